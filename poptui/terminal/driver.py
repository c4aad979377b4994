"""The Textual driver of the program: it reads keys from a terminal and draws on it, also over a slow connection.

Only this file uses private names of Textual: `XTermParser` and `App._handle_exception`. A test fails if one moves.
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

from poptui.terminal.differ import ScreenDiffer
from poptui.terminal.input_parser import InputParser, InputPiece
from poptui.terminal.modes import AGAIN, ENTER, LEAVE, Modes
from poptui.terminal.painter import Painter
from poptui.terminal.spelling import speller

ESCAPE_DELAY = float(os.environ.get("ESCDELAY", "250")) / 1000
"""Seconds to wait for the rest of a sequence: over a slow connection it arrives in parts."""
PASTE_DELAY = 5.0
"""Seconds to wait for the rest of a paste."""
PASTE_FROM = 32
"""The characters that arrive at once from which they are handled as a paste, which is faster; nobody types so fast."""
DEFAULT_SIZE = (80, 24)
"""The size in columns and rows of a terminal that does not report its own."""
CLIPBOARD = re.compile(r"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
"""The only sequence of Textual that is sent unchanged: a text for the clipboard."""
_PLAIN_RUN = re.compile(rf"[^\x00-\x1f\x7f]{{{PASTE_FROM},}}")
STDIN, STDOUT, STDERR = 0, 1, 2


class LineDriver(Driver):
    """Draws in a thread that sends only what changed, and reads input in another thread."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        """Takes the app; the terminal is the one of stdin and stdout."""
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
        """Returns True: the program can be suspended and resumed."""
        return True

    # --- beginning and end ------------------------------------------------------------------------

    def start_application_mode(self) -> None:
        """Sets up the terminal and starts reading and drawing."""
        self._modes.raw()
        self._modes.say(ENTER)
        self._painter = Painter(STDOUT, ScreenDiffer(speller(), colour="NO_COLOR" not in os.environ), self._hang_up)
        self._reader = threading.Thread(target=self._read, daemon=True, name="poptui-reader")
        self._resized()
        self._painter.start()
        self._reader.start()
        # The size is read in the event loop and not in the handler, which the next signal can interrupt.
        signal.signal(signal.SIGWINCH, lambda *_: self.from_outside(self._resized))
        signal.signal(signal.SIGTSTP, self._sleep)
        signal.signal(signal.SIGCONT, self._wake_up)

    def disable_input(self) -> None:
        """Ends reading; input that has arrived is still posted."""
        if self._reader is not None:
            os.write(self._wake_write, b"x")
            self._reader.join(1.0)
            self._reader = None

    def stop_application_mode(self) -> None:
        """Ends reading and drawing, and restores the terminal."""
        self.disable_input()
        if self._painter is not None:
            self._painter.finish(0.5)
            self._painter = None
        self.leave()

    def leave(self) -> None:
        """Restores the terminal without waiting for anything; can be called in a signal handler."""
        if self._is_left:
            return
        self._is_left = True
        self._modes.say(LEAVE)
        self._modes.restore()

    # --- drawing ----------------------------------------------------------------------------------

    def write(self, data: str) -> None:
        """Stores what Textual draws until `flush`."""
        if self._painter is not None and (found := CLIPBOARD.fullmatch(data)):
            self._painter.send(found[0])
        else:
            self._drawn.append(data)

    def flush(self) -> None:
        """Shows what was drawn, with the cursor where text is typed."""
        if self._painter is not None and self._drawn:
            self._painter.show("".join(self._drawn), self._cursor())
            self._drawn.clear()

    def redraw(self) -> None:
        """Sends the modes and the whole screen again, in the present size, to a terminal that may be another one."""
        if self._painter is not None:
            self._modes.raw()
            self._painter.send(AGAIN)
            self._resized()
            self._painter.forget()

    def _cursor(self) -> tuple[int, int] | None:
        """Returns where text is typed as (column, row); None where nothing takes text or it is out of sight."""
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
        """Reads input until `disable_input` or until the terminal is gone."""
        decode = getincrementaldecoder("utf-8")("replace").decode
        input_parser = InputParser()
        parser = XTermParser()
        with selectors.DefaultSelector() as selector:
            selector.register(STDIN, selectors.EVENT_READ)
            selector.register(self._wake_read, selectors.EVENT_READ)
            while True:
                wait = ESCAPE_DELAY if input_parser.is_waiting else PASTE_DELAY if input_parser.is_pasting else None
                ready = {key.fd for key, _ in selector.select(wait)}
                data = self._take() if STDIN in ready else b""
                is_over = self._wake_read in ready or (STDIN in ready and not data)
                pieces = list(input_parser.feed(decode(data)))
                if is_over or not ready:
                    pieces += input_parser.flush()
                self._post([event for piece in pieces for event in self._events(piece, parser)])
                if is_over:
                    if self._wake_read not in ready:
                        self._hang_up()
                    return

    def _take(self) -> bytes:
        """Returns the bytes that have arrived; empty where the terminal is gone."""
        try:
            return os.read(STDIN, 65536)
        except OSError:
            return b""

    def _events(self, piece: InputPiece, parser: XTermParser) -> list[Message]:
        """Returns the events of a piece of input."""
        match piece.kind:
            case "text":
                return _text_events(piece.text, parser)
            case "escape":
                return [events.Key("escape", "\x1b")]
            case "paste":
                return [events.Paste(piece.text)]
            case "paste-too-large":
                return [PasteTooLarge()]
            case "sequence":
                return _sequence_events(piece.text)

    def _post(self, found: list[Message]) -> None:
        """Posts events to the app, all at once."""

        def hand_over() -> None:
            for event in found:
                event.set_sender(self._app)
                self._app.post_message(event)

        if found:
            self.from_outside(hand_over)

    def from_outside(self, act: Callable[[], object]) -> None:
        """Calls a function in the thread of the app, from another thread or a signal handler."""
        try:
            self._loop.call_soon_threadsafe(act)
        except RuntimeError:
            return  # the program is ending

    # --- signals ----------------------------------------------------------------------------------

    def _hang_up(self) -> None:
        """Ends the program as a hang-up does, as the terminal is gone."""
        os.kill(os.getpid(), signal.SIGHUP)

    def _resized(self) -> None:
        """Reads the size of the terminal and draws the screen in it."""
        try:
            width, height = os.get_terminal_size(STDOUT)
        except OSError:
            width, height = 0, 0
        size = Size(width, height) if width and height else Size(*DEFAULT_SIZE)
        if self._painter is not None:
            self._painter.resize(*size)
        self._app.post_message(events.Resize(size, size))

    def _sleep(self, _number: int, _frame: FrameType | None) -> None:
        """Restores the terminal and suspends the program."""
        self._modes.say(LEAVE)
        self._modes.restore(flush=False)
        os.kill(os.getpid(), signal.SIGSTOP)

    def _wake_up(self, _number: int, _frame: FrameType | None) -> None:
        """Sets up the terminal again after a suspension and sends the whole screen."""
        self._modes.raw()
        self._modes.say(ENTER)
        self.from_outside(self.redraw)


def _sequence_events(sequence: str) -> list[Message]:
    """Returns the keys of a sequence; none where it is an answer of the terminal, as nothing was asked."""
    if sequence[1] in "]PX^_":
        return []
    return [event for event in XTermParser().feed(sequence) if isinstance(event, events.Key)]


def _text_events(text: str, parser: XTermParser) -> list[Message]:
    """Returns the keys of typed text; a long run of plain characters is handled as a paste."""
    found: list[Message] = []
    at = 0
    for run in _PLAIN_RUN.finditer(text):
        found += parser.feed(text[at : run.start()]) if run.start() > at else []
        found.append(events.Paste(run[0]))
        at = run.end()
    found += parser.feed(text[at:]) if at < len(text) else []
    return [enter() if isinstance(event, events.Key) and event.key == "ctrl+j" else event for event in found]


def enter() -> events.Key:
    """Returns the Enter key, for terminals and keypads that send it as a line feed."""
    return events.Key("enter", "\r")


class PasteTooLarge(Message):
    """Posted when a paste was too large and was dropped."""


class LineApp(App[None]):
    """An app that can leave the terminal at once, and whose errors show nothing of what was typed.

    Attributes:
        line: the driver, where the app draws on a terminal; else None.
        farewell: a line to print on the terminal at the end.
        exit_process: ends the process with an exit code, once the terminal is given back.
    """

    line: LineDriver | None = None
    farewell = ""
    exit_process: Callable[[int], NoReturn] = os._exit

    def save_all(self, seconds: float) -> None:
        """Saves what can be saved within so many seconds."""

    def write_down(self, error: Exception) -> str:
        """Logs an error and returns the line to print about it, which holds no text of a plan."""
        return f"poptui: {type(error).__name__}"

    def action_redraw(self) -> None:
        """Draws and sends the whole screen again."""
        for widget in self.screen.walk_children(with_self=True):
            widget.refresh(layout=widget is self.screen)
        if self.line is not None:
            self.line.redraw()

    def end_now(self, seconds: float) -> None:
        """Saves what can be saved within so many seconds and restores the terminal; for signal handlers."""
        self.save_all(seconds)
        if self.line is not None:
            self.line.leave()

    def end(self, code: int, farewell: str) -> None:
        """Restores the terminal, prints the farewell and ends the process; without a terminal, exits by Textual."""
        if self.line is None:
            self.exit(return_code=code)
            return
        self.line.stop_application_mode()
        if farewell:
            os.write(STDERR, f"{farewell}\n".encode("utf-8", "replace"))
        self.exit_process(code)

    def _handle_exception(self, error: Exception) -> None:
        """Saves everything after an unhandled error, logs the error and ends with one line about it."""
        if self.line is None:
            super()._handle_exception(error)
            return
        self.save_all(0.5)
        self.end(1, self.write_down(error))
