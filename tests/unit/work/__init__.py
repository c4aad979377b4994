"""Tests of what a command or a screen does with a plan."""
