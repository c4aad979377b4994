"""Receiving: importing the files that wait in the exchange folder; one that cannot be imported stays there."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from poptui.errors import PoptuiError, Refused
from poptui.exports.plan_json import Sender, from_json
from poptui.forms.model import Form
from poptui.forms.roles import role_name
from poptui.messages import sharing as say
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, is_mark, rules_of
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import parts
from poptui.plans.validation import is_stamp
from poptui.store import exchange
from poptui.text.clean import one_line
from poptui.text.clock import local_moment
from poptui.text.names import is_same_person
from poptui.work.agreement.sign import describe_agreement_changes
from poptui.work.describe import register_words
from poptui.work.input_file import read_file
from poptui.work.sharing.import_plan import UndecidedConflicts, import_plan
from poptui.work.sharing.import_report import ImportReport, summarise_report
from poptui.work.sharing.incoming_file import LONGEST_NAME
from poptui.work.workspace import Workspace


class WaitingFile(NamedTuple):
    """A file that waits in the exchange folder: its sender, its plan and employee, or why it cannot be read."""

    path: Path
    sender: Sender | None
    error: str = ""
    id: str = ""
    employee: str = ""


class ReceivedFile(NamedTuple):
    """The result for one waiting file: the report of its import, or why the file stays where it is.

    `undecided` says that a person has to decide conflicts; `code` is the exit code of the command.
    """

    path: Path
    report: ImportReport | None
    error: str = ""
    undecided: bool = False
    code: int = 0


def list_waiting_files(workspace: Workspace) -> list[WaitingFile]:
    """Returns the files that wait for the person who works here, oldest first, without those made here.

    In the folder itself, without inboxes, also lies what is for others: a file for another role is left there.

    Raises:
        StorageError: the exchange folder cannot be read.
    """
    folder = workspace.exchange
    if folder is None:
        return []
    waiting = [_read_waiting_file(workspace, path) for path in exchange.waiting_files(folder)]
    own = workspace.home.replica()
    mine = [one for one in waiting if one.sender is None or one.sender.replica != own]
    found = [one for one in mine if one.path.parent != folder or _is_for_me(workspace, one)]
    return sorted(found, key=lambda one: (one.sender.at if one.sender else "", one.path.name))


def _is_for_me(workspace: Workspace, one: WaitingFile) -> bool:
    """Returns whether a file in the shared folder is for this home: by its role, its plan or its person."""
    if one.sender is None:
        return True
    if workspace.config.has_role and one.sender.to != workspace.config.role:
        return False
    is_here = any(known.name == one.id for known in workspace.store.ids())
    return (
        is_here
        or one.sender.to != "employee"
        or not workspace.config.name
        or not one.employee
        or is_same_person(one.employee, workspace.config.name)
    )


def receive_file(workspace: Workspace, path: Path) -> ReceivedFile:
    """Imports a waiting file and deletes it once the plan is saved; otherwise the file stays."""
    try:
        report = import_plan(workspace, path, is_dropped=True)
    except UndecidedConflicts as error:
        return ReceivedFile(path, None, str(error), undecided=True, code=error.code)
    except PoptuiError as error:
        return ReceivedFile(path, None, str(error), code=error.code)
    remove_received_file(workspace, path, report)
    return ReceivedFile(path, report)


def remove_received_file(workspace: Workspace, path: Path, report: ImportReport) -> None:
    """Deletes an imported file if it waited here in the exchange folder; any other file stays."""
    folder = workspace.exchange
    is_own = report.sender is not None and report.sender.replica == workspace.home.replica()
    if folder is None or path.suffix != exchange.SUFFIX or is_own:
        return
    if path.absolute().parent == folder and not workspace.config.has_role:
        return  # all homes of an account share this inbox, and this home has no name
    if path.absolute().parent in exchange.folders_to_read(folder):
        exchange.remove_file(path)


def receive_all(workspace: Workspace) -> list[ReceivedFile]:
    """Imports every waiting file.

    Raises:
        StorageError: the exchange folder cannot be read.
    """
    return [receive_file(workspace, one.path) for one in list_waiting_files(workspace)]


def describe_sender(sender: Sender | None) -> str:
    """Returns who made a shared file, in words: "van Petra Bakker (leidinggevende), 21-11-2026"."""
    if sender is None:
        return say.sender_unknown()
    who = role_name(sender.by)
    name = one_line(sender.name)[:LONGEST_NAME]
    moment = f"{local_moment(sender.at):%d-%m-%Y %H:%M}"
    if not name:
        return say.sender_unnamed(role=who, moment=moment)
    return say.sender_named(name=name, role=who, moment=moment)


def describe_report(workspace: Workspace, report: ImportReport) -> str:
    """Returns what came in, from whom, and what changed, as lines of text."""
    _, plan, form = workspace.load(report.id)
    name = text_of_role(form, plan, "employee") or say.no_name()
    signed = describe_agreement_changes(form, plan, report.changed, workspace.config.role, report.refused)
    blocks = (
        (say.received_newly_shared(), _newly_shared(form, plan, report)),
        (say.received_changed(), _changed_places(form, plan, report)),
        (say.received_agreement(), signed),
        (say.received_apart(), _given_apart(form, plan, report)),
        (say.received_attachments(), [str(path) for path in report.attachments]),
    )
    changes, sender = summarise_report(report), describe_sender(report.sender)
    lines = [say.received_summary(employee=name, changes=changes, sender=sender)]
    for heading, told in blocks:
        if told:
            lines += ["", heading, *(f"  {one}" for one in told)]
    return "\n".join(lines)


def _newly_shared(form: Form, plan: Plan, report: ImportReport) -> list[str]:
    """Returns the names of the parts and notes that the file shares and that were not shared here before."""
    names = {part.key: part.name for part in parts(form)}
    marks = [one for one in report.changed if is_mark(one) and plan.words(one)]
    return _distinct(names.get(one.about) or register_words(form, plan, one) for one in marks)


def _changed_places(form: Form, plan: Plan, report: ImportReport) -> list[str]:
    """Returns the answers and cells whose words changed; nothing for a new plan, in which all of them did."""
    words = [one for one in report.changed if rules_of(one).is_typed]
    return [] if report.is_new else _distinct(register_words(form, plan, one) for one in words)


def _given_apart(form: Form, plan: Plan, report: ImportReport) -> list[str]:
    """Returns the attachments that a shared file names but does not hold: the sender gives them apart."""
    if report.sender is None:
        return []
    missing = {one.about for one in report.changed} - {one.field for one in report.sender.attachments}
    fields = [field for field in form.fields if field.kind == "attachment" and field.key in missing]
    return [f"{field.name}: {plan.text(field.key)}" for field in fields if plan.text(field.key)]


def _distinct(words: Iterable[str]) -> list[str]:
    """Returns each of these words once, in their order."""
    return list(dict.fromkeys(words))


def _read_waiting_file(workspace: Workspace, path: Path) -> WaitingFile:
    """Returns a waiting file with its sender, or with the reason that it cannot be read."""
    try:
        found = from_json(read_file(path, is_dropped=True), path.name)
        sender = found.sender
        if sender is None:
            raise Refused(say.waiting_not_shared(), path.name, say.waiting_not_shared_mend())
        if not is_stamp(sender.at):
            raise Refused(say.waiting_damaged(), path.name, say.file_ask_again())
        field = workspace.catalogue.get(found.form, found.form_version).field_playing("employee")
    except PoptuiError as error:
        return WaitingFile(path, None, str(error))
    entry = found.entries.get(Answer(field.key)) if field is not None else None
    return WaitingFile(path, sender, id=found.id, employee=entry.words if entry is not None else "")
