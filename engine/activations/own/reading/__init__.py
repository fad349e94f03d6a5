"""Reads a formula: from text to a tree, or to an error that names the place."""
