"""One card a network."""
