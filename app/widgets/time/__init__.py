"""The controls and the line of a run's time."""
