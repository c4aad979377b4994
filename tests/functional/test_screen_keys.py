"""Own keys from `config.toml`, and every action by Tab, the arrows and Enter alone."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path

import pytest

from tests.support.command import Run
from tests.support.keys import choosing
from tests.support.menu import menu_entries
from tests.support.pilot import Person, make_plan, person

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
WISHES = [
    {"competentie": "Schrijven", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450"},
    {"competentie": "Rekenen", "actie": "Oefenen", "tijdpad": "2027", "kosten": "20"},
]
MENU = "Menu: kies met de pijlen en Enter"


def set_keys(home: Path, **own: str) -> None:
    """Writes keys in the settings of a home; a double underscore stands for the dot."""
    home.mkdir(parents=True, exist_ok=True)
    lines = [f'"{name.replace("__", ".")}" = "{keys}"' for name, keys in own.items()]
    (home / "config.toml").write_text("\n".join(["[keys]", *lines, ""]), encoding="utf-8")


async def on_the_line(someone: Person, wanted: str) -> None:
    """Moves along the focused key line with the arrows to an action, and chooses it with Enter."""
    await someone.sits_still()
    shown = re.split(" {2,}", someone.screen().split("\n")[-1].strip())
    assert wanted in shown, shown
    begin = next((at for at, words in enumerate(shown) if words.endswith(" Menu")), 0)
    steps = shown.index(wanted) - begin
    someone.types(("<right>" if steps > 0 else "<left>") * abs(steps) + "<enter>")


async def choose(someone: Person, name: str) -> None:
    """Chooses a line of the open menu, with the arrows and Enter."""
    await someone.sees(MENU)
    await someone.sits_still()
    names = menu_entries(someone.screen())
    assert name in names, names
    someone.types("<down>" * names.index(name) + "<enter>")
    await someone.sees_no_more(MENU)


# --- own keys ---------------------------------------------------------------------------------


async def test_own_keys_work_in_a_text(home: Path) -> None:
    """In a text an own key acts and types nothing; the key it replaces does nothing."""
    set_keys(home, plan__next_section="f11", plan__find="ctrl+p")
    async with person(home, make_plan(home, HEAD | {"3.1.a": "Lawaai"})) as someone:
        await someone.sees("Deel 3 van 5")
        someone.types("een<f4><c-n><f7><c-f>twee")
        await someone.has_answered(**{"2.1": "eentwee"})
        await someone.sees("Deel 3 van 5")
        someone.types("<c-p>")
        await someone.sees("Zoek in alle antwoorden")
        someone.types("lawaai<enter>")
        await someone.sees("Deel 4 van 5")
        someone.types("<f11>")
        await someone.sees("Deel 5 van 5")
        assert someone.plan().text("2.1") == "eentwee"
        assert someone.plan().text("3.1.a") == "Lawaai"


async def test_own_keys_work_in_a_line_and_in_a_table(home: Path) -> None:
    """In a field of one line, and as letters in a table; the letters they replace do nothing."""
    set_keys(home, plan__next_section="f11", table__duplicate="x", table__up="u", table__edit="ctrl+p")
    async with person(home, make_plan(home, {}, {"4.1": WISHES}), size=(100, 30)) as someone:
        someone.types("x<f4>u<f11>")
        await someone.has_answered(medewerker="xu")
        await someone.sees("Deel 3 van 5")
        someone.types("<f11><f11>")
        await someone.sees("Deel 5 van 5")
        someone.types("<left>kox")
        plan = await someone.saved(lambda plan: len(plan.rows("4.1")) == 3)
        assert [row.text("competentie") for row in plan.rows("4.1")] == ["Schrijven", "Schrijven", "Rekenen"]
        someone.types("<down>u")
        await someone.saved(
            lambda plan: [row.text("competentie") for row in plan.rows("4.1")] == ["Schrijven", "Rekenen", "Schrijven"]
        )
        someone.types("<c-p>")
        await someone.sees("Rij 2 van 3")


async def test_action_without_a_key_can_be_given_one(home: Path) -> None:
    """An action without a key can be given one, as the settings and the menu say."""
    set_keys(
        home,
        plan__find="ctrl+p",
        plan__export="f7",
        field__note="ctrl+f",
        app__theme="f12",
        plan__history="f11",
        field__history="ctrl+b",
    )
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        for key, seen in (
            ("<f7>", "Exporteren: in een bestand"),
            ("<f12>", "Veel contrast"),
            ("<f11>", "Geschiedenis: wie schreef wat"),
            ("<c-b>", "Eerdere tekst bij 2.1"),
        ):
            someone.types(key)
            await someone.sees(seen)
            someone.types("<esc>")
            await someone.sees("Deel 3 van 5")
        someone.types("<f10>")
        await someone.sees(r"Exporteren +F7\b")
        someone.types("<esc><c-f>")
        await someone.sees("Eigen notitie")


async def test_actions_of_the_list_get_other_keys(home: Path) -> None:
    """Opening, making and finding a plan, and a blank form, can have own keys."""
    set_keys(home, list__open="f8", list__new="f11", list__filter="f7", list__blank="f5")
    make_plan(home, HEAD)
    async with person(home, size=(100, 30)) as someone:
        await someone.sees(r"^ *F8 Openen +F11 Nieuw plan.*F7 Zoeken")
        someone.types("n")
        await someone.sits_still()
        await someone.sees(r"\+ nieuw plan")
        for key, seen in (
            ("<f11>", "Een nieuw plan"),
            ("<f5>", r"Welk formulier\?"),
            ("<f8>", "Deel 3 van 5"),
        ):
            someone.types(key)
            await someone.sees(seen)
            someone.types("<esc>")
            await someone.sees(r"\+ nieuw plan")
        someone.types("<f7>zoiets")
        await someone.sees("Geen plan met 'zoiets'")


async def test_two_actions_swap_their_keys_on_the_screen(home: Path) -> None:
    """Where finding and the next open question swapped keys, each does what the other did."""
    set_keys(home, plan__find="f5", plan__next_empty="f7")
    async with person(home, make_plan(home, HEAD | {"2.1": "x"})) as someone:
        someone.types("<f5>")
        await someone.sees("Zoek in alle antwoorden")
        someone.types("<esc><f7>sterk")
        await someone.has_answered(**{"2.3": "sterk", "2.2": ""})


async def test_own_key_for_quitting_replaces_the_default(home: Path) -> None:
    """F9 and Ctrl+Q then close nothing, and Ctrl+Q can be the key of another action."""
    set_keys(home, app__quit="f12", plan__find="ctrl+q")
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("een<f9>twee<c-q>")
        await someone.sees("Zoek in alle antwoorden")
        someone.types("<esc><f12>")
        await someone.closes()
        assert someone.plan().text("2.1") == "eentwee"


async def test_own_keys_for_help_menu_and_back_work_everywhere(home: Path) -> None:
    """The keys of the whole program change everywhere, also in dialogs."""
    set_keys(home, app__help="ctrl+b", app__menu="ctrl+p", app__back="f12", field__next="f11,tab")
    async with person(home, make_plan(home, HEAD), size=(100, 30)) as someone:
        await someone.sees(r"Ctrl\+B Hulp +Ctrl\+P Menu +F12 Terug")
        someone.types("<f1><f10><c-o><esc><c-g>")
        await someone.sits_still()
        await someone.sees("Deel 3 van 5")
        for key, seen in (("<c-b>", "^ Toetsen"), ("<c-p>", MENU)):
            someone.types(key)
            await someone.sees(seen)
            await someone.sees("F12 Terug")
            someone.types("<esc>")
            await someone.sits_still()
            await someone.sees(seen)
            someone.types("<f12>")
            await someone.sees("Deel 3 van 5")
        someone.types("<f11><f11>tweede")
        await someone.has_answered(**{"2.2": "tweede"})


async def test_key_line_menu_help_and_command_show_the_own_keys(home: Path, run: Run) -> None:
    """What the program says about its keys is what they are now."""
    set_keys(home, plan__next_section="f11", plan__find="ctrl+p")
    async with person(home, make_plan(home, HEAD), size=(100, 50)) as someone:
        await someone.sees(r"F11 Volgend deel .*F1 Hulp")
        assert "F4" not in someone.screen()
        someone.types("<f10>")
        await someone.sees(r"Volgend deel +F11\b")
        await someone.sees(r"Zoeken +Ctrl\+P\b")
        assert not {"F4", "Ctrl+N", "F7", "Ctrl+F"} & set(someone.screen().replace(",", " ").split())
        someone.types("<esc><f1>")
        await someone.sees(r"F11 +Gaat naar het volgende onderdeel")
        await someone.sees(r"Ctrl\+P +Zoekt in alle antwoorden")
    keys = {one["action"]: one["keys"] for one in json.loads(run("keys", "--json").out)}
    assert (keys["plan.next_section"], keys["plan.find"]) == (["F11"], ["Ctrl+P"])
    assert keys["row.next"] == ["F4", "Ctrl+N"]
    assert "F11 " in run("keys").out


async def test_sentences_name_the_own_keys(home: Path) -> None:
    """A sentence on a screen names the key that a person set, not the one of the table of actions."""
    set_keys(home, app__back="f12", app__help="ctrl+b", table__card="ctrl+p")
    async with person(home, make_plan(home, HEAD, {"4.1": WISHES}), size=(100, 30)) as someone:
        await someone.sees("Deel 3 van 5")
        someone.types("<f4><f4>")
        await someone.sees("Deel 5 van 5")
        await someone.sits_still()
        someone.types("<left><c-p>")
        await someone.sees(r"Rij 1 van 2 bij 4\.1 · wordt vanzelf bewaard; F12 gaat terug")
        someone.types("<f12>")
        await someone.sees("Deel 5 van 5")
        await someone.sits_still()
        someone.types("<f10>")
        await choose(someone, "Geschiedenis")
        await someone.sees("Geschiedenis: wie schreef wat")
        someone.types("<c-b>")
        await someone.sees("Enter toont een tekst helemaal")
        await someone.sees(r"F12 gaat\s+terug")


async def test_faulty_key_is_told_and_the_action_keeps_its_own(home: Path, run: Run) -> None:
    """A fault in the keys stops nothing: it is told at the start, and all other settings apply."""
    set_keys(home, plan__fnd="f8", plan__next_section="x", plan__find="ctrl+p")
    async with person(home, size=(100, 40)) as someone:
        await someone.reads("onbekende handeling 'plan.fnd' (config.toml, [keys]): bedoelde u 'plan.find'?")
        await someone.reads("'x' kan niet bij 'plan.next_section' (config.toml, [keys]): 'x' is om mee te typen")
    async with person(home, make_plan(home, HEAD), size=(100, 40)) as someone:
        await someone.sees("Deel 3 van 5")
        someone.types("x<f4>")
        await someone.sees("Deel 4 van 5")
        await someone.has_answered(**{"2.1": "x"})
        someone.types("<c-p>")
        await someone.sees("Zoek in alle antwoorden")
    keys = {one["action"]: one["keys"] for one in json.loads(run("keys", "--json").out)}
    assert (keys["plan.next_section"], keys["plan.find"]) == (["F4", "Ctrl+N"], ["Ctrl+P"])


# --- every act by Tab, the arrows and Enter ---------------------------------------------------


async def test_plan_is_made_and_exported_with_tab_arrows_and_enter(home: Path, tmp_path: Path) -> None:
    """With these keys alone a plan is made, written in and exported, and the list shown again."""
    async with person(home, size=(100, 40)) as someone:
        someone.types("<enter>")
        await someone.sees("Een nieuw plan")
        someone.types(f"{choosing('gemeente')}<tab>Anna<tab>Klerk<tab><down><tab><enter>")
        await someone.sees("Deel 2 van 5")
        await someone.sits_still()
        someone.types("Zorg")
        await someone.has_answered(medewerker="Anna", functie="Klerk", dienst="Zorg")
        someone.types("<s-tab*3>")
        await on_the_line(someone, "F10 Menu")
        await choose(someone, "Exporteren")
        await someone.sees("Exporteren: in een bestand")
        await someone.sits_still()
        someone.types("<tab*2><c-u>")
        someone.pastes(str(tmp_path / "uit.md"))
        someone.types("<tab><enter>")
        await someone.sees("✓ Het staat in")
        assert "Klerk" in (tmp_path / "uit.md").read_text(encoding="utf-8")
        someone.types("<s-tab*4>")
        await on_the_line(someone, "Esc Terug")
        await someone.sees("Deel 2 van 5")
        await someone.sits_still()
        someone.types("<s-tab>")
        await on_the_line(someone, "Esc Terug")
        await someone.sees(r"\+ nieuw plan")
        await someone.sits_still()
        someone.types("<tab>")
        await on_the_line(someone, "F10 Menu")
        await choose(someone, "Sluiten")
        await someone.closes()


async def test_key_line_begins_and_leaves_a_new_plan(home: Path) -> None:
    """The key lines of the list and of the screen for a new plan do what they say."""
    async with person(home, size=(100, 30)) as someone:
        someone.types("<tab>")
        await on_the_line(someone, "n Nieuw plan")
        await someone.sees("Een nieuw plan")
        await someone.sits_still()
        someone.types("<tab>Anna<tab>")
        someone.types("Klerk<tab*3>")
        await on_the_line(someone, "Shift+Tab Vorige")
        await someone.sits_still()
        someone.types("<tab*2>")
        await on_the_line(someone, "Esc Terug")
        await someone.sees(r"\+ nieuw plan")
        await someone.sits_still()
        someone.types("<enter>")
        await someone.sees("Anna")
        await someone.sees("Klerk")


async def test_arrows_stay_on_the_key_line_and_letters_do_nothing(home: Path) -> None:
    """The arrows move to the end of the line and no further; a letter there does nothing."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("<s-tab>")
        await someone.sits_still()
        someone.types("<left*20>x<enter>")
        await someone.sees("Deel 4 van 5")
        await someone.sits_still()
        someone.types("erin")
        await someone.has_answered(**{"3.1.a": "erin"})


async def test_key_line_acts_on_the_field_focused_before(home: Path) -> None:
    """Help is about the question that had the focus, next goes on from there, and the focus returns to the text."""
    async with person(home, make_plan(home, HEAD), size=(100, 30)) as someone:
        someone.types("<s-tab>")
        await on_the_line(someone, "F1 Hulp")
        await someone.sees("Bij welke vraag")
        someone.types("<enter>")
        await someone.reads("Denk aan een nieuwe taak, een andere collega")
        someone.types("<tab>")
        await on_the_line(someone, "Esc Terug")
        await someone.sees("Deel 3 van 5")
        await someone.sits_still()
        someone.types("antwoord<s-tab>")
        await on_the_line(someone, "F5 Volgende lege")
        await someone.sits_still()
        someone.types("vaardig")
        await someone.has_answered(**{"2.1": "antwoord", "2.2": "vaardig"})
        someone.types("<s-tab*3>")
        await on_the_line(someone, "F4 Volgend deel")
        await someone.sees("Deel 4 van 5")


@pytest.mark.parametrize("way", ["line", "menu"])
async def test_key_line_and_menu_act_on_the_row_focused_before(home: Path, way: str) -> None:
    """A row action chosen on the key line, or in the menu opened there, acts on the row of before."""
    async with person(home, make_plan(home, HEAD, {"4.1": WISHES}), size=(160, 40)) as someone:

        async def act(name: str, key: str) -> None:
            await someone.sits_still()
            someone.types("<s-tab>")
            in_table = "Deel 5" in someone.screen()
            if way == "line":
                await on_the_line(someone, f"{key} {name}")
            else:
                await on_the_line(someone, "F10 Menu")
                await choose(someone, name)
            if in_table:
                await someone.sees("Bij welke vraag")
                someone.types("<enter>")

        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        someone.types("<down>")
        await act("Kaart", "Ctrl+E")
        await someone.sees("Rij 2 van 2")
        await someone.sits_still()
        someone.types("<s-tab>")
        await on_the_line(someone, "Esc Terug")
        await someone.sees("Deel 5 van 5")
        await act("Nieuwe rij", "Ins")
        await someone.sees("Esc Oude tekst")
        someone.types("Luisteren<enter>")
        await someone.saved(lambda plan: plan.rows("4.1")[2:] and plan.rows("4.1")[2].text("competentie"))
        someone.types("<up><left>")
        await act("Maak afspraak", "Ctrl+S")
        plan = await someone.saved(lambda plan: plan.rows("4.3"))
        assert plan.rows("4.3")[0].text("actie") == "Oefenen"
        await act("Rij weg", "Del")
        await someone.reads("Rij 2 weghalen: 'Rekenen'?")
        someone.types("<right><enter>")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 2)


async def test_arrows_walk_the_answers_of_a_question(home: Path) -> None:
    """The arrows walk to the key line and back again; Enter chooses the answer under them."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("<esc>")
        await someone.sees("Anna Smit")
        someone.types("d")
        await someone.reads("Het plan van Anna Smit verwijderen")
        someone.types("<right><right><left><left><enter>")
        await someone.sees(r"^ *\+ nieuw plan")
        await someone.sees("Anna Smit")
        assert len(someone.workspace.store.ids()) == 1
        someone.types("d")
        await someone.reads("Het plan van Anna Smit verwijderen")
        someone.types("<right><right><left><enter>")
        await someone.sees_no_more("^ *Anna Smit")


async def test_tab_at_the_end_of_a_section_goes_to_the_next(home: Path) -> None:
    """Tab goes from the last question of a section to the next section, and in the last to the key line."""
    async with person(home, make_plan(home, HEAD), size=(100, 30)) as someone:
        await someone.sees("Deel 3 van 5")
        someone.types("<tab*4>laatste<tab>")
        await someone.sees("Deel 4 van 5")
        await someone.has_answered(**{"2.4": "laatste"})
        await someone.sits_still()
        someone.types("eerste<f4>")
        await someone.sees("Deel 5 van 5")
        await someone.has_answered(**{"3.1.a": "eerste"})
        someone.types("<tab*3>slot<tab>")
        await someone.has_answered(**{"4.4": "slot"})
        await on_the_line(someone, "F10 Menu")
        await someone.sees(MENU)
        someone.types("<esc>")
        await someone.sees("Deel 5 van 5")
        await someone.sits_still()
        someone.types("!")
        await someone.has_answered(**{"4.4": "slot!"})
        someone.types("<tab><tab>")
        await someone.sits_still()
        someone.types("wens")
        await someone.saved(lambda plan: [row.text("competentie") for row in plan.rows("4.1")] == ["wens"])


async def test_tab_from_a_section_without_questions_goes_to_the_next(home: Path) -> None:
    """From the introduction Tab goes to the first question; Shift+Tab to the key line."""
    async with person(home, make_plan(home), size=(80, 24)) as someone:
        someone.types("<f3>")
        await someone.sees("Deel 1 van 5")
        await someone.sits_still()
        someone.types("<s-tab>")
        await on_the_line(someone, "F4 Volgend deel")
        await someone.sees("Deel 2 van 5")
        someone.types("<f3>")
        await someone.sees("Deel 1 van 5")
        await someone.sits_still()
        someone.types("<tab>")
        await someone.sees("Deel 2 van 5")


async def test_message_goes_once_the_person_goes_on(home: Path) -> None:
    """It stays where it was told just now, and is gone on the next screen or field after a while."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("x<c-z>")
        await someone.hears("Ongedaan gemaakt")
        someone.types("<tab>")
        await someone.hears("Ongedaan gemaakt")
        await asyncio.sleep(3.1)
        someone.types("<tab>")
        await someone.sees_no_more("Ongedaan gemaakt")
