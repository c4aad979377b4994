"""Terminal: how keys come in and pictures go out; only the program itself imports it."""
