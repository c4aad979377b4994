"""The sentences of `work`; made from languages/nl/work.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import counted, text


def view_agreement() -> str:
    """De afspraken, om te ondertekenen"""
    return text("work.view_agreement")


def view_preparation() -> str:
    """De voorbereiding van de medewerker"""
    return text("work.view_preparation")


def view_full() -> str:
    """Het hele plan"""
    return text("work.view_full")


def view_blank() -> str:
    """Het lege formulier"""
    return text("work.view_blank")


def view_actions() -> str:
    """Het actieplan alleen (PAP)"""
    return text("work.view_actions")


def view_invitation() -> str:
    """De uitnodiging voor het gesprek"""
    return text("work.view_invitation")


def view_changes() -> str:
    """Wat er anders is dan in de vorige versie"""
    return text("work.view_changes")


def view_evaluation() -> str:
    """De evaluatie: hoe het is gegaan"""
    return text("work.view_evaluation")


def kind_md() -> str:
    """Markdown (om te lezen en te bewerken)"""
    return text("work.kind_md")


def kind_txt() -> str:
    """Platte tekst, 80 tekens breed (voor de printer)"""
    return text("work.kind_txt")


def kind_json() -> str:
    """Gegevens (JSON, voor een ander programma)"""
    return text("work.kind_json")


def kind_md_alone() -> str:
    """Markdown"""
    return text("work.kind_md_alone")


def kind_txt_alone() -> str:
    """Platte tekst, 80 tekens breed"""
    return text("work.kind_txt_alone")


def kind_json_alone() -> str:
    """Gegevens"""
    return text("work.kind_json_alone")


def file_name_plan() -> str:
    """POP"""
    return text("work.file_name_plan")


def file_name_agreement() -> str:
    """afspraken"""
    return text("work.file_name_agreement")


def file_name_preparation() -> str:
    """voorbereiding"""
    return text("work.file_name_preparation")


def file_name_full() -> str:
    """heel plan"""
    return text("work.file_name_full")


def file_name_blank() -> str:
    """leeg formulier"""
    return text("work.file_name_blank")


def file_name_actions() -> str:
    """actieplan"""
    return text("work.file_name_actions")


def file_name_invitation() -> str:
    """uitnodiging"""
    return text("work.file_name_invitation")


def file_name_changes() -> str:
    """verschil"""
    return text("work.file_name_changes")


def file_name_evaluation() -> str:
    """evaluatie"""
    return text("work.file_name_evaluation")


def file_name_version(version: int) -> str:
    """versie {version}"""
    return text("work.file_name_version", version=version)


def file_name_other() -> str:
    """bestand"""
    return text("work.file_name_other")


def export_json_is_whole() -> str:
    """JSON bevat altijd het hele plan"""
    return text("work.export_json_is_whole")


def export_json_is_whole_mend() -> str:
    """kies --view full"""
    return text("work.export_json_is_whole_mend")


def export_no_earlier_version() -> str:
    """dit plan heeft geen vorige versie"""
    return text("work.export_no_earlier_version")


def export_nothing_agreed() -> str:
    """er is nog niets afgesproken"""
    return text("work.export_nothing_agreed")


def export_no_such_view() -> str:
    """dit formulier heeft dat onderdeel niet"""
    return text("work.export_no_such_view")


def export_choose_view(views: str) -> str:
    """kies {views}"""
    return text("work.export_choose_view", views=views)


def export_no_file() -> str:
    """dit is een map of apparaat, geen bestand"""
    return text("work.export_no_file")


def name_a_file() -> str:
    """noem een bestand"""
    return text("work.name_a_file")


def export_file_is_there() -> str:
    """dit bestand is er al"""
    return text("work.export_file_is_there")


def export_file_is_there_mend() -> str:
    """kies een andere naam, of vervang het met --force"""
    return text("work.export_file_is_there_mend")


def input_no_such_file() -> str:
    """dit bestand is er niet"""
    return text("work.input_no_such_file")


def input_no_such_file_mend() -> str:
    """kijk of de naam klopt"""
    return text("work.input_no_such_file_mend")


def input_is_folder() -> str:
    """dit is een map, geen bestand"""
    return text("work.input_is_folder")


def input_too_large() -> str:
    """dit bestand is te groot"""
    return text("work.input_too_large")


def input_too_large_mend(megabytes: int) -> str:
    """ten hoogste {megabytes} MB"""
    return text("work.input_too_large_mend", megabytes=megabytes)


def input_no_plain_file() -> str:
    """dit is geen gewoon bestand"""
    return text("work.input_no_plain_file")


def input_no_plain_file_mend() -> str:
    """vraag de afzender om het opnieuw te geven"""
    return text("work.input_no_plain_file_mend")


def input_form_no_text() -> str:
    """geen tekst in UTF-8"""
    return text("work.input_form_no_text")


def doctor_no_terminal() -> str:
    """geen terminal: opdrachten werken, schermen niet"""
    return text("work.doctor_no_terminal")


def doctor_bad_term(term: str) -> str:
    """TERM is '{term}': de schermen werken niet; stel TERM in, zoals xterm-256color"""
    return text("work.doctor_bad_term", term=term)


def doctor_term(term: str) -> str:
    """TERM is {term}"""
    return text("work.doctor_term", term=term)


def doctor_encoding(encoding: str) -> str:
    """tekens in {encoding}"""
    return text("work.doctor_encoding", encoding=encoding)


def doctor_bad_encoding(encoding: str) -> str:
    """tekens in {encoding}; stel LANG in, zoals nl_NL.UTF-8, anders verschijnen é en € verkeerd"""
    return text("work.doctor_bad_encoding", encoding=encoding)


def doctor_window(columns: int, lines: int) -> str:
    """{columns} bij {lines}"""
    return text("work.doctor_window", columns=columns, lines=lines)


def doctor_window_small(columns: int, lines: int, least_columns: int, least_lines: int) -> str:
    """{columns} bij {lines}; maak het venster ten minste {least_columns} bij {least_lines}"""
    return text(
        "work.doctor_window_small",
        columns=columns,
        lines=lines,
        least_columns=least_columns,
        least_lines=least_lines,
    )


def doctor_plans_right(number: int) -> str:
    """{number} in orde"""
    return text("work.doctor_plans_right", number=number)


def doctor_draft_waits(plan: str) -> str:
    """plan {plan} heeft tekst die niet bewaard kon worden; open het om die over te nemen"""
    return text("work.doctor_draft_waits", plan=plan)


def lookup_unknown_field(name: str) -> str:
    """onbekend veld '{name}'"""
    return text("work.lookup_unknown_field", name=name)


def lookup_see_form(form: str) -> str:
    """zie 'poptui forms show {form}'"""
    return text("work.lookup_see_form", form=form)


def lookup_is_table(field: str) -> str:
    """'{field}' is een tabel"""
    return text("work.lookup_is_table", field=field)


def lookup_is_table_mend(table: str) -> str:
    """gebruik 'poptui row add PLAN {table} ...'"""
    return text("work.lookup_is_table_mend", table=table)


def lookup_is_computed(field: str) -> str:
    """'{field}' vult zichzelf in"""
    return text("work.lookup_is_computed", field=field)


def lookup_is_computed_mend() -> str:
    """hier valt niets te antwoorden"""
    return text("work.lookup_is_computed_mend")


def lookup_no_table(field: str) -> str:
    """'{field}' is geen tabel"""
    return text("work.lookup_no_table", field=field)


def lookup_no_table_mend(tables: str) -> str:
    """tabellen zijn {tables}"""
    return text("work.lookup_no_table_mend", tables=tables)


def lookup_unknown_column(name: str) -> str:
    """onbekende kolom '{name}'"""
    return text("work.lookup_unknown_column", name=name)


def lookup_no_row(number: int) -> str:
    """geen rij {number}"""
    return text("work.lookup_no_row", number=number)


def lookup_no_row_mend(count: int) -> str:
    """er is {count} rij / er zijn {count} rijen"""
    return counted("work.lookup_no_row_mend", count)


def workspace_unknown_form(form: str, file: str, hint: str) -> str:
    """onbekend formulier '{form}' ({file}, form): {hint}"""
    return text("work.workspace_unknown_form", form=form, file=file, hint=hint)


def no_unit_questions() -> str:
    """dit formulier vraagt niets over een afdeling"""
    return text("work.no_unit_questions")


def no_unit_questions_mend() -> str:
    """kies een ander formulier"""
    return text("work.no_unit_questions_mend")


def printing_impossible() -> str:
    """op deze machine kan niet geprint worden"""
    return text("work.printing_impossible")


def printing_no_answer() -> str:
    """de printer antwoordt niet"""
    return text("work.printing_no_answer")


def printing_refused() -> str:
    """de printer nam de tekst niet aan"""
    return text("work.printing_refused")


def printing_mend() -> str:
    """zet de tekst in een bestand en print dat ergens anders"""
    return text("work.printing_mend")


def paste_nothing_done() -> str:
    """er is niets geplakt"""
    return text("work.paste_nothing_done")


def paste_too_wide(number: int, cells: int, table: str, columns: int) -> str:
    """rij {number} heeft {cells} cellen, {table} heeft {columns} kolommen"""
    return text("work.paste_too_wide", number=number, cells=cells, table=table, columns=columns)


def paste_too_wide_mend() -> str:
    """kopieer alleen de kolommen die de tabel heeft"""
    return text("work.paste_too_wide_mend")


def demo_has_plans() -> str:
    """in deze map staan al plannen"""
    return text("work.demo_has_plans")


def demo_has_plans_mend() -> str:
    """noem een lege map"""
    return text("work.demo_has_plans_mend")


def unit_unknown(unit: str) -> str:
    """van '{unit}' is er geen foto"""
    return text("work.unit_unknown", unit=unit)


def unit_unknown_mend() -> str:
    """maak er een met 'poptui unit set'"""
    return text("work.unit_unknown_mend")


def unit_no_name() -> str:
    """de afdeling heeft geen naam"""
    return text("work.unit_no_name")


def unit_no_name_mend() -> str:
    """noem de afdeling, zoals Groen"""
    return text("work.unit_no_name_mend")


def typed_misunderstood(typed: str) -> str:
    """'{typed}' is niet begrepen"""
    return text("work.typed_misunderstood", typed=typed)


def typed_misunderstood_mend(expected: str) -> str:
    """schrijf {expected}; of bewaar het met --as-typed"""
    return text("work.typed_misunderstood_mend", expected=expected)


def typed_no_day(typed: str) -> str:
    """'{typed}' is geen datum"""
    return text("work.typed_no_day", typed=typed)


def typed_no_day_mend() -> str:
    """schrijf bijvoorbeeld 1-6-2027"""
    return text("work.typed_no_day_mend")


def typed_too_long() -> str:
    """deze tekst is te lang"""
    return text("work.typed_too_long")


def typed_too_long_mend(most: int) -> str:
    """ten hoogste {most} tekens"""
    return text("work.typed_too_long_mend", most=most)


def outline_to_read(section: str) -> str:
    """{section} (om te lezen)"""
    return text("work.outline_to_read", section=section)


def outline_done(section: str) -> str:
    """{section} (klaar)"""
    return text("work.outline_done", section=section)


def outline_begun(section: str) -> str:
    """{section} (begonnen)"""
    return text("work.outline_begun", section=section)


def outline_empty(section: str) -> str:
    """{section} (leeg)"""
    return text("work.outline_empty", section=section)


def outline_row(field: str, number: int) -> str:
    """{field} rij {number}"""
    return text("work.outline_row", field=field, number=number)


def outline_note(field: str) -> str:
    """{field}, eigen notitie"""
    return text("work.outline_note", field=field)


def advice_acceptable() -> str:
    """Staat u er allebei achter, en iedereen die eraan mee moet werken?"""
    return text("work.advice_acceptable")


def advice_realistic() -> str:
    """Is het te doen, met de tijd en de middelen die er zijn?"""
    return text("work.advice_realistic")


def advice_empty_row() -> str:
    """Hier staat nog niets. Schrijf eerst wat het doel is en wat u ervoor gaat doen."""
    return text("work.advice_empty_row")


def advice_period_says_when() -> str:
    """de periode van de rij zegt wanneer"""
    return text("work.advice_period_says_when")


def advice_to_discuss(question: str) -> str:
    """Samen te bespreken: {question}"""
    return text("work.advice_to_discuss", question=question)


def advice_discussed(question: str, answered: str) -> str:
    """Samen te bespreken: {question} ({answered})"""
    return text("work.advice_discussed", question=question, answered=answered)


def advice_says_yes(role: str) -> str:
    """{role} ja"""
    return text("work.advice_says_yes", role=role)


def advice_says_no(role: str) -> str:
    """{role} nee"""
    return text("work.advice_says_no", role=role)


def keymap_unknown_action(action: str, file: str, hint: str) -> str:
    """onbekende handeling '{action}' ({file}, [keys]): {hint}"""
    return text("work.keymap_unknown_action", action=action, file=file, hint=hint)


def keymap_no_such_keys(keys: str, action: str, file: str, why: str) -> str:
    """'{keys}' kan niet bij '{action}' ({file}, [keys]): {why}"""
    return text("work.keymap_no_such_keys", keys=keys, action=action, file=file, why=why)


def keymap_no_key_named() -> str:
    """noem een toets, zoals f5 of ctrl+r"""
    return text("work.keymap_no_key_named")


def keymap_taken(key: str, action: str) -> str:
    """'{key}' is al van '{action}'; geef die eerst een andere toets"""
    return text("work.keymap_taken", key=key, action=action)


def keymap_no_key(key: str, hint: str) -> str:
    """'{key}' is geen toets; {hint}"""
    return text("work.keymap_no_key", key=key, hint=hint)


def keymap_types(key: str) -> str:
    """'{key}' is om mee te typen; neem een functietoets of ctrl met een letter"""
    return text("work.keymap_types", key=key)


def keymap_needed(key: str) -> str:
    """'{key}' is nodig bij het typen; neem een functietoets of een andere letter"""
    return text("work.keymap_needed", key=key)
