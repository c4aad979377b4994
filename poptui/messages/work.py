"""The sentences of `work`; made from languages/nl/work.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import Wording, counted, text


def permissions_not_agreed() -> str:
    """Returns the sentence 'de afspraken van dit plan zijn nog niet definitief'."""
    return text("work.permissions_not_agreed")


def permissions_agree_first(plan: str) -> str:
    """Returns the sentence 'maak ze eerst definitief: 'poptui agree {plan}''."""
    return text("work.permissions_agree_first", plan=plan)


def permissions_unit_is_no_plan() -> str:
    """Returns the sentence 'de foto van een afdeling is geen plan'."""
    return text("work.permissions_unit_is_no_plan")


def permissions_choose_plan() -> str:
    """Returns the sentence 'kies een plan'."""
    return text("work.permissions_choose_plan")


def permissions_unit_stays_here() -> str:
    """Returns the sentence 'de foto van een afdeling gaat nooit mee'."""
    return text("work.permissions_unit_stays_here")


def permissions_share_plan() -> str:
    """Returns the sentence 'deel een plan'."""
    return text("work.permissions_share_plan")


def permissions_only_sides_share() -> str:
    """Returns the sentence 'alleen de medewerker en de leidinggevende delen een plan'."""
    return text("work.permissions_only_sides_share")


def permissions_role_in_settings() -> str:
    """Returns the sentence 'de eigen rol staat in config.toml'."""
    return text("work.permissions_role_in_settings")


def permissions_unit_has_no_talk() -> str:
    """Returns the sentence 'over de foto van een afdeling is geen gesprek'."""
    return text("work.permissions_unit_has_no_talk")


def permissions_open_plan_of_employee() -> str:
    """Returns the sentence 'open het plan van een medewerker'."""
    return text("work.permissions_open_plan_of_employee")


def permissions_only_sides_talk() -> str:
    """Returns the sentence 'het gesprek voeren de medewerker en de leidinggevende'."""
    return text("work.permissions_only_sides_talk")


def permissions_open_without_talk() -> str:
    """Returns the sentence 'open het plan zonder --talk'."""
    return text("work.permissions_open_without_talk")


def permissions_closed() -> str:
    """Returns the sentence 'dit plan is afgesloten'."""
    return text("work.permissions_closed")


def permissions_talk_about_next() -> str:
    """Returns the sentence 'voer het gesprek over het volgende plan'."""
    return text("work.permissions_talk_about_next")


def permissions_agreed_already() -> str:
    """Returns the sentence 'deze afspraken zijn al definitief'."""
    return text("work.permissions_agreed_already")


def permissions_sign_or_reopen(plan: str) -> str:
    """Returns the sentence ''poptui sign {plan}' legt handtekeningen vast, 'agree --reopen' heropent ze'."""
    return text("work.permissions_sign_or_reopen", plan=plan)


def permissions_reopen_not_agreed() -> str:
    """Returns the sentence 'deze afspraken zijn nog niet definitief'."""
    return text("work.permissions_reopen_not_agreed")


def permissions_nothing_to_reopen() -> str:
    """Returns the sentence 'er valt niets te heropenen'."""
    return text("work.permissions_nothing_to_reopen")


def permissions_signed_already() -> str:
    """Returns the sentence 'er is al getekend'."""
    return text("work.permissions_signed_already")


def permissions_make_new_version(plan: str) -> str:
    """Returns the sentence 'maak een nieuwe versie met 'poptui revise {plan}''."""
    return text("work.permissions_make_new_version", plan=plan)


def permissions_sign_not_agreed() -> str:
    """Returns the sentence 'de afspraken zijn nog niet definitief'."""
    return text("work.permissions_sign_not_agreed")


def permissions_agree_before_signing(plan: str) -> str:
    """Returns the sentence 'maak ze dat met 'poptui agree {plan}''."""
    return text("work.permissions_agree_before_signing", plan=plan)


def permissions_not_signed() -> str:
    """Returns the sentence 'er is nog niet getekend'."""
    return text("work.permissions_not_signed")


def permissions_reopen(plan: str) -> str:
    """Returns the sentence ''poptui agree {plan} --reopen' heropent ze'."""
    return text("work.permissions_reopen", plan=plan)


def permissions_change_plan_itself() -> str:
    """Returns the sentence 'wijzig het plan zelf'."""
    return text("work.permissions_change_plan_itself")


def permissions_not_signed_by_all() -> str:
    """Returns the sentence 'er is nog niet door allen getekend'."""
    return text("work.permissions_not_signed_by_all")


def permissions_comes_later() -> str:
    """Returns the sentence 'dit komt daarna'."""
    return text("work.permissions_comes_later")


def permissions_nothing_signed() -> str:
    """Returns the sentence 'er zijn nog geen ondertekende afspraken'."""
    return text("work.permissions_nothing_signed")


def permissions_hr_gets_signed() -> str:
    """Returns the sentence 'P&O krijgt alleen wat door allen ondertekend is'."""
    return text("work.permissions_hr_gets_signed")


def permissions_moment_of_next() -> str:
    """Returns the sentence 'zet het moment bij het volgende plan'."""
    return text("work.permissions_moment_of_next")


def permissions_closed_already() -> str:
    """Returns the sentence 'dit plan is al afgesloten'."""
    return text("work.permissions_closed_already")


def permissions_see_which_follows() -> str:
    """Returns the sentence 'kijk met 'poptui list' welk plan erop volgt'."""
    return text("work.permissions_see_which_follows")


def guard_not_in_talk() -> str:
    """Returns the sentence 'Hier wordt nu niet geschreven: het is al afgesproken, of intussen gesloten.'."""
    return text("work.guard_not_in_talk")


def guard_frozen_draft() -> str:
    """Returns the sentence 'De afspraken zijn definitief: heropen ze eerst; de tekst blijft zo lang bewaard.'."""
    return text("work.guard_frozen_draft")


def guard_frozen() -> str:
    """Returns the sentence 'de afspraken zijn definitief'."""
    return text("work.guard_frozen")


def guard_revise(plan: str) -> str:
    """Returns the sentence ''poptui revise {plan}' maakt een nieuwe versie'."""
    return text("work.guard_revise", plan=plan)


def guard_closed(part: str) -> str:
    """Returns the sentence ''{part}' is nog dicht'."""
    return text("work.guard_closed", part=part)


def guard_owner_opens(owner: str) -> str:
    """Returns the sentence 'de {owner} opent het eerst'."""
    return text("work.guard_owner_opens", owner=owner)


def guard_ask_to_write(wording: Wording, role: str) -> str:
    """Returns the sentence 'Dit vult de {role} in. Wilt u hier schrijven in naam van de {role}?'."""
    return text("work.guard_ask_to_write", wording, role=role)


def guard_write_as(role: str) -> str:
    """Returns the sentence 'Schrijven als {role}'."""
    return text("work.guard_write_as", role=role)


def guard_frozen_not_restored() -> str:
    """Returns the sentence 'De afspraken zijn definitief: heropen ze eerst, of maak een nieuwe versie.'."""
    return text("work.guard_frozen_not_restored")


def guard_others_not_restored() -> str:
    """Returns the sentence 'Dit vult een ander in: kies eerst die rol met 'Rol', om het terug te zetten.'."""
    return text("work.guard_others_not_restored")


def readership_unit() -> str:
    """Returns the sentence 'leidinggevende vult in; verder leest niemand mee, het gaat met geen plan mee'."""
    return text("work.readership_unit")


def readership_together() -> str:
    """Returns the sentence 'samen in te vullen'."""
    return text("work.readership_together")


def readership_together_in_talk() -> str:
    """Returns the sentence 'samen in te vullen, in het gesprek'."""
    return text("work.readership_together_in_talk")


def readership_together_shared(day: str) -> str:
    """Returns the sentence 'samen in te vullen; beiden lezen mee (gedeeld op {day})'."""
    return text("work.readership_together_shared", day=day)


def readership_together_withdrawn() -> str:
    """Returns the sentence 'samen in te vullen; niet meer gedeeld, wat de ander al kreeg blijft daar'."""
    return text("work.readership_together_withdrawn")


def readership_not_shared_with_you(wording: Wording, owner: str) -> str:
    """Returns the sentence '{owner} vult in; nog niet met u gedeeld'."""
    return text("work.readership_not_shared_with_you", wording, owner=owner)


def readership_must(owner: str, other: str) -> str:
    """Returns the sentence '{owner} vult in; na delen leest {other} mee (verplicht)'."""
    return text("work.readership_must", owner=owner, other=other)


def readership_choose(owner: str, other: str) -> str:
    """Returns the sentence '{owner} vult in; na delen leest {other} mee (naar keuze)'."""
    return text("work.readership_choose", owner=owner, other=other)


def readership_choose_in_text(owner: str, other: str) -> str:
    """Returns the sentence '{owner} vult in; {other} leest mee na delen, en in de afspraken'."""
    return text("work.readership_choose_in_text", owner=owner, other=other)


def readership_talk(owner: str, other: str) -> str:
    """Returns the sentence '{owner} vult in; in het gesprek leest {other} mee'."""
    return text("work.readership_talk", owner=owner, other=other)


def readership_never(owner: str) -> str:
    """Returns the sentence '{owner} vult in; verder leest niemand mee'."""
    return text("work.readership_never", owner=owner)


def readership_shared(owner: str, other: str, day: str) -> str:
    """Returns the sentence '{owner} vult in; {other} leest mee (gedeeld op {day})'."""
    return text("work.readership_shared", owner=owner, other=other, day=day)


def readership_withdrawn(owner: str, other: str) -> str:
    """Returns the sentence '{owner} vult in; niet meer gedeeld, wat {other} al kreeg blijft daar'."""
    return text("work.readership_withdrawn", owner=owner, other=other)


def describe_nothing() -> str:
    """Returns the sentence '(leeg)'."""
    return text("work.describe_nothing")


def describe_row_moved() -> str:
    """Returns the sentence '(rij verplaatst)'."""
    return text("work.describe_row_moved")


def describe_row_added(words: str) -> str:
    """Returns the sentence '(rij toegevoegd) {words}'."""
    return text("work.describe_row_added", words=words)


def describe_row_removed() -> str:
    """Returns the sentence '(rij weg)'."""
    return text("work.describe_row_removed")


def describe_shared() -> str:
    """Returns the sentence '(gedeeld)'."""
    return text("work.describe_shared")


def describe_withdrawn() -> str:
    """Returns the sentence '(niet meer gedeeld)'."""
    return text("work.describe_withdrawn")


def describe_agreed() -> str:
    """Returns the sentence 'definitief gemaakt'."""
    return text("work.describe_agreed")


def describe_reopened() -> str:
    """Returns the sentence 'heropend'."""
    return text("work.describe_reopened")


def describe_revised() -> str:
    """Returns the sentence 'nieuwe versie begonnen'."""
    return text("work.describe_revised")


def describe_closed() -> str:
    """Returns the sentence 'afgesloten'."""
    return text("work.describe_closed")


def describe_open_again() -> str:
    """Returns the sentence 'weer open'."""
    return text("work.describe_open_again")


def describe_follows(plan: str) -> str:
    """Returns the sentence 'volgt op {plan}'."""
    return text("work.describe_follows", plan=plan)


def describe_talk_begun() -> str:
    """Returns the sentence 'gesprek begonnen'."""
    return text("work.describe_talk_begun")


def describe_struck() -> str:
    """Returns the sentence 'doorgehaald'."""
    return text("work.describe_struck")


def describe_confirmed() -> str:
    """Returns the sentence 'bevestigd'."""
    return text("work.describe_confirmed")


def describe_denied() -> str:
    """Returns the sentence 'klopt niet'."""
    return text("work.describe_denied")


def describe_done(day: str, receiver: str) -> str:
    """Returns the sentence 'gedaan op {day}, {receiver}'."""
    return text("work.describe_done", day=day, receiver=receiver)


def describe_not_done() -> str:
    """Returns the sentence 'toch niet gedaan'."""
    return text("work.describe_not_done")


def describe_moment_gone() -> str:
    """Returns the sentence 'weg'."""
    return text("work.describe_moment_gone")


def describe_moment_held(day: str) -> str:
    """Returns the sentence '{day}, geweest'."""
    return text("work.describe_moment_held", day=day)


def describe_only_here() -> str:
    """Returns the sentence 'Alleen hierin staat:'."""
    return text("work.describe_only_here")


def describe_no_lines() -> str:
    """Returns the sentence '(niets)'."""
    return text("work.describe_no_lines")


def describe_folded(count: int) -> str:
    """Returns the sentence '{count} tussenstand van die dag is samengevoegd / {count} tussenstanden van die dag zijn samengevoegd'."""
    return counted("work.describe_folded", count)


def describe_agreement() -> str:
    """Returns the sentence 'de afspraken'."""
    return text("work.describe_agreement")


def describe_signature(signer: str) -> str:
    """Returns the sentence 'handtekening van de {signer}'."""
    return text("work.describe_signature", signer=signer)


def describe_moment() -> str:
    """Returns the sentence 'een moment van opvolging'."""
    return text("work.describe_moment")


def describe_plan() -> str:
    """Returns the sentence 'het plan'."""
    return text("work.describe_plan")


def describe_note(place: str) -> str:
    """Returns the sentence '{place}, eigen notitie'."""
    return text("work.describe_note", place=place)


def describe_row(table: str, number: str) -> str:
    """Returns the sentence '{table} rij {number}'."""
    return text("work.describe_row", table=table, number=number)


def describe_lost_row(table: str) -> str:
    """Returns the sentence '{table} (rij die weg is)'."""
    return text("work.describe_lost_row", table=table)


def describe_state(row: str) -> str:
    """Returns the sentence '{row}, stand'."""
    return text("work.describe_state", row=row)


def describe_row_note(row: str) -> str:
    """Returns the sentence '{row}, notitie bij de opvolging'."""
    return text("work.describe_row_note", row=row)


def session_no_agreement() -> str:
    """Returns the sentence 'uit deze rij wordt geen afspraak gemaakt'."""
    return text("work.session_no_agreement")


def session_only_wishes() -> str:
    """Returns the sentence 'dat kan bij de wensen'."""
    return text("work.session_only_wishes")


def change_talk_is_of_both() -> str:
    """Returns the sentence 'wat in het gesprek gezegd is, is van beiden'."""
    return text("work.change_talk_is_of_both")


def change_leave_out_as() -> str:
    """Returns the sentence 'laat --as weg'."""
    return text("work.change_leave_out_as")


def view_agreement() -> str:
    """Returns the sentence 'De afspraken, om te ondertekenen'."""
    return text("work.view_agreement")


def view_preparation() -> str:
    """Returns the sentence 'De voorbereiding van de medewerker'."""
    return text("work.view_preparation")


def view_full() -> str:
    """Returns the sentence 'Het hele plan'."""
    return text("work.view_full")


def view_blank() -> str:
    """Returns the sentence 'Het lege formulier'."""
    return text("work.view_blank")


def view_actions() -> str:
    """Returns the sentence 'Het actieplan alleen (PAP)'."""
    return text("work.view_actions")


def view_invitation() -> str:
    """Returns the sentence 'De uitnodiging voor het gesprek'."""
    return text("work.view_invitation")


def view_changes() -> str:
    """Returns the sentence 'Wat er anders is dan in de vorige versie'."""
    return text("work.view_changes")


def view_evaluation() -> str:
    """Returns the sentence 'De evaluatie: hoe het is gegaan'."""
    return text("work.view_evaluation")


def kind_md() -> str:
    """Returns the sentence 'Markdown (om te lezen en te bewerken)'."""
    return text("work.kind_md")


def kind_txt() -> str:
    """Returns the sentence 'Platte tekst, 80 tekens breed (voor de printer)'."""
    return text("work.kind_txt")


def kind_json() -> str:
    """Returns the sentence 'Gegevens (JSON, voor een ander programma)'."""
    return text("work.kind_json")


def kind_md_alone() -> str:
    """Returns the sentence 'Markdown'."""
    return text("work.kind_md_alone")


def kind_txt_alone() -> str:
    """Returns the sentence 'Platte tekst, 80 tekens breed'."""
    return text("work.kind_txt_alone")


def kind_json_alone() -> str:
    """Returns the sentence 'Gegevens'."""
    return text("work.kind_json_alone")


def file_name_plan() -> str:
    """Returns the sentence 'POP'."""
    return text("work.file_name_plan")


def file_name_agreement() -> str:
    """Returns the sentence 'afspraken'."""
    return text("work.file_name_agreement")


def file_name_preparation() -> str:
    """Returns the sentence 'voorbereiding'."""
    return text("work.file_name_preparation")


def file_name_full() -> str:
    """Returns the sentence 'heel plan'."""
    return text("work.file_name_full")


def file_name_blank() -> str:
    """Returns the sentence 'leeg formulier'."""
    return text("work.file_name_blank")


def file_name_actions() -> str:
    """Returns the sentence 'actieplan'."""
    return text("work.file_name_actions")


def file_name_invitation() -> str:
    """Returns the sentence 'uitnodiging'."""
    return text("work.file_name_invitation")


def file_name_changes() -> str:
    """Returns the sentence 'verschil'."""
    return text("work.file_name_changes")


def file_name_evaluation() -> str:
    """Returns the sentence 'evaluatie'."""
    return text("work.file_name_evaluation")


def file_name_version(version: int) -> str:
    """Returns the sentence 'versie {version}'."""
    return text("work.file_name_version", version=version)


def file_name_other() -> str:
    """Returns the sentence 'bestand'."""
    return text("work.file_name_other")


def export_json_is_whole() -> str:
    """Returns the sentence 'JSON bevat altijd het hele plan'."""
    return text("work.export_json_is_whole")


def export_json_is_whole_mend() -> str:
    """Returns the sentence 'kies --view full'."""
    return text("work.export_json_is_whole_mend")


def export_no_earlier_version() -> str:
    """Returns the sentence 'dit plan heeft geen vorige versie'."""
    return text("work.export_no_earlier_version")


def export_nothing_agreed() -> str:
    """Returns the sentence 'er is nog niets afgesproken'."""
    return text("work.export_nothing_agreed")


def export_no_such_view() -> str:
    """Returns the sentence 'dit formulier heeft dat onderdeel niet'."""
    return text("work.export_no_such_view")


def export_choose_view(views: str) -> str:
    """Returns the sentence 'kies {views}'."""
    return text("work.export_choose_view", views=views)


def export_no_file() -> str:
    """Returns the sentence 'dit is een map of apparaat, geen bestand'."""
    return text("work.export_no_file")


def name_a_file() -> str:
    """Returns the sentence 'noem een bestand'."""
    return text("work.name_a_file")


def export_file_is_there() -> str:
    """Returns the sentence 'dit bestand is er al'."""
    return text("work.export_file_is_there")


def export_file_is_there_mend() -> str:
    """Returns the sentence 'kies een andere naam, of vervang het met --force'."""
    return text("work.export_file_is_there_mend")


def input_no_such_file() -> str:
    """Returns the sentence 'dit bestand is er niet'."""
    return text("work.input_no_such_file")


def input_no_such_file_mend() -> str:
    """Returns the sentence 'kijk of de naam klopt'."""
    return text("work.input_no_such_file_mend")


def input_is_folder() -> str:
    """Returns the sentence 'dit is een map, geen bestand'."""
    return text("work.input_is_folder")


def input_too_large() -> str:
    """Returns the sentence 'dit bestand is te groot'."""
    return text("work.input_too_large")


def input_too_large_mend(megabytes: int) -> str:
    """Returns the sentence 'ten hoogste {megabytes} MB'."""
    return text("work.input_too_large_mend", megabytes=megabytes)


def input_no_plain_file() -> str:
    """Returns the sentence 'dit is geen gewoon bestand'."""
    return text("work.input_no_plain_file")


def input_no_plain_file_mend() -> str:
    """Returns the sentence 'vraag de afzender om het opnieuw te geven'."""
    return text("work.input_no_plain_file_mend")


def input_form_no_text() -> str:
    """Returns the sentence 'geen tekst in UTF-8'."""
    return text("work.input_form_no_text")


def doctor_no_terminal() -> str:
    """Returns the sentence 'geen terminal: opdrachten werken, schermen niet'."""
    return text("work.doctor_no_terminal")


def doctor_bad_term(term: str) -> str:
    """Returns the sentence 'TERM is '{term}': de schermen werken niet; stel TERM in, zoals xterm-256color'."""
    return text("work.doctor_bad_term", term=term)


def doctor_term(term: str) -> str:
    """Returns the sentence 'TERM is {term}'."""
    return text("work.doctor_term", term=term)


def doctor_encoding(encoding: str) -> str:
    """Returns the sentence 'tekens in {encoding}'."""
    return text("work.doctor_encoding", encoding=encoding)


def doctor_bad_encoding(encoding: str) -> str:
    """Returns the sentence 'tekens in {encoding}; stel LANG in, zoals nl_NL.UTF-8, anders verschijnen é en € verkeerd'."""
    return text("work.doctor_bad_encoding", encoding=encoding)


def doctor_window(columns: int, lines: int) -> str:
    """Returns the sentence '{columns} bij {lines}'."""
    return text("work.doctor_window", columns=columns, lines=lines)


def doctor_window_small(columns: int, lines: int, least_columns: int, least_lines: int) -> str:
    """Returns the sentence '{columns} bij {lines}; maak het venster ten minste {least_columns} bij {least_lines}'."""
    return text(
        "work.doctor_window_small",
        columns=columns,
        lines=lines,
        least_columns=least_columns,
        least_lines=least_lines,
    )


def doctor_plans_right(number: int) -> str:
    """Returns the sentence '{number} in orde'."""
    return text("work.doctor_plans_right", number=number)


def doctor_misnamed(plan: str) -> str:
    """Returns the sentence 'het bestand van plan {plan} heeft een andere naam'."""
    return text("work.doctor_misnamed", plan=plan)


def doctor_misnamed_mend(plan: str) -> str:
    """Returns the sentence 'noem het {plan}.json'."""
    return text("work.doctor_misnamed_mend", plan=plan)


def doctor_draft_waits(plan: str) -> str:
    """Returns the sentence 'plan {plan} heeft tekst die niet bewaard kon worden; open het om die over te nemen'."""
    return text("work.doctor_draft_waits", plan=plan)


def lookup_unknown_field(name: str) -> str:
    """Returns the sentence 'onbekend veld '{name}''."""
    return text("work.lookup_unknown_field", name=name)


def lookup_see_form(form: str) -> str:
    """Returns the sentence 'zie 'poptui forms show {form}''."""
    return text("work.lookup_see_form", form=form)


def lookup_is_table(field: str) -> str:
    """Returns the sentence ''{field}' is een tabel'."""
    return text("work.lookup_is_table", field=field)


def lookup_is_table_mend(table: str) -> str:
    """Returns the sentence 'gebruik 'poptui row add PLAN {table} ...''."""
    return text("work.lookup_is_table_mend", table=table)


def lookup_is_computed(field: str) -> str:
    """Returns the sentence ''{field}' vult zichzelf in'."""
    return text("work.lookup_is_computed", field=field)


def lookup_is_computed_mend() -> str:
    """Returns the sentence 'hier valt niets te antwoorden'."""
    return text("work.lookup_is_computed_mend")


def lookup_no_table(field: str) -> str:
    """Returns the sentence ''{field}' is geen tabel'."""
    return text("work.lookup_no_table", field=field)


def lookup_no_table_mend(count: int, tables: str) -> str:
    """Returns the sentence 'de enige tabel is {tables} / tabellen zijn {tables}'."""
    return counted("work.lookup_no_table_mend", count, tables=tables)


def lookup_no_tables_mend() -> str:
    """Returns the sentence 'dit formulier heeft geen tabellen'."""
    return text("work.lookup_no_tables_mend")


def lookup_unknown_column(name: str) -> str:
    """Returns the sentence 'onbekende kolom '{name}''."""
    return text("work.lookup_unknown_column", name=name)


def lookup_no_row(number: int) -> str:
    """Returns the sentence 'geen rij {number}'."""
    return text("work.lookup_no_row", number=number)


def lookup_no_row_mend(count: int) -> str:
    """Returns the sentence 'er is {count} rij / er zijn {count} rijen'."""
    return counted("work.lookup_no_row_mend", count)


def lookup_no_rows_mend() -> str:
    """Returns the sentence 'er zijn nog geen rijen'."""
    return text("work.lookup_no_rows_mend")


def workspace_unknown_form(form: str, file: str, hint: str) -> str:
    """Returns the sentence 'onbekend formulier '{form}' ({file}, form): {hint}'."""
    return text("work.workspace_unknown_form", form=form, file=file, hint=hint)


def no_unit_questions() -> str:
    """Returns the sentence 'dit formulier vraagt niets over een afdeling'."""
    return text("work.no_unit_questions")


def no_unit_questions_mend() -> str:
    """Returns the sentence 'kies een ander formulier'."""
    return text("work.no_unit_questions_mend")


def printing_impossible() -> str:
    """Returns the sentence 'op deze machine kan niet geprint worden'."""
    return text("work.printing_impossible")


def printing_no_answer() -> str:
    """Returns the sentence 'de printer antwoordt niet'."""
    return text("work.printing_no_answer")


def printing_refused() -> str:
    """Returns the sentence 'de printer nam de tekst niet aan'."""
    return text("work.printing_refused")


def printing_mend() -> str:
    """Returns the sentence 'zet de tekst in een bestand en print dat ergens anders'."""
    return text("work.printing_mend")


def paste_nothing_done() -> str:
    """Returns the sentence 'er is niets geplakt'."""
    return text("work.paste_nothing_done")


def paste_too_wide(count: int, number: int, cells: int, table: str) -> str:
    """Returns the sentence 'rij {number} heeft {cells} cellen, {table} heeft {count} kolom / rij {number} heeft {cells} cellen, {table} heeft {count} kolommen'."""
    return counted("work.paste_too_wide", count, number=number, cells=cells, table=table)


def paste_too_wide_mend() -> str:
    """Returns the sentence 'kopieer alleen de kolommen die de tabel heeft'."""
    return text("work.paste_too_wide_mend")


def demo_has_plans() -> str:
    """Returns the sentence 'in deze map staan al plannen'."""
    return text("work.demo_has_plans")


def demo_has_plans_mend() -> str:
    """Returns the sentence 'noem een lege map'."""
    return text("work.demo_has_plans_mend")


def unit_unknown(unit: str) -> str:
    """Returns the sentence 'van '{unit}' is er geen foto'."""
    return text("work.unit_unknown", unit=unit)


def unit_unknown_mend() -> str:
    """Returns the sentence 'maak er een met 'poptui unit set''."""
    return text("work.unit_unknown_mend")


def unit_no_name() -> str:
    """Returns the sentence 'de afdeling heeft geen naam'."""
    return text("work.unit_no_name")


def unit_no_name_mend() -> str:
    """Returns the sentence 'noem de afdeling, zoals Groen'."""
    return text("work.unit_no_name_mend")


def typed_misunderstood(typed: str) -> str:
    """Returns the sentence ''{typed}' is niet begrepen'."""
    return text("work.typed_misunderstood", typed=typed)


def typed_misunderstood_mend(expected: str) -> str:
    """Returns the sentence 'schrijf {expected}; of bewaar het met --as-typed'."""
    return text("work.typed_misunderstood_mend", expected=expected)


def typed_no_day(typed: str) -> str:
    """Returns the sentence ''{typed}' is geen datum'."""
    return text("work.typed_no_day", typed=typed)


def typed_no_day_mend() -> str:
    """Returns the sentence 'schrijf bijvoorbeeld 1-6-2027'."""
    return text("work.typed_no_day_mend")


def typed_too_long() -> str:
    """Returns the sentence 'deze tekst is te lang'."""
    return text("work.typed_too_long")


def typed_too_long_mend(most: int) -> str:
    """Returns the sentence 'ten hoogste {most} tekens'."""
    return text("work.typed_too_long_mend", most=most)


def outline_to_read(section: str) -> str:
    """Returns the sentence '{section} (om te lezen)'."""
    return text("work.outline_to_read", section=section)


def outline_done(section: str) -> str:
    """Returns the sentence '{section} (klaar)'."""
    return text("work.outline_done", section=section)


def outline_begun(section: str) -> str:
    """Returns the sentence '{section} (begonnen)'."""
    return text("work.outline_begun", section=section)


def outline_empty(section: str) -> str:
    """Returns the sentence '{section} (leeg)'."""
    return text("work.outline_empty", section=section)


def outline_row(field: str, number: int) -> str:
    """Returns the sentence '{field} rij {number}'."""
    return text("work.outline_row", field=field, number=number)


def outline_note(field: str) -> str:
    """Returns the sentence '{field}, eigen notitie'."""
    return text("work.outline_note", field=field)


def advice_acceptable() -> str:
    """Returns the sentence 'Staan beiden erachter, en alle anderen die eraan mee moeten werken?'."""
    return text("work.advice_acceptable")


def advice_realistic() -> str:
    """Returns the sentence 'Is het te doen, met de tijd en de middelen die er zijn?'."""
    return text("work.advice_realistic")


def advice_empty_row() -> str:
    """Returns the sentence 'Hier staat nog niets. Schrijf eerst wat het doel is en wat daarvoor gaat gebeuren.'."""
    return text("work.advice_empty_row")


def advice_period_says_when() -> str:
    """Returns the sentence 'de periode van de rij zegt wanneer'."""
    return text("work.advice_period_says_when")


def advice_result_says_how() -> str:
    """Returns the sentence 'het resultaat van de rij zegt waaraan het te zien is'."""
    return text("work.advice_result_says_how")


def advice_to_discuss(question: str) -> str:
    """Returns the sentence 'Samen te bespreken: {question}'."""
    return text("work.advice_to_discuss", question=question)


def advice_discussed(question: str, answered: str) -> str:
    """Returns the sentence 'Samen te bespreken: {question} ({answered})'."""
    return text("work.advice_discussed", question=question, answered=answered)


def advice_says_yes(role: str) -> str:
    """Returns the sentence '{role} ja'."""
    return text("work.advice_says_yes", role=role)


def advice_says_no(role: str) -> str:
    """Returns the sentence '{role} nee'."""
    return text("work.advice_says_no", role=role)


def keymap_unknown_action(action: str, file: str, hint: str) -> str:
    """Returns the sentence 'onbekende handeling '{action}' ({file}, [keys]): {hint}'."""
    return text("work.keymap_unknown_action", action=action, file=file, hint=hint)


def keymap_no_such_keys(keys: str, action: str, file: str, why: str) -> str:
    """Returns the sentence ''{keys}' kan niet bij '{action}' ({file}, [keys]): {why}'."""
    return text("work.keymap_no_such_keys", keys=keys, action=action, file=file, why=why)


def keymap_no_key_named() -> str:
    """Returns the sentence 'noem een toets, zoals f5 of ctrl+r'."""
    return text("work.keymap_no_key_named")


def keymap_taken(key: str, action: str) -> str:
    """Returns the sentence ''{key}' is al van '{action}'; geef die eerst een andere toets'."""
    return text("work.keymap_taken", key=key, action=action)


def keymap_no_key(key: str, hint: str) -> str:
    """Returns the sentence ''{key}' is geen toets; {hint}'."""
    return text("work.keymap_no_key", key=key, hint=hint)


def keymap_types(key: str) -> str:
    """Returns the sentence ''{key}' is om mee te typen; neem een functietoets of ctrl met een letter'."""
    return text("work.keymap_types", key=key)


def keymap_needed(key: str) -> str:
    """Returns the sentence ''{key}' is nodig bij het typen; neem een functietoets of een andere letter'."""
    return text("work.keymap_needed", key=key)


def reader_tag_nobody() -> str:
    """Returns the sentence 'niemand leest mee'."""
    return text("work.reader_tag_nobody")


def reader_tag_reads(role: str) -> str:
    """Returns the sentence '{role} leest mee'."""
    return text("work.reader_tag_reads", role=role)


def reader_tag_both() -> str:
    """Returns the sentence 'beiden lezen mee'."""
    return text("work.reader_tag_both")


def reader_tag_withdrawn() -> str:
    """Returns the sentence 'niet meer gedeeld'."""
    return text("work.reader_tag_withdrawn")


def reader_tag_in_talk() -> str:
    """Returns the sentence 'samen, in het gesprek'."""
    return text("work.reader_tag_in_talk")


def reader_tag_together() -> str:
    """Returns the sentence 'samen'."""
    return text("work.reader_tag_together")


def reader_tag_not_shared() -> str:
    """Returns the sentence 'nog niet gedeeld'."""
    return text("work.reader_tag_not_shared")


def permissions_disagreed() -> str:
    """Returns the sentence 'geen overeenstemming: niet allen hebben voor akkoord getekend, dus er is niets afgesproken'."""
    return text("work.permissions_disagreed")


def permissions_talk_again(plan: str) -> str:
    """Returns the sentence 'plan een nieuw gesprek, als het helpt met een derde erbij ('poptui followup {plan} add DATUM --with NAAM'), maak een nieuwe versie ('poptui revise {plan}'), of sluit het zonder afspraken ('poptui close {plan}')'."""
    return text("work.permissions_talk_again", plan=plan)


def permissions_close_agreed() -> str:
    """Returns the sentence 'zo sluit alleen een plan waarover geen overeenstemming is'."""
    return text("work.permissions_close_agreed")


def permissions_close_by_next(plan: str) -> str:
    """Returns the sentence 'een plan met afspraken sluit met 'poptui next {plan}''."""
    return text("work.permissions_close_by_next", plan=plan)


def describe_row_day(row: str) -> str:
    """Returns the sentence '{row}, nieuwe datum'."""
    return text("work.describe_row_day", row=row)


def describe_as_agreed() -> str:
    """Returns the sentence 'weer zoals afgesproken'."""
    return text("work.describe_as_agreed")


def describe_sent(role: str) -> str:
    """Returns the sentence 'bestand gemaakt voor: {role}'."""
    return text("work.describe_sent", role=role)


def export_nothing_prepared(role: str) -> str:
    """Returns the sentence 'in dit formulier bereidt de {role} niets voor'."""
    return text("work.export_nothing_prepared", role=role)


def typed_more_days(typed: str, days: str) -> str:
    """Returns the sentence ''{typed}' kan {days} zijn'."""
    return text("work.typed_more_days", typed=typed, days=days)


def typed_more_days_mend() -> str:
    """Returns the sentence 'schrijf het jaar erbij'."""
    return text("work.typed_more_days_mend")


def typed_ambiguous(typed: str, meanings: str) -> str:
    """Returns the sentence ''{typed}' is niet eenduidig: het is {meanings}'."""
    return text("work.typed_ambiguous", typed=typed, meanings=meanings)


def typed_ambiguous_mend() -> str:
    """Returns the sentence 'schrijf het zo dat het maar één ding kan zijn, of geef --as-typed'."""
    return text("work.typed_ambiguous_mend")


def paste_left_heading() -> str:
    """Returns the sentence 'de kopregel'."""
    return text("work.paste_left_heading")


def paste_left_numbers() -> str:
    """Returns the sentence 'de nummering'."""
    return text("work.paste_left_numbers")


def paste_left_bullets() -> str:
    """Returns the sentence 'de opsommingstekens'."""
    return text("work.paste_left_bullets")


def paste_left_column(name: str) -> str:
    """Returns the sentence 'kolom '{name}''."""
    return text("work.paste_left_column", name=name)
