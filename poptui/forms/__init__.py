"""Forms: what a form is, read from TOML."""
