"""The catalogue: what is made of it is up to date, all of it is used, and what its sentences name exists."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import NamedTuple

import click
import pytest
from textual.binding import Binding

import poptui.screens
import poptui.widgets
from poptui.cli.command_names import COMMANDS
from poptui.cli.main import poptui as group_of_commands
from poptui.forms.catalogue import Catalogue
from poptui.messages.lookup import Wording
from poptui.messages.lookup import text as sentence
from poptui.store.config import read_config
from poptui.work.actions import ACTIONS, key_name
from poptui.work.keymap import read_keymap
from tests.support.tools import require_module

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "poptui"
SCRIPT = ROOT / ".ci" / "messages.py"
CATALOGUE = "poptui.messages"

KEY = re.compile(
    r"(?<![\w+-])(?:F\d+|(?:Ctrl|Alt|Shift)\+\w+|Esc|Enter|Tab|Del|Ins|PgUp|PgDn|Backspace|Home|End)(?![\w-])"
)
"""A key, as sentences name it."""
KEY_NAMES = {"pageup": "PgUp", "pagedown": "PgDn"}
"""Keys of Textual's widgets that sentences call by a shorter name than `key_name`."""
COMMAND = re.compile(
    r"(?:^|'|: |, of |zoals )poptui (?P<name>[a-z]+)\b(?P<line>(?:(?!, of poptui )[^'\n;])*)"
    r"|'(?!poptui )(?P<short>[a-z]+)(?P<rest> --[^']*)'",
    re.M,
)
"""A command as it is typed: at the start of a line, between quotes, or behind words that lead it in."""
OPTION = re.compile(r"(?<![\w-])-(?:-[a-z][a-z-]*|[a-z])\b")
NAMED = re.compile(r"(?<=[\w,;:)] )['(]?(?P<name>[^\W\d_a-zß-ÿ][a-zß-ÿ].*)", re.S)
"""The text from a word with a capital in the middle of a sentence on."""
NO_ENTRIES = {
    "Markdown": "a format",
    "OpenSSH": "a program",
    "Windows": "a system",
    "PenO": "P&O in the name of a file, where & is unfit",
    "Samira Haddou": "the name of an example",
    "Groen": "the name of an example",
}
"""Words with a capital that name nothing on a screen, and what each is."""

LEFT = {
    "poptui/text/": "patterns of what people type: dates, periods, money and hours",
    "poptui/plans/registers.py": "the rules of registers, in English for developers",
    "poptui/plans/validation.py": "the rule that a plan breaks, in English for developers",
    "poptui/plans/signature.py": "what is signed and read back: other words would be another signature",
    "poptui/exports/document.py": "the heading of a signed statement in a document, which is read back",
}
"""Files and folders whose literals look like sentences and stay in the code, and why."""


JE = re.compile(r"\b(?:je|jij|jou|jouw|jezelf|jullie)\b", re.IGNORECASE)
U = re.compile(r"\b(?:u|uw|uzelf)\b", re.IGNORECASE)
OUTSIDE_FORMS = re.compile(
    r"(commands|home|store|values)\.|actions\.list_|sharing\.(receive_help|receive_waiting|exchange_)"
)
"""The sentences that are read where no form is at hand: these say u."""


FIXED_KEYS = {"Enter", "Tab", "Backspace", "PgDn"}
"""Keys that Textual's own widgets have wherever they are shown, whatever keys a person sets for actions."""


class Use(NamedTuple):
    """A place where the code takes a sentence: the file and line, and the accessor as `group.name`."""

    place: str
    accessor: str


@cache
def script() -> ModuleType:
    """Returns the script that makes the catalogue; skips the test without Babel, which it needs."""
    require_module("babel")
    spec = spec_from_file_location("messages_script", SCRIPT)
    assert spec is not None and spec.loader is not None
    found = module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


@cache
def texts_in_context() -> list[tuple[str, str, str]]:
    """Returns the Dutch texts of the catalogue, each with its key and context; of a sentence with a plural both."""
    paths = sorted((PROGRAM / "messages" / "languages" / "nl").glob("*.po"))
    found = [one for path in paths for one in script().messages_in(path)]
    strings = [(str(one.id[0] if one.pluralizable else one.id), one.context or "", one.string) for one in found]
    return [(key, at, text) for key, at, each in strings for text in (each if isinstance(each, tuple) else (each,))]


def texts() -> list[tuple[str, str]]:
    """Returns the Dutch texts of the catalogue, each with its key; of a sentence with variants all."""
    return [(key, text) for key, _, text in texts_in_context()]


def run(*arguments: str, root: Path = ROOT, language: str = "nl", code: int = 0) -> str:
    """Returns what Python prints with these arguments, with the program below a folder, in a language."""
    environment = {**os.environ, "PYTHONPATH": str(root), "POPTUI_LANGUAGE": language, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, *arguments], capture_output=True, cwd=root, env=environment, check=False)
    assert done.returncode == code, done.stderr.decode()
    return (done.stderr if code else done.stdout).decode()


# --- the code and the catalogue -------------------------------------------------------------------


@cache
def accessors() -> set[str]:
    """Returns all accessors of the catalogue, as `group.name`."""
    paths = [path for path in (PROGRAM / "messages").glob("*.py") if path.stem not in {"__init__", "lookup"}]
    modules = [(path.stem, ast.parse(path.read_text(encoding="utf-8"))) for path in paths]
    return {
        f"{group}.{node.name}" for group, tree in modules for node in tree.body if isinstance(node, ast.FunctionDef)
    }


@cache
def trees() -> dict[str, ast.Module]:
    """Returns the syntax tree of each module of the program, by its path from the root."""
    return {
        str(path.relative_to(ROOT)): ast.parse(path.read_text(encoding="utf-8"))
        for path in sorted(PROGRAM.rglob("*.py"))
        if path.parent != PROGRAM / "messages"
    }


def aliases(tree: ast.Module) -> dict[str, str]:
    """Returns the groups of the catalogue that a module imports, by the name that it gives them."""
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module == CATALOGUE]
    return {one.asname or one.name: one.name for node in imports for one in node.names if one.name != "lookup"}


@cache
def uses() -> list[Use]:
    """Returns every place in the program that takes a sentence of the catalogue."""
    found = []
    for path, tree in trees().items():
        groups = aliases(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in groups:
                found.append(Use(f"{path}:{node.lineno}", f"{groups[node.value.id]}.{node.attr}"))
    return found


def test_made_files_are_as_the_catalogue_says() -> None:
    """The accessors and the compiled catalogue are those that the script makes now: `--check` finds no other."""
    require_module("babel")
    done = subprocess.run([sys.executable, SCRIPT, "--check"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_each_sentence_is_used() -> None:
    """No sentence of the catalogue is left over: its accessor is named in the program."""
    assert sorted(accessors() - {one.accessor for one in uses()}) == []


def test_each_sentence_that_is_taken_exists() -> None:
    """Whatever the program takes of a group of the catalogue is an accessor of that group."""
    found = uses()
    assert len(found) > 100
    assert [one for one in found if one.accessor not in accessors()] == []


def test_sentences_are_taken_through_their_group() -> None:
    """No module imports an accessor by itself, or gives two groups one name: what is used can be found."""
    for path, tree in trees().items():
        imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        names = [
            (one.asname or one.name, one.name) for node in imports if node.module == CATALOGUE for one in node.names
        ]
        single = {node.module for node in imports if (node.module or "").startswith(f"{CATALOGUE}.")}
        assert single <= {f"{CATALOGUE}.lookup"}, path
        assert len(dict(names)) == len(set(names)), path


def test_no_sentence_is_left_in_the_code() -> None:
    """What a person reads stands in the catalogue; each exception is still needed."""
    found = [one.removeprefix(f"{ROOT}/") for one in script().left(script().code([]))]
    assert [one for one in found if not one.startswith((*LEFT,))] == []
    assert [place for place in LEFT if not any(one.startswith(place) for one in found)] == []


# --- what the sentences name ----------------------------------------------------------------------


@cache
def options() -> dict[str, set[str]]:
    """Returns the options of each command by its name, and of the program itself by ""."""
    context = click.Context(group_of_commands)
    found = {"": {*_options_of(group_of_commands, context)}}
    for name in [*COMMANDS, "open"]:
        command = group_of_commands.get_command(context, name)
        assert command is not None
        found[name] = {*_options_of(command, click.Context(command))}
    return found


def _options_of(command: click.Command, context: click.Context) -> Iterator[str]:
    """Yields the options of a command, as they are typed."""
    for one in command.get_params(context):
        if isinstance(one, click.Option):
            yield from (*one.opts, *one.secondary_opts)


def unknown_of_commands(text: str) -> list[str]:
    """Returns the commands and options that a text names and that do not exist.

    An option in a typed command is one of that command; another is one of any command.
    """
    lost = []
    for one in COMMAND.finditer(text):
        name, line = (one["name"], one["line"]) if one["name"] else (one["short"], one["rest"])
        if name in COMMANDS:
            lost += [f"poptui {name} {each}" for each in OPTION.findall(line) if each not in options()[name]]
        else:
            lost.append(f"poptui {name}")
    known = set().union(*options().values())
    return lost + [each for each in OPTION.findall(COMMAND.sub("", text)) if each not in known]


@cache
def keys() -> set[str]:
    """Returns all keys that do something, as people call them: those of actions, of our widgets, and of theirs."""
    pages = [
        one
        for package in (poptui.widgets, poptui.screens)
        for one in walk_packages(package.__path__, f"{package.__name__}.")
    ]
    classes = {value for page in pages for value in vars(import_module(page.name)).values() if isinstance(value, type)}
    found = {key for action in ACTIONS for key in action.keys}
    for one in {base for cls in classes if cls.__module__.startswith("poptui.") for base in cls.__mro__}:
        found |= {each.key for each in Binding.make_bindings(vars(one).get("BINDINGS", ()))}
    return {KEY_NAMES.get(key) or key_name(key) for key in found}


@cache
def entries() -> set[str]:
    """Returns what stands on the screens with a capital: names of actions, titles in forms, words on buttons."""
    forms = Catalogue().forms()
    fields = [field for form in forms for field in form.fields]
    sections = [section for form in forms for section in form.sections]
    found = {form.title for form in forms} | {section.title for section in sections} | {one.title for one in fields}
    found |= {group.title for section in sections for group in section.groups}
    found |= {column.title for field in fields for column in field.all_columns}
    found |= {option.title for field in fields for option in field.options}
    found |= {text for key, text in texts() if key.endswith("_button") and "{" not in text}
    return (found | {action.name for action in ACTIONS}) - {""}


def unknown_entries(text: str) -> list[str]:
    """Returns the words with a capital in the middle of a sentence that are no key, and name nothing on a screen.

    What stands between double quotes is an example of what a person types, and is not looked at.
    """
    text = re.sub(r'"[^"]*"', "", text)
    found, at = [], 0
    while one := NAMED.search(text, at):
        names = (name for name in (*entries(), *NO_ENTRIES) if re.match(rf"{re.escape(name)}(?!\w)", one["name"]))
        known = max(names, key=len, default="")
        at = one.start("name") + (len(known) or 1)
        if not known and not KEY.match(one["name"]):
            found += re.findall(r"^[\w&-]+", one["name"])
    return found


def test_commands_and_options_that_are_named_exist() -> None:
    """Each command that a sentence tells to type exists and has the options that it is told with."""
    assert [(key, lost) for key, text in texts() if (lost := unknown_of_commands(text))] == []


def test_keys_that_are_named_exist() -> None:
    """Each key that a sentence names does something."""
    assert [(key, lost) for key, text in texts() if (lost := {*KEY.findall(text)} - keys())] == []


def test_keys_that_a_person_can_set_are_filled_in() -> None:
    """A sentence has no key of an action in its words: it is given the key that is in force, or names the action."""
    known = (one for one in texts() if not one[0].startswith("actions.key_"))
    assert [(key, found) for key, text in known if (found := {*KEY.findall(text)} - FIXED_KEYS)] == []
    forms = [str(path) for path in sorted((PROGRAM / "forms" / "builtin").glob("*.toml"))]
    assert [path for path in forms if {*KEY.findall(Path(path).read_text(encoding="utf-8"))} - FIXED_KEYS] == []


def test_entries_that_are_named_exist() -> None:
    """What a sentence calls by a name with a capital is called so: in the menu, on a button or in a form."""
    assert [(key, lost) for key, text in texts() if (lost := unknown_entries(text))] == []


# --- the pages to read ---


PAGES = ("README.md", "CONTRIBUTING.md")
CODE = re.compile(r"^```.*?^```$", re.M | re.S)
TYPED_CODE = re.compile(r"(?:^|&& |`)(?:\.venv/bin/)?poptui(?P<line>(?: +(?:\"[^\"]*\"|[^\s`&#]+))*)", re.M)
"""A command as it is typed in a page: on a line of code, or between backticks."""
BOLD = re.compile(r"\*\*(?:F10, )?(?P<name>[A-Z][^*]+)\*\*|\*\*\w+\*\* \((?P<behind>[^)]+)\)")
"""A name in bold on a page, or one between brackets behind a key."""
FOREIGN = {"-m": "of Python", "-n": "of pytest", "-v": "of pytest"}
"""Options on the pages that are of other programs, and of which."""


def page(name: str) -> str:
    """Returns a page to read, without what is shown of files."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return CODE.sub(lambda found: "" if found[0].startswith(("```toml", "```po")) else found[0], text)


@pytest.mark.parametrize("name", PAGES)
def test_commands_on_the_pages_exist(name: str) -> None:
    """Each command that a page tells to type exists and has the options that it is told with."""
    lost = []
    text = page(name)
    quoted = re.findall(r"`[^`\n]+`", CODE.sub("", text))
    typed = "\n".join([*(one[0] for one in CODE.finditer(text)), *quoted])
    lines = [one["line"].split() for one in TYPED_CODE.finditer(typed)]
    for words in (words for words in lines if words and re.fullmatch(r"[a-z-]+", words[0].strip("'"))):
        known = options()[words[0] if words[0] in COMMANDS else ""]
        is_command = words[0] in COMMANDS or words[0].startswith("-")
        lost += [] if is_command else [words[0]]
        lost += [one for one in words if OPTION.fullmatch(one) and one not in known]
    assert lost == [] and len(lines) >= 3
    known = set().union(*options().values()) | FOREIGN.keys()
    behind = re.findall(r"`(--[a-z][a-z-]*)(?: [a-z]+)?`", page(name))
    assert [one for one in behind if one not in known | {"--check", "--left", "--list", "--sample"}] == []


def test_keys_and_entries_on_the_page_for_people_exist() -> None:
    """Each key that README names does something, and each name in bold stands so on a screen."""
    assert {*KEY.findall(page("README.md"))} - keys() == set()
    names = [one["name"] or one["behind"] for one in BOLD.finditer(page("README.md"))]
    assert [name for name in names if name not in entries() | keys()] == [] and len(names) > 15


def test_settings_on_the_page_for_people_are_taken(tmp_path: Path) -> None:
    """The settings that README shows have no fault, nor the keys among them."""
    (shown,) = re.findall(r"```toml\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    (tmp_path / "config.toml").write_text(shown, encoding="utf-8")
    config = read_config(tmp_path / "config.toml")
    assert (config.faults, read_keymap(config.keys, "config.toml").faults) == ((), ())


# --- one name for one thing ---


OTHER_NAMES = {
    "Ontvangen": re.compile(r"\b(?:[Ii]nlezen|ingelezen|in te lezen|[Nn]eemt? (?:het |dit )?in\b)"),
    "Definitief maken": re.compile(
        r"\bafspraken (?:te )?(?:vast te leggen|vastleggen|die zijn vastgelegd)|vastgelegde afspraken"
    ),
    "Delen": re.compile(r"\b[Gg]eef het mee\b|\b[Gg]eeft? (?:u|je) het plan\b"),
    "Printen": re.compile(
        r"\b[Dd]ruk(?:t|ken)? (?:u |je |de |het |dat )?(?:\w+ )*?(?:af|erbij)\b|\b(?:af|bij)gedrukt\b|erbij gedrukt"
    ),
    "Ondertekenen": re.compile(r"\b[Oo]pnieuw tekenen\b"),
    "Verwijderen": re.compile(r"\b[Ww]issen\b|\b[Vv]ernietig"),
}
"""Words that would be a second name of something, by the name that it has in the menu."""
OWN_NAMES = {
    "plan.revise_asks": "to sign once more",
    "sharing.import_false_signature_mend": "to sign once more",
}
"""Sentences in which such a word means what it says, and what that is."""


def test_one_thing_has_one_name() -> None:
    """What has a name in the menu has no second name in a sentence, nor in README."""
    said = [*((key, text) for key, text in texts() if key not in OWN_NAMES), ("README.md", page("README.md"))]
    found = [(key, name) for key, text in said for name, other in OTHER_NAMES.items() if other.search(text)]
    assert found == []
    assert {name for name in OTHER_NAMES if name not in entries()} == set()


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("gebruik 'poptui fill PLAN' of 'poptui --help'", ["poptui fill"]),
        ("print met 'poptui share {plan} --view full', of zie 'poptui sign --help'", ["poptui share --view"]),
        ("laat --viewed weg, of -q", ["--viewed", "-q"]),
        ("poptui smart TEKST, of poptui smart --jsonl BESTAND", []),
        ("poptui row add PLAN\npoptui smart --lines", ["poptui smart --lines"]),
        ("'agree --reopen' heropent ze; 'sign --reopen' niet", ["poptui sign --reopen"]),
        ("werk poptui bij, kies --view full of een andere -o", []),
        ("Kies wat u wilt (in de lijst: Inlezen). Dat is Delen, Rij weg of Markdown; zie F10.", ["Inlezen"]),
        ("met 'Overdoen', of druk op Enter", ["Overdoen"]),
        ('van "Petra Bakker", Samira Haddou en Petra Haddou', ["Petra", "Haddou"]),
        ("Met Maak afspraak maakt u er een", []),
        ("Druk op F13 of Ctrl+Z.", ["F13"]),
    ],
)
def test_what_does_not_exist_is_found(text: str, lost: list[str]) -> None:
    """The checks above find what a sentence names wrongly, and no more."""
    require_module("babel")
    assert unknown_of_commands(text) + unknown_entries(text) + sorted({*KEY.findall(text)} - keys()) == lost


# --- one or more ---


MANY = re.compile(r"\{(?P<name>\w+)\} (?!(?:is|en|weghalen|besproken|postbus)\b)[a-z]+(?:en|s)\b")
"""A number that is filled in before a plural."""
NEVER_ONE = {
    "commands.value_characters": "said of texts that are too long",
    "commands.value_longest": "a limit",
    "work.typed_too_long_mend": "a limit",
    "sharing.file_long_answer_mend": "a limit",
    "work.paste_too_wide": "more cells than a table has columns",
}
"""Sentences with a number that is never one before a plural, and why."""


def test_sentence_with_a_number_has_a_form_for_one() -> None:
    """A number stands before a plural only in the form for more of a sentence with a plural form."""
    found = []
    for path in sorted((PROGRAM / "messages" / "languages" / "nl").glob("*.po")):
        for one in script().sentences(path.stem, script().messages_in(path)):
            numbers = {name for name, kind in one.types.items() if kind == "int"} | {"count"}
            found += [one.key for each in MANY.finditer(one.texts[0]) if each["name"] in numbers]
    assert [key for key in found if key not in NEVER_ONE] == []
    assert sorted(found) == sorted(NEVER_ONE)


# --- the wording of forms -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "wording", "said"),
    [
        ("sharing.share_give_apart", None, "Dit geeft u apart:"),
        ("sharing.share_give_apart", Wording("NL", "u"), "Dit geeft u apart:"),
        ("sharing.share_give_apart", Wording("NL", "je"), "Dit geef je apart:"),
        ("sharing.share_give_apart", Wording("BE", "u"), "Dit geeft u apart:"),
        ("sharing.share_give_apart", Wording("BE", "je"), "Dit geef je apart:"),
        ("followup.talk", None, "Voortgangsgesprek"),
        ("followup.talk", Wording("NL", "je"), "Voortgangsgesprek"),
        ("followup.talk", Wording("BE", "u"), "Opvolgingsgesprek"),
        ("followup.talk", Wording("BE", "je"), "Opvolgingsgesprek"),
        ("followup.screen_title", Wording("BE", "je"), "Opvolgen"),
    ],
)
def test_sentence_is_in_the_wording_of_the_form(key: str, wording: Wording | None, said: str) -> None:
    """Outside forms and for a form with u it says u, for one with je it says je; Flanders has words of its own."""
    assert sentence(key, wording) == said


def test_each_form_has_its_wording() -> None:
    """The wording of a form is that of its country and address."""
    assert {form.id: (form.wording.country, form.wording.address) for form in Catalogue().forms()} == {
        "gemeente": ("NL", "je"),
        "smart": ("NL", "je"),
        "ontwikkelcontract": ("NL", "je"),
        "bijlagen": ("BE", "je"),
        "banenafspraak": ("NL", "u"),
    }


def test_no_sentence_mixes_je_and_u() -> None:
    """A variant for je has no u, and every other sentence has no je."""
    wrong = [one for one in texts_in_context() if (U if "je" in one[1].split() else JE).search(one[2])]
    assert wrong == []


def test_each_sentence_with_u_has_one_with_je() -> None:
    """Where a form may be at hand, a sentence that says u has a variant that says je."""
    told = {key for key, context, _ in texts_in_context() if "je" in context.split()}
    assert {key for key, text in texts() if U.search(text) and not OUTSIDE_FORMS.match(key)} <= told


VARIANTS = (
    '\n\nmsgid "plan.role_of"\nmsgstr "u {role}"\n\nmsgctxt "je"\nmsgid "plan.role_of"\nmsgstr "je {role}"\n'
    '\nmsgctxt "BE"\nmsgid "plan.role_of"\nmsgstr "Belgian u {role}"\n'
)
BOTH = '\nmsgctxt "BE je"\nmsgid "plan.role_of"\nmsgstr "Belgian je {role}"\n'


def test_variant_for_both_goes_before_either(tmp_path: Path) -> None:
    """A sentence with words of Flanders and with je has a variant for both: without it the catalogue is refused."""
    languages = PROGRAM / "messages" / "languages" / "nl"
    head = (languages / "plan.po").read_text(encoding="utf-8").partition("\n\n")[0]
    path = tmp_path / "plan.po"
    path.write_text(head + VARIANTS, encoding="utf-8")
    with pytest.raises(script().Faults, match="needs a variant 'BE je'"):
        list(script().sentences("plan", script().messages_in(path)))
    path.write_text(head + VARIANTS + BOTH, encoding="utf-8")
    (found,) = script().sentences("plan", script().messages_in(path))
    assert found.contexts == ["je", "BE", "BE je"]
    assert "def role_of(wording: Wording, role: str) -> str:" in script().accessor(found)

    for folder in (".ci", "poptui/messages"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    shutil.copy(PROGRAM / "__init__.py", tmp_path / "poptui")
    other = tmp_path / "poptui" / "messages" / "languages" / "en" / "plan.po"
    other.parent.mkdir()
    path.rename(other)
    run(".ci/messages.py", root=tmp_path)
    said = (
        "from poptui.messages.lookup import Wording, text\n"
        "for one in ('NL', 'u'), ('NL', 'je'), ('BE', 'u'), ('BE', 'je'):\n"
        "    print(text('plan.role_of', Wording(*one), role='X'))"
    )
    assert run("-c", said, root=tmp_path, language="en") == "u X\nje X\nBelgian u X\nBelgian je X\n"


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ('msgid "plan.a"\nmsgstr "Er staat {text}"', "a value cannot be called text"),
        ('msgid "plan.a"\nmsgstr "Er staat {counted}"', "a value cannot be called counted"),
        ('msgid "plan.a"\nmsgstr "Er staat {wording}"', "a value cannot be called wording"),
        ('msgid "plan.a"\nmsgstr "Er staat {read_back}"', "a value cannot be called read_back"),
        ('#. read back\nmsgid "plan.a"\nmsgid_plural "plan.a"\nmsgstr[0] "a"\nmsgstr[1] "b"', "has no plural form"),
        ('#. read back\nmsgid "plan.a"\nmsgstr "u"\n\nmsgctxt "je"\nmsgid "plan.a"\nmsgstr "je"', "has no variant"),
        ('#. number: int\nmsgid "plan.a"\nmsgstr "a"', "no value number"),
    ],
)
def test_unfit_sentence_is_refused(tmp_path: Path, entry: str, fault: str) -> None:
    """A sentence of which no accessor can be made, or that cannot be read back, is a fault of the catalogue."""
    head = (PROGRAM / "messages" / "languages" / "nl" / "plan.po").read_text(encoding="utf-8").partition("\n\n")[0]
    path = tmp_path / "plan.po"
    path.write_text(f"{head}\n\n{entry}\n", encoding="utf-8")
    with pytest.raises(script().Faults, match=fault):
        list(script().sentences("plan", script().messages_in(path)))


# --- another language -----------------------------------------------------------------------------


def test_language_is_a_folder_of_files(tmp_path: Path) -> None:
    """A folder of another language is compiled with the rest, and spoken where the environment asks for it."""
    require_module("babel")
    for folder in (".ci", "poptui/messages"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "*.mo"))
    shutil.copy(PROGRAM / "__init__.py", tmp_path / "poptui")
    other = tmp_path / "poptui" / "messages" / "languages" / "en" / "plan.po"
    other.parent.mkdir()
    head = (PROGRAM / "messages" / "languages" / "nl" / "plan.po").read_text(encoding="utf-8").partition("\n\n")[0]
    other.write_text(
        f'{head}\n\nmsgid "plan.role_of"\nmsgstr "as {{role}}"\n\nmsgid "plan.answers_needed"\n'
        'msgid_plural "plan.answers_needed"\nmsgstr[0] "{count} answer"\nmsgstr[1] "{count} answers"\n',
        encoding="utf-8",
    )
    run(".ci/messages.py", root=tmp_path)
    said = (
        "from poptui.messages import plan as say; print(say.role_of('X'), say.answers_needed(1), say.answers_needed(2))"
    )
    assert run("-c", said, root=tmp_path, language="en") == "as X 1 answer 2 answers\n"
    lacks = "from poptui.messages import plan as say; print(say.export_title())"
    assert run("-c", lacks, root=tmp_path, language="en") == run("-c", lacks, root=tmp_path, language="nl")
    other.write_text(f'{head}\n\nmsgid "plan.role_of"\nmsgstr "as {{who}}"\n', encoding="utf-8")
    assert "plan.role_of is not the sentence" in run(".ci/messages.py", root=tmp_path, code=1)
    other.with_name("plans.po").write_text(f'{head}\n\nmsgid "plans.total_unknown"\nmsgstr "x {{column}}"\n')
    other.unlink()
    assert "plans.total_unknown is read back" in run(".ci/messages.py", root=tmp_path, code=1)
    other.with_name("plans.po").unlink()
    for without_catalogue in ("nl", "fr", "", "../languages/en"):
        assert run("-c", said, root=tmp_path, language=without_catalogue).startswith("als X ")
