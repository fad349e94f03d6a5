"""Cards stand in their order, families whole."""

import pytest

from app.labs.gallery.cards.card_cells import card_cells, nearest_cell

SIZES = (1, 3, 6, 2, 3, 2, 2)


@pytest.mark.parametrize(("columns", "rows"), [(3, 8), (4, 5), (5, 4)])
def test_a_family_that_fits_a_row_stands_in_one_and_the_cards_keep_their_order(
    columns: int, rows: int
) -> None:
    cells, guide = card_cells(SIZES, columns)
    assert cells == sorted(cells)
    assert len({*cells, guide}) == sum(SIZES) + 1
    assert max((*cells, guide))[0] + 1 == rows
    start = 0
    for size in SIZES:
        spanned = {row for row, _ in cells[start : start + size]}
        assert len(spanned) == -(-size // columns)
        start += size


def test_up_and_down_lead_to_the_nearest_card_of_the_next_row_and_stay_at_the_ends() -> None:
    cells, _ = card_cells((3, 2), 3)
    assert cells == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1)]
    assert nearest_cell(cells, 2, 1) == 4
    assert nearest_cell(cells, 4, -1) == 1
    assert nearest_cell(cells, 4, 1) == 4
