"""Tests of the forms: the built-in forms, the reader of forms, and the kinds of answer."""
