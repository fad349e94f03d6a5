"""The network diagram's geometry: everything inside, nothing on top of another, at every size."""

from itertools import combinations, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, QSizeF

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.network_layout import Names, NetworkLayout, TextSizes, network_layout

_SIZES = [(300, 260), (440, 390), (560, 420), (900, 700)]
_SHAPES = [(2, *(neurons,) * layers, 1) for layers in (1, 2, 3) for neurons in range(1, 9)] + [(2, 1)]


def _texts(scale: float = 1.0) -> TextSizes:
    return TextSizes(scale, 25.0 * scale, 17.0 * scale, 19.0 * scale)


def _layout(
    size: tuple[int, int], shape: tuple[int, ...], scale: float = 1.0, *, use_bias: bool = True
) -> NetworkLayout:
    whole = QSizeF(size[0] * scale, size[1] * scale)
    return network_layout(whole, shape, _texts(scale), use_bias=use_bias)


def _tiles(layout: NetworkLayout) -> list[QRectF]:
    return [*layout.inputs, *(tile for column in layout.layers for tile in column)]


@pytest.mark.parametrize("shape", _SHAPES)
@pytest.mark.parametrize("size", _SIZES)
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_tiles_are_inside_apart_and_large_enough_with_room_for_their_texts(
    size: tuple[int, int], shape: tuple[int, ...], scale: float
) -> None:
    layout, texts = _layout(size, shape, scale), _texts(scale)
    room = QRectF(0, 0, size[0] * scale, layout.legend.top())
    with_texts = []
    for tile in _tiles(layout):
        assert tile.width() == tile.height() >= 16 * scale
        hidden = any(tile in column for column in layout.layers[:-1])
        if not hidden:
            with_texts.append(tile.adjusted(0, 0, 0, texts.name_height))
        elif layout.names is Names.BESIDE:
            with_texts.append(tile.adjusted(0, 0, layout.name_room, 0))
        else:
            below = texts.small_height if layout.shows_biases else 0.0
            with_texts.append(tile.adjusted(0, -texts.name_height, 0, below))
    assert all(room.adjusted(0, -1, 0, 1).contains(each) for each in with_texts)
    assert not any(one.intersects(other) for one, other in combinations(with_texts, 2))
    assert layout.legend.bottom() <= size[1] * scale


@pytest.mark.parametrize("shape", _SHAPES)
def test_edges_lead_from_each_source_to_each_target(shape: tuple[int, ...]) -> None:
    layout = _layout((440, 390), shape)
    columns = [layout.inputs, *layout.layers]
    number = 0
    for layer, (sources, targets) in enumerate(pairwise(columns)):
        for target in targets:
            for source in sources:
                path = layout.edge_paths[number]
                name_room = layout.name_room if layer else 0.0
                assert path.elementAt(0).x == pytest.approx(source.right() + name_room)
                assert path.currentPosition() == QPointF(target.left(), target.center().y())
                number += 1
    assert number == len(layout.edge_paths) == len(layout.edge_points)


@pytest.mark.parametrize("shape", [(2, 4, 1), (2, 8, 8, 1)])
def test_the_points_of_an_edge_lie_on_its_path(shape: tuple[int, ...]) -> None:
    layout = _layout((440, 390), shape)
    for path, points in zip(layout.edge_paths, layout.edge_points, strict=True):
        dense = np.array([path.pointAtPercent(share).toTuple() for share in np.linspace(0, 1, 400)])
        away = np.linalg.norm(points[:, np.newaxis] - dense, axis=2).min(axis=1)
        assert away.max() < 1.0


def test_names_stand_above_where_there_is_room_and_beside_where_not() -> None:
    assert _layout((440, 390), (2, 4, 1)).names is Names.ABOVE
    assert _layout((300, 260), (2, 8, 1)).names is Names.BESIDE


def test_biases_are_shown_where_there_is_room() -> None:
    assert _layout((440, 390), (2, 2, 1)).shows_biases
    assert not _layout((440, 390), (2, 8, 1)).shows_biases
    assert not _layout((440, 390), (2, 2, 1), use_bias=False).shows_biases
    assert not _layout((440, 390), (2, 2, 1), use_bias=False).shows_output_bias


def test_layers_have_headings_only_where_there_are_several() -> None:
    assert _layout((440, 390), (2, 4, 1)).heads == ()
    assert len(_layout((440, 390), (2, 4, 4, 4, 1)).heads) == 3


def test_what_is_at_a_place_is_found() -> None:
    layout = _layout((440, 390), (2, 4, 4, 1))
    assert layout.neuron_at(layout.layers[1][2].center()) == Neuron(1, 2)
    assert layout.neuron_at(layout.inputs[0].center()) is None
    for number, path in enumerate(layout.edge_paths[:2]):
        assert layout.edge_at(path.pointAtPercent(0.3), 5.0) == number
    assert layout.edge_at(QPointF(2.0, 2.0), 5.0) is None


def test_neighbours_are_found_in_every_direction_and_end_at_the_rim() -> None:
    layout = _layout((440, 390), (2, 4, 4, 1))
    assert layout.neighbour(Neuron(0, 1), 0, 1) == Neuron(0, 2)
    assert layout.neighbour(Neuron(0, 3), 0, 1) == Neuron(0, 3)
    assert layout.neighbour(Neuron(0, 2), 1, 0) == Neuron(1, 2)
    assert layout.neighbour(Neuron(1, 3), 1, 0) == Neuron(2, 0)
    assert layout.neighbour(Neuron(0, 0), -1, 0) == Neuron(0, 0)
