"""Exports: how a plan leaves and returns."""
