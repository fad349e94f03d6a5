"""What is looked at of a run: choices of the reader, none of which alters it."""
