"""Success over two settings."""
