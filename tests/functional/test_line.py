"""The terminal connection stalls, hangs up, sends garbage or is slow: nothing typed is lost, and little is sent."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from signal import SIGCONT, SIGSTOP

import pytest

from tests.support.command import COMMAND
from tests.support.line import HANG, HEAD, HEADROOM, at_2_1, environment, plan_in, poptui, the_plan, until_saved
from tests.support.pilot import file_of, make_plan
from tests.support.terminal import Terminal

# --- importing ----------------------------------------------------------------------------------


def test_invalid_bytes_are_shown_and_the_next_key_works(home: Path) -> None:
    """Each byte that is no UTF-8 becomes a replacement character; the next key works."""
    with at_2_1(home) as terminal:
        for byte in range(0x80, 0x100):
            terminal.send(bytes([byte]) + b"-")
        until_saved(the_plan(home), "2.1", "\ufffd-" * 128)
        terminal.send(b"\x1b[200~\xe9\xff\x1b[201~!")
        until_saved(the_plan(home), "2.1", "\ufffd-" * 128 + "\ufffd\ufffd!")


def test_line_feed_is_enter(home: Path) -> None:
    """Some keypads, and terminals in another mode, send a line feed for Enter."""
    with at_2_1(home) as terminal:
        terminal.send(b"een\ntwee\n")
        until_saved(the_plan(home), "2.1", "een\ntwee\n")


def test_words_right_after_escape_are_typed(home: Path) -> None:
    """Escape followed by a word is Escape and a word, also where a sequence could begin so."""
    with at_2_1(home) as terminal:
        for word in ("Praten", "Xenia", "Ook", "Over", "]abc", "_abc", "^abc"):
            terminal.send(b"\x1bOP")
            terminal.wait("Toetsen")
            terminal.quiet()
            terminal.send(b"\x1b" + word.encode())
            terminal.gone("Toetsen")
            terminal.quiet()
        until_saved(the_plan(home), "2.1", "PratenXeniaOokOver]abc_abc^abc")


def test_paste_without_end_is_inserted(home: Path) -> None:
    """Where the end of a paste is lost, its text is inserted, and the keys after it are keys."""
    with at_2_1(home) as terminal:
        terminal.send(b"\x1b[200~geplakt")
        until_saved(the_plan(home), "2.1", "geplakt")
        terminal.type("!<f9>")
        assert terminal.finish() == 0
    assert plan_in(the_plan(home)).text("2.1") == "geplakt!"


def test_sequence_in_parts_is_one_key(home: Path) -> None:
    """An arrow whose bytes arrive apart is an arrow; late answers of a terminal type nothing."""
    with at_2_1(home, escape=250) as terminal:
        terminal.type("ac")
        for part in (b"\x1b", b"[", b"D"):
            terminal.send(part)
            time.sleep(0.15)
        terminal.type("b")
        until_saved(the_plan(home), "2.1", "abc")
        terminal.send(b"\x1b[?62;22c\x1b]11;rgb:0000/0000/0000\x1b\\\x1b[24;80R\x1b[?2026;2$y\x1b[200;1z")
        terminal.type("!")
        until_saved(the_plan(home), "2.1", "ab!c")


@pytest.mark.parametrize("delay", [0.0, 0.1])
def test_keys_before_the_first_screen_are_typed(home: Path, delay: float) -> None:
    """Keys pressed while the program starts are typed in the field that it opens."""
    path = file_of(home, make_plan(home, HEAD))
    with poptui(home, path.stem) as terminal:
        time.sleep(delay)
        terminal.send(b"heel vroeg<")
        terminal.wait("heel vroeg<")
        until_saved(path, "2.1", "heel vroeg<")


def test_paste_of_one_mebibyte_is_inserted_and_a_larger_one_refused(home: Path) -> None:
    """A larger paste is dropped with a notice."""
    text = "0123456789abcde\n" * 65536
    with at_2_1(home) as terminal:
        terminal.paste(text + "te veel")
        terminal.wait("te groot")
        assert plan_in(the_plan(home)).text("2.1") == ""
        terminal.paste(text)
        deadline = time.monotonic() + HANG
        while len(plan_in(the_plan(home)).text("2.1")) != len(text):
            assert time.monotonic() < deadline
            time.sleep(0.5)
        assert (
            plan_in(the_plan(home)).text("2.1") == text
        ) is True  # `is True`, so that pytest does not print a mebibyte


def test_two_quick_resizes_end_at_the_last_size(home: Path) -> None:
    """However fast a terminal is resized, the screen fits its last size."""
    path = file_of(home, make_plan(home, HEAD))
    with poptui(home, path.stem) as terminal:
        terminal.wait(r"Deel 3 van 5")
        for number in range(40):
            terminal.resize(20, 6)
            if number % 2:
                terminal.type("x")
            terminal.resize(80, 24)
            terminal.wait(r"F1 Hulp")
        terminal.type("<f9>")
        assert terminal.finish() == 0
    assert plan_in(path).text("2.1") == "x" * 20


def test_resize_keeps_the_typed_line_in_sight(home: Path) -> None:
    """A terminal made smaller shows the line that is being typed."""
    with at_2_1(home) as terminal:
        terminal.type("<tab>" * 2 + "het einde")
        terminal.wait("het einde")
        for cols, rows in ((60, 20), (120, 40), (60, 19)):
            terminal.resize(cols, rows)
            terminal.wait("F1 Hulp")
            terminal.quiet()
            column, row = terminal.cursor()
            assert terminal.screen().split("\n")[row][:column].endswith("het einde"), terminal.screen()


# --- stop and continue --------------------------------------------------------------------------


def threads_of(terminal: Terminal) -> int:
    """Counts the threads of the program."""
    return sum(1 for _ in Path(f"/proc/{terminal.pid}/task").iterdir())


def test_continue_without_stop_changes_nothing(home: Path) -> None:
    """After SIGCONT alone, and after STOP and CONT: one thread reads, typing works, closing restores the terminal."""
    with at_2_1(home) as terminal:
        threads = threads_of(terminal)
        for numbers in ((SIGCONT,), (SIGCONT, SIGCONT), (SIGSTOP, SIGCONT)):
            for number in numbers:
                terminal.signal(number)
                time.sleep(0.1)
            terminal.type("x")
            terminal.quiet()
        until_saved(the_plan(home), "2.1", "xxx")
        assert threads_of(terminal) <= threads
        terminal.wait("xxx$")
        terminal.type("<f9>")
        assert terminal.finish() == 0
        assert terminal.modes_restored(), terminal.modes_left()


def test_stop_restores_the_terminal_and_continue_draws_again(home: Path) -> None:
    """SIGTSTP restores the terminal; SIGCONT draws everything again."""
    with at_2_1(home) as terminal:
        terminal.signal(signal.SIGTSTP)
        terminal.gone("Deel 3 van 5")
        terminal.quiet()
        assert terminal.modes_restored(), terminal.modes_left()
        terminal.signal(SIGCONT)
        terminal.wait("Deel 3 van 5")
        terminal.type("weer hier")
        until_saved(the_plan(home), "2.1", "weer hier")


def test_ctrl_l_redraws_the_screen(home: Path) -> None:
    """What another program wrote over the screen is gone after Ctrl+L."""
    with at_2_1(home) as terminal:
        os.write(os.open(f"/proc/{terminal.pid}/fd/1", os.O_WRONLY), b"\x1b[5;5HSTOORZENDER")
        terminal.wait("STOORZENDER")
        terminal.type("<c-l>")
        terminal.gone("STOORZENDER")
        terminal.wait("Deel 3 van 5")


def test_ctrl_l_sends_the_modes_again(home: Path) -> None:
    """A terminal that was attached later has the alternate screen, bracketed paste and no wrapping."""
    with at_2_1(home) as terminal:
        before = len(terminal.output)
        terminal.type("<c-l>")
        sent = b""
        while not all(mode in sent for mode in (b"\x1b[?1047h", b"\x1b[?2004h", b"\x1b[?7l")):
            terminal.wait("Deel 3 van 5")
            sent = bytes(terminal.output[before:])


# --- sharing ------------------------------------------------------------------------------------


def spent(terminal: Terminal, keys: str) -> int:
    """Presses keys, waits until the program is quiet, and returns how many bytes it sent."""
    before = len(terminal.output)
    terminal.type(keys)
    deadline = time.monotonic() + 5
    while len(terminal.output) == before:
        assert time.monotonic() < deadline, f"nothing is sent after {keys}"
        time.sleep(0.01)
    terminal.quiet()
    return len(terminal.output) - before


@pytest.mark.parametrize(("cols", "rows", "count"), [(80, 24, 30), (200, 50, 30), (80, 24, 200)])
def test_bytes_sent_stay_within_the_budget(home: Path, cols: int, rows: int, count: int) -> None:
    """Start, a letter, Tab, moving and typing in a table, the next section: bytes within budget, with many rows too."""
    wishes = [{"competentie": f"Wens {at}", "actie": "Een cursus volgen in schrijven"} for at in range(count)]
    path = file_of(home, make_plan(home, HEAD | {"2.2": "al beantwoord"}, {"4.1": wishes}))
    with poptui(home, path.stem, cols=cols, rows=rows) as terminal:
        terminal.wait("Deel 3 van 5")
        terminal.quiet()
        found = {"start": len(terminal.output)}
        spent(terminal, "a")
        found["letter"] = max(spent(terminal, letter) for letter in "bcdef")
        found["tab"] = max(spent(terminal, "<tab>") for _ in range(2))
        found["section"] = spent(terminal, "<f4>")
        spent(terminal, "<f4>")
        found["cursor"] = max(spent(terminal, "<down>") for _ in range(3))
        spent(terminal, "<down*12>")
        found["scroll"] = max(spent(terminal, "<down>") for _ in range(4))
        found["begin a cell"] = spent(terminal, "x")
        letters = sorted(spent(terminal, letter) for letter in "yzabc")
        found["letter in a cell"], found["and another sign"] = letters[2], letters[4]
        found["next cell"] = spent(terminal, "<tab>")
        spent(terminal, "<f9>")
    budgets = {"start": 8192, "letter": 130, "tab": 300, "section": 4096, "cursor": 300, "scroll": 900}
    budgets |= {"begin a cell": 300, "letter in a cell": 130, "and another sign": 300, "next cell": 300}
    if cols > 80:
        budgets = {"letter": 130, "letter in a cell": 130}
    too_much = {name: found[name] for name, budget in budgets.items() if found[name] > HEADROOM * budget}
    assert not too_much, found


def test_idle_program_sends_nothing(home: Path) -> None:
    """Nothing is sent while nothing happens, on each kind of screen."""
    with at_2_1(home) as terminal:
        for keys, seen in (("", "Deel 3"), ("<f10>", "Menu: kies"), ("<esc>", "Deel 3"), ("<c-g>", "nieuw plan")):
            terminal.type(keys)
            terminal.wait(seen)
            terminal.quiet()
            before = len(terminal.output)
            time.sleep(3)
            assert len(terminal.output) == before, seen


@pytest.mark.parametrize(
    ("env", "asked"),
    [
        ({"TERM": "linux"}, ()),
        ({"LANG": "nl_NL.ISO-8859-1"}, ()),
        ({"POPTUI_ASCII": "1"}, ()),
        ({}, ("--ascii",)),
    ],
)
def test_terminal_without_utf_8_gets_ascii(home: Path, env: dict[str, str], asked: tuple[str, ...]) -> None:
    """No byte above 0x7e is sent; the plan keeps what was typed."""
    path = file_of(home, make_plan(home, HEAD | {"medewerker": "José Müller-Ĳssel"}))
    with Terminal([*COMMAND, path.stem, *asked], env=environment(home) | env) as terminal:
        terminal.wait("^ Jose Muller-IJssel")
        terminal.send("café, straße, € 50 ✓".encode())
        terminal.wait(r"(?m)\| ?cafe, strasse, EUR 50 v$")
        until_saved(path, "2.1", "café, straße, € 50 ✓")
        column, row = terminal.cursor()
        assert terminal.screen().split("\n")[row][:column].endswith("EUR 50 v")
        terminal.type("<f9>")
        assert terminal.finish() == 0
        assert max(terminal.output) <= 0x7E


def test_no_color_sends_no_colour(home: Path) -> None:
    """With NO_COLOR no sequence sets a colour, and the focus is visible without it."""
    with at_2_1(home, colour=False) as terminal:
        terminal.type("<f10><down>")
        terminal.wait("Menu: kies")
        terminal.quiet()
        assert b";38;" not in terminal.output and b"[38;" not in terminal.output and b"48;" not in terminal.output
        assert b"\x1b[0;7m" in terminal.output or b";7m" in terminal.output


@pytest.mark.parametrize(("cols", "rows"), [(1, 1), (3, 2), (20, 5), (59, 20), (60, 19), (200, 50)])
def test_too_small_terminal_shows_a_notice_and_keeps_the_text(home: Path, cols: int, rows: int) -> None:
    """Small terminals get a notice, and typed text is kept; at a usual size everything is shown again."""
    with at_2_1(home) as terminal:
        terminal.type("blijft")
        terminal.wait("blijft")
        terminal.resize(cols, rows)
        time.sleep(0.3)
        if (cols, rows) in {(59, 20), (20, 5)}:
            terminal.wait("te klein")
        elif cols >= 60:
            terminal.wait("blijft")
        terminal.resize(80, 24)
        terminal.wait("blijft")
        terminal.wait("Deel 3 van 5")
        terminal.type("!")
        until_saved(the_plan(home), "2.1", "blijft!")


def test_terminal_cursor_is_where_text_is_typed(home: Path) -> None:
    """The cursor of the terminal is behind the typed text, for braille lines and magnifiers."""
    with at_2_1(home) as terminal:
        terminal.type("hier")
        terminal.wait("hier")
        terminal.quiet()
        column, row = terminal.cursor()
        assert terminal.screen().split("\n")[row][:column].endswith("▌ hier")
        spent(terminal, "<left><left>")
        assert terminal.cursor() == (column - 2, row)


BROKEN = """
import sys
sys.argv = ["poptui", *sys.argv[1:]]
from poptui.screens.plan import section_screen
def broken(*_):
    secret = "GEHEIM"
    raise RuntimeError("GEHEIM " + secret)
section_screen.find_words = broken
from poptui.cli.entry import main
main()
"""


def test_unexpected_error_saves_and_restores_the_terminal(home: Path) -> None:
    """Everything is saved, the terminal is restored, one line names the log, and no text of the plan is shown."""
    path = file_of(home, make_plan(home, HEAD))
    with Terminal([sys.executable, "-c", BROKEN, path.stem], env=environment(home)) as terminal:
        terminal.wait("Deel 3 van 5")
        terminal.type("net getypt<f7>")
        assert terminal.finish(HANG) == 1
        assert terminal.modes_restored(), terminal.modes_left()
        assert b"GEHEIM" not in terminal.output and b"Traceback" not in terminal.output
        assert b"poptui: er ging iets mis (" in terminal.output
    assert plan_in(path).text("2.1") == "net getypt"
    (log,) = (home / "log").iterdir()
    assert "RuntimeError" in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o777 == 0o600
