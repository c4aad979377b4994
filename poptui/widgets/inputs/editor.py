"""The editor of one question: its wording, an input, and how the answer was understood."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, TextArea

from poptui.forms.kinds import LINES, yes_no
from poptui.forms.value import Reading
from poptui.messages import dialogs as say
from poptui.plans.registers import Register
from poptui.text.clean import clean, one_line
from poptui.text.words import is_unknown
from poptui.widgets.chrome.cached_render import CachedRender, CachedText
from poptui.widgets.chrome.heading import Heading, Tag
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.choice import Choice
from poptui.widgets.inputs.choice_input import ChoiceInput
from poptui.widgets.inputs.choice_line import FEW, ChoiceLine
from poptui.widgets.inputs.line_input import LineInput
from poptui.widgets.inputs.meaning import meaning_of
from poptui.widgets.inputs.question import Question
from poptui.widgets.inputs.text_input import TextInput
from poptui.widgets.inputs.tick import Tick

CHOOSING = frozenset({"choice", "scale", "yes-no"})
TICKING = frozenset({"choices", "checklist"})
Choosing = Choice | CheckList


class Editor(CachedRender, Vertical):
    """Asks one question and posts every change of the answer.

    Attributes:
        register: the register of the answer.
        question: the question.
        input: the widget in which a person answers.
        known: the answer that the screen last handled; `text` may be a letter ahead of it.
    """

    class Typed(Message):
        """Posted when the answer was changed; `text` is the whole answer."""

        def __init__(self, editor: Editor, text: str) -> None:
            """Takes the editor and its text."""
            super().__init__()
            self.editor = editor
            self.text = text

        @property
        def control(self) -> Editor:
            """Returns the editor in which was typed."""
            return self.editor

    class Entered(Message):
        """Posted when Enter was pressed in an answer of one line, to go to the next question."""

        def __init__(self, editor: Editor) -> None:
            """Takes the editor."""
            super().__init__()
            self.editor = editor

        @property
        def control(self) -> Editor:
            """Returns the editor in which Enter was pressed."""
            return self.editor

    def __init__(self, register: Register, question: Question, reading: Reading, shown: str, country: str) -> None:
        """Takes the register of the answer, the question, the answer, how it is shown, and the country for dates."""
        super().__init__()
        self.register = register
        self.question = question
        self._reading = reading
        self._shown = shown
        self._country = country
        self.input = self._input()
        self.known = self.text
        said = meaning_of(question.kind, reading, country)
        self._tags: tuple[Tag, ...] = ()
        self._heading = Heading(question.mark, question.heading)
        self._heading.display = bool(question.heading)
        is_below = bool(question.heading)  # the question itself is plain below its heading
        mark, style = ("", "") if is_below else (question.mark, "bold")
        self._asked = Heading(mark, question.text, style=style, classes="question")
        self._asked.display = not question.tick  # the box shows the words
        self._show_tags(shown)
        self._said = CachedText(Content(said), classes="meaning")
        self._said.display = bool(said)  # an empty line takes no room

    def compose(self) -> ComposeResult:
        """Yields the heading, the question with its sign, the input, and the line with the meaning."""
        yield self._heading
        yield self._asked
        yield self.input
        yield self._said

    @property
    def text(self) -> str:
        """Returns the answer as it is now."""
        found = self.input
        if isinstance(found, TextArea):
            return found.text
        if isinstance(found, Input):
            return found.value
        assert isinstance(found, Choosing)
        return found.chosen

    def begin(self, typed: str) -> None:
        """Types text here, as if a person did."""
        if isinstance(self.input, TextInput):
            self.input.insert(typed)
        elif isinstance(self.input, LineInput):
            self.input.insert_text_at_cursor(typed)

    def show_answer(self, reading: Reading, shown: str) -> None:
        """Shows an answer that was written elsewhere (undo, another screen) without posting a message."""
        self.show_reading(reading)
        found = self.input
        if isinstance(found, TextInput):
            shown = clean(shown)
        elif isinstance(found, LineInput):
            shown = one_line(shown)
        if self.text == shown:
            return
        if isinstance(found, TextInput):
            found.put(shown)
        elif isinstance(found, LineInput):
            found.value = shown
        elif isinstance(found, Choosing):
            found.chosen = shown
        self.known = self.text

    def show_reading(self, reading: Reading) -> None:
        """Shows how the present answer was understood."""
        self._reading = reading
        said = meaning_of(self.question.kind, reading, self._country)
        if not self.is_attached:
            return  # the section was left before the letter arrived
        if str(self._said.content) != said:
            self._said.update(Content(said))
            self._said.display = bool(said)
            if self.input.has_focus:
                self.call_after_refresh(self.scroll_visible, animate=False, immediate=True)
        self._show_tags(reading.words)

    def on_text_area_changed(self, event: TextArea.Changed) -> None:
        """Posts the text that was typed."""
        event.stop()
        self.post_message(self.Typed(self, event.text_area.text))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Posts the line that was typed."""
        event.stop()
        self.post_message(self.Typed(self, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Posts that Enter was pressed."""
        event.stop()
        self.post_message(self.Entered(self))

    @on(Choice.Chosen)
    @on(CheckList.Chosen)
    def take_choice(self, event: Choice.Chosen | CheckList.Chosen) -> None:
        """Posts the choice that was made."""
        event.stop()
        self.post_message(self.Typed(self, event.value))

    def show_tags(self, *tags: Tag) -> None:
        """Shows tags behind the question, after what is said of the answer."""
        self._tags = tags
        self._show_tags(self._reading.words)

    def _show_tags(self, answer: str) -> None:
        """Shows whether the answer is still needed, or was not understood, and the other tags.

        The room of the first is kept once the answer is there.
        """
        state: tuple[Tag, ...] = ()
        if self._reading.expected and not is_unknown(answer):
            state = (Tag("?", say.tag_unclear(), "$text-warning"),)
        elif self.question.required:
            needed = Tag("•", say.tag_needed(), "$text-warning")
            state = (needed if not answer.strip() else needed.blank,)  # nothing moves at the first letter
        line = self._heading if self.question.heading else self._asked
        line.show_tags(*state, *self._tags)

    def _input(self) -> Widget:
        """Returns the input for the kind of answer."""
        if self.question.tick:
            return Tick(self.question.tick, self._shown)
        if self.question.kind in CHOOSING:
            options = self.question.options or yes_no()
            few = len(options) <= FEW
            return ChoiceLine(options, self._shown) if few else ChoiceInput(options, self._shown)
        if self.question.kind in TICKING and self.question.options:
            return CheckList(self.question.options, self._shown)
        if self.question.kind in LINES:
            return TextInput(self._shown, self.question.known)
        return LineInput(self._shown, known=self.question.known)
