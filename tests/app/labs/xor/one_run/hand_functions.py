"""Every activation function and its derivative as one writes them for a single number."""

import math
from collections.abc import Callable, Mapping

Rule = Callable[[float, float], float]
"""(z, parameter) → value."""

_SELU = (1.0507009873554805, 1.6732632423543772)


def _sigma(z: float) -> float:
    small = math.exp(-abs(z))
    return (1.0 if z >= 0.0 else small) / (1.0 + small)


def _phi(z: float) -> float:
    return math.erfc(-z / math.sqrt(2.0)) / 2.0


def _density(z: float) -> float:
    return math.exp(-z * z / 2.0) / math.sqrt(2.0 * math.pi)


def _softplus(z: float) -> float:
    return max(z, 0.0) + math.log1p(math.exp(-abs(z)))


def _mish_slope(z: float, _p: float) -> float:
    t = math.tanh(_softplus(z))
    return t + z * _sigma(z) * (1.0 - t * t)


VALUES: Mapping[str, Rule] = {
    "step": lambda z, p: float(z > p),
    "identity": lambda z, _p: z,
    "linear": lambda z, p: p * z,
    "sigmoid": lambda z, p: _sigma(p * z),
    "tanh": lambda z, _p: math.tanh(z),
    "softsign": lambda z, _p: z / (1.0 + abs(z)),
    "relu": lambda z, _p: max(0.0, z),
    "leaky_relu": lambda z, p: z if z > 0.0 else p * z,
    "prelu": lambda z, p: z if z > 0.0 else p * z,
    "elu": lambda z, p: z if z > 0.0 else p * math.expm1(z),
    "selu": lambda z, _p: _SELU[0] * (z if z > 0.0 else _SELU[1] * math.expm1(z)),
    "softplus": lambda z, _p: _softplus(z),
    "gelu": lambda z, _p: z * _phi(z),
    "silu": lambda z, p: z * _sigma(p * z),
    "mish": lambda z, _p: z * math.tanh(_softplus(z)),
    "gaussian": lambda z, _p: math.exp(-z * z),
    "sine": lambda z, _p: math.sin(z),
}

SLOPES: Mapping[str, Rule] = {
    "step": lambda _z, _p: 0.0,
    "identity": lambda _z, _p: 1.0,
    "linear": lambda _z, p: p,
    "sigmoid": lambda z, p: p * _sigma(p * z) * _sigma(-p * z),
    "tanh": lambda z, _p: 4.0 * math.exp(-2.0 * abs(z)) / (1.0 + math.exp(-2.0 * abs(z))) ** 2,
    "softsign": lambda z, _p: (1.0 + abs(z)) ** -2,
    "relu": lambda z, _p: float(z > 0.0),
    "leaky_relu": lambda z, p: 1.0 if z > 0.0 else p,
    "prelu": lambda z, p: 1.0 if z > 0.0 else p,
    "elu": lambda z, p: 1.0 if z > 0.0 else p * math.exp(z),
    "selu": lambda z, _p: _SELU[0] * (1.0 if z > 0.0 else _SELU[1] * math.exp(z)),
    "softplus": lambda z, _p: _sigma(z),
    "gelu": lambda z, _p: _phi(z) + z * _density(z),
    "silu": lambda z, p: _sigma(p * z) + p * z * _sigma(p * z) * _sigma(-p * z),
    "mish": _mish_slope,
    "gaussian": lambda z, _p: -2.0 * z * math.exp(-z * z),
    "sine": lambda z, _p: math.cos(z),
}
"""g′; at a kink of two slopes, where z is exactly 0, the left one."""

RIGHT_SLOPES: Mapping[str, Rule] = {
    "relu": lambda _z, _p: 1.0,
    "leaky_relu": lambda _z, _p: 1.0,
    "prelu": lambda _z, _p: 1.0,
    "elu": lambda _z, _p: 1.0,
    "selu": lambda _z, _p: _SELU[0],
}
"""What stands for g′(0) where the right side of the kink was chosen."""
