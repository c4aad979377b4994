"""Tests of reading, writing, cleaning and showing text."""
