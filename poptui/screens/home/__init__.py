"""The screens of a home: the list of plans, a new plan, the settings, the pictures of units."""
