"""The attachments that were received with a plan: they lie beside it, and are copied or read from there."""

from __future__ import annotations

from pathlib import Path

from poptui.store.faults import storage_error
from poptui.store.plan_id import PlanId
from poptui.text.clean import clean
from poptui.work.export import save_bytes
from poptui.work.input_file import read_file
from poptui.work.workspace import Workspace

TEXTS = frozenset({".txt", ".md"})
"""The endings of the names of files that can be read on the screen."""


def received_attachments(workspace: Workspace, plan_id: PlanId) -> list[Path]:
    """Returns the files that were received with a plan, by name.

    Raises:
        StorageError: their folder cannot be read.
    """
    folder = workspace.home.attachments / plan_id.name
    try:
        return sorted(one for one in folder.iterdir() if one.is_file()) if folder.is_dir() else []
    except OSError as error:
        raise storage_error(error, folder) from None


def save_attachment(attachment: Path, path: Path, *, force: bool = False) -> None:
    """Copies an attachment to a file.

    Raises:
        Refused: the file is there and `force` does not say that it may be replaced.
        StorageError: the disk could not be read or written.
    """
    save_bytes(path, read_file(attachment), force=force)


def attachment_text(attachment: Path) -> str | None:
    """Returns the text of an attachment that can be read on the screen; None of another.

    Raises:
        Refused, StorageError: it cannot be read.
    """
    if attachment.suffix.lower() not in TEXTS:
        return None
    return clean(read_file(attachment).decode("utf-8", "replace"))
