"""No class of the screens uses a private name that Textual already uses for something else."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import textwrap
from collections.abc import Iterator
from functools import cache
from types import ModuleType

import pytest
from textual.reactive import Reactive
from textual.widget import Widget
from textual.widgets import Static

import poptui.app
import poptui.screens
import poptui.widgets
from poptui.screens.base_screen import BaseScreen


class Probe(BaseScreen[None]):
    """A screen that defines nothing."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)


MADE_BY_TEXTUAL = {name for name in vars(Probe) if name.startswith("_") and not name.startswith("__")}
"""The names that Textual defines on each subclass of its classes."""


def modules() -> Iterator[ModuleType]:
    """Returns the modules that define subclasses of Textual's classes."""
    yield poptui.app
    for package in (poptui.screens, poptui.widgets):
        for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(found.name)


def classes() -> list[type]:
    """Returns our subclasses of Textual's classes, nested ones too."""
    found = []
    for module in modules():
        waiting = [one for _, one in inspect.getmembers(module, inspect.isclass) if one.__module__ == module.__name__]
        while waiting:
            one = waiting.pop()
            waiting += [inner for inner in vars(one).values() if inspect.isclass(inner)]
            if any(base.__module__.startswith("textual") for base in one.__mro__):
                found.append(one)
    return found


def is_private(name: str) -> bool:
    """Returns whether a name is private and not one of Python's own."""
    return name.startswith("_") and not name.startswith("__")


def names_of(one: type) -> set[str]:
    """Returns the private names that a class defines: in its body, and on `self` in its methods."""
    found = {name for name in vars(one) if is_private(name)}
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(one)))):
        match node:
            case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()) if is_private(name):
                found.add(name)
    return found


@cache
def names_of_base(base: type) -> set[str]:
    """Returns the private names of a class of Textual, those that it sets on `self` too."""
    try:
        return names_of(base)
    except (OSError, TypeError):
        return {name for name in vars(base) if is_private(name)}


def test_search_finds_app_screens_and_widgets() -> None:
    """The search finds the app, the screens and the widgets."""
    names = {one.__name__ for one in classes()}
    assert {"PoptuiApp", "SectionScreen", "ListScreen", "Editor", "EditableTable", "TextInput", "KeyLine"} <= names


class Wrong(Static):
    """A widget that uses two private names of Textual."""

    def _size_updated(self) -> None:  # type: ignore[override]
        """Overrides a method of Textual by accident."""
        self._dirty_regions = 3  # type: ignore[assignment]


def test_search_finds_names_in_bodies_and_methods() -> None:
    """The search finds what a class defines in its body and what it sets in its methods."""
    assert {"_size_updated", "_dirty_regions"} <= names_of(Wrong) & names_of_base(Widget)


@pytest.mark.parametrize("one", classes(), ids=lambda one: one.__qualname__)
def test_no_private_name_of_a_base_class_is_reused(one: type) -> None:
    """A private method or attribute with a name that Textual uses would silently change what Textual does."""
    ours = names_of(one) - MADE_BY_TEXTUAL
    for base in one.__mro__[1:]:
        if not base.__module__.startswith("poptui"):
            assert not ours & names_of_base(base), f"{one.__qualname__} takes names of {base.__qualname__}"
