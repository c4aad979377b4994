"""The message line: what the program has to say, in a line of its own above the keys that covers nothing."""

from __future__ import annotations

from typing import NamedTuple, Protocol, runtime_checkable

from rich.cells import cell_len
from textual.content import Content

from poptui.text.clean import show
from poptui.text.wrap import wrap
from poptui.widgets.chrome.cached_render import CachedText


class Notice(NamedTuple):
    """Something that the program tells a person once.

    Attributes:
        text: the text.
        is_warning: whether something went wrong.
    """

    text: str
    is_warning: bool


@runtime_checkable
class Announcer(Protocol):
    """A program that tells people things."""

    notice: Notice | None
    """What was told last, as long as it is to be read."""

    def forget_old_notice(self) -> None:
        """Removes a message that was shown for a few seconds; called when the cursor or the screen changes."""


def first_sentence(text: str) -> str:
    """Returns the first sentence of a text."""
    begun, end, _ = " ".join(text.split()).partition(". ")
    return begun + end.strip()


class MessageLine(CachedText):
    """Shows what the program tells; else the hint at the question with the cursor.

    A hint at a question takes one line whatever its length, so that nothing moves when the cursor does.
    """

    def __init__(self) -> None:
        """Makes an empty line."""
        super().__init__("", id="message")
        self._hint = self._help_key = ""
        self._shown = Content("")

    def on_mount(self) -> None:
        """Shows what was told just before this screen opened."""
        if isinstance(self.app, Announcer):
            self.app.forget_old_notice()
        self.show_notice(self.app.notice if isinstance(self.app, Announcer) else None)

    def show_notice(self, notice: Notice | None) -> None:
        """Shows what is told; the hint where nothing is."""
        if notice is None:
            shown = Content.styled(self._fitting_hint(), "$text-muted")
        else:
            sign = ("! ", "$text-warning") if notice.is_warning else ""
            shown = Content.assemble(sign, show(notice.text))
        if not shown.is_same(self._shown):
            is_line = all(self._is_one_line(text) for text in (self._shown.plain, shown.plain))
            self._shown = shown
            self.update(shown, layout=not is_line)  # a hint that takes the place of a hint moves nothing

    def show_hint(self, hint: str, help_key: str = "") -> None:
        """Shows another hint, unless something is told.

        Args:
            hint: the hint.
            help_key: the key that shows the whole text; with it the hint takes one line, and names it where it is cut.
        """
        self._hint, self._help_key = show(" ".join(hint.split())), help_key
        self.show_notice(self.app.notice if isinstance(self.app, Announcer) else None)

    def on_resize(self) -> None:
        """Shows as much of the hint as fits now."""
        self.show_notice(self.app.notice if isinstance(self.app, Announcer) else None)

    def _is_one_line(self, text: str) -> bool:
        """Returns whether a text takes one line."""
        return "\n" not in text and cell_len(text) <= self.app.size.width - 2

    def _fitting_hint(self) -> str:
        """Returns the hint; of a long one the words that fit, and the key that shows the rest."""
        width = self.app.size.width - 2
        if not self._help_key or cell_len(self._hint) <= width:
            return self._hint
        end = f"… {self._help_key}"
        return wrap(self._hint, max(1, width - cell_len(end)))[0] + end
