"""A second account on this machine: runs commands for the tests, as that account.

other_account.py SOCKET     run by `.ci/run` as the second account, before the tests begin as the first

A client sends one line of JSON, the words of a command, and gets one back: its exit code and what it wrote.
"""

from __future__ import annotations

import json
import os
import pwd
import socket
import subprocess
import sys
from pathlib import Path

TIMEOUT = 120


def serve(path: str) -> None:
    """Runs commands for the tests until this program is ended."""
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(path)
        Path(path).chmod(0o666)
        server.listen()
        while True:
            line, _ = server.accept()
            with line, line.makefile("rw", encoding="utf-8") as stream:
                words = json.loads(stream.readline())
                home = pwd.getpwuid(os.getuid()).pw_dir
                done = subprocess.run(
                    words, cwd=home, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT, check=False
                )
                answer = [done.returncode, done.stdout.decode(), done.stderr.decode()]
                stream.write(json.dumps(answer) + "\n")


def ask(path: str, words: list[str]) -> tuple[int, str, str]:
    """Runs a command as the second account; returns its exit code and what it wrote."""
    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(TIMEOUT)
        line.connect(path)
        with line.makefile("rw", encoding="utf-8") as stream:
            stream.write(json.dumps(words) + "\n")
            stream.flush()
            code, out, err = json.loads(stream.readline())
    return code, out, err


if __name__ == "__main__":
    serve(sys.argv[1])
