"""Receiving: what lies ready in the exchange folder is taken in; what cannot be stays there, and is told."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from poptui.errors import PoptuiError, Refused
from poptui.exports.plan_json import Handed, from_json
from poptui.forms.model import Form
from poptui.forms.roles import ROLE_NAMES
from poptui.plans.plan import Plan, is_mark
from poptui.plans.sharing import parts
from poptui.plans.validation import is_stamp
from poptui.store import exchange
from poptui.store.summary import playing
from poptui.text.clean import one_line
from poptui.text.clock import local_moment
from poptui.work.agreement.sign import news
from poptui.work.describe import place_words
from poptui.work.input_file import read_file
from poptui.work.sharing.import_plan import Undecided, bring_in
from poptui.work.sharing.import_report import Outcome, say_outcome
from poptui.work.sharing.incoming_file import LONGEST_NAME
from poptui.work.workspace import Workspace


class Waiting(NamedTuple):
    """A file that lies ready: who handed it over, which plan it is and whose; or why it cannot be read."""

    path: Path
    handed: Handed | None
    error: str = ""
    id: str = ""
    employee: str = ""


class Received(NamedTuple):
    """What became of a file: what came in, or why it stays where it is.

    `undecided` says that a person has to choose; `code` is the exit code of a command that is told so.
    """

    path: Path
    outcome: Outcome | None
    error: str = ""
    undecided: bool = False
    code: int = 0


def waiting_for(workspace: Workspace) -> list[Waiting]:
    """The files that lie ready for whoever works here, the oldest first; not what was made here.

    In the folder itself, without inboxes, also lies what is for others: a file for another role is left there.

    Raises:
        StorageError: the exchange folder cannot be read.
    """
    folder = workspace.exchange
    if folder is None:
        return []
    waiting = [_look(workspace, path) for path in exchange.waiting(folder)]
    own = workspace.home.replica()
    mine = [one for one in waiting if one.handed is None or one.handed.replica != own]
    found = [one for one in mine if one.path.parent != folder or _is_for_me(workspace, one)]
    return sorted(found, key=lambda one: (one.handed.at if one.handed else "", one.path.name))


def _is_for_me(workspace: Workspace, one: Waiting) -> bool:
    """Whether a file that lies where all homes of an account look is for this one: its role, and its plan or person."""
    if one.handed is None:
        return True
    if workspace.config.has_role and one.handed.to != workspace.config.role:
        return False
    is_here = any(path.stem == one.id for path in workspace.store.paths())
    return (
        is_here
        or one.handed.to != "employee"
        or not workspace.config.name
        or one.employee in {"", workspace.config.name}
    )


def take_in(workspace: Workspace, path: Path) -> Received:
    """Takes in a file that lies ready, and takes it away once it is saved here; else it stays there."""
    try:
        outcome = bring_in(workspace, path, is_dropped=True)
    except Undecided as error:
        return Received(path, None, str(error), undecided=True, code=error.code)
    except PoptuiError as error:
        return Received(path, None, str(error), code=error.code)
    put_away(workspace, path, outcome)
    return Received(path, outcome)


def put_away(workspace: Workspace, path: Path, outcome: Outcome) -> None:
    """Takes a file away that was taken in, where it lay ready here in the exchange folder; any other file stays."""
    folder = workspace.exchange
    is_own = outcome.handed is not None and outcome.handed.replica == workspace.home.replica()
    if folder is None or path.suffix != exchange.SUFFIX or is_own:
        return
    if path.absolute().parent == folder and not workspace.config.has_role:
        return  # all homes of an account look here, and this one does not say whose it is
    if path.absolute().parent in exchange.places(folder):
        exchange.take_away(path)


def receive_all(workspace: Workspace) -> list[Received]:
    """Takes in everything that lies ready.

    Raises:
        StorageError: the exchange folder cannot be read.
    """
    return [take_in(workspace, one.path) for one in waiting_for(workspace)]


def from_whom(handed: Handed | None) -> str:
    """Who handed a file over, in words: "van Petra Bakker (leidinggevende), 21-11-2026"."""
    if handed is None:
        return "niet gezegd van wie"
    who = ROLE_NAMES.get(handed.by, handed.by)
    name = one_line(handed.name)[:LONGEST_NAME]
    day = f"{local_moment(handed.at):%d-%m-%Y %H:%M}"
    return f"van {name} ({who}), {day}" if name else f"van de {who}, {day}"


def tell_outcome(workspace: Workspace, outcome: Outcome) -> str:
    """Returns what came in, from whom, and what changed, as lines of text."""
    _, plan, form = workspace.load(outcome.id)
    name = playing(form, plan, "employee") or "(nog geen naam)"
    signed = news(form, plan, outcome.changed, workspace.config.role, outcome.refused)
    blocks = (
        ("Nieuw gedeeld:", _newly_shared(form, plan, outcome)),
        ("Veranderd:", _changed_places(form, plan, outcome)),
        ("Afspraken en handtekeningen:", signed),
        ("Apart meegegeven:", _given_apart(form, plan, outcome)),
        ("Bijlagen die meekwamen:", [str(path) for path in outcome.attachments]),
    )
    lines = [f"{name}: {say_outcome(outcome)}, {from_whom(outcome.handed)}."]
    for heading, told in blocks:
        if told:
            lines += ["", heading, *(f"  {one}" for one in told)]
    return "\n".join(lines)


def _newly_shared(form: Form, plan: Plan, outcome: Outcome) -> list[str]:
    """Returns the names of the parts and notes that the file shares and that were not shared here before."""
    names = {part.key: part.name for part in parts(form)}
    marks = [where for where in outcome.changed if is_mark(where) and plan.text(where)]
    return _distinct(names.get(where.partition("/")[0]) or place_words(form, plan, where) for where in marks)


def _changed_places(form: Form, plan: Plan, outcome: Outcome) -> list[str]:
    """Returns the answers and cells whose words changed; nothing for a new plan, in which all of them did."""
    words = [where for where in outcome.changed if not where.rpartition("/")[2].startswith("@")]
    return [] if outcome.is_new else _distinct(place_words(form, plan, where) for where in words)


def _given_apart(form: Form, plan: Plan, outcome: Outcome) -> list[str]:
    """Returns the attachments that a shared file names but does not hold: the sender gives them apart."""
    if outcome.handed is None:
        return []
    missing = {*outcome.changed} - {one.field for one in outcome.handed.attachments}
    fields = [field for field in form.fields if field.kind == "attachment" and field.key in missing]
    return [f"{field.name}: {plan.text(field.key)}" for field in fields if plan.text(field.key)]


def _distinct(words: Iterable[str]) -> list[str]:
    """Returns each of these words once, in their order."""
    return list(dict.fromkeys(words))


def _look(workspace: Workspace, path: Path) -> Waiting:
    """A file that lies ready, with who handed it over."""
    try:
        found = from_json(read_file(path, is_dropped=True), path.name)
        handed = found.handed
        if handed is None:
            raise Refused("dit bestand is niet gemaakt om over te dragen", path.name, "lees het in met 'poptui import'")
        if not is_stamp(handed.at):
            raise Refused("dit bestand is beschadigd", path.name, "vraag het opnieuw op")
        field = workspace.catalogue.get(found.form, found.form_version).field_playing("employee")
    except PoptuiError as error:
        return Waiting(path, None, str(error))
    entry = found.registers.get(field.key) if field is not None else None
    return Waiting(path, handed, id=found.id, employee=entry.value if entry is not None else "")
