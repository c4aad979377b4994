"""Who wrote what where and when, the newest first: of a whole plan, or of one answer, which can be put back."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from poptui.plans.merge import part_of
from poptui.plans.plan import is_note, is_there
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.text.clean import show
from poptui.widgets.bindings import bindings
from poptui.widgets.chrome.key_line import KeyLine
from poptui.work.describe import LogLine, place_words, read_log
from poptui.work.session import Session

SHOWN = 150
"""So many characters of a text stand in the list; Enter shows all of it."""


class HistoryScreen(BaseScreen[None]):
    """The history of a plan. Enter shows a text whole, and puts it back after a question."""

    BINDINGS = bindings("history.open")
    MENU = ("history.open",)
    HELP = (
        "Hier staat wie wat wanneer heeft geschreven; wat het laatst in dit plan kwam, staat bovenaan. Enter toont een "
        "tekst helemaal; daar kunt u een eerdere tekst ook terugzetten. Esc gaat terug."
    )

    def __init__(self, navigator: Navigation, session: Session, where: str = "") -> None:
        """Takes the session of the plan, and the register to show the history of; without one that of all."""
        super().__init__(navigator)
        self.session = session
        self.where = where
        self.lines: list[LogLine] = []

    def compose(self) -> ComposeResult:
        """Title and list."""
        of_what = f"Eerdere tekst bij {self.place(self.where)}" if self.where else "Geschiedenis: wie schreef wat"
        yield Static(Content(show(f"{of_what}, het laatste bovenaan")), classes="top")
        yield OptionList(markup=False, id="body")
        yield KeyLine("history.open", "app.back", "app.help", "app.menu", "app.quit")

    def on_mount(self) -> None:
        """Fills the list."""
        self.fill()
        self.query_one("#body").focus()

    def fill(self) -> None:
        """Shows what was written, anew: for each change a line that says when, who and where, and below it the text."""
        options = self.query_one(OptionList)
        options.clear_options()
        form, plan, role = self.session.form, self.session.plan, self.session.role
        everything = reversed(read_log(form, plan, role, whole=bool(self.where)))
        self.lines = [line for line in everything if self.where in {"", line.change.where}]
        for line in self.lines:
            heading = f"{line.when} · {line.who}" + ("" if self.where else f" · {line.where}")
            words = " ".join(line.what.split())[:SHOWN]
            options.add_option(Option(Content.assemble((show(heading), "bold"), f"\n  {show(words)}")))
        if self.lines:
            options.highlighted = 0
        else:
            options.add_option(Option(Content("Hier is nog niets geschreven."), disabled=True))

    def place(self, where: str) -> str:
        """A register in words."""
        return place_words(self.session.form, self.session.plan, where)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter shows a text whole."""
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Shows the text under the cursor whole, and asks whether it should be put back where that can be."""
        at = self.query_one(OptionList).highlighted
        if at is None:
            return
        line = self.lines[at]
        heading = f"{line.when}, {line.who}, {line.where}:"
        # A text as it was typed, with its lines; a date, and what was done to a row, as the list says it.
        is_said = "@" in line.change.where and not is_note(line.change.where)
        words = line.what if line.change.iso or is_said else line.change.after or line.what
        if not self.can_return(line):
            self.navigator.show_text(heading, words)
            return

        if not self.session.may_write(line.change.where):
            if self.session.is_frozen(line.change.where):
                words += "\n\nDe afspraken zijn definitief: heropen ze eerst, of maak een nieuwe versie."
            else:
                words += (
                    "\n\nDit vult een ander in: kies eerst met 'Rol' in wiens naam u schrijft, om het terug te zetten."
                )
            self.navigator.show_text(heading, words)
            return

        def put_back(wanted: str | None) -> None:
            if wanted:
                self.session.put_back(line.change)
                self.fill()
                undo = self.navigator.key("plan.undo")
                self.navigator.tell(f"Teruggezet bij {line.where}. {undo} maakt dat ongedaan.")

        self.navigator.ask(put_back, f"{heading}\n\n{words}", "Zet deze tekst terug", "Laat staan")

    def can_return(self, line: LogLine) -> bool:
        """Whether a text can be put back: it is an answer, a cell or a note, and something else stands there now."""
        where, plan = line.change.where, self.session.plan
        parts = where.split("/")
        stands = len(parts) < 3 or is_there(plan, parts[0], parts[1])
        is_text = is_note(where) or part_of(self.session.form, where) is not None
        return is_text and stands and plan.text(where) != line.change.after
