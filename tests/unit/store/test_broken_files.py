"""Broken and foreign files are refused in one line, and looking, listing or saving changes no byte of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from poptui.errors import PoptuiError, Refused
from poptui.store.files.index import list_plans
from poptui.store.files.store import FileStore
from poptui.store.open_plan import OpenPlan
from poptui.store.plan_id import PlanId
from tests.support.stores import digest, new_plan, typed

Changed = Callable[[dict[str, Any]], Any]


def good() -> dict[str, Any]:
    """Returns the content of a plan's file."""
    at = "2026-11-21T09:30:00Z"
    return {
        "plan": {
            "1": {
                "poptui": 1,
                "id": "2abcde",
                "form": "gemeente",
                "form_version": 1,
                "created": at,
                "revision": 3,
                "version": 1,
            }
        },
        "registers": {"1": {"where": "2.1", "value": "a", "by": "employee", "at": at, "seen": {"2aaa": 1}}},
        "history": {
            "1": {"at": at, "by": "employee", "where": "2.1", "after": "a", "edit": "2edit", "replica": "2aaa"}
        },
    }


def put(*path: str, value: Any) -> bytes:
    """Returns a file in which one value is replaced."""
    whole = good()
    part = whole
    for key in path[:-1]:
        part = part[key]
    part[path[-1]] = value
    return json.dumps(whole).encode()


def without(*path: str) -> bytes:
    """Returns a file in which one value is missing."""
    whole = good()
    part = whole
    for key in path[:-1]:
        part = part[key]
    del part[path[-1]]
    return json.dumps(whole).encode()


WHOLE = json.dumps(good()).encode()
STRANGE_IDS = (
    *("../../etc/passwd", "..", ".", "", "a/b", "a\\b", "/tmp/x", "2abc\n", "2ABC", "x" * 300, "2a\0b", "~", "-rf"),
)
BROKEN: dict[str, bytes] = {
    "empty": b"",
    "white": b" \n\t\r\n",
    "zeros": b"\0" * 4096,
    "null": b"null",
    "list": b"[]",
    "text": b'"plan"',
    "number": b"1",
    "object": b"{}",
    "cut off": WHOLE[: len(WHOLE) // 2],
    "cut off at the end": WHOLE[:-1],
    "twice": WHOLE + WHOLE,
    "a tail": WHOLE + b"\0\0\0",
    "not utf-8": WHOLE.replace(b'"a"', b'"\xff\xfe"'),
    "utf-16": WHOLE.decode().encode("utf-16"),
    "a byte order mark": b"\xef\xbb\xbf" + WHOLE,
    "lone surrogate": WHOLE.replace(b'"a"', b'"\\ud800"'),
    "deep": b"[" * 200_000,
    "deep in a register": put("registers", "1", "value", value=0).replace(b": 0", b": " + b"[" * 100_000, 1),
    "deep and closed": b'{"plan":{"1":' + b'{"a":' * 50_000 + b"1" + b"}" * 50_000 + b"}}",
    "foreign": b'{"_default": {"1": {"name": "Anna"}}}',
    "foreign plan": b'{"plan": {"1": {"id": "2abcde", "name": "Anna"}}}',
    "not json": b"Persoonlijk ontwikkelingsplan\n",
    "binary": bytes(range(256)) * 16,
    "huge number": WHOLE.replace(b'"revision": 3', b'"revision": ' + b"9" * 5000),
    "huge float": WHOLE.replace(b'"revision": 3', b'"revision": 1e999'),
    "not a number": WHOLE.replace(b'"revision": 3', b'"revision": NaN'),
    "version is text": put("plan", "1", "poptui", value="1"),
    "version is true": put("plan", "1", "poptui", value=True),
    "version is zero": put("plan", "1", "poptui", value=0),
    "version below zero": put("plan", "1", "poptui", value=-1),
    "no version": without("plan", "1", "poptui"),
    "no plan": without("plan"),
    "no first plan": put("plan", value={}),
    "plan is a list": put("plan", value=[]),
    "registers is a list": put("registers", value=[]),
    "register is text": put("registers", "1", value="a"),
    "revision is text": put("plan", "1", "revision", value="3"),
    "revision is a fraction": put("plan", "1", "revision", value=3.5),
    "no form": without("plan", "1", "form"),
    "form is a number": put("plan", "1", "form", value=1),
    "value is a number": put("registers", "1", "value", value=1),
    "value is null": put("registers", "1", "value", value=None),
    "no value": without("registers", "1", "value"),
    "no where": without("registers", "1", "where"),
    "no seen": without("registers", "1", "seen"),
    "seen is a list": put("registers", "1", "seen", value=[1]),
    "seen has text": put("registers", "1", "seen", value={"2aaa": "1"}),
    "iso is a number": put("registers", "1", "iso", value=20261121),
    "iso has three days": put("registers", "1", "iso", value=["2026-01-01"] * 3),
    "iso is no date": put("registers", "1", "iso", value="2026-02-30"),
    "amount is a number": put("registers", "1", "amount", value=5),
    "amount is no amount": put("registers", "1", "amount", value="vijf"),
    "moment is no moment": put("registers", "1", "at", value="gisteren"),
    "strange role": put("registers", "1", "by", value="\x1b[31m"),
    "created is no moment": put("plan", "1", "created", value=""),
    "history is text": put("history", "1", value="a"),
    "no edit": without("history", "1", "edit"),
    "history has no moment": put("history", "1", "at", value="x"),
    "strange status": put("registers", "1", value={**good()["registers"]["1"], "where": "@status", "value": "klaar"}),
    **{f"id {wrong!r:.9}": put("plan", "1", "id", value=wrong) for wrong in STRANGE_IDS},
}
NEWER = {"newer": put("plan", "1", "poptui", value=2), "much newer": put("plan", "1", "poptui", value=10**20)}
ALL = {**BROKEN, **NEWER}


def placed(store: FileStore, data: bytes) -> PlanId:
    """Returns the id of a plan whose file has this content."""
    store.home.prepare()
    plan_id = PlanId("2abcde")
    store.path_of(plan_id).write_bytes(data)
    return plan_id


def test_file_without_the_fault_is_read(store: FileStore) -> None:
    plan = store.load(placed(store, WHOLE))
    assert (plan.id, plan.text("2.1"), plan.revision) == ("2abcde", "a", 3)


@pytest.mark.parametrize("name", ALL)
def test_broken_file_is_refused_in_one_line_and_unchanged(store: FileStore, name: str) -> None:
    plan_id = placed(store, ALL[name])
    before, others = digest(store.path_of(plan_id)), new_plan(store, _2_1="heel")
    attempts: list[Callable[[], object]] = [
        lambda: store.load(plan_id),
        lambda: store.load_saved(plan_id),
        lambda: OpenPlan(store, plan_id),
        lambda: store.update(plan_id, [typed("2.1", "b")]),
        lambda: store.add(store.load(plan_id)),
    ]
    for attempt in attempts:
        with pytest.raises(Refused) as refused:
            attempt()
        assert "\n" not in str(refused.value)
        assert str(store.path_of(plan_id)) in str(refused.value)
        assert refused.value.code == 3
        assert "blijft zoals het is" in refused.value.mend
    listed = list_plans(store.home)
    assert [(item.id, bool(item.error)) for item in listed] == [(others, False), (plan_id, True)]
    assert "\n" not in listed[1].error
    assert digest(store.path_of(plan_id)) == before
    assert sorted(found.name for found in store.home.plans.iterdir()) == sorted(
        [f"{others.name}.json", f"{plan_id.name}.json"]
    )
    assert store.backups(plan_id) == []


@pytest.mark.parametrize("name", NEWER)
def test_file_of_a_newer_version_asks_for_a_newer_program(store: FileStore, name: str) -> None:
    with pytest.raises(Refused, match="nieuwere poptui .* werk poptui bij"):
        store.load(placed(store, NEWER[name]))


def test_error_of_a_broken_plan_names_its_backups(store: FileStore) -> None:
    with pytest.raises(Refused, match="zet een reservekopie uit de map backups terug"):
        store.load(placed(store, b""))


def test_plan_broken_while_open_is_not_overwritten(store: FileStore) -> None:
    plan_id = placed(store, WHOLE)
    reports: list[PoptuiError | None] = []
    opened = OpenPlan(store, plan_id, lambda report: reports.append(report.error))
    store.path_of(plan_id).write_bytes(b"")
    with pytest.raises(Refused, match="leeg"):
        opened.poll_disk()
    opened.do(typed("2.1", "b"))
    assert not opened.close(0.5)
    assert store.path_of(plan_id).read_bytes() == b""
    assert isinstance(reports[0], Refused)
    (draft,) = store.home.drafts.iterdir()
    assert '"b"' in draft.read_text(encoding="utf-8")
