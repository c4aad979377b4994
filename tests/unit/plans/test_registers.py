"""Registers: each kind is written in a file and read back; what no kind is written like is `Unknown`."""

from __future__ import annotations

import re
from typing import get_args

import msgspec
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
    Merging,
    MomentOf,
    Note,
    NoteMark,
    Origin,
    PlanClosed,
    Register,
    RowDay,
    RowEvaluation,
    RowKey,
    RowNote,
    RowOpinion,
    RowOrder,
    RowOrigin,
    RowParent,
    RowPresence,
    RowState,
    Rules,
    SentTo,
    Shape,
    ShareMark,
    Sharing,
    SignatureOf,
    TalkBegun,
    UnitName,
    Unknown,
    is_mark,
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
    "4.3/k3f9x2/@until": RowDay("4.3", "k3f9x2"),
    "4.3/k3f9x2/@log-2f3k9x": RowNote("4.3", "k3f9x2", "2f3k9x"),
    "4.3/k3f9x2/@learnt": RowEvaluation("4.3", "k3f9x2", "learnt"),
    "@status": PlanClosed(),
    "@former": FormerPlan(),
    "@talk": TalkBegun(),
    "@sent-manager": SentTo("manager"),
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

MARK = frozenset({"ja", ""})
STATES = frozenset({"planned", "underway", "reached", "partly", "missed", "stopped", ""})
STATUSES = frozenset({"preparing", "definitive", "signed", "closed", ""})
ANSWER = Rules(Shape.TEXT, Merging.ASK, Sharing.WORDS, is_frozen=True, is_covered=True, is_typed=True)
CELL = Rules(Shape.TEXT, Merging.ASK, Sharing.ROW_WORDS, is_frozen=True, is_covered=True, is_typed=True)
PRESENCE = Rules(frozenset({"yes", ""}), Merging.ASK, Sharing.WORDS, is_frozen=True, is_covered=True)
CONFIRMATION = Rules(Shape.LINE, Merging.LATER, Sharing.ALWAYS, is_of_agreement=True)
RULES: dict[type[Register], Rules] = {
    Answer: ANSWER,
    Note: Rules(Shape.TEXT, Merging.ASK, Sharing.SHOWN_NOTE),
    NoteMark: Rules(MARK, Merging.WITHDRAWN, Sharing.OWN_MARK),
    ShareMark: Rules(MARK, Merging.WITHDRAWN, Sharing.OWN_MARK),
    Cell: CELL,
    RowPresence: PRESENCE,
    RowOrigin: Rules(Shape.TEXT, Merging.ASK, Sharing.ROW_WORDS, is_frozen=True),
    RowOpinion: Rules(frozenset({"ja", "nee", ""}), Merging.ASK, Sharing.ROW_WORDS),
    RowState: Rules(STATES, Merging.OPEN_STATE, Sharing.WITH_ROW, is_follow_up=True),
    RowDay: Rules(Shape.DAY, Merging.ASK, Sharing.WITH_ROW, is_follow_up=True),
    RowNote: Rules(Shape.DATED_NOTE, Merging.ASK, Sharing.WITH_ROW, is_follow_up=True),
    RowEvaluation: Rules(Shape.EVALUATION, Merging.ASK, Sharing.WITH_ROW, is_follow_up=True),
    PlanClosed: Rules(STATUSES, Merging.ASK, Sharing.ONCE_AGREED),
    SentTo: Rules(Shape.SENT, Merging.LATER, Sharing.NEVER),
    TalkBegun: Rules(Shape.STAMP, Merging.ASK, Sharing.NEVER),
    UnitName: Rules(Shape.TEXT, Merging.ASK, Sharing.NEVER),
    AgreedText: Rules(Shape.AGREEMENT, Merging.AGREED_TEXT, Sharing.ALWAYS, is_of_agreement=True),
    FormerText: Rules(Shape.CLEAN_TEXT, Merging.LATER, Sharing.NEVER, is_of_agreement=True),
    SignatureOf: Rules(Shape.SIGNATURE, Merging.SIGNATURE, Sharing.ALWAYS, is_of_agreement=True),
    ConfirmationOf: CONFIRMATION,
    HandedIn: Rules(Shape.HANDED_IN, Merging.LATER, Sharing.ALWAYS, is_of_agreement=True),
    MomentOf: Rules(Shape.MOMENT, Merging.JOIN_MOMENTS, Sharing.ALWAYS, is_follow_up=True),
    Unknown: Rules(Shape.TEXT, Merging.ASK, Sharing.NEVER),
}
"""The rules of each kind, but for those whose words match a pattern."""
PATTERNED: list[tuple[Register, Rules, tuple[str, ...], tuple[str, ...]]] = [
    (
        RowOrder("4.1", "k3"),
        Rules(Shape.TEXT, Merging.LATER, Sharing.ROW_WORDS, is_frozen=True, is_covered=True),
        ("", "1", "00z", "a5"),
        ("0", "a0", "A", "a b", "a\n"),
    ),
    (
        RowParent("acties", "k3"),
        Rules(Shape.TEXT, Merging.ASK, Sharing.ROW_WORDS, is_frozen=True, is_covered=True),
        ("", "4.1/k3f9x2", "4.1/" + "a" * 40),
        ("4.1", "/k3", "4.1/", "4.1/K3", "4.1/k3/actie", "4.1/" + "a" * 41),
    ),
    (
        FormerPlan(),
        Rules(Shape.TEXT, Merging.ASK, Sharing.ALWAYS),
        ("", "2ab", "a-b", "a" * 41),
        ("2a", "-ab", "2AB", "a/b", "a" * 42),
    ),
]
"""Of each kind whose words match a pattern: a register, its other rules, words that match and words that do not."""

MALFORMED = [
    *("", "/", "//", "2.1/", "2.1/x", "2.1/@note-", "2.1/@note-boss", "2.1/@shared-", "3.1/@later-employee"),
    *("4.1/k3/", "4.1//actie", "/k3/actie", "4.1/k3/@later", "4.1/k3/@smart-x-manager", "4.1/k3/@smart-a-boss"),
    *(
        "4.3/k3/@log-",
        "4.3/k3/@log-UPPER",
        "4.3/k3/@log-a_b",
        "4.3/k3/@log-é",
        "4.3/k3/@state-",
        "2.1/note-manager",
        "4.3/k3/@later-a-manager",
        "4.3/k3/@measured-twice",
        "a/b/c/d",
        "@",
        "@signed-",
        "@status/x",
    ),
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


@pytest.mark.parametrize("kind", RULES)
def test_rules_of_each_kind_are_those_of_the_table(kind: type[Register]) -> None:
    """A rule says what words may be, how versions merge, who reads it and what agreeing freezes."""
    register = next(one for one in SPELLED.values() if type(one) is kind)
    assert rules_of(register) == RULES[kind]


@pytest.mark.parametrize(("register", "rules", "matching", "others"), PATTERNED)
def test_words_of_a_patterned_kind_match_whole_or_are_refused(
    register: Register, rules: Rules, matching: tuple[str, ...], others: tuple[str, ...]
) -> None:
    """An order key, a parent row and the id of a former plan match a pattern; their other rules are as stated."""
    assert msgspec.structs.replace(rules_of(register), content=Shape.TEXT) == rules
    content = rules_of(register).content
    assert isinstance(content, re.Pattern)
    assert all(content.fullmatch(one) for one in matching)
    assert not any(content.fullmatch(one) for one in others)


def test_kind_that_states_no_rule_is_shared_with_nobody_and_never_frozen() -> None:
    """Where a kind says nothing a person decides between two versions, and no flag is set."""
    usual = Rules()
    assert (usual.content, usual.merging, usual.sharing) == (Shape.TEXT, Merging.ASK, Sharing.NEVER)
    assert not (usual.is_frozen or usual.is_covered or usual.is_typed)
    assert not (usual.is_of_agreement or usual.is_follow_up)


def test_equal_origins_rules_and_registers_are_one_in_a_set() -> None:
    """They are values that can be keys."""
    assert len({Origin(RowKey("4.1", "k3")), Origin(RowKey("4.1", "k3"))}) == 1
    assert len({Rules(), Rules()}) == 1
    assert len({*SPELLED.values(), *(parse(one) for one in SPELLED)}) == len(SPELLED)


def test_each_kind_has_its_rules_in_a_table() -> None:
    """A kind that is added to `Register` needs its rules stated here."""
    assert {*RULES, *(type(register) for register, *_ in PATTERNED)} == {*get_args(Register)}


def test_only_what_is_shared_or_shown_is_a_mark() -> None:
    """A share mark and the mark of a note are marks; an answer, a note and a status are none."""
    assert {type(one) for one in SPELLED.values() if is_mark(one)} == {ShareMark, NoteMark}


@pytest.mark.parametrize("register", SPELLED.values(), ids=SPELLED)
def test_register_is_about_its_field_table_or_part(register: Register) -> None:
    """What a register is about is the first part of its spelling; of the plan's own it is nothing."""
    spelled = spell(register)
    assert register.about == ("" if spelled.startswith("@") else spelled.partition("/")[0])


def test_register_of_a_row_names_its_row() -> None:
    """The row of a cell is its table and the row's id."""
    assert Cell("4.1", "k3f9x2", "actie").row_key == RowKey("4.1", "k3f9x2")
    assert str(RowPresence("4.1", "k3f9x2").row_key) == "4.1/k3f9x2"


@pytest.mark.parametrize("note", ["1", "a", "2f3k9x", "a" * 20])
def test_note_on_a_row_has_an_id_of_at_most_20_characters(note: str) -> None:
    """An id of lower case letters and digits is read, up to its limit."""
    assert parse(f"4.3/k3/@log-{note}") == RowNote("4.3", "k3", note)
    assert parse(f"4.3/k3/@log-{note}{'b' * 20}") == Unknown(f"4.3/k3/@log-{note}{'b' * 20}")


@pytest.mark.parametrize("aspect", ["measured", "learnt", "whatnext"])
@pytest.mark.parametrize("criterion", ["a", "r"])
def test_each_aspect_and_criterion_is_parsed(aspect: str, criterion: str) -> None:
    """A row is evaluated in three aspects, and opinions of it are by two criteria."""
    evaluation, opinion = parse(f"4.3/k3/@{aspect}"), parse(f"4.3/k3/@smart-{criterion}-manager")
    assert isinstance(evaluation, RowEvaluation) and evaluation.aspect == aspect
    assert opinion == RowOpinion("4.3", "k3", criterion, "manager")


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
