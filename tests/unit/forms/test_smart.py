"""The built-in form in four steps follows its source to the letter; `fixtures/seed_003.txt` has its lines."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from poptui.exports.blocks import Answer, Block, Detail, Grid, Heading, Items, Prose, SignatureBlock, Title
from poptui.exports.document import document
from poptui.exports.views import views_of
from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Column
from poptui.plans.check import check
from poptui.plans.plan import Plan
from poptui.work.smart_rows import judge_row
from tests.support.examples import example_of
from tests.support.plans import FIXTURES, blank, field_of

FORM = Catalogue().get("smart")
OWN = ["Datum van het plan", "Datum", "Waarover", "Voortgang", "Datum", "Met wie", "Waaraan zien we het"]
"""What the form asks beyond its source."""


def paper() -> list[str]:
    """Give the headings, questions, labels and table heads of the source, one a line."""
    return (FIXTURES / "seed_003.txt").read_text(encoding="utf-8").splitlines()


def printed(view: str = "blank", plan: Plan | None = None) -> list[str]:
    """Give the headings, questions, labels and table heads of a view; no prose, remarks, dots or answers."""
    return [line for block in document(FORM, plan or blank(FORM), view) for line in _lines(block) if line]


def _lines(block: Block) -> Iterator[str]:
    """Give the lines of one block that the source has a say in."""
    match block:
        case Title() | Heading():
            yield block.text
        case Items():
            yield from (item.title for item in block.items)
        case Answer():
            yield block.label
        case Grid():
            yield from (column.title for column in block.field.columns)
        case SignatureBlock():
            yield block.title
            yield from (signer.title for signer in block.signers)


def keys_where(attribute: str, value: str) -> list[str]:
    """Give the keys of the fields with this value."""
    return [field.key for field in FORM.fields if getattr(field, attribute) == value]


def parts(columns: tuple[Column, ...]) -> list[tuple[str, str, str]]:
    """Give the key, kind and part of columns or details."""
    return [(column.key, column.kind, column.plays) for column in columns]


def test_the_blank_form_prints_the_lines_of_the_source_in_their_order() -> None:
    """Every step, element and table head stands on the print in the words of the source, and nothing besides."""
    lines = printed()
    assert [line for line in lines if line in OWN] == OWN
    assert [line for line in lines if line not in OWN] == paper()


def test_what_the_source_lacks_stands_where_it_belongs() -> None:
    """The plan's date stands above its period; the dates of the talks and the moments have columns of our own."""
    lines = printed()
    assert lines[lines.index("Datum van het plan") + 1] == "Periode van het traject"
    talks = lines.index("Data van de gesprekken")
    assert lines[talks : talks + 4] == ["Data van de gesprekken", "Datum", "Waarover", "1. Zelfevaluatie"]
    moments = lines.index("Voortgang")
    assert lines[moments : moments + 5] == [*OWN[3:], "Handtekening"]


def test_no_question_is_printed_twice() -> None:
    """Heads of tables may be alike; headings and questions never are."""
    blocks = document(FORM, blank(FORM), "blank")
    asked = [line for block in blocks if not isinstance(block, Grid | SignatureBlock) for line in _lines(block) if line]
    assert len(asked) == len(set(asked))


def test_the_head_must_be_shared_and_the_employee_chooses_of_the_steps() -> None:
    """Whose plan it is goes beforehand; of the first three steps the employee chooses; the rest is for the talk."""
    assert keys_where("shared", "must") == ["werknemer", "functie", "leidinggevende", "functie-leidinggevende"]
    assert keys_where("shared", "talk") == ["datum", "periode", "gesprekken", "methode", "voortgang"]
    evaluation = ["sterke-punten", "zwakke-punten", "kwaliteiten", "interesses", "carrieredoelen", "groei"]
    assert keys_where("shared", "choose") == [*evaluation, "doelen", "acties"]


def test_looking_back_is_shared_apart_from_looking_ahead() -> None:
    """Who shows the strong and weak points need not show their career wishes."""
    (section,) = (section for section in FORM.sections if section.key == "1")
    assert [[field.key for field in group.fields] for group in section.groups] == [
        ["sterke-punten", "zwakke-punten", "kwaliteiten"],
        ["interesses", "carrieredoelen", "groei"],
    ]


def test_the_employee_evaluates_and_sets_goals_and_both_agree_on_following_them() -> None:
    """Goals and actions are the employee's own to prepare; when, and how progress is followed, is said together."""
    assert keys_where("filled_by", "together") == keys_where("shared", "talk")
    assert {field.filled_by for field in FORM.fields} == {"employee", "together"}


def test_what_agreeing_freezes() -> None:
    """The agreement is the head, the goals, the actions and the monitoring; the self-evaluation goes by choice."""
    head = ["werknemer", "functie", "leidinggevende", "functie-leidinggevende", "datum", "periode", "gesprekken"]
    assert keys_where("agreed", "frozen") == [*head, "doelen", "acties", "methode", "voortgang"]
    assert keys_where("agreed", "never") == []


def test_what_a_plan_cannot_do_without() -> None:
    """Sharing lacks no more than who it is; agreeing also the date, the period, a goal, an action and a moment."""
    found = check(FORM, blank(FORM))
    lacks = {purpose: [one.where for one in found if one.purpose == purpose] for purpose in ("share", "agree")}
    assert lacks["share"] == ["werknemer", "functie", "leidinggevende"]
    assert lacks["agree"] == [*lacks["share"], "datum", "periode", "doelen", "acties", "methode", "voortgang"]


def test_the_fields_play_the_parts_that_lists_and_follow_up_go_by() -> None:
    """Employee, function, manager, date, period, talks and the way of following are known by their parts."""
    assert [(field.key, field.plays) for field in FORM.fields if field.plays] == [
        ("werknemer", "employee"),
        ("functie", "function"),
        ("leidinggevende", "manager"),
        ("datum", "date"),
        ("periode", "period"),
        ("gesprekken", "talks"),
        ("methode", "way_of_following"),
    ]


def test_a_goal_says_its_sort_its_term_its_result_and_its_date() -> None:
    """A goal is professional or personal, for the short or the long term; a reward is a detail nobody needs."""
    goals = field_of(FORM, "doelen")
    assert parts(goals.columns) == [
        ("doel", "text", "goal"),
        ("soort", "choice", ""),
        ("termijn", "choice", ""),
        ("resultaat", "text", "result"),
        ("datum", "period", "when"),
    ]
    assert parts(goals.details) == [("beloning", "line", "reward")]
    assert [column.key for column in goals.all_columns if column.required] == ["doel", "resultaat", "datum"]
    titles = {c.key: [option.title for option in c.options] for c in goals.columns if c.options}
    assert titles == {"soort": ["professioneel", "persoonlijk"], "termijn": ["korte termijn", "lange termijn"]}
    assert "niet nodig" in goals.details[0].help


def test_actions_hang_under_a_goal_with_their_means_and_date() -> None:
    """A goal has several actions; what each costs, takes and who helps are details."""
    actions = field_of(FORM, "acties")
    assert actions.under == "doelen"
    assert parts(actions.columns) == [
        ("actie", "text", "activity"),
        ("middelen", "text", "means"),
        ("datum", "period", "when"),
    ]
    assert parts(actions.details) == [("kosten", "money", "cost"), ("uren", "hours", "hours"), ("wie", "person", "who")]
    assert [column.key for column in actions.all_columns if column.required] == ["actie", "datum"]


def test_a_moment_of_following_says_when_with_whom_and_by_what() -> None:
    """What came out of it is written afterwards: a detail, so that no empty column stands above the signatures."""
    moments = field_of(FORM, "voortgang")
    assert parts(moments.columns) == [
        ("datum", "date", "date"),
        ("met-wie", "person", "with"),
        ("waaraan", "text", "criteria"),
    ]
    assert parts(moments.details) == [("uitkomst", "text", "outcome")]
    assert [column.key for column in moments.all_columns if column.required] == ["datum"]
    assert parts(field_of(FORM, "gesprekken").columns) == [("datum", "date", "date"), ("waarover", "text", "")]


@pytest.mark.parametrize("table", ["gesprekken", "doelen", "acties", "voortgang"])
def test_the_tables_have_five_rows_to_fill_in(table: str) -> None:
    """The source says no number; five is what the other forms have."""
    assert field_of(FORM, table).suggested == 5


def test_smart_is_explained_above_the_goals() -> None:
    """The five words of SMART stand at the second step, each with what it asks."""
    (section,) = (section for section in FORM.sections if section.items)
    assert section.label == "2. Doelen stellen"
    assert "".join(item.title[0] for item in section.items) == "SMART"
    assert all(item.help for item in section.items)


def test_the_actions_alone_are_the_goals_with_their_actions() -> None:
    """The personal action plan says whose it is, then the goals, then what is done for each, numbered after them."""
    assert views_of(FORM, blank(FORM)) == ("agreement", "preparation", "full", "blank", "actions")
    lines = printed("actions", example_of("smart"))
    head = ["Naam van de werknemer", "Functie van de werknemer", "Naam van de leidinggevende", "Datum van het plan"]
    wanted = paper()
    steps_2_and_3 = wanted[wanted.index("Doelen") - 6 : wanted.index("4. Voortgang monitoren")]
    explained = [item.title for section in FORM.sections for item in section.items]
    told = [line for line in steps_2_and_3 if line not in explained]
    assert lines == [FORM.title, "Gegevens", *head, *told]
    goals, actions = (block for block in document(FORM, example_of("smart"), "actions") if isinstance(block, Grid))
    assert [line.number for line in goals.lines] == ["1", "2", "3"]
    assert [line.number for line in actions.lines] == ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]


def test_the_goals_of_the_example_are_smart() -> None:
    """What the example shows is what the form asks for."""
    goals = field_of(FORM, "doelen")
    for row in example_of("smart").rows("doelen"):
        found = judge_row(goals, {key: entry.value for key, entry in row.cells.items()}).judgement
        assert (found.s, found.m, found.t, found.a, found.r) == (1, 1, 1, 0, 0), row.text("doel")


def test_the_reward_of_the_example_is_printed_below_the_goals() -> None:
    """A detail prints only where it is filled in."""
    goals = next(
        block for block in document(FORM, example_of("smart"), "agreement") if isinstance(block, Grid) and block.details
    )
    assert [(one.number, one.column.key) for one in goals.details if isinstance(one, Detail)] == [("3", "beloning")]


def test_employee_and_manager_sign() -> None:
    """Both sign, below the source's own word for it; what signing means is said there."""
    assert [(signer.title, signer.role) for signer in FORM.signers] == [
        ("Werknemer", "employee"),
        ("Leidinggevende", "manager"),
    ]
    assert FORM.signing == "Handtekening"
    assert Prose(FORM.closing) in document(FORM, blank(FORM), "agreement")


def test_the_form_says_werknemer() -> None:
    """The source calls the employee so; the word of other forms is nowhere."""
    said = [text for field in FORM.fields for text in (field.title, field.question, field.help)]
    said += [text for field in FORM.fields for column in field.all_columns for text in (column.title, column.help)]
    said += [section.note for section in FORM.sections]
    assert not [text for text in said if "medewerker" in text.lower()]


def test_every_question_that_is_asked_has_help() -> None:
    """Who fills in the form is helped at every question and every cell."""
    assert [field.key for field in FORM.fields if not field.help] == []
    assert [column.key for field in FORM.fields for column in field.all_columns if not column.help] == []
    assert [
        option.title for field in FORM.fields for c in field.columns for option in c.options if not option.help
    ] == []


def test_the_form_says_where_it_comes_from_and_for_whom_it_is() -> None:
    """The source is printed on every export; the country decides how dates are written."""
    assert (FORM.id, FORM.country, FORM.address) == ("smart", "NL", "je")
    for view in views_of(FORM, blank(FORM)):
        (*_, last) = document(FORM, blank(FORM), view)
        assert last[0] == FORM.source
