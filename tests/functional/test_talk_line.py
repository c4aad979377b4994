"""Every byte that the talk sends is searched for words that were not shared and for other people's names."""

from __future__ import annotations

import re
import time
from pathlib import Path
from signal import SIGTERM

import pytest

from poptui.forms.value import Value
from poptui.plans.edit import apply
from poptui.plans.registers import Note, parse
from poptui.plans.sharing import share
from poptui.store.config import save_settings
from poptui.store.plan_id import PlanId
from poptui.store.plan_store import DraftId
from tests.functional.test_screen_agreement import agree_all
from tests.functional.test_screen_talk import HEAD, MUST, WISH
from tests.support.cli import Cli, run_inside
from tests.support.line import poptui
from tests.support.menu import menu_entries
from tests.support.pilot import file_of, make_plan, workspace_of
from tests.support.terminal import Terminal

SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][0-9A-B]|[=>78cM])")
KEPT = {"3.1.a": "kraanvogel", "3.1.c": "roerdomp", "3.3.a": "baardman", "3.4.a": "wouwaap"}
"""Words that the employee keeps private: two groups, and a draft in what both fill in."""
OTHERS: tuple[str, ...] = (
    "wulp",
    "tureluur",
    "grutto",
    "kemphaan",
    "scholekster",
    "plevier",
    "watersnip",
    "kluut",
    "steenloper",
)
OTHERS += ("bontbek", "strandloper")
"""What stands elsewhere: in notes, in former wordings, in a draft, in other plans, in the settings."""
SECRETS = (*KEPT.values(), *OTHERS)
OPEN = "Nieuwe balie"


@pytest.fixture
def cli(home: Path) -> Cli:
    """Returns the command in the same home."""
    return Cli(run_inside, home).at(home)


@pytest.fixture
def plan(home: Path, cli: Cli, tmp_path: Path) -> PlanId:
    """Returns the employee's plan in a home that is full of texts that nobody else may read."""
    folder = tmp_path / "werk"
    folder.mkdir()
    home.mkdir(mode=0o700)
    settings = {"units": ["Strandloper"], "accounts": {"Steenloper": "steenloper"}}
    save_settings(home / "config.toml", {**settings, "me": {"name": "Anna Smit", "role": "employee"}})
    plan_id = make_plan(home, {**HEAD, **MUST, **KEPT, "2.2": "wulp"}, {"4.1": [{**WISH, "actie": "tureluur"}]})
    cli.ok("row", "remove", plan_id.name, "4.1", "1")
    cli.ok("row", "add", plan_id.name, "4.1", "competentie=Schrijven", "actie=Cursus", "tijdpad=2027")
    cli.ok("set", plan_id.name, "2.2", MUST["2.2"])
    cli.ok("set", plan_id.name, "2.1", "grutto", "--note")
    cli.ok("share", plan_id.name, "--to", "manager", "--also", "4.1", "-o", folder / "eerst.pop")
    workspace = workspace_of(home)
    present = workspace.store.load(plan_id)
    edit = workspace.acts("manager").write(Note("2.2", "manager"), Value("kemphaan"))
    workspace.store.update(plan_id, [edit])
    assert apply(present, edit)
    draft = DraftId(f"{plan_id.name}.999999-1-abc")  # a draft of a program that no longer runs
    workspace.store.keep_draft(draft, [workspace.acts("together").write(parse("2.3"), Value("scholekster"))])
    make_plan(home, {"medewerker": "Plevier de Vreemde", "functie": "Watersnip", "leidinggevende": "Kluut"})
    return plan_id


@pytest.fixture
def former(home: Path, cli: Cli, plan: PlanId) -> PlanId:
    """Returns the next plan of the same two people, with the former plan closed."""
    for key in ("3.4.a", "3.4.b", "4.2", "4.4"):
        cli.ok("set", plan.name, key, "Ja", "--as", "together")
    cli.ok("row", "agree", plan.name, "4.1", "1")
    agree_all(cli, plan.name)
    made = cli.ok("next", plan.name).strip()
    workspace = workspace_of(home)
    plan_id = workspace.store.find(made)
    workspace.store.update(plan_id, [workspace.acts("employee").edit([share("3.1", "employee")], kind="share")])
    return plan_id


class Looking:
    """A terminal whose screen is searched after each few keys."""

    def __init__(self, terminal: Terminal) -> None:
        """Takes the terminal."""
        self.terminal = terminal

    def presses(self, *keys: str) -> None:
        """Presses keys, and searches the screen after each."""
        for key in keys:
            before, deadline = len(self.terminal.output), time.monotonic() + 0.6
            self.terminal.type(key)
            while len(self.terminal.output) == before and time.monotonic() < deadline:
                time.sleep(0.01)  # a key that does nothing sends nothing
            self.terminal.quiet(0.15)
            self.looks(key)

    def looks(self, after: str) -> None:
        """Searches the screen, and everything that was sent."""
        shown = self.terminal.screen().casefold()
        sent = self.terminal.output
        told = (sent + SEQUENCE.sub(b"", sent)).decode("utf-8", "replace").casefold()
        for word in SECRETS:
            assert word not in shown, f"{word} is on the screen after {after}:\n{self.terminal.screen()}"
            assert word not in told, f"{word} was sent, up to {after}"


def through_the_menu(looking: Looking) -> list[str]:
    """Chooses every action of the menu in turn, leaves what it opens, and returns the actions; the talk stays open."""
    looking.presses("<f10>")
    names = menu_entries(looking.terminal.screen())
    count = names.index("Scherm verversen") + 1
    looking.presses("<esc>")
    for number in range(count):
        looking.presses(f"<f10><down*{number}><enter>", "<esc>")
        if "Gesprek sluiten" in looking.terminal.screen():
            looking.presses("<esc>")
    return names[:count]


def test_talk_sends_no_byte_of_unshared_text(home: Path, plan: PlanId, cli: Cli, tmp_path: Path) -> None:
    """Whatever key, menu, undo, search, size, error or other program: nothing that was not shared, of other plans or of
    the settings is ever sent; shared words are.
    """
    with poptui(home, plan.name, "--talk", cwd=tmp_path / "werk") as terminal:
        terminal.wait("gesprek · jullie schrijven samen")
        looking = Looking(terminal)
        looking.presses("<f1>", "<esc>", "<f2>", "<esc>")
        for _ in range(4):  # a line offers what was typed before
            looking.presses("<down>")
            looking.presses("<esc>" if "Kies er een" in terminal.screen() else "", "<tab>")
        for _ in range(4):
            looking.presses("<f4>", *["<tab>"] * 6, "<f6>", "<esc>" if "Terug" in terminal.screen() else "", "<f3>")
            if "Gesprek sluiten" in terminal.screen():
                looking.presses("<esc>")
            looking.presses("<f4>")
        looking.presses("<c-z>", "<c-z>", "<c-y>", "<f5>", "<f5>", "<f5>", "<f5>")
        for begin in ("", "kraanv", "wul", "grut"):  # so that search results show the whole word
            looking.presses("<f7>", begin, "<esc>")
        looking.presses("<f2>", "Terug", "<enter>")
        assert "Gesprek" in through_the_menu(looking)
        looking.presses("<f3*5>", "<f4>", "<f4>")
        terminal.wait(r"× 3\.1")
        looking.presses("<enter>", "<esc>", "<c-t>", "<esc>", "<c-n>", "<c-r>", "<c-l>", "<c-o>", "<esc>")
        for size in ((60, 20), (120, 40), (80, 24)):
            terminal.resize(*size)
            terminal.quiet(0.3)
            looking.looks(f"{size}")
        cli.ok("set", plan.name, "3.1.b", "bontbek")  # another program writes in what is closed
        terminal.quiet(1.5)
        looking.presses("<f4>", "<f3>")
        path = file_of(home, plan)
        text = path.read_bytes()
        path.write_text("{", encoding="utf-8")
        terminal.quiet(1.5)
        looking.presses("<f4>", "<f3>")
        path.write_bytes(text)
        looking.presses("<f8>", "<right>", "<enter>")
        terminal.wait("Het gesprek is gesloten")
        looking.looks("the end")
        sent = terminal.output.decode("utf-8", "replace")
        assert OPEN in sent and "Cursus" in sent
        terminal.type("<f9>")
        assert terminal.finish() == 0
        assert terminal.modes_restored()
    (file,) = (tmp_path / "werk").glob("POP*.pop")
    assert not [word for word in SECRETS if word in file.read_text(encoding="utf-8")]


def test_talk_shows_only_the_agreement_of_the_former_plan(home: Path, former: PlanId, tmp_path: Path) -> None:
    """The former agreement comes first; what was not shared then is never sent, also not at the questions."""
    with poptui(home, former.name, "--talk", cwd=tmp_path / "werk") as terminal:
        terminal.wait("Vorige keer afgesproken")
        looking = Looking(terminal)
        for _ in range(3):
            looking.presses("<f4>", *["<tab>"] * 8)
        looking.presses("<f2>", "3.1", "<enter>")
        terminal.wait("Wat kost je energie")
        assert "Cursus" in terminal.output.decode("utf-8", "replace")
        terminal.signal(SIGTERM)
        assert terminal.finish() == 128 + SIGTERM
        looking.looks("the end")


def test_list_is_not_drawn_again_when_the_talk_begins(home: Path, plan: PlanId, tmp_path: Path) -> None:
    """From the list to a plan and with F8 to its talk, the list behind it is not sent again."""
    with poptui(home, cwd=tmp_path / "werk") as terminal:
        terminal.wait("Plevier")
        names = [row for row in terminal.screen().split("\n") if "Plevier" in row or "Anna Smit" in row]
        terminal.type("<home>" + "<down>" * next(at for at, row in enumerate(names) if "Anna" in row) + "<enter>")
        terminal.wait("Anna Smit · voorbereidend")
        terminal.wait("Nu overnemen")  # the draft
        terminal.type("<esc>")
        terminal.quiet()
        before = len(terminal.output)
        terminal.type("<f8>")
        terminal.wait("gesprek · jullie schrijven samen")
        terminal.quiet()
        sent = terminal.output[before:]
        told = (sent + SEQUENCE.sub(b"", sent)).decode("utf-8", "replace").casefold()
        assert not [word for word in SECRETS if word in told]
