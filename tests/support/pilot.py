"""Someone at the screens without a terminal: keys go to the real program, and what it shows is read as text.

async with person(home, make_plan(home)) as anna:
    anna.types("Nieuwe collega's<f4>")
    await anna.sees("Deel 4 van 5")
    await anna.saved(lambda plan: plan.text("2.1") == "Nieuwe collega's")
"""

from __future__ import annotations

import asyncio
import html
import re
import time
import unicodedata
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from textual import events
from textual.pilot import Pilot
from wcwidth import wcwidth

from poptui.app import PoptuiApp
from poptui.plans.plan import Plan
from poptui.store.files.store import FileStore
from poptui.store.home import Home
from poptui.store.plan_id import PlanId
from poptui.work.lookup import find_table
from poptui.work.workspace import Workspace
from tests.support.keys import TOKEN
from tests.support.plans import meanings

PATIENCE = 20.0
"""Seconds after which something does not come any more."""
CELL, LINE = 12.2, 24.4
"""Width and height of a cell in Textual's screenshots."""
TEXT = re.compile(r'<text class="[^"]*" x="([\d.]+)" y="([\d.]+)"[^>]*>(.*?)</text>', re.DOTALL)
SCROLL_BAR = "[▁▂▃▄▅▆▇█\\s]"
"""What stands between two words of a text, at the end of a row."""
MODIFIERS = {"c-": "ctrl+", "s-": "shift+", "a-": "alt+"}
NAMES = {"esc": "escape"}
SHORT = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
CHARACTERS = {"enter": "\r", "tab": "\t", "space": " ", "lt": "<", "gt": ">"}
T = TypeVar("T")

Answers = Mapping[str, str]
Rows = Mapping[str, Sequence[Mapping[str, str]]]


def workspace_of(home: Path) -> Workspace:
    """Give the workspace of a home."""
    return Workspace(Home(home))


def make_plan(
    home: Path, answers: Answers | None = None, rows: Rows | None = None, *, form: str = "gemeente"
) -> PlanId:
    """Make a plan with these answers, and these rows by table, and give its id."""
    workspace = workspace_of(home)
    plan_id = workspace.new(form, {"medewerker": "Anna Smit"} if answers is None else answers, as_typed=True)
    for key, cells in (rows or {}).items():
        for row in cells:
            field = find_table(workspace.catalogue.get(form), key)
            edit = workspace.acts().add_row(workspace.store.load(plan_id), key, meanings(field, row))
            workspace.store.update(plan_id, [edit])
    return plan_id


def file_of(home: Path, plan_id: PlanId) -> Path:
    """Give the file of a plan."""
    return FileStore(Home(home)).path_of(plan_id)


class Person:
    """Someone at the screens.

    Attributes:
        app: the program.
        pilot: Textual's own way to steer it, for the size of the screen.
        workspace: the workspace of the home it runs on.
        plan_id: the plan that was opened, or the only one there is.
    """

    def __init__(self, app: PoptuiApp, pilot: Pilot[None], plan_id: PlanId | None) -> None:
        """Take the program that runs, what steers it, and the plan that it opened."""
        self.app = app
        self.workspace = app.workspace
        self.pilot = pilot
        self._plan_id = plan_id

    # --- what a person does -------------------------------------------------------------------

    def types(self, text: str) -> None:
        """Press keys one right behind the other: characters, and tokens such as <tab> <enter> <esc> <f2> <c-x>."""
        for key, character in keys(text):
            self.app.post_message(events.Key(key, character))

    def pastes(self, text: str) -> None:
        """Paste a text."""
        self.app.post_message(events.Paste(text))

    async def resizes(self, size: tuple[int, int]) -> None:
        """Make the terminal another size."""
        await self.pilot.resize_terminal(*size)
        await self.sits_still()

    # --- what a person sees -------------------------------------------------------------------

    def screen(self) -> str:
        """Give the screen as text: its rows, without the spaces at their ends, joined by newlines."""
        columns, lines = self.app.size
        grid = [[" "] * columns for _ in range(lines)]
        try:
            picture = self.app.export_screenshot(simplify=True)
        except KeyError:  # it is just being put together, and has no styles yet
            return ""
        for x, y, written in TEXT.findall(picture):
            row, column = round((float(y) - 20) / LINE), round(float(x) / CELL)
            for sign in html.unescape(written).replace("\xa0", " "):
                if row < lines and column < columns and sign != "\n":
                    grid[row][column] = sign
                    for covered in range(column + 1, min(columns, column + wcwidth(sign))):
                        grid[row][covered] = ""
                column += max(0, wcwidth(sign))
        return "\n".join("".join(row).rstrip() for row in grid)

    async def sees(self, pattern: str) -> re.Match[str]:
        """Wait until the pattern is on the screen, and give what matched (^ and $ match at rows)."""
        return await self._until(lambda: re.search(pattern, self.screen(), re.MULTILINE), f"no {pattern!r}")

    async def reads(self, words: str) -> None:
        """Wait until the words are on the screen, wherever their lines end."""
        bare = "".join(words.split())
        await self._until(lambda: bare in re.sub(SCROLL_BAR, "", self.screen()), f"no {words!r}")

    async def hears(self, words: str) -> None:
        """Wait until the words are in a message that comes up over the screen, wherever their lines end."""
        bare = "".join(words.casefold().split())
        await self._until(lambda: bare in "".join(self._messages().casefold().split()), f"no message {words!r}")

    async def sees_no_more(self, pattern: str) -> None:
        """Wait until the pattern is not on the screen any more."""
        await self._until(lambda: not re.search(pattern, self.screen(), re.MULTILINE), f"still {pattern!r}")

    async def walks(self, keys: str, pattern: str) -> None:
        """Press keys again and again until the pattern is on the screen."""
        deadline = time.monotonic() + PATIENCE
        while not re.search(pattern, self.screen(), re.MULTILINE) and time.monotonic() < deadline:
            self.types(keys)
            await asyncio.sleep(0.05)
        await self.sees(pattern)

    async def sits_still(self) -> None:
        """Wait until all keys are done with and the screen stays as it is."""
        before = ""
        for _ in range(round(PATIENCE / 0.1)):
            await asyncio.sleep(0.1)
            now = self.screen()
            if now == before and not self.app.is_settling:
                return
            before = now
        raise AssertionError(f"the screen never stands still\n{before}")

    # --- what is in the file ------------------------------------------------------------------

    @property
    def plan_id(self) -> PlanId:
        """The id of the plan."""
        if self._plan_id is None:
            (self._plan_id,) = self.workspace.store.ids()
        return self._plan_id

    def plan(self) -> Plan:
        """Give the plan as its file holds it now."""
        return self.workspace.store.load(self.plan_id)

    async def saved(self, look: Callable[[Plan], object]) -> Plan:
        """Wait until the plan's file holds what `look` looks for, and give the plan."""
        await self._until(lambda: look(self.plan()), "not in the file")
        return self.plan()

    async def has_answered(self, **or_key: str) -> None:
        """Wait until the file has these answers."""
        await self.saved(lambda plan: all(plan.text(key) == value for key, value in or_key.items()))

    async def closes(self) -> None:
        """Wait until the program has ended."""
        await self._until(lambda: not self.app.is_running, "still running")

    def _messages(self) -> str:
        """Give what stands behind the last bar of each row: the messages, and answers beside them."""
        return " ".join(row.rpartition("▌")[2] for row in self.screen().split("\n"))

    async def _until(self, look: Callable[[], T | None], lacks: str) -> T:
        """Look until there is something; fail with the screen."""
        __tracebackhide__ = True
        deadline = time.monotonic() + PATIENCE
        while not (found := look()):
            if time.monotonic() > deadline:
                picture = "".join(f"\n|{row}" for row in self.screen().split("\n"))
                raise AssertionError(f"{lacks}, also after {PATIENCE} s:{picture}")
            await asyncio.sleep(0.02)
        return found


@asynccontextmanager
async def person(
    home: Path, plan: PlanId | None = None, *, size: tuple[int, int] = (80, 24), is_talk: bool = False
) -> AsyncIterator[Person]:
    """Open the screens of a home, at the list, at a plan or at its talk; what the program dies of is raised here."""
    workspace = workspace_of(home)
    workspace.home.prepare()
    app = PoptuiApp(workspace, plan, is_talk=is_talk)
    app.animation_level = "none"  # as the command has it
    async with app.run_test(size=size, notifications=True) as pilot:
        someone = Person(app, pilot, plan)
        await someone.sits_still()
        yield someone


def keys(text: str) -> list[tuple[str, str | None]]:
    """Turn text with tokens into keys as Textual names them, each with the character it types, if any."""
    found: list[tuple[str, str | None]] = []
    at = 0
    for token in TOKEN.finditer(text):
        found += [(_name(character), character) for character in text[at : token.start()]]
        modifiers = "".join(MODIFIERS[one] for one in re.findall("[sac]-", token["modifiers"]))
        name = NAMES.get(token["key"], token["key"])
        key = (modifiers + name, None if modifiers else CHARACTERS.get(name))
        found += [key] * int(token["count"] or 1)
        at = token.end()
    return found + [(_name(character), character) for character in text[at:]]


def _name(character: str) -> str:
    """Give Textual's name of the key of a character."""
    if character.isalnum():
        return character
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return SHORT.get(name, name)
