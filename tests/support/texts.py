"""Strategies for text: what a person could type, and what is hard for Markdown, tables and terminals."""

from __future__ import annotations

from hypothesis import strategies as st

MARKUP = (
    *("\\", "|", "||", "&amp;", "&#10;", "&#x20;", "&nbsp;", "&", "<br>", "<br/>", "<b>", "</b>", "<!-- poptui", "-->"),
    *("*", "**", "***", "_", "__", "`", "```", "~~~", "~~", "[x]: y", "[x](y)", "![x](y)", "<https://a.nl>", "a@b.nl"),
    *("# ", "## ", "#", "- ", "-", "---", "===", "=", "* * *", "+ ", "> ", "1.", "1. ", "1) ", "    code", "\t", ":-"),
    *("|-", ":---", "☒ ", "☐", "**☒ ja**", "**anders:** ", "anders:", "Rij 1, ", "**Uren:** ", "¹", ":", "?", "!", "$"),
)
"""Pieces that mean something in Markdown, in HTML or in our own way of writing a plan."""

SPACES = (
    *("\n", "\n\n", "\n\n\n", " ", "  ", "\t", "\r\n", "\u00a0", "\u2028", "\u2029", "\u3000"),
    *("\u200b", "\ufeff", "\u0085"),
)
"""White space of every kind, and signs that take no room."""

SIGNS = (
    *("e\u0301", "\u0301", "日本語", "👩\u200d👩\u200d👧", "👍🏽", "🇳🇱", "☎\ufe0f", "\ufe0f", "\u202e", "\u200d"),
    *("שלום", "ﷺ", "한", "\u1160"),
)
"""Signs that are wide, that join, that go from right to left or that take no room."""

WORDS = (
    *("a", "b", "ja", "nee", "cursus", "Een cursus | of *training*", "Lezen <b>", "1. zwak", "2", "Bellen", "anders"),
    *("Opleiding", "1 juni 2027", "Q3 2027", "€ 1.250,50", "8 uur", "n.t.b.", r"C:\map\cv.pdf", "Waarom?", "Datum:"),
    *("Alles *van* elke soort | <b>C #", "Ondertekening", "einde van de afspraken", "2. Terugblik", "Schrijven"),
)
"""Words that a kind understands, or that stand elsewhere on a form."""

SOUP = st.lists(st.sampled_from(MARKUP + SPACES + SIGNS + WORDS), max_size=8).map("".join)
"""Pieces of all of these, in any order."""

ANYTHING = st.one_of(SOUP, st.text(max_size=12), st.sampled_from(WORDS), st.lists(SOUP, max_size=3).map("\n".join))
"""Any text that can be typed or pasted; it is not cleaned yet."""
