"""The built-in form in plain language prints the words of its paper, whose lines are in `fixtures/seed_001.txt`."""

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
"""The paper in its own order, unchanged; a part of a sentence printed by itself has a capital."""

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
"""The lines that the form prints beyond the paper, in the order of the form."""

TELLING = re.compile(
    r"beperk|handicap|banenafspraak|quotum|participatie|wajong|\buwv\b|doelgroep|wsw|beschut|jobcoach|loonwaarde", re.I
)
"""Words that would tell for whom the form is meant."""


def lines(blocks: list[Block]) -> Iterator[str]:
    """Yields the headings, questions, boxes, list items, table titles and signers of a print; no prose or remarks."""
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
    """Returns the lines of a view of a plan without answers."""
    return list(lines(document(FORM, blank(FORM), view)))


def keys_where(attribute: str, value: object) -> list[str]:
    """Returns the keys of the groups with this value."""
    return [group.key for group in FORM.groups if getattr(group, attribute) == value]


def texts(value: Any) -> Iterator[str]:
    """Yields all texts in a TOML value."""
    if isinstance(value, dict):
        yield from (text for key, item in value.items() if key not in {"id", "key"} for text in texts(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in texts(item))
    elif isinstance(value, str):
        yield value


def test_blank_form_prints_the_lines_of_the_paper_in_order() -> None:
    """Every line of the paper is printed unchanged; the plan, which the paper puts first, follows the talk. The further
    lines of the form are exactly those listed here.
    """
    paper = [*FIRST, *TALK, *PLAN, *MORE]
    assert [line for line in printed() if line in paper] == paper
    assert [line for line in printed() if line not in paper] == OWN


def test_no_question_is_printed_twice() -> None:
    """Only the signers are printed twice: in the head and below the report of the talk."""
    found = printed()
    assert sorted(line for line in set(found) if found.count(line) > 1) == ["Leidinggevende", "Medewerker"]


def test_no_text_tells_for_whom_the_form_is_meant() -> None:
    """No title, description, help or source of the form or its example names the employee's condition."""
    raw = tomllib.loads((BUILTIN / "banenafspraak.toml").read_text(encoding="utf-8"))
    assert [
        text for text in [*texts(raw), *texts(msgspec.to_builtins(steps_of("banenafspraak")))] if TELLING.search(text)
    ] == []
    for view in views_of(FORM, blank(FORM)):
        assert not TELLING.search(to_markdown(document(FORM, example_of("banenafspraak"), view))), view


def test_health_advice_asks_for_what_is_needed_at_work() -> None:
    """The form has its own advice about health, which asks for needs at work and names the law."""
    assert "nodig heeft" in FORM.health
    assert "AVG, artikel 9" in FORM.health


def test_head_has_the_semantic_roles_that_lists_use() -> None:
    """The fields for employee, function, unit, manager and date have those semantic roles."""
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


def test_each_group_is_filled_in_by_its_role() -> None:
    """The manager prepares and invites, the employee says who comes along and how they learn, both fill in the rest."""
    assert keys_where("filled_by", "manager") == [
        *("hoofd", "beeld", "voorgesprek", "uitnodiging.plaats", "uitnodiging.inhoud", "checklist-1"),
    ]
    assert keys_where("filled_by", "employee") == ["meenemen", "checklist-2", "leerstijl"]
    assert keys_where("filled_by", "together") == [
        *("bespreken", "bepalen", "afspreken", "doelstelling", "stappen", "volgen", "vaardigheden"),
    ]


def test_each_group_has_its_sharing_rule() -> None:
    """The head and the invitation must be shared, what is known is shared by choice, the talk at the talk, a checklist
    never. The date of the plan is shared at the talk, so that it holds up no invitation.
    """
    assert keys_where("shared", "must") == ["hoofd", "uitnodiging.plaats", "uitnodiging.inhoud", "meenemen"]
    assert keys_where("shared", "choose") == ["beeld", "voorgesprek", "leerstijl"]
    assert keys_where("shared", "never") == ["checklist-1", "checklist-2"]
    must = [field.key for field in FORM.fields if field.shared == "must" and field.required]
    assert must == ["medewerker", "leidinggevende"]
    assert field_of(FORM, "datum").shared == "talk"


def test_agreement_freezes_head_talk_plan_and_progress() -> None:
    """The head, the talk, the plan and its progress are frozen; learning is attached by choice, anything else never."""
    assert keys_where("agreed", "frozen") == [
        *("hoofd", "bespreken", "bepalen", "afspreken", "doelstelling", "stappen", "volgen"),
    ]
    assert keys_where("agreed", "choice") == ["leerstijl", "vaardigheden"]
    found = printed("agreement")
    for line in [*TALK[7:], *PLAN]:
        assert line in found
    for line in [*FIRST[1:], *TALK[:7], *MORE, *INVITATION]:
        assert line not in found


def test_agreeing_requires_every_topic_of_the_talk() -> None:
    """Agreeing lacks each topic, the period, the help, the criteria and the evaluation until they are filled in."""
    assert [field_of(FORM, key).kind for key in ("periode", "evaluatie")] == ["period", "date"]
    section = FORM.section_of("resultaten")
    assert section is not None
    assert len(section.fields) == 9
    assert all(field.required for field in section.fields)


def test_invitation_prints_the_inviting_fields_only() -> None:
    """It prints whose plan it is, when, where, why and how, how to prepare, what is asked and who may come along."""
    assert list(lines(document(FORM, example_of("banenafspraak"), "invitation"))) == [
        "Het persoonlijk ontwikkelplan",
        *("Gegevens", "Medewerker", "Leidinggevende"),
        *INVITATION,
    ]
    assert printed("invitation") == ["Het persoonlijk ontwikkelplan"]  # a letter asks nothing
    text = to_plain(document(FORM, example_of("banenafspraak"), "invitation"))
    for words in ("van 10.30 tot 11.30 uur", "08-12-2026", "Ali Demir"):
        assert words in text
    for key in ("potentieel.beeld", "voorgesprek.notities", "resultaten"):
        assert example_of("banenafspraak").text(key).split("\n")[0] not in text


@pytest.mark.parametrize("key", ["subdoelen", "activiteiten"])
def test_sub_goals_and_activities_have_a_parent_goal(key: str) -> None:
    """Each goal has its own sub-goals and its own activities."""
    assert field_of(FORM, key).under == "doelen"


def test_table_columns_have_the_semantic_roles_of_judging_and_follow_up() -> None:
    """The columns of goals, sub-goals, activities and moments have the semantic roles for judging and follow-up."""
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


def test_action_plan_prints_goals_with_their_actions() -> None:
    """The action plan prints whose plan it is, the goals and their actions."""
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


def test_every_question_has_short_help_that_says_u() -> None:
    """Each question, cell and detail has help, without "je", in sentences of at most 25 words."""
    assert (FORM.country, FORM.address) == ("NL", "u")
    asked: list[Field | Column] = [*FORM.fields, *(column for field in FORM.fields for column in field.all_columns)]
    assert [part.key for part in asked if not part.help] == []
    raw = tomllib.loads((BUILTIN / "banenafspraak.toml").read_text(encoding="utf-8"))
    said = [*texts(raw), *texts(msgspec.to_builtins(steps_of("banenafspraak")))]
    assert [text for text in said if re.search(r"\b(je|jij|jou|jouw|jullie)\b", text, re.I)] == []
    sentences = [sentence for part in asked for sentence in re.split(r"[.?:] ", part.help)]
    assert [sentence for sentence in sentences if len(sentence.split()) > 25] == []
