"""The workspace: one home with its plans, forms and settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from poptui.errors import Refused
from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Form
from poptui.forms.vocabulary import NAMING_ROLES, ROLES
from poptui.messages import work as say
from poptui.plans.edit import Author, Write
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import LONGEST, Plan
from poptui.plans.registers import Answer
from poptui.store.config import Config, read_config, save_settings
from poptui.store.home import Home, expanded
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import PlanStore
from poptui.store.safefile import make_folder, write_safely
from poptui.store.stores import store_of
from poptui.text.clean import one_line
from poptui.text.clock import stamp
from poptui.text.near import hint
from poptui.work.keymap import Keymap, read_keymap
from poptui.work.lookup import find_field
from poptui.work.typed_input import read_typed


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
        ids = [form.id for form in self.catalogue.forms()] if wanted else []  # reading all forms is slow
        if wanted not in ["", *ids]:
            file = self.home.config.name
            found += (say.workspace_unknown_form(form=wanted, file=file, hint=hint(wanted, ids)),)
        return found

    @property
    def exchange(self) -> Path | None:
        """Returns the exchange folder of this machine; None where the settings name none."""
        return expanded(self.config.exchange) if self.config.exchange else None

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

    def acts(self, role: str = "") -> EditBuilder:
        """Returns the maker of edits of this moment for a role; without one for that of the settings.

        Raises:
            StorageError: the home has no replica id and none can be written.
        """
        own, person = self.config.role, one_line(self.config.name)[:LONGEST]
        through = own if role in ROLES and role not in {own, "together"} and self.config.has_role else ""
        return EditBuilder(Author(self.home.replica(), role or own, person, through), stamp())

    def change(self, plan_id: PlanId, writes: Callable[[Plan], Sequence[Write]], kind: str = "do") -> Plan:
        """Saves writes made from the present plan, as one act in the name of the settings; returns the plan.

        Raises:
            StorageError: the disk failed. Also raises what `writes` raises; the plan is then unchanged.
        """
        acts = self.acts()
        return self.store.update(plan_id, lambda present: [acts.edit(writes(present), kind=kind)]).plan

    def has_attachments(self, plan_id: PlanId) -> bool:
        """Returns whether files were received with a plan; False where their folder cannot be read."""
        try:
            return any((self.home.attachments / plan_id.name).iterdir())
        except OSError:
            return False

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
            raise Refused(say.no_unit_questions(), form.id, say.no_unit_questions_mend())
        return form.unit

    def keep_form(self, form: Form) -> None:
        """Keeps the present version of the form of a new plan, for the day that there is a newer one.

        Raises:
            StorageError: the disk could not be read or written.
        """
        if found := self.catalogue.keep(form):
            path, text = found
            make_folder(path.parent)
            write_safely(path, text)

    def new(self, form_id: str, answers: Mapping[str, str], role: str = "", *, as_typed: bool = False) -> PlanId:
        """Makes a plan with these answers (by field key, as typed) and returns its file.

        Raises:
            Refused: no such form or field, or a value that is not understood.
            StorageError: the disk could not be read or written.
        """
        form = self.catalogue.get(form_id)
        writes = [one for key, typed in answers.items() for one in self._first_writes(form, key, typed, as_typed)]
        self.keep_form(form)
        edits = [self.acts(role).edit(writes)] if writes else []
        return self.store.create(form.id, form.version, edits)

    def _first_writes(self, form: Form, key: str, typed: str, as_typed: bool) -> list[Write]:
        """Returns the writes of one answer of a new plan; a name is also written where the form asks for it again."""
        field = find_field(form, key)
        value = read_typed(field, typed, as_typed=as_typed)
        same = [one for one in form.fields if one.plays == field.plays and one is not field]
        again = same if field.plays in NAMING_ROLES else []
        return [Write(Answer(one.key), value) for one in (field, *again)]
