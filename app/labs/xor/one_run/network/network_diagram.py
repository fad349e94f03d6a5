"""The network as a diagram: what every neuron answers over the plane, and the weights between them."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.network_facts import edges, neuron_facts, neurons
from app.labs.xor.one_run.network.network_labels import NetworkLabels
from app.labs.xor.one_run.network.network_layout import NetworkLayout, network_layout
from app.labs.xor.one_run.network.network_painting import NetworkPainter, edge_width
from app.labs.xor.one_run.network.network_picture import NetworkPicture
from app.labs.xor.one_run.network.network_texts import diagram_text, edge_text, neuron_text
from app.labs.xor.one_run.run.captions import moment
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.widgets.controls.escape_key import EscapeKeeper
from app.widgets.frame.backdrop import Backdrop
from app.widgets.frame.hover_label import HoverLabel
from app.widgets.frame.spoken_description import SpokenDescription
from app.words.translation import translate

_SMALLEST_TILE = 6.0
_AROUND_AN_EDGE = 5.0
_SMALLEST_WIDTHS = {0: 150, 1: 210, 2: 255, 3: 300}
_SMALLEST_HEIGHT, _SMALLEST_PITCH = 60, 18
_COMFORTABLE = QSize(440, 270)

_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_OPENERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class NetworkDiagram(QWidget):
    """Shows a network whose neurons can be looked at under a lens and selected.

    The pointer over a neuron enlarges it, over a weight highlights it; both tell their numbers. A click
    selects a neuron, as do the arrow keys; Enter or Space puts the selected one under the lens.

    Signals
    -------
    neuron_selected
        (Neuron): the user selected it.

    Parameters
    ----------
    look
        Theme and scale.
    """

    neuron_selected = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._brush, self._labels = NetworkPainter(look), NetworkLabels(look)
        self._state: OneRunState | None = None
        self._picture: NetworkPicture | None = None
        self._layout: tuple[object, NetworkLayout] | None = None
        self._selected: Neuron | None = None
        self._enlarged: Neuron | None = None
        self._hovered_edge: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self._hover = HoverLabel(self)
        self._description = SpokenDescription(
            self, self._spoken, lambda: moment(self._state) if self._state is not None else ""
        )
        Backdrop(self, look)
        EscapeKeeper(self, lambda: self._enlarged is not None)
        look.changed.connect(self._take_over_look)

    @property
    def selected(self) -> Neuron | None:
        """The selected neuron, or None."""
        return self._selected

    @property
    def enlarged(self) -> Neuron | None:
        """The neuron under the lens, or None."""
        return self._enlarged

    def select(self, neuron: Neuron | None) -> None:
        """Ring `neuron`, without emitting anything; one that the network does not have rings none."""
        known = self._state is not None and neuron in neurons(self._state.settings)
        self._selected = neuron if known else None
        self._description.renew()
        self.update()

    def show_state(self, state: OneRunState) -> None:
        """Show a state; it is worked out when it is painted."""
        is_resized = self._state is None or state.settings.layer_sizes != self._state.settings.layer_sizes
        self._state, self._picture = state, None
        if is_resized:
            self._hovered_edge = self._enlarged = None
            self._hover.hide()
            self.select(self._selected)
            self.updateGeometry()
        self._description.renew()
        self._hover.renew()
        self.update()

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.setAccessibleName(
            translate("Xor", "Network diagram: arrow keys select a neuron, Enter enlarges it")
        )
        if self._state is not None:
            self.show_state(self._state)

    def sizeHint(self) -> QSize:
        """Return a size at which a network with one hidden layer is good to read."""
        return QSize(self._look.px(_COMFORTABLE.width()), self._look.px(_COMFORTABLE.height()))

    def minimumSizeHint(self) -> QSize:
        """Return the size below which its neurons are no longer told apart."""
        sizes = self._state.settings.layer_sizes if self._state is not None else (1, 1)
        height = _SMALLEST_HEIGHT + _SMALLEST_PITCH * max(sizes)
        return QSize(self._look.px(_SMALLEST_WIDTHS[len(sizes) - 2]), self._look.px(height))

    def arrangement(self) -> NetworkLayout:
        """Return where everything stands now.

        Raises
        ------
        RuntimeError
            Before the first state is shown.
        """
        if self._state is None:
            raise RuntimeError("no state has been shown")
        settings = self._state.settings
        key = (self.size().toTuple(), settings.layer_sizes, settings.use_bias)
        if self._layout is None or self._layout[0] != key:
            size, texts = QSizeF(self.size()), self._labels.sizes()
            self._layout = (
                key,
                network_layout(size, settings.layer_sizes, texts, use_bias=settings.use_bias),
            )
            self._picture = None
        return self._layout[1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the network, and what is under the lens."""
        # While a window is being resized there may be no room for a tile at all.
        if self._state is None or self._smallest_tile() < _SMALLEST_TILE:
            return
        picture = self._present_picture(self._state)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            picture.paint(
                painter, selected=self._selected, has_focus=self.hasFocus(), hovered_edge=self._hovered_edge
            )
            if self._enlarged is not None:
                picture.paint_lens(painter, self._enlarged, picture.lens_area(self._enlarged, self._inside()))
            elif self._selected is None and self.hasFocus():
                painter.setPen(QPen(self._look.color("accent"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(self._inside(), 8, 8)

    def _smallest_tile(self) -> float:
        layout = self.arrangement()
        tiles = (*layout.inputs, *(tile for layer in layout.layers for tile in layer))
        return min(min(tile.width(), tile.height()) for tile in tiles)

    def event(self, event: QEvent) -> bool:
        """Tell the numbers of what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(QPointF(event.pos()))
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Enlarge the neuron, or highlight the weight, that is under the pointer."""
        self._look_at(event.position())
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a neuron, or tell a weight."""
        if self._state is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        neuron = self.arrangement().neuron_at(event.position())
        if neuron is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._choose(neuron)
        else:
            self._tell(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Take lens and highlight away."""
        self._show_hovered(None, None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select with the arrows, enlarge with Enter or Space, back with Escape."""
        key = Qt.Key(event.key())
        if self._state is None or event.modifiers() not in _PLAIN:
            super().keyPressEvent(event)
        elif key in _DIRECTIONS:
            self._enlarged = None
            start = self._selected
            self._choose(
                Neuron(0, 0) if start is None else self.arrangement().neighbour(start, *_DIRECTIONS[key])
            )
        elif key in _OPENERS and self._selected is not None:
            self._show_hovered(None if self._enlarged == self._selected else self._selected, None)
            if self._enlarged is not None:
                self._tell_neuron(self._enlarged)
            else:
                self._hover.hide()
        elif key == Qt.Key.Key_Escape and self._enlarged is not None:
            self._show_hovered(None, None)
            self._hover.hide()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the arrow keys act."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take that sign and the lens away."""
        super().focusOutEvent(event)
        self._show_hovered(None, None)
        self.update()

    def _present_picture(self, state: OneRunState) -> NetworkPicture:
        layout = self.arrangement()
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = NetworkPicture(state, layout, self._look, self._brush, self._labels, ratio)
        return self._picture

    def _spoken(self) -> str:
        return diagram_text(self._state, self._selected) if self._state is not None else ""

    def _choose(self, neuron: Neuron) -> None:
        self.select(neuron)
        self.neuron_selected.emit(neuron)

    def _look_at(self, place: QPointF) -> None:
        if self._state is None:
            return
        neuron = self.arrangement().neuron_at(place)
        edge = self._edge_at(place) if neuron is None else None
        something = neuron is not None or edge is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if something else Qt.CursorShape.ArrowCursor)
        self._show_hovered(neuron, edge)

    def _show_hovered(self, neuron: Neuron | None, edge: int | None) -> None:
        if (neuron, edge) != (self._enlarged, self._hovered_edge):
            self._enlarged, self._hovered_edge = neuron, edge
            self.update()

    def _edge_at(self, place: QPointF) -> int | None:
        """Return the weight at `place`; a thick one is hit on all its width."""
        layout, reach = self.arrangement(), self._look.stroke(_AROUND_AN_EDGE)
        nearest = layout.edge_at(place, reach)
        if nearest is None and self._picture is not None:
            widest = max(edge_width(edge.weight) for edge in self._picture.edges)
            nearest = layout.edge_at(place, reach + widest / 2)
            if nearest is not None:
                own = edge_width(self._picture.edges[nearest].weight)
                nearest = layout.edge_at(place, reach + own / 2)
        return nearest

    def _tell(self, place: QPointF) -> None:
        """Show the numbers of what is at `place`, if there is something."""
        if self._state is None:
            return
        neuron = self.arrangement().neuron_at(place)
        edge = self._edge_at(place) if neuron is None else None
        if neuron is not None:
            self._tell_neuron(neuron)
        elif edge is not None:
            around = QRect(-6, -6, 12, 12).translated(place.toPoint())
            self._hover.tell(self.mapToGlobal(place.toPoint()), lambda: self._edge_text(edge), around)
        else:
            self._hover.hide()

    def _tell_neuron(self, neuron: Neuron) -> None:
        """Show a neuron's numbers below its lens."""
        layout = self.arrangement()
        place = layout.tile(neuron).bottomLeft()
        if self._picture is not None and self._enlarged == neuron:
            place = self._picture.lens_area(neuron, self._inside()).bottomLeft()
        # Qt shows a tooltip some pixels below the place that it is given.
        below = place.toPoint() - QPoint(0, self._look.px(8))
        around = layout.tile(neuron).toAlignedRect()
        self._hover.tell(self.mapToGlobal(below), lambda: self._neuron_text(neuron), around)

    def _neuron_text(self, neuron: Neuron) -> str:
        return neuron_text(self._state, neuron_facts(self._state, neuron)) if self._state is not None else ""

    def _edge_text(self, number: int) -> str:
        return edge_text(self._state, tuple(edges(self._state))[number]) if self._state is not None else ""

    def _inside(self) -> QRectF:
        return QRectF(self.rect()).adjusted(1, 1, -1, -1)

    def _take_over_look(self) -> None:
        self._brush.apply_look()
        self._labels.apply_look()
        self._picture = self._layout = None
        self.updateGeometry()
        self.update()
