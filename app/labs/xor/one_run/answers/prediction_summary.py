"""What the network answers for many samples: how many are right, and how ŷ is spread in each class."""

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop
from app.words.number_format import fixed, readable
from app.words.spoken_role import speak_as
from app.words.translation import translate
from engine.records.arrays import FloatArray

BINS = 20
"""Of equal width, from 0 to 1."""

_HEIGHT = 74
_LOWEST = 44
_TICK_PX = 13
_TICK_GAP = 3.0
_BAR_GAP = 1.0


def counts_by_class(predictions: FloatArray, classes: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Return how many ŷ of class 1 and of class 0 fall into each of `BINS`, each of shape (BINS,).

    Parameters
    ----------
    predictions
        ŷ, shape (m,).
    classes
        0 or 1, shape (m,).
    """
    bins = np.clip((predictions * BINS).astype(np.intp), 0, BINS - 1)
    ones, zeros = (np.bincount(bins[classes == label], minlength=BINS).astype(float) for label in (1.0, 0.0))
    return ones, zeros


class PredictionHistogram(QWidget):
    """ŷ of the training samples: class 1 upwards, class 0 downwards.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        speak_as(self, QAccessible.Role.Graphic)
        self._counts = np.zeros(BINS), np.zeros(BINS)
        Backdrop(self, look)

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        self._counts = counts_by_class(state.predictions, state.dataset.targets[0])
        self.update()

    def sizeHint(self) -> QSize:
        """Return a size that is good to read."""
        return QSize(self._look.px(240), self._look.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the bars would not be told apart."""
        return QSize(self._look.px(150), self._look.px(_LOWEST))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars, axis and ticks."""
        look = self._look
        with QPainter(self) as painter:
            font = look.font(_TICK_PX)
            metrics = QFontMetricsF(font)
            sides = metrics.horizontalAdvance("0")
            area = QRectF(sides, 0.0, self.width() - 2 * sides, self.height() - metrics.height() - _TICK_GAP)
            largest = max(1.0, *(float(counts.max()) for counts in self._counts))
            middle = round(area.center().y())
            width = area.width() / BINS
            for counts, upwards, role in zip(self._counts, (-1.0, 1.0), ("class_1", "class_0"), strict=True):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.color(role))
                for number in np.flatnonzero(counts).tolist():
                    # The smallest count is still seen.
                    height = max(1.5, float(counts[number]) / largest * area.height() / 2)
                    left = area.left() + number * width
                    bar = QRectF(left, middle, width - _BAR_GAP, upwards * height)
                    painter.drawRect(bar.normalized())
            painter.setPen(look.pen("axis", 1))
            painter.drawLine(QLineF(area.left(), middle, area.right(), middle))
            painter.setPen(look.pen("ink2", 1, (3.0, 3.0)))
            painter.drawLine(QLineF(area.center().x(), area.top(), area.center().x(), area.bottom()))
            painter.setFont(font)
            painter.setPen(look.color("ink2"))
            for share, text in ((0.0, "0"), (0.5, "0.5"), (1.0, "1")):
                left = area.left() + share * area.width() - metrics.horizontalAdvance(text) / 2
                painter.drawText(QPointF(left, self.height() - metrics.descent()), text)


class PredictionSummary(QWidget):
    """Right answers among the training and the test samples, and the histogram.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._text = QLabel()
        self._text.setProperty("role", "label")
        self._text.setWordWrap(True)
        self.histogram = PredictionHistogram(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._text)
        column.addWidget(self.histogram, 1)

    @property
    def text(self) -> str:
        """What is said above the histogram."""
        return self._text.text()

    def show_state(self, state: OneRunState) -> None:
        """Show a state."""
        test = state.test_evaluation
        if test is None:
            text = translate("Xor", "{right} of {total} samples right").format(
                right=fixed(state.correct_count, 0), total=fixed(state.sample_count, 0)
            )
        else:
            text = translate(
                "Xor",
                "Training (bars): {right} of {total} right\n"
                "Test: {test_right} of {test_total} right, loss {loss}",
            ).format(
                right=fixed(state.correct_count, 0),
                total=fixed(state.sample_count, 0),
                test_right=fixed(int(test.correct.sum()), 0),
                test_total=fixed(test.correct.size, 0),
                loss=readable(test.loss),
            )
        if text != self._text.text():
            self._text.setText(text)
        self.histogram.show_state(state)
        self.histogram.setAccessibleDescription(text)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.histogram.setAccessibleName(translate("Xor", "Predictions by class: 1 upwards, 0 downwards"))
