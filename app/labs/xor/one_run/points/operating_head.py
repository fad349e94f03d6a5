"""The head of a neuron's cell: its name at the left, its state as a badge at the right."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from app.labs.xor.one_run.points.operating_texts import OperatingBadge
from app.labs.xor.shared.short_names import neuron_symbol
from app.look.look import Look

_NAME_PX = 19
_COMPACT_NAME_PX = 17
_NAME_GAP = 6
_BADGE_PX = 14
_COMPACT_BADGE_PX = 13
_PADDING = 8
_RADIUS = 6
_BELOW = 4
_CROSS = 8
_CROSS_GAP = 6
_CROSS_WIDTH = 1.8


def paint_head(
    painter: QPainter,
    area: QRectF,
    number: int,
    label: OperatingBadge | None,
    look: Look,
    *,
    is_compact: bool,
) -> None:
    """Paint the head of neuron `number`; in compact cells the badge has no plate."""
    font = look.math_font(_COMPACT_NAME_PX if is_compact else _NAME_PX)
    name = neuron_symbol(number)
    painter.setFont(font)
    painter.setPen(look.color("ink"))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)
    if label is not None:
        taken = QFontMetricsF(font).horizontalAdvance(name) + look.px(_NAME_GAP)
        _paint_badge(painter, label, area.adjusted(taken, 0.0, 0.0, 0.0), look, is_compact=is_compact)


def _paint_badge(
    painter: QPainter, label: OperatingBadge, room: QRectF, look: Look, *, is_compact: bool
) -> None:
    """Paint the longest text that fits at the right of `room`."""
    font = look.font(_COMPACT_BADGE_PX if is_compact else _BADGE_PX, QFont.Weight.Bold)
    metrics = QFontMetricsF(font)
    padding = 0 if is_compact else look.px(_PADDING)
    cross = look.px(_CROSS + _CROSS_GAP) if label.is_crossed else 0
    widths = [metrics.horizontalAdvance(text) + cross + 2 * padding for text in label.texts]
    best = next((k for k, width in enumerate(widths) if width <= room.width()), len(widths) - 1)
    plate = QRectF(room.right() - widths[best], room.top(), widths[best], room.height() - _BELOW)
    if not is_compact:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(f"{label.state}_tint" if label.state else "sunken"))
        painter.drawRoundedRect(plate, _RADIUS, _RADIUS)
    if label.is_crossed:
        half = look.px(_CROSS) / 2
        middle = QPointF(plate.left() + padding + half, plate.center().y())
        painter.setPen(look.pen(label.state, _CROSS_WIDTH))
        for side in (half, -half):
            painter.drawLine(middle + QPointF(-half, -side), middle + QPointF(half, side))
    painter.setPen(look.color(label.state or "ink2"))
    painter.setFont(font)
    text_area = plate.adjusted(padding + cross, 0.0, 0.0, 0.0)
    painter.drawText(text_area, Qt.AlignmentFlag.AlignVCenter, label.texts[best])
