"""The sentences of `talk`; made from languages/nl/talk.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import Wording, counted, text


def no_name() -> str:
    """Returns the sentence '(nog geen naam)'."""
    return text("talk.no_name")


def former_row_until(what: str, date: str) -> str:
    """Returns the sentence '{what}, klaar op {date}'."""
    return text("talk.former_row_until", what=what, date=date)


def file_given(other: str) -> str:
    """Returns the sentence 'Geef of stuur dit bestand aan de {other}:'."""
    return text("talk.file_given", other=other)


def file_in_inbox(other: str, account: str) -> str:
    """Returns the sentence 'Voor de {other} ligt het klaar in de postbus van {account}.'."""
    return text("talk.file_in_inbox", other=other, account=account)


def file_in_folder(other: str) -> str:
    """Returns the sentence 'Voor de {other} ligt het klaar in de map om over te dragen:'."""
    return text("talk.file_in_folder", other=other)


def give_apart(attachments: str) -> str:
    """Returns the sentence 'Geef apart mee: {attachments}.'."""
    return text("talk.give_apart", attachments=attachments)


def subjects_asked(wording: Wording) -> str:
    """Returns the sentence 'Waarover praat u samen?'."""
    return text("talk.subjects_asked", wording)


def open_parts(first: str, second: str) -> str:
    """Returns the sentence '{first} en {second}'."""
    return text("talk.open_parts", first=first, second=second)


def open_question(wording: Wording, parts: str, owner: str) -> str:
    """Returns the sentence 'Nog niet gedeeld: {parts}. Alleen de {owner} opent dit. Wat er staat, leest u dan allebei, en het is dan gedeeld. Nu openen?'."""
    return text("talk.open_question", wording, parts=parts, owner=owner)


def open_unread_question(wording: Wording, parts: str, owner: str) -> str:
    """Returns the sentence 'Nog niet gedeeld: {parts}. Alleen de {owner} opent dit. Wat de {owner} zelf al schreef, staat hier niet; u schrijft er dan samen in. Nu openen?'."""
    return text("talk.open_unread_question", wording, parts=parts, owner=owner)


def open_button() -> str:
    """Returns the sentence 'Openen'."""
    return text("talk.open_button")


def open_leave_button() -> str:
    """Returns the sentence 'Dicht laten'."""
    return text("talk.open_leave_button")


def close_question() -> str:
    """Returns the sentence 'Het gesprek sluiten? Dan komt er een bestand voor de ander, met alles wat nu gedeeld is.'."""
    return text("talk.close_question")


def close_not_discussed(count: int) -> str:
    """Returns the sentence 'Nog niet aangekruist als besproken ({count}):'."""
    return text("talk.close_not_discussed", count=count)


def close_unsaved_kept(trouble: str) -> str:
    """Returns the sentence 'Nog niet alles is bewaard: {trouble}. Wat niet bewaard is, wordt aangeboden als dit plan weer open gaat.'."""
    return text("talk.close_unsaved_kept", trouble=trouble)


def close_unsaved_lost(trouble: str) -> str:
    """Returns the sentence 'Nog niet alles is bewaard: {trouble}. Wat niet bewaard is, is dan weg.'."""
    return text("talk.close_unsaved_lost", trouble=trouble)


def close_button() -> str:
    """Returns the sentence 'Gesprek sluiten'."""
    return text("talk.close_button")


def close_leave_button() -> str:
    """Returns the sentence 'Verder praten'."""
    return text("talk.close_leave_button")


def closed_unsaved(trouble: str) -> str:
    """Returns the sentence 'Niet alles is bewaard: {trouble}. Het laatste staat niet in het bestand.'."""
    return text("talk.closed_unsaved", trouble=trouble)


def closed_without_file(error: str) -> str:
    """Returns the sentence 'Er is geen bestand voor de ander gemaakt: {error}'."""
    return text("talk.closed_without_file", error=error)


def closed_without_file_mend(wording: Wording) -> str:
    """Returns the sentence 'Wat u opschreef, staat wel in het plan. Open dat straks, en geef het aan de ander met Delen (in het menu).'."""
    return text("talk.closed_without_file_mend", wording)


def headline_left(count: int) -> str:
    """Returns the sentence 'nog {count} te bespreken / nog {count} te bespreken'."""
    return counted("talk.headline_left", count)


def headline_all_discussed() -> str:
    """Returns the sentence 'alles besproken'."""
    return text("talk.headline_all_discussed")


def headline_lacks(count: int) -> str:
    """Returns the sentence 'nog {count} nodig (•) / nog {count} nodig (•)'."""
    return counted("talk.headline_lacks", count)


def headline_nothing_lacks() -> str:
    """Returns the sentence 'niets meer nodig'."""
    return text("talk.headline_nothing_lacks")


def headline_whose(wording: Wording, employee: str) -> str:
    """Returns the sentence '{employee} · gesprek · u schrijft samen'."""
    return text("talk.headline_whose", wording, employee=employee)


def headline_whose_short(employee: str) -> str:
    """Returns the sentence '{employee} · gesprek'."""
    return text("talk.headline_whose_short", employee=employee)


def headline_section(number: int, total: int, section: str) -> str:
    """Returns the sentence 'Deel {number} van {total}: {section}'."""
    return text("talk.headline_section", number=number, total=total, section=section)


def section_discussed(section: str, done: int, total: int) -> str:
    """Returns the sentence '{section} ({done} van {total} besproken)'."""
    return text("talk.section_discussed", section=section, done=done, total=total)


def subject_closed(subject: str) -> str:
    """Returns the sentence '{subject} (niet gedeeld)'."""
    return text("talk.subject_closed", subject=subject)


def changed_after_sharing(changes: str) -> str:
    """Returns the sentence '* Gewijzigd na het delen: {changes}'."""
    return text("talk.changed_after_sharing", changes=changes)


def changed_by(who: str, day: str, time: str) -> str:
    """Returns the sentence '{who} op {day} om {time}'."""
    return text("talk.changed_by", who=who, day=day, time=time)


def changed_row_by(row: int, who: str, day: str, time: str) -> str:
    """Returns the sentence 'rij {row}, {who} op {day} om {time}'."""
    return text("talk.changed_row_by", row=row, who=who, day=day, time=time)


def changed_removed_row_by(who: str, day: str, time: str) -> str:
    """Returns the sentence 'een rij weg, {who} op {day} om {time}'."""
    return text("talk.changed_removed_row_by", who=who, day=day, time=time)


def ended_help() -> str:
    """Returns the sentence 'Het gesprek is gesloten. Kijkt er nog iemand mee? Laat dit scherm dan staan: de lijst met plannen komt pas na Enter.'."""
    return text("talk.ended_help")


def ended_title() -> str:
    """Returns the sentence 'Het gesprek is gesloten'."""
    return text("talk.ended_title")


def ended_wait() -> str:
    """Returns the sentence 'De lijst met plannen komt pas na Enter.'."""
    return text("talk.ended_wait")


def ended_button() -> str:
    """Returns the sentence 'Naar de plannen'."""
    return text("talk.ended_button")


def ended_enter() -> str:
    """Returns the sentence 'Enter opent de lijst met plannen.'."""
    return text("talk.ended_enter")


def key_close_talk() -> str:
    """Returns the sentence 'Gesprek sluiten'."""
    return text("talk.key_close_talk")
