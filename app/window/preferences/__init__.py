"""What the user chose for the whole window, and the file in which it is kept."""
