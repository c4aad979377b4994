"""What the help of a form tells to write, its kind understands: every word, in every built-in form."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from poptui.forms.catalogue import Catalogue
from poptui.forms.model import Column, Field, Form
from poptui.messages import forms as say
from tests.support.cli import Cli

READ = ("date", "period", "money", "hours", "yes-no", "choice", "scale", "choices", "checklist")
"""The kinds that understand some words and refuse others."""
EXAMPLES = re.compile(
    r"(?:[Bb]ijvoorbeeld:? |gewend bent: |zoals (?!je gewend)|[Ss]chrijf (?:dan|bijvoorbeeld) )(?P<words>[^?!;]+)"
)
"""What stands behind these words is to be written as it stands."""
QUOTED = re.compile(r"[Kk]ies '(?P<word>[^']+)'|bij '(?P<other>[^']+)'")
"""A choice between quotes."""
NO_EXAMPLES = {("banenafspraak", "voorgesprek.punten"): "its options explain themselves with examples"}
"""Parts whose texts have "bijvoorbeeld" before something that is not to be written, and why."""


def examples(text: str) -> list[str]:
    """Returns what a help tells to write."""
    found = [word for one in QUOTED.finditer(text) for word in one.groups() if word]
    for one in EXAMPLES.finditer(text):
        words = re.sub(r"\.(?= [A-Z]|$)(?<!n\.t\.b\.)", "\0", one["words"]).partition("\0")[0]
        found += [word.strip() for word in re.split(r", of |, | of ", words) if word.strip()]
    return found


def told() -> Iterator[tuple[Form, Field, Column | None, str]]:
    """Yields each word that a help in a built-in form tells to write: its form, field, column and the word."""
    for form in Catalogue().forms():
        for field in form.fields:
            parts: list[Field | Column] = [field] if field.kind != "table" else list(field.all_columns)
            for part in (one for one in parts if one.kind in READ and (form.id, field.key) not in NO_EXAMPLES):
                texts = (part.help, part.title, getattr(part, "question", ""), getattr(part, "footnote", ""))
                for word in (word for text in texts for word in examples(text)):
                    yield form, field, part if isinstance(part, Column) else None, word


TOLD = list(told())


def test_helps_have_examples() -> None:
    """The examples are found: of dates, periods and unknown amounts, in each form."""
    assert len(TOLD) > 40 and {form.id for form, *_ in TOLD} == {form.id for form in Catalogue().forms()}
    assert {"n.t.b.", "Q3 2027", "1-6-2027", "ja"} <= {word for *_, word in TOLD}


@pytest.mark.parametrize("form", Catalogue().forms(), ids=lambda form: form.id)
def test_every_word_that_a_help_tells_to_write_is_accepted(quick: Cli, form: Form) -> None:
    """The command takes each of them as it stands, without --as-typed, and `check` calls none not understood."""
    plan = quick.new("--form", form.id)
    for _, field, column, word in (one for one in TOLD if one[0].id == form.id):
        if column is None:
            quick.ok("set", plan, field.key, word)
        elif field.under:
            if not quick.show(plan)["tables"].get(field.under):
                quick.ok("row", "add", plan, field.under)
            quick.ok("row", "add", plan, field.key, "1", f"{column.key}={word}")
        else:
            quick.ok("row", "add", plan, field.key, f"{column.key}={word}")
    assert "niet begrepen" not in quick.ok("check", plan, code=1)


def test_no_help_asks_for_words_where_something_is_chosen() -> None:
    """A help of a kind that takes only its options does not tell to write something else."""
    kinds = {"yes-no", "choice", "scale", "choices", "checklist"}
    fields = [field for form in Catalogue().forms() for field in form.fields]
    parts: list[Field | Column] = [*fields, *(column for field in fields for column in field.all_columns)]
    asked = [part.help for part in parts if part.kind in kinds and re.search(r"[Ss]chrijf", part.help)]
    assert asked == []


@pytest.mark.parametrize(
    ("column", "expects"),
    [
        ("tijdpad", say.kind_expects_period()),
        ("kosten", say.kind_expects_money()),
        ("uren", say.kind_expects_hours()),
        ("verplicht", say.kind_expects_yes_no()),
    ],
)
def test_every_example_in_a_refusal_is_accepted(quick: Cli, column: str, expects: str) -> None:
    """What a refusal tells to write instead is taken."""
    plan = quick.new("--form", "gemeente")
    quick.refused(3, "row", "add", plan, "4.1", f"{column}=zwart", says=expects)
    for word in re.split(r", | of ", expects.partition("zoals ")[2] or expects):
        quick.ok("row", "add", plan, "4.1", f"{column}={word}")


@pytest.mark.parametrize("word", ["n.t.b.", "nog niet bekend", "p.m.", "?"])
def test_unknown_amount_is_taken_and_not_counted(quick: Cli, word: str) -> None:
    """An amount that is said to be unknown is no mistake: it is kept, and left out of the total by name."""
    plan = quick.new("--form", "gemeente", "--set", "medewerker=Anna")
    quick.ok("row", "add", plan, "4.1", "competentie=x", "actie=y", "tijdpad=Q3 2027", f"kosten={word}", f"uren={word}")
    assert "niet begrepen" not in quick.ok("check", plan, code=1)
    full = quick.ok("export", plan, "--view", "full", "--to", "txt")
    assert "Totaal kosten: nog niet bekend (1 rij niet meegeteld: rij 1)" in full
