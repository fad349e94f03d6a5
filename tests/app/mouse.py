"""A mouse that hovers, presses, moves and releases on a plot as a user's does."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.start.screenshot import settle
from app.widgets.plots.plot import Plot
from app.widgets.tables.painted_parts import PaintedParts


def pixel(plot: Plot, x: float, y: float) -> QPoint:
    """Return where a point of the plot stands on its viewport."""
    return QPoint(plot.mapFromScene(plot.getViewBox().mapViewToScene(QPointF(x, y))))


def drag(qtbot: QtBot, plot: Plot, start: QPoint, way: QPoint) -> None:
    """Hover at `start`, press, move by `way` in three steps and release."""
    viewport, limit = plot.viewport(), pg.getConfigOption("mouseRateLimit")
    # pyqtgraph ignores moves that follow each other faster than a hand makes them.
    pg.setConfigOption("mouseRateLimit", 0)
    qtbot.mouseMove(viewport, start)
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for share in (1, 2, 3):
        qtbot.mouseMove(viewport, start + way * share / 3)
        settle()
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=start + way)
    pg.setConfigOption("mouseRateLimit", limit)
    settle()


def point_at(widget: QWidget, place: QPoint) -> None:
    """Rest the pointer at a place of `widget` until it tells what is there."""
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))


def told_at(painted: PaintedParts[Any], place: QPointF) -> str:
    """Return what is told of the part at a place, nothing beside all of them."""
    part = painted.part_at(place)
    return painted.told_of(part) if part is not None else ""
