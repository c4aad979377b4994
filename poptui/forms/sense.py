"""Finds what a form says that cannot be meant: it can be read and used, and would mislead the people who do.

Each rule is one function that yields the flaws it finds; `RULES` lists them in the order in which they are reported. A
flaw makes no form unusable, as there can be plans with it: `forms check` and the doctor name it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from poptui.forms.consistency import Fault, RawForm, lacks_options
from poptui.forms.kinds import options_of, understand
from poptui.forms.model import Field, Form, Option, Section
from poptui.forms.vocabulary import NAMING_ROLES, SINGLE_ROLES
from poptui.messages import forms as say
from poptui.text.clock import today
from poptui.text.near import hint


def find_flaws(form: Form, raw: RawForm) -> Iterator[Fault]:
    """Yields the flaws of a form.

    Args:
        form: the form as it was built.
        raw: the TOML that it was built from, which still names the lists of options.
    """
    for rule in RULES:
        yield from rule(form, raw)


def _nothing_is_agreed(form: Form, _raw: RawForm) -> Iterator[Fault]:
    """Yields a flaw where no answer belongs to the agreement: people would sign the title alone."""
    if not any(field.agreed == "frozen" and not field.is_computed for field in (*form.fields, *form.talk_fields)):
        yield Fault("", say.sense_nothing_agreed())


def _titles_are_empty(form: Form, _raw: RawForm) -> Iterator[Fault]:
    """Yields a flaw for each part whose title is empty, though the paper prints it."""
    titles = [("title", form.title)]
    titles += [(f"sections[{section.key}].title", section.title) for section in form.sections]
    titles += [(f"signers[{signer.key}].title", signer.title) for signer in form.signers]
    titles += [(f"after[{step.key}].title", step.title) for step in form.after]
    for field in form.printed_fields:
        titles += [(f"fields[{field.key}].columns[{one.key}].title", one.title) for one in field.all_columns]
    for path, title in titles:
        if not title.strip():
            yield Fault(path, say.sense_no_title())


def _parts_are_played_twice(form: Form, _raw: RawForm) -> Iterator[Fault]:
    """Yields a flaw for each field that plays what another field plays already, where there can be only one.

    A name can be asked once in each section, as annexes do, and is then the same person's.
    """
    sections = [(section, field) for section in form.sections for field in section.fields]
    for (first_in, first), (second_in, second) in combinations(sections, 2):
        if first.plays == second.plays and _must_be_one(first, first_in, second, second_in):
            yield Fault(
                f"fields[{second.key}].plays",
                say.sense_played_twice(part=second.plays, first=first.key, second=second.key),
            )


def _must_be_one(first: Field, first_in: Section, second: Field, second_in: Section) -> bool:
    """Returns whether of two fields with the same semantic role only one can have it."""
    if first.plays in NAMING_ROLES:
        return first_in is second_in or first.kind != second.kind
    return first.plays in SINGLE_ROLES


def _columns_play_twice(form: Form, _raw: RawForm) -> Iterator[Fault]:
    """Yields a flaw for each column that plays what another column of its table plays already."""
    for field in form.printed_fields:
        for first, second in combinations(field.all_columns, 2):
            if first.plays and first.plays == second.plays:
                path = f"fields[{field.key}].columns[{second.key}].plays"
                yield Fault(path, say.sense_played_twice(part=second.plays, first=first.key, second=second.key))


def _options_are_one(_form: Form, raw: RawForm) -> Iterator[Fault]:
    """Yields a flaw for each option without a title, and for each two of which one is read as the other."""
    for path, options in _option_lists(raw):
        if not all(_words(one) for one in options):
            yield Fault(path, say.sense_option_without_title())
        for first, second in combinations(options, 2):
            for word in sorted(_words(first) & _words(second))[:1]:
                yield Fault(path, say.sense_options_alike(first=_told(first), second=_told(second), word=word))


def _words(option: Option) -> set[str]:
    """Returns the words by which an option is chosen, as they are compared; none where one of them is empty.

    A title such as `1=een` is also read by what stands before its sign, as its writer means that to be its value.
    """
    words = {option.value.strip().casefold(), option.title.strip().casefold()}
    if "" in words:
        return set()
    return words | {word.partition("=")[0].strip() for word in words}


def _told(option: Option) -> str:
    """Returns an option as its form writes it: its value and its title."""
    return option.title if option.value == option.title else f"{option.value} = {option.title}"


def _option_lists(raw: RawForm) -> Iterator[tuple[str, Sequence[Option]]]:
    """Yields each list of options, and the titles that a field or column has of its own, with the key path."""
    for one in raw.get("lists", []):
        items = [Option(item.get("value", item["title"]), item["title"]) for item in one["items"]]
        yield f"lists[{one['key']}].items", items
    groups = [group for section in raw["sections"] for group in section.get("groups", [])]
    for field in (field for group in groups for field in group["fields"]):
        columns = (*field.get("columns", []), *field.get("details", []))
        parts = [(f"fields[{field['key']}]", field)]
        parts += [(f"fields[{field['key']}].columns[{column['key']}]", column) for column in columns]
        for path, part in parts:
            if isinstance(titles := part.get("options"), list):
                yield f"{path}.options", [Option(title, title) for title in titles]


def _default_is_no_answer(form: Form, _raw: RawForm) -> Iterator[Fault]:
    """Yields a flaw for each field whose default its kind does not understand, such as one that is no option."""
    for field in form.printed_fields:
        if lacks_options(field):  # which is a fault of its own
            continue
        reading = understand(field.kind, field.default, field.occasion(today()), options_of(field))
        if reading.expected:
            titles = [option.title for option in options_of(field)]
            mend = hint(field.default, titles, say.sense_default_mend(expected=reading.expected))
            yield Fault(f"fields[{field.key}].default", say.sense_default(typed=field.default, mend=mend))


def _signers_are_alike(form: Form, _raw: RawForm) -> Iterator[Fault]:
    """Yields a flaw for each signer whose title another signer has: on paper nobody can tell whose place it is."""
    for first, second in combinations(form.signers, 2):
        if first.title.strip() and first.title.casefold() == second.title.casefold():
            yield Fault(
                f"signers[{second.key}].title",
                say.sense_signers_alike(first=first.key, second=second.key, title=second.title),
            )


RULES: tuple[Callable[[Form, RawForm], Iterable[Fault]], ...] = (
    _nothing_is_agreed,
    _titles_are_empty,
    _parts_are_played_twice,
    _columns_play_twice,
    _options_are_one,
    _default_is_no_answer,
    _signers_are_alike,
)
