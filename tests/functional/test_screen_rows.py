"""Tables and their rows: adding, opening, copying, moving, removing, and agreeing on a wish."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from poptui.forms.value import Value
from poptui.plans.plan import Plan
from poptui.plans.registers import Origin, parse
from poptui.text.spreadsheet import read_cells, write_cells
from tests.support.pilot import Person, make_plan, person

WISHES = [
    {"competentie": "Schrijven", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450", "uren": "16"},
    {"competentie": "Luisteren", "actie": "Meelopen", "tijdpad": "najaar 2027", "kosten": "geen"},
    {"competentie": "Rekenen", "actie": "Oefenen", "tijdpad": "ooit", "kosten": "n.t.b."},
]
TO_WISHES = "<f2>4.<enter>"
WAYS = ["Training", "Training-on-the-job", "Opleiding", "Supervisie", "Persoonlijke coaching", "Loopbaanbezinning"]
WAYS += ["Stage of detachering", "Regelmatige feedback van mijn leidinggevende/collega", "Zelfstudie", "Intervisie"]


@asynccontextmanager
async def at_the_wishes(
    home: Path, wishes: int = 3, size: tuple[int, int] = (80, 24), keys: str = "<left>"
) -> AsyncIterator[Person]:
    """Opens a plan with so many wishes, the cursor in their table on the number of its first row."""
    async with person(home, make_plan(home, rows={"4.1": WISHES[:wishes]}), size=size) as someone:
        someone.types(TO_WISHES)
        await someone.sees(r"Deel 5 van 5")
        await someone.sees(r"\+ +nieuwe rij")
        someone.types(keys)
        yield someone


def column(plan: Plan, key: str = "competentie", table: str = "4.1") -> list[str]:
    """Returns the words in one column of a table."""
    return [row.text(key) for row in plan.rows(table)]


async def test_table_shows_rows_totals_and_a_line_to_add_one(home: Path) -> None:
    """Rows have numbers and texts, the last line adds one, costs are summed below."""
    async with at_the_wishes(home) as someone:
        await someone.sees(r" 1 +Schrijven +Een cursus +Q3 2027 +450\n")
        await someone.sees(r" 3\? +Rekenen +Oefenen +ooit +n\.t\.b\..*\n +4 +\+ +nieuwe rij\n +5.*\n.*\n.*450")


@pytest.mark.parametrize("keys", ["n", "<insert>", "<right><insert>", "<right><down*9><enter>", "<right><down*9>"])
async def test_n_insert_and_typing_begin_a_row(home: Path, keys: str) -> None:
    """n on a number, Insert anywhere, and typing in an empty line begin a row; Tab and Enter go on in it."""
    async with at_the_wishes(home, wishes=1) as someone:
        someone.types(keys + "Plannen<tab>Boek lezen<enter>voor 1 juni 2027<tab>20<enter>")
        plan = await someone.saved(lambda plan: column(plan, "kosten") == ["450", "20"])
        row = plan.rows("4.1")[1]
        assert [row.text(key) for key in ("competentie", "actie", "tijdpad")] == [
            "Plannen",
            "Boek lezen",
            "voor 1 juni 2027",
        ]
        assert row.cells["tijdpad"].iso == (None, "2027-05-31")
        await someone.sees(r" 2 +Plannen +Boek lezen")


async def test_typing_in_an_empty_table_begins_a_row(home: Path) -> None:
    """In a table without rows typing begins the first."""
    async with at_the_wishes(home, wishes=0, keys="Plannen") as someone:
        await someone.saved(lambda plan: column(plan) == ["Plannen"])


@pytest.mark.parametrize("keys", ["<esc><esc>", "<c-g>"])
async def test_empty_row_is_removed_when_its_card_is_left(home: Path, keys: str) -> None:
    """Also when something was typed and deleted again."""
    async with at_the_wishes(home, wishes=1) as someone:
        someone.types("<down><enter>")
        await someone.sees("Rij 2 van 2")
        someone.types("x<backspace>")
        await someone.sits_still()
        someone.types(keys.removeprefix("<esc>"))
        await someone.sees(r"Deel 5 van 5")
        await someone.saved(lambda plan: column(plan) == ["Schrijven"])


async def test_empty_row_is_removed_by_f3_and_by_closing(home: Path) -> None:
    """F3 to the row before, and closing the program, leave no empty row either."""
    async with at_the_wishes(home, wishes=1) as someone:
        someone.types("<down><enter>")
        await someone.sees("Rij 2 van 2")
        someone.types("<f3>")
        await someone.sees("Rij 1 van 1")
        await someone.saved(lambda plan: column(plan) == ["Schrijven"])
        someone.types("<esc><down><enter>")
        await someone.sees("Rij 2 van 2")
        someone.types("<f9>")
        await someone.closes()
    assert column(someone.plan()) == ["Schrijven"]


async def test_enter_opens_a_row_as_a_card(home: Path) -> None:
    """Every column and detail is shown with its text and how it was understood."""
    async with at_the_wishes(home, size=(80, 50)) as someone:
        someone.types("<enter>")
        await someone.sees("Rij 1 van 3")
        for seen in (
            r"Competentie\n.* Schrijven",
            r"Concrete actie\n.* Een cursus",
            r"Tijdpad\n.* Q3 2027\n.*= .*30 september 2027",
            r"Kosten\n.* 450\n.*= .*450",
            r"Alleen als het helpt",
            r"Ontwikkelingsmogelijkheid\n.*\(nog niets gekozen\)",
            r"Nodig voor de functie\n.*\( \) ja +\( \) nee",
            r"Uren\n.* 16",
            r"Wie helpt of regelt",
        ):
            await someone.sees(seen)


async def test_card_opens_at_the_first_empty_column(home: Path) -> None:
    """Tab then walks the fields in the order of the paper."""
    plan_id = make_plan(home, rows={"4.1": [{"competentie": "Schrijven"}]})
    async with person(home, plan_id, size=(80, 24)) as someone:
        someone.types(TO_WISHES + "<c-e>cursus<tab>Q3 2027<tab>450<tab><tab><right><tab>16<tab>Bob")
        plan = await someone.saved(lambda plan: column(plan, "wie") == ["Bob"])
        (row,) = plan.rows("4.1")
        assert {key: entry.words for key, entry in row.cells.items()} == {
            "competentie": "Schrijven",
            "actie": "cursus",
            "tijdpad": "Q3 2027",
            "kosten": "450",
            "verplicht": "ja",
            "uren": "16",
            "wie": "Bob",
        }


async def test_option_is_chosen_from_the_list_on_a_card(home: Path) -> None:
    """Enter or a letter opens the list of the ten ways, the arrows or letters find one, Enter chooses it."""
    async with at_the_wishes(home, wishes=1) as someone:
        someone.types("<enter><tab*4><enter>")
        await someone.sees("Training-on-the-job")
        someone.types("<down*2><enter>")
        await someone.saved(lambda plan: column(plan, "manier") == ["Opleiding"])
        await someone.sees(r"Ontwikkelingsmogelijkheid\n.* Opleiding")
        someone.types("<enter>")
        await someone.sees("Supervisie")
        someone.types("<esc>")
        await someone.sees_no_more("Supervisie")
        await someone.sees("Rij 1 van 1")
        someone.types("superv<enter>")
        await someone.saved(lambda plan: column(plan, "manier") == ["Supervisie"])
        someone.types("<backspace>")
        await someone.saved(lambda plan: column(plan, "manier") == [""])
        await someone.sees("nog niets gekozen")


async def test_help_at_the_action_shows_the_ten_ways(home: Path) -> None:
    """F1 where an action is typed explains it and names the ten ways to develop."""
    async with at_the_wishes(home, wishes=1, size=(100, 50)) as someone:
        someone.types("<enter><tab><f1>")
        await someone.sees("Wat ga je precies doen")
        for way in WAYS:
            await someone.reads(f"- {way}:")
        someone.types("<esc><s-tab><f1>")
        await someone.reads("Wat wil je beter weten, kunnen of doen?")
        assert "Intervisie" not in someone.screen()


async def test_help_can_be_scrolled_to_its_end(home: Path) -> None:
    """Help longer than a small screen is read with the arrows and the page keys."""
    async with at_the_wishes(home, wishes=1, size=(60, 20)) as someone:
        someone.types("<enter><tab><f1>")
        await someone.sees("Wat ga je precies doen")
        await someone.walks("<pagedown>", "Sluiten|sluit poptui")
        await someone.walks("<up*5>", "Wat ga je precies doen")


async def test_f3_and_f4_go_from_card_to_card(home: Path) -> None:
    """F4 and Ctrl+N go to the next row and F3 to the one before; at the ends that is told and nothing is lost."""
    async with at_the_wishes(home) as someone:
        someone.types("<enter>")
        await someone.sees("Rij 1 van 3")
        someone.types("!<f4>")
        await someone.sees("Rij 2 van 3(.*\n)+.* Luisteren")
        someone.types("?<c-n>")
        await someone.sees("Rij 3 van 3")
        someone.types("<f4>")
        await someone.hears("Dit is de laatste rij.")
        someone.types("<f3*2>")
        await someone.sees("Rij 1 van 3")
        someone.types("<f3>")
        await someone.hears("Dit is de eerste rij.")
        plan = await someone.saved(lambda plan: column(plan)[1] != "Luisteren")
        assert ["".join(sorted(word)) for word in column(plan)] == [
            "".join(sorted(word)) for word in ("!Schrijven", "?Luisteren", "Rekenen")
        ]


async def test_table_shows_what_was_typed_on_each_card(home: Path) -> None:
    """After going from card to card, the table shows the texts of all."""
    async with at_the_wishes(home) as someone:
        someone.types("<enter>")
        await someone.sees("Rij 1 van 3")
        someone.types("<f4>")
        await someone.sees("Rij 2 van 3")
        someone.types("<tab><tab><tab><backspace*4>99<esc>")
        await someone.sees(r"Deel 5 van 5")
        await someone.sees(r" 2 +Luisteren +Meelopen +najaar 2027 +99")
        await someone.sees(r"549")


@pytest.mark.parametrize("keys", ["d", "<delete>"])
async def test_row_is_removed_after_a_question_and_undone(home: Path, keys: str) -> None:
    """d and Delete ask first, with the harmless answer as the default; Ctrl+Z restores the row."""
    async with at_the_wishes(home) as someone:
        for leave in ("<enter>", "<esc>", "<c-g>"):
            someone.types("<down>" + keys)
            await someone.reads("Rij 2 weghalen: 'Luisteren'?")
            someone.types(leave)
            await someone.sees(r"Deel 5 van 5")
            someone.types("<up>")
        assert column(someone.plan()) == ["Schrijven", "Luisteren", "Rekenen"]
        for choose in ("<tab><enter>", "<right><enter>"):
            someone.types("<up*3><down>" + keys)
            await someone.reads("Rij 2 weghalen: 'Luisteren'?")
            someone.types(choose)
            await someone.saved(lambda plan: column(plan) == ["Schrijven", "Rekenen"])
            await someone.sees(r" 2\? +Rekenen")
            someone.types("<c-z>")
            await someone.saved(lambda plan: column(plan) == ["Schrijven", "Luisteren", "Rekenen"])
            await someone.sees(r" 2 +Luisteren")


async def test_k_copies_a_row_below_itself(home: Path) -> None:
    """k puts a copy right below the row."""
    async with at_the_wishes(home) as someone:
        someone.types("k")
        plan = await someone.saved(lambda plan: column(plan) == ["Schrijven", "Schrijven", "Luisteren", "Rekenen"])
        assert column(plan, "uren")[:2] == ["16", "16"]
        await someone.sees(r" 2 +Schrijven")
        await someone.sees(r"900")


async def test_l_and_o_move_a_row(home: Path) -> None:
    """l moves a row down and o up, with the cursor; at the ends nothing happens."""
    async with at_the_wishes(home) as someone:
        someone.types("o")
        someone.types("l")
        await someone.saved(lambda plan: column(plan) == ["Luisteren", "Schrijven", "Rekenen"])
        await someone.sees(r" 2 +Schrijven")
        someone.types("ll")
        await someone.saved(lambda plan: column(plan) == ["Luisteren", "Rekenen", "Schrijven"])
        someone.types("o")
        await someone.saved(lambda plan: column(plan) == ["Luisteren", "Schrijven", "Rekenen"])
        await someone.sees(r" 1 +Luisteren(.*\n)[ ▌]+2 +Schrijven(.*\n) +3\? +Rekenen")


async def test_row_actions_do_nothing_on_the_empty_line(home: Path) -> None:
    """Copying, moving, agreeing and removing do nothing on the last line."""
    async with at_the_wishes(home) as someone:
        before = someone.plan()
        someone.types("<down*9>kold<delete><c-s><s-up><c-d>")
        await someone.sits_still()
        await someone.sees("Deel 5 van 5")
        assert someone.plan() == before


async def test_ctrl_s_makes_an_agreement_of_a_wish(home: Path) -> None:
    """It says where, and remembers the wish; a second time it says that it was done."""
    async with at_the_wishes(home, size=(80, 40)) as someone:
        someone.types("<c-s>")
        await someone.hears("Afspraak 1 gemaakt bij 4.3")
        plan = await someone.saved(lambda plan: len(plan.rows("4.3")) == 1)
        (row,) = plan.rows("4.3")
        assert row.origin == Origin(plan.rows("4.1")[0].key)
        assert {key: entry.words for key, entry in row.cells.items()} == WISHES[0]
        await someone.sees(r"4\.3(.*\n)+ +1 +Een cursus")
        someone.types("<c-s>")
        await someone.hears("van deze wens is al afspraak 1 gemaakt")
        someone.types("<down><c-s>")
        await someone.hears("Afspraak 2 gemaakt bij 4.3")
        await someone.saved(lambda plan: column(plan, "actie", "4.3") == ["Een cursus", "Meelopen"])


async def test_ctrl_s_works_on_a_card(home: Path) -> None:
    """On the card of a wish it makes the agreement; in the table of agreements it says why not."""
    async with at_the_wishes(home, size=(80, 40)) as someone:
        someone.types("<enter>")
        await someone.sees("Rij 1 van 3")
        someone.types("<c-s>")
        await someone.hears("Afspraak 1 gemaakt bij 4.3")
        someone.types("<esc>")
        await someone.sees(r"4\.3(.*\n)+ +1 +Een cursus")
        someone.types("<tab*5><tab><c-s>")
        await someone.hears("uit deze rij wordt geen afspraak gemaakt")
        someone.types("<c-e>")
        await someone.sees("Rij 1 van 1")
        someone.types("<c-s>")
        await someone.hears("uit deze rij wordt geen afspraak gemaakt")
        await someone.saved(lambda plan: len(plan.rows("4.3")) == 1)


async def test_an_empty_wish_makes_no_agreement(home: Path) -> None:
    """Ctrl+S on an empty wish says so."""
    async with at_the_wishes(home, wishes=0) as someone:
        someone.types("<enter>")
        await someone.sees("Rij 1 van 1")
        someone.types("<c-s>")
        await someone.hears("deze wens is nog leeg")
        await someone.sits_still()
        assert someone.plan().rows("4.3") == []


async def test_undo_on_a_card_undoes_typing_then_closes_it(home: Path) -> None:
    """Ctrl+Z undoes typing on the card; undoing the row itself goes back to the table."""
    async with at_the_wishes(home, wishes=1) as someone:
        someone.types("<down><enter>")
        await someone.sees("Rij 2 van 2")
        someone.types("Plannen")
        await someone.saved(lambda plan: column(plan) == ["Schrijven", "Plannen"])
        someone.types("<c-z>")
        await someone.saved(lambda plan: column(plan) == ["Schrijven", ""])
        someone.types("<c-z>")
        await someone.sees("Deel 5 van 5")
        await someone.saved(lambda plan: column(plan) == ["Schrijven"])


async def test_letters_that_act_on_a_row_are_typed_in_its_cells(home: Path) -> None:
    """n, d, k, o and l act on the number of a row; in a cell and on a card they are letters."""
    async with at_the_wishes(home, wishes=0, keys="") as someone:
        someone.types("ndkol<tab>ndkol<tab>ndkol<tab>ndkol<enter><up><c-e>")
        await someone.sees("Rij 1 van 1")
        someone.types("<tab*4><tab><tab>ndkol")
        await someone.saved(lambda plan: "ndkol" in column(plan, "wie") + column(plan, "uren"))
        cells = someone.plan().rows("4.1")[0].cells
        assert {entry.words for entry in cells.values() if entry.words} == {"ndkol"}
        assert len(cells) == 5


async def test_row_removed_elsewhere_closes_its_card(home: Path) -> None:
    """When another program removes the open row, its card says so and closes."""
    async with at_the_wishes(home) as someone:
        someone.types("<enter>")
        await someone.sees("Rij 1 van 3")
        plan = someone.plan()
        edit = someone.workspace.acts("manager").remove_row("4.1", plan.rows("4.1")[0].id)
        someone.workspace.store.update(someone.plan_id, [edit])
        await someone.sees("Deel 5 van 5")
        await someone.hears("Deze rij is weggehaald")
        await someone.sees(r" 1 +Luisteren")


async def test_columns_wrap_when_narrow_and_fit_when_wide(home: Path) -> None:
    """At 60 columns every column has its title and its text, wrapped; at 200 they are on one line."""
    long = {**WISHES[0], "actie": "Een cursus van acht dagen met examen en een terugkomdag"}
    plan_id = make_plan(home, rows={"4.1": [long]})
    for size, seen in (((60, 20), r"1 +▌?Schrijven +Een cursus +Q3 2027 +450\n.*van acht"), ((200, 40), long["actie"])):
        async with person(home, plan_id, size=size) as someone:
            someone.types(TO_WISHES)
            await someone.sees(seen)
            await someone.sees(r"Compete\S* .*actie +Tijdpad +Kosten")


# --- from and to a spreadsheet ------------------------------------------------------------------


async def test_pasted_spreadsheet_rows_are_one_undo(home: Path) -> None:
    """Thirty rows with quoted cells and line breaks become wishes, in order; one undo removes them all."""
    sheet = [[f"Wens {at}", f'regel 1\nhij zei "{at}"', "Q3 2027", "450"] for at in range(30)]
    async with at_the_wishes(home, wishes=1) as someone:
        someone.pastes(write_cells([["Competentie", "Concrete actie", "Tijdpad", "Kosten"], *sheet]))
        await someone.sees("30 rijen toegevoegd")
        plan = await someone.saved(lambda plan: len(plan.rows("4.1")) == 31)
        cells = [[row.text(key) for key in ("competentie", "actie", "tijdpad", "kosten")] for row in plan.rows("4.1")]
        assert cells[1:] == sheet
        assert plan.rows("4.1")[30].cells["kosten"].amount == "450.00"
        someone.types("<c-z>")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 1)
        someone.types("<c-y>")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 31)


async def test_paste_with_more_cells_than_columns_is_refused(home: Path) -> None:
    """Nothing changes, and the row that does not fit is named."""
    async with at_the_wishes(home, wishes=1) as someone:
        someone.pastes("een\ttwee\n" + "\t".join("abcdefghijk"))
        await someone.sees("er is niets geplakt|Er is niets geplakt")
        await someone.sees("rij 2 heeft")
        assert len(someone.plan().rows("4.1")) == 1


async def test_copied_rows_paste_back_the_same(home: Path) -> None:
    """What is copied is the content of the table, and pasting it gives the same rows."""
    async with at_the_wishes(home, wishes=2) as someone:
        someone.types("c")
        await someone.sees("Gekopieerd")
        copied = someone.app.clipboard
        assert read_cells(copied)[1][:2] == [column(someone.plan())[0], column(someone.plan(), "actie")[0]]
        someone.pastes(copied)
        plan = await someone.saved(lambda plan: len(plan.rows("4.1")) == 4)
        for key in ("competentie", "actie", "tijdpad", "kosten"):
            assert column(plan, key)[:2] == column(plan, key)[2:]


# --- typing in cells, and interruptions -----------------------------------------------------------

LONG = "ik ga in het voorjaar samen met een collega een cursus Excel volgen en haal daarvoor 80% op de toets"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
@pytest.mark.parametrize("keys", ["<left><enter>", "<enter>", "<down><up>x<esc><enter>", "<right><left><enter>"])
async def test_cell_opens_as_high_as_its_text(home: Path, size: tuple[int, int], keys: str) -> None:
    """Marks in a text that is wrapped again stay in place."""
    plan_id = make_plan(home, rows={"4.1": [{"competentie": LONG, "actie": "lezen"}]})
    async with person(home, plan_id, size=size) as someone:
        someone.types(TO_WISHES)
        await someone.sees("ik ga in het")
        for key in keys.replace("><", ">|<").split("|"):
            someone.types(key)
            await someone.sits_still()
        for word in ("voorjaar", "toets"):
            await someone.sees(word)


async def elsewhere(someone: Person, act: str, *what: str) -> None:
    """Makes another program write in a wish, add one or remove one."""
    acts, plan = someone.workspace.acts("manager"), someone.plan()
    row = plan.rows("4.1")[0].id
    if act == "write":
        edit = acts.write(parse(f"4.1/{row}/{what[0]}"), Value(what[1]))
    else:
        edit = (
            acts.add_row(plan, "4.1", {"actie": Value("van de ander")}) if act == "add" else acts.remove_row("4.1", row)
        )
    someone.workspace.store.update(someone.plan_id, [edit])


async def test_new_row_stays_apart_from_a_row_added_elsewhere(home: Path) -> None:
    """A new row without text is not confused with one that another program adds."""
    async with at_the_wishes(home, keys="<insert>") as someone:
        await elsewhere(someone, "add")
        await someone.sees("van de ander")
        someone.types("Plannen<tab>Boek<enter>")
        await someone.saved(lambda plan: column(plan)[-1] == "Plannen" and column(plan, "actie")[-1] == "Boek")


async def test_row_removed_elsewhere_keeps_the_cursor_in_the_table(home: Path) -> None:
    """What is typed next is typed in the table, and the removal is told."""
    async with at_the_wishes(home, keys="abc") as someone:
        await someone.sees("Schrijven abc")
        await elsewhere(someone, "remove")
        await someone.hears("Deze rij is weggehaald")
        someone.types("def<enter>")
        await someone.saved(lambda plan: column(plan) == ["Luisteren def", "Rekenen"])


async def test_undo_removes_the_letters_then_the_new_row(home: Path) -> None:
    """The cursor stays in the table, and typing goes on."""
    async with at_the_wishes(home, wishes=1, keys="<insert>Plan") as someone:
        await someone.saved(lambda plan: column(plan) == ["Schrijven", "Plan"])
        someone.types("<c-z>")
        await someone.sees_no_more("Plan$")
        someone.types("<c-z>")
        await someone.saved(lambda plan: column(plan) == ["Schrijven"])
        someone.types("<end><home><right><down*9>Nu<tab>")
        await someone.saved(lambda plan: column(plan) == ["Schrijven", "Nu"])


async def test_escape_restores_the_last_text_of_anyone(home: Path) -> None:
    """Esc restores the text that was there last, whoever wrote it."""
    async with at_the_wishes(home, keys="<enter>") as someone:
        await elsewhere(someone, "write", "competentie", "VAN DE ANDER")
        await someone.sees("VAN DE ANDER")
        someone.types("<esc>")
        await someone.sits_still()
        assert column(someone.plan())[0] == "VAN DE ANDER"


async def test_too_small_window_keeps_the_typed_text(home: Path) -> None:
    """The typed text is in its cell, and what is typed next goes to the cursor."""
    async with at_the_wishes(home, size=(120, 30), keys="<right>abc") as someone:
        await someone.sees("Een cursus abc")
        await someone.resizes((40, 20))
        await someone.resizes((120, 30))
        await someone.saved(lambda plan: column(plan, "actie")[0] == "Een cursus abc")
        assert column(someone.plan()) == ["Schrijven", "Luisteren", "Rekenen"]


async def test_pasted_cells_while_typing_fill_cells(home: Path) -> None:
    """In a row just begun, cells of a spreadsheet fill cells; a text of several lines is one text."""
    async with at_the_wishes(home, wishes=0, keys="<insert>") as someone:
        await someone.sees("Esc Oude tekst")
        someone.pastes("a\tb\tQ1 2027\nc\td\tQ2 2027")
        await someone.saved(lambda plan: column(plan) == ["a", "c"] and column(plan, "actie") == ["b", "d"])
        someone.types("<down*9><enter>")
        await someone.sees("Esc Oude tekst")
        someone.pastes("een\ntwee")
        await someone.saved(lambda plan: column(plan)[-1] == "een\ntwee")


async def test_space_does_not_replace_a_value(home: Path) -> None:
    """A space typed on a value leaves the value unchanged."""
    async with at_the_wishes(home, keys="<right*2><space><down>") as someone:
        await someone.sits_still()
        assert column(someone.plan(), "tijdpad")[0].strip() == "Q3 2027"


def is_empty(key: str, plan: Plan) -> bool:
    """Returns whether the second wish has an empty column."""
    return column(plan, key)[1] == ""


async def test_each_cell_typed_in_a_burst_is_one_undo(home: Path) -> None:
    """However fast they are typed, each cell is undone whole."""
    async with at_the_wishes(home, wishes=1, keys="<down>abc<tab>def<tab>1 juni 2027<tab>45<enter>") as someone:
        await someone.saved(lambda plan: column(plan, "kosten") == ["450", "45"])
        for key in ("kosten", "tijdpad", "actie"):
            someone.types("<c-z>")
            await someone.saved(partial(is_empty, key))
        someone.types("<c-z>")
        await someone.saved(lambda plan: column(plan) == ["Schrijven"])


async def test_emptying_a_row_is_one_undo(home: Path) -> None:
    """A row that is emptied and left is restored with its text."""
    plan_id = make_plan(home, rows={"4.1": [{"competentie": "Een"}, {"competentie": "Twee"}]})
    async with person(home, plan_id) as someone:
        someone.types(TO_WISHES + "<backspace><down>")
        await someone.saved(lambda plan: column(plan) == ["Twee"])
        someone.types("<c-z>")
        await someone.saved(lambda plan: column(plan) == ["Een", "Twee"])


@pytest.mark.parametrize("keys", ["<insert>x<esc><esc>", "<insert>x<backspace><f3>", "<insert>x<backspace><f9>"])
async def test_leaving_the_table_removes_an_empty_row(home: Path, keys: str) -> None:
    """Whichever way the table is left."""
    async with at_the_wishes(home, wishes=1, keys="") as someone:
        for key in keys.replace(">", ">|").split("|"):
            someone.types(key)
            await someone.sits_still() if not key.endswith("f9>") else None
        if keys.endswith("<f9>"):
            await someone.closes()
        else:
            await someone.sees_no_more("Deel 5 van 5")
    assert column(someone.plan()) == ["Schrijven"]


async def test_undone_copy_keeps_the_cursor_on_the_last_row(home: Path) -> None:
    """After a copy was undone the cursor is not in the empty line below."""
    async with at_the_wishes(home, wishes=2, keys="<down><c-d>") as someone:
        await someone.saved(lambda plan: column(plan) == ["Schrijven", "Luisteren", "Luisteren"])
        someone.types("<c-z>")
        await someone.saved(lambda plan: column(plan) == ["Schrijven", "Luisteren"])
        someone.types("<s-up>")
        await someone.saved(lambda plan: column(plan) == ["Luisteren", "Schrijven"])


async def test_moved_row_stays_in_sight(home: Path) -> None:
    """A row that is moved down stays on the screen."""
    wishes = [{"competentie": f"Wens {at}"} for at in range(25)]
    async with person(home, make_plan(home, rows={"4.1": wishes})) as someone:
        someone.types(TO_WISHES + "<left>" + "<s-down>" * 20)
        await someone.saved(lambda plan: column(plan)[20] == "Wens 0")
        await someone.sees(r"21 +Wens 0$")


async def test_copied_rows_hold_their_details(home: Path) -> None:
    """Pasting a copied row restores its details."""
    async with at_the_wishes(home, wishes=1) as someone:
        someone.types("c")
        await someone.sees("Gekopieerd")
        someone.types("<down*9><right>")
        someone.pastes(someone.app.clipboard)
        await someone.saved(lambda plan: column(plan, "uren") == ["16", "16"])
