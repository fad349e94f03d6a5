"""The whole pass written out with its numbers."""
