"""The names of the commands, with the module of each: to look one up imports neither a command nor its help."""

from __future__ import annotations

COMMANDS = {
    "new": "plans",
    "list": "listing",
    "show": "plans",
    "set": "plans",
    "row": "rows",
    "undo": "plans",
    "log": "plans",
    "check": "plans",
    "smart": "smart",
    "export": "export_import",
    "import": "export_import",
    "share": "sharing",
    "receive": "sharing",
    "agree": "agreement",
    "sign": "agreement",
    "verify": "agreement",
    "revise": "agreement",
    "handin": "agreement",
    "close": "agreement",
    "action": "followup",
    "evaluate": "followup",
    "followup": "followup",
    "next": "followup",
    "agenda": "followup",
    "unit": "units",
    "forms": "about",
    "keys": "about",
    "doctor": "about",
    "demo": "screens",
}
"""The module in `poptui.cli` of each command, in the order in which the help lists them."""
COMPLETION = "_POPTUI_COMPLETE"
"""The environment variable by which a shell asks for its completion script and for completions."""
