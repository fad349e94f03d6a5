"""One activation function as a card: curve, short formula and facts, painted in one go."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
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
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.labs.gallery.facts.fact_texts import (
    centre_text,
    family_text,
    name_text,
    outputs_text,
    range_text,
    saturation_text,
    slope_text,
)
from app.labs.gallery.facts.function_facts import FunctionFacts
from app.labs.gallery.plots.curve_painting import paint_curve
from app.labs.gallery.plots.softmax_bars import paint_softmax_bars
from app.look.look import Look
from app.look.own_formula import OwnFormulaText
from app.look.svg import Formula, icon_pixmap
from app.widgets.frame.text_line import TextLine
from app.words.rich_text import plain
from app.words.spoken_role import speak_as
from app.words.translation import translate
from engine.activations import Activation, Family
from engine.activations.own.record import OwnRecord

_RADIUS = 12.0
_PADDING = 12
_TITLE = 15
_FORMULA = 15
_FACT = 13
_HEAD = 32
_FACT_LINE = 16.5
_FOOT = 42
_LEAST_GAP = 8
_MARK = 17


@dataclass(frozen=True)
class CardState:
    """What one card shows.

    Attributes
    ----------
    activation
        The function with its present parameters.
    logits
        Softmax's inputs.
    is_selected
        Whether it is the one shown in detail.
    is_compared
        Whether it is in the comparison.
    """

    activation: Activation
    logits: tuple[float, ...]
    is_selected: bool
    is_compared: bool


class ActivationCard(QAbstractButton):
    """A card that can be chosen by a click, Enter or the arrow keys.

    Signals
    -------
    arrow_pressed
        (key): the user wants to go on to a neighbour in that direction; also Home and End.

    Parameters
    ----------
    look
        Theme and scale.
    state
        What it shows at first.
    """

    arrow_pressed = Signal(object)

    def __init__(self, look: Look, state: CardState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state = state
        record = state.activation.record
        self._formula: Formula | OwnFormulaText = (
            OwnFormulaText(record.definition.formula_text)
            if isinstance(record, OwnRecord)
            else Formula(f"{record.key}_short")
        )
        speak_as(self, QAccessible.Role.ListItem)
        self.setCheckable(True)
        self.setChecked(state.is_selected)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._content: QPixmap | None = None
        look.changed.connect(self._repaint_content)
        self.retranslate()

    @property
    def key(self) -> str:
        """Key of the function."""
        return self._state.activation.key

    @property
    def family(self) -> Family:
        """The family of the function."""
        return self._state.activation.record.family

    def show_state(self, state: CardState) -> None:
        """Show another state, if it is another one."""
        if state != self._state:
            self._state = state
            self.setChecked(state.is_selected)
            self.retranslate()

    def retranslate(self) -> None:
        """Follow the language: name and facts for screen readers, and the painted text."""
        activation = self._state.activation
        parts = [name_text(activation), family_text(activation.record.family)]
        parts += [plain(text) for row in self._fact_rows() for text in (row[0][0], row[1][0]) if text]
        if self._state.is_compared:
            parts.append(translate("Gallery", "in the comparison"))
        self.setAccessibleName(", ".join(parts))
        self._repaint_content()

    def nextCheckState(self) -> None:
        """Leave the check mark to the session: a click asks for it, the new state sets it."""

    def sizeHint(self) -> QSize:
        """Return the size at which everything is read."""
        return QSize(self._look.px(213), self._look.px(140))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter, go on with the arrows."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in _ARROWS and event.modifiers() in _PLAIN:
            self.arrow_pressed.emit(key)
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
        """Paint the content anew at the new size."""
        super().resizeEvent(event)
        self._repaint_content()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, and on it the content, which is kept for the next time."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter)
            if self._content is None or self._content.devicePixelRatio() != self.devicePixelRatioF():
                self._content = self._painted_content()
            painter.drawPixmap(0, 0, self._content)

    def _repaint_content(self) -> None:
        self._content = None
        self.update()

    def _painted_content(self) -> QPixmap:
        """Return head, picture and facts on nothing."""
        ratio = self.devicePixelRatioF()
        content = QPixmap(self.size() * ratio)
        content.setDevicePixelRatio(ratio)
        content.fill(Qt.GlobalColor.transparent)
        with QPainter(content) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_head(painter)
            look, activation = self._look, self._state.activation
            picture = QRectF(
                _PADDING,
                look.px(_HEAD),
                self.width() - 2 * _PADDING,
                self.height() - look.px(_HEAD + _FOOT),
            )
            if activation.record.has_curve:
                paint_curve(painter, picture, activation, look)
            else:
                paint_softmax_bars(painter, picture, activation, self._state.logits, look)
            first = self.height() - look.px(_FOOT) + look.px(_FACT_LINE)
            for number, (left, right) in enumerate(self._fact_rows()):
                self._paint_facts(painter, left, right, first + number * look.px(_FACT_LINE))
        return content

    def _paint_frame(self, painter: QPainter) -> None:
        look, selected = self._look, self._state.is_selected
        hovered = self.underMouse()
        width = 3.0 if self.hasFocus() else 2.0 if selected else 1.0
        role = "ink" if self.hasFocus() else "accent" if selected else "line2" if hovered else "line"
        painter.setPen(QPen(look.color(role), width))
        painter.setBrush(look.color("accent_tint" if self.hasFocus() else "surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _RADIUS, _RADIUS)

    def _paint_head(self, painter: QPainter) -> None:
        look = self._look
        name = translate("Activation", self._state.activation.name)
        font = look.font(_TITLE, QFont.Weight.Bold)
        baseline = look.px(21)
        painter.setFont(font)
        painter.setPen(look.color("ink"))
        painter.drawText(_PADDING, baseline, name)
        right = _PADDING + QFontMetricsF(font).horizontalAdvance(name)
        if self._state.is_compared:
            right = self._paint_mark(painter, right + look.px(6))
        room = self.width() - _PADDING - right - look.px(_LEAST_GAP)
        pixels = float(look.px(_FORMULA))
        pixels *= min(1.0, room / self._formula.width(pixels))
        left = self.width() - _PADDING - self._formula.width(pixels)
        top = baseline - self._formula.height(pixels) + self._formula.depth(pixels)
        self._formula.paint(painter, left, top, pixels, look.color("ink2"))

    def _paint_mark(self, painter: QPainter, left: float) -> float:
        """Paint the sign of a compared function and return where it ends."""
        look, edge = self._look, self._look.px(_MARK)
        disc = QRectF(left, look.px(7.5), edge, edge)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent"))
        painter.drawEllipse(disc)
        size = look.px(_MARK - 5)
        sign = icon_pixmap("check", look.color("on_accent"), size, self.devicePixelRatioF())
        place = disc.center()
        painter.drawPixmap(round(place.x() - size / 2), round(place.y() - size / 2), sign)
        return disc.right()

    def _paint_facts(
        self, painter: QPainter, left: Sequence[str], right: Sequence[str], baseline: float
    ) -> None:
        look = self._look
        room = self.width() - 2 * _PADDING - look.px(_LEAST_GAP)
        pairs = [(TextLine(look, a, _FACT), TextLine(look, b, _FACT)) for a in left for b in right]
        first, second = next((pair for pair in pairs if pair[0].width + pair[1].width <= room), pairs[-1])
        first.paint(painter, _PADDING, baseline)
        second.paint(painter, self.width() - _PADDING - second.width, baseline)

    def _fact_rows(self) -> tuple[tuple[Sequence[str], Sequence[str]], ...]:
        """Return the two lines below the picture: texts at the left and at the right, shorter ones after."""
        activation = self._state.activation
        if not activation.record.has_curve:
            outputs = range_text(activation.output_range)
            sum_text = translate("Gallery", "output <b>{range}, sum 1</b>").format(range=outputs)
            note = translate("Gallery", "vector function: {n} logits → {n} probabilities")
            short = translate("Gallery", "{n} logits → {n} probabilities")
            count = len(self._state.logits)
            return ((sum_text,), ("",)), ((note.format(n=count), short.format(n=count)), ("",))
        facts = FunctionFacts(activation)
        outputs = outputs_text(facts)
        output = (translate("Gallery", "output <b>{range}</b>").format(range=outputs), f"<b>{outputs}</b>")
        if activation.pieces:
            count = len(activation.pieces)
            pieces = translate("Gallery", "pieces <b>{n}</b>").format(n=count)
            return (output, (pieces,)), ((translate("Gallery", "thin lines: the pieces"),), ("",))
        slope = slope_text(facts)
        largest = (
            translate("Gallery", "max |<i>g′</i>| <b>{slope}</b>").format(slope=slope),
            f"|<i>g′</i>| <b>{slope}</b>",
        )
        return (output, (centre_text(facts),)), ((saturation_text(facts),), largest)


_ARROWS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
