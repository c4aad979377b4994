"""The inputs in which a person answers, one for each kind of answer."""
