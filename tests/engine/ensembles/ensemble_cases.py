"""Settings and data sets of the tests of ensembles."""

import numpy as np

from engine.activations import ACTIVATIONS, activation
from engine.data.datasets import DATASETS, XOR, Dataset
from engine.descent.training_settings import TrainingSettings

ELEMENTWISE = [each.key for each in ACTIVATIONS if not each.is_vector]
CLOUD = next(each for each in DATASETS if each.key == "xor_clouds").make(37, seed=0)
SOFT = Dataset(XOR.inputs, np.array([[0.1, 0.9, 0.8, 0.0]]))
ONE_HOT = Dataset(XOR.inputs, np.vstack((1.0 - XOR.targets, XOR.targets)))


def settings_of(*keys, hidden=(4,), **options):
    return TrainingSettings(
        hidden_sizes=hidden,
        activations=tuple(activation(key) for key in keys),
        **({"learning_rate": 0.1, "bias_scale": 0.3} | options),
    )
