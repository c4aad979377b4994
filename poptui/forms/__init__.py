"""Forms: the types of a form, and the reader that builds a form from TOML."""
