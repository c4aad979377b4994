"""The account and the machine that the program runs on, to say how a file is fetched from it."""

from __future__ import annotations

from getpass import getuser
from socket import gethostname


def account() -> str:
    """Returns this account and machine, as scp takes them: `anna@server`."""
    try:
        return f"{getuser()}@{gethostname()}"
    except (KeyError, OSError):  # the account has no name
        return gethostname()
