"""The views of a plan: which parts each prints, and how an answer is shown. One for all forms."""

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
    Signed,
    Signing,
    Title,
    is_headed,
)
from poptui.forms.kinds import chosen_of
from poptui.forms.model import Column, Field, Form, Option, Section, Signer
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.plans.agreement import is_agreed, signatures, status_of
from poptui.plans.plan import BEFORE, STATUSES, Entry, Plan, Row
from poptui.plans.signature import Signature, meaning_choices
from poptui.plans.totals import totals
from poptui.text.dates import format_date

VIEWS = ("agreement", "preparation", "full", "blank", "actions", "invitation", "changes", "evaluation")
"""The views that can be printed; the first is what people sign."""

AGREED = "agreed"
"""The agreement as it is frozen: definitive, and with what is attached; it is stored, and no view to choose."""
SIGNED = frozenset({VIEWS[0], AGREED})
"""What people sign, or are to sign: filled rows only, a dash for what is empty, tables that are closed."""
CONCEPT = "CONCEPT: deze afspraken zijn nog niet definitief."
ACTIONS = "PERSOONLIJK ACTIEPLAN (PAP): de doelen met de acties, los van de rest van het plan."
INVITATION = "UITNODIGING voor het gesprek."
PREPARATION = "VOORBEREIDING: wat de medewerker voor het gesprek heeft opgeschreven."
END = "einde van de afspraken"
DECLARED = "Ondertekend verklaard over"
CHECK = "Controle:"
"""What stands before the fingerprint of the agreed text, and before the check over a signature's own words."""
_YEAR = re.compile(r"\b(19|20)\d\d\b")
SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_WRITING_LINES = 3
_DOTS = 60


_HEADS = {"preparation": PREPARATION, "actions": ACTIONS, "invitation": INVITATION}


def views_of(form: Form, plan: Plan) -> tuple[str, ...]:
    """The views that a plan has: the actions where its form has some, the invitation where that writes one, what
    changed where there is a former version, how it went where something is agreed.
    """
    has = {
        "actions": any(_is_of_actions(form, field) for field in form.fields),
        "invitation": any(field.invites for field in form.fields),
        "changes": bool(plan.text(BEFORE)),
        "evaluation": is_agreed(plan),
    }
    return tuple(view for view in VIEWS if has.get(view, True))


def document(form: Form, plan: Plan, view: str) -> list[Block]:
    """A plan as the blocks of one of `VIEWS`, in the order of the paper."""
    blocks: list[Block] = [Title(form.title)]
    if view == "agreement":  # until agreeing freezes it, it is one
        blocks.append(Remark(CONCEPT))
    elif view in _HEADS:
        blocks.append(Remark(head_of(form, view)))
    for section in form.sections:
        blocks += _section(form, section, plan, view)
    if view in {"agreement", "blank"}:
        blocks += signing(form, plan)
    return [*blocks, Remark(form.source)]


def signing(form: Form, plan: Plan) -> list[Block]:
    """The place where people sign, filled in as far as they did, and what the form says below it."""
    found = signatures(plan)
    places = tuple(_place_to_sign(form, plan, signer, found.get(signer.key)) for signer in form.signers)
    below = [Prose(form.closing)] if form.closing else []
    return [Signing(form.signing, meaning_choices(form.country), places), *below]


def _place_to_sign(form: Form, plan: Plan, signer: Signer, signature: Signature | None) -> Signed:
    """The place of one signer."""
    if signature is None:
        field = form.field_naming(signer.role)
        return Signed(signer.title, plan.text(field.key) if field is not None else "")
    about = (f"{DECLARED} sha256:{signature.text}", f"{CHECK} sha256:{signature.check}")
    return Signed(signature.title, signature.name, signature.words, about)


def agreed_blocks(form: Form, plan: Plan, attached: Container[str]) -> list[Block]:
    """What is agreed, above the place where people sign: what the form freezes, and what is attached by choice.

    Args:
        form: the form.
        plan: the plan; it is printed as definitive.
        attached: the keys of the fields that are attached.
    """
    sections = (_section(form, section, plan, AGREED, attached) for section in form.sections)
    return [Title(form.title), *(block for section in sections for block in section)]


def head_of(form: Form, view: str) -> str:
    """What a view is, as it says below the title; nothing for the others. The employee is called as the form does."""
    employee = next((one.title.lower() for one in form.signers if one.role == "employee"), "medewerker")
    return _HEADS.get(view, "").replace("medewerker", employee)


def is_printed(form: Form, field: Field, view: str) -> bool:
    """Whether a view prints a field: the agreement what is frozen, the preparation what the employee brings along.

    The actions are the goals and what is done for them, with whose they are; the invitation is what the form says.
    """
    if view in SIGNED:
        return field.agreed == "frozen"
    if view == "preparation":
        return field.filled_by == "employee" and field.shared != "never"
    if view == "actions":
        says_whose = field.plays in IDENTIFYING_ROLES - {"no_need"}
        return (says_whose and field.agreed == "frozen") or _is_of_actions(form, field)
    if view == "invitation":
        return field.invites
    return True


def is_in(form: Form, field: Field, plan: Plan, view: str, attached: Container[str] = ()) -> bool:
    """Whether a view of this plan prints a field; an invitation says nothing of what is not filled in."""
    if field.key in attached:
        return True
    is_silent = view == "invitation" and field.kind not in {"note", "table"} and not plan.text(field.key).strip()
    return is_printed(form, field, view) and not is_silent


def _is_said(field: Field, plan: Plan, view: str) -> bool:
    """Whether a view prints what the talk added at a group: never where nothing was."""
    if view == "full":
        return field.key in plan.registers
    return view in SIGNED and field.agreed == "frozen" and bool(plan.text(field.key).strip())


def _is_of_actions(form: Form, field: Field) -> bool:
    """Whether a field is a table of actions, or of the goals they hang under; wishes that are agreed are not."""
    if field.kind != "table" or field.agreed_into:
        return False
    above = form.field(field.under)
    hang = (other for other in form.fields if other.under == field.key)
    does = any(one.column_playing("activity") is not None for one in (field, *hang))
    return does or (above is not None and _is_of_actions(form, above))


def shown(part: Field | Column, entry: Entry | None, country: str) -> str:
    """An answer as people read it: a date as their country writes it, all else as it was typed."""
    if entry is None:
        return ""
    if part.kind == "date" and isinstance(entry.iso, str):
        return format_date(date.fromisoformat(entry.iso), country)
    return entry.value


def status_shown(field: Field, status: str) -> str:
    """The option that says a plan's status: the option with that value, else the last one before it."""
    reached = STATUSES[: STATUSES.index(status) + 1]
    values = [option.value for option in field.options if option.value in reached]
    return values[-1] if values else ""


def _section(form: Form, section: Section, plan: Plan, view: str, attached: Container[str] = ()) -> Iterator[Block]:
    """One section; nothing of it where the view prints no group of it."""
    groups = [
        group
        for group in section.groups
        if (group.kept == "plan" or view == "blank")
        and (
            any(is_in(form, field, plan, view, attached) for field in group.fields)
            or any(_is_said(field, plan, view) for field in group.talk_fields)
        )
    ]
    if not groups and (section.groups or view != "blank"):
        return
    is_told = view == "blank" or view == "invitation"
    if not section.groups:
        yield Heading(section.name, 2)
    elif section.label:
        yield Heading(section.label, 2)
    if is_told and section.note:
        yield Prose(section.note)
    if is_told and section.items:
        yield Items(section.items)
    footnotes: list[str] = []
    for group in groups:
        sign = _footnote(footnotes, group.footnote)
        if group.label:
            yield Heading(group.label + sign, 3)
        if group.note:
            yield Remark(group.note)
        for field in (field for field in group.fields if is_in(form, field, plan, view, attached)):
            yield from _field(form, field, plan, view, _footnote(footnotes, field.footnote))
        for field in (field for field in group.talk_fields if _is_said(field, plan, view)):
            yield from _field(form, field, plan, view, "")
    for number, text in enumerate(footnotes, 1):
        yield Remark(f"{_superscript(number)} {text}")


def _superscript(number: int) -> str:
    """A number as the sign of a footnote."""
    return "".join(SUPERSCRIPT[int(digit)] for digit in str(number))


def _footnote(footnotes: list[str], text: str) -> str:
    """The sign of a footnote, which is added to those of the section; nothing where there is none."""
    if not text:
        return ""
    footnotes.append(text)
    return " " + _superscript(len(footnotes))


def _field(form: Form, field: Field, plan: Plan, view: str, sign: str) -> Iterator[Block]:
    """One field: its heading where it has one, then the question with the answer, or the table."""
    if field.kind == "note":  # a remark, as reading back takes plain paragraphs for the answer they follow
        yield Remark(field.question or field.title)
        return
    if field.kind == "attachment" and view == "blank":
        return
    headed = is_headed(field)
    if headed:
        yield Heading(field.label + sign, 3)
    label = "" if headed else field.label + sign
    if field.kind == "table":
        if field.question:
            yield Answer(field, field.question if headed else label, "")
        yield from _grid(form, field, plan, view)
        return
    question = field.question if headed else ""
    yield _answer(form, field, plan, view, question or label)


def _answer(form: Form, field: Field, plan: Plan, view: str, label: str) -> Answer:
    """A question with its answer, as the view shows it."""
    boxed = bool(field.options) or field.kind == "yes-no"
    if field.plays == "status":
        status = STATUSES[1] if view == AGREED else status_of(plan)
        return Answer(field, label, "" if view == "blank" else status_shown(field, status), boxed=True)
    if view == "blank":
        return Answer(field, label, "", empty=_dots(field, label), boxed=boxed)
    text = shown(field, plan.registers.get(field.key), form.country)
    return Answer(field, label, text, empty="-" if view in SIGNED else "", boxed=boxed)


def _dots(field: Field, label: str) -> str:
    """Dots to write an answer on: below a long question, else as many as fit behind it."""
    if field.kind in LONG:
        return "\n".join(["." * _DOTS] * _WRITING_LINES)
    room = _DOTS + 10 - len(label)
    return "." * (room if room > _DOTS // 3 else _DOTS)


def _grid(form: Form, field: Field, plan: Plan, view: str) -> Iterator[Block]:
    """A table: the rows a view prints, their details, the totals, and what closes the table above a signature."""
    if view == "blank":
        lines = tuple(Line(str(number), ("",) * len(field.columns)) for number in range(1, field.suggested + 1))
        yield Grid(field, lines)
        if field.explained:
            yield Items(explanations(field))
        return
    rows = plan.rows(field.key)
    numbers = plan.numbers(field.key) if field.under else [str(number) for number in range(1, len(rows) + 1)]
    if view != "full":
        filled = [at for at, row in enumerate(rows) if not row.is_empty]
        rows = [rows[at] for at in filled]
        numbers = [numbers[at] for at in filled] if field.under else numbers[: len(filled)]
    yield Grid(field, _lines(form, field, rows, numbers, view), tuple(_details(form, field, rows, numbers, view)))
    for total in totals(field, rows, numbers):
        yield Remark(total.say(form.country))
    if view in SIGNED and field.agreed == "frozen":
        yield Remark(END)


def explanations(field: Field) -> tuple[Option, ...]:
    """What each column of a table is for."""
    return tuple(Option(column.key, column.title, column.help) for column in field.columns if column.help)


def _lines(form: Form, field: Field, rows: Sequence[Row], numbers: Sequence[str], view: str) -> tuple[Line, ...]:
    """The printed columns of rows."""
    return tuple(
        Line(number, tuple(_cell(form, column, row, view) for column in field.columns))
        for number, row in zip(numbers, rows, strict=True)
    )


def _details(form: Form, field: Field, rows: Sequence[Row], numbers: Sequence[str], view: str) -> Iterator[Detail]:
    """The filled details of rows."""
    for number, row in zip(numbers, rows, strict=True):
        for column in field.details:
            if text := _cell(form, column, row, view):
                yield Detail(number, column, text)


def _cell(form: Form, column: Column, row: Row, view: str) -> str:
    """A cell as people read it: of what was chosen the titles; where people sign, until when a period of no year is."""
    entry = row.cells.get(column.key)
    if view in SIGNED and column.kind == "period" and entry is not None and isinstance(entry.iso, tuple):
        until = format_date(date.fromisoformat(entry.iso[1]), form.country)
        return entry.value if _YEAR.search(entry.value) else f"{entry.value} (t/m {until})"
    chosen, other = chosen_of(column, shown(column, row.cells.get(column.key), form.country))
    return other or "\n".join(option.title for option in chosen)
