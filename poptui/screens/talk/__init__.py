"""The screens of the talk."""
