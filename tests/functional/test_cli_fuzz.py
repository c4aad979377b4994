"""Any arguments of `poptui` are run or refused in one line of Dutch, and every plan stays valid."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from poptui.cli.command_names import COMMANDS
from poptui.store.files.plan_file import read_plan
from tests.support.cli import Cli, check_line, run_inside

PLAN = "PLAN"
"""Stands for the id of the existing plan."""
TYPED = """
open fill PLAN PLAN 2 - -- -x --json --help --version --as manager --as-typed --set medewerker=Anna = a=b --form
gemeente 2.1 4.1 4.3 datum status add set remove move agree 0 1 2 9 actie=Cursus tijdpad=ooit kosten=5 kosten= --view
full blank agreement --to json txt --for hr -o uit.md --force --take theirs 2.1=both --into uit.md uit.json . /dev/null
list show check --make voorbeeld --home ander %s {} é 😀
"""
WORDS = (*COMMANDS, *TYPED.split(), "", "\x1b[31m", "\udcff", "x" * 300, "a\nb", "kosten=€ 5")
ARGS = st.tuples(st.sampled_from(sorted(COMMANDS)), st.lists(st.sampled_from(WORDS), max_size=6)).map(
    lambda found: [found[0], *found[1]]
)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    args=st.one_of(ARGS, st.lists(st.sampled_from(WORDS), max_size=6)), stdin=st.sampled_from([b"", b"x\n", b"\xff"])
)
def test_any_command_line_succeeds_or_prints_one_line_of_error(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, args: list[str], stdin: bytes
) -> None:
    monkeypatch.chdir(tmp_path)
    cli = Cli(run_inside, home)
    if not home.exists():
        plan = cli.given({"2.1": "x", "medewerker": "Anna"}, {"actie": "Cursus"})
        cli.ok("export", plan, "--to", "json", "-o", "uit.json")
    plan = sorted((home / "plans").iterdir())[0].stem
    done = run_inside(*(plan if arg == PLAN else arg for arg in args), stdin=stdin)
    assert done.code in {0, 1, 2, 3, 4}
    if done.code == 0 or not done.err:
        assert done.err == "" and done.code in {0, 1}  # what is found to be lacking is printed
    else:
        check_line(done.err)
        assert done.out == ""
    assert "\x1b" not in done.out
    for path in (home / "plans").iterdir():
        assert read_plan(path).id == path.stem
        assert path.suffix == ".json"
