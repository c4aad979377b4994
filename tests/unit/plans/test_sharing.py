"""Sharing: what must be shared, what was chosen, what was written together; and two homes end equal."""

from __future__ import annotations

import re
from typing import NamedTuple

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.exports.plan_json import Sender, from_json, to_shared
from poptui.forms.model import Form
from poptui.forms.value import Value
from poptui.plans.agreement import agreed_of, confirm, fingerprint, freeze, sign
from poptui.plans.edit import Edit, Write, apply, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.merge import Incoming, decide, merge, part_of
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import (
    AgreedText,
    Answer,
    Cell,
    ConfirmationOf,
    FormerPlan,
    Note,
    NoteMark,
    Origin,
    PlanClosed,
    Register,
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
    spell,
)
from poptui.plans.sharing import (
    SIDES,
    Part,
    allowed_interests,
    foreign_marks,
    hr_registers,
    impersonated_confirmations,
    is_shared,
    is_structure,
    locked_signatures,
    never_shared,
    not_for_hr,
    note_roles,
    notes,
    notes_shown_to,
    other_side,
    parts,
    private_parts,
    share,
    shared_parts,
    shared_registers,
    show_note,
    shown_notes,
    third_party_words,
)
from poptui.plans.signature import Signature
from poptui.plans.status import CLOSED
from tests.support.examples import form_of
from tests.support.plans import AT, BUILT_IN, acts, blank, field_of, gemeente

FORM = gemeente()
MUST, CHOOSE, TALK = "2.1", "3.1.a", "3.4.a"
ROLES = dict.fromkeys(SIDES)


def part(key: str) -> Part:
    """Returns the part that a field is shared with."""
    return next(one for one in parts(FORM) if field_of(FORM, key) in one.fields)


def answered(plan: Plan, key: str, text: str, by: str = "employee") -> Plan:
    """Returns the plan after an answer."""
    return apply(plan, acts(by).answer(key, Value(text)))


def shared(plan: Plan, *keys: str, by: str = "employee") -> Plan:
    """Returns the plan after parts were shared."""
    return apply(plan, acts(by).edit(share(key, by) for key in keys))


def file_of(plan: Plan, role: str, form: Form = FORM) -> str:
    """Returns the text of the shared file."""
    handed = Sender(role, "", other_side(role), AT, f"2{role}")
    return to_shared(plan, shared_registers(form, plan, role), handed)


def test_parts_are_groups_or_fields_with_their_own_rule() -> None:
    """A group is one part; a field with another sharing rule than its group is a part of its own."""
    found = {one.key: one.shared for one in parts(FORM)}
    assert found["terugblik"] == "must"
    assert found["cv"] == "choose"
    assert found["3.4"] == found["afspraken"] == "talk"
    assert [one.name for one in parts(FORM)][:3] == ["Gegevens", "2. Terugblik", "Bijlage (CV)"]


@pytest.mark.parametrize(("key", "goes"), [(MUST, True), (CHOOSE, False), (TALK, False), ("4.2", False)])
def test_only_required_parts_are_shared_without_a_mark(key: str, goes: bool) -> None:
    """What its owner has not shared, and what waits for the talk, is not in the file."""
    assert ("kraanvogel" in file_of(answered(blank(FORM), key, "kraanvogel"), "employee")) is goes


def test_marked_part_is_shared_until_the_mark_is_cleared() -> None:
    """Also in later files; without the mark it is private again."""
    plan = shared(answered(blank(FORM), CHOOSE, "kraanvogel"), part(CHOOSE).key)
    assert "kraanvogel" in file_of(plan, "employee")
    plan = apply(plan, acts().edit([share(part(CHOOSE).key, "employee", is_shared=False)]))
    assert "kraanvogel" not in file_of(plan, "employee")


def test_field_is_shared_without_the_rest_of_its_group() -> None:
    """Naming a question shares that question only."""
    plan = answered(answered(blank(FORM), CHOOSE, "kraanvogel"), "3.1.b", "roerdomp")
    text = file_of(shared(plan, CHOOSE), "employee")
    assert "kraanvogel" in text and "roerdomp" not in text


def test_each_person_shares_the_own_words_of_a_joint_part() -> None:
    """What was written together is shared; what one wrote alone there only when that one shares it."""
    plan = answered(blank(FORM), TALK, "samen", "together")
    for key, word, by in (("3.4.b", "kraanvogel", "employee"),):
        plan = answered(plan, key, word, by)
    plan = shared(plan, "3.4", by="manager")
    for side in SIDES:
        text = file_of(plan, side)
        assert "samen" in text and "kraanvogel" not in text
    assert "kraanvogel" in file_of(shared(plan, "3.4"), "employee")


def test_private_row_in_a_joint_table_is_not_shared() -> None:
    """Neither its words, its presence, nor a cleared cell in it."""
    plan = apply(blank(FORM), acts().add_row(blank(FORM), "4.3", {"actie": Value("kraanvogel"), "wie": Value("Bo")}))
    row = plan.rows("4.3")[0].id
    plan = apply(plan, acts().cells(RowKey("4.3", row), {"wie": Value("")}))
    assert not [one for one in shared_registers(FORM, plan, "employee") if one.about == "4.3"]


def test_mark_of_another_than_the_owner_shares_nothing() -> None:
    """Whatever file it comes in."""
    plan = answered(blank(FORM), CHOOSE, "kraanvogel")
    plan = apply(plan, acts("manager").edit([share("3.1", "manager")]))
    assert "kraanvogel" not in file_of(plan, "employee")
    assert foreign_marks({ShareMark("3.1", "employee"), ShareMark("3.1", "manager")}, "manager") == {
        ShareMark("3.1", "employee")
    }


def test_note_is_shared_only_with_its_mark() -> None:
    """And only the own note."""
    plan = answered(blank(FORM), MUST, "openbaar")
    for role, word in (("employee", "roerdomp"), ("manager", "kraanvogel")):
        plan = apply(plan, acts(role).write(Note(MUST, role), Value(word)))
    assert not {"roerdomp", "kraanvogel"} & set(re.findall(r"\w+", file_of(plan, "manager")))
    plan = apply(plan, acts("manager").edit([show_note(MUST, "manager")]))
    assert "kraanvogel" in file_of(plan, "manager")
    assert "roerdomp" not in file_of(plan, "manager")
    assert "kraanvogel" not in file_of(plan, "employee")


def test_removed_row_is_shared_without_words() -> None:
    """Only the removal is shared."""
    plan = shared(blank(FORM), "wensen")
    plan = apply(plan, acts().add_row(plan, "4.1", {"actie": Value("kraanvogel")}))
    row = plan.rows("4.1")[0].id
    plan = apply(plan, acts().remove_row("4.1", row))
    assert "kraanvogel" not in file_of(plan, "employee")
    assert RowPresence("4.1", row) in shared_registers(FORM, plan, "employee")


def test_file_with_unshared_registers_is_detected() -> None:
    """A file that holds another's private part is recognised by it."""
    plan = answered(answered(blank(FORM), CHOOSE, "kraanvogel"), MUST, "openbaar")
    fresh, given = blank(FORM), shared(blank(FORM), "3.1")
    assert never_shared(FORM, shared_registers(FORM, plan, "employee"), "manager", fresh) == []
    assert never_shared(FORM, dict(plan.registers), "manager", fresh) == [Answer(CHOOSE)]
    assert never_shared(FORM, dict(plan.registers), "manager", given) == []
    kept_back = apply(given, acts().edit([share("3.1", "employee", is_shared=False)]))
    assert never_shared(FORM, dict(plan.registers), "manager", kept_back) == []


@pytest.mark.parametrize("sender", SIDES)
def test_words_of_another_than_the_sender_are_recognised_in_agreement_and_follow_up(sender: str) -> None:
    """A file brings follow-up and agreed rows of its sender or of both; those of the other are known here already."""
    mine, theirs, both = ((RowState("4.3", row), RowNote("4.3", row, "2f")) for row in ("2mine", "3other", "4both"))
    other = other_side(sender)
    registers: dict[Register, Entry] = {}
    for of_row, by in ((mine, sender), (theirs, other), (both, "together")):
        registers |= {one: Entry(Value("reached"), by, AT, {f"2{by}": 1}) for one in of_row}
    assert third_party_words(registers, sender, blank(FORM)) == set(theirs)
    known = Plan("2abcde", FORM.id, FORM.version, AT, {theirs[0]: registers[theirs[0]]})
    assert third_party_words(registers, sender, known) == {theirs[1]}


@pytest.mark.parametrize("sender", SIDES)
def test_agreed_answer_in_the_name_of_another_is_recognised(sender: str) -> None:
    """The agreement in a file does not make the answers that it covers those of another."""
    other, hulp = other_side(sender), Answer("4.2")
    plan = apply(answered(blank(FORM), "4.2", "hulp", other), acts(sender).edit(freeze(FORM, blank(FORM), "# Leeg\n")))
    assert third_party_words(plan.registers, sender, blank(FORM)) == set(), "it is not in the agreement"
    agreed = apply(plan, acts(sender).edit(freeze(FORM, plan, "# Hulp\n")))
    assert third_party_words(agreed.registers, sender, blank(FORM)) == {hulp}
    assert third_party_words(agreed.registers, other, blank(FORM)) == set()
    assert third_party_words(agreed.registers, sender, plan) == set(), "the answer is known here"


def test_groups_of_a_unit_and_computed_fields_are_no_parts() -> None:
    """What the manager keeps with the unit is not in the plan, and a computed field is not shared by itself."""
    assert "2.foto" in {group.key for section in form_of("bijlagen").sections for group in section.groups}
    assert "2.foto" not in {one.key for one in parts(form_of("bijlagen"))}
    group = next(one for one in FORM.groups if one.key == "hoofd")
    fields = tuple(msgspec.structs.replace(one, shared="choose") if one.is_computed else one for one in group.fields)
    sections = tuple(
        msgspec.structs.replace(
            section,
            groups=tuple(
                msgspec.structs.replace(one, fields=fields) if one is group else one for one in section.groups
            ),
        )
        for section in FORM.sections
    )
    assert [one.key for one in parts(msgspec.structs.replace(FORM, sections=sections))][:2] == ["hoofd", "terugblik"]


@pytest.mark.parametrize("form_id", BUILT_IN)
def test_part_is_named_by_the_heading_of_its_group(form_id: str) -> None:
    """A group without a heading is named by its section or its first question."""
    labels = {group.key: group.label for group in form_of(form_id).groups if group.label}
    names = {one.key: one.name for one in parts(form_of(form_id))}
    assert {key: name for key, name in names.items() if key in labels} == {
        key: label for key, label in labels.items() if key in names
    }


def test_order_of_a_carried_row_is_shared_where_both_gave_it() -> None:
    """Of a row of the former agreement in a private table only what both wrote is shared."""
    origin = Origin(RowKey("4.3", "2a"), "2former")
    plan = apply(
        blank(FORM), acts("together").add_row(blank(FORM), "4.1", {"actie": Value("samen")}, row="2a", origin=origin)
    )
    plan = apply(plan, acts("together").edit([mark(FormerPlan(), "2former")]))
    both: set[Register] = {RowPresence("4.1", "2a"), RowOrder("4.1", "2a"), RowOrigin("4.1", "2a")}
    both |= {Cell("4.1", "2a", "actie"), FormerPlan()}
    assert set(shared_registers(FORM, plan, "employee")) == both
    moved = apply(plan, acts().edit([mark(RowOrder("4.1", "2a"), "zz"), mark(Cell("4.1", "2a", "wie"), "geheim")]))
    assert set(shared_registers(FORM, moved, "employee")) == both - {RowOrder("4.1", "2a")}


def test_words_written_together_in_a_private_part_are_not_shared() -> None:
    """Only a row of the former agreement goes along without a mark: both know it already."""
    plan = apply(blank(FORM), acts("together").add_row(blank(FORM), "4.1", {"actie": Value("samen")}, row="2a"))
    plan = apply(plan, acts("together").edit([mark(Answer("3.1.a"), "samen"), mark(FormerPlan(), "2former")]))
    assert set(shared_registers(FORM, plan, "employee")) == {FormerPlan()}
    opened = apply(plan, acts().edit([share("4.1", "employee")]))
    row: set[Register] = {RowPresence("4.1", "2a"), RowOrder("4.1", "2a"), Cell("4.1", "2a", "actie")}
    assert set(shared_registers(FORM, opened, "employee")) == {FormerPlan(), ShareMark("4.1", "employee"), *row}


def test_presence_order_parent_and_origin_are_the_structure_of_a_row() -> None:
    """They hold no words of a person."""
    row = ("4.1", "2a")
    structure: list[Register] = [RowPresence(*row), RowOrder(*row), RowParent(*row), RowOrigin(*row)]
    others: list[Register] = [
        Cell(*row, "actie"),
        RowState(*row),
        RowNote(*row, "2f"),
        RowOpinion(*row, "a", "manager"),
    ]
    others += [Answer(MUST), Note(MUST, "manager"), ShareMark("3.1", "employee"), FormerPlan()]
    assert [one for one in (*structure, *others) if is_structure(one)] == structure


def test_part_of_one_field_of_a_part() -> None:
    """It has that field's key and name; a part with only that field is the part itself."""
    whole, wishes = part("3.1.a"), part("4.1")
    one = whole.only(field_of(FORM, "3.1.b"))
    assert (one.key, one.name, one.fields) == ("3.1.b", field_of(FORM, "3.1.b").name, (field_of(FORM, "3.1.b"),))
    assert wishes.only(field_of(FORM, "4.1")) == wishes and wishes.key == "wensen"


@pytest.mark.parametrize("form_id", BUILT_IN)
@pytest.mark.parametrize("side", SIDES)
def test_each_role_shares_only_its_own_parts_and_none_that_is_never_shared(form_id: str, side: str) -> None:
    """Whatever it marked: the parts, and each field of them, of the other and of what nobody shares too."""
    form = form_of(form_id)
    keys = [key for one in parts(form) for key in (one.key, *(field.key for field in one.fields))]
    plan = apply(blank(form), acts(side).edit(share(key, side) for key in keys))
    own = [one for one in parts(form) if one.shared == "must" or (one.shared != "never" and side in one.owners)]
    kept = [one for one in parts(form) if one.shared == "never" and side in one.owners]
    assert [one for one in parts(form) if is_shared(plan, one, side)] == own
    assert shared_parts(form, plan, side) == own
    assert private_parts(form, plan, side) == kept
    given = {field.key for one in own for field in one.fields}
    for key in {field.key for one in parts(form) for field in one.fields} - given:
        if field_of(form, key).kind != "table":
            plan = answered(plan, key, "kraanvogel", side)
    assert "kraanvogel" not in file_of(plan, side, form)


@pytest.mark.parametrize("form_id", BUILT_IN)
def test_parts_and_fields_without_a_mark_are_private_but_for_what_must_be_shared(form_id: str) -> None:
    """Each of its owners keeps a part until it is shared; a field shared by itself leaves the rest private."""
    form = form_of(form_id)
    for side in SIDES:
        must = [one for one in parts(form) if one.shared == "must"]
        assert shared_parts(form, blank(form), side) == must
        own = [one for one in parts(form) if one.shared != "must" and side in one.owners]
        assert private_parts(form, blank(form), side) == own
        for one in own:
            if one.shared == "never" or len(one.fields) == 1:
                continue
            first, *rest = one.fields
            plan = apply(blank(form), acts(side).edit([share(first.key, side)]))
            assert [two for two in shared_parts(form, plan, side) if two not in must] == [one.only(first)]
            assert one._replace(fields=tuple(rest)) in private_parts(form, plan, side)


def test_notes_are_shown_to_the_other_role_and_only_with_a_mark() -> None:
    """A role sees the shown notes of the other, not its own, and none without words."""
    field, plan = field_of(FORM, MUST), blank(FORM)
    plan = apply(plan, acts("manager").write(Note(MUST, "manager"), Value("kraanvogel")))
    assert (notes(FORM, plan, "manager"), notes(FORM, plan, "employee")) == ([field], [])
    assert (shown_notes(FORM, plan, "manager"), notes_shown_to(plan, field, "employee")) == ([], [])
    plan = apply(plan, acts("manager").edit([show_note(MUST, "manager")]))
    assert (shown_notes(FORM, plan, "manager"), shown_notes(FORM, plan, "employee")) == ([field], [])
    assert notes_shown_to(plan, field, "employee") == [("manager", "kraanvogel")]
    assert notes_shown_to(plan, field, "manager") == []
    plan = apply(plan, acts("manager").write(Note(MUST, "manager"), Value(" ")))
    assert (notes(FORM, plan, "manager"), notes_shown_to(plan, field, "employee")) == ([], [])
    hidden = apply(plan, acts("manager").edit([show_note(MUST, "manager", is_shown=False)]))
    assert shown_notes(FORM, hidden, "manager") == []


def test_marks_and_confirmations_of_another_than_the_sender_are_recognised() -> None:
    """Nobody shares, shows or confirms in the name of another."""
    marks: list[Register] = [NoteMark(MUST, "employee"), NoteMark(MUST, "manager"), ShareMark("3.1", "employee")]
    assert foreign_marks([*marks, Answer(MUST), Note(MUST, "employee")], "manager") == {marks[0], marks[2]}
    assert note_roles([*marks, Answer(MUST), Note(MUST, "employee")]) == {"employee"}
    yes: dict[Register, Entry] = {ConfirmationOf(by): Entry(Value("ja"), by, AT, {}) for by in SIDES}
    registers = {**yes, Answer(MUST): Entry(Value("een"), "employee", AT, {})}
    assert impersonated_confirmations(registers, "manager") == {ConfirmationOf("employee")}
    assert impersonated_confirmations(registers, "employee") == {ConfirmationOf("manager")}


def file_with(*registers: Register, by: str = "employee") -> dict[Register, Entry]:
    """Returns the registers of a file, all with words of one role."""
    return {one: Entry(Value("ja"), by, AT, {f"2{by}": 1}) for one in registers}


def test_words_in_a_file_are_shared_only_by_the_mark_of_its_sender() -> None:
    """A mark of the other in the file opens nothing, whoever wrote the words; nor does a mark of another part."""
    fresh, mark_of = blank(FORM), ShareMark("3.1", "employee")
    assert never_shared(FORM, file_with(mark_of, Answer(CHOOSE)), "employee", fresh) == []
    assert never_shared(FORM, file_with(mark_of, Answer(CHOOSE)), "manager", fresh) == [Answer(CHOOSE)]
    other = file_with(ShareMark("competenties", "employee"), Answer(CHOOSE))
    assert never_shared(FORM, other, "employee", fresh) == [Answer(CHOOSE)]
    row = RowOrder("4.1", "2a")
    assert never_shared(FORM, file_with(row), "employee", fresh) == [row]
    given = file_with(ShareMark("wensen", "employee")) | file_with(row, by="manager")
    assert never_shared(FORM, given, "employee", fresh) == []
    known = Plan("2abcde", FORM.id, FORM.version, AT, file_with(Answer(CHOOSE)))
    assert never_shared(FORM, file_with(Answer(CHOOSE)), "manager", known) == [], "it changes nothing here"


def test_marks_notes_and_what_is_of_both_are_judged_elsewhere() -> None:
    """They are no words of a part; a plan is closed only by a file with the agreement."""
    fresh = blank(FORM)
    kept: list[Register] = [
        ShareMark("3.1", "employee"),
        NoteMark(MUST, "employee"),
        Note(MUST, "employee"),
        FormerPlan(),
    ]
    both: list[Register] = [
        RowState("4.3", "2a"),
        RowNote("4.3", "2a", "2f"),
        SignatureOf("medewerker"),
        ConfirmationOf("medewerker"),
    ]
    for one in (*kept, *both):
        assert never_shared(FORM, file_with(one), "employee", fresh) == []
    assert never_shared(FORM, file_with(PlanClosed()), "employee", fresh) == [PlanClosed()]
    assert never_shared(FORM, file_with(PlanClosed(), AgreedText()), "employee", fresh) == []
    assert never_shared(FORM, file_with(UnitName(), TalkBegun()), "employee", fresh) == [UnitName(), TalkBegun()]


KEYS = {MUST: "terugblik", "2.2": "terugblik", CHOOSE: "3.1", "3.2": "competenties", TALK: "3.4"}
"""Answers, and the parts they are in."""
STEP = st.tuples(
    st.sampled_from(
        ["answer", "answer", "clear", "row", "cell", "remove", "move", "share", "share", "keep", "send", "send"]
    ),
    st.sampled_from(SIDES),
    st.integers(0, 4),
)


class Home(NamedTuple):
    """One side: its plan, what was typed there, and all words that it received."""

    plan: Plan
    typed: dict[str, str]


def written(home: Home, acts: EditBuilder, act: str, at: int, word: str) -> Home:
    """Returns a side after one of its edits; `word` occurs in no other text."""
    plan, rows = home.plan, home.plan.rows("4.1")
    key = list(KEYS)[at]
    row = rows[at % len(rows)].id if rows else ""
    if act == "answer":
        return Home(apply(plan, acts.answer(key, Value(word))), {**home.typed, word: key})
    if act == "clear":
        return home._replace(plan=apply(plan, acts.answer(key, Value(""))))
    if act == "row":
        return Home(apply(plan, acts.add_row(plan, "4.1", {"actie": Value(word)})), {**home.typed, word: "4.1"})
    if act == "share":
        name = [*KEYS.values(), "wensen"][at + 1]
        return home._replace(plan=apply(plan, acts.edit([share(name, acts.author.role)])))
    if act == "keep":
        name = [*KEYS.values(), "wensen"][at + 1]
        return home._replace(plan=apply(plan, acts.edit([share(name, acts.author.role, is_shared=False)])))
    if not row:
        return home
    if act == "cell":
        return Home(apply(plan, acts.cells(RowKey("4.1", row), {"wie": Value(word)})), {**home.typed, word: "4.1"})
    if act == "remove":
        return home._replace(plan=apply(plan, acts.remove_row("4.1", row)))
    return home._replace(plan=apply(plan, acts.move_row(plan, "4.1", row, at % len(rows))))


def received(home: Home, text: str, by: EditBuilder) -> Home:
    """Returns a side after it imported a file; of two different texts the later wins."""
    found = from_json(text.encode(), "file")
    assert found.sender is not None
    foreign = foreign_marks(found.entries, found.sender.by)
    incoming = {one: Incoming(entry) for one, entry in found.entries.items() if one not in foreign}
    assert never_shared(FORM, found.entries, found.sender.by, home.plan) == []
    merged = merge(home.plan, incoming)
    decided = [
        decide(one, "theirs" if one.theirs.words > one.ours.words else "ours", part_of(FORM, one.register))
        for one in merged.conflicts
    ]
    edit = Edit(f"2import{len(home.plan.history)}", by.author, AT, (*merged.writes, *decided), "import")
    return home._replace(plan=apply(home.plan, edit))


def words_in(text: str) -> set[str]:
    """Returns the typed words in a text."""
    return set(re.findall(r"woord\d+x", text))


def everything(plan: Plan) -> str:
    """Returns everything that a home holds of a plan, including its history."""
    return " ".join(one.words for one in plan.registers.values()) + " ".join(one.after.words for one in plan.history)


def seen(plan: Plan) -> dict[str, str]:
    """Returns what can be seen of the parts that both have, and the rows in their order."""
    found = {key: plan.text(key) for key in KEYS if is_shared(plan, part(key), "employee") and key != TALK}
    if is_shared(plan, part("4.1"), "employee"):
        found["4.1"] = str([(row.text("actie"), row.text("wie")) for row in plan.rows("4.1")])
    return found


@settings(max_examples=300)
@given(st.lists(STEP, max_size=30))
def test_two_homes_end_equal_and_nothing_leaks_or_is_lost(steps: list[tuple[str, str, int]]) -> None:
    """Whatever both do and share, in any order. A file holds only present words of parts that its sender may share. All
    words that were typed are in their home, in the plan or its history; what its owner never shared is nowhere on
    the other side; and after both shared once more, both see the same.
    """
    homes = {side: Home(blank(FORM), {}) for side in SIDES}
    opened: set[str] = set()
    for number, (act, side, at) in enumerate(steps):
        if act == "send":
            homes = sent(homes, side)
        else:
            homes[side] = written(homes[side], acts(side), act, at, f"woord{number}x")
            opened |= {key for key in (*KEYS, "4.1") if is_shared(homes[side].plan, part(key), side)}
    for _ in range(3):
        for side in SIDES:
            homes = sent(homes, side)
    first, second = (homes[side].plan for side in SIDES)
    assert {key: text for key, text in seen(first).items() if key in seen(second)} == seen(second)
    for side in SIDES:
        home, other = homes[side], homes[other_side(side)]
        assert set(home.typed) <= words_in(everything(home.plan))
        private = {word for word, key in home.typed.items() if key not in opened and side == "employee"}
        private |= {word for word, key in home.typed.items() if key == TALK and not ever_shared(home.plan, side)}
        assert not private & words_in(everything(other.plan))


def ever_shared(plan: Plan, side: str) -> bool:
    """Returns whether a side ever shared what both fill in."""
    return ShareMark("3.4", side) in plan.registers


def sent(homes: dict[str, Home], side: str) -> dict[str, Home]:
    """Returns both sides after one shared its plan and the other imported it."""
    home, other = homes[side], other_side(side)
    plan, text = home.plan, file_of(home.plan, side)
    open_keys = {key for key in KEYS if key != TALK and is_shared(plan, part(key), "employee")}
    open_keys |= {TALK} if any(is_shared(plan, part(TALK), one) for one in SIDES) else set()
    cells = [entry.words for row in plan.rows("4.1") for entry in row.cells.values()]
    standing = [*(cells if is_shared(plan, part("4.1"), "employee") else []), *(plan.text(key) for key in open_keys)]
    assert words_in(text) <= words_in(" ".join(standing))
    return {side: home, other: received(homes[other], text, acts(other))}


def test_sharing_writes_one_register() -> None:
    """Undo takes it back."""
    assert share("3.1", "employee") == Write(ShareMark("3.1", "employee"), Value("ja"))


# --- agreed rows, signatures and HR ---------------------------------------------------------------

LATER = "2026-12-01T10:00:00Z"
ROW = RowKey("4.3", "2a")


def agreed(plan: Plan, by: str = "employee", text: str = "# Afspraken\n", form: Form = FORM) -> Plan:
    """Returns the plan after a role made it definitive in its own home."""
    return apply(plan, acts(by).edit(freeze(form, plan, text), kind="agree"))


def imported(ours: Plan, theirs: Plan, by: str = "employee") -> Plan:
    """Returns the plan after a role imported all of another."""
    found = merge(ours, {one: Incoming(entry) for one, entry in theirs.registers.items()})
    return apply(ours, acts(by).edit(found.writes, kind="import"))


def signature(plan: Plan, signer: str) -> Signature:
    """Returns a signature on paper over the text of a plan."""
    return Signature(
        signer=signer,
        title=signer.title(),
        meaning="akkoord",
        name="Anna",
        date="2026-11-21",
        text=fingerprint(plan),
        version=1,
        country="NL",
        recorded_by="manager",
        recorder="leidinggevende Bob",
    )


def signed(plan: Plan, signer: str, by: str) -> Plan:
    """Returns the plan after a role recorded a signature over its text in its own home."""
    return apply(plan, acts(by).edit(sign(signature(plan, signer)), kind="sign"))


def with_agreed_row(by: str = "together") -> Plan:
    """Returns a plan with a name, and a row of agreements with two cells."""
    cells = {"actie": Value("Cursus"), "kosten": Value("100")}
    plan = answered(blank(FORM), "medewerker", "Anna")
    return apply(plan, acts(by).add_row(plan, "4.3", cells, row="2a"))


def test_hr_gets_changed_and_removed_cells_as_they_were_agreed() -> None:
    """With who agreed and when; an unchanged entry keeps its own author."""
    plan = apply(with_agreed_row(), acts("manager", LATER).edit(freeze(FORM, with_agreed_row(), "# Tekst\n")))
    changed = apply(plan, acts("employee", LATER).cells(ROW, {"actie": Value("kraanvogel")}))
    agreement, found = plan.registers[AgreedText()], hr_registers(FORM, changed)
    then = found[Cell(*ROW, "actie")]
    assert (then.value, then.by, then.at, then.seen) == (Value("Cursus"), "manager", LATER, agreement.seen)
    assert found[Cell(*ROW, "kosten")] == plan.registers[Cell(*ROW, "kosten")]
    assert found[Answer("medewerker")].by == "employee"
    assert list(found) == sorted(found, key=spell)
    without = {one: entry for one, entry in plan.registers.items() if one != Cell(*ROW, "actie")}
    again = hr_registers(FORM, msgspec.structs.replace(plan, registers=without))
    assert again[Cell(*ROW, "actie")] == Entry(Value("Cursus"), "manager", LATER, agreement.seen)


def test_hr_gets_confirmations_but_no_follow_up_note_or_mark() -> None:
    """Of what is written after the agreement only signatures and their confirmations."""
    plan = signed(agreed(with_agreed_row()), "medewerker", "employee")
    sure = apply(plan, acts("manager").edit([confirm(signature(plan, "medewerker"), is_so=True)], kind="sign"))
    assert set(hr_registers(FORM, sure)) - set(hr_registers(FORM, plan)) == {
        ConfirmationOf("medewerker"),
        SignatureOf("medewerker"),
    } - set(hr_registers(FORM, plan))
    other = file_with(RowState(*ROW), RowNote(*ROW, "2f"), Note(MUST, "employee"), ShareMark("3.1", "employee"))
    more = msgspec.structs.replace(sure, registers={**sure.registers, **other})
    assert hr_registers(FORM, more) == hr_registers(FORM, sure)
    assert not_for_hr(FORM, hr_registers(FORM, sure)) == []
    assert not_for_hr(FORM, {**hr_registers(FORM, sure), **other}) == sorted(other, key=spell)


def test_hr_gets_nothing_under_an_invalid_agreement() -> None:
    """Not even what was signed."""
    plan = apply(signed(agreed(with_agreed_row()), "medewerker", "employee"), acts().edit([mark(AgreedText(), "{}")]))
    assert hr_registers(FORM, plan) == {}


@pytest.mark.parametrize(("allowed", "keys"), [("ja", ["3.3.a", "3.3.b", "mobiliteitsbank"]), ("nee", []), ("", [])])
def test_hr_gets_interests_only_where_the_employee_said_yes(allowed: str, keys: list[str]) -> None:
    """An answer that says no, and none at all, keep them here."""
    plan = answered(answered(with_agreed_row(), "3.3.a", "beleid"), "3.3.b", "elders")
    plan = agreed(answered(plan, "mobiliteitsbank", allowed))
    assert allowed_interests(FORM, plan) == keys
    interests = {Answer(key) for key in ("3.3.a", "3.3.b", "mobiliteitsbank")}
    assert interests & set(hr_registers(FORM, plan)) == {Answer(key) for key in keys}


@pytest.mark.parametrize("form_id", [one for one in BUILT_IN if form_of(one).field_playing("mobility") is None])
def test_form_without_a_question_on_mobility_allows_no_interests(form_id: str) -> None:
    """Nobody can allow them there."""
    assert allowed_interests(form_of(form_id), blank(form_of(form_id))) == []


def changes_of(plan: Plan, *registers: Register, by: str) -> dict[Register, Entry]:
    """Returns a file of a role that clears these registers."""
    return {one: Entry(Value(""), by, LATER, {f"2{by}": 9}) for one in registers if one in plan.registers}


SIGNED, CONFIRMED = SignatureOf("leidinggevende"), ConfirmationOf("leidinggevende")
OF_SIGNATURE = (AgreedText(), SIGNED, CONFIRMED)


def test_recorded_signature_and_its_text_are_locked_for_the_other() -> None:
    """The signer may change the own signature; the same words, and what the file does not hold, are no change."""
    plan = signed(agreed(with_agreed_row()), "leidinggevende", "manager")
    assert locked_signatures(FORM, changes_of(plan, *OF_SIGNATURE, by="employee"), "employee", plan) == {
        AgreedText(),
        SIGNED,
    }
    assert locked_signatures(FORM, changes_of(plan, *OF_SIGNATURE, by="manager"), "manager", plan) == set()
    assert locked_signatures(FORM, plan.registers, "employee", plan) == set()
    assert locked_signatures(FORM, {}, "employee", plan) == set()
    assert locked_signatures(FORM, changes_of(plan, SIGNED, by="employee"), "employee", plan) == {SIGNED}


def test_signature_that_was_only_imported_is_not_locked() -> None:
    """This side does not vouch for it until it confirms it; then its confirmation is locked too."""
    base = agreed(with_agreed_row())
    plan = imported(base, signed(base, "leidinggevende", "employee"), "manager")
    file = changes_of(plan, AgreedText(), SIGNED, CONFIRMED, by="employee")
    assert locked_signatures(FORM, file, "employee", plan) == set()
    sure = apply(plan, acts("manager").edit([confirm(signature(plan, "leidinggevende"), is_so=True)], kind="sign"))
    file = changes_of(sure, *OF_SIGNATURE, by="employee")
    assert locked_signatures(FORM, file, "employee", sure) == set(OF_SIGNATURE)


def test_confirmation_by_the_other_of_a_recorded_signature_is_not_locked() -> None:
    """Who recorded a signature lets the other confirm it, or take that back; a denied one is not locked."""
    plan = signed(agreed(with_agreed_row()), "leidinggevende", "employee")
    one = signature(plan, "leidinggevende")
    for is_so, locked in ((True, {AgreedText(), SIGNED}), (False, set())):
        said = apply(plan, acts("manager").edit([confirm(one, is_so=is_so)], kind="import"))
        file = changes_of(said, *OF_SIGNATURE, by="other")
        assert locked_signatures(FORM, file, "other", said) == locked


def test_text_is_locked_only_by_a_signature_over_it() -> None:
    """A signature of a former text locks itself and not the present text."""
    plan = signed(agreed(with_agreed_row()), "leidinggevende", "manager")
    plan = agreed(plan, "manager", "# Iets anders\n")
    file = changes_of(plan, AgreedText(), SIGNED, by="employee")
    assert locked_signatures(FORM, file, "employee", plan) == {SIGNED}


def test_agreed_answer_is_shared_only_as_it_was_agreed_here() -> None:
    """Not with other words, not an answer that the form leaves free, not where only the other agreed."""
    plan = answered(answered(with_agreed_row(), "4.2", "hulp"), CHOOSE, "kraanvogel")
    fixed = agreed(plan)
    assert Answer("4.2") in shared_registers(FORM, fixed, "employee")
    assert Answer("4.2") not in shared_registers(FORM, answered(fixed, "4.2", "roerdomp"), "employee")
    assert Answer("4.2") not in shared_registers(FORM, imported(plan, agreed(plan, "manager")), "employee")
    agreement = agreed_of(fixed)
    assert agreement is not None
    wider = msgspec.structs.replace(agreement, covers={**agreement.covers, CHOOSE: Value("kraanvogel")})
    text = msgspec.json.encode(wider).decode()
    plan = apply(plan, acts().edit([mark(AgreedText(), text)], kind="agree"))
    assert Answer("4.2") in shared_registers(FORM, plan, "employee")
    assert Answer(CHOOSE) not in shared_registers(FORM, plan, "employee")


def test_cleared_answer_is_shared_in_a_joint_part_only() -> None:
    """That it is empty now is for both to know there, whoever cleared it."""
    plan = answered(answered(blank(FORM), TALK, "samen", "together"), CHOOSE, "kraanvogel")
    plan = answered(answered(plan, TALK, ""), CHOOSE, "")
    for side in SIDES:
        found = shared_registers(FORM, plan, side)
        assert found[Answer(TALK)].words == "" and Answer(CHOOSE) not in found


@pytest.mark.parametrize("of", [RowState(*ROW), RowNote(*ROW, "2f")])
def test_follow_up_is_shared_with_its_row(of: Register) -> None:
    """With a row of both, or one in the agreed text, whoever agreed; not with a private row or with none."""
    follow_up = file_with(of)

    def is_shared_in(plan: Plan) -> bool:
        more = msgspec.structs.replace(plan, registers={**plan.registers, **follow_up})
        return of in shared_registers(FORM, more, "employee")

    private = with_agreed_row("employee")
    assert is_shared_in(with_agreed_row()) and not is_shared_in(private)
    assert is_shared_in(imported(private, agreed(private, "manager")))
    assert not is_shared_in(blank(FORM))


def test_structure_of_a_private_row_is_foreign_without_an_agreement() -> None:
    """Agreeing would freeze the table, but nothing was agreed; a mark or an agreement opens it."""
    form = form_of("smart")
    plan = apply(blank(form), acts().add_row(blank(form), "doelen", {}, row="2a"))
    row = RowOrder("doelen", "2a")
    file: dict[Register, Entry] = {row: plan.registers[row]}
    assert never_shared(form, file, "manager", blank(form)) == [row]
    given = apply(blank(form), acts().edit([share("doelen", "employee")]))
    assert never_shared(form, file, "manager", given) == []


def test_row_of_another_is_shared_without_its_words_where_a_cell_in_it_is() -> None:
    """Its presence and order go with the cell, which would be of no row without them."""
    plan = apply(with_agreed_row("employee"), acts("manager").cells(ROW, {"tijdpad": Value("Q3")}))
    found = shared_registers(FORM, shared(plan, "afspraken", by="manager"), "manager")
    assert {one for one in found if one.about == "4.3"} == {*(RowPresence(*ROW), RowOrder(*ROW), Cell(*ROW, "tijdpad"))}
    assert not [one for one in shared_registers(FORM, plan, "manager") if one.about == "4.3"]


@pytest.mark.parametrize("by", [*SIDES, "together"])
def test_removed_row_of_a_joint_table_is_shared_without_words(by: str) -> None:
    """Whoever wrote it: only its presence and order are shared."""
    plan = apply(with_agreed_row(by), acts("together").remove_row(*ROW))
    for side in SIDES:
        plan = shared(plan, "afspraken", by=side)
    found = {one for one in shared_registers(FORM, plan, "employee") if one.about == "4.3"}
    assert found == {RowPresence(*ROW), RowOrder(*ROW)}


def test_other_side_of_each_role() -> None:
    """Two roles share a plan with each other."""
    assert [other_side(one) for one in SIDES] == ["manager", "employee"]


def test_removed_row_of_the_former_agreement_keeps_the_order_that_both_gave_it() -> None:
    """Its removal, order and origin are shared, none of its words."""
    origin, row = Origin(ROW, "2former"), RowKey("4.1", "2a")
    plan = apply(blank(FORM), acts("together").edit([mark(FormerPlan(), "2former")]))
    plan = apply(plan, acts("together").add_row(plan, "4.1", {"actie": Value("samen")}, row="2a", origin=origin))
    plan = apply(plan, acts("together").remove_row("4.1", "2a"))
    assert set(shared_registers(FORM, plan, "employee")) == {
        *(RowPresence(*row), RowOrder(*row), RowOrigin(*row)),
        FormerPlan(),
    }


def test_note_at_a_private_part_is_judged_as_a_note() -> None:
    """It is not foreign to a file for being of a part that was not shared."""
    assert never_shared(FORM, file_with(Note(CHOOSE, "employee")), "manager", blank(FORM)) == []


def test_agreed_answer_in_a_file_is_foreign_only_with_other_words() -> None:
    """What the agreement of the file was made of may come from either; the agreement opens nothing else."""
    plan, hulp = agreed(answered(with_agreed_row(), "4.2", "hulp"), "manager"), Answer("4.2")
    file: dict[Register, Entry] = {one: plan.registers[one] for one in (AgreedText(), hulp)}
    assert never_shared(FORM, file, "manager", blank(FORM)) == []
    changed = file | {hulp: msgspec.structs.replace(file[hulp], value=Value("kraanvogel"))}
    assert never_shared(FORM, changed, "manager", blank(FORM)) == [hulp]
    assert never_shared(FORM, {hulp: file[hulp]}, "manager", blank(FORM)) == [hulp]
    assert never_shared(FORM, file | file_with(UnitName()), "manager", blank(FORM)) == [UnitName()]


def test_row_of_a_joint_table_is_foreign_by_its_words_only() -> None:
    """The order of a row that one person prepared there may come back; its cell may not."""
    order, cell = RowOrder(*ROW), Cell(*ROW, "actie")
    assert never_shared(FORM, file_with(order, cell), "manager", blank(FORM)) == [cell]


def test_words_written_together_are_foreign_only_in_what_is_never_shared() -> None:
    """At the talk both write in parts of one of them too, which its owner opened; some parts are never opened."""
    form = form_of("banenafspraak")
    never = Answer("checklist.leidinggevende")
    assert never_shared(FORM, file_with(Answer(CHOOSE), by="together"), "manager", blank(FORM)) == []
    assert never_shared(form, file_with(never, by="together"), "manager", blank(form)) == [never]


def test_known_entry_in_a_file_is_foreign_once_it_is_newer() -> None:
    """An entry that is here already changes nothing; a later one of a private part would."""
    known = Plan("2abcde", FORM.id, FORM.version, AT, file_with(Answer(CHOOSE)))
    later: dict[Register, Entry] = {Answer(CHOOSE): Entry(Value("nee"), "employee", LATER, {"2employee": 2})}
    assert never_shared(FORM, known.registers, "manager", known) == []
    assert never_shared(FORM, later, "manager", known) == [Answer(CHOOSE)]
    row = RowState(*ROW)
    known = Plan("2abcde", FORM.id, FORM.version, AT, file_with(row))
    assert third_party_words(known.registers, "manager", known) == set()
    state: dict[Register, Entry] = {row: Entry(Value("missed"), "employee", LATER, {"2employee": 2})}
    assert third_party_words(state, "manager", known) == {row}


def test_agreed_row_is_shared_in_its_present_order_where_this_side_agreed() -> None:
    """Also one of a private part, which keeps the words that were written since."""
    form, row = form_of("smart"), RowKey("doelen", "2a")
    column, other = (one.key for one in field_of(form, "doelen").columns[:2])
    plan = apply(blank(form), acts().add_row(blank(form), "doelen", {column: Value("doel")}, row="2a"))
    writes = [mark(RowOrder(*row), "zz"), mark(Cell(*row, other), "kraanvogel")]
    moved = apply(agreed(plan, form=form), acts("manager", LATER).edit(writes))
    found = {one for one in shared_registers(form, moved, "employee") if one.about == "doelen"}
    assert found == {RowPresence(*row), RowOrder(*row), Cell(*row, column)}
    assert not [one for one in shared_registers(form, plan, "employee") if one.about == "doelen"]


@pytest.mark.parametrize("side", SIDES)
def test_own_marks_and_the_former_plan_are_shared_and_closing_once_agreed(side: str) -> None:
    """The marks of the other, the talk and the unit are in no shared file."""
    marks: list[Register] = [ShareMark("3.4", one) for one in SIDES]
    marks += [NoteMark(MUST, one) for one in SIDES]
    writes = [mark(one, "ja") for one in marks]
    writes += [mark(TalkBegun(), AT), mark(UnitName(), "Wmo"), mark(FormerPlan(), "2former")]
    plan = apply(blank(FORM), acts(side).edit([*writes, mark(PlanClosed(), CLOSED)]))
    own = {ShareMark("3.4", side), NoteMark(MUST, side), FormerPlan()}
    assert set(shared_registers(FORM, plan, side)) == own
    assert set(shared_registers(FORM, agreed(plan, side), side)) == own | {AgreedText(), PlanClosed()}
