"""The pane beside the list of plans: what the plan with the cursor asks now, and what comes, from the list's own entry.

No plan is opened for it, so that moving the cursor stays fast.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from rich.cells import cell_len
from textual.content import Content

from poptui.messages import home as say
from poptui.messages import plan as plan_say
from poptui.plans.check import Needs
from poptui.plans.sharing import SIDES
from poptui.plans.status import DISAGREED, STATUSES
from poptui.store.listing import Listed
from poptui.text.clean import show
from poptui.text.clock import local_moment, today
from poptui.text.dates import format_date
from poptui.text.wrap import wrap
from poptui.widgets.chrome.cached_render import CachedText
from poptui.work.actions import status_name

WIDE = 100
"""The least width of the terminal, in columns, at which the pane is shown."""
ROOM = 76
"""The most cells of a line of the pane."""
MOST = 5
"""The number of things that are named below a heading."""
PREPARING, DEFINITIVE = STATUSES[:2]
QUIET, LATE, ASKS, DONE = "$text-muted", "$text-error", "$text-warning", "$text-success"


class Said(NamedTuple):
    """A piece of the pane: words that wrap beside their mark, such as a sign or a day.

    Attributes:
        words: the words.
        style: their style, as Textual spells it.
        mark: what stands before them.
        mark_style: the style of the mark.
    """

    words: str
    style: str = ""
    mark: str = ""
    mark_style: str = QUIET


BLANK = Said("")


class PlanGlance(CachedText):
    """Shows what is said of one plan and, at the bottom, of all; draws only if it differs."""

    def __init__(self) -> None:
        """Makes an empty pane."""
        super().__init__("", id="glance")
        self._shown: tuple[Sequence[Said], Sequence[Said]] = ([], [])

    def show_plan(self, of_plan: Sequence[Said], of_all: Sequence[Said]) -> None:
        """Shows what is said of the plan with the cursor, and of all plans."""
        if self._shown != (of_plan, of_all):
            self._shown = (of_plan, of_all)
            self.refresh()

    def render(self) -> Content:
        """Returns the lines; what is said of all plans stays at the bottom, wherever the cursor is."""
        width, height = min(ROOM, self.size.width), self.size.height
        of_plan, of_all = (_lines(said, width) for said in self._shown)
        of_all = of_all[: height // 2]
        free = height - len(of_all)
        above = of_plan[: free - 1 if of_all else free]
        return Content("\n").join([*above, *[Content("")] * (free - len(above)), *of_all])


def _lines(said: Sequence[Said], width: int) -> list[Content]:
    """Returns the pieces as lines of at most `width` cells."""
    found = []
    for one in said:
        indent = " " * cell_len(one.mark)
        for at, line in enumerate(wrap(one.words, max(1, width - len(indent)))):
            mark = indent if at else one.mark
            found.append(Content.assemble((mark, one.mark_style), (line, one.style)))
    return found


def glance_at_new() -> list[Said]:
    """Returns what a plan is, and how one is begun."""
    title = Said(say.list_new_line(), "bold")
    return [title, BLANK, Said(say.glance_new()), BLANK, Said(say.glance_new_enter(), QUIET)]


def glance_at(one: Listed, role: str, done_key: str) -> list[Said]:
    """Returns what is said of a plan to a person with a role: whose it is, what is to be done now, what comes.

    Args:
        one: the plan, as the list has it.
        role: the person's role. P&O sees what was agreed, not how it goes.
        done_key: the key with which a step after signing is written down.
    """
    if one.error:
        return [Said(one.id.name, "bold"), Said(say.list_unreadable(), LATE), BLANK, Said(one.error)]
    entry = one.entry
    days = sorted((date.fromisoformat(item["date"]), item["what"]) for item in entry["open"] if role != "hr")
    late = [_dated(day, what, "! ", LATE) for day, what in days if day < today()]
    due = [_dated(day, what, "• ", ASKS) for day, what in days if day == today()]
    coming = [_dated(day, what) for day, what in days if day > today()]
    to_do = [*_few(late), *due, *_asked(entry, role, done_key)] or [Said(say.glance_nothing_to_do(), QUIET)]
    found = [*_head(entry, role), BLANK, Said(say.glance_to_do(), "bold"), *to_do]
    return [*found, BLANK, Said(say.glance_later(), "bold"), *_few(coming)] if coming else found


def _head(entry: Mapping[str, Any], role: str) -> list[Said]:
    """Returns whose plan it is, its status, and what else the list knows of it."""
    status = status_name(entry["status"], entry["version"], against=entry["against"], signing=entry["signing"])
    if entry["status"] == PREPARING:
        status += f" · {say.glance_progress(**entry['progress'])}"
    manager = say.glance_manager(entry["manager"]) if entry["manager"] and role != "manager" else ""
    changed = say.glance_changed(f"{local_moment(entry['updated']):%d-%m-%Y}")
    about = " · ".join(part for part in (entry["unit"], manager) if part)
    lines = [Said(line, QUIET) for line in (status, about, changed, *entry["standing"][:1]) if line]
    return [Said(entry["employee"] or say.list_no_name(), "bold"), *lines]


def _asked(entry: Mapping[str, Any], role: str, done_key: str) -> list[Said]:
    """Returns what a plan asks of a person with a role without a day: answers, signatures, or steps after signing."""
    if entry["status"] == PREPARING:
        needs = Needs(**entry["needs"][role if role in SIDES else SIDES[0]])
        if not any(needs):
            return [Said(plan_say.nothing_needed(), "", "✓ ", DONE)]
        now = [Said(say.glance_answers(needs.now), "", "• ", ASKS)] if needs.now else []
        talk = [Said(say.glance_needed_in_talk(needs.talk), QUIET, "• ")] if needs.talk else []
        return [*now, *talk, *([Said(say.glance_needed_of_other(needs.other), QUIET, "• ")] if needs.other else [])]
    if entry["status"] == DEFINITIVE:
        return [Said(say.glance_sign(), "", "• ", ASKS)]
    if entry["status"] == DISAGREED:
        return [Said(say.glance_disagreed(done_key), "", "• ", ASKS)]
    if all(step["day"] for step in entry["steps"]):
        return []
    found = []
    for step in entry["steps"]:
        day = format_date(date.fromisoformat(step["day"]), "NL") if step["day"] else ""
        done = Said(f"{step['title']} ({day}, {step['receiver']})", QUIET, "✓ ", DONE)
        found.append(done if day else Said(step["title"], "", "• ", ASKS))
    return [*found, Said(say.glance_is_done(done_key), QUIET, "  ")]


def _dated(day: date, what: str, sign: str = "", style: str = QUIET) -> Said:
    """Returns something behind its day."""
    return Said(what, "", f"{sign}{format_date(day, 'NL')}  ", style)


def _few(said: Sequence[Said]) -> list[Said]:
    """Returns the first few pieces, and how many more there are."""
    if len(said) <= MOST:
        return list(said)
    return [*said[: MOST - 1], Said(say.glance_more(len(said) - MOST + 1), QUIET)]


def glance_at_all(lines: Sequence[str]) -> list[Said]:
    """Returns what is to be done with all plans, below a heading; nothing where nothing is."""
    return [Said(say.glance_all_plans(), "bold"), *(Said(show(line), QUIET) for line in lines)] if lines else []
