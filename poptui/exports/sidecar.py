"""The sidecar of a plan in full Markdown: an HTML comment with the plan's id and the metadata of each register.

The words themselves stand only in the Markdown. On reading back, the fingerprint of a text tells whether its metadata
still applies: a text that was changed by hand has a new author and a new version.
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


class RegisterMetadata(msgspec.Struct, frozen=True, omit_defaults=True):
    """The metadata of one register: its entry without the printed words.

    Attributes:
        by: the role of the author.
        at: when it was written (see `clock.stamp`).
        seen: the version vector of the entry.
        mark: the fingerprint of the words; empty for a register that is not printed.
        value: the words of a register that is not printed.
        iso: the date or period that the words mean, where understood.
        amount: the euros or hours that the words mean, where understood.
    """

    by: str
    at: str
    seen: dict[str, int]
    mark: str = ""
    value: str = ""
    iso: Iso = None
    amount: str | None = None

    def entry(self, value: str) -> Entry:
        """Returns the entry with these words."""
        return Entry(value, self.by, self.at, self.seen, self.iso, self.amount)


class Sidecar(msgspec.Struct, frozen=True):
    """The content of a sidecar.

    Attributes:
        poptui: the version of this format.
        id: the id of the plan.
        form: the id of its form.
        form_version: the version of its form.
        created: when the plan was made (see `clock.stamp`).
        version: the version of the plan.
        rows: the ids of the printed rows of each table, in their order.
        registers: the metadata of each register.
    """

    poptui: int
    id: str
    form: str
    form_version: int
    created: str
    version: int
    rows: dict[str, list[str]]
    registers: dict[str, RegisterMetadata]


def fingerprint(value: str) -> str:
    """Returns the fingerprint of a text: 12 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(value.encode("utf-8")).hexdigest()[:12]


def write_sidecar(plan: Plan) -> str:
    """Returns the sidecar of a plan as an HTML comment; of a removed row it holds only that it was removed."""
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
        metadata = RegisterMetadata(
            entry.by,
            entry.at,
            dict(sorted(entry.seen.items())),
            mark=fingerprint(entry.value) if is_printed else "",
            value="" if is_printed else entry.value,
            iso=entry.iso,
            amount=entry.amount,
        )
        registers[where] = msgspec.to_builtins(metadata)
    for table in rows:
        rows[table] = [row.id for row in plan.rows(table)]
    head = Sidecar(VERSION, plan.id, plan.form, plan.form_version, plan.created, plan.version, rows, {})
    return _comment(msgspec.to_builtins(head), registers)


def parse_sidecar(comment: str) -> Sidecar | None:
    """Returns the sidecar in an HTML comment, or None where the comment holds none."""
    if not comment.startswith(OPENING):
        return None
    try:
        return msgspec.json.decode(comment.partition("\n")[2].rpartition(CLOSING)[0], type=Sidecar)
    except (msgspec.DecodeError, RecursionError):
        return None


def _comment(head: dict[str, Any], registers: dict[str, dict[str, Any]]) -> str:
    """Returns the HTML comment, one register a line; no line is empty or holds `-->`, which would end the comment."""
    body = ",".join(f'\n"{where}":{_json(metadata)}' for where, metadata in registers.items())
    start = _json({key: value for key, value in head.items() if key != "registers"})[:-1]
    return f'{OPENING}: {KEEP}\n{start},"registers":{{{body}\n}}}}\n{CLOSING}'


def _json(value: object) -> str:
    """Returns JSON on one line, with every `>` escaped so that none can end the comment."""
    return msgspec.json.encode(value).decode("utf-8").replace(">", "\\u003e")
