"""A session over the store in memory: typing, undo, share marks, drafts, and what another writer saves."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.plans.edit import mark
from poptui.plans.plan import Plan
from poptui.plans.plan_views import fields_of
from poptui.plans.registers import Answer, Note, ShareMark
from poptui.plans.sharing import share
from poptui.store.home import Home
from poptui.store.memory import MemoryStore
from poptui.store.plan_id import PlanId
from poptui.store.saver import Report
from poptui.work.session import Session
from poptui.work.workspace import Workspace
from tests.support.plans import HEAD, field_of
from tests.support.stores import HANGS, typed, until


@pytest.fixture
def workspace(home: Path) -> Workspace:
    """Returns a workspace whose plans are in memory."""
    return Workspace(Home(home), MemoryStore())


@pytest.fixture
def plan_id(workspace: Workspace) -> PlanId:
    """Returns the id of a plan in memory."""
    return workspace.new("gemeente", HEAD)


def answer(session: Session, key: str, text: str) -> None:
    """Types an answer, key by key."""
    field = field_of(session.form, key)
    for end in range(1, len(text) + 1):
        session.type(Answer(key), field, text[:end])


def stored(session: Session) -> Plan:
    """Returns the plan as the store holds it, after everything is saved."""
    assert session.flush(HANGS)
    return session.workspace.store.load(session.plan_id)


def test_typed_answer_is_one_change_in_the_store(workspace: Workspace, plan_id: PlanId) -> None:
    session = Session(workspace, plan_id)
    answer(session, "2.1", "Veel geleerd")
    session.leave()
    answer(session, "2.2", "Samen")
    plan = stored(session)
    assert (plan.text("2.1"), plan.text("2.2")) == ("Veel geleerd", "Samen")
    assert [change.after.words for change in plan.history if change.register == Answer("2.1")] == ["Veel geleerd"]
    assert session.close()


def test_undo_and_redo_reach_the_store(workspace: Workspace, plan_id: PlanId) -> None:
    session = Session(workspace, plan_id)
    answer(session, "2.1", "Veel geleerd")
    session.leave()
    row = session.add_row(field_of(session.form, "4.1"))
    session.undo()
    session.undo()
    assert (stored(session).text("2.1"), stored(session).rows("4.1")) == ("", [])
    session.redo()
    session.redo()
    assert stored(session).text("2.1") == "Veel geleerd"
    assert [one.id for one in stored(session).rows("4.1")] == [row]
    assert session.close()


def test_share_mark_and_note_are_kept(workspace: Workspace, plan_id: PlanId) -> None:
    session = Session(workspace, plan_id)
    answer(session, "2.1", "Voor ons beiden")
    workspace.change(plan_id, lambda present: [share("3.1", "employee")], "share")
    workspace.change(plan_id, lambda present: [mark(Note("2.1", "employee"), "Alleen voor mij")])
    plan = stored(session)
    assert plan.words(ShareMark("3.1", "employee"))
    assert (plan.text("2.1"), plan.words(Note("2.1", "employee"))) == ("Voor ons beiden", "Alleen voor mij")
    assert session.close()


def test_what_another_writer_saves_is_merged(workspace: Workspace, plan_id: PlanId) -> None:
    came: list[Report] = []
    session = Session(workspace, plan_id)
    session.listen(came.append)
    workspace.store.update(plan_id, [typed("2.2", "van de ander", role="manager")])
    answer(session, "2.1", "van mij")
    assert session.flush(HANGS)
    until(lambda: bool(came))
    news = [session.absorb(report) for report in came]
    assert True in news
    assert (session.plan.text("2.1"), session.plan.text("2.2")) == ("van mij", "van de ander")
    workspace.store.update(plan_id, [typed("2.3", "nog een", role="manager")])
    assert session.poll_disk()
    assert fields_of(session.plan) == fields_of(workspace.store.load(plan_id))
    assert session.close()


def test_words_of_another_writer_that_were_overwritten_are_reported(workspace: Workspace, plan_id: PlanId) -> None:
    came: list[Report] = []
    session = Session(workspace, plan_id)
    session.listen(came.append)
    workspace.store.update(plan_id, [typed("2.1", "van haar", role="manager")])
    answer(session, "2.1", "van mij")
    assert session.flush(HANGS)
    until(lambda: bool(came))
    session.absorb(came[0])
    assert [change.after.words for change in session.overwritten] == ["van haar"]
    assert session.close()


def test_draft_of_an_earlier_session_is_taken_over(workspace: Workspace, plan_id: PlanId) -> None:
    store = workspace.store
    draft = store.new_draft(store.load(plan_id))
    store.keep_draft(draft, [typed("2.1", "niet bewaard")])
    session = Session(workspace, plan_id)
    (found,) = session.drafts()
    assert session.take_draft(found)
    assert (stored(session).text("2.1"), session.drafts()) == ("niet bewaard", [])
    assert session.close()


def test_second_session_is_told_of_the_first(workspace: Workspace, plan_id: PlanId) -> None:
    first, second = Session(workspace, plan_id), Session(workspace, plan_id)
    assert (first.announce(), second.announce()) == (False, True)
    assert first.close()
    assert second.close()


def test_no_plan_is_written_to_the_disk(workspace: Workspace, plan_id: PlanId, home: Path) -> None:
    session = Session(workspace, plan_id)
    answer(session, "2.1", "alleen in het geheugen")
    assert session.close()
    assert [listed.entry["employee"] for listed in workspace.store.list_plans()] == [HEAD["medewerker"]]
    assert list(home.rglob("*.json")) == []
    assert not (home / "plans").exists()
