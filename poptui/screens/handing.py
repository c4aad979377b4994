"""What a plan that is open asks of its screen: in whose name is written, and handing it over."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from poptui.forms.model import Form
from poptui.plans.sharing import SIDES
from poptui.work.finding import Place, matching
from poptui.work.readers import role_title

if TYPE_CHECKING:
    from poptui.screens.section_screen import SectionScreen


def choose_role(screen: SectionScreen) -> None:
    """Has a role chosen; the section is shown anew, as notes of one's own are those of a role."""
    session = screen.session
    form, me = session.form, session.me
    roles = dict.fromkeys([me, *SIDES, "together"])
    places = [Place(role, role_words(form, role, me)) for role in roles]

    async def write_as(role: str | None) -> None:
        if role is not None and role != session.role:
            session.leave()
            session.role = role
            at = screen.field_at(screen.came_from)
            await screen.show_section(screen.section_index, at.key if at else "")

    screen.pick(write_as, "In wiens naam schrijft u?", partial(matching, places), session.role)


def share(screen: SectionScreen) -> None:
    """Shows what goes to the other side, once all is saved; afterwards the plan shows what is shared now."""
    from poptui.screens.share_screen import ShareScreen

    def shared(said: str | None) -> None:
        screen.session.poll()
        screen.show_answers()
        if said:
            screen.tell(said)

    if screen.session.me not in SIDES:
        screen.tell("Alleen de medewerker en de leidinggevende delen een plan.")
    elif screen.session.flush(2.0):
        screen.app.push_screen(ShareScreen(screen.session), shared)
    else:
        screen.tell(f"Nog niet alles is bewaard: {screen.session.trouble}.")


def role_words(form: Form, role: str, me: str) -> str:
    """A role in the words of the form, and whether it is one's own."""
    title = role_title(form, role)
    what = "wat jullie samen opschrijven" if role == "together" else f"als {title}"
    return f"{what} (dat bent u)" if role == me else what
