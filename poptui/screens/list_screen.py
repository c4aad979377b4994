"""The first screen: the plans of this home, and a line to make a new one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from rich.text import Text
from textual.app import ComposeResult
from textual.widgets import DataTable, Static

from poptui.errors import PoptuiError
from poptui.screens.base import BaseScreen
from poptui.screens.new_plan_screen import NewPlanScreen
from poptui.screens.section_screen import SectionScreen
from poptui.screens.text_screen import TextScreen
from poptui.store.index import Listed, list_plans
from poptui.text.clean import show
from poptui.text.dates import format_date
from poptui.widgets.bindings import bindings
from poptui.widgets.key_line import KeyLine
from poptui.work.actions import STATUS_NAMES
from poptui.work.desk import Desk
from poptui.work.session import Session

EMPTY = "U hebt nog geen plannen. Druk op Enter (of op n) om er een te maken."
SOME = "Kies een plan met de pijlen en open het met Enter. Een nieuw plan maakt u met n."
NEW = "+ nieuw plan"


class ListScreen(BaseScreen[None]):
    """Lists the plans and opens one."""

    BINDINGS = bindings("list.new")
    MENU = ("list.open", "list.new")
    HELP = (
        "Hier staan de plannen. Kies er een met de pijlen en druk op Enter, of maak een nieuw plan met n. "
        "Alles wat u typt wordt vanzelf bewaard; u hoeft nergens op 'bewaren' te drukken."
    )

    def __init__(self, desk: Desk) -> None:
        """Takes the desk; plans are read when the screen is shown."""
        super().__init__()
        self.desk = desk
        self.listed: list[Listed] = []
        self.begun: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Title, a sentence that says what to do, the list, the keys."""
        yield Static("poptui · uw persoonlijke ontwikkelingsplannen", classes="top")
        yield Static("", id="sentence", classes="prose")
        yield DataTable[Text](cursor_type="row", id="body")
        yield KeyLine("list.open", "list.new", "app.help", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """Shows the plans; says what is wrong with the settings."""
        self.fill()
        for fault in self.desk.config.faults:
            self.notify(show(fault), markup=False, severity="warning")

    def on_screen_resume(self) -> None:
        """Shows the plans as they are after one was open."""
        self.fill()

    def fill(self) -> None:
        """Reads and shows the plans, the cursor staying on its line."""
        table: DataTable[Text] = self.query_one("#body", DataTable)
        at = table.cursor_row
        self.listed = list_plans(self.desk.home)
        self.query_one("#sentence", Static).update(SOME if self.listed else EMPTY)
        table.clear(columns=True)
        for name in ("Medewerker", "Status", "Ingevuld", "Gewijzigd"):
            table.add_column(name)
        for one in self.listed:
            table.add_row(*(Text(show(cell)) for cell in cells_of(one)))
        table.add_row(Text(NEW), *[Text("")] * 3)
        table.move_cursor(row=min(at, len(self.listed)))
        table.focus()

    def on_data_table_row_selected(self, event: DataTable.RowSelected) -> None:
        """Enter opens the plan, or begins a new one on the last line."""
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Opens the plan under the cursor."""
        at = self.query_one("#body", DataTable).cursor_row
        if at >= len(self.listed):
            self.action_new()
        elif self.listed[at].error:
            self.app.push_screen(TextScreen("Dit plan gaat niet open", self.listed[at].error))
        else:
            self.open_plan(self.listed[at].path)

    def open_plan(self, path: Path) -> None:
        """Opens a plan at its first question without an answer."""
        try:
            session = Session(self.desk, path)
        except PoptuiError as error:
            self.app.push_screen(TextScreen("Dit plan gaat niet open", str(error)))
            return
        self.app.push_screen(SectionScreen(session))

    def action_new(self) -> None:
        """Makes a new plan; what was typed there before and not finished stands there again."""

        def made(path: Path | None) -> None:
            if path is not None:
                self.begun = {}
                self.open_plan(path)

        self.app.push_screen(NewPlanScreen(self.desk, self.begun), made)

    def action_back(self) -> None:
        """There is nothing behind the list: says how to close."""
        self.notify("Dit is het eerste scherm. Sluiten doet u met F9.")


def cells_of(one: Listed) -> list[str]:
    """What the list says of a plan: name, status, progress, day of the last change."""
    if one.error:
        return [f"! {one.path.stem}", "niet te lezen", "", ""]
    entry = one.entry
    done = entry["progress"]
    name = entry["employee"] or "(nog geen naam)"
    changed = format_date(date.fromisoformat(entry["updated"][:10]), "NL")
    return [
        name,
        STATUS_NAMES.get(entry["status"], entry["status"]),
        f"{done['filled']} van {done['required']}",
        changed,
    ]
