"""How the program ends when its terminal does, or by a signal: nothing typed is lost, also on a slow connection."""

from __future__ import annotations

import string
import sys
import time
from pathlib import Path
from signal import SIGHUP, SIGINT, SIGTERM

import pytest

from tests.support.command import COMMAND
from tests.support.line import HANG, HEAD, HEADROOM, at_2_1, environment, plan_in, the_plan, until_saved
from tests.support.pilot import file_of, make_plan
from tests.support.terminal import Terminal

IGNORING = "import os, signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])"


@pytest.mark.parametrize("ignored", [False, True], ids=["hup", "hup-ignored"])
@pytest.mark.parametrize("stalled", [False, True], ids=["live", "stalled"])
@pytest.mark.parametrize("end", ["close", "HUP", "TERM"])
def test_any_end_saves_every_letter(home: Path, end: str, stalled: bool, ignored: bool) -> None:
    """Whatever ends the program, also on a connection that stalls for 8 seconds: each typed letter is in the file."""
    path = file_of(home, make_plan(home, HEAD))
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
def test_keys_received_before_the_end_take_effect(home: Path, end: str, keys: bytes, where: str, kept: str) -> None:
    """Keys that have arrived and are not in the plan yet take effect before the program ends."""
    with at_2_1(home) as terminal:
        terminal.send(keys)
        time.sleep(0.05)  # the keys have arrived and have not taken effect
        if end == "close":
            terminal.close()
        else:
            terminal.signal({"HUP": SIGHUP, "TERM": SIGTERM, "INT": SIGINT}[end])
        assert terminal.finish(HANG) == {"TERM": 143, "INT": 130}.get(end, 129)
    assert plan_in(the_plan(home)).text(where) == kept


def test_resumed_connection_shows_the_last_screen(home: Path) -> None:
    """After stalling for 8 seconds while 160 keys were typed, the screen shows them all, and typing works."""
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
        assert len(terminal.output) - before < 40_000  # the buffered output and one screen, not forty screens
        terminal.type("!")
        terminal.wait("abcd!$")
        terminal.type("<f9>")
        assert terminal.finish() == 0


def test_slow_connection_keeps_up_with_typing(home: Path) -> None:
    """At 4 KB a second and ten letters a second, each letter is shown before the one after the next."""
    with at_2_1(home) as terminal:
        terminal.throttle(4096)
        before, typed = len(terminal.output), string.ascii_lowercase + "abcd"
        for at, letter in enumerate(typed):
            terminal.type(letter)
            time.sleep(0.1)
            assert at < 2 or typed[: at - 1] in terminal.screen()
        terminal.wait(typed)
        assert len(terminal.output) - before <= HEADROOM * 130 * len(typed)


def test_end_of_input_saves_and_ends_the_program(home: Path) -> None:
    """Where nothing can be read any more, everything is saved and the program ends."""
    with at_2_1(home) as terminal:
        terminal.type("tot het einde")
        terminal.wait("tot het einde")
        terminal.close()
        assert terminal.finish(HANG) == 129
    assert plan_in(the_plan(home)).text("2.1") == "tot het einde"


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_closed_input_or_output_is_refused(home: Path, closed: str) -> None:
    """A program whose input or output was closed draws nothing and reads nothing."""
    path = file_of(home, make_plan(home, HEAD))
    line = f'"$@" {closed}'
    with Terminal(["sh", "-c", line, "sh", *COMMAND, path.stem], env=environment(home)) as terminal:
        terminal.wait("hier is geen terminal om op te tekenen")
        assert terminal.finish() == 2
