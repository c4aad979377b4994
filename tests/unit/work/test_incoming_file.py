"""Reading an incoming file: an export has the content of its plan, and no other file does any harm."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from poptui.errors import PoptuiError, Refused
from poptui.exports.plan_json import LARGEST_ATTACHMENT, Sender, to_shared
from poptui.forms.model import Form
from poptui.forms.value import Value
from poptui.plans.agreement import fingerprint, freeze, sign
from poptui.plans.edit import Author, mark
from poptui.plans.merge import merge
from poptui.plans.plan import Plan
from poptui.plans.registers import (
    AgreedText,
    Answer,
    Cell,
    FormerPlan,
    FormerText,
    Note,
    PlanClosed,
    Register,
    RowOrigin,
    RowPresence,
    RowRegister,
    SignatureOf,
    TalkBegun,
    spell,
)
from poptui.plans.sharing import shared_registers
from poptui.plans.signature import Signature
from poptui.plans.status import CLOSED
from poptui.plans.validation import validate
from poptui.store.home import Home
from poptui.store.plan_store import count_now
from poptui.work.export import export_text
from poptui.work.sharing.import_plan import import_plan
from poptui.work.sharing.incoming_file import IncomingPlan, read_incoming_plan
from poptui.work.workspace import Workspace
from tests.support.plans import AT, acts, answered, blank, done, every_kind, example, gemeente, with_row, without_row
from tests.support.texts import ANYTHING

AUTHOR = Author("9other", "manager")
EVERY_KIND = Path(__file__).parents[2] / "fixtures" / "every_kind.toml"
ROWS = ("2a", "3b", "4c")
FORMS = {form.id: form for form in (gemeente(), every_kind())}

Typed = tuple[dict[str, str], dict[str, list[dict[str, str]]]]
shared_home = settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.fixture
def workspace(home: Path) -> Workspace:
    """Returns a home without plans, with a form of every kind beside the built-in ones."""
    (home / "forms").mkdir(parents=True)
    (home / "forms" / "eigen.toml").write_bytes(EVERY_KIND.read_bytes())
    return Workspace(Home(home))


def typed_in(form: Form) -> st.SearchStrategy[Typed]:
    """Returns a strategy for answers and rows as a person could type them."""
    fields = [field.key for field in form.fields if not field.is_computed and field.kind != "table"]
    rows = {
        table.key: st.lists(
            st.dictionaries(st.sampled_from([column.key for column in table.all_columns]), ANYTHING, max_size=3),
            max_size=len(ROWS),
        )
        for table in form.fields
        if table.kind == "table"
    }
    return st.tuples(st.dictionaries(st.sampled_from(fields), ANYTHING, max_size=5), st.fixed_dictionaries(rows))


def filled(form: Form, answers: Mapping[str, str], rows: Mapping[str, Sequence[Mapping[str, str]]]) -> Plan:
    """Returns a plan in which these answers and rows were typed, and one row was removed."""
    plan = answered(blank(form), form, answers)
    for table, lines in rows.items():
        for row, cells in zip(ROWS, lines, strict=False):
            plan = with_row(plan, form, table, row, cells)
        plan = without_row(with_row(plan, form, table, "9weg", {}), table, "9weg")
    return plan


def source_of(workspace: Workspace, text: str, name: str) -> IncomingPlan:
    """Returns the plan in a file with this text."""
    path = workspace.home.path / name
    path.write_text(text, encoding="utf-8")
    return read_incoming_plan(workspace, path, AUTHOR)


def check_same(workspace: Workspace, form: Form, plan: Plan) -> None:
    """Checks that both exports of a plan hold exactly the plan."""
    for kind in ("md", "json"):
        source = source_of(workspace, export_text(form, plan, "full", kind), f"uit.{kind}")
        assert (source.id, source.form.id, source.created, source.version) == (plan.id, form.id, plan.created, 1)
        assert not any(one.edited for one in source.registers.values()), kind
        present = {
            register: entry
            for register, entry in plan.registers.items()
            if "/9weg/" not in spell(register) or isinstance(register, RowPresence)
        }
        assert source.entries == present, kind
        assert merge(plan, source.registers) == ((), ()), kind


@settings(shared_home, max_examples=100)
@given(typed=typed_in(FORMS["gemeente"]))
def test_export_of_the_municipal_form_is_read_back_with_all_versions(workspace: Workspace, typed: Typed) -> None:
    check_same(workspace, FORMS["gemeente"], filled(FORMS["gemeente"], *typed))


@settings(shared_home, max_examples=60)
@given(typed=typed_in(FORMS["every-kind"]))
def test_export_of_every_kind_of_answer_is_read_back_with_all_versions(workspace: Workspace, typed: Typed) -> None:
    check_same(workspace, FORMS["every-kind"], filled(FORMS["every-kind"], *typed))


def twisted(text: str) -> st.SearchStrategy[str]:
    """Returns a text of which pieces were removed, doubled or replaced."""
    pieces = st.sampled_from(
        ['"', "{", "}", "[", "]", ":", ",", "|", "\n", "**", "# ", "- ", "<!-- poptui", "-->", "\\", "0", "-1", "1e9"]
        + ['"seen":{}', '"by":"baas"', "null", "true", '"\\ud800"', "\x00", "\x1b[2J", "☒", "☐", "Rij 9, **Uren:** x"]
    )
    spans = st.tuples(
        st.integers(0, len(text)), st.integers(0, 60), st.one_of(st.just(""), pieces, st.text(max_size=5))
    )

    def applied(changes: list[tuple[int, int, str]]) -> str:
        found = text
        for start, length, new in changes:
            found = found[:start] + new + found[start + length :]
        return found

    return st.lists(spans, min_size=1, max_size=4).map(applied)


FULL = {kind: export_text(gemeente(), example(), "full", kind) for kind in ("md", "json")}


@settings(shared_home, max_examples=80)
@given(text=st.one_of(twisted(FULL["md"]), twisted(FULL["json"])))
def test_damaged_file_is_refused_or_read_as_a_valid_plan(workspace: Workspace, text: str) -> None:
    path = workspace.home.path / "vreemd"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    for old in workspace.store.ids():
        workspace.store.delete(old)
    try:
        outcome = import_plan(workspace, path, take=["theirs"])
        again = import_plan(workspace, path, into=outcome.id, take=["theirs"])
    except PoptuiError as error:
        assert error.code == 3
        assert "\n" not in str(error)
    else:
        assert again.id == outcome.id
    for found in workspace.store.ids():
        plan = workspace.store.load(found)
        assert not validate(plan)
        assert Path(workspace.store.place_of(found)).parent == workspace.home.plans
        assert export_text(workspace.form_of(plan), plan, "full")


def table_of(rows: Sequence[str]) -> Plan:
    """Returns a plan with these wishes."""
    plan = blank(gemeente())
    for number, text in enumerate(rows):
        plan = with_row(plan, gemeente(), "4.1", f"2r{number}", {"actie": text, "kosten": str(number)})
    return plan


def lines_of(text: str) -> list[str]:
    """Returns the lines of the table of wishes in a Markdown text."""
    return [line for line in text.split("\n") if line.startswith("| ") and "€?" not in line and "wens" in line]


def row_of(register: Register) -> str:
    """Returns the id of the row that a register must be of."""
    assert isinstance(register, RowRegister), register
    return register.row


@given(
    gone=st.sets(st.integers(0, 5), max_size=5),
    added=st.lists(st.integers(0, 6), max_size=3),
    changed=st.sets(st.integers(0, 5), max_size=2),
)
@settings(shared_home, max_examples=25)
def test_rows_edited_by_hand_keep_their_ids(
    workspace: Workspace, gone: set[int], added: list[int], changed: set[int]
) -> None:
    rows = [f"wens {letter}" for letter in "abcdef"]
    plan = table_of(rows)
    text = export_text(gemeente(), plan, "full")
    lines = lines_of(text)
    assert len(lines) == len(rows)
    kept = [
        line.replace("wens", "andere wens") if number in changed else line
        for number, line in enumerate(lines)
        if number not in gone
    ]
    for number, at in enumerate(added):
        kept.insert(min(at, len(kept)), f"| | | nieuw {number} wens | | |")
    source = source_of(workspace, text.replace("\n".join(lines), "\n".join(kept)), "uit.md")
    found = {
        register.row: one.entry.words
        for register, one in source.registers.items()
        if isinstance(register, Cell) and register.column == "actie"
    }
    removed = {row_of(register) for register, one in source.registers.items() if one.edited and not one.entry.words}
    for number, row in enumerate(rows):
        if number not in gone:
            assert found.pop(f"2r{number}") == row.replace("wens", "andere wens" if number in changed else "wens")
    assert sorted(found.values()) == sorted(f"nieuw {number} wens" for number in range(len(added)))
    assert {f"2r{number}" for number in gone} == removed | {row for row in found if row.startswith("2r")}
    assert source_of(workspace, text.replace("\n".join(lines), "\n".join(kept)), "uit.md").registers.keys() == (
        source.registers.keys()
    ), "the same file gives the same rows"


def test_rows_of_a_very_long_table_are_matched_by_order(workspace: Workspace) -> None:
    plan = table_of([f"wens {number}" for number in range(210)])
    source = source_of(workspace, export_text(gemeente(), plan, "full"), "uit.md")
    assert source.entries == plan.registers


def test_dotted_lines_of_a_printed_form_are_no_answer(workspace: Workspace) -> None:
    text = export_text(gemeente(), blank(gemeente()), "blank")
    with pytest.raises(Refused, match="niets ingevuld"):
        source_of(workspace, text, "leeg.md")
    text = text.replace("**Functie:** ", "**Functie:** Balie").replace("☐ ja ☐ nee", "[X] ja [ ] nee", 1)
    source = source_of(workspace, text, "vol.md")
    assert {register: entry.words for register, entry in source.entries.items()} == {
        Answer("functie"): "Balie",
        Answer("mobiliteitsbank"): "ja",
    }
    assert all(one.edited and one.entry.by == "manager" for one in source.registers.values())
    assert source.id == ""


def test_words_about_a_unit_in_a_printed_form_are_refused_and_dotted_lines_are_not(workspace: Workspace) -> None:
    form = workspace.catalogue.get("bijlagen", 1)
    kept = next(one for section in form.sections for one in section.groups if one.kept == "unit").fields[0]
    text = export_text(form, blank(form), "blank")
    before, _, after = text.partition(kept.question)
    assert after
    name = next(field.label for field in form.fields if field.plays == "employee")
    filled_in = text.replace(f"**{name}:** ", f"**{name}:** Anna", 1)
    assert [entry.words for entry in source_of(workspace, filled_in, "vol.md").entries.values()] == ["Anna"]
    with pytest.raises(Refused, match=f"{kept.key}.*hoort bij een afdeling"):
        source_of(workspace, before + kept.question + re.sub(r"[.…]{3,}", "Twaalf", after, count=1), "afdeling.md")


def test_export_of_a_plan_in_which_nothing_was_typed_is_read(workspace: Workspace) -> None:
    source = source_of(workspace, export_text(gemeente(), blank(gemeente()), "full"), "uit.md")
    assert (source.id, source.registers) == (blank(gemeente()).id, {})


def test_row_added_by_hand_between_two_rows_stays_there(workspace: Workspace) -> None:
    plan = table_of(["wens a", "wens b"])
    text = export_text(gemeente(), plan, "full")
    first, second = lines_of(text)
    new = "| | | wens tussen | | |"
    for lines, expected in (((new, first, second), 0), ((first, new, second), 1), ((first, second, new), 2)):
        source = source_of(workspace, text.replace(f"{first}\n{second}", "\n".join(lines)), "uit.md")
        merged = Plan(plan.id, plan.form, plan.form_version, AT, source.entries)
        assert [row.text("actie") for row in merged.rows("4.1")].index("wens tussen") == expected


@pytest.mark.parametrize(
    ("boxes", "text"),
    [
        ("☐ ja ☐ nee", None),
        ("☒ ja ☐ nee", "ja"),
        ("☐ ja ☑ nee", "nee"),
        ("☐ **ja** ☒ nee", "nee"),
        ("[x] ja [ ] nee", "ja"),
        ("ja", "ja"),
        ("☐ ja ☐ nee, later", ", later"),
        ("☒ ja, maar later ☐ nee", "ja , maar later"),
        ("☒ ja ☒ nee", "ja nee"),
    ],
)
def test_box_ticked_by_hand_is_an_answer(workspace: Workspace, boxes: str, text: str | None) -> None:
    form = export_text(gemeente(), blank(gemeente()), "blank").replace("**Functie:** ", "**Functie:** Balie")
    assert form.count("☐ ja ☐ nee") == 1
    source = source_of(workspace, form.replace("☐ ja ☐ nee", boxes), "vol.md")
    found = source.registers.get(Answer("mobiliteitsbank"))
    assert (found.entry.words if found else None) == text


def test_a_file_from_a_newer_program_is_refused(workspace: Workspace) -> None:
    newer = json.dumps(json.loads(FULL["json"]) | {"poptui": 2})
    for text in (newer, FULL["md"].replace('"poptui":1', '"poptui":2')):
        with pytest.raises(Refused, match="nieuwere poptui"):
            source_of(workspace, text, "uit")


def test_damaged_sidecar_makes_no_second_plan(workspace: Workspace) -> None:
    with pytest.raises(Refused, match="beschadigd"):
        source_of(workspace, FULL["md"].replace('"created"', "created"), "uit.md")
    plan = answered(blank(gemeente()), gemeente(), {"medewerker": "Anna", "4.2": "<!-- poptui\n{}\n-->"})
    assert source_of(workspace, export_text(gemeente(), plan, "agreement"), "af.md").id == ""


SIGNED = "2026-11-21T09:30:00Z"
SENDER = Sender("employee", "Anna", "manager", SIGNED, "2abc")


def shared_file() -> dict[str, Any]:
    """Returns a shared file of an agreed and signed plan that was closed, as JSON."""
    form = gemeente()
    plan = answered(blank(form), form, {"medewerker": "Anna", "2.1": "een", "4.2": "hulp"})
    plan = done(plan, acts().edit(freeze(form, plan, "# Afspraken\n"), kind="agree"))
    signature = Signature(
        signer="medewerker",
        title=form.signers[0].title,
        meaning="akkoord",
        name="Anna",
        date="2026-11-21",
        text=fingerprint(plan),
        version=1,
        country=form.country,
        recorded_by="employee",
        recorder="medewerker Anna",
    )
    marks = [mark(PlanClosed(), CLOSED), mark(FormerPlan(), "2former"), mark(TalkBegun(), SIGNED)]
    plan = done(plan, acts().edit([*sign(signature), *marks], kind="sign"))
    found: dict[str, Any] = json.loads(to_shared(plan, shared_registers(form, plan, "employee"), SENDER))
    return found


def read_changed(workspace: Workspace, **changed: object) -> IncomingPlan:
    """Returns the plan in that file after what stands at the top of it was changed."""
    return source_of(workspace, json.dumps(shared_file() | changed), "gedeeld.json")


def with_register(spelled: str, **changed: object) -> dict[str, Any]:
    """Returns the registers of that file after one was changed."""
    registers = shared_file()["registers"]
    usual = {"value": "", "by": "employee", "at": SIGNED, "seen": {"2employee": 1}}
    return {"registers": registers | {spelled: registers.get(spelled, usual) | changed}}


def test_shared_file_is_read_with_its_sender_agreement_and_signature(workspace: Workspace) -> None:
    """Each of the tests below changes one thing in this file."""
    found = read_changed(workspace)
    assert (found.id, found.by, found.sender) == ("2abcde", "employee", SENDER)
    assert found.entries[Answer("2.1")].words == "een"
    assert {AgreedText(), SignatureOf("medewerker"), FormerPlan(), PlanClosed()} <= set(found.entries)


def test_start_of_a_talk_and_an_unagreed_closing_are_not_imported(workspace: Workspace) -> None:
    """A plan is closed by a file only where that holds the agreement and was shared; a talk is of its own home."""
    begun = with_register("@talk", value=SIGNED)
    assert TalkBegun() not in read_changed(workspace, **begun).entries
    for words in ("", "closed"):
        assert PlanClosed() in read_changed(workspace, **with_register("@status", value=words)).entries
    assert PlanClosed() not in read_changed(workspace, **with_register("@status", value="signed")).entries
    assert PlanClosed() not in read_changed(workspace, **with_register("@agreed", value="")).entries
    assert PlanClosed() not in read_changed(workspace, handed=None).entries
    registers = {key: one for key, one in shared_file()["registers"].items() if key != "@agreed"}
    assert PlanClosed() not in read_changed(workspace, registers=registers).entries


@pytest.mark.parametrize("plan_id", ["2ABCDE", "abcdef", "2a/../b", "2abcde-2", "-", "2"])
def test_file_with_an_id_of_no_plan_or_of_another_version_is_refused(workspace: Workspace, plan_id: str) -> None:
    """The id of a plan begins with a digit, so that it is no command, and ends in its version."""
    with pytest.raises(Refused, match="beschadigd"):
        read_changed(workspace, id=plan_id)


def test_file_without_an_id_is_read(workspace: Workspace) -> None:
    """The plan that it belongs to is found by its words."""
    assert read_changed(workspace, id="").id == ""


@pytest.mark.parametrize("count", [0, -1, 2**53, 2**60])
def test_file_with_impossible_version_numbers_is_refused(workspace: Workspace, count: int) -> None:
    """Nor one of the future, which would overrule all that is written here."""
    for changed in ({"version": count}, with_register("2.1", seen={"2employee": count})):
        with pytest.raises(PoptuiError):
            read_changed(workspace, **changed)


def test_versions_of_another_home_may_be_ahead_by_a_wrong_clock_only(workspace: Workspace) -> None:
    """Those of this home may be ahead by one act only: nobody else gives them."""
    now, own = count_now(), workspace.home.replica()
    ahead = 24 * 3600 * 1000
    assert read_changed(workspace, **with_register("2.1", seen={"2employee": now + ahead}))
    for count in (now, now + 50):
        assert read_changed(workspace, **with_register("2.1", seen={own: count}))
    for seen in ({"2employee": now + 3 * ahead}, {own: now + 60_000}):
        with pytest.raises(Refused, match="beschadigd"):
            read_changed(workspace, **with_register("2.1", seen=seen))


@pytest.mark.parametrize("signers", [["medewerker"], ["leidinggevende", "medewerker"], ["medewerker", "iemand"]])
def test_agreement_with_other_signers_than_the_form_is_refused(workspace: Workspace, signers: list[str]) -> None:
    """Fewer, others, or in another order."""
    agreed = json.loads(shared_file()["registers"]["@agreed"]["value"]) | {"signers": signers}
    with pytest.raises(Refused, match="beschadigd"):
        read_changed(workspace, **with_register("@agreed", value=json.dumps(agreed)))


@pytest.mark.parametrize(
    "changed", [{"title": "Baas"}, {"country": "BE"}, {"version": 2}, {"signer": "leidinggevende"}]
)
def test_signature_that_the_form_or_version_does_not_give_is_refused(
    workspace: Workspace, changed: dict[str, object]
) -> None:
    """Its title, country and version are those of the plan; no signature at all is one that was withdrawn."""
    signature = json.loads(shared_file()["registers"]["@signed-medewerker"]["value"])
    assert read_changed(workspace, **with_register("@signed-medewerker", value=""))
    with pytest.raises(Refused, match="beschadigd"):
        read_changed(workspace, **with_register("@signed-medewerker", value=json.dumps(signature | changed)))


TOO_BIG = base64.b64encode(b"x" * (LARGEST_ATTACHMENT + 1)).decode()
CV = {"field": "cv", "name": "cv.pdf", "data": ""}


@pytest.mark.parametrize(
    "changed",
    [
        {"by": "hr"},
        {"by": "together"},
        {"to": "iemand"},
        {"at": "gisteren"},
        {"name": "Anna\nSmit"},
        {"name": "x" * 201},
        {"replica": "x" * 201},
        {"attachments": [CV | {"field": "2.1"}]},
        {"attachments": [CV, CV]},
        {"attachments": [CV | {"name": "a\nb"}]},
        {"attachments": [CV | {"data": TOO_BIG}]},
    ],
    ids=lambda one: next(iter(one)),
)
def test_file_of_an_impossible_sender_is_refused(workspace: Workspace, changed: dict[str, object]) -> None:
    """A sender is one of the two people, with plain names and attachments that the form asks for."""
    usual = shared_file()["handed"]
    assert read_changed(workspace, handed=usual | {"name": "x" * 200, "attachments": [CV]}).sender is not None
    with pytest.raises(Refused):
        read_changed(workspace, handed=usual | changed)


def test_own_note_in_a_file_that_nobody_shared_is_refused(workspace: Workspace) -> None:
    """A shared file may hold the note that its sender shows."""
    note = with_register("2.1/@note-employee", value="van mij")
    assert read_changed(workspace, **note).entries[Note("2.1", "employee")].words == "van mij"
    with pytest.raises(Refused, match="eigen notitie"):
        read_changed(workspace, **note, handed=None)


def test_words_of_an_agreement_are_kept_and_others_are_cleaned(workspace: Workspace) -> None:
    """An answer of one line is one line, and a text has no control characters; the agreed text stays as it is."""
    words = with_register("2.1", value="een\x07\ntwee")["registers"]
    words |= {"functie": words["2.1"] | {"value": "a\nb"}}
    found = read_changed(workspace, registers=words).entries
    assert (found[Answer("2.1")].words, found[Answer("functie")].words) == ("een\ntwee", "a b")
    assert found[AgreedText()].words == shared_file()["registers"]["@agreed"]["value"]


def unsigned(workspace: Workspace, **changed: object) -> IncomingPlan:
    """Returns the plan in that file with one answer, without an id, an agreement or a signature."""
    one = {"registers": {"2.1": shared_file()["registers"]["2.1"]}, "id": ""}
    return read_changed(workspace, **(one | changed))


@pytest.mark.parametrize("version", [0, -1, 2**53, 2**60])
def test_version_of_a_plan_that_no_program_counts_to_is_refused(workspace: Workspace, version: int) -> None:
    """Also where no id and no signature tells its version."""
    assert unsigned(workspace, version=2**53 - 1).version == 2**53 - 1
    with pytest.raises(Refused, match="beschadigd"):
        unsigned(workspace, version=version)


@pytest.mark.parametrize("count", [0, -1])
def test_version_vector_that_counts_from_below_one_is_refused(workspace: Workspace, count: int) -> None:
    """The numbers of a version vector are at least 1."""
    one = shared_file()["registers"]["2.1"]
    assert unsigned(workspace, registers={"2.1": one | {"seen": {"2employee": 1}}})
    with pytest.raises(Refused, match="beschadigd"):
        unsigned(workspace, registers={"2.1": one | {"seen": {"2employee": 1, "2other": count}}})


@pytest.mark.parametrize("version", [0, -1, 2**60])
def test_version_of_a_form_that_is_not_there_is_refused(workspace: Workspace, version: int) -> None:
    """A plan is read with the version of the form that it was made with."""
    with pytest.raises(PoptuiError):
        unsigned(workspace, form_version=version)


@pytest.mark.parametrize("spelled", ["@agreed", "@signed-medewerker", "@signed-leidinggevende"])
def test_agreement_or_signature_that_cannot_be_read_is_refused(workspace: Workspace, spelled: str) -> None:
    """Words that are no record of an agreement, or of a signature, are not kept as one."""
    for words in ("ja", "{}", " "):
        with pytest.raises(Refused, match="beschadigd"):
            read_changed(workspace, **with_register(spelled, value=words))


def test_signature_of_one_signer_in_the_place_of_another_is_refused(workspace: Workspace) -> None:
    """A signature counts only for the signer that it names."""
    signature = shared_file()["registers"]["@signed-medewerker"]["value"]
    with pytest.raises(Refused, match="beschadigd"):
        read_changed(workspace, **with_register("@signed-leidinggevende", value=signature))


@pytest.mark.parametrize("spelled", ["9.9", "@signed-iemand", "@unit", "@later-kind", "4.1/2a/niets"])
def test_register_that_the_form_does_not_have_is_refused(workspace: Workspace, spelled: str) -> None:
    """The refusal names it."""
    with pytest.raises(Refused, match=f"onbekend veld '{spelled}'"):
        read_changed(workspace, **with_register(spelled))


@pytest.mark.parametrize("sender", ["employee", "manager"])
def test_each_of_the_two_people_can_send_a_file(workspace: Workspace, sender: str) -> None:
    """The names of the sender and of an attachment have at most 200 characters, and the attachment 5 MB."""
    usual = shared_file()["handed"] | {"by": sender, "replica": "x" * 200}
    attached = [CV | {"name": "y" * 200, "data": base64.b64encode(b"x" * LARGEST_ATTACHMENT).decode()}]
    found = unsigned(workspace, handed=usual | {"attachments": attached})
    assert found.by == sender
    with pytest.raises(Refused, match="beschadigd"):
        unsigned(workspace, handed=usual | {"attachments": [CV | {"name": "y" * 201}]})
    with pytest.raises(Refused, match="beschadigd"):
        unsigned(workspace, handed=usual | {"name": " Anna"})


def test_file_that_nobody_shared_is_by_nobody(workspace: Workspace) -> None:
    """A whole export names no sender."""
    found = unsigned(workspace, handed=None)
    assert (found.by, found.sender) == ("@", None)


def test_note_keeps_its_lines_and_words_of_no_answer_are_one_line(workspace: Workspace) -> None:
    """What the words mean stays; control characters do not."""
    usual = {"by": "employee", "at": SIGNED, "seen": {"2employee": 1}}
    words = {
        "2.1/@note-employee": usual | {"value": "een\x07\ntwee"},
        "4.3/2a/@origin": usual | {"value": "4.1\n/k3"},
        "4.1/2a/kosten": usual | {"value": "€\n12", "amount": "12"},
    }
    found = unsigned(workspace, registers=words).entries
    assert found[Note("2.1", "employee")].words == "een\ntwee"
    assert found[RowOrigin("4.3", "2a")].words == "4.1 /k3"
    assert found[Cell("4.1", "2a", "kosten")].value == Value("€ 12", amount="12")


def test_agreed_text_and_the_one_before_it_are_kept_to_the_letter(workspace: Workspace) -> None:
    """A signature is of exactly this text; what is no clean text is refused and not mended."""
    agreed = json.loads(shared_file()["registers"]["@agreed"]["value"]) | {"text": "# Afspraken\n\n  - een  twee\n"}
    words = with_register("@agreed", value=json.dumps(agreed, indent=1))["registers"]
    words |= {"@before": words["2.1"] | {"value": "# Afspraken\n\n  - een\n"}}
    found = read_changed(workspace, registers=words).entries
    assert found[AgreedText()].words == json.dumps(agreed, indent=1)
    assert found[FormerText()].words == "# Afspraken\n\n  - een\n"
    for unclean in ("@before", "@confirmed-medewerker"):
        with pytest.raises(Refused, match="beschadigd"):
            read_changed(workspace, **with_register(unclean, value="een\x07"))


@pytest.mark.parametrize("before", ["\ufeff", "\n \n", "\ufeff\n"])
@pytest.mark.parametrize("kind", ["md", "json"])
def test_file_with_a_byte_order_mark_or_blank_lines_above_is_read(workspace: Workspace, before: str, kind: str) -> None:
    """As editors write them."""
    assert source_of(workspace, before + FULL[kind], f"uit.{kind}").id == "2abcde"


def test_markdown_of_more_than_2_mb_is_refused(workspace: Workspace) -> None:
    """Reading it would take much memory; a plan as JSON may be larger."""
    path = workspace.home.path / "groot.md"
    path.write_bytes(b"x" * 2_000_001)
    with pytest.raises(Refused, match="te groot"):
        read_incoming_plan(workspace, path, AUTHOR)
    path.write_bytes(b"x" * 2_000_000)
    with pytest.raises(Refused, match="geen plan van poptui"):
        read_incoming_plan(workspace, path, AUTHOR)


def test_markdown_that_is_no_utf_8_or_of_no_form_is_refused(workspace: Workspace) -> None:
    """The refusal says what it is instead."""
    path = workspace.home.path / "uit.md"
    path.write_bytes("# Ontwikkelplan é".encode("latin-1"))
    with pytest.raises(Refused, match="geen tekst in UTF-8"):
        read_incoming_plan(workspace, path, AUTHOR)
    with pytest.raises(Refused, match="geen plan van poptui"):
        source_of(workspace, "# Boodschappen\n\n- melk\n", "uit.md")


def test_printed_form_is_found_by_its_title_in_any_case(workspace: Workspace) -> None:
    """Also where spaces in the title were doubled."""
    text = export_text(gemeente(), blank(gemeente()), "blank").replace("**Functie:** ", "**Functie:** Balie")
    title = gemeente().title
    assert text.count(f"# {title}\n") == 1
    for other in (title.upper(), title.replace(" ", "  ")):
        found = source_of(workspace, text.replace(f"# {title}\n", f"# {other}\n"), "vol.md")
        assert (found.form.id, found.entries[Answer("functie")].words) == ("gemeente", "Balie")


def test_file_of_an_agreement_is_no_plan(workspace: Workspace) -> None:
    """The refusal says how to check it; a plan that quotes one is read."""
    control = f"Versie 1, sha256:{'0' * 64}"
    with pytest.raises(Refused, match="definitieve afspraken"):
        source_of(workspace, f"# Afspraken\n\n{control}\n", "af.md")
    plan = answered(blank(gemeente()), gemeente(), {"medewerker": "Anna", "2.1": control})
    assert source_of(workspace, export_text(gemeente(), plan, "full"), "uit.md").id == "2abcde"


def test_answer_longer_than_one_may_be_typed_is_refused_in_a_file(workspace: Workspace) -> None:
    """The limit is that of `set` and of a paste."""
    path = workspace.home.path / "lang.json"
    for length, is_read in ((1_048_576, True), (1_048_577, False)):
        whole = json.loads(FULL["json"])
        whole["registers"]["2.1"]["value"] = "a" * length
        path.write_text(json.dumps(whole), encoding="utf-8")
        if is_read:
            assert len(read_incoming_plan(workspace, path, AUTHOR).entries[Answer("2.1")].words) == length
        else:
            with pytest.raises(Refused, match=r"te lang \(2\.1\)"):
                read_incoming_plan(workspace, path, AUTHOR)


def test_plan_of_more_than_8_mb_without_its_attachments_is_refused(workspace: Workspace) -> None:
    """It is refused before its registers are read."""
    path = workspace.home.path / "groot.json"
    whole = json.loads(FULL["json"])
    whole["registers"] |= {f"2.1/r{number}/x": whole["registers"]["2.1"] for number in range(80_000)}
    path.write_text(json.dumps(whole), encoding="utf-8")
    assert path.stat().st_size > 8_000_000
    with pytest.raises(Refused, match="te veel tekst voor één bestand"):
        read_incoming_plan(workspace, path, AUTHOR)
