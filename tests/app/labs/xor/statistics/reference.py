"""What the statistics must say, computed in other ways: exact fractions, plain loops."""

import math
import random
import re
from collections.abc import Sequence
from fractions import Fraction
from math import comb

import numpy as np

from engine.activations import activation
from engine.ensembles.network_outcomes import NetworkOutcomes
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import Combination, RepeatedTraining

NAMES = {
    activation("step"): "Step",
    activation("identity"): "Identity",
    activation("sigmoid"): "Sigmoid",
    activation("tanh"): "tanh",
    activation("relu"): "ReLU",
    activation("leaky_relu"): "Leaky ReLU",
    activation("elu"): "ELU",
    activation("elu", alpha=0.5): "ELU (α = 0.5)",
    activation("silu"): "SiLU",
    activation("step", threshold=1.5): "Step (θ = 1.5)",
}
"""Activations and how they are called."""

LN_2 = math.log(2.0)
THREE_OF_FOUR = -(math.log(1 / 3) + 2 * math.log(2 / 3)) / 4
ENDS = (
    (LN_2, "always 0.5 (ln 2)"),
    (THREE_OF_FOUR, "three of four"),
    (LN_2 / 2, "two right, two at 0.5"),
    (0.2, "another loss"),
    (math.nan, "numbers overflowed"),
)
"""A final loss of each kind of failure, and its name, in the order in which the program lists them."""

_Z = 1.959963984540054


def per_cent(part: int, whole: int, decimals: int) -> str:
    """Round half up; what is neither 0 nor 1 but within half a unit of it is not written as 0 % or 100 %."""
    scale = 10**decimals
    value = Fraction(100 * scale * part, whole)
    if 0 < value <= Fraction(1, 2):
        return f"<{_decimal(1, scale, decimals)}%"
    if 0 < 100 * scale - value <= Fraction(1, 2):
        return f">{_decimal(100 * scale - 1, scale, decimals)}%"
    return f"{_decimal(math.floor(value + Fraction(1, 2)), scale, decimals)}%"


def _decimal(units: int, scale: int, decimals: int) -> str:
    return f"{units // scale}.{units % scale:0{decimals}d}" if decimals else str(units)


def share(part: int, whole: int) -> str:
    """Whole per cents, with one decimal between 99 % and 100 %."""
    return per_cent(part, whole, 1 if 99 * whole < 100 * part < 100 * whole else 0)


def points(before: tuple[int, int], now: tuple[int, int]) -> str:
    """The difference of two shares as they are written; beside "<1%" both are taken to tenths."""
    written = [share(*each) for each in (before, now)]
    if any(text[0] == "<" for text in written):
        first, second = (
            Fraction(math.floor(Fraction(1000 * part, whole) + Fraction(1, 2)), 10)
            for part, whole in (before, now)
        )
    else:
        first, second = (Fraction(100) if text[0] == ">" else Fraction(text.rstrip("%")) for text in written)
    tenths = round(10 * (second - first))
    sign = "" if tenths == 0 else "+" if tenths > 0 else "−"
    return sign + f"{abs(tenths) / 10:.1f}".removesuffix(".0")


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The two rates p with (p̂ − p)² = z² p (1 − p) / n, from the quadratic formula."""
    p = part / whole
    a, b, c = 1 + _Z**2 / whole, -(2 * p + _Z**2 / whole), p * p
    root = math.sqrt(max(b * b - 4 * a * c, 0.0))
    return (-b - root) / (2 * a), (-b + root) / (2 * a)


def interval(part: int, whole: int) -> str:
    """Wilson's 95 % interval with one decimal."""
    low, high = wilson(part, whole)
    low_text = "0.0%" if part == 0 else "<0.1%" if low < 0.0005 else f"{100 * low:.1f}%"
    high_text = "100.0%" if part == whole else ">99.9%" if high > 0.9995 else f"{100 * high:.1f}%"
    return f"{low_text} – {high_text}"


def mcnemar(first: Sequence[bool], second: Sequence[bool]) -> Fraction:
    """The exact p-value of pairs: how unlikely the split of those that differ is with a fair coin."""
    one = sum(a and not b for a, b in zip(first, second, strict=True))
    other = sum(b and not a for a, b in zip(first, second, strict=True))
    n, few = one + other, min(one, other)
    return min(Fraction(1), Fraction(2 * sum(comb(n, k) for k in range(few + 1)), 2**n))


def fisher(first: Sequence[bool], second: Sequence[bool]) -> Fraction:
    """The exact p-value of two samples: all tables that are no more probable than the one found."""
    a, n, b, m = sum(first), len(first), sum(second), len(second)
    ways = {k: comb(n, k) * comb(m, a + b - k) for k in range(a + b + 1) if k <= n and a + b - k <= m}
    return Fraction(sum(way for way in ways.values() if way <= ways[a]), comb(n + m, a + b))


def _digits(p: float) -> str:
    """Three decimals, more where these are those of 5 %."""
    return next((f"{p:.{n}f}" for n in range(3, 9) if float(f"{p:.{n}f}") != 0.05), "0.050")


def verdict(name: str, p_value: Fraction, comparisons: int) -> str:
    """What is said of a test, with Bonferroni's correction."""
    p = min(Fraction(1), comparisons * p_value)
    text = "p < 0.001" if p < Fraction(1, 1000) else f"p = {_digits(float(p))}"
    about = f"exact {name} test, two-sided 5%, {text}" + (
        f", Bonferroni ×{comparisons}" if comparisons > 1 else ""
    )
    return f"{'different' if p < Fraction(1, 20) else 'no difference shown'} ({about})"


def median(values: Sequence[int]) -> float:
    """The middle one, or the mean of the middle two."""
    ascending = sorted(values)
    half = len(ascending) // 2
    return ascending[half] if len(ascending) % 2 else (ascending[half - 1] + ascending[half]) / 2


def numbers(text: str) -> list[str]:
    """The numbers of a text in ascending order, to compare two languages."""
    return sorted(re.findall(r"[<>−+×]?\d(?:[\d,]*\d)?(?:\.\d+)?", text))


def conditions(settings: RepeatedSettings) -> list[str]:
    """The conditions of a training, as they are written."""
    biases = "biases 0" if settings.bias_scale == 0 else f"all biases N(0, {settings.bias_scale:g}²)"
    return [
        biases if settings.use_bias else "no biases",
        f"ReLU′(0) = {'01'[settings.kink_side == 'right']}",
        settings.initializer.name,
        f"learning rate {settings.learning_rate:g}",
        f"{settings.updates:,} epochs, full batch",
    ]


def random_outcomes(
    rng: random.Random, settings: RepeatedSettings, neurons: int, count: int
) -> NetworkOutcomes:
    """Networks that ended by chance, in every way in which they can."""
    chance = rng.choice([0.0, 1.0, 0.003, 0.996, rng.random(), rng.random(), 0.5])
    succeeded = [rng.random() < chance for _ in range(count)]
    kinds = rng.sample(range(5), rng.randint(1, 5))
    levels = [-1 if good else rng.choice(kinds) for good in succeeded]
    losses = [
        rng.uniform(0.001, 0.099) if level < 0 else ENDS[level][0] + rng.uniform(-0.019, 0.019)
        for level in levels
    ]
    solved_at = [rng.randint(0, settings.updates) if good or rng.random() < 0.2 else -1 for good in succeeded]
    dead = [rng.choice([0, 0, rng.randint(0, neurons)]) for _ in range(count)]
    return NetworkOutcomes(
        settings.first_seed,
        np.array(succeeded, dtype=bool),
        np.array(losses),
        np.array(solved_at, dtype=int),
        np.array(dead, dtype=int),
        np.array(levels, dtype=np.int8),
    )


def random_result(
    rng: random.Random, settings: RepeatedSettings, *, is_complete: bool | None = None
) -> RepeatedTraining:
    """A result of every combination, complete, or with few networks of all and more of the first ones."""
    if is_complete is None:
        is_complete = rng.random() < 0.7
    combinations = []
    for hidden in settings.activations:
        for neurons in settings.widths:
            count = settings.replicas if is_complete else 16 if len(combinations) % 3 else settings.replicas
            outcomes = random_outcomes(rng, settings, neurons, count)
            combinations.append(Combination(hidden, neurons, outcomes, None, rng.uniform(5e-8, 5e-7)))
    return RepeatedTraining(settings, tuple(combinations), 1.0 if is_complete else 0.4)
