"""Finds the style sheets: inside the package where it was installed, beside it in the source tree."""

from __future__ import annotations

from pathlib import Path


def style_paths() -> list[Path]:
    """All style sheets, by name.

    A wheel holds them as `poptui/styles`; in the source tree (and an editable install) they lie beside the package.
    """
    package = Path(__file__).parent
    folder = next((path for path in (package / "styles", package.parent / "styles") if path.is_dir()), package)
    return sorted(folder.glob("*.tcss"))
