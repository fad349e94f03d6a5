"""Steps that are one NumPy call each, so that many networks can compute them in place."""

from collections.abc import Sequence

from engine.activations.own.steps.graph import Graph, Step

_LARGEST_EXPONENT = 700.0
"""exp of it is still finite, and 1 + exp of it has long been exp of it."""


def lowered(graph: Graph, places: Sequence[int]) -> tuple[Graph, tuple[int, ...]]:
    """Return a graph in which sigmoid and softplus are steps of single calls, and the `places` in it.

    They then share their exponential with each other and leave it for the derivative.
    """
    lower = Graph()
    found: dict[int, int] = {}
    needed = graph.needed(places)
    steps = [graph.steps[each] for each in needed]
    with_softplus = {step.arguments for step in steps if step.operation == "softplus"}
    for each, (operation, arguments, number, name) in zip(needed, steps, strict=True):
        new = tuple(found[argument] for argument in arguments)
        if operation == "sigmoid":
            found[each] = (_ratio if arguments in with_softplus else _reciprocal)(lower, *new)
        elif operation == "softplus":
            logarithm = lower.place(Step("log1p", (_exponential(lower, *new),)))
            found[each] = lower.place(Step("maximum", (*new, logarithm)))
        elif operation == "relu":
            found[each] = lower.place(Step("maximum", (*new, lower.number(0.0))))
        else:
            found[each] = lower.place(Step(operation, new, number, name))
    return lower, tuple(found[each] for each in places)


def _reciprocal(graph: Graph, x: int) -> int:
    """Return σ(x) as 1/(1 + exp(−x)): where exp overflows, its reciprocal is 0."""
    exponential = graph.place(Step("exp", (graph.apply("negative", x),)))
    return graph.place(Step("reciprocal", (_plus_one(graph, exponential),)))


def _ratio(graph: Graph, x: int) -> int:
    """Return σ(x) as exp(x)/(1 + exp(x))."""
    exponential = _exponential(graph, x)
    return graph.place(Step("divide", (exponential, _plus_one(graph, exponential))))


def _exponential(graph: Graph, x: int) -> int:
    limited = graph.place(Step("minimum", (x, graph.number(_LARGEST_EXPONENT))))
    return graph.place(Step("exp", (limited,)))


def _plus_one(graph: Graph, place: int) -> int:
    return graph.place(Step("add", (place, graph.number(1.0))))
