"""The built-in form of the Flemish guide follows its annexes to the letter; `fixtures/seed_004.txt` has its lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from poptui.exports.blocks import LONG, Answer, Block, Grid, Heading, Items, Prose, Remark, SignatureBlock, Title
from poptui.exports.document import document
from poptui.exports.markdown_reader import read_markdown
from poptui.exports.markdown_writer import to_markdown
from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Field, Group
from poptui.plans.check import check
from tests.support.examples import example_of
from tests.support.plans import FIXTURES, answered, blank, field_of

FORM = Catalogue().get("bijlagen")
INTRODUCTION = "Inleiding"
STAFF = ["Hoeveel medewerkers heeft u de komende jaren nodig?", "Welke kwaliteiten moeten die medewerkers hebben?"]
TABLE = "Afspraken"
OWN = [INTRODUCTION, *STAFF, TABLE]
"""What the form prints beyond the paper, and above the signatures."""

SIGN = " ¹"
SOURCE = (
    "Vrij naar: Gemeente Dongeradeel(2006)Het persoonlijk ontwikkelingsplan. "
    "Binden en boeien met persoonlijke ontwikkelingsplannen."
)
BESIDE = {"1.1": "2.1", "1.3": "2.3", "1.4": "2.4", "1.5": "2.5", "1.6": "2.6"}
PHOTO = ["bezetting", "sterktes", "zwaktes", "kansen", "bedreigingen", "aantal", "kwaliteit"]
HEADS = {
    "1.kop": ["1.naam", "1.datum"],
    "2.kop": ["2.datum", "2.medewerker"],
    "3.kop": ["3.datum", "3.medewerker", "3.leidinggevende"],
}


def paper() -> list[str]:
    """Give the headings, questions, labels and table heads of the paper, one a line."""
    return (FIXTURES / "seed_004.txt").read_text(encoding="utf-8").splitlines()


def blocks() -> list[Block]:
    """Give the blank form as it is printed."""
    return document(FORM, blank(FORM), "blank")


def printed() -> list[str]:
    """Give the title, headings, questions, labels and table heads of the blank form."""
    return [line for block in blocks() for line in _lines(block)]


def _lines(block: Block) -> Iterator[str]:
    """Give what is printed in one block; a label in front of its answer has a colon."""
    match block:
        case Title(text) | Heading(text):
            yield text
        case Answer(field, label):
            yield label if field.kind in LONG else f"{label}:"
        case Grid(field):
            yield from (column.title for column in field.columns)


def groups() -> list[Group]:
    """Give all groups on the paper, also the one that is kept with the unit."""
    return [group for section in FORM.sections for group in section.groups]


def keys_where(attribute: str, value: str) -> list[str]:
    """Give the keys of the groups with this value."""
    return [group.key for group in groups() if getattr(group, attribute) == value]


def test_the_blank_form_prints_the_lines_of_the_paper_in_their_order() -> None:
    """Every heading, number, question, label and column stands on the print as on the paper, and nothing besides."""
    lines = [line.removesuffix(SIGN) for line in printed()]
    assert [line for line in lines if line in OWN] == OWN
    assert [line for line in lines if line not in OWN] == paper()


def test_what_the_paper_lacks_stands_where_it_belongs() -> None:
    """The introduction comes first, the needed staff ends the picture of the unit, the table is named above it."""
    lines = printed()
    assert lines.index(INTRODUCTION) == 1
    assert lines[lines.index(STAFF[0]) - 1] == "Welke bedreigingen komen op de organisatie/afdeling af?"
    assert lines[lines.index(STAFF[-1]) + 1] == "VOORBEREIDING GESPREK" + SIGN
    assert lines[lines.index(TABLE) - 1 : lines.index(TABLE) + 2] == ["Leidinggevende:", TABLE, "Ontwikkelingsdoel"]


def test_both_preparations_name_the_source_of_the_paper() -> None:
    """The footnote of annex 1 and 2 stands below their questions in the words of the paper, its sign at a heading."""
    assert [line for line in printed() if line.endswith(SIGN)] == [
        "VOORBEREIDING PERSOONLIJK ONTWIKKELINGSGESPREK" + SIGN,
        "VOORBEREIDING GESPREK" + SIGN,
    ]
    found = blocks()
    notes = [index for index, block in enumerate(found) if block == Remark(f"{SIGN.strip()} {SOURCE}")]
    before = [found[index - 1] for index in notes]
    assert [block.field.key for block in before if isinstance(block, Answer)] == ["1.7", "2.7"]


def test_the_introduction_is_text_to_read() -> None:
    """Nothing is asked in it; it lists what an agreement says, and annex 2 the tips, with words of their own."""
    introduction, _, manager, _ = FORM.sections
    assert (introduction.groups, introduction.number, introduction.label) == ((), "", INTRODUCTION)
    assert [item.title for item in introduction.items] == ["WAT", "HOE", "WANNEER", "MIDDELEN"]
    assert len(manager.items) == 6
    assert all(item.help for section in FORM.sections for item in section.items)
    texts = [block.text for block in blocks() if isinstance(block, Prose)]
    assert texts == [section.note for section in FORM.sections]
    assert Items(manager.items) in blocks()


@pytest.mark.parametrize(("section", "word"), [(0, "attitudes"), (0, "opvolging"), (1, "(EVC)"), (2, "kansengroepen")])
def test_the_notes_speak_flemish(section: int, word: str) -> None:
    """The introduction and the notes use the words of Flanders and of the guide."""
    assert word in FORM.sections[section].note


def test_the_employee_is_je_and_the_manager_u() -> None:
    """What the manager reads says u and never je; the employee is never u."""
    by_role: dict[str, list[str]] = {"employee": [], "manager": [], "together": []}
    for field in FORM.printed_fields:
        by_role[field.filled_by] += [field.help, *(column.help for column in field.all_columns)]
    for section in FORM.sections:
        texts = [section.note, *(item.help for item in section.items), *(group.note for group in section.groups)]
        by_role["manager" if section.key == "bijlage-2" else "employee"] += texts
    words = {
        role: {word.strip(".,:;?()") for text in found for word in text.lower().split()}
        for role, found in by_role.items()
    }
    assert words["manager"] & {"je", "jij", "jouw", "jou", "jullie"} == set()
    assert (words["employee"] | words["together"]) & {"u", "uw"} == set()
    assert "u" in words["manager"] and "je" in words["employee"] and "je" in words["together"]


def test_each_side_fills_in_its_own_annex() -> None:
    """Annex 1 is the employee's, annex 2 the manager's, and the agreements of annex 3 are filled in together."""
    assert keys_where("filled_by", "employee") == ["1.kop", "1.vragen", "3.kop"]
    assert keys_where("filled_by", "manager") == ["2.foto", "2.kop", "2.vragen"]
    assert keys_where("filled_by", "together") == ["3.afspraken"]
    for number, role in (("1", "employee"), ("2", "manager")):
        assert {field.filled_by for field in FORM.printed_fields if field.key.startswith(f"{number}.")} == {role}
    assert [field.key for field in FORM.fields if field.filled_by == "together"] == ["3.datum", "3.plan"]


def test_what_is_shared() -> None:
    """The heads go beforehand, each side chooses of its answers, the agreements are for the talk."""
    assert keys_where("shared", "must") == ["1.kop", "2.kop", "3.kop"]
    assert keys_where("shared", "choose") == ["1.vragen", "2.vragen"]
    assert keys_where("shared", "talk") == ["3.afspraken"]
    assert keys_where("shared", "never") == ["2.foto"]
    others = {field.key: field.shared for group in groups() for field in group.fields if field.shared != group.shared}
    assert others == {"3.datum": "talk"}


def test_what_agreeing_freezes() -> None:
    """The agreement is annex 3; both preparations go along by choice, the picture of the unit never."""
    assert keys_where("agreed", "frozen") == ["3.kop", "3.afspraken"]
    assert keys_where("agreed", "choice") == ["1.kop", "1.vragen", "2.kop", "2.vragen"]
    assert keys_where("agreed", "never") == ["2.foto"]
    frozen = [field.key for field in FORM.fields if field.agreed == "frozen"]
    assert frozen == [*HEADS["3.kop"], "3.plan"]


def test_the_picture_of_the_unit_is_kept_outside_the_plans() -> None:
    """The manager fills it in once a unit: five questions of the paper, then what staff is needed."""
    assert keys_where("kept", "unit") == ["2.foto"]
    unit = FORM.unit
    assert unit is not None
    assert [field.key for field in unit.fields] == [f"2.foto.{part}" for part in PHOTO]
    assert {(field.kind, field.filled_by, field.shared) for field in unit.fields} == {("text", "manager", "never")}
    assert [field.question for field in unit.fields][5:] == STAFF
    assert not any(field.key.startswith("2.foto") for field in FORM.fields)
    told = field_of(unit, "2.foto.bezetting").help
    assert [word for word in ("hoeveel", "oud", "hoelang", "studeerden", "ervaring") if word not in told] == []


@pytest.mark.parametrize("group", HEADS)
def test_each_annex_has_its_own_name_and_date(group: str) -> None:
    """Name and date stand at the top of each annex, in the order of the paper."""
    (head,) = [one for one in groups() if one.key == group]
    assert [field.key for field in head.fields] == HEADS[group]


def test_the_heads_play_the_parts_that_lists_go_by() -> None:
    """Each name of the employee is known as that; only the date of annex 3 is the plan's."""
    parts = {field.key: field.plays for field in FORM.fields if field.plays}
    assert parts == {
        "1.naam": "employee",
        "2.medewerker": "employee",
        "3.datum": "date",
        "3.medewerker": "employee",
        "3.leidinggevende": "manager",
    }
    assert {field.kind for field in FORM.fields if field.key.endswith(".datum")} == {"date"}


def test_seven_questions_in_each_preparation_and_their_reasons() -> None:
    """Questions are marked as on the paper; a reason bears the number of its question and prints none."""
    for number, reasons in (("1", ["1.2.waarom", "1.6.waarom"]), ("2", ["2.5.reden"])):
        (questions,) = [group.fields for group in FORM.groups if group.key == f"{number}.vragen"]
        marked = [(field.key, field.number, field.mark) for field in questions if field.mark]
        assert marked == [(f"{number}.{n}", f"{number}.{n}", f"Vraag {n}:") for n in range(1, 8)]
        keys = [field.key for field in questions]
        assert [field.key for field in questions if not field.mark] == reasons
        for reason in reasons:
            assert keys[keys.index(reason) - 1] == field_of(FORM, reason).number
        assert {field.kind for field in questions} == {"text"}


def test_questions_stand_beside_those_of_the_other_side() -> None:
    """Five questions of the employee ask what five of the manager's ask, and each leads to the other."""
    both = BESIDE | {other: key for key, other in BESIDE.items()}
    assert {field.key: field.beside for field in FORM.fields if field.beside} == both


def test_the_table_of_the_plan_says_what_its_columns_are_for() -> None:
    """Five columns and five rows on paper, each column explained below; cost, hours and who belong to a row."""
    table = field_of(FORM, "3.plan")
    assert [(column.key, column.kind, column.plays) for column in table.columns] == [
        ("doel", "text", "goal"),
        ("activiteit", "text", "activity"),
        ("resultaat", "text", "result"),
        ("planning", "period", "when"),
        ("ondersteuning", "text", "means"),
    ]
    assert [(column.key, column.kind, column.plays) for column in table.details] == [
        ("kosten", "money", "cost"),
        ("uren", "hours", "hours"),
        ("wie", "person", "who"),
    ]
    assert (table.suggested, table.explained) == (5, True)
    explained = [block for block in blocks() if isinstance(block, Items)][-1]
    assert [(item.title, item.help) for item in explained.items] == [(one.title, one.help) for one in table.columns]


def test_what_a_plan_cannot_do_without() -> None:
    """Whose plan it is, the date and one whole row; no question of a preparation, and no detail."""
    needed = [field.key for field in FORM.printed_fields if field.required]
    assert needed == ["1.naam", *HEADS["3.kop"]]
    table = field_of(FORM, "3.plan")
    assert table.least == 1
    assert [one.key for one in table.all_columns if one.required] == ["doel", "activiteit", "resultaat", "planning"]


def test_the_employee_can_share_before_there_is_a_date_or_an_agreement() -> None:
    """With the names alone nothing stands in the way of sharing."""
    names = {"1.naam": "Koen Vermeulen", "3.medewerker": "Koen Vermeulen", "3.leidinggevende": "Els De Backer"}
    found = check(FORM, answered(blank(FORM), FORM, names))
    assert {finding.purpose for finding in found} == {"agree"}
    assert [finding.where for finding in found] == ["3.datum", "3.plan"]


def test_employee_and_manager_sign_below_the_plan() -> None:
    """The signing block is the form's own; nothing but the source comes after it."""
    roles = [(signer.key, signer.role) for signer in FORM.signers]
    assert roles == [("medewerker", "employee"), ("leidinggevende", "manager")]
    *_, place, source = blocks()
    assert isinstance(place, SignatureBlock) and source == Remark(FORM.source)
    assert [one.title for one in place.signers] == ["Medewerker", "Leidinggevende"]
    assert place.meanings == ("voor akkoord", "voor kennisname", "niet akkoord")
    assert FORM.closing == ""


def test_every_question_that_is_asked_has_help() -> None:
    """Who fills in the form is helped at every question and every cell, in other words than the question's."""
    asked: list[Field] = list(FORM.printed_fields)
    assert [field.key for field in asked if not field.help or field.help == field.question] == []
    assert [column.key for field in asked for column in field.all_columns if not column.help] == []


def test_the_form_says_where_it_comes_from_and_for_whom_it_is() -> None:
    """The form is Belgian and says je; every view ends with its source."""
    assert (FORM.id, FORM.country, FORM.address) == ("bijlagen", "BE", "je")
    assert FORM.source.startswith("Bron: ")
    for view in ("agreement", "preparation", "full", "blank", "actions"):
        assert document(FORM, blank(FORM), view)[-1] == Remark(FORM.source)


@pytest.mark.parametrize("view", ["full", "agreement", "actions", "blank"])
def test_the_printed_form_reads_back(view: str) -> None:
    """Labels that come back in each annex, and two questions with the same words, are each taken for the right one."""
    plan = example_of("bijlagen")
    found = read_markdown(to_markdown(document(FORM, plan, view)), lambda _hidden, _title: FORM, "plan.md")
    assert len(found.rows["3.plan"]) == (5 if view == "blank" else 3)
    if view != "blank":
        typed = {key: text for key, text in found.answers.items() if field_of(FORM, key).kind != "date"}
        assert typed == {key: plan.text(key) for key in typed}
