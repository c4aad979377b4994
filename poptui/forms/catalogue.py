"""The forms there are: the built-in ones and those in a folder of one's own."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path, PurePath

from poptui.errors import Refused
from poptui.forms.model import Form
from poptui.forms.reader import FormError, read_form
from poptui.text.near import hint

BUILTIN = Path(__file__).parent / "builtin"


class Catalogue:
    """All forms in the built-in folder and in the folders given; a later folder's form replaces an earlier one's.

    A form that is broken hides no other: `forms()` leaves it out and `broken()` tells of it. A plan keeps the version
    of the form that it was made with: in the folder `versions` of the last folder lie those that plans were made with.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        """Takes the folders to look in beside the built-in one; nothing is read yet."""
        self._folders = (BUILTIN, *folders)
        self._versions = folders[-1] / "versions" if folders else None
        self._read: dict[Path, Form | FormError] = {}

    def get(self, form_id: str, version: int | None = None) -> Form:
        """The form with this id; of an earlier version, where that is named and was kept.

        Raises:
            FormError: the form is there and is broken.
            Refused: no form has this id; the message names the nearest.
        """
        if version is not None and (earlier := self._earlier(form_id, version)) is not None:
            return earlier
        files = self._files()
        if form_id in files:
            found = self._form(files[form_id][-1])
            if isinstance(found, FormError):
                raise found
            return found
        raise Refused(f"onbekend formulier '{form_id}'", "form", hint(form_id, sorted(files)))

    def keep(self, form: Form) -> tuple[Path, bytes] | None:
        """Where the text of a form that plans are made with is to be kept, and that text; None where it is kept."""
        paths = self._files().get(form.id, [])
        path = self._kept(form.id, form.version)
        if path is None or not paths or path.is_file() or self._form(paths[-1]) != form:
            return None
        return path, paths[-1].read_bytes()

    def _kept(self, form_id: str, version: int) -> Path | None:
        """Where a version of a form is kept; None where nothing is, or where an id that a file names is a path."""
        is_name = form_id == PurePath(form_id).name
        return self._versions / f"{form_id}-{version}.toml" if self._versions is not None and is_name else None

    def _earlier(self, form_id: str, version: int) -> Form | None:
        """A version of a form that was kept, where the one of today is another."""
        path = self._kept(form_id, version)
        if path is None or not path.is_file():
            return None
        paths = self._files().get(form_id, [])
        today = self._form(paths[-1]) if paths else None
        if isinstance(today, Form) and today.version == version:
            return None
        found = self._form(path)
        return found if isinstance(found, Form) else None

    def forms(self) -> list[Form]:
        """All forms that can be used, by id; where the latest with an id is broken, the one before it."""
        found = []
        for _, paths in sorted(self._files().items()):
            usable = [form for form in map(self._form, paths) if isinstance(form, Form)]
            found += usable[-1:]
        return found

    def broken(self) -> list[FormError]:
        """What is wrong with the forms that cannot be used."""
        paths = (path for _, paths in sorted(self._files().items()) for path in paths)
        return [form for form in map(self._form, paths) if isinstance(form, FormError)]

    def _files(self) -> dict[str, list[Path]]:
        """The files of each form id, the latest last; one too broken to tell its id is known by its whole name."""
        found: dict[str, list[Path]] = {}
        for folder in self._folders:
            for path in sorted(folder.glob("*.toml")) if folder.is_dir() else []:
                found.setdefault(_quick_id(path), []).append(path)
        return found

    def _form(self, path: Path) -> Form | FormError:
        """The form in a file, read once, or what is wrong with it."""
        if path not in self._read:
            try:
                self._read[path] = read_form(path)
            except FormError as error:
                self._read[path] = error
        return self._read[path]


def _quick_id(path: Path) -> str:
    """The id of the form in a file, without reading all of it: built-in files bear their id as their name."""
    if path.parent == BUILTIN:
        return path.stem
    try:
        named = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("id")
    except (OSError, ValueError, RecursionError):  # a number or a nesting too long for Python, too
        named = None
    return named if isinstance(named, str) else path.name
