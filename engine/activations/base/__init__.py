"""What activation functions are made of: the record and numerically stable parts."""
