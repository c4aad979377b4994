"""The widget that holds the questions and tables of a plan, and passes on what is typed in them."""

from __future__ import annotations

from textual import events, on
from textual.widget import Widget
from textual.widgets import TextArea

from poptui.screens.plan.parts.cursor_follower import CursorFollower
from poptui.screens.plan.parts.editing import Editing
from poptui.widgets.bindings import keys_of
from poptui.widgets.chrome.cached_render import Body
from poptui.widgets.chrome.message_line import MessageLine, first_sentence
from poptui.widgets.inputs.choice_input import ChoiceInput
from poptui.widgets.inputs.editor import Editor


class PlanBody(Body):
    """Holds editors, and passes on what is typed in them."""

    def __init__(self, *children: Widget, editing: Editing, cursor: CursorFollower) -> None:
        """Takes the widgets that it holds, what writes in the plan, and what scrolls to the cursor."""
        super().__init__(*children, id="body", can_focus=False)
        self._editing = editing
        self._cursor = cursor

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Shows the hint at the question with the cursor."""
        around = event.widget.ancestors_with_self
        editor = next((one for one in around if isinstance(one, Editor)), None)
        hint = first_sentence(editor.question.help) if editor else ""
        self.screen.query_one(MessageLine).show_hint(hint, keys_of(self.app, "app.help")[0])

    def on_resize(self) -> None:
        """Keeps the cursor in sight where the room changed, or what is above the cursor: a message, rows that came."""
        at = self.screen.focused
        if isinstance(at, TextArea):
            self.call_after_refresh(self._cursor.follow, at)
        else:
            self._cursor.keep_in_sight()

    @on(Editor.Typed)
    def type(self, event: Editor.Typed) -> None:
        """Writes in the plan what was typed in an editor."""
        event.stop()
        is_news = self._editing.type(event.editor, event.text)
        if is_news and not isinstance(event.editor.input, TextArea):  # a text area reports its own cursor
            self._cursor.keep_in_sight()

    @on(ChoiceInput.ChoicesRequested)
    def show_choices(self, event: ChoiceInput.ChoicesRequested) -> None:
        """Shows the choices that match what is typed."""
        event.stop()
        self._editing.show_choices(event.choice, event.typed)

    def on_text_area_selection_changed(self, event: TextArea.SelectionChanged) -> None:
        """Scrolls to the line to which the cursor moved in a text."""
        event.stop()
        self.call_after_refresh(self._cursor.follow, event.text_area)
