"""The screens of sharing: handing over, taking in, deciding a conflict."""
