"""The screens of sharing: making a file for the other, receiving one, and deciding conflicts."""
