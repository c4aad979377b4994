"""Typed text is kept: while others write in the plan, when saving fails, and after a program was killed."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from poptui.store.plan_id import PlanId
from tests.support.faults import folder_not_synced
from tests.support.pilot import file_of, make_plan, person, workspace_of
from tests.support.plans import meaning
from tests.support.tools import require_unprivileged

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
LEAVE_DRAFT = """
import os, sys
from pathlib import Path
from poptui.plans.registers import Answer
from poptui.store.home import Home
from poptui.work.workspace import Workspace
from poptui.work.session import Session

workspace = Workspace(Home(Path(sys.argv[1])))
session = Session(workspace, workspace.store.ids()[0])
workspace.home.plans.rename(workspace.home.path / "away")
workspace.home.plans.write_text("")
session.type(Answer("2.1"), session.form.field("2.1"), "tekst uit een concept")
assert not session.flush(2.0)
os._exit(1)
"""
HOLD_LOCK = """
import sys
from pathlib import Path
from poptui.store.files.locks import write_lock

with write_lock(Path(sys.argv[1]), sys.argv[2]):
    print("held", flush=True)
    sys.stdin.read()
"""


def write_elsewhere(home: Path, plan_id: PlanId, answers: dict[str, str]) -> None:
    """Writes in a plan as another program does."""
    workspace = workspace_of(home)
    for key, words in answers.items():
        field = workspace.catalogue.get("gemeente").field(key)
        assert field is not None
        workspace.store.update(plan_id, [workspace.acts("manager").answer(key, meaning(field, words))])


@contextmanager
def without_plans(home: Path) -> Iterator[None]:
    """Moves the folder of plans away for a while, so that nothing can be saved."""
    plans, away = home / "plans", home / "away"
    plans.rename(away)
    plans.write_text("")
    try:
        yield
    finally:
        plans.unlink()
        away.rename(plans)


@contextmanager
def locked(home: Path, plan_id: PlanId) -> Iterator[None]:
    """Makes another program hold the write lock of a plan for a while."""
    command = [sys.executable, "-c", HOLD_LOCK, str(home / "locks"), plan_id.name]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        yield
        holder.communicate(b"")


async def test_edits_of_another_program_appear(home: Path) -> None:
    """An answer, a row and a name that are saved elsewhere appear on the open screen, which tells so."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        write_elsewhere(home, plan_id, {"2.2": "Van een ander", "medewerker": "Anna Jansen"})
        await someone.sees("Van een ander")
        await someone.sees("^ Anna Jansen · ")
        await someone.hears("Dit plan is elders gewijzigd")
        someone.types("van mij")
        await someone.has_answered(**{"2.1": "van mij", "2.2": "Van een ander"})


async def test_row_added_by_another_program_appears(home: Path) -> None:
    """It appears in the table that is on the screen."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        workspace = workspace_of(home)
        workspace.store.update(plan_id, [workspace.acts("manager").add_row(workspace.store.load(plan_id), "4.1", {})])
        await someone.sees(r"^ +1\b.*\n +2 +\+ +nieuwe rij")


async def test_typing_while_others_save_loses_no_letter(home: Path) -> None:
    """While another program saves again and again, every letter typed here is kept in its place."""
    plan_id = make_plan(home, HEAD)
    text = "".join(f"zin {number}, " for number in range(60))
    async with person(home, plan_id, size=(80, 30)) as someone:
        for number, start in enumerate(range(0, len(text), 8)):
            someone.types(text[start : start + 8])
            if number % 3 == 0:
                await asyncio.to_thread(write_elsewhere, home, plan_id, {"2.2": f"stand {number}"})
            await asyncio.sleep(0.03)
        await someone.has_answered(**{"2.1": text})
        await someone.sees("stand")


async def test_navigating_while_others_save_works(home: Path) -> None:
    """Going between sections and cards while another program saves breaks nothing."""
    plan_id = make_plan(home, HEAD, {"4.1": [{"competentie": "Schrijven"}]})
    async with person(home, plan_id) as someone:
        for number in range(12):
            someone.types("<f4>" if number % 3 else "<f2>4.<enter><c-e>x<f3><c-g><f2>2.<enter>")
            answers = {"2.2": f"stand {number}", "dienst": f"Dienst {number}"}
            await asyncio.to_thread(write_elsewhere, home, plan_id, answers)
        someone.types("<f5>")
        await someone.sits_still()
        await someone.saved(lambda plan: plan.text("2.2") == "stand 11")
        someone.types("<c-g>")
        await someone.sees(r"Anna Smit +voorbereidend")


async def test_focused_answer_changed_elsewhere_is_shown(home: Path) -> None:
    """The other program's text is shown, and undoing it is refused."""
    plan_id = make_plan(home, HEAD | {"2.1": "van mij"})
    async with person(home, plan_id) as someone:
        someone.types("<f2>2.<enter>")
        await someone.sees("van mij")
        write_elsewhere(home, plan_id, {"2.1": "van de ander"})
        await someone.sees("van de ander")
        someone.types("<c-z>")
        await someone.hears("intussen door een ander gewijzigd")
        someone.types("<end>!")
        await someone.has_answered(**{"2.1": "van de ander!"})


async def test_failed_save_is_told_and_repeated(home: Path) -> None:
    """Where the disk refuses, a line says so at once and the text stays; once it works, everything is saved."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        with without_plans(home):
            someone.types("eerste woorden")
            await someone.sees(r"^ ! NIET BEWAARD, wel op dit scherm: ")
            someone.types(", meer woorden<f4>nog iets<f3>")
            await someone.sees("eerste woorden, meer woorden")
            await someone.sees("NIET BEWAARD")
        await someone.sees_no_more("NIET BEWAARD")
        await someone.has_answered(**{"2.1": "eerste woorden, meer woorden", "3.1.a": "nog iets"})
        assert list((home / "drafts").iterdir()) == []


async def test_missing_permission_is_told_and_saved_later(home: Path) -> None:
    """With the permission restored, everything is saved."""
    require_unprivileged()
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        (home / "plans").chmod(0o500)
        try:
            someone.types("zonder toestemming")
            await someone.sees(r"NIET BEWAARD.*geen toestemming")
        finally:
            (home / "plans").chmod(0o700)
        await someone.sees_no_more("NIET BEWAARD")
        await someone.has_answered(**{"2.1": "zonder toestemming"})


async def test_held_lock_is_told_and_saved_later(home: Path) -> None:
    """While another program holds the lock of the plan, the text stays and that is told; then it is saved."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        with locked(home, plan_id):
            someone.types("even wachten")
            await someone.sees(r"NIET BEWAARD.*een ander programma")
            someone.types(" en verder")
            await someone.sees("even wachten en verder")
        await someone.sees_no_more("NIET BEWAARD")
        await someone.has_answered(**{"2.1": "even wachten en verder"})


async def test_going_back_with_unsaved_text_asks(home: Path) -> None:
    """Going back while saving fails asks first, with staying as the default; what stays unsaved is offered later."""
    plan_id = make_plan(home, HEAD)
    with ExitStack() as stack:
        async with person(home, plan_id) as someone:
            stack.enter_context(without_plans(home))
            someone.types("onbewaard")
            await someone.sees("NIET BEWAARD")
            someone.types("<esc>")
            await someone.reads("Nog niet alles is bewaard")
            someone.types("<enter>")
            await someone.sees("NIET BEWAARD(.*\n)*.* onbewaard")
            someone.types("<c-g>")
            await someone.reads("Nog niet alles is bewaard")
            someone.types("<tab><enter>")
            await someone.reads("dit is geen map")
            await someone.sees(r"\+ nieuw plan")
    async with person(home, plan_id) as someone:
        await someone.reads("is er nog tekst die niet bewaard kon worden")
        someone.types("<tab><enter>")
        await someone.has_answered(**{"2.1": "onbewaard"})


async def test_second_f9_closes_with_unsaved_text(home: Path) -> None:
    """The first F9 while saving fails says so and stays; the second ends, and the draft is offered next time."""
    plan_id = make_plan(home, HEAD)
    with ExitStack() as stack:
        async with person(home, plan_id) as someone:
            stack.enter_context(without_plans(home))
            someone.types("onbewaard")
            await someone.sees("NIET BEWAARD")
            someone.types("<f9>")
            await someone.hears("Nog niet alles is bewaard.")
            assert someone.app.is_running
            someone.types("<f9>")
            await someone.closes()
    assert someone.plan().text("2.1") == ""
    assert len(list((home / "drafts").iterdir())) == 1
    async with person(home, plan_id) as someone:
        await someone.reads("- 2.1: onbewaard")
        someone.types("<tab><enter>")
        await someone.has_answered(**{"2.1": "onbewaard"})
        await someone.sees("2. Terugblik(.*\n)+.* onbewaard")
    assert list((home / "drafts").iterdir()) == []


def leave_draft(home: Path) -> None:
    """Makes a program type a text that it cannot save, and kills it."""
    done = subprocess.run([sys.executable, "-c", LEAVE_DRAFT, str(home)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and not done.stderr, done.stderr
    (home / "plans").unlink()
    (home / "away").rename(home / "plans")


async def test_draft_of_a_killed_program_is_offered_and_applied(home: Path) -> None:
    """The draft is offered with its time; accepted, it is in the plan."""
    plan_id = make_plan(home, HEAD)
    leave_draft(home)
    async with person(home, plan_id) as someone:
        await someone.reads("-11-2026 om")
        someone.types("<right><enter>")
        await someone.sees("tekst uit een concept")
        await someone.has_answered(**{"2.1": "tekst uit een concept"})
        someone.types("<c-g>")
        await someone.sees(r"\+ nieuw plan")
    assert list((home / "drafts").iterdir()) == []


@pytest.mark.parametrize("key", ["<enter>", "<esc>"])
async def test_draft_left_for_later_is_offered_again(home: Path, key: str) -> None:
    """Later is the default: nothing changes, and the draft is offered the next time."""
    plan_id = make_plan(home, HEAD)
    leave_draft(home)
    for _ in range(2):
        async with person(home, plan_id) as someone:
            await someone.reads("is er nog tekst die niet bewaard kon worden")
            someone.types(key)
            await someone.sees("Deel 3 van 5")
            assert someone.plan().text("2.1") == ""
    assert len(list((home / "drafts").iterdir())) == 1


async def test_plan_removed_while_open_is_told(home: Path) -> None:
    """The text stays, and the screen goes on."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        path = file_of(home, plan_id)
        content = path.read_bytes()
        path.unlink()
        await someone.reads("Het bestand van dit plan is er niet meer")
        someone.types("<right><enter>")
        await someone.sees(r"^ ! .*er niet meer")
        someone.types("toch typen")
        await someone.sees("NIET BEWAARD")
        await someone.sees("toch typen")
        path.write_bytes(content)
        await someone.sees_no_more("^ ! ")
        await someone.has_answered(**{"2.1": "toch typen"})


async def test_plan_broken_while_open_is_told_and_not_overwritten(home: Path) -> None:
    """A mended file is saved in again."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        path = file_of(home, plan_id)
        content = path.read_bytes()
        path.write_bytes(content[:100])
        someone.types("toch typen")
        await someone.sees("NIET BEWAARD")
        assert path.read_bytes() == content[:100]
        path.write_bytes(content)
        await someone.sees_no_more("NIET BEWAARD")
        await someone.has_answered(**{"2.1": "toch typen", "functie": "Klerk"})


async def test_second_screen_on_a_plan_is_told(home: Path) -> None:
    """A plan that is open on another screen opens all the same."""
    plan_id = make_plan(home, HEAD)
    code = (
        "import sys; from pathlib import Path; from poptui.store.files.locks import PresenceLock;"
        "one = PresenceLock(Path(sys.argv[1]), sys.argv[2]); print('held', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(home / "locks"), plan_id.name]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        async with person(home, plan_id) as someone:
            await someone.hears("Dit plan staat ook op een ander scherm open.")
            someone.types("samen")
            await someone.has_answered(**{"2.1": "samen"})
        holder.communicate(b"")


async def test_save_leaves_one_valid_private_file(home: Path) -> None:
    """After typing and closing there is one plan file, private to its owner, and no temporary file."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        someone.types("een twee drie<f9>")
        await someone.closes()
    path = file_of(home, plan_id)
    assert list(path.parent.iterdir()) == [path]
    json.loads(path.read_text(encoding="utf-8"))
    assert path.stat().st_mode & 0o777 == 0o600


async def test_fault_behind_a_save_is_told_once_and_nothing_is_lost(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder could not be forced to disk: the answer is saved, and a warning says so; no draft is offered later."""
    plan = make_plan(home, HEAD)
    async with person(home, plan) as someone:
        folder_not_synced(monkeypatch)
        someone.types("bewaard en wel")
        await someone.hears("gedaan, maar")
        await someone.has_answered(**{"2.1": "bewaard en wel"})
        assert "NIET BEWAARD" not in someone.screen()
    monkeypatch.undo()
    async with person(home, plan) as someone:
        assert "concept" not in someone.screen()


@pytest.mark.parametrize("typed", ["", " en meer"])
async def test_plan_removed_under_an_open_screen_is_offered_back_whole(home: Path, typed: str) -> None:
    """Its file is written again with all that was in it, its history, and what was typed since it was gone."""
    plan_id = make_plan(home, HEAD | {"2.1": "Leren plannen"})
    async with person(home, plan_id) as someone:
        await someone.sees("Deel 3 van 5|Deel 2 van 5")
        before = someone.plan()
        file_of(home, plan_id).unlink()
        if typed:
            someone.types(typed)
        await someone.reads("Het bestand van dit plan is er niet meer")
        someone.types("<enter>")
        await someone.hears("Het plan staat er weer, met alle tekst")
        after = await someone.saved(lambda plan: not typed or any(typed in one.words for one in plan.answers.values()))
        assert {
            one: entry for one, entry in before.registers.items() if one in after.registers
        }.keys() == before.registers.keys()
        assert len(after.history) >= len(before.history)
        assert after.revision > before.revision
    assert list((home / "drafts").glob("*")) == []


async def test_removed_plan_that_is_left_away_is_not_asked_again(home: Path) -> None:
    """It stays away, and the screen goes on."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        file_of(home, plan_id).unlink()
        await someone.reads("Het bestand van dit plan is er niet meer")
        someone.types("<right><enter>")
        await someone.sees_no_more("Zet het terug")
        await asyncio.sleep(1.5)
        assert "Zet het terug" not in someone.screen() and not file_of(home, plan_id).exists()
