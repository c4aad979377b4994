"""The table of all actions: id, keys, where each works, name and help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from poptui.messages import actions as say
from poptui.plans.status import DISAGREED


class Action(NamedTuple):
    """One action of the menu, the keys and the key line.

    Attributes:
        id: as the contract names it.
        keys: Textual's names of the keys, the one to show first.
        where: overal, plan, rij, tabel or lijst: where it works.
        say_name: returns its name.
        say_help: returns its help.
    """

    id: str
    keys: tuple[str, ...]
    where: str
    say_name: Callable[[], str]
    say_help: Callable[[], str]

    @property
    def name(self) -> str:
        """Returns its name: a word or two for the key line and the menu."""
        return self.say_name()

    @property
    def help(self) -> str:
        """Returns its help: a sentence."""
        return self.say_help()


ACTIONS = (
    Action("app.help", ("f1", "question_mark"), "overal", say.app_help_name, say.app_help_help),
    Action("app.menu", ("f10", "ctrl+o"), "overal", say.app_menu_name, say.app_menu_help),
    Action("app.back", ("escape", "ctrl+g"), "overal", say.app_back_name, say.app_back_help),
    Action("app.quit", ("f9", "ctrl+q"), "overal", say.app_quit_name, say.app_quit_help),
    Action("app.redraw", ("ctrl+l",), "overal", say.app_redraw_name, say.app_redraw_help),
    Action("app.theme", (), "overal", say.app_theme_name, say.app_theme_help),
    Action("field.next", ("tab",), "overal", say.field_next_name, say.field_next_help),
    Action("field.previous", ("shift+tab",), "overal", say.field_previous_name, say.field_previous_help),
    Action("plan.sections", ("f2", "ctrl+t"), "plan", say.plan_sections_name, say.plan_sections_help),
    Action("plan.previous_section", ("f3",), "plan", say.plan_previous_section_name, say.plan_previous_section_help),
    Action("plan.next_section", ("f4", "ctrl+n"), "plan", say.plan_next_section_name, say.plan_next_section_help),
    Action("plan.next_empty", ("f5", "ctrl+r"), "plan", say.plan_next_empty_name, say.plan_next_empty_help),
    Action("plan.smart", ("f6",), "tabel", say.plan_smart_name, say.plan_smart_help),
    Action("plan.find", ("f7", "ctrl+f"), "plan", say.find_name, say.plan_find_help),
    Action("plan.talk", ("f8",), "plan", say.plan_talk_name, say.plan_talk_help),
    Action("plan.undo", ("ctrl+z",), "plan", say.plan_undo_name, say.plan_undo_help),
    Action("plan.redo", ("ctrl+y",), "plan", say.plan_redo_name, say.plan_redo_help),
    Action("plan.export", (), "plan", say.plan_export_name, say.plan_export_help),
    Action("plan.attachments", (), "plan", say.plan_attachments_name, say.plan_attachments_help),
    Action("plan.share", (), "plan", say.plan_share_name, say.plan_share_help),
    Action("plan.agree", (), "plan", say.plan_agree_name, say.plan_agree_help),
    Action("plan.sign", (), "plan", say.plan_sign_name, say.plan_sign_help),
    Action("plan.revise", (), "plan", say.plan_revise_name, say.plan_revise_help),
    Action("plan.handin", (), "plan", say.handin_name, say.plan_handin_help),
    Action("plan.follow", (), "plan", say.plan_follow_name, say.plan_follow_help),
    Action("plan.next", (), "plan", say.plan_next_name, say.plan_next_help),
    Action("plan.role", (), "plan", say.plan_role_name, say.plan_role_help),
    Action("plan.unit", (), "plan", say.unit_name, say.unit_help),
    Action("plan.history", (), "plan", say.plan_history_name, say.plan_history_help),
    Action("field.history", (), "plan", say.field_history_name, say.field_history_help),
    Action("field.note", (), "plan", say.field_note_name, say.field_note_help),
    Action("history.open", ("enter",), "geschiedenis", say.history_open_name, say.history_open_help),
    Action("row.previous", ("f3",), "rij", say.row_previous_name, say.row_previous_help),
    Action("row.next", ("f4", "ctrl+n"), "rij", say.row_next_name, say.row_next_help),
    Action("cell.accept", ("enter",), "cel", say.cell_accept_name, say.cell_accept_help),
    Action("cell.restore", ("escape", "ctrl+g"), "cel", say.cell_restore_name, say.cell_restore_help),
    Action("table.add", ("insert", "n"), "tabel", say.table_add_name, say.table_add_help),
    Action("table.edit", ("enter",), "tabel", say.table_edit_name, say.table_edit_help),
    Action("table.card", ("ctrl+e", "e"), "tabel", say.table_card_name, say.table_card_help),
    Action("table.delete", ("delete", "d"), "tabel", say.table_delete_name, say.table_delete_help),
    Action("table.duplicate", ("ctrl+d", "k"), "tabel", say.table_duplicate_name, say.table_duplicate_help),
    Action("table.copy_rows", ("c",), "tabel", say.table_copy_rows_name, say.table_copy_rows_help),
    Action("table.up", ("shift+up", "o"), "tabel", say.table_up_name, say.table_up_help),
    Action("table.down", ("shift+down", "l"), "tabel", say.table_down_name, say.table_down_help),
    Action("table.agree", ("ctrl+s",), "tabel", say.table_agree_name, say.table_agree_help),
    Action("list.new", ("n",), "lijst", say.list_new_name, say.list_new_help),
    Action("list.open", ("enter",), "lijst", say.list_open_name, say.list_open_help),
    Action("list.filter", ("slash",), "lijst", say.find_name, say.list_filter_help),
    Action("list.receive", ("i",), "lijst", say.list_receive_name, say.list_receive_help),
    Action("list.handin", ("r",), "lijst", say.handin_name, say.list_handin_help),
    Action("list.unit", (), "lijst", say.unit_name, say.unit_help),
    Action("list.me", (), "lijst", say.list_me_name, say.list_me_help),
    Action("list.blank", (), "lijst", say.list_blank_name, say.list_blank_help),
    Action("list.delete", ("d", "delete"), "lijst", say.list_delete_name, say.list_delete_help),
)
"""All actions, in the order of the menu and of `poptui keys`."""

IDS = frozenset(one.id for one in ACTIONS)
"""The ids of all actions."""

STATUS_NAMES: Mapping[str, Callable[[], str]] = {
    "preparing": say.status_preparing,
    "definitive": say.status_definitive,
    "signed": say.status_signed,
    "closed": say.status_closed,
    DISAGREED: say.status_disagreed,
    "being signed": say.status_being_signed,
    "not all agree": say.status_not_all_agree,
}
"""The names of the statuses of a plan, and of two that are told apart only for people."""
SHORT_NAMES: Mapping[str, Callable[[], str]] = {
    "definitive": say.status_definitive_short,
    "being signed": say.status_being_signed_short,
    "not all agree": say.status_not_all_agree_short,
}
"""The names of those that are long, where there is little room."""


def status_name(status: str, version: int, *, against: bool, signing: bool, is_short: bool = False) -> str:
    """Returns the status of a plan as people read it: "geen overeenstemming", "ondertekend (versie 2)"."""
    told = status
    if status == "definitive" and signing:
        told = "being signed"
    if status == DISAGREED and not against:
        told = "not all agree"
    names = {**STATUS_NAMES, **SHORT_NAMES} if is_short else STATUS_NAMES
    name = names[told]() if told in names else status
    if against and status != DISAGREED:
        name = say.status_against(status=name)
    return say.status_version(status=name, version=version) if version > 1 else name


SAID_NAMES: Mapping[str, Callable[[], str]] = {"a": say.said_acceptable, "r": say.said_realistic}
"""An opinion of a row in words, by the letter of its SMART criterion."""

_SIGNS = {"question_mark": "?", "slash": "/"}
_KEYS: Mapping[str, Callable[[], str]] = {
    "escape": say.key_escape,
    "shift+tab": say.key_shift_tab,
    "enter": say.key_enter,
    "tab": say.key_tab,
    "delete": say.key_delete,
    "insert": say.key_insert,
    "shift+up": say.key_shift_up,
    "shift+down": say.key_shift_down,
}


def action(action_id: str) -> Action:
    """Returns the action with this id.

    Raises:
        KeyError: there is none.
    """
    for found in ACTIONS:
        if found.id == action_id:
            return found
    raise KeyError(action_id)


def key_name(key: str) -> str:
    """Returns a key as people call it: "F1", "Ctrl+Z", "?"."""
    if key in _KEYS:
        return _KEYS[key]()
    if key in _SIGNS or len(key) == 1:
        return _SIGNS.get(key, key)
    return "+".join(part.upper() if len(part) == 1 or part[0] == "f" else part.title() for part in key.split("+"))
