"""What commands share with the group that runs them: the workspace, and the options before a command."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from poptui.messages import commands as say

if TYPE_CHECKING:
    from poptui.work.workspace import Workspace

ascii_option = click.option("--ascii", "in_ascii", is_flag=True, help=say.ascii_help())
"""The option for terminals that show only ASCII; stored text is not changed by it."""
talk_option = click.option("--talk", "is_talk", is_flag=True, help=say.talk_help())
"""The option that opens a plan for the talk."""
TALK = "talk"
"""The key under which click keeps that `--talk` came before the plan."""


def ask_ascii(is_asked: bool) -> None:
    """Makes the screens draw in ASCII only."""
    if is_asked:
        from poptui.terminal.spelling import ASCII_ASKED

        os.environ[ASCII_ASKED] = "1"


def workspace_of(ctx: click.Context) -> Workspace:
    """Returns the workspace of the home that the command line names."""
    from poptui.store.home import find_home
    from poptui.work.workspace import Workspace

    return Workspace(find_home(ctx.obj))
