"""Tests of the terminal: cells, output and input."""
