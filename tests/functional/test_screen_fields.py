"""Each kind of answer on the screen: ticking, choosing, how it is understood, and suggestions while typing."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import pytest

from poptui.forms.value import Value
from poptui.plans.plan import Plan
from poptui.plans.registers import Answer
from tests.support.pilot import Person, make_plan, person
from tests.support.plans import FIXTURES

KINDS = ("line", "date", "period", "choice", "choices", "scale", "yes-no", "money", "hours", "person", "attachment")
"""The short questions in the order of the form; the index is the number of Tabs from the first."""
HEAD = {"medewerker": "Anna Smit", "functie": "Klerk", "dienst": "Zorg", "leidinggevende": "Bob", "datum": "11-12-2026"}
LISTS = ("tekst", "tekst-met-kop", "tekst-met-kop-en-vraag", "waarom-3", "lijst", "lijst-met-kop")
"""The long questions in the order of the form; the index is the number of Tabs from the first."""
MORE = """
[[lists.items]]
value = "film"
title = "Een film"

[[lists.items]]
value = "foto"
title = "Een fototentoonstelling"
"""
"""Two more options, so that there are too many for one line."""


def own_form(home: Path, *, many: bool = False) -> None:
    """Puts the form with every kind in the folder for own forms."""
    text = (FIXTURES / "every_kind.toml").read_text(encoding="utf-8")
    if many:
        begin, end = text.split('[[lists.items]]\ntitle = "anders"\n', 1)
        text = f'{begin}[[lists.items]]\ntitle = "anders"\n{MORE}{end}'
    (home / "forms").mkdir(parents=True, exist_ok=True)
    (home / "forms" / "eigen.toml").write_text(text, encoding="utf-8")


@asynccontextmanager
async def at(
    home: Path, key: str, answers: Mapping[str, str] | None = None, *, many: bool = False
) -> AsyncIterator[Person]:
    """Opens a plan of the form with every kind, the cursor in a question."""
    own_form(home, many=many)
    async with person(home, make_plan(home, answers or {}, form="every-kind"), size=(120, 70)) as someone:
        if key in LISTS:
            someone.types("<f2>3<enter>")
            await someone.sees("Deel 3 van 4")
        await someone.sits_still()
        someone.types("<tab>" * (LISTS if key in LISTS else KINDS).index(key))
        await someone.sits_still()
        yield someone


# --- ticking ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "plan_key"), [("lijst", "lijst"), ("choices", "kort-choices")])
async def test_space_ticks_the_line_with_the_cursor(home: Path, key: str, plan_key: str) -> None:
    """They tick and untick; the values are stored in the order of the form."""
    async with at(home, key) as someone:
        await someone.sees(r"\[ \] Een cursus \| of \*training\*  \(spatie kiest\)")
        for keys, value in (
            ("<down><down><space>", "anders"),
            ("<up><up><space>", "cursus\nanders"),
            ("<down><space>", "cursus\nboek\nanders"),
            ("<up><space>", "boek\nanders"),
            ("<down>x", "anders"),
            ("<down><space>", ""),
            ("<space>", "anders"),
        ):
            someone.types(keys)
            await someone.has_answered(**{plan_key: value})
        await someone.sees(r"\[ \] Een cursus \| of \*training\*\n.*\[ \] Lezen <b>\n.*\[x\] anders  \(spatie kiest\)")


async def test_arrows_through_a_list_change_nothing(home: Path) -> None:
    """Beyond the last line comes the next question, before the first the one before; nothing is ticked."""
    async with at(home, "lijst") as someone:
        someone.types("<down*3><space>")
        await someone.has_answered(**{"lijst-met-kop": "Bellen", "lijst": ""})
        await someone.sees(r"\[x\] Bellen  \(spatie kiest\)")
        someone.types("<up>")
        await someone.sees(r"\[ \] anders  \(spatie kiest\)")
        someone.types("<up*3>erboven")
        await someone.has_answered(**{"waarom-3": "erboven", "lijst": ""})


async def test_letters_in_a_list_tick_nothing(home: Path) -> None:
    """Letters and Backspace do nothing in a list, and ? shows the help."""
    async with at(home, "lijst", {"lijst": "boek"}) as someone:
        someone.types("x<backspace><delete>n?")
        await someone.reads("Wat is gedaan?")
        await someone.sees("^ *.*Toetsen")
        someone.types("<esc>")
        await someone.sees("Deel 3 van 4")
        assert someone.plan().text("lijst") == "boek"


async def test_answer_that_is_no_option_is_kept_and_can_be_unticked(home: Path) -> None:
    """A value typed elsewhere is shown below the options, kept when others are ticked, and can be unticked."""
    async with at(home, "lijst", {"lijst": "Cursus\nzelf [b]iets[/b]"}) as someone:
        await someone.sees(
            r"\[x\] Een cursus.*\n.*\[ \] Lezen <b>\n.*\[ \] anders\n.*\[x\] zelf \[b\]iets\[/b\] \(zoals"
        )
        await someone.reads("? niet begrepen; blijft staan. Verwacht: een keuze per regel")
        await someone.sees(r"Wat is gedaan.*\? niet begrepen$")
        someone.types("<down><space>")
        await someone.has_answered(lijst="cursus\nboek\nzelf [b]iets[/b]")
        await someone.sees(r"\[x\] zelf .*zoals getypt")
        someone.types("<down*2><space>")
        await someone.has_answered(lijst="cursus\nboek")
        await someone.sees_no_more("zoals getypt")
        await someone.sees_no_more("niet begrepen")
        await someone.sees(r"Wat is gedaan\?$")
        someone.types("<up><space>")
        await someone.has_answered(lijst="cursus")


async def test_undo_and_redo_of_ticks_show_in_the_list(home: Path) -> None:
    """Undo and redo of ticks change the boxes in the list."""
    async with at(home, "lijst-met-kop") as someone:
        someone.types("<space><tab><s-tab><down*2><space>")
        await someone.has_answered(**{"lijst-met-kop": "Bellen\nBellen en schrijven"})
        someone.types("<c-z>")
        await someone.sees(r"\[x\] Bellen\n.*\[ \] Schrijven\n.*\[ \] Bellen en schrijven  \(spatie")
        await someone.has_answered(**{"lijst-met-kop": "Bellen"})
        someone.types("<c-y>")
        await someone.sees(r"\[x\] Bellen\n.*\[ \] Schrijven\n.*\[x\] Bellen en schrijven  \(spatie")


async def test_list_on_a_card_is_ticked_the_same(home: Path) -> None:
    """A list in a row is ticked the same way, and the table shows what was ticked."""
    own_form(home)
    rows = {"wensen-tabel": [{"k-line": "x", "k-text": "x", "k-date": "1-6-2027", "k-period": "2027"}]}
    async with person(home, make_plan(home, {}, rows, form="every-kind"), size=(200, 70)) as someone:
        someone.types("<f2>tabellen<enter>")
        await someone.sees("Deel 4 van 4")
        someone.types("<left><enter>")
        await someone.sees("Rij 1 van 1")
        await someone.sits_still()
        someone.types("<tab><down><space><down><space>")
        await someone.saved(lambda plan: plan.rows("wensen-tabel")[0].text("k-choices") == "boek\nanders")
        someone.types("<esc>")
        await someone.sees(r"boek( / an|.*\n.*anders)")


# --- choosing ---------------------------------------------------------------------------------


async def test_choice_of_a_few_is_made_with_left_and_right(home: Path) -> None:
    """Backspace clears the choice, Up and Down go to another question."""
    async with at(home, "choice") as someone:
        for keys, value in (
            ("<right>", "cursus"),
            ("<right>", "boek"),
            ("<right*5>", "anders"),
            ("<left>", "boek"),
            ("b", "boek"),
            ("<backspace>", ""),
            ("<left>", "anders"),
        ):
            someone.types(keys)
            await someone.has_answered(**{"kort-choice": value})
        await someone.sees(r"\( \) Een cursus \| of \*training\* +\( \) Lezen <b> +\(x\) anders")
        someone.types("<down><up><up>ooit")
        await someone.has_answered(**{"kort-choice": "anders", "kort-choices": "", "kort-period": "ooit"})


async def test_scale_is_chosen_by_title_and_stored_by_value(home: Path) -> None:
    """A scale is chosen like a choice."""
    async with at(home, "scale") as someone:
        await someone.sees(r"\( \) 1\. zwak +\( \) 2\. sterk")
        someone.types("<right*2>")
        await someone.has_answered(**{"kort-scale": "2"})
        await someone.sees(r"2\.6\..*\n.*\( \) 1\. zwak +\(x\) 2\. sterk")
        someone.types("<delete>")
        await someone.has_answered(**{"kort-scale": ""})


async def test_answer_that_is_no_option_is_shown_until_a_choice_is_made(home: Path) -> None:
    """An answer typed elsewhere that is no option is shown as typed, and replaced by a choice."""
    async with at(home, "scale", {"kort-scale": "middel"}) as someone:
        await someone.sees(r"\( \) 1\. zwak +\( \) 2\. sterk +middel \(zoals getypt\)")
        await someone.reads("? niet begrepen; blijft staan. Verwacht: een van: 1. zwak, 2. sterk")
        someone.types("<space>")
        await someone.sits_still()
        assert someone.plan().text("kort-scale") == "middel"
        someone.types("<right>")
        await someone.has_answered(**{"kort-scale": "1"})
        await someone.sees_no_more("zoals getypt")


async def test_enter_opens_the_list_of_a_choice_of_many(home: Path) -> None:
    """Where there are too many options for one line, Enter lists them; Esc chooses none."""
    async with at(home, "choice", many=True) as someone:
        await someone.sees(r"\(nog niets gekozen\)  \(Enter kiest, Backspace wist\)")
        someone.types("<enter>")
        await someone.sees("Kies er een")
        await someone.sees("Lezen <b>: Een boek of een artikel")
        someone.types("<down*3><enter>")
        await someone.has_answered(**{"kort-choice": "film"})
        await someone.sees(r"2\.4\..*\n.* Een film ")
        someone.types("<space>")
        await someone.sees("Kies er een")
        someone.types("<esc>")
        await someone.sees("Deel 2 van 4")
        await someone.has_answered(**{"kort-choice": "film"})
        someone.types("<backspace>")
        await someone.has_answered(**{"kort-choice": ""})
        await someone.sees(r"\(nog niets gekozen\)")


async def test_letter_opens_and_filters_the_list_of_a_choice_of_many(home: Path) -> None:
    """More letters make the list shorter, Enter chooses the marked option."""
    async with at(home, "choice", many=True) as someone:
        someone.types("f")
        await someone.sees("Kies er een")
        await someone.sees(r"^[ ▌│]*f *$")
        await someone.sees(r"Een film\n.*Een fototentoonstelling")
        await someone.sees_no_more("anders")
        someone.types("ot<enter>")
        await someone.has_answered(**{"kort-choice": "foto"})
        await someone.sees("Deel 2 van 4")
        someone.types("le<enter>")
        await someone.has_answered(**{"kort-choice": "boek"})
        someone.types("zulk een is er niet<enter>")
        await someone.sees("Kies er een")
        someone.types("<esc>")
        await someone.sees("Deel 2 van 4")
        assert someone.plan().text("kort-choice") == "boek"


async def test_question_mark_at_a_choice_of_many_shows_help(home: Path) -> None:
    """Nothing is typed in a choice: ? shows the help, as everywhere outside text."""
    async with at(home, "choice", many=True) as someone:
        someone.types("?")
        await someone.sees("^ *.*Toetsen")
        someone.types("<esc>")
        await someone.sees("Deel 2 van 4")


async def test_choice_of_many_keeps_an_answer_that_is_no_option(home: Path) -> None:
    """A value that is none of the options is shown as typed, and Backspace clears it."""
    async with at(home, "choice", {"kort-choice": "zelf iets"}, many=True) as someone:
        await someone.sees(r"2\.4\..*\? niet begrepen\n.* zelf iets \(zoals getypt\)")
        someone.types("<backspace>")
        await someone.has_answered(**{"kort-choice": ""})
        await someone.sees_no_more("niet begrepen")


# --- meaning ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "typed", "kept", "said"),
    [
        ("date", "1 juni 2027", "2027-06-01", "= 1 juni 2027"),
        ("period", "Q3 2027", "Q3 2027", "= 1 juli t/m 30 september 2027"),
        ("money", "1234,5", "1234,5", "= € 1.234,50"),
        ("money", "geen", "geen", "= € 0,00"),
        ("money", "n.t.b.", "n.t.b.", "= nog niet bekend; telt nog niet mee in het totaal"),
        ("period", "weet ik nog niet", "weet ik nog niet", "= nog niet bekend"),
        ("hours", "1:30", "1:30", "= 1,5 uur"),
        ("attachment", "cv.pdf", "cv.pdf", "= cv.pdf (in het plan staat de naam"),
        ("attachment", "/home/anna/Mijn map/cv.pdf", "cv.pdf", "= cv.pdf (in het plan staat de naam"),
        ("attachment", "C:\\Users\\anna\\cv.pdf", "cv.pdf", "= cv.pdf (in het plan staat de naam"),
    ],
)
async def test_meaning_of_an_answer_is_shown_below_it(home: Path, kind: str, typed: str, kept: str, said: str) -> None:
    """Below the answer is what it was understood to mean; clearing the answer clears it."""
    async with at(home, kind) as someone:
        someone.types(typed)
        await someone.has_answered(**{f"kort-{kind}": kept})
        await someone.reads(said)
        await someone.sees(rf"2\.\d+\. +Kort van soort {kind}\n")
        someone.types("<c-u>")
        await someone.has_answered(**{f"kort-{kind}": ""})
        await someone.sees_no_more(r"^[^\n]* = ")


@pytest.mark.parametrize(
    ("kind", "typed", "wanted"),
    [
        ("date", "ooit", "een datum, zoals 1 juni 2027 of 01-06-2027"),
        ("period", "later", "een periode, zoals Q3 2027"),
        ("money", "veel", "een bedrag, zoals 300"),
        ("hours", "lang", "een aantal uren, zoals 8"),
    ],
)
async def test_answer_not_understood_is_kept_and_marked(home: Path, kind: str, typed: str, wanted: str) -> None:
    """It is kept as typed, also when its section is shown again; the question has a question mark."""
    async with at(home, kind) as someone:
        someone.types(typed)
        await someone.has_answered(**{f"kort-{kind}": typed})
        for _ in range(2):
            await someone.sees(rf"2\.\d+\. +Kort van soort {kind} +\? niet begrepen\n.* {typed}")
            await someone.sees(rf"[?] niet begrepen; blijft staan\. Verwacht: {wanted.partition(',')[0]}")
            someone.types("<f4><f3>")
            await someone.sits_still()


@pytest.mark.parametrize("kind", ["person", "line"])
async def test_plain_words_have_no_meaning_line(home: Path, kind: str) -> None:
    """A name or a line is kept as typed, without a meaning below it."""
    async with at(home, kind) as someone:
        someone.types("Bob [b]de Wit[/b]")
        await someone.has_answered(**{f"kort-{kind}": "Bob [b]de Wit[/b]"})
        await someone.sees(rf"2\.\d+\. +Kort van soort {kind}\n.* Bob \[b\]de Wit\[/b\]")
        assert " = " not in someone.screen()


async def test_attachment_stores_the_file_name_without_its_folder(home: Path) -> None:
    """Neither the plan, its history nor any file of the home holds the folder of the attachment."""
    async with at(home, "attachment") as someone:
        someone.types("/home/anna/geheime-map/cv.pdf<tab>")
        await someone.has_answered(**{"kort-attachment": "cv.pdf"})
        someone.types("<f4><f3>")
        await someone.sees(r"soort attachment\n.* cv\.pdf")
        assert "geheime-map" not in someone.screen()
        assert "geheime-map" not in "".join(change.after.words for change in someone.plan().history)
    for path in home.rglob("*.json"):
        assert "geheime-map" not in path.read_text(encoding="utf-8"), path


# --- suggestions ------------------------------------------------------------------------------


OTHER = {"medewerker": "Bert Jansen", "functie": "Beleidsmedewerker", "dienst": "Ruimte", "leidinggevende": "Carla Vos"}


async def test_functions_units_and_managers_of_other_plans_are_suggested(home: Path) -> None:
    """While the beginning is typed, in any case, the rest is shown; only Right accepts it."""
    make_plan(home, OTHER)
    async with person(home, make_plan(home, {"medewerker": "Anna"}), size=(100, 40)) as someone:
        someone.types("bel")
        await someone.sees("eleidsmedewerker")
        await someone.has_answered(functie="bel")
        someone.types("<right><tab>Ru")
        await someone.has_answered(functie="Beleidsmedewerker")
        await someone.sees("Ruimte")
        someone.types("<tab>Car<right>")
        await someone.has_answered(dienst="Ru", leidinggevende="Carla Vos")


async def test_units_of_the_settings_are_suggested(home: Path) -> None:
    """The units of the organisation are suggested in any plan, also in the first."""
    home.mkdir()
    (home / "config.toml").write_text('units = ["Groen en water", "Balie"]\n', encoding="utf-8")
    plan_id = make_plan(home, {"medewerker": "Anna", "functie": "Klerk"})
    async with person(home, plan_id, size=(100, 40)) as someone:
        someone.types("gr")
        await someone.sees("oen en water")
        someone.types("<right>")
        await someone.has_answered(dienst="Groen en water")
        someone.types("<c-u>bal<right>")
        await someone.has_answered(dienst="Balie")


async def test_names_of_other_employees_are_not_suggested(home: Path) -> None:
    """A person who reads the screen of a plan sees no other employee's name."""
    for name in ("Bert Jansen", "Berta Bos"):
        make_plan(home, OTHER | {"medewerker": name})
    async with person(home, make_plan(home, {}), size=(100, 40)) as someone:
        someone.types("Ber")
        await someone.has_answered(medewerker="Ber")
        await someone.sits_still()
        assert "Bert" not in someone.screen()
        someone.types("<right>!")
        await someone.has_answered(medewerker="Ber!")


async def test_goals_are_suggested_in_plans_of_the_same_employee_only(home: Path) -> None:
    """What somebody wants to learn is suggested on a card of another plan of the same employee, and in no other."""
    make_plan(home, OTHER, {"4.1": [{"competentie": "Onderhandelen"}]})
    for name, offered in (("Bert Jansen", True), ("Anna Smit", False)):
        plan_id = make_plan(home, {"medewerker": name})
        async with person(home, plan_id, size=(100, 40)) as someone:
            someone.types("<f2>4.<enter>")
            await someone.sees("Deel 5 van 5")
            someone.types("<enter>onder")
            await someone.saved(partial(has_goals, {"onder"}))
            await someone.sits_still()
            assert ("handelen" in someone.screen()) == offered
            someone.types("<right>!")
            wanted = {"onderhandelen!" if offered else "onder!"}
            await someone.saved(partial(has_goals, wanted))


def has_goals(wanted: set[str], plan: Plan) -> bool:
    """Returns whether these are the wishes of a plan."""
    return {row.text("competentie") for row in plan.rows("4.1")} == wanted


# --- words that can mean more than one thing ----------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "typed", "asked", "digit", "value"),
    [
        ("period", "3 maanden", "1 = 21 november 2026 t/m 21 februari 2027 +2 = 3 maanden lang", "2", "length=P3M"),
        ("period", "Q4", "1 = 1 oktober t/m 31 december 2026 +2 = 1 oktober", "2", "iso=2027-10-01 2027-12-31"),
        ("hours", "7,36", "1 = 7,36 uur +2 = 7 uur 36 min", "2", "amount=7.6"),
        ("money", "300-400", "1 = € 300,00 +2 = € 400,00", "1", "amount=300.00"),
        ("date", "27-06-01", "1 = 27 juni 2001 +2 = 1 juni 2027", "2", "iso=2027-06-01"),
    ],
)
async def test_meaning_of_unclear_words_is_chosen_with_a_digit(
    home: Path, kind: str, typed: str, asked: str, digit: str, value: str
) -> None:
    """All are shown below the answer; after Enter a digit chooses, the words stay, and the cursor goes on."""
    async with at(home, kind) as someone:
        someone.types(typed)
        await someone.sees(rf"\? {asked}")
        someone.types("<enter>")
        await someone.sees("Wat is bedoeld met")
        someone.types(digit)
        await someone.sees_no_more("Wat is bedoeld met")
        saved = await someone.saved(lambda one: one.value(Answer(f"kort-{kind}")).has_meaning)
        found = saved.value(Answer(f"kort-{kind}"))
        iso = found.iso if isinstance(found.iso, str) else " ".join(str(day) for day in found.iso or ())
        assert found.words == typed
        assert value in {f"iso={iso}", f"amount={found.amount}", f"length={found.length}"}


@pytest.mark.parametrize("leaves", ["<esc>", "<enter>"])
async def test_meaning_that_is_left_open_stays_unclear(home: Path, leaves: str) -> None:
    """The words are kept without a meaning, and the plan can go on."""
    plan = make_plan(home, HEAD, {"4.1": [{"actie": "Cursus"}]})
    async with person(home, plan) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Cursus")
        someone.types("<right><right>10 weken<enter>")
        await someone.sees("Wat is bedoeld met '10 weken'")
        someone.types(leaves)
        await someone.sees_no_more("Wat is bedoeld")
        saved = await someone.saved(lambda one: one.rows("4.1")[0].text("tijdpad"))
        assert saved.rows("4.1")[0].cells["tijdpad"].value == Value("10 weken")


async def test_meaning_of_an_unclear_cell_is_chosen_with_a_digit(home: Path) -> None:
    """It counts in the agenda and the checks from then on."""
    plan = make_plan(home, HEAD, {"4.1": [{"actie": "Cursus"}]})
    async with person(home, plan) as someone:
        someone.types("<f2>4.<enter>")
        await someone.sees("Cursus")
        someone.types("<right><right>10 weken<enter>")
        await someone.sees("Wat is bedoeld met '10 weken'")
        someone.types("1")
        saved = await someone.saved(lambda one: one.rows("4.1")[0].cells["tijdpad"].iso)
        assert saved.rows("4.1")[0].cells["tijdpad"].value == Value("10 weken", ("2026-11-21", "2027-01-30"))
