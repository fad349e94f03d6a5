"""Many networks at once against the lecture notes' loop and against the usual ways of doing it.

The ensemble computes and returns the loss of every network after every update, checks all numbers for being
finite and notes the first success of each network; the references do none of this.
"""

import sys
from collections.abc import Callable

import numpy as np

from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training_settings import TrainingSettings
from engine.ensembles.ensemble import ensemble_losses, ensemble_of_seeds
from engine.network.network import Parameters, forward, loss_value
from tests.benchmarks.batched_networks import train_batched_matmul, vmap_training
from tests.benchmarks.lecture_notes import train_one_hidden_layer, train_two_hidden_layers
from tests.benchmarks.measuring import Row, interleaved, seconds

_REPLICAS = 1024
_RATE = 0.5
_UPDATES = 200
_FEW_UPDATES = 20
_LOOP_UPDATES = 10_000
_NETWORKS = {"2-4-1": (4,), "2-8-8-1": (8, 8)}
_LOOPS = {"2-4-1": train_one_hidden_layer, "2-8-8-1": train_two_hidden_layers}
_TARGETS = {
    ("2-4-1", "the loop"): "≥ 150",
    ("2-4-1", "batched matmul"): "≥ 3.5",
    ("2-8-8-1", "the loop"): "≥ 45",
}

_TABLE_ACTIVATIONS = ("step", "identity", "sigmoid", "tanh", "relu", "leaky_relu", "elu")
_TABLE_WIDTHS = (2, 4, 8)
_TABLE_REPLICAS = 400
_TABLE_UPDATES = 3000
_TABLE_SLICE = 60

_LANDSCAPE_POINTS = 60 * 60
_LANDSCAPES = 20


def statistics_rows(rounds: int) -> list[Row]:
    """Return all rows on training and evaluating many networks at once."""
    rows = [row for name in _NETWORKS for row in _training_rows(name, rounds)]
    return [*rows, _table_row(rounds // 3), _landscape_row(rounds)]


def _training_rows(name: str, rounds: int) -> list[Row]:
    ensemble = ensemble_of_seeds(_settings(_NETWORKS[name]), XOR, range(_REPLICAS))
    arrays = [np.ascontiguousarray(array) for array in ensemble.parameters.arrays]
    one = [array[0] for array in arrays]
    subjects: dict[str, tuple[Callable[[int], object], int, int]] = {
        "ours": (ensemble.advance, _UPDATES, _REPLICAS),
        "the loop": (lambda updates: _LOOPS[name](one, _RATE, updates), _LOOP_UPDATES, 1),
        "batched matmul": (
            lambda updates: train_batched_matmul(arrays, _RATE, updates),
            _FEW_UPDATES,
            _REPLICAS,
        ),
    }
    vmap = vmap_training(arrays, _RATE)
    if vmap is None:
        sys.stdout.write(f"{name}: PyTorch is not installed, so its vmap ensemble is skipped\n")
    else:
        subjects["PyTorch vmap"] = (vmap, _FEW_UPDATES, _REPLICAS)
    for train, _, _ in subjects.values():
        train(_FEW_UPDATES)
    medians = interleaved(
        {
            subject: lambda train=train, updates=updates: seconds(lambda: train(updates))
            for subject, (train, updates, _) in subjects.items()
        },
        rounds,
    )
    rates = {
        subject: updates * replicas / medians[subject] / 1e6
        for subject, (_, updates, replicas) in subjects.items()
    }
    ours = rates.pop("ours")
    return [
        Row(
            f"Ensemble {name} tanh, {_REPLICAS} networks, against {reference}",
            ours / its,
            _TARGETS.get((name, reference), "–"),
            f"{ours:.2f} million network-updates/s, {reference} {its:.3f}",
        )
        for reference, its in rates.items()
    ]


def _table_row(rounds: int) -> Row:
    """Return the row on the whole table, start and judgement included.

    The loop's time is extrapolated from a measured part of it, always with tanh.
    """
    networks = {str(width): _one_network(width) for width in _TABLE_WIDTHS}
    loops = {
        width: lambda one=one: seconds(lambda: train_one_hidden_layer(one, _RATE, _LOOP_UPDATES))
        for width, one in networks.items()
    }
    medians = interleaved({"table": lambda: seconds(_train_table), **loops}, rounds)
    updates = len(_TABLE_ACTIVATIONS) * _TABLE_REPLICAS * _TABLE_UPDATES
    loop = sum(medians[width] / _LOOP_UPDATES * updates for width in loops)
    return Row(
        f"{len(_TABLE_ACTIVATIONS)} activations × {len(_TABLE_WIDTHS)} widths × {_TABLE_REPLICAS} networks × "
        f"{_TABLE_UPDATES} updates, against the loop",
        loop / medians["table"],
        "–",
        f"{medians['table']:.1f} s, loop {loop:.0f} s (extrapolated from {_LOOP_UPDATES} updates per width)",
    )


def _train_table() -> None:
    for key in _TABLE_ACTIVATIONS:
        for width in _TABLE_WIDTHS:
            ensemble = ensemble_of_seeds(_settings((width,), key), XOR, range(_TABLE_REPLICAS))
            for _ in range(_TABLE_UPDATES // _TABLE_SLICE):
                ensemble.advance(_TABLE_SLICE)


def _landscape_row(rounds: int) -> Row:
    """Return the row on the losses of as many networks as a landscape has points."""
    settings = _settings((4,))
    architecture = settings.architecture(XOR)
    parameters = ensemble_of_seeds(settings, XOR, range(_LANDSCAPE_POINTS)).parameters
    plain = Parameters(
        tuple(np.ascontiguousarray(weight) for weight in parameters.weights),
        tuple(np.ascontiguousarray(bias) for bias in parameters.biases),
    )

    def ours() -> None:
        for _ in range(_LANDSCAPES):
            ensemble_losses(architecture, XOR, plain)

    def engine() -> None:
        for _ in range(_LANDSCAPES):
            loss_value(architecture, forward(architecture, plain, XOR.inputs), XOR.targets)

    medians = interleaved({"ours": lambda: seconds(ours), "engine": lambda: seconds(engine)}, rounds)
    mine, its = (medians[key] / _LANDSCAPES * 1000 for key in ("ours", "engine"))
    return Row(
        f"Losses of {_LANDSCAPE_POINTS} networks 2-4-1, against the engine's plain forward pass",
        its / mine,
        "–",
        f"{mine:.2f} ms, plain {its:.2f} ms",
    )


def _one_network(width: int) -> list[np.ndarray]:
    start = ensemble_of_seeds(_settings((width,)), XOR, [0]).parameters
    return [array[0] for array in start.arrays]


def _settings(hidden: tuple[int, ...], key: str = "tanh") -> TrainingSettings:
    return TrainingSettings(
        hidden_sizes=hidden, activations=(activation(key),) * len(hidden), learning_rate=_RATE
    )
