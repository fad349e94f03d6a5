"""What is known beside the rates: losses, times, where networks stopped."""
