"""Where the program was left, kept in a file of its own."""
