"""A heading or a question: its number in a column of its own, its words, and a tag at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.geometry import Size

from poptui.text.clean import show
from poptui.text.wrap import wrap
from poptui.widgets.chrome.cached_render import CachedText

NUMBER = 6
"""The width in cells of the column of numbers; what belongs to a question begins behind it."""
LEAST = 28
"""The least width in cells of the words beside a tag; with less, the tag stands below them."""
GAP = 2
"""The cells between the words and a tag."""


class Tag(NamedTuple):
    """A few words at the right of a heading, behind a sign that tells the same without colours.

    Attributes:
        sign: one sign.
        words: two or three words.
        style: the style, as Textual spells it.
    """

    sign: str
    words: str
    style: str = "$text-muted"

    @property
    def text(self) -> str:
        """Returns the sign and the words."""
        return f"{self.sign} {show(self.words)}"

    @property
    def blank(self) -> Tag:
        """Returns a tag that only takes the room of this one."""
        return Tag(" ", " " * cell_len(show(self.words)))


class Heading(CachedText):
    """Shows a number, words, and tags; the words wrap beside their number and before the tags.

    Attributes:
        mark: the number as the paper prints it; may be empty.
        words: the words.
        tags: the tags, from left to right.
    """

    def __init__(self, mark: str, words: str, *tags: Tag, style: str = "bold", classes: str = "heading") -> None:
        """Takes the number, the words, the tags, the style of the words, and the style classes."""
        super().__init__("", classes=classes)
        long = cell_len(mark) >= NUMBER
        self.mark = "" if long else show(mark)
        self.words = show(f"{mark} {words}" if long else words)
        self.tags = tags
        self._style = style

    def show_words(self, words: str) -> None:
        """Shows other words; draws only if they differ."""
        if self.words != show(words):
            self.words = show(words)
            self.refresh(layout=True)

    def show_tags(self, *tags: Tag) -> None:
        """Shows other tags; draws only if they differ."""
        if self.tags != tags:
            is_new_height = self._height(tags) != self._height(self.tags)
            self.tags = tags
            self.refresh(layout=is_new_height)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Returns the number of lines at this width."""
        return len(self._lines(width, self.tags))

    def render(self) -> Content:
        """Returns the lines with their styles."""
        return Content("\n").join(self._lines(self.size.width or self.app.size.width, self.tags))

    def _height(self, tags: Sequence[Tag]) -> int:
        """Returns the number of lines with these tags, at the present width."""
        return len(self._lines(self.size.width, tags)) if self.size.width else 0

    def _lines(self, width: int, tags: Sequence[Tag]) -> list[Content]:
        """Returns the lines at this width."""
        told = Content("  ").join(Content.styled(tag.text, tag.style) for tag in tags)
        room, beside = width - NUMBER, width - NUMBER - told.cell_length - GAP
        is_beside = bool(tags) and (beside >= LEAST or cell_len(self.words) <= beside)
        lines = wrap(self.words, max(1, beside if is_beside else room)) if self.words else [""] if self.mark else []
        marks = [self.mark, *[""] * len(lines)]
        found = [Content.assemble(_column(mark), (line, self._style)) for mark, line in zip(marks, lines, strict=False)]
        if is_beside and found:
            found[0] = Content.assemble(found[0], " " * (width - found[0].cell_length - told.cell_length), told)
        elif tags:
            found.append(Content.assemble(" " * max(0, width - told.cell_length), told))
        return found or [Content("")]


def _column(mark: str) -> Content:
    """Returns a number in its column: a letter stands at the right of it, below the number of its group."""
    at = mark.rjust(NUMBER - 2) if mark[:1].isalpha() else mark
    return Content.styled(at.ljust(NUMBER), "$text-muted")
