"""The parameters after every update, noted while many are made at once."""

from dataclasses import replace

import numpy as np
import pytest

from engine.activations import activation
from engine.data.datasets import DATASETS, XOR
from engine.descent.interventions import AddNoise
from engine.descent.parameter_path import ParameterPath
from engine.descent.training import TrainingRun
from engine.descent.training_settings import TrainingSettings
from engine.network.initializers import initializer
from engine.network.network import Parameters
from engine.network.optimizers import OPTIMIZERS

CLOUD = next(each for each in DATASETS if each.key == "xor_clouds").make(30, seed=1)
FAST = TrainingSettings(
    hidden_sizes=(5, 3), activations=(activation("tanh"), activation("relu")), seed=3, bias_scale=0.1
)
RUNS = {
    "fast kernel": (FAST, XOR),
    "logistic regression": (replace(FAST, hidden_sizes=(), activations=()), XOR),
    "no biases": (replace(FAST, use_bias=False, bias_scale=0.0), CLOUD),
    "equal neurons": (replace(FAST, initializer=initializer("constant", 0.4), bias_scale=0.0), XOR),
    "mini-batches": (replace(FAST, batch_size=8), CLOUD),
    "overflow": (
        TrainingSettings(activations=(activation("identity"),), learning_rate=100.0, bias_scale=1.0),
        XOR,
    ),
    **{each.key: (replace(FAST, optimizer=each), XOR) for each in OPTIMIZERS},
}
NOISE = [AddNoise(at_update=20, sigma=0.1), AddNoise(at_update=20, sigma=0.1, seed=1), AddNoise(300, 0.1, 2)]


@pytest.mark.parametrize(("settings", "dataset"), RUNS.values(), ids=list(RUNS))
@pytest.mark.parametrize("interventions", [[], NOISE], ids=["undisturbed", "noise on the way"])
def test_a_path_holds_what_a_run_made_update_by_update_has(settings, dataset, interventions):
    run, path = TrainingRun(settings, dataset, interventions), ParameterPath()
    run.step(19, path)
    run.step(400, path)

    single = TrainingRun(settings, dataset, interventions)
    for update in range(run.update_count):
        single.step()
        assert single.parameters.equals(path.parameters.replica(update)), update
    assert path.parameters.replica_count == run.update_count
    np.testing.assert_array_equal(run.loss_history, single.loss_history)


def test_replacing_the_last_leaves_the_others():
    path = ParameterPath()
    assert path.is_empty
    path.append(Parameters((np.array([[[1.0]], [[2.0]]]),), (np.zeros((2, 1, 1)),)))
    path.replace_last(Parameters((np.array([[[5.0]]]),), (np.ones((1, 1, 1)),)))

    assert path.parameters.weights[0].ravel().tolist() == [1.0, 5.0]
    assert path.parameters.biases[0].ravel().tolist() == [0.0, 1.0]
    assert not path.is_empty
