"""The menu on a screen, as text."""

from __future__ import annotations


def menu_entries(screen: str) -> list[str]:
    """Returns the names in the menu on a screen, in their order: the rows between the two rules."""
    rows = screen.split("\n")[1:]
    if rows and rows[0].startswith("─"):
        rows = rows[1:]
    end = next((at for at, row in enumerate(rows) if row.startswith("─")), len(rows))
    return [row[1:19].strip() for row in rows[:end]]
