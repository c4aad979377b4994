"""The sentences of `opening`; made from languages/nl/opening.po by .ci/messages.py."""

from __future__ import annotations

from poptui.messages.lookup import text


def too_many_words() -> str:
    """Returns the sentence 'er staan woorden te veel'."""
    return text("opening.too_many_words")


def interrupted() -> str:
    """Returns the sentence 'afgebroken (toetsenbord): er is niets half bewaard'."""
    return text("opening.interrupted")


def done_but(what: str) -> str:
    """Returns the sentence 'gedaan, maar {what}'."""
    return text("opening.done_but", what=what)


def not_printed() -> str:
    """Returns the sentence 'wat er te melden was, kon niet worden geschreven'."""
    return text("opening.not_printed")


def see_list() -> str:
    """Returns the sentence 'kijk met 'poptui list' hoe het er staat'."""
    return text("opening.see_list")


def interrupted_after() -> str:
    """Returns the sentence 'de uitleg erbij is afgebroken (toetsenbord)'."""
    return text("opening.interrupted_after")


def output() -> str:
    """Returns the sentence 'uitvoer'."""
    return text("opening.output")


def no_command(word: str) -> str:
    """Returns the sentence ''{word}' is geen opdracht en geen plan'."""
    return text("opening.no_command", word=word)


def unknown_option(option: str) -> str:
    """Returns the sentence 'onbekende optie '{option}''."""
    return text("opening.unknown_option", option=option)


def see_help() -> str:
    """Returns the sentence 'zie 'poptui --help''."""
    return text("opening.see_help")


def only_plan() -> str:
    """Returns the sentence 'noem alleen het plan; zie 'poptui --help''."""
    return text("opening.only_plan")


def which_plan() -> str:
    """Returns the sentence 'welk plan is het'."""
    return text("opening.which_plan")


def which_plan_mend() -> str:
    """Returns the sentence 'noem het plan: poptui PLAN --talk'."""
    return text("opening.which_plan_mend")


def no_terminal() -> str:
    """Returns the sentence 'hier is geen terminal om op te tekenen'."""
    return text("opening.no_terminal")


def no_terminal_mend() -> str:
    """Returns the sentence 'gebruik 'poptui show PLAN' of 'poptui --help''."""
    return text("opening.no_terminal_mend")
