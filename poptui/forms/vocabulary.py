"""The fixed words that forms are described with: each set of words as a type, and as a tuple of its values."""

from __future__ import annotations

from typing import Literal, get_args

Role = Literal["employee", "manager", "together", "hr"]
"""Who fills in a part or signs: one of the two people, both together, or P&O (human resources)."""

Kind = Literal[
    "line",
    "text",
    "date",
    "period",
    "choice",
    "choices",
    "scale",
    "yes-no",
    "money",
    "hours",
    "person",
    "checklist",
    "table",
    "note",
    "attachment",
]
"""What sort of answer a field or a column holds; a note is printed text without an answer."""

SharingRule = Literal["must", "choose", "talk", "never"]
"""Whether a part is shared: always, when its owner chooses so, at the talk, or never."""

AgreementRule = Literal["frozen", "choice", "never"]
"""Whether a part belongs to the agreement: always, when it is attached by choice, or never."""

KeptIn = Literal["plan", "unit"]
"""Where answers are kept: in the plan, or with the manager's picture of a unit, outside all plans."""

Receiver = Literal["employee", "manager", "hr"]
"""Who can get the agreement once it is signed."""

Country = Literal["NL", "BE"]
"""The country whose way of writing dates and whose signing rules a form follows."""

Address = Literal["je", "u"]
"""How a form addresses its reader, informally or formally."""

Lying = Literal["", "ahead", "near", "behind"]
"""Where the days of a field lie, seen from the day on which they are typed; empty for what its kind says."""

Minutes = Literal["frozen", "never"]
"""Whether the notes of the talk belong to the agreement."""

Seen = Literal["read", "agrees"]
"""What a signature "gezien" says of the rows: that its signer read them, or agrees with them."""

SemanticRole = Literal[
    "",
    "employee",
    "function",
    "unit",
    "manager",
    "date",
    "status",
    "no_need",
    "interest",
    "mobility",
    "goal",
    "activity",
    "result",
    "when",
    "means",
    "cost",
    "hours",
    "way",
    "required",
    "who",
    "support",
    "repayment",
    "period",
    "talks",
    "with",
    "criteria",
    "outcome",
    "way_of_following",
    "trusted",
    "reward",
]
"""What a field or column means, whatever the form calls it (`plays` in a form's TOML); empty for no such meaning."""

ROLES: tuple[Role, ...] = get_args(Role)
KINDS: tuple[Kind, ...] = get_args(Kind)
SHARING_RULES: tuple[SharingRule, ...] = get_args(SharingRule)
AGREEMENT_RULES: tuple[AgreementRule, ...] = get_args(AgreementRule)
KEPT_IN: tuple[KeptIn, ...] = get_args(KeptIn)
RECEIVERS: tuple[Receiver, ...] = get_args(Receiver)
COUNTRIES: tuple[Country, ...] = get_args(Country)
ADDRESSES: tuple[Address, ...] = get_args(Address)
LYING: tuple[Lying, ...] = tuple(one for one in get_args(Lying) if one)
MINUTES: tuple[Minutes, ...] = get_args(Minutes)
SEEN: tuple[Seen, ...] = get_args(Seen)
SEMANTIC_ROLES: tuple[SemanticRole, ...] = tuple(role for role in get_args(SemanticRole) if role)

CHOICE_KINDS: frozenset[Kind] = frozenset({"choice", "choices", "scale", "checklist"})
"""The kinds that are answered with one or more of the options of the field or column."""

IDENTIFYING_ROLES: frozenset[SemanticRole] = frozenset({"employee", "function", "unit", "manager", "date", "no_need"})
"""The semantic roles of the fields that say whose plan it is."""

NAMING_ROLES: tuple[SemanticRole, ...] = ("employee", "function", "unit", "manager")
"""The semantic roles that a form may ask in several places, as on each annex."""

SINGLE_ROLES: frozenset[SemanticRole] = frozenset({"date", "status", "no_need", "mobility", "repayment"})
"""The semantic roles that only one field of a form can have, as the program reads that one field."""

GOAL_ROLES: tuple[SemanticRole, ...] = ("goal", "activity")
"""The semantic roles of the fields and columns whose words are judged as a goal."""
