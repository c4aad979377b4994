"""A plan as one person prepares it: all of it is shown, and all actions can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from poptui.forms.model import Field, Section
from poptui.forms.roles import role_title
from poptui.messages import plan as say
from poptui.plans.agreement import is_against, signatures, status_of
from poptui.plans.check import first_open, progress, still_needed
from poptui.plans.registers import Register, RowKey
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import other_side
from poptui.plans.standing import standing
from poptui.screens.navigation import Navigation, attempt
from poptui.screens.plan.parts.headline import Wordings
from poptui.screens.plan.parts.section_keys import TEXT_KEYS, needs_words, short_name
from poptui.screens.plan.plan_page import PlanKeeper, PlanPage
from poptui.screens.plan.plan_source import Destinations, ShownGroup, first_key
from poptui.work.actions import status_name
from poptui.work.guard import Frozen, OthersPart, question_of
from poptui.work.outline import Place, section_places
from poptui.work.session import Session

if TYPE_CHECKING:
    from poptui.plans.talk import Closed
    from poptui.screens.plan.plan_acts import PlanActs


class Preparation:
    """Implements `PlanSource` for a person who prepares a plan alone."""

    text_keys: tuple[str, ...] = TEXT_KEYS
    key_names: Mapping[str, str] = MappingProxyType({})
    is_talk = False
    tells_readers = True

    def __init__(self, session: Session, navigator: Navigation) -> None:
        """Takes the session, and what opens screens."""
        self.session = session
        self._navigator = navigator

    # --- permissions and actions ------------------------------------------------------------------

    def act(self, page: PlanKeeper, action_id: str) -> None:
        """Runs an act on the whole plan."""
        self._acts(page).do(action_id, page)

    def show_history(self, register: Register) -> None:
        """Shows the history of a register."""
        self._navigator.open_history(self.session, register)

    def _acts(self, page: PlanPage) -> PlanActs:
        """Returns the acts on the whole plan; imports them at the first call."""
        from poptui.screens.plan.plan_acts import PlanActs

        return PlanActs(self.session, self._navigator, page)

    def ask_to_write(self, page: PlanPage, field: Field, then: Callable[[], None]) -> None:
        """Asks whether to write for the role that fills in a field, or in an agreed text; after a yes calls `then`."""
        refusal = self.session.why_not_in(field)
        match refusal:
            case Frozen():
                self._acts(page).ask_reopen(field, then)
            case OthersPart(owner) if owner == self.session.me:
                self._write_as(page, owner, then)  # one's own part is written in one's own role, whichever was chosen
            case OthersPart():
                self._ask_to_write_as(page, refusal, then)
            case _:
                attempt(self._navigator, then)

    def _ask_to_write_as(self, page: PlanPage, refusal: OthersPart, then: Callable[[], None]) -> None:
        """Asks whether to write in the name of another role; after a yes calls `then`."""

        def chosen(answer: str | None) -> None:
            if answer and self._write_as(page, refusal.owner, then):
                menu, act = self._navigator.key("app.menu"), self._navigator.key("plan.role")
                form = self.session.form
                title = role_title(form, refusal.owner)
                self._navigator.tell(say.now_writes_as(form.wording, role=title, menu=menu, act=act))

        self._navigator.ask(chosen, *question_of(self.session.form, refusal))

    def _write_as(self, page: PlanPage, role: str, then: Callable[[], None]) -> bool:
        """Writes in the name of a role from now on and calls `then`; returns whether that was not refused."""
        self.session.role = role
        is_done = attempt(self._navigator, then)
        page.show_headline()
        return is_done

    # --- places in the form -----------------------------------------------------------------------

    def first_place(self, at: str) -> tuple[int, str]:
        """Returns the section and the field to begin at: `at`, or the first field without an answer."""
        form = self.session.form
        first = form.field(at) or first_open(form, self.session.plan)
        fillable = next((index for index, section in enumerate(form.sections) if section.fields), 0)
        index = next((i for i, section in enumerate(form.sections) if first in section.fields), fillable)
        return index, first.key if first else first_key(form.sections[index])

    def is_asked(self, section: Section) -> bool:
        """Returns True: every section is stopped at."""
        return True

    def headline(self, index: int) -> Wordings:
        """Returns the two top lines: whose plan, its status, who writes; the section and the progress of the plan."""
        form, plan = self.session.form, self.session.plan
        name = text_of_role(form, plan, "employee") or say.headline_has_no_name()
        section, number, count = form.sections[index], index + 1, len(form.sections)
        done, me = progress(form, plan), self.session.me
        needed = still_needed(form, plan, me)
        needs, needs_now = needs_words(needed, role_title(form, other_side(me))), needed.now
        whose, short = self.whose(), self.whose(is_short=True)
        name = plan.unit or name
        place = say.headline_section(number=number, total=count, section=section.name)
        stands = [] if plan.unit else standing(form, plan)
        told = [*(f"{said} · {one}" for said in (whose, short) for one in stands), whose, short]
        return Wordings(
            [f"{one} · {said}" for said in told for one in (name, short_name(name))],
            [
                *(f"{place} · {one}" for one in needs),
                *([place] if not needs_now else []),
                *(f"{number}/{count} · {one} · {section.name}" for one in needs),
            ],
            done.filled / done.required if done.required else 1.0,
        )

    def whose(self, *, is_short: bool = False) -> str:
        """Returns the status of the plan, and who writes in it."""
        form, plan, role, me = self.session.form, self.session.plan, self.session.role, self.session.me
        if plan.unit:
            return say.headline_unit()
        is_signed = bool(signatures(plan))
        status = status_name(
            status_of(plan), plan.version, against=is_against(plan), signing=is_signed, is_short=is_short
        )
        title = role_title(form, role)
        if role == me:
            return say.headline_role(status=status, role=title)
        return say.headline_role_of_other(form.wording, status=status, role=title, own=role_title(form, me))

    def sections(self) -> list[Place]:
        """Returns the sections with their state, a line each."""
        return section_places(self.session.form, self.session.plan)

    def destinations(self, index: int, field: Field | None) -> Destinations:
        """Returns the sections to go to."""
        return Destinations(say.destinations_title(), self.sections(), self.session.form.sections[index].key, True)

    def place_of(self, destination: str) -> tuple[int, str]:
        """Returns the index of a section, and the key of its first field that can be filled in."""
        sections = self.session.form.sections
        index = [one.key for one in sections].index(destination)
        return index, first_key(sections[index])

    # --- showing ----------------------------------------------------------------------------------

    def before(self, index: int) -> list[str]:
        """Returns nothing: the earlier agreement stands in the earlier plan."""
        return []

    def groups(self, section: Section) -> list[ShownGroup]:
        """Returns all groups of a section, with what was written of them in the talk to read."""
        plan = self.session.plan
        return [
            ShownGroup(group, said=plan.text(group.minutes.key).strip() if group.minutes is not None else "")
            for group in section.groups
        ]

    def closed_keys(self, section: Section) -> list[tuple[str, str]]:
        """Returns nothing: no part is closed to a person who prepares."""
        return []

    def change_words(self, field: Field) -> str | None:
        """Returns None: changes after sharing are shown in the talk."""
        return None

    def ask_to_open(self, closed: Closed, then: Callable[[str], None]) -> None:
        """Does nothing: no part is closed to a person who prepares."""

    def agreement_to_show(self, agreements: Field, wish: RowKey) -> Register | None:
        """Returns None: the cursor stays at the wishes."""
        return None

    # --- leaving ----------------------------------------------------------------------------------

    def leave(self, page: PlanKeeper) -> None:
        """Goes back to the list once all is saved; asks where saving fails."""
        page.leave_cells()
        if self.session.flush(2.0):
            page.dismiss(None)
            return
        kept = self.session.is_kept
        rest = say.leave_asks_kept() if kept else say.leave_asks_lost(self.session.form.wording)
        question = f"{say.not_all_saved(trouble=self.session.trouble)} {rest}"
        back = say.leave_kept_button() if kept else say.leave_lost_button()
        elsewhere = say.leave_elsewhere_button()

        def leave(sure: str | None) -> None:
            if sure == elsewhere:
                page.call_later(self._acts(page).export)
            elif sure:
                page.dismiss(None)

        self._navigator.ask(leave, question, back, say.leave_stay_button(), elsewhere)
