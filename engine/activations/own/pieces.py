"""What the steps of a formula prove by their form: that it is straight, or constant on a piece."""

from engine.activations.own.reading.operations import constant_result
from engine.activations.own.steps.graph import Graph


def is_affine(graph: Graph, place: int) -> bool:
    """Whether the form of the step at `place` shows that it is a z + b with fixed a and b."""
    degrees: dict[int, int] = {}
    for each in graph.needed([place]):
        operation, arguments, number, _ = graph.steps[each]
        inner = [degrees[argument] for argument in arguments]
        if operation == "z":
            degree = 1
        elif number is not None:
            degree = 0
        elif operation in ("add", "subtract", "negative"):
            degree = max(inner)
        elif operation == "multiply":
            degree = sum(inner)
        elif operation == "divide" and inner[1] == 0:
            degree = inner[0]
        else:
            degree = 2
        degrees[each] = degree
    return degrees[place] <= 1


def piece_at(graph: Graph, place: int, z: float) -> tuple[Graph, int]:
    """Return the formula of the piece that `z` lies in: every choice made as it is made there."""
    piece = Graph()
    values: dict[int, float] = {}
    found: dict[int, int] = {}
    for each in graph.needed([place]):
        operation, arguments, number, _ = graph.steps[each]
        inside = [values[argument] for argument in arguments]
        if operation == "z":
            values[each], found[each] = z, piece.z()
            continue
        if number is not None:
            values[each], found[each] = number, piece.number(number)
            continue
        values[each] = constant_result(operation, *inside)
        new = [found[argument] for argument in arguments]
        match operation:
            case "abs":
                found[each] = piece.apply("negative", *new) if inside[0] < 0 else new[0]
            case "relu":
                found[each] = new[0] if inside[0] > 0 else piece.number(0.0)
            case "maximum" | "minimum":
                found[each] = new[0] if inside[0] == values[each] else new[1]
            case "where":
                found[each] = new[1] if inside[0] else new[2]
            case "sign" | "less" | "less_equal" | "greater" | "greater_equal" | "both":
                found[each] = piece.number(values[each])
            case _:
                found[each] = piece.apply(operation, *new)
    return piece, found[place]


def constant_on_piece(graph: Graph, place: int, z: float) -> float | None:
    """Return the number that the formula is on the whole piece that `z` lies in, or None if it is none."""
    piece, found = piece_at(graph, place, z)
    return piece.value_of(found)
