"""One module per phenomenon."""
