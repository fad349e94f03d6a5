import numpy as np
import pytest

from engine.activations import activation
from engine.history.neuron_states import NeuronReport, NeuronState, hidden_neuron_reports
from engine.network.losses import BINARY_CROSS_ENTROPY
from engine.network.network import Architecture, ForwardPass


def report(key, z, **options):
    """Return the report of a lone hidden neuron with pre-activations `z`."""
    architecture = Architecture((2, 1, 1), (activation(key),), BINARY_CROSS_ENTROPY)
    hidden, logits = np.array([[z]]), np.zeros((1, 1, len(z)))
    ((neuron,),) = hidden_neuron_reports(
        architecture, ForwardPass((hidden, logits), (hidden, hidden, logits)), **options
    )
    return neuron


@pytest.mark.parametrize(
    ("key", "z", "state"),
    [
        ("relu", [-1.0, -2.0, 0.0, -0.1], NeuronState.DEAD),
        ("relu", [-1.0, -2.0, 0.1, -0.1], NeuronState.ACTIVE),
        ("leaky_relu", [-1.0, -2.0, -3.0, -0.1], NeuronState.ACTIVE),
        ("tanh", [-5.0, 4.0, 5.0, -6.0], NeuronState.SATURATED),
        ("tanh", [-5.0, 4.0, 0.5, -6.0], NeuronState.ACTIVE),
        ("tanh", [-500.0, 400.0, 500.0, -600.0], NeuronState.DEAD),
        ("elu", [-5.0, -6.0, -7.0, -8.0], NeuronState.SATURATED),
        ("silu", [-1.2784645] * 4, NeuronState.ACTIVE),
        ("identity", [0.0] * 4, NeuronState.ACTIVE),
        ("step", [-1.0, 1.0, 2.0, 3.0], NeuronState.FROZEN),
    ],
)
def test_a_state_is_what_all_samples_have_in_common(key, z, state):
    assert report(key, z).state is state


def test_the_samples_are_counted():
    assert report("tanh", [-5.0, 4.0, 0.5, 600.0]) == NeuronReport(
        NeuronState.ACTIVE, on=3, zero_slope=1, saturated=3, samples=4
    )


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_neuron_at_its_kink_is_not_on(side):
    assert report("relu", [0.0, -0.0, -1.0, 2.0, 3.0, 5e-324], kink_side=side).on == 3


@pytest.mark.parametrize(("side", "zero_slope"), [("left", 3), ("right", 1)])
def test_the_kink_side_decides_where_the_slope_is_0(side, zero_slope):
    assert report("relu", [0.0, -0.0, -1.0, 2.0], kink_side=side).zero_slope == zero_slope


def test_the_off_side_of_relu_is_not_saturation():
    assert report("relu", [-1.0, -2.0, -3.0, 1.0]).saturated == 0


def test_the_kink_side_decides_whether_a_neuron_on_its_kink_is_dead():
    assert report("relu", [0.0, -1.0], kink_side="left").state is NeuronState.DEAD
    assert report("relu", [0.0, -1.0], kink_side="right").state is NeuronState.ACTIVE


def test_the_threshold_decides_what_is_flat():
    assert report("tanh", [3.0, -3.0]).state is NeuronState.SATURATED
    assert report("tanh", [3.0, -3.0], epsilon=0.001).state is NeuronState.ACTIVE


def test_reports_are_listed_by_layer_and_neuron_of_the_chosen_replica():
    relu = activation("relu")
    architecture = Architecture((2, 2, 1, 1), (relu, relu), BINARY_CROSS_ENTROPY)
    first = np.array([[[-1.0, -1.0], [1.0, 1.0]], [[1.0, 1.0], [-1.0, -1.0]]])
    second, logits = np.array([[[1.0, -1.0]], [[-1.0, -1.0]]]), np.zeros((2, 1, 2))
    passed = ForwardPass((first, second, logits), (first, first, second, logits))

    states = [
        [[each.state for each in layer] for layer in hidden_neuron_reports(architecture, passed, replica=r)]
        for r in (0, 1)
    ]

    dead, active = NeuronState.DEAD, NeuronState.ACTIVE
    assert states == [[[dead, active], [active]], [[active, dead], [dead]]]
