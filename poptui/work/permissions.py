"""Permissions: what a person may do in a plan as it is now, as one value that menus, keys, commands and errors read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import NamedTuple

from poptui.errors import NotReady, PoptuiError, Refused
from poptui.forms.model import Form
from poptui.messages import work as say
from poptui.plans.agreement import Outcome, is_agreed, is_signed, outcome_of, signatures, status_of
from poptui.plans.plan import Plan
from poptui.plans.registers import Register
from poptui.plans.sharing import SIDES
from poptui.work.guard import Refusal, Writer, why_not


class Act(StrEnum):
    """What can be done with a whole plan; the value is the id of its action, where it has one."""

    SHARE = "plan.share"
    TALK = "plan.talk"
    AGREE = "plan.agree"
    REOPEN = "plan.reopen"
    SIGN = "plan.sign"
    REVISE = "plan.revise"
    FINISH = "plan.handin"
    HAND_IN = "plan.handin_file"
    FOLLOW_UP = "plan.follow"
    ADD_MOMENT = "plan.add_moment"
    SET_STATE = "plan.set_state"
    NEXT = "plan.next"
    CLOSE = "plan.close"
    CHOOSE_ROLE = "plan.role"
    OPEN_UNIT = "plan.unit"


class Requirement(NamedTuple):
    """One thing that must be so before an act, and what is said where it is not.

    Attributes:
        is_met: whether it is so, of a plan and the role of the person.
        error: the kind of error.
        what: returns what is wrong.
        mend: returns how to mend it, in a plan.
        where: what it is about; of a plan its id.
        is_told: whether menus show the act all the same, and the error is said when the act is chosen.
    """

    is_met: Callable[[Plan, str], bool]
    error: type[PoptuiError]
    what: Callable[[], str]
    mend: Callable[[Plan], str]
    where: Callable[[Plan], str] = lambda plan: plan.id
    is_told: bool = False

    def error_of(self, plan: Plan) -> PoptuiError:
        """Returns the error that says it is not so."""
        return self.error(self.what(), self.where(plan), self.mend(plan))


def _is_of_person(plan: Plan, _role: str) -> bool:
    """Returns whether a plan is of a person, and not the picture of a unit."""
    return not plan.unit


def _is_side(_plan: Plan, role: str) -> bool:
    """Returns whether a role is the employee or the manager."""
    return role in SIDES


def _is_open(plan: Plan, _role: str) -> bool:
    """Returns whether a plan was not closed."""
    return status_of(plan) != "closed"


def _is_agreed(plan: Plan, _role: str) -> bool:
    """Returns whether the agreement is frozen."""
    return is_agreed(plan)


def _has_signature(plan: Plan, _role: str) -> bool:
    """Returns whether somebody has signed."""
    return bool(signatures(plan))


def _is_signed(plan: Plan, _role: str) -> bool:
    """Returns whether all have signed."""
    return is_signed(plan)


def _is_disagreed(plan: Plan, _role: str) -> bool:
    """Returns whether all have signed, and not all agree."""
    return outcome_of(plan) is Outcome.DISAGREED


def _unit(plan: Plan) -> str:
    """Returns the unit that a plan is the picture of."""
    return plan.unit


def _signers(plan: Plan) -> str:
    """Returns who signed, in words."""
    return ", ".join(f"{one.title} ({one.name})" for one in signatures(plan).values())


_AGREED = Requirement(
    _is_agreed, NotReady, say.permissions_not_agreed, lambda plan: say.permissions_agree_first(plan=plan.id)
)
_NOT_DISAGREED = Requirement(
    lambda plan, role: not _is_disagreed(plan, role),
    NotReady,
    say.permissions_disagreed,
    lambda plan: say.permissions_talk_again(plan=plan.id),
    is_told=True,
)
_OF_PERSON = Requirement(
    _is_of_person, Refused, say.permissions_unit_is_no_plan, lambda _plan: say.permissions_choose_plan(), _unit
)

REQUIREMENTS: Mapping[str, tuple[Requirement, ...]] = {
    Act.SHARE: (
        Requirement(
            _is_of_person, Refused, say.permissions_unit_stays_here, lambda _plan: say.permissions_share_plan(), _unit
        ),
        Requirement(
            _is_side,
            Refused,
            say.permissions_only_sides_share,
            lambda _plan: say.permissions_role_in_settings(),
            is_told=True,
        ),
    ),
    Act.TALK: (
        Requirement(
            _is_of_person,
            Refused,
            say.permissions_unit_has_no_talk,
            lambda _plan: say.permissions_open_plan_of_employee(),
            _unit,
        ),
        Requirement(
            _is_side,
            Refused,
            say.permissions_only_sides_talk,
            lambda _plan: say.permissions_open_without_talk(),
            is_told=True,
        ),
        Requirement(
            _is_open,
            Refused,
            say.permissions_closed,
            lambda _plan: say.permissions_talk_about_next(),
            is_told=True,
        ),
    ),
    Act.AGREE: (
        _OF_PERSON,
        Requirement(
            lambda plan, _role: not is_agreed(plan),
            NotReady,
            say.permissions_agreed_already,
            lambda plan: say.permissions_sign_or_reopen(plan=plan.id),
        ),
    ),
    Act.REOPEN: (
        Requirement(
            _is_agreed, NotReady, say.permissions_reopen_not_agreed, lambda _plan: say.permissions_nothing_to_reopen()
        ),
        Requirement(
            lambda plan, _role: not signatures(plan),
            NotReady,
            say.permissions_signed_already,
            lambda plan: say.permissions_make_new_version(plan=plan.id),
            _signers,
        ),
    ),
    Act.SIGN: (
        Requirement(
            _is_agreed,
            NotReady,
            say.permissions_sign_not_agreed,
            lambda plan: say.permissions_agree_before_signing(plan=plan.id),
        ),
    ),
    Act.REVISE: (
        Requirement(
            lambda plan, _role: bool(signatures(plan)) or not is_agreed(plan),
            NotReady,
            say.permissions_not_signed,
            lambda plan: say.permissions_reopen(plan=plan.id),
        ),
        Requirement(
            _has_signature, NotReady, say.permissions_not_signed, lambda _plan: say.permissions_change_plan_itself()
        ),
    ),
    Act.FINISH: (
        Requirement(
            _is_signed, NotReady, say.permissions_not_signed_by_all, lambda _plan: say.permissions_comes_later()
        ),
        _NOT_DISAGREED,
    ),
    Act.HAND_IN: (
        Requirement(
            _is_signed,
            NotReady,
            say.permissions_nothing_signed,
            lambda _plan: say.permissions_hr_gets_signed(),
        ),
        _NOT_DISAGREED,
    ),
    Act.FOLLOW_UP: (_AGREED,),
    Act.SET_STATE: (_NOT_DISAGREED,),
    Act.ADD_MOMENT: (
        Requirement(_is_open, Refused, say.permissions_closed, lambda _plan: say.permissions_moment_of_next()),
    ),
    Act.NEXT: (
        _AGREED,
        Requirement(
            _is_open, NotReady, say.permissions_closed_already, lambda _plan: say.permissions_see_which_follows()
        ),
    ),
    Act.CLOSE: (
        Requirement(
            _is_open, NotReady, say.permissions_closed_already, lambda _plan: say.permissions_see_which_follows()
        ),
        Requirement(
            _is_disagreed,
            NotReady,
            say.permissions_close_agreed,
            lambda plan: say.permissions_close_by_next(plan=plan.id),
        ),
    ),
    Act.CHOOSE_ROLE: (_OF_PERSON,),
    Act.OPEN_UNIT: (_OF_PERSON,),
}
"""What must be so before each act, in the order in which it is said. An action without a row can always be done."""

IN_TALK = frozenset(
    {
        *("app.help", "app.menu", "app.back", "app.quit", "app.redraw", "app.theme", "field.next", "field.previous"),
        *("plan.talk", "plan.sections", "plan.next_section", "plan.previous_section", "plan.next_empty", "plan.find"),
        *("plan.undo", "plan.redo", "plan.smart", "row.previous", "row.next", "cell.accept", "cell.restore"),
        *("table.add", "table.edit", "table.card", "table.duplicate", "table.up", "table.down", "table.agree"),
        *("table.copy_rows", "table.delete"),
    }
)
"""The actions of the talk: none of them shows, writes or opens anything else than this plan."""


class Permissions(NamedTuple):
    """What a person may do in a plan as it is now.

    Attributes:
        form: the form of the plan.
        plan: the plan as this person sees it.
        role: the role of the person.
        writer: in whose name is written, and whether in the talk.
    """

    form: Form
    plan: Plan
    role: str
    writer: Writer

    @property
    def is_talk(self) -> bool:
        """Returns whether the person is in the talk."""
        return self.writer.is_talk

    def offers(self, action_id: str) -> bool:
        """Returns whether menus and keys offer an action."""
        if self.is_talk and action_id not in IN_TALK:
            return False
        needed = (one for one in REQUIREMENTS.get(action_id, ()) if not one.is_told)
        return all(one.is_met(self.plan, self.role) for one in needed)

    def why_not(self, act: Act) -> PoptuiError | None:
        """Returns why an act cannot be done now; None where it can."""
        return why_not_act(act, self.plan, self.role)

    def why_not_write(self, register: Register) -> Refusal | None:
        """Returns why this person may not write in a register; None where they may."""
        return why_not(self.form, self.plan, self.writer, register)


def why_not_act(act: Act, plan: Plan, role: str = "") -> PoptuiError | None:
    """Returns why an act cannot be done with a plan by a role now; None where it can."""
    unmet = (one for one in REQUIREMENTS[act] if not one.is_met(plan, role))
    return next((one.error_of(plan) for one in unmet), None)


def refuse_act(act: Act, plan: Plan, role: str = "") -> None:
    """Refuses an act that cannot be done with a plan by a role now.

    Raises:
        PoptuiError: as `why_not_act` says.
    """
    error = why_not_act(act, plan, role)
    if error is not None:
        raise error
