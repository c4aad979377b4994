"""Reads a form from TOML and reports every fault in it at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from poptui.errors import Refused
from poptui.forms.consistency import Fault, find_faults
from poptui.forms.model import Column, Field, Form, Group, Option, Section, Signer, Step
from poptui.forms.rules import INHERITED, LEVELS, Rule
from poptui.forms.sense import find_flaws
from poptui.forms.talk import with_talk
from poptui.messages import forms as say
from poptui.text.clean import clean, one_line
from poptui.text.near import hint

_KEY = re.compile(r"[a-z0-9][a-z0-9.-]*")
_TYPES: dict[str, tuple[type, Callable[[], str]]] = {
    "text": (str, say.reader_needs_text),
    "key": (str, say.reader_needs_text),
    "word": (str, say.reader_needs_text),
    "number": (int, say.reader_needs_number),
    "yes-no": (bool, say.reader_needs_true_or_false),
}
"""The type of each value that is no table, and what is said where it has another."""


class FormIssue(NamedTuple):
    """A fault in a form file.

    Attributes:
        file: the name of the file.
        path: the key path of the part, such as "fields[2.1].options"; may be empty.
        message: what is wrong, with the nearest valid key where there is one.
    """

    file: str
    path: str
    message: str

    def __str__(self) -> str:
        """Returns the fault on one line."""
        return f"{self.file}: {self.path}: {self.message}" if self.path else f"{self.file}: {self.message}"


class FormError(Refused):
    """Raised for a form file that cannot be used; `issues` holds every fault in it."""

    def __init__(self, issues: list[FormIssue]) -> None:
        """Takes the faults; at least one."""
        first = issues[0]
        more = len(issues) - 1
        super().__init__(
            say.reader_wrong_more(fault=first.message, more=more) if more else say.reader_wrong(fault=first.message),
            f"{first.file}, {first.path}" if first.path else first.file,
            say.reader_see_check(),
        )
        self.issues = issues


class Examined(NamedTuple):
    """What a form's text holds.

    Attributes:
        form: the form as far as it could be built; None where nothing could.
        faults: why the form cannot be used; empty for one that can be.
        flaws: what it says that cannot be meant, though it can be used.
    """

    form: Form | None
    faults: list[FormIssue]
    flaws: list[FormIssue]


def read_form(path: Path) -> Form:
    """Returns the form in a TOML file.

    Raises:
        FormError: the file cannot be read or is not a valid form; the error names every fault.
    """
    return parse_form(read_text(path), path.name)


def read_text(path: Path) -> str:
    """Returns the text of a form's file.

    Raises:
        FormError: the file cannot be read, or is no text.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError:
        raise FormError([FormIssue(path.name, "", say.reader_unreadable())]) from None
    except UnicodeDecodeError:
        raise FormError([FormIssue(path.name, "", say.reader_no_utf8())]) from None


def parse_form(text: str, file: str) -> Form:
    """Returns the form in a TOML text.

    Args:
        text: the TOML.
        file: the name of the file, for the error.

    Raises:
        FormError: the text is not TOML or not a valid form; the error names every fault.
    """
    found = examine_form(text, file)
    if found.faults or found.form is None:
        raise FormError(found.faults)
    return found.form


def examine_form(text: str, file: str) -> Examined:
    """Returns the form in a TOML text with everything that is wrong with it, whether it can be used or not."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Examined(None, [FormIssue(file, "", _syntax_fault(error))], [])
    except (ValueError, RecursionError):  # a number or a nesting beyond the limits of Python
        return Examined(None, [FormIssue(file, "", say.reader_beyond_limits())], [])
    checker = _Checker(file)
    usable = checker.table(raw, "form", "")
    if usable is None:
        return Examined(None, checker.issues, [])
    form = _Builder(usable).form()
    faults = [*checker.issues, *checker.uncaused(find_faults(form, usable))]
    return Examined(form, faults, list(checker.uncaused(find_flaws(form, usable))))


def _syntax_fault(error: tomllib.TOMLDecodeError) -> str:
    """Returns the fault of a TOML syntax error, with its line and column."""
    found = re.search(r"line (\d+), column (\d+)", str(error))
    return say.reader_no_toml(line=found[1], column=found[2]) if found else say.reader_no_toml_at_end()


class _Checker:
    """Checks that a form's TOML has known keys, with values of the right types.

    Attributes:
        issues: the faults found so far.
        dropped: the keys of the tables that cannot be used.
    """

    def __init__(self, file: str) -> None:
        """Takes the name of the file, for the faults."""
        self.file = file
        self.issues: list[FormIssue] = []
        self.dropped: set[str] = set()

    def fault(self, path: str, message: str) -> None:
        """Adds a fault."""
        self.issues.append(FormIssue(self.file, path, message))

    def uncaused(self, found: Iterable[Fault]) -> Iterator[FormIssue]:
        """Yields the faults between parts that are not only the result of a fault already found in one of them."""
        for path, message in found:
            is_caused = any(f"'{key}'" in message for key in self.dropped)
            if not is_caused and not any(path in former.path for former in self.issues):
                yield FormIssue(self.file, path, message)

    def table(self, raw: Mapping[str, object], level: str, path: str) -> dict[str, Any] | None:
        """Checks one table and the tables in it against the rules of its level.

        Returns:
            The keys whose values are valid, so that the remaining parts can still be checked against each other; None
            where a required key is missing or wrong.
        """
        rules = LEVELS[level]
        usable: dict[str, Any] = {}
        for key, value in raw.items():
            here = f"{path}.{key}" if path else key
            rule = rules.get(key)
            if rule is None:
                self.fault(here, say.reader_unknown_key(key=key, hint=hint(key, rules)))
            elif rule.holds == "tables":
                usable[key] = self.tables(value, rule.words[0], here)
            elif self.value(value, rule, here):
                usable[key] = value
        for key, rule in rules.items():
            if rule.required and key not in raw:
                self.fault(path, say.reader_missing_key(key=key))
        if all(key in usable for key, rule in rules.items() if rule.required):
            return usable
        self.dropped.add(str(raw.get("key", "")))
        return None

    def tables(self, value: object, level: str, path: str) -> list[dict[str, Any]]:
        """Returns the usable tables of an array; faults name a table by its key, else by its number from 1."""
        if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
            self.fault(path, say.reader_needs_tables(path=path))
            return []
        names = [item.get("key", item.get("title", number)) for number, item in enumerate(value, 1)]
        found = (self.table(item, level, f"{path}[{name}]") for name, item in zip(names, value, strict=True))
        return [table for table in found if table is not None]

    def value(self, value: object, rule: Rule, path: str) -> bool:
        """Checks a value that is not a table, and returns whether it is valid."""
        message = _value_fault(value, rule)
        if message:
            self.fault(path, message)
        return not message


def _value_fault(value: object, rule: Rule) -> str:
    """Returns what is wrong with a value that is not a table; empty for a valid one."""
    if rule.holds == "options":
        return "" if _names_options(value) else say.reader_needs_options()
    wanted, needs = _TYPES[rule.holds]
    if type(value) is not wanted:
        return needs()
    if rule.holds == "key" and not _KEY.fullmatch(str(value)):
        return say.reader_no_key(typed=str(value))
    if rule.holds == "word" and value not in rule.words:
        return say.reader_no_word(typed=str(value), hint=hint(str(value), rule.words))
    return ""


def _names_options(value: object) -> bool:
    """Returns whether a value is the key of a list of options, or an array of titles with at least one title."""
    is_titles = isinstance(value, list) and bool(value) and all(isinstance(item, str) for item in value)
    return isinstance(value, str) or is_titles


class _Builder:
    """Builds a form from TOML that the checker found usable."""

    def __init__(self, raw: dict[str, Any]) -> None:
        """Takes the usable tables of the form."""
        self.raw = raw
        self.lists = {item["key"]: self.options(item["items"]) for item in raw.get("lists", [])}

    def form(self) -> Form:
        """Returns the whole form."""
        plain = {"signing": say.reader_signing_heading()} | _plain(self.raw, "form")
        signers = tuple(Signer(**_one_line(_plain(item, "signer"))) for item in self.raw["signers"])
        sections = tuple(self.section(item) for item in self.raw["sections"])
        after = tuple(Step(**_one_line(_plain(item, "step"))) for item in self.raw.get("after", []))
        return with_talk(Form(**plain, sections=sections, signers=signers, after=after))

    def options(self, raw: list[dict[str, str]]) -> tuple[Option, ...]:
        """Returns the options of a list; an option without a value has its title as its value."""
        return tuple(Option(item.get("value", item["title"]), item["title"], item.get("help", "")) for item in raw)

    def chosen(self, raw: dict[str, Any]) -> tuple[Option, ...]:
        """Returns the options of a field or column: those of the list it names, or its own titles."""
        named = raw.get("options", ())
        if isinstance(named, str):
            return self.lists.get(named, ())
        return tuple(Option(title, title) for title in named)

    def section(self, raw: dict[str, Any]) -> Section:
        """Returns a section; its groups inherit its settings."""
        inherited = {key: raw[key] for key in INHERITED if key in raw}
        plain = {key: value for key, value in _plain(raw, "section").items() if key not in INHERITED}
        plain["items"] = self.lists.get(raw.get("items", ""), ())
        return Section(**_marked(plain), groups=tuple(self.group(item, inherited) for item in raw.get("groups", [])))

    def group(self, raw: dict[str, Any], above: dict[str, str]) -> Group:
        """Returns a group; its own settings come before those inherited from the section."""
        plain = above | _plain(raw, "group")
        inherited = {key: plain[key] for key in INHERITED if key in plain}
        return Group(**_marked(plain), fields=tuple(self.field(item, inherited) for item in raw["fields"]))

    def field(self, raw: dict[str, Any], above: dict[str, str]) -> Field:
        """Returns a field; its own settings come before those inherited from the group and the section."""
        plain = above | _plain(raw, "field") | {"options": self.chosen(raw), "country": self.raw["country"]}
        for part in ("columns", "details"):
            plain[part] = tuple(self.column(item) for item in raw.get(part, []))
        return Field(**_marked(plain))

    def column(self, raw: dict[str, Any]) -> Column:
        """Returns a column or detail."""
        plain = _plain(raw, "column") | {"options": self.chosen(raw), "country": self.raw["country"]}
        plain.setdefault("short", plain["title"])
        return Column(**plain)


def _plain(raw: dict[str, Any], level: str) -> dict[str, Any]:
    """Returns the values of a table that are not tables or options; texts are cleaned and stripped."""
    rules = LEVELS[level]
    plain = {key: value for key, value in raw.items() if rules[key].holds not in {"tables", "options"}}
    return {key: clean(value).strip() if isinstance(value, str) else value for key, value in plain.items()}


def _one_line(plain: dict[str, Any]) -> dict[str, Any]:
    """Returns the values with every text on one line."""
    return {key: one_line(value) if isinstance(value, str) else value for key, value in plain.items()}


def _marked(plain: dict[str, Any]) -> dict[str, Any]:
    """Returns the values with a mark: the number and a full stop, unless the form gives another mark."""
    if plain.get("number"):
        plain.setdefault("mark", plain["number"] + ".")
    return plain
