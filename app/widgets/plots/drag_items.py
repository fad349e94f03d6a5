"""Lines and points of a plot that are dragged, or moved by arrow keys once they were clicked."""

from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QGraphicsItem

_HIT_PX = 16
_POINT_PX = 13


class DragLine(pg.InfiniteLine):  # type: ignore[misc]  # pyqtgraph is untyped
    """A straight line that can be dragged, or moved by arrow keys once it was clicked.

    Signals
    -------
    dragged
        (value): the user moved the line there.

    Parameters
    ----------
    angle
        90 for a vertical line (x moves), 0 for a horizontal one.
    step
        What one arrow key adds; ten times that with Shift.
    """

    dragged = Signal(float)

    def __init__(self, *, angle: float = 90, step: float = 0.1) -> None:
        super().__init__(angle=angle, movable=True)
        self._step = step
        self._line_area: QRectF | None = None
        self._hit_area = QRectF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setZValue(30)
        vertical = angle != 0
        self.setCursor(Qt.CursorShape.SizeHorCursor if vertical else Qt.CursorShape.SizeVerCursor)
        self._forward = Qt.Key.Key_Right if vertical else Qt.Key.Key_Up
        self._backward = Qt.Key.Key_Left if vertical else Qt.Key.Key_Down
        self.sigDragged.connect(lambda: self.dragged.emit(float(self.value())))

    def boundingRect(self) -> QRectF:
        """Return an area that is wide enough to be hit."""
        area = super().boundingRect()
        # The same object as long as the line and the scale of the plot are the same.
        if area is not self._line_area:
            # In its own coordinates, which are turned by its angle, the line always lies along x.
            length = self.pixelLength(direction=pg.Point(1, 0), ortho=True)
            half = (length or 0.0) * _HIT_PX / 2
            self._line_area = area
            self._hit_area = area.adjusted(0, min(0.0, -half - area.top()), 0, max(0.0, half - area.bottom()))
        return self._hit_area

    def mouseClickEvent(self, event: Any) -> None:  # noqa: ANN401  (pyqtgraph's own event class)
        """Take the keyboard focus."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mouseClickEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by one step, or ten with Shift."""
        many = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        directions = {self._forward: 1, self._backward: -1}
        direction = directions.get(Qt.Key(event.key()))
        if direction is None:
            event.ignore()
        else:
            self.dragged.emit(float(self.value()) + direction * many * self._step)


class DragPoint(pg.TargetItem):  # type: ignore[misc]  # pyqtgraph is untyped
    """A small ring that can be dragged along x, or moved by arrow keys once it was clicked.

    Signals
    -------
    dragged
        (x): the user moved the point there.

    Parameters
    ----------
    step
        What one arrow key adds; ten times that with Shift.
    """

    dragged = Signal(float)

    def __init__(self, *, step: float = 0.1) -> None:
        super().__init__(pos=(0.0, 0.0), size=_POINT_PX, symbol="o", movable=True)
        self._step = step
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsFocusable)
        self.setZValue(45)
        self.setCursor(Qt.CursorShape.SizeHorCursor)

    def paint(self, painter: QPainter, *_arguments: object) -> None:
        """Paint a smooth ring, in pixels: in the units of the plot that takes many times as long."""
        middle = painter.worldTransform().map(QPointF())
        painter.resetTransform()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.currentPen)
        painter.setBrush(self.currentBrush)
        painter.drawEllipse(middle, _POINT_PX / 2, _POINT_PX / 2)

    def mouseDragEvent(self, event: Any) -> None:  # noqa: ANN401  (pyqtgraph's own event class)
        """Follow the pointer along x."""
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            self.dragged.emit(float(self.mapToParent(event.pos()).x()))

    def mouseClickEvent(self, event: Any) -> None:  # noqa: ANN401  (pyqtgraph's own event class)
        """Take the keyboard focus."""
        event.accept()
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by one step, or ten with Shift."""
        many = 10 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        direction = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if direction is None:
            event.ignore()
        else:
            self.dragged.emit(float(self.pos().x()) + direction * many * self._step)
