"""Terminal: reads keys from the terminal and draws screens on it; only `app` imports it."""
