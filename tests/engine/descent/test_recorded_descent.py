"""Every epoch of the recorded networks is the one that was computed, to the last bit."""

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.gradient_descent import GradientDescent, initial_parameters
from engine.descent.interventions import AddNoise
from engine.descent.recorded_descent import RecordedDescent
from engine.descent.training import NonFinite
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, stacked
from engine.records.invalid_value import InvalidValueError

CONSTANT = initializer("constant", 0.5)
XAVIER = initializer("xavier_normal")


def recorded(key="tanh", learning_rate=0.5, last_epoch=30_000, rules=(CONSTANT, XAVIER)):
    architecture = Architecture((2, 4, 1), (activation(key),), BINARY_CROSS_ENTROPY)
    rule = GradientDescent(architecture, XOR, learning_rate)
    return RecordedDescent(
        rule, stacked([initial_parameters(architecture, each, 0.0, 3) for each in rules]), last_epoch
    )


def alone(start, updates, noise=None):
    """The state after `updates` and the losses on the way of one network trained by itself."""
    architecture = Architecture((2, 4, 1), (activation("tanh"),), BINARY_CROSS_ENTROPY)
    rule = GradientDescent(architecture, XOR, 0.5)
    state = rule.start(initial_parameters(architecture, start, 0.0, 3))
    losses = [state.losses[0]]
    for epoch in range(1, updates + 1):
        state = rule.update(state)
        if noise is not None and noise.at_update == epoch:
            state = rule.start(noise.applied(architecture, state.parameters))
        losses.append(state.losses[0])
    return state, losses


@pytest.mark.parametrize("epoch", [0, 1, 1023, 1024, 1025, 2500])
def test_each_epoch_is_that_of_the_networks_trained_alone(epoch):
    record = recorded()
    record.step(2500)

    state = record.state_at(epoch)

    for replica, rule in enumerate((CONSTANT, XAVIER)):
        expected, losses = alone(rule, epoch)
        assert state.parameters.replica(replica).equals(expected.parameters)
        np.testing.assert_array_equal(record.losses[: epoch + 1, replica], losses)
        assert state.losses[replica] == losses[-1]
        np.testing.assert_array_equal(record.first_weights(replica)[epoch], expected.parameters.weights[0][0])


def test_a_record_that_is_stepped_in_pieces_is_the_same():
    whole, pieces = recorded(), recorded()
    whole.step(700)
    for count in (1, 99, 600):
        pieces.step(count)

    assert pieces.epoch == 700
    assert pieces.state_at(700).parameters.equals(whole.state_at(700).parameters)


def test_noise_changes_one_network_and_forgets_what_came_after():
    record = recorded()
    record.step(500)
    noise = AddNoise(at_update=200, sigma=0.01, seed=1)

    record.intervene(0, noise)
    assert record.epoch == 200
    record.step(300)

    assert record.state_at(500).parameters.replica(0).equals(alone(CONSTANT, 500, noise)[0].parameters)
    assert record.state_at(500).parameters.replica(1).equals(alone(XAVIER, 500)[0].parameters)


def test_the_record_ends_when_it_is_full():
    record = recorded(last_epoch=1500)

    assert record.step(2000) == 1500
    assert not record.can_go_on
    assert record.failure is None
    assert record.losses.shape == (1501, 2)


def test_a_record_whose_numbers_overflow_keeps_what_is_finite():
    record = recorded("identity", learning_rate=1e3, rules=(XAVIER, XAVIER))
    record.step(5000)

    assert record.failure is not None
    assert record.failure.update == record.epoch + 1
    assert record.failure.what in tuple(NonFinite)
    assert np.isfinite(record.losses).all()
    assert not record.can_go_on


def test_an_epoch_that_was_not_computed_is_refused():
    record = recorded()
    record.step(10)
    for epoch in (-1, 11):
        with pytest.raises(InvalidValueError, match="Epoch must be a number from 0 to 10"):
            record.state_at(epoch)


def test_what_is_handed_out_cannot_be_written_to():
    record = recorded()
    record.step(3)
    for array in (record.losses, record.first_weights(1)):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 1.0
