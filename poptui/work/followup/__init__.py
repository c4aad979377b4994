"""Follow-up: how what was agreed goes, and the plan of the next cycle."""
