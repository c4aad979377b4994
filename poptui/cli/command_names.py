"""The names of the commands, with the module and the help of each: to look one up imports no command."""

from __future__ import annotations

from poptui.messages import commands as say

COMMANDS = {
    "new": ("plans", say.new_summary),
    "list": ("listing", say.list_summary),
    "show": ("plans", say.show_summary),
    "set": ("plans", say.set_summary),
    "row": ("rows", say.row_summary),
    "undo": ("plans", say.undo_summary),
    "log": ("plans", say.log_summary),
    "check": ("plans", say.check_summary),
    "smart": ("smart", say.smart_summary),
    "export": ("export_import", say.export_summary),
    "import": ("export_import", say.import_summary),
    "share": ("sharing", say.share_summary),
    "receive": ("sharing", say.receive_summary),
    "agree": ("agreement", say.agree_summary),
    "sign": ("agreement", say.sign_summary),
    "verify": ("agreement", say.verify_summary),
    "revise": ("agreement", say.revise_summary),
    "handin": ("agreement", say.handin_summary),
    "close": ("agreement", say.close_summary),
    "action": ("followup", say.action_summary),
    "evaluate": ("followup", say.evaluate_summary),
    "followup": ("followup", say.followup_summary),
    "next": ("followup", say.next_summary),
    "agenda": ("followup", say.agenda_summary),
    "unit": ("units", say.unit_summary),
    "forms": ("about", say.forms_summary),
    "keys": ("about", say.keys_summary),
    "doctor": ("about", say.doctor_summary),
    "demo": ("screens", say.demo_summary),
}
"""The module in `poptui.cli` and the help of each command, so that the help imports no command."""
COMPLETION = "_POPTUI_COMPLETE"
"""The environment variable by which a shell asks for its completion script and for completions."""
