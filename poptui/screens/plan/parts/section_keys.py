"""The keys and the menu of a section: which actions are shown where, and which the plan allows now."""

from __future__ import annotations

from poptui.messages import plan as say
from poptui.plans.check import Needs

SHORT_NAME = 16
"""The number of characters of a long name that stay where there is no room for all of it."""
TEXT_KEYS = (
    *("app.help", "app.menu", "plan.next_section", "app.back", "app.quit", "plan.next_empty"),
    *("plan.sections", "plan.previous_section"),
)
TABLE_KEYS = (
    *("app.help", "app.menu", "table.edit", "table.agree", "table.card", "table.delete", "table.add", "app.back"),
    *("plan.next_section", "app.quit"),
)
ROW_KEYS = (
    *("app.help", "app.menu", "table.card", "table.agree", "table.delete", "table.duplicate", "table.add"),
    *("table.up", "table.down", "app.back"),
)
CELL_KEYS = ("app.help", "app.menu", "cell.accept", "cell.restore", "table.agree", "plan.smart", "plan.undo")
"""The actions of the key line, the most used first: a narrow terminal leaves out the last."""
OF_WHOLE_PLAN = (
    *("plan.export", "plan.history", "plan.role", "plan.talk", "plan.share", "plan.unit", "plan.agree", "plan.sign"),
    *("plan.revise", "plan.handin", "plan.follow", "plan.next", "plan.attachments"),
)
"""The actions on the whole plan."""

MENU = (
    *("plan.sections", "plan.next_section", "plan.previous_section", "plan.next_empty", "plan.find"),
    *("plan.share", "plan.attachments", "plan.talk", "plan.export", "plan.agree", "plan.sign", "plan.revise"),
    *("plan.handin", "plan.follow"),
    *("plan.next", "plan.undo", "plan.redo", "field.note", "field.history", "plan.history"),
    *("plan.role", "plan.unit"),
    *("table.add", "table.edit", "table.card", "table.duplicate", "table.up", "table.down"),
    *("table.agree", "plan.smart", "table.copy_rows", "table.delete"),
)


def is_of_rows(action_id: str) -> bool:
    """Returns whether an action is done on a row of a table."""
    return action_id.startswith("table.") or action_id == "plan.smart"


def needs_words(needs: Needs, other: str) -> list[str]:
    """Returns in words how many answers are still needed of this person now, in the talk, and of the other.

    Args:
        needs: how many are needed.
        other: what the form calls the other side.

    Returns:
        The same from long to short.
    """
    if not any(needs):
        return [say.nothing_needed()]
    later = [say.needed_in_talk(number=needs.talk)] if needs.talk else []
    later += [say.needed_of_other(number=needs.other, role=other)] if needs.other else []
    now = say.answers_needed(needs.now) if needs.now else say.nothing_needed_now()
    short = say.headline_lacks(answers=needs.now) if needs.now else say.nothing_needed_now()
    return [" · ".join([one, *later[:count]]) for one in (now, short) for count in range(len(later), -1, -1)]


def short_name(name: str) -> str:
    """Returns a name, cut off for where there is no room for all of it."""
    return f"{name[:SHORT_NAME]}…"


def keys_in_table(*, is_typing: bool, is_on_row: bool, has_wishes: bool) -> tuple[str, ...]:
    """Returns the actions of the key line in a table: while typing in a cell, on a cell, or on a whole row."""
    keys = CELL_KEYS if is_typing else ROW_KEYS if is_on_row else TABLE_KEYS
    return tuple(key for key in keys if has_wishes or key != "table.agree")
