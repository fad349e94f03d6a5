"""The loss around the present network."""
