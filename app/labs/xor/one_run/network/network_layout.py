"""Where the parts of the network diagram stand: geometry in pixels, nothing is painted here."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

from app.labs.xor.one_run.looks.neuron import Neuron
from engine.records.arrays import FloatArray

_INPUT_SHARE, _OUTPUT_SHARE = 0.84, 1.1
"""Edges of the input and output tiles, in those of a hidden tile."""

_SMALLEST_TILE_WITH_BIAS = 44.0
_SMALLEST_TILE_WITH_NAME = 34.0
_LARGEST_TILE = 64.0
_LARGEST_TILE_SHARE = 0.16
_LEAST_GAP_SHARE = 0.8
_WIDEST_GAP = 170.0
_ROW_GAP = 7.0
_MARGIN = 6.0
_INPUT_PITCH_SHARE = 0.44
_BESIDE_GAP = 4.0
_BELOW_LEGEND = 3.0
_ROOM_FOR_OUTPUT_BIAS = 84.0
_SAMPLES = 33


class Names(StrEnum):
    """Where the names of the hidden neurons stand."""

    ABOVE = "above"
    """Over the tile."""
    BESIDE = "beside"
    """At its right, where many neurons leave no room between them; the edges start behind the name."""


@dataclass(frozen=True)
class TextSizes:
    """How much room the texts need, in pixels.

    Attributes
    ----------
    unit
        One pixel of the design at the present scale.
    name_height, name_width
        A row of names in the mathematical face, and the widest of them when it stands beside its tile.
    small_height
        A row of small text: biases, layers, legend.
    """

    unit: float
    name_height: float
    name_width: float
    small_height: float


@dataclass(frozen=True, eq=False)
class NetworkLayout:
    """The places of all parts.

    Attributes
    ----------
    inputs
        The tiles of x₁ and x₂.
    layers
        The tiles of each layer's neurons, the output last; indexed by `Neuron.layer` and `Neuron.row`.
    names
        Where the hidden neurons' names stand.
    name_room
        Width of the room between a tile and its edges when names stand beside, else 0.
    shows_biases
        Whether there is room for the hidden neurons' biases below their tiles.
    shows_output_bias
        Whether there is room for the output neuron's bias above its tile.
    edge_paths
        The edges in the order of `network_facts.edges`.
    edge_points
        Points along each edge, shape (edges, samples, 2).
    heads
        The middle of each hidden layer's heading; empty with fewer than two of them.
    legend
        The row at the bottom.
    """

    inputs: tuple[QRectF, ...]
    layers: tuple[tuple[QRectF, ...], ...]
    names: Names
    name_room: float
    shows_biases: bool
    shows_output_bias: bool
    edge_paths: tuple[QPainterPath, ...]
    edge_points: FloatArray
    heads: tuple[QPointF, ...]
    legend: QRectF

    def tile(self, neuron: Neuron) -> QRectF:
        """Return the tile of a neuron."""
        return self.layers[neuron.layer][neuron.row]

    def neuron_at(self, place: QPointF) -> Neuron | None:
        """Return the neuron whose tile is at `place`, or None."""
        for layer, tiles in enumerate(self.layers):
            for row, tile in enumerate(tiles):
                if tile.contains(place):
                    return Neuron(layer, row)
        return None

    def edge_at(self, place: QPointF, within: float) -> int | None:
        """Return the index of the edge nearest to `place`, or None if none is closer than `within`."""
        away = np.hypot(self.edge_points[..., 0] - place.x(), self.edge_points[..., 1] - place.y())
        distances = away.min(axis=1)
        nearest = int(distances.argmin())
        return nearest if distances[nearest] <= within else None

    def neighbour(self, neuron: Neuron, across: int, down: int) -> Neuron:
        """Return the neuron `across` layers further and `down` places below, or the last on the way there."""
        layer = min(max(neuron.layer + across, 0), len(self.layers) - 1)
        tiles = self.layers[layer]
        if layer == neuron.layer:
            return Neuron(layer, min(max(neuron.row + down, 0), len(tiles) - 1))
        height = self.tile(neuron).center().y()
        return Neuron(layer, min(range(len(tiles)), key=lambda i: abs(tiles[i].center().y() - height)))


@dataclass(frozen=True)
class _DrawingStyle:
    """How the tiles are drawn in the room that there is."""

    tile: float
    names: Names
    name_room: float
    shows_biases: bool
    above: float
    """Height of what stands over a hidden tile."""
    below: float
    """Height of what stands under a hidden tile."""


def network_layout(
    size: QSizeF, layer_sizes: tuple[int, ...], texts: TextSizes, *, use_bias: bool
) -> NetworkLayout:
    """Return the places in a diagram of `size`.

    Parameters
    ----------
    size
        Of the widget.
    layer_sizes
        Inputs, hidden layers, output: (2, 4, 1).
    texts
        Room that the texts need.
    use_bias
        Whether there are biases to be shown.
    """
    hidden = len(layer_sizes) - 2
    margin = _MARGIN * texts.unit
    legend_top = size.height() - texts.small_height - _BELOW_LEGEND
    legend = QRectF(margin, legend_top, size.width() - 2 * margin, texts.small_height)
    head = texts.small_height if hidden > 1 else 0.0
    area = QRectF(margin, head + margin / 2, legend.width(), legend.top() - head - margin)
    style = _style(area, hidden, max(layer_sizes[1:]), texts, use_bias=use_bias)

    sides = [_INPUT_SHARE * style.tile, *[style.tile] * hidden, _OUTPUT_SHARE * style.tile]
    lefts = _lefts(area, sides, style.name_room, texts)
    middle = area.center().y() + (style.above - style.below) / 2
    pitch = _pitch(area, style, max(layer_sizes[1:-1], default=1))
    layers = tuple(
        _column(left, side, count, middle, pitch)
        for left, side, count in zip(lefts[1:], sides[1:], layer_sizes[1:], strict=True)
    )
    highest_pitch = 2 * (min(middle - area.top(), area.bottom() - middle - texts.name_height) - sides[0] / 2)
    inputs = _column(lefts[0], sides[0], 2, middle, min(_INPUT_PITCH_SHARE * area.height(), highest_pitch))
    room_from = lefts[-2] + sides[-2] + style.name_room
    ends = _edge_ends(inputs, layers, style.name_room)
    return NetworkLayout(
        inputs=inputs,
        layers=layers,
        names=style.names,
        name_room=style.name_room,
        shows_biases=style.shows_biases,
        shows_output_bias=use_bias and area.right() - room_from >= _ROOM_FOR_OUTPUT_BIAS * texts.unit,
        edge_paths=tuple(_edge(start, end) for start, end in ends),
        edge_points=_along(ends),
        heads=tuple(QPointF(column[0].center().x(), head / 2) for column in layers[:-1]) if head else (),
        legend=legend,
    )


def _style(area: QRectF, hidden: int, most: int, texts: TextSizes, *, use_bias: bool) -> _DrawingStyle:
    """Return the most telling style whose tiles stay large enough."""
    unit, slot = texts.unit, area.height() / most - _ROW_GAP * texts.unit
    cap = max(_LARGEST_TILE * unit, _LARGEST_TILE_SHARE * min(area.width(), area.height()))
    cap = min(cap, _widest_tile(area, hidden, 0.0))
    name, small = texts.name_height, texts.small_height
    if use_bias and slot - name - small >= _SMALLEST_TILE_WITH_BIAS * unit:
        return _DrawingStyle(min(cap, slot - name - small), Names.ABOVE, 0.0, True, name, small)
    if slot - name >= _SMALLEST_TILE_WITH_NAME * unit:
        return _DrawingStyle(min(cap, slot - name), Names.ABOVE, 0.0, False, name, 0.0)
    tile = min(cap, slot)
    room = texts.name_width + 2 * _BESIDE_GAP * unit
    return _DrawingStyle(min(tile, _widest_tile(area, hidden, room)), Names.BESIDE, room, False, 0.0, 0.0)


def _widest_tile(area: QRectF, hidden: int, name_room: float) -> float:
    """Return the largest tile at which all columns and the edges between them fit."""
    tiles = _INPUT_SHARE + hidden + _OUTPUT_SHARE + _LEAST_GAP_SHARE * (hidden + 1)
    return (area.width() - hidden * name_room) / tiles


def _lefts(area: QRectF, sides: list[float], name_room: float, texts: TextSizes) -> list[float]:
    """Return the left edge of each column, the whole centred in `area`."""
    gaps = len(sides) - 1
    names = name_room * (gaps - 1)
    gap = min(_WIDEST_GAP * texts.unit, (area.width() - sum(sides) - names) / gaps)
    x = area.center().x() - (sum(sides) + names + gap * gaps) / 2
    lefts = []
    for number, side in enumerate(sides):
        lefts.append(x)
        x += side + gap + (name_room if number > 0 else 0.0)
    return lefts


def _pitch(area: QRectF, style: _DrawingStyle, count: int) -> float:
    """Return the distance from one hidden tile to the next: neither crowded nor lost in a high window."""
    content = style.above + style.tile + style.below
    return min(area.height() / count, content + 1.2 * style.tile)


def _column(left: float, side: float, count: int, middle: float, pitch: float) -> tuple[QRectF, ...]:
    first = middle - (count - 1) * pitch / 2 - side / 2
    # Whole pixels: a map that fills its tile point for pixel is painted many times faster.
    return tuple(
        QRectF(round(left), round(first + number * pitch), round(side), round(side))
        for number in range(count)
    )


def _edge_ends(
    inputs: tuple[QRectF, ...], layers: tuple[tuple[QRectF, ...], ...], name_room: float
) -> list[tuple[QPointF, QPointF]]:
    """Return where each edge starts and ends."""
    ends = []
    for number, (sources, targets) in enumerate(zip((inputs, *layers[:-1]), layers, strict=True)):
        behind = QPointF(name_room if number > 0 else 0.0, 0.0)
        for target in targets:
            end = QPointF(target.left(), target.center().y())
            ends += [(QPointF(source.right(), source.center().y()) + behind, end) for source in sources]
    return ends


def _edge(start: QPointF, end: QPointF) -> QPainterPath:
    """Return a cubic Bézier curve that leaves and arrives level."""
    path = QPainterPath(start)
    half = QPointF((end.x() - start.x()) / 2, 0.0)
    path.cubicTo(start + half, end - half, end)
    return path


def _along(ends: list[tuple[QPointF, QPointF]]) -> FloatArray:
    """Return points along the curves of `_edge`, shape (edges, samples, 2)."""
    start, end = (np.array([place.toTuple() for place in side]) for side in zip(*ends, strict=True))
    t = np.linspace(0.0, 1.0, _SAMPLES)
    # Both inner control points of x stand in the middle; those of y at the heights of the ends.
    x_share = 1.5 * t * (1.0 - t) + t**3
    y_share = t * t * (3.0 - 2.0 * t)
    shares = np.stack((x_share, y_share), axis=1)
    points: FloatArray = start[:, np.newaxis] + shares * (end - start)[:, np.newaxis]
    return points
