"""The views of a plan: which fields each prints, and how it prints them. One table for all forms."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from poptui.forms.model import Field, Form
from poptui.forms.roles import role_title
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.messages import exports as say
from poptui.plans.agreement import Outcome, is_agreed, is_in_force, outcome_of
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer, FormerText
from poptui.plans.sharing import SIDES
from poptui.plans.status import DISAGREED, STATUSES

VIEWS = ("agreement", "preparation", "full", "blank", "actions", "invitation", "changes", "evaluation")
"""The views that can be exported; the first is what people sign. The last two are documents of their own."""

PrintsField = Callable[[Form, Plan, Field], bool]
"""Decides whether a view prints a field of a plan."""
ViewRemark = Callable[[Form, Plan], str]
"""Returns the line below the title of a view; empty for none."""


def _every_field(form: Form, plan: Plan, field: Field) -> bool:
    """Returns True: the view prints all fields."""
    return True


def _no_field(form: Form, plan: Plan, field: Field) -> bool:
    """Returns False: the view prints none of these fields."""
    return False


def _frozen_fields(form: Form, plan: Plan, field: Field) -> bool:
    """Returns whether a field belongs to the agreement."""
    return field.agreed == "frozen"


def _prepared_by(side: str) -> PrintsField:
    """Returns what decides whether a field is what a side prepares for the talk."""
    return lambda _form, _plan, field: field.filled_by == side and field.shared != "never"


def _action_fields(form: Form, plan: Plan, field: Field) -> bool:
    """Returns whether a field belongs to the action plan: who it is about, the goals and their actions."""
    says_whose = field.plays in IDENTIFYING_ROLES - {"no_need"}
    return (says_whose and field.agreed == "frozen") or _is_of_actions(form, field)


def _inviting_fields(form: Form, plan: Plan, field: Field) -> bool:
    """Returns whether a field belongs to the invitation; a question without an answer does not."""
    needs_answer = field.kind not in {"note", "table"}
    return field.invites and (not needs_answer or _is_filled(plan, field))


def _kept_fields(form: Form, plan: Plan, field: Field) -> bool:
    """Returns whether the plan holds an answer to a field, also an empty one."""
    return Answer(field.key) in plan.registers


def _frozen_answers(form: Form, plan: Plan, field: Field) -> bool:
    """Returns whether a field belongs to the agreement and is filled in."""
    return field.agreed == "frozen" and _is_filled(plan, field)


def _no_remark(_form: Form, _plan: Plan) -> str:
    """Returns nothing: the view has no line below its title."""
    return ""


def _concept_remark(_form: Form, _plan: Plan) -> str:
    """Returns the line that says that nothing was agreed yet."""
    return say.view_concept()


def _preparation_remark(side: str) -> ViewRemark:
    """Returns what gives the line that says whose preparation it is, as the form calls that side."""
    return lambda form, _plan: say.view_preparation(employee=role_title(form, side))


def _actions_remark(_form: Form, plan: Plan) -> str:
    """Returns the line that says what an action plan is, and whether what stands in it was agreed."""
    if is_in_force(plan):
        return say.view_actions()
    return say.view_actions_disagreed() if outcome_of(plan) is Outcome.DISAGREED else say.view_actions_proposed()


def _invitation_remark(_form: Form, _plan: Plan) -> str:
    """Returns the line that says that it is an invitation."""
    return say.view_invitation()


def every_remark(form: Form) -> tuple[str, ...]:
    """Returns every line that a view can print below its title."""
    actions = (say.view_actions(), say.view_actions_proposed(), say.view_actions_disagreed())
    preparations = (say.view_preparation(employee=role_title(form, side)) for side in SIDES)
    return (say.view_concept(), *preparations, *actions, say.view_invitation())


@dataclass(frozen=True)
class Layout:
    """What a view prints of a plan, and how.

    Attributes:
        prints: which fields of the form it prints.
        prints_of_talk: which of the fields that the talk adds it prints.
        remark: gives the line below the title.
        is_blank: whether it prints no answers, but room to write them by hand.
        is_for_signing: whether it prints what people sign: a dash for an empty answer, a closing line below a table,
            and the last day of a period that names no year.
        has_signatures: whether the place for signatures stands at the end.
        explains_sections: whether it prints the notes and the lists of the sections.
        keeps_empty_rows: whether it prints the rows of a table that hold nothing.
        of_side: whose words it prints: it names the author of those of another; empty where it is of no side.
        keeps_leftovers: whether it prints what the form does not ask any more.
        status: the status that it prints; None for the status of the plan.
    """

    prints: PrintsField
    prints_of_talk: PrintsField = _no_field
    remark: ViewRemark = _no_remark
    is_blank: bool = False
    is_for_signing: bool = False
    has_signatures: bool = False
    explains_sections: bool = False
    keeps_empty_rows: bool = False
    of_side: str = ""
    keeps_leftovers: bool = False
    status: str | None = None


LAYOUTS: Mapping[str, Layout] = {
    "agreement": Layout(
        _frozen_fields, _frozen_answers, remark=_concept_remark, is_for_signing=True, has_signatures=True
    ),
    "preparation": Layout(_prepared_by("employee"), remark=_preparation_remark("employee"), of_side="employee"),
    "full": Layout(_every_field, _kept_fields, has_signatures=True, keeps_empty_rows=True, keeps_leftovers=True),
    "blank": Layout(_every_field, is_blank=True, has_signatures=True, explains_sections=True),
    "actions": Layout(_action_fields, remark=_actions_remark),
    "invitation": Layout(_inviting_fields, remark=_invitation_remark, explains_sections=True),
}
"""The views that print the fields of a form in the order of the paper."""

FROZEN_LAYOUT = replace(LAYOUTS["agreement"], remark=_no_remark, has_signatures=False, status=STATUSES[1])
"""The agreement as it is frozen, above its fingerprint; it is stored, and no view to choose."""


def layout_of(view: str, side: str) -> Layout:
    """Returns the layout of a view for a side: the preparation is that of the side."""
    found = LAYOUTS[view]
    if not found.of_side:
        return found
    return replace(found, prints=_prepared_by(side), remark=_preparation_remark(side), of_side=side)


def views_of(form: Form, plan: Plan, side: str = "employee") -> tuple[str, ...]:
    """Returns the views that can be exported of a plan for a side; the preparation where that side prepares something.

    The actions need a table of actions in the form, the invitation a field that invites, the changes a former version
    of the plan, and the evaluation an agreement.
    """
    has = {
        "preparation": any(_prepared_by(side)(form, plan, field) for field in form.fields),
        "actions": any(_is_of_actions(form, field) for field in form.fields),
        "invitation": any(field.invites for field in form.fields),
        "changes": bool(plan.words(FormerText())),
        "evaluation": is_agreed(plan) and outcome_of(plan) is not Outcome.DISAGREED,
    }
    return tuple(view for view in VIEWS if has.get(view, True))


def status_shown(field: Field, status: str) -> str:
    """Returns the option that says a plan's status: the one with that value, else the last one before it."""
    reached = STATUSES[: STATUSES.index("definitive" if status == DISAGREED else status) + 1]
    values = [option.value for option in field.options if option.value in reached]
    return values[-1] if values else ""


def _is_filled(plan: Plan, field: Field) -> bool:
    """Returns whether a field holds more than white space."""
    return bool(plan.text(field.key).strip())


def _is_of_actions(form: Form, field: Field) -> bool:
    """Returns whether a field is a table of actions or of their goals; wishes that are agreed into another are not."""
    if field.kind != "table" or field.agreed_into:
        return False
    parent = form.field(field.under)
    children = (other for other in form.fields if other.under == field.key)
    has_actions = any(table.column_playing("activity") is not None for table in (field, *children))
    return has_actions or (parent is not None and _is_of_actions(form, parent))
