"""The talk: the shared view holds no word that was not shared, whatever the plan holds."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.errors import Refused
from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Field, Form
from poptui.forms.value import Value
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.plans.agreement import covered, freeze, reopen
from poptui.plans.edit import apply, mark
from poptui.plans.plan import Plan
from poptui.plans.registers import (
    Answer,
    Cell,
    FormerPlan,
    Note,
    NoteMark,
    PlanClosed,
    Register,
    RowOpinion,
    RowPresence,
    ShareMark,
    TalkBegun,
    UnitName,
)
from poptui.plans.sharing import SIDES, Part, parts, share, show_note
from poptui.plans.status import CLOSED
from poptui.plans.talk import (
    Changed,
    changed,
    closed,
    has_minutes,
    is_discussed,
    opening_mark,
    shared_view,
    subjects,
    with_above,
)
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


# --- what is closed ---------------------------------------------------------------------------------


def test_private_row_in_a_joint_table_closes_it_until_the_row_is_removed() -> None:
    """For who wrote it; a row of both, an opinion, a note and empty words close nothing."""
    plan = with_row(blank(FORM), FORM, "4.3", "2aa", {"actie": "kraanvogel"})
    assert ("afspraken", "employee") in names(FORM, plan) and ("afspraken", "manager") not in names(FORM, plan)
    assert "kraanvogel" not in words_of(open_plan(FORM, plan))
    assert "afspraken" not in dict(names(FORM, without_row(plan, "4.3", "2aa")))
    plan = with_row(blank(FORM), FORM, "4.3", "2aa", {"actie": "samen"}, by="together")
    plan = apply(plan, acts("manager").write(RowOpinion("4.3", "2aa", "a", "manager"), Value("ja")))
    plan = apply(plan, acts("manager").write(Note("4.3", "manager"), Value("roerdomp")))
    plan = apply(plan, acts("manager").write(Answer("3.4.a"), Value(" ")))
    plan = apply(plan, acts("manager").write(Note("3.4.b", "manager"), Value("reiger")))
    assert not {"afspraken", "3.4"} & {key for key, _ in names(FORM, plan)}
    assert open_plan(FORM, plan).rows("4.3")[0].text("actie") == "samen"


def test_both_close_a_joint_part_that_both_prepared() -> None:
    """Each is closed for its own words; it is open when both shared them."""
    plan = answered(blank(FORM), FORM, {"3.4.a": "kraanvogel"}, by="manager")
    plan = answered(plan, FORM, {"3.4.b": "reiger"})
    assert [one for one in names(FORM, plan) if one[0] == "3.4"] == [("3.4", "employee"), ("3.4", "manager")]
    assert [one.part.name for one in closed(FORM, plan) if one.part.key == "3.4"] == ["3.4.b", "3.4.a"]
    plan = shared(plan, "3.4", by="manager")
    assert [one for one in names(FORM, plan) if one[0] == "3.4"] == [("3.4", "employee")]
    assert open_plan(FORM, plan).text("3.4.a") == "kraanvogel" and "reiger" not in words_of(open_plan(FORM, plan))


def test_closed_part_is_named_by_its_fields_where_others_are_open() -> None:
    """By number, or by label without its colon, each once; else by its own name."""
    whole = {one.part.key: one.part.name for one in closed(FORM, blank(FORM))}
    assert whole["3.3"] == "3.3. Belangstellingsregistratie"
    rest = {one.part.key: one.part.name for one in closed(FORM, shared(blank(FORM), "3.3.a", "3.1.a"))}
    assert rest["3.3"] == "3.3.b, Mag deze belangstelling naar de mobiliteitsbank?"
    assert rest["3.1"] == "3.1.b, 3.1.c, 3.1.d"
    form = Catalogue().get("bijlagen")
    twice = {one.part.key: one.part.name for one in closed(form, shared(blank(form), "1.1", "1.3"))}
    assert twice["1.vragen"] == "1.2, 1.4, 1.5, 1.6, 1.7"


@pytest.mark.parametrize("form_id", BUILT_IN)
def test_all_that_one_person_fills_in_is_closed_until_it_is_shared(form_id: str) -> None:
    """In the order of the paper, without what is never shared and without whose plan it is; sharing it opens it."""
    form = Catalogue().get(form_id)
    expected = [
        (part.key, part.filled_by)
        for part in parts(form)
        if part.shared != "never" and part.filled_by != "together"
        if any(
            not field.is_computed and (part.shared != "must" or field.plays not in IDENTIFYING_ROLES)
            for field in part.fields
        )
    ]
    assert names(form, blank(form)) == expected
    plan = blank(form)
    for key, owner in expected:
        plan = shared(plan, key, by=owner)
    assert closed(form, plan) == []
    for key, owner in expected:
        other = "manager" if owner == "employee" else "employee"
        assert (key, owner) in names(form, shared(blank(form), key, by=other))


def test_whose_plan_it_is_is_closed_where_a_form_lets_its_owner_choose() -> None:
    """Only what must be shared is known to both without a mark."""
    sections = tuple(
        msgspec.structs.replace(
            section,
            groups=tuple(
                msgspec.structs.replace(
                    group,
                    shared="choose",
                    fields=tuple(msgspec.structs.replace(field, shared="choose") for field in group.fields),
                )
                if group.key == "hoofd"
                else group
                for group in section.groups
            ),
        )
        for section in FORM.sections
    )
    form = msgspec.structs.replace(FORM, sections=sections)
    plan = answered(blank(form), form, {"medewerker": "Anna"})
    assert ("hoofd", "employee") in names(form, plan) and "Anna" not in words_of(open_plan(form, plan))
    assert open_plan(form, shared(plan, "hoofd")).text("medewerker") == "Anna"


def test_agreed_fields_are_not_closed_while_they_are_agreed() -> None:
    """The text holds them, whichever side froze it; what was not agreed stays closed, and all of it once reopened."""
    plan = answered(blank(FORM), FORM, {"4.2": "hulp", "3.1.a": "kraanvogel"})
    plan = with_row(plan, FORM, "4.3", "2aa", {"actie": "cursus"})
    fixed = apply(plan, acts("manager").edit(freeze(FORM, plan, "# Tekst\n"), kind="import"))
    shut = {key for key, _ in names(FORM, fixed)}
    assert {"3.1", "wensen"} <= shut and not {"begeleiding", "afspraken"} & shut
    view = open_plan(FORM, fixed)
    assert (view.text("4.2"), view.rows("4.3")[0].text("actie")) == ("hulp", "cursus")
    again = apply(fixed, acts("manager").edit(reopen(), kind="agree"))
    assert {"begeleiding", "afspraken"} <= {key for key, _ in names(FORM, again)}
    assert open_plan(FORM, again).text("4.2") == "" and not open_plan(FORM, again).rows("4.3")


def test_shared_view_tells_marks_talk_former_plan_and_closing_and_no_history() -> None:
    """Also the marks at closed parts; nothing of the unit, and no change of before."""
    plan = begun(shared(answered(blank(FORM), FORM, {"3.1.b": "reiger"}), "3.1.b"))
    writes = [mark(FormerPlan(), "2former"), mark(PlanClosed(), CLOSED), mark(UnitName(), "Team Wmo")]
    plan = apply(plan, acts().edit([*writes, show_note("3.1.a", "employee")]))
    view = open_plan(FORM, plan)
    marks: set[Register] = {ShareMark("3.1.b", "employee"), NoteMark("3.1.a", "employee")}
    assert set(view.registers) == {*marks, Answer("3.1.b"), FormerPlan(), PlanClosed(), TalkBegun()}
    assert (view.id, view.form, view.created, view.history) == (plan.id, plan.form, plan.created, ())


def test_parent_table_is_opened_with_its_child_table_where_its_owner_is_the_same() -> None:
    """A child row is shown under its parent row; opening the parents opens no children."""
    form = Catalogue().get("smart")
    shut = closed(form, blank(form))
    of = {one.part.key: one for one in shut}
    assert with_above(form, shut, of["actieplan"]) == [of["doelstelling"], of["actieplan"]]
    assert with_above(form, shut, of["doelstelling"]) == [of["doelstelling"]]
    assert with_above(form, [of["actieplan"]], of["actieplan"]) == [of["actieplan"]]
    form = Catalogue().get("banenafspraak")
    plan = with_row(blank(form), form, "doelen", "2aa", {"doel": "een"}, by="manager")
    plan = with_row(plan, form, "doelen", "2bb", {"doel": "twee"})
    plan = with_row(plan, form, "subdoelen", "2ee", {"subdoel": "vijf"}, under="doelen/2bb")
    plan = with_row(plan, form, "activiteiten", "2cc", {"activiteit": "drie"}, under="doelen/2bb")
    plan = with_row(plan, form, "activiteiten", "2dd", {"activiteit": "vier"}, under="doelen/2aa", by="manager")
    shut = closed(form, plan)
    for role in SIDES:
        (one,) = (one for one in shut if one.part.key == "stappen" and one.owner == role)
        assert [(two.part.key, two.owner) for two in with_above(form, shut, one)] == [
            ("doelstelling", role),
            ("stappen", role),
        ]


def test_talk_has_minutes_once_words_were_noted() -> None:
    """An answer, a tick or blank minutes are none."""
    plan = answered(blank(FORM), FORM, {"3.4.a": "samen", "3.1.besproken": "ja"}, by="together")
    assert not has_minutes(FORM, plan)
    plan = apply(plan, acts("together").answer("3.1.gesprek", Value(" \n")))
    assert not has_minutes(FORM, plan)
    assert has_minutes(FORM, answered(plan, FORM, {"3.1.gesprek": "besproken"}, by="together"))


# --- what changed since it was shared ---------------------------------------------------------------


def test_no_change_is_listed_of_what_is_not_shared_or_was_shared_in_the_talk() -> None:
    """What was opened in the talk is read there for the first time."""
    plan = answered(blank(FORM), FORM, {"3.2": "eerst"})
    before = answered(shared(plan, "competenties"), FORM, {"3.2": "later"}, at=SOON)
    assert changed(FORM, begun(before)) == {"3.2": [Changed("", "employee", SOON)]}
    kept_back = apply(before, acts().edit([share("competenties", "employee", is_shared=False)]))
    assert changed(FORM, kept_back) == {}
    opened = shared(begun(plan), "competenties", at=LATEST)
    assert changed(FORM, answered(opened, FORM, {"3.2": "later"}, at="2026-12-01T12:00:00Z")) == {}


def test_changes_count_from_the_first_mark_of_the_field_or_its_part() -> None:
    """By whichever of both; the mark of another field counts for that field."""
    plan = answered(blank(FORM), FORM, {"3.1.a": "eerst", "3.1.b": "ook"})
    plan = answered(shared(plan, "3.1.a"), FORM, {"3.1.a": "later", "3.1.b": "later"}, at=SOON)
    plan = shared(plan, "3.1", at=LATER)
    assert changed(FORM, plan) == {"3.1.a": [Changed("", "employee", SOON)]}


def test_changed_rows_are_listed_the_last_first_and_moves_are_no_change() -> None:
    """A new row and a removed one are changes; an opinion, a note and an order key are none."""
    plan = blank(FORM)
    for row in ("2aa", "2bb", "2cc"):
        plan = with_row(plan, FORM, "4.1", row, {"competentie": row})
    plan = shared(plan, "wensen")
    plan = apply(plan, acts("employee", SOON).write(Cell("4.1", "2bb", "actie"), Value("nieuw")))
    plan = apply(plan, acts("employee", SOON).move_row(plan, "4.1", "2cc", 0))
    plan = apply(plan, acts("manager", SOON).write(RowOpinion("4.1", "2cc", "a", "manager"), Value("nee")))
    plan = apply(plan, acts("manager", SOON).write(Note("4.1", "manager"), Value("let op")))
    plan = without_row(plan, "4.1", "2aa", at=LATER)
    plan = with_row(plan, FORM, "4.1", "2dd", {"competentie": "vier"}, at=LATEST)
    assert changed(FORM, plan) == {
        "4.1": [
            Changed("2dd", "employee", LATEST),
            Changed("2aa", "employee", LATER),
            Changed("2bb", "employee", SOON),
        ]
    }


def test_last_change_of_a_row_is_the_one_that_is_listed() -> None:
    """Whichever cell it was in."""
    plan = with_row(blank(FORM), FORM, "4.1", "2aa", {"competentie": "een", "actie": "twee"})
    for first, second in (("competentie", "actie"), ("actie", "competentie")):
        later = apply(shared(plan, "wensen"), acts("manager", SOON).write(Cell("4.1", "2aa", first), Value("nieuw")))
        later = apply(later, acts("employee", LATER).write(Cell("4.1", "2aa", second), Value("nieuwer")))
        assert changed(FORM, later) == {"4.1": [Changed("2aa", "employee", LATER)]}


def test_group_without_a_tick_is_not_discussed() -> None:
    """Nor one whose tick was taken out."""
    head, first = FORM.groups[0], subjects(FORM)[0]
    assert head.discussed is None and not is_discussed(blank(FORM), head)
    assert first.discussed is not None
    plan = answered(blank(FORM), FORM, {first.discussed.key: "nee"}, by="together")
    assert not is_discussed(plan, first)


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
