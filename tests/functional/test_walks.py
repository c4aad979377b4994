"""Each form from the list to its agreement by keys alone: a new plan, the whole example typed, and the export."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from poptui.forms.model import Column, Field, Form, Section
from poptui.forms.roles import role_title
from poptui.forms.vocabulary import SemanticRole
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer
from poptui.work.export import export_text
from tests.support.examples import Step, example_of, form_of, steps_of
from tests.support.keys import choosing
from tests.support.menu import menu_entries
from tests.support.pilot import Person, make_plan, person
from tests.support.plans import BUILT_IN

SIZE = (120, 40)
"""A terminal in which the columns of every table can be typed in and the whole menu is shown."""
ASKED: tuple[SemanticRole, ...] = ("employee", "function", "manager")
"""The questions about a new plan, of those that its form asks."""
FEW = 4
"""The most options that are shown on one line, to choose with the arrows; more open a list."""
TICKED = ("choices", "checklist")
HEADING = 30
"""The number of characters of a heading that fit in every table."""


class Walk:
    """A person who fills in a form, question by question, as its example says."""

    def __init__(self, someone: Person, form: Form) -> None:
        """Takes who presses the keys, and the form."""
        self.someone = someone
        self.form = form
        self.example = example_of(form.id)
        self.role = "employee"

    # --- the plan ---------------------------------------------------------------------------------

    async def begins(self) -> None:
        """Makes a plan from the list: its form, then name, function and manager as far as it asks them."""
        asked = [field for part in ASKED if (field := self.form.field_playing(part)) is not None]
        self.someone.types("n")
        await self.someone.sees(r"Welk formulier\?")
        self.someone.types(choosing(self.form.id) + "<tab>")
        for field in asked:
            await self.someone.sees(f"^ {re.escape(field.title)}")
            self.someone.types(typed(self.example.text(field.key)) + "<enter>")
        await self.someone.sits_still()
        self.someone.types("<enter>")
        await self.someone.sees(
            f"^ {self.example.text(asked[0].key)} · voorbereidend · rol: {role_title(self.form, 'employee')}"
        )

    async def fills_in(self) -> None:
        """Types the whole example, section by section."""
        steps = steps_of(self.form.id)
        first = next(section for section in self.form.sections if section.fields)
        self.someone.types(f"<f2>{first.title}<enter>")
        await self.sees(first)
        for section in self.form.sections[self.form.sections.index(first) :]:
            if section is not first:
                self.someone.types("<f4>")
                await self.sees(section)
            await self.fills_in_section(section, [step for step in steps if self.form.section_of(step.key) is section])

    async def sees(self, section: Section) -> None:
        """Waits until a section is shown."""
        number, count = self.form.sections.index(section) + 1, len(self.form.sections)
        await self.someone.sees(rf"Deel {number} van {count}: ")

    async def fills_in_section(self, section: Section, steps: list[Step]) -> None:
        """Goes through the questions of a section with Tab, and answers those that the example answers."""
        fields = [
            field
            for group in section.groups
            if group.kept == "plan"
            for field in group.fields
            if not field.is_computed and field.kind != "note"
        ]
        last = max((fields.index(self.field_at(step.key)) for step in steps), default=-1)
        for field in fields[: last + 1]:
            mine = [step for step in steps if step.key == field.key]
            if field.kind == "table" and mine:
                await self.fills_in_table(field, mine)
            elif mine and self.someone.plan().text(field.key) != self.example.text(field.key):
                await self.writes_as(mine[0].by)
                self.someone.types(answer(field, mine[0].text))
                await self.someone.has_answered(**{field.key: self.example.text(field.key)})
            if field is not fields[last]:
                self.someone.types("<tab>")

    def field_at(self, key: str) -> Field:
        """Returns a field of the form."""
        field = self.form.field(key)
        assert field is not None
        return field

    # --- tables -----------------------------------------------------------------------------------

    async def fills_in_table(self, table: Field, steps: list[Step]) -> None:
        """Types rows cell by cell, each in the line that begins one under its parent; what is not printed on the card.

        Afterwards the cursor is in the last cell of the last empty line, from where Tab goes on.
        """
        if table.under:
            await self.sees_parent(table)
        parent = 1
        for number, step in enumerate(steps, 1):
            await self.writes_as(step.by)
            self.someone.types("<down>" * max(0, step.under - parent))
            parent = max(parent, step.under)
            self.someone.types("".join(typed(step.cells.get(column.key, "")) + "<tab>" for column in table.columns))
            details = [column for column in table.details if column.key in step.cells]
            await self.has_rows(table, number)
            if details:
                await self.fills_in_card(table, step, number)
        self.someone.types("<tab>" * (len(table.columns) - 1))

    async def sees_parent(self, table: Field) -> None:
        """Checks that the first row of the other table is a heading above the empty line under it."""
        await self.someone.sits_still()
        shown, above = self.someone.screen(), self.field_at(table.under)
        heading = f"1. {self.someone.plan().rows(above.key)[0].text(above.columns[0].key)}"[:HEADING]
        assert re.search(rf" {re.escape(heading)}.*\n.* \+ +▌?\+ nieuwe rij", shown), f"no {heading!r}:\n{shown}"

    async def has_rows(self, table: Field, count: int) -> None:
        """Waits until the file has so many rows, the last of them filled up to its last printed cell."""
        keys = [column.key for column in table.columns]
        wanted = [[row.text(key) for key in keys] for row in self.example.rows(table.key)[:count]]
        await self.someone.saved(
            lambda plan: [[row.text(key) for key in keys] for row in plan.rows(table.key)] == wanted
        )

    async def fills_in_card(self, table: Field, step: Step, number: int) -> None:
        """Opens the row above the cursor as a card, fills in its details, and goes back to the line below it."""
        self.someone.types("<up><c-e>")
        await self.someone.sees(rf"Rij {number} van {number} bij ")
        empty = [at for at, column in enumerate(table.columns) if column.key not in step.cells]
        self.someone.types("<tab>" * (len(table.columns) - (empty[0] if empty else 0)))
        for column in table.details:
            self.someone.types(answer(column, step.cells.get(column.key, "")) + "<tab>")
        await self.someone.sits_still()
        self.someone.types("<esc>")
        await self.someone.sees("Deel ")
        self.someone.types("<down><home><right>")

    # --- who writes -------------------------------------------------------------------------------

    async def writes_as(self, role: str) -> None:
        """Chooses in the menu in whose name to write from now on."""
        if role == self.role:
            return
        await self.chooses("Rol")
        await self.someone.sees("In wiens naam " + ("schrijf je" if self.form.address == "je" else "schrijft u"))
        title = role_title(self.form, role)
        self.someone.types("samen<enter>" if role == "together" else f"als {title}<enter>")
        await self.someone.sees(f"rol: {title}")
        self.role = role

    async def chooses(self, name: str) -> None:
        """Chooses a line of the menu by its name."""
        self.someone.types("<f10>")
        await self.someone.sees("Menu: kies met de pijlen en Enter")
        await self.someone.sees("^ Sluiten")
        names = menu_entries(self.someone.screen())
        self.someone.types("<down>" * names.index(name) + "<enter>")
        await self.someone.sees_no_more("Menu: kies met de pijlen en Enter")

    # --- the print --------------------------------------------------------------------------------

    async def exports(self, file: Path) -> None:
        """Exports the agreement as Markdown through the menu."""
        await self.chooses("Exporteren")
        await self.someone.sees(r"\(x\) De afspraken, om te ondertekenen")
        await self.someone.sees(r"\(x\) Markdown")
        await self.someone.sits_still()
        self.someone.types("<tab*2><c-u>" + typed(str(file)) + "<enter>")
        await self.someone.sees("✓ Het staat in")


def typed(text: str) -> str:
    """Returns the keys of a text, including its line ends."""
    return text.replace("<", "<lt>").replace("\n", "<enter>")


def answer(part: Field | Column, text: str) -> str:
    """Returns the keys that answer a question, or a column on the card of a row."""
    if part.kind in TICKED:
        wanted = text.split("\n")
        ticks = ["<space>" if option.title in wanted else "" for option in part.options]
        return "<down>".join(ticks)
    if part.kind == "yes-no":
        return {"ja": "<right>", "nee": "<right*2>", "": ""}[text]
    if part.kind == "choice" and len(part.options) > FEW:
        return f"{text}<enter>" if text else ""
    if part.kind == "choice":
        return "<right>" * ([option.title for option in part.options].index(text) + 1) if text else ""
    return typed(text)


def said(plan: Plan, form: Form) -> dict[str, object]:
    """Returns the content of a plan: each answer and its meaning, the cells of each row, and its parent row."""
    found: dict[str, object] = {key: (one.value, one.iso, one.amount) for key, one in plan.answers.items()}
    for table in (field for field in form.fields if field.kind == "table"):
        rows = [
            {key: (one.value, one.iso, one.amount) for key, one in row.cells.items()} for row in plan.rows(table.key)
        ]
        found[table.key] = list(zip(plan.numbers(table.key), rows, strict=True))
    return found


@pytest.mark.parametrize("form_id", BUILT_IN)
async def test_form_is_filled_in_from_list_to_agreement(form_id: str, home: Path, tmp_path: Path) -> None:
    """The plan on disk equals the example, each part written by its role, and the agreement is its print."""
    form, example, file = form_of(form_id), example_of(form_id), tmp_path / "afspraken.md"
    async with person(home, size=SIZE) as someone:
        walk = Walk(someone, form)
        await walk.begins()
        begun = set(someone.plan().answers)
        await walk.fills_in()
        await walk.exports(file)
        someone.types("<c-q>")
        await someone.closes()
    plan = someone.plan()
    assert said(plan, form) == said(example, form)
    assert {key: one.by for key, one in plan.answers.items() if key not in begun} == {
        key: one.by for key, one in example.answers.items() if key not in begun
    }
    assert {row.cells[key].by for table in form.fields for row in plan.rows(table.key) for key in row.cells} == {
        step.by for step in steps_of(form_id) if step.table
    }
    assert file.read_text(encoding="utf-8") == export_text(form, plan) == export_text(form, example)


@pytest.mark.parametrize(
    ("form_id", "section", "key"),
    [
        ("banenafspraak", "Ontwikkelpotentieel", "potentieel.beeld"),
        ("bijlagen", "BIJLAGE 2", "2.datum"),
        ("ontwikkelcontract", "Uitgangspunten", "organisatiedoelen"),
    ],
)
async def test_typing_in_the_part_of_the_other_asks_first(form_id: str, section: str, key: str, home: Path) -> None:
    """The first letter asks; Enter and Esc leave everything unchanged, Tab and Enter write."""
    form = form_of(form_id)
    manager, employee = role_title(form, "manager"), role_title(form, "employee")
    wants, you_are = ("Wil je", "je bent") if form.address == "je" else ("Wilt u", "u bent")
    async with person(home, make_plan(home, {}, form=form_id), size=(80, 24)) as someone:
        someone.types(f"<f2>{section}<enter>")
        await someone.sees(section)
        for leave in ("<enter>", "<esc>"):
            someone.types("D")
            await someone.reads(f"Dit vult de {manager} in. {wants} hier schrijven in naam van de {manager}?")
            someone.types(leave)
            await someone.sees(r"Deel \d")
            await someone.sits_still()
            assert f"rol: {employee}" in someone.screen()
            assert someone.plan().text(key) == ""
        someone.types("D")
        await someone.sees(f"Schrijven als {manager}")
        someone.types("<tab><enter>")
        await someone.sees(rf"rol: {manager} \({you_are} {employee}\)")
        await someone.sits_still()
        someone.types("it")
        plan = await someone.saved(lambda plan: len(plan.text(key)) == 3)
        assert (plan.text(key), plan.registers[Answer(key)].by) == ("Dit", "manager")


@pytest.mark.parametrize(("form_id", "section", "table"), [("gemeente", "4.", "4.1"), ("smart", "Doelen", "doelen")])
async def test_typing_in_a_table_of_the_other_asks_once(form_id: str, section: str, table: str, home: Path) -> None:
    """In a table that the employee fills in, a letter of the manager asks once; then typing goes on."""
    form = form_of(form_id)
    employee, manager = role_title(form, "employee"), role_title(form, "manager")
    plan_id = make_plan(home, {}, form=form_id)
    (home / "config.toml").write_text('[me]\nrole = "manager"\n', encoding="utf-8")
    async with person(home, plan_id, size=(80, 24)) as someone:
        someone.types(f"<f2>{section}<enter>")
        await someone.sees(r"\+ nieuwe rij")
        for keys, role in (("<esc>", manager), ("<tab><enter>", rf"{employee} \(je bent {manager}\)")):
            someone.types("V")
            await someone.reads(f"Dit vult de {employee} in. Wil je hier schrijven in naam van de {employee}?")
            someone.types(keys)
            await someone.sits_still()
            assert re.search(f"rol: {role}|Rij 1 van 1", someone.screen()), someone.screen()
            assert keys != "<esc>" or not someone.plan().rows(table)
        someone.types("egen<tab>")
        plan = await someone.saved(lambda plan: "Vegen" in str(plan.rows(table)))
        assert {entry.by for row in plan.rows(table) for entry in row.cells.values()} == {"employee"}
        assert {entry.words for row in plan.rows(table) for entry in row.cells.values()} == {"Vegen"}


async def test_new_goal_is_a_heading_for_its_actions_at_once(home: Path) -> None:
    """A goal typed in a section is at once a heading in the tables below it, and rows typed there are under it."""
    plan_id = make_plan(home, {}, form="banenafspraak")
    async with person(home, plan_id, size=SIZE) as someone:
        someone.types("<f2>In een POP<enter>")
        await someone.sees("Deel 8 van 11")
        someone.types("Maaien<tab>Velden klaar<tab>mei 2027<tab><tab*3>")
        await someone.saved(lambda plan: plan.rows("doelen"))
        await someone.sits_still()
        someone.types("Machine schoonmaken<tab>april 2027<tab>Olie bijvullen<tab>")
        plan = await someone.saved(lambda plan: "Olie bijvullen" in str(plan.rows("subdoelen")))
    rows = zip(plan.numbers("subdoelen"), plan.rows("subdoelen"), strict=True)
    assert [(number, row.text("gedrag"), row.text("wanneer")) for number, row in rows] == [
        ("1.1", "Machine schoonmaken", "april 2027"),
        ("1.2", "Olie bijvullen", ""),
    ]
