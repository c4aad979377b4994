"""The talk on one shared screen: the form is the agenda, what was not shared a closed line until it is opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import msgspec
from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button

from poptui.errors import PoptuiError
from poptui.forms.model import Field, Group, Section
from poptui.forms.roles import role_title
from poptui.forms.talk import item_name
from poptui.plans.check import progress
from poptui.plans.registers import Answer, Cell, Origin, RowKey, spell
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.talk import Changed, closed_fields, is_discussed
from poptui.screens.navigation import Navigation
from poptui.screens.plan.section_body import Readers
from poptui.screens.plan.section_screen import SHORT_NAME, SectionScreen
from poptui.store.faults import storage_error
from poptui.text.clean import show
from poptui.text.clock import local_moment
from poptui.widgets.bindings import bindings
from poptui.widgets.chrome.cached_render import CachedText
from poptui.widgets.chrome.closed_line import ClosedLine
from poptui.widgets.inputs.question import of_field
from poptui.work.outline import Place, matching
from poptui.work.talk import TalkSession, describe_shared_file, not_discussed, share_talk

LATER = "Wat u opschreef, staat wel in het plan. Open dat straks, en geef het aan de ander met Delen (in het menu)."
"""What is said where no file could be made for the other side."""


class ChangedLine(CachedText):
    """Says below a question what was written there after it was shared, and by whom."""

    def __init__(self, field: Field) -> None:
        """Takes the field."""
        super().__init__("", classes="changed")
        self.field = field
        self.display = False

    def show_line(self, text: str) -> None:
        """Shows a line, or nothing."""
        self.display = bool(text)
        if str(self.content) != show(text):
            self.update(Content(show(text)))


class TalkScreen(SectionScreen):
    """Shows the sections of a plan one at a time, as both may read them."""

    BINDINGS = bindings("app.quit")
    is_talk = True
    KEYS = (
        *("app.help", "app.menu", "app.quit", "plan.next_section", "plan.sections", "plan.next_empty"),
        "plan.previous_section",
    )

    def __init__(self, navigator: Navigation, session: TalkSession, begun: Callable[[], None] | None = None) -> None:
        """Takes the session of the talk; opens at the first section that is asked about."""
        super().__init__(navigator, session, begun)
        self.talk = session
        self.shut: list[tuple[str, str]] = []
        self.section_index = next((n for n, one in enumerate(session.form.sections) if self.is_asked(one)), 0)
        self.first_section = self.section_index
        self.first_key = self.first_of(self.section_index)

    # --- the agenda -------------------------------------------------------------------------------

    def is_asked(self, section: Section) -> bool:
        """Whether anything of a section can come up in the talk."""
        return any(field.shared != "never" and not field.is_computed for field in section.fields)

    def headline(self) -> tuple[list[str], list[str]]:
        """Whose plan, and that it is the talk; the section, and what is still to be done."""
        form, plan = self.session.form, self.session.plan
        name = text_of_role(form, plan, "employee") or "(nog geen naam)"
        section, number, count = form.sections[self.section_index], self.section_index + 1, len(form.sections)
        done = progress(form, plan)
        left, lacks = len(not_discussed(form, plan)), done.required - done.filled
        said = f"nog {left} te bespreken" if left else "alles besproken"
        needs = f"nog {lacks} nodig (•)" if lacks else "niets meer nodig"
        return [f"{name} · gesprek · u schrijft samen", f"{name[:SHORT_NAME]}… · gesprek"], [
            f"Deel {number} van {count}: {section.name} · {said} · {needs}",
            f"{number}/{count} · {said} · {needs} · {section.name}",
        ]

    def sections(self) -> list[Place]:
        """The sections, each with how much of it was discussed."""
        plan = self.session.plan
        found = []
        for section in self.session.form.sections:
            ticks = [is_discussed(plan, group) for group in section.groups if group.talk_fields]
            sign = " " if not any(ticks) else "✓" if all(ticks) else "~"
            count = f" ({sum(ticks)} van {len(ticks)} besproken)" if len(ticks) > 1 else ""
            found.append(Place(section.key, f"{sign} {section.name}{count}"))
        return found

    def subjects(self) -> list[Place]:
        """What the talk is about, each with whether it was discussed, or is closed."""
        shut = closed_fields(self.talk.closed)
        found = []
        for section in self.session.form.sections:
            for group in section.groups:
                if group.talk_fields:
                    sign = "✓" if is_discussed(self.session.plan, group) else " "
                    is_shut = all(one.key in shut for one in group.fields if not one.is_computed)
                    name = item_name(section, group)
                    found.append(Place(group.key, f"{sign} {name}" + (" (niet gedeeld)" if is_shut else "")))
        return found

    def action_sections(self) -> None:
        """Chooses a subject to go to."""

        async def go(key: str | None) -> None:
            group = next((one for one in self.session.form.groups if one.key == key), None)
            if group is not None:
                await self.reveal(next(one.key for one in group.fields if not one.is_computed))

        group = self.session.form.group_of(at.key) if (at := self.field_at(self.came_from)) is not None else None
        self.navigator.pick(
            go, "Waarover praten jullie?", partial(matching, self.subjects()), group.key if group else ""
        )

    async def step(self, by: int, *, begin: bool = False) -> None:
        """Goes some sections on, past those that are not asked about."""
        sections, one = self.session.form.sections, 1 if by > 0 else -1
        while 0 <= self.section_index + by < len(sections) and not self.is_asked(sections[self.section_index + by]):
            by += one
        await super().step(by, begin=begin)

    # --- what is shown ----------------------------------------------------------------------------

    def section_widgets(self) -> list[Widget]:
        """The widgets of the section; above the first what was agreed the time before."""
        self.shut = self.shut_here()
        found = [one for one in super().section_widgets() if not isinstance(one, Readers)]
        former = self.talk.former_agreements() if self.section_index == self.first_section else []
        if former:
            lines = "\n".join(former)
            found = [CachedText("Vorige keer afgesproken", classes="group"), CachedText(Content(show(lines))), *found]
        return found

    def group_widgets(self, group: Group) -> list[Widget]:
        """The heading of a group, its questions as far as both may read them, and what is closed."""
        shut = [one for one in self.talk.closed if any(field in group.fields for field in one.part.fields)]
        away = {field.key for one in shut for field in one.part.fields}
        fields = tuple(one for one in group.fields if one.key not in away and one.shared != "never")
        found: list[Widget] = []
        if any(not one.is_computed for one in fields):
            found = super().group_widgets(msgspec.structs.replace(group, fields=fields, discussed=None, minutes=None))
        found += [ClosedLine(one, role_title(self.session.form, one.owner)) for one in shut]
        return [*found, *self.talk_widgets(group)]

    def talk_widgets(self, group: Group) -> list[Widget]:
        """The tick that a group was discussed, and room for what was said."""
        found: list[Widget] = []
        if group.discussed is not None:
            found.append(
                self.editor_for(Answer(group.discussed.key), of_field(group.discussed)._replace(tick="Besproken"))
            )
        if group.minutes is not None:
            asked = of_field(group.minutes)._replace(text="Notitie van het gesprek")
            found.append(self.editor_for(Answer(group.minutes.key), asked).add_class("minutes"))
        return found

    def field_widgets(self, field: Field) -> list[Widget]:
        """The widgets of one field, and whether it changed since it was shared."""
        found = super().field_widgets(field)
        return [*found, ChangedLine(field)] if not field.is_computed else found

    def show_headline(self) -> None:
        """Shows the top lines, also after each save; and what changed since it was shared."""
        super().show_headline()
        if self.is_switching or not self.is_mounted:
            return
        for line in self.query(ChangedLine):
            line.show_line(self.change_words(line.field, self.talk.changed.get(line.field.key, [])))

    def show_answers(self) -> None:
        """Shows the plan as it is now; where something was closed or opened meanwhile, the section is made anew."""
        super().show_answers()
        if not self.is_switching and self.is_mounted and self.shut_here() != self.shut:
            at = self.field_at(self.focused)
            self.renew(at.key if at is not None else "")

    def renew(self, key: str) -> None:
        """Has the section made anew, as something of it was closed or opened, with the cursor in the field of a key."""
        self.shut = self.shut_here()  # asked for once
        self.call_later(self.show_section, self.section_index, key)

    def shut_here(self) -> list[tuple[str, str]]:
        """What is closed in the section that is shown: fields, and whose they are."""
        keys = {field.key for field in self.section_fields}
        shut = ((field.key, one.owner) for one in self.talk.closed for field in one.part.fields)
        return [one for one in shut if one[0] in keys]

    def change_words(self, field: Field, found: list[Changed]) -> str:
        """What was written after the sharing, in words; nothing where nothing was."""
        if not found:
            return ""
        rows = {row.id: number for number, row in enumerate(self.session.plan.rows(field.key), 1)}
        words = []
        for one in found:
            where = "" if not one.row else f"rij {rows[one.row]}, " if one.row in rows else "een rij weg, "
            who = role_title(self.session.form, one.by)
            words.append(f"{where}{who} op {local_moment(one.at):%d-%m om %H:%M}")
        return f"* Gewijzigd na het delen: {'; '.join(words)}"

    def place_of(self, key: str) -> Widget | None:
        """Where one answers a field, or opens it."""
        shut = (line for line in self.query(ClosedLine) if any(one.key == key for one in line.closed.part.fields))
        return super().place_of(key) or next(shut, None)

    def field_at(self, place: Widget | None) -> Field | None:
        """The field that a widget is part of, or that it closes."""
        return place.closed.part.fields[0] if isinstance(place, ClosedLine) else super().field_at(place)

    # --- what is done -----------------------------------------------------------------------------

    @on(Button.Pressed, "ClosedLine")
    def ask_to_open(self, event: Button.Pressed) -> None:
        """Asks whether its owner opens a part."""
        line = event.button
        if not isinstance(line, ClosedLine):
            return

        def open_it(wanted: str | None) -> None:
            if wanted:
                self.talk.open_part(line.closed)
                self.renew(line.closed.part.fields[0].key)

        names = " en ".join(f"'{one.part.name.rstrip(':')}'" for one in self.talk.opens(line.closed))
        what = "Wat er staat, lezen jullie dan allebei, en het is dan gedeeld."
        if line.closed.owner != self.session.me and not self.talk.holds(line.closed):
            what = f"Wat de {line.owner} zelf al schreef, staat hier niet; jullie schrijven er dan samen in."
        asked = f"Nog niet gedeeld: {names}. Alleen de {line.owner} opent dit. {what} Nu openen?"
        self.navigator.ask(open_it, asked, "Openen", "Dicht laten")

    def show_agreed(self, agreements: Field, wish: RowKey) -> None:
        """Goes to the agreement that was made of a wish: it is sharpened at once, and no words lie over it."""
        made = next(one for one in self.session.plan.rows(agreements.key) if one.origin == Origin(wish))
        self.app.clear_notifications()  # what was told before
        self.call_later(self.reveal, spell(Cell(*made.key, agreements.columns[0].key)))

    # --- closing ----------------------------------------------------------------------------------

    def action_talk(self) -> None:
        """Closes the talk, after a question that says what is left."""
        self.leave_tables()
        self.session.leave()
        left = [item.line.strip() for item in self.subjects() if not item.line.startswith("✓")]
        lines = ["Het gesprek sluiten? Dan komt er een bestand voor de ander, met alles wat nu gedeeld is."]
        if left:
            lines.append(f"Nog niet aangekruist als besproken ({len(left)}):\n" + "\n".join(f"- {one}" for one in left))
        if not self.session.flush(2.0):
            kept = "wordt aangeboden als dit plan weer open gaat" if self.session.is_kept else "is dan weg"
            lines.insert(0, f"! Nog niet alles is bewaard: {self.session.trouble}. Wat niet bewaard is, {kept}.")
        self.navigator.ask(self.close_talk, "\n\n".join(lines), "Gesprek sluiten", "Verder praten")

    def action_back(self) -> None:
        """Closes the talk."""
        self.action_talk()

    def action_quit(self) -> None:
        """Closes the talk: the other's file is made before the program can end."""
        self.action_talk()

    def close_talk(self, wanted: str | None) -> None:
        """Makes the other's file and shows the neutral screen: nothing of the plan stays on the screen."""
        if not wanted:
            return
        workspace, plan_id, session = self.session.workspace, self.session.plan_id, self.session
        lost = ""
        if not session.flush(2.0):
            lost = f"! Niet alles is bewaard: {session.trouble}. Het laatste staat niet in het bestand.\n\n"
        try:
            said = describe_shared_file(workspace, plan_id, share_talk(workspace, plan_id))
        except PoptuiError as error:
            said = f"! Er is geen bestand voor de ander gemaakt: {error}\n\n{LATER}"
        except OSError as error:
            why = storage_error(error, workspace.store.place_of(plan_id))
            said = f"! Er is geen bestand voor de ander gemaakt: {why}\n\n{LATER}"
        self.navigator.end_talk(lost + said)
