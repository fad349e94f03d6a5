"""A group of controls that folds into one line saying what is inside."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.look.look import Look
from app.look.svg import icon
from app.widgets.controls.control_panel import ROW_GAP, ControlColumn
from app.words.spoken_role import speak_as

_HEIGHT = 28
_ARROW, _ARROW_GAP, _TEXT_GAP = 16, 8, 12
_TEXT = 14
_RADIUS = 6


class FoldHead(QAbstractButton):
    """The line: an arrow, the group's name, and at the right what it holds.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._summary = ""
        speak_as(self, QAccessible.Role.Button)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.updateGeometry)

    def show_texts(self, title: str, summary: str) -> None:
        """Show the group's name and what it holds."""
        if (title, summary) == (self.text(), self._summary):
            return
        self._summary = summary
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(summary)
        self.setToolTip(summary)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a line, and room for the name alone."""
        look = self._look
        name = QFontMetricsF(self._font(bold=True)).horizontalAdvance(self.text())
        return QSize(round(look.px(_ARROW + _ARROW_GAP) + name), look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same: the summary is elided."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint arrow, name and, while folded, the summary."""
        look, box = self._look, QRectF(self.rect())
        with QPainter(self) as painter:
            arrow = look.px(_ARROW)
            name = "chevron_down" if self.isChecked() else "chevron_right"
            drawn = icon(name, look.color("ink2"), arrow, self.devicePixelRatioF())
            drawn.paint(painter, 0, (self.height() - arrow) // 2, arrow, arrow)
            box.setLeft(arrow + look.px(_ARROW_GAP))
            painter.setFont(self._font(bold=True))
            painter.setPen(look.color("ink"))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self.text())
            used = QFontMetricsF(painter.font()).horizontalAdvance(self.text()) + look.px(_TEXT_GAP)
            box.setLeft(box.left() + used)
            if not self.isChecked():
                painter.setFont(self._font(bold=False))
                painter.setPen(look.color("ink2"))
                metrics = QFontMetricsF(painter.font())
                text = metrics.elidedText(self._summary, Qt.TextElideMode.ElideRight, max(0.0, box.width()))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(look.color("accent"), 1.5))
                frame = QRectF(self.rect()).adjusted(1.0, 1.0, -1.0, -1.0)
                painter.drawRoundedRect(frame, _RADIUS, _RADIUS)

    def _font(self, *, bold: bool) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._look.px(_TEXT))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font


class Fold(QWidget):
    """A group of controls under its `FoldHead`; closed at first.

    Signals
    -------
    toggled
        (open): the user opened or closed it.

    Parameters
    ----------
    look
        Theme and scale.
    """

    toggled = Signal(bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.head = FoldHead(look)
        self.content = ControlColumn()
        self.content.hide()
        speak_as(self.content, QAccessible.Role.Grouping)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(ROW_GAP)
        column.addWidget(self.head)
        column.addWidget(self.content)
        self.head.clicked.connect(self._toggle)

    @property
    def is_open(self) -> bool:
        """Whether what is inside can be seen."""
        return self.head.isChecked()

    def show_texts(self, title: str, summary: str) -> None:
        """Show the group's name and what it holds."""
        self.head.show_texts(title, summary)
        self.content.setAccessibleName(title)

    def show_open(self, *, is_open: bool) -> None:
        """Open or close it without emitting anything."""
        self.head.setChecked(is_open)
        self.content.setVisible(is_open)

    def _toggle(self, is_open: bool) -> None:
        self.show_open(is_open=is_open)
        self.toggled.emit(is_open)
