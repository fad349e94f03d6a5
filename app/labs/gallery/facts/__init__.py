"""What is computed about a function, and how it is said."""
