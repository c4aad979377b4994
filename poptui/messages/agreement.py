"""The sentences of `agreement`; made from languages/nl/agreement.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import Wording, counted, text


def agree_refuses_lacking(lacks: str) -> str:
    """Returns the sentence 'eerst moet er nog iets ingevuld worden: {lacks}'."""
    return text("agreement.agree_refuses_lacking", lacks=lacks)


def agree_mends_lacking(plan: str) -> str:
    """Returns the sentence ''poptui check {plan}' noemt alles'."""
    return text("agreement.agree_mends_lacking", plan=plan)


def agree_refuses_attached(name: str) -> str:
    """Returns the sentence ''{name}' kan er niet bij'."""
    return text("agreement.agree_refuses_attached", name=name)


def agree_mends_unknown_part() -> str:
    """Returns the sentence 'laat --with weg'."""
    return text("agreement.agree_mends_unknown_part")


def agree_mends_attached(parts: str) -> str:
    """Returns the sentence 'bij de afspraken kan: {parts}'."""
    return text("agreement.agree_mends_attached", parts=parts)


def agree_mends_nothing_to_attach() -> str:
    """Returns the sentence 'bij de afspraken kan: niets'."""
    return text("agreement.agree_mends_nothing_to_attach")


def agree_refuses_second_version() -> str:
    """Returns the sentence 'er is al een nieuwe versie'."""
    return text("agreement.agree_refuses_second_version")


def agree_mends_second_version(plan: str) -> str:
    """Returns the sentence 'open die met 'poptui {plan}''."""
    return text("agreement.agree_mends_second_version", plan=plan)


def hand_in_refuses_step(name: str) -> str:
    """Returns the sentence ''{name}' hoeft bij dit formulier niet'."""
    return text("agreement.hand_in_refuses_step", name=name)


def hand_in_mends_no_steps() -> str:
    """Returns the sentence 'bij dit formulier is er na het ondertekenen niets te doen'."""
    return text("agreement.hand_in_mends_no_steps")


def hand_in_step_to_do(step: str) -> str:
    """Returns the sentence 'nog te doen: {step}'."""
    return text("agreement.hand_in_step_to_do", step=step)


def hand_in_step_done(day: str, step: str, receiver: str) -> str:
    """Returns the sentence 'gedaan op {day}: {step} ({receiver})'."""
    return text("agreement.hand_in_step_done", day=day, step=step, receiver=receiver)


def hand_in_signed(day: str) -> str:
    """Returns the sentence 'ondertekend op {day}'."""
    return text("agreement.hand_in_signed", day=day)


def sign_refuses_changed_agreement() -> str:
    """Returns the sentence 'de afspraken zijn intussen veranderd'."""
    return text("agreement.sign_refuses_changed_agreement")


def sign_mends_changed_agreement() -> str:
    """Returns the sentence 'lees ze opnieuw, en teken dan'."""
    return text("agreement.sign_mends_changed_agreement")


def sign_refuses_confirmation(wording: Wording) -> str:
    """Returns the sentence 'deze handtekening bevestigt u niet'."""
    return text("agreement.sign_refuses_confirmation", wording)


def sign_mends_confirmation() -> str:
    """Returns the sentence 'alleen van wie de handtekening is, zegt of klopt wat een ander vastlegde'."""
    return text("agreement.sign_mends_confirmation")


def sign_refuses_withdrawal(wording: Wording) -> str:
    """Returns the sentence 'dit hebt u niet vastgelegd'."""
    return text("agreement.sign_refuses_withdrawal", wording)


def sign_mends_withdrawal(recorder: str) -> str:
    """Returns the sentence 'vraag het de {recorder}'."""
    return text("agreement.sign_mends_withdrawal", recorder=recorder)


def sign_refuses_confirmed() -> str:
    """Returns the sentence 'de ander heeft deze handtekening al bevestigd'."""
    return text("agreement.sign_refuses_confirmed")


def sign_mends_confirmed(plan: str) -> str:
    """Returns the sentence 'maak een nieuwe versie met 'poptui revise {plan}''."""
    return text("agreement.sign_mends_confirmed", plan=plan)


def sign_news_frozen(who: str, version: int) -> str:
    """Returns the sentence 'De afspraken zijn definitief gemaakt door de {who}: versie {version}.'."""
    return text("agreement.sign_news_frozen", who=who, version=version)


def sign_news_reopened(who: str) -> str:
    """Returns the sentence 'De afspraken zijn heropend door de {who}.'."""
    return text("agreement.sign_news_reopened", who=who)


def sign_news_refused(wording: Wording) -> str:
    """Returns the sentence 'Niet overgenomen: iets anders over wat u zelf tekende, vastlegde of bevestigde. Vraag het na.'."""
    return text("agreement.sign_news_refused", wording)


def sign_news_signature(signature: str) -> str:
    """Returns the sentence '{signature}.'."""
    return text("agreement.sign_news_signature", signature=signature)


def sign_news_to_confirm(signature: str) -> str:
    """Returns the sentence '{signature}. Klopt dit? Zeg het bij 'Ondertekenen'.'."""
    return text("agreement.sign_news_to_confirm", signature=signature)


def sign_confirmed_by(who: str) -> str:
    """Returns the sentence 'bevestigd door de {who}'."""
    return text("agreement.sign_confirmed_by", who=who)


def sign_denied_by(who: str) -> str:
    """Returns the sentence 'klopt niet, zegt de {who}'."""
    return text("agreement.sign_denied_by", who=who)


def sign_over_another_text() -> str:
    """Returns the sentence 'over een andere tekst'."""
    return text("agreement.sign_over_another_text")


def sign_refuses_meaning(meaning: str) -> str:
    """Returns the sentence ''{meaning}' is geen betekenis'."""
    return text("agreement.sign_refuses_meaning", meaning=meaning)


def sign_refuses_no_name() -> str:
    """Returns the sentence 'wie tekent er'."""
    return text("agreement.sign_refuses_no_name")


def sign_mends_no_name() -> str:
    """Returns the sentence 'noem de naam met --name'."""
    return text("agreement.sign_mends_no_name")


def sign_refuses_signer(name: str) -> str:
    """Returns the sentence ''{name}' tekent dit plan niet'."""
    return text("agreement.sign_refuses_signer", name=name)


def sign_refuses_second_signature(name: str) -> str:
    """Returns the sentence '{name} heeft al getekend'."""
    return text("agreement.sign_refuses_second_signature", name=name)


def sign_mends_second_signature(plan: str) -> str:
    """Returns the sentence 'haal die door met --withdraw, of maak een nieuwe versie met 'poptui revise {plan}''."""
    return text("agreement.sign_mends_second_signature", plan=plan)


def sign_refuses_not_recorded() -> str:
    """Returns the sentence 'van deze ondertekenaar is geen handtekening vastgelegd'."""
    return text("agreement.sign_refuses_not_recorded")


def sign_mends_not_recorded() -> str:
    """Returns the sentence 'er valt niets te zeggen'."""
    return text("agreement.sign_mends_not_recorded")


def ssh_keys_refuses_key() -> str:
    """Returns the sentence 'dit is geen SSH-sleutel'."""
    return text("agreement.ssh_keys_refuses_key")


def ssh_keys_mends_key() -> str:
    """Returns the sentence 'noem een sleutel van ssh-keygen, bijvoorbeeld ~/.ssh/id_ed25519'."""
    return text("agreement.ssh_keys_mends_key")


def ssh_keys_mends_passphrase() -> str:
    """Returns the sentence 'zet de sleutel in de agent met ssh-add'."""
    return text("agreement.ssh_keys_mends_passphrase")


def ssh_keys_mends_unsigned() -> str:
    """Returns the sentence 'kijk of de sleutel klopt, of teken op papier'."""
    return text("agreement.ssh_keys_mends_unsigned")


def ssh_keys_refuses_unsigned(reason: str) -> str:
    """Returns the sentence 'met deze sleutel is niet getekend ({reason})'."""
    return text("agreement.ssh_keys_refuses_unsigned", reason=reason)


def ssh_keys_refuses_no_program() -> str:
    """Returns the sentence 'ssh-keygen is er niet'."""
    return text("agreement.ssh_keys_refuses_no_program")


def ssh_keys_mends_no_program() -> str:
    """Returns the sentence 'installeer OpenSSH (openssh-client), of teken op papier'."""
    return text("agreement.ssh_keys_mends_no_program")


def ssh_keys_refuses_no_answer() -> str:
    """Returns the sentence 'ssh-keygen gaf geen antwoord'."""
    return text("agreement.ssh_keys_refuses_no_answer")


def ssh_keys_mends_no_answer() -> str:
    """Returns the sentence 'probeer het opnieuw, of teken op papier'."""
    return text("agreement.ssh_keys_mends_no_answer")


def verify_refuses_allowed() -> str:
    """Returns the sentence 'dit bestand is er niet'."""
    return text("agreement.verify_refuses_allowed")


def verify_mends_allowed() -> str:
    """Returns the sentence 'noem een bestand met allowed signers (man ssh-keygen)'."""
    return text("agreement.verify_mends_allowed")


def verify_place_file() -> str:
    """Returns the sentence 'bestand'."""
    return text("agreement.verify_place_file")


def verify_fault_not_utf8() -> str:
    """Returns the sentence 'er staan tekens in die geen UTF-8 zijn'."""
    return text("agreement.verify_fault_not_utf8")


def verify_resaved_line_ends() -> str:
    """Returns the sentence 'de regeleinden zijn veranderd, zoals een ander programma (Windows) dat doet; de rest is zonder die nagekeken'."""
    return text("agreement.verify_resaved_line_ends")


def verify_resaved_mark() -> str:
    """Returns the sentence 'er staat een onzichtbaar teken voor (BOM), zoals Windows dat zet; woorden en regeleinden zijn zonder dat nagekeken'."""
    return text("agreement.verify_resaved_mark")


def verify_resaved_letters() -> str:
    """Returns the sentence 'letters met accenten zijn anders opgeslagen (NFC of NFD); ze zien er hetzelfde uit, en de rest is zonder dat verschil nagekeken'."""
    return text("agreement.verify_resaved_letters")


def verify_doubt_unknown_form(form: str) -> str:
    """Returns the sentence 'het formulier '{form}' is hier niet bekend: wie er moeten tekenen en wat er nog meer hoort te staan, is niet na te gaan'."""
    return text("agreement.verify_doubt_unknown_form", form=form)


def verify_fault_other_name(name: str) -> str:
    """Returns the sentence 'wie nog moet tekenen, heet in de afspraken anders dan '{name}''."""
    return text("agreement.verify_fault_other_name", name=name)


def verify_fault_unknown_signer() -> str:
    """Returns the sentence 'deze ondertekenaar hoort niet bij het formulier'."""
    return text("agreement.verify_fault_unknown_signer")


def verify_fault_no_signer() -> str:
    """Returns the sentence 'deze ondertekenaar ontbreekt'."""
    return text("agreement.verify_fault_no_signer")


def verify_fault_signer_twice() -> str:
    """Returns the sentence 'deze ondertekenaar staat er meer dan eens'."""
    return text("agreement.verify_fault_signer_twice")


def verify_fault_signer_order() -> str:
    """Returns the sentence 'de ondertekenaars staan niet in de volgorde van het formulier'."""
    return text("agreement.verify_fault_signer_order")


def verify_fault_not_of_form(line: str) -> str:
    """Returns the sentence 'hoort hier niet: {line}'."""
    return text("agreement.verify_fault_not_of_form", line=line)


def verify_fault_lacks(line: str) -> str:
    """Returns the sentence 'hier ontbreekt: {line}'."""
    return text("agreement.verify_fault_lacks", line=line)


def verify_fault_empty_line() -> str:
    """Returns the sentence 'een lege regel'."""
    return text("agreement.verify_fault_empty_line")


def verify_fault_too_much() -> str:
    """Returns the sentence 'er staat veel meer dan het formulier kent'."""
    return text("agreement.verify_fault_too_much")


def verify_doubt_same_key(key: str) -> str:
    """Returns the sentence 'dezelfde sleutel heeft hier meer dan eens getekend ({key})'."""
    return text("agreement.verify_doubt_same_key", key=key)


def verify_doubt_same_owner(whose: str) -> str:
    """Returns the sentence 'de sleutels waarmee is getekend, zijn van een en dezelfde ({whose})'."""
    return text("agreement.verify_doubt_same_owner", whose=whose)


def verify_doubt_owner(whose: str, name: str) -> str:
    """Returns the sentence 'de sleutel is van {whose}; dat dit {name} is, is niet te zien'."""
    return text("agreement.verify_doubt_owner", whose=whose, name=name)


def verify_refuses_plain() -> str:
    """Returns the sentence 'dit is de platte tekst voor de printer'."""
    return text("agreement.verify_refuses_plain")


def verify_mends_plain() -> str:
    """Returns the sentence 'geef het bestand in Markdown ('poptui export PLAN -o afspraken.md')'."""
    return text("agreement.verify_mends_plain")


def verify_refuses_no_fingerprint() -> str:
    """Returns the sentence 'de regel met versie en vingerafdruk is weg of veranderd'."""
    return text("agreement.verify_refuses_no_fingerprint")


def verify_mends_no_fingerprint() -> str:
    """Returns the sentence 'exporteer de afspraken opnieuw'."""
    return text("agreement.verify_mends_no_fingerprint")


def verify_refuses_concept() -> str:
    """Returns the sentence 'dit is een concept: er is nog niets afgesproken'."""
    return text("agreement.verify_refuses_concept")


def verify_mends_concept() -> str:
    """Returns the sentence 'maak de afspraken definitief met 'poptui agree', en exporteer ze dan'."""
    return text("agreement.verify_mends_concept")


def verify_refuses_other_file() -> str:
    """Returns the sentence 'dit zijn geen afspraken van poptui'."""
    return text("agreement.verify_refuses_other_file")


def verify_mends_other_file() -> str:
    """Returns the sentence 'geef een bestand van 'poptui export' (Markdown)'."""
    return text("agreement.verify_mends_other_file")


def verify_fault_fingerprint() -> str:
    """Returns the sentence 'de vingerafdruk is veranderd; de tekst van de afspraken zelf niet'."""
    return text("agreement.verify_fault_fingerprint")


def verify_place_agreement() -> str:
    """Returns the sentence 'afspraken'."""
    return text("agreement.verify_place_agreement")


def verify_fault_text() -> str:
    """Returns the sentence 'de tekst van de afspraken is veranderd'."""
    return text("agreement.verify_fault_text")


def verify_place_line(line: int) -> str:
    """Returns the sentence 'regel {line}'."""
    return text("agreement.verify_place_line", line=line)


def verify_fault_removed() -> str:
    """Returns the sentence 'hier is iets weggehaald'."""
    return text("agreement.verify_fault_removed")


def verify_fault_removed_under(heading: str) -> str:
    """Returns the sentence 'hier is iets weggehaald (bij {heading})'."""
    return text("agreement.verify_fault_removed_under", heading=heading)


def verify_fault_line(line: str) -> str:
    """Returns the sentence 'veranderd: {line}'."""
    return text("agreement.verify_fault_line", line=line)


def verify_fault_line_under(heading: str, line: str) -> str:
    """Returns the sentence 'veranderd (bij {heading}): {line}'."""
    return text("agreement.verify_fault_line_under", heading=heading, line=line)


def verify_fault_more_lines(count: int) -> str:
    """Returns the sentence 'en nog {count} regel / en nog {count} regels'."""
    return counted("agreement.verify_fault_more_lines", count)


def verify_state_unsigned() -> str:
    """Returns the sentence 'nog niet ondertekend'."""
    return text("agreement.verify_state_unsigned")


def verify_state_wrong() -> str:
    """Returns the sentence 'klopt niet'."""
    return text("agreement.verify_state_wrong")


def verify_state_unchanged() -> str:
    """Returns the sentence 'ongewijzigd'."""
    return text("agreement.verify_state_unchanged")


def verify_state_other_text() -> str:
    """Returns the sentence 'zelf ongewijzigd, maar de tekst erboven niet'."""
    return text("agreement.verify_state_other_text")


def verify_fault_label(label: str, words: str) -> str:
    """Returns the sentence ''{label}' is veranderd: er staat nu '{words}''."""
    return text("agreement.verify_fault_label", label=label, words=words)


def verify_fault_signed_other_text() -> str:
    """Returns the sentence 'deze handtekening is over een andere tekst'."""
    return text("agreement.verify_fault_signed_other_text")


def verify_fault_words() -> str:
    """Returns the sentence 'de woorden bij deze handtekening, of de controle erover, zijn veranderd'."""
    return text("agreement.verify_fault_words")


def verify_fault_version(version: int) -> str:
    """Returns the sentence 'de versie is veranderd: getekend is {version}'."""
    return text("agreement.verify_fault_version", version=version)


def verify_fault_unknown_statement() -> str:
    """Returns the sentence 'welke verklaring hierbij hoort is niet te zien'."""
    return text("agreement.verify_fault_unknown_statement")


def verify_fault_no_statement(file: str) -> str:
    """Returns the sentence 'de verklaring met de sleutel ligt er niet bij ({file})'."""
    return text("agreement.verify_fault_no_statement", file=file)


def verify_fault_key_signature(file: str) -> str:
    """Returns the sentence 'de handtekening met de sleutel klopt niet ({file})'."""
    return text("agreement.verify_fault_key_signature", file=file)


def verify_fault_other_key(key: str) -> str:
    """Returns the sentence 'getekend met een andere sleutel dan er staat: {key}'."""
    return text("agreement.verify_fault_other_key", key=key)


def verify_fault_other_statement(file: str) -> str:
    """Returns the sentence 'de verklaring zegt iets anders dan dit bestand ({file})'."""
    return text("agreement.verify_fault_other_statement", file=file)


def verify_fault_key_not_allowed(file: str, key: str) -> str:
    """Returns the sentence 'de sleutel staat niet in {file}: {key}'."""
    return text("agreement.verify_fault_key_not_allowed", file=file, key=key)


def verify_place_checks() -> str:
    """Returns the sentence 'controleblok'."""
    return text("agreement.verify_place_checks")


def verify_fault_checks_gone() -> str:
    """Returns the sentence 'het controleblok onderaan is weg of veranderd'."""
    return text("agreement.verify_fault_checks_gone")


def verify_fault_checks() -> str:
    """Returns the sentence 'het controleblok onderaan is veranderd'."""
    return text("agreement.verify_fault_checks")


def verify_place_plan() -> str:
    """Returns the sentence 'plan'."""
    return text("agreement.verify_place_plan")


def verify_fault_plan_open(plan: str) -> str:
    """Returns the sentence 'plan {plan} is niet definitief'."""
    return text("agreement.verify_fault_plan_open", plan=plan)


def verify_fault_plan_version(version: str, plan_version: int) -> str:
    """Returns the sentence 'het bestand is van versie {version}, het plan van versie {plan_version}'."""
    return text("agreement.verify_fault_plan_version", version=version, plan_version=plan_version)


def verify_fault_only_plan(line: str) -> str:
    """Returns the sentence 'alleen in het plan: {line}'."""
    return text("agreement.verify_fault_only_plan", line=line)


def verify_fault_only_file(line: str) -> str:
    """Returns the sentence 'alleen in het bestand: {line}'."""
    return text("agreement.verify_fault_only_file", line=line)


def verify_fault_not_exact() -> str:
    """Returns the sentence 'de tekst is niet teken voor teken die van het plan'."""
    return text("agreement.verify_fault_not_exact")


def verify_fault_plan_signature() -> str:
    """Returns the sentence 'de handtekening is in het plan anders dan in het bestand'."""
    return text("agreement.verify_fault_plan_signature")


def verify_place_below() -> str:
    """Returns the sentence 'onder de afspraken'."""
    return text("agreement.verify_place_below")


def agree_help(wording: Wording) -> str:
    """Returns the sentence 'Hier maakt u de afspraken definitief: hun tekst ligt dan vast, en daarna wordt er getekend. Zolang niemand getekend heeft, kunt u ze weer heropenen. Wat van uzelf is, mag erbij gezet worden; dat hoeft niet.'."""
    return text("agreement.agree_help", wording)


def agree_title() -> str:
    """Returns the sentence 'De afspraken definitief maken'."""
    return text("agreement.agree_title")


def agree_lacking(lines: str) -> str:
    """Returns the sentence 'Eerst moet dit nog ingevuld worden:  {lines}'."""
    return text("agreement.agree_lacking", lines=lines)


def agree_go_button() -> str:
    """Returns the sentence 'Ga naar het eerste'."""
    return text("agreement.agree_go_button")


def leave_button() -> str:
    """Returns the sentence 'Terug'."""
    return text("agreement.leave_button")


def agree_next(count: int, signers: str) -> str:
    """Returns the sentence 'De tekst van de afspraken ligt hierna vast. Daarna tekent {signers}. Zolang niemand heeft getekend, kan het nog terug. / De tekst van de afspraken ligt hierna vast. Daarna tekenen {signers}. Zolang niemand heeft getekend, kan het nog terug.'."""
    return counted("agreement.agree_next", count, signers=signers)


def agree_advice(lines: str) -> str:
    """Returns the sentence 'Kijk hier eerst nog eens naar: {lines}'."""
    return text("agreement.agree_advice", lines=lines)


def agree_asks_attached(wording: Wording) -> str:
    """Returns the sentence 'Wat zet u erbij? (mag leeg; spatie kruist aan). Wie de afspraken leest, leest dit ook, dus ook P&O.'."""
    return text("agreement.agree_asks_attached", wording)


def agree_other_attaches(other: str) -> str:
    """Returns the sentence 'Wat van de {other} is, kan alleen de {other} zelf erbij laten zetten.'."""
    return text("agreement.agree_other_attaches", other=other)


def look_button() -> str:
    """Returns the sentence 'Lees de tekst'."""
    return text("agreement.look_button")


def agree_changes_button() -> str:
    """Returns the sentence 'Lees wat er verandert'."""
    return text("agreement.agree_changes_button")


def agree_button() -> str:
    """Returns the sentence 'Maak definitief'."""
    return text("agreement.agree_button")


def agree_preview_title() -> str:
    """Returns the sentence 'De tekst van de afspraken'."""
    return text("agreement.agree_preview_title")


def agree_changes_title() -> str:
    """Returns the sentence 'Wat er verandert'."""
    return text("agreement.agree_changes_title")


def agree_asks_sure() -> str:
    """Returns the sentence 'De afspraken definitief maken? De tekst ligt dan vast. Zolang niemand tekent, kan het nog terug.'."""
    return text("agreement.agree_asks_sure")


def agree_done() -> str:
    """Returns the sentence 'De afspraken zijn definitief. Nu kan er getekend worden.'."""
    return text("agreement.agree_done")


def sign_way_paper(wording: Wording) -> str:
    """Returns the sentence 'met de pen, op papier: hier legt u vast wat er op papier staat'."""
    return text("agreement.sign_way_paper", wording)


def sign_way_key() -> str:
    """Returns the sentence 'met een SSH-sleutel, hier en nu'."""
    return text("agreement.sign_way_key")


def sign_print_first() -> str:
    """Returns the sentence 'Print de tekst eerst en teken met de pen; leg daarna hier vast wie wat heeft getekend.'."""
    return text("agreement.sign_print_first")


def sign_help(wording: Wording) -> str:
    """Returns the sentence 'Print de afspraken en teken ze met de pen. Leg daarna hier vast wie wat tekende, en wanneer; de ander ziet dat, en zegt of het klopt. Met een SSH-sleutel tekenen mag ook. 'Voor gezien' betekent: ik heb het gelezen; ook 'niet akkoord' is een geldige handtekening. Wil iemand niet tekenen, leg dan dat vast. Afgesproken is het pas als allen het eens zijn. Ondertekend verklaard is het, meer niet: een ontwikkelplan heeft geen bijzondere handtekening nodig.'."""
    return text("agreement.sign_help", wording)


def sign_title() -> str:
    """Returns the sentence 'Ondertekenen'."""
    return text("agreement.sign_title")


def sign_asks_recorded(recorder: str, signature: str) -> str:
    """Returns the sentence 'Dit heeft de {recorder} vastgelegd. Klopt het?   {signature}'."""
    return text("agreement.sign_asks_recorded", recorder=recorder, signature=signature)


def sign_so_button() -> str:
    """Returns the sentence 'Dit klopt'."""
    return text("agreement.sign_so_button")


def sign_not_so_button() -> str:
    """Returns the sentence 'Dit klopt niet'."""
    return text("agreement.sign_not_so_button")


def sign_denied(wording: Wording, signature: str) -> str:
    """Returns the sentence 'Hiervan zei u dat het niet klopt:   {signature}'."""
    return text("agreement.sign_denied", wording, signature=signature)


def sign_so_after_all_button() -> str:
    """Returns the sentence 'Het klopt toch'."""
    return text("agreement.sign_so_after_all_button")


def sign_version_definitive(version: int) -> str:
    """Returns the sentence 'Versie {version}: de tekst ligt vast, nog niet door allen getekend.'."""
    return text("agreement.sign_version_definitive", version=version)


def sign_version_signed(version: int, day: str) -> str:
    """Returns the sentence 'Versie {version} van de afspraken is ondertekend op {day}.'."""
    return text("agreement.sign_version_signed", version=version, day=day)


def sign_fingerprint(start: str) -> str:
    """Returns the sentence 'Vingerafdruk: sha256:{start}… (staat voluit op papier)'."""
    return text("agreement.sign_fingerprint", start=start)


def sign_unsigned(signer: str) -> str:
    """Returns the sentence '{signer}: nog niet ondertekend'."""
    return text("agreement.sign_unsigned", signer=signer)


def sign_changed_since(places: str) -> str:
    """Returns the sentence 'Sindsdien veranderd in het plan, en niet in deze tekst: {places}'."""
    return text("agreement.sign_changed_since", places=places)


def export_button() -> str:
    """Returns the sentence 'Exporteren: printen of in een bestand'."""
    return text("agreement.export_button")


def sign_asks_signer() -> str:
    """Returns the sentence 'Wie tekent?'."""
    return text("agreement.sign_asks_signer")


def sign_asks_meaning(signer: str) -> str:
    """Returns the sentence 'Wat zegt de handtekening van de {signer}?'."""
    return text("agreement.sign_asks_meaning", signer=signer)


def sign_asks_name() -> str:
    """Returns the sentence 'Naam'."""
    return text("agreement.sign_asks_name")


def sign_asks_date() -> str:
    """Returns the sentence 'Datum'."""
    return text("agreement.sign_asks_date")


def sign_asks_place() -> str:
    """Returns the sentence 'Plaats (mag leeg)'."""
    return text("agreement.sign_asks_place")


def sign_asks_remark() -> str:
    """Returns the sentence 'Opmerking (mag leeg)'."""
    return text("agreement.sign_asks_remark")


def sign_asks_way() -> str:
    """Returns the sentence 'Hoe is er getekend?'."""
    return text("agreement.sign_asks_way")


def sign_asks_key() -> str:
    """Returns the sentence 'Welke sleutel?'."""
    return text("agreement.sign_asks_key")


def sign_record_button() -> str:
    """Returns the sentence 'Leg deze handtekening vast'."""
    return text("agreement.sign_record_button")


def sign_changes_button() -> str:
    """Returns the sentence 'Lees wat er anders is dan in de vorige versie'."""
    return text("agreement.sign_changes_button")


def sign_take_back() -> str:
    """Returns the sentence 'Iets terugdraaien:'."""
    return text("agreement.sign_take_back")


def sign_withdraw_button(signer: str) -> str:
    """Returns the sentence 'Haal door: handtekening van de {signer}'."""
    return text("agreement.sign_withdraw_button", signer=signer)


def sign_reopen_button() -> str:
    """Returns the sentence 'Heropen de afspraken'."""
    return text("agreement.sign_reopen_button")


def no_home_folder() -> str:
    """Returns the sentence 'Er is geen thuismap met die naam: noem de map voluit.'."""
    return text("agreement.no_home_folder")


def sign_choose_meaning() -> str:
    """Returns the sentence 'Kies eerst wat de handtekening zegt: zet er met de spatiebalk een kruisje bij.'."""
    return text("agreement.sign_choose_meaning")


def sign_asks_sure_paper(name: str, signer: str, meaning: str, when: str) -> str:
    """Returns the sentence '{name}, {signer}, tekent met de pen, op papier: {meaning}, {when}. Klopt dat?'."""
    return text("agreement.sign_asks_sure_paper", name=name, signer=signer, meaning=meaning, when=when)


def sign_asks_sure_key(name: str, signer: str, key: str, meaning: str, when: str) -> str:
    """Returns the sentence '{name}, {signer}, tekent met de sleutel {key}: {meaning}, {when}. Klopt dat?'."""
    return text("agreement.sign_asks_sure_key", name=name, signer=signer, key=key, meaning=meaning, when=when)


def sign_sure_no_name() -> str:
    """Returns the sentence '(geen naam)'."""
    return text("agreement.sign_sure_no_name")


def sign_sure_day(day: str) -> str:
    """Returns the sentence 'op {day}'."""
    return text("agreement.sign_sure_day", day=day)


def sign_sure_today() -> str:
    """Returns the sentence 'vandaag'."""
    return text("agreement.sign_sure_today")


def sign_sure_place(place: str) -> str:
    """Returns the sentence 'te {place}'."""
    return text("agreement.sign_sure_place", place=place)


def sign_sure_remark(remark: str) -> str:
    """Returns the sentence 'met de opmerking '{remark}''."""
    return text("agreement.sign_sure_remark", remark=remark)


def sign_sure_button() -> str:
    """Returns the sentence 'Leg vast'."""
    return text("agreement.sign_sure_button")


def sign_recorded(signer: str, meaning: str) -> str:
    """Returns the sentence 'Vastgelegd: {signer}, {meaning}.'."""
    return text("agreement.sign_recorded", signer=signer, meaning=meaning)


def sign_recorded_ahead() -> str:
    """Returns the sentence 'Let op: die dag moet nog komen.'."""
    return text("agreement.sign_recorded_ahead")


def sign_recorded_all() -> str:
    """Returns the sentence 'Allen hebben getekend.'."""
    return text("agreement.sign_recorded_all")


def sign_recorded_disagreed() -> str:
    """Returns the sentence 'Nu heeft iedereen antwoord gegeven: er is geen overeenstemming.'."""
    return text("agreement.sign_recorded_disagreed")


def sign_asks_deny(signature: str) -> str:
    """Returns the sentence '{signature}. Klopt dat niet? De handtekening telt dan niet mee.'."""
    return text("agreement.sign_asks_deny", signature=signature)


def sign_deny_button() -> str:
    """Returns the sentence 'Klopt niet'."""
    return text("agreement.sign_deny_button")


def sign_confirmed(signer: str) -> str:
    """Returns the sentence 'Bevestigd: {signer}.'."""
    return text("agreement.sign_confirmed", signer=signer)


def sign_denied_now(signer: str) -> str:
    """Returns the sentence 'Vastgelegd dat dit niet klopt: {signer}.'."""
    return text("agreement.sign_denied_now", signer=signer)


def sign_refuses_changed_signature() -> str:
    """Returns the sentence 'deze handtekening is intussen veranderd'."""
    return text("agreement.sign_refuses_changed_signature")


def sign_mends_changed_signature() -> str:
    """Returns the sentence 'kijk opnieuw'."""
    return text("agreement.sign_mends_changed_signature")


def sign_asks_withdraw(signature: str) -> str:
    """Returns the sentence 'Doorhalen? {signature}'."""
    return text("agreement.sign_asks_withdraw", signature=signature)


def sign_withdraw_sure_button() -> str:
    """Returns the sentence 'Haal door'."""
    return text("agreement.sign_withdraw_sure_button")


def sign_withdrawn(signer: str) -> str:
    """Returns the sentence 'Doorgehaald: {signer}.'."""
    return text("agreement.sign_withdrawn", signer=signer)


def sign_changes_title() -> str:
    """Returns the sentence 'Wat er anders is'."""
    return text("agreement.sign_changes_title")


def sign_asks_reopen() -> str:
    """Returns the sentence 'De afspraken heropenen? Ze zijn dan weer voorbereidend en te wijzigen.'."""
    return text("agreement.sign_asks_reopen")


def sign_reopen_sure_button() -> str:
    """Returns the sentence 'Heropen'."""
    return text("agreement.sign_reopen_sure_button")


def sign_preview_title() -> str:
    """Returns the sentence 'De afspraken'."""
    return text("agreement.sign_preview_title")


def sign_key_file_name() -> str:
    """Returns the sentence 'sleutel'."""
    return text("agreement.sign_key_file_name")


def hand_in_holds() -> str:
    """Returns the sentence 'Voor P&O: de afspraken met de handtekeningen, de afgesproken rijen en van wie ze zijn; verder niets.'."""
    return text("agreement.hand_in_holds")


def hand_in_holds_interests() -> str:
    """Returns the sentence 'Voor P&O: de afspraken met de handtekeningen, de afgesproken rijen en van wie ze zijn, en de belangstelling, omdat dat mag.'."""
    return text("agreement.hand_in_holds_interests")


def hand_in_help(wording: Wording) -> str:
    """Returns the sentence 'Na het tekenen is er nog iets te doen, zoals een exemplaar geven aan de medewerker. Hier legt u vast dat het gedaan is, wanneer en wie het kreeg; zolang dat niet zo is, staat het op het eerste scherm.'."""
    return text("agreement.hand_in_help", wording)


def hand_in_title() -> str:
    """Returns the sentence 'Afronden na het ondertekenen'."""
    return text("agreement.hand_in_title")


def hand_in_all_signed(day: str) -> str:
    """Returns the sentence 'De afspraken zijn ondertekend op {day}.'."""
    return text("agreement.hand_in_all_signed", day=day)


def hand_in_not_all_signed() -> str:
    """Returns the sentence 'Nog niet iedereen heeft getekend. Wat er daarna te doen is:'."""
    return text("agreement.hand_in_not_all_signed")


def hand_in_undo_button() -> str:
    """Returns the sentence 'Toch niet gedaan'."""
    return text("agreement.hand_in_undo_button")


def hand_in_asks_receiver() -> str:
    """Returns the sentence 'Wie kreeg het?'."""
    return text("agreement.hand_in_asks_receiver")


def hand_in_asks_day() -> str:
    """Returns the sentence 'Wanneer?'."""
    return text("agreement.hand_in_asks_day")


def hand_in_done_button() -> str:
    """Returns the sentence 'Dit is gedaan'."""
    return text("agreement.hand_in_done_button")


def hand_in_asks_where() -> str:
    """Returns the sentence 'Waarheen?'."""
    return text("agreement.hand_in_asks_where")


def hand_in_asks_file(folder: str) -> str:
    """Returns the sentence 'In welk bestand? (zonder map erbij komt het in {folder})'."""
    return text("agreement.hand_in_asks_file", folder=folder)


def hand_in_file_button() -> str:
    """Returns the sentence 'Maak het bestand voor P&O'."""
    return text("agreement.hand_in_file_button")


def hand_in_on_paper(wording: Wording) -> str:
    """Returns the sentence 'Of geeft u het op papier? Leg dan vast:'."""
    return text("agreement.hand_in_on_paper", wording)


def hand_in_to_account(account: str) -> str:
    """Returns the sentence 'klaarleggen voor {account}'."""
    return text("agreement.hand_in_to_account", account=account)


def hand_in_to_folder(folder: str) -> str:
    """Returns the sentence 'in de map om over te dragen ({folder})'."""
    return text("agreement.hand_in_to_folder", folder=folder)


def hand_in_to_file(wording: Wording) -> str:
    """Returns the sentence 'in een bestand, dat u zelf geeft of stuurt'."""
    return text("agreement.hand_in_to_file", wording)


def hand_in_undone(step: str) -> str:
    """Returns the sentence 'Weer te doen: {step}'."""
    return text("agreement.hand_in_undone", step=step)


def hand_in_no_file_name() -> str:
    """Returns the sentence 'Typ eerst een naam voor het bestand.'."""
    return text("agreement.hand_in_no_file_name")


def hand_in_asks_replace(file: str) -> str:
    """Returns the sentence ''{file}' is er al. Vervangen?'."""
    return text("agreement.hand_in_asks_replace", file=file)


def hand_in_replace_button() -> str:
    """Returns the sentence 'Vervangen'."""
    return text("agreement.hand_in_replace_button")


def hand_in_delivered(account: str) -> str:
    """Returns the sentence 'Het ligt klaar voor {account}; alleen die kan het lezen.'."""
    return text("agreement.hand_in_delivered", account=account)


def hand_in_file_made(file: str) -> str:
    """Returns the sentence '{file}  Geef of stuur dit bestand nu zelf. Leg daarna hier vast dat het gedaan is.'."""
    return text("agreement.hand_in_file_made", file=file)


def hand_in_file_title() -> str:
    """Returns the sentence 'Het bestand voor P&O is er'."""
    return text("agreement.hand_in_file_title")


def sign_refuses_key_without_signature() -> str:
    """Returns the sentence 'wie niet tekent, heeft daar geen sleutel voor nodig'."""
    return text("agreement.sign_refuses_key_without_signature")


def sign_mends_key_without_signature() -> str:
    """Returns the sentence 'laat --key weg'."""
    return text("agreement.sign_mends_key_without_signature")


def sign_recorder_without_role(name: str) -> str:
    """Returns the sentence 'gebruiker {name}'."""
    return text("agreement.sign_recorder_without_role", name=name)


def sign_asks_recorded_unknown(signature: str) -> str:
    """Returns the sentence 'Dit is vastgelegd op een computer zonder naam in de instellingen. Klopt het?   {signature}'."""
    return text("agreement.sign_asks_recorded_unknown", signature=signature)


def sign_mends_withdrawal_unknown() -> str:
    """Returns the sentence 'vraag het wie de handtekening vastlegde'."""
    return text("agreement.sign_mends_withdrawal_unknown")


def hand_in_disagreed(wording: Wording, day: str) -> str:
    """Returns the sentence 'Op {day} hebben allen gezegd wat zij ervan vinden, en er is geen overeenstemming: er is niets afgesproken. Wat u nu kunt doen:'."""
    return text("agreement.hand_in_disagreed", wording, day=day)


def hand_in_talk_button() -> str:
    """Returns the sentence 'Een nieuw gesprek plannen'."""
    return text("agreement.hand_in_talk_button")


def hand_in_revise_hint(menu: str, act: str) -> str:
    """Returns the sentence 'Of maak een nieuwe versie en verander wat er staat: {menu} en {act}.'."""
    return text("agreement.hand_in_revise_hint", menu=menu, act=act)


def hand_in_close_button() -> str:
    """Returns the sentence 'Sluiten zonder afspraken'."""
    return text("agreement.hand_in_close_button")


def hand_in_asks_close() -> str:
    """Returns the sentence 'Het plan zonder afspraken sluiten? Wat er in staat blijft te lezen.'."""
    return text("agreement.hand_in_asks_close")


def hand_in_close_sure_button() -> str:
    """Returns the sentence 'Ja, sluit het plan'."""
    return text("agreement.hand_in_close_sure_button")


def hand_in_closed() -> str:
    """Returns the sentence 'Het plan is gesloten, zonder afspraken.'."""
    return text("agreement.hand_in_closed")


def hand_in_no_agreement(day: str) -> str:
    """Returns the sentence 'op {day}: geen overeenstemming'."""
    return text("agreement.hand_in_no_agreement", day=day)


def hand_in_unconfirmed(names: str) -> str:
    """Returns the sentence 'Niet bevestigd door {names}: wat een ander van papier overnam. Dat staat er ook voor P&O bij.'."""
    return text("agreement.hand_in_unconfirmed", names=names)


def sign_version_disagreed(version: int, day: str) -> str:
    """Returns the sentence 'Versie {version}: geen overeenstemming (allen gaven antwoord, het laatst op {day}). Er is niets afgesproken.'."""
    return text("agreement.sign_version_disagreed", version=version, day=day)


def hand_in_cannot_be_agreed() -> str:
    """Returns the sentence 'Nog niet iedereen heeft getekend, maar niet iedereen is akkoord: er komt geen overeenstemming, wie er ook nog tekent.'."""
    return text("agreement.hand_in_cannot_be_agreed")


def verify_too_large() -> str:
    """Returns the sentence 'dit bestand is te groot voor afspraken'."""
    return text("agreement.verify_too_large")


def verify_too_large_mend(most: int) -> str:
    """Returns the sentence 'ten hoogste {most} MB; kijk of dit het goede bestand is'."""
    return text("agreement.verify_too_large_mend", most=most)
