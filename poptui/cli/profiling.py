"""A profile of the screens, for developers: `POPTUI_PROFILE=FILE poptui` writes one when the program ends.

The screens end the program by `os._exit`, so that the terminal is given back at once; a profiler that was started from
outside would write nothing.
"""

from __future__ import annotations

import cProfile
import os
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn


def profiled_exit(file: Path) -> Callable[[int], NoReturn]:
    """Starts a profile; returns what writes it in a file, as `pstats` reads it, and ends the process with an exit code.

    Raises:
        OSError: the file cannot be written.
    """
    file.write_bytes(b"")  # raises now, not at the end, where the file cannot be written
    profiler = cProfile.Profile()

    def exit_process(code: int) -> NoReturn:
        """Writes the profile and ends the process."""
        profiler.disable()
        profiler.dump_stats(file)
        os._exit(code)

    profiler.enable()
    return exit_process
