"""How samples are named, and until how many of them each is."""

from app.words.number_format import shortest

FEW_SAMPLES = 8
"""So many samples are marked and named one by one; more are a cloud."""

_COORDINATE_DECIMALS = 2


def point_text(x1: float, x2: float, decimals: int = _COORDINATE_DECIMALS) -> str:
    """Return a point of the input plane as it is written: (0, 1)."""
    return f"({shortest(x1, decimals)}, {shortest(x2, decimals)})"
