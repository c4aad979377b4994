"""The two lines at the top of a screen of a plan."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from textual.screen import Screen
from textual.widgets import Static

from poptui.messages import plan as say
from poptui.plans.plan import Plan
from poptui.widgets.chrome.header import ProgressRule, in_two_voices
from poptui.widgets.fit import fitting
from poptui.work.session import PlanSession


class Wordings(NamedTuple):
    """What the two top lines say, each in several wordings from long to short.

    Attributes:
        whose: whose plan it is.
        place: the section or row that is shown.
        done: how much of what the plan needs is answered, from 0 to 1.
    """

    whose: Sequence[str]
    place: Sequence[str]
    done: float = 0.0


class Headline:
    """Shows the two top lines of a screen; in the second, what went wrong with saving where something did."""

    def __init__(self, screen: Screen[Any], session: PlanSession[Plan]) -> None:
        """Takes the screen, which has the lines `#whose` and `#place`, and the session that is saved."""
        self._screen = screen
        self._session = session

    @property
    def is_there(self) -> bool:
        """Returns whether the lines are on the screen: not while it is composed, nor when the program ends."""
        return self._screen.app.is_running and bool(self._screen.query("#place"))

    def show(self, wordings: Wordings) -> None:
        """Shows the lines in the longest wording that fits; draws only what changed."""
        trouble = self._session.trouble
        second = [f"! {say.headline_not_saved(trouble=trouble)}"] if trouble else wordings.place
        for selector, texts in (("#whose", wordings.whose), ("#place", second)):
            line, text = self._screen.query_one(selector, Static), fitting(texts, self._screen.app.size.width - 2)
            if str(line.content) != text:
                line.update(in_two_voices(text))
        self._screen.query_one(ProgressRule).show_part(wordings.done)
        self._screen.query_one("#place").set_class(bool(trouble), "trouble")
