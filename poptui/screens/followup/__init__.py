"""The screens of follow-up: states, moments, evaluation, the next plan."""
