"""Importing: an exported Markdown or JSON file becomes a plan here, or is merged into one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from poptui.errors import Refused
from poptui.exports.hidden import Hidden, mark
from poptui.exports.interchange import from_json
from poptui.forms.kinds import understand
from poptui.forms.model import ROLES, Column, Field, Form
from poptui.plans.edit import Author, Edit, Write, new_id
from poptui.plans.merge import Conflict, Incoming, decide, merge, unknown
from poptui.plans.model import PLACE, THERE, Entry, Plan
from poptui.plans.place import between
from poptui.store.faults import storage_error
from poptui.store.plan_file import PLAN_ID
from poptui.store.summary import playing
from poptui.text.clean import clean
from poptui.text.clock import stamp, today
from poptui.text.near import hint
from poptui.work.desk import Desk

LARGEST = 5_000_000
"""The most bytes a file may have."""
CHOICES = ("theirs", "ours", "both")


class Source(NamedTuple):
    """A plan as a file has it: which plan it is (`id` empty where the file does not say) and its registers."""

    id: str
    form: Form
    form_version: int
    created: str
    version: int
    registers: dict[str, Incoming]


class Outcome(NamedTuple):
    """What came in: the plan's id, whether it is new here, and how many answers and cells (`words`) came in."""

    id: str
    is_new: bool
    words: int


def bring_in(desk: Desk, file: Path, *, into: str = "", role: str = "", take: Sequence[str] = ()) -> Outcome:
    """Takes in a file.

    Args:
        desk: the home it comes into.
        file: the file, Markdown or JSON.
        into: the plan to merge into, where the file is of another id; else its own id decides.
        role: whose words they are where the file does not say.
        take: decisions on conflicts: `theirs`, `ours` or `both` for all, `FIELD=theirs` for one.

    Raises:
        Refused: the file is no plan, does not belong to `into`, or has conflicts that are not decided.
        StorageError: the disk would not.
    """
    author = desk.acts(role).author
    source = read_source(desk, file, author)
    here = {path.stem for path in desk.store.paths()}
    if not into and source.id not in here:
        return _add(desk, source, author)
    path, plan, form = desk.load(into or source.id)
    if form.id != source.form.id:
        raise Refused("dit bestand is van een ander formulier", str(file), f"het plan is van formulier {form.id}")
    registers = source.registers
    if plan.id != source.id:
        _same_employee(form, plan, source, file)
        registers = {
            where: Incoming(msgspec.structs.replace(one.entry, seen={}), True) for where, one in registers.items()
        }
    found = merge(plan, registers)
    writes = [*found.writes, *_decided(form, plan, found.conflicts, take)]
    desk.store.update(path, [Edit(new_id(10), author, stamp(), tuple(writes), "import")])
    return Outcome(plan.id, False, _count(writes))


def read_source(desk: Desk, file: Path, author: Author) -> Source:
    """What a file holds, checked against its form; words it does not sign are the author's.

    Raises:
        Refused: it is no plan that can be taken in.
        StorageError: it cannot be read.
    """
    try:
        if file.stat().st_size > LARGEST:
            raise Refused("dit bestand is te groot", str(file), f"ten hoogste {LARGEST // 1_000_000} MB")
        data = file.read_bytes()
    except OSError as error:
        raise storage_error(error, file) from None
    source = _from_json(desk, data, file) if data.lstrip()[:1] == b"{" else _from_markdown(desk, data, file, author)
    if strange := unknown(source.form, source.registers):
        raise Refused(f"dit bestand heeft een onbekend veld '{strange[0]}'", str(file), f"formulier {source.form.id}")
    if any(one.entry.by not in ROLES for one in source.registers.values()) or (
        source.id and not PLAN_ID.fullmatch(source.id)
    ):
        raise Refused("dit bestand is beschadigd", str(file), "vraag het opnieuw op")
    return source


def _from_json(desk: Desk, data: bytes, file: Path) -> Source:
    """What a JSON file holds; its texts are cleaned."""
    found = from_json(data, file.name)
    registers = {
        where: Incoming(msgspec.structs.replace(entry, value=clean(entry.value)))
        for where, entry in found.registers.items()
    }
    form = desk.catalogue.get(found.form)
    return Source(found.id, form, found.form_version, found.created, found.version, registers)


def _from_markdown(desk: Desk, data: bytes, file: Path, author: Author) -> Source:
    """What a Markdown file holds."""
    from poptui.exports.markdown_reader import read_markdown

    try:
        text = clean(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Refused("dit bestand is geen tekst in UTF-8", str(file), "bewaar het als UTF-8") from None
    found = read_markdown(text, lambda hidden, title: _form_of(desk, hidden, title, file), file.name)
    hidden = found.hidden or Hidden(1, "", found.form.id, found.form.version, stamp(), 1, {}, {})
    reading = _MarkdownRegisters(hidden, author)
    for key, words in found.answers.items():
        field = found.form.field(key)
        if field is not None:
            reading.add(key, field, words)
    for table, rows in found.rows.items():
        field = found.form.field(table)
        if field is not None:
            reading.add_rows(field, rows)
    for where, stub in hidden.registers.items():
        if where.rpartition("/")[2].startswith("@"):
            reading.registers.setdefault(where, Incoming(stub.entry(stub.value)))
    return Source(hidden.id, found.form, hidden.form_version, hidden.created, hidden.version, reading.registers)


def _form_of(desk: Desk, hidden: Hidden | None, title: str, file: Path) -> Form:
    """The form of a Markdown file: by what goes along unseen, else by its title."""
    if hidden is not None:
        return desk.catalogue.get(hidden.form)
    for form in desk.catalogue.forms():
        if " ".join(form.title.split()).casefold() == " ".join(title.split()).casefold():
            return form
    raise Refused("dit is geen plan van poptui", str(file), "lees een bestand van 'poptui export' in")


class _MarkdownRegisters:
    """Gathers registers from words, with the author and version that the file has for exactly these words."""

    def __init__(self, hidden: Hidden, author: Author) -> None:
        self.hidden = hidden
        self.author = author
        self.at = stamp()
        self.registers: dict[str, Incoming] = {}

    def add(self, where: str, part: Field | Column, words: str) -> None:
        """One answer or cell. Where the words have several readings, the file's fingerprint tells which it was."""
        meaning = understand(part.kind, words, today(), part.options)
        stub = self.hidden.registers.get(where)
        readings = [words, meaning.text, *(["nee"] if isinstance(part, Field) and part.sentence and not words else [])]
        same = next((text for text in readings if stub is not None and mark(text) == stub.mark), None)
        if stub is not None and same is not None:
            self.registers[where] = Incoming(stub.entry(same))
        elif stub is not None or meaning.text:
            seen = stub.seen if stub is not None else {}
            entry = Entry(meaning.text, self.author.role, self.at, seen, meaning.iso, meaning.amount)
            self.registers[where] = Incoming(entry, edited=True)

    def add_rows(self, table: Field, rows: Sequence[Mapping[str, str]]) -> None:
        """The rows of a table: those the file knows by their ids, then the ones that were added by hand."""
        ids = list(self.hidden.rows.get(table.key, []))
        place = max((self.place(table, row) for row in ids), default="")
        for number, row in enumerate(rows):
            if number == len(ids):
                place = between(place, "")
                ids.append(new_id())
                for name, value in ((THERE, "yes"), (PLACE, place)):
                    entry = Entry(value, self.author.role, self.at, {})
                    self.registers[f"{table.key}/{ids[number]}/{name}"] = Incoming(entry, edited=True)
            for column in table.all_columns:
                self.add(f"{table.key}/{ids[number]}/{column.key}", column, row.get(column.key, ""))

    def place(self, table: Field, row: str) -> str:
        """The place of a row that the file knows."""
        stub = self.hidden.registers.get(f"{table.key}/{row}/{PLACE}")
        return stub.value if stub else ""


def _add(desk: Desk, source: Source, author: Author) -> Outcome:
    """Takes in a plan that is not here yet."""
    plan = Plan(
        id=source.id or new_id(8),
        form=source.form.id,
        form_version=source.form_version,
        created=source.created,
        version=source.version,
    )
    writes = merge(plan, source.registers).writes
    desk.store.add(plan, [Edit(new_id(10), author, stamp(), writes, "import")])
    return Outcome(plan.id, True, _count(writes))


def _same_employee(form: Form, plan: Plan, source: Source, file: Path) -> None:
    """Refuses a file about another employee than the plan it should go into."""
    field = form.field_playing("employee")
    coming = source.registers.get(field.key) if field else None
    theirs, ours = (coming.entry.value if coming else ""), playing(form, plan, "employee")
    if " ".join(theirs.split()).casefold() != " ".join(ours.split()).casefold():
        raise Refused(
            f"dit bestand is van '{theirs}', het plan van '{ours}'", str(file), "kies het plan van dezelfde medewerker"
        )


def _decided(form: Form, plan: Plan, conflicts: Sequence[Conflict], take: Sequence[str]) -> list[Write]:
    """The writes that the decisions make; refuses where one is not decided."""
    overall, single = "", {}
    for choice in take:
        name, _, word = choice.rpartition("=")
        if word not in CHOICES:
            raise Refused(f"'{word}' is geen keuze", "--take", hint(word, CHOICES))
        if name:
            single[name] = word
        else:
            overall = word
    writes, open_names = [], []
    for conflict in conflicts:
        name = place_name(form, plan, conflict.where)
        choice = single.get(name) or single.get(conflict.where.split("/")[0]) or overall
        if choice:
            writes.append(decide(conflict, choice))
        else:
            open_names.append(name)
    if open_names:
        raise Refused(
            f"{len(open_names)} keer staat er hier iets anders dan in het bestand",
            ", ".join(open_names),
            "beslis met --take theirs, ours of both, of per veld met --take VELD=theirs",
        )
    return writes


def place_name(form: Form, plan: Plan, where: str) -> str:
    """A register as the command line names it: `2.1`, or `4.1/2/actie` for a cell of the second row."""
    parts = where.split("/")
    if len(parts) != 3:
        return where
    numbers = {row.id: number for number, row in enumerate(plan.rows(parts[0]), 1)}
    return f"{parts[0]}/{numbers.get(parts[1], '-')}/{parts[2]}"


def _count(writes: Sequence[Write]) -> int:
    """How many of the writes bring words."""
    return sum(not write.where.rpartition("/")[2].startswith("@") and bool(write.value) for write in writes)
