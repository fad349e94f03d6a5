"""The outline of a line is what a stroke paints."""

import numpy as np
import pyqtgraph as pg
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPen
from pytestqt.qtbot import QtBot

from app.widgets.plots.polyline import visible_points
from app.widgets.plots.ribbon import ribbon
from engine.activations import activation

_WIDTH = 3.2


def _painted(paint: "tuple[QPainterPath, QPen | None]") -> np.ndarray:
    path, pen = paint
    image = QImage(420, 220, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if pen is not None:
            painter.strokePath(path, pen)
        else:
            path.setFillRule(Qt.FillRule.WindingFill)
            painter.fillPath(path, QColor("black"))
    return np.frombuffer(image.constBits(), np.uint8).reshape(220, -1)[:, :420].astype(int)


@pytest.mark.parametrize("key", ["sigmoid", "tanh", "softsign", "gelu", "softplus", "sine"])
def test_a_filled_outline_looks_like_the_stroke(qtbot: QtBot, key: str) -> None:
    z = np.linspace(-9.0, 9.0, 601)
    y = np.asarray(activation(key).value(z), dtype=float)
    x_pixels, y_pixels = 210.0 + 22.0 * z, 200.0 - 180.0 * (y - y.min()) / np.ptp(y)
    kept = visible_points(x_pixels, y_pixels, 0.1)
    x, y = x_pixels[kept], y_pixels[kept]
    corners = ribbon(x, y, _WIDTH)
    assert corners is not None
    pen = QPen(QColor("black"), _WIDTH)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    filled = _painted((pg.arrayToQPath(*corners), None))
    stroked = _painted((pg.arrayToQPath(x, y), pen))
    difference = np.abs(filled - stroked)
    assert difference.mean() < 0.1
    # Qt's stroke itself darkens single pixels at the crests of a sine.
    assert np.count_nonzero(difference > 40) < 30


def test_a_sharp_bend_has_no_simple_outline() -> None:
    assert ribbon(np.array([0.0, 10.0, 20.0]), np.array([0.0, 0.0, 15.0]), _WIDTH) is None


def test_a_bend_narrower_than_the_line_has_no_simple_outline() -> None:
    angle = np.linspace(0.0, np.pi, 40)
    assert ribbon(np.cos(angle), np.sin(angle), _WIDTH) is None
    assert ribbon(9.0 * np.cos(angle), 9.0 * np.sin(angle), _WIDTH) is not None


def test_a_straight_line_becomes_a_bar_with_round_ends() -> None:
    corners = ribbon(np.array([0.0, 10.0]), np.array([5.0, 5.0]), 2.0)
    assert corners is not None
    x, y = corners
    assert (y.min(), y.max()) == pytest.approx((4.0, 6.0))
    assert -1.0 < x.min() < -0.9
    assert 10.9 < x.max() < 11.0
