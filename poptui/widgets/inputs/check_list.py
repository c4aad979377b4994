"""A list of options with boxes, of which one or several are chosen."""

from __future__ import annotations

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from poptui.forms.kinds import find_option
from poptui.forms.model import Option
from poptui.messages import dialogs as say
from poptui.text.clean import show


class CheckList(Widget, can_focus=True):
    """Shows one option a line: `[x] ja`. The arrows move the cursor, Space ticks, a letter goes to its option."""

    DEFAULT_CSS = """
    CheckList { height: auto; width: 100%; }
    """

    BINDINGS = [
        Binding("down", "step(1)", show=False),
        Binding("up", "step(-1)", show=False),
        Binding("space,x", "tick", show=False),
        Binding("enter", "app.field_next", show=False),  # Enter answers nothing by itself
    ]

    chosen: reactive[str] = reactive("", layout=True)
    """The chosen values, a line each; an answer that is none of the options is kept as typed."""
    at: reactive[int] = reactive(0)
    """The index of the line with the cursor."""

    class Chosen(Message):
        """Posted when the person ticked or unticked; `value` holds the values chosen now, a line each."""

        def __init__(self, line: CheckList, value: str) -> None:
            """Takes the list and the chosen values."""
            super().__init__()
            self.line = line
            self.value = value

        @property
        def control(self) -> CheckList:
            """Returns the list in which it was chosen."""
            return self.line

    def __init__(
        self,
        options: tuple[Option, ...],
        chosen: str,
        *,
        many: bool = True,
        follows: bool = False,
        widget_id: str | None = None,
    ) -> None:
        """Takes the options, the values chosen so far, whether several can be chosen, and whether the arrows choose."""
        super().__init__(id=widget_id, classes="input")
        self.options = options
        self.many = many
        self.follows = follows
        self.set_reactive(CheckList.chosen, chosen)
        if not many:
            self.set_reactive(CheckList.at, next((at for at, one in enumerate(options) if one.value == chosen), 0))

    @property
    def lines(self) -> list[tuple[str, str, bool]]:
        """Returns value, title and whether it is chosen of each line; an answer that is no option comes last."""
        texts = [text for text in self.chosen.split("\n") if text.strip()]
        found = [find_option(text, self.options) for text in texts]
        own = [text for text, option in zip(texts, found, strict=True) if option is None]
        known = [(one.value, one.title, one in found) for one in self.options]
        return known + [(text, say.as_typed(typed=text), True) for text in own]

    def render(self) -> Content:
        """Returns the lines with their boxes; the line with the cursor is marked while the list has the focus."""
        marks = ("[x]", "[ ]") if self.many else ("(x)", "( )")
        cursor = "reverse" if self.app.no_color else "bold $accent on $surface"
        rows: list[Content | str] = []
        for index, (_, words, is_chosen) in enumerate(self.lines):
            has_cursor = self.has_focus and index == min(self.at, len(self.lines) - 1)
            row = f"{marks[0] if is_chosen else marks[1]} {show(words)}"
            rows += ["\n"] if rows else []
            hint = "" if self.follows else _hint()
            rows.append(Content.styled(row + hint, cursor) if has_cursor else Content(row))
        return Content.assemble(*rows)

    def action_step(self, by: int) -> None:
        """Moves the cursor by so many lines; beyond the first and the last, to the field before or after."""
        to = min(self.at, len(self.lines) - 1) + by  # an unticked text that is no option has no line any more
        if 0 <= to < len(self.lines):
            self.at = to
            self.call_after_refresh(self.bring_in_sight)
            if self.follows:
                self.action_tick()
        elif by > 0:
            self.screen.focus_next()
        else:
            self.screen.focus_previous()

    def on_key(self, event: events.Key) -> None:
        """Moves the cursor to the option that begins with the letter that was typed; else tells how to choose."""
        letter = event.character or ""
        if not (event.is_printable and letter.strip()) or letter in "?x":
            return
        event.stop()
        titles = [words.casefold() for _, words, _ in self.lines]
        after = [*range(self.at + 1, len(titles)), *range(self.at + 1)]
        found = next((at for at in after if at < len(titles) and titles[at].startswith(letter.casefold())), None)
        if found is None:
            self.notify(say.check_list_refuses_typing(), timeout=3)
        else:
            self.at = found
            if self.follows:
                self.action_tick()

    def bring_in_sight(self) -> None:
        """Scrolls to the line with the cursor, as a long list can be higher than the screen."""
        around = next((one for one in self.ancestors if isinstance(one, Widget) and one.is_scrollable), None)
        if around is None:
            return
        room, width = around.content_region, self.content_region.width
        heights = [Content(f"[ ] {show(words)}{_hint()}").get_height({}, max(1, width)) for _, words, _ in self.lines]
        at = min(self.at, len(heights) - 1)  # the line can be removed
        if at < 0:
            return
        top = self.content_region.y + sum(heights[:at])
        bottom = top + heights[at]
        if not (room.y <= top and bottom <= room.bottom):
            around.scroll_relative(y=top - room.y if top < room.y else bottom - room.bottom, animate=False)

    def action_tick(self) -> None:
        """Ticks or unticks the line with the cursor."""
        lines = self.lines
        if not lines:
            return
        value = lines[min(self.at, len(lines) - 1)][0]
        if not self.many:
            self.pick(value)
            return
        self.pick("\n".join(text for text, _, is_chosen in lines if is_chosen != (text == value)))

    def pick(self, chosen: str) -> None:
        """Sets the chosen values and posts them."""
        if chosen != self.chosen:
            self.chosen = chosen
            self.post_message(self.Chosen(self, chosen))


def _hint() -> str:
    """Returns how to choose, as it stands behind the line with the cursor."""
    return f"  {say.check_list_hint()}"
