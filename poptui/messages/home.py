"""The sentences of `home`; made from languages/nl/home.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import counted, text


def list_title() -> str:
    """Returns the sentence 'poptui · uw persoonlijke ontwikkelingsplannen'."""
    return text("home.list_title")


def list_help() -> str:
    """Returns the sentence 'Hier staan de plannen. Kies er een met de pijlen en druk op Enter, of ga naar de laatste regel voor een nieuw plan. Achter een plan staat hoe ver het is, wanneer er iets in gewijzigd is, en de eerste dag waarop er iets te doen is; een ! ervoor zegt dat die dag voorbij is. Alles wat u typt wordt vanzelf bewaard; u hoeft nergens op 'bewaren' te drukken.'."""
    return text("home.list_help")


def list_more_faults(count: int) -> str:
    """Returns the sentence '! en nog {count}; 'poptui doctor' noemt ze alle'."""
    return text("home.list_more_faults", count=count)


def list_hint() -> str:
    """Returns the sentence 'Kies een plan met de pijlen en open het met Enter.'."""
    return text("home.list_hint")


def list_sentence_empty(new: str, receive: str) -> str:
    """Returns the sentence 'U hebt nog geen plannen. Druk op Enter (of op {new}) om er een te maken. Kreeg u er een van iemand anders? Ontvang het met {receive}.'."""
    return text("home.list_sentence_empty", new=new, receive=receive)


def list_nothing_found(word: str, key: str) -> str:
    """Returns the sentence 'Geen plan met '{word}'. {key} toont weer alles.'."""
    return text("home.list_nothing_found", word=word, key=key)


def list_is_done(key: str) -> str:
    """Returns the sentence 'Is het gedaan? Zet de cursor op het plan en druk op {key}.'."""
    return text("home.list_is_done", key=key)


def list_more_plans(count: int) -> str:
    """Returns the sentence 'En nog {count} plan. / En nog {count} plannen.'."""
    return counted("home.list_more_plans", count)


def list_more_to_do() -> str:
    """Returns the sentence 'En nog meer: zie 'poptui agenda' en Afronden.'."""
    return text("home.list_more_to_do")


def list_overdue(day: str, employee: str, what: str) -> str:
    """Returns the sentence '! Te laat: {day}, {employee}: {what}'."""
    return text("home.list_overdue", day=day, employee=employee, what=what)


def list_more_overdue(count: int) -> str:
    """Returns the sentence '! Te laat: en nog {count}; 'poptui agenda' noemt alles.'."""
    return text("home.list_more_overdue", count=count)


def list_this_month(day: str, employee: str, what: str) -> str:
    """Returns the sentence 'Deze maand: {day}, {employee}: {what}'."""
    return text("home.list_this_month", day=day, employee=employee, what=what)


def list_more_this_month(count: int) -> str:
    """Returns the sentence 'Deze maand: en nog {count}; 'poptui agenda' noemt alles.'."""
    return text("home.list_more_this_month", count=count)


def list_next_talk(day: str, employee: str, what: str) -> str:
    """Returns the sentence 'Volgend gesprek: {day}, {employee}: {what}'."""
    return text("home.list_next_talk", day=day, employee=employee, what=what)


def list_steps_of(employee: str, day: str) -> str:
    """Returns the sentence 'Nog te doen bij {employee}, ondertekend op {day}:'."""
    return text("home.list_steps_of", employee=employee, day=day)


def list_employee() -> str:
    """Returns the sentence 'Medewerker'."""
    return text("home.list_employee")


def list_status() -> str:
    """Returns the sentence 'Status'."""
    return text("home.list_status")


def list_progress() -> str:
    """Returns the sentence 'Ingevuld'."""
    return text("home.list_progress")


def list_changed() -> str:
    """Returns the sentence 'Gewijzigd'."""
    return text("home.list_changed")


def list_due() -> str:
    """Returns the sentence 'Te doen op'."""
    return text("home.list_due")


def list_new_line() -> str:
    """Returns the sentence '+ nieuw plan'."""
    return text("home.list_new_line")


def list_unreadable() -> str:
    """Returns the sentence 'niet te lezen'."""
    return text("home.list_unreadable")


def list_no_name() -> str:
    """Returns the sentence '(nog geen naam)'."""
    return text("home.list_no_name")


def list_progress_of(filled: int, required: int) -> str:
    """Returns the sentence '{filled} van {required}'."""
    return text("home.list_progress_of", filled=filled, required=required)


def list_refuses_plan() -> str:
    """Returns the sentence 'Dit plan gaat niet open'."""
    return text("home.list_refuses_plan")


def list_received() -> str:
    """Returns the sentence 'Ontvangen'."""
    return text("home.list_received")


def list_choose_plan_first() -> str:
    """Returns the sentence 'Zet de cursor eerst op een plan.'."""
    return text("home.list_choose_plan_first")


def list_writes_as(role: str) -> str:
    """Returns the sentence 'U schrijft nu als {role}.'."""
    return text("home.list_writes_as", role=role)


def list_which_form() -> str:
    """Returns the sentence 'Welk formulier?'."""
    return text("home.list_which_form")


def list_choose_delete_first() -> str:
    """Returns the sentence 'Zet de cursor eerst op het plan dat weg moet.'."""
    return text("home.list_choose_delete_first")


def list_asks_delete(name: str) -> str:
    """Returns the sentence 'Het plan van {name} verwijderen, met alle reservekopieën? Dat is niet terug te halen.'."""
    return text("home.list_asks_delete", name=name)


def list_delete_button() -> str:
    """Returns the sentence 'Verwijderen'."""
    return text("home.list_delete_button")


def list_leave_button() -> str:
    """Returns the sentence 'Laten staan'."""
    return text("home.list_leave_button")


def list_deleted(name: str) -> str:
    """Returns the sentence 'Het plan van {name} is verwijderd.'."""
    return text("home.list_deleted", name=name)


def list_is_first_screen(key: str) -> str:
    """Returns the sentence 'Dit is het eerste scherm. Sluiten doet u met {key}.'."""
    return text("home.list_is_first_screen", key=key)


def glance_to_do() -> str:
    """Returns the sentence 'Nu te doen'."""
    return text("home.glance_to_do")


def glance_nothing_to_do() -> str:
    """Returns the sentence 'Nu is er niets te doen.'."""
    return text("home.glance_nothing_to_do")


def glance_later() -> str:
    """Returns the sentence 'Straks'."""
    return text("home.glance_later")


def glance_all_plans() -> str:
    """Returns the sentence 'Alle plannen'."""
    return text("home.glance_all_plans")


def glance_progress(filled: int, required: int) -> str:
    """Returns the sentence '{filled} van {required} ingevuld'."""
    return text("home.glance_progress", filled=filled, required=required)


def glance_manager(manager: str) -> str:
    """Returns the sentence 'met {manager}'."""
    return text("home.glance_manager", manager=manager)


def glance_changed(day: str) -> str:
    """Returns the sentence 'gewijzigd op {day}'."""
    return text("home.glance_changed", day=day)


def glance_answers(count: int) -> str:
    """Returns the sentence 'nog {count} antwoord nodig: Enter brengt u erheen / nog {count} antwoorden nodig: Enter brengt u naar het eerste'."""
    return counted("home.glance_answers", count)


def glance_sign() -> str:
    """Returns the sentence 'nog niet iedereen heeft getekend'."""
    return text("home.glance_sign")


def glance_disagreed(key: str) -> str:
    """Returns the sentence 'niet allen zijn het eens: kies met {key} hoe het verder gaat'."""
    return text("home.glance_disagreed", key=key)


def glance_is_done(key: str) -> str:
    """Returns the sentence 'Is het gedaan? Druk op {key}.'."""
    return text("home.glance_is_done", key=key)


def glance_more(count: int) -> str:
    """Returns the sentence 'en nog {count}'."""
    return text("home.glance_more", count=count)


def glance_new() -> str:
    """Returns the sentence 'Een plan is een ingevuld formulier over de ontwikkeling van één medewerker, tot en met de afspraken die u samen ondertekent.'."""
    return text("home.glance_new")


def glance_new_enter() -> str:
    """Returns the sentence 'Met Enter begint u een nieuw plan. Niemand leest mee tot u iets deelt.'."""
    return text("home.glance_new_enter")


def new_plan_title() -> str:
    """Returns the sentence 'Een nieuw plan'."""
    return text("home.new_plan_title")


def new_plan_help() -> str:
    """Returns the sentence 'Vul in voor wie het plan is. U mag hier iets openlaten en later invullen. Met Enter gaat u naar de volgende regel; 'Maak het plan' opent het bij de eerste vraag.'."""
    return text("home.new_plan_help")


def new_plan_which_form() -> str:
    """Returns the sentence 'Welk formulier?'."""
    return text("home.new_plan_which_form")


def new_plan_button() -> str:
    """Returns the sentence 'Maak het plan'."""
    return text("home.new_plan_button")


def me_title() -> str:
    """Returns the sentence 'Wie bent u?'."""
    return text("home.me_title")


def me_help() -> str:
    """Returns the sentence 'Wat u schrijft, staat op uw naam en rol. Bent u leidinggevende, kies dat dan hier, voordat u in een plan van een medewerker iets opschrijft. Het wordt vanzelf bewaard; u kunt het altijd weer wijzigen.'."""
    return text("home.me_help")


def me_name() -> str:
    """Returns the sentence 'Uw naam (mag leeg blijven)'."""
    return text("home.me_name")


def me_role() -> str:
    """Returns the sentence 'U schrijft als'."""
    return text("home.me_role")


def me_button() -> str:
    """Returns the sentence 'Klaar'."""
    return text("home.me_button")


def unit_refuses_employee(menu: str, act: str) -> str:
    """Returns the sentence 'De foto van een afdeling maakt de leidinggevende. Wie u bent, kiest u in de lijst met plannen ({menu}, {act}).'."""
    return text("home.unit_refuses_employee", menu=menu, act=act)


def unit_no_form() -> str:
    """Returns the sentence 'Geen van de formulieren vraagt een foto van de afdeling.'."""
    return text("home.unit_no_form")


def unit_begun(unit: str) -> str:
    """Returns the sentence '{unit} (al begonnen)'."""
    return text("home.unit_begun", unit=unit)


def unit_new(unit: str) -> str:
    """Returns the sentence '{unit} (nieuw)'."""
    return text("home.unit_new", unit=unit)


def unit_which() -> str:
    """Returns the sentence 'Welke afdeling?'."""
    return text("home.unit_which")


def unit_hint() -> str:
    """Returns the sentence 'typ de naam van een afdeling, of kies er een'."""
    return text("home.unit_hint")


def glance_needed_in_talk(count: int) -> str:
    """Returns the sentence 'nog {count} antwoord komt in het gesprek / nog {count} antwoorden komen in het gesprek'."""
    return counted("home.glance_needed_in_talk", count)


def glance_needed_of_other(count: int) -> str:
    """Returns the sentence 'nog {count} antwoord is aan de ander / nog {count} antwoorden zijn aan de ander'."""
    return counted("home.glance_needed_of_other", count)


def list_standing(name: str, standing: str) -> str:
    """Returns the sentence '{name}: {standing}'."""
    return text("home.list_standing", name=name, standing=standing)
