"""Tests of the acts on plans that commands and screens share."""
