"""What is written on a network's card: name, predictions, loss, neurons and badge."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from app.labs.xor.compare.cards.card_layout import NUMBER_GAP, TEXT_PX
from app.labs.xor.compare.run.texts import CardBadge, CardTexts, Standing, name_texts
from app.look.look import Look
from app.look.svg import icon_pixmap
from app.widgets.controls.activation_combo import swatch
from app.widgets.frame.text_line import TextLine
from app.widgets.frame.text_width import text_width
from engine.data.datasets import XOR

_NAME_PX, _SMALL_NAME_PX = 16.0, 14.0
_NAME_GAP, _OVERHANG = 8.0, 3.0
_ICON = 14
_BADGE_PADDING = 8.0
_BADGE_RADIUS = 6.0

_ICONS = {
    Standing.SOLVED: "check",
    Standing.IMPOSSIBLE: "close",
    Standing.CANNOT_MOVE: "close",
    Standing.STOPPED: "warning",
}
_INKS = {
    Standing.SOLVED: "healthy",
    Standing.IMPOSSIBLE: "saturated",
    Standing.CANNOT_MOVE: "saturated",
    Standing.STOPPED: "saturated",
}
_TINTS = {standing: f"{ink}_tint" for standing, ink in _INKS.items()}

_IN_A_LINE = ((0, 1, 2, 3),)
_AS_IN_THE_PLANE = ((1, 3), (0, 2))
"""The points with x₂ = 1 above those with x₂ = 0."""


class CardWriter:
    """Paints the words of a card.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self.follow_look()

    def follow_look(self) -> None:
        """Take over the present theme and scale."""
        look = self._look
        self._pixmaps: dict[tuple[str, str, float], QPixmap] = {}
        self._symbol_font = look.math_font(TEXT_PX)
        self._number_font = look.font(TEXT_PX, QFont.Weight.DemiBold)
        self._badge_font = look.font(TEXT_PX, QFont.Weight.Bold)
        self._capital_height = QFontMetricsF(self._number_font).capHeight()

    def paint_head(self, painter: QPainter, area: QRectF, texts: CardTexts) -> None:
        """Paint line and name of the activation."""
        look = self._look
        line = self._pixmap(painter, texts.activation.key)
        line_size = line.deviceIndependentSize()
        before = line_size.width() + _NAME_GAP
        fonts = look.font(_NAME_PX, QFont.Weight.Bold), look.font(_SMALL_NAME_PX, QFont.Weight.DemiBold)
        tries = [
            (name, font, left)
            for left in (before, 0.0)
            for name in name_texts(texts.activation)
            for font in fonts
        ]
        name, font, left = next(
            (
                each
                for each in tries
                if each[2] + QFontMetricsF(each[1]).horizontalAdvance(each[0]) <= area.width() + _OVERHANG
            ),
            tries[-1],
        )
        metrics = QFontMetricsF(font)
        if left:
            painter.drawPixmap(QPointF(area.left(), area.center().y() - line_size.height() / 2), line)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        place = QPointF(area.left() + left, area.center().y() + metrics.capHeight() / 2)
        painter.drawText(
            place, metrics.elidedText(name, Qt.TextElideMode.ElideRight, area.width() - left + 1.0)
        )

    def paint_predictions(self, painter: QPainter, lines: tuple[QRectF, ...], texts: CardTexts) -> None:
        """Paint ŷ of the four points in one line, or in two as the points stand in the plane."""
        if not lines:
            return
        look, font = self._look, self._number_font
        hat = text_width(self._symbol_font, "ŷ")
        rows = _IN_A_LINE if len(lines) == 1 else _AS_IN_THE_PLANE
        painter.setFont(self._symbol_font)
        painter.setPen(look.color("ink2"))
        first = lines[0]
        painter.drawText(QPointF(first.left(), self._baseline(first)), "ŷ")
        painter.setFont(font)
        column = (first.width() - hat) / len(rows[0])
        for line, points in zip(lines, rows, strict=True):
            for place, point in enumerate(points):
                painter.setPen(look.color(f"class_{int(XOR.targets[0, point])}_text"))
                text = texts.predictions[point]
                right = line.right() - (len(points) - 1 - place) * column
                painter.drawText(QPointF(right - text_width(font, text), self._baseline(line)), text)

    def paint_facts(self, painter: QPainter, lines: tuple[QRectF, ...], texts: CardTexts) -> None:
        """Paint loss and neurons into one line, or below each other."""
        if not lines:
            return
        if len(lines) == 2:
            self.paint_line(painter, lines[0], texts.loss)
            self.paint_line(painter, lines[1], texts.neurons)
            return
        line = lines[0]
        pairs = [
            (TextLine(self._look, first, TEXT_PX), TextLine(self._look, second, TEXT_PX))
            for first in texts.loss
            for second in texts.neurons
        ]
        first, second = next(
            (pair for pair in pairs if pair[0].width + pair[1].width + NUMBER_GAP <= line.width()), pairs[-1]
        )
        baseline = self._baseline(line)
        first.paint(painter, line.left(), baseline)
        second.paint(painter, line.right() - second.width, baseline)

    def paint_line(self, painter: QPainter, area: QRectF, texts: tuple[str, ...]) -> None:
        """Paint the first of `texts` that fits."""
        lines = [TextLine(self._look, text, TEXT_PX) for text in texts]
        chosen = next((line for line in lines if line.width <= area.width()), lines[-1])
        chosen.paint(painter, area.left(), self._baseline(area))

    def paint_badge(self, painter: QPainter, area: QRectF, shown: CardBadge) -> None:
        """Paint how far a network has come, in the longest words that fit."""
        look, font = self._look, self._badge_font
        icon, size = _ICONS.get(shown.standing), look.px(_ICON)
        used = 2 * _BADGE_PADDING + (size + 5.0 if icon is not None else 0.0)
        text = next(
            (each for each in shown.texts if text_width(font, each) + used <= area.width()),
            shown.texts[-1],
        )
        width = min(area.width(), text_width(font, text) + used)
        plate = QRectF(area.left(), area.top() + 1.0, width, area.height() - 3.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(_TINTS.get(shown.standing, "sunken")))
        painter.drawRoundedRect(plate, _BADGE_RADIUS, _BADGE_RADIUS)
        left = plate.left() + _BADGE_PADDING
        if icon is not None:
            painter.drawPixmap(
                QPointF(left, plate.center().y() - size / 2),
                self._pixmap(painter, icon, _INKS[shown.standing]),
            )
            left += size + 5.0
        painter.setPen(look.color(_INKS.get(shown.standing, "ink2")))
        painter.setFont(font)
        painter.drawText(QPointF(left, self._baseline(plate)), text)

    def _pixmap(self, painter: QPainter, name: str, role: str = "") -> QPixmap:
        """Return an icon in a colour role, or without one the line of an activation; drawn once per look."""
        look, ratio = self._look, float(painter.device().devicePixelRatio())
        key = name, role, ratio
        if key not in self._pixmaps:
            self._pixmaps[key] = (
                icon_pixmap(name, look.color(role), look.px(_ICON), ratio)
                if role
                else swatch(look, name, ratio)
            )
        return self._pixmaps[key]

    def _baseline(self, line: QRectF) -> float:
        return line.center().y() + self._capital_height / 2
