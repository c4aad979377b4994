"""The names of the commands, with the module and the help of each: to look one up imports no command."""

from __future__ import annotations

COMMANDS = {
    "new": ("plans", "Maakt een plan en toont zijn nummer."),
    "list": ("listing", "Toont alle plannen."),
    "show": ("plans", "Toont een plan."),
    "set": ("plans", "Beantwoordt een vraag."),
    "row": ("rows", "Voegt rijen toe, wijzigt, verplaatst en verwijdert ze."),
    "undo": ("plans", "Maakt de laatste wijziging ongedaan."),
    "log": ("plans", "Toont wie wat wanneer schreef."),
    "check": ("plans", "Zegt wat er nog ontbreekt."),
    "smart": ("smart", "Zegt hoe SMART een doel is."),
    "export": ("export_import", "Zet een plan in een bestand."),
    "import": ("export_import", "Leest een geëxporteerd plan in."),
    "share": ("sharing", "Maakt het bestand voor de ander."),
    "receive": ("sharing", "Neemt in wat voor u klaarligt."),
    "agree": ("agreement", "Maakt de afspraken definitief."),
    "sign": ("agreement", "Legt een handtekening vast, of tekent met een sleutel."),
    "verify": ("agreement", "Kijkt of afspraken en handtekeningen ongewijzigd zijn."),
    "revise": ("agreement", "Maakt een nieuwe versie van een ondertekend plan."),
    "handin": ("agreement", "Toont wat er na het ondertekenen te doen is."),
    "action": ("followup", "Zegt hoe het gaat met een afspraak."),
    "evaluate": ("followup", "Zegt aan het eind hoe het is gegaan met een afspraak."),
    "followup": ("followup", "Toont en wijzigt de momenten om te kijken hoe het gaat."),
    "next": ("followup", "Maakt het plan van de volgende ronde, en sluit dit af."),
    "agenda": ("followup", "Toont wat er te doen is over alle plannen."),
    "unit": ("units", "Toont en wijzigt de foto van een afdeling."),
    "forms": ("about", "Toont de formulieren en controleert er een."),
    "keys": ("about", "Toont alle toetsen."),
    "doctor": ("about", "Kijkt of alles in orde is."),
    "demo": ("screens", "Opent een ingevuld voorbeeld."),
}
"""The module in `poptui.cli` and the help of each command, so that the help imports no command."""
COMPLETION = "_POPTUI_COMPLETE"
"""The environment variable by which a shell asks for its completion script and for completions."""
