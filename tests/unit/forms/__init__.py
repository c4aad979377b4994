"""Tests of the forms room: the built-in form, the reader of forms, and the kinds of answer."""
