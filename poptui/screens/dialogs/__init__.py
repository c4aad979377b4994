"""Dialogs: small screens that open over another one; each returns a value, or None where the person cancels."""
