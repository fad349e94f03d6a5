"""Derivative and saturation: where g′ dies out, and what is lost there."""
