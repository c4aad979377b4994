"""The five criteria: what they are called, and the sign that says how a goal stands."""

from __future__ import annotations

from poptui.smart.judgement import Judgement

NAMES = {"s": "Specifiek", "m": "Meetbaar", "t": "Tijdgebonden", "a": "Acceptabel", "r": "Realistisch"}
"""What each criterion is called, in the order in which they are shown."""
TOGETHER = frozenset("ar")
"""Those that no text can tell: the two people answer them."""


def sign(judgement: Judgement, criterion: str) -> str:
    """The sign of a criterion: "✓" there, "-" lacking, "?" a reason to ask, "·" for the two people to answer."""
    value = getattr(judgement, criterion)
    if criterion in TOGETHER:
        return "?" if value else "·"
    return "✓" if value else "-"
