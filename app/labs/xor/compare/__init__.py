"""Several activations side by side, trained on XOR from the same start."""
