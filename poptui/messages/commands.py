"""The sentences of `commands`; made from languages/nl/commands.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import counted, text


def metavar_plan() -> str:
    """Returns the sentence 'PLAN'."""
    return text("commands.metavar_plan")


def metavar_field() -> str:
    """Returns the sentence 'VELD'."""
    return text("commands.metavar_field")


def metavar_table() -> str:
    """Returns the sentence 'TABEL'."""
    return text("commands.metavar_table")


def metavar_form() -> str:
    """Returns the sentence 'FORMULIER'."""
    return text("commands.metavar_form")


def metavar_file() -> str:
    """Returns the sentence 'BESTAND'."""
    return text("commands.metavar_file")


def metavar_folder() -> str:
    """Returns the sentence 'MAP'."""
    return text("commands.metavar_folder")


def metavar_part() -> str:
    """Returns the sentence 'DEEL'."""
    return text("commands.metavar_part")


def metavar_text() -> str:
    """Returns the sentence 'TEKST'."""
    return text("commands.metavar_text")


def metavar_name() -> str:
    """Returns the sentence 'NAAM'."""
    return text("commands.metavar_name")


def metavar_date() -> str:
    """Returns the sentence 'DATUM'."""
    return text("commands.metavar_date")


def metavar_place() -> str:
    """Returns the sentence 'PLAATS'."""
    return text("commands.metavar_place")


def metavar_value() -> str:
    """Returns the sentence 'WAARDE'."""
    return text("commands.metavar_value")


def metavar_field_value() -> str:
    """Returns the sentence 'VELD=WAARDE'."""
    return text("commands.metavar_field_value")


def metavar_number() -> str:
    """Returns the sentence 'N'."""
    return text("commands.metavar_number")


def metavar_state() -> str:
    """Returns the sentence 'STAND'."""
    return text("commands.metavar_state")


def heading_when() -> str:
    """Returns the sentence 'WANNEER'."""
    return text("commands.heading_when")


def heading_who() -> str:
    """Returns the sentence 'WIE'."""
    return text("commands.heading_who")


def heading_where() -> str:
    """Returns the sentence 'WAAR'."""
    return text("commands.heading_where")


def heading_what() -> str:
    """Returns the sentence 'WAT'."""
    return text("commands.heading_what")


def heading_plan() -> str:
    """Returns the sentence 'PLAN'."""
    return text("commands.heading_plan")


def lacks(what: str) -> str:
    """Returns the sentence '{what} ontbreekt'."""
    return text("commands.lacks", what=what)


def choose(choices: str) -> str:
    """Returns the sentence 'kies {choices}'."""
    return text("commands.choose", choices=choices)


def drop_attached() -> str:
    """Returns the sentence 'laat --also en --attach weg'."""
    return text("commands.drop_attached")


def usage_prefix() -> str:
    """Returns the sentence 'Gebruik:'."""
    return text("commands.usage_prefix")


def usage_options() -> str:
    """Returns the sentence '[OPTIES]'."""
    return text("commands.usage_options")


def usage_own_line() -> str:
    """Returns the sentence '[--home MAP] [--ascii] [PLAN [--talk] | OPDRACHT ...]'."""
    return text("commands.usage_own_line")


def help_opening() -> str:
    """Returns the sentence 'Zonder opdracht opent poptui de schermen: de lijst van plannen, of het plan dat u noemt.'."""
    return text("commands.help_opening")


def help_options() -> str:
    """Returns the sentence 'Opties'."""
    return text("commands.help_options")


def help_commands() -> str:
    """Returns the sentence 'Opdrachten'."""
    return text("commands.help_commands")


def help_more() -> str:
    """Returns the sentence 'Meer over een opdracht: poptui OPDRACHT --help'."""
    return text("commands.help_more")


def help_help() -> str:
    """Returns the sentence 'Toont deze uitleg.'."""
    return text("commands.help_help")


def home_help() -> str:
    """Returns the sentence 'De map waarin alles staat (anders POPTUI_HOME).'."""
    return text("commands.home_help")


def version_help() -> str:
    """Returns the sentence 'Toont de versie.'."""
    return text("commands.version_help")


def ascii_help() -> str:
    """Returns the sentence 'Tekent de schermen zonder bijzondere tekens.'."""
    return text("commands.ascii_help")


def talk_help() -> str:
    """Returns the sentence 'Opent het plan voor het gesprek op één scherm.'."""
    return text("commands.talk_help")


def json_help() -> str:
    """Returns the sentence 'Toont JSON.'."""
    return text("commands.json_help")


def role_help() -> str:
    """Returns the sentence 'In wiens naam (anders uw eigen rol).'."""
    return text("commands.role_help")


def as_typed_help() -> str:
    """Returns the sentence 'Bewaart ook wat niet begrepen wordt.'."""
    return text("commands.as_typed_help")


def output_help() -> str:
    """Returns the sentence 'Het bestand; zonder dit verschijnt de tekst hier.'."""
    return text("commands.output_help")


def force_help() -> str:
    """Returns the sentence 'Vervangt een bestand dat er al is.'."""
    return text("commands.force_help")


def draws_no_screens(command: str) -> str:
    """Returns the sentence ''{command}' tekent geen schermen'."""
    return text("commands.draws_no_screens", command=command)


def draws_no_screens_mend() -> str:
    """Returns the sentence 'laat --ascii weg'."""
    return text("commands.draws_no_screens_mend")


def opens_no_plan(command: str) -> str:
    """Returns the sentence ''{command}' opent geen plan'."""
    return text("commands.opens_no_plan", command=command)


def opens_no_plan_mend() -> str:
    """Returns the sentence 'laat --talk weg'."""
    return text("commands.opens_no_plan_mend")


def usage_see(command: str) -> str:
    """Returns the sentence 'zie '{command} --help''."""
    return text("commands.usage_see", command=command)


def usage_home(command: str) -> str:
    """Returns the sentence '--home staat op de verkeerde plaats ({command})'."""
    return text("commands.usage_home", command=command)


def usage_home_mend() -> str:
    """Returns the sentence 'zet het voor de opdracht: poptui --home MAP OPDRACHT'."""
    return text("commands.usage_home_mend")


def usage_unknown_option(option: str) -> str:
    """Returns the sentence 'onbekende optie ({option})'."""
    return text("commands.usage_unknown_option", option=option)


def usage_nearest_option(option: str) -> str:
    """Returns the sentence 'bedoelde u {option}?'."""
    return text("commands.usage_nearest_option", option=option)


def usage_option_or_text(see: str) -> str:
    """Returns the sentence '{see}; is het tekst, zet er dan -- voor'."""
    return text("commands.usage_option_or_text", see=see)


def usage_bad_option(option: str, command: str) -> str:
    """Returns the sentence 'de optie {option} klopt niet ({command})'."""
    return text("commands.usage_bad_option", option=option, command=command)


def usage_takes_no_value(see: str) -> str:
    """Returns the sentence 'er hoort geen waarde bij; {see}'."""
    return text("commands.usage_takes_no_value", see=see)


def usage_takes_value(see: str) -> str:
    """Returns the sentence 'geef er een waarde bij; {see}'."""
    return text("commands.usage_takes_value", see=see)


def usage_lacks(what: str, command: str) -> str:
    """Returns the sentence '{what} ontbreekt ({command})'."""
    return text("commands.usage_lacks", what=what, command=command)


def usage_something() -> str:
    """Returns the sentence 'iets'."""
    return text("commands.usage_something")


def usage_bad_value(where: str) -> str:
    """Returns the sentence 'deze waarde kan niet ({where})'."""
    return text("commands.usage_bad_value", where=where)


def usage_choose(choices: str) -> str:
    """Returns the sentence 'kies uit {choices}'."""
    return text("commands.usage_choose", choices=choices)


def usage_wrong(command: str) -> str:
    """Returns the sentence 'zo werkt deze opdracht niet ({command})'."""
    return text("commands.usage_wrong", command=command)


def usage_quote_words() -> str:
    """Returns the sentence 'er staan woorden te veel; zet tekst met spaties tussen aanhalingstekens'."""
    return text("commands.usage_quote_words")


def no_pair(typed: str) -> str:
    """Returns the sentence ''{typed}' is geen NAAM=WAARDE'."""
    return text("commands.no_pair", typed=typed)


def no_pair_where() -> str:
    """Returns the sentence 'opdracht'."""
    return text("commands.no_pair_where")


def no_pair_mend() -> str:
    """Returns the sentence 'schrijf bijvoorbeeld functie=Receptionist'."""
    return text("commands.no_pair_mend")


def value_input() -> str:
    """Returns the sentence 'de invoer'."""
    return text("commands.value_input")


def value_characters(number: int) -> str:
    """Returns the sentence '{number} tekens'."""
    return text("commands.value_characters", number=number)


def value_input_no_text() -> str:
    """Returns the sentence 'de invoer is geen tekst in UTF-8'."""
    return text("commands.value_input_no_text")


def value_no_text() -> str:
    """Returns the sentence 'dit is geen tekst in UTF-8'."""
    return text("commands.value_no_text")


def value_convert() -> str:
    """Returns the sentence 'zet de tekst om naar UTF-8'."""
    return text("commands.value_convert")


def value_set_terminal() -> str:
    """Returns the sentence 'stel de terminal in op UTF-8'."""
    return text("commands.value_set_terminal")


def value_too_long() -> str:
    """Returns the sentence 'dit antwoord is te lang'."""
    return text("commands.value_too_long")


def value_longest(most: int) -> str:
    """Returns the sentence 'ten hoogste {most} tekens'."""
    return text("commands.value_longest", most=most)


def no_user() -> str:
    """Returns the sentence 'deze gebruiker is er niet'."""
    return text("commands.no_user")


def no_user_mend() -> str:
    """Returns the sentence 'noem de map voluit'."""
    return text("commands.no_user_mend")


def no_row_number(typed: str) -> str:
    """Returns the sentence ''{typed}' is geen rijnummer'."""
    return text("commands.no_row_number", typed=typed)


def no_row_number_mend() -> str:
    """Returns the sentence 'tel vanaf 1'."""
    return text("commands.no_row_number_mend")


def open_help() -> str:
    """Returns the sentence 'Opent de schermen.'."""
    return text("commands.open_help")


def open_plan_metavar() -> str:
    """Returns the sentence '[PLAN]'."""
    return text("commands.open_plan_metavar")


def new_summary() -> str:
    """Returns the sentence 'Maakt een plan en toont zijn nummer.'."""
    return text("commands.new_summary")


def new_help() -> str:
    """Returns the sentence 'Maakt een plan en toont zijn nummer. Zonder --form geldt het formulier uit config.toml.'."""
    return text("commands.new_help")


def new_form_help() -> str:
    """Returns the sentence 'Het formulier; zie 'poptui forms list'.'."""
    return text("commands.new_form_help")


def new_set_help() -> str:
    """Returns the sentence 'Beantwoordt meteen een vraag; mag vaker.'."""
    return text("commands.new_set_help")


def new_which_form() -> str:
    """Returns the sentence 'noem een formulier'."""
    return text("commands.new_which_form")


def new_which_form_mend(form: str) -> str:
    """Returns the sentence '--form {form}; zie 'poptui forms list''."""
    return text("commands.new_which_form_mend", form=form)


def list_summary() -> str:
    """Returns the sentence 'Toont alle plannen.'."""
    return text("commands.list_summary")


def list_help() -> str:
    """Returns the sentence 'Toont alle plannen, het laatst gewijzigde eerst.'."""
    return text("commands.list_help")


def list_none_readable() -> str:
    """Returns the sentence 'Er zijn plannen, maar geen ervan kan gelezen worden.'."""
    return text("commands.list_none_readable")


def list_no_plans() -> str:
    """Returns the sentence 'Er zijn nog geen plannen. Maak er een met 'poptui new --form FORMULIER', of typ 'poptui' voor de schermen.'."""
    return text("commands.list_no_plans")


def list_heading_number() -> str:
    """Returns the sentence 'NUMMER'."""
    return text("commands.list_heading_number")


def list_heading_employee() -> str:
    """Returns the sentence 'MEDEWERKER'."""
    return text("commands.list_heading_employee")


def list_heading_status() -> str:
    """Returns the sentence 'STATUS'."""
    return text("commands.list_heading_status")


def list_heading_filled() -> str:
    """Returns the sentence 'INGEVULD'."""
    return text("commands.list_heading_filled")


def list_heading_changed() -> str:
    """Returns the sentence 'GEWIJZIGD'."""
    return text("commands.list_heading_changed")


def list_progress(filled: int, required: int) -> str:
    """Returns the sentence '{filled} van {required}'."""
    return text("commands.list_progress", filled=filled, required=required)


def show_summary() -> str:
    """Returns the sentence 'Toont een plan.'."""
    return text("commands.show_summary")


def show_help() -> str:
    """Returns the sentence 'Toont een plan: de ingevulde antwoorden en rijen.'."""
    return text("commands.show_help")


def show_plan(form: str, plan: str) -> str:
    """Returns the sentence '{form}, plan {plan}'."""
    return text("commands.show_plan", form=form, plan=plan)


def show_row(table: str, number: int, cells: str) -> str:
    """Returns the sentence '{table} rij {number}: {cells}'."""
    return text("commands.show_row", table=table, number=number, cells=cells)


def show_own_note(note: str) -> str:
    """Returns the sentence '(eigen notitie) {note}'."""
    return text("commands.show_own_note", note=note)


def show_note_of(role: str, note: str) -> str:
    """Returns the sentence '(notitie van de {role}) {note}'."""
    return text("commands.show_note_of", role=role, note=note)


def set_summary() -> str:
    """Returns the sentence 'Beantwoordt een vraag.'."""
    return text("commands.set_summary")


def set_help() -> str:
    """Returns the sentence 'Beantwoordt een vraag. VELD is de sleutel, zoals 2.1; WAARDE '-' leest van de invoer.'."""
    return text("commands.set_help")


def set_note_help() -> str:
    """Returns the sentence 'Zet een eigen notitie bij de vraag, in plaats van het antwoord.'."""
    return text("commands.set_note_help")


def row_summary() -> str:
    """Returns the sentence 'Voegt rijen toe, wijzigt, verplaatst en verwijdert ze.'."""
    return text("commands.row_summary")


def row_help() -> str:
    """Returns the sentence 'Werkt aan een tabel. N is het nummer van de rij, vanaf 1.'."""
    return text("commands.row_help")


def row_usage() -> str:
    """Returns the sentence 'poptui row add PLAN TABEL KOLOM=WAARDE ...    voegt een rij toe poptui row add PLAN TABEL N KOLOM=WAARDE ...  voegt toe onder rij N poptui row set PLAN TABEL N KOLOM=WAARDE ...  wijzigt een rij poptui row remove PLAN TABEL N                haalt een rij weg poptui row move PLAN TABEL N NAAR             verplaatst een rij poptui row agree PLAN TABEL N                 maakt van een wens een afspraak'."""
    return text("commands.row_usage")


def row_words_metavar() -> str:
    """Returns the sentence '[N] [KOLOM=WAARDE ...]'."""
    return text("commands.row_words_metavar")


def row_under_which(table: str) -> str:
    """Returns the sentence 'zeg onder welke rij van '{table}''."""
    return text("commands.row_under_which", table=table)


def row_under_which_mend(table: str) -> str:
    """Returns the sentence 'poptui row add PLAN {table} 1 KOLOM=WAARDE'."""
    return text("commands.row_under_which_mend", table=table)


def row_no_number() -> str:
    """Returns the sentence 'het nummer van de rij ontbreekt'."""
    return text("commands.row_no_number")


def row_no_number_mend(verb: str, table: str) -> str:
    """Returns the sentence 'poptui row {verb} PLAN {table} 1 ...'."""
    return text("commands.row_no_number_mend", verb=verb, table=table)


def row_set_what() -> str:
    """Returns the sentence 'zeg wat er verandert'."""
    return text("commands.row_set_what")


def row_set_what_mend(table: str, number: str) -> str:
    """Returns the sentence 'poptui row set PLAN {table} {number} KOLOM=WAARDE'."""
    return text("commands.row_set_what_mend", table=table, number=number)


def row_move_where() -> str:
    """Returns the sentence 'zeg waarheen'."""
    return text("commands.row_move_where")


def row_move_where_mend(table: str, number: str) -> str:
    """Returns the sentence 'poptui row move PLAN {table} {number} 1'."""
    return text("commands.row_move_where_mend", table=table, number=number)


def row_too_many_words_mend(verb: str, table: str, number: str) -> str:
    """Returns the sentence 'poptui row {verb} PLAN {table} {number}'."""
    return text("commands.row_too_many_words_mend", verb=verb, table=table, number=number)


def row_makes_no_agreements(table: str) -> str:
    """Returns the sentence 'uit '{table}' worden geen afspraken gemaakt'."""
    return text("commands.row_makes_no_agreements", table=table)


def row_makes_agreements(tables: str) -> str:
    """Returns the sentence 'wel uit {tables}'."""
    return text("commands.row_makes_agreements", tables=tables)


def row_no_table_makes_agreements() -> str:
    """Returns the sentence 'wel uit geen tabel'."""
    return text("commands.row_no_table_makes_agreements")


def undo_summary() -> str:
    """Returns the sentence 'Maakt de laatste wijziging ongedaan.'."""
    return text("commands.undo_summary")


def undo_help() -> str:
    """Returns the sentence 'Maakt uw laatste wijziging in dit plan ongedaan.'."""
    return text("commands.undo_help")


def undo_done(places: str) -> str:
    """Returns the sentence 'Ongedaan gemaakt: {places}'."""
    return text("commands.undo_done", places=places)


def log_summary() -> str:
    """Returns the sentence 'Toont wie wat wanneer schreef.'."""
    return text("commands.log_summary")


def log_help() -> str:
    """Returns the sentence 'Toont wie wat wanneer schreef, het oudste eerst.'."""
    return text("commands.log_help")


def check_summary() -> str:
    """Returns the sentence 'Zegt wat er nog ontbreekt.'."""
    return text("commands.check_summary")


def check_help() -> str:
    """Returns the sentence 'Zegt wat er nog ontbreekt om het plan te delen en om de afspraken definitief te maken.'."""
    return text("commands.check_help")


def check_lacks_nothing() -> str:
    """Returns the sentence 'Er ontbreekt niets.'."""
    return text("commands.check_lacks_nothing")


def check_lacks_to_share(role: str) -> str:
    """Returns the sentence 'Nog nodig om het plan aan de {role} te geven:'."""
    return text("commands.check_lacks_to_share", role=role)


def check_lacks_to_agree() -> str:
    """Returns the sentence 'Nog nodig om de afspraken definitief te maken:'."""
    return text("commands.check_lacks_to_agree")


def check_advice() -> str:
    """Returns the sentence 'Om nog eens naar te kijken:'."""
    return text("commands.check_advice")


def smart_summary() -> str:
    """Returns the sentence 'Zegt hoe SMART een doel is.'."""
    return text("commands.smart_summary")


def smart_help() -> str:
    """Returns the sentence 'Zegt van een doel of het specifiek, meetbaar en tijdgebonden is, en wat er nog te vragen is.'."""
    return text("commands.smart_help")


def smart_text_metavar() -> str:
    """Returns the sentence '[TEKST]'."""
    return text("commands.smart_text_metavar")


def smart_jsonl_help() -> str:
    """Returns the sentence 'Beoordeelt elke regel van een bestand met JSON.'."""
    return text("commands.smart_jsonl_help")


def smart_not_both() -> str:
    """Returns the sentence 'TEKST en --jsonl gaan niet samen'."""
    return text("commands.smart_not_both")


def smart_usage() -> str:
    """Returns the sentence 'poptui smart TEKST, of poptui smart --jsonl BESTAND'."""
    return text("commands.smart_usage")


def smart_empty() -> str:
    """Returns the sentence 'er staat geen tekst'."""
    return text("commands.smart_empty")


def smart_empty_mend() -> str:
    """Returns the sentence 'schrijf een doel, zoals poptui smart 'Voor 1 juni heb ik ...''."""
    return text("commands.smart_empty_mend")


def smart_evidence(criterion: str, said: str) -> str:
    """Returns the sentence '{criterion} (staat erin): {said}'."""
    return text("commands.smart_evidence", criterion=criterion, said=said)


def smart_guess(criterion: str, said: str) -> str:
    """Returns the sentence '{criterion} (staat er zo te zien in): {said}'."""
    return text("commands.smart_guess", criterion=criterion, said=said)


def smart_missing(criterion: str, said: str) -> str:
    """Returns the sentence '{criterion} (ontbreekt): {said}'."""
    return text("commands.smart_missing", criterion=criterion, said=said)


def smart_doubt(criterion: str, said: str) -> str:
    """Returns the sentence '{criterion} (vraag ernaar): {said}'."""
    return text("commands.smart_doubt", criterion=criterion, said=said)


def smart_nothing_found(criterion: str) -> str:
    """Returns the sentence '{criterion}: er staat niets in dat vragen oproept; bespreek het samen'."""
    return text("commands.smart_nothing_found", criterion=criterion)


def smart_no_file() -> str:
    """Returns the sentence 'dit bestand is er niet'."""
    return text("commands.smart_no_file")


def smart_is_folder() -> str:
    """Returns the sentence 'dit is een map'."""
    return text("commands.smart_is_folder")


def smart_name_file() -> str:
    """Returns the sentence 'noem een bestand met een doel per regel'."""
    return text("commands.smart_name_file")


def smart_line_no_json() -> str:
    """Returns the sentence 'deze regel is geen JSON'."""
    return text("commands.smart_line_no_json")


def smart_line_no_object() -> str:
    """Returns the sentence 'deze regel is geen JSON-object'."""
    return text("commands.smart_line_no_object")


def smart_line_no_id() -> str:
    """Returns the sentence 'de id ontbreekt of is geen tekst'."""
    return text("commands.smart_line_no_id")


def smart_line_no_goal() -> str:
    """Returns the sentence 'de tekst van het doel ontbreekt'."""
    return text("commands.smart_line_no_goal")


def smart_cell_no_text(name: str) -> str:
    """Returns the sentence ''{name}' is geen tekst'."""
    return text("commands.smart_cell_no_text", name=name)


def smart_cell_no_text_mend() -> str:
    """Returns the sentence 'zet er aanhalingstekens omheen of laat het weg'."""
    return text("commands.smart_cell_no_text_mend")


def smart_line_mend(example: str) -> str:
    """Returns the sentence 'schrijf bijvoorbeeld {example}'."""
    return text("commands.smart_line_mend", example=example)


def smart_example_goal() -> str:
    """Returns the sentence 'Voor 1 juni heb ik mijn rijbewijs'."""
    return text("commands.smart_example_goal")


def smart_line_of_file(file: str, number: int) -> str:
    """Returns the sentence '{file}, regel {number}'."""
    return text("commands.smart_line_of_file", file=file, number=number)


def smart_line_of_input(number: int) -> str:
    """Returns the sentence 'invoer, regel {number}'."""
    return text("commands.smart_line_of_input", number=number)


def export_summary() -> str:
    """Returns the sentence 'Exporteert een plan.'."""
    return text("commands.export_summary")


def export_help() -> str:
    """Returns the sentence 'Exporteert een plan: zet het in een bestand, of toont het. Zonder --view: de afspraken.'."""
    return text("commands.export_help")


def export_view_help(views: str) -> str:
    """Returns the sentence 'Welk deel: {views}.'."""
    return text("commands.export_view_help", views=views)


def export_to_help() -> str:
    """Returns the sentence 'Markdown, platte tekst of gegevens.'."""
    return text("commands.export_to_help")


def export_for_help() -> str:
    """Returns the sentence 'Alleen wat deze lezer krijgt als u met diegene deelt.'."""
    return text("commands.export_for_help")


def import_summary() -> str:
    """Returns the sentence 'Leest een geëxporteerd plan in.'."""
    return text("commands.import_summary")


def import_help() -> str:
    """Returns the sentence 'Leest een geëxporteerd plan in: als nieuw plan, of in het plan met hetzelfde nummer.'."""
    return text("commands.import_help")


def import_into_help() -> str:
    """Returns the sentence 'Het plan waar het bij hoort, als het bestand een ander nummer heeft.'."""
    return text("commands.import_into_help")


def import_take_metavar() -> str:
    """Returns the sentence 'KEUZE'."""
    return text("commands.import_take_metavar")


def import_take_help() -> str:
    """Returns the sentence 'theirs, ours of both; of per veld: 2.1=theirs.'."""
    return text("commands.import_take_help")


def share_summary() -> str:
    """Returns the sentence 'Maakt het bestand voor de ander.'."""
    return text("commands.share_summary")


def share_help() -> str:
    """Returns the sentence 'Maakt het bestand voor de ander: wat mee moet, en wat u erbij deelt.'."""
    return text("commands.share_help")


def share_to_help() -> str:
    """Returns the sentence 'Voor wie: leidinggevende, medewerker of P&O.'."""
    return text("commands.share_to_help")


def share_also_help() -> str:
    """Returns the sentence 'Deelt ook dit: 3.1, of een eigen notitie: 2.1/notitie.'."""
    return text("commands.share_also_help")


def share_attach_metavar() -> str:
    """Returns the sentence 'BIJLAGE=BESTAND'."""
    return text("commands.share_attach_metavar")


def share_attach_help() -> str:
    """Returns the sentence 'Geeft een bijlage mee: cv=cv.pdf.'."""
    return text("commands.share_attach_help")


def share_account_metavar() -> str:
    """Returns the sentence 'ACCOUNT'."""
    return text("commands.share_account_metavar")


def share_account_help() -> str:
    """Returns the sentence 'Het account van de ander op deze computer.'."""
    return text("commands.share_account_help")


def share_output_help() -> str:
    """Returns the sentence 'Het bestand; anders de map uit config.toml (exchange).'."""
    return text("commands.share_output_help")


def share_to_whom() -> str:
    """Returns the sentence 'voor wie is het bestand'."""
    return text("commands.share_to_whom")


def share_not_both() -> str:
    """Returns the sentence 'een bestand ligt voor niemand klaar'."""
    return text("commands.share_not_both")


def share_not_both_mend() -> str:
    """Returns the sentence 'noem --account of -o, niet allebei'."""
    return text("commands.share_not_both_mend")


def share_hr_gets_agreement() -> str:
    """Returns the sentence 'P&O krijgt de afspraken en niets meer'."""
    return text("commands.share_hr_gets_agreement")


def share_goes_to_hr() -> str:
    """Returns the sentence 'gaat mee: de afspraken met de handtekeningen, de afgesproken rijen, en van wie ze zijn'."""
    return text("commands.share_goes_to_hr")


def share_waits_for(account: str) -> str:
    """Returns the sentence 'ligt klaar voor {account}; alleen die kan het lezen'."""
    return text("commands.share_waits_for", account=account)


def share_goes(parts: str) -> str:
    """Returns the sentence 'gaat mee: {parts}'."""
    return text("commands.share_goes", parts=parts)


def share_goes_agreement() -> str:
    """Returns the sentence 'gaat mee: de afspraken en de handtekeningen'."""
    return text("commands.share_goes_agreement")


def share_goes_minutes() -> str:
    """Returns the sentence 'gaat mee: de notities van het gesprek'."""
    return text("commands.share_goes_minutes")


def share_goes_notes(fields: str) -> str:
    """Returns the sentence 'gaat mee: eigen notitie bij {fields}'."""
    return text("commands.share_goes_notes", fields=fields)


def share_stays(parts: str) -> str:
    """Returns the sentence 'blijft hier: {parts}'."""
    return text("commands.share_stays", parts=parts)


def share_given_apart(fields: str) -> str:
    """Returns the sentence 'apart meegeven: {fields}'."""
    return text("commands.share_given_apart", fields=fields)


def receive_summary() -> str:
    """Returns the sentence 'Ontvangt wat voor u klaarligt.'."""
    return text("commands.receive_summary")


def receive_help() -> str:
    """Returns the sentence 'Ontvangt wat voor u klaarligt in de map om over te dragen.'."""
    return text("commands.receive_help")


def receive_no_folder() -> str:
    """Returns the sentence 'Er is geen map om uit te ontvangen: zet 'exchange' in config.toml, of gebruik 'poptui import BESTAND'.'."""
    return text("commands.receive_no_folder")


def receive_nothing() -> str:
    """Returns the sentence 'Er ligt niets voor u klaar.'."""
    return text("commands.receive_nothing")


def receive_attachment(file: str) -> str:
    """Returns the sentence 'bijlage: {file}'."""
    return text("commands.receive_attachment", file=file)


def agree_summary() -> str:
    """Returns the sentence 'Maakt de afspraken definitief.'."""
    return text("commands.agree_summary")


def agree_help() -> str:
    """Returns the sentence 'Maakt de afspraken definitief: hun tekst ligt dan vast. Of zegt wat er nog ontbreekt.'."""
    return text("commands.agree_help")


def agree_with_help() -> str:
    """Returns the sentence 'Voegt dit van uzelf erbij: 2, of 3.1.'."""
    return text("commands.agree_with_help")


def agree_reopen_help() -> str:
    """Returns the sentence 'Heropent de afspraken, zolang er niet getekend is.'."""
    return text("commands.agree_reopen_help")


def agree_reopen_attaches_nothing() -> str:
    """Returns the sentence 'bij heropenen komt er niets bij'."""
    return text("commands.agree_reopen_attaches_nothing")


def agree_reopen_attaches_nothing_mend() -> str:
    """Returns the sentence 'laat --with of --reopen weg'."""
    return text("commands.agree_reopen_attaches_nothing_mend")


def agree_reopened() -> str:
    """Returns the sentence 'De afspraken zijn weer open: het plan is voorbereidend.'."""
    return text("commands.agree_reopened")


def agree_done(version: int, fingerprint: str) -> str:
    """Returns the sentence 'Definitief: versie {version}, sha256:{fingerprint}'."""
    return text("commands.agree_done", version=version, fingerprint=fingerprint)


def agree_now_sign(count: int, signers: str, plan: str) -> str:
    """Returns the sentence 'Nu tekent {signers}: print met 'poptui export {plan} --to txt', of zie 'poptui sign --help'. / Nu tekenen {signers}: print met 'poptui export {plan} --to txt', of zie 'poptui sign --help'.'."""
    return counted("commands.agree_now_sign", count, signers=signers, plan=plan)


def sign_summary() -> str:
    """Returns the sentence 'Legt een handtekening vast, of tekent met een sleutel.'."""
    return text("commands.sign_summary")


def sign_help() -> str:
    """Returns the sentence 'Legt een handtekening op papier vast, of tekent met een SSH-sleutel.'."""
    return text("commands.sign_help")


def sign_who_metavar() -> str:
    """Returns the sentence 'WIE'."""
    return text("commands.sign_who_metavar")


def sign_as_help() -> str:
    """Returns the sentence 'Wie tekent: medewerker, leidinggevende ...'."""
    return text("commands.sign_as_help")


def sign_meaning_help() -> str:
    """Returns the sentence 'Wat de handtekening zegt.'."""
    return text("commands.sign_meaning_help")


def sign_remark_help() -> str:
    """Returns the sentence 'Een opmerking bij de handtekening.'."""
    return text("commands.sign_remark_help")


def sign_name_help() -> str:
    """Returns the sentence 'Wie er tekent (anders zoals in het plan).'."""
    return text("commands.sign_name_help")


def sign_date_help() -> str:
    """Returns the sentence 'De dag van tekenen (anders vandaag).'."""
    return text("commands.sign_date_help")


def sign_place_help() -> str:
    """Returns the sentence 'Waar er getekend is.'."""
    return text("commands.sign_place_help")


def sign_key_metavar() -> str:
    """Returns the sentence 'SLEUTEL'."""
    return text("commands.sign_key_metavar")


def sign_key_help() -> str:
    """Returns the sentence 'Tekent met deze SSH-sleutel (of de openbare helft, met een agent).'."""
    return text("commands.sign_key_help")


def sign_confirm_help() -> str:
    """Returns the sentence 'Bevestigt wat de ander vastlegde.'."""
    return text("commands.sign_confirm_help")


def sign_deny_help() -> str:
    """Returns the sentence 'Zegt dat niet klopt wat de ander vastlegde.'."""
    return text("commands.sign_deny_help")


def sign_withdraw_help() -> str:
    """Returns the sentence 'Haalt door wat u zelf vastlegde.'."""
    return text("commands.sign_withdraw_help")


def sign_who() -> str:
    """Returns the sentence 'wie tekent er'."""
    return text("commands.sign_who")


def sign_is_there() -> str:
    """Returns the sentence 'dit gaat over een handtekening die er al is'."""
    return text("commands.sign_is_there")


def sign_is_there_mend() -> str:
    """Returns the sentence 'noem alleen --as erbij'."""
    return text("commands.sign_is_there_mend")


def sign_which_meaning() -> str:
    """Returns the sentence 'wat zegt de handtekening'."""
    return text("commands.sign_which_meaning")


def sign_is_ahead() -> str:
    """Returns the sentence 'Let op: deze dag moet nog komen.'."""
    return text("commands.sign_is_ahead")


def sign_withdrawn(signer: str, name: str) -> str:
    """Returns the sentence 'Doorgehaald: {signer}, {name}.'."""
    return text("commands.sign_withdrawn", signer=signer, name=name)


def sign_changed_since(places: str) -> str:
    """Returns the sentence 'Let op, sindsdien veranderd en niet in de tekst: {places}.'."""
    return text("commands.sign_changed_since", places=places)


def sign_still_open(signers: str) -> str:
    """Returns the sentence 'Nog te tekenen: {signers}.'."""
    return text("commands.sign_still_open", signers=signers)


def sign_all_signed(signed: str, plan: str) -> str:
    """Returns the sentence 'Allen hebben getekend: {signed}. 'poptui handin {plan}' toont wat er nog te doen is.'."""
    return text("commands.sign_all_signed", signed=signed, plan=plan)


def verify_summary() -> str:
    """Returns the sentence 'Kijkt of afspraken en handtekeningen ongewijzigd zijn.'."""
    return text("commands.verify_summary")


def verify_help() -> str:
    """Returns the sentence 'Kijkt of definitieve afspraken en hun handtekeningen ongewijzigd zijn.'."""
    return text("commands.verify_help")


def verify_plan_help() -> str:
    """Returns the sentence 'Het plan om mee te vergelijken.'."""
    return text("commands.verify_plan_help")


def verify_allowed_help() -> str:
    """Returns the sentence 'Wiens sleutel welke is (allowed signers van ssh-keygen).'."""
    return text("commands.verify_allowed_help")


def verify_version(version: str, fingerprint: str) -> str:
    """Returns the sentence 'Versie {version}, sha256:{fingerprint}'."""
    return text("commands.verify_version", version=version, fingerprint=fingerprint)


def verify_unchanged() -> str:
    """Returns the sentence 'Ongewijzigd: tekst en handtekeningen kloppen.'."""
    return text("commands.verify_unchanged")


def verify_unchanged_unsigned() -> str:
    """Returns the sentence 'Ongewijzigd: de tekst klopt; er is nog niet getekend.'."""
    return text("commands.verify_unchanged_unsigned")


def verify_changed() -> str:
    """Returns the sentence 'Dit is niet zoals het was.'."""
    return text("commands.verify_changed")


def verify_doubtful() -> str:
    """Returns the sentence 'Het is wat het was, maar er is twijfel: kijk naar wat er met ! staat.'."""
    return text("commands.verify_doubtful")


def verify_resaved() -> str:
    """Returns the sentence 'Tekst en handtekeningen zijn zoals ze waren; een ander programma heeft het bestand anders opgeslagen.'."""
    return text("commands.verify_resaved")


def verify_unchecked_plan() -> str:
    """Returns the sentence 'Zonder plan alleen: of tekst, handtekeningen en wat eronder staat bij elkaar horen. Niet nagegaan: of dit de tekst van het plan is, en of iedereen zo getekend heeft (--plan).'."""
    return text("commands.verify_unchecked_plan")


def verify_unchecked_keys() -> str:
    """Returns the sentence 'Niet nagegaan: van wie de sleutels zijn (--allowed).'."""
    return text("commands.verify_unchecked_keys")


def verify_key_of(name: str) -> str:
    """Returns the sentence 'de sleutel is van {name}'."""
    return text("commands.verify_key_of", name=name)


def verify_key_unknown() -> str:
    """Returns the sentence 'van wie de sleutel is, is niet nagegaan (--allowed)'."""
    return text("commands.verify_key_unknown")


def revise_summary() -> str:
    """Returns the sentence 'Maakt een nieuwe versie van een ondertekend plan.'."""
    return text("commands.revise_summary")


def revise_help() -> str:
    """Returns the sentence 'Maakt een nieuwe versie van een ondertekend plan, en toont het nummer.'."""
    return text("commands.revise_help")


def handin_summary() -> str:
    """Returns the sentence 'Toont wat er na het ondertekenen te doen is.'."""
    return text("commands.handin_summary")


def handin_help() -> str:
    """Returns the sentence 'Toont wat er na het ondertekenen te doen is, of legt vast dat iets gedaan is.'."""
    return text("commands.handin_help")


def handin_step_metavar() -> str:
    """Returns the sentence '[WAT]'."""
    return text("commands.handin_step_metavar")


def handin_to_help() -> str:
    """Returns the sentence 'Wie het kreeg.'."""
    return text("commands.handin_to_help")


def handin_date_help() -> str:
    """Returns the sentence 'Wanneer (anders vandaag).'."""
    return text("commands.handin_date_help")


def handin_undo_help() -> str:
    """Returns the sentence 'Toch nog niet gedaan.'."""
    return text("commands.handin_undo_help")


def handin_which_step() -> str:
    """Returns the sentence 'zeg wat er gedaan is'."""
    return text("commands.handin_which_step")


def handin_which_step_mend(steps: str) -> str:
    """Returns the sentence 'noem {steps}'."""
    return text("commands.handin_which_step_mend", steps=steps)


def handin_not_signed() -> str:
    """Returns the sentence 'Er is nog niet door allen getekend.'."""
    return text("commands.handin_not_signed")


def handin_undone_has_no_day() -> str:
    """Returns the sentence 'wat niet gedaan is, heeft geen dag of ontvanger'."""
    return text("commands.handin_undone_has_no_day")


def handin_undone_has_no_day_mend() -> str:
    """Returns the sentence 'laat --to en --date weg'."""
    return text("commands.handin_undone_has_no_day_mend")


def handin_undone(step: str) -> str:
    """Returns the sentence 'nog te doen: {step}'."""
    return text("commands.handin_undone", step=step)


def action_summary() -> str:
    """Returns the sentence 'Zegt hoe het gaat met een afspraak.'."""
    return text("commands.action_summary")


def action_help() -> str:
    """Returns the sentence 'Zegt hoe het gaat met wat er in een rij is afgesproken, met een notitie van vandaag.'."""
    return text("commands.action_help")


def action_note_metavar() -> str:
    """Returns the sentence '[NOTITIE]'."""
    return text("commands.action_note_metavar")


def action_row(table: str, number: int, what: str, state: str) -> str:
    """Returns the sentence '{table} rij {number}: {what}: {state}'."""
    return text("commands.action_row", table=table, number=number, what=what, state=state)


def evaluate_summary() -> str:
    """Returns the sentence 'Zegt aan het eind hoe het is gegaan met een afspraak.'."""
    return text("commands.evaluate_summary")


def evaluate_help() -> str:
    """Returns the sentence 'Zegt aan het eind hoe het is gegaan met een afspraak: reached, partly of missed.'."""
    return text("commands.evaluate_help")


def evaluate_measured_help() -> str:
    """Returns the sentence 'Hoe dat gemeten is.'."""
    return text("commands.evaluate_measured_help")


def evaluate_learnt_help() -> str:
    """Returns the sentence 'Wat ervan geleerd is.'."""
    return text("commands.evaluate_learnt_help")


def evaluate_next_help() -> str:
    """Returns the sentence 'Wat er nu komt.'."""
    return text("commands.evaluate_next_help")


def followup_summary() -> str:
    """Returns the sentence 'Toont en wijzigt de momenten om te kijken hoe het gaat.'."""
    return text("commands.followup_summary")


def followup_help() -> str:
    """Returns the sentence 'Toont de momenten om te kijken hoe het gaat, voegt er een toe, of zegt dat er een was.'."""
    return text("commands.followup_help")


def followup_verb_metavar() -> str:
    """Returns the sentence '[add DATUM | done N [NOTITIE] | remove N]'."""
    return text("commands.followup_verb_metavar")


def followup_with_help() -> str:
    """Returns the sentence 'Met wie.'."""
    return text("commands.followup_with_help")


def followup_criteria_help() -> str:
    """Returns the sentence 'Waaraan te zien is hoe het gaat.'."""
    return text("commands.followup_criteria_help")


def followup_unknown_verb(verb: str) -> str:
    """Returns the sentence ''{verb}' kan hier niet'."""
    return text("commands.followup_unknown_verb", verb=verb)


def followup_lacks_words() -> str:
    """Returns the sentence 'er ontbreekt iets'."""
    return text("commands.followup_lacks_words")


def followup_lacks_words_mend(example: str) -> str:
    """Returns the sentence 'schrijf bijvoorbeeld: {example}'."""
    return text("commands.followup_lacks_words_mend", example=example)


def followup_quote_date() -> str:
    """Returns the sentence 'zet een datum met spaties tussen aanhalingstekens'."""
    return text("commands.followup_quote_date")


def followup_only_new() -> str:
    """Returns the sentence 'dit hoort bij een nieuw moment'."""
    return text("commands.followup_only_new")


def followup_only_new_mend() -> str:
    """Returns the sentence 'laat --with en --criteria weg'."""
    return text("commands.followup_only_new_mend")


def followup_only_number() -> str:
    """Returns the sentence 'noem alleen het nummer'."""
    return text("commands.followup_only_number")


def followup_quote_note() -> str:
    """Returns the sentence 'zet de notitie tussen aanhalingstekens'."""
    return text("commands.followup_quote_note")


def followup_removed(moment: str) -> str:
    """Returns the sentence 'weg: {moment}'."""
    return text("commands.followup_removed", moment=moment)


def followup_no_moments(plan: str) -> str:
    """Returns the sentence 'Er zijn nog geen momenten; voeg er een toe met 'poptui followup {plan} add DATUM'.'."""
    return text("commands.followup_no_moments", plan=plan)


def followup_agreed_moment(table: str, number: int, day: str, what: str, state: str) -> str:
    """Returns the sentence '{table} rij {number}: {day}: {what}: {state}'."""
    return text("commands.followup_agreed_moment", table=table, number=number, day=day, what=what, state=state)


def followup_no_day() -> str:
    """Returns the sentence '(geen dag)'."""
    return text("commands.followup_no_day")


def followup_was_it_held(plan: str, table: str, number: int) -> str:
    """Returns the sentence 'Was die dag er? 'poptui action {plan} {table} {number} reached' legt dat vast.'."""
    return text("commands.followup_was_it_held", plan=plan, table=table, number=number)


def followup_held(moment: str) -> str:
    """Returns the sentence '{moment} (geweest)'."""
    return text("commands.followup_held", moment=moment)


def followup_held_outcome(moment: str, outcome: str) -> str:
    """Returns the sentence '{moment} (geweest: {outcome})'."""
    return text("commands.followup_held_outcome", moment=moment, outcome=outcome)


def next_summary() -> str:
    """Returns the sentence 'Maakt het plan van de volgende ronde, en sluit dit af.'."""
    return text("commands.next_summary")


def next_help() -> str:
    """Returns the sentence 'Maakt het plan van de volgende ronde en toont het nummer; dit plan wordt afgesloten. Wat niet klaar is en niet meegaat, blijft in de agenda tot iemand zegt hoe het afliep; een datum die voorbij is, gaat niet mee.'."""
    return text("commands.next_help")


def next_carry_metavar() -> str:
    """Returns the sentence 'TABEL:N'."""
    return text("commands.next_carry_metavar")


def next_carry_help() -> str:
    """Returns the sentence 'Neemt deze rij mee; mag vaker.'."""
    return text("commands.next_carry_help")


def next_no_row(typed: str) -> str:
    """Returns the sentence ''{typed}' is geen TABEL:N'."""
    return text("commands.next_no_row", typed=typed)


def next_no_row_mend() -> str:
    """Returns the sentence 'schrijf bijvoorbeeld 4.3:1'."""
    return text("commands.next_no_row_mend")


def agenda_summary() -> str:
    """Returns the sentence 'Toont wat er te doen is over alle plannen.'."""
    return text("commands.agenda_summary")


def agenda_help() -> str:
    """Returns the sentence 'Toont wat er te doen is over alle plannen: wat te laat is eerst.'."""
    return text("commands.agenda_help")


def agenda_ics_help() -> str:
    """Returns the sentence 'Zet het in een agendabestand (iCalendar).'."""
    return text("commands.agenda_ics_help")


def agenda_saved(file: str, number: int) -> str:
    """Returns the sentence 'In {file} staat nu wat er te doen is: {number}.'."""
    return text("commands.agenda_saved", file=file, number=number)


def agenda_none_readable() -> str:
    """Returns the sentence 'Er staat niets in de agenda van de plannen die gelezen konden worden.'."""
    return text("commands.agenda_none_readable")


def agenda_empty() -> str:
    """Returns the sentence 'Er staat niets in de agenda.'."""
    return text("commands.agenda_empty")


def agenda_overdue() -> str:
    """Returns the sentence '! te laat'."""
    return text("commands.agenda_overdue")


def agenda_due() -> str:
    """Returns the sentence 'deze maand'."""
    return text("commands.agenda_due")


def unit_summary() -> str:
    """Returns the sentence 'Toont en wijzigt de foto van een afdeling.'."""
    return text("commands.unit_summary")


def unit_help() -> str:
    """Returns the sentence 'De foto van een afdeling, buiten alle plannen.'."""
    return text("commands.unit_help")


def unit_usage() -> str:
    """Returns the sentence 'poptui unit list                      toont de afdelingen poptui unit show AFDELING             toont wat er over een afdeling staat poptui unit set AFDELING VRAAG TEKST  beantwoordt een vraag'."""
    return text("commands.unit_usage")


def unit_words_metavar() -> str:
    """Returns the sentence '[AFDELING [VRAAG TEKST]]'."""
    return text("commands.unit_words_metavar")


def unit_other_words(count: int, verb: str) -> str:
    """Returns the sentence ''{verb}' verwacht {count} woord erachter / '{verb}' verwacht {count} woorden erachter'."""
    return counted("commands.unit_other_words", count, verb=verb)


def unit_no_words(verb: str) -> str:
    """Returns the sentence 'achter '{verb}' hoort niets'."""
    return text("commands.unit_no_words", verb=verb)


def unit_other_words_mend() -> str:
    """Returns the sentence 'zie 'poptui unit --help''."""
    return text("commands.unit_other_words_mend")


def unit_filled(count: int, filled: int) -> str:
    """Returns the sentence '{filled} van {count} vraag beantwoord / {filled} van {count} vragen beantwoord'."""
    return counted("commands.unit_filled", count, filled=filled)


def forms_summary() -> str:
    """Returns the sentence 'Toont de formulieren en controleert er een.'."""
    return text("commands.forms_summary")


def forms_help() -> str:
    """Returns the sentence 'Toont de formulieren (list) of een formulier (show FORMULIER), controleert er een (check BESTAND), of geeft een leeg formulier om in te vullen (blank FORMULIER).'."""
    return text("commands.forms_help")


def forms_name_metavar() -> str:
    """Returns the sentence '[FORMULIER|BESTAND]'."""
    return text("commands.forms_name_metavar")


def forms_to_help() -> str:
    """Returns the sentence 'Bij blank: Markdown of tekst.'."""
    return text("commands.forms_to_help")


def forms_right(count: int, file: str, form: str) -> str:
    """Returns the sentence '{file}: in orde ({form}, {count} veld) / {file}: in orde ({form}, {count} velden)'."""
    return counted("commands.forms_right", count, file=file, form=form)


def forms_form(title: str, form: str, version: int, country: str) -> str:
    """Returns the sentence '{title} ({form}, versie {version}, {country})'."""
    return text("commands.forms_form", title=title, form=form, version=version, country=country)


def keys_summary() -> str:
    """Returns the sentence 'Toont alle toetsen.'."""
    return text("commands.keys_summary")


def keys_help() -> str:
    """Returns the sentence 'Toont alle toetsen.'."""
    return text("commands.keys_help")


def keys_heading_keys() -> str:
    """Returns the sentence 'TOETSEN'."""
    return text("commands.keys_heading_keys")


def keys_menu() -> str:
    """Returns the sentence '(menu)'."""
    return text("commands.keys_menu")


def doctor_summary() -> str:
    """Returns the sentence 'Kijkt of alles in orde is.'."""
    return text("commands.doctor_summary")


def doctor_help() -> str:
    """Returns the sentence 'Kijkt of de terminal, de map en de plannen in orde zijn.'."""
    return text("commands.doctor_help")


def doctor_check_terminal() -> str:
    """Returns the sentence 'terminal'."""
    return text("commands.doctor_check_terminal")


def doctor_check_locale() -> str:
    """Returns the sentence 'locale'."""
    return text("commands.doctor_check_locale")


def doctor_check_window() -> str:
    """Returns the sentence 'venster'."""
    return text("commands.doctor_check_window")


def doctor_check_home() -> str:
    """Returns the sentence 'map'."""
    return text("commands.doctor_check_home")


def doctor_check_rights() -> str:
    """Returns the sentence 'rechten'."""
    return text("commands.doctor_check_rights")


def doctor_check_locks() -> str:
    """Returns the sentence 'sloten'."""
    return text("commands.doctor_check_locks")


def doctor_check_exchange() -> str:
    """Returns the sentence 'overdragen'."""
    return text("commands.doctor_check_exchange")


def doctor_check_settings() -> str:
    """Returns the sentence 'instellingen'."""
    return text("commands.doctor_check_settings")


def doctor_check_form() -> str:
    """Returns the sentence 'formulier'."""
    return text("commands.doctor_check_form")


def doctor_check_plans() -> str:
    """Returns the sentence 'plannen'."""
    return text("commands.doctor_check_plans")


def doctor_check_plan() -> str:
    """Returns the sentence 'plan'."""
    return text("commands.doctor_check_plan")


def doctor_check_unit() -> str:
    """Returns the sentence 'afdeling'."""
    return text("commands.doctor_check_unit")


def doctor_check_draft() -> str:
    """Returns the sentence 'concept'."""
    return text("commands.doctor_check_draft")


def doctor_right() -> str:
    """Returns the sentence 'goed'."""
    return text("commands.doctor_right")


def doctor_wrong() -> str:
    """Returns the sentence 'FOUT'."""
    return text("commands.doctor_wrong")


def demo_summary() -> str:
    """Returns the sentence 'Opent een ingevuld voorbeeld.'."""
    return text("commands.demo_summary")


def demo_help() -> str:
    """Returns the sentence 'Opent een ingevuld voorbeeld, in een map die weg mag.'."""
    return text("commands.demo_help")


def demo_make_help() -> str:
    """Returns the sentence 'Maakt alleen die map met het voorbeeld.'."""
    return text("commands.demo_make_help")


def demo_folder() -> str:
    """Returns the sentence 'voorbeeld'."""
    return text("commands.demo_folder")


def demo_farewell(folder: str) -> str:
    """Returns the sentence 'Wat u in het voorbeeld typte, staat nog in {folder}; die map mag weg. Voor uw eigen plan: start poptui zonder 'demo'.'."""
    return text("commands.demo_farewell", folder=folder)


def close_help() -> str:
    """Returns the sentence 'Sluit een plan waarover geen overeenstemming is, zonder afspraken.'."""
    return text("commands.close_help")


def close_done() -> str:
    """Returns the sentence 'het plan is gesloten, zonder afspraken'."""
    return text("commands.close_done")


def sign_disagreed(plan: str) -> str:
    """Returns the sentence 'Geen overeenstemming: er is niets afgesproken. Plan een nieuw gesprek, als het helpt met een derde erbij (poptui followup {plan} add DATUM --with NAAM), maak een nieuwe versie (poptui revise {plan}), of sluit het zonder afspraken (poptui close {plan}).'."""
    return text("commands.sign_disagreed", plan=plan)


def share_hr_unconfirmed(names: str) -> str:
    """Returns the sentence 'niet bevestigd door {names}: wat een ander van papier overnam; dat staat er ook voor P&O bij'."""
    return text("commands.share_hr_unconfirmed", names=names)


def share_goes_interests(fields: str) -> str:
    """Returns the sentence 'gaat ook mee, omdat de medewerker dat toestond: {fields}'."""
    return text("commands.share_goes_interests", fields=fields)


def share_hr_say_done(plan: str, step: str) -> str:
    """Returns the sentence 'is het gegeven of verstuurd? Leg dat vast: poptui handin {plan} {step}'."""
    return text("commands.share_hr_say_done", plan=plan, step=step)


def close_summary() -> str:
    """Returns the sentence 'Sluit een plan waarover geen overeenstemming is.'."""
    return text("commands.close_summary")


def action_until_help() -> str:
    """Returns the sentence 'De nieuwe datum die is afgesproken; de notitie zegt waarom.'."""
    return text("commands.action_until_help")


def action_row_moved(row: str, day: str) -> str:
    """Returns the sentence '{row}; tot {day}'."""
    return text("commands.action_row_moved", row=row, day=day)


def agenda_who(who: str, employee: str) -> str:
    """Returns the sentence '{who} (plan van {employee})'."""
    return text("commands.agenda_who", who=who, employee=employee)


def list_heading_standing() -> str:
    """Returns the sentence 'WAAR HET STAAT'."""
    return text("commands.list_heading_standing")
