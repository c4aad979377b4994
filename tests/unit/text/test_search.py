"""Searching finds words as a reader sees them."""

from __future__ import annotations

import unicodedata

import pytest

from poptui.text.search import folded, found_at


@pytest.mark.parametrize(
    "word", ["coordinatie", "COÖRDINATIE", "coördinatie", "co\u00adördinatie", "coo\u0308rdinatie"]
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", ["De coördinatie hier", "De co\u00adör\u00addi\u00adnatie hier", "De Coordinatie"])
def test_word_is_found_whatever_its_spelling(word: str, form: str, text: str) -> None:
    """Accents composed or apart, missing accents, soft hyphens and capitals are the same word, at the same place."""
    written = unicodedata.normalize("NFC" if form == "NFC" else "NFD", text)
    assert found_at(folded(word), written) == 3


@pytest.mark.parametrize(("word", "text"), [("team", "thema"), ("ij", "i j"), ("beeld", "bee ld")])
def test_other_words_are_not_found(word: str, text: str) -> None:
    """A space between letters counts."""
    assert found_at(folded(word), text) == -1


def test_no_words_are_found_everywhere() -> None:
    """An empty search begins with everything."""
    assert found_at(folded("  "), "één") == 0
