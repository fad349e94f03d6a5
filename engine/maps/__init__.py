"""Outputs and losses over a plane."""
