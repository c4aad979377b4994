"""SMART rows: the judgement of a row's goal and action, with what its other cells say."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from poptui.forms.model import Field
from poptui.forms.roles import role_name
from poptui.forms.value import last_day
from poptui.forms.vocabulary import GOAL_ROLES, ROLES, SemanticRole
from poptui.messages import work as say
from poptui.plans.opinions import opinions_of
from poptui.plans.plan import Plan
from poptui.plans.registers import NO, Answer, Cell, Register, RowKey
from poptui.smart.criteria import NAMES, sign
from poptui.smart.judgement import Finding, Judgement, judge
from poptui.smart.timed import Days
from poptui.text.clock import local_moment, today

MEANS: tuple[SemanticRole, ...] = ("means", "way", "cost", "hours", "who")
"""The semantic roles that say with what means and by whom."""
TALK_QUESTIONS = {"a": say.advice_acceptable, "r": say.advice_realistic}
"""What no text can tell, by criterion: the two people answer it in the talk."""

ELSEWHERE = {"m": say.advice_result_says_how, "t": say.advice_period_says_when}
"""What another cell of the row says, by criterion, where the goal itself does not."""


class Judged(NamedTuple):
    """The judgement of a row, or of one answer.

    Attributes:
        judgement: of the texts of `JUDGED`, a line each.
        texts: where each of those texts begins in what was judged, and what it is, by column key.
    """

    judgement: Judgement
    texts: Mapping[str, tuple[int, str]]

    def marks(self, key: str) -> list[tuple[int, int]]:
        """Returns the spans of one column's text that are evidence or raise a question: (start, end)."""
        if key not in self.texts:
            return []
        begin, text = self.texts[key]
        places = [(one.start - begin, one.end - begin) for one in self.judgement.findings if one.end > one.start]
        return [(max(0, start), min(len(text), end)) for start, end in places if end > 0 and start < len(text)]

    def words(self, finding: Finding) -> str:
        """Returns the words of the row that a finding is about."""
        return "\n".join(text for _, text in self.texts.values())[finding.start : finding.end]


def judge_row(table: Field, cells: Mapping[str, str], plan: Plan, row: str) -> Judged:
    """Returns the judgement of a row today.

    Args:
        table: the table.
        cells: the texts of the row by column key, also those that are not saved yet.
        plan: the plan, which knows when each text was typed and what a period meant then.
        row: the id of the row.
    """

    def text_of(part: SemanticRole) -> str:
        column = table.column_playing(part)
        return cells.get(column.key, "") if column else ""

    texts: dict[str, tuple[int, str]] = {}
    begin = 0
    for part in GOAL_ROLES:
        column = table.column_playing(part)
        if column is not None and text_of(part).strip():
            texts[column.key] = (begin, text_of(part))
            begin += len(text_of(part)) + 1
    means = ", ".join(text for part in MEANS if (text := text_of(part)).strip())
    judged = "\n".join(text for _, text in texts.values())
    written = (_written(plan, Cell(table.key, row, key), text) for key, (_, text) in texts.items())
    when = table.column_playing("when")
    until = _until(plan, Cell(table.key, row, when.key), text_of("when")) if when is not None else None
    days = Days(today(), min(written, default=today()), until)
    return Judged(judge(judged, result=text_of("result"), when=text_of("when"), means=means, days=days), texts)


def judge_answer(key: str, text: str, plan: Plan) -> Judged:
    """Returns the judgement today of the answer to one question; `key` names it."""
    days = Days(today(), _written(plan, Answer(key), text))
    return Judged(judge(text, days=days), {key: (0, text)} if text.strip() else {})


def _written(plan: Plan, register: Register, text: str) -> date:
    """Returns the day on which a text was typed: today where the plan does not hold it yet."""
    entry = plan.registers.get(register)
    return local_moment(entry.at).date() if entry is not None and entry.words == text else today()


def _until(plan: Plan, register: Register, text: str) -> date | None:
    """Returns the last day of a period as it was understood when it was typed; None where the plan does not hold it."""
    entry = plan.registers.get(register)
    last = last_day(entry.iso) if entry is not None and entry.words == text else None
    return date.fromisoformat(last) if last is not None else None


class Said(NamedTuple):
    """The opinions of a row.

    Attributes:
        of: "ja" or "nee" by role, by criterion.
    """

    of: Mapping[str, Mapping[str, str]]

    @property
    def together(self) -> dict[str, bool]:
        """Returns by criterion True where employee and manager both say yes, False where anyone says no."""
        found = {}
        for criterion, answers in self.of.items():
            if NO in answers.values():
                found[criterion] = False
            elif "together" in answers or {"employee", "manager"} <= answers.keys():
                found[criterion] = True
        return found

    def words(self, criterion: str) -> str:
        """Returns who said what: "medewerker ja, leidinggevende nee"; "" where nobody did."""
        return ", ".join(
            say.advice_says_no(role=role_name(role)) if answer == NO else say.advice_says_yes(role=role_name(role))
            for role, answer in self.of.get(criterion, {}).items()
        )


NOTHING_SAID = Said({})


def said_of(plan: Plan, table: str, row: str) -> Said:
    """Returns the opinions of a row as it is now; an opinion of earlier words does not count."""
    given = {(one.criterion, one.role): answer for one, answer in opinions_of(plan, RowKey(table, row))}
    found: dict[str, dict[str, str]] = {
        criterion: {role: given[criterion, role] for role in ROLES if (criterion, role) in given}
        for criterion in TALK_QUESTIONS
    }
    return Said({criterion: answers for criterion, answers in found.items() if answers})


def advice(judged: Judged, said: Said = NOTHING_SAID) -> str:
    """Returns the whole advice on a row: for each criterion the evidence, what is missing, and what to ask."""
    if not judged.texts:
        return say.advice_empty_row()
    parts = []
    for criterion, name in NAMES.items():
        found = [one for one in judged.judgement.findings if one.criterion == criterion]
        lines = [f"{sign(judged.judgement, criterion, said.together)} {name()}"]
        for one in found:
            words = " ".join(judged.words(one).split())
            lines.append(f"  {one.message}: '{words}'" if words else f"  {one.message}")
            lines += [f"  > {one.tip}"] if one.tip else []
        if not found and criterion in ELSEWHERE:
            lines.append(f"  {ELSEWHERE[criterion]()}")
        elif criterion in TALK_QUESTIONS:
            question, answered = TALK_QUESTIONS[criterion](), said.words(criterion)
            discussed = say.advice_discussed(question=question, answered=answered)
            lines.append(f"  > {discussed if answered else say.advice_to_discuss(question=question)}")
        parts.append("\n".join(lines))
    return "\n\n".join(parts)
