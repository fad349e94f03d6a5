"""Steps that are one NumPy call each, so that many networks can compute them in place."""

from collections.abc import Sequence

from engine.activations.own.reading.operations import GIVES_BOOLEANS
from engine.activations.own.steps.graph import Graph, Operation

_LARGEST_EXPONENT = 700.0
"""exp of it is still finite, and 1 + exp of it has long been exp of it."""


def lowered(graph: Graph, places: Sequence[int]) -> tuple[Graph, tuple[int, ...]]:
    """Return a graph in which sigmoid and softplus are steps of single calls, and the `places` in it.

    They then share their exponential with each other and leave it for the derivative. The first of the places
    becomes NaN where z is NaN or infinite, if it or another compares something.
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
            logarithm = lower.place(Operation("log1p", (_exponential(lower, *new),)))
            found[each] = lower.place(Operation("maximum", (*new, logarithm)))
        elif operation == "relu":
            found[each] = lower.place(Operation("maximum", (*new, lower.number(0.0))))
        else:
            found[each] = lower.place(Operation(operation, new, number, name))
    kept = [found[each] for each in places]
    if any(step.operation in GIVES_BOOLEANS for step in steps):
        # A comparison has an answer even for NaN; 0 z has none.
        kept[0] = lower.place(
            Operation("add", (kept[0], lower.place(Operation("multiply", (lower.z(), lower.number(0.0))))))
        )
    return lower, tuple(kept)


def _reciprocal(graph: Graph, x: int) -> int:
    """Return σ(x) as 1/(1 + exp(−x)): where exp overflows, its reciprocal is 0."""
    exponential = graph.place(Operation("exp", (graph.apply("negative", x),)))
    return graph.place(Operation("reciprocal", (_plus_one(graph, exponential),)))


def _ratio(graph: Graph, x: int) -> int:
    """Return σ(x) as exp(x)/(1 + exp(x))."""
    exponential = _exponential(graph, x)
    return graph.place(Operation("divide", (exponential, _plus_one(graph, exponential))))


def _exponential(graph: Graph, x: int) -> int:
    limited = graph.place(Operation("minimum", (x, graph.number(_LARGEST_EXPONENT))))
    return graph.place(Operation("exp", (limited,)))


def _plus_one(graph: Graph, place: int) -> int:
    return graph.place(Operation("add", (place, graph.number(1.0))))
