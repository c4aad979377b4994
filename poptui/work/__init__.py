"""Work: each verb once, used by a command and by a screen."""
