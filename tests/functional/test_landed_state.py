"""Plans, shared files and agreements of an earlier program open, read, share and verify."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from poptui.forms.catalogue import BUILTIN
from poptui.store.plan_id import PlanId
from tests.support.cli import Cli, check_line, run_inside
from tests.support.landed import HOMES, LAST_DAY, VERIFIED, Ask, Printed, as_mended, ask_about, outputs, unpack
from tests.support.landed_agreed import as_told_now, is_gone_now, is_refused_now
from tests.support.pilot import person

KEPT = outputs()
PLANS = [subject for subject in KEPT if "/plans/" in subject]
IN_FULL = "--view full --to txt"
NEXT = ("gemeente", "preparing")
"""The form and status of the only plan that follows another one."""
FILES = [subject for subject in KEPT if subject.startswith("files/")]


@pytest.fixture(scope="session")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder with the homes and files of an earlier program, in which nothing may be changed."""
    folder = tmp_path_factory.mktemp("landed")
    unpack(folder)
    return folder


@pytest.fixture
def landed(home: Path, unpacked: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Returns that folder, on the day after everything in it was made."""
    monkeypatch.setenv("POPTUI_TODAY", LAST_DAY)
    return unpacked


@pytest.fixture
def copied(landed: Path, tmp_path: Path) -> Path:
    """Returns a copy of that folder, to change."""
    return Path(shutil.copytree(landed, tmp_path / "copied"))


def cli_at(home: Path) -> Cli:
    """Returns the command in a home."""
    return Cli(run_inside, home).at(home)


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Returns a function that runs a command of the present program on a home, in a folder."""

    def run(home: Path, *words: str, cwd: Path) -> Printed:
        monkeypatch.chdir(cwd)
        done = run_inside("--home", home, *words)
        return Printed(done.code, done.out, done.err)

    return run


@pytest.mark.parametrize("subject", KEPT)
def test_outputs_equal_those_of_the_earlier_program(ask: Ask, landed: Path, tmp_path: Path, subject: str) -> None:
    """Plans, agreements, import reports, shared files and verdicts are byte for byte the same; see also `SAID_ANEW`.

    Of a refusal only the exit code counts: its words may become plainer. A verdict, and what is printed beside a file
    for HR, may say more than it did. Sentences that were mended since are `MENDED`; what was called agreed though not
    all had signed so is told as `landed_agreed` says, and what was made of it is refused.
    """
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    now = ask_about(ask, landed, subject, scratch)
    assert list(now) == [words for words in KEPT[subject] if not is_gone_now(KEPT, subject, words)]
    for words, printed in now.items():
        if code := is_refused_now(KEPT, subject, words):
            assert (printed.code, printed.out) == (code, ""), words
            check_line(printed.err)
            continue
        kept = as_mended(KEPT[subject][words])
        kept = kept._replace(out=as_told_now(KEPT, subject, words, kept.out))
        if SAID_ANEW.fullmatch(words):
            assert printed.code == kept.code or "--view preparation" in words, words
            continue
        printed = printed._replace(out=NEW_KEYS.sub("", printed.out))
        is_longer = words.startswith("verify ") or words == "share to hr"
        out = kept.out if is_longer and says_all(printed.out, kept.out) else printed.out
        assert (printed.code, out, bool(printed.err)) == (kept.code, kept.out, bool(kept.err)), words


@pytest.mark.parametrize("subject", [one for one in PLANS if is_refused_now(KEPT, one, "share to hr")])
def test_plan_that_not_all_agreed_with_goes_to_hr_no_more(copied: Path, subject: str) -> None:
    """Also where the earlier program had made that file: refused with exit code 1, and what can be done is named."""
    home, _, plan = subject.partition("/plans/")
    cli = cli_at(copied / home)
    said = cli.refused(1, "share", plan, "--to", "hr", "-o", copied / "hr.pop", says="geen overeenstemming")
    assert all(f"poptui {words}" in said for words in (f"followup {plan} add", f"revise {plan}", f"close {plan}"))
    assert not (copied / "hr.pop").exists()
    cli.refused(3, "export", plan, "--view", "evaluation", says="er is nog niets afgesproken")
    cli.refused(1, "handin", plan, "exemplaar", says="geen overeenstemming")


NEW_KEYS = re.compile(r'^ *"(?:until": null|not_asked": \{\}),\n', re.MULTILINE)
"""The keys of JSON that the earlier program did not have, with the value that they have for its plans."""
SAID_ANEW = re.compile(
    r"(list|agenda|followup|full) ?.*"
    r"|export .* --view (full|evaluation|preparation).*"
    r"|(log after share|export after import).*"
)
"""The commands that tell more, or otherwise, than the earlier program did: where a plan stands, what is due, the
signatures in the view `full`, whose preparation it is, each file that was made. Their own tests say what they tell.
"""


def says_all(now: str, then: str) -> bool:
    """Returns whether a verdict says everything that an earlier one said: each line in its order, each part of JSON."""
    if then.startswith("{"):
        found, before = json.loads(now), json.loads(then)
        return bool({key: found.get(key) for key in before} == before)
    lines = iter(now.splitlines())
    return all(line in lines for line in then.splitlines())


def test_fixtures_cover_each_form_status_and_exchange() -> None:
    """Each form, each status and both sides of each exchange are in the fixtures, and the agreements verified."""
    listed = [plan for home in HOMES for plan in json.loads(KEPT[home]["list --json"].out)]
    assert {plan["form"] for plan in listed} == {path.stem for path in BUILTIN.glob("*.toml")}
    assert {plan["status"] for plan in listed} == {"preparing", "definitive", "signed", "closed"}
    assert {name.rpartition("-")[2] for name in FILES} >= {"employee.pop", "manager.pop", "hr.pop"}
    for name in VERIFIED:
        assert {printed.code for printed in KEPT[name].values()} == {0}


@pytest.mark.parametrize("subject", PLANS)
def test_save_keeps_all_other_registers_and_history(copied: Path, subject: str) -> None:
    """A note is written and undone: all other registers, the history before it and the head are unchanged."""
    home, _, plan = subject.partition("/plans/")
    file = copied / home / "plans" / f"{plan}.json"
    before = json.loads(file.read_bytes())
    cli = cli_at(copied / home)
    key = next(iter(cli.json("show", plan)["answers"]))
    cli.ok("set", plan, key, "Een notitie van nu", "--note")
    after = json.loads(file.read_bytes())
    where = f"{key}/@note-{home}"
    old, new = ({one["where"]: one for one in tables["registers"].values()} for tables in (before, after))
    written = new.pop(where)
    assert written["value"] == "Een notitie van nu" and written["at"].startswith(LAST_DAY)
    old.pop(where, None)
    assert list(new.items()) == list(old.items())
    assert list(after["history"].values())[: len(before["history"])] == list(before["history"].values())
    assert after["plan"]["1"] == before["plan"]["1"] | {"revision": before["plan"]["1"]["revision"] + 1}
    cli.ok("undo", plan)
    assert says_all(
        cli.ok("export", plan, "--view", "full", "--to", "txt"), KEPT[subject][f"export {plan} {IN_FULL}"].out
    )


def test_conflict_is_refused_until_decided(copied: Path) -> None:
    """The file with another answer than the plan's is refused until one of the two is chosen."""
    cli = cli_at(copied / "employee")
    file = copied / "files" / "bijlagen-3-manager.pop"
    cli.refused(3, "import", file, says="3.datum")
    plan = json.loads(file.read_bytes())["id"]
    cli.ok("import", file, "--take", "3.datum=theirs")
    assert cli.texts(plan)["3.datum"] == "2026-12-02"
    assert cli.ok("import", file).endswith("samengevoegd: geen antwoorden overgenomen\n")


@pytest.mark.parametrize("name", FILES)
def test_importing_an_own_shared_file_changes_nothing(copied: Path, name: str) -> None:
    """The maker of a shared file imports nothing from it: no byte of the plan changes."""
    maker = "manager" if name.endswith("-manager.pop") else "employee"
    file = copied / name
    plan = copied / maker / "plans" / f"{json.loads(file.read_bytes())['id']}.json"
    before = plan.read_bytes()
    done = run_inside("--home", copied / maker, "import", file, "--take", "ours")
    assert done.code in {0, 3}, done
    assert plan.read_bytes() == before


def test_changed_agreement_no_longer_verifies(copied: Path) -> None:
    """An agreement exported by the former program fails `verify` once a character of it is changed."""
    cli = cli_at(copied / "manager")
    file = copied / "files" / "smart-agreement.md"
    cli.ok("verify", file)
    file.write_text(file.read_text(encoding="utf-8").replace("Samira", "Samirah", 1), encoding="utf-8")
    cli.ok("verify", file, code=1)


def test_backups_are_read(landed: Path) -> None:
    """Each backup is a plan that can be shown by its path."""
    copies = [path for home in HOMES for path in sorted((landed / home / "backups").rglob("*.json"))]
    assert len(copies) > 10
    for path in copies:
        shown = cli_at(path.parents[2]).json("show", path)
        assert shown["id"] == path.parent.name


def test_settings_of_the_earlier_program_apply(copied: Path) -> None:
    """The form and the keys in the earlier settings are those of the present program."""
    cli = cli_at(copied / "employee")
    keys = {one["action"]: one["keys"] for one in cli.json("keys")}
    assert keys["plan.find"] == ["F8", "Ctrl+P"] and keys["plan.talk"] == ["F7"] and keys["field.note"] == ["F11"]
    assert cli.show(cli.new(form=""))["form"]["id"] == "gemeente"


async def test_draft_of_a_killed_program_is_offered(copied: Path) -> None:
    """Edits that a killed program could not save are offered when the plan opens, and are applied."""
    home = copied / "employee"
    (draft,) = (home / "drafts").iterdir()
    plan = PlanId(draft.name.partition(".")[0])
    async with person(home, plan) as someone:
        await someone.reads("is er nog tekst die niet bewaard kon worden")
        someone.types("<tab><enter>")
        await someone.has_answered(**{"1.7": "Onbewaarde tekst"})
    assert not list((home / "drafts").iterdir())


async def test_talk_opens_with_what_was_shared(copied: Path) -> None:
    """The talk about the next plan begins with what was agreed before, and shows nothing that was not shared."""
    home = copied / "employee"
    (plan,) = [one["id"] for one in cli_at(home).json("list") if (one["form"], one["status"]) == NEXT]
    async with person(home, PlanId(plan), is_talk=True) as someone:
        await someone.sees("Vorige keer afgesproken")
        await someone.reads("De opleiding Nationaliteitsrecht")
