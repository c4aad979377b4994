"""Sharing: handing a plan over, and taking in what the other side handed over."""
