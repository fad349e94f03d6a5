"""What may be said of a network, computed anew: plain NumPy, by rules that do not ask the application."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.labs.xor.shared.settings import XorSettings
from engine.network.network import Parameters

Floats = NDArray[np.float64]

STRAIGHT_KEYS = {"identity", "linear"}
TURNING_KEYS = {"gelu", "silu", "mish", "gaussian", "sine"}
NOT_ZERO_AT_ZERO = {"sigmoid", "softplus", "gaussian"}


def _logistic(z: Floats) -> Floats:
    return np.exp(-np.logaddexp(0.0, -z))


def _bent(z: Floats, on: Floats, left: Floats | float) -> Floats:
    return np.where(on, 1.0, left)


_SLOPES: dict[str, Callable[..., Floats]] = {
    "step": lambda z, on: np.zeros_like(z),
    "identity": lambda z, on: np.ones_like(z),
    "linear": lambda z, on, c: np.full_like(z, c),
    "sigmoid": lambda z, on, beta: beta * _logistic(beta * z) * _logistic(-beta * z),
    "tanh": lambda z, on: 4.0 * _logistic(2.0 * z) * _logistic(-2.0 * z),
    "softsign": lambda z, on: 1.0 / (1.0 + np.abs(z)) ** 2,
    "relu": lambda z, on: _bent(z, on, 0.0),
    "leaky_relu": _bent,
    "prelu": _bent,
    "elu": lambda z, on, alpha: _bent(z, on, alpha * np.exp(np.minimum(z, 0.0))),
    "selu": lambda z, on: 1.0507009873554805 * _bent(z, on, 1.6732632423543772 * np.exp(np.minimum(z, 0.0))),
    "softplus": lambda z, on: _logistic(z),
    "gaussian": lambda z, on: -2.0 * z * np.exp(-np.minimum(z**2, 1e5)),
    "sine": lambda z, on: np.cos(z),
}
"""GELU, SiLU and Mish are left out."""


def slope(settings: XorSettings, z: Floats) -> Floats | None:
    """Return g′(z), exactly 0 only where g is level or its slope underflows; None where it is not known."""
    chosen = settings.activation
    if chosen.key not in _SLOPES:
        return None
    on = (z > 0.0) | ((z == 0.0) & (settings.kink_side == "right"))
    values = () if chosen.key == "step" else chosen.values
    return _SLOPES[chosen.key](z, on, *values)


@dataclass(frozen=True)
class Rules:
    """What the settings alone decide of a network on XOR."""

    one_line: bool
    at_origin: bool
    is_frozen: bool

    @property
    def is_impossible(self) -> bool:
        """Whether no weights solve XOR."""
        return self.one_line or self.at_origin


def rules(settings: XorSettings) -> Rules:
    """Return them: a straight g, or one neuron per layer with a g that never turns, draws one line."""
    chosen, hidden = settings.activation, settings.hidden_layers > 0
    straight = chosen.key in STRAIGHT_KEYS or (chosen.key == "prelu" and chosen.parameters["alpha"] == 1.0)
    single = settings.neurons == 1 and chosen.key not in TURNING_KEYS
    starts_at_0 = chosen.key not in NOT_ZERO_AT_ZERO and not (
        chosen.key == "step" and chosen.parameters["threshold"] < 0.0
    )
    return Rules(
        one_line=not hidden or straight or single,
        at_origin=hidden and not settings.use_bias and starts_at_0,
        is_frozen=hidden and chosen.key == "step",
    )


def right_count(predictions: Floats, targets: Floats) -> int:
    """Return how many predictions lie beyond 0.5 by more than 0.01 on the side of their target."""
    return sum(
        (y > 0.5 and p > 0.51) or (y < 0.5 and p < 0.49) for p, y in zip(predictions, targets, strict=True)
    )


def window(history: Floats, changed_at: int) -> Floats:
    """Return the losses of the last 100 updates, or of those since `changed_at`."""
    return history[max(changed_at, len(history) - 101) :]


def fitted_slope(losses: Floats) -> float:
    """Return the slope of the least-squares line."""
    time = np.arange(len(losses), dtype=float)
    time -= time.mean()
    return float(np.sum(time * (losses - losses.mean())) / np.sum(time**2))


def spread(losses: Floats) -> float:
    """Return (largest − smallest) / largest."""
    return float((losses.max() - losses.min()) / losses.max()) if losses.max() else 0.0


def same(first: Parameters, second: Parameters) -> bool:
    """Whether all numbers are equal."""
    return all(np.array_equal(a, b) for a, b in zip(first.arrays, second.arrays, strict=True))


def has_equal_neurons(parameters: Parameters) -> bool:
    """Whether in each hidden layer all rows (w, b) and all outgoing columns are the same."""
    for layer in range(len(parameters.weights) - 1):
        rows = np.hstack([parameters.weights[layer][0], parameters.biases[layer][0]])
        columns = parameters.weights[layer + 1][0].T
        if any(not np.array_equal(each, rows[0]) for each in rows):
            return False
        if any(not np.array_equal(each, columns[0]) for each in columns):
            return False
    return True
