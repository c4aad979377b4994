"""The terminal of the tests behaves as a real one."""

from __future__ import annotations

import os
import sys
import time
from signal import SIGHUP, SIGKILL, SIGTERM

import pytest

from tests.support.keys import encode
from tests.support.terminal import Terminal

RAW = "stty raw -echo; printf ready; "
# A program that asks for the position of the cursor and waits for the answer.
ASK = r"""
import sys, tty
old = tty.setraw(0) and None
sys.stdout.write("abc\x1b[6n\x1b[c\x1b]11;?\x1b\\\x1b[?2026$p\x1b[>q\x1b[?u\x1bP+q544e\x1b\\")
sys.stdout.flush()
got = b""
while not got.endswith(b"c"):
    got += sys.stdin.buffer.raw.read(1)
sys.stdout.write("\r\n" + got.replace(b"\x1b", b"E").decode())
"""


def shell(script: str, cols: int = 80, rows: int = 24) -> Terminal:
    """Starts a shell script in a terminal."""
    return Terminal(["sh", "-c", script], cols=cols, rows=rows)


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("é<lt>a < b>", "é<a < b>".encode()),
        ("<tab><s-tab><enter><backspace>", b"\t\x1b[Z\r\x7f"),
        ("<up><down><right><left><home><end>", b"\x1b[A\x1b[B\x1b[C\x1b[D\x1b[H\x1b[F"),
        ("<f1><f4><f5><f10><f12>", b"\x1bOP\x1bOS\x1b[15~\x1b[21~\x1b[24~"),
        ("<delete><pageup><s-pagedown>", b"\x1b[3~\x1b[5~\x1b[6;2~"),
        ("<c-x><c-s><a-x><c-space><c-right>", b"\x18\x13\x1bx\0\x1b[1;5C"),
        ("<down*3>", b"\x1b[B" * 3),
    ],
)
def test_named_keys_are_the_bytes_of_an_xterm(text: str, sent: bytes) -> None:
    assert b"".join(encode(text)) == sent


def test_cursor_keys_in_application_mode_have_their_own_bytes() -> None:
    assert encode("<up><home>", application=True) == [b"\x1bOA", b"\x1bOH"]


def test_unknown_key_name_is_refused() -> None:
    with pytest.raises(ValueError, match="<nosuch>"):
        encode("<nosuch>")


def test_typed_keys_arrive_as_these_bytes() -> None:
    with shell(RAW + "head -c 9 | od -An -tx1") as terminal:
        terminal.wait("ready")
        terminal.type("a<f2><s-tab>é")
        terminal.wait("61 1b 4f 51 1b 5b 5a c3 a9")
        assert terminal.finish() == 0


def test_keys_follow_the_cursor_mode_that_the_program_set() -> None:
    with shell(RAW + r"printf '\033[?1hset'; head -c 3 | od -An -tx1") as terminal:
        terminal.wait("set")
        terminal.type("<up>")
        terminal.wait("1b 4f 41")


def test_escape_is_followed_by_a_pause() -> None:
    """What follows an Esc comes so much later that it cannot be read as an Alt key."""
    with shell(RAW + "dd bs=9 count=1 2>/dev/null | od -An -tx1; printf next; dd bs=9 count=1") as terminal:
        terminal.wait("ready")
        terminal.type("<esc>x")
        terminal.wait(r" 1b\s+next")


def test_paste_is_bracketed_when_asked_for() -> None:
    with shell(RAW + r"head -c 3 | od -An -c; printf '\033[?2004h'; head -c 15 | od -An -c") as terminal:
        terminal.wait("ready")
        terminal.paste("a\nb")
        terminal.wait(r"a +\\r +b")
        terminal.quiet(0.1)
        terminal.paste("c\r\nd")
        terminal.wait(r"033 +\[ +2 +0 +0 +~ +c +\\r +d +033 +\[ +2 +0 +1")


def test_screen_and_cursor_follow_the_output() -> None:
    with shell(r"printf 'een\r\n  twee   \r\nnaïef €'; sleep 60", cols=20, rows=5) as terminal:
        assert terminal.wait(r"^  (tw\w+)$")[1] == "twee"
        assert terminal.screen() == "een\n  twee\nnaïef €\n\n"
        assert terminal.cursor() == (7, 2)
        assert terminal.output == "een\r\n  twee   \r\nnaïef €".encode().replace(b"\r\n", b"\r\r\n")


def test_wait_that_fails_reports_the_screen() -> None:
    with shell("echo hier staat iets; sleep 60") as terminal:
        terminal.wait("iets")
        with pytest.raises(AssertionError, match=r"'anders' is not on the screen(?s:.*)\|hier staat iets"):
            terminal.wait("anders", timeout=0.1)


def test_wait_fails_when_the_program_has_ended() -> None:
    before = time.monotonic()
    with shell("echo uit; exit 3") as terminal, pytest.raises(AssertionError, match="ended with 3"):
        terminal.wait("anders")
    assert time.monotonic() - before < 10


def test_gone_waits_until_a_text_disappears() -> None:
    with shell(r"printf hier; read x; printf '\033[2J'; read x") as terminal:
        terminal.wait("hier")
        with pytest.raises(AssertionError, match="'hier' is still on the screen"):
            terminal.gone("hier", timeout=0.1)
        terminal.type("<enter>")
        terminal.gone("hier")


def test_quiet_waits_until_nothing_is_sent() -> None:
    with shell("for i in 1 2 3 4; do echo $i; sleep 0.1; done; sleep 60") as terminal:
        terminal.wait("1")
        terminal.quiet(0.3)
        assert "4" in terminal.screen()


def test_resize_is_seen_by_the_program() -> None:
    with shell("trap 'stty size' WINCH; stty size; while :; do sleep 0.1; done", 100, 30) as terminal:
        terminal.wait("^30 100$")
        terminal.resize(60, 20)
        terminal.wait("^20 60$")
        assert len(terminal.screen().split("\n")) == 20


def test_program_runs_in_the_foreground_of_its_own_session() -> None:
    with shell("trap 'echo interrupted; exit 9' INT; tty </dev/tty; while :; do sleep 0.1; done") as terminal:
        terminal.wait("^/dev/")
        assert os.getsid(terminal.pid) != os.getsid(0)
        terminal.type("<c-c>")
        terminal.wait("^.*interrupted$")
        assert terminal.finish() == 9


def test_environment_holds_only_what_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOREIGN", "1")
    with Terminal(["env"], env={"TERM": "vt100", "EXTRA": "a=b"}, cols=500) as terminal:
        terminal.wait("EXTRA=a=b")
        assert terminal.finish() == 0
        names = {row.partition("=")[0] for row in terminal.screen().split() if "=" in row}
        assert names == {"PATH", "HOME", "LANG", "TERM", "EXTRA"}


def test_finish_reads_all_output() -> None:
    with shell("seq 20000", rows=5) as terminal:
        assert terminal.finish() == 0
        assert terminal.output == b"".join(b"%d\r\n" % number for number in range(1, 20001))
        assert terminal.screen() == "19997\n19998\n19999\n20000\n"


@pytest.mark.parametrize(("script", "status"), [("exit 0", 0), ("exit 143", 143), ("kill -TERM $$", -15)])
def test_finish_returns_the_exit_status(script: str, status: int) -> None:
    with shell(script) as terminal:
        assert terminal.finish() == status
        with pytest.raises(AssertionError, match="no program any more"):
            terminal.signal(SIGTERM)


def test_finish_that_fails_reports_the_screen() -> None:
    with shell("echo bezig; sleep 60") as terminal:
        terminal.wait("bezig")
        with pytest.raises(AssertionError, match=r"did not end(?s:.*)\|bezig"):
            terminal.finish(timeout=0.1)


def test_signals_reach_the_program() -> None:
    with shell("trap 'echo caught; exit 4' TERM; echo ready; while :; do sleep 0.1; done") as terminal:
        terminal.wait("ready")
        terminal.signal(SIGTERM)
        terminal.wait("caught")
        assert terminal.finish() == 4


def test_kill_leaves_the_terminal_modes_unchanged() -> None:
    with shell(RAW + r"printf '\033[?1049h\033[?1000h'; read x") as terminal:
        terminal.wait("^$")
        terminal.quiet(0.1)
        terminal.kill()
        assert terminal.finish() == -SIGKILL
        assert terminal.modes_left() == ["termios attributes", "alternate screen", "mode ?1000", "mode ?1049"]


def test_modes_restored_by_a_program_are_seen() -> None:
    with shell(r"echo eerst; old=$(stty -g); stty raw; printf '\033[?1049h\033[?25l\033[Hbinnen'; read x;"
               r"printf '\033[?25h\033[?1049l'; stty $old; echo na") as terminal:  # fmt: skip
        terminal.wait("binnen")
        assert "eerst" not in terminal.screen()
        assert not terminal.modes_restored()
        terminal.type("x<enter>\n")
        assert terminal.finish() == 0
        assert terminal.screen().split() == ["eerst", "na"]
        assert terminal.modes_restored(), terminal.modes_left()


def test_close_hangs_up() -> None:
    with shell("echo ready; sleep 60") as terminal:
        terminal.wait("ready")
        terminal.close()
        assert terminal.finish() == -SIGHUP


def test_queries_are_answered_and_not_shown() -> None:
    with Terminal([sys.executable, "-c", ASK]) as terminal:
        terminal.wait(r"^E\[1;4RE\[\?6c$")
        assert terminal.screen().split() == ["abc", "E[1;4RE[?6c"]


def test_missing_program_is_reported() -> None:
    with pytest.raises(FileNotFoundError):
        Terminal(["/nonexistent/program"])


@pytest.mark.parametrize("end", ["wait", "exit"])
def test_closed_terminal_leaves_no_process_or_descriptor(end: str) -> None:
    with shell(f"trap '' HUP TERM; sleep 60 & echo $!; {end}") as terminal:
        child = int(terminal.wait(r"^(\d+)$")[1])
        assert _running(child)
    deadline = time.monotonic() + 10
    while _running(child) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not _running(terminal.pid)
    assert not _running(child)


def _running(pid: int) -> bool:
    """Returns whether a process runs and is no zombie."""
    try:
        with open(f"/proc/{pid}/stat") as file:  # noqa: PTH123
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False
