"""Importing: a Markdown or JSON file becomes a new plan, or is merged into a plan of this home."""

from __future__ import annotations

import contextlib
from collections.abc import Container, Mapping, Sequence
from pathlib import Path

import msgspec

from poptui.errors import NotReady, PoptuiError, Refused, UsageError
from poptui.exports.plan_json import Attachment, Sender
from poptui.forms.model import Form
from poptui.messages import sharing as say
from poptui.plans.agreement import base_id, is_agreed, status_of
from poptui.plans.edit import Author, Edit, Write, new_id
from poptui.plans.merge import Conflict, Incoming, decide, merge, part_of
from poptui.plans.plan import Plan
from poptui.plans.registers import (
    AgreedText,
    Answer,
    FormerPlan,
    FormerText,
    Register,
    SignatureOf,
    rules_of,
    spell,
)
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import (
    foreign_marks,
    impersonated_confirmations,
    locked_signatures,
    never_shared,
    not_for_hr,
    note_roles,
    third_party_words,
    written_elsewhere,
)
from poptui.plans.signature import of_value
from poptui.store.outcome import as_one
from poptui.store.safefile import make_folder, write_safely
from poptui.text.clock import stamp
from poptui.text.names import is_same_person
from poptui.text.near import hint
from poptui.work.agreement.agree import begin_version
from poptui.work.describe import agreement_register_words, register_name
from poptui.work.export import safe_file
from poptui.work.guard import Writer, refuse_writes
from poptui.work.sharing.import_report import ImportReport, report_changes
from poptui.work.sharing.incoming_file import IncomingPlan, read_incoming_plan
from poptui.work.workspace import Loaded, Workspace

CHOICES = ("theirs", "ours", "both")


class UndecidedConflicts(Refused):
    """The import found conflicts that a person has to decide.

    `conflicts` holds them, `plan` and `form` the plan as it is here. The error says where words are in this person's
    name (`mine`) and were not written in this home.
    """

    def __init__(self, plan: Plan, form: Form, conflicts: Sequence[Conflict], mine: Container[Register]) -> None:
        names = ", ".join(_named(form, plan, conflict.register) for conflict in conflicts)
        in_my_name = sum(conflict.register in mine for conflict in conflicts)
        said = say.import_conflicts(len(conflicts))
        if in_my_name:
            said = say.import_words_in_my_name(form.wording, in_my_name)
        super().__init__(said, names, say.import_conflicts_mend())
        self.plan = plan
        self.form = form
        self.conflicts = tuple(conflicts)


def _named(form: Form, plan: Plan, register: Register) -> str:
    """Returns a register as the command line names it; one of the agreement in words."""
    return (
        agreement_register_words(form, register)
        if rules_of(register).is_of_agreement
        else register_name(plan, register)
    )


def import_plan(
    workspace: Workspace,
    file: Path,
    *,
    into: str = "",
    role: str = "",
    take: Sequence[str] = (),
    is_dropped: bool = False,
) -> ImportReport:
    """Imports a file and returns the report of it.

    Args:
        workspace: the home it comes into.
        file: the file, Markdown or JSON.
        into: the plan to merge into, where the file is of another id; else its own id decides.
        role: whose words they are where the file does not say.
        take: decisions on conflicts: `theirs`, `ours` or `both` for all, `FIELD=theirs` for one.
        is_dropped: whether another put the file there, so that it must be a plain file.

    Raises:
        UsageError: a decision is none of these.
        UndecidedConflicts: it has conflicts that are not decided.
        Refused: the file is no plan, or does not belong to `into`.
        StorageError: the disk could not be read or written.
    """
    choices = _parse_choices(take)
    author = workspace.acts(role).author
    incoming = read_incoming_plan(workspace, file, author, is_dropped=is_dropped)
    _refuse_false_proof(incoming, file)
    into = into or _find_own_plan(workspace, incoming)
    with as_one():
        begun = "" if into else _begin_next_version(workspace, incoming)
        if not (into or begun):
            _refuse_unshared(workspace, incoming, None, file)
            return _add_plan(workspace, _drop_forbidden(incoming, None)[0], author, choices)
        try:
            report = _merge_into(workspace, incoming, file, into or begun, author, choices)
        except PoptuiError:
            if begun:  # nothing was imported: remove the version that was begun for it
                workspace.store.delete(workspace.store.find(begun))
            raise
    return report._replace(is_new=bool(begun))


def _merge_into(
    workspace: Workspace, incoming: IncomingPlan, file: Path, into: str, author: Author, choices: Mapping[str, str]
) -> ImportReport:
    """Merges a file into a plan that is here; raises as `import_plan`."""
    plan_id, plan, form = workspace.load(into)
    if form.id != incoming.form.id:
        raise Refused(say.import_other_form(), str(file), say.import_other_form_mend(form=form.title))
    if plan.version != incoming.version:
        mend = say.import_other_version_mend(version=plan.version)
        raise Refused(say.import_other_version(version=incoming.version), str(file), mend)
    if plan.id != incoming.id:
        _refuse_other_employee(form, plan, incoming, file)
        incoming = _rename_versions(incoming, plan.id)
    _refuse_unshared(workspace, incoming, plan, file)

    writer, refused = Writer(author.role), set[Register]()

    def edits(present: Plan) -> list[Edit]:
        coming, away = _drop_forbidden(incoming, present)
        refused.update(away)
        held = locked_signatures(form, coming.entries, coming.by, present) & {AgreedText()}
        mine = _written_elsewhere(workspace, coming, present)
        found = merge(present, _under_sender(coming, mine), held | mine)
        refuse_writes(form, present, writer, [one.register for one in found.writes if one.taken is None])
        writes = (*found.writes, *_decision_writes(form, present, found.conflicts, choices, mine))
        return [Edit(new_id(10), author, stamp(), writes, "import")]

    kept = _save_attachments(workspace, plan.id, incoming.sender)
    report = report_changes(plan, workspace.store.update(plan_id, edits).plan, incoming.sender, kept, is_new=False)
    return report._replace(refused=tuple(sorted(refused, key=spell)))


def _written_elsewhere(workspace: Workspace, incoming: IncomingPlan, plan: Plan) -> set[Register]:
    """Returns what comes in a shared file under the name of this home's person, but was written in another home."""
    if incoming.sender is None:
        return set()
    role = workspace.config.role if workspace.config.has_role else ""
    return written_elsewhere(incoming.entries, plan, role, workspace.home.replica())


def _under_sender(incoming: IncomingPlan, mine: Container[Register]) -> dict[Register, Incoming]:
    """Returns what comes in; words in this person's name say that its sender wrote them, unless they name another."""
    found, sender = dict(incoming.registers), incoming.sender
    for register, one in incoming.registers.items():
        if register in mine and sender is not None and not one.entry.through:
            through = sender.by if sender.by != one.entry.by else ""
            entry = msgspec.structs.replace(one.entry, person=sender.name, through=through)
            found[register] = one._replace(entry=entry)
    return found


def was_joined_with(plan: Plan, other: str) -> bool:
    """Returns whether a plan was merged with one of another id before: its version vectors name that id."""
    start = f"{base_id(other)}."
    return any(replica.startswith(start) for entry in plan.registers.values() for replica in entry.seen)


def find_matching_plans(workspace: Workspace, file: Path, *, is_dropped: bool = False) -> list[Loaded]:
    """Returns the plans here that a file with an unknown id may belong to: same form and employee, not yet agreed.

    The plan that changed last is the first.

    Raises:
        Refused, StorageError: as `read_incoming_plan`.
    """
    incoming = read_incoming_plan(workspace, file, workspace.acts().author, is_dropped=is_dropped)
    if _find_own_plan(workspace, incoming) or incoming.version > 1:
        return []
    found: list[Loaded] = []
    former = incoming.entries.get(FormerPlan())
    follows = former.words if former is not None else ""
    for plan_id in workspace.store.ids():
        with contextlib.suppress(PoptuiError):  # a plan that cannot be read belongs to no file
            one = workspace.read(plan_id)
            is_open = status_of(one.plan) == "preparing"  # an agreed plan has a next version or a next plan instead
            is_open = is_open and one.plan.words(FormerPlan()) == follows  # plans of two cycles are not the same plan
            if is_open and one.form.id == incoming.form.id and _is_same_employee(one.form, one.plan, incoming):
                found.append(one)
    return sorted(found, key=lambda one: one.plan.changed, reverse=True)


def _add_plan(workspace: Workspace, incoming: IncomingPlan, author: Author, choices: Mapping[str, str]) -> ImportReport:
    """Adds a plan that is not here yet, and returns the report; words in this person's name are decided on first."""
    plan = Plan(
        id=incoming.id or new_id(8),
        form=incoming.form.id,
        form_version=incoming.form_version,
        created=incoming.created,
        version=incoming.version,
    )
    mine = _written_elsewhere(workspace, incoming, plan)
    found = merge(plan, _under_sender(incoming, mine), mine)
    writes = (*found.writes, *_decision_writes(incoming.form, plan, found.conflicts, choices, mine))
    workspace.keep_form(incoming.form)
    kept = _save_attachments(workspace, plan.id, incoming.sender)
    edit = Edit(new_id(10), author, stamp(), writes, "import")
    plan_id = workspace.store.add(plan, [edit])
    return report_changes(plan, workspace.store.load(plan_id), incoming.sender, kept, is_new=True)


def _find_own_plan(workspace: Workspace, incoming: IncomingPlan) -> str:
    """Returns the id of the plan here that a file belongs to, by its own id or by an earlier merge; else ""."""
    names = [one.name for one in workspace.store.ids()]
    if incoming.id in names or not incoming.id:
        return incoming.id if incoming.id in names else ""
    theirs = {replica.partition(".")[0] for one in incoming.registers.values() for replica in one.entry.seen}
    for name in names:
        with contextlib.suppress(PoptuiError):
            plan = workspace.load(name).plan
            if plan.version == incoming.version and (base_id(name) in theirs or was_joined_with(plan, incoming.id)):
                return name
    return ""


def _begin_next_version(workspace: Workspace, incoming: IncomingPlan) -> str:
    """Begins the next version that a file holds from the version before it that is here; returns its id, else "".

    A file for HR holds the whole agreement and begins no version.
    """
    if incoming.version < 2 or (incoming.sender is not None and incoming.sender.to == "hr"):
        return ""
    theirs = {replica.partition(".")[0] for one in incoming.registers.values() for replica in one.entry.seen}
    for plan_id in workspace.store.ids():
        with contextlib.suppress(PoptuiError):
            plan = workspace.store.load(plan_id)
            is_former = base_id(plan.id) in {base_id(incoming.id), *theirs} or was_joined_with(plan, incoming.id)
            if is_former and is_agreed(plan) and plan.version == incoming.version - 1:
                return begin_version(workspace, plan).name
    return ""


def _refuse_unshared(workspace: Workspace, incoming: IncomingPlan, plan: Plan | None, file: Path) -> None:
    """Refuses a shared file that holds more than was shared: somebody changed it on purpose.

    A plan that is not here yet has no part that was not shared.
    """
    if incoming.sender is None:
        return
    entries = incoming.entries
    is_hr = workspace.config.role == "hr" or plan is None or not not_for_hr(incoming.form, plan.registers)
    if incoming.sender.to == "hr" and is_hr:
        strange = not_for_hr(incoming.form, entries)
    else:
        strange = never_shared(incoming.form, entries, incoming.sender.by, plan) if plan is not None else []
    if strange or not note_roles(entries) <= {incoming.sender.by}:
        where = spell(strange[0]) if strange else say.import_not_shared_note()
        raise Refused(say.import_not_shared(), f"{file.name}, {where}", say.import_not_shared_mend())


def _drop_forbidden(incoming: IncomingPlan, plan: Plan | None) -> tuple[IncomingPlan, set[Register]]:
    """Returns an incoming plan without what its sender may not say, and which dropped registers would change ours.

    Nobody says that another shared a part or that a signature is so, puts words in another's mouth by having them
    agreed, or changes a signature that this side recorded or confirmed; a former version stays with who has it.
    """
    entries, by = incoming.entries, incoming.by
    foreign = foreign_marks(entries, by) | impersonated_confirmations(entries, by)
    away: set[Register] = set()
    if incoming.sender is not None:
        foreign.add(FormerText())
    if plan is not None:
        away = {
            one
            for one in locked_signatures(incoming.form, entries, by, plan)
            if not isinstance(one, AgreedText) or not entries[one].words
        }
        foreign |= away | (third_party_words(entries, by, plan) if incoming.sender is not None else set())
    kept = {register: one for register, one in incoming.registers.items() if register not in foreign}
    return incoming._replace(registers=kept), away


def _refuse_false_proof(incoming: IncomingPlan, file: Path) -> None:
    """Refuses a signature that its key did not make; without ssh-keygen nothing is checked here but by `verify`."""
    from poptui.work.agreement.ssh_keys import prove

    for register, one in incoming.registers.items():
        signature = of_value(one.entry.words) if isinstance(register, SignatureOf) else None
        if signature is None or not signature.key:
            continue
        with contextlib.suppress(NotReady):
            proved = prove(signature.proof, signature.statement, None)
            if not proved.is_good or proved.key != signature.key:
                mend = say.import_false_signature_mend()
                raise Refused(say.import_false_signature(), f"{file.name}, {signature.title}", mend)


def _refuse_other_employee(form: Form, plan: Plan, incoming: IncomingPlan, file: Path) -> None:
    """Refuses a file about another employee than that of the plan it should go into."""
    if not _is_same_employee(form, plan, incoming):
        theirs, ours = _employee_of(form, incoming), text_of_role(form, plan, "employee")
        raise Refused(say.import_other_employee(theirs=theirs, ours=ours), str(file), say.import_other_employee_mend())


def _is_same_employee(form: Form, plan: Plan, incoming: IncomingPlan) -> bool:
    """Returns whether a file is about the employee of a plan."""
    return is_same_person(_employee_of(form, incoming), text_of_role(form, plan, "employee"))


def _employee_of(form: Form, incoming: IncomingPlan) -> str:
    """Returns the name of the employee that a file is about."""
    field = form.field_playing("employee")
    coming = incoming.registers.get(Answer(field.key)) if field else None
    return coming.entry.words if coming else ""


def _rename_versions(incoming: IncomingPlan, plan_id: str) -> IncomingPlan:
    """Returns an incoming plan with its version vectors renamed for a plan of another id.

    In a plan its own replicas have no plan id before their name. So replicas of the file get the id of its plan, and
    those that the file has of this plan lose it. Each replica has one name here, however often plans are exchanged.
    """
    registers = {}
    for register, one in incoming.registers.items():
        seen = {
            _renamed_replica(replica, base_id(incoming.id), base_id(plan_id)): count
            for replica, count in one.entry.seen.items()
        }
        registers[register] = Incoming(msgspec.structs.replace(one.entry, seen=seen), one.edited)
    return incoming._replace(registers=registers)


def _renamed_replica(replica: str, source_id: str, plan_id: str) -> str:
    """Returns the name that a replica of a file with one plan id has in a plan of another id."""
    if replica.startswith(f"{plan_id}."):
        return replica.removeprefix(f"{plan_id}.")
    return replica if "." in replica else f"{source_id}.{replica}"


def _parse_choices(take: Sequence[str]) -> dict[str, str]:
    """Returns the decisions by field; the one for all conflicts has the key ""."""
    found = {}
    for choice in take:
        name, _, word = choice.rpartition("=")
        if word not in CHOICES:
            raise UsageError(say.import_unknown_choice(choice=word), "--take", hint(word, CHOICES))
        found[name.strip()] = word
    return found


def _decision_writes(
    form: Form, plan: Plan, conflicts: Sequence[Conflict], choices: Mapping[str, str], mine: Container[Register]
) -> list[Write]:
    """Returns the writes of the decisions; raises where a conflict has none."""
    writes, undecided = [], []
    for conflict in conflicts:
        name = register_name(plan, conflict.register)
        names = (spell(conflict.register), name, conflict.register.about or spell(conflict.register), "")
        choice = next((choices[one] for one in names if one in choices), "")
        if choice == "both" and rules_of(conflict.register).is_of_agreement:
            raise Refused(say.import_both_agreements(), name, say.import_both_agreements_mend())
        if choice:
            part = part_of(form, conflict.register)
            if choice in {"ours", "both"}:  # their text is in the history, under its own author
                writes.append(decide(conflict, "theirs", part))
            writes.append(decide(conflict, choice, part))
        else:
            undecided.append(conflict)
    if undecided:
        raise UndecidedConflicts(plan, form, undecided, mine)
    return writes


def _save_attachments(workspace: Workspace, plan_id: str, sender: Sender | None) -> tuple[Path, ...]:
    """Writes the files sent along beside the plan; before the plan is saved, so a full disk leaves that unchanged."""
    return tuple(
        _save_attachment(workspace.home.attachments / plan_id, one) for one in (sender.attachments if sender else ())
    )


def _save_attachment(folder: Path, attached: Attachment) -> Path:
    """Writes one file sent along; another file of the same name stays."""
    name = f"{attached.field}-{safe_file(attached.name)}"
    path = make_folder(folder) / name
    count = 1
    while path.is_file() and path.read_bytes() != attached.data:
        count += 1
        path = folder / f"{count}-{name}"
    if not path.is_file():
        write_safely(path, attached.data)
    return path
