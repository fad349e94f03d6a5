"""Several functions on the same axes."""
