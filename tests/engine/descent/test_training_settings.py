import math
from dataclasses import replace

import pytest

from engine.activations import activation
from engine.data.datasets import XOR, Dataset
from engine.descent.training_settings import TrainingSettings
from engine.network.initializers import initializer
from engine.records.invalid_value import InvalidValueError

SETTINGS = TrainingSettings()


def test_equal_settings_are_equal_values():
    elu = activation("elu", alpha=0.5)
    first, second = (
        replace(SETTINGS, activations=(elu,), initializer=initializer("normal", scale=0.1)) for _ in range(2)
    )

    assert first == second != SETTINGS
    assert hash(first) == hash(second)


def test_the_data_set_decides_how_many_inputs_and_outputs_there_are():
    wide = Dataset([[0.0], [1.0], [2.0]], [[0.0], [1.0]])

    assert SETTINGS.architecture(XOR).layer_sizes == (2, 4, 1)
    assert SETTINGS.architecture(wide).layer_sizes == (3, 4, 2)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"learning_rate": 0.0}, "Learning rate η.*not 0.0"),
        ({"seed": -1}, "Seed.*not -1"),
        ({"seed": 1.5}, "Seed.*whole number"),
        ({"batch_size": -1}, "Mini-batch.*not -1"),
        ({"kink_side": "middle"}, r"Derivative g′ at the kink.*left, right.*middle"),
        ({"bias_scale": math.inf}, "Initial bias σ.*inf"),
        ({"hidden_sizes": (4, 4)}, "one activation"),
        ({"hidden_sizes": (0,)}, "empty layer"),
    ],
)
def test_settings_out_of_bounds_are_refused_by_name(change, message):
    with pytest.raises(InvalidValueError, match=message):
        replace(SETTINGS, **change)
