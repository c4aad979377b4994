"""The command `smart`: one goal, and a file of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.support.cli import Cli

GOAL = "Voor 1 juni wil ik beter worden in Excel, dat moet van mijn baas."


def test_goal_is_judged_in_plain_words(cli: Cli) -> None:
    lines = cli.ok("smart", GOAL).splitlines()
    assert [line.split(" ")[:2] for line in lines] == [
        ["-", "Specifiek"],
        ["-", "Meetbaar"],
        ["✓", "Tijdgebonden"],
        ["?", "Acceptabel"],
        ["·", "Realistisch:"],
    ]
    assert "'Voor 1 juni'" in lines[2]
    assert "'moet van mijn baas'" in lines[3]


def test_goal_is_judged_as_json(cli: Cli) -> None:
    found = cli.json("smart", GOAL)
    assert [found[criterion] for criterion in "smtar"] == [0, 0, 1, 1, 0]
    for one in found["findings"]:
        assert set(one) == {"criterion", "kind", "start", "end", "message", "tip"}
    (time,) = [one for one in found["findings"] if one["criterion"] == "t"]
    assert GOAL[time["start"] : time["end"]] == "Voor 1 juni"


def test_guess_and_time_that_is_over_are_said(quick: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    """A goal is judged as of today, and a mark that rests on a guess says so."""
    monkeypatch.setenv("POPTUI_TODAY", "2027-06-01")
    lines = quick.ok("smart", "In mei 2027 schrijf ik zelf verslagen van vergaderingen.").splitlines()
    assert lines[1].startswith("✓ Meetbaar (staat er zo te zien in): ") and "vermoedelijk" in lines[1]
    assert lines[2] == "- Tijdgebonden (ontbreekt): 'In mei 2027' is voorbij. Wanneer moet dit klaar zijn?"
    assert quick.json("smart", "In mei 2027 schrijf ik zelf verslagen.")["t"] == 0
    told = [{"id": 1, "text": "Beter plannen.", "when": "mei 2027"}, {"id": 2, "text": "In mei 2027 beter plannen."}]
    out = quick.ok("smart", "--jsonl", "-", stdin="\n".join(map(json.dumps, told)))
    assert [json.loads(line)["t"] for line in out.splitlines()] == [0, 1]  # the second is judged by the guide


def test_goal_is_read_from_stdin(quick: Cli) -> None:
    assert quick.ok("smart", "-", stdin=f"{GOAL}\n") == quick.ok("smart", GOAL)


def test_jsonl_gives_a_judgement_a_line(cli: Cli, tmp_path: Path) -> None:
    lines = [
        {"id": "a", "text": GOAL},
        {"id": "b", "text": "Beter plannen.", "result": "certificaat", "when": "Q3 2027", "means": None},
    ]
    text = "\n\n".join(json.dumps(line) for line in lines)
    (tmp_path / "doelen.jsonl").write_text(f"\ufeff{text}", encoding="utf-8")
    out = [json.loads(line) for line in cli.ok("smart", "--jsonl", "doelen.jsonl").splitlines()]
    assert [set(one) for one in out] == [{"id", *"smtar", "findings"}] * 2
    assert [(one["id"], one["m"], one["t"]) for one in out] == [("a", 0, 1), ("b", 1, 1)]
    assert cli.ok("smart", "--jsonl", "-", stdin=text) == cli.ok("smart", "--jsonl", "doelen.jsonl")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("geen json", "geen JSON (doelen.jsonl, regel 2)"),
        ("[1]", "geen JSON-object"),
        ("[" * 100_000, "geen JSON"),
        ('{"text": "x"}', "de id ontbreekt"),
        ('{"id": "2"}', "de tekst van het doel ontbreekt"),
        ('{"id": "2", "text": 3}', "de tekst van het doel ontbreekt"),
        ('{"id": "2", "text": "x", "when": 2027}', "'when' is geen tekst"),
    ],
)
def test_invalid_line_is_refused_before_anything_is_printed(quick: Cli, tmp_path: Path, line: str, says: str) -> None:
    (tmp_path / "doelen.jsonl").write_text(f'{{"id": "1", "text": "x"}}\n{line}\n', encoding="utf-8")
    assert "regel 2" in quick.refused(3, "smart", "--jsonl", "doelen.jsonl", says=says)


def test_files_that_cannot_be_read_are_refused(quick: Cli, tmp_path: Path) -> None:
    quick.refused(3, "smart", "--jsonl", "niets.jsonl", says="niets.jsonl")
    quick.refused(3, "smart", "--jsonl", ".", says="map")
    (tmp_path / "latin").write_bytes(b'{"id": "1", "text": "caf\xe9"}')
    quick.refused(3, "smart", "--jsonl", "latin", says="UTF-8 (latin, regel 1)")


def test_text_that_is_no_goal_is_refused(quick: Cli) -> None:
    quick.refused(2, "smart", says="TEKST ontbreekt")
    quick.refused(2, "smart", "x", "--jsonl", "y", says="gaan niet samen")
    quick.refused(3, "smart", " ", says="geen tekst")
    quick.refused(3, "smart", "-", stdin=b"\xff", says="UTF-8")
