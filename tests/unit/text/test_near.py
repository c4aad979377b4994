"""The nearest word: one that was meant, and no other."""

from __future__ import annotations

import pytest

from poptui.cli.command_names import COMMANDS
from poptui.forms.vocabulary import KINDS
from poptui.text.near import hint, nearest

CONTRACT = (
    *("demo", "new", "list", "show", "set", "row", "undo", "log", "check", "smart", "export", "import", "share"),
    *("receive", "agree", "sign", "verify", "revise", "next", "action", "followup", "agenda", "unit", "org", "forms"),
    *("handin", "evaluate", "fill", "edit", "takeout", "delete", "restore", "retention", "config", "setup-exchange"),
    *("privacy", "help", "keys", "doctor"),
)
"""The names of all commands that there may be."""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("shwo", "show"),
        ("lst", "list"),
        ("Show", "show"),
        ("exprt", "export"),
        ("recieve", "receive"),
        ("evalute", "evaluate"),
        ("eval", "evaluate"),
        ("follow-up", "followup"),
    ],
)
def test_mistyped_command_is_found(typed: str, meant: str) -> None:
    """A letter too many or too few, two swapped letters, and the only word that begins so."""
    assert nearest(typed, COMMANDS) == meant


@pytest.mark.parametrize("typed", ["delete", "remove", "quit", "edit", "print", "help", "fill", "re", "s", "teken"])
def test_other_word_is_not_offered(typed: str) -> None:
    """A word that looks like a command and means something else is not taken for it."""
    assert nearest(typed, [name for name in COMMANDS if name != typed]) == ""


def test_no_command_is_taken_for_another() -> None:
    """Of all commands that there may be, none is offered where another was typed and is not there."""
    offered = {name: nearest(name, [one for one in CONTRACT if one != name]) for name in CONTRACT}
    assert {name: found for name, found in offered.items() if found} == {}


@pytest.mark.parametrize(("typed", "wrong"), [("table", "scale"), ("line", "time"), ("2.9", "2.1"), ("4.3", "4.1")])
def test_word_of_other_letters_is_not_near(typed: str, wrong: str) -> None:
    """Two words of one length with other letters mean two things; so do two numbers."""
    assert nearest(typed, [wrong]) == ""


def test_hint_lists_the_words_where_none_is_near() -> None:
    """Where no word was meant, the hint lists them, or says what it is given to say."""
    assert hint("tabel", ["person", "date"]) == "kies uit person, date"
    assert hint("tabel", ["person", "date"], "zie de lijst") == "zie de lijst"
    assert hint("persn", ["person", "date"], "zie de lijst") == "bedoelde u 'person'?"
    assert nearest("texts", KINDS) == "text"
