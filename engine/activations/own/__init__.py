"""Activation functions that somebody has typed as a formula."""
