"""Reading a file that a person names: it may not be there, be anything at all, or never end."""

from __future__ import annotations

from pathlib import Path

from poptui.errors import Refused
from poptui.forms.model import Form
from poptui.forms.reader import FormError, FormIssue, parse_form
from poptui.store.faults import storage_error

LARGEST = 50_000_000
"""The most bytes a file may have: a plan of the longest answers fits."""


def read_file(path: Path) -> bytes:
    """What a file holds; it may be a pipe.

    Raises:
        Refused: there is no such file, or it is too large.
        StorageError: it cannot be read.
    """
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise Refused("dit bestand is er niet", str(path), "kijk of de naam klopt") from None
    except IsADirectoryError:
        raise Refused("dit is een map, geen bestand", str(path), "noem een bestand") from None
    except OSError as error:
        raise storage_error(error, path) from None
    if len(data) > LARGEST:
        raise Refused("dit bestand is te groot", str(path), f"ten hoogste {LARGEST // 1_000_000} MB")
    return data


def check_form(path: Path) -> tuple[Form | None, list[FormIssue]]:
    """The form in a file of an organisation's own, or everything that is wrong with it.

    Raises:
        Refused, StorageError: as `read_file`.
    """
    data = read_file(path)
    try:
        return parse_form(data.decode("utf-8-sig"), path.name), []
    except UnicodeDecodeError:
        return None, [FormIssue(path.name, "", "geen tekst in UTF-8")]
    except FormError as error:
        return None, error.issues
