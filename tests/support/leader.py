"""Leads a session on a pseudo-terminal as a shell does, and runs one program in its foreground.

A terminal is reset when the leader of its session ends: a program that led the session itself would take
the modes it left with it.  With this process above it they can still be read.  `terminal.py` runs it as

    leader.py CONTROL MARK DIRECTORY COUNT NAME=VALUE... PROGRAM [ARGUMENT...]

with the terminal as standard input.  Over the socket CONTROL it says `pid N` when the program runs, or
`errno N` if it cannot, and then `status N` as from waitpid; then it writes MARK on the terminal, so that
the reader there knows to have all, and stays until the other end of CONTROL is closed; then it kills what
is left of the program's process group.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import sys
import termios

KEYS_AND_JOBS = (
    signal.SIGINT,
    signal.SIGQUIT,
    signal.SIGTSTP,
    signal.SIGTTIN,
    signal.SIGTTOU,
)


def main() -> None:
    """Runs the program and reports its start and end."""
    descriptor, mark, directory, count, *rest = sys.argv[1:]
    control = int(descriptor)
    os.set_inheritable(control, False)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    for number in KEYS_AND_JOBS:
        signal.signal(number, signal.SIG_IGN)
    variables = dict(word.split("=", 1) for word in rest[: int(count)])
    child, error = start(rest[int(count) :], variables, directory)
    signal.signal(signal.SIGHUP, lambda number, _: hand_on(child, number))
    tell(control, f"errno {error}" if error else f"pid {child}")
    status = os.waitpid(child, 0)[1]
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    with contextlib.suppress(OSError):
        os.tcsetpgrp(0, os.getpgrp())
    tell(control, f"status {status}")
    tell(0, mark)
    with contextlib.suppress(OSError):
        os.read(control, 1)
    hand_on(child, signal.SIGKILL)


def hand_on(child: int, number: int) -> None:
    """Sends a signal to the program's process group: the kernel sends a hang-up only to the session leader."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child, number)


def tell(descriptor: int, message: str) -> None:
    """Writes a message if the other end can still read it."""
    with contextlib.suppress(OSError):
        os.write(descriptor, message.encode())


def start(argv: list[str], variables: dict[str, str], directory: str) -> tuple[int, int]:
    """Starts the program and waits until it runs; returns its process id, and the errno if it does not run."""
    begun, begin = os.pipe()
    child = os.fork()
    if child == 0:
        become(argv, variables, directory, begin)
    os.close(begin)
    return child, int(os.read(begun, 16) or 0)


def become(argv: list[str], variables: dict[str, str], directory: str, begin: int) -> None:
    """Runs the program in this forked process, in the foreground and with default signal handlers."""
    try:
        os.setpgid(0, 0)
        os.tcsetpgrp(0, os.getpid())
        for number in signal.valid_signals() - {signal.SIGKILL, signal.SIGSTOP}:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, ())
        os.chdir(directory)
        os.execvpe(argv[0], argv, variables)
    except OSError as error:
        os.write(begin, b"%d" % (error.errno or 0))
    finally:
        os._exit(127)


if __name__ == "__main__":
    main()
