"""The talk: no word that was not shared is in the plan that it is about, whatever is in the plan itself."""

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
    """Returns what is closed: the key of each part, and whose it is."""
    return [(one.part.key, one.owner) for one in closed(form, plan)]


def words_of(plan: Plan) -> str:
    """Returns everything that a plan holds, as one text."""
    return str(plan)


def test_what_nobody_shared_is_closed() -> None:
    """A group that was not shared is closed, also what must be shared; what both fill in is open, and whose it is."""
    plan = shared(answered(blank(FORM), FORM, {"medewerker": "Anna", "2.1": "een"}), "3.2")
    found = names(FORM, plan)
    assert ("terugblik", "employee") in found and ("3.1", "employee") in found and ("wensen", "employee") in found
    assert not {"hoofd", "3.4", "afspraken", "terugbetaling"} & {key for key, _ in found}
    assert open_plan(FORM, plan).text("medewerker") == "Anna"
    assert open_plan(FORM, plan).text("2.1") == ""


def test_its_owner_opens_it() -> None:
    """Opening is sharing: the mark of its owner opens all of the part."""
    plan = answered(blank(FORM), FORM, {"3.1.a": "kraanvogel", "3.1.b": "reiger"})
    (one,) = (one for one in closed(FORM, plan) if one.part.key == "3.1")
    plan = apply(plan, acts(one.owner).edit([mark(opening_mark(one), "ja")], kind="share"))
    assert open_plan(FORM, plan).text("3.1.a") == "kraanvogel"
    assert open_plan(FORM, plan).text("3.1.b") == "reiger"
    assert ("3.1", "employee") not in names(FORM, plan)


def test_a_question_that_was_shared_by_itself_is_open_and_the_rest_is_one_closed_line() -> None:
    """What stays of a part is one closed line."""
    plan = shared(answered(blank(FORM), FORM, {"3.1.a": "kraanvogel", "3.1.b": "reiger"}), "3.1.b")
    (one,) = (one for one in closed(FORM, plan) if one.part.key == "3.1")
    assert [field.key for field in one.part.fields] == ["3.1.a", "3.1.c", "3.1.d"]
    assert "kraanvogel" not in words_of(open_plan(FORM, plan))
    assert open_plan(FORM, plan).text("3.1.b") == "reiger"


def test_a_draft_in_what_both_fill_in_closes_that_until_it_is_opened() -> None:
    """Nobody writes in the talk over what someone prepared there alone: it is closed until who wrote it opens it."""
    plan = answered(blank(FORM), FORM, {"3.4.a": "kraanvogel"}, by="manager")
    assert ("3.4", "manager") in names(FORM, plan)
    (one,) = (one for one in closed(FORM, plan) if one.part.key == "3.4")
    assert [field.key for field in one.part.fields] == ["3.4.a"]
    assert "kraanvogel" not in words_of(open_plan(FORM, plan))
    plan = shared(plan, "3.4", by="manager")
    assert open_plan(FORM, plan).text("3.4.a") == "kraanvogel"


def test_what_was_withdrawn_is_closed_again() -> None:
    """Sharing no more closes a part, in the talk too."""
    plan = shared(answered(blank(FORM), FORM, {"3.2": "kraanvogel"}), "competenties")
    plan = apply(plan, acts().edit([share("competenties", "employee", is_shared=False)]))
    assert "kraanvogel" not in words_of(open_plan(FORM, plan))


def test_a_note_of_ones_own_is_there_only_where_it_is_shown() -> None:
    """A note that its writer shows is read by both; another is nowhere; one at what is closed neither."""
    plan = shared(blank(FORM), "competenties")
    for key, text in {"3.2": "reiger", "3.1.a": "roerdomp"}.items():
        plan = apply(plan, acts("manager").write(Note(key, "manager"), Value(text)))
    assert "reiger" not in words_of(open_plan(FORM, plan))
    plan = apply(plan, acts("manager").edit([show_note("3.2", "manager"), show_note("3.1.a", "manager")]))
    assert open_plan(FORM, plan).words(Note("3.2", "manager")) == "reiger"
    assert "roerdomp" not in words_of(open_plan(FORM, plan))


def test_a_removed_row_and_a_former_wording_are_nowhere() -> None:
    """What was taken out, or written otherwise, before it was shared is not in what is opened for the talk."""
    plan = with_row(blank(FORM), FORM, "4.1", "2aa", {"competentie": "kraanvogel", "actie": "reiger"})
    plan = without_row(plan, "4.1", "2aa")
    plan = answered(plan, FORM, {"2.1": "roerdomp"})
    plan = begun(shared(answered(plan, FORM, {"2.1": "blauw"}), "wensen", "terugblik"))
    text = words_of(open_plan(FORM, plan))
    assert "blauw" in text and not any(word in text for word in ("kraanvogel", "reiger", "roerdomp"))


def test_what_was_agreed_is_open() -> None:
    """The agreement is known to both, whoever wrote it; what stands beside it stays closed."""
    plan = answered(blank(FORM), FORM, {"3.4.a": "afgesproken", "3.1.a": "kraanvogel"})
    plan = apply(plan, acts().edit(freeze(FORM, plan, "# Tekst\n"), kind="agree"))
    assert covered(FORM, plan)
    assert open_plan(FORM, plan).text("3.4.a") == "afgesproken"
    assert "kraanvogel" not in words_of(open_plan(FORM, plan))


def test_undo_goes_back_no_further_than_the_beginning_of_the_talk() -> None:
    """What was written together before the talk is not taken back in it; what was written in it is, one by one."""
    together = acts("together", LATEST)
    plan = begun(answered(blank(FORM), FORM, {"3.4.a": "van tevoren"}, by="together"))
    with pytest.raises(Refused, match="niets"):
        together.undo(plan)
    plan = apply(plan, together.answer("3.4.a", Value("in het gesprek")))
    plan = apply(plan, together.undo(plan))
    assert plan.text("3.4.a") == "van tevoren"
    with pytest.raises(Refused, match="niets"):
        together.undo(plan)


def test_what_changed_since_it_was_shared_is_told_with_its_author() -> None:
    """An answer and a row that were written in after the sharing are named, with who did; what was not is not."""
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


def test_what_is_again_as_it_was_shared_did_not_change() -> None:
    """A text that was typed over and put back, and a cell, are as they were shared, whoever put them back."""
    plan = with_row(blank(FORM), FORM, "4.1", "2aa", {"competentie": "een"})
    plan = shared(answered(plan, FORM, {"2.1": "eerst", "2.2": "ook"}), "terugblik", "wensen", at=SOON)
    for text in ("anders", "eerst"):
        plan = answered(plan, FORM, {"2.1": text}, by="together", at=LATER)
        words = Value(text.replace("eerst", "een"))
        plan = apply(plan, acts("together", LATER).write(Cell("4.1", "2aa", "competentie"), words))
    plan = answered(plan, FORM, {"2.2": "nieuw"}, by="together", at=LATER)
    assert changed(FORM, open_plan(FORM, plan), plan.history) == {"2.2": [Changed("", "together", LATER)]}


def test_the_form_is_the_agenda() -> None:
    """Each group that is asked of people is a subject, in the order of the paper; the head and the introduction not."""
    assert [group.key for group in subjects(FORM)] == [
        *("terugblik", "3.1", "competenties", "3.3", "3.4", "wensen", "begeleiding", "afspraken", "terugbetaling")
    ]
    (first, *_) = subjects(FORM)
    assert first.discussed is not None
    plan = answered(blank(FORM), FORM, {first.discussed.key: "ja"}, by="together")
    assert is_discussed(open_plan(FORM, plan), first)
    assert not any(is_discussed(plan, group) for group in subjects(FORM)[1:])


@pytest.mark.parametrize("form_id", BUILT_IN)
def test_what_is_of_one_person_alone_is_no_subject(form_id: str) -> None:
    """What is never shared is no subject of the talk, and is in no plan that it is about."""
    form = Catalogue().get(form_id)
    never = [field for field in form.fields if field.shared == "never" and field.kind in {"text", "line", "checklist"}]
    plan = blank(form)
    for field in never:
        plan = apply(plan, acts(field.filled_by).answer(field.key, Value("kraanvogel")))
    assert "kraanvogel" not in words_of(open_plan(form, plan))
    assert not {field.key for field in never} & {
        field.key for group in subjects(form) for field in group.fields if all(one in never for one in group.fields)
    }


# --- whatever is in the plan ----------------------------------------------------------------------


def is_open(form: Form, part: Part, field: Field, marks: set[tuple[str, str]], by: str) -> bool:
    """Says whether words of a role in a field may be read by both: as the mission has it, not as the code does."""
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
def test_no_word_that_was_not_shared_is_in_the_talk(
    writes: list[tuple[int, str, bool]], marked: set[tuple[int, bool, str]]
) -> None:
    """Whoever wrote what where, as an answer, a row or a note of their own: only what is open is in the talk, and a
    text that the talk would show is one that is open."""
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
