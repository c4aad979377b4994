"""Which store keeps the plans of a home: the one place that chooses an implementation of `PlanStore`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from poptui.store.files import index
from poptui.store.home import Home
from poptui.store.listing import Listed

if TYPE_CHECKING:
    from poptui.store.plan_store import PlanStore


def store_of(home: Home) -> PlanStore:
    """Returns the store of a home; nothing is opened or made yet."""
    from poptui.store.files.store import FileStore

    return FileStore(home)


def plan_names(home: Home) -> list[str]:
    """Returns the ids of the plans of a home as people type them, without importing what reading a plan needs.

    Raises:
        StorageError: the plans cannot be read.
    """
    return [path.stem for path in home.plan_paths()]


def list_plans(home: Home) -> list[Listed]:
    """Returns what the list shows of the plans of a home, as its store does, without importing what saving needs.

    Raises:
        StorageError: the plans cannot be read.
    """
    return index.list_plans(home)
