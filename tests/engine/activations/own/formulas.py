"""Random formulas, and their values and derivatives at many digits, written independently of the engine."""

import random
from collections.abc import Callable

import mpmath

_ONE_VALUE: dict[str, Callable] = {
    "exp": mpmath.exp, "log": mpmath.log, "log1p": mpmath.log1p, "expm1": mpmath.expm1, "sqrt": mpmath.sqrt,
    "sin": mpmath.sin, "cos": mpmath.cos, "tanh": mpmath.tanh, "sinh": mpmath.sinh, "cosh": mpmath.cosh,
    "atan": mpmath.atan, "erf": mpmath.erf, "abs": abs, "sign": mpmath.sign,
    "sigmoid": lambda x: 1 / (1 + mpmath.exp(-x)), "softplus": lambda x: mpmath.log1p(mpmath.exp(x)),
    "relu": lambda x: max(x, mpmath.mpf(0)),
}  # fmt: skip
_NAMES = _ONE_VALUE | {
    "min": min, "max": max, "where": lambda condition, first, second: first if condition else second,
    "pi": mpmath.pi, "e": mpmath.e,
}  # fmt: skip


def random_formula(chance: random.Random, depth: int = 4) -> str:
    """Return a formula of z, a and b; most are defined around most z."""
    if depth == 0:
        return chance.choice(["z", "z", "z", "a", "b", "1", "2", "0.5", "3", "pi"])
    inside = [random_formula(chance, depth - 1) for _ in range(3)]
    kind = chance.random()
    if kind < 0.4:
        return f"({inside[0]}{chance.choice('+-*/')}({inside[1]}))"
    if kind < 0.5:
        return f"({inside[0]})**{chance.choice(['2', '3', '(-1)', '0.5', 'a'])}"
    if kind < 0.6:
        return f"{chance.choice(['min', 'max'])}({inside[0]},{inside[1]})"
    if kind < 0.7:
        return f"where({inside[0]}{chance.choice(['<', '<=', '>', '>='])}{inside[1]},{inside[2]},z)"
    return f"{chance.choice(sorted(_ONE_VALUE))}({inside[0]})"


def exact_value(formula: str, z: mpmath.mpf, **parameters: float) -> mpmath.mpf | None:
    """Return the value of a trusted `formula` at the present precision, or None where it has no real one."""
    numbers = {name: mpmath.mpf(value) for name, value in parameters.items()}
    try:
        value = eval(formula, {"__builtins__": {}}, _NAMES | numbers | {"z": z})  # noqa: S307
    except (ZeroDivisionError, ValueError, TypeError, OverflowError):
        return None
    if isinstance(value, mpmath.mpc) or not mpmath.isfinite(value):
        return None
    return mpmath.mpf(value)


def exact_slope(formula: str, z: mpmath.mpf, **parameters: float) -> mpmath.mpf | None:
    """Return the derivative by a step of 10⁻³⁰, or None where it has none or a kink is that close."""
    step = mpmath.mpf(10) ** -30
    around = [exact_value(formula, z + count * step, **parameters) for count in (-1, 0, 1)]
    if None in around:
        return None
    left, right = (around[1] - around[0]) / step, (around[2] - around[1]) / step
    return (left + right) / 2 if abs(left - right) <= 1e-12 * (1 + abs(left)) else None
