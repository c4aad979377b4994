"""The screens of one open plan: its sections, a row, its history, its exports."""
