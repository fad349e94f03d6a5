"""Many networks at once, and what their outcomes say."""
