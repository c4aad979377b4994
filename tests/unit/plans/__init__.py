"""Tests of what a plan is and of what can be done with it."""
