"""XOR training: a small network learns XOR, update by update."""
