"""The XOR session, without widgets: rewinding, exact milestones, failure, and facts that are true."""

import math
from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.run.observation import observation
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.input_plane import PLANE
from app.labs.xor.shared.settings import DEMONSTRATION, DEMONSTRATION_UPDATES, XorSettings
from app.words.rich_text import plain
from engine.activations import ELEMENTWISE, ActivationRecord, activation
from engine.data.datasets import XOR
from engine.descent.training import NonFinite, TrainingRun
from engine.history.loss_trend import WINDOW, Trend, loss_trend
from engine.history.standstill import Standstill
from engine.history.verdict import Verdict
from engine.network.initializers import INITIALIZERS, initializer
from engine.network.losses import CATEGORICAL_CROSS_ENTROPY, MEAN_SQUARED_ERROR
from engine.network.network import Parameters
from engine.network.network_limits import Limit
from engine.network.optimizers import Adam, Momentum, Optimizer, RMSProp
from engine.network.outcomes import ALWAYS_HALF, SOLVED_LOSS, THREE_OF_FOUR, TWO_AND_TWO_HALVES
from engine.records.invalid_value import InvalidValueError


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    return OneRunSession()


def _diverging() -> XorSettings:
    return XorSettings(
        activation=activation("relu"),
        hidden_layers=3,
        neurons=8,
        initializer=initializer("uniform", 10.0),
        loss=MEAN_SQUARED_ERROR,
        learning_rate=10.0,
    )


def _exploding(session: OneRunSession) -> None:
    """Let a run blow up that does so within few updates."""
    for seed in range(1, 40):
        session.apply_settings(
            XorSettings(
                activation=activation("identity"),
                hidden_layers=3,
                neurons=8,
                initializer=initializer("normal", 10.0),
                learning_rate=10.0,
                seed=seed,
            )
        )
        if not session.step(200):
            return
    raise AssertionError("no run has exploded")


def test_rewinding_repeats_the_losses_bit_for_bit(session: OneRunSession) -> None:
    session.step(300)
    first = session.state.loss_history.copy()
    session.rewind()
    assert session.state.update_count == 0
    session.step(300)
    assert np.array_equal(session.state.loss_history, first)


def test_steps_of_any_size_make_the_same_run_as_the_engine(session: OneRunSession) -> None:
    for count in (1, 7, 92):
        session.step(count)
    run = TrainingRun(session.settings.training, XOR)
    run.step(100)
    assert np.array_equal(session.state.loss_history, run.loss_history)
    assert session.state.update_count == 100


@pytest.mark.parametrize("chunk", [1, 16, 1000])
def test_the_solving_update_is_exact_however_many_are_made_at_once(
    session: OneRunSession, chunk: int
) -> None:
    for _ in range(1000 // chunk):
        session.step(chunk)
    solved_at = session.state.solved_at
    run = TrainingRun(session.settings.training, XOR)
    while not (run.accuracy == 1.0 and run.loss < SOLVED_LOSS):
        run.step()
    assert solved_at == run.update_count


@pytest.mark.parametrize("optimizer", [Momentum(), RMSProp(), Adam()], ids=lambda each: each.key)
@pytest.mark.parametrize("chunk", [1, 1000])
def test_the_milestones_of_every_optimizer_are_exact(
    session: OneRunSession, optimizer: Optimizer, chunk: int
) -> None:
    session.change(optimizer=optimizer, learning_rate=0.05, activation=activation("relu"), seed=126)
    for _ in range(1000 // chunk):
        session.step(chunk)
    run = TrainingRun(session.settings.training, XOR)
    dead_since: list[int | None] = [None] * 4
    solved_at = None
    while run.update_count <= 1000:
        for number, slopes in enumerate((run.forward_pass.z[0][0] > 0.0).any(axis=1).tolist()):
            since = dead_since[number]
            dead_since[number] = None if slopes else run.update_count if since is None else since
        if solved_at is None and run.accuracy == 1.0 and run.loss < SOLVED_LOSS:
            solved_at = run.update_count
        run.step()
    assert session.state.solved_at == solved_at is not None
    assert session.state.dead_since == (tuple(dead_since),)


def test_nothing_moves_only_where_the_optimizer_remembers_no_step(session: OneRunSession) -> None:
    session.change(optimizer=Momentum(), initializer=initializer("zeros"), learning_rate=0.1)
    assert session.state.standstill is Standstill.ZERO_GRADIENT
    session.change(initializer=initializer("xavier_normal"))
    session.step(20)
    present = session.state.parameters
    zeros = Parameters(*(tuple(map(np.zeros_like, each)) for each in (present.weights, present.biases)))
    session.set_parameters(zeros)
    assert session.state.standstill is None
    before = session.state.parameters
    session.step()
    assert not session.state.parameters.equals(before)


def test_a_state_does_not_change_when_the_run_goes_on(session: OneRunSession) -> None:
    session.step(10)
    state = session.state
    loss, predictions = state.loss, state.predictions.copy()
    session.step(2000)
    assert state.update_count == 10
    assert state.loss == loss
    assert state.loss_history.size == 11
    assert np.array_equal(state.predictions, predictions)


def test_the_default_settings_solve_xor_within_some_seconds_of_play(session: OneRunSession) -> None:
    frames_per_second, seconds = 30, 5
    session.step(session.settings.speed * frames_per_second * seconds)
    assert session.state.is_solved


def test_changing_the_run_rewinds_it_with_the_same_seed_and_the_speed_does_not(
    qtbot: QtBot, session: OneRunSession
) -> None:
    session.step(20)
    with qtbot.assertNotEmitted(session.rewound):
        session.change(speed=100)
    assert session.state.update_count == 20
    with qtbot.waitSignal(session.rewound):
        session.change(neurons=3)
    assert session.state.update_count == 0
    assert session.settings.seed == XorSettings().seed
    assert session.settings.speed == 100


def test_a_new_seed_is_another_one_and_starts_again(session: OneRunSession) -> None:
    session.step(5)
    for _ in range(5):
        before = session.settings.seed
        session.draw_new_seed()
        assert session.settings.seed != before
        assert session.state.update_count == 0


def test_resetting_brings_the_defaults_back(session: OneRunSession) -> None:
    session.change(hidden_layers=2, speed=50)
    session.step(5)
    session.reset()
    assert session.settings == XorSettings()
    assert session.state.update_count == 0


def test_a_run_that_is_no_longer_finite_stops_keeps_its_history_and_recovers_by_rewinding(
    session: OneRunSession,
) -> None:
    _exploding(session)
    state = session.state
    failure = state.failure
    assert failure is not None
    assert failure.what in (NonFinite.LOSS, NonFinite.WEIGHTS)
    assert failure.update == state.update_count + 1
    assert state.loss_history.size == failure.update
    assert np.isfinite(state.loss_history).all()
    assert np.isfinite(state.output_map).all()
    assert not session.step(3)
    assert session.state.update_count == state.update_count
    session.rewind()
    assert session.state.failure is None
    assert session.can_go_on
    assert session.state.update_count == 0


@pytest.mark.parametrize("rule", INITIALIZERS, ids=lambda rule: rule.key)
@pytest.mark.parametrize("record", ELEMENTWISE, ids=lambda record: record.key)
def test_every_activation_runs_with_every_initializer(
    session: OneRunSession, record: ActivationRecord, rule: object
) -> None:
    session.change(activation=activation(record.key), initializer=rule, hidden_layers=2, neurons=3)
    assert session.step(50)
    state = session.state
    assert state.update_count == 50
    assert np.isfinite(state.loss)
    assert state.output_map.min() >= 0.0
    assert state.output_map.max() <= 1.0
    assert len(state.hidden_lines) == 3


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"hidden_layers": 4}, "Hidden layers"),
        ({"neurons": 0}, "Neurons"),
        ({"neurons": 2.5}, "Neurons"),
        ({"learning_rate": 0.0}, "Learning rate η"),
        ({"learning_rate": math.nan}, "Learning rate η"),
        ({"bias_scale": -0.1}, "Initial bias σ"),
        ({"seed": -1}, "Seed"),
        ({"speed": 1001}, "Speed"),
        ({"kink_side": "middle"}, "Derivative g′ at the kink"),
        ({"loss": CATEGORICAL_CROSS_ENTROPY}, "Loss"),
    ],
)
def test_settings_out_of_bounds_are_named_and_change_nothing(
    session: OneRunSession, fields: dict[str, object], name: str
) -> None:
    session.step(3)
    before = session.settings
    with pytest.raises(InvalidValueError, match=name):
        session.change(**fields)
    assert session.settings is before
    assert session.state.update_count == 3


def test_a_vector_function_is_no_hidden_activation() -> None:
    with pytest.raises(InvalidValueError, match="Softmax"):
        XorSettings(activation=activation("softmax"))


def test_the_demonstration_shows_a_neuron_that_dies_and_four_right_points(session: OneRunSession) -> None:
    session.show_demonstration()
    state = session.state
    assert state.settings == DEMONSTRATION
    assert state.update_count == DEMONSTRATION_UPDATES
    assert state.is_solved
    (dead,) = state.dead_neurons
    assert (dead.layer, dead.number) == (1, 3)
    assert dead.since is not None
    assert dead.since > 0
    run = TrainingRun(DEMONSTRATION.training, XOR)
    run.step(dead.since - 1)
    assert (run.forward_pass.z[0][0, 2] > 0).any()
    run.step()
    assert (run.forward_pass.z[0][0, 2] <= 0).all()


def test_a_dead_neuron_of_the_only_hidden_layer_never_moves_again(session: OneRunSession) -> None:
    session.show_demonstration()
    row = session.state.parameters.weights[0][0, 2].copy()
    session.step(2000)
    assert np.array_equal(session.state.parameters.weights[0][0, 2], row)
    assert [dead.number for dead in session.state.dead_neurons] == [3]


def test_a_neuron_of_the_step_function_is_frozen_and_not_dead(session: OneRunSession) -> None:
    session.change(activation=activation("step"))
    session.step(5)
    state = session.state
    assert state.are_frozen
    assert state.dead_neurons == ()
    assert set(state.dead_since[0]) == {None}


def test_zero_weights_and_biases_are_an_exact_fixed_point(session: OneRunSession) -> None:
    session.change(initializer=initializer("zeros"))
    session.step(WINDOW)
    state = session.state
    assert state.standstill is Standstill.ZERO_GRADIENT
    assert state.all_are_zero
    assert np.unique(state.loss_history).tolist() == [state.loss]


@pytest.mark.parametrize(
    ("key", "one_line"), [("tanh", True), ("sigmoid", True), ("silu", False), ("gaussian", False)]
)
def test_equal_neurons_are_bound_to_one_line_only_where_g_is_monotone(
    session: OneRunSession, key: str, one_line: bool
) -> None:
    session.change(activation=activation(key), initializer=initializer("constant", 0.5))
    session.step(200)
    state = session.state
    assert state.are_equal
    assert state.equal_ones_draw_one_line is one_line
    if one_line:
        assert state.correct_count <= 3


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"hidden_layers": 0}, Limit.NO_HIDDEN_LAYER),
        ({"activation": activation("identity"), "hidden_layers": 3}, Limit.LINEAR),
        ({"activation": activation("linear", c=0.5)}, Limit.LINEAR),
        ({"activation": activation("prelu", alpha=1.0)}, Limit.LINEAR),
        ({"neurons": 1, "hidden_layers": 3}, Limit.ONE_NEURON),
        ({"use_bias": False}, Limit.ORIGIN),
        ({"use_bias": False, "activation": activation("sigmoid")}, None),
        ({"neurons": 1, "activation": activation("gaussian")}, None),
        ({"activation": activation("step", threshold=1.5)}, None),
        ({}, None),
    ],
)
def test_what_binds_a_network_is_seen(
    session: OneRunSession, fields: dict[str, object], expected: Limit | None
) -> None:
    session.change(**fields)
    session.step(150)
    assert session.state.limit is expected
    assert (session.state.verdict is Verdict.IMPOSSIBLE) is (expected is not None)
    if expected is not None:
        assert session.state.correct_count <= 3


def test_the_trend_says_what_the_loss_does(session: OneRunSession) -> None:
    assert session.state.trend.kind is Trend.NOT_STARTED
    session.step(60)
    assert session.state.trend.kind is Trend.FALLING
    session.change(learning_rate=0.001)
    session.step(WINDOW - 1)
    assert session.state.trend.kind is Trend.FALLING
    session.step(1)
    assert session.state.trend.kind is Trend.STILL


@pytest.mark.parametrize(
    ("fields", "updates", "plateau"),
    [
        ({"initializer": initializer("normal", 0.01)}, 150, ALWAYS_HALF),
        ({"initializer": initializer("constant", 0.5), "learning_rate": 1.0}, 20_000, THREE_OF_FOUR),
    ],
)
def test_a_plateau_is_named(
    session: OneRunSession, fields: dict[str, object], updates: int, plateau: object
) -> None:
    session.change(**fields)
    session.step(updates)
    assert session.state.plateau is plateau


def test_the_plateau_of_two_and_two_halves_is_named(session: OneRunSession) -> None:
    for seed in range(1, 60):
        session.change(activation=activation("relu"), neurons=2, seed=seed)
        session.step(3000)
        if abs(session.state.loss - TWO_AND_TWO_HALVES.loss) < 0.01:
            assert session.state.plateau is TWO_AND_TWO_HALVES
            return
    raise AssertionError("no seed has come to this plateau")


def test_no_plateau_is_named_for_the_squared_error(session: OneRunSession) -> None:
    session.change(loss=MEAN_SQUARED_ERROR, initializer=initializer("normal", 0.01))
    session.step(150)
    assert session.state.trend.kind is Trend.STILL
    assert session.state.plateau is None


def test_a_kink_is_a_choice_only_where_its_sides_differ() -> None:
    assert XorSettings(activation=activation("relu")).kink_slopes == (0.0, 1.0)
    assert XorSettings(activation=activation("step")).kink_slopes is None
    assert XorSettings(activation=activation("tanh")).kink_slopes is None
    assert XorSettings(activation=activation("relu"), hidden_layers=0).kink_slopes is None


def test_the_boundary_separates_the_points_as_the_predictions_do(session: OneRunSession) -> None:
    session.step(1000)
    state = session.state
    assert state.boundary.shape[1:] == (2, 2)
    columns = np.rint((state.points[:, 0] - PLANE.left) / (PLANE.right - PLANE.left) * 99).astype(int)
    rows = np.rint((state.points[:, 1] - PLANE.bottom) / (PLANE.top - PLANE.bottom) * 99).astype(int)
    assert np.array_equal(state.output_map[rows, columns] > 0.5, np.array(state.classes) == 1)


@pytest.mark.timeout(60)
def test_a_deep_wide_network_with_wild_weights_never_warns(session: OneRunSession) -> None:
    session.apply_settings(_diverging())
    session.step(50)
    assert np.isfinite(session.state.output_map).all()
    state = session.state
    assert state.trend.kind is not Trend.NOT_STARTED
    assert state.trend == loss_trend(state.loss_history)
    assert f"Right: {state.correct_count} of 4" in plain(observation(state))


def test_weights_typed_during_a_run_are_forgotten_by_rewind_and_replayed_exactly() -> None:
    session = OneRunSession()
    start = session.state.parameters
    session.step(20)
    present = session.state.parameters
    typed = Parameters(tuple(2.0 * weight for weight in present.weights), present.biases)
    session.set_parameters(typed)
    assert session.state.update_count == 20
    assert session.state.parameters.equals(typed)
    session.step(5)
    run = session._run.line.run
    again = TrainingRun.replay(run.settings, XOR, run.interventions, run.update_count)
    assert again.parameters.equals(run.parameters)
    session.rewind()
    assert session.state.parameters.equals(start)


def test_a_typed_weight_revives_a_dead_neuron_and_ends_its_interval() -> None:
    session = OneRunSession()
    session.show_demonstration()
    state = session.state
    dead = next(number for number, since in enumerate(state.dead_since[0]) if since is not None)
    biases = [bias.copy() for bias in state.parameters.biases]
    biases[0][0, dead, 0] = 5.0
    session.set_parameters(Parameters(state.parameters.weights, tuple(biases)))
    deaths = session.state.deaths[0][dead]
    assert session.state.dead_since[0][dead] is None
    assert not deaths.is_dead
    assert deaths.count == 1


def _session_at(update: int, **fields: object) -> OneRunSession:
    session = OneRunSession()
    session.change(**fields)
    session.step(update)
    return session


def test_an_earlier_update_is_shown_as_it_was_computed(session: OneRunSession) -> None:
    session.apply_settings(DEMONSTRATION)
    then = []
    for _ in range(180):
        then.append(session.state)
        session.step()
    for update in (179, 30, 31, 100, 0, 24):
        session.show_update(update)
        now = session.state
        assert now.update_count == update
        assert not now.is_present
        assert now.parameters.equals(then[update].parameters)
        assert now.loss == then[update].loss
        assert now.solved_at == then[update].solved_at
        assert now.deaths == then[update].deaths
        assert np.array_equal(now.loss_history, then[update].loss_history)
        assert now.last_update == 180


def test_steps_from_an_earlier_update_show_the_same_future_and_then_make_new_updates() -> None:
    session, straight = _session_at(100), _session_at(130)
    session.show_update(40)
    assert session.step(50)
    assert session.state.update_count == 90
    assert session.state.last_update == 100
    session.step(40)
    assert session.state.update_count == session.state.last_update == 130
    assert np.array_equal(session.state.loss_history, straight.state.loss_history)
    assert session.state.parameters.equals(straight.state.parameters)


def test_steps_back_stop_at_the_start_and_the_present_is_one_call_away(
    qtbot: QtBot, session: OneRunSession
) -> None:
    session.step(5)
    with qtbot.waitSignal(session.moved):
        session.step_back()
    assert session.state.update_count == 4
    session.step_back(10)
    assert session.state.update_count == 0
    session.show_present()
    assert session.state.is_present
    assert session.state.update_count == 5


def test_weights_typed_in_at_an_earlier_update_cut_off_what_came_after_it() -> None:
    session = _session_at(100)
    session.show_update(40)
    then = session.state.parameters
    typed = Parameters(tuple(2.0 * weight for weight in then.weights), then.biases)
    session.set_parameters(typed)
    assert session.state.is_present
    assert session.state.update_count == 40
    assert session.state.parameters.equals(typed)
    session.step(60)
    session.show_update(39)
    assert not session.state.parameters.equals(typed)


def test_a_changed_setting_and_a_rewind_leave_the_past_behind() -> None:
    for leave in (lambda each: each.change(bias_scale=0.1), OneRunSession.rewind):
        session = _session_at(100)
        session.show_update(40)
        leave(session)
        assert session.state.update_count == session.state.last_update == 0
        session.step(3)
        assert session.state.update_count == 3


def test_an_update_before_a_failure_is_shown_without_it_and_can_be_gone_on_from(
    session: OneRunSession,
) -> None:
    _exploding(session)
    assert not session.can_go_on
    session.step_back()
    assert session.state.failure is None
    assert session.can_go_on
    assert not session.step(5)
    assert session.state.failure is not None


def test_a_neuron_of_a_second_layer_says_since_when_it_is_dead() -> None:
    session = _session_at(200, activation=activation("relu"), hidden_layers=2, learning_rate=1.0, seed=4)
    later = [dead for dead in session.state.dead_neurons if dead.layer == 2 and dead.since]
    assert later
    for dead in later:
        for update, is_dead in ((dead.since - 1, False), (dead.since, True)):
            session.show_update(update)
            assert ((dead.layer, dead.number) in _places(session)) is is_dead


def _places(session: OneRunSession) -> set[tuple[int, int]]:
    return {(dead.layer, dead.number) for dead in session.state.dead_neurons}


def test_a_reset_takes_typed_weights_away(qtbot: QtBot) -> None:
    session = OneRunSession()
    start = session.state.parameters
    session.set_parameters(Parameters(tuple(w + 0.5 for w in start.weights), start.biases))
    assert not session.state.parameters.equals(start)
    session.reset()
    assert session.state.parameters.equals(start)


def test_equal_neurons_stay_so_only_where_their_order_of_summation_is_fixed(session: OneRunSession) -> None:
    session.change(initializer=initializer("constant", 0.5))
    state = session.state
    assert state.is_ordered
    assert state.are_equal
    assert not replace(state, is_ordered=False).are_equal
    session.change(neurons=1)
    assert not session.state.are_equal
