"""Numbers as they stand in the cells of a table."""

import re

_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\uff0d": "-"})
_POINT = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_COMMA = re.compile(r"[+-]?(?:\d+,\d*|,\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?", re.ASCII)


def number(cell: str, separator: str) -> float | None:
    """Return the number in a cell, or None.

    Where commas part the cells, one inside a (quoted) cell groups thousands; elsewhere it is a decimal comma.

    Parameters
    ----------
    cell
        The cell.
    separator
        What parts the cells of the table.
    """
    text = cell.strip().translate(_MINUS)
    if _POINT.fullmatch(text):
        return float(text)
    if separator == ",":
        return float(text.replace(",", "")) if _THOUSANDS.fullmatch(text) else None
    return float(text.replace(",", ".")) if _COMMA.fullmatch(text) else None
