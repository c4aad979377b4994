"""The sentences of `dialogs`; made from languages/nl/dialogs.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import text


def help_title() -> str:
    """Returns the sentence 'Hulp'."""
    return text("dialogs.help_title")


def known_title() -> str:
    """Returns the sentence 'Kies er een'."""
    return text("dialogs.known_title")


def table_first() -> str:
    """Returns the sentence 'Zet de cursor eerst in de tabel, op een rij.'."""
    return text("dialogs.table_first")


def theme_title() -> str:
    """Returns the sentence 'Kleuren'."""
    return text("dialogs.theme_title")


def talk_not_opened() -> str:
    """Returns the sentence 'Het gesprek is niet geopend'."""
    return text("dialogs.talk_not_opened")


def unsaved_kept() -> str:
    """Returns the sentence 'Nog niet alles is bewaard. Exporteer het plan naar een andere plek, of sluit nog eens: de tekst blijft dan als concept staan.'."""
    return text("dialogs.unsaved_kept")


def unsaved_lost() -> str:
    """Returns the sentence 'Nog niet alles is bewaard. Exporteer het plan naar een andere plek, of sluit nog eens: de tekst van nu is dan weg.'."""
    return text("dialogs.unsaved_lost")


def too_small(width: int, height: int) -> str:
    """Returns the sentence 'Venster te klein: maak het {width} bij {height} of groter. Er gaat niets verloren.'."""
    return text("dialogs.too_small", width=width, height=height)


def menu_title() -> str:
    """Returns the sentence 'Menu: kies met de pijlen en Enter'."""
    return text("dialogs.menu_title")


def text_keys() -> str:
    """Returns the sentence 'Toetsen'."""
    return text("dialogs.text_keys")


def pick_hint() -> str:
    """Returns the sentence 'typ om te zoeken; kies met de pijlen en Enter'."""
    return text("dialogs.pick_hint")


def preview_title(title: str) -> str:
    """Returns the sentence '{title} · bladeren: pijlen, PgDn'."""
    return text("dialogs.preview_title", title=title)


def confirm_leave() -> str:
    """Returns the sentence 'Niet doen'."""
    return text("dialogs.confirm_leave")


def confirm_hint() -> str:
    """Returns the sentence 'Kies met Tab of de pijlen opzij, en druk op Enter.'."""
    return text("dialogs.confirm_hint")


def theme_dark() -> str:
    """Returns the sentence 'Donker'."""
    return text("dialogs.theme_dark")


def theme_light() -> str:
    """Returns the sentence 'Licht'."""
    return text("dialogs.theme_light")


def theme_contrast() -> str:
    """Returns the sentence 'Veel contrast'."""
    return text("dialogs.theme_contrast")


def closed_part(part: str) -> str:
    """Returns the sentence '× {part}: niet gedeeld (Enter opent)'."""
    return text("dialogs.closed_part", part=part)


def status_line(question: str, boxes: str) -> str:
    """Returns the sentence '{question}: {boxes}  (gaat vanzelf)'."""
    return text("dialogs.status_line", question=question, boxes=boxes)


def as_typed(typed: str) -> str:
    """Returns the sentence '{typed} (zoals getypt)'."""
    return text("dialogs.as_typed", typed=typed)


def check_list_hint() -> str:
    """Returns the sentence '(spatie kiest)'."""
    return text("dialogs.check_list_hint")


def choice_line_hint() -> str:
    """Returns the sentence '(pijltjes kiezen, Backspace wist)'."""
    return text("dialogs.choice_line_hint")


def choice_line_refuses_typing() -> str:
    """Returns the sentence 'Kies hier met de pijltjes links en rechts.'."""
    return text("dialogs.choice_line_refuses_typing")


def choice_input_nothing() -> str:
    """Returns the sentence '(nog niets gekozen)'."""
    return text("dialogs.choice_input_nothing")


def choice_input_hint() -> str:
    """Returns the sentence '(Enter kiest, Backspace wist)'."""
    return text("dialogs.choice_input_hint")


def tick_hint() -> str:
    """Returns the sentence '(spatie kruist aan)'."""
    return text("dialogs.tick_hint")


def tick_hint_ticked() -> str:
    """Returns the sentence '(spatie wist)'."""
    return text("dialogs.tick_hint_ticked")


def tick_refuses_typing() -> str:
    """Returns the sentence 'Kruis hier aan met de spatiebalk.'."""
    return text("dialogs.tick_refuses_typing")


def line_list_hint() -> str:
    """Returns the sentence 'pijl omlaag toont wat er te kiezen is'."""
    return text("dialogs.line_list_hint")


def line_joined_paste() -> str:
    """Returns the sentence 'Dit veld heeft één regel: de regels zijn achter elkaar gezet.'."""
    return text("dialogs.line_joined_paste")


def meaning_unknown() -> str:
    """Returns the sentence '= nog niet bekend'."""
    return text("dialogs.meaning_unknown")


def meaning_unknown_amount() -> str:
    """Returns the sentence '= nog niet bekend; telt nog niet mee in het totaal'."""
    return text("dialogs.meaning_unknown_amount")


def meaning_not_understood(expected: str) -> str:
    """Returns the sentence '? niet begrepen; blijft staan. Verwacht: {expected}'."""
    return text("dialogs.meaning_not_understood", expected=expected)


def meaning_file(name: str) -> str:
    """Returns the sentence '= {name} (in het plan staat de naam; bij Delen kan het bestand mee)'."""
    return text("dialogs.meaning_file", name=name)


def own_note() -> str:
    """Returns the sentence 'Eigen notitie (leest niemand anders; komt niet op papier)'."""
    return text("dialogs.own_note")


def smart_specific() -> str:
    """Returns the sentence 'specifiek'."""
    return text("dialogs.smart_specific")


def smart_measurable() -> str:
    """Returns the sentence 'meetbaar'."""
    return text("dialogs.smart_measurable")


def smart_time() -> str:
    """Returns the sentence 'tijd'."""
    return text("dialogs.smart_time")


def smart_acceptable() -> str:
    """Returns the sentence 'acceptabel'."""
    return text("dialogs.smart_acceptable")


def smart_realistic() -> str:
    """Returns the sentence 'realistisch'."""
    return text("dialogs.smart_realistic")


def smart_empty() -> str:
    """Returns the sentence 'SMART: typ wat er gaat gebeuren; hier staat dan wat er nog bij kan.'."""
    return text("dialogs.smart_empty")


def smart_somebody_says_no() -> str:
    """Returns the sentence 'Iemand zegt nee: wat moet er anders?'."""
    return text("dialogs.smart_somebody_says_no")


def smart_all_agreed() -> str:
    """Returns the sentence 'Alles staat erin, en beiden zijn het ermee eens.'."""
    return text("dialogs.smart_all_agreed")


def smart_agreed_guess(criteria: str) -> str:
    """Returns the sentence 'Beiden zijn het ermee eens. Lees zelf na of het echt {criteria} is.'."""
    return text("dialogs.smart_agreed_guess", criteria=criteria)


def smart_discuss() -> str:
    """Returns the sentence 'Alles staat erin. Bespreek: staan beiden erachter, en is het te doen?'."""
    return text("dialogs.smart_discuss")


def smart_discuss_short() -> str:
    """Returns the sentence 'Alles staat erin. Bespreek of het haalbaar is.'."""
    return text("dialogs.smart_discuss_short")


def smart_discuss_guess(criteria: str) -> str:
    """Returns the sentence 'Zo te zien staat alles erin. Lees zelf na of het echt {criteria} is.'."""
    return text("dialogs.smart_discuss_guess", criteria=criteria)


def smart_discuss_guess_short(criteria: str) -> str:
    """Returns the sentence 'Lees na of het echt {criteria} is.'."""
    return text("dialogs.smart_discuss_guess_short", criteria=criteria)


def table_new_row() -> str:
    """Returns the sentence '+ nieuwe rij'."""
    return text("dialogs.table_new_row")


def tag_needed() -> str:
    """Returns the sentence 'nog nodig'."""
    return text("dialogs.tag_needed")


def tag_unclear() -> str:
    """Returns the sentence 'niet begrepen'."""
    return text("dialogs.tag_unclear")


def meaning_choose(meanings: str) -> str:
    """Returns the sentence '? {meanings}   (Enter: kies)'."""
    return text("dialogs.meaning_choose", meanings=meanings)


def meaning_asked(words: str) -> str:
    """Returns the sentence 'Wat is bedoeld met '{words}'?'."""
    return text("dialogs.meaning_asked", words=words)


def meaning_hint(back: str) -> str:
    """Returns the sentence 'Druk op het cijfer. Met Enter of {back} blijft het staan zoals het is getypt.'."""
    return text("dialogs.meaning_hint", back=back)


def check_list_refuses_typing() -> str:
    """Returns the sentence 'Kies hier met de pijlen, en kruis aan met de spatiebalk.'."""
    return text("dialogs.check_list_refuses_typing")


def key_goes_nowhere(tab: str, told: str) -> str:
    """Returns the sentence 'hier wordt niets getypt: {tab} gaat verder, {told} noemt de toetsen'."""
    return text("dialogs.key_goes_nowhere", tab=tab, told=told)


def paste_goes_nowhere(tab: str) -> str:
    """Returns the sentence 'hier is niets geplakt: ga met {tab} naar een vraag of tabel'."""
    return text("dialogs.paste_goes_nowhere", tab=tab)
