"""The history of a plan, newest first, or of one register, whose earlier texts can be restored."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from poptui.messages import plan as say
from poptui.plans.merge import part_of
from poptui.plans.registers import Note, Register, RowRegister, rules_of
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation, attempt
from poptui.text.clean import show
from poptui.widgets.bindings import bindings
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.work.describe import LogLine, read_log, register_words
from poptui.work.guard import why_not_restored
from poptui.work.session import Session

SHOWN = 150
"""The number of characters of a text that the list shows; Enter shows all of it."""


class HistoryScreen(BaseScreen[None]):
    """Shows the history of a plan. Enter shows a whole text, and offers to restore it."""

    BINDINGS = bindings("history.open")
    MENU = ("history.open",)

    def __init__(self, navigator: Navigation, session: Session, register: Register | None = None) -> None:
        """Takes the session of the plan, and the register whose history is shown; without one, the whole plan's."""
        super().__init__(navigator)
        self.session = session
        self.register = register
        self.lines: list[LogLine] = []

    def compose(self) -> ComposeResult:
        """Yields the title, the list of changes and the key line."""
        title = say.history_title()
        if self.register:
            title = say.history_title_of_place(place=self.place(self.register))
        yield Header(title)
        yield OptionList(markup=False, id="body")
        yield Foot("history.open", "app.back", "app.help", "app.menu", "app.quit")

    def help_text(self) -> str:
        """Returns what the list shows, and what the keys do."""
        key = self.navigator.key
        return say.history_help(self.session.form.wording, view=key("history.open"), back=key("app.back"))

    def on_mount(self) -> None:
        """Fills the list."""
        self.fill()
        self.query_one("#body").focus()

    def fill(self) -> None:
        """Shows the changes: for each a line that says when, who and where, and below it the text."""
        options = self.query_one(OptionList)
        options.clear_options()
        form, plan, role = self.session.form, self.session.plan, self.session.role
        everything = reversed(read_log(form, plan, role, whole=self.register is not None))
        self.lines = [line for line in everything if self.register in {None, line.change.register}]
        for line in self.lines:
            parts = [line.when, line.who, *([] if self.register else [line.where]), line.folded]
            heading = " · ".join(part for part in parts if part)
            words = " ".join(line.what.split())[:SHOWN]
            options.add_option(Option(Content.assemble((show(heading), "bold"), f"\n  {show(words)}")))
        if self.lines:
            options.highlighted = 0
        else:
            options.add_option(Option(Content(say.history_is_empty()), disabled=True))

    def place(self, register: Register) -> str:
        """Returns a register in words."""
        return register_words(self.session.form, self.session.plan, register)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Shows a whole text at Enter."""
        event.stop()
        self.action_open()

    def action_open(self) -> None:
        """Shows the whole text under the cursor; asks whether to restore it, where that is possible."""
        at = self.query_one(OptionList).highlighted
        if at is None:
            return
        line = self.lines[at]
        heading = f"{line.when}, {line.who}, {line.where}" + (f" ({line.folded}):" if line.folded else ":")
        # A text is shown as it was typed, with its line breaks; a date or an act on a row as in the list.
        register, after = line.change.register, line.change.after
        is_told_in_words = not (rules_of(register).is_typed or isinstance(register, Note))
        words = line.what if after.iso or is_told_in_words else after.words or line.what
        if not self.can_return(line):
            self.navigator.show_text(heading, words)
            return

        refusal = self.session.why_not(register)
        if refusal is not None:
            self.navigator.show_text(heading, f"{words}\n\n{why_not_restored(refusal)}")
            return

        def put_back(wanted: str | None) -> None:
            if wanted and attempt(self.navigator, lambda: self.session.restore(line.change)):
                self.fill()
                undo = self.navigator.key("plan.undo")
                self.navigator.tell(say.history_restored(place=line.where, undo=undo))

        restore, keep = say.history_restore_button(), say.history_keep_button()
        self.navigator.ask(put_back, f"{heading}\n\n{words}", restore, keep)

    def can_return(self, line: LogLine) -> bool:
        """Returns whether a text can be restored: it is an answer, cell or note, and another text stands there."""
        register, plan = line.change.register, self.session.plan
        stands = not isinstance(register, RowRegister) or plan.is_present(register.row_key)
        is_text = isinstance(register, Note) or part_of(self.session.form, register) is not None
        return is_text and stands and plan.words(register) != line.change.after.words
