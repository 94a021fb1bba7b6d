"""Hypothesis strategies for every type of the model and of the flow."""
