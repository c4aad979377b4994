"""The statuses of a plan, which are computed (`agreement.status_of`); importing this loads nothing."""

from __future__ import annotations

CLOSED = "closed"
"""The words of `PlanClosed` of a plan that was closed, and its status."""
DISAGREED = "disagreed"
"""The status of a plan whose signers do not all agree."""
STATUSES = ("preparing", "definitive", "signed", CLOSED)
"""The statuses in the order in which a plan reaches them; a plan can be disagreed in the place of signed."""
