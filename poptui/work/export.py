"""Exporting: a plan as text of one view and kind, written to a file."""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

from poptui.errors import Refused
from poptui.messages import work as say
from poptui.store.faults import storage_error
from poptui.store.home import expanded
from poptui.store.outcome import note_done
from poptui.store.safefile import write_safely
from poptui.text.clean import clean
from poptui.text.clock import stamp, today

if TYPE_CHECKING:
    from poptui.exports.blocks import Block
    from poptui.forms.model import Form
    from poptui.plans.plan import Plan

EXPORT_KINDS = ("md", "txt", "json")
"""The kinds of file a plan can be exported to; the first where none is named."""

VIEW_NAMES = {
    "agreement": say.view_agreement,
    "preparation": say.view_preparation,
    "full": say.view_full,
    "blank": say.view_blank,
    "actions": say.view_actions,
    "invitation": say.view_invitation,
    "changes": say.view_changes,
    "evaluation": say.view_evaluation,
}
KIND_NAMES = {"md": say.kind_md, "txt": say.kind_txt, "json": say.kind_json}
KIND_WORDS = {"md": say.kind_md_alone, "txt": say.kind_txt_alone, "json": say.kind_json_alone}
"""The names of the kinds of file, without what each is for."""
VIEW_WORDS = {
    "agreement": say.file_name_agreement,
    "preparation": say.file_name_preparation,
    "full": say.file_name_full,
    "blank": say.file_name_blank,
    "actions": say.file_name_actions,
    "invitation": say.file_name_invitation,
    "changes": say.file_name_changes,
    "evaluation": say.file_name_evaluation,
}
"""The views in the names of files."""


def export_text(form: Form, plan: Plan, view: str = "agreement", kind: str = "md", side: str = "employee") -> str:
    """Returns a plan as text.

    Args:
        form: the plan's form.
        plan: the plan.
        view: one of `VIEW_NAMES`.
        kind: one of `EXPORT_KINDS`; JSON holds the whole plan, so it goes with the view `full` alone.
        side: whose preparation the view `preparation` prints: employee or manager.

    Raises:
        Refused: this view does not exist as this kind, or the form does not have it.
    """
    if kind == "json":
        from poptui.exports.plan_json import to_json

        if view != "full":
            raise Refused(say.export_json_is_whole(), view, say.export_json_is_whole_mend())
        return to_json(plan)
    from poptui.exports.views import views_of

    if view not in (views := views_of(form, plan, side)):
        raise Refused(_why_no_view(form, view, side), view, say.export_choose_view(views=", ".join(views)))
    from poptui.plans.agreement import is_agreed

    if view == "agreement" and is_agreed(plan):
        from poptui.exports.agreement import agreement_markdown, agreement_plain

        return agreement_plain(form, plan) if kind == "txt" else agreement_markdown(form, plan)
    if kind == "txt":
        from poptui.exports.plain import to_plain

        return to_plain(_blocks(form, plan, view, side))
    from poptui.exports.markdown_writer import to_markdown
    from poptui.exports.sidecar import write_sidecar

    return clean(to_markdown(_blocks(form, plan, view, side), write_sidecar(plan) if view == "full" else ""))


def _why_no_view(form: Form, view: str, side: str) -> str:
    """Returns why a plan of a form has no such view."""
    from poptui.forms.roles import role_title

    if view == "preparation":
        return say.export_nothing_prepared(role=role_title(form, side))
    whys = {"changes": say.export_no_earlier_version, "evaluation": say.export_nothing_agreed}
    return whys.get(view, say.export_no_such_view)()


def side_of(role: str) -> str:
    """Returns the side whose preparation a person with a role exports: the manager's own, else the employee's."""
    return "manager" if role == "manager" else "employee"


def _blocks(form: Form, plan: Plan, view: str, side: str) -> list[Block]:
    """Returns the blocks of a view."""
    if view == "evaluation":
        from poptui.exports.evaluation import evaluation_document

        return evaluation_document(form, plan, today())
    if view != "changes":
        from poptui.exports.document import document

        return document(form, plan, view, side)
    from poptui.exports.agreement import freeze_text
    from poptui.exports.difference import changes_document
    from poptui.plans.agreement import frozen_text

    return changes_document(form, plan, frozen_text(plan) or freeze_text(form, plan))


def here() -> Path:
    """Returns the current folder; the home folder where the current one is gone."""
    try:
        return Path.cwd()
    except OSError:
        return expanded("~")


def blank_plan(form: Form) -> Plan:
    """Returns a plan without answers, to print its form."""
    from poptui.plans.plan import Plan

    return Plan("", form.id, form.version, stamp())


def save_export(path: Path, text: str, *, force: bool = False) -> None:
    """Writes an export to a file.

    Raises:
        Refused: the file is there and `force` does not say that it may be replaced.
        StorageError: the disk could not be read or written.
    """
    save_bytes(path, text.encode("utf-8"), force=force)


def save_bytes(path: Path, data: bytes, *, force: bool = False) -> None:
    """Writes bytes to a file; raises as `save_export`."""
    may_save(path, force=force)
    write_safely(path, data)
    note_done()


def save_agreement(form: Form, plan: Plan, path: Path, *, force: bool = False) -> list[Path]:
    """Writes an agreement and, beside it, the statements signed with a key; returns the files.

    Raises:
        Refused: one of them is there and `force` does not say that it may be replaced.
        StorageError: the disk could not be read or written.
    """
    texts = {path: export_text(form, plan), **_statements(path, form, plan)}
    for file in texts:
        may_save(file, force=force)
    for file, text in texts.items():
        write_safely(file, text.encode("utf-8"))
    note_done()
    return list(texts)


def _statements(path: Path, form: Form, plan: Plan) -> dict[Path, str]:
    """Returns the statement and the proof of each signature made with a key, by file."""
    from poptui.plans.agreement import signatures

    found: dict[Path, str] = {}
    for signer in form.signers:
        one = signatures(plan).get(signer.key)
        if one is not None and one.key:
            statement = statement_file(path, signer.key)
            found |= {statement: one.statement, proof_file(statement): one.proof}
    return found


def statement_file(path: Path, signer: str) -> Path:
    """Returns the statement of a signer beside the file of an agreement: `NAME.SIGNER.txt`."""
    return path.with_name(f"{path.stem}.{signer}.txt")


def proof_file(statement: Path) -> Path:
    """Returns the proof beside a statement, named as ssh-keygen names it."""
    return statement.with_name(f"{statement.name}.sig")


def may_save(path: Path, *, force: bool = False) -> None:
    """Refuses a path that cannot be written, as far as that can be seen beforehand.

    Raises:
        Refused: the file is there and `force` does not say that it may be replaced.
        StorageError: it cannot be looked at.
    """
    try:
        is_there = path.exists()
        is_other = is_there and not path.is_file()
    except OSError as error:
        raise storage_error(error, path) from None
    if is_other:
        raise Refused(say.export_no_file(), str(path), say.name_a_file())
    if is_there and not force:
        raise Refused(say.export_file_is_there(), str(path), say.export_file_is_there_mend())
    folder = path.absolute().parent
    if not folder.is_dir():
        number = errno.ENOTDIR if folder.exists() else errno.ENOENT
        raise storage_error(OSError(number, "", str(folder)), path)
    if not os.access(folder, os.W_OK | os.X_OK):
        raise storage_error(PermissionError(errno.EACCES, "", str(folder)), path)


def file_name(form: Form, plan: Plan, view: str, kind: str) -> str:
    """Returns a file name that readers recognise and that every disk takes: "POP Jan de Vries afspraken.md"."""
    from poptui.plans.semantic_roles import text_of_role

    whose = "" if view == "blank" else text_of_role(form, plan, "employee")
    version = say.file_name_version(version=plan.version) if plan.version > 1 and view != "blank" else ""
    return f"{safe_name(say.file_name_plan(), whose, VIEW_WORDS[view](), version)}.{kind}"


def safe_file(name: str) -> str:
    """Returns another person's file name, with its ending, made safe for every disk."""
    stem, dot, ending = name.rpartition(".")
    return (
        f"{safe_name(stem) or say.file_name_other()}.{safe_name(ending)[:10]}"
        if dot
        else safe_name(name) or say.file_name_other()
    )


def safe_name(*parts: str) -> str:
    """Returns words as a file name without ending that every disk takes."""
    name = unicodedata.normalize("NFC", " ".join(" ".join(parts).split()))
    return " ".join(re.sub(r"[^\w .-]", "", name).split()).strip(" .")[:80].rstrip(" .")
