"""One network learns, update by update, and everything in it can be seen."""
