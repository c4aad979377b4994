"""The place for a choice: Enter opens the list, the arrows walk it, typing finds."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Select
from textual.widgets.select import NoSelection

from poptui.forms.kinds import find_option
from poptui.forms.model import Option
from poptui.text.clean import show


class ChoiceInput(Select[str]):
    """A Select over the given options; an answer that is none of them is kept and shown as typed."""

    def __init__(self, options: tuple[Option, ...], chosen: str) -> None:
        """Takes the options and the value chosen so far."""
        self.choices = options
        super().__init__(
            self.lines_of(chosen),
            prompt="(nog niets gekozen)",
            value=self.value_of(chosen),
            allow_blank=True,
            compact=True,
            classes="input",
        )

    @property
    def chosen(self) -> str:
        """The value chosen, or nothing."""
        return self.value if isinstance(self.value, str) else ""

    def choose(self, chosen: str) -> None:
        """Shows another choice."""
        self.set_options(self.lines_of(chosen))
        self.value = self.value_of(chosen)

    def value_of(self, chosen: str) -> str | NoSelection:
        """The option's value of what is chosen."""
        if not chosen:
            return Select.NULL
        found = find_option(chosen, self.choices)
        return found.value if found else chosen

    def lines_of(self, chosen: str) -> list[tuple[Content, str]]:
        """The lines to choose from, with an answer that is none of the options at the end."""
        lines = [(Content(show(option.title)), option.value) for option in self.choices]
        if chosen and not find_option(chosen, self.choices):
            lines.append((Content(f"{show(chosen)} (zoals getypt)"), chosen))
        return lines
