"""One compared network: its map, its four predictions, its loss, its neurons and how far it has come."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton

from app.labs.xor.compare.card_layout import NUMBER_GAP, TEXT_PX, CardForm, CardLayout, card_layout
from app.labs.xor.compare.map_painting import paint_map, paint_points
from app.labs.xor.compare.state import NetworkState
from app.labs.xor.compare.texts import (
    Badge,
    CardTexts,
    Standing,
    activation_name,
    card_texts,
    name_texts,
    spoken,
    spoken_neurons,
)
from app.labs.xor.map_items import color_table
from app.look import Look
from app.svg import icon_pixmap
from app.translation import translate
from app.widgets.activation_combo import swatch
from app.widgets.text_line import TextLine
from engine.datasets import XOR

_RADIUS = 12.0
_NAME_PX = 16.0
_NAME_GAP = 8.0
_ICON = 14
_BADGE_PADDING = 8.0
_BADGE_RADIUS = 6.0

_ICONS = {Standing.SOLVED: "check", Standing.STILL: "close", Standing.STOPPED: "warning"}
_INKS = {Standing.SOLVED: "healthy", Standing.STILL: "saturated", Standing.STOPPED: "saturated"}
_TINTS = {
    Standing.SOLVED: "healthy_tint",
    Standing.STILL: "saturated_tint",
    Standing.STOPPED: "saturated_tint",
}

_IN_A_LINE = ((0, 1, 2, 3),)
_AS_IN_THE_PLANE = ((1, 3), (0, 2))
"""The points with x₂ = 1 above those with x₂ = 0."""


class NetworkCard(QAbstractButton):
    """A card that is pressed to open its network in the single run.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: NetworkState | None = None
        self._form = CardForm.UPRIGHT
        self._has_seed = False
        self._texts: CardTexts | None = None
        self._layout: CardLayout | None = None
        self._content: QPixmap | None = None
        self._pixmaps: dict[str, QPixmap] = {}
        self._colors = color_table(look)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        look.changed.connect(self._follow_look)

    @property
    def key(self) -> str:
        """Key of the activation shown, or an empty text."""
        return self._state.activation.key if self._state is not None else ""

    def show_state(self, state: NetworkState, *, has_seed: bool) -> None:
        """Show a network, with its seed if that is its own."""
        if has_seed != self._has_seed:
            self._has_seed, self._layout = has_seed, None
        self._state = state
        texts = card_texts(state)
        if texts != self._texts:
            self._texts, self._content = texts, None
            self.setAccessibleName(activation_name(state.activation))
            self.setAccessibleDescription(spoken(texts, spoken_neurons(state)))
        self.update()

    def set_form(self, form: CardForm) -> None:
        """Show the parts in another form."""
        if form is not self._form:
            self._form, self._layout = form, None
            self.update()

    def retranslate(self) -> None:
        """Follow the language."""
        self._layout, self._texts = None, None
        self.setToolTip(translate("XorCompare", "Open this network in “One run”"))
        if self._state is not None:
            self.show_state(self._state, has_seed=self._has_seed)

    def sizeHint(self) -> QSize:
        """Return a usual size; the grid decides."""
        return QSize(self._look.px(196), self._look.px(310))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter as with the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the card can be pressed."""
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the sign back."""
        self.update()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the parts anew."""
        super().resizeEvent(event)
        self._layout = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        state, texts = self._state, self._texts
        if state is None or texts is None:
            return
        if self._layout is None:
            self._layout = card_layout(self._form, self._look, QSizeF(self.size()), has_seed=self._has_seed)
            self._content = None
        if self._content is None or self._content.devicePixelRatio() != self.devicePixelRatioF():
            self._content = self._painted_content(self._layout, texts)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        paint_map(painter, self._layout.map_area, state, self._look, self._colors)
        painter.drawPixmap(0, 0, self._content)

    def _painted_content(self, parts: CardLayout, texts: CardTexts) -> QPixmap:
        """Return everything but the map, on nothing; it changes less often."""
        ratio = self.devicePixelRatioF()
        content = QPixmap(self.size() * ratio)
        content.setDevicePixelRatio(ratio)
        content.fill(Qt.GlobalColor.transparent)
        painter = QPainter(content)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_points(painter, parts.map_area, self._look)
        self._paint_head(painter, parts.head, texts)
        self._paint_predictions(painter, parts.numbers, texts)
        self._paint_facts(painter, parts.facts, texts)
        if parts.seed is not None:
            self._paint_line(painter, parts.seed, (texts.seed,))
        self._paint_badge(painter, parts.badge, texts.badge)
        painter.end()
        return content

    def _paint_frame(self, painter: QPainter) -> None:
        look, focused = self._look, self.hasFocus()
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(look.color("accent" if focused or self.underMouse() else "line"), width))
        painter.setBrush(look.color("surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _RADIUS, _RADIUS)

    def _paint_head(self, painter: QPainter, area: QRectF, texts: CardTexts) -> None:
        look = self._look
        font = look.font(_NAME_PX, QFont.Weight.Bold)
        metrics = QFontMetricsF(font)
        line = self._pixmap(f"swatch {texts.activation.key}")
        line_size = line.deviceIndependentSize()
        room = area.width() - line_size.width() - _NAME_GAP
        names = name_texts(texts.activation)
        name = next((each for each in names if metrics.horizontalAdvance(each) <= room), None)
        left = area.left()
        if name is not None:
            painter.drawPixmap(QPointF(left, area.center().y() - line_size.height() / 2), line)
            left += line_size.width() + _NAME_GAP
        else:
            name = metrics.elidedText(names[-1], Qt.TextElideMode.ElideRight, area.width())
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        painter.drawText(QPointF(left, area.center().y() + metrics.capHeight() / 2), name)

    def _paint_predictions(self, painter: QPainter, lines: tuple[QRectF, ...], texts: CardTexts) -> None:
        """Paint ŷ of the four points in one line, or in two as the points stand in the plane."""
        if not lines:
            return
        look = self._look
        font, symbol = look.font(TEXT_PX, QFont.Weight.DemiBold), look.math_font(TEXT_PX)
        metrics = QFontMetricsF(font)
        hat = QFontMetricsF(symbol).horizontalAdvance("ŷ")
        rows = _IN_A_LINE if len(lines) == 1 else _AS_IN_THE_PLANE
        painter.setFont(symbol)
        painter.setPen(look.color("ink2"))
        first = lines[0]
        painter.drawText(QPointF(first.left(), _baseline(first, metrics)), "ŷ")
        painter.setFont(font)
        column = (first.width() - hat) / len(rows[0])
        for line, points in zip(lines, rows, strict=True):
            for place, point in enumerate(points):
                painter.setPen(look.color(f"class_{int(XOR.targets[0, point])}_text"))
                text = texts.predictions[point]
                right = line.right() - (len(points) - 1 - place) * column
                painter.drawText(
                    QPointF(right - metrics.horizontalAdvance(text), _baseline(line, metrics)), text
                )

    def _paint_facts(self, painter: QPainter, lines: tuple[QRectF, ...], texts: CardTexts) -> None:
        """Paint loss and neurons into one line, or below each other."""
        if not lines:
            return
        if len(lines) == 2:
            self._paint_line(painter, lines[0], texts.loss)
            self._paint_line(painter, lines[1], texts.neurons)
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
        baseline = _baseline(line, QFontMetricsF(self._look.font(TEXT_PX)))
        first.paint(painter, line.left(), baseline)
        second.paint(painter, line.right() - second.width, baseline)

    def _paint_line(self, painter: QPainter, area: QRectF, texts: tuple[str, ...]) -> None:
        lines = [TextLine(self._look, text, TEXT_PX) for text in texts]
        chosen = next((line for line in lines if line.width <= area.width()), lines[-1])
        chosen.paint(painter, area.left(), _baseline(area, QFontMetricsF(self._look.font(TEXT_PX))))

    def _paint_badge(self, painter: QPainter, area: QRectF, shown: Badge) -> None:
        look = self._look
        font = look.font(TEXT_PX, QFont.Weight.Bold)
        metrics = QFontMetricsF(font)
        icon, size = _ICONS.get(shown.standing), look.px(_ICON)
        used = 2 * _BADGE_PADDING + (size + 5.0 if icon is not None else 0.0)
        text = next(
            (each for each in shown.texts if metrics.horizontalAdvance(each) + used <= area.width()),
            shown.texts[-1],
        )
        width = min(area.width(), metrics.horizontalAdvance(text) + used)
        plate = QRectF(area.left(), area.top() + 1.0, width, area.height() - 3.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color(_TINTS.get(shown.standing, "sunken")))
        painter.drawRoundedRect(plate, _BADGE_RADIUS, _BADGE_RADIUS)
        left = plate.left() + _BADGE_PADDING
        if icon is not None:
            painter.drawPixmap(
                QPointF(left, plate.center().y() - size / 2), self._pixmap(f"icon {icon} {shown.standing}")
            )
            left += size + 5.0
        painter.setPen(look.color(_INKS.get(shown.standing, "ink2")))
        painter.setFont(font)
        painter.drawText(QPointF(left, _baseline(plate, metrics)), text)

    def _pixmap(self, name: str) -> QPixmap:
        """Return a swatch or an icon; each is drawn once per look."""
        if name not in self._pixmaps:
            look, ratio = self._look, self.devicePixelRatioF()
            kind, *rest = name.split(" ", 2)
            if kind == "swatch":
                self._pixmaps[name] = swatch(look, rest[0], ratio)
            else:
                color = look.color(_INKS[Standing(rest[1])])
                self._pixmaps[name] = icon_pixmap(rest[0], color, look.px(_ICON), ratio)
        return self._pixmaps[name]

    def _follow_look(self) -> None:
        self._layout, self._content = None, None
        self._pixmaps = {}
        self._colors = color_table(self._look)
        self.update()


def _baseline(line: QRectF, metrics: QFontMetricsF) -> float:
    return line.center().y() + metrics.capHeight() / 2
