"""Bounded records, their rules, invalid values, seeds."""
