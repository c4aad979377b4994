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
from poptui.plans.agreement import changed_since, fingerprint, recorded, recorded_here, said_of, signatures
from poptui.plans.registers import YES, FormerText
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.signature import MEANINGS, Signature, meaning_choices
from poptui.screens.agreement.agreement_screen import AgreementScreen
from poptui.text.clean import show
from poptui.text.clock import today
from poptui.text.dates import format_date
from poptui.widgets.chrome.key_line import KeyLine
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.agreement.agree import reopen_agreement
from poptui.work.agreement.hand_in import describe_signing
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
WAYS = (
    Option(PAPER, "met de pen, op papier: hier legt u vast wat er op papier staat"),
    Option(KEY, "met een SSH-sleutel, hier en nu"),
)
PRINT_FIRST = "Druk de tekst eerst af en teken met de pen; leg daarna hier vast wie wat heeft getekend."


class SignButton(Button):
    """A button about a signature, which remembers the signature as it was when the button was shown."""

    def __init__(self, words: str, signature: Signature, kind: str) -> None:
        """Takes the words, the signature, and what the button does: confirm (so), deny (not) or remove (drop)."""
        super().__init__(words, classes=kind, compact=True)
        self.signature = signature


class SignScreen(AgreementScreen[None]):
    """Shows who signed, and records the next signatures and confirmations."""

    HELP = (
        "Druk de afspraken af en teken ze met de pen. Leg daarna hier vast wie wat tekende, en wanneer; de ander ziet "
        "dat, en zegt of het klopt. Met een SSH-sleutel tekenen mag ook. 'Voor gezien' betekent: ik heb het gelezen; "
        "ook 'niet akkoord' is een geldige handtekening. Ondertekend verklaard is het, meer niet: een ontwikkelplan "
        "heeft geen bijzondere handtekening nodig."
    )

    first = ""
    """The first signer who had not signed when the screen was shown."""
    text = ""
    """The fingerprint of the text that was shown."""

    def compose(self) -> ComposeResult:
        """Yields who signed, the questions about what the other recorded, the next signature, and the other buttons."""
        yield Static("Ondertekenen", classes="top")
        with VerticalScroll(id="body", can_focus=False):
            yield Static(Content(show("\n".join(self.told()))), classes="prose")
            yield from self.questions()
            if self.waiting:
                yield from self.next_signature()
            yield from self.acts()
            yield Static("", id="outcome", classes="prose")
        yield KeyLine("field.next", "app.help", "app.back", "app.menu", "app.quit")

    @property
    def waiting(self) -> tuple[Option, ...]:
        """Returns the signers who did not sign yet."""
        found = open_signers(self.session.form, self.session.plan)
        return tuple(Option(one.key, one.title) for one in found)

    def questions(self) -> Iterator[Widget]:
        """Yields the questions whether what the other recorded is so, and those that can be answered anew."""
        form, plan, me = self.session.form, self.session.plan, self.session.me
        for one in signatures_to_confirm(form, plan, me):
            asked = f"Dit heeft de {one.recorder} vastgelegd. Klopt het?\n  {describe_signature(plan, one)}"
            yield Static(Content(show(asked)), classes="question")
            yield SignButton("Dit klopt", one, "so")
            yield SignButton("Dit klopt niet", one, "not")
        for one in signatures_denied(form, plan, me):
            yield Static(
                Content(show(f"Hiervan zei u dat het niet klopt:\n  {describe_signature(plan, one)}")),
                classes="question",
            )
            yield SignButton("Het klopt toch", one, "so")

    def told(self) -> Iterator[str]:
        """Yields the state of the agreement and of each signature, in words."""
        form, plan = self.session.form, self.session.plan
        found = recorded(plan)
        told = describe_signing(form, plan) or "definitief"
        yield f"Versie {plan.version} van de afspraken is {told}."
        yield f"Vingerafdruk: sha256:{fingerprint(plan)[:SHORT]}… (staat voluit op papier)"
        for signer in form.signers:
            one = found.get(signer.key)
            sign = "✓" if signer.key in signatures(plan) else "•"
            told = describe_signature(plan, one) if one is not None else f"{signer.title}: nog niet ondertekend"
            yield f"{sign} {told}"
        if changed := changed_since(form, plan):
            places = dict.fromkeys(register_words(form, plan, where) for where in changed)
            yield f"! Sindsdien veranderd in het plan, en niet in deze tekst: {', '.join(places)}"

    def next_signature(self) -> Iterator[Widget]:
        """Yields what is asked about the next signature."""
        form = self.session.form
        first = self.first = self.waiting[0].value
        self.text = fingerprint(self.session.plan)
        yield Static(PRINT_FIRST, classes="question prose")
        yield Button("Lees de tekst", id="look", compact=True)
        yield Button("Druk af of zet in een bestand", id="export", compact=True)
        if len(self.waiting) > 1:
            yield Static("Wie tekent?", classes="question")
            yield CheckList(self.waiting, first, many=False, follows=True, widget_id="signer")
        yield Static(
            Content(show(f"Wat zegt de handtekening van de {self.title_of(first)}?")), id="asked", classes="question"
        )
        words = zip(MEANINGS, meaning_choices(form.country), strict=True)
        yield CheckList(tuple(Option(*one) for one in words), "", many=False, widget_id="meaning")
        yield Static("Naam", classes="question")
        yield LineInput(self.name_of(first), "name")
        yield Static("Datum", classes="question")
        yield LineInput(format_date(today(), form.country), "date")
        yield Static("Plaats (mag leeg)", classes="question")
        yield LineInput("", "place-of")
        yield Static("Opmerking (mag leeg)", classes="question")
        yield LineInput("", "remark")
        yield Static("Hoe is er getekend?", classes="question")
        yield CheckList(WAYS, PAPER, many=False, follows=True, widget_id="way")
        yield Static("Welke sleutel?", id="key-asked", classes="question")
        yield LineInput(suggested_key(), "key")
        yield Button("Leg deze handtekening vast", id="record", compact=True)

    def acts(self) -> Iterator[Widget]:
        """Yields the other buttons: remove a signature, read the text, reopen, make a new version, finish."""
        plan = self.session.plan
        if not self.waiting:
            yield Button("Lees de tekst", id="look", compact=True)
            yield Button("Druk af of zet in een bestand", id="export", compact=True)
        if plan.words(FormerText()):
            yield Button("Lees wat er anders is dan in de vorige versie", id="changes", compact=True)
        mine = [one for one in recorded(plan).values() if recorded_here(plan, one.signer)]
        own = [one for one in mine if said_of(plan, one.signer) != YES]
        can_reopen = self.session.permissions.why_not(Act.REOPEN) is None
        if own or can_reopen:
            yield Static("Iets terugdraaien:", classes="question")
        for one in own:
            yield SignButton(f"Haal door: handtekening van de {one.title.lower()}", one, "drop")
        if can_reopen:
            yield Button("Heropen de afspraken", id="reopen", compact=True)

    def question(self, signer: str) -> str:
        """Returns the question what a signer's signature says."""
        return f"Wat zegt de handtekening van de {self.title_of(signer)}?"

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
            self.say("! Er is geen thuismap met die naam: noem de map voluit.")
            return
        if not signing.meaning:
            self.query_one("#meaning").focus()
            self.navigator.tell("Kies eerst wat de handtekening zegt: zet er met Enter een kruisje bij.")
            return
        meaning = meaning_choices(self.session.form.country)[MEANINGS.index(signing.meaning)]
        way = "met de pen, op papier" if signing.key is None else f"met de sleutel {signing.key.name}"
        who = f"{signing.name.strip() or '(geen naam)'}, {self.title_of(signing.signer)}"
        more = [f"te {signing.place.strip()}" if signing.place.strip() else ""]
        more.append(f"met de opmerking '{signing.remark.strip()}'" if signing.remark.strip() else "")
        when = ", ".join([f"op {signing.date.strip() or 'vandaag'}", *filter(None, more)])
        question = f"{who}, tekent {way}: {meaning}, {when}. Klopt dat?"

        def sure(wanted: str | None) -> None:
            if wanted:
                self.run_worker(self.record(signing), exclusive=True)

        self.navigator.ask(sure, question, "Leg vast")

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
        ahead = " Let op: die dag moet nog komen." if is_ahead(made) else ""
        done = describe_signing(self.session.form, self.session.plan)
        self.navigator.tell(
            f"Vastgelegd: {made.title}, {made.words[0]}.{ahead}" + (" Allen hebben getekend." if done else "")
        )

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

        told = describe_signature(self.session.plan, button.signature)
        question = f"{told}. Klopt dat niet? De handtekening telt dan niet mee."
        self.navigator.ask(sure, question, "Klopt niet")

    def said(self, signature: Signature, *, is_so: bool) -> str:
        """Records whether a signature is so; returns the message that says what was recorded."""
        self.still(signature)
        one = confirm_signature(self.session.workspace, self.session.plan_id, signature.signer, is_so=is_so)
        return f"Bevestigd: {one.title}." if is_so else f"Vastgelegd dat dit niet klopt: {one.title}."

    def still(self, signature: Signature) -> None:
        """Refuses where the signature was changed after it was shown."""
        present = recorded(self.session.workspace.read(self.session.plan_id).plan).get(signature.signer)
        if present != signature:
            raise NotReady("deze handtekening is intussen veranderd", signature.title, "kijk opnieuw")

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

        self.navigator.ask(dropped, f"Doorhalen? {describe_signature(self.session.plan, one)}", "Haal door")

    def drop(self, signature: Signature) -> str:
        """Removes a signature that was recorded; returns the message that says so."""
        self.still(signature)
        return (
            f"Doorgehaald: {withdraw_signature(self.session.workspace, self.session.plan_id, signature.signer).title}."
        )

    @on(Button.Pressed, "#changes")
    def preview_changes(self) -> None:
        """Shows the differences from the version that was signed before."""
        self.preview("Wat er anders is", export_text(self.session.form, self.session.plan, "changes"))

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

        self.navigator.ask(
            reopened, "De afspraken heropenen? Ze zijn dan weer voorbereidend en te wijzigen.", "Heropen"
        )

    @on(Button.Pressed, "#look")
    def show_preview(self) -> None:
        """Shows the text of the agreement as it is printed."""
        self.preview("De afspraken", export_text(self.session.form, self.session.plan))

    @on(Button.Pressed, "#export")
    def export(self) -> None:
        """Opens the screen that prints the agreement or writes it in a file."""
        self.navigator.open_export(self.session.form, lambda: self.session.plan, ["agreement"])


def suggested_key() -> str:
    """Returns the path of the key file that this person most likely has."""
    folder = Path("~/.ssh").expanduser()
    found = [name for name in ("id_ed25519", "id_ecdsa", "id_rsa") if (folder / name).is_file()]
    return str(folder / found[0]) if found else str(here() / "sleutel")
