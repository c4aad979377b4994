"""The sentences of `plans`; made from languages/nl/plans.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import Wording, counted, read_back, text


def check_changed(field: str) -> str:
    """Returns the sentence ''{field}' is anders dan in de definitieve afspraken; die blijven zoals ze zijn'."""
    return text("plans.check_changed", field=field)


def check_not_filled(field: str) -> str:
    """Returns the sentence ''{field}' is nog niet ingevuld'."""
    return text("plans.check_not_filled", field=field)


def check_few_rows(count: int, field: str) -> str:
    """Returns the sentence ''{field}' heeft nog geen rij: vul er ten minste een in / '{field}' heeft te weinig rijen: vul er ten minste {count} in'."""
    return counted("plans.check_few_rows", count, field=field)


def check_cell_empty(field: str, row: int, column: str) -> str:
    """Returns the sentence ''{field}', rij {row}: '{column}' is nog leeg'."""
    return text("plans.check_cell_empty", field=field, row=row, column=column)


def check_not_understood(field: str, words: str, expected: str) -> str:
    """Returns the sentence ''{field}': '{words}' is niet begrepen als {expected}'."""
    return text("plans.check_not_understood", field=field, words=words, expected=expected)


def check_cell_not_understood(field: str, row: int, column: str, words: str, expected: str) -> str:
    """Returns the sentence ''{field}', rij {row}, '{column}': '{words}' is niet begrepen als {expected}'."""
    return text("plans.check_cell_not_understood", field=field, row=row, column=column, words=words, expected=expected)


def wish_empty() -> str:
    """Returns the sentence 'deze wens is nog leeg'."""
    return text("plans.wish_empty")


def wish_fill_first() -> str:
    """Returns the sentence 'vul eerst de wens in'."""
    return text("plans.wish_fill_first")


def wish_agreed(number: int) -> str:
    """Returns the sentence 'van deze wens is al afspraak {number} gemaakt'."""
    return text("plans.wish_agreed", number=number)


def wish_change_agreement() -> str:
    """Returns the sentence 'wijzig die afspraak'."""
    return text("plans.wish_change_agreement")


def undo_nothing() -> str:
    """Returns the sentence 'er is niets om ongedaan te maken'."""
    return text("plans.undo_nothing")


def undo_others_stay() -> str:
    """Returns the sentence 'wat een ander wijzigde, blijft staan'."""
    return text("plans.undo_others_stay")


def redo_nothing() -> str:
    """Returns the sentence 'er is niets om opnieuw te doen'."""
    return text("plans.redo_nothing")


def redo_after_undo() -> str:
    """Returns the sentence 'dat kan alleen direct na ongedaan maken'."""
    return text("plans.redo_after_undo")


def undo_changed_since() -> str:
    """Returns the sentence 'dit is intussen door een ander gewijzigd'."""
    return text("plans.undo_changed_since")


def undo_look_first() -> str:
    """Returns the sentence 'kijk eerst wat er nu staat en pas dat aan'."""
    return text("plans.undo_look_first")


def hint_repayment(count: int, field: str, table: str, rows: str) -> str:
    """Returns the sentence ''{field}' is ingevuld, en bij {table} is rij {rows} nodig voor de functie. / '{field}' is ingevuld, en bij {table} zijn de rijen {rows} nodig voor de functie.'."""
    return counted("plans.hint_repayment", count, field=field, table=table, rows=rows)


def hint_repayment_why(wording: Wording) -> str:
    """Returns the sentence 'Opleiding die de werkgever moet geven om het werk te kunnen doen, is gratis voor de medewerker; een afspraak om die terug te betalen geldt sinds 1 augustus 2022 niet.'."""
    return text("plans.hint_repayment_why", wording)


def hint_repayment_law(wording: Wording) -> str:
    """Returns the sentence 'art. 7:611a BW'."""
    return text("plans.hint_repayment_law", wording)


def hint_health(place: str, word: str) -> str:
    """Returns the sentence 'Bij {place} staat '{word}'.'."""
    return text("plans.hint_health", place=place, word=word)


def hint_health_why() -> str:
    """Returns the sentence 'Wat iemands gezondheid betreft, hoort meestal niet in dit plan, ook niet als die het zelf vertelt. Schrijf liever op wat er op het werk nodig is.'."""
    return text("plans.hint_health_why")


def hint_health_law() -> str:
    """Returns the sentence 'AVG art. 9'."""
    return text("plans.hint_health_law")


def hint_first_year_why(day: str) -> str:
    """Returns the sentence 'Het eerste jaar, tot {day}, vraagt om concrete plannen; later mag het een schets zijn.'."""
    return text("plans.hint_first_year_why", day=day)


def hint_no_period(table: str, row: int) -> str:
    """Returns the sentence 'Bij {table}, rij {row}, staat nog geen periode.'."""
    return text("plans.hint_no_period", table=table, row=row)


def hint_long_period(table: str, row: int, period: str) -> str:
    """Returns the sentence 'Bij {table}, rij {row}, loopt '{period}' over meer dan een jaar.'."""
    return text("plans.hint_long_period", table=table, row=row, period=period)


def hint_this_form() -> str:
    """Returns the sentence 'dit formulier'."""
    return text("plans.hint_this_form")


def hint_cell(table: str, row: int, column: str) -> str:
    """Returns the sentence '{table}, rij {row}, {column}'."""
    return text("plans.hint_cell", table=table, row=row, column=column)


def total(column: str, amount: str) -> str:
    """Returns the sentence 'Totaal {column}: {amount}'."""
    return read_back("plans.total", column=column, amount=amount)


def total_unknown(column: str) -> str:
    """Returns the sentence 'Totaal {column}: nog niet bekend'."""
    return read_back("plans.total_unknown", column=column)


def total_left_out(count: int, rows: str) -> str:
    """Returns the sentence '{count} rij niet meegeteld: rij {rows} / {count} rijen niet meegeteld: rijen {rows}'."""
    return counted("plans.total_left_out", count, rows=rows)


def leftovers_heading() -> str:
    """Returns the sentence 'Niet meer gevraagd'."""
    return read_back("plans.leftovers_heading")


def check_not_asked(place: str, heading: str) -> str:
    """Returns the sentence ''{place}' wordt niet meer gevraagd: wat er staat blijft bewaard, en 'poptui show' toont het onder '{heading}''."""
    return text("plans.check_not_asked", place=place, heading=heading)


def check_carried_without_day(field: str, row: int) -> str:
    """Returns the sentence '{field}, rij {row}: komt uit het vorige plan en heeft nog geen nieuwe datum'."""
    return text("plans.check_carried_without_day", field=field, row=row)


def standing_shared(name: str, day: str) -> str:
    """Returns the sentence 'gedeeld met {name} op {day}'."""
    return text("plans.standing_shared", name=name, day=day)


def standing_handed_in(day: str) -> str:
    """Returns the sentence 'bestand voor P&O gemaakt op {day}'."""
    return text("plans.standing_handed_in", day=day)


def standing_unchanged_since() -> str:
    """Returns the sentence 'niets gewijzigd sinds'."""
    return text("plans.standing_unchanged_since")


def standing_changed_since() -> str:
    """Returns the sentence 'daarna gewijzigd'."""
    return text("plans.standing_changed_since")


def standing_waits_for_sharing(names: str) -> str:
    """Returns the sentence 'wacht op {names}: eigen deel delen'."""
    return text("plans.standing_waits_for_sharing", names=names)


def standing_waits_for_talk() -> str:
    """Returns the sentence 'wacht op het gesprek'."""
    return text("plans.standing_waits_for_talk")


def standing_waits_for_agreeing() -> str:
    """Returns the sentence 'gesprek begonnen, nog niet definitief'."""
    return text("plans.standing_waits_for_agreeing")


def standing_waits_for_signatures(names: str) -> str:
    """Returns the sentence 'wacht op de handtekening van {names}'."""
    return text("plans.standing_waits_for_signatures", names=names)


def standing_waits_for_confirmation(names: str) -> str:
    """Returns the sentence 'wacht op bevestiging door {names}'."""
    return text("plans.standing_waits_for_confirmation", names=names)


def standing_waits_for_new_talk() -> str:
    """Returns the sentence 'wacht op een nieuw gesprek'."""
    return text("plans.standing_waits_for_new_talk")


def total_with_tax(amount: str) -> str:
    """Returns the sentence '{amount} incl. btw'."""
    return text("plans.total_with_tax", amount=amount)


def total_without_tax(amount: str) -> str:
    """Returns the sentence '{amount} excl. btw'."""
    return text("plans.total_without_tax", amount=amount)
