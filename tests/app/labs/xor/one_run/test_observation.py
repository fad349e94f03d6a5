"""The sentences say what the numbers say, in each kind of state."""

import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.observation import observation
from app.labs.xor.one_run.session import OneRunSession
from app.rich_text import plain
from engine.activations import activation
from engine.initializers import initializer


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
