"""The sentences of `followup`; made from languages/nl/followup.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import Wording, counted, text


def note_argument() -> str:
    """Returns the sentence 'NOTITIE'."""
    return text("followup.note_argument")


def state_argument() -> str:
    """Returns the sentence 'STAND'."""
    return text("followup.state_argument")


def day_argument() -> str:
    """Returns the sentence 'DATUM'."""
    return text("followup.day_argument")


def unknown_state(state: str) -> str:
    """Returns the sentence ''{state}' is hier geen stand'."""
    return text("followup.unknown_state", state=state)


def table_without_agreements(table: str) -> str:
    """Returns the sentence 'in '{table}' staan geen afspraken'."""
    return text("followup.table_without_agreements", table=table)


def tables_with_agreements(tables: str) -> str:
    """Returns the sentence 'wel in {tables}'."""
    return text("followup.tables_with_agreements", tables=tables)


def no_table_with_agreements() -> str:
    """Returns the sentence 'wel in geen tabel'."""
    return text("followup.no_table_with_agreements")


def empty_row() -> str:
    """Returns the sentence 'in deze rij staat niets'."""
    return text("followup.empty_row")


def empty_row_place(table: str, number: int) -> str:
    """Returns the sentence '{table} rij {number}'."""
    return text("followup.empty_row_place", table=table, number=number)


def empty_row_mend() -> str:
    """Returns the sentence 'vul hem eerst in'."""
    return text("followup.empty_row_mend")


def no_day() -> str:
    """Returns the sentence 'er staat geen datum'."""
    return text("followup.no_day")


def no_day_mend() -> str:
    """Returns the sentence 'schrijf bijvoorbeeld 1-6-2027'."""
    return text("followup.no_day_mend")


def unknown_moment(number: int) -> str:
    """Returns the sentence 'geen moment {number}'."""
    return text("followup.unknown_moment", number=number)


def unknown_moment_mend(count: int, plan: str) -> str:
    """Returns the sentence 'er is er {count}; zie 'poptui followup {plan}' / er zijn er {count}; zie 'poptui followup {plan}''."""
    return counted("followup.unknown_moment_mend", count, plan=plan)


def calendar_lacks_plans(count: int) -> str:
    """Returns the sentence 'een plan staat er niet in / {count} plannen staan er niet in'."""
    return counted("followup.calendar_lacks_plans", count)


def calendar_lacks_plans_mend() -> str:
    """Returns the sentence ''poptui doctor' zegt wat eraan schort'."""
    return text("followup.calendar_lacks_plans_mend")


def no_moments_mend(plan: str) -> str:
    """Returns the sentence 'er zijn er nog geen; zie 'poptui followup {plan}''."""
    return text("followup.no_moments_mend", plan=plan)


def calendar_other_file() -> str:
    """Returns the sentence 'dit bestand is er al, en het is geen agenda van poptui'."""
    return text("followup.calendar_other_file")


def calendar_other_file_mend() -> str:
    """Returns the sentence 'kies een andere naam'."""
    return text("followup.calendar_other_file_mend")


def next_plan_exists() -> str:
    """Returns the sentence 'er is al een plan dat hierop volgt'."""
    return text("followup.next_plan_exists")


def next_plan_exists_mend(plan: str) -> str:
    """Returns the sentence 'open dat: 'poptui {plan}''."""
    return text("followup.next_plan_exists_mend", plan=plan)


def next_plan_row_without_parent(table: str, number: int, above: str) -> str:
    """Returns the sentence 'een rij van '{table}' hoort bij rij {number} van '{above}''."""
    return text("followup.next_plan_row_without_parent", table=table, number=number, above=above)


def next_plan_row_without_parent_mend(row: str) -> str:
    """Returns the sentence 'neem die rij ook mee: {row}'."""
    return text("followup.next_plan_row_without_parent_mend", row=row)


def next_plan_cannot_carry(table: str) -> str:
    """Returns the sentence ''{table}' kan niet mee naar het nieuwe plan'."""
    return text("followup.next_plan_cannot_carry", table=table)


def next_plan_cannot_carry_mend() -> str:
    """Returns the sentence 'typ deze rij over in het nieuwe plan'."""
    return text("followup.next_plan_cannot_carry_mend")


def state_planned() -> str:
    """Returns the sentence 'gepland'."""
    return text("followup.state_planned")


def state_underway() -> str:
    """Returns the sentence 'bezig'."""
    return text("followup.state_underway")


def state_reached() -> str:
    """Returns the sentence 'bereikt'."""
    return text("followup.state_reached")


def state_partly() -> str:
    """Returns the sentence 'deels bereikt'."""
    return text("followup.state_partly")


def state_missed() -> str:
    """Returns the sentence 'niet bereikt'."""
    return text("followup.state_missed")


def state_stopped() -> str:
    """Returns the sentence 'gestopt'."""
    return text("followup.state_stopped")


def state_past(state: str) -> str:
    """Returns the sentence '{state}, datum voorbij'."""
    return text("followup.state_past", state=state)


def day_moved(day: str, agreed: str) -> str:
    """Returns the sentence '{day} (afgesproken was {agreed})'."""
    return text("followup.day_moved", day=day, agreed=agreed)


def new_day_of_ended() -> str:
    """Returns the sentence 'wat klaar of gestopt is, krijgt geen nieuwe datum'."""
    return text("followup.new_day_of_ended")


def new_day_of_ended_mend() -> str:
    """Returns the sentence 'kies planned of underway'."""
    return text("followup.new_day_of_ended_mend")


def new_day_over() -> str:
    """Returns the sentence 'die dag is voorbij'."""
    return text("followup.new_day_over")


def new_day_over_mend() -> str:
    """Returns the sentence 'kies een dag die nog komt'."""
    return text("followup.new_day_over_mend")


def new_day_without_reason() -> str:
    """Returns the sentence 'bij een nieuwe datum hoort een reden'."""
    return text("followup.new_day_without_reason")


def new_day_without_reason_mend() -> str:
    """Returns the sentence 'schrijf in een paar woorden waarom'."""
    return text("followup.new_day_without_reason_mend")


def evaluation_measured() -> str:
    """Returns the sentence 'Hoe gemeten'."""
    return text("followup.evaluation_measured")


def evaluation_learnt() -> str:
    """Returns the sentence 'Wat geleerd'."""
    return text("followup.evaluation_learnt")


def evaluation_next() -> str:
    """Returns the sentence 'Wat nu'."""
    return text("followup.evaluation_next")


def talk(wording: Wording) -> str:
    """Returns the sentence 'Voortgangsgesprek'."""
    return text("followup.talk", wording)


def moment_with(talk: str, people: str) -> str:
    """Returns the sentence '{talk} met {people}'."""
    return text("followup.moment_with", talk=talk, people=people)


def moment_about(talk: str, criteria: str) -> str:
    """Returns the sentence '{talk}: {criteria}'."""
    return text("followup.moment_about", talk=talk, criteria=criteria)


def moment_with_about(talk: str, people: str, criteria: str) -> str:
    """Returns the sentence '{talk} met {people}: {criteria}'."""
    return text("followup.moment_with_about", talk=talk, people=people, criteria=criteria)


def screen_title() -> str:
    """Returns the sentence 'Opvolgen'."""
    return text("followup.screen_title")


def screen_help(wording: Wording) -> str:
    """Returns the sentence 'Hier zegt u hoe het gaat met wat er is afgesproken: gepland, bezig, bereikt, en een notitie erbij. Wat over zijn tijd heen is, zegt dat zelf. Aan het eind zegt u met Evalueren hoe het is gegaan. Ook de momenten om er samen naar te kijken staan hier; wat te laat is of deze maand moet, staat op het eerste scherm. De ondertekende tekst verandert er niet door.'."""
    return text("followup.screen_help", wording)


def screen_nothing_agreed() -> str:
    """Returns the sentence 'Er staan nog geen afspraken in dit plan.'."""
    return text("followup.screen_nothing_agreed")


def screen_row(table: str, number: int, what: str, state: str) -> str:
    """Returns the sentence '{table} rij {number}: {what}: {state}'."""
    return text("followup.screen_row", table=table, number=number, what=what, state=state)


def screen_row_until(table: str, number: int, what: str, day: str, state: str) -> str:
    """Returns the sentence '{table} rij {number}: {what}, klaar op {day}: {state}'."""
    return text("followup.screen_row_until", table=table, number=number, what=what, day=day, state=state)


def screen_day(day: str, what: str, state: str) -> str:
    """Returns the sentence '{day}: {what}: {state}'."""
    return text("followup.screen_day", day=day, what=what, state=state)


def screen_unknown_day(what: str, state: str) -> str:
    """Returns the sentence '(geen dag): {what}: {state}'."""
    return text("followup.screen_unknown_day", what=what, state=state)


def screen_state_button() -> str:
    """Returns the sentence 'Hoe gaat het?'."""
    return text("followup.screen_state_button")


def screen_evaluate_button() -> str:
    """Returns the sentence 'Evalueren'."""
    return text("followup.screen_evaluate_button")


def screen_moments(wording: Wording) -> str:
    """Returns the sentence 'Wanneer kijkt u samen hoe het gaat?'."""
    return text("followup.screen_moments", wording)


def screen_talk_button() -> str:
    """Returns the sentence 'Hoe ging het?'."""
    return text("followup.screen_talk_button")


def screen_held_button() -> str:
    """Returns the sentence 'Dit is geweest'."""
    return text("followup.screen_held_button")


def screen_remove_button() -> str:
    """Returns the sentence 'Haal weg'."""
    return text("followup.screen_remove_button")


def screen_new_day() -> str:
    """Returns the sentence 'Een nieuw moment: op welke dag?'."""
    return text("followup.screen_new_day")


def screen_new_people() -> str:
    """Returns the sentence 'Met wie? (mag leeg)'."""
    return text("followup.screen_new_people")


def screen_new_criteria() -> str:
    """Returns the sentence 'Waaraan is te zien hoe het gaat? (mag leeg)'."""
    return text("followup.screen_new_criteria")


def screen_add_button() -> str:
    """Returns the sentence 'Zet dit moment erbij'."""
    return text("followup.screen_add_button")


def screen_row_is_gone() -> str:
    """Returns the sentence '! Deze rij is er niet meer.'."""
    return text("followup.screen_row_is_gone")


def screen_asks_state(what: str) -> str:
    """Returns the sentence 'Hoe gaat het met: {what}?'."""
    return text("followup.screen_asks_state", what=what)


def row_is_gone() -> str:
    """Returns the sentence 'deze rij is er niet meer'."""
    return text("followup.row_is_gone")


def row_is_gone_mend() -> str:
    """Returns the sentence 'kijk opnieuw'."""
    return text("followup.row_is_gone_mend")


def screen_state_set(what: str, state: str) -> str:
    """Returns the sentence '{what}: {state}.'."""
    return text("followup.screen_state_set", what=what, state=state)


def screen_asks_evaluation(what: str) -> str:
    """Returns the sentence 'Hoe is het gegaan met: {what}?'."""
    return text("followup.screen_asks_evaluation", what=what)


def screen_moment_is_gone() -> str:
    """Returns the sentence '! Dit moment is er niet meer.'."""
    return text("followup.screen_moment_is_gone")


def screen_asks_outcome(moment: str) -> str:
    """Returns the sentence '{moment}: wat kwam eruit?'."""
    return text("followup.screen_asks_outcome", moment=moment)


def screen_held(moment: str) -> str:
    """Returns the sentence 'Geweest: {moment}.'."""
    return text("followup.screen_held", moment=moment)


def screen_asks_remove() -> str:
    """Returns the sentence 'Dit moment weghalen? In de geschiedenis blijft staan dat het er was.'."""
    return text("followup.screen_asks_remove")


def screen_removed(moment: str) -> str:
    """Returns the sentence 'Weg: {moment}.'."""
    return text("followup.screen_removed", moment=moment)


def screen_day_first() -> str:
    """Returns the sentence 'Typ eerst de dag, bijvoorbeeld 1 juni 2027.'."""
    return text("followup.screen_day_first")


def screen_added(day: str) -> str:
    """Returns the sentence 'Erbij: {day}.'."""
    return text("followup.screen_added", day=day)


def state_screen_keep_button() -> str:
    """Returns the sentence 'Leg vast'."""
    return text("followup.state_screen_keep_button")


def state_screen_title() -> str:
    """Returns the sentence 'Opvolgen'."""
    return text("followup.state_screen_title")


def state_screen_help() -> str:
    """Returns the sentence 'Kies hoe het gaat en schrijf er zo nodig iets bij. Met Terug verandert er niets.'."""
    return text("followup.state_screen_help")


def state_screen_note() -> str:
    """Returns the sentence 'Notitie (mag leeg; de ander leest hem na het delen)'."""
    return text("followup.state_screen_note")


def evaluate_screen_title() -> str:
    """Returns the sentence 'Evalueren'."""
    return text("followup.evaluate_screen_title")


def evaluate_screen_help() -> str:
    """Returns the sentence 'Kies of het bereikt is, deels of niet. Schrijf op hoe dat gemeten is, wat ervan geleerd is en wat er nu komt. Met Terug verandert er niets.'."""
    return text("followup.evaluate_screen_help")


def evaluate_screen_measured() -> str:
    """Returns the sentence 'Hoe is dat gemeten? (mag leeg)'."""
    return text("followup.evaluate_screen_measured")


def evaluate_screen_learnt() -> str:
    """Returns the sentence 'Wat is ervan geleerd? (mag leeg)'."""
    return text("followup.evaluate_screen_learnt")


def evaluate_screen_next() -> str:
    """Returns the sentence 'Wat komt er nu? (mag leeg)'."""
    return text("followup.evaluate_screen_next")


def evaluate_screen_choose_first() -> str:
    """Returns the sentence 'Kies eerst of het bereikt is (spatie kruist aan).'."""
    return text("followup.evaluate_screen_choose_first")


def next_plan_title() -> str:
    """Returns the sentence 'Volgend plan: het plan van de volgende ronde'."""
    return text("followup.next_plan_title")


def next_plan_help(wording: Wording) -> str:
    """Returns the sentence 'Hier begint u het plan van de volgende ronde. Kruis aan wat meegaat; de rest blijft in het plan van nu; dat wordt afgesloten en blijft te lezen. In het nieuwe plan staat bij elke vraag wat er de vorige keer stond.'."""
    return text("followup.next_plan_help", wording)


def next_plan_prose(wording: Wording, action: str) -> str:
    """Returns the sentence 'Er komt een nieuw plan voor dezelfde mensen. Dit plan wordt afgesloten; het blijft te lezen. Wat niet klaar is en niet meegaat, blijft in de agenda tot iemand zegt hoe het afliep. Voor een datum die voorbij is, vraagt het nieuwe plan een andere. Heeft de ander nog niet wat u hier over de afspraken opschreef, kies dan eerst {action}.'."""
    return text("followup.next_plan_prose", wording, action=action)


def next_plan_asks_rows() -> str:
    """Returns the sentence 'Wat nog niet klaar is: wat gaat er mee? (spatie kruist aan)'."""
    return text("followup.next_plan_asks_rows")


def next_plan_button() -> str:
    """Returns the sentence 'Maak het nieuwe plan'."""
    return text("followup.next_plan_button")


def next_plan_nothing_agreed() -> str:
    """Returns the sentence 'er zijn geen rijen afgesproken om mee te nemen'."""
    return text("followup.next_plan_nothing_agreed")


def next_plan_nothing_agreed_mend() -> str:
    """Returns the sentence 'niet allen hebben voor akkoord getekend; maak het volgende plan zonder --carry'."""
    return text("followup.next_plan_nothing_agreed_mend")


def screen_disagreed(wording: Wording) -> str:
    """Returns the sentence 'Geen overeenstemming: er is niets afgesproken. Hieronder kunt u een nieuw gesprek plannen, als het helpt met een derde erbij.'."""
    return text("followup.screen_disagreed", wording)


def state_screen_until() -> str:
    """Returns the sentence 'Nieuwe datum, als die samen is afgesproken (de notitie zegt waarom)'."""
    return text("followup.state_screen_until")


def next_plan_later_version() -> str:
    """Returns the sentence 'van dit plan is een nieuwere versie'."""
    return text("followup.next_plan_later_version")


def next_plan_later_version_mend(plan: str) -> str:
    """Returns the sentence 'ga daarmee verder: 'poptui {plan}''."""
    return text("followup.next_plan_later_version_mend", plan=plan)


def row_of(what: str, who: str) -> str:
    """Returns the sentence '{what} ({who})'."""
    return text("followup.row_of", what=what, who=who)
