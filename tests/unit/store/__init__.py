"""Tests of where plans live on disk."""
