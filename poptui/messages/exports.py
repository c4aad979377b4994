"""The sentences of `exports`; made from languages/nl/exports.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import read_back, text


def agreement_keep_block() -> str:
    """Returns the sentence 'laat dit blok staan; hiermee zegt 'poptui verify' wat er veranderd is'."""
    return text("exports.agreement_keep_block")


def changes_head(former: int, present: int) -> str:
    """Returns the sentence 'VERSCHIL tussen versie {former} en versie {present}.'."""
    return text("exports.changes_head", former=former, present=present)


def changes_gone() -> str:
    """Returns the sentence 'Vervallen'."""
    return text("exports.changes_gone")


def changes_new() -> str:
    """Returns the sentence 'Nieuw'."""
    return text("exports.changes_new")


def changes_none() -> str:
    """Returns the sentence 'In de afspraken is niets veranderd.'."""
    return text("exports.changes_none")


def document_end() -> str:
    """Returns the sentence 'einde van de afspraken'."""
    return read_back("exports.document_end")


def document_period_with_end(period: str, day: str) -> str:
    """Returns the sentence '{period} (t/m {day})'."""
    return text("exports.document_period_with_end", period=period, day=day)


def evaluation_head() -> str:
    """Returns the sentence 'EVALUATIE: hoe het is gegaan met wat er is afgesproken.'."""
    return text("exports.evaluation_head")


def evaluation_none() -> str:
    """Returns the sentence 'Er staan geen afspraken in dit plan.'."""
    return text("exports.evaluation_none")


def evaluation_moments() -> str:
    """Returns the sentence 'Momenten'."""
    return text("exports.evaluation_moments")


def evaluation_due() -> str:
    """Returns the sentence 'Klaar op'."""
    return text("exports.evaluation_due")


def evaluation_state() -> str:
    """Returns the sentence 'Stand'."""
    return text("exports.evaluation_state")


def evaluation_state_said(state: str, day: str) -> str:
    """Returns the sentence '{state} (gezegd op {day})'."""
    return text("exports.evaluation_state_said", state=state, day=day)


def evaluation_held() -> str:
    """Returns the sentence 'geweest'."""
    return text("exports.evaluation_held")


def reader_no_plan() -> str:
    """Returns the sentence 'dit is geen plan van poptui'."""
    return text("exports.reader_no_plan")


def reader_read_export() -> str:
    """Returns the sentence 'kies een bestand van 'poptui export''."""
    return text("exports.reader_read_export")


def reader_newer() -> str:
    """Returns the sentence 'dit bestand is met een nieuwere poptui gemaakt'."""
    return text("exports.reader_newer")


def reader_update() -> str:
    """Returns the sentence 'werk poptui bij'."""
    return text("exports.reader_update")


def reader_stray_text() -> str:
    """Returns the sentence 'deze tekst hoort bij geen vraag'."""
    return text("exports.reader_stray_text")


def reader_stray_line() -> str:
    """Returns the sentence 'deze regel hoort bij geen rij'."""
    return text("exports.reader_stray_line")


def reader_stray_table() -> str:
    """Returns the sentence 'deze tabel hoort bij geen vraag'."""
    return text("exports.reader_stray_table")


def reader_put_below_question() -> str:
    """Returns the sentence 'zet de tekst onder een vraag van het formulier'."""
    return text("exports.reader_put_below_question")


def reader_line(file: str, line: int) -> str:
    """Returns the sentence '{file}, regel {line}'."""
    return text("exports.reader_line", file=file, line=line)


def writer_other() -> str:
    """Returns the sentence 'anders:'."""
    return read_back("exports.writer_other")


def writer_row(number: str) -> str:
    """Returns the sentence 'Rij {number}'."""
    return read_back("exports.writer_row", number=number)


def writer_by_hand() -> str:
    """Returns the sentence 'Handtekening'."""
    return text("exports.writer_by_hand")


def sidecar_keep_block() -> str:
    """Returns the sentence 'laat dit blok staan; hiermee leest poptui het plan weer in'."""
    return text("exports.sidecar_keep_block")


def view_concept() -> str:
    """Returns the sentence 'CONCEPT: deze afspraken zijn nog niet definitief.'."""
    return read_back("exports.view_concept")


def view_actions() -> str:
    """Returns the sentence 'PERSOONLIJK ACTIEPLAN (PAP): de doelen met de acties, los van de rest van het plan.'."""
    return read_back("exports.view_actions")


def view_invitation() -> str:
    """Returns the sentence 'UITNODIGING voor het gesprek.'."""
    return read_back("exports.view_invitation")


def view_preparation(employee: str) -> str:
    """Returns the sentence 'VOORBEREIDING: wat de {employee} voor het gesprek heeft opgeschreven.'."""
    return read_back("exports.view_preparation", employee=employee)


def unconfirmed(name: str) -> str:
    """Returns the sentence 'niet bevestigd door {name}'."""
    return read_back("exports.unconfirmed", name=name)


def view_actions_proposed() -> str:
    """Returns the sentence 'Voorstellen: nog niet door allen voor akkoord getekend.'."""
    return read_back("exports.view_actions_proposed")


def view_actions_disagreed() -> str:
    """Returns the sentence 'Geen overeenstemming: dit is voorgesteld, en niet afgesproken.'."""
    return read_back("exports.view_actions_disagreed")


def document_written_by(who: str) -> str:
    """Returns the sentence 'Geschreven door: {who}'."""
    return read_back("exports.document_written_by", who=who)


def document_row_written_by(row: str, who: str) -> str:
    """Returns the sentence 'Geschreven door (rij {row}): {who}'."""
    return read_back("exports.document_row_written_by", row=row, who=who)


def reader_too_many_signs() -> str:
    """Returns the sentence 'dit bestand heeft meer regels of tekens dan een plan kan hebben'."""
    return text("exports.reader_too_many_signs")


def reader_too_many_signs_mend() -> str:
    """Returns the sentence 'kijk of dit het goede bestand is, en haal weg wat er niet in hoort'."""
    return text("exports.reader_too_many_signs_mend")


def plan_too_large() -> str:
    """Returns the sentence 'dit plan heeft te veel tekst voor één bestand'."""
    return text("exports.plan_too_large")


def plan_too_large_mend(most: int) -> str:
    """Returns the sentence 'ten hoogste {most} MB zonder de bijlagen: de langste antwoorden moeten korter'."""
    return text("exports.plan_too_large_mend", most=most)
