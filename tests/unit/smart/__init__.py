"""Tests of how goals are judged."""
