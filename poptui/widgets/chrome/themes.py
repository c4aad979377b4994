"""The three themes: dark, light and high contrast.

Each colour keeps a contrast of at least 4.5 to 1 with its background. That includes terminals with 16 colours, where
each colour becomes the nearest of the 16, which differ between terminals: backgrounds become black, navy, dark red,
yellow or cyan under white or black text, or white or light grey under black text. Dark grey is used for no background
and no text: on some terminals it cannot be read. A mark (the cursor, a selection, the bar of a field) becomes another
of the 16 colours than what is beside it. The line of the cursor is not bold: many terminals show bold black as dark
grey.
"""

from __future__ import annotations

from textual.theme import Theme

from poptui.messages import dialogs as say

DARK = Theme(
    name="poptui-dark",
    primary="#8ab4f8",
    secondary="#8ab4f8",
    accent="#ffd75f",
    warning="#ffd75f",
    error="#7a0000",
    success="#87d787",
    foreground="#f0f0f0",
    background="#101010",
    surface="#181818",
    panel="#1a1a80",
    boost="#181818",
    dark=True,
    variables={
        "text-muted": "#d0d0d0",
        "text-disabled": "#c0c0c0",
        "block-cursor-background": "#ffd75f",
        "block-cursor-foreground": "#000000",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#2a2ab0",
        "block-cursor-blurred-foreground": "#f0f0f0",
        "input-cursor-background": "#f0f0f0",
        "input-cursor-foreground": "#101010",
        "input-selection-background": "#2a2ab0",
        "scrollbar": "#8ab4f8",
        "scrollbar-background": "#101010",
    },
)

LIGHT = Theme(
    name="poptui-light",
    primary="#003a8c",
    secondary="#003a8c",
    accent="#8c0000",
    warning="#5c3a00",
    error="#8c0000",
    success="#004d00",
    foreground="#101010",
    background="#ffffff",
    surface="#f4f4f4",
    panel="#c0cce0",
    boost="#f4f4f4",
    dark=False,
    variables={
        "text-muted": "#202020",
        "text-disabled": "#003a8c",
        "block-cursor-background": "#10104a",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#a8c0f0",
        "block-cursor-blurred-foreground": "#101010",
        "input-cursor-background": "#101010",
        "input-cursor-foreground": "#ffffff",
        "input-selection-background": "#a8c0f0",
        "scrollbar": "#003a8c",
        "scrollbar-background": "#ffffff",
    },
)

CONTRAST = Theme(
    name="poptui-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffff00",
    error="#800000",
    success="#00ff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000080",
    boost="#000000",
    dark=True,
    variables={
        "text-muted": "#ffffff",
        "text-disabled": "#00ffff",
        "block-cursor-background": "#ffff00",
        "block-cursor-foreground": "#000000",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#000080",
        "block-cursor-blurred-foreground": "#ffffff",
        "input-cursor-background": "#ffffff",
        "input-cursor-foreground": "#000000",
        "input-selection-background": "#00ffff",
        "input-selection-foreground": "#000000",
        "scrollbar": "#ffffff",
        "scrollbar-background": "#000000",
    },
)

THEME_NAMES = {"dark": say.theme_dark, "light": say.theme_light, "contrast": say.theme_contrast}
"""The names of the themes."""

THEMES = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST}
"""The themes by their names in the settings."""
