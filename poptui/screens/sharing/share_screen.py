"""The screen of sharing: what goes to the other side, what stays, what lacks, and where the file is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from poptui.errors import PoptuiError
from poptui.forms.model import Field, Option
from poptui.forms.roles import role_title
from poptui.messages import sharing as say
from poptui.plans.agreement import is_agreed, is_ours
from poptui.plans.check import is_filled
from poptui.plans.hints import Hint, hints
from poptui.plans.registers import NoteMark, ShareMark
from poptui.plans.semantic_roles import text_of_role
from poptui.plans.sharing import Part, is_marked, other_side, parts
from poptui.plans.sharing import notes as notes_of
from poptui.plans.talk import has_minutes
from poptui.screens.base_screen import BaseScreen
from poptui.screens.navigation import Navigation
from poptui.store import exchange
from poptui.store.faults import storage_error
from poptui.text.clean import show
from poptui.widgets.chrome.foot import Foot
from poptui.widgets.chrome.header import Header
from poptui.widgets.fit import cut
from poptui.widgets.inputs.check_list import CheckList
from poptui.widgets.inputs.line_input import LineInput
from poptui.work.account import account
from poptui.work.export import here
from poptui.work.session import Session
from poptui.work.sharing.share import NOTE_SUFFIX, SharedFile, SharePreview, preview_share, share_plan, shared_file_name

ROOM = 25
"""The number of columns of a line in a list that the name of a question does not get."""
MOST = 3
"""The number of hints that are shown at most."""
A_FILE = "/file"  # no name of an account holds a slash
THE_FOLDER = "/folder"
"""The values of the two destinations that are no inbox; those of inboxes are the names of their accounts."""


class ShareScreen(BaseScreen[str]):
    """Asks what is shared and makes the file for the other; returns what was done, in words, or None."""

    def __init__(self, navigator: Navigation, session: Session) -> None:
        """Takes the session of the plan; the person who works here, one of `SIDES`, shares it with the other."""
        super().__init__(navigator)
        self.session = session
        self.role = session.me
        self.to = other_side(self.role)
        self.preview: SharePreview = preview_share(session.form, session.plan, self.to)

    def help_text(self) -> str:
        """Returns what the screen is for."""
        return say.share_help(self.session.form.wording)

    @property
    def title_of_other(self) -> str:
        """Returns what the form calls the other side."""
        return role_title(self.session.form, self.to)

    @property
    def mine(self) -> list[Part]:
        """Returns the parts that this person may share or keep; those that are agreed are in the frozen text."""
        own = [one for one in parts(self.session.form) if one.shared in {"choose", "talk"} and self.role in one.owners]
        if not is_ours(self.session.plan):
            return own
        return [one for one in own if any(field.agreed != "frozen" for field in one.fields)]

    def compose(self) -> ComposeResult:
        """Yields what goes and what stays, where the file is written, and the button."""
        yield Header(say.share_title(other=self.title_of_other))
        with VerticalScroll(id="body", can_focus=False):
            if self.preview.lacks:
                lines = [say.share_lacks(), *(f"! {finding.message}" for finding in self.preview.lacks)]
                yield Static(Content(show("\n".join(lines))), classes="prose")
                yield Button(say.share_leave_button(), id="leave", compact=True)
            else:
                yield from self.choices()
            yield Static("", id="outcome", classes="prose")
        yield Foot("field.next", "app.help", "app.back", "app.menu", "app.quit")

    def choices(self) -> Iterator[Widget]:
        """Yields what can be chosen, and the button."""
        form, plan = self.session.form, self.session.plan
        if must := [part for part in self.preview.shared_parts if part.shared == "must" and self.says(part)]:
            yield Static(Content(show(say.share_always())), classes="question")
            lines = [f"  ✓ {self.says(part)}" for part in must]
            lines += [f"  ✓ {say.share_agreement()}"] if is_agreed(plan) else []
            lines += [f"  ✓ {say.share_minutes()}"] if has_minutes(form, plan) else []
            yield Static(Content(show("\n".join(lines))))
        for hint in self.hints():
            yield Static(Content(show(f"! {hint.message} {hint.reason}")), classes="question")
        if self.mine:
            yield Static(say.share_parts_asked(form.wording), classes="question")
            options = tuple(Option(field.key, self.words_of(part, field)) for part, field in self.choosable())
            ticked = "\n".join(field.key for part, field in self.choosable() if self.is_ticked(part, field))
            yield CheckList(options, ticked, widget_id="parts")
        if notes := notes_of(form, plan, self.role):
            yield Static(say.share_notes_asked(form.wording), classes="question")
            shown = "\n".join(field.key for field in self.preview.notes)
            yield CheckList(
                tuple(Option(one.key, self.fitting(self.named(one))) for one in notes), shown, widget_id="notes"
            )
        for number, field in enumerate(self.attachments):
            asked = say.share_attachment_asked(form.wording, attachment=field.name, file=plan.text(field.key))
            yield Static(Content(show(asked)), classes="question")
            yield LineInput("", f"attach-{number}")
        stays = [part.name for part in self.preview.private_parts if part.shared == "never"]
        if stays:
            yield Static(Content(show(say.share_stays(parts=", ".join(stays)))), classes="question")
        yield from self.places()
        yield Button(say.share_button(), id="give", compact=True)

    def places(self) -> Iterator[Widget]:
        """Yields the choice where the file is written."""
        options = self.destinations()
        if len(options) > 1:
            yield Static(say.share_where_asked(), classes="question")
            yield CheckList(options, self.suggested(options), many=False, follows=True, widget_id="where")
        asked = say.share_file_asked(folder=show(str(here())))
        yield Static(Content(asked), id="file-asked", classes="question")
        yield LineInput(shared_file_name(self.session.form, self.session.plan, self.to), "file")

    def destinations(self) -> tuple[Option, ...]:
        """Returns the inboxes of others (the exchange folder where there are none), and a file."""
        folder, found = self.session.workspace.exchange, []
        if folder is not None:
            try:
                accounts = [one for one in exchange.inboxes(folder) if one != exchange.own_account()]
                found = [Option(one, say.share_to_inbox(account=one)) for one in accounts]
                if not exchange.inboxes(folder):
                    found = [Option(THE_FOLDER, say.share_to_folder(folder=str(folder)))]
            except PoptuiError:
                found = []
        return (*found, Option(A_FILE, say.share_to_file(self.session.form.wording)))

    def suggested(self, options: tuple[Option, ...]) -> str:
        """Returns the most likely destination: the other's own inbox, where that is known."""
        values = [one.value for one in options]
        person = text_of_role(self.session.form, self.session.plan, self.to)
        known = self.session.workspace.config.accounts.get(person, "") or exchange.account_of(person, values)
        if known in values:
            return known
        return THE_FOLDER if THE_FOLDER in values else A_FILE

    def choosable(self) -> list[tuple[Part, Field]]:
        """Returns each question that this person may share or keep, with the part that it is in."""
        return [(part, field) for part in self.mine for field in part.fields if not field.is_computed]

    def is_ticked(self, part: Part, field: Field) -> bool:
        """Returns whether a question was shared, with its part or by itself."""
        plan = self.session.plan
        return is_marked(plan, part.key, self.role) or is_marked(plan, field.key, self.role)

    def words_of(self, part: Part, field: Field) -> str:
        """Returns a question, with whether it is empty or is shared only in the talk."""
        if not is_filled(field, self.session.plan):
            return self.fitting(self.named(field), say.share_empty_question)
        return self.fitting(self.named(field), say.share_talk_question if part.shared == "talk" else str)

    def named(self, field: Field) -> str:
        """Returns a question by its number and wording; where another has the same, with its section."""
        name = field.label if field.mark[:1].isalpha() and len(field.mark) > 2 else field.name
        twice = sum(one.name == field.name for one in self.session.form.fields) > 1
        section = self.session.form.section_of(field.key)
        return f"{name} ({section.name})" if twice and section is not None else name

    def fitting(self, name: str, told: Callable[[str], str] = str) -> str:
        """Returns what is told about a name, the name cut off so that it fits on a line of a list."""
        return told(cut(name, max(20, self.app.size.width - ROOM - len(told("")))))

    def says(self, part: Part) -> str:
        """Returns the answered questions of a part, by number or heading; nothing where none is answered."""
        filled = [field for field in part.fields if not field.is_computed and is_filled(field, self.session.plan)]
        return ", ".join(field.number or field.short for field in filled)

    def hints(self) -> list[Hint]:
        """Returns the hints about health in this person's words, to think of before sharing."""
        own = {field.key for part in (*self.preview.shared_parts, *self.preview.private_parts) for field in part.fields}
        found = hints(self.session.form, self.session.plan)
        return [hint for hint in found if hint.is_about_health and hint.spot.field in own][:MOST]

    @property
    def attachments(self) -> list[Field]:
        """Returns this person's attachments that are named in the plan."""
        own = [part for part in (*self.preview.shared_parts, *self.preview.private_parts) if self.role in part.owners]
        named = [field for part in own if part.shared != "never" for field in part.fields if field.kind == "attachment"]
        return [field for field in named if self.session.plan.text(field.key).strip()]

    def on_mount(self) -> None:
        """Puts the cursor at the first choice."""
        self.show_place()
        self.query("CheckList, LineInput, Button").first().focus(scroll_visible=False)

    @on(CheckList.Chosen, "#where")
    def show_place(self) -> None:
        """Asks for the name of a file only where a file is the destination."""
        for one in self.query("#file-asked, #file"):
            one.display = self.where() == A_FILE

    def where(self) -> str:
        """Returns the destination that is chosen."""
        found = list(self.query("#where").results(CheckList))
        return found[0].chosen if found else A_FILE

    def ticked(self, widget_id: str) -> list[str]:
        """Returns the values that are ticked in a list; none where the list is not on the screen."""
        found = list(self.query(f"#{widget_id}").results(CheckList))
        return [key for key in found[0].chosen.split("\n") if key] if found else []

    @on(Input.Submitted, "#file")
    @on(Button.Pressed, "#give")
    def share(self) -> None:
        """Makes the file for the other."""
        self.make_file(is_sure=False)

    def make_file(self, *, is_sure: bool) -> None:
        """Makes the file for the other, and says where it is; where that is refused, says why and stays."""
        session, where = self.session, self.where()
        notes_shown = self.ticked("notes")
        also, kept = self.wanted(set(self.ticked("parts")))
        keep: list[ShareMark | NoteMark] = [ShareMark(key, self.role) for key in kept]
        keep += [NoteMark(field.key, self.role) for field in self.preview.notes if field.key not in notes_shown]
        name = self.query_one("#file", LineInput).value.strip()
        if where == A_FILE and not Path(name).name:
            self.say(f"! {say.share_file_missing()}")
            return
        try:
            file = here() / Path(name).expanduser() if where == A_FILE else None
            if file is not None and file.is_file() and not is_sure:
                asked, act = say.share_replace_question(file=file.name), say.share_replace_button()
                self.navigator.ask(lambda wanted: self.make_file(is_sure=True) if wanted else None, asked, act)
                return
            done = share_plan(
                session.workspace,
                session.plan_id,
                self.to,
                also=[*also, *(f"{key}/{NOTE_SUFFIX}" for key in notes_shown)],
                keep=keep,
                attach=self.attached(),
                file=file,
                force=is_sure,
                account=where if where not in {A_FILE, THE_FOLDER} else "",
            )
            person = text_of_role(session.form, session.plan, self.to)
            if done.account and person:
                session.workspace.set_account(person, done.account)
        except RuntimeError:
            self.say(f"! {say.share_no_home()}")
        except PoptuiError as error:
            self.say(f"! {error}")
        except OSError as error:
            self.say(f"! {storage_error(error, Path(name))}")
        else:
            session.poll_disk()
            self.show_done(done)

    def wanted(self, ticked: set[str]) -> tuple[list[str], list[str]]:
        """Returns what is shared from now on, and what no longer: parts where all of it is ticked, else fields."""
        also, keep = [], []
        for part in self.mine:
            keys = [field.key for field in part.fields if not field.is_computed]
            whole = set(keys) <= ticked
            also += [part.key] if whole else [key for key in keys if key in ticked]
            marked = {part.key, *keys}
            stays = marked - {part.key} - ticked if whole else marked - ticked
            keep += [key for key in sorted(stays) if is_marked(self.session.plan, key, self.role) and key not in also]
        return also, keep

    def attached(self) -> dict[str, Path]:
        """Returns the files that go along, by the key of their field."""
        lines = [
            self.query_one(f"#attach-{number}", LineInput).value.strip() for number in range(len(self.attachments))
        ]
        return {
            field.key: here() / Path(line).expanduser()
            for field, line in zip(self.attachments, lines, strict=True)
            if line
        }

    def show_done(self, done: SharedFile) -> None:
        """Says what was shared, where the file is, and what to do with it."""
        wording = self.session.form.wording
        went = [f"  ✓ {self.says(part)}" for part in done.preview.shared_parts if self.says(part)]
        went += [f"  ✓ {say.share_agreement()}"] if is_agreed(self.session.plan) else []
        went += [f"  ✓ {say.share_minutes()}"] if has_minutes(self.session.form, self.session.plan) else []
        went += [f"  ✓ {say.share_note_went(wording, question=field.name)}" for field in done.preview.notes]
        apart = [f"  {field.name}: {self.session.plan.text(field.key)}" for field in done.preview.given_apart]
        lines = [self.told_where(done), "", say.share_went(), *went]
        if apart:
            lines += ["", say.share_give_apart(wording), *apart]
        said = say.share_done(other=self.title_of_other)

        def read(_: None) -> None:
            self.dismiss(said)

        self.navigator.show_text(said, "\n".join(lines), then=read)

    def told_where(self, done: SharedFile) -> str:
        """Returns where the file is, and how it reaches the other."""
        if done.account:
            return say.share_done_in_inbox(account=done.account)
        if self.where() == THE_FOLDER:
            return say.share_done_in_folder()
        path = str(done.path)
        said = say.share_done_in_file(path=path, other=self.title_of_other)
        is_far = "SSH_CONNECTION" in os.environ
        return f"{said} {say.share_over_ssh(account=account(), path=path)}" if is_far else said

    def say(self, text: str) -> None:
        """Shows what went wrong."""
        self.query_one("#outcome", Static).update(Content(show(text)))
        self.query_one("#outcome").scroll_visible(animate=False)

    @on(Button.Pressed, "#leave")
    def leave(self) -> None:
        """Goes back to fill in what lacks."""
        self.dismiss(None)
