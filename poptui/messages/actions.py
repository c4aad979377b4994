"""The sentences of `actions`; made from languages/nl/actions.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import text


def app_help_name() -> str:
    """Returns the sentence 'Hulp'."""
    return text("actions.app_help_name")


def app_help_help() -> str:
    """Returns the sentence 'Legt uit wat hier gevraagd wordt en welke toetsen werken; een letter of teken als toets werkt alleen buiten tekst.'."""
    return text("actions.app_help_help")


def app_menu_name() -> str:
    """Returns the sentence 'Menu'."""
    return text("actions.app_menu_name")


def app_menu_help() -> str:
    """Returns the sentence 'Toont alles wat hier kan.'."""
    return text("actions.app_menu_help")


def app_back_name() -> str:
    """Returns the sentence 'Terug'."""
    return text("actions.app_back_name")


def app_back_help() -> str:
    """Returns the sentence 'Gaat een scherm terug; wat getypt is, is bewaard.'."""
    return text("actions.app_back_help")


def app_quit_name() -> str:
    """Returns the sentence 'Sluiten'."""
    return text("actions.app_quit_name")


def app_quit_help() -> str:
    """Returns the sentence 'Bewaart alles en sluit poptui.'."""
    return text("actions.app_quit_help")


def app_redraw_name() -> str:
    """Returns the sentence 'Scherm verversen'."""
    return text("actions.app_redraw_name")


def app_redraw_help() -> str:
    """Returns the sentence 'Zet het scherm opnieuw neer, als de lijn er iets doorheen schreef.'."""
    return text("actions.app_redraw_help")


def app_theme_name() -> str:
    """Returns the sentence 'Kleuren'."""
    return text("actions.app_theme_name")


def app_theme_help() -> str:
    """Returns the sentence 'Kiest een ander uiterlijk: donker, licht of veel contrast.'."""
    return text("actions.app_theme_help")


def field_next_name() -> str:
    """Returns the sentence 'Volgende'."""
    return text("actions.field_next_name")


def field_next_help() -> str:
    """Returns the sentence 'Gaat naar het volgende veld.'."""
    return text("actions.field_next_help")


def field_previous_name() -> str:
    """Returns the sentence 'Vorige'."""
    return text("actions.field_previous_name")


def field_previous_help() -> str:
    """Returns the sentence 'Gaat naar het vorige veld.'."""
    return text("actions.field_previous_help")


def plan_sections_name() -> str:
    """Returns the sentence 'Onderdelen'."""
    return text("actions.plan_sections_name")


def plan_sections_help() -> str:
    """Returns the sentence 'Kiest een onderdeel van het formulier.'."""
    return text("actions.plan_sections_help")


def plan_previous_section_name() -> str:
    """Returns the sentence 'Vorig deel'."""
    return text("actions.plan_previous_section_name")


def plan_previous_section_help() -> str:
    """Returns the sentence 'Gaat naar het vorige onderdeel, op een kaart naar de vorige rij.'."""
    return text("actions.plan_previous_section_help")


def plan_next_section_name() -> str:
    """Returns the sentence 'Volgend deel'."""
    return text("actions.plan_next_section_name")


def plan_next_section_help() -> str:
    """Returns the sentence 'Gaat naar het volgende onderdeel, op een kaart naar de volgende rij.'."""
    return text("actions.plan_next_section_help")


def plan_next_empty_name() -> str:
    """Returns the sentence 'Volgende lege'."""
    return text("actions.plan_next_empty_name")


def plan_next_empty_help() -> str:
    """Returns the sentence 'Gaat naar de volgende vraag zonder antwoord.'."""
    return text("actions.plan_next_empty_help")


def plan_smart_name() -> str:
    """Returns the sentence 'SMART'."""
    return text("actions.plan_smart_name")


def plan_smart_help() -> str:
    """Returns the sentence 'Zegt van deze rij hoe specifiek, meetbaar en tijdgebonden hij is, en wat er nog te vragen is.'."""
    return text("actions.plan_smart_help")


def find_name() -> str:
    """Returns the sentence 'Zoeken'."""
    return text("actions.find_name")


def plan_find_help() -> str:
    """Returns the sentence 'Zoekt in alle antwoorden van dit plan.'."""
    return text("actions.plan_find_help")


def plan_talk_name() -> str:
    """Returns the sentence 'Gesprek'."""
    return text("actions.plan_talk_name")


def plan_talk_help() -> str:
    """Returns the sentence 'Opent het gesprek op één scherm, met alleen wat gedeeld is; nog eens sluit het gesprek.'."""
    return text("actions.plan_talk_help")


def plan_undo_name() -> str:
    """Returns the sentence 'Ongedaan'."""
    return text("actions.plan_undo_name")


def plan_undo_help() -> str:
    """Returns the sentence 'Maakt de laatste wijziging ongedaan.'."""
    return text("actions.plan_undo_help")


def plan_redo_name() -> str:
    """Returns the sentence 'Opnieuw'."""
    return text("actions.plan_redo_name")


def plan_redo_help() -> str:
    """Returns the sentence 'Doet opnieuw wat net ongedaan is gemaakt.'."""
    return text("actions.plan_redo_help")


def plan_export_name() -> str:
    """Returns the sentence 'Exporteren'."""
    return text("actions.plan_export_name")


def plan_export_help() -> str:
    """Returns the sentence 'Zet het plan in een bestand, om te lezen, te printen of te ondertekenen.'."""
    return text("actions.plan_export_help")


def plan_share_name() -> str:
    """Returns the sentence 'Delen'."""
    return text("actions.plan_share_name")


def plan_share_help() -> str:
    """Returns the sentence 'Toont wat naar de ander gaat en wat niet, en maakt het bestand voor de ander.'."""
    return text("actions.plan_share_help")


def plan_agree_name() -> str:
    """Returns the sentence 'Definitief maken'."""
    return text("actions.plan_agree_name")


def plan_agree_help() -> str:
    """Returns the sentence 'Maakt de afspraken definitief: hun tekst ligt dan vast. Of zegt wat er nog ontbreekt.'."""
    return text("actions.plan_agree_help")


def plan_sign_name() -> str:
    """Returns the sentence 'Ondertekenen'."""
    return text("actions.plan_sign_name")


def plan_sign_help() -> str:
    """Returns the sentence 'Toont wie er getekend heeft, en legt een handtekening vast.'."""
    return text("actions.plan_sign_help")


def plan_revise_name() -> str:
    """Returns the sentence 'Nieuwe versie'."""
    return text("actions.plan_revise_name")


def plan_revise_help() -> str:
    """Returns the sentence 'Maakt van een ondertekend plan een versie om te wijzigen.'."""
    return text("actions.plan_revise_help")


def handin_name() -> str:
    """Returns the sentence 'Afronden'."""
    return text("actions.handin_name")


def plan_handin_help() -> str:
    """Returns the sentence 'Toont wat er na het ondertekenen nog te doen is.'."""
    return text("actions.plan_handin_help")


def plan_follow_name() -> str:
    """Returns the sentence 'Opvolgen'."""
    return text("actions.plan_follow_name")


def plan_follow_help() -> str:
    """Returns the sentence 'Zegt hoe het gaat met de afspraken, en wanneer er samen gekeken wordt.'."""
    return text("actions.plan_follow_help")


def plan_next_name() -> str:
    """Returns the sentence 'Volgend plan'."""
    return text("actions.plan_next_name")


def plan_next_help() -> str:
    """Returns the sentence 'Maakt het plan van de volgende ronde, en sluit dit af.'."""
    return text("actions.plan_next_help")


def plan_role_name() -> str:
    """Returns the sentence 'Rol'."""
    return text("actions.plan_role_name")


def plan_role_help() -> str:
    """Returns the sentence 'Kiest in wiens naam er geschreven wordt, zolang dit plan open is.'."""
    return text("actions.plan_role_help")


def unit_name() -> str:
    """Returns the sentence 'Afdelingen'."""
    return text("actions.unit_name")


def unit_help() -> str:
    """Returns the sentence 'Opent de foto van een afdeling, die buiten alle plannen staat.'."""
    return text("actions.unit_help")


def plan_history_name() -> str:
    """Returns the sentence 'Geschiedenis'."""
    return text("actions.plan_history_name")


def plan_history_help() -> str:
    """Returns the sentence 'Toont wie wat wanneer heeft geschreven.'."""
    return text("actions.plan_history_help")


def field_history_name() -> str:
    """Returns the sentence 'Eerdere tekst'."""
    return text("actions.field_history_name")


def field_history_help() -> str:
    """Returns the sentence 'Toont wat er eerder bij deze vraag stond; dat is ook terug te zetten.'."""
    return text("actions.field_history_help")


def field_note_name() -> str:
    """Returns the sentence 'Notitie'."""
    return text("actions.field_note_name")


def field_note_help() -> str:
    """Returns the sentence 'Zet een notitie bij deze vraag, die niemand anders leest.'."""
    return text("actions.field_note_help")


def history_open_name() -> str:
    """Returns the sentence 'Hele tekst'."""
    return text("actions.history_open_name")


def history_open_help() -> str:
    """Returns the sentence 'Toont de hele tekst, om te lezen of terug te zetten.'."""
    return text("actions.history_open_help")


def row_previous_name() -> str:
    """Returns the sentence 'Vorige rij'."""
    return text("actions.row_previous_name")


def row_previous_help() -> str:
    """Returns the sentence 'Opent de rij ervoor.'."""
    return text("actions.row_previous_help")


def row_next_name() -> str:
    """Returns the sentence 'Volgende rij'."""
    return text("actions.row_next_name")


def row_next_help() -> str:
    """Returns the sentence 'Opent de rij erna.'."""
    return text("actions.row_next_help")


def cell_accept_name() -> str:
    """Returns the sentence 'Volgende cel'."""
    return text("actions.cell_accept_name")


def cell_accept_help() -> str:
    """Returns the sentence 'Laat staan wat getypt is, en gaat naar de volgende cel.'."""
    return text("actions.cell_accept_help")


def cell_restore_name() -> str:
    """Returns the sentence 'Oude tekst'."""
    return text("actions.cell_restore_name")


def cell_restore_help() -> str:
    """Returns the sentence 'Zet terug wat er in de cel stond.'."""
    return text("actions.cell_restore_help")


def table_add_name() -> str:
    """Returns the sentence 'Nieuwe rij'."""
    return text("actions.table_add_name")


def table_add_help() -> str:
    """Returns the sentence 'Begint een rij; in de lege rij onderaan typen kan ook. Een letter als toets werkt alleen op het nummer van een rij.'."""
    return text("actions.table_add_help")


def table_edit_name() -> str:
    """Returns the sentence 'Wijzigen'."""
    return text("actions.table_edit_name")


def table_edit_help() -> str:
    """Returns the sentence 'Typt verder in de cel; op het nummer van een rij opent het de rij als kaart.'."""
    return text("actions.table_edit_help")


def table_card_name() -> str:
    """Returns the sentence 'Kaart'."""
    return text("actions.table_card_name")


def table_card_help() -> str:
    """Returns the sentence 'Opent de rij als kaart, met alles wat er nog meer bij hoort.'."""
    return text("actions.table_card_help")


def table_delete_name() -> str:
    """Returns the sentence 'Rij weg'."""
    return text("actions.table_delete_name")


def table_delete_help() -> str:
    """Returns the sentence 'Haalt de rij weg, na een vraag; Ongedaan haalt hem terug.'."""
    return text("actions.table_delete_help")


def table_duplicate_name() -> str:
    """Returns the sentence 'Rij kopiëren'."""
    return text("actions.table_duplicate_name")


def table_duplicate_help() -> str:
    """Returns the sentence 'Zet een kopie van de rij eronder.'."""
    return text("actions.table_duplicate_help")


def table_copy_rows_name() -> str:
    """Returns the sentence 'Kopiëren'."""
    return text("actions.table_copy_rows_name")


def table_copy_rows_help() -> str:
    """Returns the sentence 'Kopieert de rijen voor een spreadsheet; rijen uit een spreadsheet zijn hier gewoon te plakken.'."""
    return text("actions.table_copy_rows_help")


def table_up_name() -> str:
    """Returns the sentence 'Rij omhoog'."""
    return text("actions.table_up_name")


def table_up_help() -> str:
    """Returns the sentence 'Zet de rij een plaats hoger.'."""
    return text("actions.table_up_help")


def table_down_name() -> str:
    """Returns the sentence 'Rij omlaag'."""
    return text("actions.table_down_name")


def table_down_help() -> str:
    """Returns the sentence 'Zet de rij een plaats lager.'."""
    return text("actions.table_down_help")


def table_agree_name() -> str:
    """Returns the sentence 'Maak afspraak'."""
    return text("actions.table_agree_name")


def table_agree_help() -> str:
    """Returns the sentence 'Maakt van deze wens een afspraak.'."""
    return text("actions.table_agree_help")


def list_new_name() -> str:
    """Returns the sentence 'Nieuw plan'."""
    return text("actions.list_new_name")


def list_new_help() -> str:
    """Returns the sentence 'Maakt een nieuw plan.'."""
    return text("actions.list_new_help")


def list_open_name() -> str:
    """Returns the sentence 'Openen'."""
    return text("actions.list_open_name")


def list_open_help() -> str:
    """Returns the sentence 'Opent het gekozen plan.'."""
    return text("actions.list_open_help")


def list_filter_help() -> str:
    """Returns the sentence 'Toont alleen de plannen waarin een woord staat; Terug toont weer alles.'."""
    return text("actions.list_filter_help")


def list_receive_name() -> str:
    """Returns the sentence 'Ontvangen'."""
    return text("actions.list_receive_name")


def list_receive_help() -> str:
    """Returns the sentence 'Ontvangt wat voor u klaarligt, of een bestand dat iemand u gaf.'."""
    return text("actions.list_receive_help")


def list_handin_help() -> str:
    """Returns the sentence 'Toont wat er na het ondertekenen van het gekozen plan te doen is.'."""
    return text("actions.list_handin_help")


def list_me_name() -> str:
    """Returns the sentence 'Wie u bent'."""
    return text("actions.list_me_name")


def list_me_help() -> str:
    """Returns the sentence 'Uw naam, en of u als medewerker of als leidinggevende schrijft.'."""
    return text("actions.list_me_help")


def list_blank_name() -> str:
    """Returns the sentence 'Leeg formulier'."""
    return text("actions.list_blank_name")


def list_blank_help() -> str:
    """Returns the sentence 'Zet een leeg formulier in een bestand, of print het.'."""
    return text("actions.list_blank_help")


def list_delete_name() -> str:
    """Returns the sentence 'Verwijderen'."""
    return text("actions.list_delete_name")


def list_delete_help() -> str:
    """Returns the sentence 'Verwijdert het gekozen plan, na een vraag. Dat is niet terug te halen.'."""
    return text("actions.list_delete_help")


def status_preparing() -> str:
    """Returns the sentence 'voorbereidend'."""
    return text("actions.status_preparing")


def status_definitive() -> str:
    """Returns the sentence 'tekst ligt vast, nog niet getekend'."""
    return text("actions.status_definitive")


def status_signed() -> str:
    """Returns the sentence 'ondertekend'."""
    return text("actions.status_signed")


def status_closed() -> str:
    """Returns the sentence 'afgesloten'."""
    return text("actions.status_closed")


def status_against(status: str) -> str:
    """Returns the sentence '{status}, niet akkoord'."""
    return text("actions.status_against", status=status)


def status_version(status: str, version: int) -> str:
    """Returns the sentence '{status} (versie {version})'."""
    return text("actions.status_version", status=status, version=version)


def said_acceptable() -> str:
    """Returns the sentence 'staat achter deze rij'."""
    return text("actions.said_acceptable")


def said_realistic() -> str:
    """Returns the sentence 'vindt deze rij haalbaar'."""
    return text("actions.said_realistic")


def key_escape() -> str:
    """Returns the sentence 'Esc'."""
    return text("actions.key_escape")


def key_shift_tab() -> str:
    """Returns the sentence 'Shift+Tab'."""
    return text("actions.key_shift_tab")


def key_enter() -> str:
    """Returns the sentence 'Enter'."""
    return text("actions.key_enter")


def key_tab() -> str:
    """Returns the sentence 'Tab'."""
    return text("actions.key_tab")


def key_delete() -> str:
    """Returns the sentence 'Del'."""
    return text("actions.key_delete")


def key_insert() -> str:
    """Returns the sentence 'Ins'."""
    return text("actions.key_insert")


def key_shift_up() -> str:
    """Returns the sentence 'Shift+omhoog'."""
    return text("actions.key_shift_up")


def key_shift_down() -> str:
    """Returns the sentence 'Shift+omlaag'."""
    return text("actions.key_shift_down")


def how_to_quit(key: str) -> str:
    """Returns the sentence 'Sluiten gaat met {key}.'."""
    return text("actions.how_to_quit", key=key)


def paste_too_large() -> str:
    """Returns the sentence 'Wat geplakt werd, is te groot (meer dan 1 MB): er is niets overgenomen.'."""
    return text("actions.paste_too_large")


def status_disagreed() -> str:
    """Returns the sentence 'geen overeenstemming'."""
    return text("actions.status_disagreed")


def status_being_signed() -> str:
    """Returns the sentence 'tekst ligt vast, nog niet door allen getekend'."""
    return text("actions.status_being_signed")


def status_not_all_agree() -> str:
    """Returns the sentence 'getekend, niet door allen voor akkoord'."""
    return text("actions.status_not_all_agree")


def status_definitive_short() -> str:
    """Returns the sentence 'nog niet getekend'."""
    return text("actions.status_definitive_short")


def status_being_signed_short() -> str:
    """Returns the sentence 'deels getekend'."""
    return text("actions.status_being_signed_short")


def status_not_all_agree_short() -> str:
    """Returns the sentence 'niet allen akkoord'."""
    return text("actions.status_not_all_agree_short")


def plan_attachments_name() -> str:
    """Returns the sentence 'Bijlagen'."""
    return text("actions.plan_attachments_name")


def plan_attachments_help() -> str:
    """Returns the sentence 'De bestanden die met dit plan zijn ontvangen: bewaren of bekijken.'."""
    return text("actions.plan_attachments_help")
