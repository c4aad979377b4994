"""Tests of poptui."""
