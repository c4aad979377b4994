"""The talk on a terminal that two accounts share: `tmux attach` from each, in different sizes, both typing."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from shlex import join

import pytest

from tests.functional.test_accounts import GEMEENTE, SOCKET, Account, Screen, alone, anna, bob
from tests.support.tools import require

__all__ = ["alone", "anna", "bob"]
pytestmark = [pytest.mark.skipif(not SOCKET, reason="only .ci/run, as root, makes a second account")]
WIDE, NARROW = (80, 24), (60, 20)
TALK = "gesprek"


class Shared:
    """The terminal that both people attach to: the program runs once, in the employee's account."""

    def __init__(self, owner: Account, guest: Account, folder: Path, *words: str) -> None:
        """Runs the program, and gives the guest's account access."""
        self.owner = owner
        self.tmux = [require("tmux"), "-S", str(folder / "gesprek")]
        self.does("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", join([*owner.command, *words]))
        self.does("set", "-g", "status", "off")
        self.does("server-access", "-a", guest.name)
        (folder / "gesprek").chmod(0o666)

    def does(self, *words: str) -> str:
        """Runs a command of tmux in the owner's account; returns what it wrote."""
        code, out, err = self.owner.run([*self.tmux, *words])
        assert code == 0, err
        return out.strip()

    def attaches(self, account: Account, size: tuple[int, int]) -> Screen:
        """Attaches a terminal of this size in an account."""
        command = join(["env", "-u", "TMUX", "TERM=screen-256color", *self.tmux, "attach"])
        return Screen(account, size, command=command, begins=TALK)

    def has_size(self, size: tuple[int, int]) -> None:
        """Waits until the terminal of the program has this size."""
        wanted = "x".join(map(str, size))
        for _ in range(100):
            found = self.does("display", "-p", "#{window_width}x#{window_height}")
            if found == wanted:
                return
            time.sleep(0.1)
        raise AssertionError(f"{found} is not {wanted}")


@pytest.fixture
def folder() -> Iterator[Path]:
    """Returns a folder that both accounts can read."""
    with tempfile.TemporaryDirectory(prefix="poptui-samen-") as name:
        Path(name).chmod(0o711)
        yield Path(name)


def until(account: Account, plan: str, text: str) -> None:
    """Waits until question 3.4.a has this answer."""
    for _ in range(50):
        if (found := account.texts(plan)["3.4.a"]) == text:
            return
        time.sleep(0.1)
    raise AssertionError(f"{found!r} is not {text!r}")


def there_and_back(typist: Screen, other: Screen) -> None:
    """Goes to the next part and back from one terminal, which saves what was typed; both see each part."""
    for key, text in (("F4", "4.1 Geef hier aan"), ("F3", "Anna begint. Bob gaat door. Anna weer")):
        typist.types(key)
        for screen in (typist, other):
            screen.sees(text)


def test_both_type_in_one_talk_in_terminals_of_different_sizes(anna: Account, bob: Account, folder: Path) -> None:
    """Two accounts, 80x24 and 60x20: what each types is in the plan in that order, both see it, and the last to type
    gives the size; a terminal that is dropped changes nothing, and can return.
    """
    plan = anna.poptui("new", "--form", "gemeente", *(f"--set={key}={text}" for key, text in GEMEENTE.items())).strip()
    anna.poptui("set", plan, "3.1.a", "kraanvogel")
    shared = Shared(anna, bob, folder, plan, "--talk")
    one, two = shared.attaches(anna, WIDE), shared.attaches(bob, NARROW)
    one.types("F2")
    one.sees("Waarover praten jullie")
    one.types("3.4.", "Enter")
    for screen in (one, two):
        screen.sees("Welke ontwikkelingsnoodzaak")
    one.types("Anna begint. ")
    two.sees("Anna begint")
    shared.has_size(WIDE)
    two.types("Bob gaat door. ")
    shared.has_size(NARROW)
    one.sees("Bob gaat door")
    one.types("Anna weer.")
    shared.has_size(WIDE)
    there_and_back(two, one)
    shared.has_size(NARROW)
    until(anna, plan, "Anna begint. Bob gaat door. Anna weer.")

    there_and_back(one, two)
    shared.has_size(WIDE)
    before = one.at_rest()
    code, out, _ = bob.run([*two.tmux, "display", "-p", "#{pid}"])
    assert code == 0
    bob.run(["kill", "-KILL", out.strip()])
    time.sleep(1.0)
    assert one.at_rest() == before
    one.types(" Nog wat.")
    one.sees("Nog wat")
    two = shared.attaches(bob, NARROW)
    two.sees("Nog wat")
    until(anna, plan, "Anna begint. Bob gaat door. Anna weer. Nog wat.")

    two.types("F8")
    two.sees("Het gesprek sluiten")
    two.types("Right", "Enter")
    for screen in (one, two):
        screen.sees("Het gesprek is gesloten")
        assert "kraanvogel" not in screen.screen() and "nieuw plan" not in screen.screen()
    one.types("F9")
    for screen in (one, two):
        screen.account.run([*screen.tmux, "kill-server"])
