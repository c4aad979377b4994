"""Splits terminal input into text, keys, pastes and sequences, however slowly it arrives."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import Literal, NamedTuple

PASTE, PASTE_END = "\x1b[200~", "\x1b[201~"
LARGEST_PASTE = 1_048_576
"""The most characters of a paste; a larger one is dropped."""
LONGEST = 4096
"""The most characters of a sequence; a longer one is taken as an Escape key and text."""

_WHOLE = re.compile(
    r"\x1b\[\[[A-E]"  # function keys of the Linux console
    r"|\x1b\[[0-?]*[ -/]*[@-Z\\-~]"
    r"|\x1bO[A-FHP-S]"
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"
    r"|\x1b(?=[^\[\]OPX^_])",  # Escape and a key behind it are two keys, and not Alt with that key
    re.DOTALL,
)
_BEGUN = re.compile(r"\x1b(?:\[\[?[0-?]*[ -/]*|O|[\]PX^_].*)?\Z", re.DOTALL)


InputKind = Literal["text", "escape", "sequence", "paste", "paste-too-large"]


class InputPiece(NamedTuple):
    """A piece of input.

    Attributes:
        kind: what it is; "escape" is the Escape key, and a paste that is too large has no text.
        text: its characters.
    """

    kind: InputKind
    text: str


class InputParser:
    """Splits input into pieces; keeps an unfinished sequence until the rest arrives or `flush` is called."""

    def __init__(self) -> None:
        """Begins without input."""
        self._held = ""
        self._paste: list[str] | None = None
        self._pasted = 0

    @property
    def is_pasting(self) -> bool:
        """Returns whether a paste has begun and not ended."""
        return self._paste is not None

    @property
    def is_waiting(self) -> bool:
        """Returns whether an unfinished sequence is kept, which becomes a key when nothing follows."""
        return bool(self._held) and self._paste is None

    def feed(self, text: str) -> Iterator[InputPiece]:
        """Adds input and yields the pieces that are complete."""
        text, self._held = self._held + text, ""
        while text:
            if self._paste is not None:
                text = yield from self._in_paste(text)
                continue
            at = text.find("\x1b")
            if at:
                yield InputPiece("text", text[:at] if at > 0 else text)
                text = text[at:] if at > 0 else ""
                continue
            whole = _WHOLE.match(text)
            if whole is None:
                if _BEGUN.match(text) and len(text) < LONGEST:
                    self._held = text
                    return
                yield InputPiece("escape", "\x1b")  # no known sequence: the Escape key, followed by typed text
                text = text[1:]
                continue
            text = text[whole.end() :]
            if whole[0] == PASTE:
                self._paste, self._pasted = [], 0
            else:
                yield InputPiece("escape" if whole[0] == "\x1b" else "sequence", whole[0])

    def flush(self) -> Iterator[InputPiece]:
        """Yields what is kept, as its end will not arrive: the Escape key and the rest as text, or the paste so far."""
        held, self._held = self._held, ""
        if self._paste is not None:
            self._take(held)
            yield self._whole_paste()
        elif held:
            yield InputPiece("escape", held[0])
            if held[1:]:
                yield InputPiece("text", held[1:])

    def _in_paste(self, text: str) -> Generator[InputPiece, None, str]:
        """Reads a paste; yields it when complete, and returns the text behind it (empty while the paste goes on)."""
        assert self._paste is not None
        at = text.find(PASTE_END)
        if at < 0:
            keep = next((n for n in range(len(PASTE_END) - 1, 0, -1) if text.endswith(PASTE_END[:n])), 0)
            self._held = text[len(text) - keep :]
            self._take(text[: len(text) - keep])
            return ""
        self._take(text[:at])
        yield self._whole_paste()
        return text[at + len(PASTE_END) :]

    def _whole_paste(self) -> InputPiece:
        """Returns the complete paste and ends it."""
        assert self._paste is not None
        is_too_large, text = self._pasted > LARGEST_PASTE, "".join(self._paste)
        self._paste = None
        return InputPiece("paste-too-large" if is_too_large else "paste", "" if is_too_large else text)

    def _take(self, text: str) -> None:
        """Adds text to the paste, unless the paste is too large."""
        assert self._paste is not None
        self._pasted += len(text)
        if self._pasted <= LARGEST_PASTE:
            self._paste.append(text)
