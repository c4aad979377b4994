"""The screens of a home: the list of plans, a new plan, the settings, and the pictures of units."""
