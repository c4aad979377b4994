"""Cleaning incoming text, and making text safe to show."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from poptui.text.clean import clean, one_line, show

ANYTHING = st.text(
    st.characters(codec=None, categories=None) | st.sampled_from("\r\n\t \x1b\x7f\x9b\u202e\ud800\u2028")
)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("", ""),
        ("een\r\ntwee\rdrie\n", "een\ntwee\ndrie\n"),
        ("\r\r\n\n\r", "\n\n\n\n"),
        ("\r\x00\n", "\n\n"),
        ("a\tb", "a\tb"),
        ("\x1b[31mrood\x1b[0m", "[31mrood[0m"),
        ("a\x00b\x07c\x0bd\x0ce\x1ff\x7fg", "abcdefg"),
        ("a\x80b\x85c\x9bd\x9fe", "abcde"),
        ("a\ud800b\udfffc", "abc"),
        ("  rand  ", "  rand  "),
        ("e\u0301 is geen é", "e\u0301 is geen é"),
        ("\u00a0\u200b\u202e\ufeff\u2028", "\u00a0\u200b\u202e\ufeff\u2028"),
        ("één € 5 👍🏽 日本", "één € 5 👍🏽 日本"),
    ],
)
def test_clean_removes_only_controls_and_surrogates(text: str, cleaned: str) -> None:
    """Control characters and lone surrogates are removed; anything else stays."""
    assert clean(text) == cleaned


@given(ANYTHING)
@settings(deadline=None)
def test_clean_is_idempotent_and_its_result_encodes(text: str) -> None:
    """Cleaning twice equals cleaning once, and the result can be encoded as UTF-8."""
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert cleaned.encode().decode() == cleaned
    assert not [sign for sign in cleaned if unicodedata.category(sign) == "Cc" and sign not in "\n\t"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        ("een", "een"),
        ("een\ntwee", "een twee"),
        ("een \n\t \r\n twee\tdrie", "een twee drie"),
        ("een  twee", "een  twee"),
        ("\n een \n", "een"),
        ("\u00a0een\u2028twee\u2029", "een twee"),
    ],
)
def test_one_line_joins_lines_with_one_space(text: str, line: str) -> None:
    """Line ends and tabs become one space each run."""
    assert one_line(text) == line


@given(ANYTHING)
@settings(deadline=None)
def test_one_line_is_one_clean_line(text: str) -> None:
    """Any text becomes one clean line."""
    line = one_line(text)
    assert one_line(line) == line == clean(line)
    assert len(line.splitlines()) <= 1
    assert [*re.sub(r"\s", "", clean(text))] == [*re.sub(r"\s", "", line)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("gewoon\n\ttekst é €", "gewoon\n\ttekst é €"),
        ("\x1b[2J", "␛[2J"),
        ("\x00\r\x0b\x7f", "␀␍␋␡"),
        ("\x9b31m\x85", "<U+009B>31m<U+0085>"),
        ("abc\u202efdp.exe\u202c", "abc<U+202E>fdp.exe<U+202C>"),
        ("\u2066\u2069\u200e\u200f\u061c", "<U+2066><U+2069><U+200E><U+200F><U+061C>"),
        ("\ud800\udfff", "<U+D800><U+DFFF>"),
        ("\u2028\u2029", "<U+2028><U+2029>"),
        ("👩\u200d🔬 e\u0301", "👩\u200d🔬 e\u0301"),
    ],
)
def test_show_makes_control_characters_visible(text: str, shown: str) -> None:
    """Characters that steer a terminal are shown as pictures or code points."""
    assert show(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("één coördinatie, façade, ÏÖ", "een coordinatie, facade, IO"),
        ("cafe\u0301", "cafe"),
        ("ĳsvrij ﬁets Straße Œuvre Łódź", "ijsvrij fiets Strasse OEuvre Lodz"),
        ("€ 5,\u2013 \u201cwerk\u201d \u2018s avonds \u2026", 'EUR 5,- "werk" \'s avonds ...'),
        ("☐ open ☒ klaar ☑ ook", "[ ] open [x] klaar [x] ook"),
        ("a → b ← c ⇒ d ↔ e", "a -> b <- c => d <-> e"),
        ("• een · twee", "* een * twee"),
        ("┌─┐│└╯", "+-+|++"),
        ("½ 2² 5 ≥ 3 ± 1 × 2", "1/2 22 5 >= 3 +/- 1 x 2"),
        ("a\u00a0b\u202fc\u200bd\u00ade", "a b cde"),
        ("日本 👍 ☼", "?? ? ?"),
        ("ĲSJE ŉ Ħ ŧ ƒ ŋ Ə ﬀ ẞ € 5 ¥ 3", "IJSJE 'n H t f ng E ff SS EUR 5 JPY 3"),
        ("Ω Жукова Щ Ольга Αθήνα ё", "O Zhukova Sjtsj Ol'ga Athina e"),
        ("\x1b\x7f\r", "<U+001B><U+007F><U+000D>"),
        ("\u202e\ud800", "<U+202E><U+D800>"),
        ("a\n\tb", "a\n\tb"),
    ],
)
def test_show_spells_in_ascii(text: str, shown: str) -> None:
    """With `ascii_only`, each character is spelled in ASCII or shown as a code point."""
    assert show(text, ascii_only=True) == shown


@given(ANYTHING)
@settings(deadline=None)
def test_shown_text_holds_no_control_characters(text: str) -> None:
    """No shown text can steer a terminal."""
    for shown in (show(text), show(text, ascii_only=True)):
        assert clean(shown) == shown
        assert not re.search("[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", shown)
    assert show(text, ascii_only=True).isascii()
    assert show(show(text)) == show(text)


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
@settings(deadline=None)
def test_plain_text_is_shown_unchanged(text: str) -> None:
    """Text without control characters is shown unchanged."""
    assert clean(text) == show(text) == show(text, ascii_only=True) == text
