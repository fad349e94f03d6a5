"""Computes a formula: from a tree to NumPy calls for its value and its derivative."""
