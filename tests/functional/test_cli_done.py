"""What was done is told as done: errors behind the write are a warning, and before it nothing has been done."""

from __future__ import annotations

import errno
import os
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.functional.test_cli_agreement import PAPER, READY, agreed, ready
from tests.functional.test_cli_sharing import anna, bob
from tests.support.cli import Cli, snapshot
from tests.support.command import COMMAND, TIMEOUT, Result
from tests.support.faults import BEHIND, Fault, folder_not_synced

__all__ = ["anna", "bob"]  # the fixtures of the tests of sharing

WARNING = re.compile(r"poptui: gedaan, maar [^\n]*\S \([^\n]+\): \S[^\n]*\n")
"""The one line about what went wrong behind what was done."""
NOT_TOLD = "wat er te melden was, kon niet worden geschreven (uitvoer)"


def to_full(folder: Path, *args: str | Path) -> Result:
    """Runs the real command with a stdout that takes nothing."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, *args],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            timeout=TIMEOUT,
        )
    return Result(done.returncode, "", done.stderr.decode())


def plan_for(cli: Cli, folder: Path, state: str) -> str:
    """Returns the id of a plan in a state, with beside it in the folder a file to import."""
    if state in {"", "ready"}:
        return ready(cli)
    if state == "shared":
        other = Cli(cli.at(folder / "ander").run, folder / "ander")
        plan = other.new(*(word for pair in READY.items() for word in ("--set", "=".join(pair))))
        other.ok("share", plan, "--to", "manager", "-o", folder / "in.pop")
        return plan
    signers = {"agreed": (), "begun": ("medewerker",), "signed": ("medewerker", "leidinggevende")}[state]
    return agreed(cli, *signers)


ACTING: dict[str, tuple[str, Sequence[str]]] = {
    "new": ("", ("new", "--form", "gemeente")),
    "set": ("ready", ("set", "PLAN", "2.1", "iets anders")),
    "row": ("ready", ("row", "add", "PLAN", "4.3", "actie=Nog een")),
    "undo": ("ready", ("undo", "PLAN")),
    "share": ("ready", ("share", "PLAN", "--to", "manager", "-o", "out.pop")),
    "export": ("ready", ("export", "PLAN", "-o", "out.md")),
    "import": ("shared", ("import", "in.pop")),
    "agree": ("ready", ("agree", "PLAN")),
    "reopen": ("agreed", ("agree", "PLAN", "--reopen")),
    "sign": ("agreed", ("sign", "PLAN", "--as", "medewerker", *PAPER)),
    "withdraw": ("begun", ("sign", "PLAN", "--as", "medewerker", "--withdraw")),
    "revise": ("begun", ("revise", "PLAN")),
    "hr": ("signed", ("share", "PLAN", "--to", "hr", "-o", "out.pop")),
    "handin": ("signed", ("handin", "PLAN", "exemplaar")),
    "action": ("signed", ("action", "PLAN", "4.3", "1", "underway", "begonnen")),
    "evaluate": ("signed", ("evaluate", "PLAN", "4.3", "1", "reached")),
    "followup": ("signed", ("followup", "PLAN", "add", "1-6-2027")),
    "next": ("signed", ("next", "PLAN")),
    "agenda": ("signed", ("agenda", "--ics", "out.ics")),
    "unit": ("", ("unit", "set", "Zorg", "FIELD", "iets")),
    "demo": ("", ("demo", "--make", "elders")),
}
"""The commands that do something, each with the state of the plan that it does it to."""
SILENT = {"set", "export", "unit"}
"""Those that print nothing."""


def words_of(cli: Cli, folder: Path, case: str) -> list[str]:
    """Returns the words of a command, for a plan in the state that it asks for."""
    state, words = ACTING[case]
    plan = plan_for(cli, folder, state)
    field = "werkzaamheden"
    if "FIELD" in words:
        from poptui.forms.catalogue import Catalogue

        field = next(next(iter(form.unit.fields)).key for form in Catalogue().forms() if form.unit is not None)
    return [{"PLAN": plan, "FIELD": field}.get(word, word) for word in words]


def files_of(folder: Path) -> dict[str, bytes]:
    """Returns the content of every file in a folder by its path, but for what no person asked for."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return {str(path): path.read_bytes() for path in found if path.name != "index.json" and path.suffix != ".lock"}


@pytest.mark.parametrize("case", ACTING)
def test_act_whose_folder_is_not_synced_is_done_with_a_warning(
    quick: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    """It prints what it prints, ends with 0, and says on one line of stderr what is not sure."""
    words = words_of(quick, tmp_path, case)
    before = files_of(tmp_path)
    folder_not_synced(monkeypatch)
    done = quick.run(*words)
    assert done.code == 0, done
    assert WARNING.fullmatch(done.err) and "stroomstoring" in done.err, done.err
    assert bool(done.out) == (case not in SILENT)
    assert files_of(tmp_path) != before
    assert not list((quick.home / "drafts").glob("*"))


@pytest.mark.parametrize("case", [case for case in ACTING if case not in SILENT])
def test_act_whose_output_cannot_be_written_is_done_with_a_warning(quick: Cli, tmp_path: Path, case: str) -> None:
    """With a full stdout the plan or file is there all the same; the exit code is 0 and one line says so."""
    words = words_of(quick, tmp_path, case)
    before = files_of(tmp_path)
    done = to_full(tmp_path, *words)
    assert (done.code, WARNING.fullmatch(done.err) is not None) == (0, True), done
    assert NOT_TOLD in done.err
    assert files_of(tmp_path) != before


@pytest.mark.parametrize("fault", BEHIND.values(), ids=BEHIND)
def test_fault_behind_a_save_is_a_warning(
    quick: Cli, monkeypatch: pytest.MonkeyPatch, fault: tuple[Fault, str]
) -> None:
    """Whatever fails after the rename, the answer is saved, the id of a new plan printed, and nothing a draft."""
    plan = quick.given({"2.1": "een"})
    force, told = fault
    with monkeypatch.context() as patch:
        force(patch)
        done = quick.run("set", plan, "2.1", "twee")
    assert (done.code, done.out) == (0, "")
    assert WARNING.fullmatch(done.err) and told in done.err
    assert quick.texts(plan)["2.1"] == "twee"
    with monkeypatch.context() as patch:
        force(patch)
        made = quick.run("new", "--form", "gemeente")
    assert made.code == 0 and told in made.err
    assert quick.show(made.out.strip())["id"] == made.out.strip()
    assert not list((quick.home / "drafts").iterdir())
    quick.ok("set", plan, "2.1", "drie")


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_fault_before_the_rename_leaves_everything_as_it_was(
    quick: Cli, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Until the file has its name nothing is done: exit code 4, and the plan is unchanged."""
    plan = quick.given({"2.1": "een"})

    def fails(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, step, fails)
    assert "gedaan" not in quick.refused(4, "set", plan, "2.1", "twee")
    assert "gedaan" not in quick.refused(4, "new", "--form", "gemeente")


def test_last_step_that_fails_undoes_the_steps_before_it(quick: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next plan is made in three saves; where the last fails, the command says so, and no plan is left over."""
    plan = agreed(quick, "medewerker", "leidinggevende")
    real, target = os.replace, quick.home / "plans" / f"{plan}.json"

    def replace(source: str, to: str) -> None:
        if Path(to) == target:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        real(source, to)

    monkeypatch.setattr(os, "replace", replace)
    before = snapshot(quick.home)
    done = quick.run("next", plan)
    assert (done.code, done.out) == (4, "") and "gedaan" not in done.err
    after = {name for name in snapshot(quick.home) if name.startswith("plans/")}
    assert after == {name for name in before if name.startswith("plans/")}


def test_received_file_whose_report_cannot_be_written_is_received(anna: Cli, bob: Cli, tmp_path: Path) -> None:
    """The plan is here and the file is gone from the exchange folder: exit code 0, and one line says so."""
    plan = ready(anna)
    anna.ok("share", plan, "--to", "manager")
    done = to_full(tmp_path, "--home", bob.home, "receive")
    assert done.code == 0 and WARNING.fullmatch(done.err) and NOT_TOLD in done.err
    assert bob.show(plan)["id"] == plan
    assert bob.json("receive") == []


READING = (["list"], ["list", "--json"], ["show", "PLAN"], ["export", "PLAN"], ["agenda"], ["log", "PLAN"], ["doctor"])


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_command_whose_output_cannot_be_written_fails(quick: Cli, tmp_path: Path, words: list[str]) -> None:
    """Printing is all that it was asked: exit code 4, also where the list writes its cache."""
    plan = quick.given({"2.1": "een"})
    done = to_full(tmp_path, *(plan if word == "PLAN" else word for word in words))
    assert done.code == 4 and "gedaan" not in done.err


def test_exit_code_is_right_where_stderr_takes_nothing(quick: Cli, tmp_path: Path) -> None:
    """An error that cannot be printed has its exit code, and a warning that cannot be printed leaves the act done."""
    plan = quick.given({"2.1": "een"})
    with Path("/dev/full").open("wb") as full:
        for words, code in ((["show", "zzz"], 3), (["lst"], 2), (["set", plan, "2.1", "x"], 0), (["undo", plan], 0)):
            done = subprocess.run(
                [*COMMAND, *words], cwd=tmp_path, stdout=full, stderr=full, timeout=TIMEOUT, check=False
            )
            assert done.returncode == code, words


def test_traces_that_stay_of_a_removed_plan_are_told(quick: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan is gone, and what could not be removed of it is named instead of called an error."""
    from poptui.store.files.store import FileStore
    from poptui.store.home import Home
    from poptui.store.outcome import following

    plan = quick.given({"2.1": "een"})
    quick.ok("set", plan, "2.1", "twee")
    store = FileStore(Home(quick.home))
    real = os.rmdir

    def rmdir(path: str, **named: int) -> None:
        if Path(path).name == plan:
            raise OSError(errno.EBUSY, os.strerror(errno.EBUSY))
        real(path, **named)

    monkeypatch.setattr(os, "rmdir", rmdir)
    with following() as outcome:
        store.delete(store.find(plan))
    assert outcome.is_done and str(quick.home / "backups" / plan) in str(outcome.faults[0])
    assert not (quick.home / "plans" / f"{plan}.json").exists()
