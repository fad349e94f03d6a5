"""One state of the network diagram, ready to be painted: images, edges and names at their places."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.network_facts import Edge, dead_neurons, edges, hidden_maps, output_map
from app.labs.xor.one_run.network.network_labels import NetworkLabels
from app.labs.xor.one_run.network.network_layout import Names, NetworkLayout
from app.labs.xor.one_run.network.network_painting import Border, NetworkPainter
from app.labs.xor.one_run.network.network_texts import (
    dead_word,
    input_name,
    layer_name,
    neuron_name,
    neuron_title,
)
from app.labs.xor.one_run.network.weight_texts import short_weight_text
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.words.translation import translate

_MOST_POINTS = 64
"""Maps have a point for each pixel of their tile, up to this many along a side."""

_INPUT_BORDER, _HIDDEN_BORDER, _OUTPUT_BORDER = 1.25, 2.4, 2.0
_NAME_GAP = 4
_SHARE_BELOW = 0.68
_LENS_ENLARGEMENT = 2.4
_SMALLEST_LENS, _LARGEST_LENS_SHARE = 128, 0.6
_LENS_PADDING, _LENS_RADIUS = 8, 8.0


class NetworkPicture:
    """What is painted of one state.

    Parameters
    ----------
    state
        The run.
    layout
        Where everything stands.
    look
        Theme and scale.
    brush, labels
        Paint the pieces.
    pixel_ratio
        Device pixels per device-independent pixel.
    """

    def __init__(
        self,
        state: OneRunState,
        layout: NetworkLayout,
        look: Look,
        brush: NetworkPainter,
        labels: NetworkLabels,
        pixel_ratio: float,
    ) -> None:
        self._state, self._layout = state, layout
        self._look, self._brush, self._labels = look, brush, labels
        self._dead = dead_neurons(state)
        self.edges: Sequence[Edge] = tuple(edges(state))

        def points(tile: QRectF) -> int:
            return min(round(tile.width() * pixel_ratio), _MOST_POINTS)

        self._input_images = brush.input_images(points(layout.inputs[0]), state.plane)
        hidden = hidden_maps(state, points(layout.layers[0][0])) if state.settings.hidden_layers else ()
        output = output_map(state, points(layout.layers[-1][0]))
        self._images = [brush.images(maps) for maps in (*hidden, output)]
        self._lens: tuple[Neuron, QImage] | None = None

    def paint(
        self,
        painter: QPainter,
        *,
        selected: Neuron | None,
        has_focus: bool,
        hovered_edge: int | None,
    ) -> None:
        """Paint the whole diagram without the lens."""
        layout = self._layout
        self._brush.paint_edges(
            painter, self.edges, layout.edge_paths, selected=selected, highlighted=hovered_edge
        )
        if selected is not None:
            self._brush.paint_ring(painter, layout.tile(selected), has_focus=has_focus)
        self._paint_inputs(painter)
        for layer, tiles in enumerate(layout.layers):
            for row, tile in enumerate(tiles):
                self._paint_neuron(painter, Neuron(layer, row), tile)
        for layer, middle in enumerate(layout.heads):
            self._labels.paint_heading(painter, middle, layer_name(layer))
        self._labels.paint_legend(
            painter,
            layout.legend,
            (
                (translate("Xor", "positive weight"), translate("Xor", "positive")),
                (translate("Xor", "negative weight"), translate("Xor", "negative")),
            ),
        )

    def lens_area(self, neuron: Neuron, inside: QRectF) -> QRectF:
        """Return where the enlarged neuron stands: over its tile, as far as it fits into `inside`."""
        tile = self._layout.tile(neuron)
        side = max(_LENS_ENLARGEMENT * tile.width(), self._look.px(_SMALLEST_LENS))
        side = min(side, _LARGEST_LENS_SHARE * min(inside.width(), inside.height()))
        padding, head = self._lens_margins()
        area = QRectF(0.0, 0.0, side + 2 * padding, side + head + padding)
        area.moveCenter(tile.center())
        area.moveLeft(min(max(area.left(), inside.left()), inside.right() - area.width()))
        area.moveTop(min(max(area.top(), inside.top()), inside.bottom() - area.height()))
        return area

    def paint_lens(self, painter: QPainter, neuron: Neuron, area: QRectF) -> None:
        """Paint one neuron larger, with its name, into its `lens_area`."""
        padding, head = self._lens_margins()
        painter.setPen(QPen(self._look.color("line2"), 1))
        painter.setBrush(self._look.color("surface"))
        painter.drawRoundedRect(area, _LENS_RADIUS, _LENS_RADIUS)
        tile = area.adjusted(padding, head, -padding, -padding)
        self._brush.paint_tile(painter, tile, self._lens_image(neuron), self._border(neuron))
        self._brush.paint_points(painter, tile, self._state)
        middle = QPointF(area.center().x(), area.top() + head / 2)
        self._labels.paint_name(painter, middle, neuron_title(self._state, neuron), self._word(neuron))

    def _paint_inputs(self, painter: QPainter) -> None:
        border = Border(self._look.color("axis"), _INPUT_BORDER)
        for index, tile in enumerate(self._layout.inputs):
            self._brush.paint_tile(painter, tile, self._input_images[index], border)
            self._labels.paint_name(painter, self._below(tile), input_name(index))

    def _paint_neuron(self, painter: QPainter, neuron: Neuron, tile: QRectF) -> None:
        brush, labels, layout, state = self._brush, self._labels, self._layout, self._state
        name, word = neuron_name(state, neuron), self._word(neuron)
        centre, name_half, small_half = tile.center(), labels.name_height / 2, labels.small_height / 2
        brush.paint_tile(painter, tile, self._images[neuron.layer][neuron.row], self._border(neuron))
        if self._is_output(neuron):
            labels.paint_name(painter, self._below(tile), name)
            if layout.shows_output_bias:
                self._paint_bias(painter, neuron, QPointF(centre.x(), tile.top() - small_half))
            return
        brush.paint_points(painter, tile, state)
        if layout.names is Names.BESIDE:
            left = QPointF(tile.right() + self._look.px(_NAME_GAP), centre.y())
            labels.paint_name_beside(painter, left, name, word)
        else:
            labels.paint_name(painter, QPointF(centre.x(), tile.top() - name_half), name, word)
        if layout.shows_biases:
            self._paint_bias(painter, neuron, QPointF(centre.x(), tile.bottom() + small_half))

    def _paint_bias(self, painter: QPainter, neuron: Neuron, middle: QPointF) -> None:
        bias = float(self._state.parameters.biases[neuron.layer][0, neuron.row, 0])
        self._labels.paint_bias(painter, middle, short_weight_text(bias), self._layout.legend.right())

    def _below(self, tile: QRectF) -> QPointF:
        """Return the middle of a name below a tile, where a hat needs more room than above one."""
        return QPointF(tile.center().x(), tile.bottom() + _SHARE_BELOW * self._labels.name_height)

    def _lens_image(self, neuron: Neuron) -> QImage:
        if self._lens is None or self._lens[0] != neuron:
            if self._is_output(neuron):
                maps = output_map(self._state, _MOST_POINTS)
            else:
                maps = hidden_maps(self._state, _MOST_POINTS)[neuron.layer]
            self._lens = (neuron, self._brush.images(maps[neuron.row : neuron.row + 1])[0])
        return self._lens[1]

    def _is_output(self, neuron: Neuron) -> bool:
        return neuron.layer == self._state.settings.hidden_layers

    def _border(self, neuron: Neuron) -> Border:
        if neuron in self._dead:
            return Border(self._look.color("dead"), _HIDDEN_BORDER, dashed=True)
        if self._is_output(neuron):
            return Border(self._look.color("ink"), _OUTPUT_BORDER)
        key = self._state.settings.activation.key
        return Border(QColor(self._look.line_style(key).color), _HIDDEN_BORDER)

    def _word(self, neuron: Neuron) -> str:
        return dead_word() if neuron in self._dead else ""

    def _lens_margins(self) -> tuple[float, float]:
        """Return the room around the lens' map, and that above it for the name."""
        padding = float(self._look.px(_LENS_PADDING))
        return padding, self._labels.name_height + padding / 2
