"""The acts on a row that a table asks for, a key each."""

from __future__ import annotations


class RowActs:
    """Asks for an act on the row with the cursor; what holds the rows does it."""

    def ask(self, act: str) -> None:
        """Asks for an act: delete, duplicate, up, down, agree or copy."""
        raise NotImplementedError

    def action_delete(self) -> None:
        """Asks to take the row out."""
        self.ask("delete")

    def action_duplicate(self) -> None:
        """Asks for a copy of the row."""
        self.ask("duplicate")

    def action_up(self) -> None:
        """Asks to move the row up."""
        self.ask("up")

    def action_down(self) -> None:
        """Asks to move the row down."""
        self.ask("down")

    def action_agree(self) -> None:
        """Asks to make an agreement of the row."""
        self.ask("agree")

    def action_copy_rows(self) -> None:
        """Asks for a copy of all rows, for a spreadsheet."""
        self.ask("copy")
