"""Widgets: one in each file."""
