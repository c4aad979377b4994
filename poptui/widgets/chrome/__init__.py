"""What surrounds the questions: key line, section list, status, themes."""
