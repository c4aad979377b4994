"""The talk on one shared screen: the form is the agenda; a part that was not shared is closed until it is opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce

import msgspec

from poptui.errors import PoptuiError
from poptui.forms.model import Field, Form, Group, Section
from poptui.forms.roles import author_name, role_title
from poptui.forms.talk import item_name
from poptui.messages import talk as say
from poptui.messages import work as work_say
from poptui.messages.lookup import Wording
from poptui.plans.check import progress
from poptui.plans.plan_views import SharedPlan
from poptui.plans.registers import Cell, Origin, Register, RowKey
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.talk import Changed, Closed, closed_fields, is_discussed
from poptui.screens.navigation import Navigation
from poptui.screens.plan.parts.headline import Wordings
from poptui.screens.plan.parts.section_keys import short_name
from poptui.screens.plan.plan_page import PlanKeeper, PlanPage
from poptui.screens.plan.plan_source import Destinations, ShownGroup, first_key
from poptui.store.faults import storage_error
from poptui.text.clock import local_moment
from poptui.work.outline import Place
from poptui.work.talk import TalkSession, describe_shared_file, not_discussed, share_talk


class TalkSource:
    """Implements `PlanSource` for the talk: it shows the sections in the shared view."""

    text_keys: tuple[str, ...] = (
        *("app.help", "app.menu", "plan.talk", "app.quit", "plan.next_section", "plan.sections", "plan.next_empty"),
        "plan.previous_section",
    )
    is_talk = True
    tells_readers = False

    def __init__(self, session: TalkSession, navigator: Navigation) -> None:
        """Takes the session of the talk, and what opens screens."""
        self.session = session
        self.key_names: Mapping[str, str] = {"plan.talk": say.key_close_talk()}
        self._navigator = navigator
        sections = session.form.sections
        self._first = next((index for index, section in enumerate(sections) if self.is_asked(section)), 0)

    # --- permissions and actions ------------------------------------------------------------------

    def act(self, page: PlanKeeper, action_id: str) -> None:
        """Asks to close the talk; no other action on the whole plan can be done in it."""
        if action_id == "plan.talk":
            self.leave(page)

    def show_history(self, register: Register) -> None:
        """Does nothing: earlier texts may have been private."""

    def ask_to_write(self, page: PlanPage, field: Field, then: Callable[[], None]) -> None:
        """Says that the field cannot be edited: it is agreed already, or was closed meanwhile."""
        self._navigator.tell(work_say.guard_not_in_talk())

    # --- the agenda -------------------------------------------------------------------------------

    def first_place(self, at: str) -> tuple[int, str]:
        """Returns the first section that can come up in the talk, and its first field."""
        return self._first, first_key(self.session.form.sections[self._first])

    def is_asked(self, section: Section) -> bool:
        """Returns whether anything of a section can come up in the talk."""
        return any(field.shared != "never" and not field.is_computed for field in section.fields)

    def headline(self, index: int) -> Wordings:
        """Returns the two top lines: whose plan, and that it is the talk; the section, and what is still to be done."""
        return headline(self.session.form, self.session.plan, index)

    def sections(self) -> list[Place]:
        """Returns the sections, each with how much of it was discussed."""
        return sections(self.session.form, self.session.plan)

    def destinations(self, index: int, field: Field | None) -> Destinations:
        """Returns the subjects of the talk."""
        form = self.session.form
        group = form.group_of(field.key) if field is not None else None
        places = subject_places(form, self.session.plan, self.session.closed)
        return Destinations(say.subjects_asked(form.wording), places, group.key if group else "", False)

    def place_of(self, destination: str) -> tuple[int, str]:
        """Returns the index of the section of a subject, and the key of its first field."""
        group = next(one for one in self.session.form.groups if one.key == destination)
        key = next(one.key for one in group.fields if not one.is_computed)
        sections = self.session.form.sections
        return next(index for index, section in enumerate(sections) if group in section.groups), key

    # --- showing ----------------------------------------------------------------------------------

    def before(self, index: int) -> list[str]:
        """Returns what was agreed in the cycle before, for the first section that comes up in the talk."""
        return self.session.former_agreements() if index == self._first else []

    def groups(self, section: Section) -> list[ShownGroup]:
        """Returns the groups of a section: open fields, closed parts, and what is written in the talk."""
        return [shown_group(group, self.session.closed) for group in section.groups]

    def closed_keys(self, section: Section) -> list[tuple[str, str]]:
        """Returns the keys of the closed fields of a section, each with the role of its owner."""
        keys = {field.key for field in section.fields}
        found = ((field.key, one.owner) for one in self.session.closed for field in one.part.fields)
        return [one for one in found if one[0] in keys]

    def change_words(self, field: Field) -> str:
        """Returns what was written in a field after it was shared, in words; nothing where nothing was."""
        return change_words(self.session.form, self.session.plan, field, self.session.changed)

    def agreement_to_show(self, agreements: Field, wish: RowKey) -> Register:
        """Returns the register of the agreement row that was made of a wish, so that it can be edited at once."""
        made = next(one for one in self.session.plan.rows(agreements.key) if one.origin == Origin(wish))
        return Cell(agreements.key, made.id, agreements.columns[0].key)

    def ask_to_open(self, closed: Closed, then: Callable[[str], None]) -> None:
        """Asks whether the owner of a closed part opens it; `then` gets the key of its first field."""
        session, owner = self.session, role_title(self.session.form, closed.owner)

        def open_it(wanted: str | None) -> None:
            if wanted:
                session.open_part(closed)
                then(closed.part.fields[0].key)

        quoted = [f"'{one.part.name.rstrip(':')}'" for one in session.opened_with(closed)]
        names = reduce(say.open_parts, quoted) if quoted else ""
        is_unread = closed.owner != session.me and not session.has_words(closed)
        question = say.open_unread_question if is_unread else say.open_question
        asked = question(session.form.wording, parts=names, owner=owner)
        self._navigator.ask(open_it, asked, say.open_button(), say.open_leave_button())

    # --- closing ----------------------------------------------------------------------------------

    def leave(self, page: PlanKeeper) -> None:
        """Closes the talk after a question that says what is left to do; the file for the other is made first."""
        page.leave_cells()
        self.session.leave()
        places = subject_places(self.session.form, self.session.plan, self.session.closed)
        left = [item.line.strip() for item in places if not item.line.startswith("✓")]
        lines = [say.close_question()]
        if left:
            lines.append("\n".join([say.close_not_discussed(count=len(left)), *(f"- {one}" for one in left)]))
        if not self.session.flush(2.0):
            unsaved = say.close_unsaved_kept if self.session.is_kept else say.close_unsaved_lost
            lines.insert(0, f"! {unsaved(trouble=self.session.trouble)}")
        self._navigator.ask(self._close, "\n\n".join(lines), say.close_button(), say.close_leave_button())

    def _close(self, wanted: str | None) -> None:
        """Makes the file for the other, and shows `TalkEndedScreen`: nothing of the plan stays on the screen."""
        if not wanted:
            return
        workspace, plan_id, session = self.session.workspace, self.session.plan_id, self.session
        lost = ""
        if not session.flush(2.0):
            lost = f"! {say.closed_unsaved(trouble=session.trouble)}\n\n"
        try:
            said = describe_shared_file(workspace, plan_id, share_talk(workspace, plan_id))
        except PoptuiError as error:
            said = without_file(session.form.wording, error)
        except OSError as error:
            said = without_file(session.form.wording, storage_error(error, workspace.store.place_of(plan_id)))
        self._navigator.end_talk(lost + said)


def without_file(wording: Wording, error: PoptuiError) -> str:
    """Returns why no file was made for the other side, and what to do about it."""
    return f"! {say.closed_without_file(error=str(error))}\n\n{say.closed_without_file_mend(wording)}"


# --- words about a plan in the talk, made from the shared view only ----------------------------------


def headline(form: Form, plan: SharedPlan, index: int) -> Wordings:
    """Returns the two top lines of the talk at the section with an index."""
    name = text_of_role(form, plan, "employee") or say.no_name()
    section, number, count = form.sections[index], index + 1, len(form.sections)
    done = progress(form, plan)
    left, lacks = len(not_discussed(form, plan)), done.required - done.filled
    said = say.headline_left(left) if left else say.headline_all_discussed()
    needs = say.headline_lacks(lacks) if lacks else say.headline_nothing_lacks()
    return Wordings(
        [say.headline_whose(form.wording, employee=name), say.headline_whose_short(employee=short_name(name))],
        [
            f"{say.headline_section(number=number, total=count, section=section.name)} · {said} · {needs}",
            f"{number}/{count} · {said} · {needs} · {section.name}",
        ],
    )


def sections(form: Form, plan: SharedPlan) -> list[Place]:
    """Returns the sections, each with how much of it was discussed."""
    found = []
    for section in form.sections:
        ticks = [is_discussed(plan, group) for group in section.groups if group.talk_fields]
        sign = " " if not any(ticks) else "✓" if all(ticks) else "~"
        name = section.name
        if len(ticks) > 1:
            name = say.section_discussed(section=name, done=sum(ticks), total=len(ticks))
        found.append(Place(section.key, f"{sign} {name}"))
    return found


def subject_places(form: Form, plan: SharedPlan, closed: Sequence[Closed]) -> list[Place]:
    """Returns the subjects of the talk, each with whether it was discussed or is closed."""
    shut = closed_fields(closed)
    found = []
    for section in form.sections:
        for group in section.groups:
            if group.talk_fields:
                sign = "✓" if is_discussed(plan, group) else " "
                is_shut = all(one.key in shut for one in group.fields if not one.is_computed)
                name = item_name(section, group)
                found.append(Place(group.key, f"{sign} {say.subject_closed(subject=name) if is_shut else name}"))
    return found


def shown_group(group: Group, closed: Sequence[Closed]) -> ShownGroup:
    """Returns a group with its open fields, its closed parts, and what is written of it in the talk."""
    shut = tuple(one for one in closed if any(field in group.fields for field in one.part.fields))
    away = closed_fields(shut)
    fields = tuple(one for one in group.fields if one.key not in away and one.shared != "never")
    is_shown = any(not one.is_computed for one in fields)
    return ShownGroup(msgspec.structs.replace(group, fields=fields), is_shown, shut, group.discussed, group.minutes)


def change_words(form: Form, plan: SharedPlan, field: Field, changed: Mapping[str, Sequence[Changed]]) -> str:
    """Returns what was written in a field after it was shared, in words; nothing where nothing was."""
    found = changed.get(field.key, ())
    if not found:
        return ""
    rows = {row.id: number for number, row in enumerate(plan.rows(field.key), 1)}
    words = []
    for one in found:
        who, moment = author_name(one.by, one.person, one.through, form), local_moment(one.at)
        day, time = f"{moment:%d-%m}", f"{moment:%H:%M}"
        if not one.row:
            words.append(say.changed_by(who=who, day=day, time=time))
        elif one.row in rows:
            words.append(say.changed_row_by(row=rows[one.row], who=who, day=day, time=time))
        else:
            words.append(say.changed_removed_row_by(who=who, day=day, time=time))
    return say.changed_after_sharing(changes="; ".join(words))
