"""What the network answers: for each of the four points, or a summary of many samples."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.labs.xor.one_run.answers.prediction_summary import PredictionSummary
from app.labs.xor.one_run.run.captions import moment
from app.labs.xor.one_run.run.plot_words import answers_in_words
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.painting.map_items import draw_class_marker
from app.labs.xor.shared.sample_texts import point_text
from app.look.look import Look
from app.look.svg import icon_pixmap
from app.widgets.frame.backdrop import Backdrop
from app.widgets.frame.card import Card
from app.widgets.frame.hover_label import set_tool_tip
from app.widgets.frame.spoken_description import SpokenDescription
from app.words.number_format import fixed, percent
from app.words.translation import translate

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
        self._ground: tuple[object, QPixmap] | None = None
        self._description = SpokenDescription(
            self,
            lambda: "; ".join(answers_in_words(self._state)) if self._state is not None else "",
            lambda: moment(self._state) if self._state is not None else "",
        )
        Backdrop(self, look)
        look.changed.connect(self._follow_look)

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
        state = self._state
        if state is None:
            return
        key = (self.size(), self.devicePixelRatioF(), state.classes)
        if self._ground is None or self._ground[0] != key:
            self._ground = (key, self._painted_ground(state))
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawPixmap(0, 0, self._ground[1])
            painter.setFont(self._look.font(15, QFont.Weight.DemiBold))
            for index, row in enumerate(self._rows()):
                self._paint_answer(painter, float(state.predictions[index]), bool(state.correct[index]), row)

    def _rows(self) -> list[QRectF]:
        height = min(self.height() / 4, self._look.px(1.4 * _ROW))
        top = (self.height() - 4 * height) / 2
        return [QRectF(0.0, top + index * height, self.width(), height) for index in range(4)]

    def _track(self, row: QRectF) -> QRectF:
        """Return where the bar from 0 to 1 runs, between the places of its dot at both ends."""
        look = self._look
        radius, thick = _DOT_RADIUS * look.text_scale, _BAR * look.text_scale
        left = look.px(_MARKER_ROOM) + look.px(_POINT_ROOM) + radius
        right = row.width() - look.px(_NUMBER_ROOM) - look.px(_CHECK_ROOM) - radius
        return QRectF(left, row.center().y() - thick / 2, right - left, thick)

    def _painted_ground(self, state: OneRunState) -> QPixmap:
        """Return what no update changes: the classes, the points and the empty bars."""
        look, ratio = self._look, self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(look.color("surface"))
        with QPainter(ground) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(look.font(15, QFont.Weight.Medium))
            radius = _MARKER_RADIUS * look.text_scale
            for index, row in enumerate(self._rows()):
                of_class, track = state.classes[index], self._track(row)
                painter.setPen(Qt.PenStyle.NoPen)
                place = QPointF(radius + 2, row.center().y())
                draw_class_marker(painter, place, of_class, radius, look.color(f"class_{of_class}"))
                painter.setBrush(look.color("sunken"))
                painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
                painter.setPen(look.color("ink"))
                point = QRectF(look.px(_MARKER_ROOM), row.top(), look.px(_POINT_ROOM), row.height())
                painter.drawText(point, Qt.AlignmentFlag.AlignVCenter, point_text(*state.points[index]))
        return ground

    def _paint_answer(self, painter: QPainter, prediction: float, correct: bool, row: QRectF) -> None:
        """Paint ŷ as a bar from 0.5 in the colour of its class and as a number, and whether it is right."""
        look, track, middle = self._look, self._track(row), row.center().y()
        half, here = track.center().x(), track.left() + track.width() * prediction
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("class_1" if prediction > 0.5 else "class_0"))
        painter.drawRect(QRectF(min(half, here), track.top(), abs(here - half), track.height()))
        radius = _DOT_RADIUS * look.text_scale
        painter.drawEllipse(QPointF(here, middle), radius, radius)
        painter.setPen(QPen(look.color("axis"), 1.5))
        reach = 1.6 * track.height()
        painter.drawLine(QPointF(half, middle - reach), QPointF(half, middle + reach))

        painter.setPen(look.color("ink"))
        room = look.px(_NUMBER_ROOM)
        number = QRectF(row.width() - room - look.px(_CHECK_ROOM), row.top(), room, row.height())
        alignment = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(number, alignment, fixed(prediction, 2))
        size = look.px(_ICON)
        mark = self._wrong_and_right()[int(correct)]
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

    def _follow_look(self) -> None:
        self._marks = self._ground = None


class PredictionsCard(Card):
    """The predictions and how many of them are right.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._shown = (-1, 4, False)
        self._badge_texts = "", ""
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
        self._shown = (-1, 4, False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the word out of the badge where the card is narrow; screen readers still hear it."""
        super().resizeEvent(event)
        self._fit_badge()

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        self.rows.setVisible(state.is_truth_table)
        self.summary.setVisible(not state.is_truth_table)
        if state.is_truth_table:
            self.rows.show_state(state)
        else:
            self.summary.show_state(state)
        shown = (state.correct_count, state.sample_count, state.test_evaluation is not None)
        if shown != self._shown:
            self._shown = shown
            self._show_count(*shown)

    def _show_count(self, count: int, total: int, beside_test: bool) -> None:
        text = translate("Xor", "Accuracy {right}/{total}").format(
            right=fixed(count, 0), total=fixed(total, 0)
        )
        is_share = total >= _MANY or beside_test
        short = percent(count / total, 0) if is_share else f"{count}/{total}"
        if beside_test:
            text = translate("Xor", "Training {share}").format(share=short)
        self._badge_texts = short if is_share else text, short
        self.badge.setAccessibleName(text)
        set_tool_tip(self.badge, text)
        self.badge.setProperty("state", "healthy" if count == total else "")
        self.badge.style().unpolish(self.badge)
        self.badge.style().polish(self.badge)
        self._fit_badge()

    def _fit_badge(self) -> None:
        for text in self._badge_texts:
            self.badge.setText(text)
            if self.head_width() <= self.width():
                return
