"""The textbook definitions at 50 digits, written independently of the engine: the reference of its tests."""

from collections.abc import Callable

import mpmath
from mpmath import mpf

from engine.activations import KinkSide

DIGITS = 50
Real = Callable[[mpf], mpf]


def value_of(key: str, **parameters: float) -> Real:
    """Return g of a 50-digit number, from its definition."""
    p = {name: mpf(value) for name, value in parameters.items()}
    return {
        "step": lambda z: mpf(z > p["threshold"]),
        "identity": lambda z: z,
        "linear": lambda z: p["c"] * z,
        "sigmoid": lambda z: logistic(p["beta"] * z),
        "tanh": mpmath.tanh,
        "softsign": lambda z: z / (1 + abs(z)),
        "relu": lambda z: z if z > 0 else mpf(0),
        "leaky_relu": lambda z: z if z > 0 else p["alpha"] * z,
        "prelu": lambda z: z if z > 0 else p["alpha"] * z,
        "elu": lambda z: z if z > 0 else p["alpha"] * mpmath.expm1(z),
        "selu": lambda z: SELU_LAMBDA * (z if z > 0 else SELU_ALPHA * mpmath.expm1(z)),
        "softplus": softplus,
        "gelu": lambda z: z * normal_distribution(z),
        "silu": lambda z: z * logistic(p["beta"] * z),
        "mish": lambda z: z * mpmath.tanh(softplus(z)),
        "gaussian": lambda z: mpmath.exp(-z * z),
        "sine": mpmath.sin,
        "maxout": lambda z: max(slope * z + intercept for slope, intercept in maxout_lines(p["pieces"])),
    }[key]


def derivative_of(key: str, kink_side: KinkSide = "left", **parameters: float) -> Real:
    """Return g' of a 50-digit number, differentiated by hand; a kink belongs to its `kink_side`."""
    p = {name: mpf(value) for name, value in parameters.items()}

    def on_the_right(z: mpf) -> bool:
        return z > 0 or (z == 0 and kink_side == "right")

    def slope_of_the_largest(z: mpf) -> mpf:
        heights = {
            slope: mpmath.fadd(slope * z, intercept, exact=True)
            for slope, intercept in maxout_lines(p["pieces"])
        }
        on_this_side = min if kink_side == "left" else max
        return on_this_side(slope for slope in heights if heights[slope] == max(heights.values()))

    return {
        "step": lambda z: mpf(0),
        "identity": lambda z: mpf(1),
        "linear": lambda z: p["c"],
        "sigmoid": lambda z: p["beta"] * logistic(p["beta"] * z) * logistic(-p["beta"] * z),
        "tanh": lambda z: mpmath.sech(z) ** 2,
        "softsign": lambda z: (1 + abs(z)) ** -2,
        "relu": lambda z: mpf(on_the_right(z)),
        "leaky_relu": lambda z: mpf(1) if on_the_right(z) else p["alpha"],
        "prelu": lambda z: mpf(1) if on_the_right(z) else p["alpha"],
        "elu": lambda z: mpf(1) if on_the_right(z) else p["alpha"] * mpmath.exp(z),
        "selu": lambda z: SELU_LAMBDA * (1 if on_the_right(z) else SELU_ALPHA * mpmath.exp(z)),
        "softplus": logistic,
        "gelu": lambda z: normal_distribution(z) + z * mpmath.exp(-z * z / 2) / mpmath.sqrt(2 * mpmath.pi),
        "silu": lambda z: (
            logistic(p["beta"] * z) + p["beta"] * z * logistic(p["beta"] * z) * logistic(-p["beta"] * z)
        ),
        "mish": lambda z: mpmath.tanh(softplus(z)) + z * mpmath.sech(softplus(z)) ** 2 * logistic(z),
        "gaussian": lambda z: -2 * z * mpmath.exp(-z * z),
        "sine": mpmath.cos,
        "maxout": slope_of_the_largest,
    }[key]


# The doubles nearest to the constants of Klambauer et al. (2017).
SELU_ALPHA = mpf(1.6732632423543772848170429916717)
SELU_LAMBDA = mpf(1.0507009873554804934193349852946)


def logistic(x: mpf) -> mpf:
    """Return 1 / (1 + exp(-x)) without an overlong exponent far out."""
    return 1 / (1 + mpmath.exp(-x))


def softplus(x: mpf) -> mpf:
    """Return ln(1 + exp(x)); log1p, since 50 digits do not hold 1 + 10⁻³⁰⁰."""
    return mpmath.log1p(mpmath.exp(x)) if x < 0 else x + mpmath.log1p(mpmath.exp(-x))


def normal_distribution(z: mpf) -> mpf:
    """Return Φ(z); mpmath's erfc is wanted only in the left tail (it fails on tiny and on huge numbers)."""
    if z < -100:
        return mpmath.exp(-z * z / 2)
    if z < -1:
        return mpmath.erfc(-z / mpmath.sqrt(2)) / 2
    return (1 + mpmath.erf(min(z, mpf(100)) / mpmath.sqrt(2))) / 2


def maxout_lines(pieces: mpf) -> list[tuple[mpf, mpf]]:
    """Return (slope, intercept) of the documented lines."""
    lines = [(-0.5, -0.75), (1.0, -0.75), (0.25, 0.0), (-1.0, -1.75), (0.5, -0.125)]
    return [(mpf(slope), mpf(intercept)) for slope, intercept in lines[: int(pieces)]]
