"""Key bindings made from the one table of actions, so that keys, menu, help and `poptui keys` never differ."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from poptui.work.actions import action


def bindings(*action_ids: str, priority: bool = False) -> list[BindingType]:
    """The bindings of actions: `plan.next_section` calls `action_next_section` of the widget or screen.

    Args:
        action_ids: ids from `work.actions.ACTIONS`.
        priority: whether the keys work whatever has the focus, before it sees them. Never for an act that saves.
    """
    found: list[BindingType] = []
    for action_id in action_ids:
        one = action(action_id)
        if one.keys:
            keys = ",".join(one.keys)
            found.append(Binding(keys, method(action_id), one.name, id=one.id, show=False, priority=priority))
    return found


def method(action_id: str) -> str:
    """The name of the method of an action, without `action_`."""
    return action_id.partition(".")[2]
