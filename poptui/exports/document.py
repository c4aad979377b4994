"""Makes the blocks of a plan: the fields that a view prints, with their answers, in the order of the paper."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from datetime import date

from poptui.exports.blocks import (
    LONG,
    Answer,
    Block,
    Detail,
    Grid,
    Heading,
    Items,
    Line,
    Prose,
    Remark,
    SignatureBlock,
    SignaturePlace,
    Title,
    is_headed,
)
from poptui.exports.shown import shown
from poptui.exports.views import FROZEN_LAYOUT, Layout, layout_of, status_shown
from poptui.forms.kinds import chosen_of
from poptui.forms.model import Column, Field, Form, Group, Option, Section, Signer
from poptui.forms.roles import author_name
from poptui.messages import exports as say
from poptui.plans.agreement import is_taken_over, is_unconfirmed, signatures, status_of
from poptui.plans.leftovers import as_field, heading, leftovers
from poptui.plans.plan import Entry, Plan, Row
from poptui.plans.signature import REFUSES, Signature, meaning_words, printed_meanings
from poptui.plans.totals import totals
from poptui.text.dates import format_date

DECLARED = "Ondertekend verklaard over"
CHECK = "Controle:"
"""What precedes the fingerprint of the signed text, and what precedes the check over a signature's own words."""
SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_YEAR = re.compile(r"\b(19|20)\d\d\b")
_WRITING_LINES = 3
"""The lines of dots below a long question on the blank form."""
_DOTS = 60
"""The dots on a line to write on."""


def document(form: Form, plan: Plan, view: str, side: str = "employee") -> list[Block]:
    """Returns a plan as the blocks of a view.

    Args:
        form: the plan's form.
        plan: the plan.
        view: a key of `views.LAYOUTS`.
        side: whose preparation it is.
    """
    layout = layout_of(view, side)
    blocks: list[Block] = [Title(form.title)]
    if remark := layout.remark(form, plan):
        blocks.append(Remark(remark))
    blocks += _Body(form, plan, layout).blocks()
    if layout.keeps_leftovers:
        blocks += _leftovers(form, plan)
    if layout.is_blank:
        blocks += signing_of(form, [SignaturePlace(signer.title) for signer in form.signers])
    elif layout.has_signatures:
        blocks += signing(form, plan)
    return [*blocks, Remark(form.source)]


def _leftovers(form: Form, plan: Plan) -> list[Block]:
    """Returns what the form does not ask any more, below a heading of its own; nothing where there is none."""
    found = [Answer(as_field(one.spot), one.name, one.entry.words) for one in leftovers(form, plan)]
    return [Heading(heading(), 2), *found] if found else []


def agreed_blocks(form: Form, plan: Plan, attached: Container[str]) -> list[Block]:
    """Returns the blocks of the agreement above the signatures, printed as definitive.

    Args:
        form: the plan's form.
        plan: the plan.
        attached: the keys of the fields that are attached by choice.
    """
    return [Title(form.title), *_Body(form, plan, FROZEN_LAYOUT, attached).blocks()]


def signing(form: Form, plan: Plan, was_unconfirmed: Container[str] = ()) -> list[Block]:
    """Returns the place for signatures, filled in as far as people signed, and what the form prints below it.

    Args:
        form: the plan's form.
        plan: the plan.
        was_unconfirmed: the keys of signers whose signature is printed as unconfirmed, also if it was confirmed since.
    """
    found = signatures(plan)
    places = [
        _place_to_sign(form, plan, signer, found.get(signer.key), was_unconfirmed=signer.key in was_unconfirmed)
        for signer in form.signers
    ]
    return signing_of(form, places)


def signing_of(form: Form, places: Sequence[SignaturePlace]) -> list[Block]:
    """Returns the part of the paper to sign: a heading, a place for each signer, and the form's closing text."""
    below = [Prose(form.closing)] if form.closing else []
    refusal = meaning_words(REFUSES, form.country)
    return [SignatureBlock(form.signing, printed_meanings(form.country), refusal, tuple(places)), *below]


def explanations(field: Field) -> tuple[Option, ...]:
    """Returns the explanation of each column of a table that has one."""
    return tuple(Option(column.key, column.title, column.help) for column in field.columns if column.help)


def signed_over(text: str, check: str) -> tuple[str, ...]:
    """Returns the lines below a signature: the fingerprint of the signed text, and the check over its own words."""
    return (f"{DECLARED} sha256:{text}", f"{CHECK} sha256:{check}")


def _place_to_sign(
    form: Form, plan: Plan, signer: Signer, signature: Signature | None, *, was_unconfirmed: bool
) -> SignaturePlace:
    """Returns the place for the signature of one signer, with whether the signer confirmed what another recorded."""
    if signature is None:
        field = form.field_naming(signer.role)
        return SignaturePlace(signer.title, plan.text(field.key) if field is not None else "")
    about = signed_over(signature.text, signature.check)
    is_told = bool(signature.recorded_on) or not signature.recorder  # earlier programs did not print it
    was = was_unconfirmed and is_taken_over(form, signature)
    is_printed = is_told and (was or is_unconfirmed(form, plan, signature))
    state = say.unconfirmed(name=signature.name) if is_printed else ""
    return SignaturePlace(signature.title, signature.name, signature.words, about, state)


class _Footnotes:
    """The footnotes of one section, numbered from 1."""

    def __init__(self) -> None:
        """Begins without footnotes."""
        self._texts: list[str] = []

    def sign(self, text: str) -> str:
        """Adds a footnote and returns the sign that refers to it; adds nothing for an empty text."""
        if not text:
            return ""
        self._texts.append(text)
        return f" {_superscript(len(self._texts))}"

    def remarks(self) -> Iterator[Remark]:
        """Yields the footnotes, each behind its number."""
        for number, text in enumerate(self._texts, 1):
            yield Remark(f"{_superscript(number)} {text}")


def _superscript(number: int) -> str:
    """Returns a number in superscript digits."""
    return "".join(SUPERSCRIPT[int(digit)] for digit in str(number))


class _Body:
    """Prints the sections of a plan in one layout."""

    def __init__(self, form: Form, plan: Plan, layout: Layout, attached: Container[str] = ()) -> None:
        """Takes the form, the plan, the layout, and the keys of the fields that are printed besides the layout's."""
        self.form = form
        self.plan = plan
        self.layout = layout
        self.attached = attached

    def blocks(self) -> Iterator[Block]:
        """Yields the blocks of all sections."""
        for section in self.form.sections:
            yield from self.section(section)

    def section(self, section: Section) -> Iterator[Block]:
        """Yields the blocks of a section with printed groups; a section without groups is for the blank form only."""
        groups = [(group, fields) for group in section.groups if (fields := self.printed_fields(group))]
        if not groups and (section.groups or not self.layout.is_blank):
            return
        title = section.label if section.groups else section.name
        if title:
            yield Heading(title, 2)
        if self.layout.explains_sections and section.note:
            yield Prose(section.note)
        if self.layout.explains_sections and section.items:
            yield Items(section.items)
        footnotes = _Footnotes()
        for group, fields in groups:
            yield from self.group(group, fields, footnotes)
        yield from footnotes.remarks()

    def printed_fields(self, group: Group) -> list[Field]:
        """Returns the fields of a group that are printed; groups kept with a unit stand on the blank form only."""
        if group.kept == "unit" and not self.layout.is_blank:
            return []
        form, plan, layout = self.form, self.plan, self.layout
        asked = [field for field in group.fields if field.key in self.attached or layout.prints(form, plan, field)]
        return [*asked, *(field for field in group.talk_fields if layout.prints_of_talk(form, plan, field))]

    def group(self, group: Group, fields: Sequence[Field], footnotes: _Footnotes) -> Iterator[Block]:
        """Yields the heading and the note of a group, then its printed fields."""
        sign = footnotes.sign(group.footnote)
        if group.label:
            yield Heading(group.label + sign, 3)
        if group.note:
            yield Remark(group.note)
        for field in fields:
            yield from self.field(field, footnotes.sign(field.footnote))

    def field(self, field: Field, sign: str) -> Iterator[Block]:
        """Yields the heading of a field where it has one, then the question with its answer, or the table.

        A note is a remark: reading back would take a plain paragraph for a part of the answer above it.
        """
        if field.kind == "note":
            yield Remark(field.question or field.title)
            return
        if field.kind == "attachment" and self.layout.is_blank:
            return
        label = field.label + sign
        if is_headed(field):
            yield Heading(label, 3)
            label = field.question
        if field.kind != "table":
            yield self.answer(field, label)
            yield from self.author(self.plan.answer(field.key))
            return
        if field.question:
            yield Answer(field, label, "")
        yield from self.blank_table(field) if self.layout.is_blank else self.filled_table(field)

    def author(self, entry: Entry | None, row: str = "") -> Iterator[Remark]:
        """Yields a line that names who wrote an answer, or in a row, where that is another than whose view it is."""
        side = self.layout.of_side
        if not side or entry is None or not entry.words.strip() or (entry.by == side and not entry.through):
            return
        who = author_name(entry.by, entry.person, entry.through, self.form)
        yield Remark(say.document_row_written_by(row=row, who=who) if row else say.document_written_by(who=who))

    def answer(self, field: Field, label: str) -> Answer:
        """Returns a question with its answer, or with room to write one."""
        boxed = bool(field.options) or field.kind == "yes-no"
        if field.plays == "status":
            status = self.layout.status or status_of(self.plan)
            return Answer(field, label, "" if self.layout.is_blank else status_shown(field, status), boxed=True)
        if self.layout.is_blank:
            return Answer(field, label, "", empty=_dots(field, label), boxed=boxed)
        text = shown(field, self.plan.answer(field.key), self.form.country)
        return Answer(field, label, text, empty="-" if self.layout.is_for_signing else "", boxed=boxed)

    def blank_table(self, field: Field) -> Iterator[Block]:
        """Yields a table of empty rows, and the explanation of its columns."""
        numbers = range(1, field.suggested + 1)
        yield Grid(field, tuple(Line(str(number), ("",) * len(field.columns)) for number in numbers))
        if field.explained:
            yield Items(explanations(field))

    def filled_table(self, field: Field) -> Iterator[Block]:
        """Yields a table with its rows and their details, its totals, and the closing line above signatures."""
        numbered = self.numbered_rows(field)
        lines = tuple(Line(number, self.cells(field.columns, row)) for number, row in numbered)
        details = (
            Detail(number, column, text)
            for number, row in numbered
            for column, text in zip(field.details, self.cells(field.details, row), strict=True)
            if text
        )
        yield Grid(field, lines, tuple(details))
        for number, row in numbered:
            yield from dict.fromkeys(line for entry in row.cells.values() for line in self.author(entry, number))
        for total in totals(field, [row for _, row in numbered], [number for number, _ in numbered]):
            yield Remark(total.say(self.form.country))
        if self.layout.is_for_signing and field.agreed == "frozen":
            yield Remark(say.document_end())

    def numbered_rows(self, field: Field) -> list[tuple[str, Row]]:
        """Returns the printed rows of a table with their numbers; a row under a parent row keeps its number."""
        rows = self.plan.rows(field.key)
        if field.under:
            numbered = zip(self.plan.numbers(field.key), rows, strict=True)
            return [(number, row) for number, row in numbered if self.layout.keeps_empty_rows or not row.is_empty]
        printed = [row for row in rows if self.layout.keeps_empty_rows or not row.is_empty]
        return [(str(number), row) for number, row in enumerate(printed, 1)]

    def cells(self, columns: Sequence[Column], row: Row) -> tuple[str, ...]:
        """Returns the texts of a row's cells in some columns."""
        return tuple(self.cell(column, row) for column in columns)

    def cell(self, column: Column, row: Row) -> str:
        """Returns a cell as people read it: chosen options by their titles, the last day of a period without a year."""
        entry = row.cells.get(column.key)
        if entry is not None and self.layout.is_for_signing and column.kind == "period":
            return _period_with_end(entry, self.form.country)
        chosen, other = chosen_of(column, shown(column, entry, self.form.country))
        return other or "\n".join(option.title for option in chosen)


def _period_with_end(entry: Entry, country: str) -> str:
    """Returns a period as it was typed, with its last day where it was understood and names no year."""
    if not isinstance(entry.iso, tuple) or entry.iso[1] is None or _YEAR.search(entry.words):
        return entry.words
    last = format_date(date.fromisoformat(entry.iso[1]), country)
    return say.document_period_with_end(period=entry.words, day=last)


def _dots(field: Field, label: str) -> str:
    """Returns dots to write an answer on: lines below a long question, else as many as fit behind the label."""
    if field.kind in LONG:
        return "\n".join(["." * _DOTS] * _WRITING_LINES)
    room = _DOTS + 10 - len(label)
    return "." * (room if room > _DOTS // 3 else _DOTS)
