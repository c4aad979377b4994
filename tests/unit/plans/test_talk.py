"""The talk: the shared view holds no word that was not shared, whatever the plan holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.errors import Refused
from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Field, Form
from poptui.forms.value import Value
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.plans.agreement import covered, freeze
from poptui.plans.edit import apply, mark
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, Cell, Note, Register, RowPresence, TalkBegun
from poptui.plans.sharing import SIDES, Part, parts, share, show_note
from poptui.plans.talk import Changed, changed, closed, is_discussed, opening_mark, shared_view, subjects
from tests.support.plans import AT, BUILT_IN, acts, answered, blank, gemeente, with_row, without_row

FORM = gemeente()
SOON, LATER, LATEST = "2026-12-01T09:00:00Z", "2026-12-01T10:00:00Z", "2026-12-01T11:00:00Z"


def shared(plan: Plan, *keys: str, by: str = "employee", at: str = AT) -> Plan:
    """Returns the plan after parts were shared."""
    return apply(plan, acts(by, at).edit((share(key, by) for key in keys), kind="share"))


def open_plan(form: Form, plan: Plan) -> Plan:
    """Returns the plan as both may read it."""
    return shared_view(form, plan)[0]


def begun(plan: Plan) -> Plan:
    """Returns the plan after the talk was opened."""
    return apply(plan, acts("together", LATER).edit([mark(TalkBegun(), LATER)], kind="talk"))


def names(form: Form, plan: Plan) -> list[tuple[str, str]]:
    """Returns the closed parts: the key of each, and its owner."""
    return [(one.part.key, one.owner) for one in closed(form, plan)]


def words_of(plan: Plan) -> str:
    """Returns everything that a plan holds, as one text."""
    return str(plan)


def test_unshared_group_is_closed() -> None:
    """Also one that must be shared; what both fill in is open, and so is whose plan it is."""
    plan = shared(answered(blank(FORM), FORM, {"medewerker": "Anna", "2.1": "een"}), "3.2")
    found = names(FORM, plan)
    assert ("terugblik", "employee") in found and ("3.1", "employee") in found and ("wensen", "employee") in found
    assert not {"hoofd", "3.4", "afspraken", "terugbetaling"} & {key for key, _ in found}
    assert open_plan(FORM, plan).text("medewerker") == "Anna"
    assert open_plan(FORM, plan).text("2.1") == ""


def test_share_mark_of_the_owner_opens_a_closed_part() -> None:
    """Opening is sharing: the whole part becomes open."""
    plan = answered(blank(FORM), FORM, {"3.1.a": "kraanvogel", "3.1.b": "reiger"})
    (one,) = (one for one in closed(FORM, plan) if one.part.key == "3.1")
    plan = apply(plan, acts(one.owner).edit([mark(opening_mark(one), "ja")], kind="share"))
    assert open_plan(FORM, plan).text("3.1.a") == "kraanvogel"
    assert open_plan(FORM, plan).text("3.1.b") == "reiger"
    assert ("3.1", "employee") not in names(FORM, plan)


def test_field_shared_by_itself_is_open_and_the_rest_is_one_closed_part() -> None:
    """The other fields of its part are one closed part."""
    plan = shared(answered(blank(FORM), FORM, {"3.1.a": "kraanvogel", "3.1.b": "reiger"}), "3.1.b")
    (one,) = (one for one in closed(FORM, plan) if one.part.key == "3.1")
    assert [field.key for field in one.part.fields] == ["3.1.a", "3.1.c", "3.1.d"]
    assert "kraanvogel" not in words_of(open_plan(FORM, plan))
    assert open_plan(FORM, plan).text("3.1.b") == "reiger"


def test_private_words_in_a_joint_part_close_it() -> None:
    """Nobody writes at the talk over what someone prepared there alone: it is closed until its author opens it."""
    plan = answered(blank(FORM), FORM, {"3.4.a": "kraanvogel"}, by="manager")
    assert ("3.4", "manager") in names(FORM, plan)
    (one,) = (one for one in closed(FORM, plan) if one.part.key == "3.4")
    assert [field.key for field in one.part.fields] == ["3.4.a"]
    assert "kraanvogel" not in words_of(open_plan(FORM, plan))
    plan = shared(plan, "3.4", by="manager")
    assert open_plan(FORM, plan).text("3.4.a") == "kraanvogel"


def test_part_is_closed_again_when_it_is_no_longer_shared() -> None:
    """A part that is not shared any more is closed, at the talk too."""
    plan = shared(answered(blank(FORM), FORM, {"3.2": "kraanvogel"}), "competenties")
    plan = apply(plan, acts().edit([share("competenties", "employee", is_shared=False)]))
    assert "kraanvogel" not in words_of(open_plan(FORM, plan))


def test_note_is_in_the_shared_view_only_when_shared() -> None:
    """Another note is not there, nor one at a closed part."""
    plan = shared(blank(FORM), "competenties")
    for key, text in {"3.2": "reiger", "3.1.a": "roerdomp"}.items():
        plan = apply(plan, acts("manager").write(Note(key, "manager"), Value(text)))
    assert "reiger" not in words_of(open_plan(FORM, plan))
    plan = apply(plan, acts("manager").edit([show_note("3.2", "manager"), show_note("3.1.a", "manager")]))
    assert open_plan(FORM, plan).words(Note("3.2", "manager")) == "reiger"
    assert "roerdomp" not in words_of(open_plan(FORM, plan))


def test_shared_view_holds_no_removed_row_and_no_former_words() -> None:
    """What was removed or reworded before it was shared is not in the shared view."""
    plan = with_row(blank(FORM), FORM, "4.1", "2aa", {"competentie": "kraanvogel", "actie": "reiger"})
    plan = without_row(plan, "4.1", "2aa")
    plan = answered(plan, FORM, {"2.1": "roerdomp"})
    plan = begun(shared(answered(plan, FORM, {"2.1": "blauw"}), "wensen", "terugblik"))
    text = words_of(open_plan(FORM, plan))
    assert "blauw" in text and not any(word in text for word in ("kraanvogel", "reiger", "roerdomp"))


def test_agreed_registers_are_open() -> None:
    """This holds for words of each author; what is not agreed stays closed."""
    plan = answered(blank(FORM), FORM, {"3.4.a": "afgesproken", "3.1.a": "kraanvogel"})
    plan = apply(plan, acts().edit(freeze(FORM, plan, "# Tekst\n"), kind="agree"))
    assert covered(FORM, plan)
    assert open_plan(FORM, plan).text("3.4.a") == "afgesproken"
    assert "kraanvogel" not in words_of(open_plan(FORM, plan))


def test_undo_stops_at_the_beginning_of_the_talk() -> None:
    """What was written before the talk is not undone in it; what was written in it is, one by one."""
    together = acts("together", LATEST)
    plan = begun(answered(blank(FORM), FORM, {"3.4.a": "van tevoren"}, by="together"))
    with pytest.raises(Refused, match="niets"):
        together.undo(plan)
    plan = apply(plan, together.answer("3.4.a", Value("in het gesprek")))
    plan = apply(plan, together.undo(plan))
    assert plan.text("3.4.a") == "van tevoren"
    with pytest.raises(Refused, match="niets"):
        together.undo(plan)


def test_changes_since_sharing_are_listed_with_their_author() -> None:
    """An answer and a row that changed after the sharing are listed, unchanged ones are not."""
    plan = with_row(blank(FORM), FORM, "4.1", "2aa", {"competentie": "een"})
    plan = with_row(plan, FORM, "4.1", "2bb", {"competentie": "twee"})
    plan = answered(plan, FORM, {"2.1": "eerst", "2.2": "blijft", "3.1.a": "nooit gedeeld"})
    plan = shared(plan, "terugblik", "wensen")
    plan = answered(plan, FORM, {"2.1": "later", "3.1.a": "weer niet gedeeld"}, by="manager", at=LATER)
    plan = apply(plan, acts("employee", LATER).write(Cell("4.1", "2bb", "actie"), Value("nieuw")))
    plan = apply(plan, acts("together", LATEST).write(Cell("4.1", "2bb", "tijdpad"), Value("2027")))
    assert changed(FORM, open_plan(FORM, plan)) == {
        "2.1": [Changed("", "manager", LATER)],
        "4.1": [Changed("2bb", "together", LATEST)],
    }


def test_reverted_change_is_not_listed() -> None:
    """A text that was changed and restored, and a cell, are as they were shared, whoever restored them."""
    plan = with_row(blank(FORM), FORM, "4.1", "2aa", {"competentie": "een"})
    plan = shared(answered(plan, FORM, {"2.1": "eerst", "2.2": "ook"}), "terugblik", "wensen", at=SOON)
    for text in ("anders", "eerst"):
        plan = answered(plan, FORM, {"2.1": text}, by="together", at=LATER)
        words = Value(text.replace("eerst", "een"))
        plan = apply(plan, acts("together", LATER).write(Cell("4.1", "2aa", "competentie"), words))
    plan = answered(plan, FORM, {"2.2": "nieuw"}, by="together", at=LATER)
    assert changed(FORM, open_plan(FORM, plan), plan.history) == {"2.2": [Changed("", "together", LATER)]}


def test_subjects_are_the_groups_of_the_form() -> None:
    """In the order of the paper; the head and the introduction are no subjects."""
    assert [group.key for group in subjects(FORM)] == [
        *("terugblik", "3.1", "competenties", "3.3", "3.4", "wensen", "begeleiding", "afspraken", "terugbetaling")
    ]
    (first, *_) = subjects(FORM)
    assert first.discussed is not None
    plan = answered(blank(FORM), FORM, {first.discussed.key: "ja"}, by="together")
    assert is_discussed(open_plan(FORM, plan), first)
    assert not any(is_discussed(plan, group) for group in subjects(FORM)[1:])


@pytest.mark.parametrize("form_id", BUILT_IN)
def test_group_that_is_never_shared_is_no_subject(form_id: str) -> None:
    """It is in no shared view either."""
    form = Catalogue().get(form_id)
    never = [field for field in form.fields if field.shared == "never" and field.kind in {"text", "line", "checklist"}]
    plan = blank(form)
    for field in never:
        plan = apply(plan, acts(field.filled_by).answer(field.key, Value("kraanvogel")))
    assert "kraanvogel" not in words_of(open_plan(form, plan))
    assert not {field.key for field in never} & {
        field.key for group in subjects(form) for field in group.fields if all(one in never for one in group.fields)
    }


# --- any content of a plan ------------------------------------------------------------------------


def is_open(form: Form, part: Part, field: Field, marks: set[tuple[str, str]], by: str) -> bool:
    """Returns whether words of a role in a field may be read by both, by the rules of the mission."""
    if part.shared == "never":
        return False
    if part.filled_by == "together":
        return by == "together" or (part.key, by) in marks or (field.key, by) in marks
    known = part.shared == "must" and field.plays in IDENTIFYING_ROLES
    return known or (part.key, part.filled_by) in marks or (field.key, part.filled_by) in marks


KEYS = [(part, field) for part in parts(FORM) for field in part.fields if not field.is_computed]
INDEXES = st.sampled_from(range(len(KEYS)))
WRITES = st.lists(st.tuples(INDEXES, st.sampled_from([*SIDES, "together"]), st.booleans()), max_size=25)
MARKS = st.sets(st.tuples(INDEXES, st.booleans(), st.sampled_from(SIDES)), max_size=8)


@settings(max_examples=300)
@given(WRITES, MARKS)
def test_shared_view_holds_no_unshared_word(
    writes: list[tuple[int, str, bool]], marked: set[tuple[int, bool, str]]
) -> None:
    """For any author and place (answer, row or note), only open words are in the shared view."""
    plan = blank(FORM)
    kept: dict[Register, tuple[Part, Field, str, str]] = {}
    for number, (index, by, is_note) in enumerate(writes):
        part, field = KEYS[index]
        word = f"woord{number}x"
        if is_note:
            plan = apply(plan, acts(by).write(Note(field.key, by), Value(word)))
            kept[Note(field.key, by)] = (part, field, "note", word)
        elif field.kind == "table":
            row = f"2row{number}"
            plan = with_row(plan, FORM, field.key, row, {field.columns[0].key: word}, by=by)
            kept[RowPresence(field.key, row)] = (part, field, by, word)
        else:
            plan = apply(plan, acts(by).answer(field.key, Value(word)))
            kept[Answer(field.key)] = (part, field, by, word)
    marks = set()
    for index, is_whole, role in sorted(marked):
        part, field = KEYS[index]
        if role in part.owners and part.shared != "never":
            key = part.key if is_whole else field.key
            plan = shared(plan, key, by=role)
            marks.add((key, role))
    plan = begun(plan)
    text = words_of(open_plan(FORM, plan))
    shut = {field.key for one in closed(FORM, plan) for field in one.part.fields}
    for part, field, by, word in kept.values():
        may_be_read = by != "note" and is_open(FORM, part, field, marks, by)
        assert may_be_read or word not in text, f"{word} of {by} at {field.key}"
        assert not may_be_read or word in text or field.key in shut, f"{word} of {by} at {field.key} is gone"
    former = {f"woord{number}x" for number in range(len(writes))} - {word for *_, word in kept.values()}
    assert not any(word in text for word in former)
    for one in closed(FORM, plan):
        plan = shared(plan, one.part.key, by=one.owner)
    assert not closed(FORM, plan)
