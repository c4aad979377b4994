"""Makes an agreement row of a wish."""

from __future__ import annotations

from collections.abc import Callable

from poptui.errors import PoptuiError
from poptui.forms.model import Field
from poptui.messages import plan as say
from poptui.plans.plan import Plan, Row
from poptui.plans.registers import RowKey
from poptui.screens.navigation import Dialogs
from poptui.screens.plan.parts.editing import AskToWrite
from poptui.work.guard import Frozen
from poptui.work.session import PlanSession


class WishAgreement:
    """Makes agreement rows of wishes in one session, and says where each went or goes there."""

    def __init__(
        self,
        session: PlanSession[Plan],
        dialogs: Dialogs,
        ask_to_write: AskToWrite,
        go_to: Callable[[Field, RowKey], bool] = lambda agreements, wish: False,
    ) -> None:
        """Takes the session, what tells a person something, and two functions of the screen.

        Args:
            session: the session of the plan.
            dialogs: shows messages over the screen.
            ask_to_write: asks before an agreed field is edited.
            go_to: gets the table of agreements and the wish; returns whether it went to the new row.
        """
        self._session = session
        self._dialogs = dialogs
        self._ask_to_write = ask_to_write
        self._go_to = go_to

    def make(self, field: Field, row: Row) -> None:
        """Makes an agreement row of a wish; where that is refused, says why."""
        into = self._session.form.field(field.agreed_into)
        if into is not None and isinstance(self._session.why_not_in(into), Frozen):
            self._ask_to_write(into, lambda: self.make(field, row))
            return
        try:
            agreements = self._session.agree_row(field, row)
        except PoptuiError as error:
            self._dialogs.tell(str(error))
            return
        if not self._go_to(agreements, row.key):
            number = len(self._session.plan.rows(agreements.key))
            self._dialogs.tell(say.agreement_made(number=number, table=agreements.name))
