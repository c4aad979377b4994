"""Finds the style sheets of the program."""

from __future__ import annotations

from pathlib import Path


def style_paths() -> list[Path]:
    """Returns the paths of all style sheets, ordered by name.

    An installed wheel has them in the package, as `poptui/styles`; the source tree and an editable install have them
    beside the package.
    """
    package = Path(__file__).parent
    folder = next((path for path in (package / "styles", package.parent / "styles") if path.is_dir()), package)
    return sorted(folder.glob("*.tcss"))
