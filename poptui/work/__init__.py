"""Work: each act on a plan is defined here once, for the commands and the screens."""
