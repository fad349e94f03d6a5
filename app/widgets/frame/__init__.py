"""What stands around plots and controls: cards, headers, labels, the observation."""
