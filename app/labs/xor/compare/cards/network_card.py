"""One compared network: its map, its four predictions, its loss, its neurons and how far it has come."""

from PySide6.QtCore import QEvent, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton

from app.labs.xor.compare.cards.card_layout import PADDING, CardForm, CardLayout, card_layout
from app.labs.xor.compare.cards.card_writing import CardWriter
from app.labs.xor.compare.cards.map_painting import paint_map, paint_points
from app.labs.xor.compare.run.state import NetworkState
from app.labs.xor.compare.run.texts import (
    CardTexts,
    activation_name,
    card_texts,
    spoken,
    spoken_neurons,
)
from app.labs.xor.shared.painting.map_items import color_table
from app.look.look import Look
from app.widgets.frame.backdrop import Backdrop
from app.widgets.frame.spoken_description import SpokenDescription
from app.words.moment_text import epoch_moment
from app.words.translation import translate

_RADIUS = 12.0


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
        self._written: CardTexts | None = None
        self._writer = CardWriter(look)
        self._colors = color_table(look)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._description = SpokenDescription(self, self._spoken, self._moment)
        Backdrop(self, look, "bg")
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
        if self._texts is None or texts.activation != self._texts.activation:
            self._content = None
        if texts != self._texts:
            self._texts = texts
            self.setAccessibleName(activation_name(state.activation))
        self._description.renew()
        if self._layout is None or self._content is None:
            self.update()
            return
        self.update(self._layout.map_area.toAlignedRect())
        if texts != self._written:
            self.update(self._layout.words.toAlignedRect())

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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, or no more than the map where nothing else has changed."""
        state, texts = self._state, self._texts
        if state is None or texts is None:
            return
        if self._layout is None:
            self._layout = card_layout(self._form, self._look, QSizeF(self.size()), has_seed=self._has_seed)
            self._content = None
        if self._content is None or self._content.devicePixelRatio() != self.devicePixelRatioF():
            self._content, self._written = self._painted_content(self._layout, texts), None
        if texts != self._written:
            self._write(self._content, self._layout, texts)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self._layout.map_area.toAlignedRect().contains(event.rect()):
                self._paint_frame(painter)
            paint_map(painter, self._layout.map_area, state, self._look, self._colors)
            painter.drawPixmap(0, 0, self._content)

    def _spoken(self) -> str:
        state, texts = self._state, self._texts
        return spoken(texts, spoken_neurons(state)) if state is not None and texts is not None else ""

    def _moment(self) -> str:
        return epoch_moment(self._state.update_count) if self._state is not None else ""

    def _painted_content(self, parts: CardLayout, texts: CardTexts) -> QPixmap:
        """Return what no update changes, on nothing: the name and the four points."""
        ratio = self.devicePixelRatioF()
        content = QPixmap(self.size() * ratio)
        content.setDevicePixelRatio(ratio)
        content.fill(Qt.GlobalColor.transparent)
        with QPainter(content) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_points(painter, parts.map_area, self._look)
            self._writer.paint_head(painter, parts.head, texts)
        return content

    def _write(self, content: QPixmap, parts: CardLayout, texts: CardTexts) -> None:
        """Write what has changed in the place of what was written before."""
        before, self._written = self._written, texts
        with QPainter(content) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            writer = self._writer
            if before is None or texts.predictions != before.predictions:
                _wipe(painter, parts.numbers)
                writer.paint_predictions(painter, parts.numbers, texts)
            if before is None or (texts.loss, texts.neurons) != (before.loss, before.neurons):
                _wipe(painter, parts.facts)
                writer.paint_facts(painter, parts.facts, texts)
            if parts.seed is not None and (before is None or texts.seed != before.seed):
                _wipe(painter, (parts.seed,))
                writer.paint_line(painter, parts.seed, (texts.seed,))
            if before is None or texts.badge != before.badge:
                _wipe(painter, (parts.badge,))
                writer.paint_badge(painter, parts.badge, texts.badge)

    def _paint_frame(self, painter: QPainter) -> None:
        look, focused = self._look, self.hasFocus()
        width = 2.0 if focused else 1.0
        painter.setPen(QPen(look.color("accent" if focused or self.underMouse() else "line"), width))
        painter.setBrush(look.color("surface"))
        half = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _RADIUS, _RADIUS)

    def _follow_look(self) -> None:
        self._layout, self._content = None, None
        self._writer.follow_look()
        self._colors = color_table(self._look)
        self.update()


def _wipe(painter: QPainter, lines: tuple[QRectF, ...]) -> None:
    """Take away what is written on some lines."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    for line in lines:
        # An italic letter reaches a little beyond its line.
        painter.fillRect(
            line.adjusted(-PADDING / 2, 0.0, PADDING / 2, 0.0).toAlignedRect(), Qt.GlobalColor.transparent
        )
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
