"""A person at the screens without a terminal: keys go to the real program, and what it shows is read as text.

async with person(home, make_plan(home)) as anna:
    anna.types("Nieuwe collega's<f4>")
    await anna.sees("Deel 4 van 5")
    await anna.saved(lambda plan: plan.text("2.1") == "Nieuwe collega's")
"""

from __future__ import annotations

import asyncio
import gc
import re
import time
import unicodedata
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import ExitStack, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import TypeVar

from textual import events
from textual.pilot import Pilot

from poptui.app import PoptuiApp
from poptui.plans.plan import Plan
from poptui.store.files.store import FileStore
from poptui.store.home import Home
from poptui.store.outcome import following
from poptui.store.plan_id import PlanId
from poptui.work.lookup import find_table
from poptui.work.workspace import Workspace
from tests.support.drawn import drawn
from tests.support.keys import TOKEN
from tests.support.plans import meanings
from tests.support.rest import Rest

PATIENCE = 60.0
"""Seconds to wait for something before the test fails: they only detect a hang, also on a loaded machine."""
LOOK = 0.02
"""Seconds between two looks at what no message announces: a file, or the end of a program."""
ENDED = count(1)
"""The numbers of the programs that have ended in this process."""
BESIDE = r"  [•○●◊×?] .*$|[▁▂▃▄▅▆▇█▌│\s]"
"""What stands beside words: tags, the scroll bar, the bars before answers, and spaces."""
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
    """Returns the workspace of a home."""
    return Workspace(Home(home))


def make_plan(
    home: Path, answers: Answers | None = None, rows: Rows | None = None, *, form: str = "gemeente"
) -> PlanId:
    """Makes a plan with these answers, and these rows by table, and returns its id."""
    workspace = workspace_of(home)
    plan_id = workspace.new(form, {"medewerker": "Anna Smit"} if answers is None else answers, as_typed=True)
    for key, cells in (rows or {}).items():
        for row in cells:
            field = find_table(workspace.catalogue.get(form), key)
            edit = workspace.acts().add_row(workspace.store.load(plan_id), key, meanings(field, row))
            workspace.store.update(plan_id, [edit])
    return plan_id


def file_of(home: Path, plan_id: PlanId) -> Path:
    """Returns the file of a plan."""
    return FileStore(Home(home)).path_of(plan_id)


class Person:
    """A person at the screens.

    Attributes:
        app: the program.
        pilot: Textual's own way to steer it, for the size of the screen.
        workspace: the workspace of the home it runs on.
        plan_id: the plan that was opened, or the only one there is.
    """

    def __init__(self, app: PoptuiApp, pilot: Pilot[None], plan_id: PlanId | None, rest: Rest) -> None:
        """Takes the running program, its pilot, the plan that it opened, and what knows when it is at rest."""
        self.app = app
        self.workspace = app.workspace
        self.pilot = pilot
        self._plan_id = plan_id
        self._rest = rest

    # --- pressing keys ------------------------------------------------------------------------

    def types(self, text: str) -> None:
        """Presses keys one right behind the other: characters, and tokens such as <tab> <enter> <esc> <f2> <c-x>."""
        for key, character in keys(text):
            self.app.post_message(events.Key(key, character))

    def pastes(self, text: str) -> None:
        """Pastes a text."""
        self.app.post_message(events.Paste(text))

    async def resizes(self, size: tuple[int, int]) -> None:
        """Changes the size of the terminal."""
        await self.pilot.resize_terminal(*size)
        await self.sits_still()

    # --- reading the screen -------------------------------------------------------------------

    def screen(self) -> str:
        """Returns the screen as text: its rows, without the spaces at their ends, joined by newlines."""
        try:
            return drawn(self.app)
        except KeyError:  # the screen is being composed and has no styles yet
            return ""

    async def sees(self, pattern: str) -> re.Match[str]:
        """Waits until the pattern is on the screen, and returns what matched (^ and $ match at rows)."""
        return await self._until(lambda: re.search(pattern, self.screen(), re.MULTILINE), f"no {pattern!r}")

    async def reads(self, words: str) -> None:
        """Waits until the words are on the screen, however their lines are broken."""
        bare = "".join(words.split())
        await self._until(
            lambda: (
                bare in "".join(self.screen().split()) or bare in re.sub(BESIDE, "", self.screen(), flags=re.MULTILINE)
            ),
            f"no {words!r}",
        )

    async def hears(self, words: str) -> None:
        """Waits until the words are on the message line, however they are broken."""
        bare = "".join(words.casefold().split())
        await self._until(lambda: bare in "".join(self._messages().casefold().split()), f"no message {words!r}")

    async def sees_no_more(self, pattern: str) -> None:
        """Waits until the pattern is no longer on the screen."""
        await self._until(lambda: not re.search(pattern, self.screen(), re.MULTILINE), f"still {pattern!r}")

    async def turns(self, page: str) -> None:
        """Waits until the screen is at rest and shows something else than this page."""
        await self._until(lambda: self.screen() != page, "still the same page")
        await self.sits_still()

    async def walks(self, keys: str, pattern: str) -> None:
        """Presses keys again and again until the pattern is on the screen."""
        deadline = time.monotonic() + PATIENCE
        while not re.search(pattern, self.screen(), re.MULTILINE) and time.monotonic() < deadline:
            self.types(keys)
            await self.sits_still()
        await self.sees(pattern)

    async def sits_still(self) -> None:
        """Waits until all keys are handled, and the screen is drawn and no longer changes."""
        deadline = time.monotonic() + PATIENCE
        is_still = False
        while not is_still:
            assert time.monotonic() < deadline, f"the screen never stands still\n{self.screen()}"
            await self._rest.drawn(self.app)
            before = self._rest.count
            await self._rest.drawn(self.app)
            if self.app.screen.query("Button.-active"):  # a pressed button ignores keys for a moment
                await asyncio.sleep(LOOK)
            else:
                is_still = before == self._rest.count and not self.app.is_settling

    # --- the content of the file --------------------------------------------------------------

    @property
    def plan_id(self) -> PlanId:
        """Returns the id of the plan."""
        if self._plan_id is None:
            (self._plan_id,) = self.workspace.store.ids()
        return self._plan_id

    def plan(self) -> Plan:
        """Returns the plan as its file holds it now."""
        return self.workspace.store.load(self.plan_id)

    async def saved(self, look: Callable[[Plan], object]) -> Plan:
        """Waits until `look` finds something in the plan's file; returns the plan."""
        await self._until(lambda: look(self.plan()), "not in the file")
        return self.plan()

    async def has_answered(self, **or_key: str) -> None:
        """Waits until the file has these answers."""
        await self.saved(lambda plan: all(plan.text(key) == value for key, value in or_key.items()))

    async def closes(self) -> None:
        """Waits until the program has ended."""
        await self._until(lambda: not self.app.is_running, "still running")

    def _messages(self) -> str:
        """Returns the text of the message line: the rows between the last rule and the key line."""
        rows = self.screen().split("\n")
        rule = max((at for at, row in enumerate(rows) if row.startswith("─")), default=0)
        return " ".join(rows[rule + 1 : -1])

    async def _until(self, look: Callable[[], T | None], lacks: str) -> T:
        """Looks until something is found, and returns it; else fails and shows the screen."""
        __tracebackhide__ = True
        deadline = time.monotonic() + PATIENCE
        await self._rest.done()
        while not (found := look()):
            if time.monotonic() > deadline:
                picture = "".join(f"\n|{row}" for row in self.screen().split("\n"))
                raise AssertionError(f"{lacks}, also after {PATIENCE} s:{picture}")
            await asyncio.sleep(LOOK)
        return found


@asynccontextmanager
async def person(
    home: Path, plan: PlanId | None = None, *, size: tuple[int, int] = (80, 24), is_talk: bool = False
) -> AsyncIterator[Person]:
    """Opens the screens of a home at the list, a plan or its talk; raises here the error that ended the program."""
    workspace = workspace_of(home)
    workspace.home.prepare()
    followed = ExitStack()
    app = PoptuiApp(workspace, plan, is_talk=is_talk, outcome=followed.enter_context(following()))
    app.animation_level = "none"  # as the command has it
    rest = Rest()
    async with app.run_test(size=size, notifications=True, message_hook=rest) as pilot:
        someone = Person(app, pilot, plan, rest)
        followed.close()
        await someone.sits_still()
        yield someone
    if next(ENDED) % 20 == 0:
        gc.unfreeze()  # the program freezes what it made, as it is there to stay; here it has ended
        gc.collect()


def keys(text: str) -> list[tuple[str, str | None]]:
    """Turns text with tokens into keys as Textual names them, each with the character it types, if any."""
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
    """Returns Textual's name of the key of a character."""
    if character.isalnum():
        return character
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return SHORT.get(name, name)
