"""Reads a plan back from full Markdown: each text belongs to the printed question above it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token

from poptui.errors import Refused
from poptui.exports.blocks import is_headed
from poptui.exports.document import DECLARED, SUPERSCRIPT, explanations
from poptui.exports.markdown_bounds import refuse_endless
from poptui.exports.markdown_inline import (
    BOX,
    UNTICKED,
    after_strong,
    chosen_values,
    normalise,
    segments,
    stored_cell,
    strong,
    unboxed,
)
from poptui.exports.markdown_text import blocks_of, parsed, plain, rows_of
from poptui.exports.sidecar import OPENING, Sidecar, parse_sidecar
from poptui.exports.views import every_remark
from poptui.forms.kinds import options_of
from poptui.forms.model import Field, Form, Option
from poptui.messages import exports as say
from poptui.plans.leftovers import as_field, heading, is_asked, spots
from poptui.plans.registers import Register, parse
from poptui.plans.spot import Spot
from poptui.plans.totals import total_opening


class MarkdownPlan(NamedTuple):
    """The content of a Markdown file.

    Attributes:
        form: the plan's form.
        sidecar: the metadata in the file; None where there is none.
        answers: the words of each answer by field key; only of fields that are printed in the file.
        rows: the rows of each table by its key, each row a dict of words by column key.
        leftovers: the words that the form does not ask any more, by register; only those that are printed in the file.
    """

    form: Form
    sidecar: Sidecar | None
    answers: dict[str, str]
    rows: dict[str, list[dict[str, str]]]
    leftovers: dict[Register, str]


def read_markdown(text: str, form_of: Callable[[Sidecar | None, str], Form], file: str) -> MarkdownPlan:
    """Returns the plan in a Markdown text.

    Args:
        text: cleaned text.
        form_of: returns the form for the sidecar (None without one) and the title of the file.
        file: the file's name, for errors.

    Raises:
        Refused: the text is no plan, or holds text that belongs to no question; no text is dropped silently.
    """
    refuse_endless(text, file)
    tokens = parsed(text)
    title = next(
        (plain(tokens[index + 1].children) for index, token in enumerate(tokens) if token.type == "heading_open"), ""
    )
    comments = [token.content.strip() for token in tokens if token.type == "html_block"]
    sidecar = next((found for found in map(parse_sidecar, comments) if found), None)
    if not title and sidecar is None:
        raise Refused(say.reader_no_plan(), file, say.reader_read_export())
    form = form_of(sidecar, title)
    left = leftovers_in(form, sidecar)
    reading = _Reading(form, [as_field(spot) for spot in left.values()], title, text.split("\n"), file)
    reading.read(tokens)
    answers = reading.answers()
    found = {one: answers.pop(key) for one, spot in left.items() if (key := as_field(spot).key) in answers}
    return MarkdownPlan(form, sidecar, answers, reading.rows, found)


def leftovers_in(form: Form, sidecar: Sidecar | None) -> dict[Register, Spot]:
    """Returns where each answer and cell of a file that its form does not ask any more stands."""
    if sidecar is None:
        return {}
    found = (parse(spelled) for spelled in sidecar.registers)
    return spots([one for one in found if not is_asked(form, one)], sidecar.rows)


class _Heading(NamedTuple):
    """A heading that the form prints.

    Attributes:
        label: the text of the heading, normalised for comparison.
        at: the index in `_answerable` of the first field at or below the heading.
        field: the field whose title it is; None for a section or group.
    """

    label: str
    at: int
    field: Field | None = None


def _headings(form: Form) -> list[_Heading]:
    """Returns the headings of sections, groups and fields, in the order of the paper."""
    found: list[_Heading] = []
    index = 0
    for section in form.sections:
        found.append(_Heading(normalise(section.label if section.groups else section.name), index))
        for group in section.groups:
            found.append(_Heading(normalise(group.label), index))
            for field in (field for field in group.fields if field.kind != "note"):
                if is_headed(field):
                    found.append(_Heading(normalise(field.label), index, field))
                index += 1
            index += len(group.talk_fields)
    return [heading for heading in found if heading.label]


def _answerable(form: Form) -> list[Field]:
    """Returns the fields that can be answered in the order of the paper, including those that the talk adds."""
    groups = (group for section in form.sections for group in section.groups)
    return [field for group in groups for field in group.all_fields if field.kind != "note"]


def _labels(fields: Sequence[Field]) -> dict[str, list[int]]:
    """Returns the indices of the fields that have no heading, by each of their labels."""
    found: dict[str, list[int]] = {}
    for index, field in enumerate(fields):
        if not is_headed(field):
            for label in {normalise(field.label), normalise(field.sentence)}:
                found.setdefault(label, []).append(index)
    return found


def _item_text(item: Option) -> str:
    """Returns an item of a printed list as text."""
    return f"{item.title}: {item.help}" if item.help else item.title


def _printed(form: Form) -> Iterator[str]:
    """Yields the paragraphs that a form prints outside its questions."""
    yield form.closing
    for section in form.sections:
        yield from section.note.split("\n\n")
        yield from (_item_text(item) for item in section.items)
    for field in form.printed_fields:
        if field.explained:
            yield from (_item_text(item) for item in explanations(field))


def _remarks(form: Form) -> Iterator[str]:
    """Yields the texts that the views print as remarks."""
    yield from (form.source, say.document_end(), *every_remark(form))
    for group in (group for section in form.sections for group in section.groups):
        yield from (group.note, group.footnote)
        for field in group.fields:
            yield field.footnote
            if field.kind == "note":
                yield from (field.question, field.title)


class _Reading:
    """Collects the words under each question of a file, block by block.

    Attributes:
        form: the form whose questions are looked for.
        title: the first heading of the file.
        lines: the lines of the file.
        file: the name of the file, for errors.
        fields: the fields that can be answered, in the order of the paper, and what is not asked any more.
        labels: the indices in `fields` of the fields without a heading, by each of their labels, normalised.
        titles: the title of the file and that of the form, normalised.
        headings: the headings that the form prints.
        remarks: the remarks that the form prints, normalised.
        printed: the paragraphs that the form prints, normalised.
        numbers: the row numbers found of each table.
        parts: the paragraphs found of each answer.
        rows: the rows found of each table.
        current: the field that the next text belongs to; None outside an answer.
        question: the normalised question that is expected below the heading of the current field; else empty.
        next: the index in `fields` of the first field that may come next.
        is_signing: whether the reading has come to the signatures.
    """

    def __init__(self, form: Form, left: Sequence[Field], title: str, lines: list[str], file: str) -> None:
        """Takes the form, what it does not ask any more, the first heading of the file, its lines and its name."""
        self.form = form
        self.title = title
        self.lines = lines
        self.file = file
        asked = _answerable(form)
        self.fields = [*asked, *left]
        self.labels = _labels(self.fields)
        self.titles = {normalise(title), normalise(form.title)}
        self.headings = [*_headings(form), _Heading(normalise(heading()), len(asked))]
        self.remarks = {normalise(text) for text in _remarks(form)}
        self.numbers: dict[str, list[str]] = {}
        self.printed = {normalise(text) for text in _printed(form)}
        self.parts: dict[str, list[str]] = {}
        self.rows: dict[str, list[dict[str, str]]] = {}
        self.current: Field | None = None
        self.question = ""
        self.next = 0
        self.is_signing = False

    def answers(self) -> dict[str, str]:
        """Returns the words of each answer that was found; an empty line separates its paragraphs."""
        return {key: "\n\n".join(parts) for key, parts in self.parts.items()}

    def read(self, tokens: Sequence[Token]) -> None:
        """Reads all blocks."""
        for block in blocks_of(tokens):
            self.block(block)

    def block(self, tokens: Sequence[Token]) -> None:
        """Reads one block."""
        first = tokens[0]
        match first.type:
            case "heading_open":
                self.heading(plain(tokens[1].children), tokens)
            case "paragraph_open":
                self.paragraph(tokens[1].children or [], first)
            case "table_open":
                self.table(tokens)
            case "bullet_list_open":
                self.list(tokens)
            case _ if not self.is_printed(tokens):
                self.source(first)

    def list(self, tokens: Sequence[Token]) -> None:
        """Reads a list: the options of a checklist, the details of a table, printed items, or text typed by hand."""
        items = [token.children or [] for token in tokens if token.type == "inline"]
        field, at = self.current, tokens[0]
        if field is None:
            for item in items:
                self.more(plain(item), at)
        elif field.kind == "checklist":
            for item in items:
                self.checklist_item(field, item)
        elif field.kind == "table":
            for item in items:
                self.detail(field, item, at)
        else:
            self.source(at)

    def is_printed(self, tokens: Sequence[Token]) -> bool:
        """Returns whether a block is printed by the form: a remark or a sidecar, and no answer."""
        if tokens[0].type == "html_block":
            return tokens[0].content.lstrip().startswith(OPENING)
        if tokens[0].type != "blockquote_open":
            return False
        text = normalise(" ".join(plain(token.children) for token in tokens if token.type == "inline"))
        bare = text.lstrip(SUPERSCRIPT + " ")
        openings = (total_opening(), say.document_written_by(who=""), say.document_row_written_by(row="", who="")[:-4])
        return bare in self.remarks or bare.startswith(tuple(one.strip().casefold() for one in openings))

    def heading(self, text: str, tokens: Sequence[Token]) -> None:
        """Reads a heading of a field, group or section; another heading was typed by hand and belongs to the answer."""
        if self.is_signing and normalise(text) in {normalise(signer.title) for signer in self.form.signers}:
            return
        label = normalise(text)
        found = [heading for heading in self.headings if heading.label == label]
        if found:
            _, index, field = next((heading for heading in found if heading.at >= self.next), found[0])
            self.current, self.next = None, index
            if field is not None:
                self.next += 1
                self.start(field)
        elif label in self.titles:
            self.current = None
        elif label == normalise(self.form.signing):
            self.current, self.is_signing = None, True
        else:
            self.source(tokens[0])

    def paragraph(self, children: Sequence[Token], at: Token) -> None:
        """Reads a paragraph: short questions with their answers, a question, or a part of an answer.

        What a signature says is passed over: importing a file signs nothing.
        """
        if self.is_signing and (BOX.match(text := plain(children)) or text.startswith(DECLARED)):
            return
        for number, (label, rest) in enumerate(segments(children)):
            if label and normalise(label) == self.question:
                self.question = ""
                if text := plain(rest).removeprefix(" "):
                    self.more(text, at)
                continue
            field = self.find(label) if label else None
            if field is not None:
                self.start(field)
                self.value(field, rest)
            elif label and normalise(label) == normalise(say.writer_other()) and self.current:
                self.parts[self.current.key] = [plain(rest).removeprefix(" ")]
            else:
                self.more(label + plain(rest), at, same=number > 0)

    def find(self, label: str) -> Field | None:
        """Returns the field with this label and no heading: the next one after the last found, else an earlier one."""
        wanted = normalise(unboxed(label))
        places = self.labels.get(wanted, []) if wanted else []
        at = next((place for place in places if place >= self.next), places[0] if places else None)
        if at is None:
            return None
        self.next = at + 1
        return self.fields[at]

    def start(self, field: Field) -> None:
        """Begins the answer of a field: the text that follows belongs to it."""
        self.current = field
        self.question = normalise(field.question) if is_headed(field) else ""
        if field.kind == "table":
            self.rows.setdefault(field.key, [])
        elif not field.is_computed:
            self.parts[field.key] = []

    def value(self, field: Field, rest: Sequence[Token]) -> None:
        """Reads the answer behind a question on the same line."""
        if field.is_computed or field.kind == "table":
            return
        if field.sentence:
            ticked = rest and rest[0].type == "box" and rest[0].content not in UNTICKED
            other = after_strong(rest, say.writer_other()) or plain(rest).strip()
            self.parts[field.key] = [other] if other else ["ja"] if ticked else []
        elif options_of(field):
            self.parts[field.key] = chosen_values(field, rest)
        else:
            text = plain(rest).removeprefix(" ")
            self.parts[field.key] = [text] if text else []

    def more(self, text: str, at: Token, *, same: bool = False) -> None:
        """Adds a paragraph to the current answer, or with `same` a line to its last paragraph."""
        parts = self.parts.get(self.current.key) if self.current is not None else None
        if parts and same:
            parts[-1] += "\n" + text
        elif parts is not None:
            parts.append(text)
        elif text.strip() and normalise(text) not in self.printed:
            raise self.refused(say.reader_stray_text(), at)

    def checklist_item(self, field: Field, children: Sequence[Token]) -> None:
        """Reads one option of a checklist."""
        found = "\n".join([*self.parts[field.key], *chosen_values(field, children)])
        self.parts[field.key] = [found] if found else []

    def detail(self, table: Field, children: Sequence[Token], at: Token) -> None:
        """Reads a detail of a row; passes over the explanation of a column on a blank form."""
        if normalise(plain(children)) in self.printed:
            return
        opening = next((n for n, token in enumerate(children) if token.type == "strong_open"), None)
        before = plain(children[:opening]).strip() if opening is not None else ""
        number = before.removeprefix(say.writer_row(number="")).rstrip(", ")
        label, rest = strong(children, opening or 0)
        column = next((c for c in table.details if normalise(c.title) == normalise(label)), None)
        numbers = self.numbers.get(table.key, [])
        if column is None or numbers.count(number) != 1:
            raise self.refused(say.reader_stray_line(), at)
        self.rows[table.key][numbers.index(number)][column.key] = stored_cell(column, plain(rest).removeprefix(" "))

    def table(self, tokens: Sequence[Token]) -> None:
        """Reads the rows of the table that the current field is."""
        rows = rows_of(tokens)
        field = self.current
        if field is None or field.kind != "table" or len(rows[0]) != len(field.columns) + 1:
            raise self.refused(say.reader_stray_table(), tokens[0])
        for cells in rows[1:]:
            number, *texts = (plain(cell.children) for cell in cells)
            self.numbers.setdefault(field.key, []).append(number.strip())
            self.rows[field.key].append(
                {
                    column.key: stored_cell(column, text)
                    for column, text in zip(field.columns, texts, strict=True)
                    if text
                }
            )

    def source(self, at: Token) -> None:
        """Reads a block that was typed by hand (a list, code): its source text belongs to the current answer."""
        start, end = at.map or [0, 0]
        self.more("\n".join(self.lines[start:end]).rstrip("\n"), at)

    def refused(self, what: str, at: Token) -> Refused:
        """Returns the error about a block, which names its line."""
        line = (at.map or [0])[0] + 1
        return Refused(what, say.reader_line(file=self.file, line=line), say.reader_put_below_question())
