"""The five criteria: what they are called, and the sign that says how a goal stands."""

from __future__ import annotations

from collections.abc import Mapping

from poptui.smart.judgement import Judgement

NAMES = {"s": "Specifiek", "m": "Meetbaar", "t": "Tijdgebonden", "a": "Acceptabel", "r": "Realistisch"}
"""What each criterion is called, in the order in which they are shown."""
TOGETHER = frozenset("ar")
"""Those that no text can tell: the two people answer them."""


def sign(judgement: Judgement, criterion: str, said: Mapping[str, bool] | None = None) -> str:
    """The sign of a criterion: "✓" there, "-" lacking, "?" a reason to ask, "·" for the two people to answer.

    `said` holds what they answered, by criterion: True where both say yes, False where one says no.
    """
    value = getattr(judgement, criterion)
    if criterion in TOGETHER and said and criterion in said:
        return "✓" if said[criterion] else "-"
    if criterion in TOGETHER:
        return "?" if value else "·"
    return "✓" if value else "-"
