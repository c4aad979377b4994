"""The floor: the least that a Textual program with one text area and a footer costs."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.widgets import Footer, TextArea


class Floor(App[None]):
    """One text area, one footer, nothing else."""

    BINDINGS: ClassVar[list[BindingType]] = [("ctrl+s", "save", "Save"), ("f1", "help", "Help")]

    def compose(self) -> ComposeResult:
        """Yields the text area and the footer."""
        yield TextArea("READY\n")
        yield Footer()


if __name__ == "__main__":
    Floor().run()
