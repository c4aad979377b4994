"""The line: terminals that stand still, hang up, send rubbish or come late; nothing typed is lost, little is sent."""

from __future__ import annotations

import os
import signal
import string
import sys
import time
from pathlib import Path
from signal import SIGCONT, SIGHUP, SIGINT, SIGSTOP, SIGTERM

import pytest

from tests.functional.test_pty import HEAD, plan_in, poptui, until_saved
from tests.support.command import COMMAND
from tests.support.pilot import make_plan
from tests.support.terminal import Terminal

IGNORING = "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])"
HANG = 60.0
"""Seconds after which something hangs: ten times what is expected, and more."""


def environment(home: Path) -> dict[str, str]:
    """Give the variables that the program runs with."""
    root = str(Path(__file__).parents[2])
    settings = {"POPTUI_TODAY": "2026-11-21", "TZ": "Europe/Amsterdam", "PYTHONPATH": root, "ESCDELAY": "50"}
    return settings | {"POPTUI_HOME": str(home)}


def at_2_1(home: Path, escape: int = 50, colour: bool = True) -> Terminal:
    """Open a plan at question 2.1, which is still empty, and wait for it."""
    env = {"ESCDELAY": str(escape)} | ({} if colour else {"NO_COLOR": "1"})
    plan = make_plan(home, HEAD)
    terminal = Terminal([*COMMAND, plan.stem], env=environment(home) | env)
    terminal.wait("Deel 3 van 5")
    terminal.quiet()
    return terminal


def the_plan(home: Path) -> Path:
    """Give the file of the only plan."""
    (path,) = (home / "plans").iterdir()
    return path


# --- sudden ends on a line that stands still ----------------------------------------------------


@pytest.mark.parametrize("ignored", [False, True], ids=["hup", "hup-ignored"])
@pytest.mark.parametrize("stalled", [False, True], ids=["live", "stalled"])
@pytest.mark.parametrize("end", ["close", "HUP", "TERM"])
def test_every_end_keeps_every_letter(home: Path, end: str, stalled: bool, ignored: bool) -> None:
    """Whatever ends the program, also on a line that stands still for 8 seconds: each letter typed is in the file."""
    path = make_plan(home, HEAD)
    words = "".join(string.ascii_letters[at % 52] for at in range(160 if stalled else 20))
    command = [sys.executable, "-c", IGNORING, *COMMAND] if ignored else [*COMMAND]
    with Terminal([*command, path.stem], env=environment(home)) as terminal:
        terminal.wait("Deel 3 van 5")
        terminal.quiet()
        if stalled:
            terminal.stall()
            for at in range(0, 160, 20):
                terminal.send(words[at : at + 20].encode())
                time.sleep(1.0)
        else:
            terminal.type(words)
            terminal.wait(words)
        if end == "close":
            terminal.close()
        else:
            terminal.signal(SIGHUP if end == "HUP" else SIGTERM)
        assert terminal.finish(HANG) == (143 if end == "TERM" else 129)
        if end == "TERM" and not stalled:
            assert terminal.modes_restored(), terminal.modes_left()
    assert plan_in(path).text("2.1") == words


@pytest.mark.parametrize("end", ["close", "HUP", "TERM", "INT"])
@pytest.mark.parametrize(
    ("keys", "where", "kept"),
    [
        (b"laatste woord", "2.1", "laatste woord"),
        (b"abc\x1b[D\x1b[C" * 10, "2.1", "abc" * 10),
        (b"\x1bOSnieuwe tekst", "3.1.a", "nieuwe tekst"),
        (b"\x1b[200~plak deel een", "2.1", "plak deel een"),
    ],
)
def test_what_was_just_typed_is_kept(home: Path, end: str, keys: bytes, where: str, kept: str) -> None:
    """Keys that have come in and are not in the plan yet do what they do before the program ends."""
    with at_2_1(home) as terminal:
        terminal.send(keys)
        time.sleep(0.05)  # they have come in; what they do is still to be done
        if end == "close":
            terminal.close()
        else:
            terminal.signal({"HUP": SIGHUP, "TERM": SIGTERM, "INT": SIGINT}[end])
        assert terminal.finish(HANG) == {"TERM": 143, "INT": 130}.get(end, 129)
    assert plan_in(the_plan(home)).text(where) == kept


def test_a_line_that_goes_on_shows_the_last_screen(home: Path) -> None:
    """After standing still for 8 seconds while 160 keys were typed, the screen shows them all, and typing goes on."""
    with at_2_1(home) as terminal:
        terminal.stall()
        for at in range(160):
            terminal.send(string.ascii_lowercase[at % 26].encode())
            time.sleep(0.05)
        until_saved(the_plan(home), "2.1", "".join(string.ascii_lowercase[at % 26] for at in range(160)))
        for _ in range(20):
            terminal.send(b"\x1bOS")
            time.sleep(0.2)
            terminal.send(b"\x1bOR")
            time.sleep(0.2)
        before = len(terminal.output)
        terminal.go_on()
        terminal.wait("abcd$")
        terminal.quiet()
        assert len(terminal.output) - before < 40_000  # what the line held and one screen: not the forty nobody saw
        terminal.type("!")
        terminal.wait("abcd!$")
        terminal.type("<f9>")
        assert terminal.finish() == 0


def test_a_slow_line_does_not_lag_behind_the_typing(home: Path) -> None:
    """At 4 KB a second, ten letters a second: each is shown before the one after the next, and nothing piles up."""
    with at_2_1(home) as terminal:
        terminal.throttle(4096)
        before, typed = len(terminal.output), string.ascii_lowercase + "abcd"
        for at, letter in enumerate(typed):
            terminal.type(letter)
            time.sleep(0.1)
            assert at < 2 or typed[: at - 1] in terminal.screen()
        terminal.wait(typed)
        assert len(terminal.output) - before <= HEADROOM * 130 * len(typed)


def test_an_input_that_ends_ends_the_program(home: Path) -> None:
    """Where there is nothing to read from any more, all is saved and the program is gone."""
    with at_2_1(home) as terminal:
        terminal.type("tot het einde")
        terminal.wait("tot het einde")
        terminal.close()
        assert terminal.finish(HANG) == 129
    assert plan_in(the_plan(home)).text("2.1") == "tot het einde"


# --- what comes in ------------------------------------------------------------------------------


def test_no_byte_ends_the_program(home: Path) -> None:
    """Each byte that is no UTF-8 becomes a sign that says so; the next key works."""
    with at_2_1(home) as terminal:
        for byte in range(0x80, 0x100):
            terminal.send(bytes([byte]) + b"-")
        until_saved(the_plan(home), "2.1", "\ufffd-" * 128)
        terminal.send(b"\x1b[200~\xe9\xff\x1b[201~!")
        until_saved(the_plan(home), "2.1", "\ufffd-" * 128 + "\ufffd\ufffd!")


def test_a_line_feed_is_enter(home: Path) -> None:
    """Some keypads, and terminals that were not told otherwise yet, send a line feed for Enter."""
    with at_2_1(home) as terminal:
        terminal.send(b"een\ntwee\n")
        until_saved(the_plan(home), "2.1", "een\ntwee\n")


def test_words_right_behind_escape_are_typed(home: Path) -> None:
    """Escape with a word behind it is Escape and a word, also where a sequence could have begun so."""
    with at_2_1(home) as terminal:
        for word in ("Praten", "Xenia", "Ook", "Over", "]abc", "_abc", "^abc"):
            terminal.send(b"\x1bOP")
            terminal.wait("Toetsen")
            terminal.quiet()
            terminal.send(b"\x1b" + word.encode())
            terminal.gone("Toetsen")
            terminal.quiet()
        until_saved(the_plan(home), "2.1", "PratenXeniaOokOver]abc_abc^abc")


def test_a_paste_that_never_ends_is_taken_as_it_is(home: Path) -> None:
    """Where the end of a paste is lost, its text comes in all the same, and the keys after it are keys again."""
    with at_2_1(home) as terminal:
        terminal.send(b"\x1b[200~geplakt")
        until_saved(the_plan(home), "2.1", "geplakt")
        terminal.type("!<f9>")
        assert terminal.finish() == 0
    assert plan_in(the_plan(home)).text("2.1") == "geplakt!"


def test_a_sequence_that_comes_in_parts_is_one_key(home: Path) -> None:
    """An arrow whose bytes come apart is an arrow; the answers of a terminal that come late type nothing."""
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
def test_nothing_typed_before_the_first_screen_is_lost(home: Path, delay: float) -> None:
    """Keys pressed while the program still begins are typed where it opens."""
    path = make_plan(home, HEAD)
    with poptui(home, path.stem) as terminal:
        time.sleep(delay)
        terminal.send(b"heel vroeg<")
        terminal.wait("heel vroeg<")
        until_saved(path, "2.1", "heel vroeg<")


def test_a_paste_of_a_mebibyte(home: Path) -> None:
    """A paste of 1 MiB comes in whole; a larger one is left out, and that is said."""
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
        assert (plan_in(the_plan(home)).text("2.1") == text) is True  # said so, a difference of a mebibyte is not shown


# --- stopping and going on ----------------------------------------------------------------------


def threads_of(terminal: Terminal) -> int:
    """Count the threads of the program."""
    return sum(1 for _ in Path(f"/proc/{terminal.pid}/task").iterdir())


def test_a_stray_continue_changes_nothing(home: Path) -> None:
    """SIGCONT alone, and STOP with CONT: one thread reads, typing goes on, closing gives the terminal back."""
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


def test_a_stop_gives_the_terminal_back_and_a_continue_takes_it(home: Path) -> None:
    """SIGTSTP leaves the terminal as it was; SIGCONT draws everything again."""
    with at_2_1(home) as terminal:
        terminal.signal(signal.SIGTSTP)
        terminal.gone("Deel 3 van 5")
        terminal.quiet()
        assert terminal.modes_restored(), terminal.modes_left()
        terminal.signal(SIGCONT)
        terminal.wait("Deel 3 van 5")
        terminal.type("weer hier")
        until_saved(the_plan(home), "2.1", "weer hier")


def test_ctrl_l_draws_again_what_was_spoiled(home: Path) -> None:
    """What another program wrote through the screen is gone after Ctrl+L."""
    with at_2_1(home) as terminal:
        os.write(os.open(f"/proc/{terminal.pid}/fd/1", os.O_WRONLY), b"\x1b[5;5HSTOORZENDER")
        terminal.wait("STOORZENDER")
        terminal.type("<c-l>")
        terminal.gone("STOORZENDER")
        terminal.wait("Deel 3 van 5")


# --- what goes out ------------------------------------------------------------------------------

HEADROOM = 1.2


def spent(terminal: Terminal, keys: str) -> int:
    """Press keys, wait until the program is quiet, and give how many bytes it sent."""
    before = len(terminal.output)
    terminal.type(keys)
    deadline = time.monotonic() + 5
    while len(terminal.output) == before:
        assert time.monotonic() < deadline, f"nothing is sent after {keys}"
        time.sleep(0.01)
    terminal.quiet()
    return len(terminal.output) - before


@pytest.mark.parametrize(("cols", "rows"), [(80, 24), (200, 50)])
def test_no_more_is_sent_than_is_budgeted(home: Path, cols: int, rows: int) -> None:
    """Start, a letter, Tab, the cursor in a table, the next section: bytes, each within its budget."""
    wishes = [{"competentie": f"Wens {at}", "actie": "Een cursus"} for at in range(30)]
    path = make_plan(home, HEAD | {"2.2": "al beantwoord"}, {"4.1": wishes})
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
        spent(terminal, "<f9>")
    budgets = {"start": 8192, "letter": 130, "tab": 300, "section": 4096, "cursor": 300, "scroll": 900}
    if cols > 80:
        budgets = {"letter": 130}
    too_much = {name: found[name] for name, budget in budgets.items() if found[name] > HEADROOM * budget}
    assert not too_much, found


def test_an_idle_program_sends_nothing(home: Path) -> None:
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
def test_a_terminal_without_utf_8_gets_ascii(home: Path, env: dict[str, str], asked: tuple[str, ...]) -> None:
    """No byte above 0x7e goes out; what is kept is what was typed."""
    path = make_plan(home, HEAD | {"medewerker": "José Müller"})
    with Terminal([*COMMAND, path.stem, *asked], env=environment(home) | env) as terminal:
        terminal.wait("^ Jose Muller")
        terminal.send("café ✓".encode())
        terminal.wait("cafe v")
        until_saved(path, "2.1", "café ✓")
        terminal.type("<f9>")
        assert terminal.finish() == 0
        assert max(terminal.output) <= 0x7E


def test_without_colour_none_is_sent(home: Path) -> None:
    """With NO_COLOR no sequence sets a colour, and where one is can still be seen."""
    with at_2_1(home, colour=False) as terminal:
        terminal.type("<f10><down>")
        terminal.wait("Menu: kies")
        terminal.quiet()
        assert b";38;" not in terminal.output and b"[38;" not in terminal.output and b"48;" not in terminal.output
        assert b"\x1b[0;7m" in terminal.output or b";7m" in terminal.output


@pytest.mark.parametrize(("cols", "rows"), [(1, 1), (3, 2), (20, 5), (59, 20), (60, 19), (200, 50)])
def test_no_size_ends_the_program(home: Path, cols: int, rows: int) -> None:
    """Small terminals get a plain word, and what was typed stays; back at a usual size all is there."""
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


def test_the_cursor_stands_where_typing_goes(home: Path) -> None:
    """The terminal's own cursor is behind what was typed, for braille lines and magnifiers."""
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
from poptui.screens import section_screen
def broken(*_):
    secret = "GEHEIM"
    raise RuntimeError("GEHEIM " + secret)
section_screen.find_words = broken
from poptui.cli.entry import main
main()
"""


def test_an_error_that_nobody_expected(home: Path) -> None:
    """All is saved, the terminal is as it was, one line names the log, and nothing of the plan is on the terminal."""
    path = make_plan(home, HEAD)
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
