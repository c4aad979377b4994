"""Reads a form from TOML, and tells everything that is wrong with it at once."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from poptui.errors import Refused
from poptui.forms.model import Column, Field, Form, Group, Option, Section, Signer, Step
from poptui.forms.rules import INHERITED, LEVELS, Rule
from poptui.forms.talk import with_talk
from poptui.text.clean import clean, one_line
from poptui.text.near import hint

_KEY = re.compile(r"[a-z0-9][a-z0-9.-]*")
_TYPES: dict[str, tuple[type, str]] = {
    "text": (str, "tekst tussen aanhalingstekens"),
    "key": (str, "tekst tussen aanhalingstekens"),
    "word": (str, "tekst tussen aanhalingstekens"),
    "number": (int, "een heel getal"),
    "yes-no": (bool, "true of false"),
}
_CHOOSES = ("choice", "choices", "scale", "checklist")
_ONLY = {
    "sentence": ("yes-no",),
    "options": _CHOOSES,
    **dict.fromkeys(("columns", "details", "suggested", "least", "agreed_into", "under", "explained"), ("table",)),
}
"""What only fields of these kinds have."""
_TWICE = "de sleutel '{}' komt tweemaal voor: geef elk deel een eigen sleutel"


class FormIssue(NamedTuple):
    """One thing wrong in a form file: where (the key path) and what, in Dutch, with the nearest valid key."""

    file: str
    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.path}: {self.message}" if self.path else f"{self.file}: {self.message}"


class FormError(Refused):
    """A form file that cannot be used; `issues` holds everything that is wrong with it."""

    def __init__(self, issues: list[FormIssue]) -> None:
        first = issues[0]
        more = f" (en nog {len(issues) - 1})" if len(issues) > 1 else ""
        super().__init__(
            f"dit formulier klopt niet: {first.message}{more}",
            f"{first.file}, {first.path}" if first.path else first.file,
            "zie 'poptui forms check BESTAND'",
        )
        self.issues = issues


def read_form(path: Path) -> Form:
    """The form in a TOML file.

    Raises:
        FormError: the file cannot be read or is no form; it names every fault.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError:
        raise FormError([FormIssue(path.name, "", "niet te lezen")]) from None
    except UnicodeDecodeError:
        raise FormError([FormIssue(path.name, "", "geen tekst in UTF-8")]) from None
    return parse_form(text, path.name)


def parse_form(text: str, file: str) -> Form:
    """The form in a TOML text; `file` names it in errors.

    Raises:
        FormError: the text is no TOML or no form; it names every fault.
    """
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FormError([FormIssue(file, "", f"geen geldige TOML bij {_place(error)}")]) from None
    except (ValueError, RecursionError):  # Python's own limits, which TOML does not have
        raise FormError([FormIssue(file, "", "een getal is te lang, of er staat te veel in elkaar")]) from None
    checker = _Checker(file)
    usable = checker.table(raw, "form", "")
    issues = checker.issues
    form = None
    if usable is not None:
        form = _Builder(usable).form()
        found = (FormIssue(file, path, message) for path, message in _meaning_faults(form, usable))
        issues = [*issues, *(issue for issue in found if not checker.causes(issue))]
    if issues or form is None:
        raise FormError(issues)
    return form


def _place(error: tomllib.TOMLDecodeError) -> str:
    """Where TOML stops being TOML, in Dutch."""
    found = re.search(r"line (\d+), column (\d+)", str(error))
    return f"regel {found[1]}, kolom {found[2]}" if found else "het einde van het bestand"


class _Checker:
    """Walks the raw tables and gathers every fault of shape."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.issues: list[FormIssue] = []
        self.dropped: set[str] = set()

    def fault(self, path: str, message: str) -> None:
        """Notes a fault."""
        self.issues.append(FormIssue(self.file, path, message))

    def causes(self, issue: FormIssue) -> bool:
        """Whether a fault between parts only follows from a fault of shape: a part that was left out, or spoiled."""
        return any(f"'{key}'" in issue.message for key in self.dropped) or any(
            issue.path in former.path for former in self.issues
        )

    def table(self, raw: Mapping[str, object], level: str, path: str) -> dict[str, Any] | None:
        """Checks one table against the rules of its level, and the tables in it.

        Returns:
            What of it can be used, so that the parts can be checked against each other all the same; None where
            something is missing or wrong that it cannot do without.
        """
        rules = LEVELS[level]
        usable: dict[str, Any] = {}
        for key, value in raw.items():
            here = f"{path}.{key}" if path else key
            rule = rules.get(key)
            if rule is None:
                self.fault(here, f"onbekende sleutel '{key}': {hint(key, rules)}")
            elif rule.holds == "tables":
                usable[key] = self.tables(value, rule.words[0], here)
            elif self.value(value, rule, here):
                usable[key] = value
        for key, rule in rules.items():
            if rule.required and key not in raw:
                self.fault(path, f"'{key}' ontbreekt")
        if all(key in usable for key, rule in rules.items() if rule.required):
            return usable
        self.dropped.add(str(raw.get("key", "")))
        return None

    def tables(self, value: object, level: str, path: str) -> list[dict[str, Any]]:
        """Checks an array of tables, each named by its key, or its number from 1; gives those that can be used."""
        if not isinstance(value, list) or not value or not all(isinstance(item, dict) for item in value):
            self.fault(path, f"hier horen tabellen: [[{path}]]")
            return []
        names = [item.get("key", item.get("title", number)) for number, item in enumerate(value, 1)]
        found = (self.table(item, level, f"{path}[{name}]") for name, item in zip(names, value, strict=True))
        return [table for table in found if table is not None]

    def value(self, value: object, rule: Rule, path: str) -> bool:
        """Checks one plain value; whether it can be used."""
        before = len(self.issues)
        if rule.holds == "options":
            if not isinstance(value, str) and not (
                isinstance(value, list) and value and all(isinstance(item, str) for item in value)
            ):
                self.fault(path, "hier hoort de sleutel van een lijst, of een rij teksten")
            return len(self.issues) == before
        wanted, words = _TYPES[rule.holds]
        if type(value) is not wanted:
            self.fault(path, f"hier hoort {words}")
        elif rule.holds == "key" and not _KEY.fullmatch(str(value)):
            self.fault(path, f"'{value}' kan geen sleutel zijn: kleine letters, cijfers, punt en streepje")
        elif rule.holds == "word" and value not in rule.words:
            self.fault(path, f"'{value}' kan hier niet: {hint(str(value), rule.words)}")
        return len(self.issues) == before


class _Builder:
    """Makes the form from raw tables whose shape is right."""

    def __init__(self, raw: dict[str, Any]) -> None:
        self.raw = raw
        self.lists = {item["key"]: self.options(item["items"]) for item in raw.get("lists", [])}

    def form(self) -> Form:
        """The whole form."""
        plain = _plain(self.raw, "form")
        signers = tuple(Signer(**_one_line(_plain(item, "signer"))) for item in self.raw["signers"])
        sections = tuple(self.section(item) for item in self.raw["sections"])
        after = tuple(Step(**_one_line(_plain(item, "step"))) for item in self.raw.get("after", []))
        return with_talk(Form(**plain, sections=sections, signers=signers, after=after))

    def options(self, raw: list[dict[str, str]]) -> tuple[Option, ...]:
        """The options of a list; a value that is not named is the title."""
        return tuple(Option(item.get("value", item["title"]), item["title"], item.get("help", "")) for item in raw)

    def chosen(self, raw: dict[str, Any]) -> tuple[Option, ...]:
        """The options a field or column names: a list of the form, or its own titles."""
        named = raw.get("options", ())
        if isinstance(named, str):
            return self.lists.get(named, ())
        return tuple(Option(title, title) for title in named)

    def section(self, raw: dict[str, Any]) -> Section:
        """One section, with what it hands down."""
        down = {key: raw[key] for key in INHERITED if key in raw}
        plain = {key: value for key, value in _plain(raw, "section").items() if key not in INHERITED}
        plain["items"] = self.lists.get(raw.get("items", ""), ())
        return Section(**_marked(plain), groups=tuple(self.group(item, down) for item in raw.get("groups", [])))

    def group(self, raw: dict[str, Any], above: dict[str, str]) -> Group:
        """One group, with what the section hands down."""
        plain = above | _plain(raw, "group")
        down = {key: plain[key] for key in INHERITED if key in plain}
        return Group(**_marked(plain), fields=tuple(self.field(item, down) for item in raw["fields"]))

    def field(self, raw: dict[str, Any], above: dict[str, str]) -> Field:
        """One field, with what section and group hand down."""
        plain = above | _plain(raw, "field") | {"options": self.chosen(raw)}
        for part in ("columns", "details"):
            plain[part] = tuple(self.column(item) for item in raw.get(part, []))
        return Field(**_marked(plain))

    def column(self, raw: dict[str, Any]) -> Column:
        """One column or detail."""
        plain = _plain(raw, "column") | {"options": self.chosen(raw)}
        plain.setdefault("short", plain["title"])
        return Column(**plain)


def _plain(raw: dict[str, Any], level: str) -> dict[str, Any]:
    """The plain values of a table, its texts cleaned and without the newlines that TOML's long texts begin with."""
    rules = LEVELS[level]
    plain = {key: value for key, value in raw.items() if rules[key].holds not in {"tables", "options"}}
    return {key: clean(value).strip() if isinstance(value, str) else value for key, value in plain.items()}


def _one_line(plain: dict[str, Any]) -> dict[str, Any]:
    """What stands in a line of other words: a title without line breaks."""
    return {key: one_line(value) if isinstance(value, str) else value for key, value in plain.items()}


def _marked(plain: dict[str, Any]) -> dict[str, Any]:
    """Gives what has a number the mark that the paper prints: the number and a full stop, unless the form says so."""
    if plain.get("number"):
        plain.setdefault("mark", plain["number"] + ".")
    return plain


def _meaning_faults(form: Form, raw: dict[str, Any]) -> Iterable[tuple[str, str]]:
    """What is wrong between the parts of a form whose shape is right: paths and messages."""
    lists = [item["key"] for item in raw.get("lists", [])]
    signers, steps = [signer.key for signer in form.signers], [step.key for step in form.after]
    for level, keys in (("lists", lists), ("signers", signers), ("after", steps)):
        for key in sorted({key for key in keys if keys.count(key) > 1}):
            yield f"{level}[{key}]", _TWICE.format(key)
    seen: set[str] = set()
    named = [("sections", s.key) for s in form.sections] + [("groups", g.key) for s in form.sections for g in s.groups]
    fields = (*form.printed_fields, *form.talk_fields)
    for level, key in [*named, *(("fields", field.key) for field in fields)]:
        if key in seen:
            yield f"{level}[{key}]", _TWICE.format(key)
        seen.add(key)
    for section in raw["sections"]:
        if section.get("items", "") and section["items"] not in lists:
            yield (
                f"sections[{section['key']}].items",
                f"geen lijst '{section['items']}': {hint(section['items'], lists)}",
            )
        for group in section.get("groups", []):
            for field in group["fields"]:
                for part in (field, *field.get("columns", []), *field.get("details", [])):
                    name = part.get("options")
                    if isinstance(name, str) and name not in lists:
                        yield (
                            f"fields[{field['key']}].options",
                            f"geen lijst '{name}': {hint(name, lists)}",
                        )
    for field in form.printed_fields:
        yield from ((f"fields[{field.key}].{key}", message) for key, message in _field_faults(form, field))


def _field_faults(form: Form, field: Field) -> Iterable[tuple[str, str]]:
    """What is wrong with one field: its key and the message."""
    if not field.title and not field.question:
        yield "title", "een veld heeft een title of een question nodig"
    if field.kind in _CHOOSES and not field.options:
        yield "options", "er valt niets te kiezen: noem options"
    if field.kind == "table" and not field.columns:
        yield "columns", "een tabel heeft columns nodig"
    for key, kinds in _ONLY.items():
        if getattr(field, key) and field.kind not in kinds:
            yield key, f"dit heeft alleen een veld van soort {' of '.join(kinds)}"
    keys = [column.key for column in field.all_columns]
    for index, column in enumerate(field.all_columns):
        if column.key in keys[:index]:
            yield f"columns[{column.key}]", f"de kolom '{column.key}' komt tweemaal voor"
        if column.kind in _CHOOSES and not column.options:
            yield f"columns[{column.key}].options", "er valt niets te kiezen: noem options"
    if field.unless:
        other = form.field(field.unless)
        if other is None or other.kind != "yes-no":
            yes_no = [item.key for item in form.fields if item.kind == "yes-no"]
            yield (
                "unless",
                f"'{field.unless}' is geen ja-neevraag van dit formulier: {hint(field.unless, yes_no)}",
            )
    if field.beside and (field.beside == field.key or form.field(field.beside) is None):
        others = [item.key for item in form.fields if item is not field]
        yield "beside", f"'{field.beside}' is geen andere vraag van dit formulier: {hint(field.beside, others)}"
    for name, key in (("agreed_into", field.agreed_into), ("under", field.under)):
        other = form.field(key)
        if key and (other is None or other.kind != "table" or other is field):
            tables = [item.key for item in form.fields if item.kind == "table" and item is not field]
            yield name, f"'{key}' is geen andere tabel van dit formulier: {hint(key, tables)}"
        elif name == "under" and other is not None and other.under:
            yield (
                name,
                f"de rijen van '{key}' hangen zelf al onder '{other.under}': noem een tabel die op zichzelf staat",
            )
