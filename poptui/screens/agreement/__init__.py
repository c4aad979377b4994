"""The screens of the agreement: making it definitive, signing it, and handing it in."""
