"""The single networks of a combination."""
