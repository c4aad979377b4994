"""How the screens speak to people: as the form of the plan does, with je or with u."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from poptui.store.plan_id import PlanId
from tests.functional.test_screen_sharing import act
from tests.support.cli import Cli
from tests.support.examples import form_of, steps_of
from tests.support.pilot import Person, make_plan, person

SIZE = (120, 50)
"""High enough to show most screens at once."""
JE = re.compile(r"\b(?:je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)
U = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
OTHER_WORDS = {"gemeente": U, "banenafspraak": JE}
"""The words that a form does not say to people, by its id: its own texts, and its example, have none of them."""

forms = pytest.mark.parametrize("form_id", OTHER_WORDS)


def filled(home: Path, form_id: str) -> PlanId:
    """Makes a plan that holds the example of a form, and returns its id."""
    rows = defaultdict(list)
    for step in steps_of(form_id):
        if step.table:
            rows[step.table].append(step.cells)
    return make_plan(home, {step.field: step.text for step in steps_of(form_id) if step.field}, rows, form=form_id)


class Reader:
    """A person who reads each screen, and finds the rows that speak to people in another way than the form."""

    def __init__(self, someone: Person, form_id: str) -> None:
        """Takes who presses the keys, and the form."""
        self.someone = someone
        self.other_words = OTHER_WORDS[form_id]
        self.read: list[str] = []

    async def reads(self) -> None:
        """Reads the screen."""
        await self.someone.sits_still()
        self.read += self.someone.screen().split("\n")

    async def presses(self, *each: str) -> None:
        """Presses keys, and reads the screen after each."""
        for one in each:
            self.someone.types(one)
            await self.reads()

    async def opens(self, name: str, seen: str) -> None:
        """Opens a screen by its name in the menu, reads it and its help, and goes back."""
        await act(self.someone, name, seen)
        await self.reads()
        await self.presses("<f1>", "<esc>", "<esc>")

    @property
    def wrong(self) -> list[str]:
        """Returns the rows that were read and have a word that the form does not say."""
        return [row.strip() for row in dict.fromkeys(self.read) if self.other_words.search(row)]


@forms
async def test_screens_of_a_plan_speak_as_its_form(home: Path, form_id: str) -> None:
    """Sections, help, every line of the menu, the roles, another's part, and the screens of a plan in preparation."""
    plan_id = filled(home, form_id)
    async with person(home, plan_id, size=SIZE) as someone:
        reader = Reader(someone, form_id)
        await reader.presses("<f2>", "<esc>", "<f1>", "<esc>", "<f10>", *["<down>"] * 22, "<esc>")
        await reader.presses(*["<f3>", "<f4>"], *["<f4>"] * len(form_of(form_id).sections))
        for name, seen in (
            ("Delen", "Delen met de"),
            ("Exporteren", "Exporteren: in"),
            ("Geschiedenis", "Geschiedenis: wie"),
        ):
            await reader.opens(name, seen)
        await act(someone, "Rol", "In wiens naam")
        await reader.presses("<down>", "<enter>")
        assert len(set(reader.read)) > 200
        assert reader.wrong == []


@forms
async def test_talk_speaks_as_the_form(
    home: Path, form_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The top line, the subjects, a closed part, the question to close, and the screen after it."""
    monkeypatch.chdir(tmp_path)
    async with person(home, filled(home, form_id), size=SIZE, is_talk=True) as someone:
        reader = Reader(someone, form_id)
        await reader.presses("<f2>", "<esc>", "<f1>", "<esc>")
        for _ in form_of(form_id).sections:
            await reader.presses("<f4>", "<enter>")
            if "Dicht laten" in someone.screen():
                await reader.presses("<esc>")
        await reader.presses("<f8>", "<right><enter>", "<f1>")
        for seen in ("Nog niet gedeeld", "Het gesprek sluiten", "Het gesprek is gesloten"):
            assert any(seen in row for row in reader.read), seen
        assert reader.wrong == []


@forms
async def test_screens_after_the_agreement_speak_as_the_form(home: Path, quick: Cli, form_id: str) -> None:
    """Making definitive, signing, follow-up, handing in and the next plan, with their help."""
    plan_id = filled(home, form_id)
    wrong = []
    async with person(home, plan_id, size=SIZE) as someone:
        reader = Reader(someone, form_id)
        await reader.opens("Definitief maken", "definitief maken")
        wrong += reader.wrong
    quick.ok("agree", plan_id.name)
    async with person(home, plan_id, size=SIZE) as someone:
        reader = Reader(someone, form_id)
        await reader.opens("Ondertekenen", "Ondertekenen")
        wrong += reader.wrong
    for signer in form_of(form_id).signers:
        quick.ok("sign", plan_id.name, "--as", signer.key, "--meaning", "akkoord", "--name", "Naam")
    async with person(home, plan_id, size=SIZE) as someone:
        reader = Reader(someone, form_id)
        await reader.opens("Opvolgen", "Wanneer kijk")
        await reader.opens("Volgend plan", "volgende ronde")
        wrong += reader.wrong
    assert wrong == []


@forms
def test_refusals_speak_as_the_form(quick: Cli, form_id: str) -> None:
    """What a verb that knows the form refuses: a signature that is not one's own to confirm."""
    plan_id = filled(quick.home, form_id).name
    quick.ok("agree", plan_id)
    signer = form_of(form_id).signers[0].key
    quick.ok("sign", plan_id, "--as", signer, "--meaning", "akkoord", "--name", "Naam")
    said = {"gemeente": "deze handtekening bevestig je niet", "banenafspraak": "deze handtekening bevestigt u niet"}
    quick.refused(3, "sign", plan_id, "--as", signer, "--confirm", says=said[form_id])
