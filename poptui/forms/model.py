"""The types of a form: sections hold groups, groups hold fields; all frozen, with inherited settings filled in."""

from __future__ import annotations

from datetime import date
from functools import cached_property

import msgspec

from poptui.forms.vocabulary import (
    GOAL_ROLES,
    Address,
    AgreementRule,
    Country,
    KeptIn,
    Kind,
    Lying,
    Minutes,
    Receiver,
    Role,
    Seen,
    SemanticRole,
    SharingRule,
)
from poptui.messages.lookup import Wording
from poptui.text.occasion import Lies, Occasion


class Option(msgspec.Struct, frozen=True):
    """One option of a choice.

    Attributes:
        value: what is stored in the plan.
        title: the words that are shown.
        help: an explanation; may be empty.
    """

    value: str
    title: str
    help: str = ""


class Column(msgspec.Struct, frozen=True):
    """One column of a table, or one detail of its rows.

    Attributes:
        key: the key, unique in its table.
        title: the printed title.
        kind: the kind of answer its cells hold.
        short: the title where room is scarce; equal to `title` unless the form gives another.
        plays: the semantic role; may be empty.
        lies: where its days lie, seen from the day on which they are typed; empty for ahead.
        country: the country of the form.
        required: whether a filled row needs an answer here.
        help: an explanation; may be empty.
        options: what can be chosen, for the kinds that choose.
    """

    key: str
    title: str
    kind: Kind
    short: str = ""
    plays: SemanticRole = ""
    lies: Lying = ""
    country: Country = "NL"
    required: bool = False
    help: str = ""
    options: tuple[Option, ...] = ()

    def occasion(self, day: date) -> Occasion:
        """Returns for what a text is typed in a cell on a day: as a plan, ahead, unless the form says otherwise."""
        return Occasion(day, Lies(self.lies or "ahead"), self.country)


class Field(msgspec.Struct, frozen=True):
    """One question, tick or table of a form.

    Attributes:
        key: the key, unique in the form.
        kind: the kind of answer.
        number: the number of the question ("2.1"); may be empty.
        mark: the number as the paper prints it ("2.1.", "a.", "4.3").
        title: the heading; `title` or `question` may be empty, not both.
        question: the wording of the question.
        help: an explanation; may be empty.
        footnote: the text of a footnote; may be empty.
        required: whether the plan is incomplete without an answer.
        plays: the semantic role; may be empty.
        lies: where its days lie, seen from the day on which they are typed; empty for what the kind says.
        country: the country of the form.
        unless: the key of the yes-no field whose "ja" makes an answer to this field optional.
        sentence: what a ticked yes-no field prints instead of its question.
        default: the answer of a new plan.
        filled_by: who answers the field.
        shared: whether the field is shared.
        agreed: whether the field belongs to the agreement.
        invites: whether the field is part of the written invitation to the talk.
        options: what can be chosen, for the kinds that choose.
        columns: the printed columns of a table.
        details: further columns of a table, printed below it for the rows that have them filled.
        suggested: the number of empty rows that the blank form prints of a table.
        least: the number of filled rows that a table needs before the plan can be agreed.
        agreed_into: the key of the table that the agreed rows of this table are copied into.
        under: the key of the table that holds the parent rows of this table's rows (a goal has several actions).
        beside: the key of the other person's question that is shown next to this one.
        explained: whether the blank form prints an explanation of each column.
    """

    key: str
    kind: Kind
    number: str = ""
    mark: str = ""
    title: str = ""
    question: str = ""
    help: str = ""
    footnote: str = ""
    required: bool = False
    plays: SemanticRole = ""
    lies: Lying = ""
    country: Country = "NL"
    unless: str = ""
    sentence: str = ""
    default: str = ""
    filled_by: Role = "employee"
    shared: SharingRule = "choose"
    agreed: AgreementRule = "never"
    invites: bool = False
    options: tuple[Option, ...] = ()
    columns: tuple[Column, ...] = ()
    details: tuple[Column, ...] = ()
    suggested: int = 0
    least: int = 0
    agreed_into: str = ""
    under: str = ""
    beside: str = ""
    explained: bool = False

    def occasion(self, day: date) -> Occasion:
        """Returns for what a text is typed here on a day: a day is near, a period ahead, unless the form says so."""
        return Occasion(day, Lies(self.lies or ("near" if self.kind == "date" else "ahead")), self.country)

    @property
    def label(self) -> str:
        """Returns the printed number and the heading on one line; without a heading, the number and the question."""
        return " ".join(part for part in (self.mark, self.title or self.question) if part)

    @property
    def name(self) -> str:
        """Returns the full number and the heading or question, for use outside the group: "3.4.a Welke ... is er?"."""
        return f"{self.number} {self.title or self.question}".strip().rstrip(":")

    @property
    def is_computed(self) -> bool:
        """Returns whether nobody answers the field: it is printed text, or shows the status of the plan."""
        return self.kind == "note" or self.plays == "status"

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """Returns the printed columns followed by the details."""
        return self.columns + self.details

    @property
    def short(self) -> str:
        """Returns the heading, or the question where there is no heading, without the number."""
        return self.title or self.question

    @property
    def is_judged(self) -> bool:
        """Returns whether the answer, or a cell of each row, is a goal that is judged on the SMART criteria."""
        in_rows = any(self.column_playing(role) is not None for role in GOAL_ROLES)
        return in_rows or (self.kind in {"text", "line"} and self.plays in GOAL_ROLES)

    def column(self, key: str) -> Column | None:
        """Returns the column or detail with this key, or None."""
        return next((column for column in self.all_columns if column.key == key), None)

    def column_playing(self, role: SemanticRole) -> Column | None:
        """Returns the first column or detail with this semantic role, or None."""
        return next((column for column in self.all_columns if column.plays == role), None)


class Group(msgspec.Struct, frozen=True):
    """Fields that belong together; a group is shared as one part.

    Attributes:
        key: the key, unique in the form.
        fields: the fields, in the order of the paper.
        number: the number of the group; may be empty.
        mark: the number as the paper prints it.
        title: the heading; may be empty.
        note: printed text below the heading.
        footnote: the text of a footnote at the heading.
        filled_by: who answers the group, unless a field says otherwise.
        shared: whether the group is shared, unless a field says otherwise.
        agreed: whether the group belongs to the agreement, unless a field says otherwise.
        invites: whether the group is part of the written invitation, unless a field says otherwise.
        kept: whether the answers are kept in the plan or with the manager's picture of a unit.
        discussed: the tick that the group was discussed at the talk; None where the talk does not cover the group.
        minutes: the notes of the talk about the group; None where the talk does not cover the group.
    """

    key: str
    fields: tuple[Field, ...]
    number: str = ""
    mark: str = ""
    title: str = ""
    note: str = ""
    footnote: str = ""
    filled_by: Role = "employee"
    shared: SharingRule = "choose"
    agreed: AgreementRule = "never"
    invites: bool = False
    kept: KeptIn = "plan"
    discussed: Field | None = None
    minutes: Field | None = None

    @property
    def label(self) -> str:
        """Returns the printed number and the title, or an empty text for a group without a heading."""
        return f"{self.mark} {self.title}".strip()

    @property
    def talk_fields(self) -> tuple[Field, ...]:
        """Returns the fields that the talk adds to the group: the tick and the notes."""
        return tuple(field for field in (self.discussed, self.minutes) if field is not None)

    @property
    def all_fields(self) -> tuple[Field, ...]:
        """Returns the fields followed by those that the talk adds."""
        return self.fields + self.talk_fields


class Section(msgspec.Struct, frozen=True, dict=True):
    """A chapter of the form.

    Attributes:
        key: the key, unique in the form.
        title: the title; shown in lists of sections.
        groups: the groups, in the order of the paper.
        number: the number of the section; may be empty.
        mark: the number as the paper prints it.
        headed: whether the paper prints the title although the section has no number.
        note: printed text below the title.
        items: a list printed below the note on the blank form, such as ways to develop.
    """

    key: str
    title: str
    groups: tuple[Group, ...]
    number: str = ""
    mark: str = ""
    headed: bool = False
    note: str = ""
    items: tuple[Option, ...] = ()

    @property
    def label(self) -> str:
        """Returns the printed number and the title, or an empty text for a section without a printed heading."""
        return f"{self.mark} {self.title}".strip() if self.mark or self.headed else ""

    @property
    def name(self) -> str:
        """Returns the name of the section in a list; never empty."""
        return self.label or self.title

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Returns the fields whose answers are kept in the plan, in the order of the paper."""
        return tuple(field for group in self.groups if group.kept == "plan" for field in group.fields)


class Signer(msgspec.Struct, frozen=True):
    """A person who signs; `title` is printed above the signature."""

    key: str
    title: str
    role: Role


class Step(msgspec.Struct, frozen=True):
    """Something to do once everyone has signed; `to` is who gets the agreement."""

    key: str
    title: str
    to: Receiver


class Form(msgspec.Struct, frozen=True, dict=True):
    """A whole form.

    Attributes:
        id: the id of the form.
        version: the version number; it rises with every change of the form.
        title: the title on the paper.
        country: the country whose words and way of writing dates and signing the form follows.
        address: whether the form says "je" or "u".
        source: the line that says where the form comes from.
        sections: the sections, in the order of the paper.
        signers: the people who sign.
        description: one line for the list of forms.
        signing: the heading above the signatures.
        closing: printed text below the signatures.
        health: the form's own advice where a text mentions an illness; empty for the general advice.
        rank: the order in the list of forms, lowest first; forms of the organisation itself have 0.
        first_year: whether plans for the first year must be concrete and later ones may be a sketch.
        after: what is to be done after the last signature.
        minutes: whether the notes of the talk belong to the agreement.
        seen: whether who signs "gezien" only read the agreement, or agrees with it.
    """

    id: str
    version: int
    title: str
    country: Country
    address: Address
    source: str
    sections: tuple[Section, ...]
    signers: tuple[Signer, ...]
    description: str = ""
    signing: str = ""
    closing: str = ""
    health: str = ""
    rank: int = 0
    first_year: bool = False
    after: tuple[Step, ...] = ()
    minutes: Minutes = "never"
    seen: Seen = "read"

    @property
    def wording(self) -> Wording:
        """Returns how the program speaks to people about a plan with this form."""
        return Wording(self.country, self.address)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Returns the groups whose answers are kept in the plan, in the order of the paper."""
        return tuple(group for section in self.sections for group in section.groups if group.kept == "plan")

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Returns the fields whose answers are kept in the plan, in the order of the paper."""
        return tuple(field for group in self.groups for field in group.fields)

    @cached_property
    def talk_fields(self) -> tuple[Field, ...]:
        """Returns the fields that the talk adds, in the order of their groups."""
        return tuple(field for group in self.groups for field in group.talk_fields)

    @cached_property
    def printed_fields(self) -> tuple[Field, ...]:
        """Returns all fields on the paper, including those whose answers are kept with a unit."""
        return tuple(field for section in self.sections for group in section.groups for field in group.fields)

    @property
    def unit(self) -> Form | None:
        """Returns the form of the manager's picture of a unit: only the groups kept with a unit; None without any."""
        kept = [
            msgspec.structs.replace(
                section, groups=tuple(msgspec.structs.replace(group, kept="plan") for group in groups)
            )
            for section in self.sections
            if (groups := [group for group in section.groups if group.kept == "unit"])
        ]
        return msgspec.structs.replace(self, sections=tuple(kept), signers=()) if kept else None

    def field(self, key: str) -> Field | None:
        """Returns the field with this key, also one that the talk adds; or None."""
        return self._fields_by_key.get(key)

    def group_of(self, key: str) -> Group | None:
        """Returns the group that holds the field with this key, or None."""
        return self._groups_by_field.get(key)

    def field_playing(self, role: SemanticRole) -> Field | None:
        """Returns the first field with this semantic role, or None."""
        return next((field for field in self.fields if field.plays == role), None)

    def field_naming(self, role: Role) -> Field | None:
        """Returns the field with the name of the person in a role; None for P&O, and where the form asks no name."""
        return self.field_playing(role) if role == "employee" or role == "manager" else None

    def section_of(self, key: str) -> Section | None:
        """Returns the section that holds the field with this key, or None."""
        group = self.group_of(key)
        return next((section for section in self.sections if group in section.groups), None)

    @cached_property
    def _fields_by_key(self) -> dict[str, Field]:
        """Returns each field by its key; of two with the same key the first, questions before what the talk adds."""
        return {field.key: field for field in reversed((*self.fields, *self.talk_fields))}

    @cached_property
    def _groups_by_field(self) -> dict[str, Group]:
        """Returns the group of each field by the field's key."""
        return {field.key: group for group in reversed(self.groups) for field in group.all_fields}
