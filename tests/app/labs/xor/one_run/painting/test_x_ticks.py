"""Numbers below an axis stand apart and on it, however long they are."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.painting.plane_frame import PlaneFrame, x_tick_places
from app.look.look import Look
from app.widgets.plots.plot import round_ticks


@pytest.mark.parametrize("limit", [0.5, 4.0, 1000.0, 3e5, 2e46, 7e300])
@pytest.mark.parametrize("width", [60.0, 110.0, 240.0, 500.0])
def test_no_number_touches_another_or_leaves_its_axis(
    qtbot: QtBot, look: Look, limit: float, width: float
) -> None:
    area = QRectF(30.0, 0.0, width, 60.0)
    frame = PlaneFrame(area, area, (-limit, limit), (0.0, 1.0))
    metrics = QFontMetricsF(look.font(14))
    ticks = round_ticks(-limit, limit, 9)
    places = x_tick_places(frame, ticks, metrics)
    assert places
    ends = [(left, left + metrics.horizontalAdvance(text)) for left, text in places]
    assert all(one[1] < other[0] for one, other in pairwise(ends))
    assert ends[0][0] >= area.left() - 20.0
    assert ends[-1][1] <= area.right() + 8.0
    assert "0" in [text for _, text in places]
