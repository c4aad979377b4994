"""Plans kept as files: one TinyDB file a plan, locks, backups, drafts, and the list's cache."""
