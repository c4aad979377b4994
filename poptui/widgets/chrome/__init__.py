"""Widgets around the questions: key line, section list, status and themes."""
