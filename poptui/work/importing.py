"""Importing: an exported Markdown or JSON file becomes a plan here, or is merged into one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from poptui.errors import Refused, UsageError
from poptui.forms.model import Form
from poptui.plans.edit import Author, Edit, Write, new_id
from poptui.plans.merge import Conflict, Incoming, decide, merge, part_of
from poptui.plans.model import THERE, Plan
from poptui.store.summary import playing
from poptui.text.clock import stamp
from poptui.text.near import hint
from poptui.work.desk import Desk
from poptui.work.showing import place_name
from poptui.work.source import Source, read_source

CHOICES = ("theirs", "ours", "both")


class Outcome(NamedTuple):
    """What came in: the plan's id, whether it is new here, how many answers and cells changed, how many rows went."""

    id: str
    is_new: bool
    words: int
    rows_gone: int = 0


def say_outcome(outcome: Outcome) -> str:
    """What came in, in words: "nieuw plan: 12 antwoorden overgenomen"."""
    kind = "nieuw plan" if outcome.is_new else "samengevoegd"
    words = "1 antwoord" if outcome.words == 1 else f"{outcome.words or 'geen'} antwoorden"
    rows = {0: "", 1: ", 1 rij weg"}.get(outcome.rows_gone, f", {outcome.rows_gone} rijen weg")
    return f"{kind}: {words} overgenomen{rows}"


def bring_in(desk: Desk, file: Path, *, into: str = "", role: str = "", take: Sequence[str] = ()) -> Outcome:
    """Takes in a file.

    Args:
        desk: the home it comes into.
        file: the file, Markdown or JSON.
        into: the plan to merge into, where the file is of another id; else its own id decides.
        role: whose words they are where the file does not say.
        take: decisions on conflicts: `theirs`, `ours` or `both` for all, `FIELD=theirs` for one.

    Raises:
        UsageError: a decision is none of these.
        Refused: the file is no plan, does not belong to `into`, or has conflicts that are not decided.
        StorageError: the disk would not.
    """
    choices = _choices(take)
    author = desk.acts(role).author
    source = read_source(desk, file, author)
    if not into and source.id not in {path.stem for path in desk.store.paths()}:
        return _add(desk, source, author)
    path, plan, form = desk.load(into or source.id)
    if form.id != source.form.id:
        raise Refused("dit bestand is van een ander formulier", str(file), f"het plan is van formulier {form.id}")
    if plan.id != source.id:
        _same_employee(form, plan, source, file)
        source = _into_another(source)

    def edits(present: Plan) -> list[Edit]:
        found = merge(present, source.registers)
        writes = (*found.writes, *_decided(form, present, found.conflicts, choices))
        return [Edit(new_id(10), author, stamp(), writes, "import")]

    return _outcome(plan, desk.store.update(path, edits).plan, is_new=False)


def _add(desk: Desk, source: Source, author: Author) -> Outcome:
    """Takes in a plan that is not here yet."""
    plan = Plan(
        id=source.id or new_id(8),
        form=source.form.id,
        form_version=source.form_version,
        created=source.created,
        version=source.version,
    )
    path = desk.store.add(plan, [Edit(new_id(10), author, stamp(), merge(plan, source.registers).writes, "import")])
    return _outcome(plan, desk.store.load(path), is_new=True)


def _same_employee(form: Form, plan: Plan, source: Source, file: Path) -> None:
    """Refuses a file about another employee than the plan it should go into."""
    field = form.field_playing("employee")
    coming = source.registers.get(field.key) if field else None
    theirs, ours = (coming.entry.value if coming else ""), playing(form, plan, "employee")
    if " ".join(theirs.split()).casefold() != " ".join(ours.split()).casefold():
        raise Refused(
            f"dit bestand is van '{theirs}', het plan van '{ours}'", str(file), "kies het plan van dezelfde medewerker"
        )


def _into_another(source: Source) -> Source:
    """A file for a plan of another id: its versions are counted apart, and what state that plan is in stays behind."""
    registers = {}
    for where, one in source.registers.items():
        seen = {f"{source.id}.{replica}": count for replica, count in one.entry.seen.items()}
        if not where.startswith("@"):
            registers[where] = Incoming(msgspec.structs.replace(one.entry, seen=seen), one.edited)
    return source._replace(registers=registers)


def _choices(take: Sequence[str]) -> dict[str, str]:
    """The decisions by field; the one for all by an empty name."""
    found = {}
    for choice in take:
        name, _, word = choice.rpartition("=")
        if word not in CHOICES:
            raise UsageError(f"'{word}' is geen keuze", "--take", hint(word, CHOICES))
        found[name.strip()] = word
    return found


def _decided(form: Form, plan: Plan, conflicts: Sequence[Conflict], choices: dict[str, str]) -> list[Write]:
    """The writes that the decisions make; refuses where one is not decided."""
    writes, open_names = [], []
    for conflict in conflicts:
        name = place_name(plan, conflict.where)
        names = (name, conflict.where.split("/")[0], "")
        choice = next((choices[one] for one in names if one in choices), "")
        if choice:
            writes.append(decide(conflict, choice, part_of(form, conflict.where)))
        else:
            open_names.append(name)
    if open_names:
        raise Refused(
            f"{len(open_names)} keer staat er hier iets anders dan in het bestand",
            ", ".join(open_names),
            "beslis met --take theirs, ours of both, of per veld met --take VELD=theirs",
        )
    return writes


def _outcome(before: Plan, after: Plan, *, is_new: bool) -> Outcome:
    """What is other than it was."""
    former = {where: entry.value for where, entry in before.registers.items()}
    changed = {where for where, entry in after.registers.items() if entry.value != former.get(where, "")}
    words = sum(not where.rpartition("/")[2].startswith("@") for where in changed)
    gone = sum(where.endswith(f"/{THERE}") and not after.registers[where].value for where in changed)
    return Outcome(after.id, is_new, words, gone)
