"""What is sent makes a terminal show what is wanted, and is no more than it needs."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.terminal.cells import Cells
from poptui.terminal.differ import Sender, change_of, parts_of

WIDTH, HEIGHT = 12, 4


class Shown:
    """A terminal that was sent something."""

    def __init__(self) -> None:
        """Make one of twelve by four."""
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.Stream(self.screen)

    def rows(self) -> list[str]:
        """Give what stands on it."""
        return list(self.screen.display)

    def colours(self) -> list[list[tuple[str, str, bool, bool]]]:
        """Give the ink and ground of each cell, and whether it is bold and reversed."""
        buffer = self.screen.buffer
        return [
            [(cell.fg, cell.bg, cell.bold, cell.reverse) for cell in (buffer[row][at] for at in range(WIDTH))]
            for row in range(HEIGHT)
        ]


def screen_of(puts: list[tuple[int, int, str, str]]) -> Cells:
    """Make a screen with these texts: column, row, text, look."""
    cells = Cells(WIDTH, HEIGHT)
    for column, row, text, look in puts:
        cells.put(row, column, text, look)
    return cells


SIGNS = st.text(st.sampled_from("abc xyz.é✓•▌中文€"), min_size=1, max_size=14)
LOOKS = st.sampled_from(["", "1", "7", "31", "1;38;5;200", "38;2;1;2;3;48;2;9;9;9", "1;7;93;104", "44"])
SCREENS = st.lists(
    st.lists(st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1), SIGNS, LOOKS), max_size=6),
    min_size=1,
    max_size=5,
)
CURSORS = st.one_of(st.none(), st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1)))


@given(SCREENS, CURSORS)
def test_a_terminal_that_follows_shows_what_one_that_begins_does(
    screens: list[list[tuple[int, int, str, str]]], cursor: tuple[int, int] | None
) -> None:
    """Sent screen after screen a terminal shows the last as if it had been sent alone: text, colours and cursor."""
    following, fresh, sender = Shown(), Shown(), Sender(str)
    for puts in screens:
        following.stream.feed(sender.update(screen_of(puts), cursor))
    wanted = screen_of(screens[-1])
    fresh.stream.feed(Sender(str).update(wanted, cursor))
    assert following.rows() == fresh.rows()
    assert following.colours() == fresh.colours()
    assert [row.replace(" ", "") for row in fresh.rows()] == ["".join(row).replace(" ", "") for row in wanted.signs]
    assert following.screen.cursor.hidden == (cursor is None)
    if cursor is not None:
        assert (following.screen.cursor.x, following.screen.cursor.y) == cursor


@given(SCREENS)
def test_the_same_screen_again_costs_nothing(screens: list[list[tuple[int, int, str, str]]]) -> None:
    """Where nothing differs nothing is sent, not even for the cursor."""
    sender = Sender(str)
    for puts in screens:
        sender.update(screen_of(puts), (0, 0))
        assert sender.update(screen_of(puts), (0, 0)) == ""


def test_what_was_forgotten_is_sent_again() -> None:
    """After a redraw, and in another size, everything is sent."""
    sender, screen = Sender(str), screen_of([(0, 0, "abc", "1")])
    first = sender.update(screen, None)
    sender.forget()
    assert sender.update(screen, None) == first
    assert "abc" in sender.update(_wider(screen), None)


def _wider(screen: Cells) -> Cells:
    """Make a screen with the same first text and one column more."""
    wider = Cells(screen.width + 1, screen.height)
    wider.put(0, 0, "abc", "1")
    return wider


def test_one_letter_costs_a_few_bytes() -> None:
    """A letter behind a letter is that letter, where the cursor stands there already."""
    sender = Sender(str)
    sender.update(screen_of([(0, 0, "a", "")]), (1, 0))
    assert sender.update(screen_of([(0, 0, "ab", "")]), (2, 0)) == "b"


def test_without_colours_none_is_sent() -> None:
    """A terminal without colours gets what is bold and reversed, and no colour."""
    shown = Shown()
    shown.stream.feed(Sender(str, colour=False).update(screen_of([(0, 0, "ab", "1;7;38;5;3;44")]), None))
    assert shown.colours()[0][:2] == [("default", "default", True, True)] * 2


@pytest.mark.parametrize(
    ("look", "parts"),
    [
        ("", ("", "", "")),
        ("1;3;31;42", ("1;3", "31", "42")),
        ("38;2;1;2;3;48;5;9", ("", "38;2;1;2;3", "48;5;9")),
        ("7;97;100", ("7", "97", "100")),
        ("4;39;49", ("4", "39", "49")),
    ],
)
def test_a_look_has_three_parts(look: str, parts: tuple[str, str, str]) -> None:
    """Attributes, ink and ground are told apart, however a colour is written."""
    assert parts_of(look) == parts


def test_only_what_changes_of_a_look_is_sent() -> None:
    """Another ink alone is sent alone; other attributes begin anew."""
    before = parts_of("1;31;44")
    assert change_of(before, parts_of("1;32;44")) == "\x1b[32m"
    assert change_of(before, parts_of("1;31")) == "\x1b[49m"
    assert change_of(before, parts_of("31;44")) == "\x1b[0;31;44m"
    assert change_of(before, before) == ""
    assert change_of(None, parts_of("")) == "\x1b[0m"
