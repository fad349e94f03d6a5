"""Curves and bars that cards and panes share."""
