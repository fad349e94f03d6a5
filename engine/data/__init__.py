"""Samples: made, placed, read, split; and the losses of the lectures."""
