"""The two ways in which one network is trained."""
