"""The screens of the agreement: making it definitive, signing it, handing it in."""
