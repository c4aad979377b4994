"""The sentences of `commands`; made from languages/nl/commands.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import counted, text


def metavar_plan() -> str:
    """PLAN"""
    return text("commands.metavar_plan")


def metavar_field() -> str:
    """VELD"""
    return text("commands.metavar_field")


def metavar_table() -> str:
    """TABEL"""
    return text("commands.metavar_table")


def metavar_form() -> str:
    """FORMULIER"""
    return text("commands.metavar_form")


def metavar_file() -> str:
    """BESTAND"""
    return text("commands.metavar_file")


def metavar_folder() -> str:
    """MAP"""
    return text("commands.metavar_folder")


def metavar_part() -> str:
    """DEEL"""
    return text("commands.metavar_part")


def metavar_text() -> str:
    """TEKST"""
    return text("commands.metavar_text")


def metavar_name() -> str:
    """NAAM"""
    return text("commands.metavar_name")


def metavar_date() -> str:
    """DATUM"""
    return text("commands.metavar_date")


def metavar_place() -> str:
    """PLAATS"""
    return text("commands.metavar_place")


def metavar_value() -> str:
    """WAARDE"""
    return text("commands.metavar_value")


def metavar_field_value() -> str:
    """VELD=WAARDE"""
    return text("commands.metavar_field_value")


def metavar_number() -> str:
    """N"""
    return text("commands.metavar_number")


def metavar_state() -> str:
    """STAND"""
    return text("commands.metavar_state")


def heading_when() -> str:
    """WANNEER"""
    return text("commands.heading_when")


def heading_who() -> str:
    """WIE"""
    return text("commands.heading_who")


def heading_where() -> str:
    """WAAR"""
    return text("commands.heading_where")


def heading_what() -> str:
    """WAT"""
    return text("commands.heading_what")


def heading_plan() -> str:
    """PLAN"""
    return text("commands.heading_plan")


def too_many_words() -> str:
    """er staan woorden te veel"""
    return text("commands.too_many_words")


def lacks(what: str) -> str:
    """{what} ontbreekt"""
    return text("commands.lacks", what=what)


def choose(choices: str) -> str:
    """kies {choices}"""
    return text("commands.choose", choices=choices)


def drop_attached() -> str:
    """laat --also en --attach weg"""
    return text("commands.drop_attached")


def usage_prefix() -> str:
    """Gebruik:"""
    return text("commands.usage_prefix")


def usage_options() -> str:
    """[OPTIES]"""
    return text("commands.usage_options")


def usage_own_line() -> str:
    """[--home MAP] [--ascii] [PLAN [--talk] | OPDRACHT ...]"""
    return text("commands.usage_own_line")


def help_opening() -> str:
    """Zonder opdracht opent poptui de schermen: de lijst van plannen, of het plan dat u noemt."""
    return text("commands.help_opening")


def help_options() -> str:
    """Opties"""
    return text("commands.help_options")


def help_commands() -> str:
    """Opdrachten"""
    return text("commands.help_commands")


def help_more() -> str:
    """Meer over een opdracht: poptui OPDRACHT --help"""
    return text("commands.help_more")


def help_help() -> str:
    """Toont deze uitleg."""
    return text("commands.help_help")


def home_help() -> str:
    """De map waarin alles staat (anders POPTUI_HOME)."""
    return text("commands.home_help")


def version_help() -> str:
    """Toont de versie."""
    return text("commands.version_help")


def ascii_help() -> str:
    """Tekent de schermen zonder bijzondere tekens."""
    return text("commands.ascii_help")


def talk_help() -> str:
    """Opent het plan voor het gesprek op één scherm."""
    return text("commands.talk_help")


def json_help() -> str:
    """Toont JSON."""
    return text("commands.json_help")


def role_help() -> str:
    """In wiens naam (anders uw eigen rol)."""
    return text("commands.role_help")


def as_typed_help() -> str:
    """Bewaart ook wat niet begrepen wordt."""
    return text("commands.as_typed_help")


def output_help() -> str:
    """Het bestand; zonder dit verschijnt de tekst hier."""
    return text("commands.output_help")


def force_help() -> str:
    """Vervangt een bestand dat er al is."""
    return text("commands.force_help")


def draws_no_screens(command: str) -> str:
    """'{command}' tekent geen schermen"""
    return text("commands.draws_no_screens", command=command)


def draws_no_screens_mend() -> str:
    """laat --ascii weg"""
    return text("commands.draws_no_screens_mend")


def opens_no_plan(command: str) -> str:
    """'{command}' opent geen plan"""
    return text("commands.opens_no_plan", command=command)


def opens_no_plan_mend() -> str:
    """laat --talk weg"""
    return text("commands.opens_no_plan_mend")


def usage_see(command: str) -> str:
    """zie '{command} --help'"""
    return text("commands.usage_see", command=command)


def usage_home(command: str) -> str:
    """--home staat op de verkeerde plaats ({command})"""
    return text("commands.usage_home", command=command)


def usage_home_mend() -> str:
    """zet het voor de opdracht: poptui --home MAP OPDRACHT"""
    return text("commands.usage_home_mend")


def usage_unknown_option(option: str) -> str:
    """onbekende optie ({option})"""
    return text("commands.usage_unknown_option", option=option)


def usage_nearest_option(option: str) -> str:
    """bedoelde u {option}?"""
    return text("commands.usage_nearest_option", option=option)


def usage_option_or_text(see: str) -> str:
    """{see}; is het tekst, zet er dan -- voor"""
    return text("commands.usage_option_or_text", see=see)


def usage_bad_option(option: str, command: str) -> str:
    """de optie {option} klopt niet ({command})"""
    return text("commands.usage_bad_option", option=option, command=command)


def usage_takes_no_value(see: str) -> str:
    """er hoort geen waarde bij; {see}"""
    return text("commands.usage_takes_no_value", see=see)


def usage_takes_value(see: str) -> str:
    """geef er een waarde bij; {see}"""
    return text("commands.usage_takes_value", see=see)


def usage_lacks(what: str, command: str) -> str:
    """{what} ontbreekt ({command})"""
    return text("commands.usage_lacks", what=what, command=command)


def usage_something() -> str:
    """iets"""
    return text("commands.usage_something")


def usage_bad_value(where: str) -> str:
    """deze waarde kan niet ({where})"""
    return text("commands.usage_bad_value", where=where)


def usage_choose(choices: str) -> str:
    """kies uit {choices}"""
    return text("commands.usage_choose", choices=choices)


def usage_wrong(command: str) -> str:
    """zo werkt deze opdracht niet ({command})"""
    return text("commands.usage_wrong", command=command)


def usage_quote_words() -> str:
    """er staan woorden te veel; zet tekst met spaties tussen aanhalingstekens"""
    return text("commands.usage_quote_words")


def interrupted() -> str:
    """afgebroken (toetsenbord): er is niets half bewaard"""
    return text("commands.interrupted")


def entry_done_but(what: str) -> str:
    """gedaan, maar {what}"""
    return text("commands.entry_done_but", what=what)


def entry_not_printed() -> str:
    """wat er te melden was, kon niet worden geschreven"""
    return text("commands.entry_not_printed")


def entry_see_list() -> str:
    """kijk met 'poptui list' hoe het er staat"""
    return text("commands.entry_see_list")


def entry_interrupted() -> str:
    """de uitleg erbij is afgebroken (toetsenbord)"""
    return text("commands.entry_interrupted")


def entry_output() -> str:
    """uitvoer"""
    return text("commands.entry_output")


def opening_no_command(word: str) -> str:
    """'{word}' is geen opdracht en geen plan"""
    return text("commands.opening_no_command", word=word)


def opening_unknown_option(option: str) -> str:
    """onbekende optie '{option}'"""
    return text("commands.opening_unknown_option", option=option)


def opening_see_help() -> str:
    """zie 'poptui --help'"""
    return text("commands.opening_see_help")


def opening_only_plan() -> str:
    """noem alleen het plan; zie 'poptui --help'"""
    return text("commands.opening_only_plan")


def opening_which_plan() -> str:
    """welk plan is het"""
    return text("commands.opening_which_plan")


def opening_which_plan_mend() -> str:
    """noem het plan: poptui PLAN --talk"""
    return text("commands.opening_which_plan_mend")


def opening_no_terminal() -> str:
    """hier is geen terminal om op te tekenen"""
    return text("commands.opening_no_terminal")


def opening_no_terminal_mend() -> str:
    """gebruik 'poptui show PLAN' of 'poptui --help'"""
    return text("commands.opening_no_terminal_mend")


def no_pair(typed: str) -> str:
    """'{typed}' is geen NAAM=WAARDE"""
    return text("commands.no_pair", typed=typed)


def no_pair_where() -> str:
    """opdracht"""
    return text("commands.no_pair_where")


def no_pair_mend() -> str:
    """schrijf bijvoorbeeld functie=Receptionist"""
    return text("commands.no_pair_mend")


def value_input() -> str:
    """de invoer"""
    return text("commands.value_input")


def value_characters(number: int) -> str:
    """{number} tekens"""
    return text("commands.value_characters", number=number)


def value_input_no_text() -> str:
    """de invoer is geen tekst in UTF-8"""
    return text("commands.value_input_no_text")


def value_no_text() -> str:
    """dit is geen tekst in UTF-8"""
    return text("commands.value_no_text")


def value_convert() -> str:
    """zet de tekst om naar UTF-8"""
    return text("commands.value_convert")


def value_set_terminal() -> str:
    """stel de terminal in op UTF-8"""
    return text("commands.value_set_terminal")


def value_too_long() -> str:
    """dit antwoord is te lang"""
    return text("commands.value_too_long")


def value_longest(most: int) -> str:
    """ten hoogste {most} tekens"""
    return text("commands.value_longest", most=most)


def no_user() -> str:
    """deze gebruiker is er niet"""
    return text("commands.no_user")


def no_user_mend() -> str:
    """noem de map voluit"""
    return text("commands.no_user_mend")


def no_row_number(typed: str) -> str:
    """'{typed}' is geen rijnummer"""
    return text("commands.no_row_number", typed=typed)


def no_row_number_mend() -> str:
    """tel vanaf 1"""
    return text("commands.no_row_number_mend")


def open_help() -> str:
    """Opent de schermen."""
    return text("commands.open_help")


def open_plan_metavar() -> str:
    """[PLAN]"""
    return text("commands.open_plan_metavar")


def new_summary() -> str:
    """Maakt een plan en toont zijn nummer."""
    return text("commands.new_summary")


def new_help() -> str:
    """Maakt een plan en toont zijn nummer. Zonder --form geldt het formulier uit config.toml."""
    return text("commands.new_help")


def new_form_help() -> str:
    """Het formulier; zie 'poptui forms list'."""
    return text("commands.new_form_help")


def new_set_help() -> str:
    """Beantwoordt meteen een vraag; mag vaker."""
    return text("commands.new_set_help")


def new_which_form() -> str:
    """noem een formulier"""
    return text("commands.new_which_form")


def new_which_form_mend(form: str) -> str:
    """--form {form}; zie 'poptui forms list'"""
    return text("commands.new_which_form_mend", form=form)


def list_summary() -> str:
    """Toont alle plannen."""
    return text("commands.list_summary")


def list_help() -> str:
    """Toont alle plannen, het laatst gewijzigde eerst."""
    return text("commands.list_help")


def list_none_readable() -> str:
    """Er zijn plannen, maar geen ervan kan gelezen worden."""
    return text("commands.list_none_readable")


def list_no_plans() -> str:
    """Er zijn nog geen plannen. Maak er een met 'poptui new --form FORMULIER', of typ 'poptui' voor de schermen."""
    return text("commands.list_no_plans")


def list_heading_number() -> str:
    """NUMMER"""
    return text("commands.list_heading_number")


def list_heading_employee() -> str:
    """MEDEWERKER"""
    return text("commands.list_heading_employee")


def list_heading_status() -> str:
    """STATUS"""
    return text("commands.list_heading_status")


def list_heading_filled() -> str:
    """INGEVULD"""
    return text("commands.list_heading_filled")


def list_heading_changed() -> str:
    """GEWIJZIGD"""
    return text("commands.list_heading_changed")


def list_progress(filled: int, required: int) -> str:
    """{filled} van {required}"""
    return text("commands.list_progress", filled=filled, required=required)


def show_summary() -> str:
    """Toont een plan."""
    return text("commands.show_summary")


def show_help() -> str:
    """Toont een plan: de ingevulde antwoorden en rijen."""
    return text("commands.show_help")


def show_plan(form: str, plan: str) -> str:
    """{form}, plan {plan}"""
    return text("commands.show_plan", form=form, plan=plan)


def show_row(table: str, number: int, cells: str) -> str:
    """{table} rij {number}: {cells}"""
    return text("commands.show_row", table=table, number=number, cells=cells)


def show_own_note(note: str) -> str:
    """(eigen notitie) {note}"""
    return text("commands.show_own_note", note=note)


def show_note_of(role: str, note: str) -> str:
    """(notitie van de {role}) {note}"""
    return text("commands.show_note_of", role=role, note=note)


def set_summary() -> str:
    """Beantwoordt een vraag."""
    return text("commands.set_summary")


def set_help() -> str:
    """Beantwoordt een vraag. VELD is de sleutel, zoals 2.1; WAARDE '-' leest van de invoer."""
    return text("commands.set_help")


def set_note_help() -> str:
    """Zet een eigen notitie bij de vraag, in plaats van het antwoord."""
    return text("commands.set_note_help")


def row_summary() -> str:
    """Voegt rijen toe, wijzigt, verplaatst en verwijdert ze."""
    return text("commands.row_summary")


def row_help() -> str:
    """Werkt aan een tabel. N is het nummer van de rij, vanaf 1."""
    return text("commands.row_help")


def row_usage() -> str:
    """poptui row add PLAN TABEL KOLOM=WAARDE ...    voegt een rij toe poptui row add PLAN TABEL N KOLOM=WAARDE ...  voegt toe onder rij N poptui row set PLAN TABEL N KOLOM=WAARDE ...  wijzigt een rij poptui row remove PLAN TABEL N                haalt een rij weg poptui row move PLAN TABEL N NAAR             verplaatst een rij poptui row agree PLAN TABEL N                 maakt van een wens een afspraak"""
    return text("commands.row_usage")


def row_words_metavar() -> str:
    """[N] [KOLOM=WAARDE ...]"""
    return text("commands.row_words_metavar")


def row_under_which(table: str) -> str:
    """zeg onder welke rij van '{table}'"""
    return text("commands.row_under_which", table=table)


def row_under_which_mend(table: str) -> str:
    """poptui row add PLAN {table} 1 KOLOM=WAARDE"""
    return text("commands.row_under_which_mend", table=table)


def row_no_number() -> str:
    """het nummer van de rij ontbreekt"""
    return text("commands.row_no_number")


def row_no_number_mend(verb: str, table: str) -> str:
    """poptui row {verb} PLAN {table} 1 ..."""
    return text("commands.row_no_number_mend", verb=verb, table=table)


def row_set_what() -> str:
    """zeg wat er verandert"""
    return text("commands.row_set_what")


def row_set_what_mend(table: str, number: str) -> str:
    """poptui row set PLAN {table} {number} KOLOM=WAARDE"""
    return text("commands.row_set_what_mend", table=table, number=number)


def row_move_where() -> str:
    """zeg waarheen"""
    return text("commands.row_move_where")


def row_move_where_mend(table: str, number: str) -> str:
    """poptui row move PLAN {table} {number} 1"""
    return text("commands.row_move_where_mend", table=table, number=number)


def row_too_many_words_mend(verb: str, table: str, number: str) -> str:
    """poptui row {verb} PLAN {table} {number}"""
    return text("commands.row_too_many_words_mend", verb=verb, table=table, number=number)


def row_makes_no_agreements(table: str) -> str:
    """uit '{table}' worden geen afspraken gemaakt"""
    return text("commands.row_makes_no_agreements", table=table)


def row_makes_agreements(tables: str) -> str:
    """wel uit {tables}"""
    return text("commands.row_makes_agreements", tables=tables)


def row_no_table_makes_agreements() -> str:
    """wel uit geen tabel"""
    return text("commands.row_no_table_makes_agreements")


def undo_summary() -> str:
    """Maakt de laatste wijziging ongedaan."""
    return text("commands.undo_summary")


def undo_help() -> str:
    """Maakt uw laatste wijziging in dit plan ongedaan."""
    return text("commands.undo_help")


def undo_done(places: str) -> str:
    """Ongedaan gemaakt: {places}"""
    return text("commands.undo_done", places=places)


def log_summary() -> str:
    """Toont wie wat wanneer schreef."""
    return text("commands.log_summary")


def log_help() -> str:
    """Toont wie wat wanneer schreef, het oudste eerst."""
    return text("commands.log_help")


def check_summary() -> str:
    """Zegt wat er nog ontbreekt."""
    return text("commands.check_summary")


def check_help() -> str:
    """Zegt wat er nog ontbreekt om het plan te delen en om de afspraken definitief te maken."""
    return text("commands.check_help")


def check_lacks_nothing() -> str:
    """Er ontbreekt niets."""
    return text("commands.check_lacks_nothing")


def check_lacks_to_share(role: str) -> str:
    """Nog nodig om het plan aan de {role} te geven:"""
    return text("commands.check_lacks_to_share", role=role)


def check_lacks_to_agree() -> str:
    """Nog nodig om de afspraken definitief te maken:"""
    return text("commands.check_lacks_to_agree")


def check_advice() -> str:
    """Om nog eens naar te kijken:"""
    return text("commands.check_advice")


def smart_summary() -> str:
    """Zegt hoe SMART een doel is."""
    return text("commands.smart_summary")


def smart_help() -> str:
    """Zegt van een doel of het specifiek, meetbaar en tijdgebonden is, en wat er nog te vragen is."""
    return text("commands.smart_help")


def smart_text_metavar() -> str:
    """[TEKST]"""
    return text("commands.smart_text_metavar")


def smart_jsonl_help() -> str:
    """Beoordeelt elke regel van een bestand met JSON."""
    return text("commands.smart_jsonl_help")


def smart_not_both() -> str:
    """TEKST en --jsonl gaan niet samen"""
    return text("commands.smart_not_both")


def smart_usage() -> str:
    """poptui smart TEKST, of poptui smart --jsonl BESTAND"""
    return text("commands.smart_usage")


def smart_empty() -> str:
    """er staat geen tekst"""
    return text("commands.smart_empty")


def smart_empty_mend() -> str:
    """schrijf een doel, zoals poptui smart 'Voor 1 juni heb ik ...'"""
    return text("commands.smart_empty_mend")


def smart_evidence(criterion: str, said: str) -> str:
    """{criterion} (staat erin): {said}"""
    return text("commands.smart_evidence", criterion=criterion, said=said)


def smart_guess(criterion: str, said: str) -> str:
    """{criterion} (staat er zo te zien in): {said}"""
    return text("commands.smart_guess", criterion=criterion, said=said)


def smart_missing(criterion: str, said: str) -> str:
    """{criterion} (ontbreekt): {said}"""
    return text("commands.smart_missing", criterion=criterion, said=said)


def smart_doubt(criterion: str, said: str) -> str:
    """{criterion} (vraag ernaar): {said}"""
    return text("commands.smart_doubt", criterion=criterion, said=said)


def smart_nothing_found(criterion: str) -> str:
    """{criterion}: er staat niets in dat vragen oproept; bespreek het samen"""
    return text("commands.smart_nothing_found", criterion=criterion)


def smart_no_file() -> str:
    """dit bestand is er niet"""
    return text("commands.smart_no_file")


def smart_is_folder() -> str:
    """dit is een map"""
    return text("commands.smart_is_folder")


def smart_name_file() -> str:
    """noem een bestand met een doel per regel"""
    return text("commands.smart_name_file")


def smart_line_no_json() -> str:
    """deze regel is geen JSON"""
    return text("commands.smart_line_no_json")


def smart_line_no_object() -> str:
    """deze regel is geen JSON-object"""
    return text("commands.smart_line_no_object")


def smart_line_no_id() -> str:
    """de id ontbreekt of is geen tekst"""
    return text("commands.smart_line_no_id")


def smart_line_no_goal() -> str:
    """de tekst van het doel ontbreekt"""
    return text("commands.smart_line_no_goal")


def smart_cell_no_text(name: str) -> str:
    """'{name}' is geen tekst"""
    return text("commands.smart_cell_no_text", name=name)


def smart_cell_no_text_mend() -> str:
    """zet er aanhalingstekens omheen of laat het weg"""
    return text("commands.smart_cell_no_text_mend")


def smart_line_mend(example: str) -> str:
    """schrijf bijvoorbeeld {example}"""
    return text("commands.smart_line_mend", example=example)


def smart_example_goal() -> str:
    """Voor 1 juni heb ik mijn rijbewijs"""
    return text("commands.smart_example_goal")


def smart_line_of_file(file: str, number: int) -> str:
    """{file}, regel {number}"""
    return text("commands.smart_line_of_file", file=file, number=number)


def smart_line_of_input(number: int) -> str:
    """invoer, regel {number}"""
    return text("commands.smart_line_of_input", number=number)


def export_summary() -> str:
    """Exporteert een plan."""
    return text("commands.export_summary")


def export_help() -> str:
    """Exporteert een plan: zet het in een bestand, of toont het. Zonder --view: de afspraken."""
    return text("commands.export_help")


def export_view_help(views: str) -> str:
    """Welk deel: {views}."""
    return text("commands.export_view_help", views=views)


def export_to_help() -> str:
    """Markdown, platte tekst of gegevens."""
    return text("commands.export_to_help")


def export_for_help() -> str:
    """Alleen wat deze lezer krijgt als u met diegene deelt."""
    return text("commands.export_for_help")


def import_summary() -> str:
    """Leest een geëxporteerd plan in."""
    return text("commands.import_summary")


def import_help() -> str:
    """Leest een geëxporteerd plan in: als nieuw plan, of in het plan met hetzelfde nummer."""
    return text("commands.import_help")


def import_into_help() -> str:
    """Het plan waar het bij hoort, als het bestand een ander nummer heeft."""
    return text("commands.import_into_help")


def import_take_metavar() -> str:
    """KEUZE"""
    return text("commands.import_take_metavar")


def import_take_help() -> str:
    """theirs, ours of both; of per veld: 2.1=theirs."""
    return text("commands.import_take_help")


def share_summary() -> str:
    """Maakt het bestand voor de ander."""
    return text("commands.share_summary")


def share_help() -> str:
    """Maakt het bestand voor de ander: wat mee moet, en wat u erbij deelt."""
    return text("commands.share_help")


def share_to_help() -> str:
    """Voor wie: leidinggevende, medewerker of P&O."""
    return text("commands.share_to_help")


def share_also_help() -> str:
    """Deelt ook dit: 3.1, of een eigen notitie: 2.1/notitie."""
    return text("commands.share_also_help")


def share_attach_metavar() -> str:
    """BIJLAGE=BESTAND"""
    return text("commands.share_attach_metavar")


def share_attach_help() -> str:
    """Geeft een bijlage mee: cv=cv.pdf."""
    return text("commands.share_attach_help")


def share_account_metavar() -> str:
    """ACCOUNT"""
    return text("commands.share_account_metavar")


def share_account_help() -> str:
    """Het account van de ander op deze computer."""
    return text("commands.share_account_help")


def share_output_help() -> str:
    """Het bestand; anders de map uit config.toml (exchange)."""
    return text("commands.share_output_help")


def share_to_whom() -> str:
    """voor wie is het bestand"""
    return text("commands.share_to_whom")


def share_not_both() -> str:
    """een bestand ligt voor niemand klaar"""
    return text("commands.share_not_both")


def share_not_both_mend() -> str:
    """noem --account of -o, niet allebei"""
    return text("commands.share_not_both_mend")


def share_hr_gets_agreement() -> str:
    """P&O krijgt de afspraken en niets meer"""
    return text("commands.share_hr_gets_agreement")


def share_goes_to_hr() -> str:
    """gaat mee: de afspraken met de handtekeningen, de afgesproken rijen, en van wie ze zijn"""
    return text("commands.share_goes_to_hr")


def share_waits_for(account: str) -> str:
    """ligt klaar voor {account}; alleen die kan het lezen"""
    return text("commands.share_waits_for", account=account)


def share_goes(parts: str) -> str:
    """gaat mee: {parts}"""
    return text("commands.share_goes", parts=parts)


def share_goes_agreement() -> str:
    """gaat mee: de afspraken en de handtekeningen"""
    return text("commands.share_goes_agreement")


def share_goes_minutes() -> str:
    """gaat mee: de notities van het gesprek"""
    return text("commands.share_goes_minutes")


def share_goes_notes(fields: str) -> str:
    """gaat mee: eigen notitie bij {fields}"""
    return text("commands.share_goes_notes", fields=fields)


def share_stays(parts: str) -> str:
    """blijft hier: {parts}"""
    return text("commands.share_stays", parts=parts)


def share_given_apart(fields: str) -> str:
    """apart meegeven: {fields}"""
    return text("commands.share_given_apart", fields=fields)


def receive_summary() -> str:
    """Ontvangt wat voor u klaarligt."""
    return text("commands.receive_summary")


def receive_help() -> str:
    """Ontvangt wat voor u klaarligt in de map om over te dragen."""
    return text("commands.receive_help")


def receive_no_folder() -> str:
    """Er is geen map om uit te ontvangen: zet 'exchange' in config.toml, of gebruik 'poptui import BESTAND'."""
    return text("commands.receive_no_folder")


def receive_nothing() -> str:
    """Er ligt niets voor u klaar."""
    return text("commands.receive_nothing")


def receive_attachment(file: str) -> str:
    """bijlage: {file}"""
    return text("commands.receive_attachment", file=file)


def agree_summary() -> str:
    """Maakt de afspraken definitief."""
    return text("commands.agree_summary")


def agree_help() -> str:
    """Maakt de afspraken definitief: hun tekst ligt dan vast. Of zegt wat er nog ontbreekt."""
    return text("commands.agree_help")


def agree_with_help() -> str:
    """Voegt dit van uzelf erbij: 2, of 3.1."""
    return text("commands.agree_with_help")


def agree_reopen_help() -> str:
    """Heropent de afspraken, zolang er niet getekend is."""
    return text("commands.agree_reopen_help")


def agree_reopen_attaches_nothing() -> str:
    """bij heropenen komt er niets bij"""
    return text("commands.agree_reopen_attaches_nothing")


def agree_reopen_attaches_nothing_mend() -> str:
    """laat --with of --reopen weg"""
    return text("commands.agree_reopen_attaches_nothing_mend")


def agree_reopened() -> str:
    """De afspraken zijn weer open: het plan is voorbereidend."""
    return text("commands.agree_reopened")


def agree_done(version: int, fingerprint: str) -> str:
    """Definitief: versie {version}, sha256:{fingerprint}"""
    return text("commands.agree_done", version=version, fingerprint=fingerprint)


def agree_now_sign(count: int, signers: str, plan: str) -> str:
    """Nu tekent {signers}: print met 'poptui export {plan} --to txt', of zie 'poptui sign --help'. / Nu tekenen {signers}: print met 'poptui export {plan} --to txt', of zie 'poptui sign --help'."""
    return counted("commands.agree_now_sign", count, signers=signers, plan=plan)


def sign_summary() -> str:
    """Legt een handtekening vast, of tekent met een sleutel."""
    return text("commands.sign_summary")


def sign_help() -> str:
    """Legt een handtekening op papier vast, of tekent met een SSH-sleutel."""
    return text("commands.sign_help")


def sign_who_metavar() -> str:
    """WIE"""
    return text("commands.sign_who_metavar")


def sign_as_help() -> str:
    """Wie tekent: medewerker, leidinggevende ..."""
    return text("commands.sign_as_help")


def sign_meaning_help() -> str:
    """Wat de handtekening zegt."""
    return text("commands.sign_meaning_help")


def sign_remark_help() -> str:
    """Een opmerking bij de handtekening."""
    return text("commands.sign_remark_help")


def sign_name_help() -> str:
    """Wie er tekent (anders zoals in het plan)."""
    return text("commands.sign_name_help")


def sign_date_help() -> str:
    """De dag van tekenen (anders vandaag)."""
    return text("commands.sign_date_help")


def sign_place_help() -> str:
    """Waar er getekend is."""
    return text("commands.sign_place_help")


def sign_key_metavar() -> str:
    """SLEUTEL"""
    return text("commands.sign_key_metavar")


def sign_key_help() -> str:
    """Tekent met deze SSH-sleutel (of de openbare helft, met een agent)."""
    return text("commands.sign_key_help")


def sign_confirm_help() -> str:
    """Bevestigt wat de ander vastlegde."""
    return text("commands.sign_confirm_help")


def sign_deny_help() -> str:
    """Zegt dat niet klopt wat de ander vastlegde."""
    return text("commands.sign_deny_help")


def sign_withdraw_help() -> str:
    """Haalt door wat u zelf vastlegde."""
    return text("commands.sign_withdraw_help")


def sign_who() -> str:
    """wie tekent er"""
    return text("commands.sign_who")


def sign_is_there() -> str:
    """dit gaat over een handtekening die er al is"""
    return text("commands.sign_is_there")


def sign_is_there_mend() -> str:
    """noem alleen --as erbij"""
    return text("commands.sign_is_there_mend")


def sign_which_meaning() -> str:
    """wat zegt de handtekening"""
    return text("commands.sign_which_meaning")


def sign_is_ahead() -> str:
    """Let op: deze dag moet nog komen."""
    return text("commands.sign_is_ahead")


def sign_withdrawn(signer: str, name: str) -> str:
    """Doorgehaald: {signer}, {name}."""
    return text("commands.sign_withdrawn", signer=signer, name=name)


def sign_changed_since(places: str) -> str:
    """Let op, sindsdien veranderd en niet in de tekst: {places}."""
    return text("commands.sign_changed_since", places=places)


def sign_still_open(signers: str) -> str:
    """Nog te tekenen: {signers}."""
    return text("commands.sign_still_open", signers=signers)


def sign_all_signed(signed: str, plan: str) -> str:
    """Allen hebben getekend: {signed}. 'poptui handin {plan}' toont wat er nog te doen is."""
    return text("commands.sign_all_signed", signed=signed, plan=plan)


def verify_summary() -> str:
    """Kijkt of afspraken en handtekeningen ongewijzigd zijn."""
    return text("commands.verify_summary")


def verify_help() -> str:
    """Kijkt of definitieve afspraken en hun handtekeningen ongewijzigd zijn."""
    return text("commands.verify_help")


def verify_plan_help() -> str:
    """Het plan om mee te vergelijken."""
    return text("commands.verify_plan_help")


def verify_allowed_help() -> str:
    """Wiens sleutel welke is (allowed signers van ssh-keygen)."""
    return text("commands.verify_allowed_help")


def verify_version(version: str, fingerprint: str) -> str:
    """Versie {version}, sha256:{fingerprint}"""
    return text("commands.verify_version", version=version, fingerprint=fingerprint)


def verify_unchanged() -> str:
    """Ongewijzigd: tekst en handtekeningen kloppen."""
    return text("commands.verify_unchanged")


def verify_unchanged_unsigned() -> str:
    """Ongewijzigd: de tekst klopt; er is nog niet getekend."""
    return text("commands.verify_unchanged_unsigned")


def verify_changed() -> str:
    """Dit is niet zoals het was."""
    return text("commands.verify_changed")


def verify_doubtful() -> str:
    """Het is wat het was, maar er is twijfel: kijk naar wat er met ! staat."""
    return text("commands.verify_doubtful")


def verify_resaved() -> str:
    """Tekst en handtekeningen zijn zoals ze waren; een ander programma heeft het bestand anders opgeslagen."""
    return text("commands.verify_resaved")


def verify_unchecked_plan() -> str:
    """Zonder plan alleen: of tekst, handtekeningen en wat eronder staat bij elkaar horen. Niet nagegaan: of dit de tekst van het plan is, en of iedereen zo getekend heeft (--plan)."""
    return text("commands.verify_unchecked_plan")


def verify_unchecked_keys() -> str:
    """Niet nagegaan: van wie de sleutels zijn (--allowed)."""
    return text("commands.verify_unchecked_keys")


def verify_key_of(name: str) -> str:
    """de sleutel is van {name}"""
    return text("commands.verify_key_of", name=name)


def verify_key_unknown() -> str:
    """van wie de sleutel is, is niet nagegaan (--allowed)"""
    return text("commands.verify_key_unknown")


def revise_summary() -> str:
    """Maakt een nieuwe versie van een ondertekend plan."""
    return text("commands.revise_summary")


def revise_help() -> str:
    """Maakt een nieuwe versie van een ondertekend plan, en toont het nummer."""
    return text("commands.revise_help")


def handin_summary() -> str:
    """Toont wat er na het ondertekenen te doen is."""
    return text("commands.handin_summary")


def handin_help() -> str:
    """Toont wat er na het ondertekenen te doen is, of legt vast dat iets gedaan is."""
    return text("commands.handin_help")


def handin_step_metavar() -> str:
    """[WAT]"""
    return text("commands.handin_step_metavar")


def handin_to_help() -> str:
    """Wie het kreeg."""
    return text("commands.handin_to_help")


def handin_date_help() -> str:
    """Wanneer (anders vandaag)."""
    return text("commands.handin_date_help")


def handin_undo_help() -> str:
    """Toch nog niet gedaan."""
    return text("commands.handin_undo_help")


def handin_which_step() -> str:
    """zeg wat er gedaan is"""
    return text("commands.handin_which_step")


def handin_which_step_mend(steps: str) -> str:
    """noem {steps}"""
    return text("commands.handin_which_step_mend", steps=steps)


def handin_not_signed() -> str:
    """Er is nog niet door allen getekend."""
    return text("commands.handin_not_signed")


def handin_undone_has_no_day() -> str:
    """wat niet gedaan is, heeft geen dag of ontvanger"""
    return text("commands.handin_undone_has_no_day")


def handin_undone_has_no_day_mend() -> str:
    """laat --to en --date weg"""
    return text("commands.handin_undone_has_no_day_mend")


def handin_undone(step: str) -> str:
    """nog te doen: {step}"""
    return text("commands.handin_undone", step=step)


def action_summary() -> str:
    """Zegt hoe het gaat met een afspraak."""
    return text("commands.action_summary")


def action_help() -> str:
    """Zegt hoe het gaat met wat er in een rij is afgesproken, met een notitie van vandaag."""
    return text("commands.action_help")


def action_note_metavar() -> str:
    """[NOTITIE]"""
    return text("commands.action_note_metavar")


def action_row(table: str, number: int, what: str, state: str) -> str:
    """{table} rij {number}: {what}: {state}"""
    return text("commands.action_row", table=table, number=number, what=what, state=state)


def evaluate_summary() -> str:
    """Zegt aan het eind hoe het is gegaan met een afspraak."""
    return text("commands.evaluate_summary")


def evaluate_help() -> str:
    """Zegt aan het eind hoe het is gegaan met een afspraak: reached, partly of missed."""
    return text("commands.evaluate_help")


def evaluate_measured_help() -> str:
    """Hoe dat gemeten is."""
    return text("commands.evaluate_measured_help")


def evaluate_learnt_help() -> str:
    """Wat ervan geleerd is."""
    return text("commands.evaluate_learnt_help")


def evaluate_next_help() -> str:
    """Wat er nu komt."""
    return text("commands.evaluate_next_help")


def followup_summary() -> str:
    """Toont en wijzigt de momenten om te kijken hoe het gaat."""
    return text("commands.followup_summary")


def followup_help() -> str:
    """Toont de momenten om te kijken hoe het gaat, voegt er een toe, of zegt dat er een was."""
    return text("commands.followup_help")


def followup_verb_metavar() -> str:
    """[add DATUM | done N [NOTITIE] | remove N]"""
    return text("commands.followup_verb_metavar")


def followup_with_help() -> str:
    """Met wie."""
    return text("commands.followup_with_help")


def followup_criteria_help() -> str:
    """Waaraan te zien is hoe het gaat."""
    return text("commands.followup_criteria_help")


def followup_unknown_verb(verb: str) -> str:
    """'{verb}' kan hier niet"""
    return text("commands.followup_unknown_verb", verb=verb)


def followup_lacks_words() -> str:
    """er ontbreekt iets"""
    return text("commands.followup_lacks_words")


def followup_lacks_words_mend(example: str) -> str:
    """schrijf bijvoorbeeld: {example}"""
    return text("commands.followup_lacks_words_mend", example=example)


def followup_quote_date() -> str:
    """zet een datum met spaties tussen aanhalingstekens"""
    return text("commands.followup_quote_date")


def followup_only_new() -> str:
    """dit hoort bij een nieuw moment"""
    return text("commands.followup_only_new")


def followup_only_new_mend() -> str:
    """laat --with en --criteria weg"""
    return text("commands.followup_only_new_mend")


def followup_only_number() -> str:
    """noem alleen het nummer"""
    return text("commands.followup_only_number")


def followup_quote_note() -> str:
    """zet de notitie tussen aanhalingstekens"""
    return text("commands.followup_quote_note")


def followup_removed(moment: str) -> str:
    """weg: {moment}"""
    return text("commands.followup_removed", moment=moment)


def followup_no_moments(plan: str) -> str:
    """Er zijn nog geen momenten; voeg er een toe met 'poptui followup {plan} add DATUM'."""
    return text("commands.followup_no_moments", plan=plan)


def followup_agreed_moment(table: str, number: int, day: str, what: str, state: str) -> str:
    """{table} rij {number}: {day}: {what}: {state}"""
    return text("commands.followup_agreed_moment", table=table, number=number, day=day, what=what, state=state)


def followup_no_day() -> str:
    """(geen dag)"""
    return text("commands.followup_no_day")


def followup_was_it_held(plan: str, table: str, number: int) -> str:
    """Was die dag er? 'poptui action {plan} {table} {number} reached' legt dat vast."""
    return text("commands.followup_was_it_held", plan=plan, table=table, number=number)


def followup_held(moment: str) -> str:
    """{moment} (geweest)"""
    return text("commands.followup_held", moment=moment)


def followup_held_outcome(moment: str, outcome: str) -> str:
    """{moment} (geweest: {outcome})"""
    return text("commands.followup_held_outcome", moment=moment, outcome=outcome)


def next_summary() -> str:
    """Maakt het plan van de volgende ronde, en sluit dit af."""
    return text("commands.next_summary")


def next_help() -> str:
    """Maakt het plan van de volgende ronde en toont het nummer; dit plan wordt afgesloten."""
    return text("commands.next_help")


def next_carry_metavar() -> str:
    """TABEL:N"""
    return text("commands.next_carry_metavar")


def next_carry_help() -> str:
    """Neemt deze rij mee; mag vaker."""
    return text("commands.next_carry_help")


def next_no_row(typed: str) -> str:
    """'{typed}' is geen TABEL:N"""
    return text("commands.next_no_row", typed=typed)


def next_no_row_mend() -> str:
    """schrijf bijvoorbeeld 4.3:1"""
    return text("commands.next_no_row_mend")


def agenda_summary() -> str:
    """Toont wat er te doen is over alle plannen."""
    return text("commands.agenda_summary")


def agenda_help() -> str:
    """Toont wat er te doen is over alle plannen: wat te laat is eerst."""
    return text("commands.agenda_help")


def agenda_ics_help() -> str:
    """Zet het in een agendabestand (iCalendar)."""
    return text("commands.agenda_ics_help")


def agenda_saved(file: str, number: int) -> str:
    """In {file} staat nu wat er te doen is: {number}."""
    return text("commands.agenda_saved", file=file, number=number)


def agenda_none_readable() -> str:
    """Er staat niets in de agenda van de plannen die gelezen konden worden."""
    return text("commands.agenda_none_readable")


def agenda_empty() -> str:
    """Er staat niets in de agenda."""
    return text("commands.agenda_empty")


def agenda_overdue() -> str:
    """! te laat"""
    return text("commands.agenda_overdue")


def agenda_due() -> str:
    """deze maand"""
    return text("commands.agenda_due")


def unit_summary() -> str:
    """Toont en wijzigt de foto van een afdeling."""
    return text("commands.unit_summary")


def unit_help() -> str:
    """De foto van een afdeling, buiten alle plannen."""
    return text("commands.unit_help")


def unit_usage() -> str:
    """poptui unit list                      toont de afdelingen poptui unit show AFDELING             toont wat er over een afdeling staat poptui unit set AFDELING VRAAG TEKST  beantwoordt een vraag"""
    return text("commands.unit_usage")


def unit_words_metavar() -> str:
    """[AFDELING [VRAAG TEKST]]"""
    return text("commands.unit_words_metavar")


def unit_other_words(count: int, verb: str) -> str:
    """'{verb}' verwacht {count} woord erachter / '{verb}' verwacht {count} woorden erachter"""
    return counted("commands.unit_other_words", count, verb=verb)


def unit_no_words(verb: str) -> str:
    """achter '{verb}' hoort niets"""
    return text("commands.unit_no_words", verb=verb)


def unit_other_words_mend() -> str:
    """zie 'poptui unit --help'"""
    return text("commands.unit_other_words_mend")


def unit_filled(count: int, filled: int) -> str:
    """{filled} van {count} vraag beantwoord / {filled} van {count} vragen beantwoord"""
    return counted("commands.unit_filled", count, filled=filled)


def forms_summary() -> str:
    """Toont de formulieren en controleert er een."""
    return text("commands.forms_summary")


def forms_help() -> str:
    """Toont de formulieren (list) of een formulier (show FORMULIER), controleert er een (check BESTAND), of geeft een leeg formulier om in te vullen (blank FORMULIER)."""
    return text("commands.forms_help")


def forms_name_metavar() -> str:
    """[FORMULIER|BESTAND]"""
    return text("commands.forms_name_metavar")


def forms_to_help() -> str:
    """Bij blank: Markdown of tekst."""
    return text("commands.forms_to_help")


def forms_right(count: int, file: str, form: str) -> str:
    """{file}: in orde ({form}, {count} veld) / {file}: in orde ({form}, {count} velden)"""
    return counted("commands.forms_right", count, file=file, form=form)


def forms_form(title: str, form: str, version: int, country: str) -> str:
    """{title} ({form}, versie {version}, {country})"""
    return text("commands.forms_form", title=title, form=form, version=version, country=country)


def keys_summary() -> str:
    """Toont alle toetsen."""
    return text("commands.keys_summary")


def keys_help() -> str:
    """Toont alle toetsen."""
    return text("commands.keys_help")


def keys_heading_keys() -> str:
    """TOETSEN"""
    return text("commands.keys_heading_keys")


def keys_menu() -> str:
    """(menu)"""
    return text("commands.keys_menu")


def doctor_summary() -> str:
    """Kijkt of alles in orde is."""
    return text("commands.doctor_summary")


def doctor_help() -> str:
    """Kijkt of de terminal, de map en de plannen in orde zijn."""
    return text("commands.doctor_help")


def doctor_check_terminal() -> str:
    """terminal"""
    return text("commands.doctor_check_terminal")


def doctor_check_locale() -> str:
    """locale"""
    return text("commands.doctor_check_locale")


def doctor_check_window() -> str:
    """venster"""
    return text("commands.doctor_check_window")


def doctor_check_home() -> str:
    """map"""
    return text("commands.doctor_check_home")


def doctor_check_rights() -> str:
    """rechten"""
    return text("commands.doctor_check_rights")


def doctor_check_locks() -> str:
    """sloten"""
    return text("commands.doctor_check_locks")


def doctor_check_exchange() -> str:
    """overdragen"""
    return text("commands.doctor_check_exchange")


def doctor_check_settings() -> str:
    """instellingen"""
    return text("commands.doctor_check_settings")


def doctor_check_form() -> str:
    """formulier"""
    return text("commands.doctor_check_form")


def doctor_check_plans() -> str:
    """plannen"""
    return text("commands.doctor_check_plans")


def doctor_check_plan() -> str:
    """plan"""
    return text("commands.doctor_check_plan")


def doctor_check_unit() -> str:
    """afdeling"""
    return text("commands.doctor_check_unit")


def doctor_check_draft() -> str:
    """concept"""
    return text("commands.doctor_check_draft")


def doctor_right() -> str:
    """goed"""
    return text("commands.doctor_right")


def doctor_wrong() -> str:
    """FOUT"""
    return text("commands.doctor_wrong")


def demo_summary() -> str:
    """Opent een ingevuld voorbeeld."""
    return text("commands.demo_summary")


def demo_help() -> str:
    """Opent een ingevuld voorbeeld, in een map die weg mag."""
    return text("commands.demo_help")


def demo_make_help() -> str:
    """Maakt alleen die map met het voorbeeld."""
    return text("commands.demo_make_help")


def demo_folder() -> str:
    """voorbeeld"""
    return text("commands.demo_folder")


def demo_farewell(folder: str) -> str:
    """Wat u in het voorbeeld typte, staat nog in {folder}; die map mag weg. Voor uw eigen plan: start poptui zonder 'demo'."""
    return text("commands.demo_farewell", folder=folder)


def close_help() -> str:
    """Sluit een plan waarover geen overeenstemming is, zonder afspraken."""
    return text("commands.close_help")


def close_done() -> str:
    """het plan is gesloten, zonder afspraken"""
    return text("commands.close_done")


def sign_disagreed(plan: str) -> str:
    """Geen overeenstemming: er is niets afgesproken. Plan een nieuw gesprek, als het helpt met een derde erbij (poptui followup {plan} add DATUM --with NAAM), maak een nieuwe versie (poptui revise {plan}), of sluit het zonder afspraken (poptui close {plan})."""
    return text("commands.sign_disagreed", plan=plan)


def share_hr_unconfirmed(names: str) -> str:
    """niet bevestigd door {names}: wat een ander van papier overnam; dat staat er ook voor P&O bij"""
    return text("commands.share_hr_unconfirmed", names=names)


def share_goes_interests(fields: str) -> str:
    """gaat ook mee, omdat de medewerker dat toestond: {fields}"""
    return text("commands.share_goes_interests", fields=fields)


def share_hr_say_done(plan: str, step: str) -> str:
    """is het gegeven of verstuurd? Leg dat vast: poptui handin {plan} {step}"""
    return text("commands.share_hr_say_done", plan=plan, step=step)


def close_summary() -> str:
    """Sluit een plan waarover geen overeenstemming is."""
    return text("commands.close_summary")
