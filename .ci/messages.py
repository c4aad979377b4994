"""Makes the catalogue: `python .ci/messages.py [--check | --left [PATH ...]]`.

A language is a folder of gettext files, `poptui/messages/languages/nl/GROUP.po`. From each this makes the compiled
catalogue of the group beside it, and from the Dutch ones a module of typed functions for each group:
`poptui/messages/GROUP.py`. With `--check` it writes nothing and fails where what it would make is not what stands
there. With `--left` it lists the literals in the code that look like sentences for people. It needs Babel.

A key is the group and a name that says where the sentence is read. `{name}` is filled in; a comment `#. name: int`
gives a type other than text. A sentence for one or for more has a plural form, and its number is `{count}`. The context
`je`, `BE` or `BE je` is a variant for forms with that address or of that country; a sentence with variants needs the
wording. The comment `#. read back` marks words of a file that the program reads again: always Dutch.
"""

from __future__ import annotations

import ast
import builtins
import io
import keyword
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

MESSAGES = Path(__file__).parents[1] / "poptui" / "messages"
LANGUAGES = MESSAGES / "languages"
SOURCE = "nl"
CONTEXTS = ("je", "BE", "BE je")
NAME = re.compile(r"[a-z][a-z0-9_]*")
LONGEST = 120
TYPE = re.compile(r"(\w+): (str|int)")
READ_BACK = "read back"
TAKEN = frozenset({"text", "counted", "read_back", "wording", "Wording", *dir(builtins), *keyword.kwlist})
"""Names that an accessor or Python uses itself; a value that is filled in has another."""


class Sentence(NamedTuple):
    """A sentence of the catalogue.

    Attributes:
        key: its group and name.
        texts: its text; of a sentence for one or for more both.
        is_plural: whether it has a plural form.
        types: the type of each value that is filled in, by name, in the order of the text.
        contexts: the contexts in which it has a variant.
        is_read_back: whether the program reads these words again, so that they are Dutch in every language.
    """

    key: str
    texts: tuple[str, ...]
    is_plural: bool
    types: dict[str, str]
    contexts: list[str]
    is_read_back: bool


class Faults(Exception):
    """The faults of a catalogue, one a line."""


def messages_in(path: Path) -> list[Message]:
    """Returns the messages of a file.

    Raises:
        Faults: an entry stands there twice, or is not translated.
    """
    text = path.read_text(encoding="utf-8")
    with path.open("rb") as file:
        found = [one for one in read_po(file, abort_invalid=True) if one.id]
    if len(found) != len(re.findall(r"^msgid (?!\"\"$)", text, re.MULTILINE)):
        raise Faults(f"{path}: a key stands there twice in the same context")
    if empty := [str(one.id) for one in found if one.fuzzy or not all(_texts(one))]:
        raise Faults(f"{path}: no text: {', '.join(empty)}")
    return found


def _key(message: Message) -> str:
    """Returns the key of a message."""
    return message.id[0] if isinstance(message.id, tuple) else message.id


def _texts(message: Message) -> tuple[str, ...]:
    """Returns the text of a message, of one with a plural form both."""
    return message.string if isinstance(message.string, tuple) else (message.string,)


def names_in(text: str) -> list[str]:
    """Returns the names of the values that are filled in, in their order."""
    return [*dict.fromkeys(name for _, name, _, _ in Formatter().parse(text) if name is not None)]


def sentences(group: str, messages: list[Message]) -> Iterator[Sentence]:
    """Yields the sentences of a group.

    Raises:
        Faults: a key is not of the group, a variant has no sentence or another value, or a value is unfit.
    """
    found = {_key(one): _sentence(group, one) for one in messages if not one.context}
    for one in (message for message in messages if message.context):
        _add_variant(found.get(_key(one)), one)
    for sentence in found.values():
        if {"je", "BE"} <= {*sentence.contexts} and "BE je" not in sentence.contexts:
            raise Faults(f"{sentence.key}: needs a variant 'BE je'")
    yield from found.values()


def _sentence(group: str, message: Message) -> Sentence:
    """Returns the sentence of a message without a context; its variants are added later.

    Raises:
        Faults: its key is not of the group, or a value is unfit.
    """
    key, texts = _key(message), _texts(message)
    name = key.removeprefix(f"{group}.")
    if not NAME.fullmatch(name) or keyword.iskeyword(name):
        raise Faults(f"{key}: no key of {group}")
    typed = dict(TYPE.findall("\n".join(message.auto_comments)))
    names = [*dict.fromkeys(each for text in texts for each in names_in(text))]
    if unknown := typed.keys() - names:
        raise Faults(f"{key}: no value {', '.join(sorted(unknown))}")
    if taken := TAKEN.intersection(names):
        raise Faults(f"{key}: a value cannot be called {', '.join(sorted(taken))}")
    is_read_back = READ_BACK in message.auto_comments
    if is_read_back and message.pluralizable:
        raise Faults(f"{key}: what is read back has no plural form")
    types = {each: typed.get(each, "str") for each in names if not (message.pluralizable and each == "count")}
    return Sentence(key, texts, message.pluralizable, types, [], is_read_back)


def _add_variant(sentence: Sentence | None, variant: Message) -> None:
    """Adds the context of a variant to its sentence.

    Raises:
        Faults: it has no sentence, or other values, or its sentence can have no variants.
    """
    if sentence is None or variant.context not in CONTEXTS or variant.pluralizable != sentence.is_plural:
        raise Faults(f"{_key(variant)}: a variant {variant.context} of no sentence")
    if sentence.is_read_back:
        raise Faults(f"{sentence.key}: what is read back has no variant")
    if foreign := {each for text in _texts(variant) for each in names_in(text)} - {*sentence.types, "count"}:
        raise Faults(f"{sentence.key}: the variant {variant.context} has {', '.join(sorted(foreign))}")
    sentence.contexts.append(variant.context)


def accessor(sentence: Sentence) -> str:
    """Returns the function that gives a sentence."""
    name = sentence.key.partition(".")[2]
    shown = " / ".join(sentence.texts).replace("\\", "/").replace('"', "'").replace("\n", " ").strip()
    types = {"wording": "Wording"} if sentence.contexts else {}
    types |= ({"count": "int"} if sentence.is_plural else {}) | sentence.types
    head = [f"{each}: {kind}" for each, kind in types.items()]
    given = [f'"{sentence.key}"', *(["count"] if sentence.is_plural else [])]
    given += ["wording"] if sentence.contexts else []
    given += [f"{each}={each}" for each in sentence.types]
    function = _function(sentence)
    first, last = _call(f"def {name}(", head, ") -> str:"), _call(f"    return {function}(", given, ")")
    return f'{first}\n    """Returns the sentence \'{shown}\'."""\n{last}\n'


def _function(sentence: Sentence) -> str:
    """Returns the name of the function of `lookup` that finds a sentence."""
    return "counted" if sentence.is_plural else "read_back" if sentence.is_read_back else "text"


def _call(before: str, parts: list[str], after: str) -> str:
    """Returns parts between brackets on one line, or one a line where that is too long."""
    line = f"{before}{', '.join(parts)}{after}"
    if len(line) <= LONGEST:
        return line
    indent = " " * (len(before) - len(before.lstrip()))
    return "\n".join([before, *(f"{indent}    {one}," for one in parts), indent + after])


def module(group: str, found: list[Sentence]) -> str:
    """Returns the module of a group."""
    used = [
        name
        for name, is_used in (
            ("Wording", any(one.contexts for one in found)),
            *((each, any(_function(one) == each for one in found)) for each in ("counted", "read_back", "text")),
        )
        if is_used
    ]
    head = (
        f'"""The sentences of `{group}`; made from languages/{SOURCE}/{group}.po by .ci/messages.py."""\n\n'
        f"from __future__ import annotations\n\nfrom poptui.messages.lookup import {', '.join(used)}\n"
    )
    return "\n\n".join([head, *(accessor(one) for one in found)])


GERMANIC = "nplurals=2; plural=(n != 1);"
"""The plural forms that gettext assumes where a catalogue names none."""


class Compiled(Catalog):
    """A catalogue whose header names neither the minute in which it was made nor Babel, which adds both.

    It names its plural forms only where gettext would assume others, as gettext compiles them for each catalogue it
    reads.
    """

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """Returns what gettext needs to know."""
        named = [("Plural-Forms", self.plural_forms)] if self.plural_forms != GERMANIC else []
        return [("Content-Type", "text/plain; charset=utf-8"), *named]


def compiled(language: str, path: Path) -> bytes:
    """Returns the compiled catalogue of a group in a language: the same whenever it is made.

    Raises:
        Faults: it has faults.
    """
    catalogue = Compiled(locale=language, fuzzy=False)
    for one in messages_in(path):
        catalogue.add(one.id, one.string, context=one.context)
    file = io.BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def check_language(language: str) -> None:
    """Checks that a language has no sentence or value that Dutch lacks, and another than Dutch no words to read back.

    What it lacks is said in Dutch.

    Raises:
        Faults: it has one.
    """
    for path in sorted((LANGUAGES / language).glob("*.po")):
        dutch = {one.key: one for one in sentences(path.stem, messages_in(LANGUAGES / SOURCE / path.name))}
        for one in sentences(path.stem, messages_in(path)):
            source = dutch.get(one.key)
            if source is None or source.is_plural != one.is_plural or one.types.keys() - source.types.keys():
                raise Faults(f"{path}: {one.key} is not the sentence of that name in {SOURCE}")
            if source.is_read_back and language != SOURCE:
                raise Faults(f"{path}: {one.key} is read back, and Dutch in every language")


def made() -> dict[Path, bytes]:
    """Returns the content of every file that is made.

    Raises:
        Faults: a catalogue has faults.
    """
    files: dict[Path, bytes] = {}
    for path in sorted((LANGUAGES / SOURCE).glob("*.po")):
        found = [*sentences(path.stem, messages_in(path))]
        if found:
            files[MESSAGES / f"{path.stem}.py"] = module(path.stem, found).encode()
    for folder in sorted(one for one in LANGUAGES.iterdir() if one.is_dir()):
        check_language(folder.name)
        for path in sorted(folder.glob("*.po")):
            files[path.with_suffix(".mo")] = compiled(folder.name, path)
    return files


WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
COMMON = re.compile(
    r"\b(aan|al|als|alle|alles|bij|dan|dat|de|deze|die|dit|door|een|eerst|en|er|geen|heeft|het|hier|hoe|hun|in|is|kan|kies|"
    r"maar|mag|meer|met|moet|naar|niet|niets|nog|nu|om|onder|ook|op|over|te|tot|u|uit|uw|van|voor|wat|weer|wel|welke|"
    r"werd|wie|wil|wordt|zelf|zijn|zo|zonder)\b",
    re.IGNORECASE,
)
"""Dutch words that make a literal look like a sentence."""
EXEMPT = {"poptui/smart/": "patterns of Dutch text", "poptui/messages/": "the catalogue itself"}
"""Folders and files with Dutch text that nobody is shown, and what it is."""


def left(paths: list[Path]) -> Iterator[str]:
    """Yields the literals that look like sentences for people, each with its file and line.

    A literal that is no docstring looks like a sentence where it has a space and a common Dutch word, or is one word
    that begins with a capital and stands so in the catalogue.
    """
    texts = [text for path in (LANGUAGES / SOURCE).glob("*.po") for one in messages_in(path) for text in _texts(one)]
    capital = {text.rstrip(".:?") for text in texts if WORD.fullmatch(text.rstrip(".:?")) and text[0].isupper()}
    for path in paths:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        docstrings = {
            id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr) and isinstance(one.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Constant) or not isinstance(node.value, str) or id(node) in docstrings:
                continue
            is_sentence = " " in node.value.strip() and COMMON.search(node.value)
            if is_sentence or node.value.strip() in capital:
                yield f"{path}:{node.lineno}: {node.value!r}"


def code(asked: list[str]) -> list[Path]:
    """Returns the modules of the program, or those asked for, without the exempt ones."""
    root = MESSAGES.parents[1]
    paths = [root / one for one in asked] or [root / "poptui"]
    found = [path for one in paths for path in (sorted(one.rglob("*.py")) if one.is_dir() else [one])]
    return [one for one in found if not str(one.relative_to(root)).startswith((*EXEMPT,))]


def main() -> int:
    """Makes the files, checks them, or lists what is left in the code; returns the exit code."""
    if sys.argv[1:2] == ["--left"]:
        found = [*left(code(sys.argv[2:]))]
        print(*found, sep="\n")
        return 1 if found else 0
    try:
        files = made()
    except Faults as fault:
        print(fault, file=sys.stderr)
        return 1
    other = [path for path, content in files.items() if not path.is_file() or path.read_bytes() != content]
    if "--check" in sys.argv[1:]:
        for path in other:
            print(f"{path}: not as the catalogue says; run python .ci/messages.py", file=sys.stderr)
        return 1 if other else 0
    for path in other:
        path.write_bytes(files[path])
    return 0


if __name__ == "__main__":
    sys.exit(main())
