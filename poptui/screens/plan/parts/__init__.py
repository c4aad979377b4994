"""The parts that the screens of a plan are composed of: each does one thing, and is given what it needs."""
