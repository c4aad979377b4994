"""The limits of the code: no import circle, short chains of classes, few methods in a class, short functions."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import poptui

ROOT = Path(poptui.__file__).parent
LONGEST_CHAIN = 4
"""The most classes of ours in a chain of ancestors, the lowest included."""
MOST_METHODS = 60
"""The most methods of a class, those of its ancestors of our own included."""
LONGEST_FUNCTION = 60
"""The most lines of a function."""


@cache
def modules() -> Mapping[str, ast.Module]:
    """Returns the syntax tree of each of our modules by its dotted name."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        name = ".".join(("poptui", *path.relative_to(ROOT).with_suffix("").parts)).removesuffix(".__init__")
        found[name] = ast.parse(path.read_text(encoding="utf-8"))
    return found


def imported(tree: ast.Module, name: str) -> set[str]:
    """Returns the modules of ours that a module imports: at its top, in functions, and for type checking alike."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
            found |= {str(one.value) for one in node.args[:1] if isinstance(one, ast.Constant)}
    return {one for one in found if one in modules() and one != name}


def reachable(edges: Mapping[str, set[str]], start: str) -> set[str]:
    """Returns the modules that are imported by a module, or by those that it imports, and so on."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        for one in edges[waiting.pop()] - found:
            found.add(one)
            waiting.append(one)
    return found


def circles(edges: Mapping[str, set[str]]) -> set[frozenset[str]]:
    """Returns the groups of modules that import each other in a circle."""
    reach = {name: reachable(edges, name) for name in edges}
    return {
        frozenset({name, *(other for other in reach[name] if name in reach[other])})
        for name in edges
        if name in reach[name]
    }


@cache
def classes() -> Mapping[str, tuple[list[str], set[str]]]:
    """Returns the names of the bases and of the methods of each of our classes, by its name."""
    found = {}
    for tree in modules().values():
        for node in tree.body:
            if isinstance(node, ast.ClassDef):
                bases = [ast.unparse(base).partition("[")[0].rpartition(".")[2] for base in node.bases]
                methods = {one.name for one in node.body if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))}
                found[node.name] = (bases, methods)
    return found


def ancestors(name: str) -> Iterator[str]:
    """Yields a class of ours and all its ancestors that are ours."""
    if name in classes():
        yield name
        for base in classes()[name][0]:
            yield from ancestors(base)


def depth(name: str) -> int:
    """Returns the number of our classes in the longest chain of ancestors of a class, itself included."""
    return 1 + max((depth(base) for base in classes()[name][0]), default=0) if name in classes() else 0


def functions() -> Iterator[tuple[str, int]]:
    """Yields the name of each of our functions and its number of lines."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield f"{name}.{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


def test_late_and_type_checking_imports_are_seen() -> None:
    """An import in a function, one for type checking and one by name count as much as one at the top."""
    source = (
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from poptui.errors import PoptuiError\n"
        "def act():\n    import poptui.app\n    import_module('poptui.resources')\n"
    )
    assert imported(ast.parse(source), "one") == {"poptui.errors", "poptui.app", "poptui.resources"}


def test_circle_is_found() -> None:
    """Modules that import each other, also by way of a third, are one circle."""
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == {frozenset("abc")}


def test_no_module_imports_itself_in_a_circle() -> None:
    """No two of our modules import each other, directly or by way of others."""
    edges = {name: imported(tree, name) for name, tree in modules().items()}
    assert circles(edges) == set()


def test_chains_of_classes_are_short() -> None:
    """No class of ours has more than three ancestors of ours."""
    assert {name for name in classes() if depth(name) > LONGEST_CHAIN} == set()


def test_classes_have_few_methods() -> None:
    """No class has more methods, with those of its ancestors, than the limit."""
    methods = {name: set().union(*(classes()[one][1] for one in ancestors(name))) for name in classes()}
    assert {name for name, found in methods.items() if len(found) > MOST_METHODS} == set()


def test_functions_are_short() -> None:
    """No function is longer than a page."""
    assert [one for one in functions() if one[1] > LONGEST_FUNCTION] == []
