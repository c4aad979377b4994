"""Prints JSON, text, and tables that fit the terminal."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

import click

from poptui.text.clean import show
from poptui.text.wrap import display_width, wrap

_UNSAFE = re.compile("[\x7f-\x9f\ud800-\udfff]")
"""Characters that a terminal may act on or UTF-8 cannot encode, and that JSON does not escape."""


GAP = "  "
"""What stands between two columns of a table."""
LEAST = 2
"""The width in columns of a terminal below which no column of a table is made: a wide sign takes as much."""


def print_json(value: object) -> None:
    """Prints one JSON document."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    click.echo(_UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Prints rows in columns, with control characters made visible.

    On a terminal no line is wider than it: the words of the widest columns go on in lines below. Elsewhere, such as in
    a pipe, each row is one line and nothing is cut.
    """
    shown = [[re.sub("[\n\t]", " ", show(cell)) for cell in row] for row in rows]
    widths = [max(map(display_width, column)) for column in zip(*shown, strict=True)]
    if sys.stdout is None or not sys.stdout.isatty():  # it is None where it was closed
        lines: Iterable[str] = (line for row in shown for line in _row_lines(row, widths))
    else:
        width = shutil.get_terminal_size().columns
        fitting = _fitting(widths, width - len(GAP) * (len(widths) - 1))
        fitted = (line for row in shown for line in _row_lines(row, fitting))
        lines = (piece for line in fitted for piece in _pieces(line, width))
    for line in lines:
        click.echo(line)


def _fitting(widths: Sequence[int], room: int) -> list[int]:
    """Returns the widths of columns in so much room: the widest become narrower, and none more than it has to."""
    caps = (cap for cap in range(room, LEAST, -1) if sum(min(width, cap) for width in widths) <= room)
    cap = next(caps, LEAST)
    return [min(width, cap) for width in widths]


def _row_lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """Yields the lines of a row: each cell goes on in the lines below, within its column."""
    cells = [_pieces(cell, width) for cell, width in zip(row, widths, strict=True)]
    for line in zip_longest(*cells, fillvalue=""):
        padded = (cell + " " * (width - display_width(cell)) for cell, width in zip(line, widths, strict=True))
        yield GAP.join(padded).rstrip()


def _pieces(text: str, width: int) -> list[str]:
    """Returns a text in pieces of at most `width` columns; unchanged where it fits."""
    return [text] if display_width(text) <= width else wrap(text, width)


def deliver(text: str, output: str | None, *, force: bool) -> None:
    """Writes an export to a file, or prints it where none is named.

    Raises:
        Refused, StorageError: as `work.export.save_export`.
    """
    if output is None:
        click.echo(text, nl=False)
        return
    from poptui.work.export import save_export

    save_export(Path(output), text, force=force)


def print_text(text: str, *, err: bool = False) -> None:
    """Prints people's text, on stderr with `err`; control characters are made visible."""
    click.echo(show(text), err=err)
