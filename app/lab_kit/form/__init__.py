"""A panel of controls as a table of rows over a record."""
