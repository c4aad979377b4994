"""The incoming file: which plan a file holds, and its registers in the form that merging takes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from poptui.errors import Refused
from poptui.exports.plan_json import LARGEST_ATTACHMENT, Sender, from_json
from poptui.exports.sidecar import OPENING, VERSION, Sidecar, fingerprint
from poptui.forms.kinds import LINES
from poptui.forms.model import Column, Field, Form
from poptui.forms.value import NOTHING, Value
from poptui.forms.vocabulary import ROLES
from poptui.messages import sharing as say
from poptui.plans.agreement import agreed_in, version_of
from poptui.plans.check import read
from poptui.plans.edit import Author, joined
from poptui.plans.leftovers import as_field, is_asked
from poptui.plans.merge import ROW_ID, Incoming, part_of, unknown
from poptui.plans.order import between
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import (
    PRESENT,
    AgreedText,
    Answer,
    Cell,
    FormerText,
    Note,
    NoteMark,
    PlanClosed,
    Register,
    RowKey,
    RowOrder,
    RowPresence,
    RowRegister,
    SentTo,
    ShareMark,
    SignatureOf,
    TalkBegun,
    parse,
    rules_of,
    spell,
)
from poptui.plans.sharing import SIDES
from poptui.plans.signature import of_value
from poptui.plans.spot import Spot
from poptui.plans.status import CLOSED
from poptui.plans.validation import is_stamp, validate
from poptui.store.plan_store import PLAN_ID, count_now
from poptui.text.clean import clean, one_line
from poptui.text.clock import stamp
from poptui.text.sizes import LARGEST_ANSWER, LARGEST_TEXT
from poptui.work.input_file import read_file
from poptui.work.workspace import Workspace

LONGEST_NAME = 200
"""The most characters that the name of a person or a file in a file may have."""
AHEAD = 2 * 24 * 3600 * 1000
"""Milliseconds that another machine's clock may be ahead."""
_BURST = 1000
"""How far the numbers of this home may be ahead of its clock, which counts milliseconds."""
HIGHEST = 2**53
"""The highest number a version may have: what every program that reads JSON can count to."""
_BOM = b"\xef\xbb\xbf"
_DOTS = re.compile(r"\.{10,}|\.{4,}$", re.MULTILINE)
_UNSEEN = re.compile(rf"^{re.escape(OPENING)}", re.MULTILINE)
_NO_WORDS = fingerprint("")
_MANY = 200
"""Rows of a longer table are matched by their order, without comparing words."""


class IncomingPlan(NamedTuple):
    """A plan as a file has it; `id` is "" where the file does not say, `sender` is None where nobody shared it."""

    id: str
    form: Form
    form_version: int
    created: str
    version: int
    registers: dict[Register, Incoming]
    sender: Sender | None = None

    @property
    def entries(self) -> dict[Register, Entry]:
        """Returns the entry that comes in for each register."""
        return {register: one.entry for register, one in self.registers.items()}

    @property
    def by(self) -> str:
        """Returns the role of the sender; `@` where nobody shared the file."""
        return self.sender.by if self.sender is not None else "@"


def read_incoming_plan(workspace: Workspace, file: Path, author: Author, *, is_dropped: bool = False) -> IncomingPlan:
    """Returns the plan in a file, checked against its form; words without an author get this author.

    Raises:
        Refused: it is no plan that can be taken in.
        StorageError: it cannot be read.
    """
    data = read_file(file, is_dropped=is_dropped).removeprefix(_BOM)
    incoming = (
        _from_json(workspace, data, file)
        if data.lstrip()[:1] == b"{"
        else _from_markdown(workspace, data, file, author)
    )
    if strange := [
        one for one in unknown(incoming.form, incoming.registers) if not _was_asked(workspace, incoming, one)
    ]:
        raise Refused(
            say.file_unknown_field(field=spell(strange[0])),
            str(file),
            say.file_unknown_field_mend(form=incoming.form.title),
        )
    _refuse_large_texts(incoming, file)
    if incoming.sender is None and any(isinstance(one, Note) for one in incoming.registers):
        raise Refused(say.file_holds_note(), str(file), say.file_ask_again())
    if not _can_be(workspace, incoming):
        raise Refused(say.file_changed(), str(file), say.file_ask_again())
    registers = {
        register: one._replace(entry=_tidy(incoming.form, register, one.entry))
        for register, one in incoming.registers.items()
        if _comes_in(incoming, register)
    }
    return incoming._replace(registers=registers)


def _refuse_large_texts(incoming: IncomingPlan, file: Path) -> None:
    """Refuses an answer that is longer than one may be typed, and an agreement that takes too long to read."""
    from poptui.exports.markdown_bounds import refuse_endless

    for register, entry in incoming.entries.items():
        match register:
            case FormerText():
                refuse_endless(entry.words, file.name)
            case AgreedText():
                agreed = agreed_in(entry.words)
                refuse_endless(agreed.text if agreed is not None else "", file.name)
            case _ if len(entry.words) > LARGEST_ANSWER and not rules_of(register).is_of_agreement:
                raise Refused(
                    say.file_long_answer(field=spell(register)),
                    file.name,
                    say.file_long_answer_mend(most=LARGEST_ANSWER),
                )


def _was_asked(workspace: Workspace, incoming: IncomingPlan, register: Register) -> bool:
    """Returns whether a register of a whole export is of a question that the form can have asked once.

    Only a form of an organisation changes under the same id: what a built-in form does not ask, it never asked.
    """
    if incoming.sender is not None or workspace.catalogue.is_builtin(incoming.form.id):
        return False
    is_row = isinstance(register, RowRegister) and ROW_ID.fullmatch(register.row) is not None
    return is_row or isinstance(register, (Answer, ShareMark, NoteMark))


def _comes_in(incoming: IncomingPlan, register: Register) -> bool:
    """Returns whether a register of a file is imported.

    The start of a talk is not imported; the closing of a plan, or its reopening, only from a shared file that holds the
    agreement.
    """
    match register:
        case TalkBegun() | SentTo():
            return False
        case PlanClosed():
            agreed = incoming.entries.get(AgreedText())
            is_of_both = incoming.sender is not None and agreed is not None and bool(agreed.words)
            return is_of_both and incoming.entries[register].words in {CLOSED, ""}
        case _:
            return True


def _can_be(workspace: Workspace, incoming: IncomingPlan) -> bool:
    """Returns whether a plan is valid: also its id is no command name, and its versions are as poptui counts them."""
    entries = incoming.entries
    plan = Plan(
        incoming.id, incoming.form.id, incoming.form_version, incoming.created, entries, version=incoming.version
    )
    counts = [incoming.form_version, incoming.version, *(n for entry in entries.values() for n in entry.seen.values())]
    return (
        _is_plan_id(incoming)
        and all(0 < count < HIGHEST for count in counts)
        and all(_is_issued(workspace, entry) for entry in entries.values())
        and all(_is_of_form(incoming, register, entry) for register, entry in entries.items())
        and not validate(plan)
        and (incoming.sender is None or _can_be_sender(incoming.form, incoming.sender))
    )


def _is_plan_id(incoming: IncomingPlan) -> bool:
    """Returns whether the id of a file, where it has one, is that of a plan in its version."""
    if not incoming.id:
        return True
    is_id = PLAN_ID.fullmatch(incoming.id) is not None and incoming.id[0].isdigit()
    return is_id and version_of(incoming.id) == incoming.version


def _is_of_form(incoming: IncomingPlan, register: Register, entry: Entry) -> bool:
    """Returns whether an agreement, or a signature, is one that a plan of the form can have."""
    match register:
        case AgreedText():
            return _is_signed_by(incoming.form, entry)
        case SignatureOf():
            return _is_signature_of_form(incoming, entry)
        case _:
            return True


def _is_signed_by(form: Form, entry: Entry) -> bool:
    """Returns whether an agreement has exactly the signers of its form."""
    agreed = agreed_in(entry.words)
    return not entry.words or (agreed is not None and agreed.signers == tuple(one.key for one in form.signers))


def _is_signature_of_form(incoming: IncomingPlan, entry: Entry) -> bool:
    """Returns whether a signature has the title, country and version that the form and this version give it."""
    one = of_value(entry.words)
    if one is None:
        return not entry.words
    titles = {signer.key: signer.title for signer in incoming.form.signers}
    told = (one.title, one.country, one.version)
    return told == (titles.get(one.signer), incoming.form.country, incoming.version)


def _is_issued(workspace: Workspace, entry: Entry) -> bool:
    """Returns whether the numbers in a version vector, which count milliseconds, can have been given by now.

    A number above those of this home would overrule everything that is written here. One act in this home can take more
    numbers than milliseconds.
    """
    now = count_now()
    own = entry.seen.get(workspace.home.replica(), 0)
    return own <= now + _BURST and all(count <= now + AHEAD for count in entry.seen.values())


def _can_be_sender(form: Form, sender: Sender) -> bool:
    """Returns whether a sender is possible: known roles, plain names, and attachments that the form asks for."""
    places = {field.key for field in form.fields if field.kind == "attachment"}
    names = [sender.name, sender.replica, *(one.name for one in sender.attachments)]
    return (
        sender.by in SIDES
        and sender.to in ROLES
        and is_stamp(sender.at)
        and all(len(name) <= LONGEST_NAME and one_line(name) == name for name in names)
        and {one.field for one in sender.attachments} <= places
        and len({one.field for one in sender.attachments}) == len(sender.attachments)
        and all(len(one.data) <= LARGEST_ATTACHMENT for one in sender.attachments)
    )


def _tidy(form: Form, register: Register, entry: Entry) -> Entry:
    """Returns an entry with its words as its kind keeps them: no control characters, one line where that is all."""
    if rules_of(register).is_of_agreement:
        return entry  # checked already: an invalid one is refused
    part = part_of(form, register)
    is_left = isinstance(register, (Answer, Cell)) and not is_asked(form, register)
    has_lines = is_left or isinstance(register, Note) or (part is not None and part.kind in LINES)
    words = clean(entry.words) if has_lines else one_line(entry.words)
    if words == entry.words:
        return entry
    return msgspec.structs.replace(entry, value=msgspec.structs.replace(entry.value, words=words))


def _from_json(workspace: Workspace, data: bytes, file: Path) -> IncomingPlan:
    """Returns the plan in a JSON file."""
    found = from_json(data, file.name)
    registers = {register: Incoming(entry) for register, entry in found.entries.items()}
    form = workspace.catalogue.get(found.form, found.form_version)
    return IncomingPlan(found.id, form, found.form_version, found.created, found.version, registers, found.sender)


def _from_markdown(workspace: Workspace, data: bytes, file: Path, author: Author) -> IncomingPlan:
    """Returns the plan in a Markdown file."""
    from poptui.exports.agreement import is_agreement
    from poptui.exports.markdown_reader import leftovers_in, read_markdown

    if len(data) > LARGEST_TEXT:
        raise Refused(say.file_too_large(), str(file), say.file_too_large_mend(most=LARGEST_TEXT // 1_000_000))
    try:
        text = clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        raise Refused(say.file_not_utf8(), str(file), say.file_not_utf8_mend()) from None
    if is_agreement(text) and f"{OPENING}: " not in text:
        raise Refused(say.file_is_agreement(), file.name, say.file_is_agreement_mend(file=file.name))
    found = read_markdown(text, lambda sidecar, title: _form_of(workspace, sidecar, title, file), file.name)
    if found.sidecar is None and _UNSEEN.search(text):
        raise Refused(say.file_damaged_comment(), str(file), say.file_damaged_comment_mend())
    if found.sidecar is not None and found.sidecar.poptui > VERSION:
        raise Refused(say.file_of_newer_poptui(), str(file), say.file_of_newer_poptui_mend())
    sidecar = found.sidecar or Sidecar(1, "", found.form.id, found.form.version, stamp(), 1, {}, {})
    reading = _Reading(sidecar, author, written=found.sidecar is not None)
    for key, words in found.answers.items():
        field = found.form.field(key)
        if field is not None:
            reading.add(Answer(key), field, words)
        elif _filled_in(words):
            raise Refused(say.file_answer_of_unit(field=key), file.name, say.file_answer_of_unit_mend())
    for table, rows in found.rows.items():
        field = found.form.field(table)
        if field is not None:
            reading.add_rows(field, rows)
    reading.add_unprinted()
    reading.add_leftovers(leftovers_in(found.form, found.sidecar), found.leftovers)
    if found.sidecar is None and not reading.registers:
        raise Refused(say.file_empty(), str(file), say.file_empty_mend())
    return IncomingPlan(
        sidecar.id, found.form, sidecar.form_version, sidecar.created, sidecar.version, reading.registers
    )


def _form_of(workspace: Workspace, sidecar: Sidecar | None, title: str, file: Path) -> Form:
    """Returns the form of a Markdown file: by its sidecar, else by its title."""
    if sidecar is not None:
        return workspace.catalogue.get(sidecar.form, sidecar.form_version)
    for form in workspace.catalogue.forms():
        if " ".join(form.title.split()).casefold() == " ".join(title.split()).casefold():
            return form
    raise Refused(say.file_no_plan(), str(file), say.file_no_plan_mend())


class _Reading:
    """Collects registers from the words of a Markdown file, each with the author and version the sidecar has for it."""

    def __init__(self, sidecar: Sidecar, author: Author, *, written: bool) -> None:
        """Takes the sidecar, the author of all other words, and whether poptui wrote the file."""
        self.sidecar = sidecar
        self.author = author
        self.written = written
        self.at = stamp()
        self.registers: dict[Register, Incoming] = {}

    def add(self, register: Register, part: Field | Column, words: str) -> None:
        """Adds one answer or cell."""
        words = words if self.written else _filled_in(words)
        metadata, reading = self.sidecar.of(register), read(part, words)
        if metadata is not None:
            same = [text for text in _readings(part, words) if fingerprint(text) == metadata.mark]
            if same:
                self.registers[register] = Incoming(metadata.entry(same[0]))
            else:
                self.put(register, reading.value, metadata.seen)
        elif reading.words:
            self.put(register, reading.value, {})

    def add_unprinted(self) -> None:
        """Adds what the sidecar holds and the paper does not print."""
        for spelled, metadata in self.sidecar.registers.items():
            register = parse(spelled)
            if not rules_of(register).is_typed:
                self.registers.setdefault(register, Incoming(metadata.entry(metadata.value)))

    def add_leftovers(self, places: Mapping[Register, Spot], printed: Mapping[Register, str]) -> None:
        """Adds what the form does not ask any more; an empty answer is not printed, and stays empty."""
        for register, spot in places.items():
            metadata = self.sidecar.of(register)
            if register in printed or (metadata is not None and metadata.mark == _NO_WORDS):
                self.add(register, as_field(spot), printed.get(register, ""))

    def put(self, register: Register, value: Value, seen: dict[str, int]) -> None:
        """Adds words of the author, changed from the version that is named."""
        self.registers[register] = Incoming(Entry(value, self.author.role, self.at, seen), edited=True)

    def add_rows(self, table: Field, rows: Sequence[Mapping[str, str]]) -> None:
        """Adds the rows of a table: those the sidecar knows, those a person added, and those a person removed."""
        known = self.sidecar.rows.get(table.key, [])
        ids = self.ids_of(table, rows, known)
        orders = {row: self.order(table, row) for row in known}
        before = ""
        for number, (row, row_id) in enumerate(zip(rows, ids, strict=True)):
            if not row_id:
                if not any(_filled_in(words) for words in row.values()):
                    continue  # an empty line of the paper form
                row_id = _row_id(table, number, row)
                after = next((orders[other] for other in ids[number:] if other and orders[other] > before), "")
                before = between(before, after, row_id)
                self.put(RowPresence(table.key, row_id), Value(PRESENT), {})
                self.put(RowOrder(table.key, row_id), Value(before), {})
            else:
                before = orders[row_id]
            for column in table.all_columns:
                self.add(Cell(table.key, row_id, column.key), column, row.get(column.key, ""))
        for row_id in set(known) - set(ids):
            presence = RowPresence(table.key, row_id)
            seen = joined(
                *(one.seen for spelled, one in self.sidecar.registers.items() if _is_in(presence.row_key, spelled))
            )
            self.put(presence, NOTHING, seen)

    def ids_of(self, table: Field, rows: Sequence[Mapping[str, str]], known: Sequence[str]) -> list[str]:
        """Returns for each row the id of its known row, or "": the same, the most alike, or the one in its place."""
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
        """Returns how many cells of a known row hold these words; empty cells count only where all cells match."""
        same, empty = 0, 0
        for column, found in marks.items():
            metadata = self.sidecar.of(Cell(table, row_id, column.key))
            if (metadata.mark if metadata else _NO_WORDS) in found:
                same += 1
                empty += _NO_WORDS in found
        return same if same == len(marks) else same - empty

    def order(self, table: Field, row: str) -> str:
        """Returns the order key of a row that the sidecar knows."""
        metadata = self.sidecar.of(RowOrder(table.key, row))
        return metadata.value if metadata else ""


def _is_in(row: RowKey, spelled: str) -> bool:
    """Returns whether a register, as a file spells it, is of a row."""
    register = parse(spelled)
    return isinstance(register, RowRegister) and register.row_key == row


def _readings(part: Field | Column, words: str) -> list[str]:
    """Returns the texts that words in a file can stand for."""
    kept = [words, read(part, words).words]
    return [*kept, "nee"] if isinstance(part, Field) and part.sentence and not words else kept


def _marks(part: Field | Column, words: str) -> set[str]:
    """Returns the fingerprints of the texts that words can stand for."""
    return {fingerprint(text) for text in _readings(part, words)}


def _filled_in(words: str) -> str:
    """Returns what a person wrote on a printed empty form: without dotted lines and without a dash for nothing."""
    if words.strip() == "-":
        return ""
    if not _DOTS.search(words):
        return words
    return "\n".join(line.strip() for line in _DOTS.sub("", words).split("\n")).strip()


def _row_id(table: Field, number: int, row: Mapping[str, str]) -> str:
    """Returns the id of a row that a person added: the same for the same words, so that it is imported once."""
    words = "\n".join([table.key, str(number), *(f"{key} {text}" for key, text in sorted(row.items()))])
    return f"2{sha256(words.encode('utf-8')).hexdigest()[:11]}"
