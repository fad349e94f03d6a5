"""Which card stands in which row and column."""

from collections.abc import Sequence

Cell = tuple[int, int]
"""Row and column."""


def card_cells(sizes: Sequence[int], columns: int) -> tuple[list[Cell], Cell]:
    """Return the cells of cards, and that of what explains them: a free one, or the one after the last.

    A family that fits into a row is never broken, a longer one stands in as few rows as it can.

    Parameters
    ----------
    sizes
        How many cards each family has, in their order.
    columns
        How many cards stand side by side.
    """
    cells: list[Cell] = []
    gaps: list[Cell] = []
    row = column = 0
    for size in sizes:
        if _rows(column + size, columns) > _rows(size, columns):
            gaps += [(row, free) for free in range(column, columns)]
            row, column = row + 1, 0
        for _ in range(size):
            cells.append((row, column))
            row, column = divmod(row * columns + column + 1, columns)
    return cells, gaps[0] if gaps else (row, column)


def nearest_cell(cells: Sequence[Cell], place: int, step: int) -> int:
    """Return which card of the next row (`step` 1), or the one before (-1), stands nearest, or `place`."""
    row, column = cells[place]
    beside = [each for each, (other, _) in enumerate(cells) if other == row + step]
    return min(beside, key=lambda each: abs(cells[each][1] - column), default=place)


def _rows(cards: int, columns: int) -> int:
    return -(-cards // columns)
