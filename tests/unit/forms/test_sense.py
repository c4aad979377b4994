"""A form that is legal and cannot be meant has flaws, each with how to mend it; it can be used all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.forms.catalogue import BUILTIN, Catalogue
from poptui.forms.reader import examine_form, parse_form
from poptui.work.input_file import check_form
from tests.unit.forms.test_reader import GOOD, changed

AGREED = changed('title = "Een"', 'title = "Een"\nagreed = "frozen"')
"""A form without flaws."""
FIXTURES = Path(__file__).parents[2] / "fixtures"


def with_lines(key: str, lines: str, text: str = AGREED) -> str:
    """Returns a form with more lines in the field or column with this key."""
    return changed(f'key = "{key}"\n', f'key = "{key}"\n{lines}\n', text)


def with_field(lines: str) -> str:
    """Returns the form with one more field, of these lines."""
    return f"{AGREED}\n[[sections.groups.fields]]\n{lines}\n"


TWO_SECTIONS = with_lines("vraag", 'plays = "employee"') + (
    '[[sections]]\nkey = "twee"\ntitle = "Twee"\n[[sections.groups]]\nkey = "nog"\n[[sections.groups.fields]]\n'
    'key = "weer"\nkind = "KIND"\ntitle = "Weer"\nplays = "employee"\n'
)
MANAGER = '[[signers]]\nkey = "jij"\ntitle = "TITLE"\nrole = "ROLE"\n\n[[signers]]'
ALIKE = (
    "'{}' en '{}' zijn niet te onderscheiden, want wie '{}' typt kan elk van de twee bedoelen: "
    "geef elke keuze een eigen value en title"
)
TWICE = "'{}' en '{}' zijn allebei {} en dat kan er maar één zijn: haal plays bij een van de twee weg"
NO_TITLE = "de titel is leeg: schrijf wat hier op papier moet staan"
NOTHING_AGREED = (
    'niets hoort bij de afspraken, dus men zou alleen de titel ondertekenen: zet agreed = "frozen" bij wat wordt '
    "afgesproken"
)
NO_OPTION = "een keuze heeft geen tekst: geef elke keuze een title, en een value die niet leeg is"

FLAWED = {
    "nothing is agreed": (GOOD, [("", NOTHING_AGREED)]),
    "only printed text is agreed": (
        changed('kind = "text"', 'kind = "note"\nagreed = "frozen"'),
        [("", NOTHING_AGREED)],
    ),
    "empty title of the form": (changed('"Eigen formulier"', '" "', AGREED), [("title", NO_TITLE)]),
    "empty title of a section": (changed('"Een"', '""', AGREED), [("sections[een].title", NO_TITLE)]),
    "empty title of a step after signing": (
        changed("[[lists]]", '[[after]]\nkey = "geven"\ntitle = ""\nto = "hr"\n\n[[lists]]', AGREED),
        [("after[geven].title", NO_TITLE)],
    ),
    "empty title of a signer": (changed('"Ik"', '""', AGREED), [("signers[ik].title", NO_TITLE)]),
    "empty title of a column": (changed('"Wat"', '""', AGREED), [("fields[tabel].columns[wat].title", NO_TITLE)]),
    "empty title of an option": (
        changed('title = "Blauw"', 'title = ""', AGREED),
        [("lists[kleuren].items", NO_OPTION)],
    ),
    "empty value of an option": (
        changed('value = "b"', 'value = " "', AGREED),
        [("lists[kleuren].items", NO_OPTION)],
    ),
    "empty option of a field": (
        changed('options = "kleuren"', 'options = ["Rood", ""]', AGREED),
        [("fields[kleur].options", NO_OPTION)],
    ),
    "two options with one value": (
        changed('title = "Rood"', 'title = "Rood"\nvalue = "B"', AGREED),
        [("lists[kleuren].items", ALIKE.format("B = Rood", "b = Blauw", "b"))],
    ),
    "value of one option is the title of another": (
        changed('title = "Rood"', 'title = "Rood"\nvalue = "blauw"', AGREED),
        [("lists[kleuren].items", ALIKE.format("blauw = Rood", "b = Blauw", "blauw"))],
    ),
    "one option twice": (
        changed('kind = "text"', 'kind = "choice"\noptions = ["Ja", "ja"]', AGREED),
        [("fields[vraag].options", ALIKE.format("Ja", "ja", "ja"))],
    ),
    "one option twice in a column": (
        changed('title = "Wat"\nkind = "text"', 'title = "Wat"\nkind = "choice"\noptions = ["Ja", "ja"]', AGREED),
        [("fields[tabel].columns[wat].options", ALIKE.format("Ja", "ja", "ja"))],
    ),
    "two titles that name one value": (
        changed('kind = "text"', 'kind = "scale"\noptions = ["1=een", "1=twee", "2=drie"]', AGREED),
        [("fields[vraag].options", ALIKE.format("1=een", "1=twee", "1"))],
    ),
    "one option twice in a detail": (
        changed(
            '[[sections.groups.fields]]\nkey = "kleur"',
            '[[sections.groups.fields.details]]\nkey = "hoe"\ntitle = "Hoe"\nkind = "choice"\noptions = ["a", "A"]\n\n'
            '[[sections.groups.fields]]\nkey = "kleur"',
            AGREED,
        ),
        [("fields[tabel].columns[hoe].options", ALIKE.format("a", "A", "a"))],
    ),
    "two signers with empty titles": (
        changed("[[signers]]", MANAGER.replace("TITLE", " ").replace("ROLE", "manager"), AGREED).replace('"Ik"', '""'),
        [("signers[jij].title", NO_TITLE), ("signers[ik].title", NO_TITLE)],
    ),
    "default near an option": (
        with_lines("kleur", 'default = "Roodd"'),
        [("fields[kleur].default", "'Roodd' is hier geen antwoord: bedoelde u 'Rood'?")],
    ),
    "default that is no option": (
        with_lines("kleur", 'default = "Geel"'),
        [("fields[kleur].default", "'Geel' is hier geen antwoord: schrijf een van: Rood, Blauw")],
    ),
    "default that is neither yes nor no": (
        with_lines("klaar", 'default = "misschien"'),
        [("fields[klaar].default", "'misschien' is hier geen antwoord: schrijf ja of nee")],
    ),
    "default that is no date": (
        with_field('key = "dag"\nkind = "date"\ntitle = "Dag"\ndefault = "ooit"'),
        [
            (
                "fields[dag].default",
                "'ooit' is hier geen antwoord: schrijf een datum, zoals 1 juni 2027 of 01-06-2027",
            )
        ],
    ),
    "two employees in one section": (
        with_lines(
            "vraag",
            'plays = "employee"',
            with_field('key = "wie"\nkind = "text"\ntitle = "Wie"\nplays = "employee"'),
        ),
        [("fields[wie].plays", TWICE.format("vraag", "wie", "employee"))],
    ),
    "two employees of another kind": (
        TWO_SECTIONS.replace("KIND", "person"),
        [("fields[weer].plays", TWICE.format("vraag", "weer", "employee"))],
    ),
    "two dates of the plan": (
        TWO_SECTIONS.replace("KIND", "text").replace('plays = "employee"', 'plays = "date"'),
        [("fields[weer].plays", TWICE.format("vraag", "weer", "date"))],
    ),
    "two columns with one part": (
        changed(
            '[[sections.groups.fields]]\nkey = "kleur"',
            '[[sections.groups.fields.details]]\nkey = "hoe"\ntitle = "Hoe"\nkind = "text"\nplays = "goal"\n\n'
            '[[sections.groups.fields]]\nkey = "kleur"',
            with_lines("wat", 'plays = "goal"'),
        ),
        [("fields[tabel].columns[hoe].plays", TWICE.format("wat", "hoe", "goal"))],
    ),
    "two signers that cannot be told apart": (
        changed("[[signers]]", MANAGER.replace("TITLE", "ik").replace("ROLE", "employee"), AGREED),
        [("signers[ik].title", "de ondertekenaars 'jij' en 'ik' heten allebei 'Ik': geef elk een eigen title")],
    ),
}


@pytest.mark.parametrize(("text", "wrong"), FLAWED.values(), ids=FLAWED.keys())
def test_flaw_is_named_with_how_to_mend_it_and_the_form_can_be_used(text: str, wrong: list[tuple[str, str]]) -> None:
    found = examine_form(text, "eigen.toml")
    assert [(one.path, one.message) for one in found.flaws] == wrong
    assert parse_form(text, "eigen.toml") == found.form


SOUND = {
    "employee on each annex": TWO_SECTIONS.replace("KIND", "text"),
    "two signers of one role with their own titles": changed(
        "[[signers]]", MANAGER.replace("TITLE", "Jij").replace("ROLE", "employee"), AGREED
    ),
    "two goals": with_lines("vraag", 'plays = "goal"', with_lines("klaar", 'plays = "goal"')),
    "default that is the value of an option": with_lines("kleur", 'default = "b"'),
    "default that is the title of an option": with_lines("kleur", 'default = "blauw"'),
    "default in words": with_lines("vraag", 'default = "Nog niets."'),
    "agreed minutes only": changed("version = 1", 'version = 1\nminutes = "frozen"'),
}


@pytest.mark.parametrize("text", [AGREED, *SOUND.values()], ids=["sound", *SOUND.keys()])
def test_sound_form_has_no_flaws(text: str) -> None:
    found = examine_form(text, "eigen.toml")
    assert (found.faults, found.flaws) == ([], [])


@pytest.mark.parametrize("path", [*sorted(BUILTIN.glob("*.toml")), *sorted(FIXTURES.glob("*.toml"))], ids=str)
def test_form_of_poptui_has_no_flaws(path: Path) -> None:
    _, found = check_form(path, Catalogue())
    assert found == []


def test_fault_and_flaw_are_named_together() -> None:
    found = examine_form(with_lines("kleur", 'default = "Geel"\nunless = "nergens"'), "eigen.toml")
    assert [one.path for one in (*found.faults, *found.flaws)] == ["fields[kleur].unless", "fields[kleur].default"]


def test_default_without_options_to_choose_from_is_one_fault() -> None:
    text = changed('options = "kleuren"', 'default = "Geel"', AGREED)
    found = examine_form(text, "eigen.toml")
    assert [one.path for one in (*found.faults, *found.flaws)] == ["fields[kleur].options"]


def test_flaw_that_follows_from_a_fault_is_not_named() -> None:
    """The only field that is agreed has a kind that is not known."""
    found = examine_form(
        changed('kind = "text"', 'kind = "texts"\nagreed = "frozen"'),
        "eigen.toml",
    )
    assert (len(found.faults), found.flaws) == (1, [])


@pytest.mark.parametrize("part", ["vraag", "wat"])
def test_place_of_days_where_there_are_none_is_a_fault(part: str) -> None:
    where = {"vraag": "fields[vraag].lies", "wat": "fields[tabel].columns[wat].lies"}[part]
    found = examine_form(with_lines(part, 'lies = "behind"'), "eigen.toml")
    assert [(one.path, one.message) for one in found.faults] == [
        (where, "dit heeft alleen een veld van soort date of period")
    ]


def test_place_of_days_is_one_of_three_words() -> None:
    text = with_field('key = "dag"\nkind = "date"\ntitle = "Dag"\nlies = "ahed"')
    assert [one.message for one in examine_form(text, "eigen.toml").faults] == [
        "'ahed' kan hier niet: bedoelde u 'ahead'?"
    ]
    assert examine_form(text.replace("ahed", "near"), "eigen.toml").faults == []


def test_id_that_hides_a_form_of_poptui_is_named(tmp_path: Path) -> None:
    path = tmp_path / "ons.toml"
    path.write_text(changed('id = "eigen"', 'id = "gemeente"', AGREED), encoding="utf-8")
    _, found = check_form(path, Catalogue())
    assert [str(one) for one in found] == [
        "ons.toml: id: 'gemeente' is de id van een formulier van poptui zelf, dat dan niet meer te kiezen is: "
        "geef dit formulier een eigen id"
    ]
