"""The sentences of `plan`; made from languages/nl/plan.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import Wording, counted, text


def advice_title(row: str) -> str:
    """Returns the sentence 'Hoe SMART is deze rij? {row}'."""
    return text("plan.advice_title", row=row)


def advice_answers_as(wording: Wording, role: str) -> str:
    """Returns the sentence 'U antwoordt als: {role}'."""
    return text("plan.advice_answers_as", wording, role=role)


def export_help(wording: Wording) -> str:
    """Returns the sentence 'Kies wat er in een bestand of op papier moet komen, en als wat. Platte tekst is voor de printer, Markdown om te lezen of te bewerken. Bekijken toont eerst hoe het wordt. In het hele plan staat alles, ook wat u nog met niemand deelde; als Markdown of JSON is het later weer te ontvangen (in de lijst: Ontvangen). Notities van uzelf staan nergens in.'."""
    return text("plan.export_help", wording)


def export_title() -> str:
    """Returns the sentence 'Exporteren: in een bestand of op papier'."""
    return text("plan.export_title")


def export_asks_what() -> str:
    """Returns the sentence 'Wat?'."""
    return text("plan.export_asks_what")


def export_asks_kind() -> str:
    """Returns the sentence 'Als wat?'."""
    return text("plan.export_asks_kind")


def export_asks_file(folder: str) -> str:
    """Returns the sentence 'In welk bestand? (zonder map erbij komt het in {folder})'."""
    return text("plan.export_asks_file", folder=folder)


def export_save_button() -> str:
    """Returns the sentence 'In bestand zetten'."""
    return text("plan.export_save_button")


def export_preview_button() -> str:
    """Returns the sentence 'Bekijken'."""
    return text("plan.export_preview_button")


def export_print_button() -> str:
    """Returns the sentence 'Printen'."""
    return text("plan.export_print_button")


def export_has_no_printer() -> str:
    """Returns the sentence 'Hier is geen printer: zet het in een bestand en print dat ergens anders.'."""
    return text("plan.export_has_no_printer")


def export_has_no_home(typed: str) -> str:
    """Returns the sentence 'Er is geen thuismap voor '{typed}': noem de map voluit.'."""
    return text("plan.export_has_no_home", typed=typed)


def export_needs_name() -> str:
    """Returns the sentence 'Typ eerst een naam voor het bestand.'."""
    return text("plan.export_needs_name")


def export_asks_replace(name: str) -> str:
    """Returns the sentence ''{name}' is er al. Vervangen?'."""
    return text("plan.export_asks_replace", name=name)


def export_replace_button() -> str:
    """Returns the sentence 'Vervangen'."""
    return text("plan.export_replace_button")


def export_done(path: str) -> str:
    """Returns the sentence 'Het staat in {path}'."""
    return text("plan.export_done", path=path)


def export_done_with_statements(path: str, names: str) -> str:
    """Returns the sentence 'Het staat in {path}, met ernaast {names}'."""
    return text("plan.export_done_with_statements", path=path, names=names)


def export_fetch(account: str, path: str) -> str:
    """Returns the sentence 'Via SSH is het op te halen met: scp {account}:'{path}' .'."""
    return text("plan.export_fetch", account=account, path=path)


def export_printing() -> str:
    """Returns the sentence 'Bezig met printen...'."""
    return text("plan.export_printing")


def export_print_job() -> str:
    """Returns the sentence 'POP'."""
    return text("plan.export_print_job")


def export_printed(said: str) -> str:
    """Returns the sentence 'Naar de printer gestuurd. {said}'."""
    return text("plan.export_printed", said=said)


def history_help(wording: Wording, view: str, back: str) -> str:
    """Returns the sentence 'Hier staat wie wat wanneer heeft geschreven; wat het laatst in dit plan kwam, staat bovenaan. {view} toont een tekst helemaal; daar kunt u een eerdere tekst ook terugzetten. {back} gaat terug.'."""
    return text("plan.history_help", wording, view=view, back=back)


def history_title() -> str:
    """Returns the sentence 'Geschiedenis: wie schreef wat, het laatste bovenaan'."""
    return text("plan.history_title")


def history_title_of_place(place: str) -> str:
    """Returns the sentence 'Eerdere tekst bij {place}, het laatste bovenaan'."""
    return text("plan.history_title_of_place", place=place)


def history_is_empty() -> str:
    """Returns the sentence 'Hier is nog niets geschreven.'."""
    return text("plan.history_is_empty")


def history_restored(place: str, undo: str) -> str:
    """Returns the sentence 'Teruggezet bij {place}. {undo} maakt dat ongedaan.'."""
    return text("plan.history_restored", place=place, undo=undo)


def history_restore_button() -> str:
    """Returns the sentence 'Zet deze tekst terug'."""
    return text("plan.history_restore_button")


def history_keep_button() -> str:
    """Returns the sentence 'Laat staan'."""
    return text("plan.history_keep_button")


def role_asks(wording: Wording) -> str:
    """Returns the sentence 'In wiens naam schrijft u?'."""
    return text("plan.role_asks", wording)


def role_together(wording: Wording) -> str:
    """Returns the sentence 'wat u samen opschrijft'."""
    return text("plan.role_together", wording)


def role_of(role: str) -> str:
    """Returns the sentence 'als {role}'."""
    return text("plan.role_of", role=role)


def role_of_me(wording: Wording, role: str) -> str:
    """Returns the sentence 'als {role} (dat bent u)'."""
    return text("plan.role_of_me", wording, role=role)


def all_signed(steps: int, menu: str, act: str) -> str:
    """Returns the sentence 'Allen hebben getekend. Nog te doen: {steps} ({menu}, {act}).'."""
    return text("plan.all_signed", steps=steps, menu=menu, act=act)


def all_signed_disagreed(menu: str, act: str) -> str:
    """Returns the sentence 'Geen overeenstemming: er is niets afgesproken. Hoe het verder kan: {menu}, {act}.'."""
    return text("plan.all_signed_disagreed", menu=menu, act=act)


def next_plan_opened() -> str:
    """Returns the sentence 'Dit is het nieuwe plan. Het vorige is afgesloten, en staat nog in de lijst.'."""
    return text("plan.next_plan_opened")


def revise_done(number: int) -> str:
    """Returns the sentence 'Dit is versie {number}. De ondertekende versie blijft zoals hij is.'."""
    return text("plan.revise_done", number=number)


def revise_asks() -> str:
    """Returns the sentence 'Een nieuwe versie maken, om te wijzigen en opnieuw te tekenen? De ondertekende blijft zoals hij is.'."""
    return text("plan.revise_asks")


def revise_button() -> str:
    """Returns the sentence 'Nieuwe versie'."""
    return text("plan.revise_button")


def revise_asks_open(number: int) -> str:
    """Returns the sentence 'Versie {number} is er al. Die openen? De ondertekende versie blijft zoals hij is.'."""
    return text("plan.revise_asks_open", number=number)


def revise_open_button(number: int) -> str:
    """Returns the sentence 'Open versie {number}'."""
    return text("plan.revise_open_button", number=number)


def reopen_asks() -> str:
    """Returns the sentence 'De afspraken zijn definitief: de tekst ligt vast. Er is nog niet getekend. Heropenen en wijzigen?'."""
    return text("plan.reopen_asks")


def reopen_button() -> str:
    """Returns the sentence 'Heropenen'."""
    return text("plan.reopen_button")


def reopen_done() -> str:
    """Returns the sentence 'De afspraken zijn heropend: het plan is weer voorbereidend.'."""
    return text("plan.reopen_done")


def not_all_saved(trouble: str) -> str:
    """Returns the sentence 'Nog niet alles is bewaard: {trouble}.'."""
    return text("plan.not_all_saved", trouble=trouble)


def undo_typing_done(redo: str) -> str:
    """Returns the sentence 'Ongedaan gemaakt: wat hier het laatst getypt is. {redo} doet het opnieuw.'."""
    return text("plan.undo_typing_done", redo=redo)


def redo_typing_done() -> str:
    """Returns the sentence 'Opnieuw gedaan: wat hier het laatst getypt was.'."""
    return text("plan.redo_typing_done")


def history_needs_answer() -> str:
    """Returns the sentence 'Zet de cursor eerst in een antwoord.'."""
    return text("plan.history_needs_answer")


def now_writes_as(wording: Wording, role: str, menu: str, act: str) -> str:
    """Returns the sentence 'U schrijft nu als {role}. {menu}, {act} zet dat terug.'."""
    return text("plan.now_writes_as", wording, role=role, menu=menu, act=act)


def headline_has_no_name() -> str:
    """Returns the sentence '(nog geen naam)'."""
    return text("plan.headline_has_no_name")


def headline_role(status: str, role: str) -> str:
    """Returns the sentence '{status} · rol: {role}'."""
    return text("plan.headline_role", status=status, role=role)


def headline_role_of_other(wording: Wording, status: str, role: str, own: str) -> str:
    """Returns the sentence '{status} · rol: {role} (u bent {own})'."""
    return text("plan.headline_role_of_other", wording, status=status, role=role, own=own)


def headline_unit() -> str:
    """Returns the sentence 'foto van de afdeling'."""
    return text("plan.headline_unit")


def headline_section(number: int, total: int, section: str) -> str:
    """Returns the sentence 'Deel {number} van {total}: {section}'."""
    return text("plan.headline_section", number=number, total=total, section=section)


def headline_lacks(answers: int) -> str:
    """Returns the sentence 'nog {answers} (•)'."""
    return text("plan.headline_lacks", answers=answers)


def destinations_title() -> str:
    """Returns the sentence 'Ga naar een onderdeel'."""
    return text("plan.destinations_title")


def leave_asks_kept() -> str:
    """Returns the sentence 'Toch terug? Wat nog niet bewaard is, wordt aangeboden als dit plan weer open gaat.'."""
    return text("plan.leave_asks_kept")


def leave_asks_lost(wording: Wording) -> str:
    """Returns the sentence 'Ook als concept kan het hier niet bewaard worden. Gaat u nu terug, dan is die tekst weg.'."""
    return text("plan.leave_asks_lost", wording)


def leave_kept_button() -> str:
    """Returns the sentence 'Terug'."""
    return text("plan.leave_kept_button")


def leave_lost_button() -> str:
    """Returns the sentence 'Terug, tekst weg'."""
    return text("plan.leave_lost_button")


def leave_stay_button() -> str:
    """Returns the sentence 'Blijven'."""
    return text("plan.leave_stay_button")


def leave_elsewhere_button() -> str:
    """Returns the sentence 'Ergens anders bewaren'."""
    return text("plan.leave_elsewhere_button")


def row_details() -> str:
    """Returns the sentence 'Alleen als het helpt (mag leeg blijven):'."""
    return text("plan.row_details")


def row_place(number: int, total: int, table: str) -> str:
    """Returns the sentence 'Rij {number} van {total} bij {table}'."""
    return text("plan.row_place", number=number, total=total, table=table)


def row_saves_itself(key: str) -> str:
    """Returns the sentence 'wordt vanzelf bewaard; {key} gaat terug'."""
    return text("plan.row_saves_itself", key=key)


def row_back(key: str) -> str:
    """Returns the sentence '{key} gaat terug'."""
    return text("plan.row_back", key=key)


def row_is_removed() -> str:
    """Returns the sentence 'Deze rij is weggehaald.'."""
    return text("plan.row_is_removed")


def row_is_last() -> str:
    """Returns the sentence 'Dit is de laatste rij.'."""
    return text("plan.row_is_last")


def row_is_first() -> str:
    """Returns the sentence 'Dit is de eerste rij.'."""
    return text("plan.row_is_first")


def form_ends(empty: str, menu: str) -> str:
    """Returns the sentence 'Hier eindigt het formulier. {empty} gaat naar wat nog leeg is, {menu} toont wat er verder kan.'."""
    return text("plan.form_ends", empty=empty, menu=menu)


def form_begins() -> str:
    """Returns the sentence 'Hier begint het formulier.'."""
    return text("plan.form_begins")


def all_answered() -> str:
    """Returns the sentence 'Alle vragen hebben een antwoord.'."""
    return text("plan.all_answered")


def find_title() -> str:
    """Returns the sentence 'Zoek in alle antwoorden'."""
    return text("plan.find_title")


def action_asks_question() -> str:
    """Returns the sentence 'Bij welke vraag?'."""
    return text("plan.action_asks_question")


def help_needs_question(tab: str, key: str) -> str:
    """Returns the sentence 'Kies met {tab} een vraag; dan vertelt {key} wat er gevraagd wordt.'."""
    return text("plan.help_needs_question", tab=tab, key=key)


def note_needs_question() -> str:
    """Returns the sentence 'Zet de cursor eerst bij een vraag.'."""
    return text("plan.note_needs_question")


def smart_needs_row() -> str:
    """Returns the sentence 'Zet de cursor eerst op een rij.'."""
    return text("plan.smart_needs_row")


def paste_filled(count: int, undo: str) -> str:
    """Returns the sentence '{count} rij ingevuld. {undo} maakt dat ongedaan. / {count} rijen ingevuld. {undo} maakt dat ongedaan.'."""
    return counted("plan.paste_filled", count, undo=undo)


def paste_added(count: int, undo: str) -> str:
    """Returns the sentence '{count} rij toegevoegd. {undo} haalt hem weer weg. / {count} rijen toegevoegd. {undo} haalt ze weer weg.'."""
    return counted("plan.paste_added", count, undo=undo)


def paste_added_elsewhere(count: int, undo: str) -> str:
    """Returns the sentence '{count} rij toegevoegd. Bij de cursor stond al iets. {undo} haalt hem weer weg. / {count} rijen toegevoegd. Bij de cursor stond al iets. {undo} haalt ze weer weg.'."""
    return counted("plan.paste_added_elsewhere", count, undo=undo)


def choice_title() -> str:
    """Returns the sentence 'Kies er een'."""
    return text("plan.choice_title")


def help_hint(hint: str) -> str:
    """Returns the sentence 'Om aan te denken: {hint}'."""
    return text("plan.help_hint", hint=hint)


def help_signs() -> str:
    """Returns the sentence 'Achter een vraag: • nog nodig, ? niet begrepen (en blijft staan). Wie meeleest: ● iemand, ○ nog niemand, ◊ samen in te vullen, × de ander deelde het nog niet.'."""
    return text("plan.help_signs")


def headline_not_saved(trouble: str) -> str:
    """Returns the sentence 'NIET BEWAARD, wel op dit scherm: {trouble}'."""
    return text("plan.headline_not_saved", trouble=trouble)


def rows_copied() -> str:
    """Returns the sentence 'Gekopieerd, met de namen van de kolommen; plak het in een spreadsheet.'."""
    return text("plan.rows_copied")


def row_removed(undo: str) -> str:
    """Returns the sentence 'Rij weg. {undo} haalt hem terug.'."""
    return text("plan.row_removed", undo=undo)


def row_asks_remove(number: int, words: str) -> str:
    """Returns the sentence 'Rij {number} weghalen: '{words}'?'."""
    return text("plan.row_asks_remove", number=number, words=words)


def row_remove_button() -> str:
    """Returns the sentence 'Weghalen'."""
    return text("plan.row_remove_button")


def row_keep_button() -> str:
    """Returns the sentence 'Laten staan'."""
    return text("plan.row_keep_button")


def is_open_elsewhere() -> str:
    """Returns the sentence 'Dit plan staat ook op een ander scherm open. Wat daar getypt wordt, verschijnt hier vanzelf.'."""
    return text("plan.is_open_elsewhere")


def other_screen_wrote(words: str, menu: str) -> str:
    """Returns the sentence 'Tegelijk schreef een ander scherm hier: '{words}'. Dat staat in de geschiedenis ({menu}).'."""
    return text("plan.other_screen_wrote", words=words, menu=menu)


def changed_elsewhere() -> str:
    """Returns the sentence 'Dit plan is elders gewijzigd; hier staat nu het nieuwste.'."""
    return text("plan.changed_elsewhere")


def draft_row() -> str:
    """Returns the sentence '(rij)'."""
    return text("plan.draft_row")


def draft_asks(day: str, time: str, texts: str) -> str:
    """Returns the sentence 'Van {day} om {time} is er nog tekst die niet bewaard kon worden:  {texts}  Nu overnemen? Wat er nu in het plan staat, blijft te vinden in de geschiedenis.'."""
    return text("plan.draft_asks", day=day, time=time, texts=texts)


def draft_take_button() -> str:
    """Returns the sentence 'Overnemen'."""
    return text("plan.draft_take_button")


def draft_later_button() -> str:
    """Returns the sentence 'Later'."""
    return text("plan.draft_later_button")


def draft_drop_button() -> str:
    """Returns the sentence 'Weggooien'."""
    return text("plan.draft_drop_button")


def answers_needed(count: int) -> str:
    """Returns the sentence 'nog {count} antwoord nodig (•) / nog {count} antwoorden nodig (•)'."""
    return counted("plan.answers_needed", count)


def nothing_needed() -> str:
    """Returns the sentence 'alles wat nodig is, is ingevuld'."""
    return text("plan.nothing_needed")


def agreed_before() -> str:
    """Returns the sentence 'Vorige keer afgesproken'."""
    return text("plan.agreed_before")


def other_side_is_empty() -> str:
    """Returns the sentence '(nog niets, of nog niet gedeeld)'."""
    return text("plan.other_side_is_empty")


def unit_is_apart(menu: str, act: str) -> str:
    """Returns the sentence 'Dit is de foto van de afdeling. Die maakt de leidinggevende, buiten dit plan; hij gaat nooit mee. ({menu}, {act})'."""
    return text("plan.unit_is_apart", menu=menu, act=act)


def minutes_said(words: str) -> str:
    """Returns the sentence 'Notitie van het gesprek (beiden lezen die): {words}'."""
    return text("plan.minutes_said", words=words)


def discussed_tick() -> str:
    """Returns the sentence 'Besproken'."""
    return text("plan.discussed_tick")


def minutes_question() -> str:
    """Returns the sentence 'Notitie van het gesprek'."""
    return text("plan.minutes_question")


def note_of_other(role: str, words: str) -> str:
    """Returns the sentence 'Notitie van de {role}: {words}'."""
    return text("plan.note_of_other", role=role, words=words)


def answer_before(answer: str) -> str:
    """Returns the sentence 'Vorige keer: {answer}'."""
    return text("plan.answer_before", answer=answer)


def smart_key_line(key: str) -> str:
    """Returns the sentence '{key} advies'."""
    return text("plan.smart_key_line", key=key)


def smart_needs_table(key: str) -> str:
    """Returns the sentence 'Zet de cursor in een tabel, op een rij; {key} zegt dan hoe SMART die is.'."""
    return text("plan.smart_needs_table", key=key)


def smart_title() -> str:
    """Returns the sentence 'Hoe SMART is dit doel?'."""
    return text("plan.smart_title")


def smart_has_no_goals() -> str:
    """Returns the sentence 'Hier staan geen doelen: SMART is er voor wensen en afspraken.'."""
    return text("plan.smart_has_no_goals")


def cell_replaces() -> str:
    """Returns the sentence 'typen vervangt dit'."""
    return text("plan.cell_replaces")


def cell_goes_on() -> str:
    """Returns the sentence 'typen gaat hier verder, Backspace begint opnieuw'."""
    return text("plan.cell_goes_on")


def cell_choices(choices: str) -> str:
    """Returns the sentence 'kies: {choices}'."""
    return text("plan.cell_choices", choices=choices)


def undo_done(what: str) -> str:
    """Returns the sentence 'Ongedaan gemaakt: {what}'."""
    return text("plan.undo_done", what=what)


def redo_done(what: str) -> str:
    """Returns the sentence 'Opnieuw gedaan: {what}'."""
    return text("plan.redo_done", what=what)


def undo_plan_closed() -> str:
    """Returns the sentence 'het plan is afgesloten'."""
    return text("plan.undo_plan_closed")


def undo_plan_open() -> str:
    """Returns the sentence 'het plan is weer open'."""
    return text("plan.undo_plan_open")


def undo_row_present() -> str:
    """Returns the sentence 'rij staat er weer'."""
    return text("plan.undo_row_present")


def undo_row_away() -> str:
    """Returns the sentence 'rij is weer weg'."""
    return text("plan.undo_row_away")


def undo_row_moved() -> str:
    """Returns the sentence 'rij verplaatst'."""
    return text("plan.undo_row_moved")


def undo_shared() -> str:
    """Returns the sentence 'wat er gedeeld is'."""
    return text("plan.undo_shared")


def undo_note() -> str:
    """Returns the sentence 'eigen notitie'."""
    return text("plan.undo_note")


def undo_opinion() -> str:
    """Returns the sentence 'wat iemand van de rij vindt'."""
    return text("plan.undo_opinion")


def undo_state() -> str:
    """Returns the sentence 'hoe het gaat'."""
    return text("plan.undo_state")


def undo_moment() -> str:
    """Returns the sentence 'een moment van opvolging'."""
    return text("plan.undo_moment")


def undo_answer() -> str:
    """Returns the sentence 'antwoord'."""
    return text("plan.undo_answer")


def agreement_made(number: int, table: str) -> str:
    """Returns the sentence 'Afspraak {number} gemaakt bij {table}.'."""
    return text("plan.agreement_made", number=number, table=table)


def attachments_none() -> str:
    """Returns the sentence 'Met dit plan zijn geen bestanden ontvangen.'."""
    return text("plan.attachments_none")


def needed_in_talk(number: int) -> str:
    """Returns the sentence '{number} in het gesprek'."""
    return text("plan.needed_in_talk", number=number)


def needed_of_other(number: int, role: str) -> str:
    """Returns the sentence '{number} van de {role}'."""
    return text("plan.needed_of_other", number=number, role=role)


def nothing_needed_now() -> str:
    """Returns the sentence 'nu niets meer nodig'."""
    return text("plan.nothing_needed_now")


def paste_left_out(what: str, done: str) -> str:
    """Returns the sentence 'Zonder {what}: {done}'."""
    return text("plan.paste_left_out", what=what, done=done)


def paste_nothing() -> str:
    """Returns the sentence 'er was niets om in te vullen.'."""
    return text("plan.paste_nothing")


def gone_asks() -> str:
    """Returns the sentence 'Het bestand van dit plan is er niet meer: het is weg of staat ergens anders. Hier staat alle tekst nog. Het plan terugzetten?'."""
    return text("plan.gone_asks")


def gone_put_back_button() -> str:
    """Returns the sentence 'Zet het terug'."""
    return text("plan.gone_put_back_button")


def gone_leave_button() -> str:
    """Returns the sentence 'Laat het weg'."""
    return text("plan.gone_leave_button")


def gone_is_back() -> str:
    """Returns the sentence 'het plan staat er weer, met alle tekst.'."""
    return text("plan.gone_is_back")
