"""Choosing how the program looks, and keeping that in the settings."""

from __future__ import annotations

from functools import partial
from typing import Any

from textual.app import App

from poptui.errors import PoptuiError
from poptui.screens.dialogs.pick_screen import PickScreen
from poptui.store.config import save_settings
from poptui.text.clean import show
from poptui.widgets.chrome.themes import THEME_NAMES, THEMES
from poptui.work.outline import Place, matching
from poptui.work.workspace import Workspace


def choose_look(app: App[Any], workspace: Workspace) -> None:
    """Has a look chosen, the present one first; the program takes it on, now and from now on."""
    places = [Place(key, name.capitalize()) for key, name in THEME_NAMES.items()]
    present = next(key for key, theme in THEMES.items() if theme.name == app.theme)

    def wear(look: str | None) -> None:
        if look is None:
            return
        app.theme = THEMES[look].name
        try:
            save_settings(workspace.home.config, {"theme": look})
        except PoptuiError as error:
            app.notify(show(str(error)), markup=False, severity="warning")

    app.push_screen(PickScreen("Kleuren", partial(matching, places), present), wear)
