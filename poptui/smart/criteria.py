"""The five SMART criteria: their names, and the sign that shows how a goal meets each."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from poptui.messages import smart as say
from poptui.smart.judgement import Judgement

NAMES: Mapping[str, Callable[[], str]] = {
    "s": say.criterion_specific,
    "m": say.criterion_measurable,
    "t": say.criterion_timed,
    "a": say.criterion_acceptable,
    "r": say.criterion_realistic,
}
"""The function that gives the name of each criterion, in the order in which they are shown."""
TOGETHER = frozenset("ar")
"""The criteria that cannot be judged from a text: the employee and the manager answer them."""


def sign(judgement: Judgement, criterion: str, said: Mapping[str, bool] | None = None) -> str:
    """Returns the sign of a criterion.

    Args:
        judgement: the judgement of the goal.
        criterion: "s", "m", "t", "a" or "r".
        said: what the two people answered by criterion: True where both said yes, False where one said no.

    Returns:
        "✓" where the goal meets the criterion, "-" where it does not, "?" where there is a reason to ask, and "·"
        where the two people have yet to answer.
    """
    value = getattr(judgement, criterion)
    if criterion in TOGETHER and said and criterion in said:
        return "✓" if said[criterion] else "-"
    if criterion in TOGETHER:
        return "?" if value else "·"
    return "✓" if value else "-"
