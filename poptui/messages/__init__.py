"""The catalogue: every sentence that the program says, behind a function with typed parameters for each."""
