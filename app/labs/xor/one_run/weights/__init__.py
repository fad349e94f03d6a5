"""Weights and biases as tables, and their editor."""
