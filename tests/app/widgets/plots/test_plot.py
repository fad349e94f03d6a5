"""Ticks stand at round numbers and never crowd an axis; what is drawn moves without a word to Python."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QGraphicsItem
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.plots.curve import Curve
from app.widgets.plots.drag_items import DragLine
from app.widgets.plots.plot import Plot, round_ticks


@pytest.mark.parametrize(
    ("low", "high", "most", "ticks"),
    [
        (0.0, 1.0, 5, [0.0, 0.25, 0.5, 0.75, 1.0]),
        (-0.06, 1.09, 6, [0.0, 0.25, 0.5, 0.75, 1.0]),
        (0.0, 300.0, 4, [0.0, 100.0, 200.0, 300.0]),
        (-9.0, 9.0, 5, [-5.0, 0.0, 5.0]),
    ],
)
def test_ticks_are_round(low: float, high: float, most: int, ticks: list[float]) -> None:
    assert round_ticks(low, high, most) == pytest.approx(ticks)


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e6), st.integers(3, 9))
def test_there_are_never_more_ticks_than_wanted_and_all_lie_in_view(
    low: float, span: float, most: int
) -> None:
    high = low + span
    ticks = round_ticks(low, high, most)
    assert 1 <= len(ticks) <= most
    slack = 1e-6 * span + 1e-9 * abs(low)
    assert all(low - slack <= tick <= high + slack for tick in ticks)


def test_nothing_in_a_plot_reports_that_it_was_moved(qtbot: QtBot, look: Look) -> None:
    plot = Plot(look)
    qtbot.addWidget(plot)
    plot.addItem(Curve(), ignoreBounds=True)
    plot.addItem(DragLine())
    items = plot.scene().items()
    assert len(items) > 10
    reports = QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges
    assert not [type(item).__name__ for item in items if item.flags() & reports]
