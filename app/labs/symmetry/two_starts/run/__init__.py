"""The two runs, what is looked at of them, and what is said of them."""
