"""Runs programs in a real pseudo-terminal, whose screen pyte draws.

with Terminal([sys.executable, "-m", "poptui", "demo"], cwd=tmp_path) as terminal:
    terminal.wait(r"Doelen")
    terminal.type("nieuw doel<tab><c-s>")
    terminal.wait(r"bewaard")
    terminal.type("<c-q>")
    assert terminal.finish() == 0
    assert terminal.modes_restored(), terminal.modes_left()
"""

from __future__ import annotations

import contextlib
import os
import re
import select
import shlex
import socket
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from signal import SIGKILL, Signals
from typing import NoReturn, TypeVar

from pyte.screens import Char

from tests.support.emulator import DEFAULT_MODES, Screen, Stream
from tests.support.keys import encode

LEADER = Path(__file__).with_name("leader.py")
ESCAPE_PAUSE = 0.2  # with a key right behind it, Esc would be read as Alt
SLOW_READ = 64  # bytes taken at a time from a line that is slow
APPLICATION_CURSOR, BRACKETED_PASTE = 1 << 5, 2004 << 5
T = TypeVar("T")


class Terminal:
    """One program in a terminal of its own, as its controlling terminal and in its foreground.

    A thread reads all that the program writes, so it never has to wait for the test.  Queries are answered
    as pyte does (device attributes, status, cursor position) and all others are not, as on a bare terminal.

    Attributes:
        pid: the program's process, which is also its process group.
    """

    def __init__(
        self,
        argv: Sequence[str | Path],
        *,
        cols: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> None:
        """Starts the program; raises what exec raises (such as FileNotFoundError) if it does not start.

        Args:
            argv: the program and its arguments.
            cols: columns of the terminal.
            rows: rows of the terminal.
            env: variables beside, or in place of, PATH, HOME, LANG=C.UTF-8 and TERM=xterm-256color.
            cwd: its working directory; else the one of the tests.
        """
        self._argv = [str(word) for word in argv]
        self._changed = threading.Condition()
        self._output = bytearray()
        self._last_output = time.monotonic()
        self._escape_until = 0.0
        self._status: int | None = None
        self._drained = False  # all output of the ended program is in
        self._broken: Exception | None = None
        self._hang_up = self._stop = self._stalled = False  # requests to the reader thread
        self._rate = 0
        self._mark = f"\x1b_{os.urandom(8).hex()}\x1b\\".encode()
        self._screen = Screen(cols, rows, self._answer)
        self._stream = Stream(self._screen)
        self._master, slave = os.openpty()
        os.set_blocking(self._master, False)
        termios.tcsetwinsize(self._master, (rows, cols))
        self._attributes = termios.tcgetattr(self._master)
        self._control, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._wake, self._woken = socket.socketpair()
        self._leader = self._lead(slave, far, _environment(env), cwd or Path.cwd())
        self._reader = threading.Thread(target=self._read, name="terminal", daemon=True)
        self.pid = self._started()
        self._reader.start()

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    # --- pressing keys ------------------------------------------------------------------------

    def type(self, text: str) -> None:
        """Presses keys: characters, and tokens such as <tab> <enter> <esc> <f2> <s-tab> <c-x> <down*5> <lt>."""
        with self._changed:
            application = APPLICATION_CURSOR in self._screen.mode
        pending = b""
        for key in encode(text, application=application):
            pending += key
            if key == b"\x1b":
                self.send(pending)
                self._escape_until = time.monotonic() + ESCAPE_PAUSE
                pending = b""
        self.send(pending)

    def paste(self, text: str) -> None:
        """Pastes text, as a bracketed paste if the program asked for that; line ends become the Enter key."""
        with self._changed:
            bracketed = BRACKETED_PASTE in self._screen.mode
        data = text.replace("\r\n", "\r").replace("\n", "\r").encode()
        self.send(b"\x1b[200~" + data + b"\x1b[201~" if bracketed else data)

    def send(self, data: bytes, timeout: float = 30.0) -> None:
        """Sends bytes as they are."""
        if data:
            time.sleep(max(0.0, self._escape_until - time.monotonic()))
        deadline = time.monotonic() + timeout
        while data:
            left = max(0.0, deadline - time.monotonic())
            if self._master < 0 or not select.select([], [self._master], [], left)[1]:
                self._fail(f"{len(data)} bytes are left that the program does not read")
            with contextlib.suppress(BlockingIOError):
                data = data[os.write(self._master, data[:1024]) :]

    def resize(self, cols: int, rows: int) -> None:
        """Changes the size of the terminal, which sends the program SIGWINCH."""
        with self._changed:
            self._screen.resize(rows, cols)
            self._screen.clamp()
            termios.tcsetwinsize(self._master, (rows, cols))

    def throttle(self, rate: int) -> None:
        """Reads at most so many bytes a second of what the program writes, as a slow line does."""
        self._rate = rate

    def stall(self) -> None:
        """Stops reading what the program writes, as a stalled line does."""
        self._stalled = True
        self._wake.send(b"!")

    def go_on(self) -> None:
        """Starts again to read what the program writes."""
        self._stalled = False
        self._wake.send(b"!")

    def close(self) -> None:
        """Hangs up: closes the terminal, so that the program gets SIGHUP; output after that is lost."""
        with self._changed:
            self._hang_up = True
            self._wake.send(b"!")
            self._changed.wait_for(lambda: self._master < 0, 10.0)

    # --- reading the screen -------------------------------------------------------------------

    def wait(self, pattern: str, timeout: float = 30.0) -> re.Match[str]:
        """Waits until the pattern is on the screen, and returns what matched (^ and $ match at rows)."""
        found = self._until(lambda: re.search(pattern, self.screen(), re.MULTILINE), timeout)
        return found or self._fail(f"{pattern!r} is not on the screen, not within {timeout} s")

    def gone(self, pattern: str, timeout: float = 30.0) -> None:
        """Waits until the pattern is no longer on the screen."""
        if not self._until(lambda: not re.search(pattern, self.screen(), re.MULTILINE), timeout):
            self._fail(f"{pattern!r} is still on the screen, also after {timeout} s")

    def quiet(self, seconds: float = 0.3, timeout: float = 30.0) -> None:
        """Waits until the program has written nothing for so many seconds."""
        deadline = time.monotonic() + timeout
        with self._changed:
            while (left := self._last_output + seconds - time.monotonic()) > 0:
                if time.monotonic() > deadline:
                    self._fail(f"was never quiet for {seconds} s in {timeout} s")
                self._changed.wait(left)

    def screen(self) -> str:
        """Returns the screen as text: its rows, without the spaces at their ends, joined by newlines."""
        with self._changed:
            return "\n".join(self._screen.rows())

    def cells(self) -> list[list[Char]]:
        """Returns the screen by row and column: each cell with its sign, colours and style."""
        with self._changed:
            rows = [self._screen.buffer[row] for row in range(self._screen.lines)]
            return [[line[column] for column in range(self._screen.columns)] for line in rows]

    def cursor(self) -> tuple[int, int]:
        """Returns the column and the row of the cursor, counted from 0."""
        with self._changed:
            return min(self._screen.cursor.x, self._screen.columns - 1), self._screen.cursor.y

    @property
    def output(self) -> bytes:
        """Returns all that the program has written until now."""
        with self._changed:
            return bytes(self._output).replace(self._mark, b"")

    def modes_restored(self) -> bool:
        """Returns whether the modes of the terminal are those from before the program."""
        return not self.modes_left()

    def modes_left(self) -> list[str]:
        """Returns the names of what differs from before the program: termios attributes, alternate screen, modes."""
        with self._changed:
            if self._master < 0:
                self._fail("there is no terminal any more")
            changed = termios.tcgetattr(self._master) != self._attributes
            alternate = self._screen.alternate
            modes = sorted(self._screen.mode ^ DEFAULT_MODES)
        names = [f"mode ?{mode >> 5}" if mode >= 32 else f"mode {mode}" for mode in modes]
        return ["termios attributes"] * changed + ["alternate screen"] * alternate + names

    # --- the program --------------------------------------------------------------------------

    def signal(self, number: Signals) -> None:
        """Sends a signal to the program, and to no other process."""
        if self._status is not None:
            self._fail(f"there is no program any more to send {number.name}")
        os.kill(self.pid, number)

    def kill(self) -> None:
        """Kills the program by SIGKILL, and no other process, if it still runs."""
        if self._status is None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, SIGKILL)

    def finish(self, timeout: float = 30.0) -> int:
        """Waits until the program ends, and returns its exit status, negative for a signal."""
        status = self._until(lambda: [] if self._status is None else [self._status], timeout)
        if not status:
            self._fail(f"did not end within {timeout} s")
        self._until(lambda: self._drained or self._master < 0, 2.0)
        return os.waitstatus_to_exitcode(status[0])

    def end(self) -> None:
        """Kills the rest of the program's process group, and closes the terminal."""
        if self._status is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.pid, SIGKILL)
            with contextlib.suppress(AssertionError):
                self.finish(10.0)
        if self._reader.is_alive():
            self._stop, self._stalled = True, False
            self._wake.send(b"!")
            self._reader.join()
        self._discard()

    # --- internal -----------------------------------------------------------------------------

    def _lead(self, slave: int, far: socket.socket, env: Mapping[str, str], cwd: Path) -> subprocess.Popen[bytes]:
        """Starts the process that leads the terminal's session and runs the program."""
        variables = [f"{name}={value}" for name, value in env.items()]
        settings = [str(far.fileno()), self._mark.decode(), str(cwd), str(len(variables))]
        try:
            return subprocess.Popen(
                [sys.executable, "-I", "-S", str(LEADER), *settings, *variables, *self._argv],
                stdin=slave,
                stdout=slave,
                stderr=slave,
                pass_fds=[far.fileno()],
                start_new_session=True,
            )
        finally:
            os.close(slave)
            far.close()

    def _started(self) -> int:
        """Waits until the program runs, and returns its process id."""
        word, _, number = self._control.recv(64).decode().partition(" ")
        if word == "pid":
            return int(number)
        self._discard()
        raise OSError(int(number or 0), os.strerror(int(number or 0)), self._argv[0])

    def _discard(self) -> None:
        """Closes the terminal, the leader and all open files."""
        for end in (self._control, self._wake, self._woken):
            end.close()
        self._drop_master()
        try:
            self._leader.wait(10.0)
        except subprocess.TimeoutExpired:
            self._leader.kill()
            self._leader.wait()

    def _drop_master(self) -> None:
        """Closes this side of the terminal, which hangs up the other."""
        with self._changed:
            if self._master >= 0:
                os.close(self._master)
            self._master = -1
            self._changed.notify_all()

    def _read(self) -> None:
        """Reads what the program writes and the leader reports, until it is stopped."""
        sources: list[int | socket.socket] = [self._master, self._control, self._woken]
        while not self._stop:
            wanted = [one for one in sources if one != self._master or not self._stalled]
            ready = select.select(wanted, [], [])[0]
            if self._master in ready and not self._take_output():
                sources.remove(self._master)
            if self._control in ready and not self._take_message():
                sources.remove(self._control)
            if self._woken in ready:
                self._woken.recv(64)
            if self._hang_up and self._master >= 0:
                if self._master in sources:
                    sources.remove(self._master)
                self._drop_master()

    def _take_output(self) -> bool:
        """Reads some output into the screen; returns False if there can be no more."""
        try:
            data = os.read(self._master, SLOW_READ if self._rate else 65536)
        except BlockingIOError:
            return True
        except OSError:  # the terminal was hung up
            data = b""
        with self._changed:
            unseen = max(0, len(self._output) - len(self._mark))
            self._output += data
            self._drained = self._drained or not data or self._output.find(self._mark, unseen) >= 0
            self._last_output = time.monotonic()
            try:
                self._stream.feed(data)
            except Exception as error:  # an error of pyte, which the test raises
                self._broken = error
            self._changed.notify_all()
        if self._rate:
            time.sleep(len(data) / self._rate)
        return bool(data)

    def _take_message(self) -> bool:
        """Reads a message of the leader; returns False if there can be no more."""
        word, _, number = self._control.recv(64).decode().partition(" ")
        with self._changed:
            if word == "status":
                self._status = int(number)
            elif self._status is None:
                self._broken = RuntimeError("the leader of the session is gone")
            self._changed.notify_all()
        return bool(word)

    def _answer(self, data: bytes) -> None:
        """Sends the answers of pyte; a program that does not read them misses them."""
        with contextlib.suppress(OSError):
            os.write(self._master, data)

    def _until(self, look: Callable[[], T], timeout: float) -> T:
        """Looks after every change until something is found, or no change can follow; returns the last result."""
        deadline = time.monotonic() + timeout
        with self._changed:
            while not (found := look()):
                left = deadline - time.monotonic()
                over = self._status is not None and (self._drained or self._master < 0)
                if left <= 0 or over or self._broken:
                    break
                self._changed.wait(left)
            return found

    def _fail(self, message: str) -> NoReturn:
        """Raises an AssertionError that shows the screen."""
        __tracebackhide__ = True
        with self._changed:
            if self._status is not None:
                message += f"; it ended with {os.waitstatus_to_exitcode(self._status)}"
            size = f"{self._screen.columns}x{self._screen.lines}"
            place = "{},{}".format(*self.cursor())
            picture = "".join(f"\n|{row}" for row in self._screen.rows())
        title = f"{shlex.join(self._argv)}: {message}"
        raise AssertionError(f"{title}\nscreen {size}, cursor at {place}:{picture}") from self._broken


def _environment(more: Mapping[str, str] | None) -> dict[str, str]:
    """Returns a minimal environment for a program, with these variables added or replaced."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", "TERM": "xterm-256color", **(more or {})}
