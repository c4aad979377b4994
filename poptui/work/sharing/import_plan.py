"""Importing: an exported Markdown or JSON file becomes a plan here, or is merged into one."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec

from poptui.errors import NotReady, PoptuiError, Refused, UsageError
from poptui.exports.plan_json import Attached, Handed
from poptui.forms.model import Form
from poptui.plans.agreement import base_id, is_agreed, is_of_agreement, status_of
from poptui.plans.edit import Author, Edit, Write, new_id
from poptui.plans.merge import Conflict, Incoming, decide, merge, part_of
from poptui.plans.plan import AGREED, BEFORE, FORMER, SIGNED, Plan
from poptui.plans.sharing import (
    borrowed,
    foreign_marks,
    foreign_words,
    not_for_hr,
    not_shared,
    note_roles,
    protected,
)
from poptui.plans.signature import of_value
from poptui.store.safefile import make_folder, write_safely
from poptui.store.summary import playing
from poptui.text.clock import stamp
from poptui.text.near import hint
from poptui.work.agreement.agree import begin_version, refuse_frozen
from poptui.work.describe import agreement_words, place_name
from poptui.work.export import safe_file
from poptui.work.sharing.import_report import Outcome, outcome_of
from poptui.work.sharing.incoming_file import Source, read_source
from poptui.work.workspace import Loaded, Workspace

CHOICES = ("theirs", "ours", "both")


class Undecided(Refused):
    """Texts that differ, of which a person has to choose; `conflicts` holds them, `plan` what stands here."""

    def __init__(self, plan: Plan, form: Form, conflicts: Sequence[Conflict]) -> None:
        names = ", ".join(_named(form, plan, conflict.where) for conflict in conflicts)
        super().__init__(
            f"{len(conflicts)} keer staat er hier iets anders dan in het bestand",
            names,
            "beslis met --take theirs, ours of both, of per veld met --take VELD=theirs",
        )
        self.plan = plan
        self.form = form
        self.conflicts = tuple(conflicts)


def _named(form: Form, plan: Plan, where: str) -> str:
    """A place as the command line names it; of an agreement in words."""
    return agreement_words(form, where) if is_of_agreement(where) else place_name(plan, where)


def bring_in(
    workspace: Workspace,
    file: Path,
    *,
    into: str = "",
    role: str = "",
    take: Sequence[str] = (),
    is_dropped: bool = False,
) -> Outcome:
    """Takes in a file.

    Args:
        workspace: the home it comes into.
        file: the file, Markdown or JSON.
        into: the plan to merge into, where the file is of another id; else its own id decides.
        role: whose words they are where the file does not say.
        take: decisions on conflicts: `theirs`, `ours` or `both` for all, `FIELD=theirs` for one.
        is_dropped: whether another put the file there, so that it must be a plain file.

    Raises:
        UsageError: a decision is none of these.
        Undecided: it has conflicts that are not decided.
        Refused: the file is no plan, or does not belong to `into`.
        StorageError: the disk would not.
    """
    choices = _choices(take)
    author = workspace.acts(role).author
    source = read_source(workspace, file, author, is_dropped=is_dropped)
    _prove(source, file)
    into = into or _home_of(workspace, source)
    begun = "" if into else _next_version(workspace, source)
    if not (into or begun):
        _allow(workspace, source, None, file)
        return _add(workspace, _without_foreign(source, None)[0], author)
    try:
        outcome = _merge_into(workspace, source, file, into or begun, author, choices)
    except PoptuiError:
        if begun:  # nothing came in: the version that was begun for it goes again
            workspace.store.delete(workspace.store.find(begun))
        raise
    return outcome._replace(is_new=bool(begun))


def _merge_into(
    workspace: Workspace, source: Source, file: Path, into: str, author: Author, choices: Mapping[str, str]
) -> Outcome:
    """Merges a file into a plan that is here; raises as `bring_in`."""
    path, plan, form = workspace.load(into)
    if form.id != source.form.id:
        raise Refused("dit bestand is van een ander formulier", str(file), f"het plan is van formulier '{form.title}'")
    if plan.version != source.version:
        mend = f"het plan hier is versie {plan.version}; lees het zonder --into in"
        raise Refused(f"dit bestand is van versie {source.version} van een plan", str(file), mend)
    if plan.id != source.id:
        _same_employee(form, plan, source, file)
        source = _into_another(source, plan.id)
    _allow(workspace, source, plan, file)

    kept_back: set[str] = set()

    def edits(present: Plan) -> list[Edit]:
        coming, away = _without_foreign(source, present)
        kept_back.update(away)
        held = {AGREED} & protected(form, coming.entries, coming.by, present)
        found = merge(present, coming.registers, held)
        refuse_frozen(form, present, [one.where for one in found.writes if one.taken is None])
        writes = (*found.writes, *_decided(form, present, found.conflicts, choices))
        return [Edit(new_id(10), author, stamp(), writes, "import")]

    kept = _keep_all(workspace, plan.id, source.handed)
    outcome = outcome_of(plan, workspace.store.update(path, edits).plan, source.handed, kept, is_new=False)
    return outcome._replace(refused=tuple(sorted(kept_back)))


def joins(plan: Plan, other: str) -> bool:
    """Whether a plan was joined with one of another id before: its versions are known here."""
    start = f"{base_id(other)}."
    return any(replica.startswith(start) for entry in plan.registers.values() for replica in entry.seen)


def begun_apart(workspace: Workspace, file: Path, *, is_dropped: bool = False) -> list[Loaded]:
    """The plans here that a file with another id may belong to: of the same form and employee, not agreed yet.

    The latest is the first.

    Raises:
        Refused, StorageError: as `read_source`.
    """
    source = read_source(workspace, file, workspace.acts().author, is_dropped=is_dropped)
    if _home_of(workspace, source) or source.version > 1:
        return []
    found: list[Loaded] = []
    follows = source.entries[FORMER].value if FORMER in source.entries else ""
    for path in workspace.store.paths():
        with contextlib.suppress(PoptuiError):  # a plan that cannot be read belongs to no file
            one = workspace.load(str(path))
            is_open = status_of(one.plan) == "preparing"  # what is agreed goes on as a version, or was the time before
            is_open = is_open and one.plan.text(FORMER) == follows  # nor is the plan of one cycle that of another
            if is_open and one.form.id == source.form.id and _is_same_employee(one.form, one.plan, source):
                found.append(one)
    return sorted(found, key=lambda one: one.plan.changed, reverse=True)


def _add(workspace: Workspace, source: Source, author: Author) -> Outcome:
    """Takes in a plan that is not here yet."""
    plan = Plan(
        id=source.id or new_id(8),
        form=source.form.id,
        form_version=source.form_version,
        created=source.created,
        version=source.version,
    )
    workspace.keep_form(source.form)
    kept = _keep_all(workspace, plan.id, source.handed)
    path = workspace.store.add(
        plan, [Edit(new_id(10), author, stamp(), merge(plan, source.registers).writes, "import")]
    )
    return outcome_of(plan, workspace.store.load(path), source.handed, kept, is_new=True)


def _home_of(workspace: Workspace, source: Source) -> str:
    """The plan here that a file belongs to: of its own id, or one joined with it, here or there; else nothing."""
    ids = [path.stem for path in workspace.store.paths()]
    if source.id in ids or not source.id:
        return source.id if source.id in ids else ""
    theirs = {replica.partition(".")[0] for one in source.registers.values() for replica in one.entry.seen}
    for name in ids:
        with contextlib.suppress(PoptuiError):
            plan = workspace.load(name).plan
            if plan.version == source.version and (base_id(name) in theirs or joins(plan, source.id)):
                return name
    return ""


def _next_version(workspace: Workspace, source: Source) -> str:
    """The plan here that a file with the next version of a plan belongs to: it begins as the version before it.

    What HR gets holds all that was agreed, and begins with nothing.
    """
    if source.version < 2 or (source.handed is not None and source.handed.to == "hr"):
        return ""
    theirs = {replica.partition(".")[0] for one in source.registers.values() for replica in one.entry.seen}
    for path in workspace.store.paths():
        with contextlib.suppress(PoptuiError):
            plan = workspace.store.load(path)
            is_former = base_id(plan.id) in {base_id(source.id), *theirs} or joins(plan, source.id)
            if is_former and is_agreed(plan) and plan.version == source.version - 1:
                return begin_version(workspace, plan).stem
    return ""


def _allow(workspace: Workspace, source: Source, plan: Plan | None, file: Path) -> None:
    """Refuses a file for the other side that holds more than what was shared: it was changed on purpose.

    Where the plan is not here yet, there is nothing here that was not shared.
    """
    if source.handed is None:
        return
    entries = source.entries
    is_hr = workspace.config.role == "hr" or plan is None or not not_for_hr(source.form, plan.registers)
    if source.handed.to == "hr" and is_hr:
        strange = not_for_hr(source.form, entries)
    else:
        strange = not_shared(source.form, entries, source.handed.by, plan) if plan is not None else []
    if strange or not note_roles(entries) <= {source.handed.by}:
        where = strange[0] if strange else "notitie"
        raise Refused(
            "dit bestand bevat iets dat niet gedeeld is",
            f"{file.name}, {where}",
            "vraag de afzender om een nieuw bestand",
        )


def _without_foreign(source: Source, plan: Plan | None) -> tuple[Source, set[str]]:
    """A file without what its sender may not say, and what of that would have changed what this side stands for.

    Nobody says that another shared a part or that a signature is so, puts words in another's mouth by having them
    agreed, or changes a signature that this side recorded or confirmed; a former version stays with who has it.
    """
    entries, by = source.entries, source.by
    foreign = foreign_marks(entries, by) | foreign_words(entries, by)
    away: set[str] = set()
    if source.handed is not None:
        foreign |= {BEFORE}
    if plan is not None:
        away = {
            where for where in protected(source.form, entries, by, plan) if where != AGREED or not entries[where].value
        }
        foreign |= away | (borrowed(entries, by, plan) if source.handed is not None else set())
    kept = {where: one for where, one in source.registers.items() if where not in foreign}
    return source._replace(registers=kept), away


def _prove(source: Source, file: Path) -> None:
    """Refuses a file with a signature that a key did not make; where there is no ssh-keygen, `verify` says so later."""
    from poptui.work.agreement.ssh_keys import prove

    for where, one in source.registers.items():
        signature = of_value(one.entry.value) if where.startswith(SIGNED) else None
        if signature is None or not signature.key:
            continue
        with contextlib.suppress(NotReady):
            proved = prove(signature.proof, signature.statement, None)
            if not proved.is_good or proved.key != signature.key:
                mend = "vraag de afzender om opnieuw te tekenen"
                raise Refused("een handtekening met een sleutel klopt niet", f"{file.name}, {signature.title}", mend)


def _same_employee(form: Form, plan: Plan, source: Source, file: Path) -> None:
    """Refuses a file about another employee than the plan it should go into."""
    if not _is_same_employee(form, plan, source):
        theirs, ours = _employee_of(form, source), playing(form, plan, "employee")
        raise Refused(
            f"dit bestand is van '{theirs}', het plan van '{ours}'", str(file), "kies het plan van dezelfde medewerker"
        )


def _is_same_employee(form: Form, plan: Plan, source: Source) -> bool:
    """Whether a file is about the employee of a plan."""
    theirs, ours = _employee_of(form, source), playing(form, plan, "employee")
    return bool(ours.strip()) and " ".join(theirs.split()).casefold() == " ".join(ours.split()).casefold()


def _employee_of(form: Form, source: Source) -> str:
    """The employee that a file is about."""
    field = form.field_playing("employee")
    coming = source.registers.get(field.key) if field else None
    return coming.entry.value if coming else ""


def _into_another(source: Source, plan_id: str) -> Source:
    """A file for a plan of another id: the versions of either plan are counted apart, by the plan's id before them.

    In a plan its own versions bear no id; so those of the file get the file's, and those that the file has of this plan
    lose it. Each version has one name here, however often the two plans go to and fro.
    """
    registers = {}
    for where, one in source.registers.items():
        seen = {
            _renamed(replica, base_id(source.id), base_id(plan_id)): count for replica, count in one.entry.seen.items()
        }
        registers[where] = Incoming(msgspec.structs.replace(one.entry, seen=seen), one.edited)
    return source._replace(registers=registers)


def _renamed(replica: str, source_id: str, plan_id: str) -> str:
    """What a replica of a file with one id is called in a plan of another."""
    if replica.startswith(f"{plan_id}."):
        return replica.removeprefix(f"{plan_id}.")
    return replica if "." in replica else f"{source_id}.{replica}"


def _choices(take: Sequence[str]) -> dict[str, str]:
    """The decisions by field; the one for all by an empty name."""
    found = {}
    for choice in take:
        name, _, word = choice.rpartition("=")
        if word not in CHOICES:
            raise UsageError(f"'{word}' is geen keuze", "--take", hint(word, CHOICES))
        found[name.strip()] = word
    return found


def _decided(form: Form, plan: Plan, conflicts: Sequence[Conflict], choices: Mapping[str, str]) -> list[Write]:
    """The writes that the decisions make; refuses where one is not decided."""
    writes, undecided = [], []
    for conflict in conflicts:
        name = place_name(plan, conflict.where)
        names = (conflict.where, name, conflict.where.split("/")[0], "")
        choice = next((choices[one] for one in names if one in choices), "")
        if choice == "both" and is_of_agreement(conflict.where):
            raise Refused("van twee afspraken geldt er een", name, "kies ours of theirs")
        if choice:
            part = part_of(form, conflict.where)
            if choice == "ours":  # theirs stands in the history all the same
                writes.append(decide(conflict, "theirs", part))
            writes.append(decide(conflict, choice, part))
        else:
            undecided.append(conflict)
    if undecided:
        raise Undecided(plan, form, undecided)
    return writes


def _keep_all(workspace: Workspace, plan_id: str, handed: Handed | None) -> tuple[Path, ...]:
    """Puts the files that came along beside the plan; before it is saved, so that a full disk leaves that as it was."""
    return tuple(_keep(workspace.home.attachments / plan_id, one) for one in (handed.attachments if handed else ()))


def _keep(folder: Path, attached: Attached) -> Path:
    """Puts a file that came along beside the plan; another one of that name stays where it is."""
    name = f"{attached.field}-{safe_file(attached.name)}"
    path = make_folder(folder) / name
    count = 1
    while path.is_file() and path.read_bytes() != attached.data:
        count += 1
        path = folder / f"{count}-{name}"
    if not path.is_file():
        write_safely(path, attached.data)
    return path
