"""What a file holds that a person brings in: which plan it is, and its registers as merging compares them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from poptui.errors import Refused
from poptui.exports.plan_json import LARGEST_ATTACHMENT, Handed, from_json
from poptui.exports.sidecar import OPENING, VERSION, Sidecar, fingerprint
from poptui.forms.kinds import LINES, Meaning
from poptui.forms.model import Column, Field, Form
from poptui.forms.vocabulary import ROLES
from poptui.plans.agreement import agreed_in, is_of_agreement, version_of
from poptui.plans.check import read
from poptui.plans.edit import Author, joined
from poptui.plans.merge import Incoming, part_of, unknown
from poptui.plans.order import between
from poptui.plans.plan import AGREED, PLACE, SIGNED, STATUS, TALK, THERE, Entry, Plan, is_note
from poptui.plans.sharing import SIDES
from poptui.plans.signature import of_value
from poptui.plans.validation import is_sound, is_stamp
from poptui.store.files.plan_file import PLAN_ID
from poptui.store.files.plan_files import count_now
from poptui.text.clean import clean, one_line
from poptui.text.clock import stamp
from poptui.work.input_file import read_file
from poptui.work.workspace import Workspace

LARGEST_MARKDOWN = 10_000_000
"""The most bytes Markdown may have: reading it takes up to 500 times as much memory."""
LONGEST_NAME = 200
"""The most characters that the name of a person or a file in a file may have."""
AHEAD = 2 * 24 * 3600 * 1000
"""Milliseconds that another machine's clock may be ahead."""
HIGHEST = 2**53
"""The highest number a version may have: what every program that reads JSON can count to."""
_BOM = b"\xef\xbb\xbf"
_DOTS = re.compile(r"\.{10,}|\.{4,}$", re.MULTILINE)
_UNSEEN = re.compile(rf"^{re.escape(OPENING)}", re.MULTILINE)
_NOTHING = fingerprint("")
_MANY = 200
"""Of a longer table the rows are those that stood there, without looking which of them has the same words."""


class Source(NamedTuple):
    """A plan as a file has it: which plan it is (`id` empty where the file does not say) and its registers.

    `handed` says who handed it over, where it was made for that.
    """

    id: str
    form: Form
    form_version: int
    created: str
    version: int
    registers: dict[str, Incoming]
    handed: Handed | None = None

    @property
    def entries(self) -> dict[str, Entry]:
        """What comes in for each register."""
        return {where: one.entry for where, one in self.registers.items()}

    @property
    def by(self) -> str:
        """The role of who handed it over; `@` where nobody did."""
        return self.handed.by if self.handed is not None else "@"


def read_source(workspace: Workspace, file: Path, author: Author, *, is_dropped: bool = False) -> Source:
    """What a file holds, checked against its form; words it does not sign are the author's.

    Raises:
        Refused: it is no plan that can be taken in.
        StorageError: it cannot be read.
    """
    data = read_file(file, is_dropped=is_dropped).removeprefix(_BOM)
    source = (
        _from_json(workspace, data, file)
        if data.lstrip()[:1] == b"{"
        else _from_markdown(workspace, data, file, author)
    )
    if strange := unknown(source.form, source.registers):
        raise Refused(
            f"dit bestand heeft een onbekend veld '{strange[0]}'", str(file), f"het formulier is '{source.form.title}'"
        )
    notes = [where for where in source.registers if is_note(where)]
    if notes and source.handed is None:
        raise Refused("dit bestand bevat een eigen notitie van iemand", str(file), "vraag het opnieuw op")
    if not _can_be(workspace, source):
        raise Refused("dit bestand is beschadigd of met opzet veranderd", str(file), "vraag het opnieuw op")
    registers = {
        where: one._replace(entry=_tidy(source.form, where, one.entry))
        for where, one in source.registers.items()
        if where != TALK and (where != STATUS or _is_closing(source))  # a talk begins where it is held
    }
    return source._replace(registers=registers)


def _is_closing(source: Source) -> bool:
    """Whether a file of the other side tells that what both agreed was closed, or that it was opened again."""
    entries = source.entries
    is_of_both = source.handed is not None and AGREED in entries and bool(entries[AGREED].value)
    return is_of_both and entries[STATUS].value in {"closed", ""}


def _can_be(workspace: Workspace, source: Source) -> bool:
    """Whether a plan can be so: its id never a command's name, its versions as poptui counts them, all else sound."""
    entries = {where: one.entry for where, one in source.registers.items()}
    plan = Plan(source.id, source.form.id, source.form_version, source.created, entries, version=source.version)
    counts = [source.form_version, source.version, *(n for entry in entries.values() for n in entry.seen.values())]
    return (
        (not source.id or (PLAN_ID.fullmatch(source.id) is not None and source.id[0].isdigit()))
        and (not source.id or version_of(source.id) == source.version)
        and all(_is_signed_by(source.form, entry) for where, entry in entries.items() if where == AGREED)
        and all(_is_of_form(source, entry) for where, entry in entries.items() if where.startswith(SIGNED))
        and all(0 < count < HIGHEST for count in counts)
        and all(_is_issued(workspace, entry) for entry in entries.values())
        and all(entry.value in {"yes", ""} for where, entry in entries.items() if where.endswith(f"/{THERE}"))
        and is_sound(plan)
        and (source.handed is None or _can_be_handed(source.form, source.handed))
    )


def _is_signed_by(form: Form, entry: Entry) -> bool:
    """Whether an agreement is to be signed by all whom its form names, and no one else."""
    agreed = agreed_in(entry.value)
    return not entry.value or (agreed is not None and agreed.signers == tuple(one.key for one in form.signers))


def _is_of_form(source: Source, entry: Entry) -> bool:
    """Whether a signature is of a signer of the form, called and dated as the form does, in this version."""
    one = of_value(entry.value)
    if one is None:
        return not entry.value
    titles = {signer.key: signer.title for signer in source.form.signers}
    told = (one.title, one.country, one.version)
    return told == (titles.get(one.signer), source.form.country, source.version)


def _is_issued(workspace: Workspace, entry: Entry) -> bool:
    """Whether the numbers of a version can have been given by now: they count milliseconds, here and elsewhere.

    A number above what this home can have given itself would have it overrule all that is written here.
    """
    now = count_now()
    own = entry.seen.get(workspace.home.replica(), 0)
    return own <= now and all(count <= now + AHEAD for count in entry.seen.values())


def _can_be_handed(form: Form, handed: Handed) -> bool:
    """Whether a file can be handed over so: by someone, for someone, with files that the form asks for."""
    places = {field.key for field in form.fields if field.kind == "attachment"}
    names = [handed.name, handed.replica, *(one.name for one in handed.attachments)]
    return (
        handed.by in SIDES
        and handed.to in ROLES
        and is_stamp(handed.at)
        and all(len(name) <= LONGEST_NAME and one_line(name) == name for name in names)
        and {one.field for one in handed.attachments} <= places
        and len({one.field for one in handed.attachments}) == len(handed.attachments)
        and all(len(one.data) <= LARGEST_ATTACHMENT for one in handed.attachments)
    )


def _tidy(form: Form, where: str, entry: Entry) -> Entry:
    """An entry with its words as its kind keeps them: without control characters, on one line where that is all."""
    if is_of_agreement(where):
        return entry  # it is as it was made, or was refused
    part = part_of(form, where)
    has_lines = is_note(where) or (part is not None and part.kind in LINES)
    text = clean(entry.value) if has_lines else one_line(entry.value)
    return entry if text == entry.value else msgspec.structs.replace(entry, value=text)


def _from_json(workspace: Workspace, data: bytes, file: Path) -> Source:
    """What a JSON file holds."""
    found = from_json(data, file.name)
    registers = {where: Incoming(entry) for where, entry in found.registers.items()}
    form = workspace.catalogue.get(found.form, found.form_version)
    return Source(found.id, form, found.form_version, found.created, found.version, registers, found.handed)


def _from_markdown(workspace: Workspace, data: bytes, file: Path, author: Author) -> Source:
    """What a Markdown file holds."""
    from poptui.exports.agreement import is_agreement
    from poptui.exports.markdown_reader import read_markdown

    if len(data) > LARGEST_MARKDOWN:
        mend = f"ten hoogste {LARGEST_MARKDOWN // 1_000_000} MB; een plan in JSON mag groter zijn"
        raise Refused("dit bestand is te groot", str(file), mend)
    try:
        text = clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise Refused("dit bestand is geen tekst in UTF-8", str(file), "bewaar het als UTF-8") from None
    if is_agreement(text) and f"{OPENING}: " not in text:
        mend = f"kijk ze na met 'poptui verify {file.name}'; een plan komt als gedeeld bestand of als JSON"
        raise Refused("dit zijn vastgelegde afspraken, geen plan", file.name, mend)
    found = read_markdown(text, lambda sidecar, title: _form_of(workspace, sidecar, title, file), file.name)
    if found.sidecar is None and _UNSEEN.search(text):
        mend = "exporteer het plan opnieuw, of haal het commentaar weg om er een nieuw plan van te maken"
        raise Refused("het commentaar onderaan dit bestand is beschadigd", str(file), mend)
    if found.sidecar is not None and found.sidecar.poptui > VERSION:
        raise Refused("dit bestand is met een nieuwere poptui gemaakt", str(file), "werk poptui bij")
    sidecar = found.sidecar or Sidecar(1, "", found.form.id, found.form.version, stamp(), 1, {}, {})
    reading = _Reading(sidecar, author, written=found.sidecar is not None)
    for key, words in found.answers.items():
        field = found.form.field(key)
        if field is not None:
            reading.add(key, field, words)
        elif _filled_in(words):
            mend = "haal het hier weg, en zet het bij de afdeling met 'poptui unit set'"
            raise Refused(f"wat bij '{key}' staat, hoort bij een afdeling en niet in een plan", file.name, mend)
    for table, rows in found.rows.items():
        field = found.form.field(table)
        if field is not None:
            reading.add_rows(field, rows)
    for where, metadata in sidecar.registers.items():
        if where.rpartition("/")[2].startswith("@"):
            reading.registers.setdefault(where, Incoming(metadata.entry(metadata.value)))
    if found.sidecar is None and not reading.registers:
        raise Refused("in dit bestand is niets ingevuld", str(file), "vul het formulier in en lees het dan in")
    return Source(sidecar.id, found.form, sidecar.form_version, sidecar.created, sidecar.version, reading.registers)


def _form_of(workspace: Workspace, sidecar: Sidecar | None, title: str, file: Path) -> Form:
    """The form of a Markdown file: by what goes along unseen, else by its title."""
    if sidecar is not None:
        return workspace.catalogue.get(sidecar.form, sidecar.form_version)
    for form in workspace.catalogue.forms():
        if " ".join(form.title.split()).casefold() == " ".join(title.split()).casefold():
            return form
    raise Refused("dit is geen plan van poptui", str(file), "lees een bestand van 'poptui export' in")


class _Reading:
    """Gathers registers from words, with the author and version that the file has for exactly these words."""

    def __init__(self, sidecar: Sidecar, author: Author, *, written: bool) -> None:
        """Takes what went along unseen, whose all other words are, and whether poptui wrote down what was filled in."""
        self.sidecar = sidecar
        self.author = author
        self.written = written
        self.at = stamp()
        self.registers: dict[str, Incoming] = {}

    def add(self, where: str, part: Field | Column, words: str) -> None:
        """One answer or cell."""
        words = words if self.written else _filled_in(words)
        metadata, meaning = self.sidecar.registers.get(where), read(part, words)
        same = [text for text in _readings(part, words) if metadata is not None and fingerprint(text) == metadata.mark]
        if metadata is not None and same:
            self.registers[where] = Incoming(metadata.entry(same[0]))
        elif metadata is not None or meaning.text:
            self.put(where, meaning, metadata.seen if metadata is not None else {})

    def put(self, where: str, meaning: Meaning, seen: dict[str, int]) -> None:
        """Words of the author's own, changed from the version that is named."""
        entry = Entry(meaning.text, self.author.role, self.at, seen, meaning.iso, meaning.amount)
        self.registers[where] = Incoming(entry, edited=True)

    def add_rows(self, table: Field, rows: Sequence[Mapping[str, str]]) -> None:
        """The rows of a table: those the file knows, by their ids; those added by hand; those taken out by hand."""
        known = self.sidecar.rows.get(table.key, [])
        ids = self.ids_of(table, rows, known)
        places = {row: self.place(table, row) for row in known}
        before = "" if any(ids) else max(places.values(), default="")
        for number, (row, row_id) in enumerate(zip(rows, ids, strict=True)):
            if not row_id:
                if not any(_filled_in(words) for words in row.values()):
                    continue  # an empty line of the paper form
                row_id = _row_id(table, number, row)
                after = next((places[other] for other in ids[number:] if other and places[other] > before), "")
                before = between(before, after, row_id)
                self.put(f"{table.key}/{row_id}/{THERE}", Meaning("yes"), {})
                self.put(f"{table.key}/{row_id}/{PLACE}", Meaning(before), {})
            else:
                before = places[row_id]
            for column in table.all_columns:
                self.add(f"{table.key}/{row_id}/{column.key}", column, row.get(column.key, ""))
        for row_id in set(known) - set(ids):
            start = f"{table.key}/{row_id}/"
            seen = joined(
                *(metadata.seen for where, metadata in self.sidecar.registers.items() if where.startswith(start))
            )
            self.put(start + THERE, Meaning(""), seen)

    def ids_of(self, table: Field, rows: Sequence[Mapping[str, str]], known: Sequence[str]) -> list[str]:
        """Which of the rows that the file knows each row is, or nothing: the same, the likest, or what stood there."""
        free = dict(enumerate(known))
        found = [""] * len(rows)
        marks = [{column: _marks(column, row.get(column.key, "")) for column in table.all_columns} for row in rows]
        for least in (len(table.all_columns), 1) if max(len(rows), len(known)) <= _MANY else ():
            for number in (number for number in range(len(rows)) if not found[number] and free):
                alike = {index: self.likeness(table.key, marks[number], row_id) for index, row_id in free.items()}
                best = max(alike, key=lambda index: (alike[index], index == number))
                if alike[best] >= least:
                    found[number] = free.pop(best)
        return [row_id or free.pop(number, "") for number, row_id in enumerate(found)]

    def likeness(self, table: str, marks: Mapping[Column, set[str]], row_id: str) -> int:
        """How many cells hold the same words; empty ones count only where the whole row is the same."""
        same, empty = 0, 0
        for column, found in marks.items():
            metadata = self.sidecar.registers.get(f"{table}/{row_id}/{column.key}")
            if (metadata.mark if metadata else _NOTHING) in found:
                same += 1
                empty += _NOTHING in found
        return same if same == len(marks) else same - empty

    def place(self, table: Field, row: str) -> str:
        """The place of a row that the file knows."""
        metadata = self.sidecar.registers.get(f"{table.key}/{row}/{PLACE}")
        return metadata.value if metadata else ""


def _readings(part: Field | Column, words: str) -> list[str]:
    """The texts that words in a file can stand for."""
    kept = [words, read(part, words).text]
    return [*kept, "nee"] if isinstance(part, Field) and part.sentence and not words else kept


def _marks(part: Field | Column, words: str) -> set[str]:
    """The fingerprints of those texts."""
    return {fingerprint(text) for text in _readings(part, words)}


def _filled_in(words: str) -> str:
    """What a hand wrote on a form that was printed empty: without the dots to write on and the dash for nothing."""
    if words.strip() == "-":
        return ""
    if not _DOTS.search(words):
        return words
    return "\n".join(line.strip() for line in _DOTS.sub("", words).split("\n")).strip()


def _row_id(table: Field, number: int, row: Mapping[str, str]) -> str:
    """The id of a row that was added by hand: the same each time the same file is read, so that it comes in once."""
    words = "\n".join([table.key, str(number), *(f"{key} {text}" for key, text in sorted(row.items()))])
    return f"2{sha256(words.encode('utf-8')).hexdigest()[:11]}"
