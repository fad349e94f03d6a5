"""Somebody's own functions: typed, kept, renamed and deleted in the gallery."""
