"""Runs poptui and records which functions it calls: `PYTHON tests/bench/walked.py COUNTS WORDS [ARGUMENT ...]`.

Used by `tests.bench.walks`, with the Python of any environment that has poptui; so it knows nothing else of the tests.
A command is counted from its start. The screens are counted between SIGUSR1 and SIGUSR2, in all threads.
"""

from __future__ import annotations

import inspect
import json
import os
import signal
import sys
import threading
from collections.abc import Iterable
from pathlib import Path
from types import FrameType

ROOT = f"{os.sep}poptui{os.sep}"


class Walk:
    """The counts of one run.

    Attributes:
        words: a text to follow: which functions get it as an argument, or in one.
        is_counting: whether it is counted now.
        files: the files of poptui of which a function was called.
        functions: the functions of poptui that were called.
        calls: how many calls there were, a step of a generator being one.
        hops: how often control went from one file of poptui to another, by a call or a return.
        opened: how often a plan's file was opened for reading.
        holders: the functions that got the words, each as file, function and argument.
    """

    def __init__(self, words: str) -> None:
        """Takes the text to follow; empty for none."""
        self.words = words
        self.is_counting = False
        self.files: set[str] = set()
        self.functions: set[tuple[str, str]] = set()
        self.calls = self.hops = self.opened = 0
        self.holders: set[tuple[str, str, str]] = set()
        self._at: dict[int, str] = {}

    def count(self, frame: FrameType, event: str, _argument: object) -> None:
        """Counts a call or a return; what `sys.setprofile` calls."""
        if not self.is_counting or event not in {"call", "return"} or not frame.f_code.co_flags & inspect.CO_OPTIMIZED:
            return
        file = _file(frame)
        if not file:
            return
        if event == "call":
            self.calls += 1
            self.files.add(file)
            self.functions.add((file, frame.f_code.co_qualname))
            if self.words:
                names = [name for name, value in frame.f_locals.items() if self._holds(value)]
                self.holders |= {(file, frame.f_code.co_qualname, name) for name in names}
        else:
            file = _outer_file(frame)
        thread = threading.get_ident()
        self.hops += bool(file) and self._at.get(thread, file) != file
        self._at[thread] = file or self._at.get(thread, "")

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        """Counts the reading of a plan's file; what `sys.addaudithook` calls."""
        if self.is_counting and event == "open" and isinstance(arguments[0], str | os.PathLike):
            path, flags = Path(os.fspath(arguments[0])), arguments[2]
            is_read = isinstance(flags, int) and not flags & (os.O_WRONLY | os.O_RDWR)
            self.opened += path.parent.name == "plans" and path.suffix == ".json" and is_read

    def _holds(self, value: object) -> bool:
        """Returns whether a value is the text that is followed, or a record that contains it."""
        fields: Iterable[str] = getattr(type(value), "__struct_fields__", getattr(type(value), "_fields", ()))
        return value == self.words or any(getattr(value, name, None) == self.words for name in fields)

    def write(self, file: Path) -> None:
        """Writes the counts down as JSON."""
        self.is_counting = False
        found = {
            "files": len(self.files),
            "functions": len(self.functions),
            "calls": self.calls,
            "hops": self.hops,
            "opened": self.opened,
            "holders": sorted(self.holders),
        }
        part = file.with_suffix(".part")
        part.write_text(json.dumps(found), encoding="utf-8")
        part.replace(file)


def _file(frame: FrameType) -> str:
    """Returns the file of poptui that a frame runs in; empty for another file."""
    _, found, rest = frame.f_code.co_filename.rpartition(ROOT)
    return rest if found else ""


def _outer_file(frame: FrameType) -> str:
    """Returns the file of poptui that called a frame, directly or through other code; empty where none did."""
    outer = frame.f_back
    while outer is not None and not _file(outer):
        outer = outer.f_back
    return _file(outer) if outer is not None else ""


def main() -> None:
    """Runs poptui, counted."""
    counts, words, *arguments = sys.argv[1:]
    sys.path.pop(0)  # this folder
    walk, file = Walk(words), Path(counts)
    signal.signal(signal.SIGUSR1, lambda *_: setattr(walk, "is_counting", True))
    signal.signal(signal.SIGUSR2, lambda *_: walk.write(file))
    from poptui.cli.entry import main as run

    sys.addaudithook(walk.hear)
    threading.setprofile(walk.count)
    walk.is_counting = len(arguments) > 1
    sys.setprofile(walk.count)
    try:
        run(arguments)
    finally:
        sys.setprofile(None)
        walk.write(file)


if __name__ == "__main__":
    main()
