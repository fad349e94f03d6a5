"""One function: plot, facts, formula, prose and code."""
