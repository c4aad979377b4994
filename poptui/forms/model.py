"""What a form is: sections with groups with fields, as frozen values, everything inherited filled in."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from poptui.forms.vocabulary import GOALS


class Option(msgspec.Struct, frozen=True):
    """One thing to choose: the value that is kept, the words that are shown, and help about it."""

    value: str
    title: str
    help: str = ""


class Column(msgspec.Struct, frozen=True):
    """One column of a table, or one detail of its rows.

    `title` is printed; `short` is shown where room is scarce and is `title` unless the form says otherwise.
    """

    key: str
    title: str
    kind: str
    short: str = ""
    plays: str = ""
    required: bool = False
    help: str = ""
    options: tuple[Option, ...] = ()


class Field(msgspec.Struct, frozen=True):
    """One question, tick or table of a form.

    `number` is the question's number, `mark` that number as the paper prints it ("2.1.", "a.", "4.3"). `title` is its
    heading, `question` its wording; one of the two may be empty. `unless` names the yes-no field whose "ja" makes
    this field free to stay open; `sentence` is what a ticked yes-no prints. For a table: `columns` are printed,
    `details` belong to a row and are printed below the table when filled, `suggested` is the number of empty rows on
    the blank form, `least` the number of rows agreeing needs, `agreed_into` the table its rows are agreed into, `under`
    the table under whose rows its rows hang (several actions under a goal), `explained` whether the blank form prints
    what each column is for. `beside` names the question of the other side that it stands beside; `invites` says that
    it is part of the written invitation to the talk.
    """

    key: str
    kind: str
    number: str = ""
    mark: str = ""
    title: str = ""
    question: str = ""
    help: str = ""
    footnote: str = ""
    required: bool = False
    plays: str = ""
    unless: str = ""
    sentence: str = ""
    default: str = ""
    filled_by: str = "employee"
    shared: str = "choose"
    agreed: str = "never"
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

    @property
    def label(self) -> str:
        """Number and heading as the paper prints them on one line; the question where there is no heading."""
        return " ".join(part for part in (self.mark, self.title or self.question) if part)

    @property
    def name(self) -> str:
        """Number and heading (or question) as they are named away from their group: "3.4.a Welke ... is er?"."""
        return f"{self.number} {self.title or self.question}".strip().rstrip(":")

    @property
    def is_computed(self) -> bool:
        """Whether nobody fills it in: printed text, or the plan's own status."""
        return self.kind == "note" or self.plays == "status"

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The printed columns, then the details."""
        return self.columns + self.details

    @property
    def short(self) -> str:
        """What it is called where room is scarce."""
        return self.title or self.question

    @property
    def is_judged(self) -> bool:
        """Whether it is a goal, or its rows are: then it is worth saying how SMART they are."""
        in_rows = any(self.column_playing(part) is not None for part in GOALS)
        return in_rows or (self.kind in {"text", "line"} and self.plays in GOALS)

    def column(self, key: str) -> Column | None:
        """The column or detail with this key, or None."""
        return next((column for column in self.all_columns if column.key == key), None)

    def column_playing(self, part: str) -> Column | None:
        """The column or detail that plays this part, or None."""
        return next((column for column in self.all_columns if column.plays == part), None)


class Group(msgspec.Struct, frozen=True):
    """Questions that belong together, are shared together and have one reader's sign.

    `kept` says where its answers are: in the plan, or with the manager's picture of a unit. `discussed` is the tick
    that the talk was about it, and `minutes` what was said then; neither is a question of the form, and both are None
    where a group is no subject of the talk.
    """

    key: str
    fields: tuple[Field, ...]
    number: str = ""
    mark: str = ""
    title: str = ""
    note: str = ""
    footnote: str = ""
    filled_by: str = "employee"
    shared: str = "choose"
    agreed: str = "never"
    invites: bool = False
    kept: str = "plan"
    discussed: Field | None = None
    minutes: Field | None = None

    @property
    def label(self) -> str:
        """Number and title as the paper prints them, or nothing for a group without a heading."""
        return f"{self.mark} {self.title}".strip()

    @property
    def talk_fields(self) -> tuple[Field, ...]:
        """What the talk adds to its questions."""
        return tuple(field for field in (self.discussed, self.minutes) if field is not None)

    @property
    def all_fields(self) -> tuple[Field, ...]:
        """Its questions, then what the talk adds."""
        return self.fields + self.talk_fields


class Section(msgspec.Struct, frozen=True):
    """A chapter of the form. `items` are printed under its note on the blank form (the ways to develop).

    `headed` says that the paper prints its title though it has no number.
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
        """Number and title as the paper prints them, or nothing for a section that the paper does not head."""
        return f"{self.mark} {self.title}".strip() if self.mark or self.headed else ""

    @property
    def name(self) -> str:
        """What the section is called in a list, never empty."""
        return self.label or self.title

    @property
    def fields(self) -> tuple[Field, ...]:
        """All fields whose answers are in the plan, in the order of the paper."""
        return tuple(field for group in self.groups if group.kept == "plan" for field in group.fields)


class Signer(msgspec.Struct, frozen=True):
    """Someone who signs: `role` is one of `vocabulary.ROLES`, `title` is printed above the signature."""

    key: str
    title: str
    role: str


class Step(msgspec.Struct, frozen=True):
    """What is still to do once all have signed: `to` is the role that gets the agreement (employee, manager or hr)."""

    key: str
    title: str
    to: str


class Form(msgspec.Struct, frozen=True):
    """A whole form. `country` is NL or BE, `address` je or u, `source` the line that says where it comes from.

    `health` is what is said where a text names an illness, where the form has words of its own for it. Forms are
    offered in the order of their `rank`, an organisation's own (0) first. `first_year` says that the plans for the
    first year are concrete and later ones may be a sketch. `after` is what is to be done after the last signature.
    `minutes` says what becomes of the notes of the talk: frozen where they are part of what people sign.
    """

    id: str
    version: int
    title: str
    country: str
    address: str
    source: str
    sections: tuple[Section, ...]
    signers: tuple[Signer, ...]
    description: str = ""
    signing: str = "Ondertekening"
    closing: str = ""
    health: str = ""
    rank: int = 0
    first_year: bool = False
    after: tuple[Step, ...] = ()
    minutes: str = "never"

    @property
    def groups(self) -> Iterator[Group]:
        """All groups whose answers are in the plan, in the order of the paper."""
        return (group for section in self.sections for group in section.groups if group.kept == "plan")

    @property
    def fields(self) -> Iterator[Field]:
        """All fields, in the order of the paper."""
        return (field for group in self.groups for field in group.fields)

    @property
    def talk_fields(self) -> Iterator[Field]:
        """What the talk adds to the fields, in their order."""
        return (field for group in self.groups for field in group.talk_fields)

    @property
    def printed_fields(self) -> Iterator[Field]:
        """All fields that stand on the paper: also those whose answers are kept with a unit."""
        return (field for section in self.sections for group in section.groups for field in group.fields)

    @property
    def unit(self) -> Form | None:
        """The form of the manager's picture of a unit: the groups that are kept with it; None where it has none."""
        kept = [
            msgspec.structs.replace(
                section, groups=tuple(msgspec.structs.replace(group, kept="plan") for group in groups)
            )
            for section in self.sections
            if (groups := [group for group in section.groups if group.kept == "unit"])
        ]
        return msgspec.structs.replace(self, sections=tuple(kept), signers=()) if kept else None

    def field(self, key: str) -> Field | None:
        """The field with this key, also one that the talk adds; or None."""
        found = next((field for field in self.fields if field.key == key), None)
        return found or next((field for field in self.talk_fields if field.key == key), None)

    def group_of(self, key: str) -> Group | None:
        """The group that holds the field with this key, or None."""
        return next((group for group in self.groups if any(one.key == key for one in group.all_fields)), None)

    def field_playing(self, part: str) -> Field | None:
        """The first field that plays this part, or None."""
        return next((field for field in self.fields if field.plays == part), None)

    def section_of(self, key: str) -> Section | None:
        """The section that holds the field with this key, or None."""
        group = self.group_of(key)
        return next((section for section in self.sections if group in section.groups), None)
