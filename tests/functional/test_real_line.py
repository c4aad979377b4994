"""Real connections: an OpenSSH server on this machine, tmux with two clients, GNU screen."""

from __future__ import annotations

import getpass
import grp
import os
import shlex
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.support.command import COMMAND
from tests.support.line import HEAD, environment, plan_in, until_saved
from tests.support.pilot import file_of, make_plan
from tests.support.terminal import Terminal
from tests.support.tools import require

FAR_END = Path(__file__).parents[1] / "support" / "far_end.py"
PATIENCE = 30.0
"""Seconds within which a server must be ready."""


class Server(NamedTuple):
    """An SSH server for the test: its port, and the key that it accepts."""

    port: int
    key: Path

    def command(self, *words: str, **env: str) -> list[str]:
        """Returns the command that runs another over a line to this server, on a terminal there."""
        options = [f"-p{self.port}", "-i", str(self.key), "-F", "none", "-o", "UserKnownHostsFile=/dev/null"]
        options += ["-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR", "-o", "IdentitiesOnly=yes"]
        told = [f"{name}={value}" for name, value in env.items()]
        line = [require("ssh"), *options, f"{getpass.getuser()}@127.0.0.1"]
        if gives_terminals():
            return [*line, "-tt", shlex.join(["env", *told, *words])]
        far = shlex.join(["env", "TERM=xterm-256color", "LANG=C.UTF-8", *told, sys.executable, str(FAR_END), *words])
        return ["sh", "-c", f"stty raw -echo; exec {shlex.join([*line, '-T', far])}"]


def gives_terminals() -> bool:
    """Returns whether sshd can give a terminal to this account, which must be allowed to use the group tty."""
    master, slave = os.openpty()
    try:
        return os.geteuid() == 0 or os.fstat(slave).st_gid == grp.getgrnam("tty").gr_gid
    finally:
        os.close(master)
        os.close(slave)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """Starts an SSH server with throw-away keys on a free port of this machine, for this account alone."""
    folder = tmp_path / "sshd"
    folder.mkdir(mode=0o700)
    for name in ("host", "user"):
        made = [require("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)]
        subprocess.run(made, check=True, capture_output=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    (folder / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/user.pub\n"
        "StrictModes no\nUsePAM no\nPermitRootLogin yes\nPidFile none\n"
    )
    if os.geteuid() == 0:
        Path("/run/sshd").mkdir(exist_ok=True)
    log = folder / "log"
    running = subprocess.Popen([require("sshd"), "-D", "-f", str(folder / "config"), "-E", str(log)])
    try:
        deadline = time.monotonic() + PATIENCE
        while True:
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            assert running.poll() is None and time.monotonic() < deadline, log.read_text()
            time.sleep(0.05)
        yield Server(port, folder / "user")
    finally:
        running.terminate()
        running.wait(10)


def test_cut_ssh_connection_loses_no_word(home: Path, server: Server) -> None:
    """A section is filled in over SSH; the connection is cut while a word is typed, and all of it is in the plan."""
    path = file_of(home, make_plan(home, HEAD))
    command = server.command(*COMMAND, path.stem, **environment(home))
    with Terminal(command) as terminal:
        terminal.wait("Deel 3 van 5")
        terminal.type("Nieuwe balie<tab>cv.pdf<tab>Rustig blijven<tab>Luis")
        terminal.wait("Luis")
        terminal.kill()
        assert terminal.finish() == -9
    until_saved(path, "2.3", "Luis")
    with Terminal(command) as terminal:
        terminal.wait("Deel 3 van 5")
        terminal.type("<f2>2.<enter>")
        for words in ("Nieuwe balie", "Rustig blijven", "Luis"):
            terminal.wait(words)
        assert "nog tekst die niet" not in terminal.screen()
        terminal.type("<tab><tab><tab>teren")
        until_saved(path, "2.3", "Luisteren")
        terminal.type("<f9>")
        assert terminal.finish() == 0
    plan = plan_in(path)
    assert [plan.text(key) for key in ("2.1", "cv", "2.2")] == ["Nieuwe balie", "cv.pdf", "Rustig blijven"]


def test_two_tmux_clients_of_different_size_type_in_one_plan(home: Path, tmp_path: Path) -> None:
    """Two people watch and type, one on a small terminal; when that one leaves, nothing changes."""
    path = file_of(home, make_plan(home, HEAD))
    tmux = [require("tmux"), "-S", str(tmp_path / "tmux"), "-f", "/dev/null", "-u"]
    command = shlex.join([*COMMAND, path.stem])
    with Terminal([*tmux, "new-session", "-s", "pop", command], env=environment(home)) as large:
        large.wait("Deel 3 van 5")
        with Terminal([*tmux, "attach", "-t", "pop"], cols=60, rows=20, env=environment(home)) as small:
            small.wait("Terugblik")
            large.type("van de een ")
            small.wait("van de een")
            small.type("en van de ander")
            large.wait("en van de ander")
            until_saved(path, "2.1", "van de een en van de ander")
            small.kill()
            small.finish()
        large.type("!")
        until_saved(path, "2.1", "van de een en van de ander!")
        large.wait("ander!")
        large.type("<f9>")
        large.finish()
    subprocess.run([*tmux, "kill-server"], check=False, capture_output=True)


def test_escape_and_function_keys_work_in_gnu_screen(home: Path, tmp_path: Path) -> None:
    """Esc alone goes back to the list, and function keys and letters work."""
    path = file_of(home, make_plan(home, HEAD))
    (tmp_path / "screens").mkdir(mode=0o700)
    env = environment(home) | {"SCREENDIR": str(tmp_path / "screens")}
    command = [require("screen"), "-c", "/dev/null", "-U", *COMMAND, path.stem]
    with Terminal(command, env=env) as terminal:
        terminal.wait("Deel 3 van 5")
        terminal.type("in een venster")
        terminal.wait("in een venster")
        terminal.type("<f4>")
        terminal.wait("Deel 4 van 5")
        terminal.send(b"\x1b")
        terminal.wait(r"\+ nieuw plan")
        terminal.type("<f9>")
        terminal.finish()
    assert plan_in(path).text("2.1") == "in een venster"
