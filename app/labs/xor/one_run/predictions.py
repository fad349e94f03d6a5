"""What the network answers: for each of the four points, or a summary of many samples."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from app.labs.xor.map_items import draw_class_marker
from app.labs.xor.one_run.prediction_summary import PredictionSummary
from app.labs.xor.one_run.state import OneRunState
from app.labs.xor.sample_texts import point_text
from app.look import Look
from app.number_format import fixed, percent
from app.svg import icon_pixmap
from app.translation import translate
from app.widgets.backdrop import Backdrop
from app.widgets.card import Card
from app.widgets.spoken_description import SpokenDescription

_ROW = 30
_MARKER_ROOM = 24
_POINT_ROOM = 48
_NUMBER_ROOM = 40
_CHECK_ROOM = 24
_MARKER_RADIUS = 6.5
_BAR = 5.0
_DOT_RADIUS = 6.0
_ICON = 16
_MANY = 100
"""Of so many samples the badge tells the share instead of their number."""


class PredictionRows(QWidget):
    """One line per point: its class, the point, ŷ as a bar from 0.5 and as a number, right or wrong.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self._marks: tuple[QPixmap, QPixmap] | None = None
        self._description = SpokenDescription(self, lambda: "; ".join(self._spoken()))
        Backdrop(self, look)
        look.changed.connect(self._forget_marks)

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        self._state = state
        self._description.renew()
        self.update()

    def sizeHint(self) -> QSize:
        """Return four comfortable rows."""
        return QSize(self._look.px(280), 4 * self._look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the rows would not be read."""
        return QSize(self._look.px(178), 4 * self._look.px(_ROW - 4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the rows."""
        if self._state is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = min(self.height() / 4, self._look.px(1.4 * _ROW))
        top = (self.height() - 4 * height) / 2
        for index in range(4):
            self._paint_row(
                painter, self._state, index, QRectF(0, top + index * height, self.width(), height)
            )

    def _paint_row(self, painter: QPainter, state: OneRunState, index: int, row: QRectF) -> None:
        look = self._look
        of_class, prediction = state.classes[index], float(state.predictions[index])
        middle = row.center().y()
        marker_room, point_room = look.px(_MARKER_ROOM), look.px(_POINT_ROOM)
        number_room, check_room = look.px(_NUMBER_ROOM), look.px(_CHECK_ROOM)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = _MARKER_RADIUS * look.text_scale
        class_color = look.color(f"class_{of_class}")
        draw_class_marker(painter, QPointF(radius + 2, middle), of_class, radius, class_color)

        painter.setPen(look.color("ink"))
        painter.setFont(look.font(15, QFont.Weight.Medium))
        point = QRectF(marker_room, row.top(), point_room, row.height())
        painter.drawText(point, Qt.AlignmentFlag.AlignVCenter, point_text(*state.points[index]))
        left, right = marker_room + point_room, row.width() - number_room - check_room
        self._paint_bar(painter, QPointF(left, middle), right - left, prediction)

        painter.setPen(look.color("ink"))
        painter.setFont(look.font(15, QFont.Weight.DemiBold))
        number = QRectF(right, row.top(), number_room, row.height())
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(number, alignment, fixed(prediction, 2))

        size = look.px(_ICON)
        mark = self._wrong_and_right()[int(state.correct[index])]
        painter.drawPixmap(QPointF(row.width() - size, middle - size / 2), mark)

    def _wrong_and_right(self) -> tuple[QPixmap, QPixmap]:
        """Return ✗ and ✓; they are drawn once per look, since a vector picture costs more than the rows."""
        if self._marks is None:
            size, ratio = self._look.px(_ICON), self.devicePixelRatioF()
            self._marks = (
                icon_pixmap("close", self._look.color("saturated"), size, ratio),
                icon_pixmap("check", self._look.color("healthy"), size, ratio),
            )
        return self._marks

    def _forget_marks(self) -> None:
        self._marks = None

    def _paint_bar(self, painter: QPainter, start: QPointF, width: float, prediction: float) -> None:
        """Paint ŷ on a track from 0 to 1, filled from 0.5 in the colour of the class it is nearer to."""
        look = self._look
        radius, thick = _DOT_RADIUS * look.text_scale, _BAR * look.text_scale
        left, right = start.x() + radius, start.x() + width - radius
        middle, here = (left + right) / 2, left + (right - left) * prediction
        y = start.y()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("sunken"))
        painter.drawRoundedRect(QRectF(left, y - thick / 2, right - left, thick), thick / 2, thick / 2)
        color = look.color("class_1" if prediction > 0.5 else "class_0")
        painter.setBrush(color)
        painter.drawRect(QRectF(min(middle, here), y - thick / 2, abs(here - middle), thick))
        painter.drawEllipse(QPointF(here, y), radius, radius)
        painter.setPen(QPen(look.color("axis"), 1.5))
        painter.drawLine(QPointF(middle, y - 1.6 * thick), QPointF(middle, y + 1.6 * thick))

    def _spoken(self) -> list[str]:
        state = self._state
        if state is None:
            return []
        words = (translate("Xor", "wrong"), translate("Xor", "right"))
        return [
            f"{point_text(*state.points[index])}: ŷ = {fixed(float(state.predictions[index]), 2)}, "
            f"{words[int(state.correct[index])]}"
            for index in range(4)
        ]


class PredictionsCard(Card):
    """The predictions and how many of them are right.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._shown = (-1, 4)
        self._is_short = False
        self.badge = QLabel()
        self.badge.setProperty("role", "badge")
        self.head.addWidget(self.badge)
        self.rows = PredictionRows(look)
        self.summary = PredictionSummary(look)
        self.summary.hide()
        self.add(self.rows, 1)
        self.add(self.summary, 1)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.set_title(translate("Xor", "Prediction <i>ŷ</i>"))
        self.rows.setAccessibleName(translate("Xor", "Predictions for the four points"))
        self.summary.retranslate()
        self._shown = (-1, 4)

    def shorten_badge(self, *, short: bool) -> None:
        """Leave the word out of the badge where the card is narrow; screen readers still hear it."""
        if short != self._is_short:
            self._is_short = short
            self._show_count(*self._shown)

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        self.rows.setVisible(state.is_truth_table)
        self.summary.setVisible(not state.is_truth_table)
        if state.is_truth_table:
            self.rows.show_state(state)
        else:
            self.summary.show_state(state)
        shown = (state.correct_count, state.sample_count)
        if shown != self._shown:
            self._shown = shown
            self._show_count(*shown)

    def _show_count(self, count: int, total: int) -> None:
        text = translate("Xor", "Accuracy {right}/{total}").format(right=count, total=total)
        short = f"{count}/{total}" if total < _MANY else percent(count / total, 0)
        self.badge.setText(short if self._is_short or total >= _MANY else text)
        self.badge.setAccessibleName(text)
        self.badge.setProperty("state", "healthy" if count == total else "")
        self.badge.style().unpolish(self.badge)
        self.badge.style().polish(self.badge)
