"""The screens of the program, one in each module."""
