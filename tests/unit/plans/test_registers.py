"""Registers: each kind is written in a file and read back; what no kind is written like is `Unknown`."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.plans.registers import (
    AgreedText,
    Answer,
    Cell,
    ConfirmationOf,
    FormerPlan,
    FormerText,
    HandedIn,
    MomentOf,
    Note,
    NoteMark,
    Origin,
    PlanClosed,
    Register,
    RowEvaluation,
    RowKey,
    RowNote,
    RowOpinion,
    RowOrder,
    RowOrigin,
    RowParent,
    RowPresence,
    RowState,
    ShareMark,
    SignatureOf,
    TalkBegun,
    UnitName,
    Unknown,
    parse,
    parse_origin,
    parse_row,
    rules_of,
    spell,
)

SPELLED: dict[str, Register] = {
    "2.1": Answer("2.1"),
    "2.1/@note-manager": Note("2.1", "manager"),
    "2.1/@shown-manager": NoteMark("2.1", "manager"),
    "3.1/@shared-employee": ShareMark("3.1", "employee"),
    "4.1/k3f9x2/actie": Cell("4.1", "k3f9x2", "actie"),
    "4.1/k3f9x2/@there": RowPresence("4.1", "k3f9x2"),
    "4.1/k3f9x2/@place": RowOrder("4.1", "k3f9x2"),
    "acties/k3f9x2/@under": RowParent("acties", "k3f9x2"),
    "4.3/k3f9x2/@origin": RowOrigin("4.3", "k3f9x2"),
    "4.1/k3f9x2/@smart-a-together": RowOpinion("4.1", "k3f9x2", "a", "together"),
    "4.3/k3f9x2/@state": RowState("4.3", "k3f9x2"),
    "4.3/k3f9x2/@log-2f3k9x": RowNote("4.3", "k3f9x2", "2f3k9x"),
    "4.3/k3f9x2/@learnt": RowEvaluation("4.3", "k3f9x2", "learnt"),
    "@status": PlanClosed(),
    "@former": FormerPlan(),
    "@talk": TalkBegun(),
    "@unit": UnitName(),
    "@agreed": AgreedText(),
    "@before": FormerText(),
    "@signed-medewerker": SignatureOf("medewerker"),
    "@confirmed-medewerker": ConfirmationOf("medewerker"),
    "@done-exemplaar": HandedIn("exemplaar"),
    "@moment-2f3k9x": MomentOf("2f3k9x"),
    "@later-kind": Unknown("@later-kind"),
}
"""A register of each kind, by how a file spells it."""

MALFORMED = [
    *("", "/", "//", "2.1/", "2.1/x", "2.1/@note-", "2.1/@note-boss", "2.1/@shared-", "3.1/@later-employee"),
    *("4.1/k3/", "4.1//actie", "/k3/actie", "4.1/k3/@later", "4.1/k3/@smart-x-manager", "4.1/k3/@smart-a-boss"),
    *("4.3/k3/@log-", "4.3/k3/@log-UPPER", "4.3/k3/@measured-twice", "a/b/c/d", "@", "@signed-", "@status/x"),
]


@pytest.mark.parametrize("spelled", SPELLED)
def test_register_of_each_kind_is_parsed_and_spelled_back(spelled: str) -> None:
    """Parsing the spelling gives the register, and spelling the register gives the same text."""
    assert parse(spelled) == SPELLED[spelled]
    assert spell(SPELLED[spelled]) == spelled


def test_each_kind_has_an_example() -> None:
    """A kind that is added to `Register` needs a spelling in this table."""
    assert {type(one) for one in SPELLED.values()} == {*get_args(Register)}


@pytest.mark.parametrize("spelled", MALFORMED)
def test_malformed_spelling_is_unknown_and_is_kept(spelled: str) -> None:
    """A spelling of no kind is kept unchanged, and shared with nobody."""
    register = parse(spelled)
    assert register == Unknown(spelled)
    assert spell(register) == spelled
    assert register.about == ""


@given(st.text(alphabet="ab1@/-.:", max_size=24))
def test_any_spelling_is_parsed_and_spelled_back(spelled: str) -> None:
    """No spelling in a file is lost or changed."""
    assert spell(parse(spelled)) == spelled


def test_registers_of_different_kinds_with_equal_fields_differ() -> None:
    """A note differs from the mark that shares it, and a step from another step."""
    assert len({Note("2.1", "manager"), NoteMark("2.1", "manager"), ShareMark("2.1", "manager")}) == 3
    assert len({RowPresence("4.1", "2a"), RowOrder("4.1", "2a"), RowState("4.1", "2a")}) == 3
    assert len({AgreedText(), FormerText(), PlanClosed()}) == 3


def test_follow_up_and_own_notes_are_never_frozen_or_covered() -> None:
    """Agreeing freezes answers and rows; registers outside them stay open."""
    frozen = {type(one) for one in SPELLED.values() if rules_of(one).is_frozen}
    assert frozen == {Answer, Cell, RowPresence, RowOrder, RowParent, RowOrigin}
    covered = {type(one) for one in SPELLED.values() if rules_of(one).is_covered}
    assert covered == {Answer, Cell, RowPresence, RowOrder, RowParent}


@pytest.mark.parametrize(
    ("spelled", "origin"),
    [
        ("4.1/k3", Origin(RowKey("4.1", "k3"))),
        ("2abcde:4.3/k3", Origin(RowKey("4.3", "k3"), "2abcde")),
        ("", None),
        ("4.1", None),
        ("4.1/", None),
        ("2abcde:", None),
    ],
)
def test_origin_is_parsed_and_spelled_back(spelled: str, origin: Origin | None) -> None:
    """The origin of a row is a row of this plan or of a former one."""
    assert parse_origin(spelled) == origin
    assert origin is None or str(origin) == spelled


@pytest.mark.parametrize("spelled", ["", "4.1", "4.1/", "/k3", "4.1/k3/actie"])
def test_text_that_names_no_row_is_parsed_as_none(spelled: str) -> None:
    """A row is named by a table and an id, and nothing else."""
    assert parse_row(spelled) is None
