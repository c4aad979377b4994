"""The far end of an SSH line where only root may make terminals: makes one, and hangs up with the line.

far_end.py PROGRAM [ARGUMENT...]
"""

from __future__ import annotations

import os
import pty
import select
import sys


def main() -> int:
    """Runs the program on a terminal of its own, between stdin and stdout; returns its exit status."""
    pid, master = pty.fork()
    if pid == 0:
        os.execvp(sys.argv[1], sys.argv[1:])
    ends = {0: master, master: 1}
    while True:
        for source in select.select(list(ends), [], [])[0]:
            try:
                data = os.read(source, 65536)
                while data:
                    data = data[os.write(ends[source], data) :]
                    if not data:
                        break
                else:
                    raise OSError
            except OSError:  # the connection or the program ended: close the terminal
                os.close(master)
                return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
