"""What several plots of the view paint."""
