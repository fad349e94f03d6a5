"""Steps as NumPy calls into arrays that exist: compiled once, bound to arrays of any shape."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from engine.activations.base.record import FloatArray
from engine.activations.own.reading.operations import GIVES_BOOLEANS, OPERATIONS
from engine.activations.own.steps.graph import Graph

Call = Callable[[], object]


@dataclass(frozen=True)
class Instruction:
    """One call.

    Attributes
    ----------
    operation
        One of `OPERATIONS`.
    arguments
        Registers, or numbers.
    register
        Where the result goes.
    """

    operation: str
    arguments: tuple["int | Constant", ...]
    register: int


@dataclass(frozen=True)
class Constant:
    """A number among the arguments of an instruction."""

    value: float


@dataclass(frozen=True)
class Program:
    """Calls that compute one result after the other.

    Register 0 is z, registers 1 to n are the n results; the others hold floats or, where listed, booleans.

    Attributes
    ----------
    parts
        The instructions of each result, which may rest on those of the results before.
    register_count
        How many registers there are.
    boolean_registers
        Those that hold conditions.
    """

    parts: tuple[tuple[Instruction, ...], ...]
    register_count: int
    boolean_registers: frozenset[int]

    def bind(self, z: FloatArray, results: Sequence[FloatArray]) -> tuple[tuple[Call, ...], ...]:
        """Return the calls of each part that read `z` and write into `results`, all of one shape and type."""
        arrays = [z, *results]
        arrays += [
            np.empty(z.shape, dtype=bool if register in self.boolean_registers else z.dtype)
            for register in range(len(arrays), self.register_count)
        ]
        return tuple(tuple(_call(each, arrays) for each in part) for part in self.parts)

    def run(self, z: FloatArray) -> list[FloatArray]:
        """Return the results for `z`, without a warning whatever comes out."""
        results = [np.empty_like(z) for _ in self.parts]
        with np.errstate(all="ignore"):
            for part in self.bind(z, results):
                for call in part:
                    call()
        return results


def compiled(graph: Graph, places: Sequence[int]) -> Program:
    """Return the program that computes the steps at `places` one after the other.

    A register is used again as soon as what it holds is needed no more; what a result's own register holds
    stays.
    """
    order: list[int] = []
    ends: list[int] = []
    for place in places:
        order += [each for each in graph.needed([place]) if each not in order]
        ends.append(len(order))
    last_use = {place: len(order) for place in places}
    for position, place in enumerate(order):
        for argument in graph.steps[place].arguments:
            last_use[argument] = max(position, last_use.get(argument, 0))
    registers = _Registers(graph, places)
    parts: list[tuple[Instruction, ...]] = []
    start = 0
    for number, (place, end) in enumerate(zip(places, ends, strict=True)):
        part = []
        for position in range(start, end):
            step = graph.steps[order[position]]
            if step.operation in ("z", "number"):
                continue
            arguments = tuple(registers.operand(each) for each in step.arguments)
            for argument in set(step.arguments):
                if last_use[argument] == position:
                    registers.release(argument)
            part.append(Instruction(step.operation, arguments, registers.take(order[position])))
        held = registers.operand(place)
        if held != number + 1:
            part.append(Instruction("copy", (held,), number + 1))
        parts.append(tuple(part))
        start = end
    return Program(tuple(parts), registers.count, frozenset(registers.boolean))


class _Registers:
    """Which register holds which step's result."""

    def __init__(self, graph: Graph, results: Sequence[int]) -> None:
        self._graph = graph
        self._held: dict[int, int] = {}
        for number, place in enumerate(results):
            if graph.steps[place].operation not in ("z", "number"):
                self._held.setdefault(place, number + 1)
        self._fixed = frozenset(self._held)
        self._free: dict[bool, list[int]] = {False: [], True: []}
        self.boolean: set[int] = set()
        self.count = len(results) + 1

    def operand(self, place: int) -> "int | Constant":
        """Return the register of a step's result, or the number that it is."""
        step = self._graph.steps[place]
        if step.operation == "z":
            return 0
        return self._held[place] if step.number is None else Constant(step.number)

    def take(self, place: int) -> int:
        """Return the register that the step at `place` writes into."""
        if place in self._fixed:
            return self._held[place]
        is_boolean = self._graph.steps[place].operation in GIVES_BOOLEANS
        if self._free[is_boolean]:
            register = self._free[is_boolean].pop()
        else:
            register, self.count = self.count, self.count + 1
            if is_boolean:
                self.boolean.add(register)
        self._held[place] = register
        return register

    def release(self, place: int) -> None:
        """Give back the register of a result that is needed no more."""
        if place in self._fixed or place not in self._held:
            return
        register = self._held.pop(place)
        self._free[register in self.boolean].append(register)


def _call(instruction: Instruction, arrays: Sequence[FloatArray]) -> Call:
    out = arrays[instruction.register]
    arguments = [
        # As an operand, a 0-d array costs half of what a Python number does.
        np.array(each.value, dtype=arrays[0].dtype) if isinstance(each, Constant) else arrays[each]
        for each in instruction.arguments
    ]
    if instruction.operation in ("copy", "as_number"):
        return partial(np.copyto, out, arguments[0])
    function = OPERATIONS[instruction.operation]
    if isinstance(function, np.ufunc):
        return partial(function, *arguments, out=out)
    # One call makes one array, which costs less than taking it in pieces.
    store = _store if instruction.operation == "where" else _store_in_pieces
    return partial(store, function, out, *arguments)


def _store(function: Callable[..., FloatArray], out: FloatArray, *arguments: FloatArray) -> None:
    out[...] = function(*arguments)


def _store_in_pieces(function: Callable[..., FloatArray], out: FloatArray, *arguments: FloatArray) -> None:
    """Write what a function of several NumPy calls gives.

    It is computed in pieces whose arrays stay below 128 KB: larger ones the C library gets from the operating
    system and gives back each time, which costs more than the arithmetic.
    """
    if out.size <= _PIECE or not all(each.flags.c_contiguous for each in (out, *arguments)):
        _store(function, out, *arguments)
        return
    flat, *flat_arguments = (each if each.ndim == 0 else each.reshape(-1) for each in (out, *arguments))
    for start in range(0, flat.size, _PIECE):
        piece = slice(start, start + _PIECE)
        flat[piece] = function(*(each if each.ndim == 0 else each[piece] for each in flat_arguments))


_PIECE = 8192
