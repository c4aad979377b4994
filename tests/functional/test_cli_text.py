"""Text in arguments and input of commands: it is stored as typed, and cannot harm a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.support.cli import Cli

HOSTILE = "a\x1b[31mrood\x1b]0;titel\x07\x9b2J\u202eb\r\nc\rd\x00"[:-1]
KEPT = "a[31mrood]0;titel2J\u202eb\nc\nd"
RAW = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
LARGEST = 1_048_576


def test_control_characters_are_never_stored(quick: Cli, tmp_path: Path) -> None:
    plan = quick.new("--set", f"2.1={HOSTILE}", "--set", f"medewerker={HOSTILE}")
    quick.ok("set", plan, "2.2", HOSTILE)
    quick.ok("row", "add", plan, "4.1", f"actie={HOSTILE}", f"wie={HOSTILE}")
    quick.ok("row", "add", plan, "4.1", f"kosten={HOSTILE}", "--as-typed")
    assert quick.texts(plan)["2.1"] == quick.texts(plan)["2.2"] == quick.rows(plan, "4.1")[0]["actie"] == KEPT
    assert quick.texts(plan)["medewerker"] == " ".join(KEPT.split())
    files = [path.read_bytes().decode("utf-8") for path in quick.home.rglob("*.json")]
    outs = [quick.ok(*args, plan) for args in (["show"], ["log"], ["show", "--json"], ["log", "--json"])]
    outs += [
        quick.ok("export", plan, "--view", view, "--to", kind)
        for view in ("full", "agreement")
        for kind in ("md", "txt")
    ]
    outs += [
        quick.ok("list"),
        quick.ok("list", "--json"),
        quick.ok("check", plan, code=1),
        quick.ok("export", plan, "--to", "json"),
    ]
    for text in (*files, *outs):
        assert not RAW.search(text)
    assert "<U+202E>" in outs[0]


def test_control_characters_in_a_plan_file_are_made_visible(quick: Cli) -> None:
    plan = quick.given({"2.1": "HARM", "medewerker": "HARM"})
    path = quick.home / "plans" / f"{plan}.json"
    path.write_bytes(path.read_bytes().replace(b"HARM", b"\\u001b[2Jx\\u009b31m"))
    for args in (
        ["show"],
        ["log"],
        ["export"],
        ["export", "--to", "txt"],
        ["show", "--json"],
        ["export", "--view", "full"],
    ):
        done = quick.run(*args, plan)
        assert done.code in {0, 3}
        assert not RAW.search(done.out + done.err.replace("\n", "")), args
    for args in (["list"], ["list", "--json"], ["doctor"], ["doctor", "--json"]):
        done = quick.run(*args)
        assert not RAW.search(done.out + done.err), args


@pytest.mark.parametrize(
    ("stdin", "kept"),
    [
        (b"", ""),
        (b"\n", ""),
        ("Één regel €".encode(), "Één regel €"),
        (b"regel een\nregel twee\n", "regel een\nregel twee"),
        (b"regel een\r\nregel twee\r\n", "regel een\nregel twee"),
        (b"met een lege regel\n\n", "met een lege regel\n"),
        ("\ufeffuit een editor".encode(), "uit een editor"),
        (b"-", "-"),
        ("esc\x1b[31m c1\u009b nul\x00".encode(), "esc[31m c1 nul"),
    ],
)
def test_dash_reads_the_value_from_stdin(quick: Cli, stdin: bytes, kept: str) -> None:
    plan = quick.given({"2.1": "eerst"})
    quick.ok("set", plan, "2.1", "-", stdin=stdin)
    assert quick.texts(plan)["2.1"] == kept


@pytest.mark.parametrize("stdin", [b"caf\xe9", b"\xff\xfe\x00", "x\ud800".encode("utf-8", "surrogatepass"), b"\xc3"])
def test_stdin_that_is_not_utf8_is_refused(quick: Cli, stdin: bytes) -> None:
    plan = quick.given({"2.1": "x"})
    quick.refused(3, "set", plan, "2.1", "-", stdin=stdin, says="geen tekst in UTF-8")


def test_arguments_that_are_not_utf8_are_refused(quick: Cli) -> None:
    plan = quick.given({"2.1": "x"}, {"actie": "Cursus"})
    for args in (
        ["set", plan, "2.1", "caf\udce9"],
        ["row", "set", plan, "4.1", "1", "actie=caf\udce9"],
        ["row", "add", plan, "4.1", "\x1b[31m\udcff=x"],
        ["new", "--form", "gemeente", "--set", "2.1=caf\udce9"],
    ):
        quick.refused(3, *args, says="geen tekst in UTF-8")


def test_arguments_that_are_not_utf8_are_refused_by_the_real_command(cli: Cli) -> None:
    plan = cli.given({"2.1": "x"})
    cli.refused(3, "set", plan, "2.1", "caf\udce9", says="(caf<U+DCE9>)")


@pytest.mark.parametrize("sign", ["x", "é", "👍"])
def test_longest_answer_is_accepted_and_a_longer_one_refused(quick: Cli, sign: str) -> None:
    plan = quick.given()
    quick.ok("set", plan, "2.1", "-", stdin=sign * LARGEST)
    assert quick.texts(plan)["2.1"] == sign * LARGEST
    quick.refused(3, "set", plan, "2.1", "-", stdin=sign * (LARGEST + 1), says="te lang")


def test_very_long_answer_is_exported_and_imported(quick: Cli, tmp_path: Path) -> None:
    text = ("een regel | met *van alles* <b>" + "x" * 900 + "\n\n") * 300 + "👍" * 100_000
    plan = quick.given()
    quick.ok("set", plan, "2.1", "-", stdin=text)
    quick.ok("export", plan, "--view", "full", "-o", "lang.md")
    other = quick.at(tmp_path / "ander")
    assert other.ok("import", "lang.md").split("\n")[0] == plan
    assert other.texts(plan)["2.1"] == text


def test_file_names_that_are_not_utf8_are_made_visible(quick: Cli, tmp_path: Path) -> None:
    strange = f"{tmp_path}/d\x1b[31m\udcff\x9bx"
    assert quick.ok("demo", "--make", strange).endswith("d␛[31m<U+DCFF><U+009B>x\n")
    there = quick.at(Path(strange))
    for args in (["doctor"], ["doctor", "--json"], ["list"], ["list", "--json"]):
        out = there.ok(*args)
        assert not RAW.search(out)
    (path,) = (Path(strange) / "plans").iterdir()
    path.write_text("stuk", encoding="utf-8")
    for args in (["list"], ["list", "--json"]):
        done = there.run(*args)
        assert "␛[31m<U+DCFF><U+009B>" in done.err
        assert not RAW.search(done.err.replace("\n", ""))
    there.refused(3, "show", path.stem)
    plan = quick.given()
    quick.ok("export", plan, "-o", f"{strange}/uit\x1b.md")
    quick.refused(3, "export", plan, "-o", f"{strange}/uit\x1b.md", says="uit␛.md")
    quick.refused(3, "import", f"{strange}/niet\x1b.md", says="niet␛.md")
