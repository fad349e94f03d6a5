"""The functions of the catalogue, a module a family."""
