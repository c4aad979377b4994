"""Prints JSON, text, and tables that fit the terminal."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path

import click

from poptui.text.clean import show

_UNSAFE = re.compile("[\x7f-\x9f\ud800-\udfff]")
"""Characters that a terminal may act on or UTF-8 cannot encode, and that JSON does not escape."""


def print_json(value: object) -> None:
    """Prints one JSON document."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    click.echo(_UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text))


def print_table(rows: Sequence[Sequence[str]]) -> None:
    """Prints rows in columns, with control characters made visible; the last column is not cut."""
    shown = [[show(cell).replace("\n", " ") for cell in row] for row in rows]
    widths = [max(len(row[index]) for row in shown) for index in range(len(shown[0]) - 1)] if shown else []
    for row in shown:
        start = "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        click.echo(f"{start}  {row[-1]}".rstrip() if widths else row[-1])


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
