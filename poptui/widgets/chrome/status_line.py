"""The boxes that show the status of a plan; nobody ticks them."""

from __future__ import annotations

from textual.content import Content

from poptui.exports.views import status_shown
from poptui.forms.model import Field
from poptui.messages import dialogs as say
from poptui.plans.agreement import status_of
from poptui.plans.plan import Plan
from poptui.text.clean import show
from poptui.widgets.chrome.cached_render import CachedText


class StatusLine(CachedText):
    """Shows the plan's status in the form's own boxes."""

    def __init__(self, field: Field) -> None:
        """Takes the field of the form whose semantic role is the status."""
        super().__init__("")
        self.field = field

    def show_status(self, plan: Plan) -> None:
        """Shows the status of the plan."""
        reached = status_shown(self.field, status_of(plan))
        boxes = "   ".join(f"[{'x' if one.value == reached else ' '}] {one.title}" for one in self.field.options)
        text = show(f"  {say.status_line(question=self.field.label, boxes=boxes)}")
        if str(self.content) != text:
            self.update(Content(text))
