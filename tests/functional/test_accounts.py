"""Two real accounts on one machine exchange a plan through the exchange folder; `.ci/run` makes the second account."""

from __future__ import annotations

import getpass
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import gettempdir
from typing import Any, NamedTuple

import pytest
from filelock import FileLock

from tests.support.menu import menu_entries
from tests.support.other_account import ask
from tests.support.tools import require

SOCKET, EXCHANGE = os.environ.get("POPTUI_TEST_OTHER", ""), Path(os.environ.get("POPTUI_TEST_EXCHANGE", "/"))
pytestmark = [pytest.mark.skipif(not SOCKET, reason="only .ci/run, as root, makes a second account")]
HEAD = ("--set", "1.naam=Anna Smit", "--set", "3.leidinggevende=Bob Baas")
"""The answers with which a plan of the Flemish form can be shared."""
SECRETS = ("kraanvogel", "roerdomp")
"""Words that the employee keeps private, and words that the manager keeps private."""
Ran = tuple[int, str, str]


class Account(NamedTuple):
    """A person with an account: its name, its home for poptui, and a function that runs commands as that account."""

    name: str
    home: str
    run: Callable[[list[str]], Ran]

    def poptui(self, *words: str, code: int = 0) -> str:
        """Runs the command, which must end with this code; returns what it wrote."""
        done = self.run([*self.command, *words])
        assert done[0] == code, f"{self.name}: {words}: {done}"
        return done[1]

    @property
    def command(self) -> list[str]:
        """Returns the command in this account's home."""
        variables = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=xterm-256color", f"POPTUI_HOME={self.home}"]
        return ["env", "-i", *variables, "POPTUI_TODAY=2026-11-21", sys.executable, "-m", "poptui"]

    def settles(self, role: str) -> None:
        """Writes who works here and the exchange folder to the settings, and empties the inbox."""
        text = f'exchange = "{EXCHANGE}"\n[me]\nrole = "{role}"\n'
        lines = ["umask 077", f"rm -f '{EXCHANGE}/{self.name}'/*", f"mkdir -p '{self.home}'"]
        code, _, err = self.run(["sh", "-c", "\n".join([*lines, f"printf %s '{text}' > '{self.home}/config.toml'"])])
        assert code == 0, err

    def texts(self, plan: str) -> dict[str, str]:
        """Returns the answers of a plan."""
        answers: dict[str, Any] = json.loads(self.poptui("show", plan, "--json"))["answers"]
        return {key: answer["value"] for key, answer in answers.items()}

    def signers(self, plan: str) -> dict[str, bool | None]:
        """Returns who signed a plan, and whether the other person confirmed that."""
        found: list[dict[str, Any]] = json.loads(self.poptui("show", plan, "--json"))["signatures"]
        return {one["signer"]: one["confirmed"] for one in found if one["counts"]}

    def key(self) -> str:
        """Makes an SSH key that only this account can read, and returns its file."""
        file = f"{self.home}-sleutel"
        code, _, err = self.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", self.name, "-f", file])
        assert code == 0, err
        return file

    def verifies(self, text: str, plan: str, *words: str) -> str:
        """Exports the agreement of a plan, which must be this text, and returns the result of verifying it with the
        plan.
        """
        file = Path(self.home).with_name("afspraken.md")
        self.poptui("export", plan, "-o", str(file), "--force")
        assert file.read_text(encoding="utf-8") == text
        return self.poptui("verify", str(file), "--plan", plan, *words)

    def finds(self, word: str) -> list[str]:
        """Returns the files in this account's home that hold a word."""
        return self.run(["grep", "-rl", word, self.home])[1].split()


def here(words: list[str]) -> Ran:
    """Runs a command as this account."""
    done = subprocess.run(words, capture_output=True, timeout=120, stdin=subprocess.DEVNULL, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


@pytest.fixture(autouse=True)
def alone() -> Iterator[None]:
    """Lets one test at a time use the inboxes."""
    with FileLock(Path(gettempdir()) / f"poptui-accounts-{os.getuid()}.lock"):
        yield


@pytest.fixture
def anna(tmp_path: Path) -> Account:
    """Returns the employee, who is this account."""
    found = Account(getpass.getuser(), str(tmp_path / "anna"), here)
    found.settles("employee")
    return found


@pytest.fixture
def bob(tmp_path: Path) -> Account:
    """Returns the manager, who is the other account."""

    def there(words: list[str]) -> Ran:
        return ask(SOCKET, words)

    name = there(["id", "-un"])[1].strip()
    folder = there(["mktemp", "-d"])[1].strip()
    found = Account(name, f"{folder}/home", there)
    found.settles("manager")
    return found


class Talk(NamedTuple):
    """What one form asks: the head, what must be shared, what each person keeps, and where both write."""

    form: str
    head: Mapping[str, str]
    must: Mapping[str, str]
    also: tuple[str, str]
    kept: tuple[str, str]
    both: str


FORMS = [
    Talk(
        "gemeente",
        {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "datum": "11-12-2026"},
        {"2.1": "een", "2.2": "twee", "2.3": "drie", "2.4": "vier"},
        ("3.1", "3.1.a"),
        ("3.2", "notitie"),
        "3.4.a",
    ),
    Talk("bijlagen", {"1.naam": "Anna Smit"}, {}, ("1.1", "1.1"), ("1.3", "2.7"), "1.1"),
]


@pytest.mark.parametrize("talk", FORMS, ids=lambda talk: talk.form)
def test_three_exchanges_between_accounts_end_in_one_plan(anna: Account, bob: Account, talk: Talk) -> None:
    """Three exchanges with one true conflict lead to one plan; what each person keeps is in no file of the other."""
    manager = "3.leidinggevende" if talk.form == "bijlagen" else "leidinggevende"
    head = {**talk.head, manager: bob.name}
    plan = anna.poptui("new", "--form", talk.form, *(f"--set={key}={text}" for key, text in head.items())).strip()
    for key, text in {**talk.must, talk.also[1]: "gedeeld", talk.kept[0]: SECRETS[0]}.items():
        anna.poptui("set", plan, key, text)
    out = anna.poptui("share", plan, "--to", "manager", "--also", talk.also[0])
    assert f"ligt klaar voor {bob.name}" in out
    assert bob.poptui("receive").startswith(f"{plan} van Anna Smit (medewerker)")
    if talk.kept[1] == "notitie":
        bob.poptui("set", plan, talk.also[1], SECRETS[1], "--note")
    else:
        bob.poptui("set", plan, talk.kept[1], SECRETS[1], "--as", "manager")
    bob.poptui("set", plan, talk.also[1], "van Bob")
    anna.poptui("set", plan, talk.also[1], "van Anna")
    bob.poptui("share", plan, "--to", "employee", "--account", anna.name)
    (told,) = json.loads(anna.poptui("receive", "--json", code=3))
    assert told["conflict"] and anna.texts(plan)[talk.also[1]] == "van Anna"
    anna.poptui("import", told["file"], "--take", f"{talk.also[1]}=both")
    anna.poptui("share", plan, "--to", "manager")
    bob.poptui("receive")
    assert bob.texts(plan)[talk.also[1]] == "van Anna\n\nvan Bob"
    kept = {talk.kept[0], talk.kept[1]}
    assert {key: text for key, text in anna.texts(plan).items() if key not in kept} == {
        key: text for key, text in bob.texts(plan).items() if key not in kept
    }
    assert anna.finds(SECRETS[0]) and not bob.finds(SECRETS[0])
    assert bob.finds(SECRETS[1]) and not anna.finds(SECRETS[1])


def test_file_in_an_inbox_is_read_by_sender_and_receiver_only(anna: Account, bob: Account) -> None:
    """The sender cannot list the inbox of the other; the file is readable by its sender and the receiver alone."""
    plan = anna.poptui("new", "--form", "bijlagen", *HEAD).strip()
    file = Path(anna.poptui("share", plan, "--to", "manager", "--account", bob.name).split("\n")[0])
    with pytest.raises(PermissionError):
        list(file.parent.iterdir())
    assert file.stat().st_mode & 0o777 == 0o640
    assert file.group() == bob.name
    assert bob.run(["ls", str(file.parent)])[1].strip() == file.name
    assert anna.poptui("receive") == "Er ligt niets voor u klaar.\n"
    assert "nieuw plan" in bob.poptui("receive")
    assert not file.exists()
    listed = json.loads(anna.poptui("doctor", "--json", code=0))
    assert [one["ok"] for one in listed if one["check"] == "overdragen"] == [True]


def test_inbox_that_others_can_read_is_refused(anna: Account, bob: Account) -> None:
    """Nothing is put in an inbox that others can read; the doctor says what its rights should be."""
    plan = anna.poptui("new", "--form", "bijlagen", *HEAD).strip()
    bob.run(["chmod", "o+r", f"{EXCHANGE}/{bob.name}"])
    try:
        code, out, err = anna.run([*anna.command, "share", plan, "--to", "manager", "--account", bob.name])
        assert (code, out) == (3, "") and "niet alleen voor" in err
        told = anna.run([*anna.command, "doctor"])
        assert told[0] == 1 and f"install -d -m 3733 -o {bob.name} -g {bob.name}" in told[1]
    finally:
        bob.run(["chmod", "o-r", f"{EXCHANGE}/{bob.name}"])
    assert bob.poptui("receive") == "Er ligt niets voor u klaar.\n"


# --- by keys --------------------------------------------------------------------------------------


class Screen:
    """The screens of an account, in its own tmux."""

    def __init__(
        self, account: Account, size: tuple[int, int] = (80, 24), *, command: str = "", begins: str = "nieuw plan"
    ) -> None:
        """Opens the list, or runs another command; waits until its first text is shown."""
        self.account = account
        self.tmux = [require("tmux"), "-L", f"poptui-{os.getpid()}", "-f", "/dev/null"]
        told = ["-x", str(size[0]), "-y", str(size[1]), command or " ".join(account.command)]
        code, _, err = account.run([*self.tmux, "new-session", "-d", *told])
        assert code == 0, err
        self.account.run([*self.tmux, "set", "-g", "status", "off"])
        self.sees(begins)

    def types(self, *keys: str) -> None:
        """Presses keys by tmux's names; a word that is no name of a key is typed."""
        for key in keys:
            is_named = re.fullmatch(r"(?:[CS]-)?[A-Z]\w*", key) is not None
            self.account.run([*self.tmux, "send-keys", *([] if is_named else ["-l"]), key])
            time.sleep(0.15)

    def screen(self) -> str:
        """Returns what is on the screen."""
        return self.account.run([*self.tmux, "capture-pane", "-p"])[1]

    def sees(self, pattern: str) -> None:
        """Waits until a pattern is on the screen."""
        for _ in range(200):
            if re.search(pattern, self.screen(), re.MULTILINE):
                return
            time.sleep(0.1)
        raise AssertionError(f"no {pattern!r}:\n{self.screen()}")

    def at_rest(self) -> str:
        """Waits until the screen has not changed for half a second, and returns it."""
        last = self.screen()
        for _ in range(60):
            time.sleep(0.5)
            if (now := self.screen()) == last:
                return now
            last = now
        raise AssertionError(f"the screen does not come to rest:\n{last}")

    def chooses(self, name: str) -> None:
        """Chooses an action of the menu."""
        self.types("F10")
        self.sees("Menu: kies")
        names = menu_entries(self.screen())
        self.types(*["Down"] * names.index(name), "Enter")

    def closes(self) -> None:
        """Closes the program, and the tmux."""
        self.types("F9")
        self.account.run([*self.tmux, "kill-server"])


GEMEENTE = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "datum": "11-12-2026"}
GEMEENTE |= {"leidinggevende": "Bob Baas", "2.1": "een", "2.2": "twee", "2.3": "drie", "2.4": "vier"}
BIJLAGEN = {"1.naam": "Anna Smit", "1.datum": "11-12-2026", "3.leidinggevende": "Bob Baas"}


def shares(one: Screen, to: Account, *keys: str) -> None:
    """Shares the plan with another account from its screen, after these keys in the list of what can be chosen."""
    one.chooses("Delen")
    one.sees("Delen met de")
    one.types(*keys)
    for _ in range(6):
        if f"{to.name}; alleen" in re.split("Waarheen", one.at_rest())[-1]:  # so that the next key is not one too many
            break
        one.types("Tab")
    where = one.screen()
    for _ in range(6):
        if "(x) klaarleggen voor" in one.at_rest():
            break
        one.types("Up")
    assert f"(x) klaarleggen voor {to.name}" in one.screen(), where
    one.types("Tab", "Enter")
    one.sees(f"Het ligt klaar voor {to.name}")
    one.types("Escape")
    one.sees("voorbereidend")


@pytest.mark.parametrize(
    ("form", "head", "key", "tick"),
    [("gemeente", GEMEENTE, "3.1.a", ("Down", "Space")), ("bijlagen", BIJLAGEN, "1.1", ("Space",))],
    ids=["gemeente", "bijlagen"],
)
def test_three_exchanges_by_keys_end_in_one_plan(
    anna: Account, bob: Account, form: str, head: Mapping[str, str], key: str, tick: Sequence[str]
) -> None:
    """Three exchanges with one true conflict, by keys alone in two accounts, end in one plan on both sides."""
    plan = anna.poptui("new", "--form", form, *(f"--set={one}={text}" for one, text in head.items())).strip()
    kept = "3.2" if form == "gemeente" else "1.3"
    anna.poptui("set", plan, kept, SECRETS[0])
    one = Screen(anna)
    one.types("Up", "Enter")
    one.sees("voorbereidend")
    one.types("Veel bellen")
    shares(one, bob, *tick, "Tab")
    two = Screen(bob)
    two.types("i")
    two.sees("Ontvang: van Anna Smit")
    two.types("Enter")
    two.sees("Nieuw gedeeld")
    two.types("Escape")
    two.sees("nieuw plan")
    bob.poptui("set", plan, key, "Veel bellen en mailen", "--as", "manager")
    anna.poptui("set", plan, key, "Bellen kost energie")
    two.types("Up", "Enter")
    two.sees("voorbereidend")
    shares(two, anna, "Tab")
    one.types("Escape")
    one.sees("nieuw plan")
    one.types("i")
    one.sees("Ontvang: van")
    one.types("Enter")
    one.sees("Twee teksten op één plek · 1 van 1")
    one.sees("Bellen kost energie +Veel bellen en mailen")
    one.types("Right", "Right", "Enter")
    one.sees("Veranderd")
    one.types("Escape")
    one.sees("nieuw plan")
    one.types("Up", "Enter")
    one.sees("voorbereidend")
    shares(one, bob, "Tab")
    two.types("Escape")
    two.sees("nieuw plan")
    two.types("i")
    two.sees("Ontvang: van Anna Smit")
    two.types("Enter")
    two.sees("Veranderd")
    for person in (anna, bob):
        assert person.texts(plan)[key] == "Bellen kost energie\n\nVeel bellen en mailen"
    assert anna.finds(SECRETS[0]) and not bob.finds(SECRETS[0])
    one.closes()
    two.closes()


# --- agreeing and signing -------------------------------------------------------------------------

TALKED = {"3.4.a": "De balie wordt digitaal", "3.4.b": "Ja, dat past"}
PRINTED = "Versie {}, sha256:"


def test_plan_signed_on_paper_is_confirmed_and_revised(anna: Account, bob: Account) -> None:
    """The manager freezes the text and records both signatures; the employee confirms; the same for a new version."""
    head = {**GEMEENTE, "leidinggevende": bob.name}
    plan = anna.poptui("new", "--form", "gemeente", *(f"--set={key}={text}" for key, text in head.items())).strip()
    anna.poptui("set", plan, "3.1.a", SECRETS[0])
    anna.poptui("share", plan, "--to", "manager")
    bob.poptui("receive")
    for key, text in TALKED.items():
        bob.poptui("set", plan, key, text, "--as", "together")
    bob.poptui("row", "add", plan, "4.3", "actie=Cursus", "tijdpad=Q3 2027", "--as", "together")
    bob.poptui("agree", plan)
    bob.poptui("sign", plan, "--as", "medewerker", "--meaning", "akkoord", "--remark", "graag")
    bob.poptui("sign", plan, "--as", "leidinggevende", "--meaning", "gezien")
    bob.poptui("share", plan, "--to", "employee", "--account", anna.name)
    anna.poptui("receive")
    assert anna.signers(plan) == {"medewerker": None, "leidinggevende": None}
    anna.poptui("sign", plan, "--as", "medewerker", "--confirm")
    anna.poptui("share", plan, "--to", "manager")
    bob.poptui("receive")
    assert bob.signers(plan) == anna.signers(plan) == {"medewerker": True, "leidinggevende": None}
    first = anna.poptui("export", plan)
    assert first == bob.poptui("export", plan) and PRINTED.format(1) in first
    anna.verifies(first, plan)
    new = anna.poptui("revise", plan).strip()
    anna.poptui("row", "set", new, "4.3", "1", "tijdpad=Q4 2027")
    assert "Nieuw: Cursus · Q4 2027" in anna.poptui("export", new, "--view", "changes")
    anna.poptui("agree", new)
    anna.poptui("share", new, "--to", "manager")
    assert "nieuwe versie (2) van een plan" in bob.poptui("receive")
    for signer in ("medewerker", "leidinggevende"):
        bob.poptui("sign", new, "--as", signer, "--meaning", "akkoord")
    bob.poptui("share", new, "--to", "employee", "--account", anna.name)
    anna.poptui("receive")
    second = anna.poptui("export", new)
    assert PRINTED.format(2) in second and second == bob.poptui("export", new)
    anna.verifies(second, new)
    assert anna.poptui("export", plan) == first
    assert anna.finds(SECRETS[0]) and not bob.finds(SECRETS[0])


TAMPERED = (
    ("Cursus", "Kursus"),
    ("Q3 2027", "Q2 2027"),
    ("Anna Smit", "Anna Smid"),
    ("voor kennisname", "voor akkoord"),
    ("**Opmerking:** graag", "**Opmerking:** ongraag"),
    ("**Datum:** 21/11/2026", "**Datum:** 22/11/2026"),
    ("**Plaats:** Gent", "**Plaats:** Aalst"),
    ("Versie 1, sha256:", "Versie 1, sha256:a"),
    ("Controle: sha256:", "Controle: sha256:a"),
    ("Bron: de Vlaamse", "Bron: een Vlaamse"),
    ("met SSH-sleutel SHA256:", "met SSH-sleutel SHA256:A"),
)
"""Eleven changes of one word or character: in the text, in the words of a signature, and below."""


def test_plan_signed_with_keys_of_two_accounts_verifies(anna: Account, bob: Account, tmp_path: Path) -> None:
    """Each person signs with a key of the own account; ssh-keygen names the signer, and any change is found."""
    head = {"1.naam": "Anna Smit", "3.medewerker": "Anna Smit", "3.leidinggevende": bob.name, "3.datum": "11-12-2026"}
    plan = anna.poptui("new", "--form", "bijlagen", *(f"--set={key}={text}" for key, text in head.items())).strip()
    cells = ("doel=Vlot schrijven", "activiteit=Cursus", "resultaat=Heldere brieven", "planning=Q3 2027")
    anna.poptui("row", "add", plan, "3.plan", *cells)
    anna.poptui("agree", plan)
    keys = {one: one.key() for one in (anna, bob)}
    said = ("--remark", "graag", "--place", "Gent")
    anna.poptui("sign", plan, "--as", "medewerker", "--meaning", "akkoord", "--key", keys[anna], *said)
    anna.poptui("share", plan, "--to", "manager")
    bob.poptui("receive")
    bob.poptui("sign", plan, "--as", "leidinggevende", "--meaning", "gezien", "--key", keys[bob], *said)
    bob.poptui("share", plan, "--to", "employee", "--account", anna.name)
    anna.poptui("receive")
    allowed = tmp_path / "allowed"
    lines = [
        f"{name}@gent {one.run(['cat', f'{keys[one]}.pub'])[1]}" for name, one in (("anna", anna), (bob.name, bob))
    ]
    allowed.write_text("".join(lines))
    text = anna.poptui("export", plan)
    out = anna.verifies(text, plan, "--allowed", str(allowed))
    assert "de sleutel is van anna@gent" in out and f"de sleutel is van {bob.name}@gent" in out
    file = tmp_path / "afspraken.md"
    for before, after in TAMPERED:
        assert before in text, before
        file.write_text(text.replace(before, after, 1), encoding="utf-8")
        assert "Dit is niet zoals het was." in anna.poptui("verify", str(file), "--allowed", str(allowed), code=1), (
            before
        )
    file.write_text(text, encoding="utf-8")
    allowed.write_text(lines[0])
    assert "de sleutel staat niet in" in anna.poptui("verify", str(file), "--allowed", str(allowed), code=1)
