"""The built-in form of the development contract follows its seed to the letter; `fixtures/seed_002.txt` has its lines.

The seed describes a plan and prints no form: what it lists became questions, which begin with a capital. The four ways
to learn go by their names, as they are chosen in a cell.
"""

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
"""What the form asks beyond the seed, by the line of the seed that it stands below."""

WAYS = [
    "Cursus, training of opleiding",
    "Stage of detachering",
    "Meelopen met een ervaren collega",
    "Begeleiding, supervisie of coaching",
]


def seed() -> list[str]:
    """Give the lines of the seed, each with a capital."""
    lines = (FIXTURES / "seed_002.txt").read_text(encoding="utf-8").splitlines()
    return [re.sub(r"^\W*\w", lambda first: first[0].upper(), line) for line in lines]


def expected() -> Iterator[str]:
    """Give the lines of the seed, and below each what the form asks besides."""
    for line in seed():
        yield line
        yield from BEYOND.get(line, [])


def lines_of(block: Block) -> list[str]:
    """Give the headings, questions, boxes, names of items and heads of columns that a block prints."""
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
    """Give what a view of the form prints, without prose and answers."""
    return [line for block in document(FORM, blank(FORM), view) for line in lines_of(block)]


def keys_where(attribute: str, value: str) -> list[str]:
    """Give the keys of the fields with this value."""
    return [field.key for field in FORM.fields if getattr(field, attribute) == value]


def helps() -> dict[str, str]:
    """Give the help of every question, cell and detail."""
    found = {field.key: field.help for field in FORM.fields}
    return found | {f"{field.key}/{column.key}": column.help for field in FORM.fields for column in field.all_columns}


def test_the_blank_form_prints_the_lines_of_the_seed_in_their_order() -> None:
    """Every heading and everything the seed lists is printed in its wording and order, with only what is said here."""
    assert printed("blank") == list(expected())


def test_no_question_and_no_heading_stands_on_the_form_twice() -> None:
    """What is printed twice is the date, and who signs: the head names the employee, and each round has its day."""
    lines = printed("blank")
    assert {line for line in lines if lines.count(line) > 1} == {"Datum", "Werknemer"}


def test_the_four_ways_are_those_of_the_seed() -> None:
    """The ways to learn are explained below the goals, and one of them is chosen for a goal."""
    column = field_of(FORM, "doelen").column_playing("way")
    assert column is not None and column.kind == "choice"
    assert [option.title for option in column.options] == WAYS
    (told,) = [section for section in FORM.sections if section.items]
    assert (told.label, told.items) == ("Praktisch of theoretisch leren", column.options)
    assert all(option.help for option in column.options)


def test_who_fills_in_what() -> None:
    """The employer tells of organisation and function, the employee of career and wishes; all agreeing is together."""
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
def test_a_group_of_one_side_holds_nothing_of_the_other(attribute: str) -> None:
    """Who fills in and who reads is one and the same for a group; only the day of the talk waits for the talk."""
    for group in FORM.groups:
        others = [field.key for field in group.fields if getattr(field, attribute) != getattr(group, attribute)]
        assert others == (["datum"] if group.key == "hoofd" else [])


def test_the_head_must_be_shared_and_each_side_chooses_of_its_own() -> None:
    """Whose plan it is goes along; preparing is one's own until one shares it; the rest is of the talk."""
    assert keys_where("shared", "must") == ["werknemer", "functie", "organisatie", "werkgever"]
    assert keys_where("shared", "talk") == keys_where("filled_by", "together")
    assert keys_where("shared", "never") == []
    findings = check(FORM, blank(FORM))
    assert [one.where for one in findings if one.purpose == "share"] == ["werknemer", "functie", "werkgever"]


def test_what_agreeing_freezes_and_what_it_needs() -> None:
    """Signed are the head, the goals and how and when both look back; rounds come later and are not part of it."""
    head = ["werknemer", "functie", "organisatie", "werkgever", "datum"]
    assert keys_where("agreed", "frozen") == [*head, "doelen", "bewaken", "eerste-ronde"]
    assert keys_where("agreed", "never") == []
    assert field_of(FORM, "rondes").agreed == "choice"
    lacks = [one.where for one in check(FORM, blank(FORM)) if one.purpose == "agree"]
    assert lacks == ["werknemer", "functie", "werkgever", "datum", "doelen", "bewaken", "eerste-ronde"]


def test_questions_stand_beside_those_of_the_other_side() -> None:
    """How it goes, what to learn and where to grow to are asked of both sides, and stand beside each other."""
    beside = {field.key: field.beside for field in FORM.fields if field.beside}
    assert beside == {"functioneren-zelf": "functioneren", "kunnen": "leren", "loopbaan": "doorgroeien"}
    for key, other in beside.items():
        assert {field_of(FORM, key).filled_by, field_of(FORM, other).filled_by} == {"employee", "manager"}


def test_a_goal_has_its_use_and_the_way_there() -> None:
    """A row of goals plays the parts that SMART, due dates and totals go by; what lacks of it cannot be agreed."""
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


def test_the_cycle_is_watched_judged_and_adjusted_again_and_again() -> None:
    """How and when is agreed; every round has its day, who was there, the result, a judgement and what is adjusted."""
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


def test_the_head_plays_the_parts_that_lists_go_by() -> None:
    """Employee, function, unit, manager and date are known by the parts they play."""
    head = {field.key: field.plays for field in FORM.fields if field.key in keys_where("agreed", "frozen")[:5]}
    assert head == {
        "werknemer": "employee",
        "functie": "function",
        "organisatie": "unit",
        "werkgever": "manager",
        "datum": "date",
    }


def test_the_words_are_werknemer_and_werkgever() -> None:
    """Both sign, under the names the seed has for them, and no text of the form calls them otherwise."""
    assert [(one.key, one.title, one.role) for one in FORM.signers] == [
        ("werknemer", "Werknemer", "employee"),
        ("werkgever", "Werkgever", "manager"),
    ]
    texts = to_markdown(document(FORM, blank(FORM), "blank"))
    told = [texts, *helps().values()]
    assert [text for text in told if "medewerker" in text.lower()] == []
    assert sum(text.lower().count("leidinggevende") for text in told) == 1


def test_everything_that_is_asked_has_help() -> None:
    """Who fills in the form is helped at every question, every cell and every detail."""
    assert [where for where, told in helps().items() if not told] == []
    assert len(helps()) == len(list(FORM.fields)) + 9 + 6


def test_the_form_says_where_it_comes_from_and_for_whom_it_is() -> None:
    """The source is printed on every export; the country decides how dates are written."""
    assert (FORM.id, FORM.country, FORM.address) == ("ontwikkelcontract", "NL", "je")
    for view in views_of(FORM, blank(FORM)):
        assert FORM.source in to_markdown(document(FORM, blank(FORM), view))
