"""The table of all actions: id, keys, where each works, name and help."""

from __future__ import annotations

from typing import NamedTuple


class Action(NamedTuple):
    """One action of the menu, the keys and the key line.

    Attributes:
        id: as the contract names it.
        keys: Textual's names of the keys, the one to show first.
        where: overal, plan, rij, tabel or lijst: where it works.
        name: a word or two for the key line and the menu.
        help: a sentence.
    """

    id: str
    keys: tuple[str, ...]
    where: str
    name: str
    help: str


ACTIONS = (
    Action(
        "app.help",
        ("f1", "question_mark"),
        "overal",
        "Hulp",
        "Legt uit wat hier gevraagd wordt en welke toetsen werken; ? buiten tekst.",
    ),
    Action("app.menu", ("f10", "ctrl+o"), "overal", "Menu", "Toont alles wat hier kan."),
    Action("app.back", ("escape", "ctrl+g"), "overal", "Terug", "Gaat een scherm terug; wat getypt is, is bewaard."),
    Action("app.quit", ("f9", "ctrl+q"), "overal", "Sluiten", "Bewaart alles en sluit poptui."),
    Action(
        "app.redraw",
        ("ctrl+l",),
        "overal",
        "Opnieuw tekenen",
        "Tekent het scherm opnieuw, als de lijn er iets doorheen schreef.",
    ),
    Action("app.theme", (), "overal", "Kleuren", "Kiest een ander uiterlijk: donker, licht of veel contrast."),
    Action("field.next", ("tab",), "overal", "Volgende", "Gaat naar het volgende veld."),
    Action("field.previous", ("shift+tab",), "overal", "Vorige", "Gaat naar het vorige veld."),
    Action("plan.sections", ("f2", "ctrl+t"), "plan", "Onderdelen", "Kiest een onderdeel van het formulier."),
    Action(
        "plan.previous_section",
        ("f3",),
        "plan",
        "Vorig deel",
        "Gaat naar het vorige onderdeel, op een kaart naar de vorige rij.",
    ),
    Action(
        "plan.next_section",
        ("f4", "ctrl+n"),
        "plan",
        "Volgend deel",
        "Gaat naar het volgende onderdeel, op een kaart naar de volgende rij.",
    ),
    Action(
        "plan.next_empty", ("f5", "ctrl+r"), "plan", "Volgende lege", "Gaat naar de volgende vraag zonder antwoord."
    ),
    Action(
        "plan.smart",
        ("f6",),
        "tabel",
        "SMART",
        "Zegt van deze rij hoe specifiek, meetbaar en tijdgebonden hij is, en wat er nog te vragen is.",
    ),
    Action("plan.find", ("f7", "ctrl+f"), "plan", "Zoeken", "Zoekt in alle antwoorden van dit plan."),
    Action(
        "plan.talk",
        ("f8",),
        "plan",
        "Gesprek",
        "Opent het gesprek op één scherm, met alleen wat gedeeld is; nog eens sluit het gesprek.",
    ),
    Action("plan.undo", ("ctrl+z",), "plan", "Ongedaan", "Maakt de laatste wijziging ongedaan."),
    Action("plan.redo", ("ctrl+y",), "plan", "Opnieuw", "Doet opnieuw wat net ongedaan is gemaakt."),
    Action(
        "plan.export",
        (),
        "plan",
        "Exporteren",
        "Zet het plan in een bestand, om te lezen, te printen of te ondertekenen.",
    ),
    Action(
        "plan.share",
        (),
        "plan",
        "Delen",
        "Toont wat naar de ander gaat en wat niet, en maakt het bestand voor de ander.",
    ),
    Action(
        "plan.agree",
        (),
        "plan",
        "Definitief maken",
        "Legt de tekst van de afspraken vast, of zegt wat er nog ontbreekt.",
    ),
    Action("plan.sign", (), "plan", "Ondertekenen", "Toont wie er getekend heeft, en legt een handtekening vast."),
    Action("plan.revise", (), "plan", "Nieuwe versie", "Maakt van een ondertekend plan een versie om te wijzigen."),
    Action("plan.handin", (), "plan", "Afronden", "Toont wat er na het ondertekenen nog te doen is."),
    Action("plan.follow", (), "plan", "Opvolgen", "Zegt hoe het gaat met de afspraken, en wanneer jullie kijken."),
    Action("plan.next", (), "plan", "Volgend plan", "Maakt het plan van de volgende ronde, en sluit dit af."),
    Action("plan.role", (), "plan", "Rol", "Kiest in wiens naam u schrijft, zolang dit plan open is."),
    Action("plan.unit", (), "plan", "Afdelingen", "Opent de foto van een afdeling, die buiten alle plannen staat."),
    Action("plan.history", (), "plan", "Geschiedenis", "Toont wie wat wanneer heeft geschreven."),
    Action(
        "field.history",
        (),
        "plan",
        "Eerdere tekst",
        "Toont wat er eerder bij deze vraag stond; dat is ook terug te zetten.",
    ),
    Action("field.note", (), "plan", "Notitie", "Zet een notitie bij deze vraag, die alleen u leest."),
    Action(
        "history.open", ("enter",), "geschiedenis", "Hele tekst", "Toont de hele tekst, om te lezen of terug te zetten."
    ),
    Action("row.previous", ("f3",), "rij", "Vorige rij", "Opent de rij ervoor."),
    Action("row.next", ("f4", "ctrl+n"), "rij", "Volgende rij", "Opent de rij erna."),
    Action("cell.accept", ("enter",), "cel", "Volgende cel", "Laat staan wat u typte en gaat naar de volgende cel."),
    Action("cell.restore", ("escape", "ctrl+g"), "cel", "Oude tekst", "Zet terug wat er in de cel stond."),
    Action(
        "table.add",
        ("insert", "n"),
        "tabel",
        "Nieuwe rij",
        "Begint een rij; in de lege rij onderaan typen kan ook. Letters zoals n werken op het nummer van een rij.",
    ),
    Action(
        "table.edit",
        ("enter",),
        "tabel",
        "Wijzigen",
        "Typt verder in de cel; op het nummer van een rij opent Enter die als kaart.",
    ),
    Action(
        "table.card", ("ctrl+e", "e"), "tabel", "Kaart", "Opent de rij als kaart, met alles wat er nog meer bij hoort."
    ),
    Action(
        "table.delete", ("delete", "d"), "tabel", "Rij weg", "Haalt de rij weg, na een vraag; Ctrl+Z haalt hem terug."
    ),
    Action("table.duplicate", ("ctrl+d", "k"), "tabel", "Rij kopiëren", "Zet een kopie van de rij eronder."),
    Action(
        "table.copy_rows",
        ("c",),
        "tabel",
        "Kopiëren",
        "Kopieert de rijen voor een spreadsheet; rijen uit een spreadsheet plakt u hier gewoon.",
    ),
    Action("table.up", ("shift+up", "o"), "tabel", "Rij omhoog", "Zet de rij een plaats hoger."),
    Action("table.down", ("shift+down", "l"), "tabel", "Rij omlaag", "Zet de rij een plaats lager."),
    Action("table.agree", ("ctrl+s",), "tabel", "Maak afspraak", "Maakt van deze wens een afspraak."),
    Action("list.new", ("n",), "lijst", "Nieuw plan", "Maakt een nieuw plan."),
    Action("list.open", ("enter",), "lijst", "Openen", "Opent het gekozen plan."),
    Action(
        "list.filter",
        ("slash",),
        "lijst",
        "Zoeken",
        "Toont alleen de plannen waarin een woord staat; Esc toont weer alles.",
    ),
    Action(
        "list.receive",
        ("i",),
        "lijst",
        "Ontvangen",
        "Neemt in wat voor u klaarligt, of leest een bestand in dat iemand u gaf.",
    ),
    Action(
        "list.handin", ("r",), "lijst", "Afronden", "Toont wat er na het ondertekenen van het gekozen plan te doen is."
    ),
    Action("list.unit", (), "lijst", "Afdelingen", "Opent de foto van een afdeling, die buiten alle plannen staat."),
    Action("list.me", (), "lijst", "Wie u bent", "Uw naam, en of u als medewerker of als leidinggevende schrijft."),
    Action("list.blank", (), "lijst", "Leeg formulier", "Zet een leeg formulier in een bestand, of print het."),
    Action(
        "list.delete",
        ("d", "delete"),
        "lijst",
        "Verwijderen",
        "Verwijdert het gekozen plan, na een vraag. Dat is niet terug te halen.",
    ),
)
"""All actions, in the order of the menu and of `poptui keys`."""

IDS = frozenset(one.id for one in ACTIONS)
"""The ids of all actions."""

STATUS_NAMES = {
    "preparing": "voorbereidend",
    "definitive": "definitief",
    "signed": "ondertekend",
    "closed": "afgesloten",
}
"""The Dutch names of the statuses of a plan."""

AGAINST_NAME = "niet akkoord"
"""Said beside the status where somebody signed that they do not agree."""


def status_name(status: str, version: int, *, against: bool) -> str:
    """Returns the status of a plan as people read it: "ondertekend, niet akkoord", "definitief (versie 2)"."""
    name = STATUS_NAMES.get(status, status) + (f", {AGAINST_NAME}" if against else "")
    return f"{name} (versie {version})" if version > 1 else name


SAID_NAMES = {"a": "staat achter deze rij", "r": "vindt deze rij haalbaar"}
"""An opinion of a row in words, by the letter of its SMART criterion."""

_KEYS = {
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
    "shift+tab": "Shift+Tab",
    "enter": "Enter",
    "tab": "Tab",
    "delete": "Del",
    "insert": "Ins",
    "shift+up": "Shift+omhoog",
    "shift+down": "Shift+omlaag",
}


def action(action_id: str) -> Action:
    """Returns the action with this id.

    Raises:
        KeyError: there is none.
    """
    for found in ACTIONS:
        if found.id == action_id:
            return found
    raise KeyError(action_id)


def key_name(key: str) -> str:
    """Returns a key as people call it: "F1", "Ctrl+Z", "?"."""
    if key in _KEYS or len(key) == 1:
        return _KEYS.get(key, key)
    return "+".join(part.upper() if len(part) == 1 or part[0] == "f" else part.title() for part in key.split("+"))
