"""What two views of the lab use: settings, the input plane, texts."""
