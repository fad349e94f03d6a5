import numpy as np

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.network.network import Parameters, stacked
from engine.network.parameter_vectors import (
    ParameterPlace,
    parameter_places,
    parameter_vectors,
    parameters_of,
)

SETTINGS = TrainingSettings(
    hidden_sizes=(3, 2), activations=(activation("tanh"), activation("relu")), bias_scale=0.5
)


def networks(count):
    return [
        TrainingRun(TrainingSettings(**{**fields(), "seed": seed}), XOR).parameters for seed in range(count)
    ]


def fields():
    return {name: getattr(SETTINGS, name) for name in SETTINGS.__dataclass_fields__}


def test_networks_come_back_from_their_vectors_to_the_last_bit():
    several = stacked(networks(5))
    architecture = SETTINGS.architecture(XOR)

    assert parameters_of(architecture, parameter_vectors(several)).equals(several)


def test_each_place_names_the_number_at_its_position():
    architecture = SETTINGS.architecture(XOR)
    (network,) = networks(1)
    vector = parameter_vectors(network)[0]
    places = parameter_places(architecture)

    assert len(places) == vector.size == 3 * 2 + 3 + 2 * 3 + 2 + 2 + 1
    for place, number in zip(places, vector, strict=True):
        arrays = network.biases if place.is_bias else network.weights
        assert arrays[place.layer - 1][0, place.row - 1, max(place.column - 1, 0)] == number
    assert places[1] == ParameterPlace(1, 1, 2)
    assert places[6] == ParameterPlace(1, 1, 0)


def test_the_vectors_of_replicas_are_those_of_the_single_networks():
    several = networks(3)

    vectors = parameter_vectors(stacked(several))

    for vector, network in zip(vectors, several, strict=True):
        np.testing.assert_array_equal(vector, parameter_vectors(network)[0])
        assert isinstance(network, Parameters)
