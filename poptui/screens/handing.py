"""What a plan that is open asks of its screen: in whose name is written, handing it over, agreeing and signing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from poptui.errors import PoptuiError
from poptui.forms.model import Form
from poptui.forms.roles import role_title
from poptui.plans.agreement import is_agreed, next_id, signatures, to_do
from poptui.plans.sharing import SIDES
from poptui.work.actions import action
from poptui.work.agreement.agree import reopen_agreement, revise
from poptui.work.outline import Place, matching
from poptui.work.session import Session

if TYPE_CHECKING:
    from poptui.screens.plan.plan_screen import PlanScreen
    from poptui.screens.plan.section_screen import SectionScreen


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


def talk(screen: SectionScreen) -> None:
    """Opens the plan for the talk, once all is saved; no other screen stays behind it."""
    from poptui.screens.talk.talk_screen import begin_talk
    from poptui.work.talk import refuse_talk

    session = screen.session
    if not is_ready(screen):
        return
    try:
        refuse_talk(session.workspace, session.path)
    except PoptuiError as error:
        screen.tell(f"{error.what}: {error.mend}")
    else:
        begin_talk(screen.app, session.workspace, session.path)


def share(screen: SectionScreen) -> None:
    """Shows what goes to the other side, once all is saved; afterwards the plan shows what is shared now."""
    from poptui.screens.sharing.share_screen import ShareScreen

    def shared(said: str | None) -> None:
        refresh(screen)
        if said:
            screen.tell(said)

    if screen.session.me not in SIDES:
        screen.tell("Alleen de medewerker en de leidinggevende delen een plan.")
    elif is_ready(screen):
        screen.app.push_screen(ShareScreen(screen.session), shared)


def agree(screen: SectionScreen) -> None:
    """Makes the agreement definitive, once all is saved; then one can sign."""
    from poptui.screens.agreement.agree_screen import AgreeScreen

    if not is_ready(screen):
        return
    shown = AgreeScreen(screen.session)

    async def agreed(_: None) -> None:
        refresh(screen)
        if shown.done:
            sign(screen)
        elif shown.first_open:
            await screen.reveal(shown.first_open.partition("/")[0])

    screen.app.push_screen(shown, agreed)


def sign(screen: SectionScreen) -> None:
    """Shows who signed, and records what is signed."""
    from poptui.screens.agreement.sign_screen import SignScreen

    def signed(_: None) -> None:
        refresh(screen)
        if steps := to_do(screen.session.form, screen.session.plan):
            act, menu = action("plan.handin").name, screen.key("app.menu")
            screen.tell(f"Allen hebben getekend. Nog te doen: {len(steps)} ({menu}, {act}).")

    if not is_agreed(screen.session.plan):
        agree(screen)
    elif is_ready(screen):
        screen.app.push_screen(SignScreen(screen.session), signed)


def hand_in(screen: SectionScreen) -> None:
    """Shows what is still to be done after signing."""
    from poptui.screens.agreement.hand_in_screen import HandInScreen

    def back(_: None) -> None:
        refresh(screen)

    if is_ready(screen):
        screen.app.push_screen(HandInScreen(screen.session), back)


def follow(screen: SectionScreen) -> None:
    """Shows how what was agreed goes."""
    from poptui.screens.followup.follow_up_screen import FollowScreen

    def back(_: None) -> None:
        refresh(screen)

    if is_ready(screen):
        screen.app.push_screen(FollowScreen(screen.session), back)


def follow_on(screen: SectionScreen) -> None:
    """Makes the plan of the next cycle, and opens it."""
    from poptui.screens.followup.next_plan_screen import NextScreen

    def made(path: Path | None) -> None:
        from poptui.screens.plan.section_screen import SectionScreen

        refresh(screen)
        if path is None:
            return
        try:
            opened = Session(screen.session.workspace, path)
        except PoptuiError as error:
            screen.tell(str(error))
            return
        screen.app.push_screen(SectionScreen(opened))
        screen.tell("Dit is het nieuwe plan. Het vorige is afgesloten, en staat nog in de lijst.")

    if is_ready(screen):
        screen.app.push_screen(NextScreen(screen.session), made)


def ask_revise(screen: PlanScreen, at: str = "") -> None:
    """Makes a new version of what was signed, after a question, and opens it at a field; or the one that is there."""
    session = screen.session
    known = session.path.with_name(f"{next_id(session.plan)}.json")
    is_there = known.is_file()

    def revised(wanted: str | None) -> None:
        from poptui.screens.plan.section_screen import SectionScreen

        if not wanted:
            return
        try:
            opened = Session(session.workspace, known if is_there else revise(session.workspace, session.path))
        except PoptuiError as error:
            screen.tell(str(error))
            return
        screen.app.push_screen(SectionScreen(opened, at=at))
        screen.tell(f"Dit is versie {opened.plan.version}. De ondertekende versie blijft zoals hij is.")

    if is_ready(screen):
        number = session.plan.version + 1
        question = "Een nieuwe versie maken, om te wijzigen en opnieuw te tekenen? De ondertekende blijft zoals hij is."
        if is_there:
            question = f"Versie {number} is er al. Die openen? De ondertekende versie blijft zoals hij is."
        screen.ask(revised, question, f"Open versie {number}" if is_there else "Nieuwe versie")


def ask_reopen(screen: PlanScreen, where: str, then: Callable[[], None]) -> None:
    """What is agreed is not simply changed: asks to open it again, or where someone signed to make a new version."""
    session = screen.session
    if signatures(session.plan):
        ask_revise(screen, where.partition("/")[0])
        return

    def reopened(wanted: str | None) -> None:
        if not wanted:
            return
        try:
            reopen_agreement(session.workspace, session.path)
            session.poll()
        except PoptuiError as error:
            screen.tell(str(error))
            return
        screen.show_everywhere()
        if session.may_write(where):
            then()
            screen.tell("De afspraken zijn heropend: het plan is weer voorbereidend.")
        else:
            screen.call_later(screen.ask_role, where, then)

    if is_ready(screen):
        question = "De afspraken zijn definitief: de tekst ligt vast. Er is nog niet getekend. Heropenen en wijzigen?"
        screen.ask(reopened, question, "Heropenen")


def refresh(screen: PlanScreen) -> None:
    """Shows the plan as it is on disk now; says so where it cannot be read any more."""
    try:
        screen.session.poll()
    except PoptuiError as error:
        screen.tell(str(error))
    else:
        screen.show_answers()


def is_ready(screen: PlanScreen) -> bool:
    """Whether all that was typed is saved; says so where it is not."""
    is_saved = screen.session.flush(2.0)
    if not is_saved:
        screen.tell(f"Nog niet alles is bewaard: {screen.session.trouble}.")
    return is_saved


def role_words(form: Form, role: str, me: str) -> str:
    """A role in the words of the form, and whether it is one's own."""
    title = role_title(form, role)
    what = "wat jullie samen opschrijven" if role == "together" else f"als {title}"
    return f"{what} (dat bent u)" if role == me else what
