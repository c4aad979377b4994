"""Everything on the screen is readable in each theme, and on terminals with all colours, 256 or 16."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.functional.test_screen_saving import without_plans
from tests.support.colours import cells, hard_to_read, in_16_colours, rows_with_bar
from tests.support.pilot import Person, file_of, make_plan, person

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
WISHES = [
    {"competentie": "Schrijven", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450"},
    {"competentie": "Luisteren", "actie": "Meelopen", "tijdpad": "ooit", "manier": "Intervisie"},
]
TO_WISHES = "<f2>4.<enter>"


@pytest.fixture(params=["dark", "light", "contrast"])
def themed(home: Path, request: pytest.FixtureRequest) -> Path:
    """Returns a home whose settings ask for a theme, each in turn."""
    home.mkdir(mode=0o700)
    (home / "config.toml").write_text(f'theme = "{request.param}"\n', encoding="utf-8")
    return home


async def picture(someone: Person, pattern: str) -> str:
    """Waits until the pattern is shown and the screen no longer changes; returns a screenshot."""
    await someone.sees(pattern)
    await someone.sits_still()
    return someone.app.export_screenshot()


async def read_all(someone: Person, *steps: tuple[str, str]) -> None:
    """Presses the keys of each step, waits until its pattern is on the screen, and reads everything there."""
    found: list[str] = []
    for keys, pattern in steps:
        someone.types(keys)
        found += [f"after {keys!r}: {line}" for line in hard_to_read(await picture(someone, pattern))]
        await someone.sits_still()
    assert not found, "\n".join(found)


async def test_each_theme_looks_different(home: Path) -> None:
    """The theme of the settings is shown: light is dark on light, and no two are the same."""
    found = {}
    home.mkdir(mode=0o700)
    for theme in ("dark", "light", "contrast"):
        (home / "config.toml").write_text(f'theme = "{theme}"\n', encoding="utf-8")
        async with person(home) as someone:
            shown = cells(await picture(someone, r"\+ nieuw plan"))
            found[theme] = {(cell.ink, cell.ground) for cell in shown}
            assert all((sum(cell.ink) < sum(cell.ground)) == (theme == "light") for cell in shown if cell.row < 3)
    assert len(set(map(frozenset, found.values()))) == 3


async def test_list_is_readable(themed: Path) -> None:
    """Empty, with and without the cursor on a plan, with its search, help, menu and question."""
    async with person(themed) as someone:
        await read_all(someone, ("", r"nog geen plannen"), ("<esc>", "Dit is het eerste scherm"))
    make_plan(themed, HEAD)
    make_plan(themed, {})
    broken = file_of(themed, make_plan(themed)).with_name("2kapot22.json")
    broken.write_text("null")
    async with person(themed) as someone:
        await read_all(
            someone,
            ("", r"5 van 12"),
            ("<home>", r"niet te lezen"),
            ("<f1>", "^ Toetsen"),
            ("<esc><f10>", "Menu: kies"),
            ("<down*2>", "Menu: kies"),
            ("<esc>/", r"niet te lezen"),
            ("anna", "Anna Smit"),
            ("<s-left*2>", "Anna Smit"),
            ("<esc><home><delete>", "terug te halen"),
            ("<tab>", "terug te halen"),
            ("<esc><down*9><delete>", "Zet de cursor eerst"),
            ("<up><enter>", "Dit plan gaat niet open"),
        )


async def test_new_plan_is_readable(themed: Path) -> None:
    """In its lines, with a suggestion, and on its button."""
    make_plan(themed, HEAD)
    async with person(themed) as someone:
        await read_all(
            someone,
            ("n", "Een nieuw plan"),
            ("<down*2>", r"\(x\) Vier stappen"),
            ("<up*2>", r"\(x\) Gemeente"),
            ("<tab>An", "Medewerker\n.* An"),
            ("<tab>Kl", "Klerk"),
            ("<home>", "Kl"),
            ("<end><tab*2>", "Maak het plan"),
            ("<f1>", "^ Toetsen"),
        )


async def test_section_is_readable(themed: Path) -> None:
    """Each kind of field, focused or not: line, text, choice, table, and printed text."""
    plan = make_plan(themed, HEAD | {"datum": "ooit", "2.1": "Terug gekeken"}, {"4.1": WISHES})
    make_plan(themed, {"functie": "Klerk bij de balie"})
    async with person(themed, plan) as someone:
        await read_all(
            someone,
            ("<f2>geg<enter>", r"niet begrepen"),
            ("<tab>", "Anna Smit"),
            ("<end><s-left*2>", "Klerk"),
            ("<end> b", "Klerk bij de balie"),
            ("<home>", "Klerk b"),
            ("<tab*3>1 juni 2027", "1 juni 2027"),
            ("<tab>", "pijltjes kiezen"),
            ("<right>", r"\(x\) ja"),
            ("<f4>", "Terug gekeken"),
            ("<end><enter>nog iets<s-left*2><s-up>", "nog iets"),
            ("<left>", "nog iets"),
            ("<tab>", "nog iets"),
            ("<tab>", "nog iets"),
            (TO_WISHES, r"Luisteren"),
            ("<down>", "Luisteren"),
            ("<tab>", "Luisteren"),
            ("<f3><f3><f3><f3>", "Dit formulier hoort bij"),
            ("<f3>", "Hier begint het formulier"),
        )


async def test_wide_screen_is_readable(themed: Path) -> None:
    """The sections beside the questions, and whatever else a wide terminal shows."""
    plan = make_plan(themed, HEAD | {"2.1": "Terug gekeken"}, {"4.1": WISHES})
    async with person(themed, plan, size=(120, 40)) as someone:
        await read_all(
            someone,
            ("", r"~ 2\. Terugblik \(begonnen\)"),
            (TO_WISHES, "Luisteren"),
            ("<down><c-e>", "Rij 2 van 2"),
            ("<esc><f10>", "Menu: kies"),
            ("<esc><f1>", "^ Toetsen"),
            ("<esc><esc>", r"\+ nieuw plan"),
        )


async def test_card_is_readable(themed: Path) -> None:
    """With its choice closed and open, chosen and not, and with a suggestion."""
    plan = make_plan(themed, HEAD, {"4.1": WISHES})
    make_plan(themed, HEAD, {"4.1": [{"competentie": "Schrijven en spreken", "wie": "Carla"}]})
    async with person(themed, plan) as someone:
        await read_all(
            someone,
            (TO_WISHES + "<c-e>", "Rij 1 van 2"),
            ("<s-tab*12>", "Rij 1 van 2"),
            ("<f4>", "Rij 2 van 2"),
            ("<f3>", "Rij 1 van 2"),
            ("<tab*4>", "nog niets gekozen"),
            ("<tab>", "Rij 1 van 2"),
            ("<s-tab><enter>", "Supervisie"),
            ("<down*2>", "Supervisie"),
            ("<esc>", "nog niets gekozen"),
            ("<enter><down*3><enter>", "Supervisie"),
            ("<enter>", "Kies er een"),
            ("<esc><f1>", "Hulp"),
            ("<esc><tab*3>Car", "Carla"),
            ("<esc><insert>", "Oude tekst"),
            ("Schr", "Schrijven"),
        )


async def test_dialogs_over_a_section_are_readable(themed: Path) -> None:
    """Help, menu, sections, find, history and the question about a row."""
    async with person(themed, make_plan(themed, HEAD | {"2.1": "Terug gekeken"}, {"4.1": WISHES})) as someone:
        await read_all(
            someone,
            ("<f1>", "Hulp"),
            ("<esc><f10>", "Menu: kies"),
            ("<down>", "Menu: kies"),
            ("<esc><f2>", "Ga naar een onderdeel"),
            ("<down>", "Ga naar een onderdeel"),
            ("<tab>", "Ga naar een onderdeel"),
            ("<esc><f7>", "typ om te zoeken"),
            ("terug", "Terug gekeken"),
            ("<s-left*2>", "Terug gekeken"),
            ("<esc><f10><down*13><enter>", "Geschiedenis: wie"),
            ("<down*2>", "Geschiedenis: wie"),
            ("<esc>" + TO_WISHES + "<delete>", "Rij 1 weghalen"),
            ("<tab>", "Rij 1 weghalen"),
            ("<tab*3><enter>", "Rij weg"),
        )


async def test_export_is_readable(themed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its choices closed and open, its line, its button, a refusal and the result."""
    monkeypatch.chdir(tmp_path)
    async with person(themed, make_plan(themed, HEAD)) as someone:
        await read_all(
            someone,
            ("<f10><down*7><enter>", "Exporteren: in een"),
            ("<down*2>", "Exporteren: in een"),
            ("<space>", "Exporteren: in een"),
            ("<tab><down>", "Exporteren: in een"),
            ("<tab><c-u>niet/daar.md<enter>", r"^ *! "),
            ("<c-u>goed.md<tab>", "In bestand zetten"),
            ("<enter>", r"✓ Het staat in"),
            ("<enter>", r"is er al\. Vervangen"),
            ("<esc><tab><enter>", "Persoonlijk Ontwikkelings Plan"),
            ("<pagedown>", "2. Terugblik"),
            ("<esc><tab*2>", "Exporteren: in een"),
        )


async def test_notices_are_readable(themed: Path) -> None:
    """Warnings about the settings, the line that says that saving fails, and the error when closing."""
    plan = make_plan(themed, HEAD)
    with (themed / "config.toml").open("a", encoding="utf-8") as settings:
        settings.write('retention = "lang"\n')
    async with person(themed) as someone:
        await read_all(someone, ("", "bij 'retention'"))
    async with person(themed, plan) as someone:
        with without_plans(themed):
            someone.types("onbewaard")
            await read_all(
                someone,
                ("", "NIET BEWAARD"),
                ("<esc>", "Nog niet alles is bewaard"),
                ("<tab>", "Nog niet alles is bewaard"),
                ("<esc><f9>", "concept"),
            )
        await someone.sees_no_more("NIET BEWAARD")


async def test_focused_field_stands_out(themed: Path) -> None:
    """A bar marks the focused field and no other, also on a terminal with 16 colours."""
    async with person(themed, make_plan(themed, {"medewerker": "Anna Smit"})) as someone:
        await someone.sees("Deel 2 van 5")
        for word, going in (("een", ""), ("twee", "<tab>"), ("drie", "<tab*2>"), ("vier", "<f4>"), ("vijf", "<tab*2>")):
            someone.types(going + word)
            marked = rows_with_bar(await picture(someone, f"▌ {word}"), 5, "▌")
            rows = someone.screen().split("\n")
            at = next(at for at, row in enumerate(rows) if row.startswith(f"     ▌ {word}"))
            assert marked in ([at], [at, at + 1, at + 2]), word


MOVES = [
    ("<f2>geg<enter>", "<tab>", "Deel 2 van 5"),
    ("<tab*3>", "<s-tab>", "Deel 2 van 5"),
    ("<s-tab><end>", "<s-left*2>", "Klerk"),
    ("<f2>2.<enter><end>", "<s-left*2>", "Terug gekeken"),
    (TO_WISHES, "<down>", "Luisteren"),
    ("", "<tab>", "Luisteren"),
    (TO_WISHES + "<delete>", "<tab>", "Rij 1 weghalen"),
    ("<esc><f2>", "<down>", "Ga naar een onderdeel"),
    ("", "<tab>", "Ga naar een onderdeel"),
    ("<esc><f7>", "<down>", "Zoek in alle antwoorden"),
    ("<esc><f10>", "<down>", "Menu: kies"),
    ("<esc><f2>2.<enter><f10><down*7><enter>", "<down>", "Exporteren: in een"),
    ("", "<tab>", "Exporteren: in een"),
    ("", "<tab>", "Exporteren: in een"),
    ("", "<tab>", "Exporteren: in een"),
    ("", "<tab*2>", "Exporteren: in een"),
    ("", "<right>", "Exporteren: in een"),
]
"""Keys that go to a place, keys that then move only the focus or selection, and what is on the screen at both."""


async def test_focus_and_selection_show_in_16_colours(themed: Path) -> None:
    """Going to another field or line, and selecting text, changes what a terminal with 16 colours shows."""
    async with person(themed, make_plan(themed, HEAD | {"2.1": "Terug gekeken"}, {"4.1": WISHES})) as someone:
        for before, keys, pattern in MOVES:
            someone.types(before)
            first = in_16_colours(await picture(someone, pattern))
            someone.types(keys)
            second = in_16_colours(await picture(someone, pattern))
            assert [name for name in first if first[name] == second[name]] == [], (before, keys)


async def test_suggestion_differs_from_typed_text(themed: Path) -> None:
    """In a line and in a text, also in 16 colours."""
    plan = make_plan(themed, {"medewerker": "Anna Smit"})
    make_plan(themed, {"medewerker": "Anna Smit", "functie": "Klerken"}, {"4.1": [{"competentie": "Schrijven"}]})
    async with person(themed, plan) as someone:
        for keys, pattern in (("Kl", "▌ Klerken"), (TO_WISHES + "<c-e>Sc", "▌ Schrijven")):
            someone.types(keys)
            for shown in in_16_colours(await picture(someone, pattern)).values():
                row = someone.screen()[: someone.screen().index(pattern)].count("\n")
                inks = [ink for at, column, _, ink, _ in shown if at == row and column in {7, 8, 10, 11, 12}]
                assert inks[0] == inks[1] != inks[2] == inks[3] == inks[4]


async def test_selected_text_stands_out(themed: Path) -> None:
    """Selected letters differ from those beside them, in a line and in a text, also in 16 colours."""
    async with person(themed, make_plan(themed, {"medewerker": "Anna Smit"})) as someone:
        for going in ("", "<f4>"):
            someone.types(f"{going}kiezen<s-left*3>")
            pattern = "▌ kiezen"
            for shown in in_16_colours(await picture(someone, pattern)).values():
                row = someone.screen()[: someone.screen().index(pattern)].count("\n")
                first, *others = [
                    (ink, ground) for at, column, _, ink, ground in shown if at == row and 7 <= column < 13
                ]
                assert others[:2] == [first] * 2  # the cursor is on the letter behind these
                assert others[3] == others[4] != first
