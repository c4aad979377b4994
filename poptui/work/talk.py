"""The talk: a session on the shared view of a plan, and the file for the other side when it is closed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from poptui.errors import Refused, StorageError, UsageError
from poptui.forms.model import Form, Group
from poptui.forms.roles import role_title
from poptui.messages import talk as say
from poptui.plans.agreement import is_in_force
from poptui.plans.edit import mark
from poptui.plans.followup import evaluation_names, evaluation_of, followed
from poptui.plans.plan import Change, Plan
from poptui.plans.plan_views import SharedPlan
from poptui.plans.registers import YES, Note, TalkBegun, rules_of
from poptui.plans.sharing import other_side
from poptui.plans.talk import (
    Changed,
    Closed,
    changed,
    closed_fields,
    is_discussed,
    opening_mark,
    shared_view,
    subjects,
    with_above,
)
from poptui.store.home import expanded
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import Draft
from poptui.text.clock import stamp, today
from poptui.work.export import here
from poptui.work.guard import Writer
from poptui.work.permissions import Act, refuse_act
from poptui.work.session import PlanSession
from poptui.work.sharing.share import SharedFile, share_plan, shared_file_name
from poptui.work.suggestions import Suggestions
from poptui.work.workspace import Workspace


class Unsuggesting(Suggestions):
    """Suggestions without those from other plans, which the other person may not read."""

    def of(self, part: str, employee: str = "", here: Sequence[str] = ()) -> list[str]:
        """Returns only the answers of the open plan itself."""
        return list(here)


class SharedView:
    """Shows of a plan what both people may read; knows what is closed and what changed since it was shared."""

    def __init__(self) -> None:
        """Starts without a plan."""
        self._seen: tuple[Plan, SharedPlan, list[Closed], dict[str, list[Changed]]] | None = None

    def of(self, form: Form, plan: Plan) -> SharedPlan:
        """Returns the shared view of a plan."""
        return self._look(form, plan)[1]

    def closed(self, form: Form, plan: Plan) -> list[Closed]:
        """Returns the parts of a plan that nobody shared yet."""
        return self._look(form, plan)[2]

    def changed(self, form: Form, plan: Plan) -> dict[str, list[Changed]]:
        """Returns the changes that were written after sharing, by field."""
        return self._look(form, plan)[3]

    def _look(self, form: Form, plan: Plan) -> tuple[Plan, SharedPlan, list[Closed], dict[str, list[Changed]]]:
        """Returns a plan with its shared view, closed parts and changes; keeps the result for the last plan."""
        if self._seen is None or self._seen[0] is not plan:
            shared, shut = shared_view(form, plan)
            self._seen = plan, shared, shut, changed(form, shared, plan.history)
        return self._seen


class TalkSession(PlanSession[SharedPlan]):
    """The session of a talk: it shows only what both people may read; they write together."""

    def __init__(self, workspace: Workspace, plan_id: PlanId) -> None:
        """Opens a plan for the talk and records when it began; undo does not go back beyond that.

        Raises:
            Refused: as `refuse_talk`.
            Refused, StorageError: the plan or its form cannot be read.
        """
        refuse_talk(workspace, plan_id)
        workspace.home.replica()  # raises now in a home that cannot be written
        workspace.store.update(plan_id, [workspace.acts("together").edit([mark(TalkBegun(), stamp())], kind="talk")])
        self._shared = SharedView()
        super().__init__(workspace, plan_id, self._shared, "together")
        self.suggestions = Unsuggesting(workspace)

    @property
    def closed(self) -> list[Closed]:
        """Returns the parts that nobody shared yet."""
        return self._shared.closed(self.form, self._open.plan)

    @property
    def changed(self) -> dict[str, list[Changed]]:
        """Returns the changes that were written after sharing, by field."""
        return self._shared.changed(self.form, self._open.plan)

    @property
    def overwritten(self) -> list[Change]:
        """Returns what another screen wrote just now and this one wrote over, as far as both may read it."""
        away = closed_fields(self.closed)

        def is_told(change: Change) -> bool:
            """Returns whether both may read it: what was written together, or in a part of one side that is open."""
            field = self.form.field(change.register.about)
            is_open = field is not None and field.shared != "never" and field.key not in away
            return change.by == "together" or (
                is_open
                and field is not None
                and field.filled_by != "together"
                and not isinstance(change.register, Note)
            )

        return [change for change in super().overwritten if is_told(change)]

    @property
    def writer(self) -> Writer:
        """Returns the people of the talk, who write together in what is open."""
        return Writer(self.role, self.closed)

    def drafts(self) -> list[Draft]:
        """Returns no drafts: they are offered after the talk."""
        return []

    def opened_with(self, one: Closed) -> list[Closed]:
        """Returns the closed parts that are opened together with one."""
        return with_above(self.form, self.closed, one)

    def has_words(self, part: Closed) -> bool:
        """Returns whether anything is written in the parts that are opened together with a closed part."""
        keys = closed_fields(self.opened_with(part))
        return any(
            bool(entry.words.strip()) and one.about in keys and rules_of(one).is_typed
            for one, entry in self._open.plan.registers.items()
        )

    def open_part(self, one: Closed) -> None:
        """Shares a closed part in the name of its owner."""
        marks = [mark(opening_mark(other), YES) for other in self.opened_with(one)]
        self._do(self.workspace.acts(one.owner).edit(marks, kind="share"))

    def former_agreements(self) -> list[str]:
        """Returns what the plan before this one agreed, a line each, with how it went."""
        if self.former is None or not is_in_force(self.former):
            return []
        form = self.workspace.form_of(self.former)
        lines = []
        for one in (one for one in followed(form, self.former) if not one.is_moment):
            what = one.words
            if day := one.day_words(form.country):
                what = say.former_row_until(what=what, date=day)
            lines.append(f"- {what}: {one.state_words(today())}")
            said = zip(evaluation_names(), evaluation_of(self.former, one.row), strict=True)
            lines += [f"  {name}: {text}" for name, text in said if text]
        return lines


def refuse_talk(workspace: Workspace, plan_id: PlanId) -> None:
    """Refuses a talk about this plan, or by this person.

    Raises:
        Refused: it is the picture of a unit, it is closed, or the person is no side of the talk.
        StorageError: the plan cannot be read.
    """
    refuse_act(Act.TALK, workspace.read(plan_id).plan, workspace.config.role)


def not_discussed(form: Form, plan: SharedPlan) -> list[Group]:
    """Returns the subjects that were not ticked as discussed."""
    return [group for group in subjects(form) if not is_discussed(plan, group)]


def share_talk(workspace: Workspace, plan_id: PlanId) -> SharedFile:
    """Makes the file for the other side, with what is shared and everything that was written in the talk.

    It goes to the inbox of the other person where that is known; else to a new file in the current folder, or in the
    home folder where the current one cannot be written.

    Raises:
        Refused, UsageError, StorageError: it cannot be made.
    """
    _, plan, form = workspace.read(plan_id)
    to = other_side(workspace.config.role)
    if workspace.exchange is not None:
        try:
            return share_plan(workspace, plan_id, to, is_talk=True)
        except (Refused, UsageError):
            pass  # the other's inbox is unknown: write a file instead
    name = shared_file_name(form, plan, to)
    try:
        return share_plan(workspace, plan_id, to, file=_free(here() / name), is_talk=True)
    except StorageError:
        return share_plan(workspace, plan_id, to, file=_free(expanded("~") / name), is_talk=True)


def describe_shared_file(workspace: Workspace, plan_id: PlanId, done: SharedFile) -> str:
    """Returns where the file for the other side is and what to do with it."""
    form = workspace.read(plan_id).form
    other = role_title(form, done.preview.to)
    said = f"{say.file_given(other=other)}\n{done.path}"
    if done.account:
        said = say.file_in_inbox(other=other, account=done.account)
    elif done.path.parent == workspace.exchange:
        said = f"{say.file_in_folder(other=other)}\n{done.path}"
    apart = ", ".join(field.name for field in done.preview.given_apart)
    return f"{said}\n{say.give_apart(attachments=apart)}" if apart else said


def _free(file: Path) -> Path:
    """Returns a file name that does not exist yet, with a number where the name is taken."""
    name, number = file, 1
    while name.exists():
        number += 1
        name = file.with_name(f"{file.stem} ({number}){file.suffix}")
    return name
