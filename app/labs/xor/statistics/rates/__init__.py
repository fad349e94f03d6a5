"""Success rates with their intervals."""
