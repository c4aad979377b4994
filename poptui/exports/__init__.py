"""Exports: writes a plan as Markdown, plain text or JSON, and reads Markdown and JSON back."""
