"""The command `export`: views, kinds, readers, and existing files."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from poptui.exports.views import VIEWS, views_of
from poptui.work.export import EXPORT_KINDS, VIEW_NAMES
from tests.support.cli import Cli
from tests.support.plans import blank, gemeente


def test_every_view_has_a_name() -> None:
    assert tuple(VIEW_NAMES) == VIEWS
    assert EXPORT_KINDS == ("md", "txt", "json")


def test_agreement_is_the_default_view(quick: Cli) -> None:
    plan = quick.given({"medewerker": "Anna", "2.1": "Mijn terugblik", "3.4.a": "De noodzaak"}, {"actie": "Mijn wens"})
    agreement = quick.ok("export", plan)
    assert agreement == quick.ok("export", plan, "--view", "agreement", "--to", "md", "--for", "employee")
    assert agreement == quick.ok("export", plan, "--for", "hr")
    assert "De noodzaak" in agreement
    assert "Mijn terugblik" not in agreement
    assert "Mijn wens" not in agreement


@pytest.mark.parametrize("view", views_of(gemeente(), blank(gemeente())))
@pytest.mark.parametrize("kind", ["md", "txt"])
def test_each_view_ends_in_one_newline_and_is_the_same_each_time(quick: Cli, view: str, kind: str) -> None:
    plan = quick.given({"medewerker": "Anna", "2.1": "x\n\n\n"}, {"actie": "Cursus"})
    text = quick.ok("export", plan, "--view", view, "--to", kind)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert text == quick.ok("export", plan, "--view", view, "--to", kind)
    if kind == "txt":
        assert max(map(len, text.splitlines())) <= 80


def test_json_export_holds_the_whole_plan(quick: Cli) -> None:
    plan = quick.given({"2.1": "x"})
    text = quick.ok("export", plan, "--to", "json")
    assert json.loads(text)["id"] == plan
    assert text.endswith("}\n")
    assert text == quick.ok("export", plan, "--to", "json", "--view", "full")
    quick.refused(3, "export", plan, "--to", "json", "--view", "agreement", says="altijd het hele plan")


def test_export_for_hr_holds_only_the_agreement(quick: Cli) -> None:
    plan = quick.given({"2.1": "x"})
    for args in (["--view", "full"], ["--view", "preparation"], ["--to", "json"]):
        quick.refused(3, "export", plan, "--for", "hr", *args, says="P&O krijgt alleen de afspraken")
    assert quick.ok("export", plan, "--for", "hr", "--view", "blank")


def test_existing_file_is_replaced_only_with_force(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given({"2.1": "x"})
    path = tmp_path / "uit.md"
    assert quick.ok("export", plan, "-o", "uit.md") == ""
    text = path.read_bytes()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.write_text("van mij", encoding="utf-8")
    quick.refused(3, "export", plan, "-o", "uit.md", says="--force")
    assert path.read_text(encoding="utf-8") == "van mij"
    quick.ok("export", plan, "--output", path, "--force")
    assert path.read_bytes() == text
    assert {found.name for found in tmp_path.iterdir()} == {"home", "uit.md"}


def test_refused_export_makes_no_file(quick: Cli, tmp_path: Path) -> None:
    plan = quick.given()
    quick.refused(3, "export", "2zzz", "-o", "uit.md")
    quick.refused(3, "export", plan, "--for", "hr", "--view", "full", "-o", "uit.md")
    assert not (tmp_path / "uit.md").exists()
