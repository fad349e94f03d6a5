"""What two views of the lab paint."""
