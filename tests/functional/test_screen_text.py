"""Text of people is never markup and never an escape sequence, on any screen and in any paste."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from poptui.forms.value import Value
from poptui.store.plan_id import PlanId
from poptui.text.clean import clean
from tests.support.pilot import Person, make_plan, person, workspace_of

HOSTILE = [
    "[red]x[/red]",
    "[/x]",
    "a[i] [TODO]",
    "[@click=app.quit]klik[/]",
    "\x1b]52;c;aGFjaw==\x07na",
    "\x1b[2Jweg",
    "\x9b31mrood\x9d0;titel\x9c",
    "links\u202erechts\u2066om",
    "\\[ontsnapt] \\",
    "{0} %s $x",
    "日本語 👩\u200d👩\u200d👧 e\u0301",
    "\u2028regel\u2029",
]
UNSAFE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def plan_with(home: Path, text: str) -> PlanId:
    """Makes a plan with a text in the name, every answer and every cell, as an old or foreign file may hold it."""
    plan_id = make_plan(home, {})
    workspace = workspace_of(home)
    form = workspace.catalogue.get("gemeente")
    acts = workspace.acts()

    edits = [
        acts.answer(field.key, Value(text)) for field in form.fields if field.kind != "table" and not field.is_computed
    ]
    workspace.store.update(plan_id, edits)
    for table in ("4.1", "4.3"):
        field = form.field(table)
        assert field is not None
        cells = {column.key: Value(text) for column in field.all_columns}
        workspace.store.update(plan_id, [acts.add_row(workspace.store.load(plan_id), table, cells)])
    return plan_id


async def walk(someone: Person) -> None:
    """Opens every screen of a plan and looks at it."""
    for keys, seen in (
        ("<f2>inl<enter>", "Deel 1 van 5"),
        ("<f4>", "Deel 2 van 5"),
        ("<f1>", "Toetsen"),
        ("<esc><f4>", "Deel 3 van 5"),
        ("<f4>", "Deel 4 van 5"),
        ("<f4>", "Deel 5 van 5"),
        ("<c-e>", "Rij 1 van 1"),
        ("<tab*4><enter><esc><c-s>", "Rij 1 van 1"),
        ("<esc>", "Deel 5 van 5"),
        ("<delete>", "weghalen"),
        ("<tab><enter>", "Deel 5 van 5"),
        ("<c-z>", "Deel 5 van 5"),
        ("<f2>", "Ga naar een onderdeel"),
        ("<esc><f7>", "Zoek in alle antwoorden"),
        ("<esc><f10><down*7><enter>", "Exporteren: in een"),
        ("<esc><f10><down*13><enter>", "Geschiedenis: wie"),
        ("<esc><c-g>", r"\+ nieuw plan"),
    ):
        someone.types(keys)
        await someone.sees(seen)
        await someone.sits_still()
        assert not UNSAFE.search(someone.screen().replace("\n", "")), someone.screen()


@pytest.mark.parametrize("text", HOSTILE)
async def test_every_screen_shows_hostile_text_safely(home: Path, text: str) -> None:
    """Whatever a name, an answer or a cell holds: each screen opens, and no control character reaches the terminal."""
    path = plan_with(home, text)
    async with person(home, path, size=(80, 24)) as someone:
        await walk(someone)


@pytest.mark.parametrize("text", ["[red]x[/red]", "[/x]", "a[i] [TODO]", "[@click=app.quit]klik[/]"])
async def test_markup_is_shown_as_it_was_typed(home: Path, text: str) -> None:
    """Square brackets are plain characters in the name, an answer, a table, a list and a question."""
    path = plan_with(home, text)
    shown = re.escape(text)
    async with person(home, path, size=(120, 40)) as someone:
        someone.types("<f2>geg<enter>")
        await someone.sees(f"^ {shown} · ")
        await someone.sees(rf"Functie\n.* {shown}")
        someone.types("<f2>4.<enter>")
        await someone.sees(rf" 1\?? +{shown[:8]}")
        someone.types("<delete>")
        await someone.reads(f"Rij 1 weghalen: '{text}'?")
        someone.types("<esc><f7>")
        await someone.sees(rf"2\.1: {shown}")
        someone.types("<esc><c-g>")
        await someone.sees(rf"[▌│] +{shown}")


async def test_control_character_is_shown_as_a_picture(home: Path) -> None:
    """Invisible characters are made visible, in the lists and on the forms."""
    path = plan_with(home, "a\x1bb\u202ec\x85d")
    async with person(home, path, size=(120, 40)) as someone:
        await someone.sees("^ a.b.*c.*d · ")
        someone.types("<c-g>")
        await someone.sees(r"a␛b<U\+202E>c<U\+0085>d")


PASTED = "een\ttwee\x1b[31mdrie\x00\x07\x9bvier\r\nvijf\rzes\x1b]52;c;eA==\x07"


async def test_paste_into_a_text_is_cleaned(home: Path) -> None:
    """Line ends become one kind, control characters are removed, and none of it is a key."""
    async with person(home, make_plan(home, {"medewerker": "Anna"})) as someone:
        someone.types("<f4>")
        await someone.sees("Deel 3 van 5")
        someone.types("voor ")
        someone.pastes(PASTED)
        someone.types(" na")
        await someone.has_answered(**{"2.1": "voor " + clean(PASTED) + " na"})
        assert "\x1b" not in someone.plan().text("2.1")
        await someone.sees("Deel 3 van 5")


async def test_pasted_lines_are_joined_in_a_line(home: Path) -> None:
    """In a field of one line the lines of a paste are joined, which is told; no line is lost."""
    async with person(home, make_plan(home, {"medewerker": "Anna"})) as someone:
        someone.pastes("Klerk\nbij de balie\r\n\r\nen meer\x1b[0m\n")
        await someone.has_answered(functie="Klerk bij de balie en meer[0m")
        await someone.hears("de regels zijn achter elkaar gezet")
        someone.types("!")
        await someone.has_answered(functie="Klerk bij de balie en meer[0m!")


async def test_paste_within_a_line_keeps_its_spaces(home: Path) -> None:
    """A paste of a few words keeps its outer spaces, and is inserted at the cursor."""
    async with person(home, make_plan(home, {"medewerker": "Anna"})) as someone:
        someone.types("een drie<left*5>")
        someone.pastes(" twee")
        await someone.has_answered(functie="een twee drie")


async def test_paste_replaces_the_selection(home: Path) -> None:
    """In a text and in a line."""
    async with person(home, make_plan(home, {"medewerker": "Anna"})) as someone:
        someone.types("oud<s-left*3>")
        someone.pastes("nieuw")
        await someone.has_answered(functie="nieuw")
        someone.types("<f4>oud<s-left*3>")
        someone.pastes("nieuw")
        await someone.has_answered(**{"2.1": "nieuw"})
        someone.types("<c-z>")
        await someone.has_answered(**{"2.1": "oud"})


@pytest.mark.parametrize("lines", [2_500, 1])
async def test_large_paste_is_kept_whole(home: Path, lines: int) -> None:
    """200 KB is inserted whole, as many lines or as one, and typing goes on behind it."""
    text = "\n".join("x" * (200_000 // lines - 1) for _ in range(lines)) + "."
    async with person(home, make_plan(home, {"medewerker": "Anna"})) as someone:
        someone.types("<f4>")
        await someone.sees("Deel 3 van 5")
        someone.pastes(text)
        someone.types(" einde")
        await someone.saved(lambda plan: plan.text("2.1") == text + " einde")


async def test_paste_outside_text_presses_no_keys(home: Path) -> None:
    """In a table, at a choice and in a list a paste is no sequence of keys: in a table it is rows of text."""
    async with person(home, make_plan(home, {"medewerker": "Anna"}, {"4.1": [{"actie": "lezen"}]})) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        someone.pastes("nkkdd\rnn")
        before = await someone.saved(lambda plan: len(plan.rows("4.1")) == 2)
        assert [row.text("competentie") for row in before.rows("4.1")] == ["nkkdd", "nn"]
        someone.types("<f2>geg<enter><tab*5>")
        await someone.sees("Deel 2 van 5")
        someone.pastes("ja\r")
        someone.types("<c-g>")
        await someone.sees(r"\+ nieuw plan")
        someone.pastes("nn\r")
        await someone.sits_still()
        await someone.sees(r"\+ nieuw plan")
        assert someone.plan() == before
