"""The screens of one open plan: its sections, a row, its history, and its exports."""
