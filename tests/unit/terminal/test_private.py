"""The private names of Textual that the driver uses still exist and still do the same."""

from __future__ import annotations

import inspect

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App


@pytest.mark.parametrize(("sequence", "key"), [("\x1b[A", "up"), ("\x1bOP", "f1"), ("\x1b[15~", "f5")])
def test_new_parser_returns_the_key_of_a_sequence(sequence: str, key: str) -> None:
    """A new parser that is fed one whole sequence returns its key at once."""
    found = [event for event in XTermParser().feed(sequence) if isinstance(event, events.Key)]
    assert [event.key for event in found] == [key]


def test_parser_returns_a_key_for_each_character() -> None:
    """Characters and control characters become keys one by one, also when fed in parts."""
    parser = XTermParser()
    found = [*parser.feed("aé"), *parser.feed("\t\r")]
    assert [event.key for event in found if isinstance(event, events.Key)][-2:] == ["tab", "enter"]
    assert [event.character for event in found if isinstance(event, events.Key)][:2] == ["a", "é"]


def test_unhandled_error_method_takes_the_error_alone() -> None:
    """The method of Textual for unhandled errors takes the error and nothing else."""
    assert list(inspect.signature(App._handle_exception).parameters) == ["self", "error"]
