"""The section of a plan: typing, choosing, navigating, and undo."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from poptui.plans.registers import Answer, parse
from tests.support.pilot import make_plan, person

HEAD = {
    "medewerker": "Anna Smit",
    "functie": "Klerk",
    "dienst": "Zorg",
    "leidinggevende": "Bob de Wit",
    "datum": "11-12-2026",
}
TEXTS = ["2.1", "2.2", "2.3", "2.4", "3.1.a", "3.1.b", "3.1.c", "3.1.d", "3.2", "3.3.a", "3.3.b", "3.4.a", "3.4.b"]
TEXTS += ["4.2", "4.4"]
WISH = {"competentie": "Schrijven", "actie": "Een cursus", "tijdpad": "Q3 2027", "kosten": "450"}


async def test_plan_opens_at_the_first_open_question(home: Path) -> None:
    """The first letter typed lands in the first field without an answer."""
    async with person(home, make_plan(home, {"medewerker": "Anna Smit", "dienst": "Zorg"})) as someone:
        someone.types("Klerk")
        await someone.has_answered(functie="Klerk", dienst="Zorg")
        await someone.sees(r"^ Anna Smit · voorbereidend(.*\n) Deel 2 van 5: Gegevens ")


async def test_complete_sections_are_passed_over_on_opening(home: Path) -> None:
    """What is complete is passed over, also a whole section."""
    async with person(home, make_plan(home, HEAD | {"2.1": "x"})) as someone:
        await someone.sees(r"Deel 3 van 5: 2\. Terugblik")
        someone.types("competent")
        await someone.has_answered(**{"2.2": "competent"})


async def test_complete_plan_opens_at_its_first_field(home: Path) -> None:
    """Where every question has an answer, the first field has the focus."""
    full = HEAD | {"geen-behoefte": "ja"} | dict.fromkeys(TEXTS, "tekst")
    plan_id = make_plan(home, full, {"4.1": [WISH], "4.3": [{"actie": "x", "tijdpad": "Q3 2027"}]})
    async with person(home, plan_id) as someone:
        await someone.sees("Gegevens")
        someone.types("<end>!")
        await someone.has_answered(medewerker="Anna Smit!")


async def test_typed_text_is_saved_while_typing_goes_on(home: Path) -> None:
    """Also line ends, and without leaving the field."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("Eerste regel<enter>tweede, met é en €")
        await someone.has_answered(**{"2.1": "Eerste regel\ntweede, met é en €"})
        someone.types("<enter>derde")
        await someone.has_answered(**{"2.1": "Eerste regel\ntweede, met é en €\nderde"})
        await someone.sees(r"2\.1\. +Welke ontwikkelingen")


async def test_date_is_understood_shown_and_stored(home: Path) -> None:
    """A date as people write it is shown and stored as a date."""
    head = {key: value for key, value in HEAD.items() if key != "datum"}
    async with person(home, make_plan(home, head)) as someone:
        someone.types("1 juni 2027")
        await someone.sees(r"Datum\n.* 1 juni 2027\n +.*1 juni 2027")
        await someone.saved(lambda plan: plan.value(Answer("datum")).iso == "2027-06-01")


async def test_text_that_is_no_date_is_kept_and_marked(home: Path) -> None:
    """A line says that it was not understood, and what would be."""
    head = {key: value for key, value in HEAD.items() if key != "datum"}
    async with person(home, make_plan(home, head)) as someone:
        someone.types("ooit")
        await someone.sees(r"Datum +\? niet begrepen\n.* ooit.*\n.*niet begrepen")
        plan = await someone.saved(lambda plan: plan.text("datum") == "ooit")
        assert plan.registers[parse("datum")].iso is None
        someone.types("<backspace*4>6 mei 2027")
        await someone.sees_no_more("niet begrepen")
        await someone.saved(lambda plan: plan.registers[parse("datum")].iso == "2027-05-06")


async def test_yes_no_is_chosen_by_keys(home: Path) -> None:
    """Ja and nee are beside each other: arrows choose, Space and Enter choose the first, Backspace clears."""
    async with person(home, make_plan(home, HEAD | {"functie": ""})) as someone:
        someone.types("<tab*4>")
        await someone.sees(r"\( \) ja +\( \) nee")
        for keys, mark, value in (
            ("<right>", r"\(x\) ja +\( \) nee", "ja"),
            ("<right>", r"\( \) ja +\(x\) nee", "nee"),
            ("<left>", r"\(x\) ja +\( \) nee", "ja"),
            ("<backspace>", r"\( \) ja +\( \) nee", ""),
            ("<space>", r"\(x\) ja +\( \) nee", "ja"),
            ("<delete>", r"\( \) ja +\( \) nee", ""),
            ("j", r"\(x\) ja +\( \) nee", "ja"),
        ):
            someone.types(keys)
            await someone.sees(mark)
            await someone.has_answered(**{"geen-behoefte": value})


async def test_tab_past_a_choice_changes_nothing(home: Path) -> None:
    """Open or chosen, a choice is unchanged."""
    async with person(home, make_plan(home, HEAD | {"mobiliteitsbank": "nee"})) as someone:
        someone.types("<tab*60>")
        await someone.sits_still()
    plan = someone.plan()
    assert plan.text("mobiliteitsbank") == "nee"
    assert plan.text("geen-behoefte") == ""
    assert len(plan.history) == 6


async def test_tab_goes_in_the_order_of_the_paper(home: Path) -> None:
    """Typing and Tab in one burst from the first field to the last: each text is where the form prints it."""
    order = ["medewerker", "functie", "dienst", "leidinggevende", "datum", "", "2.1", "cv", "2.2", "2.3", "2.4"]
    order += ["3.1.a", "3.1.b", "3.1.c", "3.1.d", "3.2", "3.3.a", "3.3.b", "", "3.4.a", "3.4.b", "", "4.2", "", "4.4"]
    async with person(home, make_plan(home, {})) as someone:
        someone.types("<tab>".join(f"tekst {key}" if key else "" for key in order))
        await someone.saved(lambda plan: plan.text("4.4"))
        assert {key: entry.words for key, entry in someone.plan().answers.items() if entry.words} == {
            key: f"tekst {key}" for key in order if key
        }
        someone.types("<s-tab*2>!<f3><s-tab>")
        await someone.saved(lambda plan: "!" in plan.text("4.2"))


async def test_enter_in_a_line_goes_to_the_next_question(home: Path) -> None:
    """Enter in a field of one line goes to the next question."""
    async with person(home, make_plan(home, {})) as someone:
        someone.types("Anna<enter>Klerk<enter>Zorg<enter>")
        await someone.has_answered(medewerker="Anna", functie="Klerk", dienst="Zorg", leidinggevende="")


@pytest.mark.parametrize("keys", ["<f4>", "<c-n>"])
async def test_f4_goes_to_the_next_section(home: Path, keys: str) -> None:
    """F4 and Ctrl+N go to the next section with the focus in its first field; after the last they do nothing."""
    async with person(home, make_plan(home)) as someone:
        someone.types(keys + "terugblik")
        await someone.sees(r"Deel 3 van 5: 2\. Terugblik")
        await someone.has_answered(**{"2.1": "terugblik"})
        someone.types(keys * 2)
        await someone.sees(r"Deel 5 van 5: 4\. Acties")
        someone.types(keys)
        await someone.hears("Hier eindigt het formulier")


async def test_f3_goes_to_the_section_before(home: Path) -> None:
    """Before the first section F3 does nothing."""
    async with person(home, make_plan(home)) as someone:
        someone.types("<f3>")
        await someone.sees(r"Deel 1 van 5: 1\. Inleiding")
        someone.types("<f3>")
        await someone.hears("Hier begint het formulier")
        someone.types("<tab>Anna")
        await someone.sees(r"Deel 2 van 5: Gegevens")


async def test_section_without_questions_scrolls(home: Path) -> None:
    """It scrolls with the arrows and the page keys."""
    async with person(home, make_plan(home), size=(60, 20)) as someone:
        someone.types("<f3>")
        await someone.sees(r"Dit formulier hoort bij")
        for down, up in (("<pagedown>", "<pageup>"), ("<down*5>", "<up*5>"), ("<end>", "<home>")):
            for keys, wanted in ((down, "Intervisie"), (up, "Dit formulier hoort bij")):
                await someone.walks(keys, wanted)


@pytest.mark.parametrize("keys", ["<f2>", "<c-t>"])
async def test_f2_lists_the_sections_with_their_progress(home: Path, keys: str) -> None:
    """F2 and Ctrl+T list them; arrows and Enter go to one, typing finds one."""
    async with person(home, make_plan(home, HEAD | {"2.1": "x"})) as someone:
        someone.types(keys)
        await someone.sees("Ga naar een onderdeel")
        for line in (r"1\. Inleiding \(om te lezen\)", r"✓ Gegevens \(klaar\)", r"~ 2\. Terugblik \(begonnen\)"):
            await someone.sees(line)
        await someone.sees(r"4\. Acties en afspraken \(leeg\)")
        someone.types("<down><enter>")
        await someone.sees(r"Deel 4 van 5: 3\. Visie")
        someone.types(keys + "geg<enter>")
        await someone.sees(r"Deel 2 van 5: Gegevens")
        someone.types(keys + "niets<enter><esc>")
        await someone.sees(r"Deel 2 van 5: Gegevens")


@pytest.mark.parametrize("keys", ["<f5>", "<c-r>"])
async def test_f5_goes_to_the_next_open_question(home: Path, keys: str) -> None:
    """F5 and Ctrl+R pass over answered questions, across sections and past the end, and focus a field."""
    answers = HEAD | dict.fromkeys(TEXTS, "tekst") | {"2.3": "", "3.2": "", "functie": ""}
    async with person(home, make_plan(home, answers, {"4.1": [WISH], "4.3": [WISH]})) as someone:
        someone.types(f"Klerk{keys}sterk{keys}nodig")
        await someone.has_answered(functie="Klerk", **{"2.3": "sterk", "3.2": "nodig"})
        await someone.sees("Deel 4 van 5")
        someone.types(keys)
        await someone.hears("Alle vragen hebben een antwoord")


@pytest.mark.parametrize("keys", ["<f7>", "<c-f>"])
async def test_f7_finds_words_in_answers_and_rows(home: Path, keys: str) -> None:
    """F7 and Ctrl+F search all sections; Enter goes to the found text."""
    plan_id = make_plan(home, HEAD | {"2.3": "Sterk in luisteren", "3.1.a": "Lawaai"}, {"4.1": [WISH]})
    async with person(home, plan_id) as someone:
        someone.types(f"{keys}LUISTER")
        await someone.sees(r"2\.3: Sterk in luisteren")
        await someone.sees_no_more("Lawaai")
        someone.types("<enter>")
        await someone.sees(r"Deel 3 van 5: 2\. Terugblik")
        someone.types("<end>!")
        await someone.has_answered(**{"2.3": "Sterk in luisteren!"})
        someone.types(f"{keys}cursus")
        await someone.sees(r"4\.1 rij 1: .*Een cursus")
        someone.types("<enter>")
        await someone.sees(r"Deel 5 van 5")
        someone.types(f"{keys}zulke woorden zijn er niet<enter><esc>")
        await someone.sees(r"Deel 5 van 5")


async def test_f1_explains_the_focused_question(home: Path) -> None:
    """With its footnote and the keys."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("<f1>")
        await someone.reads("Denk aan een nieuwe taak, een andere collega of leidinggevende")
        await someone.reads("Je mag je CV meegeven. Je leidinggevende en P&O zien dan")
        await someone.sees(r"F4, Ctrl\+N +Gaat naar het volgende onderdeel")
        someone.types("<esc><tab><f1>")
        await someone.reads("Schrijf dan de naam van het bestand op")
        someone.types("<f1><tab>kan ik")
        await someone.has_answered(**{"2.2": "kan ik"})


async def test_question_mark_is_typed_in_text_and_helps_elsewhere(home: Path) -> None:
    """In a text ? is a character; at a choice, where nothing is typed, it opens the help."""
    async with person(home, make_plan(home, {"medewerker": "Anna"})) as someone:
        someone.types("Klerk?<f4>Hoe?")
        await someone.has_answered(functie="Klerk?", **{"2.1": "Hoe?"})
        someone.types("<f3><tab*4>?")
        await someone.reads("Dat kan heel goed. Kies 'ja' als")


@pytest.mark.parametrize("keys", ["<esc>", "<c-g>"])
async def test_going_back_to_the_list_saves_the_last_letters(home: Path, keys: str) -> None:
    """Esc and Ctrl+G go back to the list at any moment."""
    async with person(home, make_plan(home, HEAD)) as someone:
        for text in ("een", "twee"):
            someone.types(text + keys)
            await someone.sees(r"\+ nieuw plan")
            assert someone.plan().text("2.1").startswith(text)
            someone.types("<home><enter>")
            await someone.sees("Deel 3 van 5")
            someone.types("<s-tab*2><home>" if text == "een" else "")
    assert someone.plan().text("2.1") + someone.plan().text("2.2") in {"twee" + "een", "eentwee"}


@pytest.mark.parametrize("keys", ["<f9>", "<c-q>"])
async def test_closing_saves_the_last_letters(home: Path, keys: str) -> None:
    """F9 and Ctrl+Q end the program at any moment."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("de allerlaatste letters" + keys)
        await someone.closes()
        assert someone.plan().text("2.1") == "de allerlaatste letters"


async def test_ctrl_c_closes_nothing(home: Path) -> None:
    """Ctrl+C copies or does nothing; it never ends the program, and its notice is Dutch."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("een<c-c> twee")
        await someone.has_answered(**{"2.1": "een twee"})
        await someone.sits_still()
        assert "quit" not in someone.screen()


async def test_typing_in_one_field_is_undone_and_redone(home: Path) -> None:
    """Ctrl+Z undoes the typing in a text, Ctrl+Y redoes it, on the screen and in the file."""
    async with person(home, make_plan(home, HEAD)) as someone:
        someone.types("Een zin")
        await someone.has_answered(**{"2.1": "Een zin"})
        someone.types("<c-z>")
        await someone.has_answered(**{"2.1": ""})
        someone.types("<c-y>")
        await someone.has_answered(**{"2.1": "Een zin"})
        await someone.sees("Een zin")


async def test_undo_goes_back_through_fields_and_rows(home: Path) -> None:
    """Repeated Ctrl+Z undoes edit after edit, wherever it was; Ctrl+Y redoes them, and both say where."""
    async with person(home, make_plan(home, {"medewerker": "Anna"}, {"4.1": [WISH]})) as someone:
        someone.types("Klerk<tab>Zorg<tab>")
        await someone.has_answered(functie="Klerk", dienst="Zorg")
        someone.types("<f2>4.<enter><left>k")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 2)
        someone.types("<c-z>")
        await someone.saved(lambda plan: len(plan.rows("4.1")) == 1)
        await someone.hears("Ongedaan gemaakt: 4.1")
        someone.types("<c-z>")
        await someone.has_answered(functie="Klerk", dienst="")
        someone.types("<c-z>")
        await someone.has_answered(functie="", dienst="")
        someone.types("<c-y>")
        await someone.has_answered(functie="Klerk", dienst="")
        await someone.hears("Opnieuw gedaan: Functie")
        someone.types("<c-y><c-y>")
        await someone.saved(lambda plan: plan.text("dienst") == "Zorg" and len(plan.rows("4.1")) == 2)
        someone.types("<c-y>")
        await someone.hears("er is niets om opnieuw te doen")
        someone.types("<f2>geg<enter>")
        await someone.sees(r"Functie\n.* Klerk(.*\n)+.*Dienst.*\n.* Zorg")


async def test_undo_updates_the_open_section(home: Path) -> None:
    """What undo takes back in this section is gone from the screen at once; the rest stays."""
    async with person(home, make_plan(home, {"medewerker": "Anna"})) as someone:
        someone.types("Klerk<tab>Zorg")
        await someone.sees(r"Dienst.*\n.* Zorg")
        someone.types("<c-z>")
        await someone.sees_no_more("Zorg")
        await someone.sees("Klerk")
        someone.types("Ruimte")
        await someone.has_answered(functie="Klerk", dienst="Ruimte")


async def test_nothing_to_undo_or_redo_is_told(home: Path) -> None:
    """Where nothing was done, Ctrl+Z and Ctrl+Y say so."""
    async with person(home, make_plan(home, {})) as someone:
        someone.types("<c-z>")
        await someone.hears("er is niets om ongedaan te maken")
        someone.types("<c-y>")
        await someone.hears("er is niets om opnieuw te doen")


async def test_top_line_follows_the_name_and_the_progress(home: Path) -> None:
    """The top lines show whose plan it is and how far it is, while typing."""
    async with person(home, make_plan(home, {})) as someone:
        await someone.sees(r"^ \(nog geen naam\)(.*\n).* 9 antwoorden nodig .* 3 in het gesprek")
        someone.types("An")
        await someone.sees(r"^ An · (.*\n).* 8 antwoorden nodig .* 3 in het gesprek")
        someone.types("<backspace*2>")
        await someone.sees(r"^ \(nog geen naam\)(.*\n).* 9 antwoorden nodig .* 3 in het gesprek")


async def test_state_of_a_question_shows_without_colour(home: Path) -> None:
    """A question that needs an answer says so behind a dot, and no more once it is answered; others say nothing."""
    async with person(home, make_plan(home, {"medewerker": "Anna"}), size=(80, 40)) as someone:
        await someone.sees(r"Functie +• nog nodig$")
        assert re.search(r"Medewerker.*nodig", someone.screen()) is None
        someone.types("Klerk")
        await someone.sees(r"Functie$")
        await someone.sees(r"Heb je op dit moment geen ontwikkelingsbehoefte[^•]*$")


async def test_typed_line_stays_in_sight_in_a_long_text(home: Path) -> None:
    """Typing line after line keeps the line with the cursor on the screen, with the key line below it."""
    async with person(home, make_plan(home, HEAD | {"2.1": "x", "2.2": "x", "2.3": "x"})) as someone:
        someone.types("".join(f"regel {number}<enter>" for number in range(30)) + "slot")
        await someone.sees("slot")
        await someone.sees(r"F1 Hulp")
        await someone.has_answered(**{"2.4": "".join(f"regel {number}\n" for number in range(30)) + "slot"})
