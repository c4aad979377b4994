"""The sent sequences make a terminal show the wanted screen, and are no more than needed."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from poptui.terminal.cells import Cells
from poptui.terminal.differ import ScreenDiffer, parse_style, style_change
from poptui.terminal.spelling import as_it_is

WIDTH, HEIGHT = 12, 4


class Shown:
    """A terminal of 12 by 4 cells that shows what it is sent."""

    def __init__(self) -> None:
        """Makes the terminal, still empty."""
        self.screen = pyte.Screen(WIDTH, HEIGHT)
        self.stream = pyte.Stream(self.screen)

    def rows(self) -> list[str]:
        """Returns the rows of text on the screen."""
        return list(self.screen.display)

    def colours(self) -> list[list[tuple[str, str, bool, bool]]]:
        """Returns the foreground and background of each cell, and whether it is bold and reversed."""
        buffer = self.screen.buffer
        return [
            [(cell.fg, cell.bg, cell.bold, cell.reverse) for cell in (buffer[row][at] for at in range(WIDTH))]
            for row in range(HEIGHT)
        ]


def screen_of(puts: list[tuple[int, int, str, str]]) -> Cells:
    """Returns a screen with these texts, each with its column, row and style."""
    cells = Cells(WIDTH, HEIGHT)
    for column, row, text, style in puts:
        cells.put(row, column, text, style)
    return cells


GRAPHEMES = st.text(st.sampled_from("abc xyz.é✓•▌中文€"), min_size=1, max_size=14)
STYLES = st.sampled_from(["", "1", "7", "31", "1;38;5;200", "38;2;1;2;3;48;2;9;9;9", "1;7;93;104", "44"])
SCREENS = st.lists(
    st.lists(st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1), GRAPHEMES, STYLES), max_size=6),
    min_size=1,
    max_size=5,
)
CURSORS = st.one_of(st.none(), st.tuples(st.integers(0, WIDTH - 1), st.integers(0, HEIGHT - 1)))


@given(SCREENS, CURSORS)
def test_updates_in_turn_show_the_same_as_the_last_screen_alone(
    screens: list[list[tuple[int, int, str, str]]], cursor: tuple[int, int] | None
) -> None:
    """A terminal that was sent several screens shows the last one as if it was sent alone: text, colours and cursor."""
    following, fresh, differ = Shown(), Shown(), ScreenDiffer(as_it_is)
    for puts in screens:
        following.stream.feed(differ.update(screen_of(puts), cursor))
    wanted = screen_of(screens[-1])
    fresh.stream.feed(ScreenDiffer(as_it_is).update(wanted, cursor))
    assert following.rows() == fresh.rows()
    assert following.colours() == fresh.colours()
    assert [row.replace(" ", "") for row in fresh.rows()] == ["".join(row).replace(" ", "") for row in wanted.graphemes]
    assert following.screen.cursor.hidden == (cursor is None)
    if cursor is not None:
        assert (following.screen.cursor.x, following.screen.cursor.y) == cursor


@given(SCREENS)
def test_unchanged_screen_sends_nothing(screens: list[list[tuple[int, int, str, str]]]) -> None:
    """Where nothing differs, nothing is sent, not even for the cursor."""
    differ = ScreenDiffer(as_it_is)
    for puts in screens:
        differ.update(screen_of(puts), (0, 0))
        assert differ.update(screen_of(puts), (0, 0)) == ""


def test_forgotten_or_resized_screen_is_sent_whole() -> None:
    """After a redraw, and in another size, everything is sent."""
    differ, screen = ScreenDiffer(as_it_is), screen_of([(0, 0, "abc", "1")])
    first = differ.update(screen, None)
    differ.forget()
    assert differ.update(screen, None) == first
    assert "abc" in differ.update(_wider(screen), None)


def _wider(screen: Cells) -> Cells:
    """Returns a screen with the same first text and one more column."""
    wider = Cells(screen.width + 1, screen.height)
    wider.put(0, 0, "abc", "1")
    return wider


def test_letter_at_the_cursor_sends_one_byte() -> None:
    """A letter typed at the cursor is sent as that letter alone."""
    differ = ScreenDiffer(as_it_is)
    differ.update(screen_of([(0, 0, "a", "")]), (1, 0))
    assert differ.update(screen_of([(0, 0, "ab", "")]), (2, 0)) == "b"


def test_terminal_without_colours_gets_attributes_only() -> None:
    """A terminal without colours gets bold and reverse, and no colour."""
    shown = Shown()
    shown.stream.feed(ScreenDiffer(as_it_is, colour=False).update(screen_of([(0, 0, "ab", "1;7;38;5;3;44")]), None))
    assert shown.colours()[0][:2] == [("default", "default", True, True)] * 2


@pytest.mark.parametrize(
    ("style", "parts"),
    [
        ("", ("", "", "")),
        ("1;3;31;42", ("1;3", "31", "42")),
        ("38;2;1;2;3;48;5;9", ("", "38;2;1;2;3", "48;5;9")),
        ("7;97;100", ("7", "97", "100")),
        ("4;39;49", ("4", "39", "49")),
    ],
)
def test_style_is_parsed_into_three_parts(style: str, parts: tuple[str, str, str]) -> None:
    """Attributes, foreground and background are told apart in every notation of a colour."""
    assert parse_style(style) == parts


def test_style_change_sends_only_the_changed_parts() -> None:
    """A changed colour is sent alone; changed attributes start with a reset."""
    before = parse_style("1;31;44")
    assert style_change(before, parse_style("1;32;44")) == "\x1b[32m"
    assert style_change(before, parse_style("1;31")) == "\x1b[49m"
    assert style_change(before, parse_style("31;44")) == "\x1b[0;31;44m"
    assert style_change(before, before) == ""
    assert style_change(None, parse_style("")) == "\x1b[0m"
