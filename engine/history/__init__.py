"""What is remembered and found along a run."""
