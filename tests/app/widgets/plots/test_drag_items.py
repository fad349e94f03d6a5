"""A line is dragged from a few pixels beside it, and from no farther away."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.start.screenshot import settle
from app.widgets.plots.drag_items import DragLine
from app.widgets.plots.plot import Plot
from tests.app.mouse import drag, pixel

# A plot whose units are of very different lengths in pixels, as in the saturation lab.
VIEW = ((-9.0, 9.0), (0.0, 0.3))


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(800, 300)
    return page


@pytest.fixture
def plot(page: QWidget, look: Look) -> Plot:
    plot = Plot(look, parent=page)
    plot.setGeometry(page.rect())
    plot.set_view(*VIEW)
    page.show()
    settle()
    return plot


@pytest.mark.parametrize("beside", [-15, -6, 0, 6, 15])
@pytest.mark.parametrize(
    ("angle", "value", "across", "way"),
    [(90, 2.0, QPoint(1, 0), QPoint(60, 0)), (0, 0.1, QPoint(0, 1), QPoint(0, -60))],
    ids=["vertical", "horizontal"],
)
def test_a_line_is_dragged_when_it_is_pressed_near_it_and_only_then(
    plot: Plot, qtbot: QtBot, angle: int, value: float, across: QPoint, way: QPoint, beside: int
) -> None:
    line = DragLine(angle=angle)
    plot.addItem(line)
    line.setValue(value)
    settle()
    dragged: list[float] = []
    line.dragged.connect(dragged.append)
    start = pixel(plot, value, 0.2) if angle else pixel(plot, -4.0, value)
    drag(qtbot, plot, start + across * beside, way)
    if abs(beside) > 6:
        assert dragged == []
    else:
        assert dragged[-1] - value == pytest.approx(60 * (18 if angle else 0.3) / _length(plot, angle))


def _length(plot: Plot, angle: int) -> float:
    box = plot.getViewBox()
    return float(box.width() if angle else box.height())
