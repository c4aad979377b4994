"""The errors that are shown to people: what is wrong, where, and how to mend it."""

from __future__ import annotations


class PoptuiError(Exception):
    """An error that is shown to a person, in Dutch, on one line.

    Attributes:
        what: what is wrong, without a full stop.
        where: the file, field or option that it is about; may be empty.
        mend: what the person can do about it; may be empty.
        code: the exit code of a command that fails with it (1, 2, 3 or 4).
    """

    code = 3

    def __init__(self, what: str, where: str = "", mend: str = "") -> None:
        """Takes what is wrong, where, and how to mend it."""
        super().__init__(what)
        self.what = what
        self.where = where
        self.mend = mend

    def __str__(self) -> str:
        """Returns the error on one line: what, where and how to mend it."""
        place = f" ({_short(self.where, 2000)})" if self.where else ""
        mend = f": {self.mend}" if self.mend else ""
        return " ".join(f"{_short(self.what, 300)}{place}{mend}".split())


def _short(text: str, most: int) -> str:
    """Returns a text, with its middle replaced by " ... " where it is longer than `most` characters."""
    return text if len(text) <= most else f"{text[: most // 2]} ... {text[-most // 4 :]}"


class NotReady(PoptuiError):
    """Raised where the answer is no: something is missing that must be done first."""

    code = 1


class UsageError(PoptuiError):
    """Raised where a command was typed wrongly."""

    code = 2


class Refused(PoptuiError):
    """Raised where input is refused: an unknown plan or field, a bad value, a broken or foreign file."""

    code = 3


class StorageError(PoptuiError):
    """Raised where storage fails: locked, full or no permission; what was stored before is unchanged."""

    code = 4
