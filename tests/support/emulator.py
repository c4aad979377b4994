"""A screen that pyte draws from the bytes of a program, with the features of an xterm that pyte lacks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pyte
from pyte.screens import Char, StaticDefaultDict

ALTERNATE = frozenset({47, 1047, 1049})
DEFAULT_MODES = frozenset(pyte.Screen(1, 1).mode)

# A whole control sequence or string, and the beginning of one that is still to be completed.
SEQUENCE = re.compile(
    rb"\x1b\[(?P<prefix>[<=>?]?)(?P<rest>[0-?]*)(?P<between>[ -/]*)(?P<final>[@-~])"
    rb"|\x1b\].*?(?:\x07|\x1b\\)"
    rb"|\x1b[PX^_].*?\x1b\\"
    rb"|\x1b[ *+\-./][0-~]",
    re.DOTALL,
)
BEGUN = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|\](?:(?!\x07|\x1b\\).)*|[PX^_](?:(?!\x1b\\).)*|[ *+\-./])?\Z", re.DOTALL)


class Screen(pyte.Screen):
    """pyte's screen with an alternate screen, scrolling, and repetition of a character."""

    def __init__(self, columns: int, lines: int, answer: Callable[[bytes], None]) -> None:
        self.answer = answer
        self.main: dict[int, StaticDefaultDict[int, Char]] = {}
        self.main_cursor = (0, 0)
        self.last = " "
        super().__init__(columns, lines)

    @property
    def alternate(self) -> bool:
        """Returns whether the program shows the alternate screen."""
        return any(mode << 5 in self.mode for mode in ALTERNATE)

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        """Sets modes; on a change to the alternate screen keeps the main screen."""
        before = self.alternate
        super().set_mode(*modes, **kwargs)
        if self.alternate and not before:
            self.main, self.main_cursor = dict(self.buffer), (self.cursor.x, self.cursor.y)
            self.buffer.clear()

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        """Resets modes; on leaving the alternate screen restores the main screen."""
        before = self.alternate
        super().reset_mode(*modes, **kwargs)
        if before and not self.alternate:
            self.buffer.clear()
            self.buffer.update(self.main)
            self.cursor.x, self.cursor.y = self.main_cursor
            self.clamp()

    def clamp(self) -> None:
        """Keeps the cursor on the screen."""
        self.cursor.x = min(self.cursor.x, self.columns - 1)
        self.cursor.y = min(self.cursor.y, self.lines - 1)

    def draw(self, data: str) -> None:
        """Draws text and remembers its last character."""
        super().draw(data)
        self.last = data[-1:] or self.last

    def repeat(self, count: int = 1) -> None:
        """Draws the last character so many times more."""
        self.draw(self.last * max(count, 1))

    def scroll_up(self, count: int = 1) -> None:
        """Moves the text of the scrolling region up."""
        bottom = self.margins.bottom if self.margins else self.lines - 1
        self._scroll(bottom, self.index, count)

    def scroll_down(self, count: int = 1) -> None:
        """Moves the text of the scrolling region down."""
        self._scroll(self.margins.top if self.margins else 0, self.reverse_index, count)

    def _scroll(self, edge: int, move: Callable[[], None], count: int) -> None:
        """Scrolls at an edge of the scrolling region; the cursor stays where it was."""
        row, self.cursor.y = self.cursor.y, edge
        for _ in range(max(count, 1)):
            move()
        self.cursor.y = row

    def write_process_input(self, data: str) -> None:
        """Passes on pyte's answer to a query (device attributes, status, cursor position)."""
        self.answer(data.encode())

    def rows(self) -> list[str]:
        """Returns the text of the screen by row, without the spaces at the ends."""
        lines = (self.buffer[row] for row in range(self.lines))
        return ["".join(line[column].data for column in range(self.columns)).rstrip() for line in lines]


class Stream(pyte.ByteStream):
    """pyte's stream, which gets only the sequences that it interprets correctly."""

    csi = {**pyte.ByteStream.csi, "b": "repeat", "S": "scroll_up", "T": "scroll_down"}

    def __init__(self, screen: Screen) -> None:
        super().__init__(screen)
        self.begun = b""

    def feed(self, data: bytes) -> None:  # type: ignore[override]
        """Reads output; an incomplete sequence waits for the rest."""
        known = SEQUENCE.sub(_if_known, self.begun + data)
        begun = BEGUN.search(known)
        end = begun.start() if begun else len(known)
        self.begun = known[end:]
        super().feed(known[:end])


def _if_known(sequence: re.Match[bytes]) -> bytes:
    """Returns a sequence that pyte knows, and nothing for any other."""
    final = sequence["final"]
    if not final or sequence["between"] or b":" in sequence["rest"]:
        return b""
    allowed = {b"": True, b"?": final in b"hlJK"}.get(sequence["prefix"], False)
    return sequence[0] if allowed else b""
