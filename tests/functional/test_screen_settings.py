"""The settings on the screen: faults are told, a chosen theme is kept, and the form of the settings is used."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.menu import menu_entries
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
"""A form that asks whose plan it is in other words, and asks for no manager."""


def set_up(home: Path, text: str) -> Path:
    """Writes the settings of a home and returns their file."""
    home.mkdir(parents=True, exist_ok=True)
    file = home / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def own_form(home: Path) -> None:
    """Puts an own form in a home."""
    (home / "forms").mkdir(parents=True, exist_ok=True)
    (home / "forms" / "eigen.toml").write_text(OWN, encoding="utf-8")


async def choose_look(someone: Person, keys: str) -> None:
    """Opens the list of themes from the menu and presses keys there."""
    someone.types("<f10>")
    await someone.sees("Menu: kies met de pijlen en Enter")
    await someone.sits_still()
    names = menu_entries(someone.screen())
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
async def test_fault_in_the_settings_is_told_on_the_list(home: Path, text: str, said: str) -> None:
    """The list opens whatever is wrong, tells it, and a plan can be made."""
    set_up(home, text)
    async with person(home, size=(110, 30)) as someone:
        await someone.reads(said)
        await someone.sees(r"\+ nieuw plan")
        someone.types("<enter>")
        await someone.sees("Een nieuw plan")


async def test_each_fault_in_the_settings_is_told(home: Path) -> None:
    """One notice hides no other."""
    set_up(home, 'thema = 1\nretention = 0\n[me]\nrole = "baas"\n[keys]\n"plan.find" = "x"\n')
    async with person(home, size=(110, 40)) as someone:
        for said in ("'thema'", "'retention'", "'me.role'", "'plan.find'"):
            await someone.reads(said)


async def test_fault_is_told_where_a_plan_is_opened_at_once(home: Path) -> None:
    """A person who opens a plan from the command line is told there or on the list."""
    set_up(home, 'theme = "drak"')
    async with person(home, make_plan(home, HEAD), size=(110, 40)) as someone:
        await someone.hears("'drak' kan niet bij 'theme'")
        someone.types("gewoon")
        await someone.has_answered(**{"2.1": "gewoon"})


@pytest.mark.parametrize("place", ["list", "plan"])
async def test_chosen_theme_is_shown_and_saved(home: Path, place: str) -> None:
    """Kleuren changes the theme at once, wherever it is chosen, and saves it without changing other settings."""
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


async def test_chosen_theme_is_saved_without_a_settings_file(home: Path) -> None:
    """A settings file is made with the theme."""
    async with person(home, size=(110, 40)) as someone:
        await choose_look(someone, "<down><enter>")
    assert (home / "config.toml").read_text(encoding="utf-8") == 'theme = "light"\n'


async def test_theme_that_cannot_be_saved_is_used_until_closing(home: Path) -> None:
    """Broken settings are not overwritten: the theme holds until the program closes, and the reason is told."""
    file = set_up(home, "theme = [")
    async with person(home, size=(110, 40)) as someone:
        dark = colours(someone)
        await choose_look(someone, "<down><enter>")
        await someone.hears("de instellingen zijn niet te lezen")
        assert colours(someone) != dark
    assert file.read_text(encoding="utf-8") == "theme = ["


# --- choosing a form --------------------------------------------------------------------------


async def test_chosen_form_asks_in_its_own_words(home: Path) -> None:
    """One of two forms is chosen by arrows; the questions follow, and typed text is kept."""
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
        someone.types("<down><space>")
        await someone.sees(r"\( \) Groeiplan van de dienst(.*\n)+.*\(x\) Gemeente: terugblik")
        await someone.sees(r"Medewerker(.*\n)+.* Anna(.*\n)+.*Functie(.*\n)+.* Klerk(.*\n)+.*Leidinggevende")
        await someone.sees_no_more(r"Wie bent u\?")
        await someone.sits_still()
        someone.types("<tab*3>Bob<tab><enter>")
        await someone.sees("Deel 2 van 5: Gegevens")
        plan = await someone.saved(lambda plan: plan.text("leidinggevende"))
    assert plan.form == "gemeente"
    assert (plan.text("medewerker"), plan.text("functie"), plan.text("leidinggevende")) == ("Anna", "Klerk", "Bob")


async def test_form_can_be_chosen_again(home: Path) -> None:
    """What the chosen form does not ask for is not in its plan."""
    own_form(home)
    async with person(home, size=(110, 40)) as someone:
        someone.types("<enter>")
        await someone.sees(r"Welk formulier\?")
        await someone.sits_still()
        someone.types("<down><space>")
        await someone.sees("Leidinggevende")
        await someone.sits_still()
        someone.types("<tab>Anna<tab>Klerk<tab>Bob<s-tab*3>")
        await someone.sits_still()
        someone.types("<up><space>")
        await someone.sees(r"Wie bent u\?\n.* Anna(.*\n)+.*Wat doet u\?\n.* Klerk")
        await someone.sees_no_more("Bob")
        await someone.sits_still()
        someone.types("<tab*3><enter>")
        await someone.sees("Deel 1 van 1: Over u")
        plan = someone.plan()
    assert plan.form == "eigen"
    assert {key: entry.words for key, entry in plan.answers.items()} == {"naam": "Anna", "werk": "Klerk"}


async def test_form_of_the_settings_is_not_asked_for(home: Path) -> None:
    """Other forms are not offered; the name in the settings is filled in."""
    own_form(home)
    set_up(home, 'form = "eigen"\n[me]\nname = "Anna Smit"\n')
    async with person(home, size=(110, 40)) as someone:
        someone.types("<enter>")
        await someone.sees(r"Wie bent u\?\n.* Anna Smit")
        assert "Welk formulier?" not in someone.screen()
        assert "Gemeente" not in someone.screen()


async def test_unknown_form_in_the_settings_is_told(home: Path) -> None:
    """The list names the nearest form; the screen for a new plan offers the forms that exist."""
    own_form(home)
    set_up(home, 'form = "egen"\n')
    async with person(home, size=(110, 40)) as someone:
        await someone.reads("! onbekend formulier 'egen' (config.toml, form): bedoelde u 'eigen'?")
        someone.types("<enter>")
        await someone.sees(r"\(x\) Groeiplan van de dienst")
        await someone.sees(r"\( \) Gemeente: terugblik")
