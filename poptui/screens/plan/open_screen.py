"""The screen of a plan that is open: it owns the session, hears how saving goes and what others save, and closes it."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from textual import on
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from poptui.errors import PoptuiError
from poptui.plans.registers import Note, rules_of
from poptui.screens.plan.plan_screen import PlanScreen
from poptui.screens.plan.rows_screen import RowsScreen
from poptui.store.plan_store import Draft
from poptui.store.saver import Report
from poptui.text.clean import show
from poptui.text.clock import local_moment
from poptui.work.describe import register_words


@runtime_checkable
class HandsOn(Protocol):
    """A program that hands keys on in turn: `is_settling` as long as some wait for those before them."""

    is_settling: bool


class OpenScreen(RowsScreen):
    """Keeps a session open as long as it is there."""

    class SaveReported(Message):
        """The saver told how a save went."""

        def __init__(self, report: Report) -> None:
            """Takes the report."""
            super().__init__()
            self.report = report

    def on_mount(self) -> None:
        """Begins to listen to the saver and to look for what others save; offers texts that waited."""
        self.session.listen(self.hand_over)
        self.set_interval(1.0, self.look)

    def announce(self) -> None:
        """Tells other screens that the plan is open here, and this one where it is open on another."""
        if self.session.announce():
            self.navigator.tell(
                "Dit plan staat ook op een ander scherm open. Wat daar getypt wordt, verschijnt hier vanzelf."
            )
        self.offer_first()

    def offer_first(self) -> None:
        """Offers a text that waited; not while keys are under way, which would answer before the question is read."""
        if isinstance(self.app, HandsOn) and self.app.is_settling:
            self.set_timer(0.2, self.offer_first)
            return
        for draft in self.session.drafts()[:1]:
            self.offer(draft)

    def hand_over(self, report: Report) -> None:
        """Hands a report of the saver's thread to the screen's own."""
        self.post_message(self.SaveReported(report))

    @on(SaveReported)
    def absorb(self, event: SaveReported) -> None:
        """Takes in how a save went."""
        if self.session.absorb(event.report) and self.app.is_running:
            self.show_everywhere()
        if event.report.saved is not None and self.session.overwritten:
            words = " ".join(self.session.overwritten[-1].after.words.split())[:60]
            menu = self.navigator.key("app.menu")
            self.navigator.tell(
                f"Tegelijk schreef een ander scherm hier: '{words}'. Dat staat in de geschiedenis ({menu})."
            )
        for screen in self.app.screen_stack:
            if isinstance(screen, PlanScreen):
                screen.show_headline()

    def look(self) -> None:
        """Takes in what another program saved in this plan."""
        try:
            if self.session.poll_disk():
                self.show_everywhere()
                self.navigator.tell("Dit plan is elders gewijzigd; hier staat nu het nieuwste.")
        except PoptuiError as error:
            for place in self.query("#place").results(Static):
                place.update(Content(show(f"! {error}")))

    def offer(self, draft: Draft) -> None:
        """Asks what to do with a text that an earlier program could not save."""
        form, plan = self.session.form, self.session.plan
        texts = {one.register: one.value.words for edit in draft.edits for one in edit.writes}
        words = [
            f"- {register_words(form, plan, one)}: {text}"
            if rules_of(one).is_typed or isinstance(one, Note)
            else f"- {register_words(form, plan, one)}: (rij)"
            for one, text in texts.items()
        ]
        question = (
            f"Van {local_moment(draft.at):%d-%m-%Y om %H:%M} is er nog tekst die niet bewaard kon worden:\n\n"
            + "\n".join(dict.fromkeys(words))
            + "\n\nNu overnemen? Wat er nu in het plan staat, blijft te vinden in de geschiedenis."
        )
        throw_away = "Weggooien"

        def take(wanted: str | None) -> None:
            if wanted == throw_away:
                self.session.drop_draft(draft)
            elif wanted and any(self.session.is_frozen(one) for one in texts):
                self.navigator.tell("De afspraken zijn definitief: heropen ze eerst; de tekst blijft zo lang bewaard.")
            elif wanted:
                self.session.take_draft(draft)
                self.show_everywhere()

        self.navigator.ask(take, question, "Overnemen", "Later", throw_away)

    def action_back(self) -> None:
        """Goes back to the list, once everything is saved; where that fails, asks."""
        self.leave_tables()
        if self.session.flush(2.0):
            self.dismiss(None)
            return
        kept = self.session.is_kept
        rest = (
            "Toch terug? Wat nog niet bewaard is, wordt aangeboden als dit plan weer open gaat."
            if kept
            else "Ook als concept kan het hier niet bewaard worden. Gaat u nu terug, dan is die tekst weg."
        )
        question = f"Nog niet alles is bewaard: {self.session.trouble}. {rest}"
        elsewhere, back = "Ergens anders bewaren", "Terug" if kept else "Terug, tekst weg"

        def leave(sure: str | None) -> None:
            if sure == elsewhere:
                self.call_next(self.action_export)
            elif sure:
                self.dismiss(None)

        self.navigator.ask(leave, question, back, "Blijven", elsewhere)

    def action_export(self) -> None:
        """Puts the plan in a file."""
        views = ("full",) if self.session.plan.unit else ()
        self.navigator.open_export(self.session.form, lambda: self.session.plan, views)

    def on_unmount(self) -> None:
        """The plan is closed with its screen."""
        self.leave_tables()
        self.session.close()
