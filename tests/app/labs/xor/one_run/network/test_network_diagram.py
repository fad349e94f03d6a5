"""The network diagram as it is painted and used: pointer, keyboard, tooltips."""

from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.network.network_diagram import NetworkDiagram
from app.labs.xor.one_run.network.network_facts import Edge, dead_neurons, edges, with_weight
from app.labs.xor.one_run.network.network_painting import NetworkPainter, edge_width
from app.labs.xor.one_run.network.weight_texts import weight_text
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.settings import XorSettings
from app.look.look import Look
from engine.activations import activation
from tests.app.mouse import point_at


@pytest.fixture
def session() -> OneRunSession:
    return OneRunSession()


@pytest.fixture
def diagram(qtbot: QtBot, look: Look, session: OneRunSession) -> NetworkDiagram:
    diagram = NetworkDiagram(look)
    qtbot.addWidget(diagram)
    diagram.resize(440, 390)
    diagram.retranslate()
    diagram.show_state(session.state)
    diagram.show()
    diagram.grab()
    return diagram


def _centre(diagram: NetworkDiagram, neuron: Neuron) -> QPoint:
    return diagram.arrangement().tile(neuron).center().toPoint()


def _on_edge(diagram: NetworkDiagram, number: int) -> QPoint:
    return diagram.arrangement().edge_paths[number].pointAtPercent(0.3).toPoint()


def _told(diagram: NetworkDiagram, place: QPoint, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_rest: shown.append(text))
    diagram.event(QHelpEvent(QEvent.Type.ToolTip, place, diagram.mapToGlobal(place)))
    return shown


def test_a_click_selects_a_neuron(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    with qtbot.waitSignal(diagram.neuron_selected) as caught:
        qtbot.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=_centre(diagram, Neuron(0, 2)))
    assert caught.args == [Neuron(0, 2)]
    assert diagram.selected == Neuron(0, 2)
    qtbot.waitUntil(lambda: "h₃" in diagram.accessibleDescription())


def test_the_pointer_enlarges_a_neuron_until_it_leaves(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    before = diagram.grab().toImage()
    qtbot.mouseMove(diagram, _centre(diagram, Neuron(1, 0)))
    qtbot.waitUntil(lambda: diagram.enlarged == Neuron(1, 0))
    assert diagram.grab().toImage() != before
    diagram.leaveEvent(QEvent(QEvent.Type.Leave))
    assert diagram.enlarged is None
    assert diagram.grab().toImage() == before


def test_the_pointer_highlights_a_weight(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    before = diagram.grab().toImage()
    qtbot.mouseMove(diagram, _on_edge(diagram, 1))
    qtbot.waitUntil(lambda: diagram.grab().toImage() != before)
    assert diagram.enlarged is None


def test_keys_select_enlarge_and_go_back(
    qtbot: QtBot, diagram: NetworkDiagram, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_rest: told.append(text))
    chosen: list[Neuron] = []
    diagram.neuron_selected.connect(chosen.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(diagram, key)
    assert chosen == [(0, 0), (0, 1), (0, 0), (0, 1), (1, 0)]
    qtbot.keyClick(diagram, Qt.Key.Key_Return)
    assert diagram.enlarged == Neuron(1, 0)
    assert told[0].startswith("ŷ\n")
    qtbot.keyClick(diagram, Qt.Key.Key_Escape)
    assert diagram.enlarged is None


def test_shortcuts_with_modifiers_are_left_to_the_window(qtbot: QtBot, diagram: NetworkDiagram) -> None:
    qtbot.keyClick(diagram, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert diagram.selected is None


def test_a_tooltip_tells_the_weight_with_every_digit(
    diagram: NetworkDiagram, session: OneRunSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, edge in enumerate(edges(session.state)):
        if edge.target == Neuron(0, 0):
            (text,) = _told(diagram, _on_edge(diagram, number), monkeypatch)
            value = repr(edge.weight).replace("-", "\u2212")
            assert text == f"x{'₁₂'[edge.source]} → h₁\nW[1](1, {edge.source + 1}) = {value}"


def test_a_tooltip_tells_the_numbers_of_a_neuron(
    diagram: NetworkDiagram, session: OneRunSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.show_demonstration()
    diagram.show_state(session.state)
    (dead,) = dead_neurons(session.state)
    (text,) = _told(diagram, _centre(diagram, dead), monkeypatch)
    assert f"Dead since epoch {session.state.dead_since[0][dead.row]}" in text
    assert "(0, 0) → 0.000" in text
    (text,) = _told(diagram, _centre(diagram, Neuron(1, 0)), monkeypatch)
    assert "Dead" not in text
    assert "Outgoing" not in text


def test_nothing_is_told_beside_neurons_and_weights(
    diagram: NetworkDiagram, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _told(diagram, QPoint(2, 2), monkeypatch) == []


def test_a_selected_neuron_that_is_gone_is_no_longer_selected(
    diagram: NetworkDiagram, session: OneRunSession
) -> None:
    diagram.select(Neuron(0, 3))
    session.step()
    diagram.show_state(session.state)
    assert diagram.selected == Neuron(0, 3)
    session.change(neurons=2)
    diagram.show_state(session.state)
    assert diagram.selected is None


def test_the_width_of_an_edge_grows_with_the_weight_up_to_seven_pixels() -> None:
    assert [edge_width(weight) for weight in (0.0, -1.5, 2.0, -99.0)] == [0.8, 2.3, 2.8, 7.0]


def _is_blue(color: QColor) -> bool:
    return color.blue() > color.red() + 60


def _is_orange(color: QColor) -> bool:
    return color.red() > color.blue() + 60


def _is_grey(color: QColor) -> bool:
    return max(color.getRgb()[:3]) - min(color.getRgb()[:3]) < 40


def _color_on_edge(diagram: NetworkDiagram, number: int, shares: tuple[float, ...] = (0.5,)) -> list[QColor]:
    picture, path = diagram.grab().toImage(), diagram.arrangement().edge_paths[number]
    return [picture.pixelColor(path.pointAtPercent(share).toPoint()) for share in shares]


def test_positive_weights_are_solid_blue_and_negative_ones_dashed_orange(
    diagram: NetworkDiagram, session: OneRunSession
) -> None:
    session.change(neurons=1)
    start = with_weight(session.state.parameters, Neuron(0, 0), 0, 5.0)
    session.set_parameters(with_weight(start, Neuron(0, 0), 1, -5.0))
    diagram.show_state(session.state)
    shares = tuple(0.2 + 0.01 * step for step in range(60))
    assert all(_is_blue(color) for color in _color_on_edge(diagram, 0, shares))
    below = _color_on_edge(diagram, 1, shares)
    assert any(_is_orange(color) for color in below)
    assert not all(_is_orange(color) for color in below)


def test_the_edges_of_a_dead_neuron_are_grey(diagram: NetworkDiagram, session: OneRunSession) -> None:
    session.show_demonstration()
    diagram.show_state(session.state)
    far = (0.9, 0.93, 0.96)
    for number, edge in enumerate(edges(session.state)):
        if edge.target.layer == 0:
            assert all(_is_grey(color) for color in _color_on_edge(diagram, number, far)) == edge.is_dead


def test_the_map_of_an_input_is_bright_where_it_is_small(diagram: NetworkDiagram) -> None:
    picture, (first, second) = diagram.grab().toImage(), diagram.arrangement().inputs

    def color(tile_point: QPointF) -> QColor:
        return picture.pixelColor(tile_point.toPoint())

    inset = QPointF(4, 4)
    assert _is_blue(color(first.topRight() + QPointF(-4, 4)))
    assert _is_blue(color(first.bottomRight() - inset))
    assert not _is_blue(color(first.topLeft() + inset))
    assert _is_blue(color(second.topLeft() + inset))
    assert not _is_blue(color(second.bottomRight() - inset))


@pytest.mark.parametrize("key", ["relu", "step"])
@pytest.mark.parametrize("layers", [0, 1, 3])
@pytest.mark.parametrize("neurons", [1, 8])
@pytest.mark.parametrize("use_bias", [True, False])
def test_every_shape_of_network_is_painted(
    diagram: NetworkDiagram, session: OneRunSession, key: str, layers: int, neurons: int, use_bias: bool
) -> None:
    session.change(activation=activation(key), hidden_layers=layers, neurons=neurons, use_bias=use_bias)
    session.step(3)
    diagram.show_state(session.state)
    diagram.resize(diagram.minimumSizeHint())
    diagram.select(Neuron(layers, 0))
    diagram.grab()


def test_look_and_size_change_what_is_painted(diagram: NetworkDiagram, look: Look) -> None:
    light = diagram.grab().toImage()
    look.set_theme_choice("dark")
    assert diagram.grab().toImage() != light
    before = diagram.minimumSizeHint()
    look.set_projector(on=True)
    assert diagram.minimumSizeHint().width() > before.width()
    diagram.resize(diagram.minimumSizeHint())
    diagram.grab()


@pytest.mark.parametrize("size", [(440, 3), (3, 390), (1, 1), (60, 40)])
def test_a_diagram_without_room_paints_what_it_can(
    diagram: NetworkDiagram, session: OneRunSession, size: tuple[int, int]
) -> None:
    session.change(hidden_layers=3, neurons=8)
    diagram.show_state(session.state)
    diagram.setMinimumSize(0, 0)
    diagram.resize(*size)
    assert diagram.grab().size().toTuple() == size


def _weight_said(state: OneRunState, number: int) -> str:
    """Return the exact weight of an edge, read from the parameters rather than from the diagram."""
    weights = [value for weight in state.parameters.weights for value in weight[0].ravel().tolist()]
    return f" = {weights[number]!r}".replace("-", "\u2212")


def test_the_weight_that_is_told_follows_the_run_and_goes_with_its_network(
    diagram: NetworkDiagram, session: OneRunSession
) -> None:
    point_at(diagram, _on_edge(diagram, 5))
    said = set()
    for _ in range(4):
        assert QToolTip.text().endswith(_weight_said(session.state, 5))
        said.add(QToolTip.text())
        session.step(7)
        diagram.show_state(session.state)
    assert len(said) == 4
    session.change(hidden_layers=0)
    diagram.show_state(session.state)
    assert not QToolTip.isVisible()


def test_the_neuron_that_is_told_follows_the_run_and_goes_with_the_lens(
    qtbot: QtBot, diagram: NetworkDiagram, session: OneRunSession
) -> None:
    diagram.select(Neuron(0, 1))
    qtbot.keyClick(diagram, Qt.Key.Key_Return)
    for _ in range(3):
        bias = weight_text(float(session.state.parameters.biases[0][0, 1, 0]))
        assert f"Bias: {bias}" in QToolTip.text()
        session.step(20)
        diagram.show_state(session.state)
    qtbot.keyClick(diagram, Qt.Key.Key_Escape)
    assert not QToolTip.isVisible()


def test_a_weight_is_told_before_the_new_state_is_painted(
    diagram: NetworkDiagram, session: OneRunSession
) -> None:
    session.step(3)
    diagram.show_state(session.state)
    point_at(diagram, _on_edge(diagram, 0))
    assert QToolTip.text().endswith(_weight_said(session.state, 0))


def test_many_weights_are_thin_and_faint_but_for_those_of_the_selected_neuron(
    diagram: NetworkDiagram, session: OneRunSession, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.apply_settings(XorSettings(hidden_layers=3, neurons=8))
    diagram.show_state(session.state)
    chosen = Neuron(1, 2)
    diagram.select(chosen)
    pens: dict[bool, set[tuple[str, float]]] = {True: set(), False: set()}
    painted = NetworkPainter._paint_edge

    def noted(self: NetworkPainter, painter: QPainter, edge: Edge, *rest: Any) -> None:
        painted(self, painter, edge, *rest)
        pens[edge.touches(chosen)].add((painter.pen().color().name(), round(painter.pen().widthF(), 6)))

    monkeypatch.setattr(NetworkPainter, "_paint_edge", noted)
    diagram.grab()
    assert sum(edge.touches(chosen) for edge in edges(session.state)) == 16
    strong, faint = ({color for color, _ in pens[which]} for which in (True, False))
    assert not strong & faint
    surface = look.color("surface").lightnessF()

    def contrast(colors: set[str]) -> float:
        return min(abs(QColor(color).lightnessF() - surface) for color in colors)

    assert contrast(strong) > contrast(faint)
    assert min(width for _, width in pens[True]) > min(width for _, width in pens[False])
