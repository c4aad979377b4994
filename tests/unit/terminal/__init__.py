"""Tests of the line: cells, what is sent, what is read."""
