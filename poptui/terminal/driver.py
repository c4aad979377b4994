"""Our driver: Textual on one side, a terminal at the end of any line on the other.

The one file that touches private names of Textual: `XTermParser`, `App._handle_exception`. A test fails if one moves.
"""

from __future__ import annotations

import os
import re
import selectors
import signal
import threading
from codecs import getincrementaldecoder
from collections.abc import Callable
from types import FrameType
from typing import Any, NoReturn

from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from poptui.terminal.differ import Sender
from poptui.terminal.keys_in import Cutter, Piece
from poptui.terminal.modes import ENTER, LEAVE, Modes
from poptui.terminal.painter import Painter
from poptui.terminal.spelling import speller

ESCAPE_DELAY = float(os.environ.get("ESCDELAY", "250")) / 1000
"""Seconds that the rest of a sequence may take: a slow line brings it in parts."""
PASTE_DELAY = 5.0
"""Seconds after which the rest of a paste does not come any more."""
MUCH = 32
"""So many signs that come in at once are taken as a paste: nobody types so fast, and it is quicker."""
USUAL = (80, 24)
"""The size where the terminal does not tell its own."""
CLIPBOARD = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
"""The one sequence from a program's own mouth that goes on: a text for the clipboard."""
_PLAIN_RUN = re.compile(rf"[^\x00-\x1f\x7f]{{{MUCH},}}")
STDIN, STDOUT, STDERR = 0, 1, 2


class LineDriver(Driver):
    """Draws through a thread that sends only what differs, reads through one that no byte can end."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        """Takes the app; the terminal is that of stdin and stdout."""
        super().__init__(app, debug=debug, mouse=False, size=size)
        self._modes = Modes(STDIN, STDOUT)
        if isinstance(app, LineApp):
            app.line = self
        self._painter: Painter | None = None
        self._reader: threading.Thread | None = None
        self._wake_read, self._wake_write = os.pipe()
        self._drawn: list[str] = []
        self._is_left = False

    @property
    def can_suspend(self) -> bool:
        """The program can be stopped from outside and go on."""
        return True

    # --- beginning and end ------------------------------------------------------------------------

    def start_application_mode(self) -> None:
        """Takes the terminal and begins to read and to draw."""
        self._modes.raw()
        self._modes.say(ENTER)
        self._painter = Painter(STDOUT, Sender(speller(), colour="NO_COLOR" not in os.environ), self._hang_up)
        self._reader = threading.Thread(target=self._read, daemon=True, name="poptui-reader")
        self._resized()
        self._painter.start()
        self._reader.start()
        # Measured in the loop, where the last to come is the last: a handler may be cut short by the next one.
        signal.signal(signal.SIGWINCH, lambda *_: self.from_outside(self._resized))
        signal.signal(signal.SIGTSTP, self._sleep)
        signal.signal(signal.SIGCONT, self._wake_up)

    def disable_input(self) -> None:
        """Ends reading; what has come in by now is handed on."""
        if self._reader is not None:
            os.write(self._wake_write, b"x")
            self._reader.join(1.0)
            self._reader = None

    def stop_application_mode(self) -> None:
        """Gives the terminal back as it was."""
        self.disable_input()
        if self._painter is not None:
            self._painter.finish(0.5)
            self._painter = None
        self.leave()

    def leave(self) -> None:
        """Gives the terminal back as it was, without waiting for anything; also in a signal handler."""
        if self._is_left:
            return
        self._is_left = True
        self._modes.say(LEAVE)
        self._modes.restore()

    # --- drawing ----------------------------------------------------------------------------------

    def write(self, data: str) -> None:
        """Takes what Textual draws; it goes to the painter with `flush`."""
        if self._painter is not None and (found := CLIPBOARD.fullmatch(data)):
            self._painter.send(found[0])
        else:
            self._drawn.append(data)

    def flush(self) -> None:
        """Has the painter show what was drawn, with the cursor where typing goes."""
        if self._painter is not None and self._drawn:
            self._painter.show("".join(self._drawn), self._cursor())
            self._drawn.clear()

    def redraw(self) -> None:
        """Has everything sent again."""
        if self._painter is not None:
            self._painter.forget()

    def _cursor(self) -> tuple[int, int] | None:
        """Where typing goes, as (column, row); None where nothing is typed or it is out of sight."""
        focused = self._app.focused
        at = getattr(focused, "cursor_screen_offset", None)
        if focused is None or at is None:
            return None
        seen = focused.region
        for around in focused.ancestors:
            if isinstance(around, Widget):
                seen = seen.intersection(around.region)
        return (at[0], at[1]) if seen.contains(*at) else None

    # --- reading ----------------------------------------------------------------------------------

    def _read(self) -> None:
        """Reads until it is told to end or there is nothing left to read from."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        cutter = Cutter()
        parser = XTermParser()
        with selectors.DefaultSelector() as selector:
            selector.register(STDIN, selectors.EVENT_READ)
            selector.register(self._wake_read, selectors.EVENT_READ)
            while True:
                wait = ESCAPE_DELAY if cutter.is_waiting else PASTE_DELAY if cutter.is_pasting else None
                ready = {key.fd for key, _ in selector.select(wait)}
                data = self._take() if STDIN in ready else b""
                is_over = self._wake_read in ready or (STDIN in ready and not data)
                pieces = list(cutter.cut(decode(data)))
                if is_over or not ready:
                    pieces += cutter.give_up()
                self._post([event for piece in pieces for event in self._events(piece, parser)])
                if is_over:
                    if self._wake_read not in ready:
                        self._hang_up()
                    return

    def _take(self) -> bytes:
        """What there is to read; nothing where the terminal is gone."""
        try:
            return os.read(STDIN, 65536)
        except OSError:
            return b""

    def _events(self, piece: Piece, parser: XTermParser) -> list[Message]:
        """The events of a piece."""
        if piece.kind == "paste":
            return [events.Paste(piece.text)]
        if piece.kind == "too-much":
            return [PasteTooLarge()]
        if piece.kind == "escape":
            return [events.Key("escape", "\x1b")]
        if piece.kind == "sequence" and piece.text[1] in "]PX^_":
            return []  # an answer of the terminal that nobody asked for
        if piece.kind == "sequence":
            return [event for event in XTermParser().feed(piece.text) if isinstance(event, events.Key)]
        found: list[Message] = []
        at = 0
        for run in _PLAIN_RUN.finditer(piece.text):
            found += parser.feed(piece.text[at : run.start()]) if run.start() > at else []
            found.append(events.Paste(run[0]))
            at = run.end()
        found += parser.feed(piece.text[at:]) if at < len(piece.text) else []
        return [enter() if isinstance(event, events.Key) and event.key == "ctrl+j" else event for event in found]

    def _post(self, found: list[Message]) -> None:
        """Hands events to the app, all at once."""

        def hand_over() -> None:
            for event in found:
                event.set_sender(self._app)
                self._app.post_message(event)

        if found:
            self.from_outside(hand_over)

    def from_outside(self, act: Callable[[], object]) -> None:
        """Has something done in the app's own thread."""
        try:
            self._loop.call_soon_threadsafe(act)
        except RuntimeError:
            return  # the program ends

    # --- signals ----------------------------------------------------------------------------------

    def _hang_up(self) -> None:
        """The line is gone: the program ends as it does on a hang-up."""
        os.kill(os.getpid(), signal.SIGHUP)

    def _resized(self) -> None:
        """The terminal has another size."""
        try:
            width, height = os.get_terminal_size(STDOUT)
        except OSError:
            width, height = 0, 0
        size = Size(width, height) if width and height else Size(*USUAL)
        if self._painter is not None:
            self._painter.resize(*size)
        self._app.post_message(events.Resize(size, size))

    def _sleep(self, _number: int, _frame: FrameType | None) -> None:
        """The program is to be stopped: the terminal is given back first."""
        self._modes.say(LEAVE)
        self._modes.restore(flush=False)
        os.kill(os.getpid(), signal.SIGSTOP)

    def _wake_up(self, _number: int, _frame: FrameType | None) -> None:
        """The program goes on; whatever happened to the terminal, all is sent again."""
        self._modes.raw()
        self._modes.say(ENTER)
        self.from_outside(self.redraw)


def enter() -> events.Key:
    """The key Enter, which some terminals send as a line feed: those not yet told otherwise, and some keypads."""
    return events.Key("enter", "\r")


class PasteTooLarge(Message):
    """A paste was too large and was left out."""


class LineApp(App[None]):
    """An app at the end of a line: it can leave the terminal at once, and an error shows nothing of what was typed.

    Attributes:
        line: its driver, where it draws on a terminal.
        farewell: what to say on the terminal when it has ended.
        exit_process: ends the process with an exit code, once the terminal is given back.
    """

    line: LineDriver | None = None
    farewell = ""
    exit_process: Callable[[int], NoReturn] = os._exit

    def save_all(self, seconds: float) -> None:
        """Saves what can be saved in so many seconds."""

    def write_down(self, error: Exception) -> str:
        """Keeps what is known of an error, and gives the line to show of it, which holds no text of a plan."""
        return f"poptui: {type(error).__name__}"

    def action_redraw(self) -> None:
        """Draws the whole screen anew, and sends all of it."""
        for widget in self.screen.walk_children(with_self=True):
            widget.refresh(layout=widget is self.screen)
        if self.line is not None:
            self.line.redraw()

    def end_now(self, seconds: float) -> None:
        """Saves what can be saved in so many seconds, and gives the terminal back; for signal handlers."""
        self.save_all(seconds)
        if self.line is not None:
            self.line.leave()

    def end(self, code: int, farewell: str) -> None:
        """Ends, and gives the terminal back at once; without one, as Textual does."""
        if self.line is None:
            self.exit(return_code=code)
            return
        self.line.stop_application_mode()
        if farewell:
            os.write(STDERR, f"{farewell}\n".encode("utf-8", "replace"))
        self.exit_process(code)

    def _handle_exception(self, error: Exception) -> None:
        """An error that nobody handles: all is saved, and one line tells where it is written down."""
        if self.line is None:
            super()._handle_exception(error)
            return
        self.save_all(0.5)
        self.end(1, self.write_down(error))
