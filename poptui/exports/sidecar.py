"""The sidecar of a plan in full Markdown: an HTML comment with the plan's id and the metadata of each register.

The words themselves stand only in the Markdown. On reading back, the fingerprint of a text tells whether its metadata
still applies: a text that was changed by hand has a new author and a new version.
"""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from poptui.exports.plan_json import may_leave
from poptui.forms.value import Iso, Value
from poptui.messages import exports as say
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import Register, RowOrder, rules_of, spell

OPENING = "<!-- poptui"
CLOSING = "-->"
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
        person: the name of who wrote it (`Entry.person`).
        through: the role of that person, where they wrote in the name of another.
    """

    by: str
    at: str
    seen: dict[str, int]
    mark: str = ""
    value: str = ""
    iso: Iso = None
    amount: str | None = None
    length: str | None = None
    person: str = ""
    through: str = ""

    def entry(self, words: str) -> Entry:
        """Returns the entry with these words."""
        value = Value(words, self.iso, self.amount, self.length)
        return Entry(value, self.by, self.at, self.seen, self.person, self.through)


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
        registers: the metadata of each register, by how a file spells it.
    """

    poptui: int
    id: str
    form: str
    form_version: int
    created: str
    version: int
    rows: dict[str, list[str]]
    registers: dict[str, RegisterMetadata]

    def of(self, register: Register) -> RegisterMetadata | None:
        """Returns the metadata of a register; None where there is none."""
        return self.registers.get(spell(register))


def fingerprint(value: str) -> str:
    """Returns the fingerprint of a text: 12 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(value.encode("utf-8")).hexdigest()[:12]


def write_sidecar(plan: Plan) -> str:
    """Returns the sidecar of a plan as an HTML comment; of a removed row it holds only that it was removed."""
    written = [one for one in sorted(plan.registers, key=spell) if may_leave(plan, one)]
    registers = {spell(one): msgspec.to_builtins(_metadata(one, plan.registers[one])) for one in written}
    tables = dict.fromkeys(one.table for one in written if isinstance(one, RowOrder))
    rows = {table: [row.id for row in plan.rows(table)] for table in tables}
    head = Sidecar(VERSION, plan.id, plan.form, plan.form_version, plan.created, plan.version, rows, {})
    return _comment(msgspec.to_builtins(head), registers)


def _metadata(register: Register, entry: Entry) -> RegisterMetadata:
    """Returns the metadata of an entry; with its words, where they are not printed."""
    is_printed = rules_of(register).is_typed
    return RegisterMetadata(
        entry.by,
        entry.at,
        dict(sorted(entry.seen.items())),
        mark=fingerprint(entry.words) if is_printed else "",
        value="" if is_printed else entry.words,
        iso=entry.iso,
        amount=entry.amount,
        length=entry.value.length,
        person=entry.person,
        through=entry.through,
    )


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
    return f'{OPENING}: {say.sidecar_keep_block()}\n{start},"registers":{{{body}\n}}}}\n{CLOSING}'


def _json(value: object) -> str:
    """Returns JSON on one line, with every `>` escaped so that none can end the comment."""
    return msgspec.json.encode(value).decode("utf-8").replace(">", "\\u003e")
