"""What comes from the terminal, cut into keys, pastes and sequences; however slowly the line brings it."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from typing import NamedTuple

PASTE, PASTE_END = "\x1b[200~", "\x1b[201~"
LARGEST_PASTE = 1_048_576
"""The most characters a paste may have."""
LONGEST = 4096
"""A sequence that goes on for longer is none."""

_WHOLE = re.compile(
    r"\x1b\[\[[A-E]"  # function keys of the Linux console
    r"|\x1b\[[0-?]*[ -/]*[@-Z\\-~]"
    r"|\x1bO[A-FHP-S]"
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"
    r"|\x1b(?=[^\[\]OPX^_])",  # Escape, and a key behind it: nobody here means Alt, and neither is to be lost
    re.DOTALL,
)
_BEGUN = re.compile(r"\x1b(?:\[\[?[0-?]*[ -/]*|O|[\]PX^_].*)?\Z", re.DOTALL)


class Piece(NamedTuple):
    """A piece of what came in: `kind` is text, escape (the key), sequence, paste, or too-much (a paste too large)."""

    kind: str
    text: str


class Cutter:
    """Cuts what comes in into pieces. An unfinished sequence is kept until the rest comes, or `give_up` is called."""

    def __init__(self) -> None:
        """Nothing came in yet."""
        self._held = ""
        self._paste: list[str] | None = None
        self._pasted = 0

    @property
    def is_pasting(self) -> bool:
        """Whether a paste has begun and did not end."""
        return self._paste is not None

    @property
    def is_waiting(self) -> bool:
        """Whether something unfinished is kept that time may turn into a key."""
        return bool(self._held) and self._paste is None

    def cut(self, text: str) -> Iterator[Piece]:
        """The pieces that are whole now."""
        text, self._held = self._held + text, ""
        while text:
            if self._paste is not None:
                text = yield from self._in_paste(text)
                continue
            at = text.find("\x1b")
            if at:
                yield Piece("text", text[:at] if at > 0 else text)
                text = text[at:] if at > 0 else ""
                continue
            whole = _WHOLE.match(text)
            if whole is None:
                if _BEGUN.match(text) and len(text) < LONGEST:
                    self._held = text
                    return
                yield Piece("escape", "\x1b")  # no terminal says so: it is the key, and what follows is typed
                text = text[1:]
                continue
            text = text[whole.end() :]
            if whole[0] == PASTE:
                self._paste, self._pasted = [], 0
            else:
                yield Piece("escape" if whole[0] == "\x1b" else "sequence", whole[0])

    def give_up(self) -> Iterator[Piece]:
        """What is kept is not going to be finished: an escape was the key, all behind it or in a paste is text."""
        held, self._held = self._held, ""
        if self._paste is not None:
            self._take(held)
            yield self._whole_paste()
        elif held:
            yield Piece("escape", held[0])
            if held[1:]:
                yield Piece("text", held[1:])

    def _in_paste(self, text: str) -> Generator[Piece, None, str]:
        """Takes in a paste up to its end; gives what comes behind it, which is nothing while it goes on."""
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

    def _whole_paste(self) -> Piece:
        """The paste that has come to its end."""
        assert self._paste is not None
        too_much, text = self._pasted > LARGEST_PASTE, "".join(self._paste)
        self._paste = None
        return Piece("too-much" if too_much else "paste", "" if too_much else text)

    def _take(self, text: str) -> None:
        """Adds to a paste, as long as it is not too large."""
        assert self._paste is not None
        self._pasted += len(text)
        if self._pasted <= LARGEST_PASTE:
            self._paste.append(text)
