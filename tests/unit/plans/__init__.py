"""Tests of a plan and of what can be done with it."""
