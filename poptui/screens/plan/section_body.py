"""What stands in a section: headings, who reads along, questions, tables, and notes of one's own."""

from __future__ import annotations

from textual.content import Content
from textual.widget import AwaitMount, Widget
from textual.widgets import Static

from poptui.exports.views import shown
from poptui.forms.model import Field, Group
from poptui.forms.roles import role_title
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.plans.registers import Answer
from poptui.plans.sharing import SIDES, is_marked, notes_shown_to
from poptui.screens.plan.open_screen import OpenScreen
from poptui.text.clean import show
from poptui.widgets.beside import Beside
from poptui.widgets.chrome.cached_render import CachedText
from poptui.widgets.chrome.status_line import StatusLine
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.inputs.question import OWN_NOTE, of_field
from poptui.work.readership import who_reads


class Readers(CachedText):
    """Says who fills in a part of the form and who can read it."""

    def __init__(self, part: Group | Field, line: Content, classes: str) -> None:
        """Takes the group or the field, what is said of it, and style classes."""
        super().__init__(line, classes=f"readers {classes}")
        self.part = part


class SectionBody(OpenScreen):
    """Makes the widgets of the section with index `section_index`, as below each other on paper."""

    section_index = 0

    def first_of(self, index: int) -> str:
        """The key of the first field of a section that can be filled in; empty where there is none."""
        return next((field.key for field in self.session.form.sections[index].fields if not field.is_computed), "")

    @property
    def section_fields(self) -> tuple[Field, ...]:
        """The fields of the section that is shown."""
        return self.session.form.sections[self.section_index].fields

    def section_widgets(self) -> list[Widget]:
        """The widgets of the section that is shown."""
        section = self.session.form.sections[self.section_index]
        found: list[Widget] = []
        if section.note:
            found.append(CachedText(Content(show(section.note)), classes="prose"))
        for item in section.items:
            found.append(
                CachedText(Content.assemble("- ", (show(item.title), "bold"), f": {show(item.help)}"), classes="prose")
            )
        for group in section.groups:
            found += self.group_widgets(group) if group.kept == "plan" else self.kept_widgets(group)
        return found

    def kept_widgets(self, group: Group) -> list[Widget]:
        """What is said of questions that are answered outside the plan, with a unit."""
        menu, act = self.navigator.key("app.menu"), self.navigator.key("plan.unit")
        told = "Dit is de foto van de afdeling. Die maakt de leidinggevende, buiten dit plan; hij gaat nooit mee."
        return [
            CachedText(Content(show(group.label)), classes="group"),
            CachedText(Content(f"{told} ({menu}, {act})"), classes="prose"),
        ]

    def group_widgets(self, group: Group) -> list[Widget]:
        """The heading of a group and its questions."""
        found: list[Widget] = []
        if group.label:
            found.append(CachedText(Content(show(group.label)), classes="group"))
        readers = self.readers(group)
        begins_with_table = not group.label and group.fields[0].kind == "table"
        readers.set_class(not group.label and not begins_with_table, "first")
        alike = [one for one in group.fields if (one.filled_by, one.shared) == (group.filled_by, group.shared)]
        is_said = not begins_with_table and group.fields[0] in alike
        found += [readers] if is_said else []
        if group.note:
            found.append(CachedText(Content(show(group.note)), classes="prose"))
        apart = {one.key for one in group.fields if any(is_marked(self.session.plan, one.key, role) for role in SIDES)}
        for number, field in enumerate(group.fields):
            after_another = number > 0 and (
                group.fields[number - 1] not in alike or group.fields[number - 1].key in apart
            )
            if field not in alike or field.key in apart or (after_another and is_said):
                found.append(self.readers(group if field in alike and field.key not in apart else field, "first"))
            elif not is_said and not begins_with_table:
                found.append(readers)
                is_said = True
            found += self.field_widgets(field)
        if begins_with_table:
            found.insert(1, readers)  # below the question of the table, which is the heading of the group
        return [*found, *self.talk_widgets(group)]

    def talk_widgets(self, group: Group) -> list[Widget]:
        """What was said of a group in the talk, where something was: to read, it is written there."""
        said = self.session.plan.text(group.minutes.key).strip() if group.minutes is not None else ""
        text = f"Notitie van het gesprek (beiden lezen die): {said}"
        return [CachedText(Content(show(text)), classes="prose shown-note")] if said else []

    def readers(self, part: Group | Field, classes: str = "") -> Static:
        """Who can read a group, or a field of it for which that differs."""
        return Readers(part, self.readers_line(part), classes)

    def readers_line(self, part: Group | Field) -> Content:
        """Who fills in a group or a field, and who can read it."""
        return Content(f"{show(who_reads(self.session.form, self.session.plan, part, self.session.me))}")

    def field_widgets(self, field: Field) -> list[Widget]:
        """The widgets of one field."""
        if field.kind == "note":
            return [CachedText(Content(show(field.question or field.title)), classes="prose")]
        if field.plays == "status":
            return [StatusLine(field)]
        note: list[Widget] = [*self.former_answer(field), *self.shown_notes(field)]
        note += [self.note_editor(field)] if self.session.plan.words(self.session.own_note(field)).strip() else []
        if field.kind == "table":
            asked = field.question if field.title else ""
            above = [CachedText(Content(show(field.label)), classes="group")]
            above += [CachedText(Content(show(asked)), classes="prose")] if asked else []
            return [*above, *self.table_widgets(field), *note]
        editor = self.editor_for(Answer(field.key), of_field(field))
        other = self.other_side_of(field)
        return [Beside(editor, other.key) if other is not None else editor, *note]

    def other_side_of(self, field: Field) -> Field | None:
        """The question of the other side that a question stands beside, whichever of the two names the other."""
        fields = self.session.form.fields
        return next((one for one in fields if field.beside == one.key or one.beside == field.key), None)

    def show_other_sides(self) -> None:
        """Shows what the other side answered, beside each question that goes with one of theirs."""
        form, plan = self.session.form, self.session.plan
        for beside in self.query(Beside):
            other = form.field(beside.key)
            if other is not None:
                title = role_title(form, other.filled_by)
                said = shown(other, plan.answer(other.key), form.country)
                beside.show_other(f"{title}, {other.label}", said or "(nog niets, of nog niet gedeeld)")

    def shown_notes(self, field: Field) -> list[CachedText]:
        """The notes that the other side shows at a field."""
        found = notes_shown_to(self.session.plan, field, self.session.role)
        texts = (f"Notitie van de {role_title(self.session.form, role)}: {text}" for role, text in found)
        return [CachedText(Content(show(text)), classes="prose shown-note") for text in texts]

    def former_answer(self, field: Field) -> list[CachedText]:
        """What was answered in the plan that this one follows."""
        former = self.session.former
        text = former.text(field.key) if former is not None and field.kind != "table" else ""
        if not text.strip() or field.plays in IDENTIFYING_ROLES:
            return []
        said = shown(field, former.answer(field.key), self.session.form.country) if former is not None else ""
        return [CachedText(Content(show(f"Vorige keer: {said}")), classes="prose shown-note")]

    def note_editor(self, field: Field) -> Editor:
        """The editor of this person's own note at a field."""
        return self.editor_for(self.session.own_note(field), OWN_NOTE)

    def show_answers(self) -> None:
        """Shows the plan as it is now; a note that is there again gets its place again."""
        super().show_answers()
        if self.is_switching or not self.is_mounted:
            return
        self.show_other_sides()
        for readers in self.query(Readers):
            line = self.readers_line(readers.part)
            if str(readers.content) != str(line):
                readers.update(line)
        for field in self.section_fields:
            note = self.session.own_note(field)
            if self.session.plan.words(note).strip() and self.editor_of(note) is None:
                self.put_note(field)

    def put_note(self, field: Field) -> AwaitMount:
        """Puts the editor of this person's own note below a question."""
        asked: Widget = self.editor_of(Answer(field.key)) or self.below_table(field)
        asked = asked.parent if isinstance(asked.parent, Beside) else asked
        return self.query_one("#body").mount(self.note_editor(field), after=asked)
