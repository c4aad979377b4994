"""The inputs in which a person answers, a kind each."""
