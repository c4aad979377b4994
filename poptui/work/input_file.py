"""Input files: reading a file that a person names, which may be missing, of any kind, or endless."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from poptui.errors import Refused
from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Form
from poptui.forms.reader import FormIssue, examine_form
from poptui.messages import work as say
from poptui.store.faults import storage_error

LARGEST = 50_000_000
"""The most bytes a file may have: a plan of the longest answers fits."""


def read_file(path: Path, *, is_dropped: bool = False) -> bytes:
    """Returns what a file holds; it may be a pipe, but a file that another person put there must be a plain file.

    Raises:
        Refused: there is no such file, it is too large, or it is no plain file where it must be one.
        StorageError: it cannot be read.
    """
    try:
        with _opened(path) if is_dropped else path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise Refused(say.input_no_such_file(), str(path), say.input_no_such_file_mend()) from None
    except IsADirectoryError:
        raise Refused(say.input_is_folder(), str(path), say.name_a_file()) from None
    except OSError as error:
        raise storage_error(error, path) from None
    if len(data) > LARGEST:
        mend = say.input_too_large_mend(megabytes=LARGEST // 1_000_000)
        raise Refused(say.input_too_large(), str(path), mend)
    return data


def _opened(path: Path) -> BinaryIO:
    """Opens a plain file that another person put there; does not follow a link or wait for a pipe."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError as error:
        if error.errno == errno.ELOOP:  # a link
            raise _no_plain_file(path) from None
        raise
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise _no_plain_file(path)
    return os.fdopen(handle, "rb")


def _no_plain_file(path: Path) -> Refused:
    """Returns the refusal of what is no plain file."""
    return Refused(say.input_no_plain_file(), str(path), say.input_no_plain_file_mend())


def check_form(path: Path, catalogue: Catalogue) -> tuple[Form | None, list[FormIssue]]:
    """Returns the form in a file of an organisation as far as it can be built, and everything that is wrong with it.

    Args:
        path: the file.
        catalogue: the forms of this home.

    Raises:
        Refused, StorageError: as `read_file`.
    """
    data = read_file(path)
    try:
        found = examine_form(data.decode("utf-8-sig"), path.name)
    except UnicodeDecodeError:
        return None, [FormIssue(path.name, "", say.input_form_no_text())]
    if found.form is None or found.faults:
        return found.form, [*found.faults, *found.flaws]
    return found.form, [*found.flaws, *catalogue.flaws_beside(found.form, path.name)]
