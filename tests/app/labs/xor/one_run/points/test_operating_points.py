"""The operating points on screen: cells, badges, choices, and markers that stand on the curve."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QLabel, QPushButton, QToolTip
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.looks.looks import CurveKind
from app.labs.xor.one_run.points.operating_cell import CellStyle, OperatingCell
from app.labs.xor.one_run.points.operating_facts import (
    Counted,
    OperatingNeuron,
    OperatingPoint,
    operating_layer,
)
from app.labs.xor.one_run.points.operating_points import OperatingPoints
from app.labs.xor.one_run.points.operating_texts import badge, death_texts
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.settings import XorSettings
from app.look.look import Look
from app.start.screenshot import settle
from app.words.number_format import readable
from engine.activations import ELEMENTWISE, ActivationRecord, activation
from engine.history.death_record import NEVER_DEAD, DeathInterval, Deaths
from engine.history.neuron_states import NeuronReport, NeuronState
from tests.app.mouse import point_at, told_at


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    return OneRunSession()


@pytest.fixture
def points(qtbot: QtBot, look: Look, session: OneRunSession) -> OperatingPoints:
    points = OperatingPoints(look)
    qtbot.addWidget(points)
    qtbot.addWidget(points.choices)
    points.choices.show()
    points.resize(1200, 180)
    points.show()
    session.show_demonstration()
    points.show_state(session.state)
    points.curve_chosen.connect(lambda kind: session.look(curve=kind))
    points.layer_chosen.connect(lambda layer: session.look(layer=layer))

    def show_looks() -> None:
        points.show_choice(session.looks.layer, session.looks.curve)
        points.show_state(session.state)

    session.looked.connect(show_looks)
    return points


def _neuron(state: NeuronState, on: int = 0, saturated: int = 0) -> OperatingNeuron:
    return OperatingNeuron(1, NeuronReport(state, on, 4, saturated, 4), NEVER_DEAD, np.empty((2, 0)), ())


def test_without_hidden_layers_the_neurons_of_the_network_before_are_gone(
    points: OperatingPoints, session: OneRunSession
) -> None:
    assert points.plots.isVisible()
    session.change(hidden_layers=0)
    points.show_state(session.state)
    assert not points.plots.isVisible()
    assert not points.curve_choice.isVisible()
    said = [label.text() for label in points.findChildren(QLabel) if label.isVisible()]
    assert "Without a hidden layer" in " ".join(said)
    session.change(hidden_layers=1)
    points.show_choice(session.looks.layer, session.looks.curve)
    points.show_state(session.state)
    assert points.plots.isVisible()
    assert points.curve_choice.isVisible()


def test_badges_tell_off_saturated_dead_and_frozen_apart() -> None:
    on = badge(_neuron(NeuronState.ACTIVE, on=3), Counted.ON)
    saturated = badge(_neuron(NeuronState.ACTIVE, saturated=1), Counted.SATURATED)
    free = badge(_neuron(NeuronState.ACTIVE), Counted.SATURATED)
    dead = badge(_neuron(NeuronState.DEAD), Counted.ON)
    frozen = badge(_neuron(NeuronState.FROZEN, on=2), Counted.ON)
    assert on is not None
    assert saturated is not None
    assert free is not None
    assert dead is not None
    assert frozen is not None
    assert (on.texts[0], on.state, on.is_crossed) == ("on 3/4", "", False)
    assert (saturated.texts[0], saturated.state) == ("saturated 1/4", "saturated")
    assert (free.texts[0], free.state) == ("saturated 0/4", "")
    assert (dead.texts, dead.state, dead.is_crossed) == (("dead · on 0/4", "dead"), "dead", True)
    assert (frozen.texts[0], frozen.is_crossed) == ("frozen · on 2/4", False)
    assert badge(_neuron(NeuronState.ACTIVE), Counted.NOTHING) is None


@pytest.mark.parametrize(
    ("deaths", "text"),
    [
        (Deaths(1, DeathInterval(23, None)), "since epoch 23"),
        (Deaths(1, DeathInterval(0, None)), "from the start"),
        (Deaths(1, DeathInterval(23, 80)), "dead in epochs 23–80"),
        (Deaths(1, DeathInterval(1234, 1234)), "dead in epoch 1,234"),
        (Deaths(2, DeathInterval(90, None)), "dead 2 times, last: since epoch 90"),
        (Deaths(3, DeathInterval(23, 80)), "dead 3 times, last: epochs 23–80"),
    ],
)
def test_the_interval_of_a_death_is_said(deaths: Deaths, text: str) -> None:
    assert death_texts(deaths, 1)[0] == text
    assert death_texts(NEVER_DEAD, 1) == ()


def test_everything_shown_can_be_heard(points: OperatingPoints) -> None:
    description = points.plots.accessibleDescription()
    assert "dead · on 0/4; since epoch" in description
    assert description.count("(0, 1): z = ") == 4


def test_tooltip_has_the_numbers_of_the_neuron_under_the_pointer(
    points: OperatingPoints, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_rest: shown.append(text))
    areas = points.plots.cell_areas()
    third = areas[2].center()
    assert told_at(points.plots, third).startswith("h₃")
    assert told_at(points.plots, third).count("g′ = ") == 4
    between = QPointF((areas[0].right() + areas[1].left()) / 2, 20)
    assert told_at(points.plots, between) == ""
    place = third.toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, place, points.plots.mapToGlobal(place))
    assert points.plots.event(event)
    assert shown == [told_at(points.plots, third)]


def _click(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_small_switch_shows_the_derivative(
    qtbot: QtBot, points: OperatingPoints, session: OneRunSession
) -> None:
    before = points.plots.grab().toImage()
    _click(qtbot, points.curve_choice.findChildren(QPushButton)[1])
    assert points.plots.grab().toImage() != before
    session.look(curve=CurveKind.VALUE)
    assert points.plots.grab().toImage() == before


def test_layers_are_offered_only_where_there_are_several(
    qtbot: QtBot, points: OperatingPoints, session: OneRunSession
) -> None:
    assert not any(choice.isVisible() for choice in points.layer_choices.values())
    session.apply_settings(XorSettings(hidden_layers=3, neurons=2, bias_scale=1.0))
    points.show_state(session.state)
    assert points.layer_choices[3].isVisible()
    assert not points.layer_choices[2].isVisible()
    first = points.plots.accessibleDescription()
    _click(qtbot, points.layer_choices[3].findChildren(QPushButton)[2])
    qtbot.waitUntil(lambda: points.plots.accessibleDescription() != first)
    session.change(hidden_layers=1)
    points.show_choice(session.looks.layer, session.looks.curve)
    points.show_state(session.state)
    assert len(points.plots.cell_areas()) == 2


def test_up_to_four_neurons_stand_in_one_row_and_eight_in_two_if_they_are_high_enough(
    points: OperatingPoints, session: OneRunSession
) -> None:
    def rows() -> int:
        return len({area.top() for area in points.plots.cell_areas()})

    assert rows() == 1
    session.apply_settings(XorSettings(neurons=8))
    points.show_state(session.state)
    assert rows() == 1
    points.resize(1200, 320)
    settle()
    assert rows() == 2
    points.set_compact(compact=True)
    settle()
    points.resize(200, 400)
    settle()
    assert rows() > 2
    assert all(points.plots.rect().contains(area.toRect()) for area in points.plots.cell_areas())


def test_a_compact_block_of_four_is_two_by_two(points: OperatingPoints) -> None:
    points.set_compact(compact=True)
    settle()
    points.resize(200, 260)
    settle()
    areas = points.plots.cell_areas()
    assert len({area.top() for area in areas}) == len({area.left() for area in areas}) == 2


def test_a_frozen_layer_is_said_to_be_frozen(
    qtbot: QtBot, points: OperatingPoints, session: OneRunSession
) -> None:
    session.apply_settings(XorSettings(activation=activation("step")))
    points.show_state(session.state)
    qtbot.waitUntil(lambda: points.plots.accessibleDescription().count("frozen") == 4)
    assert "dead" not in points.plots.accessibleDescription()


@pytest.mark.parametrize("record", ELEMENTWISE, ids=lambda record: record.key)
def test_every_function_is_painted_in_every_size(
    points: OperatingPoints, session: OneRunSession, record: ActivationRecord
) -> None:
    for layers, neurons in ((0, 4), (1, 1), (2, 8)):
        session.apply_settings(
            XorSettings(activation=activation(record.key), hidden_layers=layers, neurons=neurons)
        )
        session.step(20)
        points.show_state(session.state)
        for kind in CurveKind:
            session.look(curve=kind)
            for compact in (True, False):
                points.set_compact(compact=compact)
                points.grab()


@pytest.mark.parametrize(("theme", "scale", "projector"), [("dark", 1.5, False), ("light", 1.0, True)])
def test_every_look_is_followed(
    points: OperatingPoints, look: Look, theme: str, scale: float, *, projector: bool
) -> None:
    before = points.grab().toImage()
    look.set_theme_choice(theme)  # type: ignore[arg-type]
    look.set_text_scale(scale)
    look.set_projector(on=projector)
    assert points.grab().toImage() != before


def _cell(look: Look, session: OneRunSession, limit: float = 4.0) -> OperatingCell:
    layer = operating_layer(session.state, 1, CurveKind.VALUE, limit)
    style = CellStyle(is_compact=False, is_projected=False)
    return OperatingCell(look, layer, QSizeF(260, 170), style, 1.0)


def _point(sample: int, z: float) -> OperatingPoint:
    value, slope = max(z, 0.0), float(z > 0)
    return OperatingPoint(sample, z, value, slope, value, slope, abs(z) < 0.1)


def test_a_free_marker_stands_on_the_curve_and_tied_ones_around_it(
    look: Look, session: OneRunSession
) -> None:
    session.show_demonstration()
    cell = _cell(look, session)
    (alone,) = cell.places((_point(0, 2.0),))
    one, other = cell.places((_point(0, 2.0), _point(1, 2.0)))
    assert ((one + other) / 2 - alone).manhattanLength() < 1e-9
    along = other - one
    # The normal of a line that rises to the right falls to the right, in pixels downwards.
    assert along.x() * along.y() > 0
    flat_one, flat_other = cell.places((_point(0, -2.0), _point(1, -2.0)))
    assert flat_one.x() == pytest.approx(flat_other.x())
    assert abs(flat_one.y() - flat_other.y()) > 10


def test_no_marker_hides_another(look: Look, session: OneRunSession) -> None:
    session.show_demonstration()
    cell = _cell(look, session)
    for apart in (0.0, 0.05, 0.16, 0.2, 0.3, 0.5):
        one, other = cell.places((_point(0, -1.0), _point(1, -1.0 + apart)))
        assert (other - one).manhattanLength() > 6.0


def test_a_past_death_is_written_into_the_cell(
    qtbot: QtBot, look: Look, points: OperatingPoints, session: OneRunSession
) -> None:
    layer = operating_layer(session.state, 1, CurveKind.VALUE, 4.0)
    before = points.plots.grab().toImage()
    first = replace(layer.neurons[0], deaths=Deaths(1, DeathInterval(2, 9)))
    points.plots.show_layer(session.state, replace(layer, neurons=(first, *layer.neurons[1:])))
    assert points.plots.grab().toImage() != before
    qtbot.waitUntil(lambda: "dead in epochs 2–9" in points.plots.accessibleDescription())
    assert told_at(points.plots, QPointF(QPoint(5, 5))).startswith("h₁ · on 4/4 · dead in epochs 2–9")


def test_what_is_told_of_a_neuron_follows_the_run_and_goes_with_the_neuron(
    points: OperatingPoints, session: OneRunSession
) -> None:
    session.rewind()
    points.show_state(session.state)
    point_at(points.plots, points.plots.cell_areas()[3].center().toPoint())
    for _ in range(3):
        weights, biases = session.state.parameters.weights[0][0], session.state.parameters.biases[0][0]
        z = weights[3] @ session.state.dataset.inputs + biases[3]
        assert QToolTip.text().startswith("h₄")
        assert all(f"z = {readable(float(value))}" in QToolTip.text() for value in z)
        session.step(15)
        points.show_state(session.state)
    session.change(neurons=2)
    points.show_state(session.state)
    assert QToolTip.text().startswith("h₂"), "two wider cells stand where four stood"


def test_beside_the_neurons_nothing_is_told_any_more(points: OperatingPoints) -> None:
    first, second = points.plots.cell_areas()[:2]
    point_at(points.plots, first.center().toPoint())
    assert QToolTip.isVisible()
    point_at(points.plots, QPoint(round((first.right() + second.left()) / 2), 20))
    assert not QToolTip.isVisible()
