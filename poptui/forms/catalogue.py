"""Finds forms: the built-in ones and those in the folders that it is given."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path, PurePath

from poptui.errors import Refused
from poptui.forms.model import Form
from poptui.forms.reader import FormError, FormIssue, examine_form, read_form, read_text
from poptui.messages import forms as say
from poptui.text.near import hint

BUILTIN = Path(__file__).parent / "builtin"


class Catalogue:
    """The forms in the built-in folder and in the given folders; a form in a later folder replaces an earlier one's.

    A broken form hides no other: `forms()` leaves it out and `broken()` returns its faults. A plan keeps the version of
    the form that it was made with; the folder `versions` in the last folder holds a copy of each such version.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        """Takes the folders to search after the built-in one; reads nothing yet."""
        self._folders = (BUILTIN, *folders)
        self._versions = folders[-1] / "versions" if folders else None
        self._read: dict[Path, Form | FormError] = {}

    def get(self, form_id: str, version: int | None = None) -> Form:
        """Returns the form with this id.

        Args:
            form_id: the id of the form.
            version: the version that a plan was made with; where no copy of it was kept, the present one is returned.

        Raises:
            FormError: the form is broken.
            Refused: no form has this id; the message names the nearest id.
        """
        if version is not None and (earlier := self._kept_version(form_id, version)) is not None:
            return earlier
        files = self._files()
        if form_id in files:
            found = self._form(files[form_id][-1])
            if isinstance(found, FormError):
                raise found
            return found
        raise Refused(say.catalogue_unknown_form(form=form_id), "form", hint(form_id, sorted(files)))

    def keep(self, form: Form) -> tuple[Path, bytes] | None:
        """Returns the path and the text for a copy of a form that a plan is made with; None where none is needed."""
        paths = self._files().get(form.id, [])
        path = self._copy_path(form.id, form.version)
        if path is None or not paths or path.is_file() or self._form(paths[-1]) != form:
            return None
        return path, paths[-1].read_bytes()

    def _copy_path(self, form_id: str, version: int) -> Path | None:
        """Returns the path of the copy of a version; None without a folder for it, or where the id is a path."""
        is_name = form_id == PurePath(form_id).name
        return self._versions / f"{form_id}-{version}.toml" if self._versions is not None and is_name else None

    def _kept_version(self, form_id: str, version: int) -> Form | None:
        """Returns the kept copy of a version of a form; None without one, or where it is the present version."""
        path = self._copy_path(form_id, version)
        if path is None or not path.is_file():
            return None
        paths = self._files().get(form_id, [])
        today = self._form(paths[-1]) if paths else None
        if isinstance(today, Form) and today.version == version:
            return None
        found = self._form(path)
        return found if isinstance(found, Form) else None

    def forms(self) -> list[Form]:
        """Returns the usable forms, ordered by id; where the latest form with an id is broken, the one before it."""
        found = []
        for _, paths in sorted(self._files().items()):
            usable = [form for form in map(self._form, paths) if isinstance(form, Form)]
            found += usable[-1:]
        return found

    def versions(self) -> list[Form]:
        """Returns all usable forms of this home: the present ones, those they replace, and kept versions."""
        paths = [path for _, paths in sorted(self._files().items()) for path in reversed(paths)]
        if self._versions is not None and self._versions.is_dir():
            paths += sorted(self._versions.glob("*.toml"))
        return [form for form in map(self._form, paths) if isinstance(form, Form)]

    def broken(self) -> list[FormError]:
        """Returns the errors of the forms that cannot be used."""
        paths = (path for _, paths in sorted(self._files().items()) for path in paths)
        return [form for form in map(self._form, paths) if isinstance(form, FormError)]

    def flaws(self) -> list[FormError]:
        """Returns, of each form in the given folders that can be used, what is wrong with it all the same."""
        paths = (path for paths in self._files().values() for path in paths if path.parent != BUILTIN)
        found = ((path, self._form(path)) for path in paths)
        issues = [self._flaws_in(path, form) for path, form in found if isinstance(form, Form)]
        return [FormError(one) for one in issues if one]

    def changed(self) -> list[FormError]:
        """Returns the faults of the forms that were changed and whose version was not raised."""
        paths = (paths[-1] for paths in self._files().values() if paths[-1].parent != BUILTIN)
        found = ((path, self._form(path)) for path in paths)
        issues = [self._change_of(form, path.name) for path, form in found if isinstance(form, Form)]
        return [FormError(one) for one in issues if one]

    def is_builtin(self, form_id: str) -> bool:
        """Returns whether the latest version of a form is a built-in one."""
        paths = self._files().get(form_id, [])
        return bool(paths) and paths[-1].parent == BUILTIN

    def flaws_beside(self, form: Form, file: str) -> list[FormIssue]:
        """Returns what is wrong with a form of an organisation beside the other forms of this home.

        Args:
            form: the form, which need not be one of this home.
            file: the name of its file.
        """
        return [*_hiding(form, file), *self._change_of(form, file)]

    def _flaws_in(self, path: Path, form: Form) -> list[FormIssue]:
        """Returns the flaws of a usable form in a file."""
        return [*examine_form(read_text(path), path.name).flaws, *self.flaws_beside(form, path.name)]

    def _change_of(self, form: Form, file: str) -> list[FormIssue]:
        """Returns a fault if a form changed and its version did not: it differs from the copy kept of that version."""
        path = self._copy_path(form.id, form.version)
        kept = self._form(path) if path is not None and path.is_file() else None
        if not isinstance(kept, Form) or kept == form:
            return []
        return [FormIssue(file, "version", say.catalogue_changed_form(version=form.version))]

    def _files(self) -> dict[str, list[Path]]:
        """Returns the files of each form id, the latest last; a file whose id cannot be read is listed by its name."""
        found: dict[str, list[Path]] = {}
        for folder in self._folders:
            for path in sorted(folder.glob("*.toml")) if folder.is_dir() else []:
                found.setdefault(_form_id(path), []).append(path)
        return found

    def _form(self, path: Path) -> Form | FormError:
        """Returns the form in a file, or its error; each file is read once."""
        if path not in self._read:
            try:
                self._read[path] = read_form(path)
            except FormError as error:
                self._read[path] = error
        return self._read[path]


def _hiding(form: Form, file: str) -> list[FormIssue]:
    """Returns the fault that a form has the id of another, built-in form."""
    path = BUILTIN / f"{form.id}.toml"
    if not path.is_file() or read_form(path) == form:
        return []
    return [FormIssue(file, "id", say.sense_hides_builtin(form=form.id))]


def _form_id(path: Path) -> str:
    """Returns the id of the form in a file, or the name of the file where the id cannot be read."""
    if path.parent == BUILTIN:  # a built-in file is named after its form's id, which saves reading it
        return path.stem
    try:
        named = tomllib.loads(path.read_text(encoding="utf-8-sig")).get("id")
    except (OSError, ValueError, RecursionError):  # also a number or a nesting beyond the limits of Python
        named = None
    return named if isinstance(named, str) else path.name
