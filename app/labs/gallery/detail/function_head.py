"""Who a function is: its mark in its colour, its names and its sources."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.gallery.detail.prose import prose
from app.look.look import Look
from app.words.translation import translate
from engine.activations import ACTIVATIONS, ActivationRecord

_MARK = 30
_MOST_PAPERS = max(len(record.papers) for record in ACTIVATIONS)


class _Mark(QWidget):
    """A rounded square in the function's colour with a bent line on it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._key = ""
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_key(self, key: str) -> None:
        self._key = key
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._key:
            return
        edge = self.width()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._look.line_style(self._key).color))
            painter.drawRoundedRect(QRectF(0, 0, edge, edge), edge / 5, edge / 5)
            bend = QPainterPath(QPointF(0.22 * edge, 0.72 * edge))
            bend.cubicTo(0.62 * edge, 0.72 * edge, 0.42 * edge, 0.3 * edge, 0.78 * edge, 0.28 * edge)
            pen = QPen(self._look.color("surface"), 0.1 * edge)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.strokePath(bend, pen)

    def _apply_look(self) -> None:
        edge = self._look.px(_MARK)
        self.setFixedSize(QSize(edge, edge))


class _ElidedLabel(QLabel):
    """One line that ends in … where it does not fit; the whole text is then its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("elides", True)

    def set_whole_text(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self._whole)
        return QSize(width + 2, super().sizeHint().height())

    def _elide(self) -> None:
        elided = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(elided)
        self.setToolTip(self._whole if elided != self._whole else "")


class FunctionHead(QWidget):
    """The first lines of the detail pane.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._mark, self._name, self._long_name = _Mark(look), QLabel(), _ElidedLabel()
        self._papers = [_ElidedLabel() for _ in range(_MOST_PAPERS)]
        self._name.setProperty("role", "paneTitle")
        self._long_name.setProperty("role", "note")
        for label in self._papers:
            label.setProperty("role", "small")
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self._mark)
        line.addWidget(self._name)
        line.addWidget(self._long_name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        for label in self._papers:
            column.addWidget(label)

    def show_record(self, record: ActivationRecord) -> None:
        """Show a function in the present language."""
        self._mark.show_key(record.key)
        self._name.setText(translate("Activation", record.name))
        self._long_name.set_whole_text(prose(record).summary)
        for number, label in enumerate(self._papers):
            label.setVisible(number < len(record.papers))
            if number < len(record.papers):
                paper = record.papers[number]
                text = translate("Gallery", "Source: {authors} ({published}): {title}")
                label.set_whole_text(
                    text.format(authors=paper.authors, published=paper.published, title=paper.title)
                )
