"""A mutation run: `python -m tests.bench.mutation [--module PART ...] [--sample N] [--seed S] [--jobs N]`.

A mutant is a module with one small change: another comparison, a condition left out, a removed statement, a rule of a
register changed. The tests of the module (`TESTS`) are run with each mutant; a mutant that no test notices survived,
and is printed with its file, line and change. A survivor is a missing test, or a change that means nothing: then the
code can be simpler.

It works in a copy of the tree, one module at a time. A process imports everything that does not depend on the module,
and is forked for each mutant, which then runs the tests: where the body of a function changed, the tests were collected
before, and the fork puts the changed code in place, else it imports the changed module. Commands that tests would run
in a process of their own are run within the fork. Tests that try many examples take too long here.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import importlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator, Sequence
from importlib.abc import MetaPathFinder, SourceLoader
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from multiprocessing import get_context
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[2]
COPIED = ("poptui", "tests", "styles", "pyproject.toml")
"""What of the tree the tests need."""
_PLANS, _WORK, _STORE = "tests/unit/plans/test_", "tests/unit/work/test_", "tests/unit/store/test_"
_CLI = "tests/functional/test_cli_"
_OF_PLANS = tuple(
    f"{_PLANS}{name}.py"
    for name in ("registers", "agreement", "sharing", "talk", "merge", "rows", "undo", "validation", "edit", "history")
)
_OF_AGREEMENT = (f"{_CLI}agreement.py", f"{_CLI}agreed.py", f"{_CLI}verify.py", "tests/unit/exports/test_agreement.py")
_OF_SHARING = (f"{_WORK}incoming_file.py", f"{_CLI}sharing.py")
_FILES = "contract plan_file plans broken_files drafts index listing locks lock_file migrations"
_OF_FILES = tuple(f"{_STORE}{name}.py" for name in _FILES.split())
TESTS: dict[str, tuple[str, ...]] = {
    "poptui/plans/registers.py": (*_OF_PLANS, f"{_PLANS}check.py", *_OF_SHARING, f"{_CLI}followup.py"),
    "poptui/plans/sharing.py": (*_OF_PLANS, *_OF_SHARING),
    "poptui/plans/agreement.py": (*_OF_PLANS, *_OF_AGREEMENT),
    "poptui/plans/signature.py": (
        f"{_PLANS}signature.py",
        f"{_PLANS}agreement.py",
        f"{_PLANS}validation.py",
        *_OF_AGREEMENT,
    ),
    "poptui/plans/merge.py": (*_OF_PLANS, *_OF_SHARING, f"{_CLI}import.py", f"{_CLI}followup.py"),
    "poptui/plans/talk.py": _OF_PLANS,
    "poptui/plans/check.py": (f"{_PLANS}check.py", *_OF_PLANS, f"{_CLI}text.py"),
    "poptui/plans/followup.py": (*_OF_PLANS, f"{_CLI}followup.py", f"{_CLI}cycle.py", f"{_CLI}agreed.py"),
    "poptui/plans/hints.py": (f"{_PLANS}hints.py", f"{_CLI}text.py"),
    "poptui/plans/leftovers.py": (
        "tests/functional/test_leftovers.py",
        "tests/unit/exports/test_round_trip.py",
        *_OF_SHARING,
    ),
    "poptui/forms/sense.py": ("tests/unit/forms/test_sense.py",),
    "poptui/plans/order.py": (f"{_PLANS}order.py", f"{_PLANS}rows.py"),
    "poptui/plans/totals.py": (f"{_PLANS}totals.py", f"{_PLANS}rows.py", "tests/unit/exports/test_golden.py"),
    "poptui/plans/records.py": (*_OF_PLANS, f"{_STORE}plan_file.py", "tests/unit/exports/test_round_trip.py"),
    "poptui/plans/opinions.py": (f"{_WORK}smart_rows.py", f"{_PLANS}rows.py"),
    "poptui/plans/": _OF_PLANS,
    "poptui/store/files/": (*_OF_FILES, "tests/functional/test_store_faults.py", f"{_CLI}storage.py"),
    "poptui/store/outcome.py": (f"{_STORE}outcome.py", f"{_CLI}done.py"),
    "poptui/store/safefile.py": (f"{_STORE}safefile.py", f"{_CLI}done.py"),
    "poptui/text/resaved.py": (f"{_CLI}verify.py",),
    "poptui/store/plan_store.py": (*_OF_FILES, f"{_STORE}open_plan.py", f"{_STORE}saver.py"),
    "poptui/exports/agreement.py": _OF_AGREEMENT,
    "poptui/exports/agreement_shape.py": _OF_AGREEMENT,
    "poptui/work/sharing/": (
        *_OF_SHARING,
        *(f"{_CLI}{name}.py" for name in ("import", "hostile", "agreement", "authors", "export", "standing", "cycle")),
        *(f"tests/functional/test_{name}.py" for name in ("accounts", "screen_sharing", "screen_received")),
    ),
    "poptui/work/followup/calendar.py": (f"{_CLI}calendar.py", f"{_CLI}followup.py"),
    "poptui/work/agreement/": (*_OF_AGREEMENT, f"{_CLI}sharing.py", f"{_CLI}cycle.py"),
}
"""The tests of each module, or of the modules of a folder that have no line of their own."""
RULES = {
    "content": ("Shape", ("TEXT", "LINE")),
    "merging": ("Merging", ("ASK", "LATER", "WITHDRAWN")),
    "sharing": ("Sharing", ("NEVER", "ALWAYS", "WORDS", "OWN_MARK")),
}
"""What a rule of a register is changed into: the enum, and its members."""
FLAGS = ("is_frozen", "is_covered", "is_typed", "is_of_agreement", "is_follow_up")
"""The flags among the rules of a register."""
SLOWEST = 2.0
"""Seconds of the slowest test that is tried with each mutant."""
LEAST_LIMIT = 30.0
"""Seconds that the tests of a mutant may always take; a mutant that hangs is noticed."""
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
"""What each comparison is changed into."""
CALLS = {"max": "min", "min": "max", "any": "all", "all": "any"}
"""What a call of a builtin is changed into."""


class Change(NamedTuple):
    """One change of one node.

    Attributes:
        parent: the changed node; its field or the item of its field is replaced.
        field: the name of the field.
        place: the number of the item in the field's list; None where the field is no list.
        value: what is put there instead; None removes it.
    """

    parent: ast.AST
    field: str
    place: int | None
    value: object


class Mutant(NamedTuple):
    """One mutant of a module.

    Attributes:
        number: the number of its change.
        line: the line in the module.
        before: the changed code.
        after: what it is changed into.
        is_inside: whether the change is in the body of a function.
    """

    number: int
    line: int
    before: str
    after: str
    is_inside: bool


def changes(tree: ast.Module) -> Iterator[Change]:
    """Yields the changes that can be made in a module, in the same order for the same text."""
    for node in _executed(tree):
        yield from _of_expression(node)
        yield from _of_condition(node)
        yield from _of_statements(node)
        if isinstance(node, ast.FunctionDef):
            yield from _of_returns(node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Rules":
            yield from _of_rules(node)


def _executed(node: ast.AST) -> Iterator[ast.AST]:
    """Yields the nodes of a tree that are not of a type annotation."""
    yield node
    for name, value in ast.iter_fields(node):
        if name in {"annotation", "returns"} or (isinstance(node, ast.AnnAssign) and name == "target"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _executed(child)


def _of_expression(node: ast.AST) -> Iterator[Change]:
    """Yields the changes of a comparison, an `and`, a `not`, a constant, a literal or a call."""
    match node:
        case ast.Compare(ops=ops):
            for index, one in enumerate(ops):
                yield from (Change(node, "ops", index, other()) for other in COMPARISONS[type(one)])
        case ast.BoolOp(op=op, values=values):
            yield Change(node, "op", None, ast.Or() if isinstance(op, ast.And) else ast.And())
            for index in range(len(values)):
                yield Change(node, "values", index, ast.Constant(value=isinstance(op, ast.And)))
        case ast.UnaryOp(op=ast.Not(), operand=operand):
            yield Change(node, "operand", None, _negated(operand))
        case ast.Constant(value=bool() as value):
            yield Change(node, "value", None, not value)
        case ast.Set(elts=elements) | ast.Tuple(elts=elements, ctx=ast.Load()) if len(elements) > 1:
            yield from (Change(node, "elts", index, None) for index in range(len(elements)))
        case ast.Call(func=ast.Name(id=name)) if name in CALLS:
            yield Change(node, "func", None, ast.Name(CALLS[name], ast.Load()))


def _of_condition(node: ast.AST) -> Iterator[Change]:
    """Yields the changes of a condition: it is negated, or does not matter."""
    match node:
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test) if _is_plain(test):
            yield Change(node, "test", None, _negated(test))
        case ast.comprehension(ifs=conditions):
            for index, one in enumerate(conditions):
                yield Change(node, "ifs", index, None)
                if _is_plain(one):
                    yield Change(node, "ifs", index, _negated(one))
        case ast.match_case(guard=ast.expr()):
            yield Change(node, "guard", None, None)
            yield Change(node, "guard", None, ast.Constant(value=False))


def _of_statements(node: ast.AST) -> Iterator[Change]:
    """Yields the removals of the statements below a node."""
    for name in ("body", "orelse", "finalbody"):
        below = getattr(node, name, None)
        for index, one in enumerate(below if isinstance(below, list) else []):
            is_text = isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)
            if isinstance(one, (ast.Expr, ast.AugAssign, ast.Raise, ast.Continue)) and not is_text:
                yield Change(node, name, index, ast.Pass())


def _of_returns(function: ast.FunctionDef) -> Iterator[Change]:
    """Yields the changes of what a function returns: the opposite of a truth value, None for anything else."""
    is_bool = isinstance(function.returns, ast.Name) and function.returns.id == "bool"
    for node in ast.walk(function):
        if not isinstance(node, ast.Return) or node.value is None or isinstance(node.value, ast.Constant):
            continue
        if not is_bool:
            yield Change(node, "value", None, ast.Constant(value=None))
        elif _is_plain(node.value):
            yield Change(node, "value", None, _negated(node.value))


def _of_rules(call: ast.Call) -> Iterator[Change]:
    """Yields the changes of the rules of one kind of register."""
    names = [one.arg for one in call.keywords]
    for position, (name, (enum, members)) in enumerate(RULES.items()):
        field, place = ("args", position) if position < len(call.args) else ("keywords", len(names))
        if name in names:
            place = names.index(name)
        for member in members:
            other = ast.Attribute(ast.Name(enum, ast.Load()), member, ast.Load())
            yield Change(call, field, place, other if field == "args" else ast.keyword(name, other))
    for flag in FLAGS:
        if flag not in names:
            yield Change(call, "keywords", len(names), ast.keyword(flag, ast.Constant(value=True)))


def _negated(condition: ast.expr) -> ast.expr:
    """Returns the opposite of a condition."""
    return ast.UnaryOp(ast.Not(), condition)


def _is_plain(condition: ast.expr) -> bool:
    """Returns whether a condition has no part that is changed by itself."""
    is_not = isinstance(condition, ast.UnaryOp) and isinstance(condition.op, ast.Not)
    return not is_not and not isinstance(condition, (ast.Compare, ast.BoolOp))


def _make(change: Change) -> None:
    """Makes a change in the tree that it is of."""
    if change.place is None:
        setattr(change.parent, change.field, change.value)
        return
    items = getattr(change.parent, change.field)
    items[change.place : change.place + 1] = [] if change.value is None else [change.value]


def mutated(text: str, number: int) -> ast.Module:
    """Returns the tree of a module with the change of this number."""
    tree = ast.parse(text)
    _make([*changes(tree)][number])
    return ast.fix_missing_locations(tree)


def mutants(text: str) -> list[Mutant]:
    """Returns the mutants of a module, each once."""
    tree = ast.parse(text)
    inside = {id(one) for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) for one in _body_of(node)}
    found: dict[tuple[int, str], Mutant] = {}
    for number, change in enumerate([*changes(tree)]):
        whole, line = ast.unparse(change.parent), _line_of(change)
        kept = getattr(change.parent, change.field)
        former = [*kept] if isinstance(kept, list) else kept
        _make(change)
        changed = ast.unparse(change.parent)
        setattr(change.parent, change.field, former)
        pairs = zip(whole.split("\n"), changed.split("\n"), strict=False)
        before, after = next((pair for pair in pairs if pair[0] != pair[1]), ("", ""))
        if whole != changed:
            mutant = Mutant(number, line, before.strip(), after.strip(), id(change.parent) in inside)
            found.setdefault((id(change.parent), changed), mutant)
    return [*found.values()]


def _body_of(function: ast.FunctionDef) -> Iterator[ast.AST]:
    """Yields a function, and the nodes in its body."""
    yield function
    for statement in function.body:
        yield from ast.walk(statement)


def _line_of(change: Change) -> int:
    """Returns the line of a change."""
    items = getattr(change.parent, change.field)
    changed = items[change.place] if change.place is not None and change.place < len(items) else change.parent
    nodes = [changed, *ast.walk(change.parent)]
    return next((line for one in nodes if (line := getattr(one, "lineno", 0))), 0)


class _Loader(SourceLoader):
    """Loads a module from code that was changed."""

    def __init__(self, path: Path, code: CodeType) -> None:
        """Takes the module's file and its code."""
        self._path = path
        self._code = code

    def get_filename(self, fullname: str) -> str:
        """Returns the module's file."""
        return str(self._path)

    def get_data(self, path: str | bytes) -> bytes:
        """Returns the text of the module's file."""
        return self._path.read_bytes()

    def get_code(self, fullname: str) -> CodeType:
        """Returns the changed code."""
        return self._code


class _Finder(MetaPathFinder):
    """Finds one module, and leaves the others to Python."""

    def __init__(self, name: str, loader: _Loader) -> None:
        """Takes the name of the module, and what loads it."""
        self._name = name
        self._loader = loader

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Returns how the module is loaded; None for any other."""
        return spec_from_loader(fullname, self._loader) if fullname == self._name else None


def _name_of(path: str) -> str:
    """Returns the name of the module in a file."""
    return path.removesuffix(".py").replace("/", ".").removesuffix(".__init__")


def _imports(path: Path) -> set[str]:
    """Returns the names of what a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
    return found


def _independent(module: str) -> list[str]:
    """Returns the modules of the program that do not depend on a module."""
    imports = {_name_of(str(path)): _imports(path) for path in Path("poptui").rglob("*.py")}
    reached, before = {module}, set[str]()
    while reached != before:
        before = set(reached)
        reached |= {name for name, those in imports.items() if those & before}
    return sorted(imports.keys() - reached - {"poptui.__main__"})


def _prepare(module: str) -> None:
    """Imports what does not depend on a module, and lets commands run within this process."""
    outside = ("pytest_asyncio.plugin", "pytest_timeout", "hypothesis.strategies", "click", "msgspec", "tinydb")
    for name in (*outside, "markdown_it", "filelock", "tomlkit", *_independent(module)):
        importlib.import_module(name)

    def run_within(*args: str | Path, cwd: Path, stdin: str | bytes | None = None) -> object:
        """Runs a command within this process."""
        with contextlib.chdir(cwd):
            return importlib.import_module("tests.support.cli").run_inside(*args, stdin=stdin)

    importlib.import_module("tests.support.command").__dict__["run_command"] = run_within


def _pytest(tests: Sequence[str], *plugins: object) -> int:
    """Returns the exit code of pytest, which stops at the first test that fails."""
    options = ("-x", "-o", "addopts=--strict-markers", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:terminal")
    early = ("-W", "ignore::pytest.PytestAssertRewriteWarning")  # plugins are imported before pytest can rewrite them
    return int(pytest.main([*options, *early, "--timeout=60", "-m", "not hypothesis", *tests], plugins=[*plugins]))


def _functions(holder: object, module: str) -> Iterator[FunctionType]:
    """Yields the functions of a module, or of a class in it, also those below a decorator."""
    for one in [*vars(holder).values()]:
        inner = one.fget if isinstance(one, property) else getattr(one, "__func__", one)
        inner = getattr(inner, "func", inner)
        clear = getattr(inner, "cache_clear", None)
        if clear is not None:
            clear()
        inner = getattr(inner, "__wrapped__", inner)
        if isinstance(inner, FunctionType) and inner.__module__ == module:
            yield inner
        elif isinstance(inner, type) and inner.__module__ == module and inner is not holder:
            yield from _functions(inner, module)


def _codes(code: CodeType) -> Iterator[CodeType]:
    """Yields the code of the functions of a module, also of those in a class."""
    for one in code.co_consts:
        if isinstance(one, CodeType):
            yield one
            yield from _codes(one)


class _Server:
    """Runs the collected tests in a fork for each mutant that changes the body of a function."""

    def __init__(self, run: Run, tried: Sequence[Mutant]) -> None:
        """Takes the run of the module, and its mutants."""
        self.run = run
        self.tried = tried

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Runs the tests with the unchanged module, to know how long each takes, and then with each mutant."""
        measured = Path("measured.json").absolute()
        pid = os.fork()
        if pid == 0:
            _quiet()
            measured.write_text(json.dumps(dict(_timed(session))))
            os._exit(0)
        os.waitpid(pid, 0)
        known: dict[str, float] = json.loads(measured.read_text())
        session.items = sorted((one for one in session.items if one.nodeid in known), key=lambda one: known[one.nodeid])
        total, failed = sum(known.values()), session.testscollected - len(known)
        print(f"\n{self.run.path}: {len(known)} tests of {total:.0f} s; {failed} fail or are slow", flush=True)
        self.run.limit = LEAST_LIMIT + 3 * total
        self.run.fork_each(self.tried, lambda code: self._fails(session, code))
        return True

    def _fails(self, session: pytest.Session, code: CodeType) -> bool:
        """Returns whether a test fails with the functions of a changed module."""
        changed = {one.co_qualname: one for one in _codes(code)}
        for function in [*_functions(importlib.import_module(self.run.name), self.run.name)]:
            code = changed.get(function.__code__.co_qualname, function.__code__)
            if code.co_freevars == function.__code__.co_freevars:  # else it is one that the class made itself
                function.__code__ = code
        return any(_has_failed(session, place) for place in range(len(session.items)))


def _has_failed(session: pytest.Session, place: int) -> bool:
    """Returns whether the collected test at a place fails."""
    after = session.items[place + 1] if place + 1 < len(session.items) else None
    session.config.hook.pytest_runtest_protocol(item=session.items[place], nextitem=after)
    return bool(session.testsfailed)


def _timed(session: pytest.Session) -> Iterator[tuple[str, float]]:
    """Yields the name and the seconds of each collected test that passes in time."""
    for place, item in enumerate(session.items):
        begun = time.monotonic()
        if not _has_failed(session, place) and (spent := time.monotonic() - begun) < SLOWEST:
            yield item.nodeid, spent
        session.testsfailed = 0


class Run:
    """The run of one module, in the copy of the tree."""

    def __init__(self, path: str, tests: Sequence[str], jobs: int) -> None:
        """Takes the file of the module, its tests, and how many mutants are tried at a time."""
        self.path = path
        self.name = _name_of(path)
        self.tests = tests
        self.jobs = jobs
        self.text = Path(path).read_text(encoding="utf-8")
        self.limit = 10 * LEAST_LIMIT
        self.running: dict[int, tuple[Mutant, float]] = {}
        self.survivors = 0

    def try_all(self, tried: Sequence[Mutant]) -> None:
        """Tries these mutants, and prints those that survive."""
        _prepare(self.name)
        inside = [one for one in tried if one.is_inside]
        outside = [one for one in tried if not one.is_inside]
        if inside:
            pid = os.fork()
            if pid == 0:
                os._exit(_pytest(self.tests, _Server(self, inside)))
            os.waitpid(pid, 0)
        self.fork_each(outside, self._imports_and_fails)

    def _imports_and_fails(self, code: CodeType) -> bool:
        """Returns whether a test fails where the changed module is imported."""
        sys.meta_path.insert(0, _Finder(self.name, _Loader(Path(self.path).absolute(), code)))
        first = [one for one in self.tests if "/unit/plans/" in one] or self.tests
        rest = [one for one in self.tests if one not in first]
        return bool(_pytest(first)) or (bool(rest) and bool(_pytest(rest)))

    def fork_each(self, tried: Sequence[Mutant], fails: Callable[[CodeType], bool]) -> None:
        """Tries mutants in forks, a few at a time."""
        begun, self.survivors = time.monotonic(), 0
        for one in tried:
            while len(self.running) >= self.jobs:
                self._wait()
            self._start(one, fails)
        while self.running:
            self._wait()
        killed, spent = len(tried) - self.survivors, time.monotonic() - begun
        print(f"{self.path}: {len(tried)} mutants, {killed} killed, {spent:.0f} s", flush=True)

    def _start(self, mutant: Mutant, fails: Callable[[CodeType], bool]) -> None:
        """Starts a fork that runs the tests with a mutant."""
        with warnings.catch_warnings(action="ignore"):
            code = compile(mutated(self.text, mutant.number), self.path, "exec")
        pid = os.fork()
        if pid == 0:
            _quiet()
            os._exit(fails(code))
        self.running[pid] = (mutant, time.monotonic())

    def _wait(self) -> None:
        """Waits until the tests of one mutant end; ends those that take too long."""
        while True:
            for pid, (mutant, begun) in self.running.items():
                if time.monotonic() - begun > self.limit:
                    os.killpg(pid, signal.SIGKILL)
                done, status = os.waitpid(pid, os.WNOHANG)
                if done:
                    del self.running[pid]
                    if status == 0:
                        self.survivors += 1
                        print(f"{self.path}:{mutant.line}\n    - {mutant.before}\n    + {mutant.after}", flush=True)
                    return
            time.sleep(0.01)


def _quiet() -> None:
    """Makes this fork a group of its own that prints nothing."""
    os.setpgid(0, 0)
    nothing = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nothing, stream)


def modules(parts: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Returns the files of the modules with one of these parts in their path, and their tests; all without parts."""
    found: dict[str, tuple[str, ...]] = {}
    for where, tests in TESTS.items():
        for path in sorted((ROOT / where).glob("*.py")) if where.endswith("/") else [ROOT / where]:
            name = str(path.relative_to(ROOT))
            if path.name != "__init__.py" and any(part in name for part in parts or [""]):
                found.setdefault(name, tests)
    return found


def _in_copy(folder: Path, path: str, tried: Sequence[Mutant], asked: argparse.Namespace) -> None:
    """Tries the mutants of one module, in a process that imported nothing of the program yet."""
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    tests = [one for one in modules([path])[path] if not asked.unit or one.startswith("tests/unit/")]
    for name in [name for name in sys.modules if name.partition(".")[0] in {"tests", "poptui"}]:
        del sys.modules[name]
    Run(path, tests, asked.jobs).try_all(tried)


def main() -> None:
    """Tries the mutants of the chosen modules."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.mutation")
    parser.add_argument("--module", action="append", default=[], help="a part of the path of the modules to change")
    parser.add_argument("--sample", type=int, help="how many mutants to try, of all modules together")
    parser.add_argument("--seed", type=int, default=0, help="which ones those are")
    parser.add_argument("--jobs", type=int, default=2, help="how many are tried at a time")
    parser.add_argument("--unit", action="store_true", help="run only the unit tests, which are faster")
    parser.add_argument("--list", action="store_true", help="print the mutants and try none")
    asked = parser.parse_args()
    every = [(path, one) for path in modules(asked.module) for one in mutants((ROOT / path).read_text("utf-8"))]
    if asked.sample is not None:
        every = sorted(random.Random(asked.seed).sample(every, min(asked.sample, len(every))))
    if asked.list:
        for path, one in every:
            print(f"{path}:{one.line}\n    - {one.before}\n    + {one.after}")
        return
    with tempfile.TemporaryDirectory(prefix="mutation-") as folder:
        for name in COPIED:
            whole, copy = ROOT / name, Path(folder) / name
            if whole.is_dir():
                shutil.copytree(whole, copy)
            else:
                shutil.copy(whole, copy)
        for path in dict.fromkeys(path for path, _ in every):
            tried = [one for where, one in every if where == path]
            process = get_context("fork").Process(target=_in_copy, args=(Path(folder), path, tried, asked))
            process.start()
            process.join()


if __name__ == "__main__":
    main()
