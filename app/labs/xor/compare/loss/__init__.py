"""The losses of all networks in one plot, and who solved it first."""
