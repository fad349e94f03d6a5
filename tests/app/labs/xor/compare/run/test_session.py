"""The comparison without widgets: the same start, who solved it when, and only what changed starts again."""

import math
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.compare.run.session import CompareSession
from app.labs.xor.compare.run.settings import DEMONSTRATION, MOST, USUAL, CompareSettings
from app.labs.xor.compare.run.state import NetworkState
from app.labs.xor.shared.settings import XorSettings
from engine.activations import ELEMENTWISE, activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.history.milestones import MarkKind
from engine.history.neuron_states import NeuronState, hidden_neuron_reports
from engine.network.initializers import initializer
from engine.network.network import Parameters, forward
from engine.network.outcomes import SOLVED_LOSS, TWO_AND_TWO_HALVES
from engine.records.invalid_value import InvalidValueError


@pytest.fixture
def session(qtbot: QtBot) -> CompareSession:
    return CompareSession()


def _network(session: CompareSession, key: str) -> NetworkState:
    return next(each for each in session.state.networks if each.activation.key == key)


def _same(first: Parameters, second: Parameters) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(first.arrays, second.arrays, strict=True))


def _catch_up(session: CompareSession, slice_size: int = 100) -> int:
    slices = 1
    while session.catch_up(slice_size):
        slices += 1
    return slices


EXPLODING = CompareSettings(
    activations=(activation("identity"), activation("tanh"), activation("prelu")),
    neurons=8,
    initializer=initializer("normal", 10.0),
    bias_scale=2.0,
    learning_rate=10.0,
)
"""The identity overflows after some 200 updates, PReLU after some 360, tanh never."""


def test_all_start_from_the_same_weights_to_the_last_bit(session: CompareSession) -> None:
    first, *others = (each.moment.parameters for each in session.state.networks)
    assert len(others) == len(USUAL) - 1
    assert all(_same(first, each) for each in others)


def test_unlocked_each_has_a_seed_of_its_own_that_the_others_do_not_move(session: CompareSession) -> None:
    session.change(same_start=False)
    seeds = [each.settings.seed for each in session.state.networks]
    assert len(set(seeds)) == len(seeds)
    starts = [each.moment.parameters for each in session.state.networks]
    assert not any(_same(starts[0], each) for each in starts[1:])
    of_relu = _network(session, "relu").settings.seed
    session.remove("tanh")
    session.add(activation("sine"))
    assert _network(session, "relu").settings.seed == of_relu


def test_every_network_is_the_single_run_of_its_settings(session: CompareSession) -> None:
    for count in (1, 7, 92):
        session.step(count)
    for each in session.state.networks:
        run = TrainingRun(session.network(each.activation.key).training, XOR)
        assert _same(TrainingRun(run.settings, XOR).parameters, run.parameters)
        run.step(100)
        assert np.array_equal(each.loss_history, run.loss_history)
        assert _same(each.moment.parameters, run.parameters)


@pytest.mark.parametrize("chunk", [1, 16, 1500])
def test_the_solving_update_is_exact_however_many_are_made_at_once(
    session: CompareSession, chunk: int
) -> None:
    for _ in range(1500 // chunk):
        session.step(chunk)
    for each in session.state.networks:
        run = TrainingRun(each.settings.training, XOR)
        while run.update_count < each.update_count and not (run.accuracy == 1.0 and run.loss < SOLVED_LOSS):
            run.step()
        solved = run.accuracy == 1.0 and run.loss < SOLVED_LOSS
        assert each.solved_at == (run.update_count if solved else None)


def test_what_is_counted_agrees_with_the_reports_of_the_neurons(session: CompareSession) -> None:
    session.apply_settings(replace(DEMONSTRATION, activations=DEMONSTRATION.activations[1:]))
    session.add(activation("step"))
    session.step(700)
    for each in session.state.networks:
        (reports,) = hidden_neuron_reports(each.architecture, each.moment.passed)
        assert each.dead_count == sum(report.state is NeuronState.DEAD for report in reports)
        assert each.saturated_count == sum(report.saturated for report in reports)
        assert each.pair_count == sum(report.samples for report in reports)
        assert each.is_frozen == all(report.state is NeuronState.FROZEN for report in reports)


def test_the_demonstration_shows_a_plateau_a_death_and_clearly_different_solvers(
    session: CompareSession,
) -> None:
    session.show_demonstration()
    state = session.state
    assert state.update_count == 1500
    assert [each.activation.key for each in state.in_order_of_solving] == ["tanh", "silu", "elu", "sigmoid"]
    assert [each.solved_at for each in state.in_order_of_solving] == [142, 199, 233, 1196]
    identity, relu = state.unsolved
    assert (identity.activation.key, relu.activation.key) == ("identity", "relu")
    assert identity.loss == pytest.approx(math.log(2.0), abs=1e-6)
    assert identity.correct_count == 0
    assert relu.loss == pytest.approx(TWO_AND_TWO_HALVES.loss, abs=0.002)
    assert (relu.dead_count, relu.correct_count) == (2, 2)


def test_the_output_map_is_what_the_network_answers(session: CompareSession) -> None:
    session.step(200)
    for each in session.state.networks:
        points = each.output_map.shape[0]
        corners = np.array([[-0.35, 1.35, -0.35, 1.35], [-0.35, -0.35, 1.35, 1.35]])
        answers = forward(each.architecture, each.moment.parameters, corners).predictions[0, 0]
        shown = each.output_map[[0, 0, points - 1, points - 1], [0, points - 1, 0, points - 1]]
        assert shown == pytest.approx(answers, abs=1e-4)


def test_adding_an_activation_trains_it_from_the_start_while_the_others_wait(
    qtbot: QtBot, session: CompareSession
) -> None:
    session.step(500)
    before = _network(session, "tanh").loss_history
    with qtbot.assertNotEmitted(session.rewound):
        session.add(activation("gelu"))
    gelu = _network(session, "gelu")
    assert session.is_catching_up
    assert gelu.is_behind
    assert gelu.update_count == 0
    session.step(120)
    assert _network(session, "gelu").update_count == 120
    assert session.state.update_count == 500
    assert _catch_up(session, 100) == 4
    gelu = _network(session, "gelu")
    assert not gelu.is_behind
    alone = TrainingRun(gelu.settings.training, XOR)
    alone.step(500)
    assert np.array_equal(gelu.loss_history, alone.loss_history)
    assert np.array_equal(_network(session, "tanh").loss_history, before)
    session.step(1)
    assert {each.update_count for each in session.state.networks} == {501}


def test_a_parameter_starts_only_its_own_network_again(session: CompareSession) -> None:
    session.step(300)
    session.add(activation("elu", alpha=0.3))
    assert [each.activation.key for each in session.state.networks] == list(USUAL)
    assert [each.update_count for each in session.state.networks] == [300, 300, 300, 300, 0, 300]
    _catch_up(session)
    alone = TrainingRun(XorSettings(activation=activation("elu", alpha=0.3)).training, XOR)
    alone.step(300)
    assert np.array_equal(_network(session, "elu").loss_history, alone.loss_history)


def test_removing_an_activation_leaves_the_others_as_they_are(session: CompareSession) -> None:
    session.step(300)
    session.remove("relu")
    assert "relu" not in session.settings.keys
    assert not session.is_catching_up
    assert {each.update_count for each in session.state.networks} == {300}


@pytest.mark.parametrize(
    "fields",
    [
        {"neurons": 2},
        {"initializer": initializer("he_normal")},
        {"learning_rate": 0.1},
        {"seed": 5},
        {"kink_side": "right"},
        {"use_bias": False},
        {"bias_scale": 0.1},
        {"same_start": False},
    ],
    ids=lambda fields: next(iter(fields)),
)
def test_what_all_have_in_common_rewinds_all(
    qtbot: QtBot, session: CompareSession, fields: dict[str, object]
) -> None:
    session.step(20)
    with qtbot.waitSignals([session.settings_changed, session.rewound]):
        session.change(**fields)
    assert session.state.last_update == 0
    assert {each.update_count for each in session.state.networks} == {0}


def test_the_speed_rewinds_nothing_and_goes_with_a_network_that_is_opened(
    qtbot: QtBot, session: CompareSession
) -> None:
    session.step(20)
    with qtbot.assertNotEmitted(session.rewound):
        session.change(speed=100)
    assert session.state.update_count == 20
    assert not session.is_catching_up
    assert session.network("tanh").speed == 100


@pytest.mark.parametrize("update", [0, 1, 150, 640, 699, 700])
def test_an_earlier_update_shows_exactly_what_was_computed_then(session: CompareSession, update: int) -> None:
    session.step(700)
    session.show_update(update)
    state = session.state
    assert (state.update_count, state.last_update) == (update, 700)
    for each in state.networks:
        run = TrainingRun(each.settings.training, XOR)
        run.step(update)
        assert np.array_equal(each.loss_history, run.loss_history)
        assert _same(each.moment.parameters, run.parameters)
        assert np.array_equal(each.predictions, run.predictions[0])
        assert each.solved_at is None or each.solved_at <= update


def test_going_on_from_an_earlier_update_passes_through_the_known_ones_first(session: CompareSession) -> None:
    session.step(100)
    history = _network(session, "tanh").loss_history
    session.show_update(40)
    assert session.step(30)
    assert (session.state.update_count, session.state.last_update) == (70, 100)
    session.step(50)
    assert (session.state.update_count, session.state.last_update) == (120, 120)
    assert np.array_equal(_network(session, "tanh").loss_history[:101], history)


def test_a_state_does_not_change_when_the_runs_go_on(session: CompareSession) -> None:
    session.step(10)
    state = session.state
    before = [(each.loss, each.predictions.copy()) for each in state.networks]
    session.step(2000)
    session.show_update(500)
    session.state  # noqa: B018  (a look at another moment)
    assert state.update_count == 10
    for each, (loss, predictions) in zip(state.networks, before, strict=True):
        assert each.loss == loss
        assert np.array_equal(each.predictions, predictions)


def test_only_updates_that_have_been_made_are_shown(session: CompareSession) -> None:
    session.step(10)
    session.show_update(-1)
    assert session.state.update_count == 0
    session.show_update(11)
    assert session.state.update_count == 10
    session.step_back(3)
    assert session.state.update_count == 7
    session.show_present()
    assert session.state.update_count == 10


def test_the_marks_of_the_time_line_say_who_solved_it_when_and_who_stopped(session: CompareSession) -> None:
    session.show_demonstration()
    assert [(each.activation.key, each.mark.update) for each in session.marks] == [
        ("tanh", 142),
        ("silu", 199),
        ("elu", 233),
        ("sigmoid", 1196),
    ]
    session.apply_settings(EXPLODING)
    session.step(300)
    (failed,) = (each for each in session.marks if each.mark.kind is MarkKind.FAILED)
    assert failed.activation.key == "identity"


def test_a_network_that_is_no_longer_finite_stops_alone(session: CompareSession) -> None:
    session.apply_settings(EXPLODING)
    assert session.step(300)
    identity, *going = session.state.networks
    assert identity.failure is not None
    assert identity.failure.update == identity.update_count + 1 < 300
    assert not identity.is_behind
    assert np.isfinite(identity.loss_history).all()
    assert np.isfinite(identity.output_map).all()
    assert {each.update_count for each in going} == {300}
    assert all(each.failure is None for each in going)
    assert not session.is_catching_up
    assert session.step(1)
    session.show_update(identity.update_count - 1)
    assert _network(session, "identity").failure is None


def test_when_all_have_stopped_nothing_goes_on(session: CompareSession) -> None:
    session.apply_settings(EXPLODING)
    session.step(600)
    session.remove("tanh")
    state = session.state
    assert all(each.failure is not None for each in state.networks)
    assert not session.can_go_on
    assert state.update_count == state.last_update == max(each.update_count for each in state.networks)
    assert not session.step()
    session.rewind()
    assert session.can_go_on


def test_resetting_and_rewinding(session: CompareSession) -> None:
    session.change(neurons=2, speed=50)
    session.add(activation("sine"))
    session.step(5)
    session.rewind()
    assert session.state.last_update == 0
    assert session.settings.neurons == 2
    session.reset()
    assert session.settings == CompareSettings()


def test_a_new_seed_is_another_one_and_starts_again(session: CompareSession) -> None:
    session.step(5)
    before = session.settings.seed
    session.draw_new_seed()
    assert session.settings.seed != before
    assert session.state.last_update == 0


def test_only_two_to_eight_different_activations_can_be_compared(session: CompareSession) -> None:
    keys = [record.key for record in ELEMENTWISE if record.key not in session.settings.keys]
    for key in keys[: MOST - len(USUAL)]:
        session.add(activation(key))
    settings = session.settings
    with pytest.raises(InvalidValueError, match="From 2 to 8"):
        session.add(activation(keys[MOST - len(USUAL)]))
    with pytest.raises(InvalidValueError, match="From 2 to 8"):
        CompareSettings(activations=(activation("relu"), activation("relu")))
    assert session.settings is settings
    for key in settings.keys[2:]:
        session.remove(key)
    with pytest.raises(InvalidValueError, match="From 2 to 8"):
        session.remove(session.settings.keys[0])


def test_a_vector_function_cannot_be_compared(session: CompareSession) -> None:
    with pytest.raises(InvalidValueError, match="Softmax"):
        session.add(activation("softmax"))


def test_the_order_is_that_of_the_catalogue_whatever_was_added_first() -> None:
    settings = CompareSettings(activations=(activation("silu"), activation("step")))
    assert settings.keys == ("step", "silu")
