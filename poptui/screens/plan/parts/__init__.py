"""The parts that the screens of a plan hold: each does one thing, and is given what it needs."""
