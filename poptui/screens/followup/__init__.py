"""The screens of follow-up: states, moments, evaluation, and the next plan."""
