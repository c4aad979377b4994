"""The editable table and its parts."""
