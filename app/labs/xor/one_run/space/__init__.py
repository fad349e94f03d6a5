"""The samples as the hidden layer sees them."""
