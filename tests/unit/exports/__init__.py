"""Tests of the exports room: Markdown there and back, plain text, and what goes along unseen."""
