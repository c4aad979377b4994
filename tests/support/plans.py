"""Builders for plans: forms, answers and rows, with fixed ids and stamps, so that a plan is the same in every run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import msgspec

from poptui.forms.catalogue import Catalogue
from poptui.forms.kinds import understand
from poptui.forms.model import Column, Field, Form
from poptui.forms.reader import read_form
from poptui.forms.value import Value
from poptui.plans.edit import Author, Edit, apply
from poptui.plans.edit_builder import EditBuilder
from poptui.plans.plan import Plan
from poptui.plans.registers import parse_origin, parse_row
from poptui.text.occasion import Occasion

DAY = date(2026, 11, 21)
"""The day on which everything is typed."""

AT = "2026-11-21T09:30:00Z"
"""The moment at which everything is typed."""

FIXTURES = Path(__file__).parents[1] / "fixtures"

BUILT_IN = ["banenafspraak", "bijlagen", "gemeente", "ontwikkelcontract", "smart"]
"""The ids of the built-in forms, in the order in which they are listed."""

OFFERED = ["gemeente", "bijlagen", "smart", "ontwikkelcontract", "banenafspraak"]
"""The same, in the order in which they are offered for a new plan."""


@cache
def gemeente() -> Form:
    """Returns the built-in form of the municipality."""
    return Catalogue().get("gemeente")


@cache
def every_kind() -> Form:
    """Returns a form with a field, a column and a detail of every kind."""
    return read_form(FIXTURES / "every_kind.toml")


def blank(form: Form, plan_id: str = "2abcde") -> Plan:
    """Returns a plan in which nothing is filled in."""
    return Plan(plan_id, form.id, form.version, AT)


def field_of(form: Form, key: str) -> Field:
    """Returns the field with this key, which must exist."""
    field = form.field(key)
    assert field is not None, f"no field {key}"
    return field


def meaning(part: Field | Column, typed: str) -> Value:
    """Returns the value of what was typed in a field or column, on the day of the tests."""
    return understand(part.kind, typed, Occasion(DAY), part.options).value


def meanings(field: Field, cells: Mapping[str, str]) -> dict[str, Value]:
    """Returns the values of what was typed in the cells and details of a row."""
    return {column.key: meaning(column, cells[column.key]) for column in field.all_columns if column.key in cells}


def acts(by: str = "employee", at: str = AT) -> EditBuilder:
    """Returns the maker of edits of one writer; each role has a home of its own."""
    return EditBuilder(Author(f"2{by}", by), at)


def done(plan: Plan, edit: Edit) -> Plan:
    """Returns the plan after an edit, which gets the same id in every run."""
    return apply(plan, msgspec.structs.replace(edit, id=f"2edit{len(plan.history)}"))


def answered(plan: Plan, form: Form, answers: Mapping[str, str], *, by: str = "employee", at: str = AT) -> Plan:
    """Returns the plan after a person typed these answers."""
    for key, typed in answers.items():
        plan = done(plan, acts(by, at).answer(key, meaning(field_of(form, key), typed)))
    return plan


def with_row(
    plan: Plan,
    form: Form,
    table: str,
    row: str,
    cells: Mapping[str, str],
    *,
    by: str = "employee",
    at: str = AT,
    origin: str = "",
    under: str = "",
) -> Plan:
    """Returns the plan after a person added a row with this id and typed its cells and details."""
    filled = meanings(field_of(form, table), cells)
    return done(
        plan, acts(by, at).add_row(plan, table, filled, row=row, origin=parse_origin(origin), under=parse_row(under))
    )


def without_row(plan: Plan, table: str, row: str, *, by: str = "employee", at: str = AT) -> Plan:
    """Returns the plan after a person removed a row."""
    return done(plan, acts(by, at).remove_row(table, row))


HEAD = {
    "medewerker": "Anna-Fleur IJzerman-'t Hoen",
    "functie": "Beleidsmedewerker Wmo/Jeugd (schaal 10)",
    "dienst": "Samenleving / Zorg & Welzijn / Team *Wmo*",
    "leidinggevende": "drs. J.P. van den Ĳssel",
    "datum": "vrijdag 11 dec. 2026",
    "geen-behoefte": "nee",
}

REFLECTION = {
    "2.1": """In 2024 ging ik van 36 naar 28 uur; sinds 's zomers mijn vader verhuisde, ben ik óók mantelzorger.

Op het werk:
- nieuwe verordening (incl. raadsbehandeling);
- 3 weken ingevallen voor de coördinator | dat beviel goed.

    (ingesprongen, zoals in mijn notities)""",
    "cv": r"C:\Users\anna\Documenten\CV IJzerman 2026 (def).pdf",
    "2.2": "Plannen en *beknopt* schrijven: mijn B&W-adviezen passen nu op één A4'tje.",
    "2.3": """1. Sterk: luisteren, structuur, cijfers (budget van € 1,2 mln. sluitend).
2. Minder sterk: nee zeggen & grenzen stellen; ik zeg te vaak "komt goed".""",
    "2.4": "Prettig. We spraken elkaar ± elke 6 weken; ik miste soms feedback ná een overleg.",
    "3.1.a": "Ad-hocvragen via Teams, <<spoed>> die geen spoed is.",
    "3.1.b": "Een huisbezoek waarna iemand écht verder kan.",
    "3.1.c": "Nog een jaar zonder vaste vervanging.",
    "3.1.d": "Projectleider worden; liefst van één groot project i.p.v. vijf kleintjes.",
    "3.2": "Projectmatig werken, onderhandelen, en 'gewoon' beginnen.",
    "3.3.a": "Projectleiding sociaal domein / gebiedsgericht werken",
    "3.3.b": "Dienst Ruimte & Wonen",
    "mobiliteitsbank": "ja",
    "4.2": "Eén vaste dag per 2 weken zonder overleg.\nEn: collega's die mijn dossiers lezen vóór ik ze verstuur.",
}

TALK = {
    "3.4.a": "De nieuwe Wmo-verordening vraagt per 1-1-2027 om projectleiders die zelf rekenen.",
    "3.4.b": "Ja, grotendeels. Het coachtraject past nog niet in het budget:\n- dienst betaalt 50 %;\n- rest in 2028.",
    "4.4": "N.v.t.; de opleiding is nodig voor de functie.",
}

WISHES = {
    "3k9f2x": {
        "competentie": "Projectmatig werken",
        "actie": "Opleiding 'Projectleider overheid'\n(8 dagen | met examen)",
        "tijdpad": "Q2 2027",
        "kosten": "€ 2.495,- excl. btw",
        "manier": "opleiding",
        "verplicht": "ja",
        "uren": "64 uur",
        "wie": "Femke (P&O) schrijft in",
    },
    "4m2h7p": {
        "competentie": "Nee zeggen",
        "actie": "Zes gesprekken met een coach",
        "tijdpad": "voor 1 juni 2027",
        "kosten": "n.t.b.",
        "uren": "in werktijd",
    },
    "5q8w3d": {"competentie": "", "actie": "", "tijdpad": ""},
    "6t4v9c": {"competentie": "Iets wat ik liever voor mij houd", "actie": "Weg bij deze leidinggevende"},
}

AGREEMENTS = {
    "7d3g8k": (
        {
            "actie": "Opleiding 'Projectleider overheid' (8 dagen | met examen)",
            "tijdpad": "Q2 2027",
            "kosten": "€ 2.495,- excl. btw",
            "competentie": "Projectmatig werken",
            "manier": "Opleiding",
            "verplicht": "ja",
            "uren": "64 uur",
            "wie": "Femke (P&O) schrijft in",
        },
        "4.1/3k9f2x",
    ),
    "8f5j2m": (
        {"actie": "Zes gesprekken met een coach\n\nEerst kennismaken", "tijdpad": "doorlopend", "kosten": "n.t.b."},
        "4.1/4m2h7p",
    ),
    "9h7n4r": ({"actie": "", "kosten": ""}, ""),
    "2j9q6v": ({"actie": "Meelopen bij Ruimte & Wonen", "tijdpad": "binnen 3 maanden", "kosten": "geen"}, ""),
}


def example() -> Plan:
    """Returns a plan of the municipality as two people would fill it in, with Dutch text that is easily spoilt.

    It has an empty row in both tables, and a wish that was taken out again.
    """
    form = gemeente()
    plan = answered(blank(form), form, HEAD | REFLECTION)
    for row, cells in WISHES.items():
        plan = with_row(plan, form, "4.1", row, cells)
    plan = without_row(plan, "4.1", "6t4v9c")
    plan = answered(plan, form, TALK, by="manager", at="2026-12-11T13:05:00Z")
    for row, (cells, origin) in AGREEMENTS.items():
        plan = with_row(plan, form, "4.3", row, cells, by="manager", at="2026-12-11T13:20:00Z", origin=origin)
    return plan
