"""poptui on Textual's own driver, for comparison: `python -m tests.bench.stock [PLAN]`."""

from __future__ import annotations

from textual.drivers.linux_driver import LinuxDriver

from poptui.cli.entry import main
from poptui.terminal import key_order


def run() -> None:
    """Runs the program with Textual's own driver and without other changes."""
    vars(key_order)["LineDriver"] = LinuxDriver
    main()


if __name__ == "__main__":
    run()
