"""The screen of signing: who signed, what the other recorded, and the next signature, on paper or with a key."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Static

from poptui.errors import NotReady, PoptuiError
from poptui.forms.model import Option
from poptui.messages import agreement as say
from poptui.plans.agreement import (
    Outcome,
    changed_since,
    fingerprint,
    is_in_force,
    outcome_of,
    recorded,
    recorded_here,
    said_of,
    signatures,
)
from poptui.plans.registers import YES, FormerText
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.signature import MEANINGS, Signature, meaning_choices
from poptui.screens.agreement.agreement_screen import AgreementScreen
from poptui.store.home import expanded
from poptui.text.clean import show
from poptui.text.clock import today
from poptui.text.dates import format_date
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.agreement.agree import reopen_agreement
from poptui.work.agreement.hand_in import signing_day
from poptui.work.agreement.sign import (
    SignatureRequest,
    confirm_signature,
    describe_signature,
    is_ahead,
    open_signers,
    record_signature,
    signatures_denied,
    signatures_to_confirm,
    withdraw_signature,
)
from poptui.work.describe import register_words
from poptui.work.export import export_text, here
from poptui.work.permissions import Act

SHORT = 12
"""The number of hexadecimal digits of a fingerprint that are enough to compare it with the paper."""
PAPER, KEY = "paper", "key"


class SignButton(Button):
    """A button about a signature, which remembers the signature as it was when the button was shown."""

    def __init__(self, words: str, signature: Signature, kind: str) -> None:
        """Takes the words, the signature, and what the button does: confirm (so), deny (not) or remove (drop)."""
        super().__init__(words, classes=kind, compact=True)
        self.signature = signature


class SignScreen(AgreementScreen[None]):
    """Shows who signed, and records the next signatures and confirmations."""

    first = ""
    """The first signer who had not signed when the screen was shown."""
    text = ""
    """The fingerprint of the text that was shown."""

    def help_text(self) -> str:
        """Returns what this screen is for."""
        return say.sign_help(self.session.form.wording)

    def compose(self) -> ComposeResult:
        """Yields who signed, the questions about what the other recorded, the next signature, and the other buttons."""
        yield Header(say.sign_title())
        with VerticalScroll(id="body", can_focus=False):
            yield Static(Content(show("\n".join(self.told()))), classes="prose")
            yield from self.questions()
            if self.waiting:
                yield from self.next_signature()
            yield from self.acts()
            yield Static("", id="outcome", classes="prose")
        yield Foot("field.next", "app.help", "app.back", "app.menu", "app.quit")

    @property
    def waiting(self) -> tuple[Option, ...]:
        """Returns the signers who did not sign yet."""
        found = open_signers(self.session.form, self.session.plan)
        return tuple(Option(one.key, one.title) for one in found)

    def questions(self) -> Iterator[Widget]:
        """Yields the questions whether what the other recorded is so, and those that can be answered anew."""
        form, plan, me = self.session.form, self.session.plan, self.session.me
        for one in signatures_to_confirm(form, plan, me):
            told = describe_signature(form, plan, one)
            asked = say.sign_asks_recorded_unknown(signature=told)
            if one.recorder:
                asked = say.sign_asks_recorded(recorder=one.recorder, signature=told)
            yield Static(Content(show(asked)), classes="question")
            yield SignButton(say.sign_so_button(), one, "so")
            yield SignButton(say.sign_not_so_button(), one, "not")
        for one in signatures_denied(form, plan, me):
            denied = say.sign_denied(form.wording, signature=describe_signature(form, plan, one))
            yield Static(Content(show(denied)), classes="question")
            yield SignButton(say.sign_so_after_all_button(), one, "so")

    def told(self) -> Iterator[str]:
        """Yields the state of the agreement and of each signature, in words."""
        form, plan = self.session.form, self.session.plan
        found = recorded(plan)
        if day := signing_day(form, plan):
            signed = say.sign_version_signed if is_in_force(plan) else say.sign_version_disagreed
            yield signed(version=plan.version, day=day)
        else:
            yield say.sign_version_definitive(version=plan.version)
        yield say.sign_fingerprint(start=fingerprint(plan)[:SHORT])
        for signer in form.signers:
            one = found.get(signer.key)
            sign = "✓" if signer.key in signatures(plan) else "•"
            told = describe_signature(form, plan, one) if one is not None else say.sign_unsigned(signer=signer.title)
            yield f"{sign} {told}"
        if changed := changed_since(form, plan):
            places = dict.fromkeys(register_words(form, plan, where) for where in changed)
            yield f"! {say.sign_changed_since(places=', '.join(places))}"

    def next_signature(self) -> Iterator[Widget]:
        """Yields what is asked about the next signature."""
        form = self.session.form
        first = self.first = self.waiting[0].value
        self.text = fingerprint(self.session.plan)
        yield Static(say.sign_print_first(), classes="question prose")
        yield Button(say.look_button(), id="look", compact=True)
        yield Button(say.export_button(), id="export", compact=True)
        if len(self.waiting) > 1:
            yield Static(say.sign_asks_signer(), classes="question")
            yield CheckList(self.waiting, first, many=False, follows=True, widget_id="signer")
        yield Static(Content(show(self.question(first))), id="asked", classes="question")
        words = zip(MEANINGS, meaning_choices(form.country), strict=True)
        yield CheckList(tuple(Option(*one) for one in words), "", many=False, widget_id="meaning")
        yield Static(say.sign_asks_name(), classes="question")
        yield LineInput(self.name_of(first), "name")
        yield Static(say.sign_asks_date(), classes="question")
        yield LineInput(format_date(today(), form.country), "date")
        yield Static(say.sign_asks_place(), classes="question")
        yield LineInput("", "place-of")
        yield Static(say.sign_asks_remark(), classes="question")
        yield LineInput("", "remark")
        yield Static(say.sign_asks_way(), classes="question")
        ways = (Option(PAPER, say.sign_way_paper(form.wording)), Option(KEY, say.sign_way_key()))
        yield CheckList(ways, PAPER, many=False, follows=True, widget_id="way")
        yield Static(say.sign_asks_key(), id="key-asked", classes="question")
        yield LineInput(suggested_key(), "key")
        yield Button(say.sign_record_button(), id="record", compact=True)

    def acts(self) -> Iterator[Widget]:
        """Yields the other buttons: remove a signature, read the text, reopen, make a new version, finish."""
        plan = self.session.plan
        if not self.waiting:
            yield Button(say.look_button(), id="look", compact=True)
            yield Button(say.export_button(), id="export", compact=True)
        if plan.words(FormerText()):
            yield Button(say.sign_changes_button(), id="changes", compact=True)
        mine = [one for one in recorded(plan).values() if recorded_here(plan, one.signer)]
        own = [one for one in mine if said_of(plan, one.signer) != YES]
        can_reopen = self.session.permissions.why_not(Act.REOPEN) is None
        if own or can_reopen:
            yield Static(say.sign_take_back(), classes="question")
        for one in own:
            yield SignButton(say.sign_withdraw_button(signer=one.title.lower()), one, "drop")
        if can_reopen:
            yield Button(say.sign_reopen_button(), id="reopen", compact=True)

    def question(self, signer: str) -> str:
        """Returns the question what a signer's signature says."""
        return say.sign_asks_meaning(signer=self.title_of(signer))

    def title_of(self, signer: str) -> str:
        """Returns what the form calls a signer."""
        return next(one.title.lower() for one in self.session.form.signers if one.key == signer)

    def name_of(self, signer: str) -> str:
        """Returns the name of a signer, where the plan has it; else nothing."""
        role = next(one.role for one in self.session.form.signers if one.key == signer)
        return text_of_role(self.session.form, self.session.plan, role)

    def on_mount(self) -> None:
        """Puts the cursor at the first choice, and asks for a key only where one signs with it."""
        self.show_way()
        super().on_mount()

    async def renew(self) -> None:
        """Shows the signatures as they are now."""
        await super().renew()
        self.show_way()

    @on(CheckList.Chosen, "#way")
    def show_way(self) -> None:
        """Asks for a key only where one signs with it."""
        for way in self.query("#way").results(CheckList):
            for one in self.query("#key-asked, #key"):
                one.display = way.chosen == KEY

    @on(CheckList.Chosen, "#signer")
    def show_name(self, event: CheckList.Chosen) -> None:
        """Fills in the name of the signer that was chosen."""
        self.query_one("#name", LineInput).value = self.name_of(event.value)
        self.query_one("#asked", Static).update(Content(show(self.question(event.value))))

    @property
    def signing(self) -> SignatureRequest:
        """Returns the signature that is asked for on the screen."""
        lines = {
            name: self.query_one(f"#{name}", LineInput).value for name in ("name", "date", "place-of", "remark", "key")
        }
        chosen = {one.id: one.chosen for one in self.query(CheckList)}
        key = Path(lines["key"].strip()).expanduser() if chosen["way"] == KEY else None
        signer = chosen.get("signer") or self.first
        return SignatureRequest(
            signer, chosen["meaning"], lines["remark"], lines["name"], lines["date"], lines["place-of"], key, self.text
        )

    @on(Button.Pressed, "#record")
    def ask_record(self) -> None:
        """Asks whether what the screen says is so, and records the signature where the person says yes."""
        try:
            signing = self.signing
        except RuntimeError:
            self.say(f"! {say.no_home_folder()}")
            return
        if not signing.meaning:
            self.query_one("#meaning").focus()
            self.navigator.tell(say.sign_choose_meaning())
            return

        def sure(wanted: str | None) -> None:
            if wanted:
                self.run_worker(self.record(signing), exclusive=True)

        self.navigator.ask(sure, self.recap(signing), say.sign_sure_button())

    def recap(self, signing: SignatureRequest) -> str:
        """Returns the question whether a signature is as the screen says: who, how, what, when and where."""
        name, signer = signing.name.strip() or say.sign_sure_no_name(), self.title_of(signing.signer)
        meaning = meaning_choices(self.session.form.country)[MEANINGS.index(signing.meaning)]
        day, place, remark = signing.date.strip(), signing.place.strip(), signing.remark.strip()
        said = [say.sign_sure_day(day=day) if day else say.sign_sure_today()]
        said += [say.sign_sure_place(place=place)] if place else []
        said += [say.sign_sure_remark(remark=remark)] if remark else []
        when = ", ".join(said)
        if signing.key is None:
            return say.sign_asks_sure_paper(name=name, signer=signer, meaning=meaning, when=when)
        return say.sign_asks_sure_key(name=name, signer=signer, key=signing.key.name, meaning=meaning, when=when)

    async def record(self, signing: SignatureRequest) -> None:
        """Records a signature; with a key in another thread, as ssh-keygen may wait until the key is touched."""
        try:
            made = await asyncio.to_thread(
                record_signature, self.session.workspace, self.session.plan_id, signing, may_ask=False
            )
        except PoptuiError as error:
            if self.is_attached:
                self.say(f"! {error}")
            return
        if not self.is_attached:
            return
        await self.renew()
        told = [say.sign_recorded(signer=made.title, meaning=made.words[0])]
        told += [say.sign_recorded_ahead()] if is_ahead(made) else []
        told += {
            Outcome.OPEN: [],
            Outcome.AGREED: [say.sign_recorded_all()],
            Outcome.DISAGREED: [say.sign_recorded_disagreed()],
        }[outcome_of(self.session.plan)]
        self.navigator.tell(" ".join(told))

    @on(Button.Pressed, ".so")
    @on(Button.Pressed, ".not")
    async def say_so(self, event: Button.Pressed) -> None:
        """Records whether what the other recorded is so; asks first where the person denies it."""
        button = event.button
        if not isinstance(button, SignButton):
            return
        act = partial(self.said, button.signature, is_so=button.has_class("so"))
        if button.has_class("so"):
            await self.do(act)
            return

        async def sure(wanted: str | None) -> None:
            if wanted:
                await self.do(act)

        question = say.sign_asks_deny(
            signature=describe_signature(self.session.form, self.session.plan, button.signature)
        )
        self.navigator.ask(sure, question, say.sign_deny_button())

    def said(self, signature: Signature, *, is_so: bool) -> str:
        """Records whether a signature is so; returns the message that says what was recorded."""
        self.still(signature)
        one = confirm_signature(self.session.workspace, self.session.plan_id, signature.signer, is_so=is_so)
        return say.sign_confirmed(signer=one.title) if is_so else say.sign_denied_now(signer=one.title)

    def still(self, signature: Signature) -> None:
        """Refuses where the signature was changed after it was shown."""
        present = recorded(self.session.workspace.read(self.session.plan_id).plan).get(signature.signer)
        if present != signature:
            raise NotReady(say.sign_refuses_changed_signature(), signature.title, say.sign_mends_changed_signature())

    @on(Button.Pressed, ".drop")
    def ask_drop(self, event: Button.Pressed) -> None:
        """Removes a signature that this person recorded, after a question."""
        button = event.button
        if not isinstance(button, SignButton):
            return
        one = button.signature

        async def dropped(wanted: str | None) -> None:
            if wanted:
                await self.do(partial(self.drop, one))

        question = say.sign_asks_withdraw(signature=describe_signature(self.session.form, self.session.plan, one))
        self.navigator.ask(dropped, question, say.sign_withdraw_sure_button())

    def drop(self, signature: Signature) -> str:
        """Removes a signature that was recorded; returns the message that says so."""
        self.still(signature)
        one = withdraw_signature(self.session.workspace, self.session.plan_id, signature.signer)
        return say.sign_withdrawn(signer=one.title)

    @on(Button.Pressed, "#changes")
    def preview_changes(self) -> None:
        """Shows the differences from the version that was signed before."""
        self.preview(say.sign_changes_title(), export_text(self.session.form, self.session.plan, "changes"))

    @on(Button.Pressed, "#reopen")
    def ask_reopen(self) -> None:
        """Reopens the agreement, after a question."""

        def reopened(wanted: str | None) -> None:
            if not wanted:
                return
            try:
                reopen_agreement(self.session.workspace, self.session.plan_id)
                self.session.poll_disk()
            except PoptuiError as error:
                self.say(f"! {error}")
            else:
                self.dismiss(None)

        self.navigator.ask(reopened, say.sign_asks_reopen(), say.sign_reopen_sure_button())

    @on(Button.Pressed, "#look")
    def show_preview(self) -> None:
        """Shows the text of the agreement as it is printed."""
        self.preview(say.sign_preview_title(), export_text(self.session.form, self.session.plan))

    @on(Button.Pressed, "#export")
    def export(self) -> None:
        """Opens the screen that prints the agreement or writes it in a file."""
        self.navigator.open_export(self.session.form, lambda: self.session.plan, ["agreement"])


def suggested_key() -> str:
    """Returns the path of the key file that this person most likely has."""
    folder = expanded("~/.ssh")
    found = [name for name in ("id_ed25519", "id_ecdsa", "id_rsa") if (folder / name).is_file()]
    return str(folder / found[0]) if found else str(here() / say.sign_key_file_name())
