"""Controls that two views of the lab use."""
