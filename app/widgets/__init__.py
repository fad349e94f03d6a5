"""Plots and controls that two labs or more use."""
