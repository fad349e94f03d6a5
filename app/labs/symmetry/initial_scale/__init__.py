"""Success against the scale of the initial weights."""
