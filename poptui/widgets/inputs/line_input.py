"""The input for an answer of one line."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.suggester import SuggestFromList
from textual.widgets import Input

from poptui.messages import dialogs as say
from poptui.text.clean import clean, one_line
from poptui.widgets.inputs.released import release
from poptui.widgets.inputs.safe import safe

_OURS = frozenset({"ctrl+f"})
"""Keys that the program uses everywhere, although Input has a binding for them."""


class LineInput(Input, inherit_bindings=False):
    """An Input without bindings for keys of the program, which keeps all lines of a paste."""

    BINDINGS = [
        binding
        for binding in Input.BINDINGS
        if not _OURS & set((binding.key if not isinstance(binding, tuple) else binding[0]).split(","))
    ]

    def __init__(self, value: str, widget_id: str | None = None, known: Sequence[str] = (), hint: str = "") -> None:
        """Takes the text, texts to suggest while their beginning is typed (Right accepts one), and a hint."""
        super().__init__(
            one_line(value),
            id=widget_id,
            classes="input",
            placeholder=hint or (say.line_list_hint() if known else ""),
            compact=True,
            select_on_focus=False,
            suggester=SuggestFromList([one_line(text) for text in known], case_sensitive=False) if known else None,
        )
        self.cursor_blink = False
        self.known = [one_line(text) for text in known]

    def on_mount(self) -> None:
        """Notes the screen, which is not known any more when the input is removed."""
        self._mounted_on = self.screen

    def on_unmount(self) -> None:
        """Releases what Textual keeps of a removed input."""
        release(self, self._mounted_on)

    class ListRequested(Message):
        """Posted when the person asks for the list of texts typed before."""

        def __init__(self, line: LineInput) -> None:
            """Takes the input."""
            super().__init__()
            self.line = line

        @property
        def control(self) -> LineInput:
            """Returns the input for the chosen text."""
            return self.line

    def key_down(self) -> None:
        """Asks for the list of texts typed before, where there is one."""
        if self.known:
            self.post_message(self.ListRequested(self))

    def render_line(self, y: int) -> Strip:
        """Returns the drawn line, without characters that steer a terminal."""
        return safe(super().render_line(y))

    def on_paste(self, event: events.Paste) -> None:
        """Joins the lines of a paste with spaces, where Input would drop all but the first."""
        event.prevent_default()
        event.stop()
        text = clean(event.text)
        has_lines = "\n" in text.strip()
        self.replace(one_line(text) if has_lines else text.strip("\n").replace("\t", " "), *sorted(self.selection))
        if has_lines:
            self.notify(say.line_joined_paste())
