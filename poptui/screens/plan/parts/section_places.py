"""Finds the widget in which a question is answered, and the question that a widget is part of."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from poptui.forms.model import Field, Form
from poptui.plans.registers import Answer
from poptui.screens.plan.parts.editing import Editing
from poptui.screens.plan.parts.field_table import FieldTable
from poptui.screens.plan.parts.section_keys import is_of_rows
from poptui.screens.plan.parts.tables import Tables
from poptui.widgets.chrome.closed_line import ClosedLine
from poptui.widgets.inputs.editor import Editor
from poptui.work.outline import Place


class SectionPlaces:
    """Finds the widgets of one screen in which questions are answered."""

    def __init__(self, screen: Screen[Any], form: Form, editing: Editing, tables: Tables) -> None:
        """Takes the screen, the form, and the parts that know the editors and tables."""
        self._screen = screen
        self._form = form
        self._editing = editing
        self._tables = tables

    def of(self, key: str) -> Widget | None:
        """Returns the widget in which the field with a key is answered or opened: input, table or closed line."""
        editor = self._editing.editor_of(Answer(key))
        if editor is not None:
            return editor.input
        lines = self._screen.query(ClosedLine)
        closed = (line for line in lines if any(one.key == key for one in line.closed.part.fields))
        return self._tables.of(key) or next(closed, None)

    def field_at(self, place: Widget | None) -> Field | None:
        """Returns the field that a widget is part of, or that a closed line stands for."""
        for widget in place.ancestors_with_self if place else ():
            if isinstance(widget, ClosedLine):
                return widget.closed.part.fields[0]
            if isinstance(widget, Editor):
                return self._form.field(widget.register.about)
            if isinstance(widget, FieldTable):
                return widget.field
        return None

    def for_action(self, action_id: str, fields: tuple[Field, ...]) -> list[Place]:
        """Returns the questions or tables on which an action can be done; none for an action on the plan."""
        of_rows, of_field = is_of_rows(action_id), action_id in {"field.note", "field.history", "app.help"}
        found = [one for one in fields if not one.is_computed and (of_field or one.kind == "table")]
        return [Place(one.key, one.name) for one in found] if of_rows or of_field else []
