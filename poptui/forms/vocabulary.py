"""The words that forms are described with."""

ROLES = ("employee", "manager", "together", "hr")
KINDS = (
    *("line", "text", "date", "period", "choice", "choices", "scale", "yes-no", "money", "hours", "person"),
    *("checklist", "table", "note", "attachment"),
)
SHARED = ("must", "choose", "talk", "never")
AGREED = ("frozen", "choice", "never")
KEPT = ("plan", "unit")
"""Where answers are kept: in the plan, or with the manager's picture of a unit, outside all plans."""
RECEIVERS = ("employee", "manager", "hr")
"""Who can get the agreement once it is signed."""
WHOSE = frozenset({"employee", "function", "unit", "manager", "date", "no_need"})
"""The parts that say whose plan it is."""
GOALS = ("goal", "activity")
"""The parts whose words are a goal."""
PLAYS = (
    *("employee", "function", "unit", "manager", "date", "status", "no_need", "interest", "mobility", "goal"),
    *("activity", "result", "when", "means", "cost", "hours", "way", "required", "who", "support", "repayment"),
    *("period", "talks", "with", "criteria", "outcome", "way_of_following", "trusted", "reward"),
)
