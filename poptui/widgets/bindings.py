"""Makes key bindings from the table of actions, so that keys, menu, help and `poptui keys` agree."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol, runtime_checkable

from textual.binding import Binding, BindingType

from poptui.work.actions import action, key_name


@runtime_checkable
class HasOwnKeys(Protocol):
    """A program in which a person set other keys for actions; `own_keys` holds them by action id."""

    own_keys: Mapping[str, tuple[str, ...]]


def keys_of(app: object, action_id: str) -> list[str]:
    """Returns the keys of an action in this program by the names people use, the one to show first."""
    own = app.own_keys if isinstance(app, HasOwnKeys) else {}
    return [key_name(key) for key in own.get(action_id, action(action_id).keys)]


def calls(app: object, action_id: str, key: str) -> bool:
    """Returns whether a key, by Textual's name, runs an action in this program."""
    own = app.own_keys if isinstance(app, HasOwnKeys) else {}
    return key in own.get(action_id, action(action_id).keys)


def bindings(*action_ids: str, priority: bool = False, via: str = "") -> list[BindingType]:
    """Returns the bindings of actions: `plan.next_section` calls `action_next_section` of the widget or screen.

    Args:
        action_ids: ids from `work.actions.ACTIONS`.
        priority: whether the keys work whatever has the focus, before it sees them. Never for an act that saves.
        via: the one method that does all these actions, and gets the id: `act` calls `action_act("plan.share")`.
    """
    found: list[BindingType] = []
    for action_id in action_ids:
        one = action(action_id)
        keys = ",".join(one.keys) or f"no-key-{one.id}"  # a name of no key; a person can set a key in its place
        called = f"{via}('{action_id}')" if via else method(action_id)
        found.append(Binding(keys, called, id=one.id, show=False, priority=priority))
    return found


def own_bindings(cls: type) -> list[Binding]:
    """Returns the bindings of actions that a class defines itself, without inherited ones."""
    return [one for one in vars(cls).get("BINDINGS", ()) if isinstance(one, Binding)]


def method(action_id: str) -> str:
    """Returns the name of the method of an action without `action_`: `next_section`, and `field_next` for a field."""
    group, _, name = action_id.partition(".")
    return f"field_{name}" if group == "field" else name
