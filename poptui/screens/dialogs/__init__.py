"""Dialogs: small screens over another one; each returns a value, or None for cancel."""
