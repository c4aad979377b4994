"""The questions that a program is asked about the plans of `tests/fixtures/landed`, as it was and as it is.

`tests/fixtures/landed/make.py` asks the program that made the plans and keeps what it printed; the tests ask the
program of now.
"""

from __future__ import annotations

import json
import lzma
import re
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Protocol

from tests.support.plans import FIXTURES

LANDED = FIXTURES / "landed"
ARCHIVE = LANDED / "landed.tar.xz"
OUTPUTS = LANDED / "outputs.json.xz"
HOMES = ("employee", "manager")
"""The homes in the archive, by who works in them."""
LAST_DAY = "2027-12-01"
"""The day on which the outputs were printed, after everything that was done."""
ZONE = "Europe/Amsterdam"
UNIT = "Burgerzaken"
"""The unit of which the manager made a picture."""
VIEWS = ("agreement", "preparation", "full", "actions", "invitation", "changes", "evaluation")
PRINTED = ("agreement", "full", "changes")
"""The views of which the plain text is compared too."""
VERIFIED = {
    "gemeente-1-agreement.md": ("gemeente", 1),
    "gemeente-2-agreement.md": ("gemeente", 2),
    "smart-agreement.md": ("smart", 1),
}
"""The exported agreements, each with the form and the version of its plan."""
PERSON = re.compile(r',\s+"(?:person|through)": "[^"]*"')
MOMENT = re.compile(rf"{LAST_DAY}T\d\d:\d\d:\d\dZ")


class Printed(NamedTuple):
    """What a command printed: its exit code, stdout and stderr."""

    code: int
    out: str
    err: str


class Ask(Protocol):
    """The type of a function that runs a command on a home, in a folder, on the last day."""

    def __call__(self, home: Path, *words: str, cwd: Path) -> Printed:
        """Runs a command; returns what it printed."""


def unpack(folder: Path) -> None:
    """Unpacks the homes and files of the archive in a folder, each file with its own permissions."""
    with tarfile.open(ARCHIVE) as archive:
        for member in archive:
            path = folder / member.name
            if member.isdir():
                path.mkdir(mode=member.mode, parents=True)
            elif content := archive.extractfile(member):
                path.write_bytes(content.read())
                path.chmod(member.mode)


def outputs() -> dict[str, dict[str, Printed]]:
    """Returns what the program that made the fixtures printed, by subject and by command."""
    kept = json.loads(lzma.decompress(OUTPUTS.read_bytes()))
    return {about: {words: Printed(*one) for words, one in printed.items()} for about, printed in kept.items()}


MENDED = {
    "is rij 1, 4 nodig voor": "zijn de rijen 1 en 4 nodig voor",
    "is rij 1, 2 nodig voor": "zijn de rijen 1 en 2 nodig voor",
    "Nog nodig om de afspraken vast te leggen": "Nog nodig om de afspraken definitief te maken",
    "is anders dan in de afspraken die zijn vastgelegd": "is anders dan in de definitieve afspraken",
    "heeft nog geen rij: er is ten minste een afspraak nodig": "heeft nog geen rij: vul er ten minste een in",
}
"""What that program said in bad Dutch, untruly, or by a second name of something, and what is said now."""


def as_mended(printed: Printed) -> Printed:
    """Returns what was printed with the sentences that were mended since."""
    out = printed.out
    for before, after in MENDED.items():
        out = out.replace(before, after)
    return printed._replace(out=out)


def subjects(folder: Path) -> list[str]:
    """Returns the names of all subjects: homes, plans of a home, shared files, and exported agreements."""
    plans = [f"{home}/plans/{path.stem}" for home in HOMES for path in sorted((folder / home / "plans").iterdir())]
    return [*HOMES, *plans, *(f"files/{path.name}" for path in sorted((folder / "files").glob("*.pop"))), *VERIFIED]


def ask_about(ask: Ask, folder: Path, subject: str, scratch: Path) -> dict[str, Printed]:
    """Returns what a program prints about one subject, by command.

    Args:
        ask: runs the program.
        folder: where the archive was unpacked; nothing in it changes.
        subject: as `subjects` names it.
        scratch: an empty folder, for what changes.
    """
    home, _, plan = subject.partition("/plans/")
    if plan:
        asked = dict(_ask(ask, folder / home, *_about_a_plan(plan), cwd=scratch))
        return asked | dict(_act_on(ask, folder / home, plan, scratch))
    if subject in HOMES:
        return dict(_ask(ask, folder / subject, *_about_a_home(folder / subject), cwd=scratch))
    if subject in VERIFIED:
        questions = _about_an_agreement(folder / "manager", subject)
        return dict(_ask(ask, folder / "manager", *questions, cwd=folder / "files"))
    return dict(_arrive(ask, folder / subject, scratch))


def _ask(ask: Ask, home: Path, *questions: tuple[str, ...], cwd: Path) -> Iterator[tuple[str, Printed]]:
    """Yields what is printed by commands that change nothing."""
    for words in questions:
        yield " ".join(words), ask(home, *words, cwd=cwd)


def _about_a_home(home: Path) -> Iterator[tuple[str, ...]]:
    """Yields the commands about a whole home."""
    yield from (("list",), ("list", "--json"), ("agenda",), ("agenda", "--json"), ("unit", "list"))
    if (home / "units").is_dir():
        yield ("unit", "show", UNIT, "--json")


def _about_a_plan(plan: str) -> Iterator[tuple[str, ...]]:
    """Yields the commands about a plan."""
    yield from (("show", plan), ("show", plan, "--json"), ("log", plan), ("log", plan, "--json"))
    yield from (("check", plan), ("check", plan, "--json"), ("handin", plan), ("followup", plan))
    yield from (("export", plan, "--view", view) for view in VIEWS)
    yield from (("export", plan, "--view", view, "--to", "txt") for view in PRINTED)
    yield ("export", plan, "--to", "json")


def _about_an_agreement(home: Path, name: str) -> Iterator[tuple[str, ...]]:
    """Yields the commands that verify an exported agreement: alone, with its plan, and with allowed signers."""
    heads = {path.stem: json.loads(path.read_text(encoding="utf-8"))["plan"]["1"] for path in home.glob("plans/*.json")}
    (plan,) = [plan for plan, head in heads.items() if (head["form"], head["version"]) == VERIFIED[name]]
    beside, allowed = ("--plan", plan), ("--allowed", "allowed_signers")
    for more in ((), beside, allowed, (*beside, *allowed), (*beside, *allowed, "--json")):
        yield ("verify", name, *more)


def _act_on(ask: Ask, home: Path, plan: str, scratch: Path) -> Iterator[tuple[str, Printed]]:
    """Yields what is printed by commands that change a plan, each on a copy of its home, and the plan afterwards."""
    for to in ("employee", "manager", "hr"):
        copy = _copied(home, scratch)
        yield f"share to {to}", _masked(ask(copy, "share", plan, "--to", to, "-o", "out.pop", cwd=scratch))
        if (scratch / "out.pop").is_file():
            yield f"file to {to}", Printed(0, _told(scratch / "out.pop"), "")
            (scratch / "out.pop").unlink()
        yield f"log after share to {to}", _masked(ask(copy, "log", plan, "--json", cwd=scratch))
    for verb in ("revise", "next"):
        copy = _copied(home, scratch)
        done = ask(copy, verb, plan, cwd=scratch)
        made = done.out.split()[0] if done.code == 0 else plan
        yield verb, _masked(done, made)
        yield f"full after {verb}", _masked(ask(copy, "export", made, "--view", "full", "--to", "txt", cwd=scratch))
        code, out, err = _masked(ask(copy, "list", cwd=scratch), made)
        lines = sorted(out.splitlines())  # plans of one day are in the order of their ids, and one id is new
        yield f"list after {verb}", Printed(code, "\n".join(lines), err)


def _arrive(ask: Ask, file: Path, scratch: Path) -> Iterator[tuple[str, Printed]]:
    """Yields what is printed when a file is imported in an empty home: by its name, and from the exchange folder."""
    plan = json.loads(file.read_text(encoding="utf-8"))["id"]
    yield "import", ask(scratch / "imported", "import", str(file), cwd=scratch)
    for words in (("show", plan, "--json"), ("log", plan), ("export", plan, "--view", "full")):
        yield f"{words[0]} after import", _masked(ask(scratch / "imported", *words, cwd=scratch))
    exchange, home = scratch / "exchange", scratch / "received"
    for folder in (exchange, home):
        folder.mkdir(mode=0o700)
    shutil.copyfile(file, exchange / file.name)
    (home / "config.toml").write_text(f'exchange = "{exchange}"\n\n[me]\nrole = "manager"\n', encoding="utf-8")
    code, out, err = ask(home, "receive", cwd=scratch)
    yield "receive", Printed(code, out.replace(str(scratch), "FOLDER"), err)
    yield "show after receive", _masked(ask(home, "show", plan, "--json", cwd=scratch))


def _copied(home: Path, scratch: Path) -> Path:
    """Copies a home over the copy before it; returns the copy."""
    copy = scratch / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(home, copy)
    return copy


def _masked(printed: Printed, new: str = "") -> Printed:
    """Returns what was printed without what differs in each run, or was not known then.

    That is the time of day, the id of a new plan, and the person behind a role.
    """
    printed = printed._replace(out=PERSON.sub("", printed.out))
    out, err = (MOMENT.sub(f"{LAST_DAY}T..Z", text) for text in (printed.out, printed.err))
    if new and "-" not in new:
        out = out.replace(new, "NEWPLAN!")
    return Printed(printed.code, out, err)


def _told(file: Path) -> str:
    """Returns the content of a shared file without its times: each register with its words and author."""
    shared = json.loads(file.read_text(encoding="utf-8"))
    lines = [f"{where}: {one['value']!r} {one['by']}" for where, one in shared.pop("registers").items()]
    rest = {key: value for key, value in shared.items() if isinstance(value, str | int)}
    return "\n".join([json.dumps(rest), *lines])
