"""What the full Markdown carries unseen: which plan it is, and for each text who wrote it, when, and its version.

The words themselves stand only in the Markdown. A fingerprint of each tells, on reading back, whether it is still the
text that the rest speaks of: a text that was changed by hand has a new author and a new version.
"""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from poptui.forms.kinds import Iso
from poptui.plans.plan import PLACE, THERE, Entry, Plan, is_note, is_there

OPENING = "<!-- poptui"
CLOSING = "-->"
KEEP = "laat dit blok staan; hiermee leest poptui het plan weer in"
VERSION = 1


class Stub(msgspec.Struct, frozen=True, omit_defaults=True):
    """An entry without its words: `mark` is their fingerprint; `value` is there for what is not printed."""

    by: str
    at: str
    seen: dict[str, int]
    mark: str = ""
    value: str = ""
    iso: Iso = None
    amount: str | None = None

    def entry(self, value: str) -> Entry:
        """The entry of these words."""
        return Entry(value, self.by, self.at, self.seen, self.iso, self.amount)


class Hidden(msgspec.Struct, frozen=True):
    """Everything that goes along unseen. `rows` are the ids of each table's printed rows, in their order."""

    poptui: int
    id: str
    form: str
    form_version: int
    created: str
    version: int
    rows: dict[str, list[str]]
    registers: dict[str, Stub]


def mark(value: str) -> str:
    """The fingerprint of a text."""
    return hashlib.sha256(value.encode("utf-8")).hexdigest()[:12]


def hidden(plan: Plan) -> str:
    """The HTML comment with what goes along unseen; of removed rows only that they were removed."""
    rows: dict[str, list[str]] = {}
    registers: dict[str, dict[str, Any]] = {}
    for where, entry in sorted(plan.registers.items()):
        if is_note(where):
            continue
        parts = where.split("/")
        if len(parts) == 3:
            table, row, name = parts
            if name != THERE and not is_there(plan, table, row):
                continue
            if name == PLACE:
                rows.setdefault(table, []).append(row)
        is_printed = not parts[-1].startswith("@")
        stub = Stub(
            entry.by,
            entry.at,
            dict(sorted(entry.seen.items())),
            mark=mark(entry.value) if is_printed else "",
            value="" if is_printed else entry.value,
            iso=entry.iso,
            amount=entry.amount,
        )
        registers[where] = msgspec.to_builtins(stub)
    for table in rows:
        rows[table] = [row.id for row in plan.rows(table)]
    head = Hidden(VERSION, plan.id, plan.form, plan.form_version, plan.created, plan.version, rows, {})
    return _comment(msgspec.to_builtins(head), registers)


def parse_hidden(comment: str) -> Hidden | None:
    """What an HTML comment carries, or None where it is no such comment."""
    if not comment.startswith(OPENING):
        return None
    try:
        return msgspec.json.decode(comment.partition("\n")[2].rpartition(CLOSING)[0], type=Hidden)
    except (msgspec.DecodeError, RecursionError):
        return None


def _comment(head: dict[str, Any], registers: dict[str, dict[str, Any]]) -> str:
    """The comment, a register a line; no line is empty and none holds `-->`, as either would end it."""
    body = ",".join(f'\n"{where}":{_json(stub)}' for where, stub in registers.items())
    start = _json({key: value for key, value in head.items() if key != "registers"})[:-1]
    return f'{OPENING}: {KEEP}\n{start},"registers":{{{body}\n}}}}\n{CLOSING}'


def _json(value: object) -> str:
    """JSON on one line, in which no `>` can end the comment."""
    return msgspec.json.encode(value).decode("utf-8").replace(">", "\\u003e")
