"""The grid of cards, one a function."""
