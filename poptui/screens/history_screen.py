"""Who wrote what where and when, the newest first."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.widgets import DataTable, Static

from poptui.forms.model import Form
from poptui.plans.model import Plan
from poptui.screens.base import BaseScreen
from poptui.text.clean import show
from poptui.widgets.key_line import KeyLine
from poptui.work.showing import read_log


class HistoryScreen(BaseScreen[None]):
    """The history of a plan, to read."""

    HELP = "Hier staat wie wat wanneer heeft geschreven, het nieuwste bovenaan. Esc gaat terug."

    def __init__(self, form: Form, plan: Plan) -> None:
        """Takes the form and the plan."""
        super().__init__()
        self.form = form
        self.plan = plan

    def compose(self) -> ComposeResult:
        """Title and table."""
        yield Static("Geschiedenis: wie schreef wat, het nieuwste bovenaan", classes="top")
        yield DataTable[Text](cursor_type="row", id="body")
        yield KeyLine("app.back", "app.help", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """Fills the table."""
        table: DataTable[Text] = self.query_one("#body", DataTable)
        for name in ("Wanneer", "Wie", "Waar", "Wat"):
            table.add_column(name)
        for line in reversed(read_log(self.form, self.plan)):
            table.add_row(*(Text(show(cell)[:200]) for cell in line))
        table.focus()
