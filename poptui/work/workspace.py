"""The workspace: one home with its plans, forms and settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from poptui.errors import Refused
from poptui.forms.catalogue import Catalogue
from poptui.forms.kinds import Meaning
from poptui.forms.model import Column, Field, Form
from poptui.forms.vocabulary import SemanticRole
from poptui.plans.check import read
from poptui.plans.edit import Author, Write, write
from poptui.plans.edit_builder import Acts
from poptui.plans.plan import LONGEST, Plan, Row
from poptui.store.config import Config, read_config, save_settings
from poptui.store.home import Home
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import PlanStore
from poptui.store.safefile import make_folder, write_safely
from poptui.store.stores import store_of
from poptui.text.clean import one_line
from poptui.text.clock import stamp, today
from poptui.text.dates import parse_date
from poptui.text.near import hint
from poptui.work.keymap import Keymap, read_keymap

NAMES: tuple[SemanticRole, ...] = ("employee", "function", "unit", "manager")
"""The parts that a form may ask in several places, as on each annex."""


class Loaded(NamedTuple):
    """A plan with its id and its form."""

    id: PlanId
    plan: Plan
    form: Form


class Workspace:
    """One home, for commands and screens. It holds no plan and opens nothing before it is asked."""

    def __init__(self, home: Home, store: PlanStore | None = None) -> None:
        """Takes the home, and the store of its plans where that is not the home's own."""
        self.home = home
        self.store: PlanStore = store or store_of(home)
        self.catalogue = Catalogue([home.forms])
        self.config: Config = read_config(home.config)
        self.keymap: Keymap = read_keymap(self.config.keys, home.config.name)

    @property
    def faults(self) -> tuple[str, ...]:
        """Returns the faults of the settings in Dutch; a faulty setting has its default."""
        found = self.config.faults + self.keymap.faults
        wanted = self.config.form
        ids = [form.id for form in self.catalogue.forms()] if wanted else []  # reading them all takes its time
        if wanted not in ["", *ids]:
            found += (f"onbekend formulier '{wanted}' ({self.home.config.name}, form): {hint(wanted, ids)}",)
        return found

    @property
    def exchange(self) -> Path | None:
        """Returns the exchange folder of this machine; None where the settings name none."""
        return Path(self.config.exchange).expanduser() if self.config.exchange else None

    def set_account(self, person: str, account: str) -> None:
        """Saves in the settings which account on this machine a person has.

        Raises:
            Refused, StorageError: the settings cannot be read or written.
        """
        self._set({"accounts": {person: account}})

    def set_me(self, name: str, role: str) -> None:
        """Saves in the settings who works here.

        Raises:
            Refused, StorageError: the settings cannot be read or written.
        """
        self._set({"me": {"name": name, "role": role}})

    def _set(self, settings: Mapping[str, object]) -> None:
        """Saves settings and uses them from now on."""
        save_settings(self.home.config, settings)
        self.config = read_config(self.home.config)

    def acts(self, role: str = "") -> Acts:
        """Returns the maker of edits of this moment for a role; without one for that of the settings.

        Raises:
            StorageError: the home has no replica id and none can be written.
        """
        return Acts(Author(self.home.replica(), role or self.config.role), stamp())

    def change(self, plan_id: PlanId, writes: Callable[[Plan], Sequence[Write]], kind: str = "do") -> Plan:
        """Saves writes made from the present plan, as one act in the name of the settings; returns the plan.

        Raises:
            StorageError: the disk would not; and whatever `writes` raises, the plan being as it was.
        """
        acts = self.acts()
        return self.store.update(plan_id, lambda present: [acts.edit(writes(present), kind=kind)]).plan

    def load(self, name: str) -> Loaded:
        """Returns the plan that is named by its id, the beginning of its id, or a path.

        Raises:
            Refused, StorageError: there is none, or it or its form cannot be read.
        """
        return self.read(self.store.find(name))

    def read(self, plan_id: PlanId) -> Loaded:
        """Returns a plan as it is stored now, with its form.

        Raises:
            Refused, StorageError: it or its form cannot be read.
        """
        plan = self.store.load(plan_id)
        return Loaded(plan_id, plan, self.form_of(plan))

    def form_of(self, plan: Plan) -> Form:
        """Returns the form of a plan as it was when the plan was made; for a unit's picture its unit questions.

        Raises:
            Refused: there is no such form, or it is broken.
        """
        form = self.catalogue.get(plan.form, plan.form_version)
        if not plan.unit:
            return form
        if form.unit is None:
            raise Refused("dit formulier vraagt niets over een afdeling", form.id, "kies een ander formulier")
        return form.unit

    def keep_form(self, form: Form) -> None:
        """Keeps the present version of the form of a new plan, for the day that there is a newer one.

        Raises:
            StorageError: the disk would not.
        """
        if found := self.catalogue.keep(form):
            path, text = found
            make_folder(path.parent)
            write_safely(path, text)

    def new(self, form_id: str, answers: Mapping[str, str], role: str = "", *, as_typed: bool = False) -> PlanId:
        """Makes a plan with these answers (by field key, as typed) and returns its file.

        Raises:
            Refused: no such form or field, or a value that is not understood.
            StorageError: the disk would not.
        """
        form = self.catalogue.get(form_id)
        writes = [one for key, typed in answers.items() for one in self._first_writes(form, key, typed, as_typed)]
        self.keep_form(form)
        edits = [self.acts(role).edit(writes)] if writes else []
        return self.store.create(form.id, form.version, edits)

    def _first_writes(self, form: Form, key: str, typed: str, as_typed: bool) -> list[Write]:
        """Returns the writes of one answer of a new plan; a name is also written where the form asks for it again."""
        field = find_field(form, key)
        meaning = read_typed(field, typed, as_typed=as_typed)
        again = [one for one in form.fields if field.plays in NAMES and one.plays == field.plays and one is not field]
        return [write(one.key, meaning) for one in (field, *again)]


def find_field(form: Form, name: str) -> Field:
    """Returns the field with this key that can be answered.

    Raises:
        Refused: there is none, or it is a table or fills itself in.
    """
    field = find_any_field(form, name)
    if field.kind == "table":
        raise Refused(f"'{field.name}' is een tabel", field.key, f"gebruik 'poptui row add PLAN {field.key} ...'")
    if field.is_computed:
        raise Refused(f"'{field.name}' vult zichzelf in", field.key, "hier valt niets te antwoorden")
    return field


def find_table(form: Form, name: str) -> Field:
    """Returns the table with this key.

    Raises:
        Refused: there is none, or it is no table.
    """
    field = find_any_field(form, name)
    if field.kind != "table":
        tables = ", ".join(other.key for other in form.fields if other.kind == "table")
        raise Refused(f"'{field.name}' is geen tabel", field.key, f"tabellen zijn {tables}")
    return field


def find_column(table: Field, name: str) -> Column:
    """Returns the column or detail of a table, by its key or its printed title.

    Raises:
        Refused: there is none; the message names the nearest.
    """
    word = name.strip().casefold()
    for column in table.all_columns:
        if word in (column.key, column.title.casefold(), column.short.casefold()):
            return column
    keys = [column.key for column in table.all_columns]
    raise Refused(f"onbekende kolom '{name}'", table.key, hint(word, keys))


def find_row(plan: Plan, table: Field, number: int) -> Row:
    """Returns the row with this number, counted from 1.

    Raises:
        Refused: the table has no such row.
    """
    rows = plan.rows(table.key)
    if not 1 <= number <= len(rows):
        count = f"er zijn {len(rows)} rijen" if len(rows) != 1 else "er is 1 rij"
        raise Refused(f"geen rij {number}", table.key, count)
    return rows[number - 1]


def read_typed(part: Field | Column, typed: str, *, as_typed: bool) -> Meaning:
    """Returns what was typed for a field or column, with its meaning.

    Raises:
        Refused: its kind does not understand it, unless it may be kept `as_typed`.
    """
    meaning = read(part, typed)
    if meaning.expected and not as_typed:
        raise Refused(
            f"'{meaning.text}' is niet begrepen", part.key, f"schrijf {meaning.expected}; of bewaar het met --as-typed"
        )
    return meaning


def read_day(typed: str, option: str) -> date:
    """Returns the day that was typed; today where nothing was.

    Raises:
        Refused: it is no day.
    """
    found = parse_date(typed, today()) if typed.strip() else today()
    if found is None:
        raise Refused(f"'{typed}' is geen datum", option, "schrijf bijvoorbeeld 1-6-2027")
    return found


def read_line(typed: str, option: str) -> str:
    """Returns words on one line.

    Raises:
        Refused: they are too long.
    """
    words = one_line(typed)
    if len(words) > LONGEST:
        raise Refused("deze tekst is te lang", option, f"ten hoogste {LONGEST} tekens")
    return words


def find_any_field(form: Form, name: str) -> Field:
    """Returns the field with this key, whatever its case and kind.

    Raises:
        Refused: there is none; the message names the nearest.
    """
    field = form.field(name.strip().casefold().rstrip("."))
    if field is None:
        keys = [field.key for field in form.fields]
        mend = hint(name.casefold(), keys, f"zie 'poptui forms show {form.id}'")
        raise Refused(f"onbekend veld '{name}'", form.id, mend)
    return field
