"""The private names of Textual that the line needs are where they were, and do what they did."""

from __future__ import annotations

import inspect

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App


@pytest.mark.parametrize(("sequence", "key"), [("\x1b[A", "up"), ("\x1bOP", "f1"), ("\x1b[15~", "f5")])
def test_the_parser_of_keys(sequence: str, key: str) -> None:
    """A new parser, fed one whole sequence, gives the key at once."""
    found = [event for event in XTermParser().feed(sequence) if isinstance(event, events.Key)]
    assert [event.key for event in found] == [key]


def test_a_parser_of_keys_takes_text_as_it_comes() -> None:
    """Characters and control keys are keys, one by one, also fed in parts."""
    parser = XTermParser()
    found = [*parser.feed("aé"), *parser.feed("\t\r")]
    assert [event.key for event in found if isinstance(event, events.Key)][-2:] == ["tab", "enter"]
    assert [event.character for event in found if isinstance(event, events.Key)][:2] == ["a", "é"]


def test_where_textual_brings_an_error_that_nobody_handles() -> None:
    """The method that is told of such an error takes the error alone."""
    assert list(inspect.signature(App._handle_exception).parameters) == ["self", "error"]
