"""Own keys: which names are read, which keys an action can have, and how faults are reported."""

from __future__ import annotations

import pytest

from poptui.work.actions import ACTIONS, action
from poptui.work.keymap import Keymap, read_keymap

FOR_TYPING = ["tab", "shift+tab", "enter", "delete", "del", *(f"ctrl+{letter}" for letter in "acdehijkmuvwx")]


def keymap(**own: str) -> Keymap:
    """Returns the keymap of keys by action id, with a double underscore for the dot."""
    return read_keymap({name.replace("__", "."): keys for name, keys in own.items()}, "config.toml")


def refused(**own: str) -> str:
    """Returns the one fault of keys that are refused; it names the file, the table, the action and the keys."""
    found = keymap(**own)
    assert found.own == {}
    (fault,) = found.faults
    ((name, keys),) = own.items()
    assert fault.startswith(f"'{keys}' kan niet bij '{name.replace('__', '.')}' (config.toml, [keys]): "), fault
    return fault.partition("): ")[2]


def test_keymap_without_settings_has_the_keys_of_the_table() -> None:
    found = keymap()
    assert found.faults == ()
    assert all(found.keys(one.id) == one.keys for one in ACTIONS)


@pytest.mark.parametrize(
    ("typed", "keys"),
    [
        ("f12", ("f12",)),
        ("F12", ("f12",)),
        ("f12", ("f12",)),
        ("ctrl+p", ("ctrl+p",)),
        ("Ctrl+P", ("ctrl+p",)),
        (" f12 , ctrl+p ", ("f12", "ctrl+p")),
        ("f12,f12", ("f12",)),
        ("f12,", ("f12",)),
        ("f7", ("f7",)),
        ("ctrl+f,f7", ("ctrl+f", "f7")),
    ],
)
def test_key_names_are_read_as_people_write_them(typed: str, keys: tuple[str, ...]) -> None:
    """Case and spaces do not matter, commas separate several keys, and the first is the one that is shown."""
    found = keymap(plan__find=typed)
    assert found.faults == ()
    assert found.keys("plan.find") == keys
    assert found.keys("plan.next_empty") == action("plan.next_empty").keys


@pytest.mark.parametrize(
    ("action_id", "typed", "keys"),
    [
        ("app.back", "esc", ("escape",)),
        ("app.back", "Esc, f12", ("escape", "f12")),
        ("app.help", "?", ("question_mark",)),
        ("app.help", "f12,?", ("f12", "question_mark")),
        ("list.filter", "/", ("slash",)),
        ("list.filter", "slash,f12", ("slash", "f12")),
        ("list.delete", "del", ("delete",)),
        ("table.delete", "delete,x", ("delete", "x")),
        ("table.up", "u", ("u",)),
        ("table.down", "1", ("1",)),
        ("list.new", "a", ("a",)),
        ("table.up", "/", ("slash",)),
        ("field.next", "tab", ("tab",)),
        ("field.next", "tab,f12", ("tab", "f12")),
    ],
)
def test_letters_and_signs_are_keys_where_nothing_is_typed(action_id: str, typed: str, keys: tuple[str, ...]) -> None:
    """Esc, Del, ? and / have these names; a letter may be a key in lists and tables, and an action keeps its own."""
    found = read_keymap({action_id: typed}, "config.toml")
    assert found.faults == ()
    assert found.keys(action_id) == keys


@pytest.mark.parametrize(
    ("action_id", "nearest"),
    [("plan.fnd", "plan.find"), ("find", "plan.find"), ("app.hulp", "app.help"), ("table.delet", "table.delete")],
)
def test_unknown_action_is_reported_with_the_nearest(action_id: str, nearest: str) -> None:
    found = read_keymap({action_id: "f12", "plan.undo": "f11"}, "mijn.toml")
    assert found.faults == (f"onbekende handeling '{action_id}' (mijn.toml, [keys]): bedoelde u '{nearest}'?",)
    assert found.own == {"plan.undo": ("f11",)}


@pytest.mark.parametrize("typed", ["f13", "f0", "ctrl+1", "alt+x", "ctrl+shift+p", "home", "spatie", "^p", "xx", "é"])
def test_unknown_key_is_reported(typed: str) -> None:
    """A name of no key, or of one that no terminal sends, is reported with examples of keys."""
    said = refused(plan__find=typed)
    assert said.startswith(f"'{typed}' is geen toets; ")
    assert "kies uit f5, ctrl+r" in said or "bedoelde u '" in said


@pytest.mark.parametrize("typed", ["", "  ", ",", " , "])
def test_empty_setting_leaves_an_action_without_key(typed: str) -> None:
    assert refused(plan__find=typed) == "noem een toets, zoals f5 of ctrl+r"


@pytest.mark.parametrize("typed", ["x", "X", "1", "?", "/", "question_mark"])
@pytest.mark.parametrize("action_id", ["plan.find", "app.menu", "row.next", "field.next", "history.open"])
def test_key_that_types_a_sign_is_refused_where_text_is_typed(action_id: str, typed: str) -> None:
    """In a plan, and for the keys of the whole program, letters must be typed, so they are no keys."""
    (fault,) = read_keymap({action_id: typed}, "config.toml").faults
    assert f"kan niet bij '{action_id}' (config.toml, [keys])" in fault
    assert "is om mee te typen; neem een functietoets of ctrl met een letter" in fault


@pytest.mark.parametrize("typed", FOR_TYPING)
@pytest.mark.parametrize("action_id", ["plan.find", "table.agree", "app.menu", "table.up"])
def test_key_needed_for_typing_is_refused(action_id: str, typed: str) -> None:
    """Tab, Enter, Del and the keys that edit and move in a text belong to their own actions only."""
    found = read_keymap({action_id: typed}, "config.toml")
    assert found.own == {}
    (fault,) = found.faults
    assert f"'{typed}' kan niet bij '{action_id}' (config.toml, [keys]): " in fault
    assert fault.endswith("is nodig bij het typen; neem een functietoets of een andere letter")


@pytest.mark.parametrize(
    ("action_id", "typed", "key", "owner"),
    [
        ("plan.find", "f5", "F5", "plan.next_empty"),
        ("plan.find", "f12,ctrl+r", "Ctrl+R", "plan.next_empty"),
        ("plan.find", "esc", "Esc", "app.back"),
        ("app.menu", "f7", "F7", "plan.find"),
        ("app.menu", "f3", "F3", "plan.previous_section"),
        ("list.filter", "?", "?", "app.help"),
        ("list.filter", "n", "n", "list.new"),
        ("table.up", "d", "d", "table.delete"),
        ("table.agree", "f5", "F5", "plan.next_empty"),
        ("plan.find", "ctrl+s", "Ctrl+S", "table.agree"),
        ("row.next", "f5", "F5", "plan.next_empty"),
    ],
)
def test_key_of_another_action_is_refused(action_id: str, typed: str, key: str, owner: str) -> None:
    """Where both actions work in one place, the key stays with the action that has it, which the fault names."""
    said = refused(**{action_id.replace(".", "__"): typed})
    assert said == f"'{key}' is al van '{owner}'; geef die eerst een andere toets"


@pytest.mark.parametrize(
    ("action_id", "typed"),
    [("list.filter", "f7"), ("list.filter", "f5,k"), ("table.up", "slash"), ("list.new", "o")],
)
def test_key_of_an_action_elsewhere_is_free(action_id: str, typed: str) -> None:
    """Actions of the list and of a plan can have the same key, as they never work in one place."""
    assert read_keymap({action_id: typed}, "config.toml").faults == ()


def test_the_row_before_and_the_section_before_keep_sharing_a_key() -> None:
    """On a card F3 goes to another row, in a plan to another section; changing one leaves the other."""
    found = keymap(plan__previous_section="f11")
    assert found.faults == ()
    assert found.keys("row.previous") == ("f3",)
    assert keymap(plan__previous_section="f11,f3", row__previous="f3,f12").faults == ()


@pytest.mark.parametrize(
    "own",
    [
        {"plan.find": "f5", "plan.next_empty": "f7"},
        {"plan.next_empty": "f7", "plan.find": "f5"},
        {"table.add": "k", "table.duplicate": "n"},
        {"plan.find": "f2", "plan.sections": "f5", "plan.next_empty": "f7"},
    ],
)
def test_actions_swap_their_keys(own: dict[str, str]) -> None:
    """A key that its action gives up can be used by another, in any order of the settings."""
    found = read_keymap(own, "config.toml")
    assert found.faults == ()
    assert {name: ",".join(keys) for name, keys in found.own.items()} == own


def test_two_actions_on_one_key_are_both_refused() -> None:
    """Each keeps its own keys, and each fault names the other action."""
    found = keymap(plan__find="f12", plan__next_empty="f12", plan__undo="f11")
    assert found.own == {"plan.undo": ("f11",)}
    assert found.keys("plan.find") == ("f7", "ctrl+f")
    assert len(found.faults) == 2
    for fault, one, other in zip(
        found.faults, ("plan.find", "plan.next_empty"), ("plan.next_empty", "plan.find"), strict=True
    ):
        assert fault == (
            f"'f12' kan niet bij '{one}' (config.toml, [keys]): "
            f"'F12' is al van '{other}'; geef die eerst een andere toets"
        )


def test_a_key_is_not_free_where_the_action_that_gave_it_up_is_refused() -> None:
    """F5 stays with the next open question, whose new key is invalid; so no other action can have F5."""
    found = keymap(plan__next_empty="x", plan__find="f5", plan__undo="f7")
    assert found.own == {}
    assert [fault.partition(" (config.toml")[0] for fault in found.faults] == [
        "'x' kan niet bij 'plan.next_empty'",
        "'f5' kan niet bij 'plan.find'",
        "'f7' kan niet bij 'plan.undo'",
    ]


def test_one_bad_key_of_several_leaves_the_action_with_its_own() -> None:
    found = keymap(plan__find="f12,x")
    assert found.keys("plan.find") == ("f7", "ctrl+f")
    assert len(found.faults) == 1


def test_an_act_on_a_card_cannot_have_the_key_of_another_row() -> None:
    """Making an agreement works on a card, where F3 goes to the row before: it cannot have that key."""
    found = keymap(table__agree="f3", plan__previous_section="f12")
    assert found.own == {"plan.previous_section": ("f12",)}
    (fault,) = found.faults
    assert "'F3' is al van 'row.previous'" in fault
