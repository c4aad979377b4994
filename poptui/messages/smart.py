"""The sentences of `smart`; made from languages/nl/smart.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import text


def evidence_named() -> str:
    """Returns the sentence 'hier staat waar het om gaat'."""
    return text("smart.evidence_named")


def evidence_named_guess() -> str:
    """Returns the sentence 'vermoedelijk gaat het hierom'."""
    return text("smart.evidence_named_guess")


def evidence_score() -> str:
    """Returns the sentence 'een score of niveau'."""
    return text("smart.evidence_score")


def evidence_limit() -> str:
    """Returns the sentence 'een grens die na te tellen is'."""
    return text("smart.evidence_limit")


def evidence_status() -> str:
    """Returns the sentence 'een uitkomst die vast te stellen is'."""
    return text("smart.evidence_status")


def evidence_paper() -> str:
    """Returns the sentence 'een bewijs dat er is of niet'."""
    return text("smart.evidence_paper")


def evidence_known() -> str:
    """Returns the sentence 'iets wat te controleren is'."""
    return text("smart.evidence_known")


def evidence_course() -> str:
    """Returns the sentence 'een scholing die doorgaat of niet'."""
    return text("smart.evidence_course")


def evidence_product() -> str:
    """Returns the sentence 'iets wat er dan ligt'."""
    return text("smart.evidence_product")


def evidence_number() -> str:
    """Returns the sentence 'een aantal'."""
    return text("smart.evidence_number")


def evidence_rhythm() -> str:
    """Returns the sentence 'hoe vaak het gebeurt'."""
    return text("smart.evidence_rhythm")


def evidence_alone() -> str:
    """Returns the sentence 'iets wat dan zonder hulp gaat'."""
    return text("smart.evidence_alone")


def evidence_act() -> str:
    """Returns the sentence 'gedrag dat een ander kan zien'."""
    return text("smart.evidence_act")


def evidence_time() -> str:
    """Returns the sentence 'een tijd die in de agenda kan'."""
    return text("smart.evidence_time")


def evidence_guess(evidence: str) -> str:
    """Returns the sentence 'vermoedelijk {evidence}'."""
    return text("smart.evidence_guess", evidence=evidence)


def doubt_imposed() -> str:
    """Returns the sentence 'dit lijkt opgelegd'."""
    return text("smart.doubt_imposed")


def ask_imposed() -> str:
    """Returns the sentence 'Wat maakt dit ook voor de medewerker zelf de moeite waard?'."""
    return text("smart.ask_imposed")


def doubt_others() -> str:
    """Returns the sentence 'hiervoor moeten anderen veranderen'."""
    return text("smart.doubt_others")


def ask_others() -> str:
    """Returns the sentence 'Wat kan de medewerker hier zelf aan doen?'."""
    return text("smart.ask_others")


def doubt_decision() -> str:
    """Returns the sentence 'hierover beslist iemand anders'."""
    return text("smart.doubt_decision")


def ask_decision() -> str:
    """Returns the sentence 'Wat is er zelf te doen om hiervoor in aanmerking te komen?'."""
    return text("smart.ask_decision")


def doubt_purpose() -> str:
    """Returns the sentence 'het nut voor het werk is niet duidelijk'."""
    return text("smart.doubt_purpose")


def ask_purpose() -> str:
    """Returns the sentence 'Wat heeft het werk hieraan?'."""
    return text("smart.ask_purpose")


def doubt_absolute() -> str:
    """Returns the sentence 'dit laat geen enkele uitzondering toe'."""
    return text("smart.doubt_absolute")


def ask_absolute() -> str:
    """Returns the sentence 'Wat is goed genoeg, in een aantal of een percentage?'."""
    return text("smart.ask_absolute")


def doubt_short() -> str:
    """Returns the sentence 'dit is een korte tijd'."""
    return text("smart.doubt_short")


def ask_short() -> str:
    """Returns the sentence 'Is dit in die tijd te doen, of is een eerste stap beter?'."""
    return text("smart.ask_short")


def doubt_load() -> str:
    """Returns the sentence 'dit komt boven op een volle werkweek'."""
    return text("smart.doubt_load")


def ask_load() -> str:
    """Returns the sentence 'Hoeveel uur is hiervoor vrij, en wat kan er tijdelijk af?'."""
    return text("smart.ask_load")


def doubt_several() -> str:
    """Returns the sentence 'dit zijn meer grote doelen tegelijk'."""
    return text("smart.doubt_several")


def ask_several() -> str:
    """Returns the sentence 'Welk van deze doelen komt het eerst?'."""
    return text("smart.ask_several")


def missing_specific() -> str:
    """Returns the sentence 'het blijft algemeen'."""
    return text("smart.missing_specific")


def ask_specific() -> str:
    """Returns the sentence 'In welke situatie of bij welke taak moet dit te merken zijn?'."""
    return text("smart.ask_specific")


def ask_specific_word(word: str) -> str:
    """Returns the sentence 'Om welke taak, groep of situatie gaat het bij '{word}'?'."""
    return text("smart.ask_specific_word", word=word)


def missing_task(word: str) -> str:
    """Returns the sentence ''{word}' is een onderwerp, nog geen taak'."""
    return text("smart.missing_task", word=word)


def ask_task(word: str) -> str:
    """Returns the sentence 'Wat moet er straks lukken met '{word}', en in welk werk?'."""
    return text("smart.ask_task", word=word)


def missing_measurable() -> str:
    """Returns the sentence 'niet na te gaan of het gelukt is'."""
    return text("smart.missing_measurable")


def ask_measurable() -> str:
    """Returns the sentence 'Waaraan ziet een ander dat het gelukt is?'."""
    return text("smart.ask_measurable")


def ask_measurable_rhythm(rhythm: str) -> str:
    """Returns the sentence 'Wat is er klaar of te zien als dit {rhythm} gebeurt?'."""
    return text("smart.ask_measurable_rhythm", rhythm=rhythm)


def missing_end() -> str:
    """Returns the sentence 'er is geen einde'."""
    return text("smart.missing_end")


def ask_end(rhythm: str) -> str:
    """Returns the sentence 'Tot wanneer gaat {rhythm} door?'."""
    return text("smart.ask_end", rhythm=rhythm)


def missing_clear_time(time: str) -> str:
    """Returns the sentence '{time} kan niet in de agenda'."""
    return text("smart.missing_clear_time", time=time)


def ask_clear_time() -> str:
    """Returns the sentence 'Welke datum of maand is het uiterlijk?'."""
    return text("smart.ask_clear_time")


def missing_coming_time(time: str) -> str:
    """Returns the sentence '{time} zegt niet wanneer het klaar is'."""
    return text("smart.missing_coming_time", time=time)


def missing_past_time(time: str) -> str:
    """Returns the sentence '{time} is voorbij'."""
    return text("smart.missing_past_time", time=time)


def missing_past_period() -> str:
    """Returns the sentence 'de periode van de rij is voorbij'."""
    return text("smart.missing_past_period")


def ask_coming_time() -> str:
    """Returns the sentence 'Wanneer moet dit klaar zijn?'."""
    return text("smart.ask_coming_time")


def missing_time() -> str:
    """Returns the sentence 'er staat niet wanneer'."""
    return text("smart.missing_time")


def ask_time() -> str:
    """Returns the sentence 'Wanneer is dit klaar: welke datum, maand of periode?'."""
    return text("smart.ask_time")


def criterion_specific() -> str:
    """Returns the sentence 'Specifiek'."""
    return text("smart.criterion_specific")


def criterion_measurable() -> str:
    """Returns the sentence 'Meetbaar'."""
    return text("smart.criterion_measurable")


def criterion_timed() -> str:
    """Returns the sentence 'Tijdgebonden'."""
    return text("smart.criterion_timed")


def criterion_acceptable() -> str:
    """Returns the sentence 'Acceptabel'."""
    return text("smart.criterion_acceptable")


def criterion_realistic() -> str:
    """Returns the sentence 'Realistisch'."""
    return text("smart.criterion_realistic")
