"""The doctor: examines the terminal, the locale and the home, and says what is wrong and how to mend it."""

from __future__ import annotations

import contextlib
import locale
import os
import shutil
import sys
from collections.abc import Iterator

from poptui.errors import PoptuiError, Refused
from poptui.messages import work as say
from poptui.store.diagnosis import Diagnosis
from poptui.store.listing import Listed
from poptui.work.units import read_units
from poptui.work.workspace import Workspace

SMALLEST = (60, 19)
"""The fewest columns and rows in which the screens work."""


def examine(workspace: Workspace) -> list[Diagnosis]:
    """Returns the diagnoses of everything; makes and removes a lock, and changes nothing else."""
    return [*_terminal(), *_home(workspace), *_plans(workspace)]


def _terminal() -> Iterator[Diagnosis]:
    """Yields the diagnoses of the terminal, the locale and the size; without a terminal (a script) nothing is wrong."""
    term = os.environ.get("TERM", "")
    is_terminal = sys.stdin.isatty() and sys.stderr.isatty()
    if not is_terminal:
        yield Diagnosis("terminal", True, say.doctor_no_terminal())
    elif term in {"", "dumb", "unknown"}:
        yield Diagnosis("terminal", False, say.doctor_bad_term(term=term))
    else:
        yield Diagnosis("terminal", True, say.doctor_term(term=term))
    encoding = locale.getpreferredencoding(False)
    utf8 = encoding.upper().replace("-", "") == "UTF8" or sys.flags.utf8_mode == 1
    said = say.doctor_encoding(encoding=encoding) if utf8 else say.doctor_bad_encoding(encoding=encoding)
    yield Diagnosis("locale", utf8, said)
    if is_terminal:
        size = shutil.get_terminal_size()
        fits = size.columns >= SMALLEST[0] and size.lines >= SMALLEST[1]
        if fits:
            said = say.doctor_window(columns=size.columns, lines=size.lines)
        else:
            said = say.doctor_window_small(
                columns=size.columns, lines=size.lines, least_columns=SMALLEST[0], least_lines=SMALLEST[1]
            )
        yield Diagnosis("venster", fits, said)


def _home(workspace: Workspace) -> Iterator[Diagnosis]:
    """Yields the diagnoses of the home: whether it can be written, is private, and can be locked."""
    home = workspace.home
    yield from workspace.store.examine()
    if not home.path.is_dir():
        return
    if workspace.exchange is not None:
        from poptui.store.exchange import diagnose

        yield from (Diagnosis("overdragen", ok, said) for ok, said in diagnose(workspace.exchange))
    for fault in workspace.faults:
        yield Diagnosis("instellingen", False, fault)
    for error in (*workspace.catalogue.broken(), *workspace.catalogue.flaws()):
        yield Diagnosis("formulier", False, str(error))


def _plans(workspace: Workspace) -> Iterator[Diagnosis]:
    """Yields the diagnoses of the plans: whether each can be read, and which drafts wait."""
    try:
        plans = workspace.store.list_plans()
    except PoptuiError as error:
        yield Diagnosis("plannen", False, str(error))
        return
    faults = [fault for listed in plans if (fault := listed.error or _misnamed(workspace, listed))]
    for fault in faults:
        yield Diagnosis("plan", False, fault)
    if not faults:
        yield Diagnosis("plannen", True, say.doctor_plans_right(number=len(plans)))
    with contextlib.suppress(PoptuiError):  # the home was examined above
        yield from (Diagnosis("afdeling", False, fault) for fault in read_units(workspace).faults)
    for name in workspace.store.plans_with_drafts():
        yield Diagnosis("concept", False, say.doctor_draft_waits(plan=str(name)))


def _misnamed(workspace: Workspace, listed: Listed) -> str:
    """Returns why no command finds a plan by its id: its file has another name; "" where they are the same."""
    if listed.entry["id"] == listed.id.name:
        return ""
    mend = say.doctor_misnamed_mend(plan=listed.entry["id"])
    return str(Refused(say.doctor_misnamed(plan=listed.entry["id"]), workspace.store.place_of(listed.id), mend))
