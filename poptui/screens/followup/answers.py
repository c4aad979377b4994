"""What a person answers where it is asked how an agreed row goes."""

from __future__ import annotations

from typing import NamedTuple

from poptui.plans.followup import Evaluation


class StateAnswer(NamedTuple):
    """How a row goes: a state (empty for a moment), a note, and the new day if it is moved."""

    state: str
    note: str
    until: str


class EvaluationAnswer(NamedTuple):
    """How a row went at the end: a state, and the evaluation in words."""

    state: str
    evaluation: Evaluation
