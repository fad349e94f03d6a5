"""Two initial values side by side."""
