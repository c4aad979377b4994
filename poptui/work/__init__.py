"""Work: the verbs, each once, used by a command and by a screen."""
