"""The help of each command in one line, for the help of all commands and for completion; it imports no command."""

from __future__ import annotations

from poptui.messages import commands as say

SUMMARIES = {
    "new": say.new_summary,
    "list": say.list_summary,
    "show": say.show_summary,
    "set": say.set_summary,
    "row": say.row_summary,
    "undo": say.undo_summary,
    "log": say.log_summary,
    "check": say.check_summary,
    "smart": say.smart_summary,
    "export": say.export_summary,
    "import": say.import_summary,
    "share": say.share_summary,
    "receive": say.receive_summary,
    "agree": say.agree_summary,
    "sign": say.sign_summary,
    "verify": say.verify_summary,
    "revise": say.revise_summary,
    "handin": say.handin_summary,
    "close": say.close_summary,
    "action": say.action_summary,
    "evaluate": say.evaluate_summary,
    "followup": say.followup_summary,
    "next": say.next_summary,
    "agenda": say.agenda_summary,
    "unit": say.unit_summary,
    "forms": say.forms_summary,
    "keys": say.keys_summary,
    "doctor": say.doctor_summary,
    "demo": say.demo_summary,
}
"""The help of each command of `command_names.COMMANDS`, in its order."""
