"""The network's answer to each sample."""
