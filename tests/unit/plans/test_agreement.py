"""The agreement of a plan: what state it is in, which signatures count, and what merging makes of two sides."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from poptui.plans.agreement import (
    agreed_in,
    changed_since,
    confirm,
    done,
    fingerprint,
    freeze,
    frozen_text,
    is_against,
    next_id,
    recorded,
    reopen,
    said_of,
    sign,
    signatures,
    signed_on,
    status_of,
    strike,
    to_do,
    undone,
    unsigned,
    version_of,
    when_done,
)
from poptui.plans.edit import Author, Write, apply, clear, mark
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.history import undoable
from poptui.plans.merge import Incoming, Merge, merge
from poptui.plans.plan import Plan
from poptui.plans.registers import AgreedText, Answer, Cell, Register, RowOrder, RowPresence, SignatureOf, spell
from poptui.plans.sharing import hr_registers, shared_registers
from poptui.plans.signature import Signature, of_value, sha256, to_value
from poptui.plans.validation import validate
from tests.support.plans import AT, DAY, answered, blank, gemeente, with_row

FORM = gemeente()
TEXT = "# Afspraken\n\n---\n"


def plan_of(**answers: str) -> Plan:
    """Returns a plan with an agreed row and these answers."""
    plan = answered(blank(FORM), FORM, {"medewerker": "Anna", "leidinggevende": "Bob", **answers})
    return with_row(plan, FORM, "4.3", "7aaaaa", {"actie": "Cursus", "tijdpad": "Q3 2027"}, by="together")


def does(plan: Plan, *writes: Write, by: str = "employee", kind: str = "agree") -> Plan:
    """Returns the plan after someone did this, in a home of their own."""
    return apply(plan, EditBuilder(Author(f"2{by}", by), AT).edit(writes, kind=kind))


def agreed(plan: Plan, text: str = TEXT, by: str = "employee") -> Plan:
    """Returns the plan after someone made it definitive with a text."""
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
    """Returns the plan after these signed."""
    for signer in signers:
        plan = does(plan, *sign(signature(plan, signer, **other)), by=by, kind="sign")
    return plan


def coming(plan: Plan) -> dict[Register, Incoming]:
    """Returns all registers of a plan as they come in elsewhere."""
    return {register: Incoming(entry) for register, entry in plan.registers.items()}


def joins(ours: Plan, theirs: Plan) -> tuple[Plan, Merge]:
    """Returns what becomes of a plan when another comes in, and the merge that did it."""
    found = merge(ours, coming(theirs))
    return does(ours, *found.writes, kind="import"), found


# --- the state ------------------------------------------------------------------------------------


def test_the_state_follows_from_text_and_signatures() -> None:
    """A plan is prepared, definitive with a text, signed once all have signed that; and back, step by step."""
    plan = plan_of()
    assert (status_of(plan), unsigned(plan)) == ("preparing", [])
    plan = agreed(plan)
    assert (status_of(plan), unsigned(plan)) == ("definitive", ["medewerker", "leidinggevende"])
    plan = signed(plan, "medewerker")
    assert (status_of(plan), signed_on(plan)) == ("definitive", None)
    plan = signed(plan, "leidinggevende", date="2026-11-23", meaning="gezien")
    assert status_of(plan) == "signed" and str(signed_on(plan)) == "2026-11-23"
    plan = does(plan, *strike("leidinggevende"), kind="sign")
    assert status_of(plan) == "definitive"
    assert status_of(does(plan, *reopen())) == "preparing"


def test_a_signature_over_another_text_does_not_count() -> None:
    """It stays as it was recorded, and says what it is over."""
    plan = signed(agreed(plan_of()), "medewerker", "leidinggevende")
    other = agreed(does(plan, *reopen()), "# Iets anders\n")
    assert signatures(other) == {} and set(recorded(other)) == {"medewerker", "leidinggevende"}
    assert status_of(other) == "definitive"


def test_what_the_other_denies_does_not_count() -> None:
    """A confirmed one counts, a denied one not; what was said of another record is not said of this one."""
    plan = signed(agreed(plan_of()), "medewerker", "leidinggevende")
    one = recorded(plan)["leidinggevende"]
    sure = does(plan, confirm(one, is_so=True), by="manager", kind="sign")
    assert (said_of(sure, "leidinggevende"), status_of(sure)) == ("ja", "signed")
    not_so = does(plan, confirm(one, is_so=False), by="manager", kind="sign")
    assert (said_of(not_so, "leidinggevende"), status_of(not_so)) == ("nee", "definitive")
    again = signed(does(not_so, *strike("leidinggevende"), kind="sign"), "leidinggevende", remark="nu wel")
    assert (said_of(again, "leidinggevende"), status_of(again)) == ("", "signed")


def test_niet_akkoord_is_complete_and_is_told() -> None:
    """Each of the three meanings completes a plan; only one of them is against it."""
    plan = signed(signed(agreed(plan_of()), "medewerker"), "leidinggevende", meaning="niet-akkoord")
    assert status_of(plan) == "signed" and is_against(plan)
    assert not is_against(signed(agreed(plan_of()), "medewerker", "leidinggevende", meaning="gezien"))


def test_what_is_to_be_done_after_signing() -> None:
    """Nothing before the last signature; then each step until it is done, and again when it is not."""
    plan = agreed(plan_of())
    copy, hand_in = FORM.after
    assert to_do(FORM, signed(plan, "medewerker")) == []
    plan = signed(plan, "medewerker", "leidinggevende")
    assert to_do(FORM, plan) == [copy, hand_in]
    plan = does(plan, done(plan, copy, DAY, "Anna Smit"), kind="share")
    assert to_do(FORM, plan) == [hand_in] and when_done(plan, copy) == (DAY, "Anna Smit")
    assert to_do(FORM, does(plan, undone(copy), kind="share")) == [copy, hand_in]


def test_nobody_goes_back_behind_agreeing_or_signing_by_undo() -> None:
    """Undo takes back what was typed since; not the agreement, not a signature, nor what was typed before them."""
    plan = agreed(plan_of())
    assert undoable(plan, "2employee", "employee") is None
    plan = answered(plan, FORM, {"2.1": "later"})
    assert undoable(plan, "2employee", "employee") is not None
    assert undoable(signed(plan, "medewerker"), "2employee", "employee") is None


def test_what_changed_since_is_known_by_its_words() -> None:
    """A cell, a row and an answer of what is agreed; what is not agreed is nobody's business here."""
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
def test_the_id_of_a_version(plan_id: str, version: int, following: str) -> None:
    """Whoever makes the next version gives it the same id."""
    plan = Plan(plan_id, FORM.id, 1, AT, version=version)
    assert (version_of(plan_id), next_id(plan)) == (version, following)


# --- two sides ------------------------------------------------------------------------------------


def test_signatures_of_two_sides_make_it_signed_on_both() -> None:
    """Each side recorded one; once both know of both, both have all."""
    plan = agreed(plan_of())
    mine, theirs = signed(plan, "medewerker"), signed(plan, "leidinggevende", by="manager")
    for one, other in ((mine, theirs), (theirs, mine)):
        after, found = joins(one, other)
        assert found.conflicts == () and status_of(after) == "signed"


def test_two_different_agreements_of_one_version_are_a_conflict() -> None:
    """Neither knows of the other: a person decides; the same text by both is none."""
    plan = plan_of()
    mine, theirs = agreed(plan), agreed(plan, "# Anders\n", by="manager")
    found = merge(mine, coming(theirs))
    assert [one.register for one in found.conflicts] == [AgreedText()]
    assert AgreedText() not in {one.register for one in found.writes}
    assert merge(mine, coming(agreed(plan, by="manager"))).conflicts == ()


def test_what_was_signed_is_not_opened_again_from_afar() -> None:
    """One opens the text again while the other signs it: it stays, on both sides, with its signature."""
    plan = agreed(plan_of())
    opened, held = does(plan, *reopen()), signed(plan, "leidinggevende", by="manager")
    for one, other in ((opened, held), (held, opened)):
        after, found = joins(one, other)
        assert found.conflicts == ()
        assert (frozen_text(after), set(signatures(after))) == (TEXT, {"leidinggevende"})
    both = joins(opened, held)[0], joins(held, opened)[0]
    assert both[0].registers[AgreedText()] == both[1].registers[AgreedText()]


def test_a_text_agreed_instead_of_a_signed_one_is_a_conflict() -> None:
    """The one who opened it again and froze another did not know that the other had signed."""
    plan = agreed(plan_of())
    other, held = agreed(does(plan, *reopen()), "# Anders\n"), signed(plan, "leidinggevende", by="manager")
    for one, two in ((other, held), (held, other)):
        assert [conflict.register for conflict in merge(one, coming(two)).conflicts] == [AgreedText()]


def test_who_knew_of_the_signature_may_open_it_again() -> None:
    """Struck out and opened again with its knowing is simply newer."""
    plan = signed(agreed(plan_of()), "medewerker")
    opened = does(does(plan, *strike("medewerker"), kind="sign"), *reopen())
    after, found = joins(plan, opened)
    assert (found.conflicts, status_of(after)) == ((), "preparing")


def test_the_same_signature_recorded_twice_is_no_conflict() -> None:
    """Both wrote down the same paper; where they wrote down different things a person decides."""
    plan = agreed(plan_of())
    mine = signed(plan, "medewerker")
    theirs = signed(plan, "medewerker", by="manager", recorded_by="manager", recorder="leidinggevende Bob")
    assert merge(mine, coming(theirs)).conflicts == ()
    other = signed(plan, "medewerker", by="manager", recorded_by="manager", meaning="gezien")
    assert [one.register for one in merge(mine, coming(other)).conflicts] == [SignatureOf("medewerker")]


# --- what goes, and what a file may hold ----------------------------------------------------------


def test_agreement_and_agreed_rows_go_to_the_other_side() -> None:
    """Also what nobody ticked: it stands in the text. What the other froze without it does not go."""
    plan = agreed(plan_of(**{"3.1.a": "kraanvogel", "4.2": "hulp"}))
    going = shared_registers(FORM, plan, "employee")
    assert {AgreedText(), Answer("4.2"), Cell("4.3", "7aaaaa", "actie")} <= set(going)
    assert Answer("3.1.a") not in going
    theirs = agreed(plan_of(), by="manager")
    mine = joins(plan_of(**{"4.2": "kraanvogel"}), theirs)[0]
    assert AgreedText() in mine.registers and Answer("4.2") not in shared_registers(FORM, mine, "employee")


def test_only_what_was_agreed_goes_to_hr() -> None:
    """The agreement, its rows as they were agreed, whose it is; interests only where they may."""
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


GOOD = signature(agreed(plan_of()))
BAD = {
    "meaning": {"meaning": "misschien"},
    "day": {"date": "2026-02-30"},
    "day in words": {"date": "morgen"},
    "fingerprint": {"text": "f" * 63},
    "two lines": {"remark": "een\ntwee"},
    "escape": {"name": "\x1b[2J"},
    "no name": {"name": ""},
    "country": {"country": "FR"},
    "key without proof": {"key": "SHA256:" + "a" * 43},
    "proof without key": {"proof": "-"},
    "proof of another kind": {"key": "SHA256:" + "a" * 43, "proof": "-----BEGIN SSH SIGNATURE-----\n\x1b\n"},
    "long": {"remark": "x" * 2001},
    "version": {"version": 0},
}


@pytest.mark.parametrize("wrong", BAD.values(), ids=BAD)
def test_what_cannot_be_a_signature_is_none(wrong: dict[str, object]) -> None:
    """A file may hold anything; a plan with such a record is not valid."""
    assert of_value(to_value(GOOD)) == GOOD
    value = to_value(msgspec.structs.replace(GOOD, **wrong))
    assert of_value(value) is None
    plan = does(plan_of(), mark(SignatureOf("medewerker"), value), kind="sign")
    assert validate(plan).startswith("@signed-medewerker: ")


def test_a_record_is_of_the_signer_that_it_is_called_after() -> None:
    """One signer's record does not stand in another's place."""
    plan = does(plan_of(), mark(SignatureOf("leidinggevende"), to_value(GOOD)), kind="sign")
    assert validate(plan).startswith("@signed-leidinggevende: ")
    assert not validate(does(plan_of(), *sign(GOOD), kind="sign"))


@pytest.mark.parametrize("text", ["geen einde", "", "scherm\x1b[2Jleeg\n", "regel\r\n"])
def test_what_cannot_be_an_agreed_text_is_none(text: str) -> None:
    """A text that a terminal would act on, or that was not frozen here, is refused with its plan."""
    value = msgspec.json.encode({"text": text, "signers": ["medewerker"], "covers": {}}).decode()
    assert agreed_in(value) is None
    assert validate(does(plan_of(), mark(AgreedText(), value))).startswith("@agreed: ")


def test_the_statement_holds_every_word() -> None:
    """The check over a signature's own words changes with each of them."""
    others: list[dict[str, Any]] = [
        {"remark": "toch"},
        {"name": "Anne"},
        {"date": "2026-11-22"},
        {"place": "Gent"},
        {"meaning": "gezien"},
        {"text": sha256("iets anders")},
        {"version": 2},
        {"title": "Werknemer"},
        {"country": "BE", "meaning": "gezien"},
        {"recorder": "leidinggevende"},
        {"key": "SHA256:abc"},
    ]
    checks = {msgspec.structs.replace(GOOD, **one).check for one in others}
    assert len(checks | {GOOD.check}) == len(others) + 1
    assert GOOD.statement.startswith("Ondertekend verklaard door: Medewerker\n")
