"""The settings on the screen: what is wrong in them is told, a look that is chosen is kept, and which form is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.pilot import Person, make_plan, person

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
OWN = """
id = "eigen"
version = 1
title = "Groeiplan"
description = "Groeiplan van de dienst"
country = "NL"
address = "u"
source = "Bron: de tests."
closing = "Einde."

[[signers]]
key = "naam"
title = "Uw naam"
role = "employee"

[[sections]]
key = "over"
title = "Over u"

[[sections.groups]]
key = "wie"

[[sections.groups.fields]]
key = "naam"
kind = "person"
title = "Wie bent u?"
plays = "employee"

[[sections.groups.fields]]
key = "werk"
kind = "line"
title = "Wat doet u?"
plays = "function"
"""
"""A form that asks in other words whose plan it is, and asks for no manager."""


def set_up(home: Path, text: str) -> Path:
    """Writes the settings of a home and give their file."""
    home.mkdir(parents=True, exist_ok=True)
    file = home / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def own_form(home: Path) -> None:
    """Puts a form of one's own in a home."""
    (home / "forms").mkdir(parents=True, exist_ok=True)
    (home / "forms" / "eigen.toml").write_text(OWN, encoding="utf-8")


async def choose_look(someone: Person, keys: str) -> None:
    """Opens the choice of looks from the menu and press keys there."""
    someone.types("<f10>")
    await someone.sees("Menu: kies met de pijlen en Enter")
    await someone.sits_still()
    names = [row[1:19].strip() for row in someone.screen().split("\n")[1:]]
    someone.types("<down>" * names.index("Kleuren") + "<enter>")
    await someone.sees(r"Donker(.*\n)+.*Licht(.*\n)+.*Veel contrast")
    await someone.sits_still()
    someone.types(keys)
    await someone.sees_no_more("Veel contrast")
    await someone.sits_still()


def colours(someone: Person) -> tuple[str, str]:
    """Returns the colours of the ground and of the letters."""
    style = someone.app.screen.styles
    return style.background.hex, style.color.hex


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[me]\nname = 3", "'3' kan niet bij 'me.name' (config.toml): hier hoort tekst"),
        ('[me]\nrole = "manger"', "'manger' kan niet bij 'me.role' (config.toml): bedoelde u 'manager'?"),
        ("form = 3", "'3' kan niet bij 'form' (config.toml): hier hoort tekst"),
        ('units = "Balie"', "'Balie' kan niet bij 'units' (config.toml): hier hoort een rij teksten"),
        ("exchange = 3", "'3' kan niet bij 'exchange' (config.toml): hier hoort tekst"),
        ('keys = "f8"', "'f8' kan niet bij 'keys' (config.toml): hier horen regels"),
        ('[keys]\n"plan.fnd" = "f8"', "onbekende handeling 'plan.fnd' (config.toml, [keys]): bedoelde u 'plan.find'?"),
        ("retention = 0", "'0' kan niet bij 'retention' (config.toml): hier hoort een aantal jaren van 1 tot 99"),
        ('theme = "drak"', "'drak' kan niet bij 'theme' (config.toml): bedoelde u 'dark'?"),
        ('thema = "dark"', "onbekende instelling 'thema' (config.toml): bedoelde u 'theme'?"),
        ("theme = ", "de instellingen zijn niet te lezen (config.toml"),
        ("a = " + "[" * 5000, "de instellingen zijn niet te lezen (config.toml"),
        ('"\\u001b[31m[b]rood[/b]" = 1', "[b]rood[/b]' (config.toml): kies uit"),
    ],
)
async def test_a_fault_is_told_on_the_first_screen(home: Path, text: str, said: str) -> None:
    """Whatever is wrong in the settings, the list opens, says what it is, and a plan can be made."""
    set_up(home, text)
    async with person(home, size=(110, 30)) as someone:
        await someone.reads(said)
        await someone.sees(r"\+ nieuw plan")
        someone.types("<enter>")
        await someone.sees("Een nieuw plan")


async def test_every_fault_is_told(home: Path) -> None:
    """One message hides no other."""
    set_up(home, 'thema = 1\nretention = 0\n[me]\nrole = "baas"\n[keys]\n"plan.find" = "x"\n')
    async with person(home, size=(110, 40)) as someone:
        for said in ("'thema'", "'retention'", "'me.role'", "'plan.find'"):
            await someone.reads(said)


async def test_a_fault_is_told_too_where_a_plan_is_opened_at_once(home: Path) -> None:
    """Who opens a plan from the command line sees the fault on the list, when they go there, or before."""
    set_up(home, 'theme = "drak"')
    async with person(home, make_plan(home, HEAD), size=(110, 40)) as someone:
        await someone.hears("'drak' kan niet bij 'theme'")
        someone.types("gewoon")
        await someone.has_answered(**{"2.1": "gewoon"})


@pytest.mark.parametrize("place", ["list", "plan"])
async def test_a_look_is_chosen_and_kept(home: Path, place: str) -> None:
    """Kleuren changes the look at once, wherever it is chosen, and the settings keep it, with all else in them."""
    file = set_up(home, '# van mij\n[me]\nname = "Anna" # ik\n')
    plan = make_plan(home, HEAD)
    async with person(home, plan if place == "plan" else None, size=(110, 40)) as someone:
        dark = colours(someone)
        await choose_look(someone, "<down><enter>")
        light = colours(someone)
        assert light != dark
        assert file.read_text(encoding="utf-8").startswith('# van mij\ntheme = "light"\n')
        assert '\n[me]\nname = "Anna" # ik\n' in file.read_text(encoding="utf-8")
        await choose_look(someone, "<esc>")
        assert colours(someone) == light
        await choose_look(someone, "veel<enter>")
        assert colours(someone) not in {dark, light}
        contrast = colours(someone)
    assert 'theme = "contrast"\n' in file.read_text(encoding="utf-8")
    async with person(home, size=(110, 40)) as someone:
        assert colours(someone) == contrast
        await choose_look(someone, "<up*2><enter>")
        assert colours(someone) == dark


async def test_a_look_is_kept_where_there_were_no_settings(home: Path) -> None:
    async with person(home, size=(110, 40)) as someone:
        await choose_look(someone, "<down><enter>")
    assert (home / "config.toml").read_text(encoding="utf-8") == 'theme = "light"\n'


async def test_a_look_that_cannot_be_kept_is_worn_all_the_same(home: Path) -> None:
    """Broken settings are not written over: the look holds until the program closes, and why is told."""
    file = set_up(home, "theme = [")
    async with person(home, size=(110, 40)) as someone:
        dark = colours(someone)
        await choose_look(someone, "<down><enter>")
        await someone.hears("de instellingen zijn niet te lezen")
        assert colours(someone) != dark
    assert file.read_text(encoding="utf-8") == "theme = ["


# --- which form -------------------------------------------------------------------------------


async def test_another_form_asks_in_its_own_words(home: Path) -> None:
    """Of two forms one chooses by arrows and Enter; what is asked follows, and what was typed stays."""
    own_form(home)
    async with person(home, size=(110, 40)) as someone:
        someone.types("<enter>")
        await someone.sees(r"Welk formulier\?")
        await someone.sees(r"\(x\) Groeiplan van de dienst(.*\n)+.*\( \) Gemeente: terugblik")
        await someone.sees(r"Wie bent u\?(.*\n)+.*Wat doet u\?")
        assert "Leidinggevende" not in someone.screen()
        await someone.sits_still()
        someone.types("<tab>Anna<tab>Klerk<s-tab*2>")
        await someone.sits_still()
        someone.types("<down><enter>")
        await someone.sees(r"\( \) Groeiplan van de dienst(.*\n)+.*\(x\) Gemeente: terugblik")
        await someone.sees(r"Medewerker(.*\n)+.* Anna(.*\n)+.*Functie(.*\n)+.* Klerk(.*\n)+.*Leidinggevende")
        await someone.sees_no_more(r"Wie bent u\?")
        await someone.sits_still()
        someone.types("<tab*3>Bob<tab><enter>")
        await someone.sees("Deel 2 van 5: Gegevens")
        plan = await someone.saved(lambda plan: plan.text("leidinggevende"))
    assert plan.form == "gemeente"
    assert (plan.text("medewerker"), plan.text("functie"), plan.text("leidinggevende")) == ("Anna", "Klerk", "Bob")


async def test_going_back_to_the_first_form(home: Path) -> None:
    """The choice can be made again: what the chosen form does not ask for is not in its plan."""
    own_form(home)
    async with person(home, size=(110, 40)) as someone:
        someone.types("<enter>")
        await someone.sees(r"Welk formulier\?")
        await someone.sits_still()
        someone.types("<down><enter>")
        await someone.sees("Leidinggevende")
        await someone.sits_still()
        someone.types("<tab>Anna<tab>Klerk<tab>Bob<s-tab*3>")
        await someone.sits_still()
        someone.types("<up><enter>")
        await someone.sees(r"Wie bent u\?\n.* Anna(.*\n)+.*Wat doet u\?\n.* Klerk")
        await someone.sees_no_more("Bob")
        await someone.sits_still()
        someone.types("<tab*3><enter>")
        await someone.sees("Deel 1 van 1: Over u")
        plan = someone.plan()
    assert plan.form == "eigen"
    assert {key: entry.value for key, entry in plan.answers.items()} == {"naam": "Anna", "werk": "Klerk"}


async def test_the_form_of_the_settings_is_not_asked_about(home: Path) -> None:
    """Where the organisation's form is set, the others are not offered; a name in the settings stands there already."""
    own_form(home)
    set_up(home, 'form = "eigen"\n[me]\nname = "Anna Smit"\n')
    async with person(home, size=(110, 40)) as someone:
        someone.types("<enter>")
        await someone.sees(r"Wie bent u\?\n.* Anna Smit")
        assert "Welk formulier?" not in someone.screen()
        assert "Gemeente" not in someone.screen()


async def test_a_form_of_the_settings_that_is_not_there_is_told(home: Path) -> None:
    """The list says so and names the nearest; the screen for a new plan offers the forms that are there."""
    own_form(home)
    set_up(home, 'form = "egen"\n')
    async with person(home, size=(110, 40)) as someone:
        await someone.reads("! onbekend formulier 'egen' (config.toml, form): bedoelde u 'eigen'?")
        someone.types("<enter>")
        await someone.sees(r"\(x\) Groeiplan van de dienst")
        await someone.sees(r"\( \) Gemeente: terugblik")
