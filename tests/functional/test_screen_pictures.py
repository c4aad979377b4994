"""Pictures of each screen: at the smallest size, at the design size, and on a wide terminal."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from poptui.forms.value import Value
from poptui.plans.edit import Author
from poptui.plans.edit_builder import EditBuilder
from poptui.store.home import Home
from poptui.work.demo import make_demo
from tests.functional.test_year import NAMES as OF_A_YEAR
from tests.support.cli import Cli, run_inside
from tests.support.pictures import PICTURES, compare
from tests.support.pilot import Person, make_plan, person, workspace_of

SIZES = [(60, 20), (80, 24), (120, 40)]
sizes = pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
Size = tuple[int, int]


@asynccontextmanager
async def example(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Person]:
    """Opens the list of the example, in a terminal of this size, in the folder /."""
    monkeypatch.chdir("/")
    monkeypatch.setenv("PATH", "/nergens")  # so that no printer is found on any machine
    make_demo(Home(home))
    async with person(home, size=size) as someone:
        await someone.sees("Samira Haddou")
        yield someone


async def take(someone: Person, name: str, size: Size, *steps: tuple[str, str]) -> None:
    """Presses the keys of each step, waits for its pattern, and compares the last screen with its picture."""
    for keys, pattern in steps:
        someone.types(keys)
        await someone.sees(pattern)
    await someone.sits_still()
    compare(f"{name}-{size[0]}x{size[1]}", someone.app.export_screenshot(title="poptui"))


@sizes
async def test_list_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see one plan, of Samira Haddou, with its state and progress, a line to make a new one, and below that
    nothing but the keys. At 60 columns the day of the last change has made room for the first term."""
    async with example(home, size, monkeypatch) as someone:
        await take(someone, "lijst", size, ("<up>", "Samira"))


@sizes
async def test_new_plan_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see five forms in a line each, then lines to fill in, your own name in the first, and a button."""
    async with example(home, size, monkeypatch) as someone:
        await take(someone, "nieuw", size, ("n", "Welk formulier"))


@sizes
async def test_questions_equal_their_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see whose plan it is and how much is still needed, then the questions of chapter 2 with a tick where
    they are answered, who reads along, and a bar before the answer where the cursor is. At 120 columns the sections
    stand beside them, each with its state."""
    async with example(home, size, monkeypatch) as someone:
        await take(someone, "vragen", size, ("<up><enter>", "Visie en"), ("<f3>", "2.1"))


@sizes
async def test_wishes_equal_their_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see three wishes, the first with a tick as it was agreed, a line to add one, and the totals, of which
    the costs say that row 3 is not counted. The key line tells what can be done with a row."""
    async with example(home, size, monkeypatch) as someone:
        await take(someone, "wensen", size, ("<up><enter>", "Visie en"), ("<f4>", r"4\.1\."))


@sizes
async def test_cell_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see a fourth wish being typed: its cell has grown with its text, what speaks for it is underlined, and
    below the table stands how SMART it is, with one question. The key line says how to go on, and how to go back."""
    async with example(home, size, monkeypatch) as someone:
        goal = "<down*3>Excel leren<tab>De training Excel gevorderd van drie dagen volgen"
        steps = (("<up><enter>", "Visie en"), ("<f4>", r"4\.1\."), (goal, r"M ✓"))
        await take(someone, "cel", size, *steps)


@sizes
async def test_card_of_a_row_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see the third wish as a card, its columns below each other; before the time a question mark and below
    it what was expected; below the costs, where there is room, that they are not known yet."""
    async with example(home, size, monkeypatch) as someone:
        await take(
            someone,
            "rij",
            size,
            ("<up><enter>", "Visie en"),
            ("<f4>", r"4\.1\."),
            ("<down*2><c-e>", "Rij 3 van"),
            ("<tab*2>", "Tijdpad"),
        )


@sizes
async def test_help_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see what question 3.3.b asks, its footnote, what the signs mean, and the keys."""
    async with example(home, size, monkeypatch) as someone:
        await take(someone, "hulp", size, ("<up><enter>", "Visie en"), ("<f1>", "Hulp"))


@sizes
async def test_menu_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see every act of the section with its keys, the cursor on Exporteren, and below what that does."""
    async with example(home, size, monkeypatch) as someone:
        await take(
            someone, "menu", size, ("<up><enter>", "Visie en"), ("<f10>", "Menu: kies"), ("<down*7>", "om te lezen")
        )


@sizes
async def test_export_screen_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see five views and three kinds to choose from, a suggested file name, and two buttons."""
    async with example(home, size, monkeypatch) as someone:
        await take(
            someone,
            "exporteren",
            size,
            ("<up><enter>", "Visie en"),
            ("<f10>", "Menu: kies"),
            ("<down*7><enter>", "Exporteren: in"),
        )


@sizes
async def test_preview_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see the agreement as Markdown shows it: the title, that it is a concept, and the head of the form."""
    async with example(home, size, monkeypatch) as someone:
        await take(
            someone,
            "bekijken",
            size,
            ("<up><enter>", "Visie en"),
            ("<f10>", "Menu: kies"),
            ("<down*7><enter>", "Exporteren: in"),
            ("<tab*4><enter>", "CONCEPT"),
        )


@sizes
async def test_history_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see who wrote what, when and where, the newest first: what was agreed together, then the manager."""
    async with example(home, size, monkeypatch) as someone:
        await take(
            someone,
            "geschiedenis",
            size,
            ("<up><enter>", "Visie en"),
            ("<f10>", "Menu: kies"),
            ("<down*13><enter>", "Geschiedenis: wie"),
        )


def handed_back(home: Path, tmp_path: Path) -> Path:
    """Returns the file of a manager who received the example's plan, and wrote at 2.1 while the employee did too."""
    mine, theirs = Cli(run_inside, home).at(home), Cli(run_inside, tmp_path / "henk").at(tmp_path / "henk")
    (plan,) = (one["id"] for one in mine.json("list"))
    mine.ok("set", plan, "2.4", "Elke maand een gesprek; dat hielp.")
    mine.ok("share", plan, "--to", "manager", "-o", tmp_path / "heen.pop")
    theirs.ok("import", tmp_path / "heen.pop")
    writes(tmp_path / "henk", plan, "manager", "Werken met het zaaksysteem, en met lastige bezoekers.")
    theirs.ok("share", plan, "--to", "employee", "-o", tmp_path / "terug.pop")
    writes(home, plan, "employee", "Werken met het zaaksysteem, en de agenda van het team.")
    return tmp_path / "terug.pop"


def writes(home: Path, plan: str, role: str, text: str) -> None:
    """Answers 2.2 at a moment that is the same in each run."""
    workspace = workspace_of(home)
    acts = EditBuilder(Author(workspace.home.replica(), role), "2026-11-20T09:30:00Z")
    workspace.store.update(workspace.load(plan).id, [acts.answer("2.2", Value(text))])


@sizes
async def test_share_screen_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see what always goes, what can be ticked to go too, and where there is room where the file comes."""
    async with example(home, size, monkeypatch) as someone:
        Cli(run_inside, home).at(home).ok("set", someone.plan_id.name, "2.4", "Elke maand een gesprek; dat hielp.")
        await take(
            someone,
            "delen",
            size,
            ("<up><enter>", "Visie en"),
            ("<f10>", "Menu: kies"),
            ("<down*5><enter>", "Delen met de"),
        )


@sizes
async def test_conflict_screen_equals_its_picture(
    home: Path, tmp_path: Path, size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    """You should see which question it is, both texts beside each other with who wrote them and when, three choices."""
    async with example(home, size, monkeypatch) as someone:
        file = handed_back(home, tmp_path)
        await take(someone, "twee-teksten", size, ("i", "Een plan ontvangen"), (f"{file}<enter>", "Twee teksten"))


@sizes
async def test_paired_questions_equal_their_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see question 1 of the employee with the manager's question 1 below it, or beside it where there is
    room; the manager's answer where it was shared, else that there is none yet."""
    monkeypatch.chdir("/")
    answers = {"1.naam": "Els Janssens", "1.1": "Ik ken elke plant.", "2.1": "Heel zelfstandig."}
    async with person(home, make_plan(home, answers, form="bijlagen"), size=size) as someone:
        await take(someone, "naast-elkaar", size, ("<tab*2>", "1: Wat zijn"))


def agree(home: Path) -> Cli:
    """Fills in what the example lacks for agreeing, and returns the command in its home."""
    cli = Cli(run_inside, home).at(home)
    (entry,) = cli.json("list")
    for where in dict.fromkeys(one["where"] for one in cli.json("check", entry["id"], code=1) if one["for"] == "agree"):
        if "/" not in where:
            cli.ok("set", entry["id"], where, "Dat past bij elkaar.", "--as", "together")
    return cli


@sizes
async def test_agree_screen_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see what being definitive means, what can be printed with it in a list with boxes, and buttons to read
    the text first and to make it definitive."""
    async with example(home, size, monkeypatch) as someone:
        agree(home)
        steps = (("<up><enter>", "Visie en"), ("<f10><down*8><enter>", "De afspraken definitief maken"))
        await take(someone, "definitief", size, *steps)


@sizes
async def test_sign_screen_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see that the employee signed and the manager did not yet, that one prints first and signs with a pen,
    and what the next signature can say, in boxes."""
    async with example(home, size, monkeypatch) as someone:
        cli = agree(home)
        (entry,) = cli.json("list")
        cli.ok("agree", entry["id"])
        cli.ok("sign", entry["id"], "--as", "medewerker", "--meaning", "akkoord", "--remark", "Graag in het voorjaar")
        steps = (("<up><enter>", "· rol"), ("<f10><down*8><enter>", "Ondertekenen"))
        await take(someone, "ondertekenen", size, *steps)


@sizes
async def test_list_after_signing_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see on the list what is still to be done with the plan that both agreed with, and that the copy was
    given, to whom and when."""
    async with example(home, size, monkeypatch) as someone:
        cli = agree(home)
        (entry,) = cli.json("list")
        cli.ok("agree", entry["id"])
        cli.ok("sign", entry["id"], "--as", "medewerker", "--meaning", "akkoord")
        cli.ok("sign", entry["id"], "--as", "leidinggevende", "--meaning", "akkoord")
        cli.ok("handin", entry["id"], "exemplaar")
        await take(someone, "na-ondertekenen", size, ("<up><enter>", "· rol"), ("<esc>", "Nog te doen bij|Nu te doen"))


@sizes
async def test_talk_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see that it is the talk and how much is left of it; 3.1 as one closed line that the employee opens,
    with a tick and room for a note below it; then 3.2, which was shared, as it was written. At 120 columns the chapters
    stand beside it, each with how much of it was discussed."""
    async with example(home, size, monkeypatch) as someone:
        steps = (("<up><enter>", "Visie en"), ("<f8>", "gesprek"), ("<f4>", r"2\.1"), ("<f4>", "× 3"))
        await take(someone, "gesprek", size, *steps)


@sizes
async def test_question_to_close_the_talk_equals_its_picture(
    home: Path, size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    """You should see the question whether to close the talk, what was not ticked yet, and that going on is the
    harmless answer."""
    async with example(home, size, monkeypatch) as someone:
        await take(
            someone, "gesprek-sluiten", size, ("<up><enter>", "Visie en"), ("<f8>", "gesprek"), ("<f8>", "Niet|Nog")
        )


@sizes
async def test_follow_up_screen_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see the agreement with its day and state, a dated note, how it went in three lines, two buttons, and
    the moments with room for a new one."""
    async with example(home, size, monkeypatch) as someone:
        cli = agree(home)
        (entry,) = cli.json("list")
        cli.ok("agree", entry["id"])
        cli.ok("action", entry["id"], "4.3", "1", "underway", "De eerste les gehad")
        words = ("--measured", "Drie van de vijf brieven", "--learnt", "Oefenen helpt", "--next", "De andere twee")
        cli.ok("evaluate", entry["id"], "4.3", "1", "partly", *words)
        cli.ok("followup", entry["id"], "add", "1-3-2027", "--with", "Henk Terpstra")
        steps = (("<up><enter>", "· rol"), ("<f10><down*9><enter>", "Opvolgen"))
        await take(someone, "opvolgen", size, *steps)


@sizes
async def test_evaluate_screen_equals_its_picture(home: Path, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    """You should see what is asked at the end of an agreement: three ends to choose from, how it was measured, what was
    learnt, what comes next, and a button."""
    async with example(home, size, monkeypatch) as someone:
        cli = agree(home)
        (entry,) = cli.json("list")
        cli.ok("agree", entry["id"])
        steps = (("<up><enter>", "· rol"), ("<f10><down*9><enter>", "Opvolgen"), ("<tab><enter>", "Hoe is het gegaan"))
        await take(someone, "evalueren", size, *steps)


def test_every_picture_has_a_test_and_readme_shows_existing_ones() -> None:
    """No picture is left when its screen is removed, and README shows only pictures that exist."""
    names = {
        "lijst",
        "nieuw",
        "vragen",
        "wensen",
        "cel",
        "rij",
        "hulp",
        "menu",
        "exporteren",
        "bekijken",
        "geschiedenis",
        "delen",
        "twee-teksten",
        "naast-elkaar",
        "definitief",
        "ondertekenen",
        "na-ondertekenen",
        "gesprek",
        "gesprek-sluiten",
        "opvolgen",
        "evalueren",
    }
    wanted = {f"{name}-{width}x{height}.svg" for name in names for width, height in SIZES}
    wanted |= {f"{name}.svg" for name in OF_A_YEAR}
    assert {path.name for path in PICTURES.glob("*.svg")} == wanted
    readme = (PICTURES.parents[1] / "README.md").read_text(encoding="utf-8")
    shown = set(re.findall(r"\(tests/pictures/(\S+\.svg)\)", readme))
    assert shown and shown <= wanted
