"""Tests of the exports: Markdown written and read back, plain text, the sidecar and the agreement file."""
