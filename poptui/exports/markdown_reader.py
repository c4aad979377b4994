"""Reads a plan back from the full Markdown, by the questions that stand in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token

from poptui.errors import Refused
from poptui.exports.blocks import is_headed
from poptui.exports.document import END, SUPERSCRIPT, explanations
from poptui.exports.markdown_text import blocks_of, end_of, parsed, plain, rows_of
from poptui.exports.markdown_writer import CHOSEN, OPEN, OTHER
from poptui.exports.sidecar import OPENING, Hidden, parse_hidden
from poptui.exports.views import LAYOUTS, remark_of
from poptui.forms.kinds import options_of
from poptui.forms.model import Column, Field, Form, Option

_BREAKS = {"hardbreak", "softbreak"}
_BOX = re.compile(rf"({OPEN}|{CHOSEN}|☑|\[[ xX]\])")
_UNTICKED = {OPEN, "[ ]"}


class MarkdownPlan(NamedTuple):
    """What a Markdown file says: the words of each answer, the cells of each table's rows, and what went along unseen.

    A field that does not stand in the file is not in `answers`.
    """

    form: Form
    hidden: Hidden | None
    answers: dict[str, str]
    rows: dict[str, list[dict[str, str]]]


def read_markdown(text: str, form_of: Callable[[Hidden | None, str], Form], file: str) -> MarkdownPlan:
    """The plan in a Markdown text.

    Args:
        text: cleaned text.
        form_of: gives the form, by what went along unseen (None where nothing did) and the title.
        file: the file's name, for errors.

    Raises:
        Refused: it is no plan, or holds text that belongs to no question; nothing is dropped silently.
    """
    tokens = parsed(text)
    title = next(
        (plain(tokens[index + 1].children) for index, token in enumerate(tokens) if token.type == "heading_open"), ""
    )
    comments = [token.content.strip() for token in tokens if token.type == "html_block"]
    hidden = next((found for found in map(parse_hidden, comments) if found), None)
    if not title and hidden is None:
        raise Refused("dit is geen plan van poptui", file, "lees een bestand van 'poptui export' in")
    reading = _Reading(form_of(hidden, title), title, text.split("\n"), file)
    reading.read(tokens)
    return MarkdownPlan(reading.form, hidden, reading.answers(), reading.rows)


class _Heading(NamedTuple):
    """A heading that stands on the form: its label as it is compared, the index of the field at or below it."""

    label: str
    at: int
    field: Field | None = None


def _headings(form: Form) -> list[_Heading]:
    """The headings of sections, groups and fields, in the order of the paper."""
    found: list[_Heading] = []
    index = 0
    for section in form.sections:
        found.append(_Heading(_normal(section.label if section.groups else section.name), index))
        for group in section.groups:
            found.append(_Heading(_normal(group.label), index))
            for field in (field for field in group.fields if field.kind != "note"):
                if is_headed(field):
                    found.append(_Heading(_normal(field.label), index, field))
                index += 1
            index += len(group.talk_fields)
    return [heading for heading in found if heading.label]


def _asked(form: Form) -> list[Field]:
    """Everything that can be answered, in the order of the paper; at each group also what the talk adds."""
    groups = (group for section in form.sections for group in section.groups)
    return [field for group in groups for field in group.all_fields if field.kind != "note"]


def _said(item: Option) -> str:
    """An item of a printed list."""
    return f"{item.title}: {item.help}" if item.help else item.title


def _printed(form: Form) -> Iterator[str]:
    """The paragraphs that a form prints outside its questions."""
    yield form.closing
    for section in form.sections:
        yield from section.note.split("\n\n")
        yield from (_said(item) for item in section.items)
    for field in form.printed_fields:
        if field.explained:
            yield from (_said(item) for item in explanations(field))


def _remarks(form: Form) -> Iterator[str]:
    """What the views print as remarks."""
    yield from (form.source, END, *(remark_of(form, layout) for layout in LAYOUTS.values()))
    for group in (group for section in form.sections for group in section.groups):
        yield from (group.note, group.footnote)
        for field in group.fields:
            yield field.footnote
            if field.kind == "note":
                yield from (field.question, field.title)


class _Reading:
    """Walks the blocks of a file and gathers the words under each question."""

    def __init__(self, form: Form, title: str, lines: list[str], file: str) -> None:
        self.form = form
        self.title = title
        self.lines = lines
        self.file = file
        self.fields = _asked(form)
        self.headings = _headings(form)
        self.remarks = {_normal(text) for text in _remarks(form)}
        self.numbers: dict[str, list[str]] = {}
        self.printed = {_normal(text) for text in _printed(form)}
        self.parts: dict[str, list[str]] = {}
        self.rows: dict[str, list[dict[str, str]]] = {}
        self.current: Field | None = None
        self.question = ""
        self.next = 0
        self.is_signing = False

    def answers(self) -> dict[str, str]:
        """The words of every answer found; paragraphs are parted by an empty line."""
        return {key: "\n\n".join(parts) for key, parts in self.parts.items()}

    def read(self, tokens: Sequence[Token]) -> None:
        """Reads all blocks."""
        for block in blocks_of(tokens):
            self.block(block)

    def block(self, tokens: Sequence[Token]) -> None:
        """Reads one block with all that is in it."""
        first = tokens[0]
        if first.type == "heading_open":
            self.heading(plain(tokens[1].children), tokens)
        elif first.type == "paragraph_open" and self.is_signing and _BOX.match(plain(tokens[1].children)):
            pass  # nobody signs by having a file read in
        elif first.type == "paragraph_open":
            self.paragraph(tokens[1].children or [], first)
        elif first.type == "table_open":
            self.table(tokens)
        elif first.type == "bullet_list_open" and self.takes_bullets():
            for item in (token for token in tokens if token.type == "inline"):
                self.bullet(item.children or [], first)
        elif first.type == "bullet_list_open" and self.current is None:
            for item in (token for token in tokens if token.type == "inline"):
                self.more(plain(item.children), first)
        elif not self.is_printed(tokens):
            self.source(first)

    def is_printed(self, tokens: Sequence[Token]) -> bool:
        """Whether a block is none of the answers: a remark of the form's, or what goes along unseen."""
        if tokens[0].type == "html_block":
            return tokens[0].content.lstrip().startswith(OPENING)
        if tokens[0].type != "blockquote_open":
            return False
        text = _normal(" ".join(plain(token.children) for token in tokens if token.type == "inline"))
        bare = text.lstrip(SUPERSCRIPT + " ")
        return bare in self.remarks or bare.startswith("totaal ")

    def heading(self, text: str, tokens: Sequence[Token]) -> None:
        """A heading: a question's, a section's or group's; any other was put in an answer by hand."""
        if self.is_signing and _normal(text) in {_normal(signer.title) for signer in self.form.signers}:
            return
        found = [heading for heading in self.headings if heading.label == _normal(text)]
        if found:
            _, index, field = next((heading for heading in found if heading.at >= self.next), found[0])
            self.current, self.next = None, index
            if field is not None:
                self.next += 1
                self.start(field)
        elif _normal(text) in {_normal(self.title), _normal(self.form.title)}:
            self.current = None
        elif _normal(text) == _normal(self.form.signing):
            self.current, self.is_signing = None, True
        else:
            self.source(tokens[0])

    def paragraph(self, children: Sequence[Token], at: Token) -> None:
        """A paragraph: short questions with their answers, a question, or (part of) an answer."""
        for number, (label, rest) in enumerate(_segments(children)):
            if label and _normal(label) == self.question:
                self.question = ""
                if text := plain(rest).removeprefix(" "):
                    self.more(text, at)
                continue
            field = self.find(label) if label else None
            if field is not None:
                self.start(field)
                self.value(field, rest)
            elif label and _normal(label) == _normal(OTHER) and self.current:
                self.parts[self.current.key] = [plain(rest).removeprefix(" ")]
            else:
                self.more(label + plain(rest), at, same=number > 0)

    def find(self, label: str) -> Field | None:
        """The next field that is asked so without a heading, from the last one found on; then any before it."""
        wanted = _normal(_unboxed(label))
        for field in (*self.fields[self.next :], *self.fields[: self.next]):
            labels = set() if is_headed(field) else {_normal(field.label), _normal(field.sentence)}
            if wanted and wanted in labels:
                self.next = self.fields.index(field) + 1
                return field
        return None

    def start(self, field: Field) -> None:
        """From here on the text is this field's."""
        self.current = field
        self.question = _normal(field.question) if is_headed(field) else ""
        if field.kind == "table":
            self.rows.setdefault(field.key, [])
        elif not field.is_computed:
            self.parts[field.key] = []

    def value(self, field: Field, rest: Sequence[Token]) -> None:
        """What stands behind a question on its own line."""
        if field.is_computed or field.kind == "table":
            return
        if field.sentence:
            ticked = rest and rest[0].type == "box" and rest[0].content not in _UNTICKED
            other = _after_strong(rest, OTHER) or plain(rest).strip()
            self.parts[field.key] = [other] if other else ["ja"] if ticked else []
        elif options_of(field):
            self.parts[field.key] = _chosen(field, rest)
        else:
            text = plain(rest).removeprefix(" ")
            self.parts[field.key] = [text] if text else []

    def more(self, text: str, at: Token, *, same: bool = False) -> None:
        """A further paragraph of the present answer, or a further line of its last paragraph."""
        parts = self.parts.get(self.current.key) if self.current is not None else None
        if parts and same:
            parts[-1] += "\n" + text
        elif parts is not None:
            parts.append(text)
        elif text.strip() and _normal(text) not in self.printed:
            raise self.refused("deze tekst hoort bij geen vraag", at)

    def takes_bullets(self) -> bool:
        """Whether a list here is a table's details or a checklist."""
        return self.current is not None and self.current.kind in {"table", "checklist"}

    def bullet(self, children: Sequence[Token], at: Token) -> None:
        """A line of a checklist, or a detail of a row."""
        field = self.current
        assert field is not None
        if field.kind == "checklist":
            self.parts[field.key] = ["\n".join([*self.parts[field.key], *_chosen(field, children)])]
            self.parts[field.key] = [part for part in self.parts[field.key] if part]
            return
        if _normal(plain(children)) in self.printed:
            return  # what a column of a blank table is for
        opening = next((n for n, token in enumerate(children) if token.type == "strong_open"), None)
        number = plain(children[:opening]).strip().removeprefix("Rij ").rstrip(", ") if opening is not None else ""
        label, rest = _strong(children, opening or 0)
        column = next((c for c in field.details if _normal(c.title) == _normal(label)), None)
        numbers = self.numbers.get(field.key, [])
        if column is None or numbers.count(number) != 1:
            raise self.refused("deze regel hoort bij geen rij", at)
        self.rows[field.key][numbers.index(number)][column.key] = _value(column, plain(rest).removeprefix(" "))

    def table(self, tokens: Sequence[Token]) -> None:
        """A table: the rows of the present question."""
        rows = rows_of(tokens)
        field = self.current
        if field is None or field.kind != "table" or len(rows[0]) != len(field.columns) + 1:
            raise self.refused("deze tabel hoort bij geen vraag", tokens[0])
        for cells in rows[1:]:
            number, *texts = (plain(cell.children) for cell in cells)
            self.numbers.setdefault(field.key, []).append(number.strip())
            self.rows[field.key].append(
                {column.key: _value(column, text) for column, text in zip(field.columns, texts, strict=True) if text}
            )

    def source(self, at: Token) -> None:
        """A block that only a hand can have written (a list, code): kept as its own source text."""
        start, end = at.map or [0, 0]
        self.more("\n".join(self.lines[start:end]).rstrip("\n"), at)

    def refused(self, what: str, at: Token) -> Refused:
        """The refusal that names the line."""
        line = (at.map or [0])[0] + 1
        return Refused(what, f"{self.file}, regel {line}", "zet de tekst onder een vraag van het formulier")


def _segments(children: Sequence[Token]) -> list[tuple[str, Sequence[Token]]]:
    """A paragraph's parts: each bold beginning of a line, boxes and all, with what follows it up to the next."""
    starts = [
        index
        for index, token in enumerate(children)
        if token.type == "strong_open" and (_is_line_start(children, index))
    ]
    if not starts:
        return [("", children)]
    found: list[tuple[str, Sequence[Token]]] = []
    if plain(children[: starts[0]]):
        found.append(("", children[: starts[0]]))
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        label, rest = _strong(children[:end], start)
        while rest and (rest[-1].type in _BREAKS or (rest[-1].type == "text" and not rest[-1].content)):
            rest = rest[:-1]
        if box := _BOX.match(label):
            rest = [Token("box", "", 0, content=box[0]), *rest]
        found.append((label, rest))
    return found


def _is_line_start(children: Sequence[Token], index: int) -> bool:
    """Whether nothing stands before a token on its line."""
    while index > 0 and children[index - 1].type == "text" and not children[index - 1].content:
        index -= 1
    return index == 0 or children[index - 1].type in _BREAKS


def _strong(children: Sequence[Token], start: int) -> tuple[str, Sequence[Token]]:
    """The text of the bold part that begins at `start`, and what follows it."""
    end = end_of(children, start)
    return plain(children[start:end]), children[end + 1 :]


def _chosen(field: Field, children: Sequence[Token]) -> list[str]:
    """The values of the options whose box is ticked, a line each; or the words that are no option."""
    if other := _after_strong(children, OTHER):
        return [other]
    before, *pieces = _BOX.split(plain(children))
    titles = sorted((option.title for option in options_of(field)), key=len, reverse=True)
    ticked, words = [], [before.strip()]
    for box, text in zip(pieces[::2], pieces[1::2], strict=True):
        title = next((title for title in titles if text.strip().startswith(title.strip())), "")
        words.append(text.strip().removeprefix(title.strip()).strip())
        ticked += [title] if box not in _UNTICKED else []
    if any(words):
        return [" ".join(word for word in (*ticked, *words) if word)]
    values = [option.value for title in ticked for option in options_of(field) if option.title == title]
    return ["\n".join(values)] if values else []


def _value(column: Column, text: str) -> str:
    """What is kept for the words in a cell: where each line is an option's title, the values."""
    values = {option.title: option.value for option in options_of(column)}
    lines = text.split("\n")
    return "\n".join(values[line] for line in lines) if values.keys() >= set(lines) else text


def _after_strong(children: Sequence[Token], label: str) -> str:
    """The words behind a bold label, or nothing where it is not there."""
    for index, token in enumerate(children):
        if token.type == "strong_open":
            text, rest = _strong(children, index)
            if text == label:
                return plain(rest).removeprefix(" ")
    return ""


def _unboxed(label: str) -> str:
    """A label without the box before it."""
    return _BOX.sub("", label, count=1) if _BOX.match(label) else label


def _normal(label: str) -> str:
    """A label as it is compared: without footnote sign, colon and doubled spaces."""
    return " ".join(label.rstrip(SUPERSCRIPT + " :").split()).casefold()
