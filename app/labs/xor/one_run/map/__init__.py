"""The output over the input plane, its samples and their editing."""
