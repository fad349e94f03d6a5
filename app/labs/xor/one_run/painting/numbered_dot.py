"""A dot with a number: the same place in two pictures."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from app.look.look import Look

_RADIUS = 10.0
_RING = 2.0
_NUMBER_PX = 12


def dot_radius(look: Look) -> float:
    """Return the radius of a dot with its ring, in pixels."""
    return look.px(100 * _RADIUS) / 100 + _RING


def paint_numbered_dot(painter: QPainter, centre: QPointF, number: int, look: Look) -> None:
    """Paint a dot in ink with a light ring, and its number."""
    radius = dot_radius(look) - _RING
    painter.setPen(QPen(QColor("white"), _RING))
    painter.setBrush(QColor("#15202B"))
    painter.drawEllipse(centre, radius, radius)
    painter.setFont(look.font(_NUMBER_PX, QFont.Weight.Bold))
    box = QRectF(centre - QPointF(radius, radius), QSizeF(2 * radius, 2 * radius))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
