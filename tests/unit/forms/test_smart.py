"""The built-in form in four steps prints the words of its source, whose lines are in `fixtures/seed_003.txt`."""

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
"""The questions that the form asks beyond its source."""


def paper() -> list[str]:
    """Returns the headings, questions, labels and table titles of the source, one a line."""
    return (FIXTURES / "seed_003.txt").read_text(encoding="utf-8").splitlines()


def printed(view: str = "blank", plan: Plan | None = None) -> list[str]:
    """Returns the headings, questions, labels and table titles of a view; no prose, remarks, dots or answers."""
    return [line for block in document(FORM, plan or blank(FORM), view) for line in _lines(block) if line]


def _lines(block: Block) -> Iterator[str]:
    """Yields the lines of one block that the source prescribes."""
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
    """Returns the keys of the fields with this value."""
    return [field.key for field in FORM.fields if getattr(field, attribute) == value]


def roles_of(columns: tuple[Column, ...]) -> list[tuple[str, str, str]]:
    """Returns the key, the kind and the semantic role of columns or details."""
    return [(column.key, column.kind, column.plays) for column in columns]


def test_blank_form_prints_the_lines_of_the_source_in_order() -> None:
    """Every step, element and table title is printed in the words of the source, and nothing else."""
    lines = printed()
    assert [line for line in lines if line in OWN] == OWN
    assert [line for line in lines if line not in OWN] == paper()


def test_additions_to_the_source_are_printed_in_place() -> None:
    """The date of the plan is above its period; the dates of the talks and the moments have columns of their own."""
    lines = printed()
    assert lines[lines.index("Datum van het plan") + 1] == "Periode van het traject"
    talks = lines.index("Data van de gesprekken")
    assert lines[talks : talks + 4] == ["Data van de gesprekken", "Datum", "Waarover", "1. Zelfevaluatie"]
    moments = lines.index("Voortgang")
    assert lines[moments : moments + 5] == [*OWN[3:], "Handtekening"]


def test_no_question_is_printed_twice() -> None:
    """Titles of tables may be alike; headings and questions never are."""
    blocks = document(FORM, blank(FORM), "blank")
    asked = [line for block in blocks if not isinstance(block, Grid | SignatureBlock) for line in _lines(block) if line]
    assert len(asked) == len(set(asked))


def test_each_group_has_its_sharing_rule() -> None:
    """Whose plan it is must be shared; of the first three steps the employee chooses; the rest is for the talk."""
    assert keys_where("shared", "must") == ["werknemer", "functie", "leidinggevende", "functie-leidinggevende"]
    assert keys_where("shared", "talk") == ["datum", "periode", "gesprekken", "methode", "voortgang"]
    evaluation = ["sterke-punten", "zwakke-punten", "kwaliteiten", "interesses", "carrieredoelen", "groei"]
    assert keys_where("shared", "choose") == [*evaluation, "doelen", "acties"]


def test_strong_points_and_career_wishes_are_shared_apart() -> None:
    """Sharing the strong and weak points does not share the career wishes."""
    (section,) = (section for section in FORM.sections if section.key == "1")
    assert [[field.key for field in group.fields] for group in section.groups] == [
        ["sterke-punten", "zwakke-punten", "kwaliteiten"],
        ["interesses", "carrieredoelen", "groei"],
    ]


def test_each_group_is_filled_in_by_its_role() -> None:
    """The employee fills in goals and actions; both fill in when and how progress is followed."""
    assert keys_where("filled_by", "together") == keys_where("shared", "talk")
    assert {field.filled_by for field in FORM.fields} == {"employee", "together"}


def test_agreement_freezes_head_goals_actions_and_monitoring() -> None:
    """The head, the goals, the actions and the monitoring are frozen; the self-evaluation is attached by choice."""
    head = ["werknemer", "functie", "leidinggevende", "functie-leidinggevende", "datum", "periode", "gesprekken"]
    assert keys_where("agreed", "frozen") == [*head, "doelen", "acties", "methode", "voortgang"]
    assert keys_where("agreed", "never") == []


def test_agreeing_requires_date_period_goal_action_and_moment() -> None:
    """Sharing lacks only the names; agreeing also lacks the date, the period, a goal, an action and a moment."""
    found = check(FORM, blank(FORM))
    lacks = {purpose: [one.where for one in found if one.purpose == purpose] for purpose in ("share", "agree")}
    assert lacks["share"] == ["werknemer", "functie", "leidinggevende"]
    assert lacks["agree"] == [*lacks["share"], "datum", "periode", "doelen", "acties", "methode", "voortgang"]


def test_fields_have_the_semantic_roles_of_lists_and_follow_up() -> None:
    """Employee, function, manager, date, period, talks and way of following are known by their semantic roles."""
    assert [(field.key, field.plays) for field in FORM.fields if field.plays] == [
        ("werknemer", "employee"),
        ("functie", "function"),
        ("leidinggevende", "manager"),
        ("datum", "date"),
        ("periode", "period"),
        ("gesprekken", "talks"),
        ("methode", "way_of_following"),
    ]


def test_goal_has_sort_term_result_and_date() -> None:
    """A goal is professional or personal, for the short or the long term; a reward is an optional detail."""
    goals = field_of(FORM, "doelen")
    assert roles_of(goals.columns) == [
        ("doel", "text", "goal"),
        ("soort", "choice", ""),
        ("termijn", "choice", ""),
        ("resultaat", "text", "result"),
        ("datum", "period", "when"),
    ]
    assert roles_of(goals.details) == [("beloning", "line", "reward")]
    assert [column.key for column in goals.all_columns if column.required] == ["doel", "resultaat", "datum"]
    titles = {c.key: [option.title for option in c.options] for c in goals.columns if c.options}
    assert titles == {"soort": ["professioneel", "persoonlijk"], "termijn": ["korte termijn", "lange termijn"]}
    assert "niet nodig" in goals.details[0].help


def test_action_has_a_parent_goal_means_and_date() -> None:
    """A goal has several actions; what each costs, its hours and who helps are details."""
    actions = field_of(FORM, "acties")
    assert actions.under == "doelen"
    assert roles_of(actions.columns) == [
        ("actie", "text", "activity"),
        ("middelen", "text", "means"),
        ("datum", "period", "when"),
    ]
    assert roles_of(actions.details) == [
        ("kosten", "money", "cost"),
        ("uren", "hours", "hours"),
        ("wie", "person", "who"),
    ]
    assert [column.key for column in actions.all_columns if column.required] == ["actie", "datum"]


def test_follow_up_moment_has_date_people_and_criteria() -> None:
    """The outcome is written afterwards: it is a detail, so that no empty column is printed above the signatures."""
    moments = field_of(FORM, "voortgang")
    assert roles_of(moments.columns) == [
        ("datum", "date", "date"),
        ("met-wie", "person", "with"),
        ("waaraan", "text", "criteria"),
    ]
    assert roles_of(moments.details) == [("uitkomst", "text", "outcome")]
    assert [column.key for column in moments.all_columns if column.required] == ["datum"]
    assert roles_of(field_of(FORM, "gesprekken").columns) == [("datum", "date", "date"), ("waarover", "text", "")]


@pytest.mark.parametrize("table", ["gesprekken", "doelen", "acties", "voortgang"])
def test_blank_tables_have_five_rows(table: str) -> None:
    """The source gives no number; the other forms have five."""
    assert field_of(FORM, table).suggested == 5


def test_smart_is_explained_above_the_goals() -> None:
    """The five words of SMART are printed at the second step, each with its question."""
    (section,) = (section for section in FORM.sections if section.items)
    assert section.label == "2. Doelen stellen"
    assert "".join(item.title[0] for item in section.items) == "SMART"
    assert all(item.help for item in section.items)


def test_action_plan_prints_goals_with_their_actions() -> None:
    """The action plan prints whose plan it is, the goals, and the actions numbered under them."""
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


def test_goals_of_the_example_are_smart(monkeypatch: pytest.MonkeyPatch) -> None:
    """The goals of the example meet the criteria that the form explains, before they are over."""
    monkeypatch.setenv("POPTUI_TODAY", "2026-12-01")
    goals = field_of(FORM, "doelen")
    plan = example_of("smart")
    for row in plan.rows("doelen"):
        cells = {key: entry.words for key, entry in row.cells.items()}
        found = judge_row(goals, cells, plan, row.id).judgement
        assert (found.s, found.m, found.t, found.a, found.r) == (1, 1, 1, 0, 0), row.text("doel")


def test_filled_detail_is_printed_below_its_table() -> None:
    """A detail is printed only where it is filled in."""
    goals = next(
        block for block in document(FORM, example_of("smart"), "agreement") if isinstance(block, Grid) and block.details
    )
    assert [(one.number, one.column.key) for one in goals.details if isinstance(one, Detail)] == [("3", "beloning")]


def test_employee_and_manager_sign() -> None:
    """Both sign below the source's own heading; the meanings of a signature are printed there."""
    assert [(signer.title, signer.role) for signer in FORM.signers] == [
        ("Werknemer", "employee"),
        ("Leidinggevende", "manager"),
    ]
    assert FORM.signing == "Handtekening"
    assert Prose(FORM.closing) in document(FORM, blank(FORM), "agreement")


def test_employee_is_called_werknemer() -> None:
    """The source uses that word, and the word of other forms occurs nowhere."""
    said = [text for field in FORM.fields for text in (field.title, field.question, field.help)]
    said += [text for field in FORM.fields for column in field.all_columns for text in (column.title, column.help)]
    said += [section.note for section in FORM.sections]
    assert not [text for text in said if "medewerker" in text.lower()]


def test_every_question_has_help() -> None:
    """Each question and cell has help."""
    assert [field.key for field in FORM.fields if not field.help] == []
    assert [column.key for field in FORM.fields for column in field.all_columns if not column.help] == []
    assert [
        option.title for field in FORM.fields for c in field.columns for option in c.options if not option.help
    ] == []


def test_form_states_its_source_and_country() -> None:
    """The source is printed on every export; the country decides how dates are written."""
    assert (FORM.id, FORM.country, FORM.address) == ("smart", "NL", "je")
    for view in views_of(FORM, blank(FORM)):
        (*_, last) = document(FORM, blank(FORM), view)
        assert last[0] == FORM.source
