"""How fast the program is, as ratios to plain reference programs measured in the same run.

Run with ``python -m tests.benchmarks``. Nothing here passes or fails.
"""
