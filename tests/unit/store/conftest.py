"""What the tests of the store share: a store in a home of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.store.files.store import FileStore
from poptui.store.home import Home


@pytest.fixture
def store(home: Path) -> FileStore:
    """Returns the store of an empty home."""
    return FileStore(Home(home))
