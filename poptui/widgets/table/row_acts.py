"""The actions on a row that a table asks for, each with a key; the owner of the rows does them."""

from __future__ import annotations

from poptui.widgets.table.table_messages import RowActionRequested
from poptui.widgets.table.table_view import TableView


class RowActs(TableView):
    """A table that asks for actions on the row with the cursor."""

    def settle(self) -> None:
        """Accepts the typed text before an action is asked for; does nothing in a table without typing."""

    def ask(self, act: str) -> None:
        """Asks for an action on the row with the cursor, where there is one, or for a copy of all rows."""
        self.settle()
        row = self.row_at_cursor
        if row is not None or act == "copy":
            self.post_message(RowActionRequested(self, act, row.id if row else ""))

    def action_add(self) -> None:
        """Asks for a new row."""
        self.settle()
        self.post_message(RowActionRequested(self, "add", ""))

    def action_card(self) -> None:
        """Asks to open the row as a card; in an empty line, a new row."""
        self.settle()
        row = self.row_at_cursor
        self.post_message(RowActionRequested(self, "card" if row else "add", row.id if row else ""))

    def action_delete(self) -> None:
        """Asks to remove the row."""
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
