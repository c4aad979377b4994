"""Follow-up: the state of what was agreed, and the plan of the next cycle."""
