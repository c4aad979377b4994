"""SMART beside a goal: the widget in a program of its own, and on the card of a row."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.widgets import TextArea

from poptui.forms.value import Value
from poptui.plans.plan import Plan
from poptui.plans.registers import RowOpinion, parse
from poptui.smart.judgement import judge
from poptui.smart.timed import Days
from poptui.widgets.inputs.text_input import TextInput
from poptui.widgets.smart_checker import SmartChecker
from poptui.work.smart_rows import said_of
from tests.functional.test_screen_notes import HEAD, WISHES
from tests.support.pilot import make_plan, person

GOOD = "Voor 1 juni 2027 haal ik het certificaat Excel gevorderd."


class Demo(App[None]):
    """A goal to type, and how SMART it is: all that another program needs of the widget."""

    def compose(self) -> ComposeResult:
        """Yields a text and the checker."""
        yield TextInput("")
        yield SmartChecker("F6 meer")

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Judges each change."""
        self.query_one(SmartChecker).show_judgement(judge(event.text_area.text))


async def test_checker_follows_the_typed_goal() -> None:
    """An empty text says what to do, a vague one is asked one thing, a good one meets all criteria."""
    async with Demo().run_test(size=(90, 10)) as pilot:
        checker, goal = pilot.app.query_one(SmartChecker), pilot.app.query_one(TextInput)
        assert str(checker.content).startswith("SMART: typ")
        goal.put("Beter communiceren")
        await pilot.pause()
        first, second = str(checker.content).split("\n")
        assert first == "S - specifiek   M - meetbaar   T - tijd   A · acceptabel   R · realistisch   F6 meer"
        assert second.endswith("?")
        goal.put(GOOD)
        await pilot.pause()
        assert str(checker.content).startswith("S ✓ specifiek   M ✓ meetbaar   T ✓ tijd   A · acceptabel")
        goal.put("Ik moet van mijn leidinggevende altijd alles perfect doen")
        await pilot.pause()
        assert "A ? acceptabel   R ? realistisch" in str(checker.content)


@pytest.mark.parametrize(
    ("goal", "said", "sentence"),
    [
        ("Voor 1 juni 2027 volg ik de cursus Klantgericht werken bij de balie.", {}, "Alles staat erin. Bespreek"),
        (GOOD, {}, "Zo te zien staat alles erin. Lees zelf na of het echt specifiek is."),
        ("In mei 2027 schrijf ik zelf verslagen van vergaderingen.", {}, "Lees zelf na of het echt meetbaar is."),
        (GOOD, {"a": True, "r": True}, "Beiden zijn het ermee eens. Lees zelf na of het echt specifiek is."),
        ("Voor 1 juni 2026 volg ik de cursus Klantgericht werken bij de balie.", {}, "Wanneer moet dit klaar zijn?"),
    ],
)
async def test_checker_says_where_a_mark_is_a_guess(goal: str, said: dict[str, bool], sentence: str) -> None:
    """It says that all is there only where no mark rests on a guess; else it asks to look oneself."""
    day = date(2026, 11, 30)
    async with Demo().run_test(size=(100, 10)) as pilot:
        checker = pilot.app.query_one(SmartChecker)
        checker.show_judgement(judge(goal, days=Days(day, day)), said)
        await pilot.pause()
        second = str(checker.content).split("\n")[1]
        assert sentence in second
        assert ("Alles staat erin" in second) == sentence.startswith("Alles staat erin")


@pytest.mark.parametrize(
    ("width", "first"), [(40, "S -  M -  T -  A ·  R ·   F6 meer"), (29, "S -  M -  T -  A ·  R ·")]
)
async def test_narrow_checker_shows_letters_without_words(width: int, first: str) -> None:
    """Where there is no room for the words the letters stay, and both lines fit the width."""
    async with Demo().run_test(size=(width, 10)) as pilot:
        pilot.app.query_one(TextInput).put("Beter communiceren")
        await pilot.pause()
        lines = str(pilot.app.query_one(SmartChecker).content).split("\n")
        assert lines[0] == first
        assert all(len(line) <= width - 2 for line in lines)


async def test_unchanged_judgement_is_not_drawn_again() -> None:
    """A letter that changes no sign and no question does not draw the two lines again."""
    async with Demo().run_test(size=(80, 10)) as pilot:
        checker, goal = pilot.app.query_one(SmartChecker), pilot.app.query_one(TextInput)
        goal.put(GOOD)
        await pilot.pause()
        before = checker.content
        goal.put(GOOD + " En oefenen.")
        await pilot.pause()
        assert checker.content is before


async def test_evidence_in_a_goal_is_underlined() -> None:
    """Exactly the words that are evidence are underlined, also where the text is wrapped and has wide characters."""
    text = f"漢字 \U0001f600 en dan\n{GOOD} " + "Daarna oefen ik er elke week een uur mee aan de balie. " * 2
    async with Demo().run_test(size=(40, 20)) as pilot:
        goal = pilot.app.query_one(TextInput)
        goal.put(text)
        places = [(one.start, one.end) for one in judge(text).findings if one.end]
        assert places
        goal.mark(places)
        await pilot.pause()
        shown = "".join(
            segment.text.rstrip() + " "
            for line in range(goal.content_size.height)
            for segment in goal.render_line(line)
            if segment.style is not None and segment.style.underline
        )
        for start, end in places:
            assert "".join(text[start:end].split()) in "".join(shown.split())
        marked = {at for start, end in places for at in range(start, end)}
        assert len("".join(shown.split())) == sum(not text[at].isspace() for at in marked)


async def test_wish_on_a_card_is_judged_while_typing(home: Path) -> None:
    """The column for the period counts, F6 shows the whole advice, and Esc leads back to the same place."""
    async with person(home, make_plan(home, HEAD, {"4.1": WISHES}), size=(80, 24)) as someone:
        await someone.sees("Deel 3 van 5")
        someone.types("<f4><f4>")
        await someone.sees("Deel 5 van 5")
        someone.types("<c-e>")
        await someone.sees(r"Rij 1 van 2")
        await someone.sees(r"T ✓ tijd")
        someone.types("<tab><c-u>Een cursus Klantgericht werken volgen bij de balie")
        await someone.sees(r"S ✓ specifiek   M ✓ meetbaar   T ✓ tijd")
        someone.types("<f6>")
        await someone.sees("Hoe SMART is deze rij")
        await someone.sees("de periode van de rij zegt wanneer")
        someone.types("<esc> erbij")
        plan = await someone.saved(lambda plan: plan.rows("4.1")[0].text("actie").endswith("erbij"))
        assert plan.rows("4.1")[0].text("actie") == "Een cursus Klantgericht werken volgen bij de balie erbij"
        someone.types("<tab><c-u>ooit")
        await someone.sees(r"T - tijd")


async def test_f6_advises_on_the_row_with_the_cursor(home: Path) -> None:
    """On a row of a table F6 advises on that row; elsewhere it says what to do."""
    async with person(home, make_plan(home, HEAD, {"4.1": WISHES}), size=(80, 24)) as someone:
        await someone.sees("Deel 3 van 5")
        someone.types("<f6>")
        await someone.sees("Zet de cursor in een tabel")
        someone.types("<f4><f4><down><f6>")
        await someone.sees("Hoe SMART is deze rij")
        await someone.sees("Rekenen|Oefenen|algemeen")
        someone.types("<esc><down><f6>")
        await someone.hears("Zet de cursor eerst op een rij.")


def said(plan: Plan) -> list[str]:
    """Returns what was said of rows in a plan."""
    return [entry.words for one, entry in plan.registers.items() if isinstance(one, RowOpinion)]


async def test_opinions_of_two_people_are_kept_with_the_row(home: Path) -> None:
    """Each answers in the own name; the signs show when both did; undo takes it back, an agreement keeps it."""
    plan_id = make_plan(home, HEAD, {"4.1": WISHES})
    async with person(home, plan_id, size=(80, 24)) as someone:
        someone.types("<f4><f4>")
        await someone.sees("Deel 5 van 5")
        someone.types("<f6>")
        await someone.sees("Staan beiden erachter")
        someone.types("<right><tab><right><right>")
        plan = await someone.saved(lambda plan: "nee" in said(plan))
        row = plan.rows("4.1")[0].id
        assert plan.registers[parse(f"4.1/{row}/@smart-a-employee")].words == "ja"
        assert plan.registers[parse(f"4.1/{row}/@smart-r-employee")].words == "nee"
        someone.types("<esc>")
        await someone.sees(r"A · acceptabel +R - realistisch")
        someone.types("<c-z>")
        await someone.hears("wat iemand van de rij vindt")
        await someone.saved(lambda plan: plan.registers[parse(f"4.1/{row}/@smart-r-employee")].words == "ja")
        edit = someone.workspace.acts("manager").write(parse(f"4.1/{row}/@smart-a-manager"), Value("ja"))
        someone.workspace.store.update(plan_id, [edit])
        await someone.sees(r"A ✓ acceptabel")
        someone.types("<c-s>")
        plan = await someone.saved(lambda plan: plan.rows("4.3"))
        agreed = plan.rows("4.3")[0].id
        assert plan.registers[parse(f"4.3/{agreed}/@smart-a-manager")].words == "ja"


async def test_opinion_counts_only_for_the_words_it_was_given_of(home: Path) -> None:
    """A yes belongs to the words it was given of: for new words it is asked again, and the same answer counts again."""
    plan_id = make_plan(home, HEAD, {"4.1": WISHES})
    async with person(home, plan_id, size=(80, 24)) as someone:
        for role in ("employee", "manager"):
            row = someone.workspace.read(plan_id).plan.rows("4.1")[0].id
            edit = someone.workspace.acts(role).write(parse(f"4.1/{row}/@smart-r-{role}"), Value("ja"))
            someone.workspace.store.update(plan_id, [edit])
        someone.types("<f4><f4>")
        await someone.sees(r"R ✓ realistisch")
        someone.types("<right>Iets heel anders<enter>")
        await someone.sees(r"R · realistisch")
        someone.types("<f6>")
        await someone.sees("Is het te doen")
        someone.types("<tab><right><esc>")
        await someone.saved(
            lambda plan: (
                "heel anders" in plan.rows("4.1")[0].text("actie")
                and said_of(plan, "4.1", row).of == {"r": {"employee": "ja"}}
            )
        )
        edit = someone.workspace.acts("manager").write(parse(f"4.1/{row}/@smart-r-manager"), Value(""))
        again = someone.workspace.acts("manager").write(parse(f"4.1/{row}/@smart-r-manager"), Value("ja"))
        someone.workspace.store.update(plan_id, [edit, again])
        await someone.saved(lambda plan: said_of(plan, "4.1", row).together == {"r": True})
