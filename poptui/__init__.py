"""poptui: prepare, discuss, sign and follow up a persoonlijk ontwikkelingsplan (POP) in a terminal."""
