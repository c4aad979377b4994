"""Help, usage errors, completion, and output that is no terminal: all in Dutch, and quick."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from poptui.cli.command_names import COMMANDS
from tests.support.cli import Cli, check_line, english
from tests.support.command import COMMAND, Run
from tests.support.plans import BUILT_IN
from tests.support.terminal import Terminal

HEAVY = ("textual", "tinydb", "msgspec", "markdown_it", "rich", "filelock")
PROBE = f"""
import sys
from poptui.cli.entry import main
try:
    main(sys.argv[1:])
finally:
    loaded = [name for name in {HEAVY} if name in sys.modules]
    sys.stderr.write("loaded " + " ".join(loaded))
"""


def loaded(*args: str) -> str:
    """Returns the heavy packages that a command imports."""
    done = subprocess.run([sys.executable, "-c", PROBE, *args], capture_output=True, encoding="utf-8", check=False)
    return done.stderr.rpartition("loaded ")[2]


def shell(script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs a line of shell in which `$poptui` is the command."""
    return subprocess.run(
        ["bash", "-c", script],
        env={**os.environ, "poptui": " ".join(COMMAND), **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


def proposed(run: Run, words: str) -> list[str]:
    """Returns what bash proposes for the last of these words."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("_POPTUI_COMPLETE", "bash_complete")
        patch.setenv("COMP_WORDS", words)
        patch.setenv("COMP_CWORD", str(words.count(" ")))
        done = run()
    assert (done.code, done.err) == (0, ""), done
    return [line.partition(",")[2] for line in done.out.splitlines() if line]


def test_version_is_printed(cli: Cli) -> None:
    assert re.fullmatch(r"poptui \d+\.\d+\.\d+\S*\n", cli.ok("--version"))


def test_help_names_every_command(cli: Cli) -> None:
    out = cli.ok("--help")
    assert english(out) == []
    assert out.startswith("Gebruik: poptui ")
    assert re.findall(r"^  ([a-z]+)  ", out, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_is_dutch(cli: Cli, name: str) -> None:
    out = cli.ok(name, "--help")
    assert out.startswith(f"Gebruik: poptui {name} [OPTIES]")
    assert english(out) == []
    assert "  --help" in out
    assert max(map(len, out.splitlines())) <= 80


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (["lst"], "bedoelde u 'list'?"),
        (["shwo", "2abc"], "bedoelde u 'show'?"),
        (["exprt", "--view", "full"], "bedoelde u 'export'?"),
        (["2abc", "--talkk"], "bedoelde u '--talk'?"),
        (["zzz"], "zie 'poptui --help'"),
        (["open"], "geen opdracht"),
        (["-"], "geen opdracht"),
        (["2abc", "2abd"], "er staan woorden te veel (2abd)"),
        (["--talk2"], "onbekende optie (--talk2)"),
        (["--home"], "geef er een waarde bij; zie 'poptui --help'"),
        (["--ascii", "list"], "'list' tekent geen schermen (--ascii): laat --ascii weg"),
        (["list", "--jsno"], "bedoelde u --json?"),
        (["list", "-j"], "zie 'poptui list --help'"),
        (["list", "--json=1"], "er hoort geen waarde bij"),
        (["list", "x"], "woorden te veel"),
        (["show"], "PLAN ontbreekt (poptui show)"),
        (["set", "2abc"], "VELD ontbreekt (poptui set)"),
        (["set", "2abc", "2.1"], "WAARDE ontbreekt"),
        (["set", "2abc", "2.1", "twee", "woorden"], "aanhalingstekens"),
        (["set", "2abc", "2.1", "- een streepje"], "zet er dan -- voor"),
        (["set", "2abc", "2.1", "x", "--as", "baas"], "kies uit employee, manager, together, hr"),
        (["row"], "add|set|remove|move|agree ontbreekt"),
        (["row", "wissel", "2abc", "4.1"], "kies uit add, set, remove, move, agree"),
        (["row", "add", "2abc"], "TABEL ontbreekt"),
        (["new", "--set"], "de optie --set klopt niet (poptui new)"),
        (["new"], "--form"),
        (["new", "--form", "gemeente", "--set", "functie"], "geen NAAM=WAARDE"),
        (["new", "--form", "gemeente", "--set", "=x"], "geen NAAM=WAARDE"),
        (["export", "2abc", "--view", "alles"], "kies uit agreement, preparation, full, blank"),
        (["export", "2abc", "--to", "docx"], "kies uit md, txt"),
        (["export", "2abc", "--for", "baas"], "kies uit employee, manager, hr"),
        (["import"], "BESTAND ontbreekt"),
        (["import", "x.md", "--take", "mijn"], "kies uit theirs, ours, both"),
        (["import", "x.md", "--take", "2.1=their"], "bedoelde u 'theirs'?"),
        (["forms"], "list|show|check|blank ontbreekt"),
        (["forms", "toon"], "kies uit list, show, check"),
        (["forms", "show"], "FORMULIER ontbreekt"),
        (["forms", "check"], "BESTAND ontbreekt"),
        (["demo", "--make"], "geef er een waarde bij"),
        (["keys", "alle"], "woorden te veel"),
        (["doctor", "nu"], "woorden te veel"),
        (["undo"], "PLAN ontbreekt"),
        (["log"], "PLAN ontbreekt"),
        (["check", "a", "b"], "woorden te veel"),
        (["\udcff\x1b[31m\u202e\x9b"], "␛[31m"),
        (["show", "--\udcff\x1b[31m\u009b"], "<U+DCFF>␛[31m<U+009B>"),
        (["export", "2abc", "--view", "\udcff\x1b]0;x\x07"], "kies uit"),
    ],
)
def test_usage_error_is_one_line_of_dutch(quick: Cli, args: list[str], says: str) -> None:
    quick.refused(3 if args[0].startswith("\udcff") else 2, *args, says=says)
    assert not quick.home.exists()


@pytest.mark.parametrize(
    ("code", "args"),
    [(2, ["lst"]), (2, ["show"]), (2, ["list", "--jsno"]), (2, ["export", "2a", "--to", "x"]), (3, ["\udcff\x1b[31m"])],
)
def test_usage_error_is_one_line_by_the_real_command(cli: Cli, code: int, args: list[str]) -> None:
    cli.refused(code, *args)
    assert not cli.home.exists()


@pytest.mark.parametrize("day", ["morgen", "2026-13-01", "21-11-2026", "\x1b[31m"])
def test_invalid_day_in_the_environment_is_refused(quick: Cli, monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    plan = quick.given()
    monkeypatch.setenv("POPTUI_TODAY", day)
    quick.refused(2, "set", plan, "2.1", "x", says="POPTUI_TODAY")


def test_frequent_commands_import_little(cli: Cli) -> None:
    for args in (["--version"], ["--help"], ["lst"], ["--foo"], ["list"], ["show"], ["show", "--help"], ["list", "x"]):
        assert loaded(*args) == "", args
    for args in ([], ["new", "--foo"], ["row", "x"], ["export", "2a", "--to", "x"], ["import"], ["forms"], ["keys"]):
        assert loaded(*args) == "", args
    plan = cli.given()
    assert "msgspec" in loaded("list")
    assert loaded("list") == loaded("list", "--json") == ""
    assert "textual" not in loaded("show", plan).split()
    assert "textual" not in loaded("set", plan, "2.1", "x").split()


@pytest.mark.parametrize("args", [[], ["demo"], ["--ascii"], ["demo", "--ascii"]])
def test_screens_without_a_terminal_are_refused(cli: Cli, args: list[str]) -> None:
    line = cli.refused(2, *args, says="poptui show")
    assert "\x1b" not in line
    assert not cli.home.exists()


@pytest.mark.parametrize("term", ["dumb", "", "unknown"])
def test_screens_on_a_dumb_terminal_are_refused(cli: Cli, term: str) -> None:
    plan = cli.given()
    with Terminal([*COMMAND, plan], env={"POPTUI_HOME": str(cli.home), "TERM": term}, cols=200) as terminal:
        assert terminal.finish() == 2
        assert b"\x1b" not in terminal.output
        check_line(terminal.output.decode().replace("\r\n", "\n"))
        assert b"poptui show" in terminal.output


def test_unknown_plan_is_reported_before_the_terminal(cli: Cli) -> None:
    cli.refused(3, "2zzz", says="geen plan met dit nummer (2zzz)")


@pytest.mark.parametrize(
    "script",
    [
        "$poptui keys --json | head -1",
        "$poptui --help | head -1",
        "$poptui --help | :",
        "$poptui forms show gemeente | :",
        "$poptui keys 2>&1 | :",
    ],
)
def test_closed_pipe_is_no_error(cli: Cli, script: str) -> None:
    done = shell(f"set -o pipefail; {script}")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("args", ["keys", "keys --json", "--help", "forms show gemeente", "list"])
def test_full_output_device_is_a_storage_error(cli: Cli, args: str) -> None:
    done = shell(f"$poptui {args} >/dev/full")
    assert done.returncode == 4
    check_line(done.stderr)
    assert "vol" in done.stderr


def test_closed_streams_are_no_crash(cli: Cli) -> None:
    plan = cli.given()
    done = shell(f"$poptui set {plan} 2.1 - <&-")
    assert (done.returncode, done.stderr) == (0, "")
    assert shell("$poptui keys >&-").returncode == 0
    done = shell("$poptui lst 2>&-")
    assert (done.returncode, done.stdout) == (2, "")


def test_completion_script_is_printed(cli: Cli) -> None:
    for name in ("bash", "zsh", "fish"):
        done = shell("$poptui", _POPTUI_COMPLETE=f"{name}_source")
        assert done.returncode == 0
        assert "_POPTUI_COMPLETE=" in done.stdout


def test_completion_proposes_plans_and_fields(cli: Cli, quick: Cli) -> None:
    plan = cli.given({"medewerker": "Jan de Vries"})
    assert proposed(cli.run, "poptui sho") == ["show"]
    assert proposed(quick.run, "poptui ") == [*COMMANDS, plan]
    assert proposed(quick.run, f"poptui {plan[:2]}") == [plan]
    assert proposed(quick.run, "poptui --h") == ["--home", "--help"]
    assert proposed(quick.run, "poptui show ") == [plan]
    assert proposed(quick.run, "poptui export zz") == []
    assert proposed(cli.run, f"poptui set {plan} 3.1") == ["3.1.a", "3.1.b", "3.1.c", "3.1.d"]
    assert proposed(quick.run, f"poptui row add {plan} ") == ["4.1", "4.3"]
    assert proposed(quick.run, "poptui set zzz ") == []
    assert proposed(quick.run, "poptui row ") == ["add", "set", "remove", "move", "agree"]
    assert proposed(quick.run, f"poptui export {plan} --view p") == ["preparation"]
    assert proposed(quick.run, "poptui new --form ") == BUILT_IN
    assert proposed(quick.run, "poptui new --form g") == ["gemeente"]
    assert proposed(quick.run, f"poptui --home {cli.home.parent / 'leeg'} show ") == []
