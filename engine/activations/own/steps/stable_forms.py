"""Forms of an operation that are simpler, or stay finite and accurate where the one that was typed is not."""

import math
from abc import ABC, abstractmethod
from collections.abc import Callable

_HIGHEST_PRODUCT = 64


class Steps(ABC):
    """What the forms are looked up in and made of, see `Graph`."""

    @abstractmethod
    def number(self, value: float) -> int:
        """Return the place of a number."""

    @abstractmethod
    def value_of(self, place: int) -> float | None:
        """Return the number at `place`, or None if it is none."""

    @abstractmethod
    def operands(self, place: int, operation: str) -> tuple[int, ...]:
        """Return what the step at `place` works on if it is that `operation`, otherwise nothing."""

    @abstractmethod
    def apply(self, operation: str, *arguments: int) -> int:
        """Return the place of `operation` on `arguments`."""


def simplified(steps: Steps, operation: str, arguments: tuple[int, ...]) -> int | None:
    """Return the place of a better form of `operation` on `arguments`, or None if there is none.

    Of arguments that may be exchanged, a number comes first.
    """
    form = _FORMS.get(operation)
    return None if form is None else form(steps, *arguments)


def _add(steps: Steps, first: int, second: int) -> int | None:
    value = steps.value_of(first)
    if value == 0.0:
        return second
    exponent = steps.operands(second, "exp")
    if value == -1.0 and exponent:
        return steps.apply("expm1", *exponent)
    inner = steps.operands(second, "erf")
    if value == 1.0 and inner:
        return steps.apply("erfc", steps.apply("negative", *inner))
    return None


def _subtract(steps: Steps, first: int, second: int) -> int | None:
    if steps.value_of(second) == 0.0:
        return first
    if first == second:
        return steps.number(0.0)
    if steps.value_of(first) == 0.0:
        return steps.apply("negative", second)
    exponent = steps.operands(first, "exp")
    if steps.value_of(second) == 1.0 and exponent:
        return steps.apply("expm1", *exponent)
    exponent = steps.operands(second, "exp")
    if steps.value_of(first) == 1.0 and exponent:
        return steps.apply("negative", steps.apply("expm1", *exponent))
    inner = steps.operands(second, "erf")
    if steps.value_of(first) == 1.0 and inner:
        return steps.apply("erfc", *inner)
    return None


def _multiply(steps: Steps, first: int, second: int) -> int | None:
    value = steps.value_of(first)
    if value == 0.0:
        return first
    if value == 1.0:
        return second
    if value == -1.0:
        return steps.apply("negative", second)
    inner = steps.operands(second, "multiply")
    factor = steps.value_of(inner[0]) if inner else None
    if value is not None and factor is not None and abs(value) == 1.0:
        return steps.apply("multiply", steps.number(value * factor), inner[1])
    return None


def _negative(steps: Steps, place: int) -> int | None:
    inner = steps.operands(place, "negative")
    if inner:
        return inner[0]
    factors = steps.operands(place, "multiply")
    if not factors:
        return None
    factor = steps.value_of(factors[0])
    if factor is not None:
        return steps.apply("multiply", steps.number(-factor), factors[1])
    for position, each in enumerate(factors):
        inner = steps.operands(each, "negative")
        if inner:
            return steps.apply("multiply", *factors[:position], *inner, *factors[position + 1 :])
    return None


def _divide(steps: Steps, numerator: int, denominator: int) -> int | None:
    value = steps.value_of(denominator)
    if value == 1.0:
        return numerator
    if steps.value_of(numerator) == 0.0:
        return numerator
    ratio = _hyperbolic_ratio(steps, numerator, denominator)
    if ratio is not None:
        return ratio
    base = steps.operands(denominator, "square")
    exponent = _one_plus_exp(steps, base[0]) if base else None
    if exponent is not None and steps.operands(numerator, "exp") == (exponent,):
        # The slope of the sigmoid.
        gates = (steps.apply("sigmoid", each) for each in (exponent, steps.apply("negative", exponent)))
        return steps.apply("multiply", *gates)
    exponent = _one_plus_exp(steps, denominator)
    if exponent is None:
        return None
    if steps.operands(numerator, "exp") == (exponent,):
        return steps.apply("sigmoid", exponent)
    return steps.apply("multiply", numerator, steps.apply("sigmoid", steps.apply("negative", exponent)))


def _hyperbolic_ratio(steps: Steps, numerator: int, denominator: int) -> int | None:
    """Return the hyperbolic tangent that a quotient is in one of its spellings."""
    sinh, cosh = steps.operands(numerator, "sinh"), steps.operands(denominator, "cosh")
    if sinh and sinh == cosh:
        return steps.apply("tanh", *sinh)
    difference, total = steps.operands(numerator, "subtract"), steps.operands(denominator, "add")
    if difference and set(difference) == set(total):
        first, second = (steps.operands(each, "exp") for each in difference)
        if first and second and steps.apply("negative", first[0]) == second[0]:
            return steps.apply("tanh", *first)
    exponent = _one_plus_exp(steps, denominator)
    if exponent is None:
        return None
    half = steps.number(0.5)
    if steps.operands(numerator, "expm1") == (exponent,):
        return steps.apply("tanh", steps.apply("multiply", half, exponent))
    inner = steps.operands(numerator, "negative")
    if inner and steps.operands(inner[0], "expm1") == (exponent,):
        return steps.apply("tanh", steps.apply("negative", steps.apply("multiply", half, exponent)))
    return None


def _one_plus_exp(steps: Steps, place: int) -> int | None:
    """Return x where the step at `place` is 1 + exp(x)."""
    terms = steps.operands(place, "add")
    if not terms or steps.value_of(terms[0]) != 1.0:
        return None
    exponent = steps.operands(terms[1], "exp")
    return exponent[0] if exponent else None


def _log(steps: Steps, place: int) -> int | None:
    terms = steps.operands(place, "add")
    return steps.apply("log1p", terms[1]) if terms and steps.value_of(terms[0]) == 1.0 else None


def _log1p(steps: Steps, place: int) -> int | None:
    exponent = steps.operands(place, "exp")
    return steps.apply("softplus", *exponent) if exponent else None


def _power(steps: Steps, base: int, exponent: int) -> int | None:
    value = steps.value_of(exponent)
    if value is None or abs(value) > _HIGHEST_PRODUCT:
        return None
    if value == 0.5:
        return steps.apply("sqrt", base)
    if value < 0 and value.is_integer():
        return steps.apply("divide", steps.number(1.0), steps.apply("power", base, steps.number(-value)))
    if not value.is_integer():
        return None
    if value == 0.0:
        return steps.number(1.0)
    # NumPy's power is far slower for a negative base than a few products, and no more accurate.
    result, square, rest = None, base, int(value)
    while True:
        if rest % 2:
            result = square if result is None else steps.apply("multiply", result, square)
        rest //= 2
        if not rest:
            return result
        square = steps.apply("square", square)


def _where(steps: Steps, condition: int, first: int, second: int) -> int | None:
    value = steps.value_of(condition)
    if value is not None:
        return first if value else second
    if first == second:
        return first
    at_true, at_false = steps.value_of(first), steps.value_of(second)
    if at_true is None or at_false is None or not math.isfinite(at_true - at_false):
        return None
    if at_true - at_false + at_false != at_true:
        return None
    height = steps.apply("multiply", steps.number(at_true - at_false), steps.apply("as_number", condition))
    return steps.apply("add", second, height)


def _greater(steps: Steps, first: int, second: int) -> int | None:
    """Return what the question whether the number of a condition is positive comes to."""
    if steps.value_of(second) != 0.0:
        return None
    condition = steps.operands(first, "as_number")
    if condition:
        return condition[0]
    inner = steps.operands(first, "negative")
    return steps.number(0.0) if inner and steps.operands(inner[0], "as_number") else None


def _both(steps: Steps, first: int, second: int) -> int | None:
    value = steps.value_of(first)
    if value is not None:
        return second if value else first
    return first if first == second else None


def _either(steps: Steps, first: int, second: int) -> int | None:
    value = steps.value_of(first)
    if value is not None:
        return first if value else second
    return first if first == second else None


def _extreme(_steps: Steps, first: int, second: int) -> int | None:
    return first if first == second else None


_FORMS: dict[str, Callable[..., int | None]] = {
    "add": _add,
    "subtract": _subtract,
    "multiply": _multiply,
    "negative": _negative,
    "divide": _divide,
    "log": _log,
    "log1p": _log1p,
    "power": _power,
    "where": _where,
    "greater": _greater,
    "both": _both,
    "either": _either,
    "minimum": _extreme,
    "maximum": _extreme,
}
