"""What can be looked at beside the rates."""

from enum import StrEnum


class Detail(StrEnum):
    """What the card shows."""

    RATES = "rates"
    """Nothing: the rates have the whole page."""
    LOSSES = "losses"
    TIMES = "times"
    FAILURES = "failures"
    SEEDS = "seeds"
    SCAN = "scan"
