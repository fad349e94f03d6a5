"""What a user sets a value with."""
