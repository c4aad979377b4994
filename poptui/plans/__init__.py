"""Plans: answers, rows, versions and changes, as plain values."""
