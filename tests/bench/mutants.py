"""Small changes of a source file that its tests should notice: comparisons, booleans, constants, elements, returns."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

COMPARISONS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.In: ("in", "not in"),
    ast.NotIn: ("not in", "in"),
    ast.Is: ("is", "is not"),
    ast.IsNot: ("is not", "is"),
}
"""How each comparison is written, and what it is flipped to."""
OPERATORS: dict[type[ast.operator], str] = {ast.Add: "-", ast.Sub: "+", ast.BitOr: "&", ast.BitAnd: "|"}
"""What stands instead of an operator."""
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


class Mutant(NamedTuple):
    """One change of a file.

    Attributes:
        path: the file, from the root of the repository.
        line: the line of the change.
        first: the first line of its statement.
        last: the last line of that statement, or of its head where it holds other statements.
        start: where the replaced text begins, in bytes.
        end: where it ends, in bytes.
        old: the replaced text.
        new: what stands there instead.
        is_inside: whether a function holds it; else it runs when the module is imported.
    """

    path: str
    line: int
    first: int
    last: int
    start: int
    end: int
    old: str
    new: str
    is_inside: bool

    @property
    def label(self) -> str:
        """Returns the place and the change, on one line."""
        return f"{self.path}:{self.line}: {one_line(self.old)} -> {one_line(self.new)}"

    def applied(self, source: bytes) -> bytes:
        """Returns the source with the change."""
        return source[: self.start] + self.new.encode() + source[self.end :]


def one_line(text: str) -> str:
    """Returns a text with its white space folded."""
    return " ".join(text.split())


def mutants_of(root: Path, path: str) -> list[Mutant]:
    """Returns all mutants of a file, in the order of the source."""
    source = (root / path).read_text(encoding="utf-8")
    finder = _Finder(path, source)
    finder.look(ast.parse(source))
    return sorted(set(finder.found), key=lambda one: (one.start, one.end, one.new))


class _Finder:
    """Walks over a module and collects its mutants."""

    def __init__(self, path: str, source: str) -> None:
        """Takes the path and the text of the module."""
        self.path = path
        self.found: list[Mutant] = []
        self._source = source.encode()
        self._lines = [0]
        for line in self._source.split(b"\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self._statement: ast.stmt | None = None
        self._functions: list[ast.FunctionDef | ast.AsyncFunctionDef] = []

    def look(self, node: ast.AST) -> None:
        """Collects the mutants of a node and of all below it."""
        if isinstance(node, ast.stmt):
            self._statement = node
        for old, new in self._changes(node):
            self._add(old, new)
        if isinstance(node, FUNCTIONS):
            for default in (*node.args.defaults, *filter(None, node.args.kw_defaults)):
                self.look(default)
            self._functions.append(node)
        for child in _parts(node):
            statement = self._statement
            self.look(child)
            self._statement = statement
        if isinstance(node, FUNCTIONS):
            self._functions.pop()

    def _changes(self, node: ast.AST) -> Iterator[tuple[ast.expr, str]]:
        """Yields the expressions to replace, and by what."""
        if isinstance(node, ast.Compare):
            yield from self._flipped(node)
        elif isinstance(node, ast.BoolOp):
            word = " or " if isinstance(node.op, ast.And) else " and "
            yield node, word.join(f"({self._text(value)})" for value in node.values)
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            yield node, f"({self._text(node.operand)})"
        elif isinstance(node, ast.BinOp) and type(node.op) in OPERATORS:
            yield node, f"({self._text(node.left)}) {OPERATORS[type(node.op)]} ({self._text(node.right)})"
        elif isinstance(node, ast.Constant):
            yield from _other_constant(node)
        elif isinstance(node, (ast.Set, ast.Tuple, ast.List)) and isinstance(
            getattr(node, "ctx", ast.Load()), ast.Load
        ):
            yield from self._without_one(node)
        elif isinstance(node, ast.Return) and node.value is not None:
            yield from self._other_return(node.value)
        for test in _tests(node):
            if not isinstance(test, (ast.Compare, ast.UnaryOp, ast.BoolOp)):
                yield test, f"not ({self._text(test)})"

    def _flipped(self, node: ast.Compare) -> Iterator[tuple[ast.expr, str]]:
        """Yields a comparison with each of its operators flipped in turn."""
        parts = [node.left, *node.comparators]
        for at in range(len(node.ops)):
            words = [self._text(parts[0])]
            for number, (operator, part) in enumerate(zip(node.ops, parts[1:], strict=True)):
                words += [COMPARISONS[type(operator)][number == at], self._text(part)]
            yield node, f"({' '.join(words)})"

    def _without_one(self, node: ast.Set | ast.Tuple | ast.List) -> Iterator[tuple[ast.expr, str]]:
        """Yields a collection without each of its elements in turn."""
        for at in range(len(node.elts)):
            rest = [self._text(element) for number, element in enumerate(node.elts) if number != at]
            if isinstance(node, ast.Tuple):
                yield node, f"({', '.join(rest)}{',' if rest else ''})"
            elif isinstance(node, ast.List):
                yield node, f"[{', '.join(rest)}]"
            else:
                yield node, f"{{{', '.join(rest)}}}" if rest else "set()"

    def _other_return(self, value: ast.expr) -> Iterator[tuple[ast.expr, str]]:
        """Yields what a function could return instead."""
        returns = self._functions[-1].returns if self._functions else None
        words = ("True", "False") if isinstance(returns, ast.Name) and returns.id == "bool" else ("None",)
        for word in words:
            if self._text(value) != word:
                yield value, word

    def _text(self, node: ast.expr) -> str:
        """Returns the source of an expression."""
        start, end = self._span(node)
        return self._source[start:end].decode()

    def _span(self, node: ast.expr) -> tuple[int, int]:
        """Returns where an expression begins and ends, in bytes."""
        assert node.end_lineno is not None and node.end_col_offset is not None
        return (
            self._lines[node.lineno - 1] + node.col_offset,
            self._lines[node.end_lineno - 1] + node.end_col_offset,
        )

    def _add(self, old: ast.expr, new: str) -> None:
        """Adds a mutant."""
        statement = self._statement
        assert statement is not None
        inner: list[ast.stmt] = getattr(statement, "body", [])
        last = inner[0].lineno - 1 if inner else statement.end_lineno or statement.lineno
        last = max(last, statement.lineno)
        start, end = self._span(old)
        text = self._source[start:end].decode()
        self.found.append(
            Mutant(self.path, old.lineno, statement.lineno, last, start, end, text, new, bool(self._functions))
        )


def _parts(node: ast.AST) -> Sequence[ast.AST]:
    """Returns the nodes below one that can be mutated: no types, no decorators, no doc strings, no text for people."""
    if isinstance(node, (ast.JoinedStr, ast.Raise, ast.Import, ast.ImportFrom)):
        return []
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return []
    if isinstance(node, ast.AnnAssign):
        is_type = isinstance(node.annotation, ast.Name) and node.annotation.id == "TypeAlias"
        return [node.value] if node.value is not None and not is_type else []
    if isinstance(node, (ast.ClassDef, *FUNCTIONS)):
        return node.body
    return list(ast.iter_child_nodes(node))


def _tests(node: ast.AST) -> Sequence[ast.expr]:
    """Returns the expressions that decide which way a node goes."""
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        return [node.test]
    if isinstance(node, ast.comprehension):
        return node.ifs
    if isinstance(node, ast.match_case):
        return [node.guard] if node.guard is not None else []
    return []


def _other_constant(node: ast.Constant) -> Iterator[tuple[ast.expr, str]]:
    """Yields what a constant could be instead; words for people are left alone."""
    value = node.value
    if isinstance(value, bool):
        yield node, str(not value)
    elif isinstance(value, int):
        yield node, str(value + 1)
    elif isinstance(value, str) and " " not in value:
        yield node, repr(value + "X" if value else "X")
