"""The bar is filled as far as the work is done."""

import pytest
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.controls.progress_bar import ProgressBar


@pytest.mark.parametrize("share", [0.0, 0.25, 0.8, 1.0])
def test_the_filled_part_is_the_share(qtbot: QtBot, look: Look, share: float) -> None:
    bar = ProgressBar(look)
    qtbot.addWidget(bar)
    bar.resize(200, 10)
    bar.show_share(share)
    picture = bar.grab().toImage()

    filled = [picture.pixelColor(x, 5) == look.color("accent") for x in range(200)]
    assert sum(filled) == pytest.approx(200 * share, abs=8)
