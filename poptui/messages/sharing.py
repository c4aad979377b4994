"""The sentences of `sharing`; made from languages/nl/sharing.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import Wording, counted, text


def no_name() -> str:
    """Returns the sentence '(nog geen naam)'."""
    return text("sharing.no_name")


def import_conflicts(count: int) -> str:
    """Returns the sentence '{count} keer staat er hier iets anders dan in het bestand / {count} keer staat er hier iets anders dan in het bestand'."""
    return counted("sharing.import_conflicts", count)


def import_conflicts_mend() -> str:
    """Returns the sentence 'beslis met --take theirs, ours of both, of per veld met --take VELD=theirs'."""
    return text("sharing.import_conflicts_mend")


def import_other_form() -> str:
    """Returns the sentence 'dit bestand is van een ander formulier'."""
    return text("sharing.import_other_form")


def import_other_form_mend(form: str) -> str:
    """Returns the sentence 'het plan is van formulier '{form}''."""
    return text("sharing.import_other_form_mend", form=form)


def import_other_version(version: int) -> str:
    """Returns the sentence 'dit bestand is van versie {version} van een plan'."""
    return text("sharing.import_other_version", version=version)


def import_other_version_mend(version: int) -> str:
    """Returns the sentence 'het plan hier is versie {version}; laat --into weg'."""
    return text("sharing.import_other_version_mend", version=version)


def import_not_shared() -> str:
    """Returns the sentence 'dit bestand bevat iets dat niet gedeeld is'."""
    return text("sharing.import_not_shared")


def import_not_shared_note() -> str:
    """Returns the sentence 'notitie'."""
    return text("sharing.import_not_shared_note")


def import_not_shared_mend() -> str:
    """Returns the sentence 'vraag de afzender om een nieuw bestand'."""
    return text("sharing.import_not_shared_mend")


def import_false_signature() -> str:
    """Returns the sentence 'een handtekening met een sleutel klopt niet'."""
    return text("sharing.import_false_signature")


def import_false_signature_mend() -> str:
    """Returns the sentence 'vraag de afzender om opnieuw te tekenen'."""
    return text("sharing.import_false_signature_mend")


def import_other_employee(theirs: str, ours: str) -> str:
    """Returns the sentence 'dit bestand is van '{theirs}', het plan van '{ours}''."""
    return text("sharing.import_other_employee", theirs=theirs, ours=ours)


def import_other_employee_mend() -> str:
    """Returns the sentence 'kies het plan van dezelfde medewerker'."""
    return text("sharing.import_other_employee_mend")


def import_unknown_choice(choice: str) -> str:
    """Returns the sentence ''{choice}' is geen keuze'."""
    return text("sharing.import_unknown_choice", choice=choice)


def import_both_agreements() -> str:
    """Returns the sentence 'van twee afspraken geldt er een'."""
    return text("sharing.import_both_agreements")


def import_both_agreements_mend() -> str:
    """Returns the sentence 'kies ours of theirs'."""
    return text("sharing.import_both_agreements_mend")


def report_merged(changes: str) -> str:
    """Returns the sentence 'samengevoegd: {changes}'."""
    return text("sharing.report_merged", changes=changes)


def report_new_plan(changes: str) -> str:
    """Returns the sentence 'nieuw plan: {changes}'."""
    return text("sharing.report_new_plan", changes=changes)


def report_new_version(version: int, changes: str) -> str:
    """Returns the sentence 'nieuwe versie ({version}) van een plan: {changes}'."""
    return text("sharing.report_new_version", version=version, changes=changes)


def report_no_answers() -> str:
    """Returns the sentence 'geen antwoorden overgenomen'."""
    return text("sharing.report_no_answers")


def report_answers(count: int) -> str:
    """Returns the sentence '{count} antwoord overgenomen / {count} antwoorden overgenomen'."""
    return counted("sharing.report_answers", count)


def report_rows_removed(count: int) -> str:
    """Returns the sentence '{count} rij weg / {count} rijen weg'."""
    return counted("sharing.report_rows_removed", count)


def report_followup(count: int) -> str:
    """Returns the sentence '{count} keer iets over hoe het gaat / {count} keer iets over hoe het gaat'."""
    return counted("sharing.report_followup", count)


def file_unknown_field(field: str) -> str:
    """Returns the sentence 'dit bestand heeft een onbekend veld '{field}''."""
    return text("sharing.file_unknown_field", field=field)


def file_unknown_field_mend(form: str) -> str:
    """Returns the sentence 'het formulier is '{form}''."""
    return text("sharing.file_unknown_field_mend", form=form)


def file_holds_note() -> str:
    """Returns the sentence 'dit bestand bevat een eigen notitie van iemand'."""
    return text("sharing.file_holds_note")


def file_ask_again() -> str:
    """Returns the sentence 'vraag het opnieuw op'."""
    return text("sharing.file_ask_again")


def file_changed() -> str:
    """Returns the sentence 'dit bestand is beschadigd of met opzet veranderd'."""
    return text("sharing.file_changed")


def file_too_large() -> str:
    """Returns the sentence 'dit bestand is te groot'."""
    return text("sharing.file_too_large")


def file_too_large_mend(most: int) -> str:
    """Returns the sentence 'ten hoogste {most} MB; een plan in JSON mag groter zijn'."""
    return text("sharing.file_too_large_mend", most=most)


def file_not_utf8() -> str:
    """Returns the sentence 'dit bestand is geen tekst in UTF-8'."""
    return text("sharing.file_not_utf8")


def file_not_utf8_mend() -> str:
    """Returns the sentence 'bewaar het als UTF-8'."""
    return text("sharing.file_not_utf8_mend")


def file_is_agreement() -> str:
    """Returns the sentence 'dit zijn definitieve afspraken, geen plan'."""
    return text("sharing.file_is_agreement")


def file_is_agreement_mend(file: str) -> str:
    """Returns the sentence 'kijk ze na met 'poptui verify {file}'; een plan komt als gedeeld bestand of als JSON'."""
    return text("sharing.file_is_agreement_mend", file=file)


def file_damaged_comment() -> str:
    """Returns the sentence 'het commentaar onderaan dit bestand is beschadigd'."""
    return text("sharing.file_damaged_comment")


def file_damaged_comment_mend() -> str:
    """Returns the sentence 'exporteer het plan opnieuw, of haal het commentaar weg om er een nieuw plan van te maken'."""
    return text("sharing.file_damaged_comment_mend")


def file_of_newer_poptui() -> str:
    """Returns the sentence 'dit bestand is met een nieuwere poptui gemaakt'."""
    return text("sharing.file_of_newer_poptui")


def file_of_newer_poptui_mend() -> str:
    """Returns the sentence 'werk poptui bij'."""
    return text("sharing.file_of_newer_poptui_mend")


def file_answer_of_unit(field: str) -> str:
    """Returns the sentence 'wat bij '{field}' staat, hoort bij een afdeling en niet in een plan'."""
    return text("sharing.file_answer_of_unit", field=field)


def file_answer_of_unit_mend() -> str:
    """Returns the sentence 'haal het hier weg, en zet het bij de afdeling met 'poptui unit set''."""
    return text("sharing.file_answer_of_unit_mend")


def file_empty() -> str:
    """Returns the sentence 'in dit bestand is niets ingevuld'."""
    return text("sharing.file_empty")


def file_empty_mend() -> str:
    """Returns the sentence 'vul het formulier eerst in'."""
    return text("sharing.file_empty_mend")


def file_no_plan() -> str:
    """Returns the sentence 'dit is geen plan van poptui'."""
    return text("sharing.file_no_plan")


def file_no_plan_mend() -> str:
    """Returns the sentence 'kies een bestand van 'poptui export''."""
    return text("sharing.file_no_plan_mend")


def sender_unknown() -> str:
    """Returns the sentence 'niet gezegd van wie'."""
    return text("sharing.sender_unknown")


def sender_named(name: str, role: str, moment: str) -> str:
    """Returns the sentence 'van {name} ({role}), {moment}'."""
    return text("sharing.sender_named", name=name, role=role, moment=moment)


def sender_unnamed(role: str, moment: str) -> str:
    """Returns the sentence 'van de {role}, {moment}'."""
    return text("sharing.sender_unnamed", role=role, moment=moment)


def received_summary(employee: str, changes: str, sender: str) -> str:
    """Returns the sentence '{employee}: {changes}, {sender}.'."""
    return text("sharing.received_summary", employee=employee, changes=changes, sender=sender)


def received_newly_shared() -> str:
    """Returns the sentence 'Nieuw gedeeld:'."""
    return text("sharing.received_newly_shared")


def received_changed() -> str:
    """Returns the sentence 'Veranderd:'."""
    return text("sharing.received_changed")


def received_agreement() -> str:
    """Returns the sentence 'Afspraken en handtekeningen:'."""
    return text("sharing.received_agreement")


def received_apart() -> str:
    """Returns the sentence 'Apart meegegeven:'."""
    return text("sharing.received_apart")


def received_attachments() -> str:
    """Returns the sentence 'Bijlagen die meekwamen:'."""
    return text("sharing.received_attachments")


def waiting_not_shared() -> str:
    """Returns the sentence 'dit bestand is niet gemaakt om over te dragen'."""
    return text("sharing.waiting_not_shared")


def waiting_not_shared_mend() -> str:
    """Returns the sentence 'lees het in met 'poptui import''."""
    return text("sharing.waiting_not_shared_mend")


def waiting_damaged() -> str:
    """Returns the sentence 'dit bestand is beschadigd'."""
    return text("sharing.waiting_damaged")


def share_unknown_part(name: str) -> str:
    """Returns the sentence 'onbekend onderdeel '{name}''."""
    return text("sharing.share_unknown_part", name=name)


def share_unknown_part_mend() -> str:
    """Returns the sentence 'noem een onderdeel, vraag of deel'."""
    return text("sharing.share_unknown_part_mend")


def share_own_role(wording: Wording, role: str) -> str:
    """Returns the sentence 'u bent zelf de {role}'."""
    return text("sharing.share_own_role", wording, role=role)


def share_as_hr() -> str:
    """Returns the sentence 'P&O deelt geen plannen'."""
    return text("sharing.share_as_hr")


def share_own_role_mend() -> str:
    """Returns the sentence 'geef het plan aan de ander; de eigen rol staat in config.toml'."""
    return text("sharing.share_own_role_mend")


def share_incomplete(finding: str) -> str:
    """Returns the sentence 'eerst moet er nog iets ingevuld worden: {finding}'."""
    return text("sharing.share_incomplete", finding=finding)


def share_incomplete_mend(plan: str) -> str:
    """Returns the sentence ''poptui check {plan}' noemt alles'."""
    return text("sharing.share_incomplete_mend", plan=plan)


def share_file_for_manager(employee: str) -> str:
    """Returns the sentence 'POP {employee} voor leidinggevende'."""
    return text("sharing.share_file_for_manager", employee=employee)


def share_file_for_employee(employee: str) -> str:
    """Returns the sentence 'POP {employee} voor medewerker'."""
    return text("sharing.share_file_for_employee", employee=employee)


def share_file_for_hr(employee: str) -> str:
    """Returns the sentence 'POP {employee} voor PenO'."""
    return text("sharing.share_file_for_hr", employee=employee)


def share_needs_table(table: str, above: str) -> str:
    """Returns the sentence ''{table}' hoort bij '{above}''."""
    return text("sharing.share_needs_table", table=table, above=above)


def share_needs_table_mend(above: str) -> str:
    """Returns the sentence 'deel ook {above}'."""
    return text("sharing.share_needs_table_mend", above=above)


def share_note_mend(word: str) -> str:
    """Returns the sentence 'een eigen notitie heet zo: 2.1/{word}'."""
    return text("sharing.share_note_mend", word=word)


def share_no_note() -> str:
    """Returns the sentence 'bij deze vraag staat geen eigen notitie'."""
    return text("sharing.share_no_note")


def share_no_note_mend(plan: str, field: str) -> str:
    """Returns the sentence 'zet er een met 'poptui set {plan} {field} --note''."""
    return text("sharing.share_no_note_mend", plan=plan, field=field)


def share_never() -> str:
    """Returns the sentence 'dit onderdeel wordt nooit gedeeld'."""
    return text("sharing.share_never")


def share_never_mend() -> str:
    """Returns the sentence 'laat het weg'."""
    return text("sharing.share_never_mend")


def share_of_other() -> str:
    """Returns the sentence 'dit onderdeel is van een ander'."""
    return text("sharing.share_of_other")


def share_of_other_mend(owner: str) -> str:
    """Returns the sentence 'alleen de {owner} kan het delen'."""
    return text("sharing.share_of_other_mend", owner=owner)


def share_no_attachment(name: str) -> str:
    """Returns the sentence ''{name}' is geen bijlage van dit formulier'."""
    return text("sharing.share_no_attachment", name=name)


def share_no_attachment_mend() -> str:
    """Returns the sentence 'dit formulier heeft geen bijlagen'."""
    return text("sharing.share_no_attachment_mend")


def share_large_attachment() -> str:
    """Returns the sentence 'deze bijlage is te groot'."""
    return text("sharing.share_large_attachment")


def share_large_attachment_mend(most: int) -> str:
    """Returns the sentence 'ten hoogste {most} MB gaat mee; geef het bestand apart'."""
    return text("sharing.share_large_attachment_mend", most=most)


def share_unknown_account(person: str) -> str:
    """Returns the sentence 'welk account van '{person}' is, is niet bekend'."""
    return text("sharing.share_unknown_account", person=person)


def share_unknown_account_mend(accounts: str) -> str:
    """Returns the sentence 'noem het met --account: {accounts}'."""
    return text("sharing.share_unknown_account_mend", accounts=accounts)


def share_no_folder() -> str:
    """Returns the sentence 'er is geen map om in over te dragen'."""
    return text("sharing.share_no_folder")


def share_no_folder_mend() -> str:
    """Returns the sentence 'noem een bestand met -o, of zet de map in config.toml'."""
    return text("sharing.share_no_folder_mend")


def conflict_help(wording: Wording) -> str:
    """Returns the sentence 'Op deze plek staat hier iets anders dan in het bestand: u en de ander schreven los van elkaar, of de ander schreef in uw naam. Kies welke tekst blijft, of houd allebei. De tekst die u niet kiest, blijft te vinden in de geschiedenis. Met Terug gebeurt er nog niets: het bestand blijft liggen.'."""
    return text("sharing.conflict_help", wording)


def conflict_title(number: int, total: int) -> str:
    """Returns the sentence 'Twee teksten op één plek · {number} van {total}'."""
    return text("sharing.conflict_title", number=number, total=total)


def conflict_side_ours() -> str:
    """Returns the sentence 'HIER'."""
    return text("sharing.conflict_side_ours")


def conflict_side_theirs() -> str:
    """Returns the sentence 'IN HET BESTAND'."""
    return text("sharing.conflict_side_theirs")


def conflict_ours_button() -> str:
    """Returns the sentence 'Die van hier'."""
    return text("sharing.conflict_ours_button")


def conflict_theirs_button() -> str:
    """Returns the sentence 'Die uit het bestand'."""
    return text("sharing.conflict_theirs_button")


def conflict_both_button() -> str:
    """Returns the sentence 'Allebei'."""
    return text("sharing.conflict_both_button")


def receive_help() -> str:
    """Returns the sentence 'Hier ontvangt u een plan van een ander: wat voor u klaarligt, of een bestand dat iemand u gaf (van 'Delen', of het hele plan als Markdown of JSON). Staat dat plan hier al, dan komt erbij wat in het bestand nieuwer is; schreef u allebei iets anders op een plek, dan kiest u. Wat er stond, blijft te vinden in de geschiedenis.'."""
    return text("sharing.receive_help")


def receive_title() -> str:
    """Returns the sentence 'Een plan ontvangen'."""
    return text("sharing.receive_title")


def receive_waiting() -> str:
    """Returns the sentence 'Dit ligt voor u klaar:'."""
    return text("sharing.receive_waiting")


def receive_waiting_button(sender: str) -> str:
    """Returns the sentence 'Ontvang: {sender}'."""
    return text("sharing.receive_waiting_button", sender=sender)


def receive_file_asked(folder: str) -> str:
    """Returns the sentence 'Welk bestand? (zonder map erbij: in {folder})'."""
    return text("sharing.receive_file_asked", folder=folder)


def receive_file_hint() -> str:
    """Returns the sentence 'bijvoorbeeld: POP Samira Haddou voor leidinggevende.pop'."""
    return text("sharing.receive_file_hint")


def receive_file_button() -> str:
    """Returns the sentence 'Ontvang dit bestand'."""
    return text("sharing.receive_file_button")


def receive_file_missing() -> str:
    """Returns the sentence 'Typ eerst de naam van het bestand.'."""
    return text("sharing.receive_file_missing")


def receive_file_is_folder() -> str:
    """Returns the sentence 'Dit is een map of apparaat, geen bestand.'."""
    return text("sharing.receive_file_is_folder")


def receive_no_home(path: str) -> str:
    """Returns the sentence 'Er is geen thuismap voor '{path}': noem de map voluit.'."""
    return text("sharing.receive_no_home", path=path)


def receive_join_question(wording: Wording, employee: str) -> str:
    """Returns the sentence 'Hier staat al een plan van {employee}, dat los van dit bestand begonnen is. Horen ze bij elkaar? Samenvoegen maakt er één plan van; wat u allebei opschreef, blijft.'."""
    return text("sharing.receive_join_question", wording, employee=employee)


def receive_join_button() -> str:
    """Returns the sentence 'Samenvoegen'."""
    return text("sharing.receive_join_button")


def receive_wait_button() -> str:
    """Returns the sentence 'Nog niet'."""
    return text("sharing.receive_wait_button")


def receive_apart_button() -> str:
    """Returns the sentence 'Apart houden'."""
    return text("sharing.receive_apart_button")


def receive_undecided() -> str:
    """Returns the sentence 'Er is nog niets ontvangen: kies eerst welke tekst blijft.'."""
    return text("sharing.receive_undecided")


def share_help(wording: Wording) -> str:
    """Returns the sentence 'Hier deelt u het plan met de ander: uw leidinggevende, of uw medewerker. Wat verplicht is, gaat altijd mee. Van de rest kiest u zelf: alleen wat aangekruist is, gaat mee, zoals het er nu staat. Wat u eerder wegliet of wiste, zit er niet in. Deelt u later opnieuw, dan gaat het nieuwste mee.'."""
    return text("sharing.share_help", wording)


def share_title(other: str) -> str:
    """Returns the sentence 'Delen met de {other}'."""
    return text("sharing.share_title", other=other)


def share_lacks() -> str:
    """Returns the sentence 'Eerst moet dit nog ingevuld worden:'."""
    return text("sharing.share_lacks")


def share_leave_button() -> str:
    """Returns the sentence 'Terug naar het plan'."""
    return text("sharing.share_leave_button")


def share_always() -> str:
    """Returns the sentence 'Gaat altijd mee:'."""
    return text("sharing.share_always")


def share_agreement() -> str:
    """Returns the sentence 'de afspraken en de handtekeningen'."""
    return text("sharing.share_agreement")


def share_minutes() -> str:
    """Returns the sentence 'de notities van het gesprek'."""
    return text("sharing.share_minutes")


def share_parts_asked(wording: Wording) -> str:
    """Returns the sentence 'Wat deelt u verder? (aankruisen met de spatiebalk)'."""
    return text("sharing.share_parts_asked", wording)


def share_empty_question(question: str) -> str:
    """Returns the sentence '{question} (nog leeg)'."""
    return text("sharing.share_empty_question", question=question)


def share_talk_question(question: str) -> str:
    """Returns the sentence '{question} (komt anders in het gesprek)'."""
    return text("sharing.share_talk_question", question=question)


def share_notes_asked(wording: Wording) -> str:
    """Returns the sentence 'Eigen notities: alleen wat u aankruist, krijgt de ander te lezen'."""
    return text("sharing.share_notes_asked", wording)


def share_attachment_asked(wording: Wording, attachment: str, file: str) -> str:
    """Returns the sentence '{attachment} '{file}': welk bestand gaat mee? (leeg: u geeft het apart; 5 MB)'."""
    return text("sharing.share_attachment_asked", wording, attachment=attachment, file=file)


def share_stays(parts: str) -> str:
    """Returns the sentence 'Blijft altijd hier: {parts}'."""
    return text("sharing.share_stays", parts=parts)


def share_button() -> str:
    """Returns the sentence 'Deel het'."""
    return text("sharing.share_button")


def share_where_asked() -> str:
    """Returns the sentence 'Waarheen?'."""
    return text("sharing.share_where_asked")


def share_to_inbox(account: str) -> str:
    """Returns the sentence 'klaarleggen voor {account}; alleen {account} leest het'."""
    return text("sharing.share_to_inbox", account=account)


def share_to_folder(folder: str) -> str:
    """Returns the sentence 'in de map om over te dragen ({folder})'."""
    return text("sharing.share_to_folder", folder=folder)


def share_to_file(wording: Wording) -> str:
    """Returns the sentence 'in een bestand, dat u zelf geeft of stuurt'."""
    return text("sharing.share_to_file", wording)


def share_file_asked(folder: str) -> str:
    """Returns the sentence 'In welk bestand? (zonder map erbij komt het in {folder})'."""
    return text("sharing.share_file_asked", folder=folder)


def share_file_missing() -> str:
    """Returns the sentence 'Typ eerst een naam voor het bestand.'."""
    return text("sharing.share_file_missing")


def share_replace_question(file: str) -> str:
    """Returns the sentence ''{file}' is er al. Vervangen?'."""
    return text("sharing.share_replace_question", file=file)


def share_replace_button() -> str:
    """Returns the sentence 'Vervangen'."""
    return text("sharing.share_replace_button")


def share_no_home() -> str:
    """Returns the sentence 'Er is geen thuismap met die naam: noem de map voluit.'."""
    return text("sharing.share_no_home")


def share_done(other: str) -> str:
    """Returns the sentence 'Gedeeld met de {other}.'."""
    return text("sharing.share_done", other=other)


def share_done_in_inbox(account: str) -> str:
    """Returns the sentence 'Het ligt klaar voor {account}; alleen {account} kan het lezen, en ziet het bij 'Ontvangen'.'."""
    return text("sharing.share_done_in_inbox", account=account)


def share_done_in_folder() -> str:
    """Returns the sentence 'Het ligt klaar in de map om over te dragen.'."""
    return text("sharing.share_done_in_folder")


def share_done_in_file(path: str, other: str) -> str:
    """Returns the sentence 'Het staat in {path}. Geef of stuur het aan de {other}; die kiest dan 'Ontvangen'.'."""
    return text("sharing.share_done_in_file", path=path, other=other)


def share_over_ssh(account: str, path: str) -> str:
    """Returns the sentence 'Via SSH is het op te halen met: scp {account}:'{path}' .'."""
    return text("sharing.share_over_ssh", account=account, path=path)


def share_went() -> str:
    """Returns the sentence 'Meegegaan:'."""
    return text("sharing.share_went")


def share_note_went(wording: Wording, question: str) -> str:
    """Returns the sentence 'uw notitie bij {question}'."""
    return text("sharing.share_note_went", wording, question=question)


def share_give_apart(wording: Wording) -> str:
    """Returns the sentence 'Dit geeft u apart:'."""
    return text("sharing.share_give_apart", wording)


def inbox_replaceable(folder: str) -> str:
    """Returns the sentence 'iedereen kan mappen in {folder} vervangen'."""
    return text("sharing.inbox_replaceable", folder=folder)


def inbox_no_folder(inbox: str) -> str:
    """Returns the sentence '{inbox} is geen map'."""
    return text("sharing.inbox_no_folder", inbox=inbox)


def inbox_of_other(inbox: str, account: str) -> str:
    """Returns the sentence '{inbox} is niet van {account}'."""
    return text("sharing.inbox_of_other", inbox=inbox, account=account)


def inbox_readable(inbox: str) -> str:
    """Returns the sentence 'anderen zien wat er in {inbox} ligt'."""
    return text("sharing.inbox_readable", inbox=inbox)


def inbox_group(inbox: str, account: str) -> str:
    """Returns the sentence 'bestanden in {inbox} krijgen geen groep waar alleen {account} in zit'."""
    return text("sharing.inbox_group", inbox=inbox, account=account)


def inbox_not_private(account: str) -> str:
    """Returns the sentence 'de postbus van {account} is niet alleen voor {account}'."""
    return text("sharing.inbox_not_private", account=account)


def inbox_not_private_mend() -> str:
    """Returns the sentence ''poptui doctor' zegt hoe het moet'."""
    return text("sharing.inbox_not_private_mend")


def exchange_read_only() -> str:
    """Returns the sentence 'hier kan niets in'."""
    return text("sharing.exchange_read_only")


def exchange_read_only_mend() -> str:
    """Returns the sentence 'vraag de beheerder om schrijfrechten'."""
    return text("sharing.exchange_read_only_mend")


def exchange_without_inbox(folder: str, command: str) -> str:
    """Returns the sentence '{folder}: alleen voor uw eigen mappen; voor overdragen tussen accounts maakt de beheerder voor ieder een postbus: {command}'."""
    return text("sharing.exchange_without_inbox", folder=folder, command=command)


def exchange_fault(fault: str, command: str) -> str:
    """Returns the sentence '{fault}; voor overdragen tussen accounts maakt de beheerder voor ieder een postbus: {command}'."""
    return text("sharing.exchange_fault", fault=fault, command=command)


def exchange_private(count: int, folder: str) -> str:
    """Returns the sentence '{folder}: alleen de ontvanger leest wat u overdraagt ({count} postbus) / {folder}: alleen de ontvanger leest wat u overdraagt ({count} postbussen)'."""
    return counted("sharing.exchange_private", count, folder=folder)


def conflict_nothing_here() -> str:
    """Returns the sentence 'hier staat nog niets'."""
    return text("sharing.conflict_nothing_here")


def conflict_all_ours_button() -> str:
    """Returns the sentence 'Ook de rest: van hier'."""
    return text("sharing.conflict_all_ours_button")


def conflict_all_theirs_button() -> str:
    """Returns the sentence 'Ook de rest: uit het bestand'."""
    return text("sharing.conflict_all_theirs_button")


def import_words_in_my_name(wording: Wording, count: int) -> str:
    """Returns the sentence '{count} keer staat er in het bestand iets in uw naam dat hier niet geschreven is / {count} keer staat er in het bestand iets in uw naam dat hier niet geschreven is'."""
    return counted("sharing.import_words_in_my_name", count, wording)


def attachments_title() -> str:
    """Returns the sentence 'Bijlagen'."""
    return text("sharing.attachments_title")


def attachments_help() -> str:
    """Returns the sentence 'Deze bestanden kwamen mee met wat de ander deelde. Kies er een, en bewaar het waar het te openen is: in een eigen map, of op de eigen computer. Tekst is ook hier te lezen.'."""
    return text("sharing.attachments_help")


def attachments_asks_which() -> str:
    """Returns the sentence 'Welk bestand?'."""
    return text("sharing.attachments_asks_which")


def attachments_file(name: str, size: str) -> str:
    """Returns the sentence '{name} ({size})'."""
    return text("sharing.attachments_file", name=name, size=size)


def attachments_no_text() -> str:
    """Returns the sentence 'Dit bestand is hier niet te lezen. Bewaar het, en open het met het programma dat erbij hoort.'."""
    return text("sharing.attachments_no_text")


def file_long_answer(field: str) -> str:
    """Returns the sentence 'een antwoord in dit bestand is te lang ({field})'."""
    return text("sharing.file_long_answer", field=field)


def file_long_answer_mend(most: int) -> str:
    """Returns the sentence 'ten hoogste {most} tekens; vraag de afzender om het in te korten'."""
    return text("sharing.file_long_answer_mend", most=most)
