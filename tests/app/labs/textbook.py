"""Activation functions as a textbook writes them, in double precision: a reference that knows no engine."""

import math

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

_ALPHA, _LAMBDA = 1.6732632423543772, 1.0507009873554805
_LINES = ((-0.5, -0.75), (1.0, -0.75), (0.25, 0.0), (-1.0, -1.75), (0.5, -0.125))
_erf = np.vectorize(math.erf, otypes=[float])


def logistic(x: Array) -> Array:
    """Return 1 / (1 + exp(−x))."""
    with np.errstate(over="ignore"):
        return np.asarray(1 / (1 + np.exp(-np.asarray(x, dtype=float))))


def value(key: str, z: Array, **p: float) -> Array:
    """Return g(z)."""
    z = np.asarray(z, dtype=float)
    low = np.minimum(z, 0)
    return {
        "step": lambda: (z > p["threshold"]).astype(float),
        "identity": lambda: z,
        "linear": lambda: p["c"] * z,
        "sigmoid": lambda: logistic(p["beta"] * z),
        "tanh": lambda: np.tanh(z),
        "softsign": lambda: z / (1 + abs(z)),
        "relu": lambda: np.maximum(z, 0),
        "leaky_relu": lambda: np.where(z > 0, z, p["alpha"] * z),
        "prelu": lambda: np.where(z > 0, z, p["alpha"] * z),
        "elu": lambda: np.where(z > 0, z, p["alpha"] * np.expm1(low)),
        "selu": lambda: _LAMBDA * np.where(z > 0, z, _ALPHA * np.expm1(low)),
        "softplus": lambda: np.logaddexp(0, z),
        "gelu": lambda: z * (1 + _erf(z / math.sqrt(2))) / 2,
        "silu": lambda: z * logistic(p["beta"] * z),
        "mish": lambda: z * np.tanh(np.logaddexp(0, z)),
        "gaussian": lambda: np.exp(-z * z),
        "sine": lambda: np.sin(z),
        "maxout": lambda: np.max([w * z + b for w, b in _LINES[: int(p["pieces"])]], axis=0),
    }[key]()


def slope(key: str, z: Array, **p: float) -> Array:
    """Return g′(z), at a kink of its left side."""
    z = np.asarray(z, dtype=float)
    low, on = np.minimum(z, 0), z > 0
    s, soft = logistic(z), np.logaddexp(0, z)
    return {
        "step": lambda: np.zeros_like(z),
        "identity": lambda: np.ones_like(z),
        "linear": lambda: np.full_like(z, p["c"]),
        "sigmoid": lambda: p["beta"] * logistic(p["beta"] * z) * logistic(-p["beta"] * z),
        "tanh": lambda: 4 * logistic(2 * z) * logistic(-2 * z),
        "softsign": lambda: 1 / (1 + abs(z)) ** 2,
        "relu": lambda: on.astype(float),
        "leaky_relu": lambda: np.where(on, 1.0, p["alpha"]),
        "prelu": lambda: np.where(on, 1.0, p["alpha"]),
        "elu": lambda: np.where(on, 1.0, p["alpha"] * np.exp(low)),
        "selu": lambda: _LAMBDA * np.where(on, 1.0, _ALPHA * np.exp(low)),
        "softplus": lambda: s,
        "gelu": lambda: (1 + _erf(z / math.sqrt(2))) / 2 + z * np.exp(-z * z / 2) / math.sqrt(2 * math.pi),
        "silu": lambda: (
            logistic(p["beta"] * z) + p["beta"] * z * logistic(p["beta"] * z) * logistic(-p["beta"] * z)
        ),
        "mish": lambda: np.tanh(soft) + z * s * (1 - np.tanh(soft) ** 2),
        "gaussian": lambda: -2 * z * np.exp(-z * z),
        "sine": lambda: np.cos(z),
        "maxout": lambda: _slope_of_the_largest(z, _LINES[: int(p["pieces"])]),
    }[key]()


def kinks(key: str, **p: float) -> tuple[float, ...]:
    """Return where a flat tail ends because g is not smooth there."""
    if key == "step":
        return (p["threshold"],)
    return (0.0,) if key == "selu" or (key == "elu" and p["alpha"] != 1) else ()


def _slope_of_the_largest(z: Array, lines: tuple[tuple[float, float], ...]) -> Array:
    heights = np.array([w * z + b for w, b in lines])
    slopes = np.array([w for w, _ in lines]).reshape(-1, *[1] * z.ndim)
    is_largest = heights >= heights.max(axis=0)
    return np.asarray(np.where(is_largest, slopes, np.inf).min(axis=0))


FLAT_SIDES = {
    "step": "LR",
    "sigmoid": "LR",
    "tanh": "LR",
    "softsign": "LR",
    "gaussian": "LR",
    "elu": "L",
    "selu": "L",
    "softplus": "L",
    "gelu": "L",
    "silu": "L",
    "mish": "L",
}
"""Towards which ends g′ tends to 0 without being 0 on a half-line beside a side that passes a slope."""
