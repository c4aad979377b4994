"""The sentences of `forms`; made from languages/nl/forms.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import read_back, text


def catalogue_unknown_form(form: str) -> str:
    """Returns the sentence 'onbekend formulier '{form}''."""
    return text("forms.catalogue_unknown_form", form=form)


def consistency_no_list(name: str, hint: str) -> str:
    """Returns the sentence 'geen lijst '{name}': {hint}'."""
    return text("forms.consistency_no_list", name=name, hint=hint)


def consistency_repeated_key(key: str) -> str:
    """Returns the sentence 'de sleutel '{key}' komt tweemaal voor: geef elk deel een eigen sleutel'."""
    return text("forms.consistency_repeated_key", key=key)


def consistency_no_wording() -> str:
    """Returns the sentence 'een veld heeft een title of een question nodig'."""
    return text("forms.consistency_no_wording")


def consistency_no_options() -> str:
    """Returns the sentence 'er valt niets te kiezen: noem options'."""
    return text("forms.consistency_no_options")


def consistency_no_columns() -> str:
    """Returns the sentence 'een tabel heeft columns nodig'."""
    return text("forms.consistency_no_columns")


def consistency_only_for(kinds: str) -> str:
    """Returns the sentence 'dit heeft alleen een veld van soort {kinds}'."""
    return text("forms.consistency_only_for", kinds=kinds)


def consistency_repeated_column(column: str) -> str:
    """Returns the sentence 'de kolom '{column}' komt tweemaal voor'."""
    return text("forms.consistency_repeated_column", column=column)


def consistency_no_yes_no(key: str, hint: str) -> str:
    """Returns the sentence ''{key}' is geen ja-neevraag van dit formulier: {hint}'."""
    return text("forms.consistency_no_yes_no", key=key, hint=hint)


def consistency_no_other_field(key: str, hint: str) -> str:
    """Returns the sentence ''{key}' is geen andere vraag van dit formulier: {hint}'."""
    return text("forms.consistency_no_other_field", key=key, hint=hint)


def consistency_hangs_itself(table: str, parent: str) -> str:
    """Returns the sentence 'de rijen van '{table}' hangen zelf al onder '{parent}': noem een tabel die op zichzelf staat'."""
    return text("forms.consistency_hangs_itself", table=table, parent=parent)


def consistency_no_other_table(key: str, hint: str) -> str:
    """Returns the sentence ''{key}' is geen andere tabel van dit formulier: {hint}'."""
    return text("forms.consistency_no_other_table", key=key, hint=hint)


def sense_nothing_agreed() -> str:
    """Returns the sentence 'niets hoort bij de afspraken, dus men zou alleen de titel ondertekenen: zet agreed = 'frozen' bij wat wordt afgesproken'."""
    return text("forms.sense_nothing_agreed")


def sense_no_title() -> str:
    """Returns the sentence 'de titel is leeg: schrijf wat hier op papier moet staan'."""
    return text("forms.sense_no_title")


def sense_played_twice(first: str, second: str, part: str) -> str:
    """Returns the sentence ''{first}' en '{second}' zijn allebei {part} en dat kan er maar één zijn: haal plays bij een van de twee weg'."""
    return text("forms.sense_played_twice", first=first, second=second, part=part)


def sense_option_without_title() -> str:
    """Returns the sentence 'een keuze heeft geen tekst: geef elke keuze een title, en een value die niet leeg is'."""
    return text("forms.sense_option_without_title")


def sense_options_alike(first: str, second: str, word: str) -> str:
    """Returns the sentence ''{first}' en '{second}' zijn niet te onderscheiden, want wie '{word}' typt kan elk van de twee bedoelen: geef elke keuze een eigen value en title'."""
    return text("forms.sense_options_alike", first=first, second=second, word=word)


def sense_default(typed: str, mend: str) -> str:
    """Returns the sentence ''{typed}' is hier geen antwoord: {mend}'."""
    return text("forms.sense_default", typed=typed, mend=mend)


def sense_default_mend(expected: str) -> str:
    """Returns the sentence 'schrijf {expected}'."""
    return text("forms.sense_default_mend", expected=expected)


def sense_signers_alike(first: str, second: str, title: str) -> str:
    """Returns the sentence 'de ondertekenaars '{first}' en '{second}' heten allebei '{title}': geef elk een eigen title'."""
    return text("forms.sense_signers_alike", first=first, second=second, title=title)


def sense_hides_builtin(form: str) -> str:
    """Returns the sentence ''{form}' is de id van een formulier van poptui zelf, dat dan niet meer te kiezen is: geef dit formulier een eigen id'."""
    return text("forms.sense_hides_builtin", form=form)


def catalogue_changed_form(version: int) -> str:
    """Returns the sentence 'versie {version} is gewijzigd nadat er een plan mee gemaakt is: zet version hoger, dan houdt dat plan zijn eigen vragen'."""
    return text("forms.catalogue_changed_form", version=version)


def kind_yes() -> str:
    """Returns the sentence 'ja'."""
    return read_back("forms.kind_yes")


def kind_no() -> str:
    """Returns the sentence 'nee'."""
    return read_back("forms.kind_no")


def kind_expects_date() -> str:
    """Returns the sentence 'een datum, zoals 1 juni 2027 of 01-06-2027'."""
    return text("forms.kind_expects_date")


def kind_expects_period() -> str:
    """Returns the sentence 'een periode, zoals Q3 2027, voor 1 juni 2027 of binnen 3 maanden'."""
    return text("forms.kind_expects_period")


def kind_expects_money() -> str:
    """Returns the sentence 'een bedrag, zoals 300 of 1.250,50'."""
    return text("forms.kind_expects_money")


def kind_expects_hours() -> str:
    """Returns the sentence 'een aantal uren, zoals 8 of 1,5'."""
    return text("forms.kind_expects_hours")


def kind_expects_yes_no() -> str:
    """Returns the sentence 'ja of nee'."""
    return text("forms.kind_expects_yes_no")


def kind_expects_choice(titles: str) -> str:
    """Returns the sentence 'een van: {titles}'."""
    return text("forms.kind_expects_choice", titles=titles)


def kind_expects_choices(titles: str) -> str:
    """Returns the sentence 'een keuze per regel, uit: {titles}'."""
    return text("forms.kind_expects_choices", titles=titles)


def reader_wrong(fault: str) -> str:
    """Returns the sentence 'dit formulier klopt niet: {fault}'."""
    return text("forms.reader_wrong", fault=fault)


def reader_wrong_more(fault: str, more: int) -> str:
    """Returns the sentence 'dit formulier klopt niet: {fault} (en nog {more})'."""
    return text("forms.reader_wrong_more", fault=fault, more=more)


def reader_see_check() -> str:
    """Returns the sentence 'zie 'poptui forms check BESTAND''."""
    return text("forms.reader_see_check")


def reader_unreadable() -> str:
    """Returns the sentence 'niet te lezen'."""
    return text("forms.reader_unreadable")


def reader_no_utf8() -> str:
    """Returns the sentence 'geen tekst in UTF-8'."""
    return text("forms.reader_no_utf8")


def reader_no_toml(line: str, column: str) -> str:
    """Returns the sentence 'geen geldige TOML bij regel {line}, kolom {column}'."""
    return text("forms.reader_no_toml", line=line, column=column)


def reader_no_toml_at_end() -> str:
    """Returns the sentence 'geen geldige TOML bij het einde van het bestand'."""
    return text("forms.reader_no_toml_at_end")


def reader_beyond_limits() -> str:
    """Returns the sentence 'een getal is te lang, of er staat te veel in elkaar'."""
    return text("forms.reader_beyond_limits")


def reader_unknown_key(key: str, hint: str) -> str:
    """Returns the sentence 'onbekende sleutel '{key}': {hint}'."""
    return text("forms.reader_unknown_key", key=key, hint=hint)


def reader_missing_key(key: str) -> str:
    """Returns the sentence ''{key}' ontbreekt'."""
    return text("forms.reader_missing_key", key=key)


def reader_needs_tables(path: str) -> str:
    """Returns the sentence 'hier horen tabellen: [[{path}]]'."""
    return text("forms.reader_needs_tables", path=path)


def reader_needs_options() -> str:
    """Returns the sentence 'hier hoort de sleutel van een lijst, of een rij teksten'."""
    return text("forms.reader_needs_options")


def reader_needs_text() -> str:
    """Returns the sentence 'hier hoort tekst tussen aanhalingstekens'."""
    return text("forms.reader_needs_text")


def reader_needs_number() -> str:
    """Returns the sentence 'hier hoort een heel getal'."""
    return text("forms.reader_needs_number")


def reader_needs_true_or_false() -> str:
    """Returns the sentence 'hier hoort true of false'."""
    return text("forms.reader_needs_true_or_false")


def reader_no_key(typed: str) -> str:
    """Returns the sentence ''{typed}' kan geen sleutel zijn: kleine letters, cijfers, punt en streepje'."""
    return text("forms.reader_no_key", typed=typed)


def reader_no_word(typed: str, hint: str) -> str:
    """Returns the sentence ''{typed}' kan hier niet: {hint}'."""
    return text("forms.reader_no_word", typed=typed, hint=hint)


def reader_signing_heading() -> str:
    """Returns the sentence 'Ondertekening'."""
    return read_back("forms.reader_signing_heading")


def role_employee() -> str:
    """Returns the sentence 'medewerker'."""
    return text("forms.role_employee")


def role_manager() -> str:
    """Returns the sentence 'leidinggevende'."""
    return text("forms.role_manager")


def role_together() -> str:
    """Returns the sentence 'samen'."""
    return text("forms.role_together")


def role_hr() -> str:
    """Returns the sentence 'P&O'."""
    return text("forms.role_hr")


def talk_discussed(group: str) -> str:
    """Returns the sentence 'Besproken: {group}'."""
    return read_back("forms.talk_discussed", group=group)


def talk_minutes(group: str) -> str:
    """Returns the sentence 'Notitie van het gesprek bij: {group}'."""
    return read_back("forms.talk_minutes", group=group)


def talk_minutes_help() -> str:
    """Returns the sentence 'Wat hier gezegd is en onthouden moet worden. Dit mag leeg blijven.'."""
    return text("forms.talk_minutes_help")


def author_for_another(author: str, role: str) -> str:
    """Returns the sentence '{author}, namens {role}'."""
    return text("forms.author_for_another", author=author, role=role)


def kind_expects_one_of(meanings: str) -> str:
    """Returns the sentence 'één van deze: {meanings}'."""
    return text("forms.kind_expects_one_of", meanings=meanings)


def kind_length(length: str) -> str:
    """Returns the sentence '{length} lang'."""
    return text("forms.kind_length", length=length)
