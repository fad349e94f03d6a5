"""The sentences say what the numbers say, in each kind of state."""

from dataclasses import replace

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.run.captions import standing
from app.labs.xor.one_run.run.observation import observation
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import DataSettings
from app.labs.xor.shared.settings import XorSettings
from app.words.number_format import readable
from app.words.rich_text import plain
from app.words.verdict_texts import loss_text
from engine.activations import activation
from engine.history.loss_trend import WINDOW, LossTrend, Trend
from engine.history.standstill import Standstill
from engine.network.initializers import initializer
from engine.network.network import Parameters
from engine.network.network_limits import Limit
from engine.network.optimizers import Adam, Momentum, Optimizer
from engine.network.outcomes import SOLVED_LOSS


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    return OneRunSession()


@pytest.mark.parametrize(
    ("fields", "updates", "expected"),
    [
        ({}, 0, "Not started yet. Loss 0.7"),
        ({}, 50, "Learning: the loss is falling."),
        ({}, 1000, "Solved at epoch 222: all four right, loss below 0.1."),
        ({"initializer": initializer("normal", 0.01)}, 150, "On a plateau at present: the loss 0.693"),
        ({"hidden_layers": 0}, 5, "Without a hidden layer the boundary is one straight line"),
        ({"activation": activation("identity")}, 5, "Linear hidden neurons"),
        ({"activation": activation("step")}, 5, "g′ = 0 everywhere: the hidden weights are frozen"),
        ({"initializer": initializer("zeros")}, 5, "All weights and biases are 0"),
        (
            {"initializer": initializer("constant", 0.5)},
            5,
            "exactly equal and stay so: they act as one and draw",
        ),
        (
            {"initializer": initializer("constant", 0.5), "activation": activation("silu")},
            5,
            "exactly equal and stay so: they act as one.",
        ),
        (
            {"neurons": 1, "hidden_layers": 2},
            5,
            "One hidden neuron per layer, with a monotone g, draws one straight line: at most three of the",
        ),
        (
            {"use_bias": False},
            5,
            "Without biases, and with g(0) = 0, ŷ is exactly 0.5 at (0, 0): at most three",
        ),
        ({"activation": activation("prelu", alpha=1.0)}, 5, "Linear hidden neurons"),
        ({"activation": activation("relu"), "seed": 126}, 180, "Dead for good"),
        (
            {"activation": activation("relu"), "hidden_layers": 2},
            50,
            "Dead now (g′ = 0 on all four points): layer 2: h2, h4.",
        ),
    ],
)
def test_each_state_has_its_sentence(
    session: OneRunSession, fields: dict[str, object], updates: int, expected: str
) -> None:
    session.change(**fields)
    session.step(updates)
    assert expected in plain(observation(session.state))


def test_a_network_that_loses_its_solution_says_so(session: OneRunSession) -> None:
    session.change(activation=activation("sine"), neurons=8, learning_rate=10.0)
    session.step(10)
    state = session.state
    assert state.solved_at == 9
    assert not state.is_solved
    assert "Solved at epoch 9, but not any more. Right: 2 of 4" in plain(observation(state))


def test_a_plateau_is_never_called_final_since_it_may_be_left(session: OneRunSession) -> None:
    session.change(initializer=initializer("normal", 0.2), learning_rate=1.0)
    session.step(100)
    assert "On a plateau at present" in plain(observation(session.state))
    session.step(400)
    assert session.state.is_solved


def test_a_share_below_the_shown_decimals_is_no_markup(session: OneRunSession) -> None:
    session.change(initializer=initializer("normal", 0.01))
    session.step(5000)
    text = observation(session.state)
    assert "moved by &lt;0.01%" in text
    assert "moved by <0.01%" in plain(text)


def _said(session: OneRunSession) -> str:
    return plain(observation(session.state))


@pytest.mark.parametrize("updates", [1, 50, 99, 100, 300])
def test_zeros_never_learn_and_are_never_said_to(session: OneRunSession, updates: int) -> None:
    session.change(initializer=initializer("zeros"))
    session.step(updates)
    assert _said(session) == (
        "All weights and biases are 0, and so is every gradient, exactly: no update changes anything. "
        "Right: 0 of 4, loss 0.693."
    )
    assert plain(standing(session.state)).endswith("Accuracy 0/4 · cannot move")


def test_zeros_with_a_batch_of_one_do_move(session: OneRunSession) -> None:
    session.change(initializer=initializer("zeros"), batch_size=1)
    session.step(4)
    assert session.state.parameters.biases[-1].item() != 0.0
    assert "no update changes anything" not in _said(session)
    assert plain(standing(session.state)).endswith("learning")


def test_right_after_an_edit_only_what_came_since_counts(session: OneRunSession) -> None:
    session.step(150)
    present = session.state.parameters
    session.set_parameters(Parameters(tuple(-weight for weight in present.weights), present.biases))
    assert "Changed by hand at this very epoch. Right: " in _said(session)
    session.step(2)
    state = session.state
    assert state.loss_history[-1] > state.loss_history[-4]
    assert state.trend.updates == 2
    assert state.trend.kind is Trend.FALLING
    session.show_update(149)
    assert session.state.trend.updates == WINDOW


def test_a_rising_loss_is_told_with_how_far_one_looks_back(session: OneRunSession) -> None:
    session.change(initializer=initializer("zeros"), batch_size=1, learning_rate=0.1)
    session.step(3)
    state = session.state
    assert state.loss > state.loss_history[0]
    assert state.trend.kind is Trend.RISING
    assert "higher than 0.75 epochs ago" in _said(session)
    assert "too large" not in _said(session)


def test_jumps_are_told_with_their_size_and_why(session: OneRunSession) -> None:
    session.change(activation=activation("sigmoid"), hidden_layers=2, learning_rate=10.0)
    session.step(20)
    recent = session.state.loss_history
    assert (
        f"The loss goes up and down: between {readable(recent.min())} and {readable(recent.max())} over the "
        f"last 20 epochs. Right: 2 of 4, loss {readable(recent[-1])}. "
        "At this learning rate steps have been too large." in _said(session)
    )
    session.change(activation=activation("sine"), neurons=8)
    session.step(650)
    assert "Solved at epoch 29, but not any more." in _said(session)
    assert _said(session).endswith("At this learning rate steps have been too large.")


def test_a_loss_that_is_just_below_the_limit_is_not_written_as_the_limit(session: OneRunSession) -> None:
    session.change(seed=2)
    session.step(167)
    assert 0.0995 <= session.state.loss < SOLVED_LOSS
    assert _said(session) == "Solved at epoch 167: all four right, loss below 0.1. Loss now 0.0999."


def test_a_step_is_too_large_from_a_rise_of_one_percent_on(session: OneRunSession) -> None:
    session.step(2)
    for rise, is_said in ((0.0095, False), (0.0105, True)):
        trend = LossTrend(Trend.UP_AND_DOWN, 20, 0.5, 0.6, largest_rise=rise)
        state = replace(session.state)
        state.__dict__["trend"] = trend
        assert ("steps have been too large" in plain(observation(state))) is is_said


def test_overshooting_is_not_said_of_an_optimizer_that_does_not_follow_the_slope(
    session: OneRunSession,
) -> None:
    session.change(optimizer=Momentum(), learning_rate=1.0, activation=activation("sine"), neurons=8)
    session.step(12)
    assert session.state.trend.largest_rise > 0.01
    assert "too large" not in _said(session)


def test_the_cause_is_still_said_when_every_gradient_has_become_0(session: OneRunSession) -> None:
    session.change(activation=activation("relu"), learning_rate=1.0)
    present = session.state.parameters
    sunk = (present.biases[0] - 9.0, present.biases[1] + 1.0)
    session.set_parameters(Parameters(present.weights, sunk))
    session.step(300)
    assert session.state.standstill is Standstill.ZERO_GRADIENT
    assert _said(session).startswith(
        "Dead for good (one hidden layer, full-batch descent): h1, h2, h3, h4. "
        "Every gradient is exactly 0: no update changes anything. Right: 0 of 4"
    )


def test_the_straight_line_stays_in_the_sentence_when_nothing_moves(session: OneRunSession) -> None:
    session.change(hidden_layers=0, initializer=initializer("zeros"))
    session.step(5)
    assert _said(session).startswith(
        "Without a hidden layer the boundary is one straight line: at most three of the four points. "
        "All weights and biases are 0"
    )
    assert plain(standing(session.state)).endswith("impossible")


def test_a_dead_neuron_of_which_nothing_is_remembered_is_dead_for_good(session: OneRunSession) -> None:
    session.change(activation=activation("relu"), optimizer=Momentum(), learning_rate=0.1)
    present = session.state.parameters
    session.set_parameters(Parameters(present.weights, (present.biases[0] - 9.0, present.biases[1])))
    assert "Dead for good" in _said(session)
    session.change(seed=2)
    session.step(20)
    present = session.state.parameters
    session.set_parameters(Parameters(present.weights, (present.biases[0] - 9.0, present.biases[1])))
    assert "Dead now, but the optimizer still remembers steps: h1" in _said(session)


def test_one_remembered_step_of_any_dead_neuron_is_enough_to_say_so(session: OneRunSession) -> None:
    session.change(activation=activation("relu"), optimizer=Momentum(), learning_rate=0.1)
    present = session.state.parameters
    biases = present.biases[0] - np.array([[[9.0], [0.0], [0.0], [0.0]]])
    session.set_parameters(Parameters(present.weights, (biases, present.biases[1])))
    session.step(20)
    assert "Dead for good" in _said(session)
    present = session.state.parameters
    session.set_parameters(Parameters(present.weights, (present.biases[0] - 9.0, present.biases[1])))
    assert "Dead now, but the optimizer still remembers steps: h1, h2, h3, h4" in _said(session)


def test_a_stopped_run_names_the_update_that_is_shown(session: OneRunSession) -> None:
    session.apply_settings(
        XorSettings(
            activation=activation("identity"),
            hidden_layers=3,
            neurons=8,
            initializer=initializer("normal", 10.0),
            learning_rate=10.0,
        )
    )
    session.step(500)
    state = session.state
    assert state.failure is not None
    assert f"Stopped at epoch {state.failure.update}: " in _said(session)
    assert f"Shown is epoch {state.update_count}." in _said(session)


def test_the_test_sentence_counts_the_test_samples(session: OneRunSession) -> None:
    session.change(data=DataSettings(kind="circle", sample_count=40, test_share=0.25))
    session.step(30)
    test = session.state.test_evaluation
    assert test is not None
    assert f"Test: {int(test.correct.sum())} of 10 right, loss {readable(test.loss)}." in _said(session)


def test_the_standing_counts_what_is_right_and_gives_the_verdict(session: OneRunSession) -> None:
    assert session.state.correct_count < 4
    assert plain(standing(session.state)) == f"Epoch 0 · Accuracy {session.state.correct_count}/4 · learning"
    session.step(400)
    assert plain(standing(session.state)) == "Epoch 400 · Accuracy 4/4 · success"
    session.change(initializer=initializer("normal", 0.01))
    session.step(WINDOW)
    assert plain(standing(session.state)).endswith(" · plateau")


def test_nothing_is_said_of_a_line_where_only_the_origin_binds(session: OneRunSession) -> None:
    for kind in ("and", "or", "nand", "circle"):
        session.change(use_bias=False, data=DataSettings(kind))
        assert session.state.limit is Limit.ORIGIN
        assert "line" not in _said(session)


@pytest.mark.parametrize(
    ("rule", "is_over"), [(Momentum(beta=0.0), True), (Adam(beta1=0.0), True), (Momentum(), False)]
)
def test_after_an_edit_to_zeros_it_stands_still_unless_a_step_is_made_again(
    session: OneRunSession, rule: Optimizer, is_over: bool
) -> None:
    session.change(optimizer=rule)
    session.step(5)
    zeros = session.state.descent.optimizer.start(session.state.parameters).averages[0]
    session.set_parameters(zeros)
    verdict = plain(standing(session.state)).rsplit(" · ", 1)[1]
    assert verdict == ("cannot move" if is_over else "learning")
    assert ("no update changes anything" in _said(session)) is is_over
    session.step(20)
    assert session.state.parameters.equals(zeros) is is_over


def test_a_success_is_never_shown_beside_a_loss_of_a_tenth(session: OneRunSession) -> None:
    session.step(222)
    near = replace(session.state, whole_history=np.append(session.state.whole_history[:-1], 0.09996))
    assert near.is_solved
    assert "Loss now 0.09996." in plain(observation(near))
    assert loss_text(near.loss, is_solved=True) == "0.09996"
    assert loss_text(near.loss, is_solved=False) == "0.100"
