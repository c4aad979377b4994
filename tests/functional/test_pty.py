"""The program in a real terminal: first use, sudden ends, bursts of keys, small terminals, and what it sends."""

from __future__ import annotations

import random
import re
import time
from pathlib import Path
from signal import SIGKILL, SIGTERM

import pytest

from poptui.forms.value import Value
from poptui.plans.registers import parse
from tests.support.command import Run
from tests.support.keys import choosing, encode
from tests.support.line import HEAD, plan_in, poptui, the_plan, until_saved
from tests.support.pilot import file_of, make_plan, workspace_of

# Textual sends the shape of the mouse pointer too; nothing in it comes from a plan.
SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\]22;default\x07)")
CONTROL = re.compile("[\x00-\x07\x0b\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


# --- first use ----------------------------------------------------------------------------------


def test_newcomer_makes_a_plan_by_keyboard_alone(home: Path, run: Run, tmp_path: Path) -> None:
    """From an empty home to a complete plan, an agreement and an export, with only the screen as a guide."""
    export = tmp_path / "mijn pop.md"
    with poptui(home, cwd=tmp_path) as terminal:
        terminal.wait(r"U hebt nog geen plannen")
        terminal.type("<enter>")
        terminal.wait(r"Welk formulier\?(.*\n)+.*Gemeente: terugblik(.*\n)+.*Maak het plan")
        terminal.type(choosing("gemeente") + "<tab>")
        terminal.wait(r"\(x\) Gemeente: terugblik")
        terminal.type("Anna de Vries-Öz<enter>Klerk<enter>Bob de Wit<enter><enter>")
        terminal.wait(r"Deel 2 van 5: Gegevens")
        terminal.type("Burgerzaken<enter>")
        terminal.type("<enter>11 december 2026<enter>")
        terminal.wait(r"= 11 december 2026")
        terminal.type("<right><right>")
        terminal.wait(r"\( \) ja +\(x\) nee")
        terminal.type("<tab>")
        terminal.wait(r"Deel 3 van 5: 2\. Terugblik")
        terminal.type(
            "Nieuwe balie.<enter>Zaaksysteem.<tab>cv.pdf<tab>Rustig blijven<tab>Sterk: luisteren<tab>Goed<tab>"
        )
        terminal.wait(r"Deel 4 van 5: 3\. Visie")
        terminal.type("Lawaai<tab>Bezoekers<tab>Avonden<tab>Inwerken<tab>Schrijven<tab>Balie<tab>Publiekszaken<tab>")
        terminal.wait(r"Mag deze belangstelling(.*\n)+.*\( \) ja +\( \) nee")
        terminal.type("<right><right>")
        terminal.wait(r"\( \) ja +\(x\) nee")
        terminal.type("<tab>Wetten leren<tab>Ja, dat past<tab>")
        terminal.wait(r"Deel 5 van 5: 4\. Acties")
        terminal.type("Schrijven op B1<tab>Cursus volgen<tab>voor 1 juli 2027<tab>450")
        terminal.wait(r"= € 450,00")
        terminal.type("<enter>")
        terminal.wait(r"1 +Schrijven op B1 +Cursus volgen")
        terminal.type("Inwerken<tab>Met Joost<tab>Q3 2027<tab>geen<enter>")
        terminal.wait(r"2 +Inwerken +Met Joost")
        terminal.type("<up*3><c-s>")
        terminal.wait(r"Afspraak 1 gemaakt")
        terminal.type("<tab*4>Een kwartier per week<tab>")
        terminal.type("<tab>Niets terug te betalen")
        terminal.wait(r"Niets terug te betalen")
        terminal.type("<f10>")
        terminal.wait(r"Menu: kies met de pijlen en Enter")
        terminal.wait(r"Esc Terug$")
        lines = [row[1:].split("  ")[0] for row in terminal.screen().split("\n")[2:]]
        terminal.type(f"<down*{lines.index('Exporteren')}><enter>")
        terminal.wait(r"Exporteren: in een bestand")
        terminal.type("<down*2>")
        terminal.wait(r"\(x\) Het hele plan")
        terminal.type(f"<tab><tab><c-u>{export}<enter>")
        terminal.wait(r"✓ Het staat in")
        terminal.type("<f9>")
        assert terminal.finish() == 0
        assert terminal.modes_restored(), terminal.modes_left()
    path = the_plan(home)
    checked = run("check", path.stem)
    assert checked.code == 0, checked.out
    text = export.read_text(encoding="utf-8")
    for words in (
        *("Anna de Vries-Öz", "Klerk", "Bob de Wit", "Burgerzaken", "Nieuwe balie", "Zaaksysteem", "cv.pdf"),
        *("Rustig blijven", "Sterk: luisteren", "Goed", "Lawaai", "Bezoekers", "Avonden", "Inwerken", "Schrijven"),
        *("Balie", "Publiekszaken", "Wetten leren", "Ja, dat past", "Schrijven op B1", "Cursus volgen", "450"),
        *("Inwerken", "Met Joost", "Q3 2027", "Een kwartier per week", "Niets terug te betalen"),
    ):
        assert words in text
    plan = plan_in(path)
    assert plan.text("geen-behoefte") == "nee"
    assert plan.registers[parse("datum")].iso == "2026-12-11"
    assert [row.text("competentie") for row in plan.rows("4.1")] == ["Schrijven op B1", "Inwerken"]
    assert [row.text("actie") for row in plan.rows("4.3")] == ["Cursus volgen"]


# --- sudden ends --------------------------------------------------------------------------------


def test_kill_9_loses_at_most_the_last_second(home: Path) -> None:
    """Killed at random moments while typing: the file is whole, and holds what was on the screen a second before."""
    chance = random.Random(20261121)
    path = file_of(home, make_plan(home, HEAD))
    before = ""
    for number in range(8):
        shown: list[tuple[float, str]] = []
        with poptui(home, path.stem) as terminal:
            terminal.wait(r"Deel 3 van 5")
            terminal.type("<f2>4.<enter><tab>")
            terminal.wait(r"Deel 5 van 5")
            terminal.type("<c-end><down*99><end>")
            terminal.quiet(0.2)
            end = time.monotonic() + chance.uniform(0.2, 2.5)
            typed = ""
            while time.monotonic() < end:
                word = f"w{number}.{len(shown)} "
                terminal.type(word)
                typed += word
                terminal.wait(re.escape(word.strip()))
                shown.append((time.monotonic(), typed))
            terminal.kill()
            killed = time.monotonic()
            assert terminal.finish() == -SIGKILL
        text = plan_in(path).text("4.2")
        kept = [typed for at, typed in shown if at < killed - 1.0]
        assert text.startswith(before + (kept[-1] if kept else "")), (number, before, kept[-1:], text)
        assert (before + shown[-1][1]).startswith(text)
        before = text
    assert before


def test_plan_opens_as_before_after_kill_9(home: Path) -> None:
    """After a kill the plan opens without a question and shows what was saved."""
    path = file_of(home, make_plan(home, HEAD))
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.type("voor de klap")
        until_saved(path, "2.1", "voor de klap")
        terminal.kill()
        assert terminal.finish() == -SIGKILL
    with poptui(home) as terminal:
        terminal.wait(r"Anna Smit +voorbereidend")
        terminal.type("<enter>")
        terminal.wait(r"Deel 3 van 5")
        terminal.wait(r"voor de klap")
        terminal.type("<f9>")
        assert terminal.finish() == 0
    assert list((home / "plans").iterdir()) == [path]


def test_sigterm_saves_everything_and_restores_the_terminal(home: Path) -> None:
    """SIGTERM while typing: all typed text is in the file, the exit status tells, the terminal is restored."""
    path = file_of(home, make_plan(home, HEAD))
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.type("tot het laatste woord")
        terminal.wait(r"tot het laatste woord")
        terminal.signal(SIGTERM)
        assert terminal.finish() == 143
        assert terminal.modes_restored(), terminal.modes_left()
    assert plan_in(path).text("2.1") == "tot het laatste woord"


def test_hang_up_saves_everything(home: Path) -> None:
    """When the terminal goes away while typing, all typed text is in the file and the program ends."""
    path = file_of(home, make_plan(home, HEAD))
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.type("tot de lijn wegviel")
        terminal.wait(r"tot de lijn wegviel")
        terminal.close()
        assert terminal.finish() == 129
    assert plan_in(path).text("2.1") == "tot de lijn wegviel"


def test_sigterm_on_a_card_saves_the_typed_text(home: Path) -> None:
    """SIGTERM saves typed text on the card of a row as well."""
    path = file_of(home, make_plan(home, HEAD, {"4.1": [{"competentie": "Schrijven"}]}))
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.type("<f2>4.<enter><c-e>")
        terminal.wait(r"Rij 1 van 1")
        terminal.type("een cursus")
        terminal.wait(r"een cursus")
        terminal.signal(SIGTERM)
        assert terminal.finish() == 143
    assert [row.text("actie") for row in plan_in(path).rows("4.1")] == ["een cursus"]


# --- bursts of keys -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("keys", "answers"),
    [
        ("abc<tab>def", {"2.1": "abc", "cv": "def"}),
        ("abc<tab>def<enter>ghi<s-tab><s-tab><end>!", {"2.1": "abc!", "cv": "def", "2.2": "ghi"}),
        ("abc<f4>def<tab>ghi", {"2.1": "abc", "3.1.a": "def", "3.1.b": "ghi"}),
        ("fout<backspace*4>goed<left*4>heel <end>!", {"2.1": "heel goed!"}),
        ("abc<f2>3.<enter>def<f7>abc<enter><end>!", {"2.1": "abc!", "3.1.a": "def"}),
        ("<f1><esc>abc<f10><c-g>def", {"2.1": "abcdef"}),
    ],
)
def test_burst_of_keys_does_the_same_as_single_keys(home: Path, keys: str, answers: dict[str, str]) -> None:
    """Keys that arrive at once do what they would do one by one."""
    path = file_of(home, make_plan(home, HEAD))
    with poptui(home, path.stem, ESCDELAY="50") as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.type(keys)
        for key, words in answers.items():
            until_saved(path, key, words)
        terminal.type("<f9>")
        assert terminal.finish() == 0
    assert {key: plan_in(path).text(key) for key in answers} == answers


def test_burst_of_keys_fills_in_a_card(home: Path) -> None:
    """Adding a row and filling it in at once puts each word in its column."""
    path = file_of(home, make_plan(home, HEAD))
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.type("<f2>4.<enter><c-e>abc<tab>def<tab>Q3 2027<tab>450<c-g><down>ghi<tab>jkl<f9>")
        assert terminal.finish() == 0
    rows = [
        [row.text(key) for key in ("competentie", "actie", "tijdpad", "kosten")] for row in plan_in(path).rows("4.1")
    ]
    assert rows == [["abc", "def", "Q3 2027", "450"], ["ghi", "jkl", "", ""]]


def test_burst_of_keys_before_the_first_screen_makes_a_plan(home: Path) -> None:
    """A whole new plan typed before the first screen is drawn is made as intended."""
    with poptui(home) as terminal:
        terminal.wait(r"\+ nieuw plan")
        terminal.type(f"n{choosing('gemeente')}<tab>Anna<enter>Klerk<enter>Bob<enter><enter>Zorg<enter><f9>")
        assert terminal.finish() == 0
        assert terminal.modes_restored(), terminal.modes_left()
    plan = plan_in(the_plan(home))
    keys = ("medewerker", "functie", "leidinggevende", "dienst")
    assert [plan.text(key) for key in keys] == ["Anna", "Klerk", "Bob", "Zorg"]


def test_paste_with_escapes_types_no_keys(home: Path) -> None:
    """A paste is text, also where it holds sequences of keys; a large one is inserted whole."""
    path = file_of(home, make_plan(home, HEAD))
    text = "regel met é\n" * 4000
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.paste("een\x11twee\ndrie")
        until_saved(path, "2.1", "eentwee\ndrie")
        terminal.type("<tab><tab>")
        terminal.paste(text)
        terminal.type("einde<f9>")
        assert terminal.finish() == 0
    assert plan_in(path).text("2.2") == text + "einde"


# --- small terminals, and what is sent --------------------------------------------------------------


def test_plan_is_made_on_a_terminal_of_60_by_20(home: Path) -> None:
    """At 60 x 20 a plan can be made too; the key line names help, menu, back and close where they fit."""
    with poptui(home, cols=60, rows=20) as terminal:
        terminal.wait(r"U hebt nog geen plannen")
        terminal.wait(r"F9 Sluiten")
        terminal.type("n")
        terminal.wait(r"Welk formulier\?")
        terminal.wait(r"Esc Terug")
        terminal.type(choosing("gemeente") + "<tab>Anna<enter>Klerk<enter>Bob<enter>")
        terminal.wait(r"Maak het plan")
        terminal.type("<enter>")
        terminal.wait(r"F1 Hulp  F10 Menu")
        terminal.wait(r"Dienst/ Afdeling /Team")
        terminal.type("Zorg<tab><tab>11-12-2026<f4>")
        terminal.wait(r"2\.1\. +Welke ontwikkelingen")
        terminal.type("<f2>4.<enter>")
        terminal.wait(r"Competentie +actie +Tijdpad +Kosten")
        terminal.wait(r"F1 Hulp  F10 Menu")
        terminal.type("Schrijven<enter>")
        terminal.wait(r"1 +Schrijven")
        for row in terminal.screen().split("\n"):
            assert len(row) <= 60
        terminal.type("<f9>")
        assert terminal.finish() == 0
        assert terminal.modes_restored(), terminal.modes_left()


def test_resizing_while_typing_keeps_text_and_focus(home: Path) -> None:
    """A terminal that is made smaller and larger keeps the text and the focused field."""
    path = file_of(home, make_plan(home, HEAD))
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        for number, (cols, rows) in enumerate([(60, 20), (120, 40), (20, 6), (80, 24)]):
            terminal.resize(cols, rows)
            terminal.type(f"{number} ")
        terminal.wait(r"0 1 2 3")
        terminal.wait(r"F1 Hulp")
        terminal.type("<f9>")
        assert terminal.finish() == 0
    assert plan_in(path).text("2.1") == "0 1 2 3 "


def test_escape_goes_back_with_the_default_delay(home: Path) -> None:
    """With the program's own delay Esc goes back, and an arrow that arrives in two pieces is an arrow."""
    path = file_of(home, make_plan(home, HEAD))
    with poptui(home, path.stem, ESCDELAY="250") as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.type("ac")
        terminal.wait("ac")
        terminal.send(b"\x1b")
        time.sleep(0.1)
        terminal.send(b"[D")
        terminal.type("b")
        until_saved(path, "2.1", "abc")
        terminal.type("<esc>")
        terminal.wait(r"\+ nieuw plan")


def assert_only_ours(output: bytes) -> None:
    """Fails where a sequence does more to a terminal than draw on it."""
    text = output.decode("utf-8")
    rest = SEQUENCE.sub("", text)
    found = CONTROL.search(rest)
    assert found is None, ascii(rest[max(0, found.start() - 40) : found.end() + 40])


def test_only_drawing_sequences_are_sent(home: Path) -> None:
    """No mouse, no kitty keys, no title, no clipboard: only drawing, and modes that are restored at the end."""
    path = file_of(home, make_plan(home, HEAD, {"4.1": [{"competentie": "Schrijven", "actie": "lezen"}]}))
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.type("tekst<f1>")
        terminal.wait("Toetsen")
        terminal.type("<esc><f2>4.<enter>")
        terminal.wait("Deel 5 van 5")
        terminal.type("<c-s>")
        terminal.wait("Afspraak 1")
        terminal.type("<c-c><c-l><f9>")
        assert terminal.finish() == 0
        assert_only_ours(terminal.output)
        assert not re.search(rb"\x1b\[\?(9|100[01235]|1006|1015|1016)h", terminal.output)
        assert not re.search(rb"\x1b\[[>=?][0-9;]*u", terminal.output)
        assert terminal.modes_restored(), terminal.modes_left()


HOSTILE = "\x1b]52;c;aGFjaw==\x07\x1b[2J\x9b31m\x9d0;titel\x9c\u202eom\x00\x7f[/x][@click=app.quit]"


def hostile_plan(home: Path) -> None:
    """Makes a plan with hostile text in every answer and cell, as a foreign file may hold it."""
    plan_id, workspace = make_plan(home, {}), workspace_of(home)
    form = workspace.catalogue.get("gemeente")
    fields = [field for field in form.fields if field.kind != "table" and not field.is_computed]
    workspace.store.update(plan_id, [workspace.acts().answer(field.key, Value(HOSTILE)) for field in fields])
    cells = {column.key: Value(HOSTILE) for field in form.fields for column in field.all_columns}
    for key in ("4.1", "4.3"):
        table = form.field(key)
        assert table is not None
        mine = {column.key: cells[column.key] for column in table.all_columns}
        workspace.store.update(plan_id, [workspace.acts().add_row(workspace.store.load(plan_id), key, mine)])


def test_hostile_text_never_reaches_the_terminal(home: Path) -> None:
    """Of escape sequences, C1 and direction characters in every answer, not one byte is sent."""
    hostile_plan(home)
    with poptui(home) as terminal:
        terminal.wait(r"\+ nieuw plan")
        terminal.type("<enter>")
        terminal.wait(r"Deel 2 van 5")
        for keys, seen in (
            ("<f4>", "Deel 3 van 5"),
            ("<f4>", "Deel 4 van 5"),
            ("<f4>", "Deel 5 van 5"),
            ("<c-e>", "Rij 1 van 1"),
            ("<esc>", "Deel 5 van 5"),
            ("<c-s>", "Afspraak"),
            ("<delete>", "weghalen"),
            ("<esc>", "Deel 5 van 5"),
            ("<f7>", "Zoek in alle antwoorden"),
            ("<esc>", "Deel 5 van 5"),
        ):
            terminal.type(keys)
            terminal.wait(seen)
        terminal.type("<f9>")
        assert terminal.finish() == 0
        output = terminal.output
    assert_only_ours(output)
    assert b"\x1b]52" not in output and b"\x1b[2J\x1b" not in output
    assert b"52;c;aGFjaw==" in output  # the text is shown, and its escape characters are not sent


def test_without_a_terminal_one_line_and_no_escape_is_printed(run: Run) -> None:
    """Without a terminal the screens do not start: one line, exit code 2, no escape byte."""
    result = run()
    assert result.code == 2
    assert "\x1b" not in result.out + result.err
    assert result.err.count("\n") == 1 and "poptui show" in result.err


FIVE = (
    "Duidelijk schrijven<tab>cursus<tab>Q1 2027<tab>450<enter>"
    "Inwerken<tab>Joost inwerken<tab>Q3 2027<tab>geen<enter>"
    "Excel<tab>examen halen<tab>voor 1 juli 2027<tab>200<enter>"
    "Burgerzaken<tab>week meelopen<tab>maart 2027<tab>0<enter>"
    "Spreken<tab>oefenen<tab>2027<tab>n.t.b.<enter>"
)
SHARPER = (
    "<up*5><right>Schrijven op B1 volgen en vijf vaste brieven herschrijven<enter>"
    "<down><left>en Samira aan de balie, twee weken lang<enter>"
    "<down><left>voor Excel gevorderd<enter>"
)
THREE = "<up*9><c-s><down><c-s><down><c-s>"
A_SECOND = 3
"""The number of keys a second of a person who is no trained typist."""


def test_entering_five_wishes_takes_under_three_minutes_of_keys(home: Path) -> None:
    """Entering five wishes, improving three and agreeing on them takes fewer keys than are typed in three minutes."""
    path = file_of(home, make_plan(home, HEAD))
    keys = encode(FIVE + SHARPER + THREE)
    assert len(keys) <= 180 * A_SECOND
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        terminal.type("<f4><f4>")
        terminal.wait(r"4\.1\. +Geef hier aan")
        terminal.type(FIVE)
        terminal.wait(r"5 +Spreken +oefenen +2027 +n\.t\.b\.")
        terminal.type(SHARPER)
        terminal.wait(r"gevorderd")
        terminal.type(THREE)
        terminal.wait(r"Afspraak 3 gemaakt")
        terminal.type("<f9>")
        assert terminal.finish() == 0
    plan = plan_in(path)
    assert [row.text("competentie") for row in plan.rows("4.1")] == [
        "Duidelijk schrijven",
        "Inwerken",
        "Excel",
        "Burgerzaken",
        "Spreken",
    ]
    assert [row.text("competentie") for row in plan.rows("4.3")] == ["Duidelijk schrijven", "Inwerken", "Excel"]
    actions = [row.text("actie") for row in plan.rows("4.1")]
    assert actions[0] == "cursus Schrijven op B1 volgen en vijf vaste brieven herschrijven"
    assert plan.rows("4.3")[0].text("actie") == actions[0]
