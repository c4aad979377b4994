"""One full year by keys alone, of the municipal form and of the one in plain language.

It goes from the preparation or the invitation through the talk, signing, follow-up and evaluation to the talk about
next year's plan. Two people, each with an own home, exchange files. Each station is compared with its picture in
`tests/pictures`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from poptui.plans.agreement import status_of
from poptui.plans.plan import Plan
from poptui.store.config import save_settings
from tests.functional.test_screen_agreement import presses, reaches
from tests.functional.test_screen_sharing import act
from tests.support.keys import choosing
from tests.support.pictures import compare
from tests.support.pilot import Person, person, workspace_of

STATIONS = {
    "gemeente": (
        "ontvangen",
        "gesprek",
        "afspraak",
        "getekend",
        "te-laat",
        "evaluatie",
        "vorige-keer",
        "volgend-gesprek",
    ),
    "banenafspraak": ("uitnodiging", "gesprek", "verslag", "getekend", "te-laat", "evaluatie", "volgend-gesprek"),
}
"""The stations that have a picture, by form."""
NAMES = {f"jaar-{form}-{name}" for form, names in STATIONS.items() for name in names}


class Year:
    """A year of two people with one form.

    Attributes:
        form: the id of the form.
    """

    def __init__(self, folder: Path, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
        """Makes a home for each person, with their name and role in the settings."""
        self.form = form
        self.folder = folder
        self.monkeypatch = monkeypatch
        self.taken: set[str] = set()
        (folder / "werk").mkdir()
        monkeypatch.chdir(folder / "werk")
        monkeypatch.setenv("PATH", "/nergens")  # so that no printer is found on any machine
        for role in ("employee", "manager"):
            (folder / role).mkdir(mode=0o700)
            save_settings(folder / role / "config.toml", {"me": {"role": role}})

    @asynccontextmanager
    async def sits(self, role: str, day: str) -> AsyncIterator[Person]:
        """Opens the list in a home on a day."""
        self.monkeypatch.setenv("POPTUI_TODAY", day)
        async with person(self.folder / role) as someone:
            await someone.sees("nieuw plan")
            yield someone

    async def picture(self, someone: Person, name: str) -> None:
        """Compares the screen with the picture of a station."""
        await someone.sits_still()
        someone.app.clear_notifications()  # a notification may or may not be shown
        await someone.sits_still()
        compare(f"jaar-{self.form}-{name}", someone.app.export_screenshot(title="poptui"))
        self.taken.add(name)

    def plan(self, role: str) -> Plan:
        """Returns the plan in a home that is not closed."""
        store = workspace_of(self.folder / role).store
        (found,) = [plan for plan in map(store.load, store.ids()) if status_of(plan) != "closed"]
        return found

    def file(self) -> str:
        """Returns the name of the newest shared file."""
        return max((self.folder / "werk").glob("*.pop"), key=lambda path: path.stat().st_mtime_ns).name


async def begins(someone: Person, form: str, *names: str) -> None:
    """Makes a plan from the list."""
    someone.types("n")
    await someone.sees(r"Welk formulier\?")
    someone.types(choosing(form) + "<tab>")
    for name in names:
        someone.types(name + "<enter>")
    await someone.sits_still()
    someone.types("<enter>")
    await someone.sees("· voorbereidend ·")
    await someone.sits_still()


async def goes(someone: Person, words: str, seen: str) -> None:
    """Goes to a section, or in the talk to a subject, by words of its name."""
    someone.types("<f2>")
    await someone.sees("typ om te zoeken")
    someone.types(words + "<enter>")
    await someone.sees(seen)
    await someone.sits_still()


async def answers(someone: Person, **by_key: str) -> None:
    """Types answers, each where its field is; an underscore in a key stands for a dot."""
    for key, text in by_key.items():
        await reaches(someone, key.removeprefix("q").replace("_", "."))
        someone.types(text)


async def shares(someone: Person, *ticks: str) -> None:
    """Shares the plan in a file, with the questions of these keys ticked in the list of what can be shared."""
    await act(someone, "Delen", "Delen met de")
    for words in ticks:
        await someone.walks("<down>", f"^.*▌ .*{words}.*spatie")
        someone.types("<space>")
    await presses(someone, "Deel het")
    await someone.sees("Meegegaan|Het staat in|Het bestand")
    someone.types("<esc>")
    await someone.sits_still()


async def receives(someone: Person, file: str) -> None:
    """Imports a shared file."""
    someone.types("i")
    await someone.sees("Een plan ontvangen")
    someone.types(file + "<enter>")
    await someone.sees("Nieuw gedeeld|Veranderd|overgenomen")
    someone.types("<esc>")
    await someone.sees("nieuw plan")
    await someone.sits_still()


async def opens(someone: Person, seen: str = "· rol:") -> None:
    """Opens the newest plan."""
    someone.types("<home><enter>")
    await someone.sees(seen)
    await someone.sits_still()


async def closes_talk(someone: Person) -> None:
    """Closes the talk, with the file for the other person; then returns to the list."""
    someone.types("<f8>")
    await presses(someone, "Gesprek sluiten")
    await someone.sees("Het gesprek is gesloten")
    await someone.sees("Geef of stuur dit bestand")
    someone.types("<enter>")
    await someone.sees("nieuw plan")
    await someone.sits_still()


async def signs(someone: Person) -> None:
    """Makes the plan definitive, and records what both signed on paper."""
    await act(someone, "Definitief maken", "De tekst van de afspraken ligt hierna vast")
    await presses(someone, "Maak definitief")
    await someone.sees(r"De afspraken definitief maken\?")
    someone.types("<right><enter>")
    await someone.sees("Ondertekenen")
    for title in ("Medewerker", "Leidinggevende"):
        await reaches(someone, "meaning")
        someone.types("<space>")
        await presses(someone, "Leg deze handtekening vast")
        await someone.reads("tekent met de pen, op papier")
        someone.types("<right><enter>")
        await someone.reads(f"✓ {title}: ")


async def evaluates(someone: Person, to_the_end: str, *said: str) -> None:
    """Evaluates the first agreement: with keys to one of the three results, and in words."""
    await act(someone, "Opvolgen", "Opvolgen")
    await presses(someone, "Evalueren")
    await someone.sees("Hoe is het gegaan met")
    someone.types(to_the_end + "<space><tab>" + "<tab>".join(said))
    await presses(someone, "Leg vast")


async def goes_on(someone: Person, row: str) -> None:
    """Goes back to the plan, and begins the next one with its first row."""
    someone.types("<esc>")
    await someone.sits_still()
    await act(someone, "Volgend plan", "wat gaat er mee")
    someone.types("<space>")
    await someone.sees(rf"\[x\] {row}")
    await presses(someone, "Maak het nieuwe plan")
    await someone.sees("· voorbereidend")
    await someone.sits_still()


async def test_year_of_the_municipal_form_equals_its_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Anna prepares and shares, Bob reads; they talk at her screen, agree and sign; it is followed up and evaluated,
    and next year's talk begins with what was agreed. What Anna kept is in no file."""
    year = Year(tmp_path, "gemeente", monkeypatch)
    async with year.sits("employee", "2026-11-02") as anna:
        await begins(anna, "gemeente", "Anna Smit", "Receptionist", "Bob de Wit")
        await answers(anna, dienst="Publiekszaken", datum="11-12-2026")
        await goes(anna, "Terugblik", "Deel 3 van 5")
        await answers(anna, q2_1="Een nieuwe balie", q2_2="Zaaksysteem", q2_3="Ik blijf kalm", q2_4="Bob is er altijd")
        await goes(anna, "Visie", "Deel 4 van 5|4/5")
        await answers(anna, q3_1_a="Kraanvogel", q3_2="Schrijven op B1")
        await goes(anna, "Acties", "Deel 5 van 5|5/5")
        anna.types("Schrijven<tab>Cursus B1 volgen<tab>voor 1 juli 2027<tab>450<enter>")
        await anna.saved(lambda plan: [row.text("kosten") for row in plan.rows("4.1")] == ["450"])
        await act(anna, "Delen", "Delen met de")
        await reaches(anna, "parts")
        for words in ("3.2", "4.1"):
            await anna.walks("<down>", rf"^.*\[ \] {words}.*spatie")
            anna.types("<space>")
            await anna.sits_still()
        await presses(anna, "Deel het")
        await anna.sees("Meegegaan")
    async with year.sits("manager", "2026-11-09") as bob:
        await receives(bob, year.file())
        await opens(bob)
        await goes(bob, "Terugblik", "Een nieuwe balie")
        await year.picture(bob, "ontvangen")
    assert "3.1.a" not in year.plan("manager").answers and year.plan("manager").rows("4.1")

    async with year.sits("employee", "2026-12-11") as anna:
        await opens(anna)
        anna.types("<f8>")
        await anna.sees("gesprek · jullie schrijven samen")
        await goes(anna, "Terugblik", "Een nieuwe balie")
        await reaches(anna, "terugblik.besproken")
        anna.types(" ")
        await reaches(anna, "terugblik.gesprek")
        anna.types("Bob ziet dat ook")
        await goes(anna, "3.1", "× 3.1")
        await year.picture(anna, "gesprek")
        await goes(anna, "3.4", "Welke ontwikkelingsnoodzaak")
        await answers(anna, q3_4_a="De balie wordt digitaal", q3_4_b="Ja, dat past")
        await goes(anna, "4.1", "Cursus B1 volgen")
        await reaches(anna, "4.1")
        anna.types("<up*3><c-s>")
        await anna.saved(lambda plan: len(plan.rows("4.3")) == 1)
        await anna.sits_still()
        anna.types(" en vijf brieven herschrijven<enter>")
        await anna.saved(lambda plan: "vijf brieven" in plan.rows("4.3")[0].text("actie"))
        await year.picture(anna, "afspraak")
        await goes(anna, "4.2", "× 4.2")
        await presses(anna, "× 4.2")
        await presses(anna, "Openen")
        await anna.sees("4.2")
        await answers(anna, q4_2="Elke maand een kwartier", q4_4="Niets terug te betalen")
        await anna.has_answered(**{"4.4": "Niets terug te betalen"})
        await closes_talk(anna)
        talked = year.file()
        await opens(anna)
        await signs(anna)
        await year.picture(anna, "getekend")
        anna.types("<esc>")
        await anna.hears("Allen hebben getekend")
        await act(anna, "Afronden", "ondertekend op 11-12-2026")
        await presses(anna, "Dit is gedaan")
        await anna.reads("✓ gedaan op 11-12-2026: Een ondertekend exemplaar")
        await presses(anna, "Maak het bestand voor P&O")
        await anna.sees("Het bestand voor P&O is er")
        anna.types("<esc>")
        await presses(anna, "Dit is gedaan")
        await anna.reads("✓ gedaan op 11-12-2026: Inleveren")
        anna.types("<esc>")
        await anna.sits_still()
        await act(anna, "Opvolgen", "Opvolgen")
        await reaches(anna, "day")
        anna.types("1-3-2027<tab>Bob de Wit<tab>Twee brieven af")
        await presses(anna, "Zet dit moment erbij")
        await anna.reads("01-03-2027: Voortgangsgesprek met Bob de Wit: Twee brieven af")
    async with year.sits("manager", "2026-12-12") as bob:
        await receives(bob, talked)
        await opens(bob)
        await goes(bob, "Terugblik", "Een nieuwe balie")
        bob.types("<f7>Bob ziet")
        await bob.sees("Notitie van het gesprek bij:.*: Bob ziet dat ook")
    assert [row.text("actie") for row in year.plan("manager").rows("4.3")] == year_rows(year, "4.3", "actie")

    async with year.sits("employee", "2027-07-05") as anna:
        await anna.reads("! Te laat: 30-06-2027, Anna Smit: Cursus B1 volgen en vijf brieven herschrijven")
        await anna.reads("! Te laat: 01-03-2027, Anna Smit: Voortgangsgesprek met Bob de Wit")
        await year.picture(anna, "te-laat")
        await opens(anna)
        await act(anna, "Opvolgen", "Opvolgen")
        await presses(anna, "Dit is geweest")
        await anna.sees("wat kwam eruit")
        anna.types("Op schema")
        await presses(anna, "Leg vast")
        await anna.sees("✓ 01-03-2027")
        await presses(anna, "Hoe gaat het?")
        await anna.sees(r"\(x\) gepland")
        anna.types("<down><tab>Nog twee brieven")
        await presses(anna, "Leg vast")
        await anna.reads("05-07-2027, medewerker: Nog twee brieven")
    async with year.sits("employee", "2027-11-26") as anna:
        await opens(anna)
        await evaluates(anna, "<down>", "Drie van de vijf brieven", "Oefenen helpt", "De andere twee")
        await anna.reads("herschrijven, klaar op 30-06-2027: deels bereikt")
        await year.picture(anna, "evaluatie")
        await goes_on(anna, "Cursus B1")
        await goes(anna, "Terugblik", "Vorige keer: Een nieuwe balie")
        await year.picture(anna, "vorige-keer")
        anna.types("<f8>")
        await anna.sees("Vorige keer afgesproken")
        await anna.reads("Cursus B1 volgen en vijf brieven herschrijven, klaar op 30-06-2027: deels bereikt")
        await year.picture(anna, "volgend-gesprek")
        await closes_talk(anna)
    assert [row.text("actie") for row in year.plan("employee").rows("4.1")] == year_rows(year, "4.3", "actie", "closed")
    assert year.taken == set(STATIONS["gemeente"])
    assert not [path.name for path in (tmp_path / "werk").iterdir() if b"Kraanvogel" in path.read_bytes()]


async def test_year_in_plain_language_equals_its_pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bob invites Kees, who says whom he brings; they talk at Bob's screen and the notes of the talk are part of the
    report that both sign; it is followed up and evaluated, and the next talk begins with it. Neither what Bob keeps
    about Kees nor the name of the form goes anywhere."""
    year = Year(tmp_path, "banenafspraak", monkeypatch)
    async with year.sits("manager", "2026-11-16") as bob:
        await begins(bob, "banenafspraak", "Kees de Boer", "medewerker groen", "Bob de Wit")
        await answers(bob, afdeling="Groenbeheer")
        await goes(bob, "Ontwikkelpotentieel", "Hebt u een beeld")
        await answers(bob, potentieel_beeld="Kraanvogel")
        await goes(bob, "Uitnodiging", "Waarom is er een gesprek|Tijd")
        await answers(bob, uitnodiging_dag="8-12-2026", uitnodiging_tijd="10.00 uur", uitnodiging_waar="Kamer 2.14")
        await answers(
            bob, uitnodiging_doel="We spreken af wat u gaat leren.", uitnodiging_werkwijze="We praten rustig."
        )
        await answers(bob, uitnodiging_voorbereiden="Lees de vragen en denk na.")
        await bob.saved(lambda plan: "Lees" in plan.text("uitnodiging.voorbereiden"))
        await act(bob, "Exporteren", "Exporteren: in een bestand")
        await bob.walks("<down>", r"\(x\) De uitnodiging voor het gesprek")
        await presses(bob, "Bekijken")
        await bob.sees("U bent uitgenodigd")
        await year.picture(bob, "uitnodiging")
        bob.types("<esc>")
        await bob.sits_still()
        bob.types("<esc>")
        await bob.sits_still()
        await shares(bob)
    async with year.sits("employee", "2026-11-30") as kees:
        await receives(kees, year.file())
        await opens(kees)
        await goes(kees, "vragen van het gesprek", "Wie neemt u mee")
        await answers(kees, meenemen_naam="Ali", meenemen_rol="collega")
        await goes(kees, "Leerstijl", "Hoe leert u het best")
        await answers(kees, leerstijl_manier="Door het te doen")
        await kees.has_answered(**{"leerstijl.manier": "Door het te doen"})
        await act(kees, "Delen", "Delen met de")
        await reaches(kees, "parts")
        await kees.walks("<down>", r"^.*\[ \] Hoe leert u.*spatie")
        kees.types("<space>")
        await kees.sits_still()
        await presses(kees, "Deel het")
        await kees.sees("Meegegaan")

    async with year.sits("manager", "2026-12-08") as bob:
        await receives(bob, year.file())
        await opens(bob)
        bob.types("<f8>")
        await bob.sees("gesprek · u schrijft samen")
        await answers(bob, datum="8-12-2026")
        await goes(bob, "bespreekt u met elkaar", "welke concrete resultaten")
        await answers(bob, resultaten="Het gras is gemaaid", nodig="Veilig werken", beheerst="Precies werken")
        await answers(bob, ontwikkelen="Zelf om hulp vragen")
        await reaches(bob, "bespreken.besproken")
        bob.types(" ")
        await reaches(bob, "bespreken.gesprek")
        bob.types("Kees wil graag eerst oefenen.")
        await year.picture(bob, "gesprek")
        await answers(bob, realistisch="Zelf starten", periode="binnen 6 maanden", hulp="Ali loopt mee")
        await answers(bob, criteria="Vier weken op tijd", evaluatie="8-6-2027")
        await goes(bob, "doelen die", r"De \(sub\)doelen")
        await reaches(bob, "doelen")
        bob.types("Kees start de maaier<tab>Vijf velden<tab>voor 1 juni 2027<tab>")
        await bob.saved(lambda plan: len(plan.rows("doelen")) == 1)
        await reaches(bob, "activiteiten")
        bob.types("Drie ochtenden oefenen<tab>Ali doet het voor<tab>voor 1 maart 2027<tab>")
        await bob.saved(
            lambda plan: [row.text("tijdpad") for row in plan.rows("activiteiten")] == ["voor 1 maart 2027"]
        )
        await goes(bob, "Voortgang", "De manier waarop")
        await answers(bob, manier="Elke vrijdag op de lijst kijken")
        await reaches(bob, "momenten")
        bob.types("2-2-2027<tab>Kees en Ali<tab>De lijst is ingevuld<tab>")
        await bob.saved(lambda plan: len(plan.rows("momenten")) == 1)
        await closes_talk(bob)
        talked = year.file()
        await opens(bob)
        await act(bob, "Definitief maken", "De tekst van de afspraken ligt hierna vast")
        await presses(bob, "Lees de tekst")
        await bob.sees("Het persoonlijk ontwikkelplan")
        await bob.sits_still()  # the whole text is there: a page is as long as in the picture
        while "Kees wil graag eerst oefenen" not in (page := bob.screen()):
            bob.types("<pagedown>")
            await bob.turns(page)
        await bob.sees("Notitie van het gesprek bij: In het POP-gesprek")
        await year.picture(bob, "verslag")
        bob.types("<esc>")
        await bob.sits_still()
        bob.types("<esc>")
        await bob.sits_still()
        await signs(bob)
        await year.picture(bob, "getekend")
    async with year.sits("employee", "2026-12-09") as kees:
        await receives(kees, talked)
    assert year.plan("employee").text("bespreken.gesprek") == "Kees wil graag eerst oefenen."
    assert "potentieel.beeld" not in year.plan("employee").answers

    async with year.sits("manager", "2027-03-04") as bob:
        await bob.reads("! Te laat: 28-02-2027, Kees de Boer: Drie ochtenden oefenen")
        await year.picture(bob, "te-laat")
        await opens(bob)
        await act(bob, "Opvolgen", "Opvolgen")
        await reaches(bob, "day")
        bob.types("8-6-2027<tab>Kees en Ali")
        await presses(bob, "Zet dit moment erbij")
        await bob.reads("08-06-2027: Voortgangsgesprek met Kees en Ali")
    async with year.sits("manager", "2027-06-08") as bob:
        await opens(bob)
        await evaluates(bob, "<down*2>", "Twee velden op tijd", "Korte stappen helpen", "Nog een keer oefenen")
        await bob.reads("Kees start de maaier, klaar op 31-05-2027: niet bereikt")
        await year.picture(bob, "evaluatie")
        await goes_on(bob, "Kees start de maaier")
        bob.types("<f8>")
        await bob.sees("Vorige keer afgesproken")
        await bob.sees("Kees start de maaier, klaar op 31-05-2027: niet bereikt")
        await year.picture(bob, "volgend-gesprek")
        await closes_talk(bob)
    assert [row.text("doel") for row in year.plan("manager").rows("doelen")] == ["Kees start de maaier"]
    assert year.taken == set(STATIONS["banenafspraak"])
    files = list((tmp_path / "werk").iterdir())
    assert files and not [path.name for path in files if b"Kraanvogel" in path.read_bytes()]
    assert not [path.name for path in files if "banenafspraak" in path.name.casefold()]


def year_rows(year: Year, table: str, column: str, status: str = "") -> list[str]:
    """Returns the texts of a column of the employee's plan with this status, or of the present plan."""
    store = workspace_of(year.folder / "employee").store
    plans = [plan for plan in map(store.load, store.ids()) if not status or status_of(plan) == status]
    (plan,) = plans
    return [row.text(column) for row in plan.rows(table)]
