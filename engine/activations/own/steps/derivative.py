"""The derivative of a formula by forward automatic differentiation: each step gets its slope along z.

At a kink it is the derivative from one side. Every step is then looked at just beside the point, on that
side: of two values that are equal at the point itself, the one with the larger slope is the larger on the
right and the smaller on the left.
"""

import math
from collections.abc import Callable

from engine.activations.base.record import KinkSide
from engine.activations.own.reading.term import CONDITIONS
from engine.activations.own.steps.graph import Graph


def differentiated(graph: Graph, place: int, kink_side: KinkSide, *, is_fast: bool = False) -> int:
    """Return the place of the derivative along z of the step at `place`.

    Parameters
    ----------
    graph
        The formula; the steps of the derivative are added to it.
    place
        What is differentiated.
    kink_side
        The side on which the derivative is taken where those of the two sides differ.
    is_fast
        Whether the slopes of sigmoid and tanh are made of their values, which costs nothing and has the
        absolute accuracy of the values, not the relative one of the slopes' own formulas.
    """
    return _Differentiation(graph, kink_side, is_fast=is_fast).slope_of(place)


class _Differentiation:
    def __init__(self, graph: Graph, kink_side: KinkSide, *, is_fast: bool) -> None:
        self._graph = graph
        self._is_right = kink_side == "right"
        self._is_fast = is_fast
        self._zero, self._one = graph.number(0.0), graph.number(1.0)
        # By place: the step's value just beside the point, and its slope.
        self._values: dict[int, int] = {}
        self._slopes: dict[int, int] = {}

    def slope_of(self, place: int) -> int:
        graph = self._graph
        for each in graph.needed([place]):
            operation, arguments, number, name = graph.steps[each]
            if operation == "z":
                self._values[each], self._slopes[each] = each, self._one
            elif number is not None or name:
                self._values[each], self._slopes[each] = each, self._zero
            else:
                values = [self._values[argument] for argument in arguments]
                slopes = [self._slopes[argument] for argument in arguments]
                self._values[each] = value = self._value_beside(operation, values, slopes)
                self._slopes[each] = self._slope(operation, value, values, slopes)
        return self._slopes[place]

    def _value_beside(self, operation: str, values: list[int], slopes: list[int]) -> int:
        if operation in CONDITIONS:
            is_level = operation.endswith("_equal")
            order = (1, 0) if operation.startswith("less") else (0, 1)
            return self._is_ahead(
                *(values[each] for each in order), *(slopes[each] for each in order), is_level=is_level
            )
        if operation == "sign":
            above = self._is_ahead(values[0], self._zero, slopes[0], self._zero)
            below = self._is_ahead(self._zero, values[0], self._zero, slopes[0])
            apply = self._graph.apply
            return apply("subtract", apply("as_number", above), apply("as_number", below))
        return self._graph.apply(operation, *values)

    def _is_ahead(
        self, first: int, second: int, first_slope: int, second_slope: int, *, is_level: bool = False
    ) -> int:
        """Return the condition that `first` is larger just beside the point.

        Where both are equal with equal slopes, `is_level` is the answer.
        """
        apply = self._graph.apply
        lead = apply("subtract", first_slope, second_slope)
        if not self._is_right:
            lead = apply("negative", lead)
        known = self._graph.value_of(lead)
        if known is not None and not math.isnan(known):
            counts_equal = known > 0.0 or (known == 0.0 and is_level)
            return apply("greater_equal" if counts_equal else "greater", first, second)
        leads = apply("greater_equal" if is_level else "greater", lead, self._zero)
        level = apply("both", apply("equal", first, second), leads)
        return apply("either", apply("greater", first, second), level)

    def _slope(self, operation: str, value: int, values: list[int], slopes: list[int]) -> int:
        apply, zero = self._graph.apply, self._zero
        if operation == "power":
            # Of a fixed base, or with a fixed exponent, one of the two terms is 0 by itself.
            level = [each for each in slopes if self._graph.value_of(each) is None]
            slope = _power(self._graph, value, values, slopes)
            return self._or_level(slope, level[0]) if len(level) == 1 else slope
        if operation in _ARITHMETIC:
            return _ARITHMETIC[operation](self._graph, value, values, slopes)
        match operation:
            case "abs":
                ahead = self._is_ahead(values[0], zero, slopes[0], zero)
                return apply("where", ahead, slopes[0], apply("negative", slopes[0]))
            case "relu":
                return apply("where", self._is_ahead(values[0], zero, slopes[0], zero), slopes[0], zero)
            case "maximum":
                return apply("where", self._is_ahead(*values, *slopes), *slopes)
            case "minimum":
                return apply("where", self._is_ahead(*values, *slopes), *reversed(slopes))
            case "where":
                return apply("where", values[0], *slopes[1:])
        if operation in _OF_ONE_VALUE and slopes[0] != zero:
            outer = self._fast_slope(operation, value) or _OF_ONE_VALUE[operation](
                self._graph, values[0], value
            )
            slope = apply("multiply", slopes[0], outer)
            return self._or_level(slope, slopes[0]) if operation == "sqrt" else slope
        # Conditions, signs, and what does not change with z.
        return zero

    def _or_level(self, slope: int, inner: int) -> int:
        """Return `slope`, or 0 where what a root is taken of is level: at 0 the root is infinitely steep."""
        apply = self._graph.apply
        if self._graph.value_of(inner) is not None:
            return slope
        return apply("where", apply("equal", inner, self._zero), self._zero, slope)

    def _fast_slope(self, operation: str, value: int) -> int | None:
        if not self._is_fast:
            return None
        apply = self._graph.apply
        if operation == "tanh":
            return apply("subtract", self._one, apply("square", value))
        if operation == "sigmoid":
            return apply("multiply", value, apply("subtract", self._one, value))
        if operation == "expm1":
            return apply("add", self._one, value)
        return None


def _product(graph: Graph, _value: int, values: list[int], slopes: list[int]) -> int:
    first = graph.apply("multiply", slopes[0], values[1])
    return graph.apply("add", first, graph.apply("multiply", values[0], slopes[1]))


def _quotient(graph: Graph, value: int, values: list[int], slopes: list[int]) -> int:
    # (u/v)′ as (u′ − (u/v) v′)/v, where no square of v can overflow.
    top = graph.apply("subtract", slopes[0], graph.apply("multiply", value, slopes[1]))
    return graph.apply("divide", top, values[1])


def _power(graph: Graph, value: int, values: list[int], slopes: list[int]) -> int:
    base, exponent = values
    # d/dz u^v = v u^(v−1) u′ + u^v ln(u) v′; a term whose slope is 0 is none, though ln(u) may be NaN.
    lower = graph.apply("power", base, graph.apply("subtract", exponent, graph.number(1.0)))
    along_base = graph.apply("multiply", graph.apply("multiply", exponent, lower), slopes[0])
    growth = graph.apply("multiply", value, graph.apply("log", base))
    return graph.apply("add", along_base, graph.apply("multiply", growth, slopes[1]))


_ARITHMETIC: dict[str, Callable[[Graph, int, list[int], list[int]], int]] = {
    "add": lambda graph, _, __, slopes: graph.apply("add", *slopes),
    "subtract": lambda graph, _, __, slopes: graph.apply("subtract", *slopes),
    "negative": lambda graph, _, __, slopes: graph.apply("negative", *slopes),
    "multiply": _product,
    "divide": _quotient,
}


def _over(graph: Graph, numerator: float, denominator: int) -> int:
    return graph.apply("divide", graph.number(numerator), denominator)


def _bell(graph: Graph, x: int, sign: float = 1.0) -> int:
    exponential = graph.apply("exp", graph.apply("negative", graph.apply("square", x)))
    return graph.apply("multiply", graph.number(sign * 2.0 / math.sqrt(math.pi)), exponential)


_OF_ONE_VALUE: dict[str, Callable[[Graph, int, int], int]] = {
    "square": lambda graph, x, _: graph.apply("multiply", graph.number(2.0), x),
    "exp": lambda _, __, value: value,
    "expm1": lambda graph, x, _: graph.apply("exp", x),
    "log": lambda graph, x, _: _over(graph, 1.0, x),
    "log1p": lambda graph, x, _: _over(graph, 1.0, graph.apply("add", graph.number(1.0), x)),
    "sqrt": lambda graph, _, value: _over(graph, 0.5, value),
    "sin": lambda graph, x, _: graph.apply("cos", x),
    "cos": lambda graph, x, _: graph.apply("negative", graph.apply("sin", x)),
    "tanh": lambda graph, x, _: graph.apply("sech_squared", x),
    "sinh": lambda graph, x, _: graph.apply("cosh", x),
    "cosh": lambda graph, x, _: graph.apply("sinh", x),
    "atan": lambda graph, x, _: _over(
        graph, 1.0, graph.apply("add", graph.number(1.0), graph.apply("square", x))
    ),
    "erf": lambda graph, x, _: _bell(graph, x),
    "erfc": lambda graph, x, _: _bell(graph, x, -1.0),
    "sigmoid": lambda graph, x, _: graph.apply("sigmoid_slope", x),
    "softplus": lambda graph, x, _: graph.apply("sigmoid", x),
}
"""The derivative of each function of one number, made of that number and of the function's value."""
