"""Tables and grids that are painted in one go."""
