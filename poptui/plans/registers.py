"""What a plan holds: each fact that two people can change apart from each other is one register of some kind.

A register names the fact; what it holds now is an `Entry` (`plans.plan`). Each kind is a class below, with how it is
written in a file (`spelled`) and its rules: what its words may be, how two versions merge, whether it may be shared,
whether agreeing freezes it. Validation, merging, sharing and freezing go by these rules. A new kind is a class here
and a member of `Register`; mypy then names every place that must say what becomes of it.

Only this module knows how a register is written and read (`parse`).
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache
from typing import ClassVar, Literal, NamedTuple, TypeAlias, get_args

import msgspec

from poptui.forms.vocabulary import ROLES
from poptui.plans.status import STATUSES

PRESENT = "yes"
"""The words of `RowPresence` of a row that is in its table; a removed row has none."""
YES, NO = "ja", "nee"
"""The words of a mark that is set, and of what a person says of a row or a signature. A cleared one has no words."""
STATES = ("planned", "underway", "reached", "partly", "missed", "stopped")
"""The states that a person gives to what was agreed; that it lapsed is computed."""
Aspect = Literal["measured", "learnt", "whatnext"]
"""What an evaluation says of a row: how it was measured, what was learnt, what comes next."""
ASPECTS: tuple[Aspect, ...] = get_args(Aspect)
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""The characters of an order key, in their order; it never ends in the first of them."""


class RowKey(NamedTuple):
    """One row of a table: the table's key and the row's lasting id."""

    table: str
    row: str

    def __str__(self) -> str:
        """Returns the row as it is written in a file: `4.1/k3f9x2`."""
        return f"{self.table}/{self.row}"


def parse_row(text: str) -> RowKey | None:
    """Returns the row that a text such as `4.1/k3f9x2` names; None where it names none."""
    table, _, row = text.partition("/")
    return RowKey(table, row) if table and row and "/" not in row else None


class Origin(msgspec.Struct, frozen=True):
    """The row that a row came from: a wish of this plan, or a row of the plan with the id `former`."""

    source: RowKey
    former: str = ""

    def __str__(self) -> str:
        """Returns the origin as it is written in a file: `4.1/k3f9x2`, or `2abcde:4.3/k3f9x2`."""
        return f"{self.former}:{self.source}" if self.former else str(self.source)


def parse_origin(text: str) -> Origin | None:
    """Returns the origin that a text such as `2abcde:4.3/k3f9x2` names; None where it names none."""
    former, _, row = text.rpartition(":")
    source = parse_row(row)
    return Origin(source, former) if source is not None else None


class Shape(Enum):
    """A rule for words that neither a set nor a pattern can express; `plans.validation` checks it."""

    TEXT = "any text"
    CLEAN_TEXT = "a text that `clean` leaves alone"
    LINE = "one line"
    EVALUATION = "one line of a limited length"
    DATED_NOTE = "a day and one line"
    DAY = "a day, or nothing"
    STAMP = "a moment, as `text.clock` writes it"
    SENT = "a moment, and the id of the file that was made then"
    AGREEMENT = "an agreement, or nothing"
    SIGNATURE = "a signature of the register's signer, or nothing"
    HANDED_IN = "a day, a fingerprint and a receiver, or nothing"
    MOMENT = "a moment of follow-up, or nothing"


Content = frozenset[str] | re.Pattern[str] | Shape
"""What the words of a register may be: one of a few, what a pattern matches whole, or a shape."""


class Merging(Enum):
    """The rule by which two concurrent entries of a register merge; `plans.merge` applies it."""

    ASK = "words win over no words; of different words a person decides"
    LATER = "the later"
    WITHDRAWN = "a cleared mark wins over a set one"
    OPEN_STATE = "of two states of what is not done yet the later; else as ASK"
    JOIN_MOMENTS = "the later, with what either says came of it"
    SIGNATURE = "of two records of the same signature on paper the later; else as ASK"
    AGREED_TEXT = "as ASK; a text that was signed wins over one that its signer did not know of"


class Sharing(Enum):
    """The rule whether a register is shared with the other side; `plans.sharing` applies it."""

    NEVER = "never"
    ALWAYS = "always"
    ONCE_AGREED = "once there is an agreement"
    OWN_MARK = "where it is the sender's own"
    SHOWN_NOTE = "where it is the sender's own and shown"
    WORDS = "where its part was shared, by whose words they are"
    ROW_WORDS = "as WORDS, of a row that is present"
    WITH_ROW = "with its row"


class Rules(msgspec.Struct, frozen=True):
    """The rules of one kind of register.

    Attributes:
        content: what its words may be.
        merging: how two entries merge that do not know of each other.
        sharing: whether it goes to the other side.
        is_frozen: whether nobody writes it any more once its field is agreed.
        is_covered: whether it is among what an agreement was made of.
        is_typed: whether its words are an answer that a person typed.
        is_of_agreement: whether it is the agreement, a signature, or what became of them.
        is_follow_up: whether it tells what happens after signing.
    """

    content: Content = Shape.TEXT
    merging: Merging = Merging.ASK
    sharing: Sharing = Sharing.NEVER
    is_frozen: bool = False
    is_covered: bool = False
    is_typed: bool = False
    is_of_agreement: bool = False
    is_follow_up: bool = False


_MARK = frozenset({YES, ""})
_ROW = re.compile(r"[^/]+/[a-z0-9-]{1,40}|")
_ORDER_KEY = re.compile(rf"[{DIGITS}]*[{DIGITS[1:]}]|")
_PLAN_ID = re.compile(r"[a-z0-9][a-z0-9-]{2,40}|")


class _Register(msgspec.Struct, frozen=True, cache_hash=True):
    """What registers of all kinds share."""

    @property
    def about(self) -> str:
        """Returns the key of the field, table or group that the register is about; empty for the plan itself."""
        return ""


class FieldRegister(_Register, frozen=True, cache_hash=True):
    """A register of a field."""

    field: str

    @property
    def about(self) -> str:
        """Returns the field's key."""
        return self.field


class RowRegister(_Register, frozen=True, cache_hash=True):
    """A register of a row of a table."""

    table: str
    row: str

    @property
    def about(self) -> str:
        """Returns the table's key."""
        return self.table

    @property
    def row_key(self) -> RowKey:
        """Returns the row that it is of."""
        return RowKey(self.table, self.row)


class Answer(FieldRegister, frozen=True, cache_hash=True):
    """The answer to a field."""

    rules: ClassVar = Rules(sharing=Sharing.WORDS, is_frozen=True, is_covered=True, is_typed=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `2.1`."""
        return self.field


class Note(FieldRegister, frozen=True, cache_hash=True):
    """A role's own note at a field. It is in no export, and in no file for another unless its owner shows it."""

    role: str
    rules: ClassVar = Rules(sharing=Sharing.SHOWN_NOTE)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `2.1/@note-manager`."""
        return f"{self.field}/@note-{self.role}"


class NoteMark(FieldRegister, frozen=True, cache_hash=True):
    """Whether a role shows its own note at a field to the other side."""

    role: str
    rules: ClassVar = Rules(_MARK, Merging.WITHDRAWN, Sharing.OWN_MARK)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `2.1/@shown-manager`."""
        return f"{self.field}/@shown-{self.role}"


class ShareMark(_Register, frozen=True, cache_hash=True):
    """Whether a role shared a part: a group, or a field by itself."""

    part: str
    role: str
    rules: ClassVar = Rules(_MARK, Merging.WITHDRAWN, Sharing.OWN_MARK)

    @property
    def about(self) -> str:
        """Returns the part's key."""
        return self.part

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `3.1/@shared-employee`."""
        return f"{self.part}/@shared-{self.role}"


class Cell(RowRegister, frozen=True, cache_hash=True):
    """What stands in one column, or detail, of a row."""

    column: str
    rules: ClassVar = Rules(sharing=Sharing.ROW_WORDS, is_frozen=True, is_covered=True, is_typed=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `4.1/k3f9x2/actie`."""
        return f"{self.table}/{self.row}/{self.column}"


class RowPresence(RowRegister, frozen=True, cache_hash=True):
    """Whether a row is in its table: `PRESENT`, or nothing once it was removed."""

    rules: ClassVar = Rules(frozenset({PRESENT, ""}), sharing=Sharing.WORDS, is_frozen=True, is_covered=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `4.1/k3f9x2/@there`."""
        return f"{self.table}/{self.row}/@there"


class RowOrder(RowRegister, frozen=True, cache_hash=True):
    """The order key of a row (`plans.order`), which says where it stands among the rows beside it."""

    rules: ClassVar = Rules(_ORDER_KEY, Merging.LATER, Sharing.ROW_WORDS, is_frozen=True, is_covered=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `4.1/k3f9x2/@place`."""
        return f"{self.table}/{self.row}/@place"


class RowParent(RowRegister, frozen=True, cache_hash=True):
    """The parent row: the row of another table under which a row is shown."""

    rules: ClassVar = Rules(_ROW, sharing=Sharing.ROW_WORDS, is_frozen=True, is_covered=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `acties/k3f9x2/@under`."""
        return f"{self.table}/{self.row}/@under"


class RowOrigin(RowRegister, frozen=True, cache_hash=True):
    """The wish, or the row of a former plan, that a row was made from."""

    rules: ClassVar = Rules(sharing=Sharing.ROW_WORDS, is_frozen=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `4.3/k3f9x2/@origin`."""
        return f"{self.table}/{self.row}/@origin"


class RowOpinion(RowRegister, frozen=True, cache_hash=True):
    """The opinion of a role about a row: whether it is acceptable ("a") or realistic ("r"); `YES`, `NO` or nothing."""

    criterion: str
    role: str
    rules: ClassVar = Rules(frozenset({YES, NO, ""}), sharing=Sharing.ROW_WORDS)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `4.1/k3f9x2/@smart-a-manager`."""
        return f"{self.table}/{self.row}/@smart-{self.criterion}-{self.role}"


class RowState(RowRegister, frozen=True, cache_hash=True):
    """The state of an agreed row: one of `STATES`, or nothing."""

    rules: ClassVar = Rules(frozenset({*STATES, ""}), Merging.OPEN_STATE, Sharing.WITH_ROW, is_follow_up=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `4.3/k3f9x2/@state`."""
        return f"{self.table}/{self.row}/@state"


class RowDay(RowRegister, frozen=True, cache_hash=True):
    """The day (YYYY-MM-DD) to which people moved an agreed row, after its own day was agreed; or nothing."""

    rules: ClassVar = Rules(Shape.DAY, sharing=Sharing.WITH_ROW, is_follow_up=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `4.3/k3f9x2/@until`."""
        return f"{self.table}/{self.row}/@until"


class RowNote(RowRegister, frozen=True, cache_hash=True):
    """A dated note on how an agreed row goes."""

    id: str
    rules: ClassVar = Rules(Shape.DATED_NOTE, sharing=Sharing.WITH_ROW, is_follow_up=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `4.3/k3f9x2/@log-2f3k9x`."""
        return f"{self.table}/{self.row}/@log-{self.id}"


class RowEvaluation(RowRegister, frozen=True, cache_hash=True):
    """What an evaluation says of one aspect of a row."""

    aspect: Aspect
    rules: ClassVar = Rules(Shape.EVALUATION, sharing=Sharing.WITH_ROW, is_follow_up=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `4.3/k3f9x2/@measured`."""
        return f"{self.table}/{self.row}/@{self.aspect}"


class PlanClosed(_Register, frozen=True, cache_hash=True):
    """Whether the plan was closed: `status.CLOSED`, or nothing."""

    rules: ClassVar = Rules(frozenset({*STATUSES, ""}), sharing=Sharing.ONCE_AGREED)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@status`."""
        return "@status"


class FormerPlan(_Register, frozen=True, cache_hash=True):
    """The id of the plan that this one follows."""

    rules: ClassVar = Rules(_PLAN_ID, sharing=Sharing.ALWAYS)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@former`."""
        return "@former"


class TalkBegun(_Register, frozen=True, cache_hash=True):
    """When the talk was last opened."""

    rules: ClassVar = Rules(Shape.STAMP)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@talk`."""
        return "@talk"


class SentTo(_Register, frozen=True, cache_hash=True):
    """When a file for a role was last made in this home, and which file that was. It stays in this home."""

    role: str
    rules: ClassVar = Rules(Shape.SENT, Merging.LATER)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@sent-manager`."""
        return f"@sent-{self.role}"


class UnitName(_Register, frozen=True, cache_hash=True):
    """The name of the unit that this is the manager's picture of."""

    rules: ClassVar = Rules()

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@unit`."""
        return "@unit"


class AgreedText(_Register, frozen=True, cache_hash=True):
    """The agreement: the frozen text, with what it was made of (`agreement.Agreed`)."""

    rules: ClassVar = Rules(Shape.AGREEMENT, Merging.AGREED_TEXT, Sharing.ALWAYS, is_of_agreement=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@agreed`."""
        return "@agreed"


class FormerText(_Register, frozen=True, cache_hash=True):
    """The frozen text of the version before this one; the other side has that version, or was never given it."""

    rules: ClassVar = Rules(Shape.CLEAN_TEXT, Merging.LATER, is_of_agreement=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@before`."""
        return "@before"


class SignatureOf(_Register, frozen=True, cache_hash=True):
    """The signature of one of the form's signers (`signature.Signature`)."""

    signer: str
    rules: ClassVar = Rules(Shape.SIGNATURE, Merging.SIGNATURE, Sharing.ALWAYS, is_of_agreement=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@signed-medewerker`."""
        return f"@signed-{self.signer}"


class ConfirmationOf(_Register, frozen=True, cache_hash=True):
    """Whether the other side confirmed or denied a recorded signature."""

    signer: str
    rules: ClassVar = Rules(Shape.LINE, Merging.LATER, Sharing.ALWAYS, is_of_agreement=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@confirmed-medewerker`."""
        return f"@confirmed-{self.signer}"


class HandedIn(_Register, frozen=True, cache_hash=True):
    """The record that a step after signing was done: the day, the text, and the receiver."""

    step: str
    rules: ClassVar = Rules(Shape.HANDED_IN, Merging.LATER, Sharing.ALWAYS, is_of_agreement=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@done-exemplaar`."""
        return f"@done-{self.step}"


class MomentOf(_Register, frozen=True, cache_hash=True):
    """A follow-up moment (`followup.Moment`)."""

    id: str
    rules: ClassVar = Rules(Shape.MOMENT, Merging.JOIN_MOMENTS, Sharing.ALWAYS, is_follow_up=True)

    @property
    def spelled(self) -> str:
        """Returns the register as a file spells it, such as `@moment-2f3k9x`."""
        return f"@moment-{self.id}"


class Unknown(_Register, frozen=True, cache_hash=True):
    """A register of no kind that this program knows: it is kept as it is, and is shared with nobody."""

    spelled: str
    rules: ClassVar = Rules()


Register: TypeAlias = (
    Answer
    | Note
    | NoteMark
    | ShareMark
    | Cell
    | RowPresence
    | RowOrder
    | RowParent
    | RowOrigin
    | RowOpinion
    | RowState
    | RowDay
    | RowNote
    | RowEvaluation
    | PlanClosed
    | FormerPlan
    | TalkBegun
    | SentTo
    | UnitName
    | AgreedText
    | FormerText
    | SignatureOf
    | ConfirmationOf
    | HandedIn
    | MomentOf
    | Unknown
)
"""A register of any kind. Each has `spelled`, how it is written in a file, and `rules`."""


def spell(register: Register) -> str:
    """Returns how a register is written in a file; also what registers are sorted by."""
    return register.spelled


def rules_of(register: Register) -> Rules:
    """Returns the rules of a register's kind."""
    return register.rules


def is_mark(register: Register) -> bool:
    """Returns whether a register says what is shared with the other side, or which note is shown."""
    return isinstance(register, (ShareMark, NoteMark))


_OF_PLAN: dict[str, Register] = {
    one.spelled: one for one in (PlanClosed(), FormerPlan(), TalkBegun(), UnitName(), AgreedText(), FormerText())
}
_NAMED: dict[str, type[SignatureOf | ConfirmationOf | HandedIn | MomentOf]] = {
    "signed": SignatureOf,
    "confirmed": ConfirmationOf,
    "done": HandedIn,
    "moment": MomentOf,
}
_OF_ROLE: dict[str, type[Note | NoteMark | ShareMark]] = {"note": Note, "shown": NoteMark, "shared": ShareMark}
_OF_ROW: dict[str, type[RowPresence | RowOrder | RowParent | RowOrigin | RowState | RowDay]] = {
    "there": RowPresence,
    "place": RowOrder,
    "under": RowParent,
    "origin": RowOrigin,
    "state": RowState,
    "until": RowDay,
}
_CRITERIA = frozenset("ar")
_LONGEST_ID = 20
"""The most characters of the id of a note on a row."""


@lru_cache(maxsize=16384)
def parse(spelled: str) -> Register:
    """Returns the register that is written so in a file; `Unknown` where no kind is written so."""
    about, *rest = spelled.split("/")
    if spelled.startswith("@"):
        return _of_plan(spelled)
    if not about or not all(rest):
        return Unknown(spelled)
    if not rest:
        return Answer(about)
    if len(rest) == 1:
        return _of_field(spelled, about, rest[0])
    if len(rest) == 2:
        return _of_row(spelled, about, *rest)
    return Unknown(spelled)


def _of_plan(spelled: str) -> Register:
    """Returns the register of the plan itself that is written so."""
    word, _, name = spelled.removeprefix("@").partition("-")
    kind = _NAMED.get(word)
    if kind is not None and name:
        return kind(name)
    if word == "sent" and name in ROLES:
        return SentTo(name)
    return _OF_PLAN.get(spelled) or Unknown(spelled)


def _of_field(spelled: str, field: str, name: str) -> Register:
    """Returns the note, or the mark, of a field or part that is written so."""
    word, _, role = name.removeprefix("@").partition("-")
    kind = _OF_ROLE.get(word) if name.startswith("@") and role in ROLES else None
    return kind(field, role) if kind is not None else Unknown(spelled)


def _of_row(spelled: str, table: str, row: str, name: str) -> Register:
    """Returns the register of a row that is written so."""
    if not name.startswith("@"):
        return Cell(table, row, name)
    word, dash, rest = name.removeprefix("@").partition("-")
    if dash:
        return _of_row_by(word, table, row, rest) or Unknown(spelled)
    for aspect in ASPECTS:
        if word == aspect:
            return RowEvaluation(table, row, aspect)
    kind = _OF_ROW.get(word)
    return kind(table, row) if kind is not None else Unknown(spelled)


def _of_row_by(word: str, table: str, row: str, rest: str) -> Register | None:
    """Returns the note on a row, or the opinion of it, that is written so: `log-2f3k9x`, `smart-a-manager`."""
    if word == "log":
        is_id = rest.isascii() and rest.isalnum() and rest == rest.lower() and len(rest) <= _LONGEST_ID
        return RowNote(table, row, rest) if is_id else None
    criterion, _, role = rest.partition("-")
    is_opinion = word == "smart" and criterion in _CRITERIA and role in ROLES
    return RowOpinion(table, row, criterion, role) if is_opinion else None
