"""The agreement of a plan: its status, the signatures that count, and merging two sides."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from poptui.forms.value import Value
from poptui.forms.vocabulary import Seen
from poptui.plans.agreement import (
    Outcome,
    agreed_in,
    agreed_of,
    base_id,
    changed_since,
    confirm,
    covered,
    done,
    done_in,
    fingerprint,
    freeze,
    frozen_text,
    is_against,
    is_covered,
    is_field_frozen,
    is_frozen,
    is_in_force,
    is_ours,
    is_signed,
    is_taken_over,
    is_unconfirmed,
    next_id,
    outcome_of,
    recorded,
    recorded_here,
    reopen,
    said_here,
    said_of,
    sign,
    signatures,
    signed_on,
    signed_texts,
    status_of,
    strike,
    to_do,
    undone,
    unsigned,
    version_of,
    when_done,
)
from poptui.plans.edit import Author, Write, apply, clear, dominates, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.followup import Moment, due_of, put_moment
from poptui.plans.history import undoable
from poptui.plans.merge import Incoming, Merge, merge
from poptui.plans.plan import Plan
from poptui.plans.registers import (
    YES,
    AgreedText,
    Answer,
    Cell,
    ConfirmationOf,
    HandedIn,
    Note,
    PlanClosed,
    Register,
    RowEvaluation,
    RowNote,
    RowOpinion,
    RowOrder,
    RowOrigin,
    RowParent,
    RowPresence,
    RowState,
    ShareMark,
    SignatureOf,
    spell,
)
from poptui.plans.sharing import hr_registers, shared_registers
from poptui.plans.signature import Signature, sha256, to_value
from poptui.plans.status import CLOSED
from poptui.plans.validation import validate
from tests.support.examples import form_of
from tests.support.plans import AT, DAY, answered, blank, field_of, gemeente, with_row

FORM = gemeente()
PROOF = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
TEXT = "# Afspraken\n\n---\n"


def plan_of(**answers: str) -> Plan:
    """Returns a plan with an agreed row and these answers."""
    plan = answered(blank(FORM), FORM, {"medewerker": "Anna", "leidinggevende": "Bob", **answers})
    return with_row(plan, FORM, "4.3", "7aaaaa", {"actie": "Cursus", "tijdpad": "Q3 2027"}, by="together")


def does(plan: Plan, *writes: Write, by: str = "employee", kind: str = "agree") -> Plan:
    """Returns the plan after a person did this, in a home of their own."""
    return apply(plan, EditBuilder(Author(f"2{by}", by), AT).edit(writes, kind=kind))


def agreed(plan: Plan, text: str = TEXT, by: str = "employee") -> Plan:
    """Returns the plan after a person made it definitive with a text."""
    return does(plan, *freeze(FORM, plan, text), by=by)


def signature(plan: Plan, signer: str = "medewerker", **other: object) -> Signature:
    """Returns a signature on paper over the text of a plan."""
    made = Signature(
        signer=signer,
        title=signer.title(),
        meaning="akkoord",
        name="Anna",
        date="2026-11-21",
        text=fingerprint(plan),
        version=1,
        country="NL",
        recorded_by="employee",
        recorder="medewerker Anna",
    )
    return msgspec.structs.replace(made, **other)


def signed(plan: Plan, *signers: str, by: str = "employee", **other: object) -> Plan:
    """Returns the plan after these people signed."""
    for signer in signers:
        plan = does(plan, *sign(signature(plan, signer, **other)), by=by, kind="sign")
    return plan


def coming(plan: Plan) -> dict[Register, Incoming]:
    """Returns all registers of a plan as incoming entries."""
    return {register: Incoming(entry) for register, entry in plan.registers.items()}


def joins(ours: Plan, theirs: Plan) -> tuple[Plan, Merge]:
    """Returns a plan after merging another one, and the merge."""
    found = merge(ours, coming(theirs))
    return does(ours, *found.writes, kind="import"), found


# --- the state ------------------------------------------------------------------------------------


def test_status_follows_from_text_and_signatures() -> None:
    """A plan is preparing, definitive with a text, signed once all signed to agree with it; and back, step by step."""
    plan = plan_of()
    assert (status_of(plan), unsigned(plan)) == ("preparing", [])
    plan = agreed(plan)
    assert (status_of(plan), unsigned(plan)) == ("definitive", ["medewerker", "leidinggevende"])
    plan = signed(plan, "medewerker")
    assert (status_of(plan), signed_on(plan)) == ("definitive", None)
    plan = signed(plan, "leidinggevende", date="2026-11-23")
    assert status_of(plan) == "signed" and str(signed_on(plan)) == "2026-11-23"
    plan = does(plan, *strike("leidinggevende"), kind="sign")
    assert status_of(plan) == "definitive"
    assert status_of(does(plan, *reopen())) == "preparing"


def test_plan_without_an_agreement_has_no_text_and_no_signatures() -> None:
    """Also where signatures of a former text are still recorded."""
    opened = does(signed(agreed(plan_of()), "medewerker", "leidinggevende"), *reopen())
    for plan in (plan_of(), opened):
        assert (agreed_of(plan), frozen_text(plan), fingerprint(plan)) == (None, "", "")
        assert (signatures(plan), unsigned(plan), is_signed(plan), is_against(plan)) == ({}, [], False, False)
        assert (signed_on(plan), to_do(FORM, plan), changed_since(FORM, plan)) == (None, [], [])
    assert set(recorded(opened)) == {"medewerker", "leidinggevende"}


def test_agreement_that_was_read_cannot_be_changed() -> None:
    """Every reader of the same words gets the same agreement."""
    plan = agreed(plan_of())
    found = agreed_of(plan)
    for name in ("text", "signers", "covers"):
        with pytest.raises(AttributeError):
            setattr(found, name, None)
    assert agreed_of(plan) is found and frozen_text(plan) == TEXT


def test_words_are_covered_only_as_they_were_agreed() -> None:
    """Not other words in their place, words that were removed, what is not in the text, or anything without a text."""
    plan = agreed(plan_of(**{"2.1": "los", "4.2": "hulp"}))
    found, hulp = agreed_of(plan), plan.registers[Answer("4.2")]
    changed = answered(plan, FORM, {"4.2": "anders"}).registers[Answer("4.2")]
    assert is_covered(found, Answer("4.2"), hulp)
    assert not is_covered(found, Answer("4.2"), changed)
    assert not is_covered(found, Answer("4.2"), None)
    assert not is_covered(found, Answer("2.1"), plan.registers[Answer("2.1")])
    assert not is_covered(found, Answer("2.1"), None)
    assert not is_covered(None, Answer("4.2"), hulp)


def test_signature_of_another_text_does_not_count() -> None:
    """It stays recorded, with the fingerprint of its text."""
    plan = signed(agreed(plan_of()), "medewerker", "leidinggevende")
    other = agreed(does(plan, *reopen()), "# Iets anders\n")
    assert signatures(other) == {} and set(recorded(other)) == {"medewerker", "leidinggevende"}
    assert status_of(other) == "definitive"


def test_denied_signature_does_not_count() -> None:
    """A confirmed signature counts, a denied one does not; a confirmation of another record does not apply."""
    plan = signed(agreed(plan_of()), "medewerker", "leidinggevende")
    one = recorded(plan)["leidinggevende"]
    sure = does(plan, confirm(one, is_so=True), by="manager", kind="sign")
    assert (said_of(sure, "leidinggevende"), status_of(sure)) == ("ja", "signed")
    not_so = does(plan, confirm(one, is_so=False), by="manager", kind="sign")
    assert (said_of(not_so, "leidinggevende"), status_of(not_so)) == ("nee", "definitive")
    again = signed(does(not_so, *strike("leidinggevende"), kind="sign"), "leidinggevende", remark="nu wel")
    assert (said_of(again, "leidinggevende"), status_of(again)) == ("", "signed")


@pytest.mark.parametrize("is_so", [True, False])
def test_confirmation_of_another_record_does_not_apply(is_so: bool) -> None:
    """Where another record replaced the confirmed one, the confirmation does not apply to it."""
    plan = signed(agreed(plan_of()), "medewerker", "leidinggevende")
    plan = does(plan, confirm(recorded(plan)["leidinggevende"], is_so=is_so), by="manager", kind="sign")
    other = to_value(signature(plan, "leidinggevende", remark="anders"))
    replaced = does(plan, mark(SignatureOf("leidinggevende"), other), kind="sign")
    assert replaced.words(ConfirmationOf("leidinggevende")), "the confirmation is still in the plan"
    assert (said_of(replaced, "leidinggevende"), status_of(replaced)) == ("", "signed")


def test_confirmation_without_a_record_says_nothing() -> None:
    """Also where it came in a file without the signature that it is about."""
    plan = signed(agreed(plan_of()), "leidinggevende")
    plan = does(plan, confirm(recorded(plan)["leidinggevende"], is_so=True), by="manager", kind="sign")
    gone = does(plan, clear(SignatureOf("leidinggevende")), kind="import")
    assert gone.words(ConfirmationOf("leidinggevende")) and said_of(gone, "leidinggevende") == ""


def test_signature_of_another_version_does_not_count() -> None:
    """The same text may be agreed again in the next version; it is signed anew."""
    plan = signed(agreed(plan_of()), "medewerker", "leidinggevende", version=2)
    assert (set(recorded(plan)), signatures(plan)) == ({"medewerker", "leidinggevende"}, {})
    assert status_of(plan) == "definitive"
    assert status_of(msgspec.structs.replace(plan, version=2)) == "signed"


def test_opinions_and_follow_up_of_an_agreed_row_are_not_frozen() -> None:
    """Agreeing freezes the cells and the order of a row; opinions and follow-up of the row stay open."""
    plan, row = plan_of(), ("4.3", "7aaaaa")
    frozen: list[Register] = [
        Cell(*row, "actie"),
        RowPresence(*row),
        RowOrder(*row),
        RowParent(*row),
        RowOrigin(*row),
        Answer("4.2"),
    ]
    free: list[Register] = [
        RowOpinion(*row, "a", "manager"),
        RowState(*row),
        RowNote(*row, "2f3k9x"),
        RowEvaluation(*row, "learnt"),
    ]
    free += [Note("4.2", "manager"), ShareMark("4.2", "manager"), Answer("2.1"), Cell("4.1", "6wish2", "actie")]
    assert not any(is_frozen(FORM, plan, one) for one in (*frozen, *free)), "nothing is agreed yet"
    assert [one for one in (*frozen, *free) if is_frozen(FORM, agreed(plan), one)] == frozen


@pytest.mark.parametrize(
    ("meaning", "seen", "outcome"),
    [
        ("akkoord", "read", Outcome.AGREED),
        ("gezien", "read", Outcome.DISAGREED),
        ("gezien", "agrees", Outcome.AGREED),
        ("niet-akkoord", "agrees", Outcome.DISAGREED),
        ("tekent-niet", "agrees", Outcome.DISAGREED),
    ],
)
def test_each_meaning_completes_the_signing_and_agrees_or_does_not(meaning: str, seen: Seen, outcome: Outcome) -> None:
    """Of two signers one agrees; the other with each meaning, where "gezien" only says it was read, or agrees."""
    form = msgspec.structs.replace(FORM, seen=seen)
    plan = plan_of()
    plan = signed(does(plan, *freeze(form, plan, TEXT)), "medewerker")
    assert outcome_of(plan) is Outcome.OPEN and not is_in_force(plan)
    plan = signed(plan, "leidinggevende", meaning=meaning)
    is_agreement = outcome is Outcome.AGREED
    assert (outcome_of(plan), is_in_force(plan), is_signed(plan)) == (outcome, is_agreement, True)
    assert status_of(plan) == ("signed" if is_agreement else "disagreed")
    assert to_do(form, plan) == (list(form.after) if is_agreement else [])
    assert is_against(plan) == (meaning in {"niet-akkoord", "tekent-niet"})
    closed = does(plan, mark(PlanClosed(), CLOSED), kind="close")
    assert (status_of(closed), is_in_force(closed)) == (CLOSED, is_agreement)


def test_what_gezien_says_stays_as_it_was_frozen() -> None:
    """A form that changes afterwards changes no agreement; one of an earlier program says that it was only read."""
    plan = plan_of()
    frozen = does(plan, *freeze(msgspec.structs.replace(FORM, seen="agrees"), plan, TEXT))
    found = agreed_of(frozen)
    assert found is not None and found.seen_agrees
    earlier = agreed_of(agreed(plan))
    assert earlier is not None and not earlier.seen_agrees and "seen_agrees" not in agreed(plan).words(AgreedText())


@pytest.mark.parametrize("meaning", ["akkoord", "gezien", "niet-akkoord", "tekent-niet"])
def test_rows_are_due_only_once_all_agree(meaning: str) -> None:
    """Not in a preparation, a text that not all have signed, or where somebody does not agree; also after closing."""
    plan = agreed(plan_of())
    begun = signed(plan, "medewerker")
    done_by_all = signed(begun, "leidinggevende", meaning=meaning)
    assert not any([*due_of(FORM, plan_of()), *due_of(FORM, plan), *due_of(FORM, begun)])
    rows = [one.what for one in due_of(FORM, done_by_all)]
    assert rows == (["Cursus"] if meaning == "akkoord" else [])
    closed = does(done_by_all, mark(PlanClosed(), CLOSED), kind="close")
    assert [one.what for one in due_of(FORM, closed)] == rows


def test_moments_are_due_once_a_text_is_frozen() -> None:
    """Whether the signers agree or not: a new talk is a moment; of a preparation no moment is due."""
    moment = put_moment(Moment("2026-12-08", with_whom="P&O"))
    before = does(plan_of(), moment, kind="follow")
    assert not [*due_of(FORM, before)]
    frozen = agreed(before)
    for plan in (frozen, signed(frozen, "medewerker", "leidinggevende", meaning="niet-akkoord")):
        assert [(one.kind, one.date) for one in due_of(FORM, plan)] == [("moment", date(2026, 12, 8))]


@pytest.mark.parametrize(
    ("how", "is_unsure"),
    [
        ({}, False),
        ({"recorded_by": "manager"}, True),
        ({"recorder": ""}, True),
        ({"recorded_on": "2026-11-22"}, True),
        ({"recorder": "", "key": "SHA256:" + "a" * 43, "proof": PROOF}, False),
    ],
)
def test_signature_that_another_recorded_is_unconfirmed_until_its_signer_confirms(
    how: dict[str, str], is_unsure: bool
) -> None:
    """Recorded by the other side, by nobody known, or by a person without a role; never where a key made it."""
    plan = signed(agreed(plan_of()), "medewerker", **how)
    one = recorded(plan)["medewerker"]
    assert (is_taken_over(FORM, one), is_unconfirmed(FORM, plan, one)) == (is_unsure, is_unsure)
    sure = does(plan, confirm(one, is_so=True), kind="sign")
    assert (is_taken_over(FORM, one), is_unconfirmed(FORM, sure, one)) == (is_unsure, False)
    denied = does(plan, confirm(one, is_so=False), kind="sign")
    assert is_unconfirmed(FORM, denied, one) == is_unsure


def test_steps_are_open_from_the_last_signature_until_done() -> None:
    """No step is open before the last signature; after it each is, until it is done, and again when that is undone."""
    plan = agreed(plan_of())
    copy, hand_in = FORM.after
    assert to_do(FORM, signed(plan, "medewerker")) == []
    plan = signed(plan, "medewerker", "leidinggevende")
    assert to_do(FORM, plan) == [copy, hand_in]
    plan = does(plan, done(plan, copy, DAY, "Anna Smit"), kind="share")
    assert to_do(FORM, plan) == [hand_in] and when_done(plan, copy) == (DAY, "Anna Smit")
    assert to_do(FORM, does(plan, undone(copy), kind="share")) == [copy, hand_in]


def test_undo_stops_at_agreeing_and_signing() -> None:
    """Undo reverts what was typed since; not the agreement, a signature, or what was typed before them."""
    plan = agreed(plan_of())
    assert undoable(plan, "2employee", "employee") is None
    plan = answered(plan, FORM, {"2.1": "later"})
    assert undoable(plan, "2employee", "employee") is not None
    assert undoable(signed(plan, "medewerker"), "2employee", "employee") is None


def test_changes_since_the_agreement_are_found_by_their_words() -> None:
    """A cell, a row and an answer that were agreed; changes of anything else are not listed."""
    plan = agreed(plan_of())
    assert changed_since(FORM, plan) == []
    other = answered(plan, FORM, {"4.2": "hulp", "2.1": "los hiervan"})
    other = does(other, mark(Cell("4.3", "7aaaaa", "actie"), "Iets anders"), kind="do")
    other = with_row(other, FORM, "4.3", "8bbbbb", {"actie": "Erbij"})
    changed = [spell(one) for one in changed_since(FORM, other)]
    assert changed == ["4.2", "4.3/7aaaaa/actie", "4.3/8bbbbb/@there", "4.3/8bbbbb/actie"]
    gone = does(plan, clear(RowPresence("4.3", "7aaaaa")), kind="do")
    changed = [spell(one) for one in changed_since(FORM, gone)]
    assert changed == ["4.3/7aaaaa/@there", "4.3/7aaaaa/actie", "4.3/7aaaaa/tijdpad"]


@pytest.mark.parametrize(("plan_id", "version", "following"), [("3abc", 1, "3abc-2"), ("3abc-2", 2, "3abc-3")])
def test_id_of_the_next_version_is_the_same_everywhere(plan_id: str, version: int, following: str) -> None:
    """Each home that makes the next version gives it the same id."""
    plan = Plan(plan_id, FORM.id, 1, AT, version=version)
    assert (version_of(plan_id), next_id(plan)) == (version, following)


def test_closed_plan_stays_signed_and_keeps_its_last_day() -> None:
    """A closed plan is still signed, on the day of its latest signature; a plan that lacks one is not signed."""
    plan = signed(signed(agreed(plan_of()), "medewerker", date="2026-11-23"), "leidinggevende", date="2026-11-22")
    closed = does(plan, mark(PlanClosed(), CLOSED), kind="close")
    assert (status_of(closed), is_signed(closed), signed_on(closed)) == (CLOSED, True, date(2026, 11, 23))
    assert (is_signed(plan_of()), signed_on(plan_of())) == (False, None)
    assert not is_signed(signed(agreed(plan_of()), "medewerker"))


def test_step_done_with_another_text_is_to_be_done_again() -> None:
    """What was handed in is a text: after another agreement the step is open, and an invalid record is none."""
    plan = signed(agreed(plan_of()), "medewerker", "leidinggevende")
    copy, hand_in = FORM.after
    plan = does(plan, done(plan, copy, DAY, "Anna Smit"), kind="share")
    words = plan.words(HandedIn(copy.key))
    other = signed(agreed(does(plan, *reopen()), "# Anders\n"), "medewerker", "leidinggevende")
    assert when_done(other, copy) is None and to_do(FORM, other) == [copy, hand_in]
    assert done_in(words) == (DAY, "Anna Smit", fingerprint(plan)[:16])
    assert done_in(words.replace("2026-11-21", "2026-02-30")) is None
    assert done_in("") is None and done_in(words.partition(" ")[0]) is None


def test_moved_row_is_no_change_of_the_agreement() -> None:
    """The order of rows is not in the text; nothing is changed where nothing is agreed."""
    plan = with_row(plan_of(), FORM, "4.3", "8bbbbb", {"actie": "Erbij"})
    assert changed_since(FORM, plan) == []
    plan = agreed(plan)
    moved = does(plan, mark(RowOrder("4.3", "8bbbbb"), "1"), kind="do")
    assert moved.rows("4.3")[0].id == "8bbbbb"
    assert changed_since(FORM, moved) == []


def test_agreement_is_ours_once_this_side_took_part_in_it() -> None:
    """It froze it, or recorded or confirmed a signature of it; a denial, or another text, is no part in it."""
    plan = plan_of()
    theirs = joins(plan, signed(agreed(plan, by="manager"), "medewerker", by="manager"))[0]
    assert status_of(theirs) == "definitive" and not is_ours(theirs)
    opened = does(agreed(plan), *reopen())
    assert is_ours(agreed(plan)) and not is_ours(joins(opened, agreed(opened, "# Anders\n", by="manager"))[0])
    assert is_ours(signed(theirs, "leidinggevende"))
    assert not is_ours(signed(theirs, "leidinggevende", text=sha256("iets anders")))
    assert not is_ours(does(theirs, *strike("medewerker"), kind="sign"))
    one = recorded(theirs)["medewerker"]
    assert is_ours(does(theirs, confirm(one, is_so=True), kind="sign"))
    assert not is_ours(does(theirs, confirm(one, is_so=False), kind="sign"))
    taken_back = does(does(theirs, confirm(one, is_so=True), kind="sign"), confirm(one, is_so=False), kind="sign")
    assert not is_ours(taken_back)
    assert not is_ours(does(theirs, confirm(one, is_so=True), kind="import"))


def test_side_vouches_for_a_signature_that_it_recorded_or_confirmed() -> None:
    """Not for one that came in a file, nor for one that it denied or that was recorded anew elsewhere."""
    plan = plan_of()
    theirs = joins(plan, signed(agreed(plan, by="manager"), "medewerker", by="manager"))[0]
    assert not said_here(theirs, "medewerker") and not recorded_here(theirs, "medewerker")
    one = recorded(theirs)["medewerker"]
    sure = does(theirs, confirm(one, is_so=True), kind="sign")
    assert said_here(sure, "medewerker") and not recorded_here(sure, "medewerker")
    assert not said_here(does(theirs, confirm(one, is_so=False), kind="sign"), "medewerker")
    assert not said_here(does(theirs, confirm(one, is_so=True), kind="import"), "medewerker")
    mine = signed(theirs, "leidinggevende")
    assert recorded_here(mine, "leidinggevende") and said_here(mine, "leidinggevende")
    assert not said_here(mine, "medewerker")
    anew = does(mine, mark(SignatureOf("leidinggevende"), to_value(signature(mine, "leidinggevende", remark="x"))))
    assert not recorded_here(anew, "leidinggevende")
    gone = does(mine, *strike("leidinggevende"), kind="sign")
    assert not recorded_here(gone, "leidinggevende")


def test_record_signed_here_vouches_for_its_own_signer_alone() -> None:
    """The same words that came in a file for another signer were not signed here."""
    plan = signed(agreed(plan_of()), "medewerker")
    words = plan.words(SignatureOf("medewerker"))
    both = does(plan, mark(SignatureOf("leidinggevende"), words), kind="import")
    assert recorded_here(both, "medewerker") and said_here(both, "medewerker")
    assert not recorded_here(both, "leidinggevende") and not said_here(both, "leidinggevende")


def test_agreement_with_unclean_words_or_without_signers_is_none() -> None:
    """What it says of the answers is checked like its text; what is not frozen by poptui is no agreement."""
    good: dict[str, object] = {"text": TEXT, "signers": ["medewerker"], "covers": {"4.2": Value("hulp")}}
    bad: list[dict[str, object]] = [{"signers": []}, {"covers": {"4.2": Value("\x1b[2J")}}, {"more": 1}, {"text": "x"}]
    assert agreed_in(msgspec.json.encode(good).decode()) is not None
    for wrong in bad:
        assert agreed_in(msgspec.json.encode(good | wrong).decode()) is None
    assert agreed_in("") is None and agreed_in("{") is None


def test_field_is_frozen_only_by_an_agreement_that_covers_it() -> None:
    """The fields that the form freezes, once there is a text."""
    plan, hulp, terugblik = plan_of(), field_of(FORM, "4.2"), field_of(FORM, "2.1")
    assert not is_field_frozen(plan, hulp)
    assert is_field_frozen(agreed(plan), hulp) and not is_field_frozen(agreed(plan), terugblik)


def test_answer_to_no_field_of_the_form_is_not_frozen() -> None:
    """A register of a field that the form has no more is free, also once there is a text."""
    assert is_frozen(FORM, agreed(plan_of()), Answer("4.2"))
    assert not is_frozen(FORM, agreed(plan_of()), Answer("9.9"))


def test_agreed_text_is_made_of_frozen_answers_and_filled_rows() -> None:
    """Not of other answers, empty rows, opinions or words that were removed."""
    plan = with_row(plan_of(**{"2.1": "los", "4.2": "hulp"}), FORM, "4.3", "8leeg2", {"actie": ""})
    plan = does(plan, mark(RowOpinion("4.3", "7aaaaa", "a", "manager"), YES), kind="do")
    plan = does(plan, clear(Cell("4.3", "7aaaaa", "tijdpad")), kind="do")
    row = ("4.3", "7aaaaa")
    found = {one for one in covered(FORM, plan) if one.about not in {"medewerker", "leidinggevende"}}
    assert found == {Answer("4.2"), RowPresence(*row), RowOrder(*row), Cell(*row, "actie")}


def test_signature_typed_as_an_answer_is_no_record() -> None:
    """Only the register of a signer holds a signature."""
    plan = does(agreed(plan_of()), mark(Answer("2.1"), to_value(signature(agreed(plan_of())))), kind="do")
    assert recorded(plan) == {}


def test_minutes_that_the_form_freezes_are_in_the_agreement() -> None:
    """They are written at the talk, and are no field of a group."""
    key = next(one.key for one in form_of("banenafspraak").talk_fields if one.agreed == "frozen")
    plan = does(blank(form_of("banenafspraak")), mark(Answer(key), "besproken"), kind="do")
    assert set(covered(form_of("banenafspraak"), plan)) == {Answer(key)}


def test_row_that_was_hung_under_another_is_no_change_of_the_agreement() -> None:
    """As the order of rows is not."""
    form = form_of("smart")
    plan = with_row(blank(form), form, "doelen", "2doel2", {"doel": "een"})
    plan = with_row(plan, form, "acties", "3actie", {"actie": "stap"}, under="doelen/2doel2")
    plan = does(plan, *freeze(form, plan, TEXT))
    assert RowParent("acties", "3actie") in covered(form, plan)
    moved = does(plan, clear(RowParent("acties", "3actie")), kind="do")
    assert changed_since(form, moved) == []


def test_signatures_are_found_by_the_text_that_they_sign() -> None:
    """In all registers that are given, and nothing else."""
    plan = signed(agreed(plan_of()), "medewerker")
    other = signed(plan_of(), "leidinggevende", text=sha256("anders"))
    found = signed_texts([plan.registers, other.registers])
    assert found == {
        fingerprint(plan): [plan.registers[SignatureOf("medewerker")]],
        sha256("anders"): [other.registers[SignatureOf("leidinggevende")]],
    }


@pytest.mark.parametrize("plan_id", ["3abc", "3abc-2", "3abc-19", "3abc-100"])
def test_versions_of_a_plan_share_the_part_before_the_number(plan_id: str) -> None:
    """A plan without a number is the first version."""
    assert base_id(plan_id) == "3abc"
    assert version_of(plan_id) == int(plan_id.partition("-")[2] or 1)


# --- two sides ------------------------------------------------------------------------------------


def test_signatures_of_both_sides_merge_to_signed() -> None:
    """Each side recorded one; after merging, both have both."""
    plan = agreed(plan_of())
    mine, theirs = signed(plan, "medewerker"), signed(plan, "leidinggevende", by="manager")
    for one, other in ((mine, theirs), (theirs, mine)):
        after, found = joins(one, other)
        assert found.conflicts == () and status_of(after) == "signed"


def test_two_different_agreements_of_one_version_are_a_conflict() -> None:
    """Concurrent agreements with different texts are a conflict; with the same text they are not."""
    plan = plan_of()
    mine, theirs = agreed(plan), agreed(plan, "# Anders\n", by="manager")
    found = merge(mine, coming(theirs))
    assert [one.register for one in found.conflicts] == [AgreedText()]
    assert AgreedText() not in {one.register for one in found.writes}
    assert merge(mine, coming(agreed(plan, by="manager"))).conflicts == ()


def test_reopening_concurrent_with_a_signature_is_not_merged() -> None:
    """One side reopens the text while the other signs it: the text stays on both sides, with its signature."""
    plan = agreed(plan_of())
    opened, held = does(plan, *reopen()), signed(plan, "leidinggevende", by="manager")
    for one, other in ((opened, held), (held, opened)):
        after, found = joins(one, other)
        assert found.conflicts == ()
        assert (frozen_text(after), set(signatures(after))) == (TEXT, {"leidinggevende"})
    both = joins(opened, held)[0], joins(held, opened)[0]
    assert both[0].registers[AgreedText()] == both[1].registers[AgreedText()]


def test_text_agreed_instead_of_a_signed_one_is_a_conflict() -> None:
    """The side that reopened and froze another text did not know of the other's signature."""
    plan = agreed(plan_of())
    other, held = agreed(does(plan, *reopen()), "# Anders\n"), signed(plan, "leidinggevende", by="manager")
    for one, two in ((other, held), (held, other)):
        assert [conflict.register for conflict in merge(one, coming(two)).conflicts] == [AgreedText()]


def test_reopening_that_knows_the_signature_is_merged() -> None:
    """Withdrawing and reopening with knowledge of the signature dominates it."""
    plan = signed(agreed(plan_of()), "medewerker")
    opened = does(does(plan, *strike("medewerker"), kind="sign"), *reopen())
    after, found = joins(plan, opened)
    assert (found.conflicts, status_of(after)) == ((), "preparing")


def test_freezing_and_reopening_know_all_that_stands_in_the_plan() -> None:
    """Freezing or reopening a text knows every answer and signature of that plan, also those of the other side."""
    plan = does(plan_of(), mark(Answer("2.1"), "van de ander"), by="manager", kind="do")
    frozen = agreed(plan)
    opened = does(signed(frozen, "leidinggevende", by="manager"), *reopen())
    for one in (frozen, opened):
        text = one.registers[AgreedText()]
        assert all(dominates(text.seen, entry.seen) for entry in one.registers.values())


def test_reopening_that_knows_the_signature_of_the_other_is_merged() -> None:
    """The other side reopened a text after it had received the signature of this side."""
    plan = signed(agreed(plan_of()), "medewerker")
    opened = does(plan, *reopen(), by="manager")
    after, found = joins(plan, opened)
    assert (found.conflicts, status_of(after)) == ((), "preparing")
    after, found = joins(opened, plan)
    assert (found.conflicts, status_of(after)) == ((), "preparing")


def test_same_signature_recorded_by_both_is_no_conflict() -> None:
    """Both recorded the same paper; different records are a conflict."""
    plan = agreed(plan_of())
    mine = signed(plan, "medewerker")
    theirs = signed(plan, "medewerker", by="manager", recorded_by="manager", recorder="leidinggevende Bob")
    assert merge(mine, coming(theirs)).conflicts == ()
    other = signed(plan, "medewerker", by="manager", recorded_by="manager", meaning="gezien")
    assert [one.register for one in merge(mine, coming(other)).conflicts] == [SignatureOf("medewerker")]


# --- sharing, and checking a shared file ----------------------------------------------------------


def test_signature_with_a_key_beside_the_same_one_on_paper_is_a_conflict() -> None:
    """What a key signed is another record, whatever its words are; so is one of another day."""
    plan = agreed(plan_of())
    proof = "-----BEGIN SSH SIGNATURE-----\nAAAA\n-----END SSH SIGNATURE-----\n"
    paper = signed(plan, "medewerker")
    by_key = signed(plan, "medewerker", by="manager", key="SHA256:" + "a" * 43, proof=proof)
    other_day = signed(plan, "medewerker", by="manager", date="2026-11-22")
    assert set(recorded(by_key)) == {"medewerker"}
    for other in (by_key, other_day):
        assert [found.register for found in joins(paper, other)[1].conflicts] == [SignatureOf("medewerker")]
        assert [found.register for found in joins(other, paper)[1].conflicts] == [SignatureOf("medewerker")]


def test_agreement_and_agreed_rows_are_shared() -> None:
    """Also without a share mark, as the text holds them; what the other froze without them is not shared."""
    plan = agreed(plan_of(**{"3.1.a": "kraanvogel", "4.2": "hulp"}))
    going = shared_registers(FORM, plan, "employee")
    assert {AgreedText(), Answer("4.2"), Cell("4.3", "7aaaaa", "actie")} <= set(going)
    assert Answer("3.1.a") not in going
    theirs = agreed(plan_of(), by="manager")
    mine = joins(plan_of(**{"4.2": "kraanvogel"}), theirs)[0]
    assert AgreedText() in mine.registers and Answer("4.2") not in shared_registers(FORM, mine, "employee")


def test_hr_gets_nothing_of_a_plan_without_an_agreement() -> None:
    """Nor of one that was reopened."""
    assert hr_registers(FORM, plan_of()) == {}
    assert hr_registers(FORM, does(agreed(plan_of()), *reopen())) == {}


def test_hr_gets_only_what_was_agreed() -> None:
    """The agreement, its rows as they were agreed, whose plan it is; interests only where allowed."""
    secret = {"2.1": "kraanvogel", "3.3.a": "roerdomp", "3.4.a": "nodig", "4.2": "hulp"}
    plan = with_row(plan_of(**secret), FORM, "4.1", "6wish2", {"actie": "wens"})
    plan = signed(agreed(plan), "medewerker", "leidinggevende")
    later = with_row(plan, FORM, "4.3", "8bbbbb", {"actie": "later"})
    found = hr_registers(FORM, later)
    assert set(found) == {
        *(Answer("medewerker"), Answer("leidinggevende")),
        *(AgreedText(), SignatureOf("medewerker"), SignatureOf("leidinggevende")),
        *(RowPresence("4.3", "7aaaaa"), RowOrder("4.3", "7aaaaa")),
        *(Cell("4.3", "7aaaaa", "actie"), Cell("4.3", "7aaaaa", "tijdpad")),
    }
    may = answered(plan, FORM, {"mobiliteitsbank": "ja"})
    assert set(hr_registers(FORM, may)) - set(found) == {Answer("3.3.a"), Answer("mobiliteitsbank")}


@pytest.mark.parametrize("text", ["geen einde", "", "scherm\x1b[2Jleeg\n", "regel\r\n"])
def test_invalid_agreed_text_is_no_agreement(text: str) -> None:
    """A text with control characters, or one that was not frozen by poptui, is refused with its plan."""
    value = msgspec.json.encode({"text": text, "signers": ["medewerker"], "covers": {}}).decode()
    assert agreed_in(value) is None
    assert validate(does(plan_of(), mark(AgreedText(), value))).startswith("@agreed: ")
