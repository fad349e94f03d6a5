"""The clock that gives time to a run, and tasks in the background."""
