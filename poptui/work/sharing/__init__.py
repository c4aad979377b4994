"""Sharing: making the file for the other side, and importing what the other side shared."""
