"""What is typed is kept: beside others who write in the plan, when saving fails, and after a program that died."""

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
from tests.support.pilot import file_of, make_plan, person, workspace_of
from tests.support.plans import meaning
from tests.support.tools import require_unprivileged

HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
LEAVE_DRAFT = """
import os, sys
from pathlib import Path
from poptui.store.home import Home
from poptui.work.workspace import Workspace
from poptui.work.session import Session

workspace = Workspace(Home(Path(sys.argv[1])))
session = Session(workspace, workspace.store.ids()[0])
workspace.home.plans.rename(workspace.home.path / "away")
workspace.home.plans.write_text("")
session.type("2.1", session.form.field("2.1"), "tekst uit een concept")
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
    """Write in a plan as another program does."""
    workspace = workspace_of(home)
    for key, words in answers.items():
        field = workspace.catalogue.get("gemeente").field(key)
        assert field is not None
        workspace.store.update(plan_id, [workspace.acts("manager").answer(key, meaning(field, words))])


@contextmanager
def without_plans(home: Path) -> Iterator[None]:
    """Take the folder of plans away for a while, so that nothing can be saved."""
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
    """Have another program hold the write lock of a plan for a while."""
    command = [sys.executable, "-c", HOLD_LOCK, str(home / "locks"), plan_id.name]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        yield
        holder.communicate(b"")


async def test_what_another_program_saves_shows_up(home: Path) -> None:
    """An answer, a row and a name that are saved elsewhere appear on the open screen, and it is told."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        write_elsewhere(home, plan_id, {"2.2": "Van een ander", "medewerker": "Anna Jansen"})
        await someone.sees("Van een ander")
        await someone.sees("^ Anna Jansen · ")
        await someone.hears("Dit plan is elders gewijzigd")
        someone.types("van mij")
        await someone.has_answered(**{"2.1": "van mij", "2.2": "Van een ander"})


async def test_a_row_another_program_adds_shows_up(home: Path) -> None:
    """A row that is added elsewhere appears in the table that is on the screen."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Deel 5 van 5")
        workspace = workspace_of(home)
        workspace.store.update(plan_id, [workspace.acts("manager").add_row(workspace.store.load(plan_id), "4.1", {})])
        await someone.sees(r"^ +1\b.*\n +2 +\+ +nieuwe rij")


async def test_typing_on_while_others_save_loses_no_letter(home: Path) -> None:
    """While another program saves again and again, every letter typed here stays and stands in its place."""
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


async def test_others_save_while_one_goes_about(home: Path) -> None:
    """Going from section to section and to cards and back while another program saves breaks nothing."""
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


async def test_the_same_answer_changed_elsewhere(home: Path) -> None:
    """Where another program changes the answer one is in, what it wrote is shown, and taking that back is refused."""
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


async def test_saving_that_fails_is_told_and_made_good(home: Path) -> None:
    """Where the disk refuses, a line says so at once, the text stays and one can type on; cured, all is saved."""
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


async def test_a_folder_without_permission(home: Path) -> None:
    """A folder in which one may not write is told in words; with the permission back, everything is saved."""
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


async def test_waiting_for_another_program_that_saves(home: Path) -> None:
    """While another program holds the plan's lock, the text stays and that is told; then it is saved by itself."""
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
    """Back to the list while saving fails asks first, staying being the default; what then stays unsaved is offered."""
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


async def test_closing_with_unsaved_text(home: Path) -> None:
    """F9 while saving fails says so and stays; a second F9 ends, and the text is offered and taken over next time."""
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
    """Have a program type a text that it cannot save, and die."""
    done = subprocess.run([sys.executable, "-c", LEAVE_DRAFT, str(home)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and not done.stderr, done.stderr
    (home / "plans").unlink()
    (home / "away").rename(home / "plans")


async def test_a_draft_of_a_program_that_died_is_offered_and_taken_over(home: Path) -> None:
    """The text that a dead program could not save is offered with its moment; chosen, it is in the plan."""
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
async def test_a_draft_that_is_left_for_later(home: Path, key: str) -> None:
    """Later is the default: nothing changes, and the next time the text is offered again."""
    plan_id = make_plan(home, HEAD)
    leave_draft(home)
    for _ in range(2):
        async with person(home, plan_id) as someone:
            await someone.reads("is er nog tekst die niet bewaard kon worden")
            someone.types(key)
            await someone.sees("Deel 3 van 5")
            assert someone.plan().text("2.1") == ""
    assert len(list((home / "drafts").iterdir())) == 1


async def test_a_plan_taken_away_while_it_is_open(home: Path) -> None:
    """When the file is removed under the open screen, that is told, the text stays, and the screen does not break."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        path = file_of(home, plan_id)
        content = path.read_bytes()
        path.unlink()
        await someone.sees(r"^ ! .*er niet meer")
        someone.types("toch typen")
        await someone.sees("NIET BEWAARD")
        await someone.sees("toch typen")
        path.write_bytes(content)
        await someone.sees_no_more("^ ! ")
        await someone.has_answered(**{"2.1": "toch typen"})


async def test_a_plan_broken_while_it_is_open(home: Path) -> None:
    """When the file becomes unreadable, that is told, it is not written over, and a mended file is saved in."""
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


async def test_the_second_screen_on_a_plan_says_so(home: Path) -> None:
    """A plan that is open on another screen opens all the same, and that is told."""
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


async def test_a_save_leaves_one_whole_file(home: Path) -> None:
    """After typing and closing there is one plan file that parses, private to its owner, and no leftovers beside it."""
    plan_id = make_plan(home, HEAD)
    async with person(home, plan_id) as someone:
        someone.types("een twee drie<f9>")
        await someone.closes()
    path = file_of(home, plan_id)
    assert list(path.parent.iterdir()) == [path]
    json.loads(path.read_text(encoding="utf-8"))
    assert path.stat().st_mode & 0o777 == 0o600
