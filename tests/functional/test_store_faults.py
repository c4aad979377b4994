"""What happens to a plan when programs are killed, stopped or write at once, and when the disk is full."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from poptui.errors import StorageError
from poptui.plans.plan import Plan
from poptui.store.files.drafts import find_drafts
from poptui.store.files.locks import write_lock
from poptui.store.files.store import FileStore
from poptui.store.home import Home
from poptui.store.open_plan import OpenPlan
from poptui.store.safefile import sweep
from tests.support.stores import HANGS, ROOT, acts, digest, long_text, new_plan, program, typed, until
from tests.support.tools import require

RUNS = 60
EDITS = 150


@pytest.fixture
def store(home: Path) -> FileStore:
    """Returns the store of an empty home."""
    return FileStore(Home(home))


def temporary(folder: Path) -> list[Path]:
    """Returns the temporary files in a folder."""
    return sorted(folder.glob(".poptui-*"))


def test_killed_writer_leaves_the_old_or_the_new_plan(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1=long_text(1), _2_2=long_text(1))
    with program("be_killed", store.path_of(plan_id), RUNS) as killer:
        code, lines = killer.end()
    assert (code, lines[-1]) == (0, "done")
    outcomes = [json.loads(line) for line in lines[:-1]]
    assert len(outcomes) == RUNS
    assert all(one["whole"] and one["holds"] - one["saved"] in {0, 1} for one in outcomes)
    assert outcomes[-1]["holds"] > RUNS
    assert {found.name for found in store.home.plans.iterdir()} == {
        store.path_of(plan_id).name,
        *(found.name for found in temporary(store.home.plans)),
    }
    assert {found.name for found in (store.home.backups / plan_id.name).glob("[!.]*")} == {"2026-11-21-000001.json"}
    for backup in store.backups(plan_id):
        assert store.load(backup).text("2.1") == long_text(1)


def test_save_forces_the_file_to_disk_then_its_name(store: FileStore, tmp_path: Path) -> None:
    plan_id, log = new_plan(store, _2_1="a"), tmp_path / "strace"
    store.update(plan_id, [typed("2.1", "b")])  # the first save of the day makes a backup too
    command: list[str | Path] = [require("strace"), "-f", "-y", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2"]
    command += ["-o", log, sys.executable, "-m", "tests.support.stores", "save", store.path_of(plan_id), "2.1", "c"]
    subprocess.run(command, cwd=ROOT, check=True, timeout=HANGS)
    calls = [line.partition(" ")[2] for line in log.read_text(encoding="utf-8").splitlines()]
    made = [call for call in calls if str(store.home.plans) in call]
    temporary_name = re.escape(f"{store.home.plans}/.poptui-") + "[0-9a-f]+"
    patterns = (
        rf"fsync\(\d+<{temporary_name}>\) += 0",
        rf'rename\w*\((AT_\S+ )?"{temporary_name}", (AT_\S+ )?"{re.escape(str(store.path_of(plan_id)))}"(, 0)?\) += 0',
        rf"fsync\(\d+<{re.escape(str(store.home.plans))}>\) += 0",
    )
    assert len(made) == len(patterns)
    for call, pattern in zip(made, patterns, strict=True):
        assert re.fullmatch(pattern, call.strip()), call
    assert store.load(plan_id).text("2.1") == "c"


def test_old_temporary_files_of_killed_programs_are_removed(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1=long_text(1))
    for folder in (store.home.plans, store.home.drafts):
        for name, age in (("old", 7200), ("new", 0)):
            left = folder / f".poptui-{name}"
            left.write_bytes(b"half")
            os.utime(left, (time.time() - age,) * 2)
    OpenPlan(store, plan_id).close()
    assert [found.name for found in temporary(store.home.plans)] == [".poptui-new"]
    assert [found.name for found in temporary(store.home.drafts)] == [".poptui-new"]
    sweep(store.home.path / "nowhere")


def test_plan_that_exceeds_the_disk_is_unchanged_and_small_writes_succeed(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    with program("fill", store.path_of(plan_id)) as filler:
        code, (first, second) = filler.end()
    assert (code, second) == (0, "saved")
    assert re.fullmatch(r"StorageError het bestand mag niet zo groot worden \(.*\): maak ruimte en probeer .*", first)
    plan = store.load(plan_id)
    assert (plan.text("2.1"), plan.text("2.2"), plan.revision) == ("a", "klein", 2)
    assert temporary(store.home.plans) == []


def test_two_programs_that_write_at_once_lose_nothing(store: FileStore) -> None:
    plan_id = new_plan(store)
    with (
        program("edit_often", store.path_of(plan_id), "employee", EDITS) as one,
        program("edit_often", store.path_of(plan_id), "manager", EDITS) as other,
    ):
        for writer in (one, other):
            assert writer.line() == "ready"
        for writer in (one, other):
            writer.say()
        for writer in (one, other):
            assert writer.end() == (0, ["done"])
    plan = store.load(plan_id)
    expected = {f"{role} {number}" for role in ("employee", "manager") for number in range(EDITS)}
    assert {row.text("actie") for row in plan.rows("4.1")} == expected
    assert len(plan.rows("4.1")) == 2 * EDITS
    assert plan.revision == 1 + 2 * EDITS


def test_lock_of_a_stopped_program_is_waited_for_then_reported(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1="a")
    before = digest(store.path_of(plan_id))
    with program("hold", store.path_of(plan_id)) as holder:
        assert holder.line() == "held"
        os.kill(holder.process.pid, signal.SIGSTOP)
        with pytest.raises(StorageError, match="een ander programma is dit plan aan het bewaren") as refused:
            store.update(plan_id, [typed("2.1", "b")], wait=0.3)
        assert (refused.value.where, refused.value.code) == (plan_id.name, 4)
        assert digest(store.path_of(plan_id)) == before
        os.kill(holder.process.pid, signal.SIGCONT)
        holder.say()
        assert holder.end() == (0, ["free"])
    store.update(plan_id, [typed("2.1", "b")])
    assert store.load(plan_id).text("2.1") == "b"


def test_lock_is_released_when_its_program_ends(store: FileStore) -> None:
    plan_id = new_plan(store)
    with program("hold", store.path_of(plan_id)) as holder:
        assert holder.line() == "held"
        holder.process.kill()
        holder.process.wait(HANGS)
    store.update(plan_id, [typed("2.1", "b")], wait=0)


def test_typing_works_while_a_stopped_program_holds_the_lock(store: FileStore) -> None:
    plan_id = new_plan(store)
    with program("hold", store.path_of(plan_id)) as holder:
        assert holder.line() == "held"
        os.kill(holder.process.pid, signal.SIGSTOP)
        opened = OpenPlan(store, plan_id)
        opened.do(typed("2.1", "eerst"))
        until(lambda: any(store.home.drafts.iterdir()))
        opened.do(typed("2.2", "daarna"))
        assert not opened.flush(0.5)
        (draft,) = store.home.drafts.iterdir()
        assert "daarna" in draft.read_text(encoding="utf-8")
        os.kill(holder.process.pid, signal.SIGCONT)
        holder.say()
        assert opened.flush(HANGS)
        assert list(store.home.drafts.iterdir()) == []
        assert opened.close(HANGS)
    assert store.load(plan_id).text("2.2") == "daarna"


def test_edits_on_a_full_disk_are_drafted_then_saved_when_there_is_room(store: FileStore) -> None:
    plan_id = new_plan(store, _2_1=long_text(3))
    before = digest(store.path_of(plan_id))
    with program("type_on_full_disk", store.path_of(plan_id)) as writer:
        assert writer.line() == "failed"
        assert digest(store.path_of(plan_id)) == before
        (draft,) = store.home.drafts.iterdir()
        assert "past er niet meer bij" in draft.read_text(encoding="utf-8")
        assert find_drafts(store.home, plan_id.name) == []
        writer.say()
        assert writer.end() == (0, ["saved"])
    assert store.load(plan_id).text("2.2") == "past er niet meer bij"
    assert list(store.home.drafts.iterdir()) == []


@pytest.mark.parametrize("pause", [0.0, 0.05, 0.4, 0.7])
def test_signal_saves_all_edits_before_the_program_ends(store: FileStore, pause: float) -> None:
    plan_id = new_plan(store)
    with program("type_until_terminated", store.path_of(plan_id), HANGS) as writer:
        assert writer.line() == "ready"
        time.sleep(pause)
        writer.process.send_signal(signal.SIGTERM)
        code, lines = writer.end()
    assert code == 143
    typed_last = int(lines[-1])
    assert int(store.load(plan_id).text("2.1").removeprefix("tekst ") or 0) - typed_last in {0, 1}


def test_flush_in_a_signal_handler_never_hangs_and_always_saves(store: FileStore) -> None:
    plan_id = new_plan(store)
    with program("flush_in_handlers", store.path_of(plan_id), 60) as writer:
        code, (line,) = writer.end()
    assert code == 0
    saved, closed, text = line.split(" ", 2)
    assert int(saved) >= 60 and closed == "True"  # the saver's own timer may save once more
    assert store.load(plan_id).text("2.1") == text


def test_signal_while_the_lock_is_held_leaves_a_draft(store: FileStore) -> None:
    plan_id = new_plan(store)
    with (
        write_lock(store.home.locks, plan_id.name),
        program("type_until_terminated", store.path_of(plan_id), 2) as writer,
    ):
        assert writer.line() == "ready"
        until(lambda: any(store.home.drafts.glob("*.json")))
        writer.process.send_signal(signal.SIGTERM)
        code, lines = writer.end()
    assert code == 143
    (draft,) = find_drafts(store.home, plan_id.name)
    (write,) = draft.edits[-1].writes
    assert int(write.value.words.removeprefix("tekst ")) - int(lines[-1]) in {0, 1}


def test_only_drafts_of_programs_that_ended_are_offered(store: FileStore) -> None:
    plan_id = new_plan(store)
    with (
        write_lock(store.home.locks, plan_id.name),
        program("type_and_stay", store.path_of(plan_id), "2.1", "niet bewaard") as writer,
    ):
        assert writer.line() == "alone"
        assert len(list(store.home.drafts.iterdir())) == 1
        assert find_drafts(store.home, plan_id.name) == []
        writer.process.kill()
        writer.process.wait(HANGS)
    opened = OpenPlan(store, plan_id)
    (draft,) = opened.drafts()
    assert [write.value.words for edit in draft.edits for write in edit.writes] == ["niet bewaard"]
    assert draft.at.startswith("2026-11-21T")
    assert opened.plan.text("2.1") == ""
    opened.close()
    assert find_drafts(store.home, plan_id.name) == [draft]


def test_two_open_screens_see_each_other_and_each_others_edits(store: FileStore) -> None:
    plan_id = new_plan(store)
    with program("type_and_stay", store.path_of(plan_id), "2.2", "van de ander") as other:
        assert other.line() == "alone"
        opened = OpenPlan(store, plan_id)
        assert opened.announce()
        assert opened.plan.text("2.2") == "van de ander"
        opened.do(typed("2.1", "van mij"))
        assert opened.close(HANGS)
        other.say()
        assert other.end() == (0, ["saved"])
    again = OpenPlan(store, plan_id)
    assert not again.announce()
    assert (again.plan.text("2.1"), again.plan.text("2.2")) == ("van mij", "van de ander")
    again.close()


def test_screen_loads_what_another_program_saves(store: FileStore) -> None:
    plan_id = new_plan(store)
    opened = OpenPlan(store, plan_id)
    assert not opened.poll_disk()
    with program("edit_often", store.path_of(plan_id), "manager", 1) as other:
        assert other.line() == "ready"
        other.say()
        assert other.end() == (0, ["done"])
    assert opened.poll_disk()
    assert [row.text("actie") for row in opened.plan.rows("4.1")] == ["manager 0"]
    assert not opened.poll_disk()
    opened.do(acts().remove_row("4.1", opened.plan.rows("4.1")[0].id))
    assert opened.close(HANGS)
    plan: Plan = store.load(plan_id)
    assert plan.rows("4.1") == []
