"""The sentences of `work`; made from languages/nl/work.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import text


def permissions_not_agreed() -> str:
    """dit plan is nog niet afgesproken"""
    return text("work.permissions_not_agreed")


def permissions_agree_first(plan: str) -> str:
    """maak het eerst definitief: 'poptui agree {plan}'"""
    return text("work.permissions_agree_first", plan=plan)


def permissions_unit_is_no_plan() -> str:
    """de foto van een afdeling is geen plan"""
    return text("work.permissions_unit_is_no_plan")


def permissions_choose_plan() -> str:
    """kies een plan"""
    return text("work.permissions_choose_plan")


def permissions_unit_stays_here() -> str:
    """de foto van een afdeling gaat nooit mee"""
    return text("work.permissions_unit_stays_here")


def permissions_share_plan() -> str:
    """deel een plan"""
    return text("work.permissions_share_plan")


def permissions_only_sides_share() -> str:
    """alleen de medewerker en de leidinggevende delen een plan"""
    return text("work.permissions_only_sides_share")


def permissions_role_in_settings() -> str:
    """uw rol staat in config.toml"""
    return text("work.permissions_role_in_settings")


def permissions_unit_has_no_talk() -> str:
    """over de foto van een afdeling is geen gesprek"""
    return text("work.permissions_unit_has_no_talk")


def permissions_open_plan_of_employee() -> str:
    """open het plan van een medewerker"""
    return text("work.permissions_open_plan_of_employee")


def permissions_only_sides_talk() -> str:
    """het gesprek voeren de medewerker en de leidinggevende"""
    return text("work.permissions_only_sides_talk")


def permissions_open_without_talk() -> str:
    """open het plan zonder --talk"""
    return text("work.permissions_open_without_talk")


def permissions_closed() -> str:
    """dit plan is afgesloten"""
    return text("work.permissions_closed")


def permissions_talk_about_next() -> str:
    """voer het gesprek over het volgende plan"""
    return text("work.permissions_talk_about_next")


def permissions_agreed_already() -> str:
    """deze afspraken zijn al definitief"""
    return text("work.permissions_agreed_already")


def permissions_sign_or_reopen(plan: str) -> str:
    """'poptui sign {plan}' legt handtekeningen vast, 'agree --reopen' heropent ze"""
    return text("work.permissions_sign_or_reopen", plan=plan)


def permissions_reopen_not_agreed() -> str:
    """deze afspraken zijn nog niet definitief"""
    return text("work.permissions_reopen_not_agreed")


def permissions_nothing_to_reopen() -> str:
    """er valt niets te heropenen"""
    return text("work.permissions_nothing_to_reopen")


def permissions_signed_already() -> str:
    """er is al getekend"""
    return text("work.permissions_signed_already")


def permissions_make_new_version(plan: str) -> str:
    """maak een nieuwe versie met 'poptui revise {plan}'"""
    return text("work.permissions_make_new_version", plan=plan)


def permissions_sign_not_agreed() -> str:
    """de afspraken zijn nog niet definitief"""
    return text("work.permissions_sign_not_agreed")


def permissions_agree_before_signing(plan: str) -> str:
    """maak ze dat met 'poptui agree {plan}'"""
    return text("work.permissions_agree_before_signing", plan=plan)


def permissions_not_signed() -> str:
    """er is nog niet getekend"""
    return text("work.permissions_not_signed")


def permissions_reopen(plan: str) -> str:
    """'poptui agree {plan} --reopen' heropent ze"""
    return text("work.permissions_reopen", plan=plan)


def permissions_change_plan_itself() -> str:
    """wijzig het plan zelf"""
    return text("work.permissions_change_plan_itself")


def permissions_not_signed_by_all() -> str:
    """er is nog niet door allen getekend"""
    return text("work.permissions_not_signed_by_all")


def permissions_comes_later() -> str:
    """dit komt daarna"""
    return text("work.permissions_comes_later")


def permissions_nothing_signed() -> str:
    """er zijn nog geen ondertekende afspraken"""
    return text("work.permissions_nothing_signed")


def permissions_hr_gets_signed() -> str:
    """P&O krijgt alleen wat door allen ondertekend is"""
    return text("work.permissions_hr_gets_signed")


def permissions_moment_of_next() -> str:
    """zet het moment bij het volgende plan"""
    return text("work.permissions_moment_of_next")


def permissions_closed_already() -> str:
    """dit plan is al afgesloten"""
    return text("work.permissions_closed_already")


def permissions_see_which_follows() -> str:
    """kijk met 'poptui list' welk plan erop volgt"""
    return text("work.permissions_see_which_follows")


def guard_not_in_talk() -> str:
    """Hier wordt nu niet geschreven: het is al afgesproken, of intussen gesloten."""
    return text("work.guard_not_in_talk")


def guard_frozen_draft() -> str:
    """De afspraken zijn definitief: heropen ze eerst; de tekst blijft zo lang bewaard."""
    return text("work.guard_frozen_draft")


def guard_frozen() -> str:
    """de afspraken zijn definitief"""
    return text("work.guard_frozen")


def guard_revise(plan: str) -> str:
    """'poptui revise {plan}' maakt een nieuwe versie"""
    return text("work.guard_revise", plan=plan)


def guard_closed(part: str) -> str:
    """'{part}' is nog dicht"""
    return text("work.guard_closed", part=part)


def guard_owner_opens(owner: str) -> str:
    """de {owner} opent het eerst"""
    return text("work.guard_owner_opens", owner=owner)


def guard_ask_to_write(role: str) -> str:
    """Dit vult de {role} in. Wilt u hier schrijven in naam van de {role}?"""
    return text("work.guard_ask_to_write", role=role)


def guard_write_as(role: str) -> str:
    """Schrijven als {role}"""
    return text("work.guard_write_as", role=role)


def guard_frozen_not_restored() -> str:
    """De afspraken zijn definitief: heropen ze eerst, of maak een nieuwe versie."""
    return text("work.guard_frozen_not_restored")


def guard_others_not_restored() -> str:
    """Dit vult een ander in: kies eerst met 'Rol' in wiens naam u schrijft, om het terug te zetten."""
    return text("work.guard_others_not_restored")


def readership_unit() -> str:
    """leidinggevende vult in; verder leest niemand mee, het gaat met geen plan mee"""
    return text("work.readership_unit")


def readership_together() -> str:
    """samen in te vullen"""
    return text("work.readership_together")


def readership_together_in_talk() -> str:
    """samen in te vullen, in het gesprek"""
    return text("work.readership_together_in_talk")


def readership_together_shared(day: str) -> str:
    """samen in te vullen; beiden lezen mee (gedeeld op {day})"""
    return text("work.readership_together_shared", day=day)


def readership_together_withdrawn() -> str:
    """samen in te vullen; niet meer gedeeld, wat de ander al kreeg blijft daar"""
    return text("work.readership_together_withdrawn")


def readership_not_shared_with_you(owner: str) -> str:
    """{owner} vult in; nog niet met u gedeeld"""
    return text("work.readership_not_shared_with_you", owner=owner)


def readership_must(owner: str, other: str) -> str:
    """{owner} vult in; na delen leest {other} mee (verplicht)"""
    return text("work.readership_must", owner=owner, other=other)


def readership_choose(owner: str, other: str) -> str:
    """{owner} vult in; na delen leest {other} mee (naar keuze)"""
    return text("work.readership_choose", owner=owner, other=other)


def readership_choose_in_text(owner: str, other: str) -> str:
    """{owner} vult in; {other} leest mee na delen, en in de afspraken"""
    return text("work.readership_choose_in_text", owner=owner, other=other)


def readership_talk(owner: str, other: str) -> str:
    """{owner} vult in; in het gesprek leest {other} mee"""
    return text("work.readership_talk", owner=owner, other=other)


def readership_never(owner: str) -> str:
    """{owner} vult in; verder leest niemand mee"""
    return text("work.readership_never", owner=owner)


def readership_shared(owner: str, other: str, day: str) -> str:
    """{owner} vult in; {other} leest mee (gedeeld op {day})"""
    return text("work.readership_shared", owner=owner, other=other, day=day)


def readership_withdrawn(owner: str, other: str) -> str:
    """{owner} vult in; niet meer gedeeld, wat {other} al kreeg blijft daar"""
    return text("work.readership_withdrawn", owner=owner, other=other)


def describe_nothing() -> str:
    """(leeg)"""
    return text("work.describe_nothing")


def describe_row_moved() -> str:
    """(rij verplaatst)"""
    return text("work.describe_row_moved")


def describe_row_added(words: str) -> str:
    """(rij toegevoegd) {words}"""
    return text("work.describe_row_added", words=words)


def describe_row_removed() -> str:
    """(rij weg)"""
    return text("work.describe_row_removed")


def describe_shared() -> str:
    """(gedeeld)"""
    return text("work.describe_shared")


def describe_withdrawn() -> str:
    """(niet meer gedeeld)"""
    return text("work.describe_withdrawn")


def describe_agreed() -> str:
    """definitief gemaakt"""
    return text("work.describe_agreed")


def describe_reopened() -> str:
    """heropend"""
    return text("work.describe_reopened")


def describe_revised() -> str:
    """nieuwe versie begonnen"""
    return text("work.describe_revised")


def describe_closed() -> str:
    """afgesloten"""
    return text("work.describe_closed")


def describe_open_again() -> str:
    """weer open"""
    return text("work.describe_open_again")


def describe_follows(plan: str) -> str:
    """volgt op {plan}"""
    return text("work.describe_follows", plan=plan)


def describe_talk_begun() -> str:
    """gesprek begonnen"""
    return text("work.describe_talk_begun")


def describe_struck() -> str:
    """doorgehaald"""
    return text("work.describe_struck")


def describe_confirmed() -> str:
    """bevestigd"""
    return text("work.describe_confirmed")


def describe_denied() -> str:
    """klopt niet"""
    return text("work.describe_denied")


def describe_done(day: str, receiver: str) -> str:
    """gedaan op {day}, {receiver}"""
    return text("work.describe_done", day=day, receiver=receiver)


def describe_not_done() -> str:
    """toch niet gedaan"""
    return text("work.describe_not_done")


def describe_moment_gone() -> str:
    """weg"""
    return text("work.describe_moment_gone")


def describe_moment_held(day: str) -> str:
    """{day}, geweest"""
    return text("work.describe_moment_held", day=day)


def describe_only_here() -> str:
    """Alleen hierin staat:"""
    return text("work.describe_only_here")


def describe_no_lines() -> str:
    """(niets)"""
    return text("work.describe_no_lines")


def describe_agreement() -> str:
    """de afspraken"""
    return text("work.describe_agreement")


def describe_signature(signer: str) -> str:
    """handtekening van de {signer}"""
    return text("work.describe_signature", signer=signer)


def describe_moment() -> str:
    """een moment van opvolging"""
    return text("work.describe_moment")


def describe_plan() -> str:
    """het plan"""
    return text("work.describe_plan")


def describe_note(place: str) -> str:
    """{place}, eigen notitie"""
    return text("work.describe_note", place=place)


def describe_row(table: str, number: str) -> str:
    """{table} rij {number}"""
    return text("work.describe_row", table=table, number=number)


def describe_lost_row(table: str) -> str:
    """{table} (rij die weg is)"""
    return text("work.describe_lost_row", table=table)


def describe_state(row: str) -> str:
    """{row}, stand"""
    return text("work.describe_state", row=row)


def describe_row_note(row: str) -> str:
    """{row}, notitie bij de opvolging"""
    return text("work.describe_row_note", row=row)


def session_no_agreement() -> str:
    """uit deze rij wordt geen afspraak gemaakt"""
    return text("work.session_no_agreement")


def session_only_wishes() -> str:
    """dat kan bij de wensen"""
    return text("work.session_only_wishes")


def change_talk_is_of_both() -> str:
    """wat in het gesprek gezegd is, is van beiden"""
    return text("work.change_talk_is_of_both")


def change_leave_out_as() -> str:
    """laat --as weg"""
    return text("work.change_leave_out_as")
