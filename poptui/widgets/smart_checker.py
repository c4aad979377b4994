"""The widget that shows how SMART a goal is: each criterion with its sign, and one question about what lacks most."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from poptui.messages import dialogs as say
from poptui.smart.criteria import TOGETHER, sign
from poptui.smart.judgement import Judgement
from poptui.text.lists import joined_by_and
from poptui.widgets.chrome.cached_render import CachedText
from poptui.widgets.fit import fitting

WORDS = {
    "s": say.smart_specific,
    "m": say.smart_measurable,
    "t": say.smart_time,
    "a": say.smart_acceptable,
    "r": say.smart_realistic,
}
"""The criteria, in a word that fits beside its letter."""


class SmartChecker(CachedText):
    """Shows how SMART a goal is, on two lines that are always there; it takes no keys and sends no messages.

    Any program may use it: give it what `poptui.smart.judgement.judge` said, as often as it likes; it is drawn again
    only where that differs. The signs: ✓ is there, - lacks, ? a reason to ask, · to be answered by people.
    """

    DEFAULT_CSS = """
    SmartChecker { height: 2; width: 100%; padding: 0 1; }
    """

    def __init__(self, more: str = "") -> None:
        """Takes the words that tell how to see the whole advice ("F6 advies")."""
        super().__init__("")
        self._more = more
        self._judgement: Judgement | None = None
        self._said: Mapping[str, bool] = {}

    def show_judgement(self, judgement: Judgement, said: Mapping[str, bool] | None = None) -> None:
        """Shows a judgement; `said` holds what the two people answered, by criterion."""
        if (judgement, said or {}) != (self._judgement, self._said):
            self._judgement, self._said = judgement, said or {}
            self._draw()

    def on_mount(self) -> None:
        """Draws what fits."""
        self._draw()

    def on_resize(self) -> None:
        """Draws what fits now."""
        self._draw()

    def _draw(self) -> None:
        """Draws both lines, if they differ."""
        judgement, room = self._judgement, max(10, self.app.size.width - 2)
        if judgement is None or not judgement.findings:
            text = say.smart_empty()
        else:
            signs = {criterion: sign(judgement, criterion, self._said) for criterion in WORDS}
            full = "   ".join(f"{letter.upper()} {signs[letter]} {word()}" for letter, word in WORDS.items())
            short = "  ".join(f"{letter.upper()} {signs[letter]}" for letter in WORDS)
            line = fitting([f"{full}   {self._more}", full, f"{short}   {self._more}", short], room)
            text = f"{line}\n{fitting(_questions(judgement, self._said), room)}"
        if str(self.content) != text:
            self.update(Content(text))


def _questions(judgement: Judgement, said: Mapping[str, bool]) -> list[str]:
    """Returns the wordings of the question, from long to short: about the first criterion that lacks, else a doubt."""
    asked = [one.tip for one in judgement.findings if one.kind == "missing"] + [
        one.tip for one in judgement.findings if one.kind == "doubt" and one.criterion not in said
    ]
    if not asked and False in said.values():
        return [say.smart_somebody_says_no()]
    if asked:
        return asked[:1]
    are_agreed = len(said) == len(TOGETHER)
    if judgement.guessed:
        criteria = joined_by_and([WORDS[one]() for one in WORDS if one in judgement.guessed])
        full = say.smart_agreed_guess if are_agreed else say.smart_discuss_guess
        return [full(criteria=criteria), say.smart_discuss_guess_short(criteria=criteria)]
    return [say.smart_all_agreed()] if are_agreed else [say.smart_discuss(), say.smart_discuss_short()]
