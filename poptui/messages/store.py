"""The sentences of `store`; made from languages/nl/store.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import text


def config_unreadable_so_defaults(place: str) -> str:
    """Returns the sentence 'de instellingen zijn niet te lezen ({place}): de standaardinstellingen gelden tot het hersteld is'."""
    return text("store.config_unreadable_so_defaults", place=place)


def config_unreadable() -> str:
    """Returns the sentence 'de instellingen zijn niet te lezen'."""
    return text("store.config_unreadable")


def config_place(file: str, line: str, column: str) -> str:
    """Returns the sentence '{file}, regel {line}, teken {column}'."""
    return text("store.config_place", file=file, line=line, column=column)


def config_mend_file() -> str:
    """Returns the sentence 'herstel dat bestand'."""
    return text("store.config_mend_file")


def config_unknown(setting: str, file: str, hint: str) -> str:
    """Returns the sentence 'onbekende instelling '{setting}' ({file}): {hint}'."""
    return text("store.config_unknown", setting=setting, file=file, hint=hint)


def config_unfit(value: str, setting: str, file: str, why: str) -> str:
    """Returns the sentence ''{value}' kan niet bij '{setting}' ({file}): {why}'."""
    return text("store.config_unfit", value=value, setting=setting, file=file, why=why)


def config_me_is_no_table(value: str, file: str) -> str:
    """Returns the sentence ''{value}' kan niet bij 'me' ({file}): hier hoort een tabel: [me] met daaronder name en role'."""
    return text("store.config_me_is_no_table", value=value, file=file)


def config_wants_text() -> str:
    """Returns the sentence 'hier hoort tekst tussen aanhalingstekens'."""
    return text("store.config_wants_text")


def config_wants_texts() -> str:
    """Returns the sentence 'hier hoort een rij teksten, zoals ['Groen', 'Balie']'."""
    return text("store.config_wants_texts")


def config_wants_years() -> str:
    """Returns the sentence 'hier hoort een aantal jaren van 1 tot 99'."""
    return text("store.config_wants_years")


def config_wants_keys() -> str:
    """Returns the sentence 'hier horen regels zoals 'plan.find' = 'f7,ctrl+f''."""
    return text("store.config_wants_keys")


def config_key_is_no_text(action: str) -> str:
    """Returns the sentence 'bij {action} staat geen tekst; hier horen regels zoals 'plan.find' = 'f7,ctrl+f''."""
    return text("store.config_key_is_no_text", action=action)


def config_wants_accounts() -> str:
    """Returns the sentence 'hier horen regels zoals 'Petra Bakker' = 'petra''."""
    return text("store.config_wants_accounts")


def faults_disk_full() -> str:
    """Returns the sentence 'de schijf is vol'."""
    return text("store.faults_disk_full")


def faults_quota_full() -> str:
    """Returns the sentence 'uw schijfruimte is op'."""
    return text("store.faults_quota_full")


def faults_file_too_large() -> str:
    """Returns the sentence 'het bestand mag niet zo groot worden'."""
    return text("store.faults_file_too_large")


def faults_make_room() -> str:
    """Returns the sentence 'maak ruimte en probeer het opnieuw'."""
    return text("store.faults_make_room")


def faults_no_permission() -> str:
    """Returns the sentence 'geen toestemming'."""
    return text("store.faults_no_permission")


def faults_ask_for_rights() -> str:
    """Returns the sentence 'vraag de beheerder om schrijfrechten'."""
    return text("store.faults_ask_for_rights")


def faults_only_read() -> str:
    """Returns the sentence 'hier kan alleen gelezen worden'."""
    return text("store.faults_only_read")


def faults_no_folder() -> str:
    """Returns the sentence 'dit is geen map'."""
    return text("store.faults_no_folder")


def faults_file_in_the_way() -> str:
    """Returns the sentence 'hier staat al een bestand'."""
    return text("store.faults_file_in_the_way")


def faults_choose_home() -> str:
    """Returns the sentence 'kies een andere map met --home'."""
    return text("store.faults_choose_home")


def faults_is_folder() -> str:
    """Returns the sentence 'dit is een map, geen bestand'."""
    return text("store.faults_is_folder")


def faults_name_file() -> str:
    """Returns the sentence 'noem een bestand'."""
    return text("store.faults_name_file")


def faults_not_there() -> str:
    """Returns the sentence 'het bestand of de map is er niet'."""
    return text("store.faults_not_there")


def faults_check_name() -> str:
    """Returns the sentence 'kijk of de naam klopt'."""
    return text("store.faults_check_name")


def faults_name_too_long() -> str:
    """Returns the sentence 'de naam is te lang'."""
    return text("store.faults_name_too_long")


def faults_shorter_name() -> str:
    """Returns the sentence 'kies een kortere naam'."""
    return text("store.faults_shorter_name")


def faults_other(reason: str) -> str:
    """Returns the sentence 'lezen of schrijven lukt niet ({reason})'."""
    return text("store.faults_other", reason=reason)


def faults_later() -> str:
    """Returns the sentence 'probeer het later opnieuw'."""
    return text("store.faults_later")


def safefile_not_synced() -> str:
    """Returns the sentence 'of het een stroomstoring overleeft, is niet zeker'."""
    return text("store.safefile_not_synced")


def safefile_look_again() -> str:
    """Returns the sentence 'kijk na een storing of het er nog staat'."""
    return text("store.safefile_look_again")


def locks_not_released() -> str:
    """Returns the sentence 'het slot ging niet los'."""
    return text("store.locks_not_released")


def locks_end_program() -> str:
    """Returns the sentence 'het gaat los zodra poptui eindigt'."""
    return text("store.locks_end_program")


def locks_none() -> str:
    """Returns the sentence 'in deze map kan geen slot gemaakt worden, en zonder slot wordt niets bewaard'."""
    return text("store.locks_none")


def locks_none_mend() -> str:
    """Returns the sentence 'zet de plannen op een andere schijf, en noem die map met --home'."""
    return text("store.locks_none_mend")


def locks_of_machine(machine: str, when: str) -> str:
    """Returns the sentence 'de computer {machine} bewaart dit plan, of liet op {when} een slot liggen'."""
    return text("store.locks_of_machine", machine=machine, when=when)


def locks_remove_file() -> str:
    """Returns the sentence 'werkt poptui daar niet meer, haal dan dit bestand weg'."""
    return text("store.locks_remove_file")


def files_not_seen() -> str:
    """Returns the sentence 'het bestand is bewaard, maar was daarna niet te bekijken'."""
    return text("store.files_not_seen")


def files_look_again() -> str:
    """Returns the sentence 'kijk met 'poptui show' of alles er staat'."""
    return text("store.files_look_again")


def files_traces_left() -> str:
    """Returns the sentence 'niet alles van dit plan kon worden weggehaald'."""
    return text("store.files_traces_left")


def files_remove_traces() -> str:
    """Returns the sentence 'haal dit zelf weg'."""
    return text("store.files_remove_traces")


def home_no_account() -> str:
    """Returns the sentence 'deze gebruiker is er niet'."""
    return text("store.home_no_account")


def home_name_folder() -> str:
    """Returns the sentence 'noem een map met --home'."""
    return text("store.home_name_folder")


def home_no_folder() -> str:
    """Returns the sentence 'deze gebruiker heeft geen eigen map'."""
    return text("store.home_no_folder")


def home_name_folder_or_variable() -> str:
    """Returns the sentence 'noem een map met --home, of zet die in POPTUI_HOME'."""
    return text("store.home_name_folder_or_variable")


def log_error(place: str) -> str:
    """Returns the sentence 'poptui: er ging iets mis ({place}): alles wat getypt was, is bewaard of wordt als concept aangeboden; start poptui opnieuw'."""
    return text("store.log_error", place=place)


def plan_store_busy() -> str:
    """Returns the sentence 'een ander programma is dit plan aan het bewaren'."""
    return text("store.plan_store_busy")


def plan_store_again() -> str:
    """Returns the sentence 'probeer het zo opnieuw'."""
    return text("store.plan_store_again")


def plan_store_several() -> str:
    """Returns the sentence 'meer dan een plan begint zo'."""
    return text("store.plan_store_several")


def plan_store_type_more(plans: str) -> str:
    """Returns the sentence 'typ meer tekens: {plans}'."""
    return text("store.plan_store_type_more", plans=plans)


def plan_store_unknown() -> str:
    """Returns the sentence 'geen plan met dit nummer'."""
    return text("store.plan_store_unknown")


def plan_store_no_name() -> str:
    """Returns the sentence 'leeg'."""
    return text("store.plan_store_no_name")


def plan_store_see_list() -> str:
    """Returns the sentence 'zie 'poptui list''."""
    return text("store.plan_store_see_list")


def plan_store_not_there() -> str:
    """Returns the sentence 'dit plan is er niet'."""
    return text("store.plan_store_not_there")


def plan_store_gone() -> str:
    """Returns the sentence 'dit plan is er niet meer'."""
    return text("store.plan_store_gone")


def plan_store_already_here() -> str:
    """Returns the sentence 'dit plan is er al'."""
    return text("store.plan_store_already_here")


def plan_store_choose_other() -> str:
    """Returns the sentence 'kies een ander plan'."""
    return text("store.plan_store_choose_other")


def plan_store_not_to_be_saved() -> str:
    """Returns the sentence 'dit is geen plan dat bewaard kan worden'."""
    return text("store.plan_store_not_to_be_saved")


def plan_store_what_is_wrong() -> str:
    """Returns the sentence 'een rol, datum, bedrag of plaats klopt niet'."""
    return text("store.plan_store_what_is_wrong")


def saver_stopped() -> str:
    """Returns the sentence 'het bewaren is gestopt'."""
    return text("store.saver_stopped")


def saver_open_again() -> str:
    """Returns the sentence 'sluit poptui en open het plan opnieuw; de tekst wordt dan aangeboden'."""
    return text("store.saver_open_again")


def examination_no_home_yet(folder: str) -> str:
    """Returns the sentence '{folder} is er nog niet; hij komt er bij het eerste plan'."""
    return text("store.examination_no_home_yet", folder=folder)


def examination_no_home_possible(folder: str) -> str:
    """Returns the sentence '{folder} kan er niet komen; kies een andere map'."""
    return text("store.examination_no_home_possible", folder=folder)


def examination_no_rights(folder: str) -> str:
    """Returns the sentence '{folder}: geen schrijfrechten; vraag de beheerder'."""
    return text("store.examination_no_rights", folder=folder)


def examination_others_read(path: str) -> str:
    """Returns the sentence '{path} is ook voor anderen leesbaar; doe chmod go= '{path}''."""
    return text("store.examination_others_read", path=path)


def examination_private() -> str:
    """Returns the sentence 'alleen u kunt de plannen lezen'."""
    return text("store.examination_private")


def examination_locks_work() -> str:
    """Returns the sentence 'bewaren tegelijk met anderen gaat goed'."""
    return text("store.examination_locks_work")


def index_doubled(file: str) -> str:
    """Returns the sentence 'dit is hetzelfde plan als {file}, en telt niet mee'."""
    return text("store.index_doubled", file=file)


def index_doubled_mend(file: str) -> str:
    """Returns the sentence 'kijk welk van de twee het goede is, noem dat {file}, en haal het andere weg'."""
    return text("store.index_doubled_mend", file=file)


def plan_file_no_file_mend() -> str:
    """Returns the sentence 'haal het weg uit deze map'."""
    return text("store.plan_file_no_file_mend")


def plan_file_no_file() -> str:
    """Returns the sentence 'dit is geen gewoon bestand'."""
    return text("store.plan_file_no_file")


def plan_file_stays() -> str:
    """Returns the sentence 'het bestand blijft zoals het is; zet een reservekopie uit de map backups terug'."""
    return text("store.plan_file_stays")


def plan_file_no_plan() -> str:
    """Returns the sentence 'dit is geen plan van poptui'."""
    return text("store.plan_file_no_plan")


def plan_file_newer() -> str:
    """Returns the sentence 'dit plan is met een nieuwere poptui gemaakt'."""
    return text("store.plan_file_newer")


def plan_file_newer_mend() -> str:
    """Returns the sentence 'werk poptui bij; het bestand blijft zoals het is'."""
    return text("store.plan_file_newer_mend")


def plan_file_malformed() -> str:
    """Returns the sentence 'dit plan heeft een verkeerde vorm'."""
    return text("store.plan_file_malformed")


def plan_file_empty() -> str:
    """Returns the sentence 'het bestand is leeg'."""
    return text("store.plan_file_empty")


def plan_file_damaged() -> str:
    """Returns the sentence 'het bestand is beschadigd of geen plan'."""
    return text("store.plan_file_damaged")


def files_not_in_home() -> str:
    """Returns the sentence 'dit plan ligt niet in deze map'."""
    return text("store.files_not_in_home")


def files_remove_yourself() -> str:
    """Returns the sentence 'haal het bestand zelf weg'."""
    return text("store.files_remove_yourself")
