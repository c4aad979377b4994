"""The list: the plans of a home, a new one, and what to do about one that does not open."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from poptui.forms.vocabulary import SemanticRole
from tests.support.keys import choosing
from tests.support.pilot import file_of, make_plan, person, workspace_of
from tests.support.plans import BUILT_IN, OFFERED

NEW = f"n{choosing('gemeente')}<tab>"
"""The keys that begin a new plan of the municipal form, up to the name."""
PARTS: tuple[SemanticRole, ...] = ("employee", "function", "manager")
"""The questions about a new plan, of those that its form asks."""


async def test_empty_home_says_what_to_do(home: Path) -> None:
    """Without plans one sentence says what to do and with which key."""
    async with person(home) as someone:
        await someone.sees(r"U hebt nog geen plannen\. Druk op Enter \(of op n\) om er een te maken\.")
        await someone.sees(r"\+ nieuw plan")
        await someone.sees(r"F9 Sluiten")


@pytest.mark.parametrize("key", ["<enter>", "n"])
async def test_enter_on_the_last_line_and_n_begin_a_new_plan(home: Path, key: str) -> None:
    """The focus is on the choice of form; the name comes next."""
    async with person(home) as someone:
        someone.types(key)
        await someone.sees(r"Een nieuw plan(.*\n)+.*Welk formulier\?\n.*\(x\) Gemeente")
        someone.types("<tab>Bo")
        await someone.sees(r"Medewerker\n.* Bo$")


@pytest.mark.parametrize("key", ["<enter>", "n"])
async def test_with_a_form_in_the_settings_the_name_comes_first(home: Path, key: str) -> None:
    """Where the settings name the form, a new plan begins at the name and shows which form it will have."""
    home.mkdir()
    (home / "config.toml").write_text('form = "gemeente"\n')
    async with person(home) as someone:
        someone.types(key + "Bo")
        await someone.sees(r"Een nieuw plan(.*\n)+.*Gemeente: terugblik(.*\n)+.*Medewerker\n.* Bo$")
        assert "Welk formulier?" not in someone.screen()


async def test_every_form_can_be_chosen_for_a_new_plan(home: Path) -> None:
    """Each form is a line with its description; the one chosen with Enter becomes the plan's, and asks in its own
    words; moving past with the arrows chooses nothing.
    """
    async with person(home, size=(120, 40)) as someone:
        forms = {form.id: form for form in someone.workspace.catalogue.forms()}
        assert list(forms) == BUILT_IN == sorted(OFFERED)
        for form_id in reversed(OFFERED):
            form = forms[form_id]
            asked = [field.title for part in PARTS if (field := form.field_playing(part)) is not None]
            someone.types("n")
            await someone.sees(rf"\( \) {re.escape(forms[OFFERED[-1]].description)}")
            someone.types("<down*4><up*4>" + choosing(form_id))
            await someone.sees(rf"\(x\) {re.escape(form.description)}")
            assert someone.screen().count("(x)") == 1
            for title in asked:
                await someone.sees(rf"^ {re.escape(title)}$")
            someone.types(f"<tab>Naam van {form_id}<tab*{len(asked)}>")
            await someone.sits_still()
            someone.types("<enter>")
            await someone.sees(rf"^ Naam van {form_id} · voorbereidend")
            someone.types("<c-g>")
            await someone.sees(rf"Naam van {form_id} +voorbereidend")
    plans = [someone.workspace.store.load(path) for path in someone.workspace.store.ids()]
    assert sorted(plan.form for plan in plans) == BUILT_IN


async def test_each_plan_is_a_line_with_name_status_and_progress(home: Path) -> None:
    """A plan without a name says so."""
    make_plan(home, {"medewerker": "Anna Smit", "functie": "Klerk"})
    make_plan(home, {})
    async with person(home) as someone:
        await someone.sees(r"Anna Smit +voorbereidend +2 van 12 +21-11-2026")
        await someone.sees(r"\(nog geen naam\) +voorbereidend +0 van 12")
        await someone.sees(r"Kies een plan met de pijlen en open het met Enter")


async def test_enter_opens_a_plan_and_its_line_is_updated(home: Path) -> None:
    """Enter opens the plan under the cursor; back in the list, its line shows what was typed."""
    make_plan(home, {"medewerker": "Anna Smit"})
    async with person(home) as someone:
        someone.types("<up><enter>")
        await someone.sees(r"^ Anna Smit · voorbereidend")
        someone.types("Klerk<c-g>")
        await someone.sees(r"Anna Smit +voorbereidend +2 van 12")


async def test_arrows_choose_the_plan_that_enter_opens(home: Path) -> None:
    """The arrows choose which plan Enter opens."""
    names = ["Anna Smit", "Bob de Wit"]
    for name in names:
        make_plan(home, {"medewerker": name})
    async with person(home) as someone:
        order = sorted(names, key=someone.screen().index)
        someone.types("<up*3><down><enter>")
        await someone.sees(f"^ {order[1]} · ")
        someone.types("<c-g>")
        await someone.sees(r"\+ nieuw plan")
        someone.types("<up><enter>")
        await someone.sees(f"^ {order[0]} · ")


@pytest.mark.parametrize("content", ["", "null", '{"_default": ', '{"plan": {"1": {}}}', "[1, 2]"])
async def test_broken_plan_is_listed_and_never_overwritten(home: Path, content: str) -> None:
    """Opening it says why it cannot be read and how to mend it, and writes nothing."""
    whole = make_plan(home)
    broken = file_of(home, whole).with_name("2kapot22.json")
    broken.write_text(content)
    async with person(home) as someone:
        line = await someone.sees(r"! 2kapot22 +niet te lezen")
        await someone.sees("Anna Smit")
        rows = someone.screen().split("\n")
        steps = next(at for at, row in enumerate(rows) if line[0] in row)
        steps -= next(at for at, row in enumerate(rows) if "Medewerker" in row) + 1
        someone.types(f"<up*3>{'<down>' * steps}<enter>")
        await someone.sees(r"Dit plan gaat niet open")
        await someone.reads("2kapot22.json): ")
        someone.types("<esc>")
        await someone.sees(r"\+ nieuw plan")
    assert broken.read_text() == content


async def test_plan_removed_meanwhile_is_told_on_opening(home: Path) -> None:
    """A plan that another program removed is reported when it is opened, and the list goes on."""
    plan_id = make_plan(home)
    async with person(home) as someone:
        file_of(home, plan_id).unlink()
        someone.types("<up><enter>")
        await someone.sees(r"Dit plan gaat niet open(.*\n)+.*er niet meer")
        someone.types("<enter>")
        await someone.sees(r"U hebt nog geen plannen")


async def test_new_plan_is_made_with_the_keyboard(home: Path) -> None:
    """Name, function and manager by Enter, a last Enter on the button: the plan opens at its first open question."""
    async with person(home) as someone:
        someone.types(NEW + "Anna Smit<enter>Klerk<enter>Bob de Wit<enter><enter>")
        await someone.sees(r"^ Anna Smit · voorbereidend(.*\n)+.*Deel 2 van 5: Gegevens")
        someone.types("Zorg")
        await someone.has_answered(
            medewerker="Anna Smit", functie="Klerk", leidinggevende="Bob de Wit", dienst="Zorg", datum=""
        )
    assert [change.by for change in someone.plan().history[:1]] == ["employee"]


async def test_new_plan_without_any_name_opens_at_its_first_question(home: Path) -> None:
    """Everything may stay empty."""
    async with person(home) as someone:
        someone.types(NEW + "<tab><tab><tab><enter>")
        await someone.sees(r"^ \(nog geen naam\) · voorbereidend")
        someone.types("Anna")
        await someone.sees(r"^ Anna · voorbereidend")
        await someone.has_answered(medewerker="Anna")


async def test_escape_keeps_the_text_typed_for_a_new_plan(home: Path) -> None:
    """Esc makes no plan, and the typed text is there when a new plan is begun again."""
    async with person(home) as someone:
        someone.types(NEW + "Anna Smit<enter>Klerk")
        await someone.sees(r"Anna Smit(.*\n)+.*Klerk")
        someone.types("<esc>")
        await someone.sees(r"U hebt nog geen plannen")
        assert workspace_of(home).store.ids() == []
        someone.types("n")
        await someone.sees(r"Anna Smit(.*\n)+.*Klerk")
        someone.types(f"{choosing('gemeente')}<tab><tab><tab>Bob<enter><enter>")
        await someone.sees(r"^ Anna Smit · ")
        await someone.has_answered(medewerker="Anna Smit", functie="Klerk", leidinggevende="Bob")
        someone.types("<c-g>n")
        await someone.sees("Een nieuw plan(.*\n)+.*Maak het plan")
        assert "Anna" not in someone.screen()


async def test_new_plan_in_an_unwritable_home_keeps_the_text(home: Path) -> None:
    """The reason is told and the typed text stays on the screen."""
    async with person(home) as someone:
        (home / "plans").rmdir()
        (home / "plans").write_text("")
        someone.types(NEW + "Anna<tab><tab><tab><enter>")
        await someone.hears("plans")
        await someone.sees(r"Medewerker\n.* Anna$")
        (home / "plans").unlink()
        await someone.sits_still()  # a button that was just pressed ignores Enter
        someone.types("<enter>")
        await someone.sees(r"^ Anna · voorbereidend")


async def test_form_of_the_settings_is_used(home: Path) -> None:
    """With a form in the settings a new plan does not ask for one; wrong settings are told."""
    home.mkdir()
    (home / "config.toml").write_text('form = "gemeente"\nkleur = 3\n')
    async with person(home) as someone:
        await someone.reads("kleur")
        someone.types("n")
        await someone.sees(r"Gemeente: terugblik")


async def test_escape_in_the_list_says_how_to_close(home: Path) -> None:
    """Esc and Ctrl+G say which key closes the program, and close nothing."""
    async with person(home) as someone:
        someone.types("<esc>")
        await someone.hears("Sluiten doet u met F9")
        someone.types("<c-g>nAnna")
        await someone.sees("Een nieuw plan")


@pytest.mark.parametrize("key", ["<f9>", "<c-q>"])
async def test_f9_and_ctrl_q_close_from_the_list(home: Path, key: str) -> None:
    """F9 and Ctrl+Q end the program."""
    async with person(home) as someone:
        someone.types(key)
        await someone.closes()
    assert someone.app.return_code in {0, None}


@pytest.mark.parametrize("key", ["<f1>", "?"])
async def test_help_explains_the_list_and_its_keys(home: Path, key: str) -> None:
    """F1 and ? show the help; Esc, Enter and F1 close it."""
    async with person(home) as someone:
        for close in ("<esc>", "<enter>", "<f1>"):
            someone.types(key)
            await someone.sees(r"Hulp\n.*\n.*Hier staan de plannen(.*\n)+ n +Maakt een nieuw plan")
            someone.types(close)
            await someone.sees(r"U hebt nog geen plannen")


async def test_menu_of_the_list_holds_every_action(home: Path) -> None:
    """Each line of the menu is reached with arrows and Enter alone."""
    make_plan(home)
    (home / "config.toml").write_text('[me]\nrole = "manager"\n', encoding="utf-8")
    async with person(home) as someone:
        shown = {
            0: "^ Anna Smit · ",
            1: "Een nieuw plan",
            3: "Een plan ontvangen",
            4: "Nog niet iedereen heeft getekend",
            5: r"Welke afdeling\?",
            6: "Wie bent u",
            7: r"Welk formulier\?",
            9: "Hier staan de",
        }
        for steps, seen in shown.items():
            someone.types("<up*3><f10>" + "<down>" * steps + "<enter>")
            await someone.sees(seen)
            someone.types("<esc>")
            await someone.sees(r"Kies een plan met de pijlen")
        someone.types("<c-o>")
        rows = (await someone.sees(r"Menu: kies(.*\n)+.*Sluiten"))[0].count("\n")
        assert rows >= 5
        someone.types("<up><enter>")
        await someone.closes()


async def test_slash_filters_the_list_by_a_word(home: Path) -> None:
    """Only plans whose line holds the word are shown, and Esc shows all again."""
    make_plan(home)
    async with person(home) as someone:
        someone.types("/zzz")
        await someone.sees("Geen plan met 'zzz'")
        someone.types("<esc>")
        await someone.sees("Anna Smit")
        someone.types("/anna<enter><enter>")
        await someone.sees("^ Anna Smit · ")


async def test_plan_is_deleted_after_a_question_that_names_it(home: Path) -> None:
    """`d` asks first and names whose plan it is; the first answer changes nothing, the second removes every trace."""
    plan_id = make_plan(home)
    async with person(home) as someone:
        someone.types("d")
        await someone.sees("Het plan van Anna Smit verwijderen")
        someone.types("<enter>")
        await someone.sees("Kies een plan met de pijlen")
        assert file_of(home, plan_id).exists()
        someone.types("d<right><enter>")
        await someone.sees("nog geen plannen")
    assert [found for found in home.rglob("*") if plan_id.name in found.name] == []
