"""The home: the folder that holds everything, and the names of the folders and files in it."""

from __future__ import annotations

import os
from pathlib import Path

from poptui.errors import UsageError
from poptui.messages import store as say
from poptui.store.faults import storage_error
from poptui.store.safefile import make_folder, write_safely


class Home:
    """The folders and files of one home. None of them is made before something is written in it."""

    def __init__(self, path: Path) -> None:
        """Takes the folder of the home; it need not exist yet."""
        self.path = path
        self.plans = path / "plans"
        self.backups = path / "backups"
        self.locks = path / "locks"
        self.drafts = path / "drafts"
        self.forms = path / "forms"
        self.units = path / "units"
        self.attachments = path / "attachments"
        self.log = path / "log"
        self.index = path / "index.json"
        self.config = path / "config.toml"
        self._replica = ""

    def prepare(self) -> None:
        """Makes the folders that writing needs.

        Raises:
            StorageError: they cannot be made.
        """
        for folder in (self.path, self.plans, self.backups, self.locks, self.drafts):
            make_folder(folder)

    def plan_paths(self) -> list[Path]:
        """Returns the files of all plans, by name.

        Raises:
            StorageError: the folder exists and cannot be read, which differs from having no plans.
        """
        try:
            return sorted(path for path in self.plans.iterdir() if path.suffix == ".json")
        except FileNotFoundError:
            return []
        except OSError as error:
            raise storage_error(error, self.plans) from None

    def unit_paths(self) -> list[Path]:
        """Returns the files of the manager's pictures of units, by name.

        Raises:
            StorageError: the folder cannot be read.
        """
        try:
            return sorted(self.units.glob("*.json")) if self.units.is_dir() else []
        except OSError as error:
            raise storage_error(error, self.units) from None

    def replica(self) -> str:
        """Returns the lasting id of this home, which tells its changes from another home's; made when first asked for.

        Raises:
            StorageError: there is no id yet and none can be written.
        """
        if not self._replica:
            path = self.path / "replica"
            try:
                self._replica = path.read_text(encoding="ascii").strip()
            except (OSError, UnicodeDecodeError):
                self._replica = ""
        if not self._replica:
            make_folder(self.path)
            found = os.urandom(6).hex()
            write_safely(path, found.encode("ascii") + b"\n")
            self._replica = found
        return self._replica


def find_home(named: str | None = None) -> Home:
    """Returns the named home, else that of `POPTUI_HOME`, else the platform's folder for a user's data.

    Raises:
        UsageError: the name is `~NAME` and no account has that name, or none is named and the account has no folder.
    """
    named = named or os.environ.get("POPTUI_HOME")
    if named:
        try:
            return Home(Path(named).expanduser().absolute())
        except RuntimeError:
            raise UsageError(say.home_no_account(), named, say.home_name_folder()) from None
    from platformdirs import user_data_path

    try:
        found = user_data_path("poptui", appauthor=False)
    except RuntimeError:
        found = Path()
    if not found.is_absolute():
        raise UsageError(say.home_no_folder(), "HOME", say.home_name_folder_or_variable())
    return Home(found)


def expanded(text: str) -> Path:
    """Returns a path with `~` as the home folder of the account; as it is where that has none."""
    try:
        return Path(text).expanduser()
    except RuntimeError:
        return Path(text)
