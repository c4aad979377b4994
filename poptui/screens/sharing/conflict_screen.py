"""The screen of conflicts: two texts in one register, side by side, for a person to decide."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from poptui.exports.shown import shown
from poptui.forms.kinds import chosen_of
from poptui.forms.model import Form
from poptui.forms.roles import author_name
from poptui.messages import sharing as say
from poptui.plans.merge import Conflict, part_of
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import rules_of, spell
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.text.clean import show
from poptui.text.clock import local_moment
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.work.describe import conflicting_words, is_told_in_words, register_words, value_words

CHOICES: Mapping[str, Callable[[], str]] = {
    "ours": say.conflict_ours_button,
    "theirs": say.conflict_theirs_button,
    "both": say.conflict_both_button,
}
"""What stands on the button of each choice."""
FOR_ALL: Mapping[str, Callable[[], str]] = {
    "all-ours": say.conflict_all_ours_button,
    "all-theirs": say.conflict_all_theirs_button,
}
"""What stands on the button of each choice for all conflicts that are still open."""


class ConflictScreen(BaseScreen[dict[str, str]]):
    """Asks for each conflict which text to keep; returns the choices by register, or None where that waits."""

    def __init__(self, navigator: Navigation, form: Form, plan: Plan, conflicts: tuple[Conflict, ...]) -> None:
        """Takes the form, the plan as it is here, and the conflicts."""
        super().__init__(navigator)
        self.form = form
        self.plan = plan
        self.conflicts = conflicts
        self.chosen: dict[str, str] = {}

    def help_text(self) -> str:
        """Returns what the screen is for."""
        return say.conflict_help(self.form.wording)

    @property
    def conflict(self) -> Conflict:
        """Returns the conflict that is asked about now."""
        return self.conflicts[len(self.chosen)]

    def compose(self) -> ComposeResult:
        """Yields the question that it is about, the two texts beside each other, and the choices."""
        yield Header()
        with VerticalScroll(id="body", can_focus=False):
            yield Static("", id="asked", classes="question")
            with Horizontal(id="sides"):
                for side in ("ours", "theirs"):
                    with Vertical(classes="side"):
                        yield Static("", id=f"{side}-who", classes="who")
                        yield Static("", id=f"{side}-text")
            with Horizontal(classes="buttons"):
                for choice, words in CHOICES.items():
                    yield Button(words(), id=choice, compact=True)
            with Horizontal(classes="buttons", id="for-all"):
                for choice, words in FOR_ALL.items():
                    yield Button(words(), id=choice, compact=True)
        yield Foot("field.next", "app.help", "app.back", "app.quit")

    def on_mount(self) -> None:
        """Shows the first conflict."""
        self.show_conflict()

    def show_conflict(self) -> None:
        """Shows the conflict that is to be decided now."""
        register, ours, theirs = self.conflict
        key = register.about
        field = self.form.field(key)
        section = self.form.section_of(key)
        asked = [
            register_words(self.form, self.plan, register),
            (field.question or section.name) if field and section else "",
        ]
        title = say.conflict_title(number=len(self.chosen) + 1, total=len(self.conflicts))
        self.query_one("#place", Static).update(Content(show(title)))
        self.query_one("#asked", Static).update(Content(show(": ".join(part for part in asked if part))))
        sides = (("ours", say.conflict_side_ours(), ours), ("theirs", say.conflict_side_theirs(), theirs))
        for side, where_from, entry in sides:
            self.query_one(f"#{side}-who", Static).update(Content(show(f"{where_from}\n{self.who(entry)}")))
            other = theirs if side == "ours" else ours
            self.query_one(f"#{side}-text", Static).update(Content(show(self.text_of(entry, other))))
        part = part_of(self.form, register)
        is_text = part is None or part.kind in {"text", "line"}
        self.query_one("#both").display = is_text and not (
            rules_of(register).is_of_agreement or is_told_in_words(register)
        )
        self.query_one("#for-all").display = len(self.conflicts) - len(self.chosen) > 1
        self.query_one("#ours").focus()

    def text_of(self, entry: Entry, other: Entry) -> str:
        """Returns a text as people read it: a date in their country's format, of a choice the titles.

        Of an agreed text it returns only what differs from the other text.
        """
        register = self.conflict.register
        if rules_of(register).is_of_agreement:
            return conflicting_words(register, entry.words, other.words)
        part = part_of(self.form, register)
        if part is None:
            return value_words(register, entry.words) if is_told_in_words(register) else entry.words
        chosen, words = chosen_of(part, shown(part, entry, self.form.country))
        return words or "\n".join(option.title for option in chosen)

    def who(self, entry: Entry) -> str:
        """Returns who wrote a text, and when."""
        if not entry.seen and not entry.words:
            return say.conflict_nothing_here()
        who = author_name(entry.by, entry.person, entry.through, self.form)
        return f"{who}, {local_moment(entry.at):%d-%m %H:%M}"

    @on(Button.Pressed)
    def choose(self, event: Button.Pressed) -> None:
        """Stores a choice, and shows the next conflict or returns all choices."""
        event.stop()
        choice = str(event.button.id)
        rest = self.conflicts[len(self.chosen) :] if choice in FOR_ALL else (self.conflict,)
        for one in rest:
            self.chosen[spell(one.register)] = choice.removeprefix("all-")
        if len(self.chosen) == len(self.conflicts):
            self.dismiss(self.chosen)
        else:
            self.show_conflict()

    def key_left(self) -> None:
        """Moves the cursor to the choice before."""
        self.focus_previous()

    def key_right(self) -> None:
        """Moves the cursor to the next choice."""
        self.focus_next()
