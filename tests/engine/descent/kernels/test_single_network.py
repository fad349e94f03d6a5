"""The fast layout against the ordered one: the same training to rounding."""

from dataclasses import replace

import numpy as np
import pytest

from engine.activations import ACTIVATIONS, activation
from engine.data.datasets import DATASETS, XOR, Dataset
from engine.descent.gradient_descent import GradientDescent, initial_parameters
from engine.descent.kernels.single_network import SingleNetwork
from engine.descent.run_failure import NonFinite
from engine.network.initializers import initializer
from engine.network.losses import BINARY_CROSS_ENTROPY, CATEGORICAL_CROSS_ENTROPY, LOSSES, MEAN_SQUARED_ERROR
from engine.network.network import Architecture, Parameters
from engine.network.optimizers import OPTIMIZERS, RMSProp

ELEMENTWISE = [each.key for each in ACTIVATIONS if not each.is_vector]
CLOUD = next(each for each in DATASETS if each.key == "xor_clouds").make(37, seed=0)
SOFT = Dataset(XOR.inputs, np.array([[0.1, 0.9, 0.8, 0.0]]))
ONE_HOT = Dataset(XOR.inputs, np.vstack((1.0 - XOR.targets, XOR.targets)))
BOUND = 1e-11
"""How far the two layouts may be apart after 500 updates, in losses and weights (of size 1)."""


def descent(keys=("tanh",), hidden=(4,), loss=BINARY_CROSS_ENTROPY, dataset=XOR, kink_side="left", **options):
    layers = tuple(activation(key) for key in keys)
    sizes = (2, *hidden, dataset.targets.shape[0])
    options = {"learning_rate": 0.1, "use_bias": True} | options
    architecture = Architecture(sizes, layers, loss, options["use_bias"])
    rule = GradientDescent(architecture, dataset, options["learning_rate"], kink_side)
    return replace(rule, optimizer=options.get("optimizer", rule.optimizer))


def start_of(rule, seed=3, bias_scale=0.3):
    return initial_parameters(rule.architecture, initializer("xavier_normal"), bias_scale, seed)


def ordered(rule, parameters, count):
    state, losses = rule.start(parameters), []
    for _ in range(count):
        state = rule.update(state)
        losses.append(state.losses[0])
    return state.parameters, np.array(losses)


def assert_layouts_agree(rule, parameters=None, count=500):
    parameters = start_of(rule) if parameters is None else parameters
    network = SingleNetwork(rule, parameters)

    losses, failure = network.advance(count)

    expected, expected_losses = ordered(rule, parameters, count)
    assert failure is None
    np.testing.assert_allclose(losses, expected_losses, rtol=BOUND, atol=BOUND)
    for mine, its in zip(network.parameters.arrays, expected.arrays, strict=True):
        assert mine.shape == its.shape
        np.testing.assert_allclose(mine, its, rtol=BOUND, atol=BOUND)


@pytest.mark.parametrize("key", ELEMENTWISE)
def test_both_layouts_train_alike_with_every_activation(key):
    assert_layouts_agree(descent((key, key), (4, 3)))


@pytest.mark.parametrize("use_bias", [True, False], ids=["biases", "no biases"])
@pytest.mark.parametrize("hidden", [(), (1,), (8,), (8, 8), (5, 1, 7)], ids=str)
def test_both_layouts_train_alike_with_every_shape(hidden, use_bias):
    keys = ("tanh", "sigmoid", "relu")[: len(hidden)]
    assert_layouts_agree(descent(keys, hidden, use_bias=use_bias))


@pytest.mark.parametrize("dataset", [XOR, CLOUD, SOFT], ids=["truth table", "37 points", "soft targets"])
@pytest.mark.parametrize("loss", [BINARY_CROSS_ENTROPY, MEAN_SQUARED_ERROR], ids=lambda each: each.key)
def test_both_layouts_train_alike_with_every_loss_and_data_set(loss, dataset):
    assert_layouts_agree(descent(loss=loss, dataset=dataset))


@pytest.mark.parametrize("loss", LOSSES, ids=lambda each: each.key)
def test_both_layouts_train_alike_with_several_outputs(loss):
    assert CATEGORICAL_CROSS_ENTROPY in LOSSES
    assert_layouts_agree(descent(("sigmoid", "tanh"), (4, 3), loss, ONE_HOT))


@pytest.mark.parametrize("key", ["relu", "leaky_relu", "elu(alpha=0.5)", "selu"])
def test_the_side_of_the_kink_counts_alike(key):
    name, _, rest = key.partition("(alpha=")
    chosen = activation(name, alpha=float(rest[:-1])) if rest else activation(name)
    rules = [replace(descent((name,)), kink_side=side) for side in ("left", "right")]
    rules = [replace(rule, architecture=replace(rule.architecture, activations=(chosen,))) for rule in rules]
    # With zero biases (0, 0) lies on the kink of every neuron at the first update.
    start = start_of(rules[0], bias_scale=0.0)

    for rule in rules:
        assert_layouts_agree(rule, start)

    ends = [SingleNetwork(rule, start) for rule in rules]
    for end in ends:
        end.advance(1)
    assert not ends[0].parameters.equals(ends[1].parameters)


@pytest.mark.parametrize("use_bias", [True, False], ids=["biases", "no biases"])
@pytest.mark.parametrize("dataset", [XOR, CLOUD], ids=["truth table", "37 points"])
@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda each: each.key)
def test_both_layouts_train_alike_with_every_optimizer(optimizer, dataset, use_bias):
    options = {"optimizer": optimizer, "learning_rate": 0.01, "use_bias": use_bias}
    # Not for long: a division by the root of a small mean square enlarges what rounding left.
    assert_layouts_agree(descent(("tanh", "sigmoid"), (5, 3), dataset=dataset, **options), count=40)


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda each: each.key)
def test_what_the_optimizer_remembers_is_the_same_in_both_layouts_and_goes_on_from_a_copy(optimizer):
    rule = descent(("tanh",), (5,), dataset=CLOUD, optimizer=optimizer, learning_rate=0.01)
    state = rule.start(start_of(rule))
    for _ in range(40):
        state = rule.update(state)
    whole, first = (SingleNetwork(rule, start_of(rule)) for _ in range(2))

    whole.advance(70)
    first.advance(40)
    second = SingleNetwork(rule, first.parameters, first.memory)
    second.advance(30)

    assert second.parameters.equals(whole.parameters)
    assert second.memory.updates == whole.memory.updates == (70 if optimizer.remembered else 0)
    assert first.memory.updates == state.memory.updates
    for mine, its in zip(first.memory.averages, state.memory.averages, strict=True):
        for array, expected in zip(mine.arrays, its.arrays, strict=True):
            np.testing.assert_allclose(array, expected, rtol=BOUND, atol=BOUND)


def test_a_square_that_overflows_stops_the_run_though_the_weights_are_finite():
    huge = Dataset(1e200 * XOR.inputs, XOR.targets)
    rule = descent((), (), dataset=huge, optimizer=RMSProp())
    start = start_of(rule)
    network = SingleNetwork(rule, start)

    losses, failure = network.advance(5)

    assert losses.size == 0
    assert failure is NonFinite.AVERAGES
    assert network.parameters.equals(start)
    assert network.memory.updates == 0
    state = rule.update(rule.start(start))
    assert state.weights_are_finite
    assert not state.memory_is_finite


def test_parameters_of_the_activation_are_used():
    for key, options in (("sigmoid", {"beta": 3.0}), ("step", {"threshold": 0.5})):
        rule = descent((key,))
        chosen = (activation(key, **options),)
        assert_layouts_agree(replace(rule, architecture=replace(rule.architecture, activations=chosen)))


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=lambda each: each.key)
@pytest.mark.parametrize("sizes", [(1,) * 600, (255, 256, 89), (600,)], ids=["singly", "uneven", "at once"])
def test_how_the_updates_are_parted_changes_no_bit(sizes, optimizer):
    rule = descent(("tanh", "relu"), (8, 8), optimizer=optimizer, learning_rate=0.01)
    start = start_of(rule)
    reference = SingleNetwork(rule, start)
    expected = np.concatenate([reference.advance(count)[0] for count in (300, 300)])

    network = SingleNetwork(rule, start)
    losses = np.concatenate([network.advance(count)[0] for count in sizes])

    np.testing.assert_array_equal(losses, expected)
    assert network.parameters.equals(reference.parameters)


def test_going_on_from_copied_parameters_changes_no_bit():
    rule = descent(("sigmoid",), (5,), dataset=CLOUD)
    whole = SingleNetwork(rule, start_of(rule))
    first = SingleNetwork(rule, start_of(rule))
    whole.advance(400)

    first.advance(150)
    second = SingleNetwork(rule, first.parameters)
    second.advance(250)

    assert second.parameters.equals(whole.parameters)


def test_its_parameters_are_copies():
    rule = descent()
    network = SingleNetwork(rule, start_of(rule))
    before = network.parameters
    kept = [array.copy() for array in before.arrays]

    network.advance(3)

    for array, copy in zip(before.arrays, kept, strict=True):
        np.testing.assert_array_equal(array, copy)


@pytest.mark.parametrize("key", ["identity", "relu", "elu", "silu"])
@pytest.mark.parametrize("seed", range(4))
def test_it_stops_at_the_update_at_which_the_ordered_layout_stops(key, seed):
    rule = descent((key,), learning_rate=100.0, loss=BINARY_CROSS_ENTROPY)
    start = start_of(rule, seed, bias_scale=1.0)
    start = Parameters(tuple(5.0 * w for w in start.weights), start.biases)
    network = SingleNetwork(rule, start)

    losses, failure = network.advance(500)

    made, state = 0, rule.start(start)
    while made < 500:
        state = rule.update(state)
        if not (state.weights_are_finite and np.isfinite(state.losses[0])):
            break
        made += 1
    assert losses.size == made
    assert (failure is None) == (made == 500)
    if failure is not None:
        assert failure is (NonFinite.LOSS if state.weights_are_finite else NonFinite.WEIGHTS)


@pytest.mark.parametrize("before", [0, 1, 100, 300])
def test_it_stays_at_the_last_finite_state_whatever_came_before_in_the_same_piece(before):
    rule = descent(("identity",), learning_rate=100.0)
    start = start_of(rule, bias_scale=1.0)
    network = SingleNetwork(rule, start)
    network.advance(before)
    last, failure = network.advance(10_000)

    again = SingleNetwork(rule, start)
    again.advance(before + last.size)

    assert failure is not None
    assert np.isfinite(last).all()
    assert all(np.isfinite(array).all() for array in network.parameters.arrays)
    assert network.parameters.equals(again.parameters)
    assert network.advance(5) == (pytest.approx(np.empty(0)), failure)


def test_no_update_asked_for_makes_none():
    rule = descent()
    network = SingleNetwork(rule, start_of(rule))

    losses, failure = network.advance(0)

    assert losses.shape == (0,)
    assert failure is None
    assert network.parameters.equals(start_of(rule))


@pytest.mark.parametrize("size", [1e300, 1e307])
def test_weights_that_overflow_are_told_from_a_loss_that_does(size):
    huge = Dataset(size * XOR.inputs, XOR.targets)
    rule = descent(("identity",), dataset=huge, learning_rate=100.0)
    start = start_of(rule)

    losses, failure = SingleNetwork(rule, start).advance(5)

    state = rule.update(rule.start(start))
    assert losses.size == 0
    assert failure is (NonFinite.LOSS if state.weights_are_finite else NonFinite.WEIGHTS)
    assert state.weights_are_finite == (size < 1e307)
