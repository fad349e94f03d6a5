"""What a widget paints, with its places: texts, lines and rectangles."""

from collections.abc import Sequence
from types import ModuleType

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QWidget


class Painted:
    """What was painted.

    Attributes
    ----------
    texts
        (text, place) where place is a baseline's left end, or the rectangle in whose middle the text stands.
    lines, rectangles, polygons
        In the order of painting.
    """

    def __init__(self) -> None:
        self.texts: list[tuple[str, QPointF | QRectF]] = []
        self.lines: list[QLineF] = []
        self.rectangles: list[QRectF] = []
        self.polygons: list[QPolygonF] = []

    def place(self, text: str) -> QPointF:
        """Return where the one text that reads `text` begins."""
        (found,) = (place for said, place in self.texts if said == text and isinstance(place, QPointF))
        return found


def painted_by(widget: QWidget, modules: Sequence[ModuleType], monkeypatch: pytest.MonkeyPatch) -> Painted:
    """Paint a widget whose painters are made in `modules`."""
    painted = Painted()

    class Recorder(QPainter):
        def drawText(self, *arguments: object) -> None:  # noqa: N802
            text, place = arguments[-1], arguments[0]
            if isinstance(text, str) and isinstance(place, QPointF | QRectF):
                painted.texts.append((text, place))
            super().drawText(*arguments)  # type: ignore[call-overload]

        def drawLine(self, *arguments: object) -> None:  # noqa: N802
            painted.lines += [each for each in arguments if isinstance(each, QLineF)]
            super().drawLine(*arguments)  # type: ignore[call-overload]

        def drawLines(self, *arguments: object) -> None:  # noqa: N802
            (lines,) = arguments
            if isinstance(lines, list):
                painted.lines += lines
            super().drawLines(*arguments)  # type: ignore[call-overload]

        def drawRect(self, *arguments: object) -> None:  # noqa: N802
            painted.rectangles += [each for each in arguments if isinstance(each, QRectF)]
            super().drawRect(*arguments)  # type: ignore[call-overload]

        def drawRoundedRect(self, *arguments: object) -> None:  # noqa: N802
            painted.rectangles += [each for each in arguments if isinstance(each, QRectF)]
            super().drawRoundedRect(*arguments)  # type: ignore[call-overload]

        def drawPolygon(self, *arguments: object) -> None:  # noqa: N802
            painted.polygons += [each for each in arguments if isinstance(each, QPolygonF)]
            super().drawPolygon(*arguments)  # type: ignore[call-overload]

    for module in modules:
        monkeypatch.setattr(module, "QPainter", Recorder)
    widget.grab()
    return painted
