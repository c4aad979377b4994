"""Showing in the talk what was not shared is a type error, which mypy reports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("mypy")

ROOT = Path(__file__).parents[2]
BEGIN = """
from poptui.forms.model import Form
from poptui.plans.plan import Plan
from poptui.plans.plan_views import SharedPlan, WholePlan
from poptui.screens.navigation import Navigation
from poptui.screens.talk.talk_source import TalkSource, headline, sections
from poptui.work.session import Session
from poptui.work.talk import TalkSession

def show(
    form: Form, shared: SharedPlan, whole: WholePlan, plan: Plan, talk: TalkSession, alone: Session, to: Navigation
) -> None:
"""
ALLOWED = ("headline(form, shared, 0)", "sections(form, talk.plan)", "TalkSource(talk, to)", "to.open_history(alone)")
"""Lines without a type error: the talk shows the shared view, and a person alone reads everything."""
REFUSED = (
    "headline(form, whole, 0)",
    "headline(form, plan, 0)",
    "sections(form, alone.plan)",
    "TalkSource(alone, to)",
    "to.open_history(talk)",
    "to.open_share(talk, lambda said: None)",
)
"""Lines with a type error: a plan with unshared words in the talk, or the shared view given to a screen of everything.
"""


def test_unshared_plan_in_the_talk_is_a_type_error(tmp_path: Path) -> None:
    """Mypy refuses each way to show a plan in the talk that is not the shared view, and no other line."""
    lines = [*ALLOWED, *REFUSED]
    snippet = tmp_path / "snippet.py"
    snippet.write_text(BEGIN + "".join(f"    {line}\n" for line in lines), encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(ROOT / ".mypy_cache"), str(snippet)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout
    first = BEGIN.count("\n") + 1
    faults = {int(line.split(":")[1]) - first for line in told.splitlines() if ": error:" in line}
    assert {lines[index] for index in faults} == set(REFUSED), told


def test_views_of_a_plan_are_made_in_one_place_each() -> None:
    """Only the shared view makes a `SharedPlan`, only the session a `WholePlan`: nobody calls one plan the other."""
    makers = {"SharedPlan(**": "plans/talk.py", "WholePlan(**": "work/session.py"}
    for name, maker in makers.items():
        made = name.partition("(")[0] + "("
        found = {
            path.relative_to(ROOT / "poptui").as_posix()
            for path in (ROOT / "poptui").rglob("*.py")
            if made in path.read_text(encoding="utf-8").replace(f"class {made}", "")
        }
        assert found == {maker}
