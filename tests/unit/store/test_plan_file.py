"""The file of a plan: one write for each save, readable by TinyDB, any text, and all versions."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB

from poptui.errors import Refused
from poptui.forms.value import NOTHING, Value
from poptui.plans.edit import Edit, Write, apply, mark, take
from poptui.plans.plan import Entry, Plan
from poptui.plans.registers import Answer, Cell, Origin, PlanClosed, RowKey, RowOrder, spell
from poptui.store.files.plan_file import read_plan, write_plan
from poptui.store.files.store import FileStore
from poptui.store.plan_id import PlanId
from tests.support.plans import AT, acts, blank, example, gemeente
from tests.support.stores import digest, new_plan, recording, typed

FIXTURE = Path(__file__).parents[2] / "fixtures" / "plans" / "v1.json"

STRANGE = ("é€日本語👩\u200d👧", "\x00\x1b[31m\x85", '"\\/\b\f', "\u2028\u2029\ufeff", "\U0010ffff")
texts = st.one_of(st.text(), st.sampled_from(STRANGE))
isos = st.one_of(st.none(), st.dates().map(str), st.tuples(st.dates().map(str), st.dates().map(str)))
amounts = st.one_of(st.none(), st.decimals(Decimal(0), Decimal(10**9), places=2).map(str))
registers = st.sampled_from([Answer("2.1"), Answer("2.2"), Cell("4.1", "3k9f2x", "actie")])
writes = st.builds(Write, registers, st.builds(Value, texts, isos, amounts))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a folder that all examples of a test share."""
    return tmp_path_factory.mktemp("plans")


@given(steps=st.lists(st.lists(writes, min_size=1, max_size=3), max_size=4))
def test_any_text_is_read_back_unchanged(folder: Path, steps: list[list[Write]]) -> None:
    plan = blank(gemeente())
    for number, step in enumerate(steps):
        plan = apply(plan, Edit(f"2edit{number}", acts().author, AT, tuple(step)))
    write_plan(folder / "plan.json", plan)
    assert read_plan(folder / "plan.json") == plan
    assert (folder / "plan.json").read_bytes().decode("utf-8").endswith("}\n")


def test_long_plan_is_read_back_unchanged(tmp_path: Path) -> None:
    plan = apply(example(), acts().edit([mark(Answer("2.1"), "é" * 1_000_000)]))
    write_plan(tmp_path / "plan.json", plan)
    assert read_plan(tmp_path / "plan.json") == plan


def test_tinydb_opens_the_file_and_its_tables(tmp_path: Path) -> None:
    plan = example()
    write_plan(tmp_path / "plan.json", plan)
    with TinyDB(tmp_path / "plan.json", encoding="utf-8") as database:
        assert database.tables() == {"plan", "registers", "history"}
        (head,) = database.table("plan").all()
        registers, history = database.table("registers").all(), database.table("history").all()
    assert (head["poptui"], head["id"], head["form"]) == (1, plan.id, "gemeente")
    assert {item["where"]: item["value"] for item in registers} == {
        spell(one): entry.words for one, entry in plan.registers.items()
    }
    assert [(item["where"], item["after"]) for item in history] == [
        (spell(line.register), line.after.words) for line in plan.history
    ]


def test_save_is_one_write(store: FileStore) -> None:
    storage, made = recording()
    counted = FileStore(store.home, storage=storage)
    plan_id = new_plan(counted, _2_1="a")
    path = store.path_of(plan_id)
    assert made == [path]
    counted.update(plan_id, [typed("2.1", "b"), typed("2.2", "c"), acts().add_row(blank(gemeente()), "4.1", {})])
    assert made == [path] * 2
    counted.update(plan_id, [typed("2.1", "b")])
    counted.load(plan_id)
    assert made == [path] * 2


def test_file_of_the_first_version_is_read() -> None:
    before = digest(FIXTURE)
    plan = read_plan(FIXTURE)
    assert (plan.id, plan.form, plan.form_version, plan.created) == ("4k7m2x9q", "gemeente", 1, "2026-11-19T08:15:00Z")
    assert (plan.revision, plan.version, plan.words(PlanClosed())) == (11, 2, "definitive")
    assert plan.changed == "2026-12-11T20:00:00Z"
    answers = {key: entry.words for key, entry in plan.answers.items()}
    assert answers == {
        "medewerker": "Anna-Fleur IJzerman-'t Hoen",
        "functie": "Adviseur\u00a0Wmo",
        "datum": "2026-12-11",
        "2.1": "Aangevuld in het gesprek",
        "2.2": "",
        "2.3": "van buiten",
    }
    assert plan.registers[Answer("datum")].iso == "2026-12-11"
    both = {"2f0e1d2c3b4a": 4, "3a4b5c6d7e8f": 1}
    assert plan.registers[Answer("2.1")] == Entry(Value(answers["2.1"]), "manager", "2026-12-11T13:05:00Z", both)
    (wish,) = plan.rows("4.1")
    assert (wish.id, wish.order, wish.origin) == ("5p8r3t", "i5p8r3t", None)
    assert {key: (entry.words, entry.iso, entry.amount) for key, entry in wish.cells.items()} == {
        "actie": ("Opleiding", None, None),
        "tijdpad": ("Q2 2027", ("2027-04-01", "2027-06-30"), None),
        "kosten": ("€ 2.495,-", None, "2495.00"),
        "uren": ("1 uur 20 min", None, "1.333333"),
    }
    assert [row.text("actie") for row in plan.all_rows("4.1")] == ["Opleiding", "Toch niet"]
    assert [(row.text("actie"), row.origin) for row in plan.rows("4.3")] == [
        ("Opleiding", Origin(RowKey("4.1", "5p8r3t")))
    ]
    assert len(plan.history) == 24
    assert (
        plan.history[3].after.words
        == 'Regel één: € 5 "extra"\n\n\t- ingesprongen \\ tab; <b>&amp;</b> 日本語 👩\u200d👧'
    )
    undone, imported = plan.history[5], plan.history[23]
    assert (undone.kind, undone.undoes, undone.register) == ("undo", "2edit00003", Answer("2.2"))
    assert undone.after == NOTHING
    assert (imported.kind, imported.by, imported.replica) == ("import", "employee", "2f0e1d2c3b4a")
    assert digest(FIXTURE) == before


def test_file_of_the_first_version_is_edited_and_saved(store: FileStore) -> None:
    store.home.prepare()
    plan_id = PlanId("4k7m2x9q")
    shutil.copy(FIXTURE, store.path_of(plan_id))
    former = read_plan(FIXTURE)
    store.update(plan_id, [typed("2.1", "verder")])
    plan = store.load(plan_id)
    assert (plan.text("2.1"), plan.revision, len(plan.history)) == ("verder", 12, 25)
    assert plan.history[:24] == former.history
    assert [store.path_of(backup).read_bytes() for backup in store.backups(plan_id)] == [FIXTURE.read_bytes()]


@pytest.mark.parametrize(
    "wrong",
    [
        Write(Cell("4.1", "3k9f2x", "kosten"), Value("€ 5", amount="veel")),
        Write(Answer("datum"), Value("ooit", iso="ooit")),
        take(Answer("2.1"), Entry(Value("x"), "directeur", AT, {"9z": 1})),
        take(Answer("2.1"), Entry(Value("x"), "hr", "gisteren", {"9z": 1})),
        mark(RowOrder("4.1", "3k9f2x"), "../x"),
        mark(PlanClosed(), "klaar"),
    ],
)
def test_invalid_plan_is_not_written(store: FileStore, wrong: Write) -> None:
    plan_id = new_plan(store, _2_1="a")
    before = digest(store.path_of(plan_id))
    with pytest.raises(Refused, match="geen plan dat bewaard kan worden"):
        store.update(plan_id, [acts().edit([wrong])])
    assert digest(store.path_of(plan_id)) == before
    with pytest.raises(Refused):
        store.add(Plan("../../../x", "gemeente", 1, AT))
    store.update(plan_id, [typed("2.1", "b")])
    assert store.load(plan_id).text("2.1") == "b"


def test_version_counts_of_any_size_are_kept(tmp_path: Path) -> None:
    plan = msgspec.structs.replace(example(), revision=10**30)
    write_plan(tmp_path / "plan.json", plan)
    assert read_plan(tmp_path / "plan.json").revision == 10**30
