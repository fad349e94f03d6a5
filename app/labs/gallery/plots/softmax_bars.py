"""Softmax as what it is: a bar of probability for each logit."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.labs.gallery.facts.fact_texts import share_text
from app.look.look import Look
from app.widgets.frame.spoken_description import SpokenDescription
from app.words.number_format import fixed, shortest
from app.words.translation import translate
from engine.activations import Activation

_BAR_SHARE = 0.5
_RADIUS = 2
_GAP = 3


def paint_softmax_bars(
    painter: QPainter,
    area: QRectF,
    softmax: Activation,
    logits: tuple[float, ...],
    look: Look,
    *,
    pixels: float = 13,
) -> None:
    """Paint the probabilities that `softmax` makes of `logits`; each logit stands below its bar.

    The height of `area` stands for a probability of 1, less the room for the numbers.
    """
    painter.save()
    value_font, logit_font = look.font(pixels, QFont.Weight.DemiBold), look.font(pixels)
    line = QFontMetricsF(value_font).height()
    base = area.bottom() - line
    full = max(1.0, base - area.top() - line - _GAP)
    slot = area.width() / len(logits)
    color = QColor(look.line_style(softmax.key).color)
    probabilities = softmax.value(logits).tolist()
    for number, (logit, share) in enumerate(zip(logits, probabilities, strict=True)):
        left = area.left() + number * slot
        height = max(1.0, full * share)
        bar = QRectF(left + slot * (1 - _BAR_SHARE) / 2, base - height, slot * _BAR_SHARE, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(bar, _RADIUS, _RADIUS)
        painter.setFont(value_font)
        painter.setPen(look.color("ink"))
        above = QRectF(left, bar.top() - line - _GAP + 1, slot, line)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, share_text(share))
        painter.setFont(logit_font)
        painter.setPen(look.color("ink2"))
        below = QRectF(left, base, slot, line)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, shortest(logit, 2))
    painter.setPen(look.pen("zero", 1.25))
    painter.drawLine(QPointF(area.left(), base), QPointF(area.right(), base))
    painter.restore()


class SoftmaxBars(QWidget):
    """The bars at the size of the detail pane's plot.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._softmax: Activation | None = None
        self._logits: tuple[float, ...] = ()
        self._description = SpokenDescription(self, self._spoken)
        look.changed.connect(self.update)

    def show_state(self, softmax: Activation, logits: tuple[float, ...]) -> None:
        """Show what `softmax` makes of `logits`."""
        self._softmax, self._logits = softmax, logits
        self.setAccessibleName(translate("Gallery", "Probabilities that softmax makes of the logits"))
        self._description.renew()
        self.update()

    def _spoken(self) -> str:
        if self._softmax is None:
            return ""
        pairs = zip(self._logits, self._softmax.value(self._logits).tolist(), strict=True)
        return ", ".join(f"z = {shortest(logit, 2)}: {share_text(share)}" for logit, share in pairs)

    def sizeHint(self) -> QSize:
        """Return the height of the curve that other functions have in this place."""
        return QSize(self._look.px(240), self._look.px(180))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the bars say nothing."""
        return QSize(self._look.px(160), self._look.px(110))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bars and, above them, their sum."""
        if self._softmax is None:
            return
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(look.font(14, QFont.Weight.DemiBold))
            painter.setPen(look.color("ink2"))
            total = fixed(float(self._softmax.value(self._logits).sum()), 2)
            sentence = translate("Gallery", "sum of the probabilities {total}").format(total=total)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, sentence)
            area = QRectF(self.rect()).adjusted(0, look.px(6), 0, -2)
            paint_softmax_bars(painter, area, self._softmax, self._logits, look, pixels=15)
