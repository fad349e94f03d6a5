"""What the steps of a formula prove by their form: that it is straight, or constant on a piece."""

from engine.activations.base.record import AffinePiece
from engine.activations.own.reading.operations import constant_result
from engine.activations.own.steps.graph import Graph


def line_of(graph: Graph, place: int) -> AffinePiece | None:
    """Return the line that the form of the step at `place` shows it to be for every z, or None."""
    lines: dict[int, AffinePiece | None] = {}
    for each in graph.needed([place]):
        operation, arguments, number, _ = graph.steps[each]
        inner = [lines[argument] for argument in arguments]
        if operation == "z":
            lines[each] = AffinePiece(1.0, 0.0)
        elif number is not None:
            lines[each] = AffinePiece(0.0, number)
        else:
            known = [line for line in inner if line is not None]
            lines[each] = _combined(operation, known) if len(known) == len(inner) else None
    return lines[place]


def _combined(operation: str, lines: list[AffinePiece]) -> AffinePiece | None:
    """Return the line that `operation` makes of lines, if it makes one."""
    first, *others = lines
    second = others[0] if others else first
    match operation:
        case "negative":
            return AffinePiece(-first.slope, -first.intercept)
        case "add":
            return AffinePiece(first.slope + second.slope, first.intercept + second.intercept)
        case "subtract":
            return AffinePiece(first.slope - second.slope, first.intercept - second.intercept)
        case "multiply" if first.slope == 0.0:
            return AffinePiece(first.intercept * second.slope, first.intercept * second.intercept)
        case "multiply" if second.slope == 0.0:
            return AffinePiece(first.slope * second.intercept, first.intercept * second.intercept)
        case "divide" if second.slope == 0.0 and second.intercept != 0.0:
            return AffinePiece(first.slope / second.intercept, first.intercept / second.intercept)
    return None


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
