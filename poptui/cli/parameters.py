"""The arguments and options that commands share, and how their values are read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from poptui.errors import Refused, UsageError
from poptui.forms.vocabulary import ROLES
from poptui.text.clean import clean

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

LARGEST_ANSWER = 1_048_576
"""The most characters of one answer: 1 MiB, as of a paste."""
_LONGEST_NUMBER = 9
"""The most digits of the number of a row."""
_MOST_BYTES = 4
"""The most bytes a character takes in UTF-8."""

Proposals = Callable[[click.Context, click.Parameter, str], "list[CompletionItem]"]


def proposing(what: str) -> Proposals:
    """Returns a shell completion: a function of `poptui.cli.completion`, imported when a shell asks."""

    def propose(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from poptui.cli import completion

        found: list[CompletionItem] = getattr(completion, what)(ctx, incomplete)
        return found

    return propose


plan_argument = click.argument("plan", metavar="PLAN", shell_complete=proposing("plans"))
field_argument = click.argument("field", metavar="VELD", shell_complete=proposing("fields"))
table_argument = click.argument("table", metavar="TABEL", shell_complete=proposing("tables"))
as_role = click.option("--as", "role", type=click.Choice(list(ROLES)), help="In wiens naam (anders uw eigen rol).")
as_typed = click.option("--as-typed", is_flag=True, help="Bewaart ook wat niet begrepen wordt.")
json_option = click.option("--json", "as_json", is_flag=True, help="Toont JSON.")


def pair(text: str) -> tuple[str, str]:
    """Returns the name and the value of `NAME=VALUE`.

    Raises:
        UsageError: there is no `=`, or no name before it.
        Refused: the text is not UTF-8.
    """
    name, sign, value = _as_text(text).partition("=")
    if not sign or not name.strip():
        raise UsageError(f"'{text}' is geen NAAM=WAARDE", "opdracht", "schrijf bijvoorbeeld functie=Receptionist")
    return name, value


def read_value(value: str) -> str:
    """Returns a value as typed; for `-` the text on stdin, without its last newline.

    Raises:
        Refused: the text is too long or not UTF-8.
    """
    if value == "-":
        data = sys.stdin.buffer.read(_MOST_BYTES * LARGEST_ANSWER + 1) if sys.stdin else b""
        if len(data) > _MOST_BYTES * LARGEST_ANSWER:
            raise _too_long("de invoer")
        try:
            value = clean(data.decode("utf-8-sig")).removesuffix("\n")
        except UnicodeDecodeError:
            raise Refused("de invoer is geen tekst in UTF-8", "-", "zet de tekst om naar UTF-8") from None
    if len(value) > LARGEST_ANSWER:
        raise _too_long(f"{len(value)} tekens")
    return _as_text(value)


def named_path(text: str) -> Path:
    """Returns a path as typed, with `~` as the home folder of the account.

    Raises:
        UsageError: it begins with `~NAME` and no account has that name.
    """
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise UsageError("deze gebruiker is er niet", text, "noem de map voluit") from None


def row_number(word: str, where: str) -> int:
    """Returns the typed number of a row, counted from 1.

    Raises:
        UsageError: it is no such number.
    """
    if not word.isdecimal() or len(word) > _LONGEST_NUMBER:
        raise UsageError(f"'{word}' is geen rijnummer", where, "tel vanaf 1")
    return int(word)


def _as_text(typed: str) -> str:
    """Returns typed text; refuses bytes that are not UTF-8.

    Raises:
        Refused: the text is not UTF-8.
    """
    try:
        typed.encode("utf-8")
    except UnicodeEncodeError:
        raise Refused("dit is geen tekst in UTF-8", typed[:60], "stel de terminal in op UTF-8") from None
    return typed


def _too_long(where: str) -> Refused:
    """Returns the refusal of an answer that is too long."""
    return Refused("dit antwoord is te lang", where, f"ten hoogste {LARGEST_ANSWER} tekens")


output_option = click.option(
    "-o", "--output", metavar="BESTAND", help="Het bestand; zonder dit verschijnt de tekst hier."
)
"""The option with the name of the file to write."""
force_option = click.option("--force", is_flag=True, help="Vervangt een bestand dat er al is.")
"""The option that allows a file to be replaced."""
