"""The sheet on which a written-out pass stands."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.labs.xor.one_run.numbers.notation_runs import Typeface
from app.labs.xor.one_run.numbers.pass_layout import PassLayout, SectionText, lay_out
from app.look.look import Look
from app.words.spoken_role import speak_as
from engine.written.step import Section, Step

_RIGHT_MARGIN = 10
_NARROWEST = 280


class PassSheet(QWidget):
    """Paints the lines of a pass, as high as they need at the width that the sheet is given.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        speak_as(self, QAccessible.Role.Graphic)
        self._look = look
        self._steps: Sequence[Step] = ()
        self._sections: dict[Section, SectionText] = {}
        self._layout = PassLayout()
        self._typeface = Typeface(look)

    def show_steps(self, steps: Sequence[Step], sections: dict[Section, SectionText]) -> None:
        """Show the lines of a pass under the headings of its parts."""
        self._steps, self._sections = steps, sections
        self._lay_out()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self._typeface = Typeface(self._look)
        self._lay_out()

    def minimumSizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(self._look.px(_NARROWEST) // 2, round(self._layout.height))

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(self._look.px(_NARROWEST), round(self._layout.height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what can be seen."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            seen = QRectF(event.rect())
            painter.setPen(QPen(self._look.color("line"), 1))
            painter.drawLines(self._layout.rules)
            self._paint_runs(painter, seen)
            painter.setPen(QPen(self._look.color("ink2"), self._look.stroke(1.3)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for bracket in self._layout.brackets:
                if bracket.intersects(seen):
                    self._paint_bracket(painter, bracket)

    def _lay_out(self) -> None:
        height = self._layout.height
        scale = self._look.px(1000) / 1000
        width = self.width() - self._look.px(_RIGHT_MARGIN)
        self._layout = lay_out(self._steps, self._sections, self._typeface, width, scale)
        if self._layout.height != height:
            self.updateGeometry()
        self.update()

    def _paint_runs(self, painter: QPainter, seen: QRectF) -> None:
        fonts, color = self._typeface.fonts, self._look.color
        reach = self._typeface.ascent + self._typeface.rise
        top, bottom = seen.top() - self._typeface.descent, seen.bottom() + reach
        role, font = "", None
        for placed in self._layout.runs:
            if not top <= placed.baseline <= bottom:
                continue
            if placed.color_role != role:
                role = placed.color_role
                painter.setPen(color(role))
            wanted = fonts[placed.run.face, placed.run.is_raised]
            if wanted is not font:
                font = wanted
                painter.setFont(font)
            painter.drawText(QPointF(placed.x, placed.baseline), placed.run.text)

    def _paint_bracket(self, painter: QPainter, area: QRectF) -> None:
        """Paint a pair of parentheses at the left and right end of `area`."""
        inset = self._look.px(4)
        top, bottom, middle = area.top() + 1, area.bottom() - 1, area.center().y()
        for edge, inward in ((area.left(), inset), (area.right(), -inset)):
            path = QPainterPath(QPointF(edge + inward, top))
            path.quadTo(QPointF(edge - inward * 0.6, middle), QPointF(edge + inward, bottom))
            painter.drawPath(path)
