"""Sharing: what of a plan goes to the other side, what it lacks first, and the outgoing file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path, PureWindowsPath
from typing import NamedTuple

import msgspec

from poptui.errors import NotReady, Refused, UsageError
from poptui.exports.plan_json import LARGEST_ATTACHMENT, Attachment, Sender, to_shared
from poptui.forms.model import Field, Form
from poptui.forms.roles import role_title
from poptui.messages import sharing as say
from poptui.plans.check import Finding, check
from poptui.plans.edit import Edit, Write, apply, clear, mark, new_id
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, NoteMark, RowParent, RowPresence, ShareMark, is_mark, parse_row
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import (
    Part,
    hr_registers,
    is_marked,
    notes,
    other_side,
    parts,
    private_parts,
    share,
    shared_parts,
    shared_registers,
    show_note,
    shown_notes,
)
from poptui.plans.standing import mark_sent
from poptui.plans.talk import closed, closed_fields
from poptui.store import exchange
from poptui.store.outcome import as_one
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import count_now
from poptui.text.clean import one_line
from poptui.text.clock import stamp
from poptui.text.near import hint
from poptui.work.export import may_save, safe_name, save_export
from poptui.work.input_file import read_file
from poptui.work.permissions import Act, refuse_act
from poptui.work.sharing.incoming_file import LONGEST_NAME
from poptui.work.workspace import Workspace

NOTE_SUFFIX = "notitie"
"""The word behind a field's key that names the own note at it: `2.1/notitie`."""


class SharePreview(NamedTuple):
    """A preview of what sharing would do.

    Attributes:
        role: in whose name it is done.
        to: for whom.
        lacks: what has to be filled in first.
        shared_parts: the parts that go.
        private_parts: the parts that stay, as nobody shared them.
        notes: the fields at which this role shows its own note.
        given_apart: the attachments that are named in the plan and do not go along: they are given apart.
    """

    role: str
    to: str
    lacks: tuple[Finding, ...]
    shared_parts: tuple[Part, ...]
    private_parts: tuple[Part, ...]
    notes: tuple[Field, ...]
    given_apart: tuple[Field, ...]


class SharedFile(NamedTuple):
    """A file that was made for the other side: its path, the account whose inbox has it (or ""), and what it holds."""

    path: Path
    account: str
    preview: SharePreview


def preview_share(form: Form, plan: Plan, to: str) -> SharePreview:
    """Returns what of a plan as it is now would go to one of `SIDES`."""
    role = other_side(to)
    goes = tuple(shared_parts(form, plan, role))
    lacks = tuple(one for one in check(form, plan, role) if one.purpose == "share" and one.severity == "lacks")
    apart = tuple(
        field for part in goes for field in part.fields if field.kind == "attachment" and plan.text(field.key).strip()
    )
    return SharePreview(
        role, to, lacks, goes, tuple(private_parts(form, plan, role)), tuple(shown_notes(form, plan, role)), apart
    )


def share_writes(form: Form, plan: Plan, role: str, also: Sequence[str]) -> list[Write]:
    """Returns the writes that share what a role names: a part, a field, a section, or a note (`2.1/notitie`).

    Raises:
        Refused: there is no such part, it is the other side's, or it is never shared.
    """
    found: list[Write] = []
    for name in also:
        key = name.strip().casefold().rstrip(".")
        if "/" in key:
            found += _note_share_writes(form, plan, role, name)
            continue
        named = find_parts(form, key)
        if not named:
            keys = [part.key for part in parts(form)]
            mend = hint(key, keys, say.share_unknown_part_mend())
            raise Refused(say.share_unknown_part(name=name), form.title, mend)
        allowed = [part for part in named if role in part.owners and part.shared != "never"]
        if not allowed:
            raise _not_shareable(form, named[0], name)
        found += [share(part.key, role) for part in allowed if part.shared != "must"]
    return [one for one in found if plan.value(one.register) != one.value]


class PreparedShare(NamedTuple):
    """What is about to be shared: the writes that mark it, its preview, and the attachments that are sent along."""

    writes: tuple[Write, ...]
    preview: SharePreview
    attached: tuple[Attachment, ...]


def share_plan(
    workspace: Workspace,
    plan_id: PlanId,
    to: str,
    *,
    also: Sequence[str] = (),
    keep: Sequence[ShareMark | NoteMark] = (),
    attach: Mapping[str, Path] | None = None,
    file: Path | None = None,
    force: bool = False,
    account: str = "",
    is_talk: bool = False,
) -> SharedFile:
    """Makes the file for the other side and records in the plan what was shared.

    Args:
        workspace: the home.
        plan_id: the plan.
        to: employee or manager.
        also: what is shared beyond what must go, as `share_writes` takes it.
        keep: the marks of what was shared and is shared no more from now on; the other side keeps what it has.
        attach: the files that go along, by the key of their field.
        file: where the file comes; None for the exchange folder of the settings.
        force: whether it may replace a file that is there.
        account: in whose inbox it comes; empty to find it by the other's name.
        is_talk: whether it is made as the talk is closed: then nothing has to be complete, and what was not opened
            stays, also what must go some time.

    Raises:
        NotReady: something must be filled in first.
        UsageError: there is no exchange folder, or `to` is the role of this person.
        Refused, StorageError: something cannot be shared, attached or written; the plan is unchanged.
    """
    plan, form = workspace.read(plan_id)[1:]
    role = _require_sharing_role(workspace, form, to)
    refuse_act(Act.SHARE, plan, role)
    prepared = _prepare(form, plan, role, to, also, keep, attach or {}, workspace.acts(role))
    writes = [one for one in prepared.writes if not (is_talk and is_mark(one.register))]
    edit = workspace.acts(role).edit([*writes, mark_sent(to, stamp())], kind="share")
    then = apply(plan, edit, count_now())
    if not is_talk:
        _refuse_incomplete(plan, prepared.preview)
        _refuse_rows_without_parents(form, then, role)
    if file is None:
        account = account or find_inbox(workspace, text_of_role(form, plan, to) or role_title(form, to))
        exchange.check_writable(exchange_folder(workspace), account)
    else:
        may_save(file, force=force)
    shut = closed_fields(closed(form, plan)) if is_talk else set()
    shared = {
        register: entry
        for register, entry in shared_registers(form, then, role).items()
        if is_mark(register) or register.about not in shut
    }
    name, replica = sender_name(workspace, form, then, role), workspace.home.replica()
    text = to_shared(then, shared, Sender(role, name, to, stamp(), replica, prepared.attached))
    with as_one():
        where = deliver_file(workspace, file, f"{plan.id}-{new_id(10)}", text, account, force=force)
        record_share(workspace, plan_id, where, _as_applied(edit, then))
    return SharedFile(where, "" if file is not None else account, prepared.preview)


def readable_plan(workspace: Workspace, form: Form, plan: Plan, reader: str) -> Plan:
    """Returns a plan with only what a reader may have: what sharing it with them now would send.

    What this person may read is not narrowed for themselves.

    Args:
        workspace: the home.
        form: the form.
        plan: the plan.
        reader: employee, manager or hr.

    Raises:
        NotReady: it is for HR, and not all signed that they agree.
    """
    if workspace.config.has_role and workspace.config.role == reader:
        return plan
    if reader == "hr":
        refuse_act(Act.HAND_IN, plan)
        return msgspec.structs.replace(plan, registers=hr_registers(form, plan), history=())
    role = other_side(reader)
    acts = workspace.acts(role)
    prepared = _prepare(form, plan, role, reader, (), (), {}, acts)
    then = apply(plan, acts.edit(prepared.writes, kind="share"), count_now())
    return msgspec.structs.replace(then, registers=shared_registers(form, then, role), history=())


def sender_name(workspace: Workspace, form: Form, plan: Plan, role: str) -> str:
    """Returns the name of the person who shares a plan in a role: from the plan, else from the settings."""
    return one_line(text_of_role(form, plan, role) or workspace.config.name)[:LONGEST_NAME].strip()


def _as_applied(edit: Edit, then: Plan) -> Edit:
    """Returns an edit whose writes have the versions of a plan after it: the file and the plan then have the same."""
    writes = (msgspec.structs.replace(one, taken=then.registers.get(one.register)) for one in edit.writes)
    return msgspec.structs.replace(edit, writes=tuple(writes))


def record_share(workspace: Workspace, plan_id: PlanId, file: Path, edit: Edit) -> None:
    """Saves the edit that says a file was made; deletes the file where the edit cannot be saved."""
    with ExitStack() as otherwise:  # a file whose share marks cannot be saved is deleted
        otherwise.callback(exchange.remove_file, file)
        workspace.store.update(plan_id, [edit])
        otherwise.pop_all()


def _require_sharing_role(workspace: Workspace, form: Form, to: str) -> str:
    """Returns the role that shares a plan with one of `SIDES`; refuses a person who has another role."""
    role = other_side(to)
    if workspace.config.has_role and workspace.config.role != role:
        is_own = workspace.config.role == to
        said = say.share_own_role(form.wording, role=role_title(form, to)) if is_own else say.share_as_hr()
        raise UsageError(said, "--to", say.share_own_role_mend())
    return role


def _prepare(
    form: Form,
    plan: Plan,
    role: str,
    to: str,
    also: Sequence[str],
    keep: Sequence[ShareMark | NoteMark],
    attach: Mapping[str, Path],
    acts: EditBuilder,
) -> PreparedShare:
    """Returns what is about to be shared; parts that must be shared are marked too, so that both see since when."""
    attached = tuple(_read_attachment(form, key, source) for key, source in attach.items())
    writes = share_writes(form, plan, role, [*also, *(one.field for one in attached)])
    writes += [clear(one) for one in keep]
    writes += [mark(Answer(one.field), one.name) for one in attached if plan.text(one.field) != one.name]
    preview = preview_share(form, apply(plan, acts.edit(writes)), to)
    own = [part for part in preview.shared_parts if part.shared == "must" and role in part.owners]
    writes += [share(part.key, role) for part in own if not is_marked(plan, part.key, role)]
    sent = {one.field for one in attached}
    apart = tuple(field for field in preview.given_apart if field.key not in sent)
    return PreparedShare(tuple(writes), preview._replace(given_apart=apart), attached)


def _refuse_incomplete(plan: Plan, preview: SharePreview) -> None:
    """Refuses to share a plan that lacks a required answer."""
    if preview.lacks:
        names = ", ".join(dict.fromkeys(finding.where for finding in preview.lacks))
        said = say.share_incomplete(finding=preview.lacks[0].message)
        raise NotReady(said, names, say.share_incomplete_mend(plan=plan.id))


def shared_file_name(form: Form, plan: Plan, to: str) -> str:
    """Returns a file name for a shared file outside the exchange folder; it says for whom the file is."""
    named = {
        "manager": say.share_file_for_manager,
        "employee": say.share_file_for_employee,
        "hr": say.share_file_for_hr,
    }[to]
    return f"{safe_name(named(text_of_role(form, plan, 'employee')))}{exchange.SUFFIX}"


def find_parts(form: Form, key: str) -> list[Part]:
    """Returns the parts that a key names: a part, a field on its own, or all parts of a section."""
    whole = parts(form)
    exact = [part for part in whole if part.key == key]
    if exact:
        return exact
    within = [part.only(field) for part in whole for field in part.fields if field.key == key]
    section = next((one for one in form.sections if one.key == key), None)
    keys = {field.key for field in section.fields} if section else set()
    return within or [part for part in whole if any(field.key in keys for field in part.fields)]


def _refuse_rows_without_parents(form: Form, plan: Plan, role: str) -> None:
    """Refuses to share a table without the table of its parent rows."""
    keys = {field.key for part in shared_parts(form, plan, role) for field in part.fields}
    for field in form.fields:
        above = form.field(field.under)
        if above is not None and field.key in keys and above.key not in keys and above.filled_by == role:
            raise _refusal_without_parent(field, above)
    _refuse_joint_rows_without_parents(form, plan, role)


def _refuse_joint_rows_without_parents(form: Form, plan: Plan, role: str) -> None:
    """Refuses to share a row of a table that both fill in without its parent row."""
    along = shared_registers(form, plan, role)
    for register, entry in along.items():
        parent = parse_row(entry.words) if isinstance(register, RowParent) else None
        if parent is None or RowPresence(*parent) in along or RowPresence(*parent) not in plan.registers:
            continue
        field, above = form.field(register.about), form.field(parent.table)
        if field is not None and above is not None and above.filled_by == "together":
            raise _refusal_without_parent(field, above)


def _refusal_without_parent(field: Field, above: Field) -> Refused:
    """Returns the refusal of a table, or a row of it, without the table of its parent rows."""
    said = say.share_needs_table(table=field.name, above=above.name)
    return Refused(said, field.key, say.share_needs_table_mend(above=above.key))


def _note_share_writes(form: Form, plan: Plan, role: str, name: str) -> list[Write]:
    """Returns the write that shows a note to the other side; `name` is the field's key with `/notitie` behind it."""
    word = name.strip().casefold()
    key = word.removesuffix(f"/{NOTE_SUFFIX}")
    if key == word or form.field(key) is None:
        raise Refused(say.share_unknown_part(name=name), form.title, say.share_note_mend(word=NOTE_SUFFIX))
    if key not in {field.key for field in notes(form, plan, role)}:
        raise Refused(say.share_no_note(), name, say.share_no_note_mend(plan=plan.id, field=key))
    return [show_note(key, role)]


def _not_shareable(form: Form, part: Part, name: str) -> Refused:
    """Returns the refusal of a part that this role cannot share."""
    if part.shared == "never":
        return Refused(say.share_never(), name, say.share_never_mend())
    owner = role_title(form, part.filled_by)
    return Refused(say.share_of_other(), name, say.share_of_other_mend(owner=owner))


def _read_attachment(form: Form, key: str, source: Path) -> Attachment:
    """Returns a file that is to be sent along with the answer that names it."""
    field = form.field(key.strip().casefold())
    if field is None or field.kind != "attachment":
        keys = [one.key for one in form.fields if one.kind == "attachment"]
        mend = hint(key, keys, "" if keys else say.share_no_attachment_mend())
        raise Refused(say.share_no_attachment(name=key), form.title, mend)
    data = read_file(source)
    if len(data) > LARGEST_ATTACHMENT:
        mend = say.share_large_attachment_mend(most=LARGEST_ATTACHMENT // 1_000_000)
        raise Refused(say.share_large_attachment(), source.name, mend)
    name = PureWindowsPath(one_line(source.name)).name
    ending = PureWindowsPath(name).suffix[:10]
    return Attachment(field.key, name if len(name) <= LONGEST_NAME else name[:100] + ending, data)


def find_inbox(workspace: Workspace, person: str) -> str:
    """Returns the account whose inbox is for a person; "" where there are no inboxes.

    Raises:
        Refused: there are, and which is this person's is not known.
        UsageError: there is no exchange folder.
    """
    folder = exchange_folder(workspace)
    accounts = exchange.inboxes(folder)
    known = workspace.config.accounts.get(person, "") or next((one for one in accounts if one == person.strip()), "")
    if not accounts or known:
        return known
    mend = say.share_unknown_account_mend(accounts=", ".join(accounts))
    raise Refused(say.share_unknown_account(person=person), str(folder), mend)


def deliver_file(workspace: Workspace, file: Path | None, name: str, text: str, account: str, *, force: bool) -> Path:
    """Writes a shared file to a named path, else into the exchange folder; returns where it is."""
    if file is not None:
        save_export(file, text, force=force)
        return file
    return exchange.put_file(exchange_folder(workspace), account, name, text.encode("utf-8"))


def exchange_folder(workspace: Workspace) -> Path:
    """Returns the exchange folder.

    Raises:
        UsageError: the settings name none.
    """
    if workspace.exchange is None:
        raise UsageError(say.share_no_folder(), "exchange", say.share_no_folder_mend())
    return workspace.exchange
