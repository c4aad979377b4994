"""The reader of forms reports every fault at once, in Dutch; settings are inherited; the catalogue finds forms."""

from __future__ import annotations

from pathlib import Path

import pytest

from poptui.errors import Refused
from poptui.forms.catalogue import BUILTIN, Catalogue
from poptui.forms.model import Form, Option
from poptui.forms.reader import FormError, parse_form, read_form

HEAD = """
id = "eigen"
version = 1
title = "Eigen formulier"
country = "NL"
address = "je"
source = "Bron: wijzelf."

[[signers]]
key = "ik"
title = "Ik"
role = "employee"

[[lists]]
key = "kleuren"

[[lists.items]]
title = "Rood"

[[lists.items]]
value = "b"
title = "Blauw"
help = "Als de lucht."
"""

SECTION = """
[[sections]]
key = "een"
number = "1"
title = "Een"

[[sections.groups]]
key = "groep"
title = "Groep"

[[sections.groups.fields]]
key = "vraag"
number = "1.1"
kind = "text"
question = "Wat is er?"

[[sections.groups.fields]]
key = "klaar"
kind = "yes-no"
question = "Klaar?"

[[sections.groups.fields]]
key = "tabel"
kind = "table"
title = "Tabel"

[[sections.groups.fields.columns]]
key = "wat"
title = "Wat"
kind = "text"

[[sections.groups.fields]]
key = "kleur"
kind = "choice"
title = "Kleur"
options = "kleuren"
"""

GOOD = HEAD + SECTION


def issues(text: str) -> list[tuple[str, str]]:
    """Returns the path and the message of each fault of a form."""
    with pytest.raises(FormError) as caught:
        parse_form(text, "eigen.toml")
    assert {issue.file for issue in caught.value.issues} == {"eigen.toml"}
    return [(issue.path, issue.message) for issue in caught.value.issues]


def changed(old: str, new: str, text: str = GOOD) -> str:
    """Returns a form in which a piece of text is replaced."""
    assert old in text
    return text.replace(old, new, 1)


def in_field(key: str, line: str) -> str:
    """Returns the good form with one more line in the field with this key."""
    start = f'[[sections.groups.fields]]\nkey = "{key}"\n'
    return changed(start, f"{start}{line}\n")


VRAAG = "sections[een].groups[groep].fields[vraag]"
BROKEN = {
    "unknown key at the top": (
        changed("version = 1", 'version = 1\nsigningg = "Tekenen"'),
        [("signingg", "onbekende sleutel 'signingg': bedoelde u 'signing'?")],
    ),
    "unknown key of a field": (
        in_field("vraag", "requird = true"),
        [(f"{VRAAG}.requird", "onbekende sleutel 'requird': bedoelde u 'required'?")],
    ),
    "unknown key near no other": (
        changed("[[lists.items]]", "[[lists.items]]\nqqq = 1"),
        [("lists[kleuren].items[Rood].qqq", "onbekende sleutel 'qqq': kies uit value, title, help")],
    ),
    "text where a number belongs": (
        changed("version = 1", 'version = "1"'),
        [("version", "hier hoort een heel getal")],
    ),
    "truth where a number belongs": (
        in_field("tabel", "suggested = true"),
        [("sections[een].groups[groep].fields[tabel].suggested", "hier hoort een heel getal")],
    ),
    "number where truth belongs": (
        in_field("vraag", "required = 1"),
        [(f"{VRAAG}.required", "hier hoort true of false")],
    ),
    "number where text belongs": (
        changed('title = "Een"', "title = 1"),
        [("sections[een].title", "hier hoort tekst tussen aanhalingstekens")],
    ),
    "one table where several belong": (
        changed("[[signers]]", "[signers]"),
        [("signers", "hier horen tabellen: [[signers]]")],
    ),
    "no table at all": (
        changed('[[signers]]\nkey = "ik"\ntitle = "Ik"\nrole = "employee"\n', "signers = []\n"),
        [("signers", "hier horen tabellen: [[signers]]")],
    ),
    "needed key is missing": (
        changed('country = "NL"\n', ""),
        [("", "'country' ontbreekt")],
    ),
    "needed key of a field is missing": (
        changed('number = "1.1"\nkind = "text"\n', ""),
        [(VRAAG, "'kind' ontbreekt")],
    ),
    "table without a key is named by its number": (
        changed('key = "een"\nnumber = "1"\ntitle = "Een"\n', 'number = "1"\n'),
        [("sections[1]", "'key' ontbreekt"), ("sections[1]", "'title' ontbreekt")],
    ),
    "key that can be none": (
        changed('key = "groep"', 'key = "Groep 1"'),
        [
            (
                "sections[een].groups[Groep 1].key",
                "'Groep 1' kan geen sleutel zijn: kleine letters, cijfers, punt en streepje",
            )
        ],
    ),
    "word that is none of those there are": (
        changed('kind = "text"\nquestion', 'kind = "texts"\nquestion'),
        [(f"{VRAAG}.kind", "'texts' kan hier niet: bedoelde u 'text'?")],
    ),
    "country that is not known": (
        changed('country = "NL"', 'country = "Duitsland"'),
        [("country", "'Duitsland' kan hier niet: kies uit NL, BE")],
    ),
    "part that nobody plays": (
        in_field("vraag", 'plays = "gaol"'),
        [(f"{VRAAG}.plays", "'gaol' kan hier niet: bedoelde u 'goal'?")],
    ),
    "empty row of options": (
        changed('options = "kleuren"', "options = []"),
        [
            (
                "sections[een].groups[groep].fields[kleur].options",
                "hier hoort de sleutel van een lijst, of een rij teksten",
            )
        ],
    ),
    "column with the kind of a whole field": (
        changed('title = "Wat"\nkind = "text"', 'title = "Wat"\nkind = "table"'),
        [
            (
                "sections[een].groups[groep].fields[tabel].columns[wat].kind",
                "'table' kan hier niet: kies uit line, text, date, period, choice, choices, scale, yes-no, money, "
                "hours, person, checklist, attachment",
            )
        ],
    ),
    "the same key twice": (
        changed('key = "klaar"', 'key = "vraag"'),
        [("fields[vraag]", "de sleutel 'vraag' komt tweemaal voor: geef elk deel een eigen sleutel")],
    ),
    "group and field with one key": (
        changed('key = "groep"', 'key = "klaar"'),
        [("fields[klaar]", "de sleutel 'klaar' komt tweemaal voor: geef elk deel een eigen sleutel")],
    ),
    "two lists with one key": (
        changed("[[lists]]", '[[lists]]\nkey = "kleuren"\n[[lists.items]]\ntitle = "Groen"\n\n[[lists]]'),
        [("lists[kleuren]", "de sleutel 'kleuren' komt tweemaal voor: geef elk deel een eigen sleutel")],
    ),
    "two signers with one key": (
        changed("[[signers]]", '[[signers]]\nkey = "ik"\ntitle = "Jij"\nrole = "manager"\n\n[[signers]]'),
        [("signers[ik]", "de sleutel 'ik' komt tweemaal voor: geef elk deel een eigen sleutel")],
    ),
    "two columns with one key": (
        changed(
            "[[sections.groups.fields.columns]]",
            '[[sections.groups.fields.details]]\nkey = "wat"\ntitle = "Meer"\nkind = "line"\n\n'
            "[[sections.groups.fields.columns]]",
        ),
        [
            ("fields[tabel].columns[wat]", "de kolom 'wat' komt tweemaal voor"),
        ],
    ),
    "list that is not there": (
        changed('options = "kleuren"', 'options = "kleurn"'),
        [
            ("fields[kleur].options", "geen lijst 'kleurn': bedoelde u 'kleuren'?"),
            ("fields[kleur].options", "er valt niets te kiezen: noem options"),
        ],
    ),
    "items of a section that are not there": (
        changed('title = "Een"', 'title = "Een"\nitems = "kleur"'),
        [("sections[een].items", "geen lijst 'kleur': bedoelde u 'kleuren'?")],
    ),
    "choice of nothing": (
        changed('options = "kleuren"\n', ""),
        [("fields[kleur].options", "er valt niets te kiezen: noem options")],
    ),
    "column that chooses of nothing": (
        changed('title = "Wat"\nkind = "text"', 'title = "Wat"\nkind = "scale"'),
        [("fields[tabel].columns[wat].options", "er valt niets te kiezen: noem options")],
    ),
    "unless names no field": (
        in_field("vraag", 'unless = "klaarr"'),
        [("fields[vraag].unless", "'klaarr' is geen ja-neevraag van dit formulier: bedoelde u 'klaar'?")],
    ),
    "unless names another kind": (
        in_field("tabel", 'unless = "kleur"'),
        [("fields[tabel].unless", "'kleur' is geen ja-neevraag van dit formulier: kies uit klaar")],
    ),
    "agreed into no table": (
        in_field("tabel", 'agreed_into = "vraag"'),
        [("fields[tabel].agreed_into", "'vraag' is geen andere tabel van dit formulier: er valt niets te kiezen")],
    ),
    "agreed into itself": (
        in_field("tabel", 'agreed_into = "tabel"'),
        [("fields[tabel].agreed_into", "'tabel' is geen andere tabel van dit formulier: er valt niets te kiezen")],
    ),
    "table without columns": (
        changed('[[sections.groups.fields.columns]]\nkey = "wat"\ntitle = "Wat"\nkind = "text"\n', ""),
        [("fields[tabel].columns", "een tabel heeft columns nodig")],
    ),
    "what only other kinds have": (
        in_field("vraag", 'suggested = 5\nsentence = "Er is wat."\noptions = "kleuren"'),
        [
            ("fields[vraag].sentence", "dit heeft alleen een veld van soort yes-no"),
            ("fields[vraag].options", "dit heeft alleen een veld van soort choice of choices of scale of checklist"),
            ("fields[vraag].suggested", "dit heeft alleen een veld van soort table"),
        ],
    ),
    "question without words": (
        changed('question = "Wat is er?"', ""),
        [("fields[vraag].title", "een veld heeft een title of een question nodig")],
    ),
    "no TOML": (
        changed("version = 1", "version 1"),
        [("", "geen geldige TOML bij regel 3, kolom 9")],
    ),
    "TOML that breaks off": (
        'id = "eigen',
        [("", "geen geldige TOML bij het einde van het bestand")],
    ),
    "key of TOML twice": (
        changed("version = 1", "version = 1\nversion = 2"),
        [("", "geen geldige TOML bij regel 4, kolom 12")],
    ),
}


@pytest.mark.parametrize(("text", "wrong"), BROKEN.values(), ids=BROKEN.keys())
def test_fault_is_reported_with_path_and_nearest_key(text: str, wrong: list[tuple[str, str]]) -> None:
    """Each fault is reported with its path, in Dutch, with the nearest valid word."""
    assert issues(text) == wrong


def test_all_type_faults_are_reported_at_once() -> None:
    """Faults at every level are reported together, in the order of the file."""
    text = changed('role = "employee"', 'role = "chef"')
    text = changed("version = 1", "version = 1.5", text)
    text = changed('title = "Groep"', 'titel = "Groep"', text)
    text = changed('question = "Klaar?"', "questions = 3", text)
    assert [path for path, _ in issues(text)] == [
        "version",
        "signers[ik].role",
        "sections[een].groups[groep].titel",
        "sections[een].groups[groep].fields[klaar].questions",
    ]


def test_all_reference_faults_are_reported_at_once() -> None:
    """Wrong references of all fields are reported together."""
    text = in_field("vraag", 'unless = "nergens"')
    text = changed('key = "tabel"', 'key = "vraag"\nagreed_into = "nergens"', text)
    text = changed('options = "kleuren"', 'options = "nergens"', text)
    assert [path for path, _ in issues(text)] == [
        "fields[vraag]",
        "fields[kleur].options",
        "fields[vraag].unless",
        "fields[vraag].agreed_into",
        "fields[kleur].options",
    ]


def test_form_error_is_one_line_with_the_number_of_further_faults() -> None:
    """A command prints one line; `forms check` prints all faults."""
    with pytest.raises(FormError) as caught:
        parse_form(changed('country = "NL"\naddress = "je"\n', ""), "eigen.toml")
    assert str(caught.value) == (
        "dit formulier klopt niet: 'country' ontbreekt (en nog 1) (eigen.toml): zie 'poptui forms check BESTAND'"
    )
    assert str(caught.value.issues[0]) == "eigen.toml: 'country' ontbreekt"
    with pytest.raises(FormError) as caught:
        parse_form(in_field("vraag", "help = 1"), "eigen.toml")
    assert str(caught.value.issues[0]) == f"eigen.toml: {VRAAG}.help: hier hoort tekst tussen aanhalingstekens"
    assert "(eigen.toml, sections[een].groups[groep].fields[vraag].help)" in str(caught.value)


def test_unreadable_file_is_a_form_error(tmp_path: Path) -> None:
    """A file that is missing or no UTF-8 text raises an error that a person can read."""
    path = tmp_path / "eigen.toml"
    path.write_bytes(b'id = "caf\xe9"')
    with pytest.raises(FormError) as caught:
        read_form(path)
    assert [str(issue) for issue in caught.value.issues] == ["eigen.toml: geen tekst in UTF-8"]
    with pytest.raises(FormError) as caught:
        read_form(tmp_path / "weg.toml")
    assert [str(issue) for issue in caught.value.issues] == ["weg.toml: niet te lezen"]


def test_file_with_byte_order_mark_and_crlf_is_read(tmp_path: Path) -> None:
    """A byte order mark and CR LF are accepted."""
    path = tmp_path / "eigen.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    assert read_form(path) == parse_form(GOOD, "eigen.toml")


def roles(form: Form, key: str) -> tuple[str, str, str]:
    """Returns who fills in a field, its sharing rule and its agreement rule."""
    field = form.field(key)
    assert field is not None
    return field.filled_by, field.shared, field.agreed


def test_default_is_the_employee_who_chooses() -> None:
    """Without settings a question is filled in by the employee, shared by choice and never agreed."""
    form = parse_form(GOOD, "eigen.toml")
    assert {roles(form, field.key) for field in form.fields} == {("employee", "choose", "never")}


def test_settings_are_inherited_and_the_nearest_counts() -> None:
    """Each setting can be on a section, a group or a field, independent of the others."""
    text = changed('title = "Een"', 'title = "Een"\nfilled_by = "manager"\nshared = "must"\nagreed = "choice"')
    text = changed('title = "Groep"', 'title = "Groep"\nshared = "talk"', text)
    text = changed('question = "Klaar?"', 'question = "Klaar?"\nfilled_by = "together"\nagreed = "frozen"', text)
    form = parse_form(text, "eigen.toml")
    assert [(group.filled_by, group.shared, group.agreed) for group in form.groups] == [("manager", "talk", "choice")]
    assert roles(form, "vraag") == ("manager", "talk", "choice")
    assert roles(form, "klaar") == ("together", "talk", "frozen")


def test_marks_option_values_and_short_titles_have_defaults() -> None:
    """What follows from other settings can be left out."""
    text = changed('title = "Wat"', 'title = "Wat"\nshort = "W"')
    text = changed('title = "Kleur"\noptions = "kleuren"', 'title = "Kleur"\noptions = ["Geel", "Groen"]', text)
    text = changed('title = "Groep"', 'title = "  Groep\\r\\n"\nnumber = "2"\nmark = "2"', text)
    form, plainly = parse_form(text, "eigen.toml"), parse_form(GOOD, "eigen.toml")
    assert form.sections[0].label == "1. Een"
    assert form.sections[0].groups[0].label == "2 Groep"
    assert [field.label for field in form.fields] == ["1.1. Wat is er?", "Klaar?", "Tabel", "Kleur"]
    assert [field.options for field in form.fields][-1] == (Option("Geel", "Geel"), Option("Groen", "Groen"))
    assert [field.options for field in plainly.fields][-1] == (
        Option("Rood", "Rood"),
        Option("b", "Blauw", "Als de lucht."),
    )
    assert [column.short for field in form.fields for column in field.columns] == ["W"]
    assert [column.short for field in plainly.fields for column in field.columns] == ["Wat"]


def test_built_in_forms_are_valid() -> None:
    """No built-in form is broken, and each file is named after the id of its form."""
    catalogue = Catalogue()
    assert catalogue.broken() == []
    assert [form.id for form in catalogue.forms()] == sorted(path.stem for path in BUILTIN.glob("*.toml"))
    assert catalogue.get("gemeente").title == "Persoonlijk Ontwikkelings Plan (POP)"


def test_form_put_in_the_folder_is_found_at_once(tmp_path: Path) -> None:
    """A new file is found by the same catalogue, also where the folder is new."""
    folder = tmp_path / "forms"
    catalogue = Catalogue([folder])
    before = [form.id for form in catalogue.forms()]
    folder.mkdir()
    (folder / "ons.toml").write_text(GOOD, encoding="utf-8")
    assert catalogue.get("eigen").title == "Eigen formulier"
    assert sorted([*before, "eigen"]) == [form.id for form in catalogue.forms()]


def test_own_form_replaces_the_built_in_one(tmp_path: Path) -> None:
    """An organisation can have its own version of a built-in form."""
    (tmp_path / "ons.toml").write_text(changed('id = "eigen"', 'id = "gemeente"'), encoding="utf-8")
    assert Catalogue([tmp_path]).get("gemeente").title == "Eigen formulier"


@pytest.mark.parametrize("name", ["stuk.toml", "eigen.toml", "gemeente.toml", "aaa.toml"])
@pytest.mark.parametrize("content", [b"\xff\xfe", b"= geen toml", b"titel = 1", b""])
def test_broken_file_hides_no_other_form(tmp_path: Path, name: str, content: bytes) -> None:
    """Whatever its name, a broken file is reported, and every other form can be used."""
    (tmp_path / "ons.toml").write_text(GOOD, encoding="utf-8")
    before = [form.id for form in Catalogue([tmp_path]).forms()]
    (tmp_path / name).write_bytes(content)
    catalogue = Catalogue([tmp_path])
    assert [form.id for form in catalogue.forms()] == before
    assert [error.issues[0].file for error in catalogue.broken()] == [name]
    assert catalogue.get("eigen").id == "eigen"
    assert catalogue.get("gemeente").id == "gemeente"


def test_asking_for_a_broken_form_raises_its_faults(tmp_path: Path) -> None:
    """A form whose id can be read and that is broken is refused with its faults."""
    (tmp_path / "ons.toml").write_text(changed('country = "NL"\n', ""), encoding="utf-8")
    with pytest.raises(FormError, match="'country' ontbreekt"):
        Catalogue([tmp_path]).get("eigen")


def test_unknown_form_id_is_refused_with_the_nearest(tmp_path: Path) -> None:
    """The error names the id that is nearest to the one that was typed."""
    (tmp_path / "ons.toml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(Refused) as caught:
        Catalogue([tmp_path]).get("egen")
    assert str(caught.value) == "onbekend formulier 'egen' (form): bedoelde u 'eigen'?"
    assert caught.value.code == 3


def test_type_faults_hide_no_reference_faults() -> None:
    """An unknown key, a wrong type, a repeated key, a wrong reference and missing options are reported together."""
    text = """
    id = "x"
    version = 1
    title = "t"
    country = "NL"
    address = "je"
    source = "s"
    kleur = 1
    [[signers]]
    key = "m"
    title = "M"
    role = "employee"
    [[sections]]
    key = "1"
    title = "een"
    [[sections.groups]]
    key = "g"
    [[sections.groups.fields]]
    key = "a"
    kind = "text"
    title = "A"
    unless = "zz"
    [[sections.groups.fields]]
    key = "b"
    kind = "tekst"
    title = "B"
    [[sections.groups.fields]]
    key = "g"
    kind = "choice"
    question = "C"
    """
    with pytest.raises(FormError) as caught:
        parse_form(text, "x.toml")
    assert [issue.path for issue in caught.value.issues] == [
        "kleur",
        "sections[1].groups[g].fields[b].kind",
        "fields[g]",
        "fields[a].unless",
        "fields[g].options",
    ]
