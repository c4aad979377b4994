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
    primary="#5fd0ff",
    secondary="#5fd0ff",
    accent="#5fd0ff",
    warning="#ffc94d",
    error="#7a0000",
    success="#4ade6a",
    foreground="#e6eaf0",
    background="#14171d",
    surface="#202530",
    panel="#14171d",
    boost="#202530",
    dark=True,
    variables={
        "text-muted": "#a3adbd",
        "text-disabled": "#a3adbd",
        "text-warning": "#ffc94d",
        "text-success": "#4ade6a",
        "text-error": "#ff6f64",
        "border-blurred": "#5d6778",
        "block-cursor-background": "#202530",
        "block-cursor-foreground": "#5fd0ff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#202530",
        "block-cursor-blurred-foreground": "#e6eaf0",
        "input-cursor-background": "#e6eaf0",
        "input-cursor-foreground": "#14171d",
        "input-selection-background": "#2a2ab0",
        "scrollbar": "#5d6778",
        "scrollbar-background": "#14171d",
    },
)

LIGHT = Theme(
    name="poptui-light",
    primary="#003a8c",
    secondary="#003a8c",
    accent="#003a8c",
    warning="#4a3000",
    error="#8c0000",
    success="#004d00",
    foreground="#101010",
    background="#fbfaf7",
    surface="#c9d8f2",
    panel="#fbfaf7",
    boost="#c9d8f2",
    dark=False,
    variables={
        "text-muted": "#202530",
        "text-disabled": "#003a8c",
        "text-warning": "#4a3000",
        "text-success": "#004d00",
        "text-error": "#8c0000",
        "border-blurred": "#8a92a0",
        "block-cursor-background": "#c9d8f2",
        "block-cursor-foreground": "#003a8c",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#a8c0f0",
        "block-cursor-blurred-foreground": "#101010",
        "input-cursor-background": "#101010",
        "input-cursor-foreground": "#ffffff",
        "input-selection-background": "#a8c0f0",
        "scrollbar": "#8a92a0",
        "scrollbar-background": "#fbfaf7",
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
    surface="#000080",
    panel="#000000",
    boost="#000080",
    dark=True,
    variables={
        "text-muted": "#ffffff",
        "text-disabled": "#00ffff",
        "text-warning": "#ffff00",
        "text-success": "#00ff00",
        "text-error": "#ffff00",
        "border-blurred": "#ffffff",
        "block-cursor-background": "#000080",
        "block-cursor-foreground": "#ffff00",
        "block-cursor-text-style": "bold",
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
