"""The names of exported files, and putting an export in one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given

from poptui.errors import Refused, StorageError
from poptui.work.export import VIEW_NAMES, VIEW_WORDS, file_name, save_export
from tests.support.plans import answered, blank, gemeente
from tests.support.texts import ANYTHING


@given(ANYTHING)
def test_file_name_is_valid_on_every_disk(typed: str) -> None:
    plan = answered(blank(gemeente()), gemeente(), {"medewerker": typed})
    for view in VIEW_NAMES:
        name = file_name(gemeente(), plan, view, "md")
        assert re.fullmatch(r"[\w][\w .-]*\.md", name), name
        assert len(name) <= 83
        assert name == Path(name).name


def test_export_name_has_the_name_of_the_employee() -> None:
    plan = answered(blank(gemeente()), gemeente(), {"medewerker": "Anna-Fleur IJzerman / 't Hoen"})
    assert file_name(gemeente(), plan, "agreement", "txt") == "POP Anna-Fleur IJzerman t Hoen afspraken.txt"
    assert file_name(gemeente(), plan, "blank", "md") == "POP leeg formulier.md"
    assert VIEW_WORDS.keys() == VIEW_NAMES.keys()


def test_existing_file_is_replaced_only_with_force(tmp_path: Path) -> None:
    path = tmp_path / "uit.md"
    save_export(path, "een\n")
    with pytest.raises(Refused, match="is er al"):
        save_export(path, "twee\n")
    assert path.read_text(encoding="utf-8") == "een\n"
    save_export(path, "twee\n", force=True)
    assert path.read_text(encoding="utf-8") == "twee\n"
    with pytest.raises(Refused, match="een map"):
        save_export(tmp_path, "x", force=True)
    with pytest.raises(StorageError, match="te lang"):
        save_export(tmp_path / ("x" * 5000), "x")
