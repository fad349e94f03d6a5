"""The signs with which a time line marks what happened, and how they are painted."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from app.look.look import Look

_STROKE = 1.8


class Glyph(StrEnum):
    """The shape of a sign; no two meanings that can stand side by side differ by colour alone."""

    CROSS = "cross"
    RING = "ring"
    CHECK = "check"
    STEP_DOWN = "step down"
    BAR = "bar"
    FLAG = "flag"
    """Something that the user did: its words stand on a ground in the mark's colour."""


@dataclass(frozen=True)
class TimeMark:
    """Something that happened at an update.

    Attributes
    ----------
    update
        When.
    glyph
        The sign's shape.
    color_role
        Its colour.
    label
        One or two words beside it, where there is room; may be empty.
    text
        The whole sentence.
    """

    update: int
    glyph: Glyph
    color_role: str
    label: str
    text: str


def paint_glyph(painter: QPainter, look: Look, mark: TimeMark, centre: QPointF, radius: float) -> None:
    """Paint the sign of `mark` around `centre`."""
    pen = QPen(look.color(mark.color_role), look.stroke(_STROKE))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(QBrush())
    if mark.glyph is Glyph.RING:
        painter.drawEllipse(centre, radius, radius)
    for stroke in _STROKES[mark.glyph]:
        painter.drawPolyline(QPolygonF([centre + QPointF(x * radius, y * radius) for x, y in stroke]))


_STROKES: dict[Glyph, tuple[tuple[tuple[float, float], ...], ...]] = {
    Glyph.CROSS: (((-0.85, -0.85), (0.85, 0.85)), ((-0.85, 0.85), (0.85, -0.85))),
    Glyph.RING: (),
    Glyph.CHECK: (((-1.0, 0.1), (-0.3, 0.8), (1.0, -0.8)),),
    Glyph.STEP_DOWN: (((-1.0, -0.8), (0.0, -0.8), (0.0, 0.8), (1.0, 0.8)),),
    Glyph.FLAG: (((-0.8, 1.0), (-0.8, -1.0), (0.9, -0.4), (-0.8, 0.2)),),
    Glyph.BAR: (((0.0, -1.0), (0.0, 1.0)), ((0.6, -1.0), (0.6, 1.0))),
}
