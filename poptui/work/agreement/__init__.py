"""Agreement: freezing the text, signing it, verifying it, handing it in."""
