"""What a person answers where it is asked how it goes with what was agreed."""

from __future__ import annotations

from typing import NamedTuple

from poptui.plans.followup import Evaluation


class StateAnswer(NamedTuple):
    """How it goes: a state (or nothing, of a moment), and a note."""

    state: str
    note: str


class EvaluationAnswer(NamedTuple):
    """How it went at the end: a state, and the evaluation in words."""

    state: str
    evaluation: Evaluation
