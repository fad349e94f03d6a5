"""Curves, areas and markers are painted where their data are, and only when something changes."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.plots.curve import Curve, Fill
from app.widgets.plots.data_item import DataItem
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot import Plot

_Show = Callable[[DataItem], Plot]


@pytest.fixture
def show(qtbot: QtBot, look: Look) -> Iterator[_Show]:
    window = QWidget()
    qtbot.addWidget(window)

    def show_item(item: DataItem) -> Plot:
        plot = Plot(look, grid="", parent=window)
        plot.set_tick_texts(y_text=lambda _: "")
        plot.addItem(item, ignoreBounds=True)
        plot.set_view((0.0, 10.0), (0.0, 1.0))
        plot.resize(500, 300)
        window.show()
        qtbot.waitExposed(window)
        plot.grab()
        return plot

    yield show_item
    window.close()


def _red_area(plot: Plot) -> QRectF:
    """Return in plot coordinates what is painted red."""
    image = QImage(plot.size(), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        plot.render(painter)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)[:, : 4 * image.width()]
    blue, green, red = (pixels[:, channel::4].astype(int) for channel in range(3))
    rows, columns = np.nonzero((red > 200) & (green < 60) & (blue < 60))
    area = QRectF(columns.min(), rows.min(), np.ptp(columns) + 1, np.ptp(rows) + 1)
    return QRectF(plot.getViewBox().mapSceneToView(area).boundingRect())


def test_a_curve_is_painted_where_its_points_are(show: _Show, look: Look) -> None:
    curve = Curve()
    x = np.linspace(2.0, 8.0, 500)
    curve.setData(x, 0.5 + 0.3 * np.sin(x))
    curve.setPen(look.pen("ink", 3))
    pen = curve.pen
    pen.setColor(QColor("red"))
    curve.setPen(pen)
    area = _red_area(show(curve))
    assert (area.left(), area.right()) == pytest.approx((2.0, 8.0), abs=0.06)
    highest = 0.5 + 0.3 * np.sin(x).max()
    assert area.bottom() == pytest.approx(highest, abs=0.01)
    assert curve.boundingRect().contains(area.adjusted(0.04, 0.006, -0.04, -0.006))


def test_an_area_reaches_down_to_zero(show: _Show, look: Look) -> None:
    fill = Fill()
    fill.set_style(look, "ink", 1.0)
    fill._brush.setColor(QColor("red"))
    fill.setData([3.0, 5.0, 7.0], [0.5, 0.75, 0.5])
    area = _red_area(show(fill))
    assert (area.top(), area.bottom()) == pytest.approx((0.0, 0.75), abs=0.02)


def test_the_bounds_of_markers_follow_the_scale_of_the_plot(show: _Show, look: Look) -> None:
    markers = Markers()
    markers.set_style(look, "ink", 10)
    markers.setData([5.0], [0.5])
    plot = show(markers)
    before = markers.boundingRect().width()
    plot.set_view((0.0, 20.0), (0.0, 1.0))
    assert markers.boundingRect().width() == pytest.approx(2 * before)
    markers.setBrush(QColor("red"))
    assert _red_area(plot).center().x() == pytest.approx(5.0, abs=0.05)


def test_the_same_data_once_more_paint_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    curve, covered = Curve(), []
    curve.setPen(QPen())
    monkeypatch.setattr(curve, "set_extent", lambda *_: covered.append(1))
    curve.setData([0.0, 1.0], [0.0, float("nan")], connect="finite")
    curve.setData([0.0, 1.0], [0.0, float("nan")], connect="finite")
    assert len(covered) == 1
