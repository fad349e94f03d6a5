"""Hundreds of networks at once: how often each activation learns XOR, and why the failures failed."""
