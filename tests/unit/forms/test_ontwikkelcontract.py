"""The built-in form of the development contract prints the words of its seed, `fixtures/seed_002.txt`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from poptui.exports.blocks import Answer, Block, Grid, Heading, Items, SignatureBlock
from poptui.exports.document import document
from poptui.exports.markdown_writer import to_markdown
from poptui.exports.views import views_of
from poptui.forms.catalogue import Catalogue
from poptui.plans.check import check
from tests.support.plans import FIXTURES, blank, field_of

FORM = Catalogue().get("ontwikkelcontract")

HEAD = ["Gegevens", "Werknemer", "Functie", "Organisatie", "Werkgever (of namens hem de leidinggevende)", "Datum"]
SELF = "Hoe de werknemer het eigen functioneren ziet"
INSIDE_OUTSIDE = ["Die functie is", "intern", "extern"]
TOGETHER = "Passen de wensen bij de uitgangspunten?"
GOALS = [
    *("De gewenste ontwikkelingsdoelen en de beste weg daarheen:", "Doel", "Praktisch nut", "Beste weg daarheen"),
    *("Concrete stap", "Wanneer"),
]
CYCLE = [
    *("Voortgang en resultaat", "Hoe bewaken jullie samen de voortgang?", "Datum van de eerste ronde", "Rondes"),
    "Wat is het resultaat van elke ronde, en wat stellen jullie bij?",
    *("Datum", "Met wie", "Resultaat", "Beoordeling", "Bijstelling"),
]
SIGNING = ["Ondertekening", "Werknemer", "Werkgever"]
BEYOND = {
    "Wat is een Persoonlijk Ontwikkelingsplan (POP)?": HEAD,
    "Het functioneren van de werknemer": [SELF],
    "Naar wat voor een functie de werknemer zou willen doorgroeien (intern of extern)": INSIDE_OUTSIDE,
    "Werkwijze": [TOGETHER],
    "Ontwikkelingsdoelen": GOALS,
    "Begeleiding, supervisie of coaching": [*CYCLE, *SIGNING],
}
"""The questions that the form asks beyond the seed, by the line of the seed above them."""

WAYS = [
    "Cursus, training of opleiding",
    "Stage of detachering",
    "Meelopen met een ervaren collega",
    "Begeleiding, supervisie of coaching",
]


def seed() -> list[str]:
    """Returns the lines of the seed, each with a capital."""
    lines = (FIXTURES / "seed_002.txt").read_text(encoding="utf-8").splitlines()
    return [re.sub(r"^\W*\w", lambda first: first[0].upper(), line) for line in lines]


def expected() -> Iterator[str]:
    """Returns the lines of the seed, each followed by the lines that the form adds below it."""
    for line in seed():
        yield line
        yield from BEYOND.get(line, [])


def lines_of(block: Block) -> list[str]:
    """Yields the headings, questions, boxes, item titles and column titles that a block prints."""
    match block:
        case Heading():
            return [block.text]
        case Items():
            return [item.title for item in block.items]
        case Answer():
            return [block.label, *(option.title for option in block.field.options)]
        case Grid():
            return [column.title for column in block.field.columns]
        case SignatureBlock():
            return [block.title, *(signer.title for signer in block.signers)]
    return []


def printed(view: str) -> list[str]:
    """Returns what a view of the form prints, without prose and answers."""
    return [line for block in document(FORM, blank(FORM), view) for line in lines_of(block)]


def keys_where(attribute: str, value: str) -> list[str]:
    """Returns the keys of the fields with this value."""
    return [field.key for field in FORM.fields if getattr(field, attribute) == value]


def helps() -> dict[str, str]:
    """Returns the help of every question, cell and detail."""
    found = {field.key: field.help for field in FORM.fields}
    return found | {f"{field.key}/{column.key}": column.help for field in FORM.fields for column in field.all_columns}


def test_blank_form_prints_the_lines_of_the_seed_in_order() -> None:
    """Every heading and item of the seed is printed in its wording and order; the additions are exactly those listed
    here.
    """
    assert printed("blank") == list(expected())


def test_no_question_or_heading_is_printed_twice() -> None:
    """Only the date and the signers are printed twice: the head names the employee, and each round has its day."""
    lines = printed("blank")
    assert {line for line in lines if lines.count(line) > 1} == {"Datum", "Werknemer"}


def test_four_ways_of_the_seed_are_explained_and_can_be_chosen() -> None:
    """The ways to learn are explained below the goals, and one of them is chosen for a goal."""
    column = field_of(FORM, "doelen").column_playing("way")
    assert column is not None and column.kind == "choice"
    assert [option.title for option in column.options] == WAYS
    (told,) = [section for section in FORM.sections if section.items]
    assert (told.label, told.items) == ("Praktisch of theoretisch leren", column.options)
    assert all(option.help for option in column.options)


def test_each_group_is_filled_in_by_its_role() -> None:
    """The employer describes organisation and function, the employee career and wishes; both fill in what is agreed."""
    assert keys_where("filled_by", "manager") == [
        *("organisatiedoelen", "functie-eisen", "functioneren", "kunnen", "loopbaan"),
    ]
    assert keys_where("filled_by", "employee") == [
        *("werknemer", "functie", "organisatie", "werkgever"),
        *("functioneren-zelf", "loopbaanwensen", "leren", "doorgroeien", "intern-extern"),
    ]
    assert keys_where("filled_by", "together") == [
        *("datum", "samenhang", "doelen", "bewaken", "eerste-ronde", "rondes"),
    ]


@pytest.mark.parametrize("attribute", ["filled_by", "shared"])
def test_group_has_one_role_and_one_sharing_rule(attribute: str) -> None:
    """The fields of a group have one role and one sharing rule; only the day of the talk is shared at the talk."""
    for group in FORM.groups:
        others = [field.key for field in group.fields if getattr(field, attribute) != getattr(group, attribute)]
        assert others == (["datum"] if group.key == "hoofd" else [])


def test_each_group_has_its_sharing_rule() -> None:
    """Whose plan it is must be shared; each person chooses for the own preparation; the rest is shared at the talk."""
    assert keys_where("shared", "must") == ["werknemer", "functie", "organisatie", "werkgever"]
    assert keys_where("shared", "talk") == keys_where("filled_by", "together")
    assert keys_where("shared", "never") == []
    findings = check(FORM, blank(FORM))
    assert [one.where for one in findings if one.purpose == "share"] == ["werknemer", "functie", "werkgever"]


def test_agreement_freezes_head_goals_and_evaluation() -> None:
    """The head, the goals and how and when both look back are frozen; later rounds are not part of it."""
    head = ["werknemer", "functie", "organisatie", "werkgever", "datum"]
    assert keys_where("agreed", "frozen") == [*head, "doelen", "bewaken", "eerste-ronde"]
    assert keys_where("agreed", "never") == []
    assert field_of(FORM, "rondes").agreed == "choice"
    lacks = [one.where for one in check(FORM, blank(FORM)) if one.purpose == "agree"]
    assert lacks == ["werknemer", "functie", "werkgever", "datum", "doelen", "bewaken", "eerste-ronde"]


def test_questions_are_paired_with_those_of_the_other_person() -> None:
    """How it goes, what to learn and where to grow are asked of both, and each question names the other."""
    beside = {field.key: field.beside for field in FORM.fields if field.beside}
    assert beside == {"functioneren-zelf": "functioneren", "kunnen": "leren", "loopbaan": "doorgroeien"}
    for key, other in beside.items():
        assert {field_of(FORM, key).filled_by, field_of(FORM, other).filled_by} == {"employee", "manager"}


def test_goal_columns_have_semantic_roles_and_are_required() -> None:
    """A row of goals has the semantic roles that SMART, due dates and totals use; agreeing requires its columns."""
    goals = field_of(FORM, "doelen")
    assert [column.plays for column in goals.columns] == ["goal", "result", "way", "activity", "when"]
    assert [column.key for column in goals.columns if column.required] == ["doel", "nut", "stap", "wanneer"]
    assert [(column.key, column.plays, column.kind) for column in goals.details] == [
        ("kosten", "cost", "money"),
        ("uren", "hours", "hours"),
        ("wie", "who", "person"),
        ("nodig", "required", "yes-no"),
    ]
    assert (goals.least, goals.suggested, goals.is_judged) == (1, 5, True)
    assert "actions" in views_of(FORM, blank(FORM))


def test_rounds_have_day_people_result_judgement_and_adjustment() -> None:
    """How and when is agreed; each round has its day, who was there, the result, a judgement and the adjustments."""
    rounds = field_of(FORM, "rondes")
    assert [(column.key, column.kind, column.plays) for column in rounds.columns] == [
        ("datum", "date", "date"),
        ("met-wie", "person", "with"),
        ("resultaat", "text", "outcome"),
        ("beoordeling", "choice", ""),
        ("bijstelling", "text", ""),
    ]
    judgement = rounds.column("beoordeling")
    assert judgement is not None
    assert [option.title for option in judgement.options] == ["bereikt", "deels bereikt", "niet bereikt"]
    assert (rounds.least, [column.key for column in rounds.all_columns if column.required]) == (0, [])
    assert (field_of(FORM, "bewaken").plays, field_of(FORM, "eerste-ronde").plays) == ("way_of_following", "talks")


def test_head_has_the_semantic_roles_that_lists_use() -> None:
    """The fields for employee, function, unit, manager and date have those semantic roles."""
    head = {field.key: field.plays for field in FORM.fields if field.key in keys_where("agreed", "frozen")[:5]}
    assert head == {
        "werknemer": "employee",
        "functie": "function",
        "organisatie": "unit",
        "werkgever": "manager",
        "datum": "date",
    }


def test_people_are_called_werknemer_and_werkgever() -> None:
    """Both sign under the names of the seed, and no text of the form uses other names."""
    assert [(one.key, one.title, one.role) for one in FORM.signers] == [
        ("werknemer", "Werknemer", "employee"),
        ("werkgever", "Werkgever", "manager"),
    ]
    texts = to_markdown(document(FORM, blank(FORM), "blank"))
    told = [texts, *helps().values()]
    assert [text for text in told if "medewerker" in text.lower()] == []
    assert sum(text.lower().count("leidinggevende") for text in told) == 1


def test_every_question_has_help() -> None:
    """Each question, cell and detail has help."""
    assert [where for where, told in helps().items() if not told] == []
    assert len(helps()) == len(list(FORM.fields)) + 9 + 6


def test_form_states_its_source_and_country() -> None:
    """The source is printed on every export; the country decides how dates are written."""
    assert (FORM.id, FORM.country, FORM.address) == ("ontwikkelcontract", "NL", "je")
    for view in views_of(FORM, blank(FORM)):
        assert FORM.source in to_markdown(document(FORM, blank(FORM), view))
