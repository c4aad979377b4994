"""The one family of errors that a person gets to read: what is wrong, where, and how to mend it."""

from __future__ import annotations


class PoptuiError(Exception):
    """Something a person must hear of, in Dutch, on one line.

    Attributes:
        what: what is wrong, without a full stop.
        where: the file, field or option it is about; may be empty.
        mend: what the person can do about it.
        code: the exit code of the command that ends with it (contract: 1, 2, 3 or 4).
    """

    code = 3

    def __init__(self, what: str, where: str = "", mend: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.mend = mend

    def __str__(self) -> str:
        place = f" ({_short(self.where, 2000)})" if self.where else ""
        mend = f": {self.mend}" if self.mend else ""
        return " ".join(f"{_short(self.what, 300)}{place}{mend}".split())


def _short(text: str, most: int) -> str:
    """A text, without the middle of what someone typed or pasted where that is long."""
    return text if len(text) <= most else f"{text[: most // 2]} ... {text[-most // 4 :]}"


class NotReady(PoptuiError):
    """The answer is no: something lacks that has to be there first."""

    code = 1


class UsageError(PoptuiError):
    """The command was typed wrongly."""

    code = 2


class Refused(PoptuiError):
    """The input cannot be taken: unknown plan or field, bad value, broken or foreign file."""

    code = 3


class StorageError(PoptuiError):
    """The disk would not: locked, full, or no permission. What was there before is still there."""

    code = 4
