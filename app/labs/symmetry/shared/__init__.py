"""What both views of the lab use."""
