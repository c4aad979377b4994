"""Makes the widgets of a section: headings, readership, questions, tables, notes, and closed parts."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from poptui.exports.shown import shown
from poptui.forms.model import Field, Group
from poptui.forms.roles import role_title
from poptui.forms.vocabulary import IDENTIFYING_ROLES
from poptui.messages import plan as say
from poptui.plans.leftovers import heading, leftovers
from poptui.plans.registers import Answer
from poptui.plans.sharing import SIDES, is_marked, notes_shown_to
from poptui.screens.navigation import Dialogs
from poptui.screens.plan.parts.editing import Editing
from poptui.screens.plan.parts.tables import Tables
from poptui.screens.plan.plan_source import PlanSource, ShownGroup
from poptui.text.clean import show
from poptui.widgets.beside import Beside
from poptui.widgets.chrome.cached_render import CachedText
from poptui.widgets.chrome.closed_line import ClosedLine
from poptui.widgets.chrome.heading import Heading, Tag
from poptui.widgets.chrome.status_line import StatusLine
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.inputs.question import of_field, own_note
from poptui.work.readership import reader_tag, who_reads


class ChangedLine(CachedText):
    """The line below a question that says what was written there after it was shared, and by whom."""

    def __init__(self, field: Field) -> None:
        """Takes the field."""
        super().__init__("", classes="changed")
        self.field = field
        self.display = False

    def show_line(self, text: str) -> None:
        """Shows a line; hides itself where the line is empty."""
        self.display = bool(text)
        if str(self.content) != show(text):
            self.update(Content(show(text)))


class SectionWidgets:
    """Makes the widgets of the sections of one screen, below each other as on paper."""

    def __init__(self, source: PlanSource, dialogs: Dialogs, editing: Editing, tables: Tables) -> None:
        """Takes what is shown, what knows the keys, and the parts that make editors and tables."""
        self._source = source
        self._session = source.session
        self._dialogs = dialogs
        self._editing = editing
        self._tables = tables
        self._told: list[tuple[Group | Field, Heading | Editor]] = []

    def of(self, index: int) -> list[Widget]:
        """Returns the widgets of the section with an index."""
        section = self._session.form.sections[index]
        self._told = []
        found: list[Widget] = []
        if before := self._source.before(index):
            found += [text(say.agreed_before(), "group"), CachedText(Content(show("\n".join(before))))]
        if section.note:
            found.append(text(section.note, "prose"))
        for item in section.items:
            line = Content.assemble("- ", (show(item.title), "bold"), f": {show(item.help)}")
            found.append(CachedText(line, classes="prose"))
        for shown_group in self._source.groups(section):
            found += self._group(shown_group) if shown_group.group.kept == "plan" else self._kept(shown_group.group)
        found += self._leftovers(index)
        return found

    def _leftovers(self, index: int) -> list[Widget]:
        """Returns what the form does not ask any more, to read below the last section; in the talk nothing."""
        if self._source.is_talk or index != len(self._session.form.sections) - 1:
            return []
        left = leftovers(self._session.form, self._session.plan)
        found = [one for one in left if one.entry.words.strip()]
        lines = [line for one in found for line in (text(one.name, "item"), text(one.entry.words, "prose"))]
        return [text(heading(), "group"), *lines] if found else []

    def note_editor(self, field: Field) -> Editor:
        """Returns a new editor of this person's own note at a field."""
        return self._editing.editor_for(self._session.own_note(field), own_note())

    def reader_tag(self, part: Group | Field) -> Tag:
        """Returns the tag that says who reads along with a group or a field."""
        sign, words = reader_tag(self._session.form, self._session.plan, part, self._session.me)
        return Tag(sign, words)

    def show_readers(self) -> None:
        """Shows on the headings and questions who reads along now."""
        for part, widget in self._told:
            widget.show_tags(self.reader_tag(part))

    def readers_of(self, field: Field) -> str:
        """Returns who fills in a field and who can read it, now and after sharing; nothing where that is not shown."""
        group = self._session.form.group_of(field.key)
        if group is None or not self._source.tells_readers:
            return ""
        return who_reads(self._session.form, self._session.plan, self._part_of(group, field), self._session.me)

    def other_side(self, beside: Beside) -> tuple[str, str] | None:
        """Returns the other side's question beside one, and its answer; None where there is no such question."""
        form = self._session.form
        other = form.field(beside.key)
        if other is None:
            return None
        said = shown(other, self._session.plan.answer(other.key), form.country)
        title = role_title(form, other.filled_by)
        return f"{title}, {other.label}", said or say.other_side_is_empty()

    # --- groups -----------------------------------------------------------------------------------

    def _kept(self, group: Group) -> list[Widget]:
        """Returns the line about questions that are answered outside the plan, with a unit."""
        menu, act = self._dialogs.key("app.menu"), self._dialogs.key("plan.unit")
        told = say.unit_is_apart(menu=menu, act=act)
        return [Heading(group.mark, group.title, classes="group"), CachedText(Content(told), classes="prose")]

    def _group(self, one: ShownGroup) -> list[Widget]:
        """Returns a group: heading and questions, lines for its closed parts, and what is written in the talk."""
        found = self._questions(one.group) if one.is_shown else []
        if one.said:
            found.append(text(say.minutes_said(words=one.said), "prose shown-note"))
        found += [ClosedLine(closed) for closed in one.closed]
        if one.discussed is not None:
            asked = of_field(one.discussed)._replace(tick=say.discussed_tick())
            found.append(self._editing.editor_for(Answer(one.discussed.key), asked))
        if one.minutes is not None:
            asked = of_field(one.minutes)._replace(text=say.minutes_question())
            found.append(self._editing.editor_for(Answer(one.minutes.key), asked).add_class("minutes"))
        return found

    def _questions(self, group: Group) -> list[Widget]:
        """Returns the heading of a group and its questions, each part with a tag that says who can read it."""
        found: list[Widget] = []
        told: Group | Field | None = None
        if group.label:
            heading = Heading(group.mark, group.title, classes="group")
            found.append(heading)
            if self._is_alike(group, group.fields[0]):
                told = group
                self._tell(group, heading)
        if group.note:
            found.append(text(group.note, "prose"))
        for field in group.fields:
            part = self._part_of(group, field)
            widgets, asked = self._field(field)
            if part is not told and asked is not None:
                self._tell(part, asked)
                told = part
            found += widgets
        return found

    def _tell(self, part: Group | Field, widget: Heading | Editor) -> None:
        """Shows the tag that says who can read a part, on its heading or question; shows none in the talk."""
        if self._source.tells_readers:
            self._told.append((part, widget))
            widget.show_tags(self.reader_tag(part))

    def _part_of(self, group: Group, field: Field) -> Group | Field:
        """Returns what a field is shared with: its group, or itself where it differs from it or was shared apart."""
        return field if not self._is_alike(group, field) or self._is_shared_apart(field) else group

    def _is_alike(self, group: Group, field: Field) -> bool:
        """Returns whether a field is filled in and shared as its group is."""
        return (field.filled_by, field.shared) == (group.filled_by, group.shared)

    def _is_shared_apart(self, field: Field) -> bool:
        """Returns whether a field was shared by itself."""
        return any(is_marked(self._session.plan, field.key, role) for role in SIDES)

    # --- fields -----------------------------------------------------------------------------------

    def _field(self, field: Field) -> tuple[list[Widget], Heading | Editor | None]:
        """Returns the widgets of a field, and the one of them that shows who reads along; None where none does."""
        asked: Heading | Editor | None = None
        if field.kind == "note":
            found: list[Widget] = [text(field.question or field.title, "prose")]
        elif field.plays == "status":
            found = [StatusLine(field)]
        elif field.kind == "table":
            asked = Heading(field.mark, field.short, classes="group")
            found = [asked, *([text(field.question, "prose")] if field.title and field.question else [])]
            found += [*self._tables.widgets_for(field), *self._notes(field)]
        else:
            asked = editor = self._editing.editor_for(Answer(field.key), of_field(field))
            other = self._other_side_of(field)
            found = [Beside(editor, other.key) if other is not None else editor, *self._notes(field)]
        tells_changes = not field.is_computed and self._source.change_words(field) is not None
        return [*found, ChangedLine(field)] if tells_changes else found, asked

    def _notes(self, field: Field) -> list[Widget]:
        """Returns the answer of the plan before, the notes that the other side shows, and this person's own note."""
        found: list[Widget] = [*self._former_answer(field), *self._shown_notes(field)]
        has_note = self._session.plan.words(self._session.own_note(field)).strip()
        return [*found, self.note_editor(field)] if has_note else found

    def _other_side_of(self, field: Field) -> Field | None:
        """Returns the question of the other side that a question stands beside, whichever names the other."""
        fields = self._session.form.fields
        return next((one for one in fields if field.beside == one.key or one.beside == field.key), None)

    def _shown_notes(self, field: Field) -> list[CachedText]:
        """Returns the notes that the other side shows at a field."""
        found = notes_shown_to(self._session.plan, field, self._session.role)
        texts = (say.note_of_other(role=role_title(self._session.form, role), words=words) for role, words in found)
        return [text(one, "prose shown-note") for one in texts]

    def _former_answer(self, field: Field) -> list[CachedText]:
        """Returns the answer in the plan that this one follows."""
        former = self._session.former
        if (
            former is None
            or field.kind == "table"
            or field.plays in IDENTIFYING_ROLES
            or not former.text(field.key).strip()
        ):
            return []
        said = shown(field, former.answer(field.key), self._session.form.country)
        return [text(say.answer_before(answer=said), "prose shown-note")]


def text(words: str, classes: str) -> CachedText:
    """Returns a text to read, with these style classes."""
    return CachedText(Content(show(words)), classes=classes)
