"""Translation, numbers and formatted text."""
