"""The arguments and options that commands share, and how their values are read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from poptui.errors import Refused, UsageError
from poptui.forms.vocabulary import ROLES
from poptui.messages import commands as say
from poptui.text.clean import clean
from poptui.text.sizes import LARGEST_ANSWER

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

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


plan_argument = click.argument("plan", metavar=say.metavar_plan(), shell_complete=proposing("plans"))
field_argument = click.argument("field", metavar=say.metavar_field(), shell_complete=proposing("fields"))
table_argument = click.argument("table", metavar=say.metavar_table(), shell_complete=proposing("tables"))
as_role = click.option("--as", "role", type=click.Choice(list(ROLES)), help=say.role_help())
as_typed = click.option("--as-typed", is_flag=True, help=say.as_typed_help())
json_option = click.option("--json", "as_json", is_flag=True, help=say.json_help())


def pair(text: str) -> tuple[str, str]:
    """Returns the name and the value of `NAME=VALUE`.

    Raises:
        UsageError: there is no `=`, or no name before it.
        Refused: the text is not UTF-8.
    """
    name, sign, value = _as_text(text).partition("=")
    if not sign or not name.strip():
        raise UsageError(say.no_pair(typed=text), say.no_pair_where(), say.no_pair_mend())
    return name, value


def read_value(value: str) -> str:
    """Returns a value as typed; for `-` the text on stdin, without its last newline.

    Raises:
        Refused: the text is too long or not UTF-8.
    """
    if value == "-":
        data = sys.stdin.buffer.read(_MOST_BYTES * LARGEST_ANSWER + 1) if sys.stdin else b""
        if len(data) > _MOST_BYTES * LARGEST_ANSWER:
            raise _too_long(say.value_input())
        try:
            value = clean(data.decode("utf-8-sig")).removesuffix("\n")
        except UnicodeDecodeError:
            raise Refused(say.value_input_no_text(), "-", say.value_convert()) from None
    if len(value) > LARGEST_ANSWER:
        raise _too_long(say.value_characters(number=len(value)))
    return _as_text(value)


def named_path(text: str) -> Path:
    """Returns a path as typed, with `~` as the home folder of the account.

    Raises:
        UsageError: it begins with `~NAME` and no account has that name.
    """
    try:
        return Path(text).expanduser()
    except RuntimeError:
        raise UsageError(say.no_user(), text, say.no_user_mend()) from None


def row_number(word: str, where: str) -> int:
    """Returns the typed number of a row, counted from 1.

    Raises:
        UsageError: it is no such number.
    """
    if not word.isdecimal() or len(word) > _LONGEST_NUMBER:
        raise UsageError(say.no_row_number(typed=word), where, say.no_row_number_mend())
    return int(word)


def _as_text(typed: str) -> str:
    """Returns typed text; refuses bytes that are not UTF-8.

    Raises:
        Refused: the text is not UTF-8.
    """
    try:
        typed.encode("utf-8")
    except UnicodeEncodeError:
        raise Refused(say.value_no_text(), typed[:60], say.value_set_terminal()) from None
    return typed


def _too_long(where: str) -> Refused:
    """Returns the refusal of an answer that is too long."""
    return Refused(say.value_too_long(), where, say.value_longest(most=LARGEST_ANSWER))


output_option = click.option("-o", "--output", metavar=say.metavar_file(), help=say.output_help())
"""The option with the name of the file to write."""
force_option = click.option("--force", is_flag=True, help=say.force_help())
"""The option that allows a file to be replaced."""
