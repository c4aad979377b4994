"""The built-in form of Flanders prints the words of its annexes; their lines are in `fixtures/seed_004.txt`."""

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
"""The lines that the form prints beyond the paper, and above the signatures."""

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
    """Returns the headings, questions, labels and table titles of the paper, one a line."""
    return (FIXTURES / "seed_004.txt").read_text(encoding="utf-8").splitlines()


def blocks() -> list[Block]:
    """Returns the blocks of the blank form."""
    return document(FORM, blank(FORM), "blank")


def printed() -> list[str]:
    """Returns the title, headings, questions, labels and table titles of the blank form."""
    return [line for block in blocks() for line in _lines(block)]


def _lines(block: Block) -> Iterator[str]:
    """Yields the printed lines of one block; a label in front of its answer has a colon."""
    match block:
        case Title(text) | Heading(text):
            yield text
        case Answer(field, label):
            yield label if field.kind in LONG else f"{label}:"
        case Grid(field):
            yield from (column.title for column in field.columns)


def groups() -> list[Group]:
    """Returns all groups on the paper, including the one that is kept with the unit."""
    return [group for section in FORM.sections for group in section.groups]


def keys_where(attribute: str, value: str) -> list[str]:
    """Returns the keys of the groups with this value."""
    return [group.key for group in groups() if getattr(group, attribute) == value]


def test_blank_form_prints_the_lines_of_the_paper_in_order() -> None:
    """Every heading, number, question, label and column is printed as on the paper, and nothing else."""
    lines = [line.removesuffix(SIGN) for line in printed()]
    assert [line for line in lines if line in OWN] == OWN
    assert [line for line in lines if line not in OWN] == paper()


def test_additions_to_the_paper_are_printed_in_place() -> None:
    """The introduction comes first, the needed staff ends the picture of the unit, the table has its title above it."""
    lines = printed()
    assert lines.index(INTRODUCTION) == 1
    assert lines[lines.index(STAFF[0]) - 1] == "Welke bedreigingen komen op de organisatie/afdeling af?"
    assert lines[lines.index(STAFF[-1]) + 1] == "VOORBEREIDING GESPREK" + SIGN
    assert lines[lines.index(TABLE) - 1 : lines.index(TABLE) + 2] == ["Leidinggevende:", TABLE, "Ontwikkelingsdoel"]


def test_both_preparations_print_the_footnote_of_the_paper() -> None:
    """The footnote of annexes 1 and 2 is printed below their questions, its sign at a heading."""
    assert [line for line in printed() if line.endswith(SIGN)] == [
        "VOORBEREIDING PERSOONLIJK ONTWIKKELINGSGESPREK" + SIGN,
        "VOORBEREIDING GESPREK" + SIGN,
    ]
    found = blocks()
    notes = [index for index, block in enumerate(found) if block == Remark(f"{SIGN.strip()} {SOURCE}")]
    before = [found[index - 1] for index in notes]
    assert [block.field.key for block in before if isinstance(block, Answer)] == ["1.7", "2.7"]


def test_introduction_asks_nothing() -> None:
    """The introduction lists what an agreement contains, and annex 2 the tips, each in words of its own."""
    introduction, _, manager, _ = FORM.sections
    assert (introduction.groups, introduction.number, introduction.label) == ((), "", INTRODUCTION)
    assert [item.title for item in introduction.items] == ["WAT", "HOE", "WANNEER", "MIDDELEN"]
    assert len(manager.items) == 6
    assert all(item.help for section in FORM.sections for item in section.items)
    texts = [block.text for block in blocks() if isinstance(block, Prose)]
    assert texts == [section.note for section in FORM.sections]
    assert Items(manager.items) in blocks()


@pytest.mark.parametrize(("section", "word"), [(0, "attitudes"), (0, "opvolging"), (1, "(EVC)"), (2, "kansengroepen")])
def test_notes_use_the_words_of_flanders(section: int, word: str) -> None:
    """The introduction and the notes use the words of Flanders and of the guide."""
    assert word in FORM.sections[section].note


def test_employee_is_addressed_as_je_and_manager_as_u() -> None:
    """Texts for the manager say "u" and never "je"; texts for the employee never say "u"."""
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


def test_each_annex_is_filled_in_by_its_role() -> None:
    """The employee fills in annex 1, the manager annex 2, and both the agreements of annex 3."""
    assert keys_where("filled_by", "employee") == ["1.kop", "1.vragen", "3.kop"]
    assert keys_where("filled_by", "manager") == ["2.foto", "2.kop", "2.vragen"]
    assert keys_where("filled_by", "together") == ["3.afspraken"]
    for number, role in (("1", "employee"), ("2", "manager")):
        assert {field.filled_by for field in FORM.printed_fields if field.key.startswith(f"{number}.")} == {role}
    assert [field.key for field in FORM.fields if field.filled_by == "together"] == ["3.datum", "3.plan"]


def test_each_group_has_its_sharing_rule() -> None:
    """The heads must be shared, each person chooses for the own answers, the agreements are shared at the talk."""
    assert keys_where("shared", "must") == ["1.kop", "2.kop", "3.kop"]
    assert keys_where("shared", "choose") == ["1.vragen", "2.vragen"]
    assert keys_where("shared", "talk") == ["3.afspraken"]
    assert keys_where("shared", "never") == ["2.foto"]
    others = {field.key: field.shared for group in groups() for field in group.fields if field.shared != group.shared}
    assert others == {"3.datum": "talk"}


def test_agreement_freezes_annex_3() -> None:
    """Annex 3 is frozen; both preparations are attached by choice, the picture of the unit never."""
    assert keys_where("agreed", "frozen") == ["3.kop", "3.afspraken"]
    assert keys_where("agreed", "choice") == ["1.kop", "1.vragen", "2.kop", "2.vragen"]
    assert keys_where("agreed", "never") == ["2.foto"]
    frozen = [field.key for field in FORM.fields if field.agreed == "frozen"]
    assert frozen == [*HEADS["3.kop"], "3.plan"]


def test_picture_of_the_unit_is_kept_outside_plans() -> None:
    """The manager fills it in once for a unit: five questions of the paper, then the needed staff."""
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
    """A name and a date are at the top of each annex, in the order of the paper."""
    (head,) = [one for one in groups() if one.key == group]
    assert [field.key for field in head.fields] == HEADS[group]


def test_heads_have_the_semantic_roles_that_lists_use() -> None:
    """Each name of the employee has that semantic role; only the date of annex 3 is the date of the plan."""
    parts = {field.key: field.plays for field in FORM.fields if field.plays}
    assert parts == {
        "1.naam": "employee",
        "2.medewerker": "employee",
        "3.datum": "date",
        "3.medewerker": "employee",
        "3.leidinggevende": "manager",
    }
    assert {field.kind for field in FORM.fields if field.key.endswith(".datum")} == {"date"}


def test_preparations_have_seven_questions_with_reasons() -> None:
    """Questions are marked as on the paper; a reason has the number of its question and prints no number."""
    for number, reasons in (("1", ["1.2.waarom", "1.6.waarom"]), ("2", ["2.5.reden"])):
        (questions,) = [group.fields for group in FORM.groups if group.key == f"{number}.vragen"]
        marked = [(field.key, field.number, field.mark) for field in questions if field.mark]
        assert marked == [(f"{number}.{n}", f"{number}.{n}", f"Vraag {n}:") for n in range(1, 8)]
        keys = [field.key for field in questions]
        assert [field.key for field in questions if not field.mark] == reasons
        for reason in reasons:
            assert keys[keys.index(reason) - 1] == field_of(FORM, reason).number
        assert {field.kind for field in questions} == {"text"}


def test_questions_are_paired_with_those_of_the_other_person() -> None:
    """Five questions of the employee ask what five of the manager's ask, and each names the other."""
    both = BESIDE | {other: key for key, other in BESIDE.items()}
    assert {field.key: field.beside for field in FORM.fields if field.beside} == both


def test_plan_table_explains_its_columns() -> None:
    """It has five columns and five blank rows, each column explained below; cost, hours and who are details."""
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


def test_agreeing_requires_names_date_and_one_row() -> None:
    """Agreeing lacks whose plan it is, the date and one whole row; no question of a preparation and no detail."""
    needed = [field.key for field in FORM.printed_fields if field.required]
    assert needed == ["1.naam", *HEADS["3.kop"]]
    table = field_of(FORM, "3.plan")
    assert table.least == 1
    assert [one.key for one in table.all_columns if one.required] == ["doel", "activiteit", "resultaat", "planning"]


def test_sharing_requires_names_only() -> None:
    """With the names filled in, sharing lacks nothing."""
    names = {"1.naam": "Koen Vermeulen", "3.medewerker": "Koen Vermeulen", "3.leidinggevende": "Els De Backer"}
    found = check(FORM, answered(blank(FORM), FORM, names))
    assert {finding.purpose for finding in found} == {"agree"}
    assert [finding.where for finding in found] == ["3.datum", "3.plan"]


def test_employee_and_manager_sign_below_the_plan() -> None:
    """The signature block is the form's own; only the source comes after it."""
    roles = [(signer.key, signer.role) for signer in FORM.signers]
    assert roles == [("medewerker", "employee"), ("leidinggevende", "manager")]
    *_, place, source = blocks()
    assert isinstance(place, SignatureBlock) and source == Remark(FORM.source)
    assert [one.title for one in place.signers] == ["Medewerker", "Leidinggevende"]
    assert place.meanings == ("voor akkoord", "voor kennisname", "niet akkoord")
    assert FORM.closing == ""


def test_every_question_has_help() -> None:
    """Each question and cell has help, in other words than the question's."""
    asked: list[Field] = list(FORM.printed_fields)
    assert [field.key for field in asked if not field.help or field.help == field.question] == []
    assert [column.key for field in asked for column in field.all_columns if not column.help] == []


def test_form_states_its_source_and_country() -> None:
    """The form is Belgian and says "je"; every view ends with its source."""
    assert (FORM.id, FORM.country, FORM.address) == ("bijlagen", "BE", "je")
    assert FORM.source.startswith("Bron: ")
    for view in ("agreement", "preparation", "full", "blank", "actions"):
        assert document(FORM, blank(FORM), view)[-1] == Remark(FORM.source)


@pytest.mark.parametrize("view", ["full", "agreement", "actions", "blank"])
def test_printed_form_reads_back(view: str) -> None:
    """Labels that recur in each annex, and two questions with the same words, are read as the right ones."""
    plan = example_of("bijlagen")
    found = read_markdown(to_markdown(document(FORM, plan, view)), lambda _hidden, _title: FORM, "plan.md")
    assert len(found.rows["3.plan"]) == (5 if view == "blank" else 3)
    if view != "blank":
        typed = {key: text for key, text in found.answers.items() if field_of(FORM, key).kind != "date"}
        assert typed == {key: plan.text(key) for key in typed}
