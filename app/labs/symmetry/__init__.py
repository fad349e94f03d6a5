"""Initialization symmetry: neurons that start equal stay equal, and what parts them."""
