"""Errors of the operating system, in Dutch words that a person can act on."""

from __future__ import annotations

import errno
from pathlib import Path

from poptui.errors import StorageError

_WORDS = {
    errno.ENOSPC: ("de schijf is vol", "maak ruimte en probeer het opnieuw"),
    errno.EDQUOT: ("uw schijfruimte is op", "maak ruimte en probeer het opnieuw"),
    errno.EFBIG: ("het bestand mag niet zo groot worden", "maak ruimte en probeer het opnieuw"),
    errno.EACCES: ("geen toestemming", "vraag de beheerder om schrijfrechten"),
    errno.EPERM: ("geen toestemming", "vraag de beheerder om schrijfrechten"),
    errno.EROFS: ("hier kan alleen gelezen worden", "kies een andere map met --home"),
    errno.ENOTDIR: ("dit is geen map", "kies een andere map met --home"),
    errno.EEXIST: ("hier staat al een bestand", "kies een andere map met --home"),
    errno.EISDIR: ("dit is een map, geen bestand", "noem een bestand"),
    errno.ENOENT: ("het bestand of de map is er niet", "kijk of de naam klopt"),
    errno.ENAMETOOLONG: ("de naam is te lang", "kies een kortere naam"),
}


def storage_error(error: OSError, path: Path | str) -> StorageError:
    """Returns the storage error for an error of the operating system at a path."""
    what, mend = _WORDS.get(
        error.errno or 0, (f"lezen of schrijven lukt niet ({error.strerror})", "probeer het later opnieuw")
    )
    return StorageError(what, str(path), mend)
