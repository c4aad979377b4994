"""The guard and the permissions: who may write where, and what may be done, of a plan in each state."""

from __future__ import annotations

import pytest

from poptui.errors import NotReady, PoptuiError, Refused
from poptui.plans.agreement import fingerprint, freeze, sign
from poptui.plans.edit import apply, mark
from poptui.plans.plan import Plan
from poptui.plans.registers import (
    Answer,
    Cell,
    Note,
    PlanClosed,
    Register,
    RowOpinion,
    UnitName,
)
from poptui.plans.signature import Signature
from poptui.plans.status import CLOSED
from poptui.plans.talk import closed
from poptui.work.actions import IDS
from poptui.work.guard import (
    ClosedPart,
    Frozen,
    OthersPart,
    Refusal,
    Writer,
    error_of,
    refuse_write,
    refuse_writes,
    why_never,
    why_not,
    why_not_restored,
)
from poptui.work.permissions import IN_TALK, Act, Permissions, refuse_act, why_not_act
from tests.support.plans import acts, answered, blank, gemeente, with_row

FORM = gemeente()
NOTE, OPINION = Note("2.1", "employee"), RowOpinion("4.3", "7aaaaa", "a", "employee")
EMPLOYEE, MANAGER, BOTH = Writer("employee"), Writer("manager"), Writer("together")
CELL = Cell("4.3", "7aaaaa", "actie")


def written() -> Plan:
    """Returns a plan with an agreed row."""
    plan = answered(blank(FORM), FORM, {"medewerker": "Anna", "leidinggevende": "Bob", "2.1": "een"})
    return with_row(plan, FORM, "4.3", "7aaaaa", {"actie": "Cursus", "tijdpad": "Q3 2027"}, by="together")


def agreed(plan: Plan) -> Plan:
    """Returns the plan after its agreement was frozen."""
    return apply(plan, acts().edit(freeze(FORM, plan, "# Afspraken\n\n---\n"), kind="agree"))


def signed(plan: Plan, *signers: str) -> Plan:
    """Returns the plan after these signed it on paper."""
    for signer in signers:
        one = Signature(
            signer=signer,
            title=signer.title(),
            meaning="akkoord",
            name=signer,
            date="2026-11-22",
            text=fingerprint(plan),
            version=1,
            country="NL",
            recorded_by="employee",
            recorder="medewerker",
        )
        plan = apply(plan, acts().edit(sign(one), kind="sign"))
    return plan


def ended(plan: Plan) -> Plan:
    """Returns the plan after it was closed."""
    return apply(plan, acts().edit([mark(PlanClosed(), CLOSED)]))


def picture() -> Plan:
    """Returns the picture of a unit."""
    return apply(blank(FORM), acts("manager").edit([mark(UnitName(), "Groen")]))


PLANS = {
    "preparing": written(),
    "agreed": agreed(written()),
    "signed by one": signed(agreed(written()), FORM.signers[0].key),
    "signed by all": signed(agreed(written()), *(one.key for one in FORM.signers)),
    "closed": ended(signed(agreed(written()), *(one.key for one in FORM.signers))),
    "picture": picture(),
}
"""A plan in each state."""


@pytest.mark.parametrize(
    ("state", "writer", "register", "refusal"),
    [
        ("preparing", EMPLOYEE, Answer("2.1"), None),
        ("preparing", MANAGER, Answer("2.1"), OthersPart("employee")),
        ("preparing", BOTH, Answer("2.1"), None),
        ("preparing", EMPLOYEE, CELL, None),
        ("preparing", MANAGER, NOTE, None),
        ("preparing", EMPLOYEE, Answer("no such field"), None),
        ("agreed", EMPLOYEE, CELL, Frozen("4.3", is_signed=False)),
        ("agreed", BOTH, CELL, Frozen("4.3", is_signed=False)),
        ("agreed", EMPLOYEE, Answer("4.3"), Frozen("4.3", is_signed=False)),
        ("agreed", EMPLOYEE, OPINION, None),
        ("agreed", EMPLOYEE, Answer("2.1"), None),
        ("agreed", MANAGER, Answer("2.1"), OthersPart("employee")),
        ("signed by one", EMPLOYEE, CELL, Frozen("4.3", is_signed=True)),
        ("closed", EMPLOYEE, CELL, Frozen("4.3", is_signed=True)),
    ],
)
def test_write_is_refused_by_state_writer_and_register(
    state: str, writer: Writer, register: Register, refusal: Refusal | None
) -> None:
    assert why_not(FORM, PLANS[state], writer, register) == refusal
    never = why_never(FORM, PLANS[state], writer, register)
    assert never == (None if isinstance(refusal, OthersPart) else refusal)


def test_closed_part_of_the_talk_is_not_written() -> None:
    plan = written()
    shut = closed(FORM, plan)
    part = next(one for one in shut if any(field.key == "2.1" for field in one.part.fields))
    refusal = why_not(FORM, plan, Writer("together", shut), Answer("2.1"))
    assert refusal == ClosedPart(part)
    assert why_not(FORM, plan, Writer("together", []), Answer("2.1")) is None
    assert why_not(FORM, plan, Writer("together", shut), CELL) is None
    error = error_of(FORM, plan, ClosedPart(part), "Wensen")
    assert isinstance(error, Refused)
    assert str(error) == f"'{part.part.name}' is nog dicht (Wensen): de medewerker opent het eerst"


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ("agreed", "de afspraken zijn definitief (4.3): 'poptui agree 2abcde --reopen' heropent ze"),
        ("signed by one", "de afspraken zijn definitief (4.3): 'poptui revise 2abcde' maakt een nieuwe versie"),
    ],
)
def test_edit_with_a_frozen_write_is_refused(state: str, says: str) -> None:
    with pytest.raises(NotReady) as caught:
        refuse_writes(FORM, PLANS[state], EMPLOYEE, [Answer("2.1"), CELL])
    assert str(caught.value) == says


def test_refused_write_names_the_place_that_is_asked_for() -> None:
    with pytest.raises(NotReady, match=r"\(Wensen\)"):
        refuse_write(FORM, PLANS["agreed"], EMPLOYEE, CELL, "Wensen")
    with pytest.raises(NotReady, match=r"\(4\.3\)"):
        refuse_write(FORM, PLANS["agreed"], EMPLOYEE, CELL)


def test_writes_in_anothers_name_are_not_refused() -> None:
    refuse_writes(FORM, PLANS["agreed"], MANAGER, [Answer("2.1"), NOTE, OPINION])


def test_refusal_to_restore_a_text_says_why() -> None:
    assert why_not_restored(Frozen("4.3", is_signed=True)).startswith("De afspraken zijn definitief")
    assert why_not_restored(OthersPart("employee")).startswith("Dit vult een ander in")


@pytest.mark.parametrize(
    ("act", "state", "role", "error", "says"),
    [
        (Act.SHARE, "preparing", "employee", None, ""),
        (Act.SHARE, "preparing", "hr", Refused, "alleen de medewerker en de leidinggevende delen een plan (2abcde"),
        (Act.SHARE, "picture", "manager", Refused, "de foto van een afdeling gaat nooit mee (Groen): deel een plan"),
        (Act.TALK, "signed by all", "manager", None, ""),
        (Act.TALK, "picture", "manager", Refused, "over de foto van een afdeling is geen gesprek (Groen)"),
        (Act.TALK, "preparing", "hr", Refused, "het gesprek voeren de medewerker en de leidinggevende (2abcde)"),
        (Act.TALK, "closed", "employee", Refused, "dit plan is afgesloten (2abcde): voer het gesprek over het"),
        (Act.AGREE, "preparing", "employee", None, ""),
        (Act.AGREE, "agreed", "employee", NotReady, "deze afspraken zijn al definitief (2abcde): 'poptui sign"),
        (Act.AGREE, "picture", "manager", Refused, "de foto van een afdeling is geen plan (Groen): kies een plan"),
        (Act.REOPEN, "agreed", "employee", None, ""),
        (Act.REOPEN, "preparing", "employee", NotReady, "deze afspraken zijn nog niet definitief (2abcde): er valt"),
        (Act.REOPEN, "signed by one", "employee", NotReady, "er is al getekend (Medewerker (medewerker)): maak een"),
        (Act.SIGN, "agreed", "employee", None, ""),
        (Act.SIGN, "preparing", "employee", NotReady, "de afspraken zijn nog niet definitief (2abcde): maak ze dat"),
        (Act.REVISE, "signed by one", "employee", None, ""),
        (Act.REVISE, "preparing", "employee", NotReady, "er is nog niet getekend (2abcde): wijzig het plan zelf"),
        (Act.REVISE, "agreed", "employee", NotReady, "er is nog niet getekend (2abcde): 'poptui agree 2abcde --reopen"),
        (Act.FINISH, "signed by all", "employee", None, ""),
        (Act.FINISH, "signed by one", "employee", NotReady, "er is nog niet door allen getekend (2abcde): dit komt"),
        (Act.HAND_IN, "signed by all", "manager", None, ""),
        (Act.HAND_IN, "signed by one", "manager", NotReady, "er zijn nog geen ondertekende afspraken (2abcde): P&O"),
        (Act.FOLLOW_UP, "agreed", "employee", None, ""),
        (Act.ADD_MOMENT, "preparing", "employee", None, ""),
        (Act.ADD_MOMENT, "closed", "employee", Refused, "dit plan is afgesloten (2abcde): zet het moment bij"),
        (Act.NEXT, "agreed", "employee", None, ""),
        (
            Act.NEXT,
            "preparing",
            "employee",
            NotReady,
            "de afspraken van dit plan zijn nog niet definitief (2abcde): maak ze eerst",
        ),
        (Act.NEXT, "closed", "employee", NotReady, "dit plan is al afgesloten (2abcde): kijk met 'poptui list'"),
    ],
)
def test_act_is_refused_with_its_reason(
    act: Act, state: str, role: str, error: type[PoptuiError] | None, says: str
) -> None:
    found = why_not_act(act, PLANS[state], role)
    if error is None:
        assert found is None
        refuse_act(act, PLANS[state], role)
        return
    assert type(found) is error and str(found).startswith(says)
    with pytest.raises(error):
        refuse_act(act, PLANS[state], role)


def offered(state: str, role: str = "employee", writer: Writer | None = None) -> set[str]:
    """Returns the acts on the whole plan that menus offer."""
    permissions = Permissions(FORM, PLANS[state], role, writer or Writer(role))
    return {one for one in IDS if one in set(Act) and permissions.offers(one)}


ALWAYS = {"plan.share", "plan.talk", "plan.role", "plan.unit"}


@pytest.mark.parametrize(
    ("state", "also"),
    [
        ("preparing", {"plan.agree"}),
        ("agreed", {"plan.sign", "plan.follow", "plan.next"}),
        ("signed by one", {"plan.sign", "plan.follow", "plan.next", "plan.revise"}),
        ("signed by all", {"plan.sign", "plan.follow", "plan.next", "plan.revise", "plan.handin"}),
        ("closed", {"plan.sign", "plan.follow", "plan.revise", "plan.handin"}),
    ],
)
def test_menu_offers_what_makes_sense_for_a_plan(state: str, also: set[str]) -> None:
    assert offered(state) == ALWAYS | also
    assert offered(state, "hr") == ALWAYS | also


def test_menu_of_a_picture_offers_no_act_on_a_plan() -> None:
    assert offered("picture", "manager") == set()


def test_talk_offers_only_its_own_actions() -> None:
    permissions = Permissions(FORM, PLANS["preparing"], "employee", Writer("together", []))
    assert {one for one in IDS if permissions.offers(one)} == IN_TALK
    assert permissions.is_talk and not Permissions(FORM, PLANS["preparing"], "employee", EMPLOYEE).is_talk
    everywhere = Permissions(FORM, PLANS["preparing"], "employee", EMPLOYEE)
    assert everywhere.offers("plan.history") and not permissions.offers("plan.history")


def test_permissions_return_the_reason_of_a_refusal() -> None:
    permissions = Permissions(FORM, PLANS["agreed"], "manager", MANAGER)
    assert permissions.why_not_write(Answer("2.1")) == OthersPart("employee")
    assert permissions.why_not(Act.SIGN) is None
    assert isinstance(permissions.why_not(Act.AGREE), NotReady)
