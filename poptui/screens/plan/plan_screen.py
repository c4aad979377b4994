"""The base of the screens on which a plan is edited: their parts, and the keys and messages that they share."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from textual import events, on
from textual.widget import Widget

from poptui.forms.model import Field
from poptui.messages import plan as say
from poptui.plans.edit import Edit
from poptui.plans.registers import Register
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.screens.plan.parts.cursor_follower import CursorFollower
from poptui.screens.plan.parts.editing import Editing
from poptui.screens.plan.parts.headline import Headline, Wordings
from poptui.screens.plan.parts.smart_advice import SmartAdvice
from poptui.screens.plan.parts.undoing import Undoing
from poptui.screens.plan.plan_source import PlanSource
from poptui.widgets.bindings import bindings, own_bindings
from poptui.widgets.inputs.editor import Editor
from poptui.widgets.inputs.text_input import TextInput
from poptui.widgets.table.editable_table import EditableTable

ATTACHMENTS = "plan.attachments"
"""The action that is offered only where files were received with the plan."""


class PlanScreen(BaseScreen[str | None]):
    """A screen with editors of one plan.

    Attributes:
        source: tells what is shown of the plan, and who may write.
        session: the session of the plan.
        cursor: scrolls to the cursor.
        editing: the editors.
        smart: shows how SMART goals are.
        is_switching: whether the editors are being replaced; changes that come in meanwhile are shown at the end.
    """

    BINDINGS = bindings("plan.undo", "plan.redo", "field.history")

    def __init__(self, navigator: Navigation, source: PlanSource) -> None:
        """Takes what opens other screens, and what is shown of the plan."""
        super().__init__(navigator)
        self.source = source
        self.session = source.session
        self.is_switching = False
        self.cursor = CursorFollower(self)
        self.top = Headline(self, self.session)
        self.smart = SmartAdvice(self, self.session, navigator, self.show_answers)
        self.undoing = Undoing(self.session, navigator, self.point_at)
        self.editing = Editing(
            self,
            self.session,
            navigator,
            ask_to_write=self.ask_to_write,
            show_plan=self.show_answers,
            typed=self.judge,
        )

    # --- what each screen defines -----------------------------------------------------------------

    def headline(self) -> Wordings:
        """Returns what the two top lines say."""
        return Wordings([], [])

    def judge(self, editor: Editor) -> None:
        """Shows how SMART the text in an editor is, where that is a goal."""
        self.smart.judge_answer(editor)

    def judged_with(self, editor: Editor) -> Field | None:
        """Returns the field whose goal an editor's text is part of; None where it is part of none, as a note."""
        return self.smart.answered(editor.register)

    def register_at_cursor(self) -> Register | None:
        """Returns the register whose editor has the cursor; None where none has."""
        return self.editing.register_of(self.focused)

    def point_at(self, edit: Edit) -> None:
        """Puts the cursor on the row that an edit was about, where the screen shows it."""

    # --- actions ----------------------------------------------------------------------------------

    def menu(self) -> list[str]:
        """Returns the ids of the actions that can be done here, with the plan as it is now."""
        offered = filter(self.session.permissions.offers, super().menu())
        return [one for one in offered if one != ATTACHMENTS or self.session.has_attachments]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Returns whether an action of this screen can be done; in the talk not all can."""
        permissions = self.session.permissions
        if not permissions.is_talk:
            return True
        called = f"{action}('{parameters[0]}')" if parameters else action
        ids = {one.id for cls in type(self).__mro__ for one in own_bindings(cls) if one.action == called and one.id}
        return not ids or any(map(permissions.offers, ids))

    def ask_to_write(self, field: Field, then: Callable[[], None]) -> None:
        """Asks whether to write in a field that another fills in or that is agreed; calls `then` after a yes."""
        if self.app.screen is self:  # else the question is open: further keys must not ask again
            self.source.ask_to_write(self, field, then)

    def action_undo(self) -> None:
        """Undoes the last typing in this field, or else this person's last edit of the plan."""
        if isinstance(self.focused, TextInput) and self.focused.try_undo():
            redo = self.navigator.key("plan.redo")
            self.navigator.tell(say.undo_typing_done(redo=redo))
        else:
            self.undoing.undo()

    def action_redo(self) -> None:
        """Redoes what was undone last."""
        if isinstance(self.focused, TextInput) and self.focused.try_redo():
            self.navigator.tell(say.redo_typing_done())
        else:
            self.undoing.redo()

    def action_field_history(self) -> None:
        """Shows the history of the field or cell with the cursor."""
        register = self.register_at_cursor()
        if register is not None:
            self.source.show_history(register)
        else:
            self.navigator.tell(say.history_needs_answer())

    # --- showing ----------------------------------------------------------------------------------

    def show_answers(self) -> None:
        """Shows the plan as it is now; a field whose text means the same keeps the text as it was typed."""
        if not self.is_switching:
            self.editing.show()
            self.show_headline()

    def show_headline(self) -> None:
        """Shows the top lines, or in the second what went wrong with saving."""
        if self.top.is_there:
            self.top.show(self.headline())

    def keep_in_sight(self) -> None:
        """Scrolls to the widget with the cursor, once the layout is done."""
        self.cursor.keep_in_sight()

    def flush_fields(self) -> None:
        """Writes in the plan what stands in the fields and was not written yet; called when the program ends."""
        self.editing.flush_fields()

    # --- messages ---------------------------------------------------------------------------------

    @on(Editor.Entered)
    async def go_on(self, event: Editor.Entered) -> None:
        """Moves the cursor to the next field at Enter in a line; asks first what unclear words mean."""
        event.stop()
        self.editing.type(event.editor, event.editor.text)
        if not self.editing.ask_meaning(event.editor.register, partial(self.call_later, self.go_next)):
            await self.go_next()

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """Moves the cursor and scrolls to it, again when the layout is done: Textual scrolls late."""
        super().set_focus(widget, False, from_app_focus)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Shows how SMART the goal is that the cursor entered, and scrolls to it."""
        editor = next((one for one in event.widget.ancestors_with_self if isinstance(one, Editor)), None)
        if editor is not None:
            self.smart.judge_answer(editor)
            self.smart.rest(self.judged_with(editor))
        self.call_after_refresh(self.cursor.bring_in_sight, event.widget)

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """Ends the typing session in a field that the cursor left, which saves it. A table does so for its cells."""
        if not any(isinstance(one, EditableTable) for one in event.widget.ancestors_with_self):
            self.session.leave()

    def on_resize(self, event: events.Resize) -> None:
        """Shows the top lines in the new width, and scrolls to the cursor."""
        self.show_headline()
        self.keep_in_sight()
