"""The built-in form in plain language has the words of its paper; `fixtures/seed_001.txt` has its lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from poptui.exports.blocks import Answer, Block, Grid, Heading, Items, SignatureBlock, Title
from poptui.exports.document import document
from poptui.exports.markdown_writer import to_markdown
from poptui.exports.plain import to_plain
from poptui.exports.views import views_of
from poptui.forms.catalogue import BUILTIN, Catalogue
from poptui.forms.model import Column, Field
from tests.support.examples import example_of, steps_of
from tests.support.plans import FIXTURES, blank, field_of

FORM = Catalogue().get("banenafspraak")

FIRST, PLAN, TALK, MORE = (
    part.splitlines() for part in (FIXTURES / "seed_001.txt").read_text(encoding="utf-8").split("\n\n")
)
"""The paper in its own order, letter by letter; part of a sentence may begin with a capital where it stands alone."""

HEAD = ["Medewerker", "Functie", "Afdeling", "Leidinggevende", "Datum van het gesprek"]
INVITATION = [
    *("Uitnodiging", "Dag", "Tijd", "Plaats"),
    *("Waarom is er een gesprek?", "Hoe gaat het gesprek?", "Hoe kunt u zich voorbereiden?"),
    "De vragen van het gesprek",
    "Welke resultaten verwacht uw leidinggevende van u?",
    "Wat moet u daarvoor weten en kunnen?",
    "Wat kunt u nu al goed?",
    "Wat kunt u nog leren, of beter leren?",
    "Wat is haalbaar, en hoeveel tijd is daarvoor nodig?",
    "Welke hulp of begeleiding krijgt u daarbij?",
    "Waaraan ziet u samen dat het gelukt is?",
    "Wanneer kijkt u samen hoe het is gegaan?",
    *("Iemand meenemen", "Wie neemt u mee?", "Wie is dit voor u?"),
]
MANAGER_CHECKS = [
    "Ik heb de uitnodiging op papier gegeven, op tijd en in gewone taal.",
    "Ik heb gevraagd of de medewerker iemand wil meenemen.",
    "Ik heb een rustige plek en genoeg tijd geregeld.",
    "Ik weet welke resultaten ik verwacht, en ik heb er voorbeelden bij.",
    "Ik laat de medewerker eerst vertellen en ik luister.",
    "Ik vraag of de medewerker in eigen woorden wil zeggen wat we afspreken.",
    "Ik maak een verslag, we tekenen het allebei en ik geef een exemplaar mee.",
]
EMPLOYEE_CHECKS = [
    "Ik heb de uitnodiging gelezen en ik weet waar het gesprek over gaat.",
    "Ik weet wanneer het gesprek is en waar ik moet zijn.",
    "Ik heb bedacht of ik iemand meeneem.",
    "Ik heb bedacht wat goed gaat in mijn werk.",
    "Ik heb bedacht wat ik wil leren en wie mij daarbij kan helpen.",
    "Ik vraag om uitleg als ik iets niet begrijp.",
    "Ik lees het verslag rustig door voordat ik teken.",
]
SKILLS = [
    "Op tijd komen en doen wat is afgesproken",
    "Zelf beginnen en zelf doorgaan",
    "Werk in de goede volgorde doen",
    "Om hulp of uitleg vragen",
    "Samenwerken met collega's",
    "Luisteren en een eigen mening geven",
    "Omgaan met kritiek en complimenten",
    "Rustig blijven als het druk is",
    "Omgaan met iets nieuws",
    "Netjes en veilig werken",
]
OWN = [
    "Hoe dit formulier werkt",
    *("Gegevens", *HEAD),
    "Ontwikkelpotentieel en achtergrond",
    *("Datum van het voorbereidende gesprek", "Wat is er verder gezegd?"),
    *INVITATION,
    *("Doelen", "Doel", "Resultaat", "Wanneer bereikt", "Subdoelen", "Wanneer te zien", "Activiteit"),
    *("Voortgang en evaluatie", "Momenten", "Wanneer", "Met wie"),
    *("Checklists", *MANAGER_CHECKS, *EMPLOYEE_CHECKS),
    *("Leerstijl en werknemersvaardigheden", "Hoe leert u het best?"),
    *(*SKILLS, "Hoe is dat te merken in het werk?"),
    *("Ondertekening", "Medewerker", "Leidinggevende"),
]
"""What the form prints beyond the paper, in the order of the form."""

TELLING = re.compile(
    r"beperk|handicap|banenafspraak|quotum|participatie|wajong|\buwv\b|doelgroep|wsw|beschut|jobcoach|loonwaarde", re.I
)
"""Words that would tell whom the form is for."""


def lines(blocks: list[Block]) -> Iterator[str]:
    """Give the headings, questions, boxes, listed items, table heads and signers of a print; no prose, no remarks."""
    for block in blocks:
        match block:
            case Title() | Heading():
                yield block.text
            case Answer():
                yield from ([block.label] if block.label else [])
                yield from (option.title for option in block.field.options)
            case Items():
                yield from (item.title for item in block.items)
            case Grid():
                yield from (column.title for column in block.field.columns)
            case SignatureBlock():
                yield from (block.title, *(signer.title for signer in block.signers))


def printed(view: str = "blank") -> list[str]:
    """Give the lines of a view of a plan in which nothing is filled in."""
    return list(lines(document(FORM, blank(FORM), view)))


def keys_where(attribute: str, value: object) -> list[str]:
    """Give the keys of the groups with this value."""
    return [group.key for group in FORM.groups if getattr(group, attribute) == value]


def texts(value: Any) -> Iterator[str]:
    """Give all texts in a TOML value."""
    if isinstance(value, dict):
        yield from (text for key, item in value.items() if key not in {"id", "key"} for text in texts(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in texts(item))
    elif isinstance(value, str):
        yield value


def test_the_blank_form_prints_the_lines_of_the_paper_in_their_order() -> None:
    """Every line of the paper is printed as it is there; the plan, named first there, follows the talk it comes from.

    What the form asks beyond the paper is this list and nothing besides.
    """
    paper = [*FIRST, *TALK, *PLAN, *MORE]
    assert [line for line in printed() if line in paper] == paper
    assert [line for line in printed() if line not in paper] == OWN


def test_no_question_is_printed_twice() -> None:
    """Only who sign are named twice: in the head and below the talk's report."""
    found = printed()
    assert sorted(line for line in set(found) if found.count(line) > 1) == ["Leidinggevende", "Medewerker"]


def test_nothing_on_paper_or_screen_tells_whom_the_form_is_for() -> None:
    """No title, description, help or source names what the employee has, in the form as in its example."""
    raw = tomllib.loads((BUILTIN / "banenafspraak.toml").read_text(encoding="utf-8"))
    assert [
        text for text in [*texts(raw), *texts(msgspec.to_builtins(steps_of("banenafspraak")))] if TELLING.search(text)
    ] == []
    for view in views_of(FORM, blank(FORM)):
        assert not TELLING.search(to_markdown(document(FORM, example_of("banenafspraak"), view))), view


def test_what_is_said_of_health_asks_for_what_someone_needs() -> None:
    """The form has words of its own: what is needed at work, and where the rule stands."""
    assert "nodig heeft" in FORM.health
    assert "AVG, artikel 9" in FORM.health


def test_the_head_plays_the_parts_that_lists_go_by() -> None:
    """Employee, function, unit, manager and date are known by the parts they play."""
    head = [(field.key, field.plays) for field in FORM.fields][:5]
    assert head == [
        ("medewerker", "employee"),
        ("functie", "function"),
        ("afdeling", "unit"),
        ("leidinggevende", "manager"),
        ("datum", "date"),
    ]
    trusted = FORM.field_playing("trusted")
    assert trusted is not None
    assert (trusted.key, trusted.filled_by) == ("meenemen.naam", "employee")


def test_who_fills_in_what() -> None:
    """The manager prepares and invites, the employee says who comes along and how they learn, the rest is both's."""
    assert keys_where("filled_by", "manager") == [
        *("hoofd", "beeld", "voorgesprek", "uitnodiging.plaats", "uitnodiging.inhoud", "checklist-1"),
    ]
    assert keys_where("filled_by", "employee") == ["meenemen", "checklist-2", "leerstijl"]
    assert keys_where("filled_by", "together") == [
        *("bespreken", "bepalen", "afspreken", "doelstelling", "stappen", "volgen", "vaardigheden"),
    ]


def test_what_is_shared_beforehand() -> None:
    """The head and the invitation must go, what is known is chosen, the talk is of the talk, a checklist is one's own.

    The date of the plan is known only in the talk, so it holds up no invitation.
    """
    assert keys_where("shared", "must") == ["hoofd", "uitnodiging.plaats", "uitnodiging.inhoud", "meenemen"]
    assert keys_where("shared", "choose") == ["beeld", "voorgesprek", "leerstijl"]
    assert keys_where("shared", "never") == ["checklist-1", "checklist-2"]
    must = [field.key for field in FORM.fields if field.shared == "must" and field.required]
    assert must == ["medewerker", "leidinggevende"]
    assert field_of(FORM, "datum").shared == "talk"


def test_the_report_of_the_talk_is_what_both_sign() -> None:
    """Frozen are the head, the talk, the plan and its progress; learning goes along by choice, nothing else ever."""
    assert keys_where("agreed", "frozen") == [
        *("hoofd", "bespreken", "bepalen", "afspreken", "doelstelling", "stappen", "volgen"),
    ]
    assert keys_where("agreed", "choice") == ["leerstijl", "vaardigheden"]
    found = printed("agreement")
    for line in [*TALK[7:], *PLAN]:
        assert line in found
    for line in [*FIRST[1:], *TALK[:7], *MORE, *INVITATION]:
        assert line not in found


def test_the_talk_needs_every_topic_and_agreement() -> None:
    """A report without one of the topics, the period, the help, the criteria or the evaluation is no report."""
    assert [field_of(FORM, key).kind for key in ("periode", "evaluatie")] == ["period", "date"]
    section = FORM.section_of("resultaten")
    assert section is not None
    assert len(section.fields) == 9
    assert all(field.required for field in section.fields)


def test_the_invitation_is_a_letter_to_the_employee() -> None:
    """Whose plan it is, when and where, why, how, how to prepare, what is asked, who may come along; nothing else."""
    assert list(lines(document(FORM, example_of("banenafspraak"), "invitation"))) == [
        "Het persoonlijk ontwikkelplan",
        *("Gegevens", "Medewerker", "Leidinggevende"),
        *INVITATION,
    ]
    assert printed("invitation") == ["Het persoonlijk ontwikkelplan"]  # nothing is asked in a letter
    text = to_plain(document(FORM, example_of("banenafspraak"), "invitation"))
    for words in ("van 10.30 tot 11.30 uur", "08-12-2026", "Ali Demir"):
        assert words in text
    for key in ("potentieel.beeld", "voorgesprek.notities", "resultaten"):
        assert example_of("banenafspraak").text(key).split("\n")[0] not in text


@pytest.mark.parametrize("key", ["subdoelen", "activiteiten"])
def test_sub_goals_and_activities_hang_under_a_goal(key: str) -> None:
    """Each goal has its own sub-goals, and its own activities."""
    assert field_of(FORM, key).under == "doelen"


def test_the_tables_play_the_parts_that_judging_and_following_go_by() -> None:
    """Goals, sub-goals, activities and moments are known by the parts of their columns."""
    plays = {field.key: [column.plays for column in field.columns] for field in FORM.fields if field.kind == "table"}
    assert plays == {
        "doelen": ["goal", "result", "when"],
        "subdoelen": ["goal", "when"],
        "activiteiten": ["activity", "who", "when"],
        "momenten": ["when", "with", "criteria"],
    }
    assert [column.plays for column in field_of(FORM, "activiteiten").details] == ["means", "hours", "cost"]
    assert [column.plays for column in field_of(FORM, "momenten").details] == ["outcome"]
    assert [field_of(FORM, key).least for key in plays] == [1, 0, 1, 1]
    assert [field_of(FORM, key).suggested for key in plays] == [5, 5, 5, 5]
    for part in ("period", "support", "criteria", "talks", "way_of_following"):
        assert FORM.field_playing(part) is not None, part


def test_the_actions_are_printed_with_their_goals() -> None:
    """The goals and what is done for them print alone as well, with whose they are."""
    found = printed("actions")
    for line in [*HEAD, *PLAN[:2], "Doelen", *PLAN[3:6]]:
        assert line in found
    assert not set(found) & {*INVITATION, *TALK, *PLAN[6:], "Momenten"}


def test_both_sign_and_the_employee_gets_a_copy() -> None:
    """Two people sign; the last line says that the employee gets a copy."""
    assert [(signer.title, signer.role) for signer in FORM.signers] == [
        ("Medewerker", "employee"),
        ("Leidinggevende", "manager"),
    ]
    assert "krijgt de medewerker een exemplaar" in FORM.closing


def test_everything_that_is_asked_has_help_that_says_u() -> None:
    """Who fills in the form is helped everywhere, nowhere with "je", in sentences of at most twenty-five words."""
    assert (FORM.country, FORM.address) == ("NL", "u")
    asked: list[Field | Column] = [*FORM.fields, *(column for field in FORM.fields for column in field.all_columns)]
    assert [part.key for part in asked if not part.help] == []
    raw = tomllib.loads((BUILTIN / "banenafspraak.toml").read_text(encoding="utf-8"))
    said = [*texts(raw), *texts(msgspec.to_builtins(steps_of("banenafspraak")))]
    assert [text for text in said if re.search(r"\b(je|jij|jou|jouw|jullie)\b", text, re.I)] == []
    sentences = [sentence for part in asked for sentence in re.split(r"[.?:] ", part.help)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 25] == []
