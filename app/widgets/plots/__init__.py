"""Plots and what is drawn and dragged in them."""
