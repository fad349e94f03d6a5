"""A formula as a list of steps, each made once however often it is needed, with its parameters put in."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from engine.activations.own.reading.operations import constant_result
from engine.activations.own.reading.term import CONDITIONS, Term
from engine.activations.own.steps.stable_forms import Steps, simplified


class Operation(NamedTuple):
    """One operation on the results of earlier steps.

    Attributes
    ----------
    operation
        One of `OPERATIONS`, ``"z"``, ``"number"`` or ``"name"``.
    arguments
        The places of the steps that it works on.
    number
        The number, where it is one.
    name
        The parameter's name, where it is one.
    """

    operation: str
    arguments: tuple[int, ...] = ()
    number: float | None = None
    name: str = ""


_COMMUTES = frozenset(("add", "multiply", "minimum", "maximum", "both", "either", "equal"))


class Graph(Steps):
    """Steps that grow as operations are applied; a step's place is its result's name."""

    def __init__(self) -> None:
        self.steps: list[Operation] = []
        self._places: dict[Operation, int] = {}

    def number(self, value: float) -> int:
        """Return the place of a number."""
        # −0 is another number than 0, though they are equal.
        return self.place(Operation("number", number=value + 0.0))

    def z(self) -> int:
        """Return the place of the variable."""
        return self.place(Operation("z"))

    def parameter(self, name: str) -> int:
        """Return the place of a parameter that has no value yet."""
        return self.place(Operation("name", name=name))

    def value_of(self, place: int) -> float | None:
        """Return the number at `place`, or None if it is none."""
        return self.steps[place].number

    def operands(self, place: int, operation: str) -> tuple[int, ...]:
        """Return what the step at `place` works on if it is that `operation`, otherwise nothing."""
        step = self.steps[place]
        return step.arguments if step.operation == operation else ()

    def apply(self, operation: str, *arguments: int) -> int:
        """Return the place of `operation` on `arguments`, in a stable form where one is known."""
        values = [self.steps[each].number for each in arguments]
        known = [value for value in values if value is not None]
        if len(known) == len(values):
            return self.number(constant_result(operation, *known))
        if operation in _COMMUTES:
            arguments = tuple(sorted(arguments, key=lambda each: (self.steps[each].number is None, each)))
        simple = simplified(self, operation, arguments)
        return self.place(Operation(operation, arguments)) if simple is None else simple

    def needed(self, places: Iterable[int]) -> list[int]:
        """Return the places of all steps that those at `places` rest on, themselves included, ascending."""
        found: set[int] = set()
        waiting = list(places)
        while waiting:
            place = waiting.pop()
            if place not in found:
                found.add(place)
                waiting.extend(self.steps[place].arguments)
        return sorted(found)

    def add(self, term: Term, values: Mapping[str, float] | None) -> int:
        """Return the place of `term` with the parameters' `values` put in, or left as names if None."""
        if term.constant is not None:
            return self.number(term.constant)
        if term.operation == "z":
            return self.z()
        if term.operation == "name":
            return self.parameter(term.name) if values is None else self.number(values[term.name])
        if term.operation == "where":
            condition, *choices = term.arguments
            chosen = [self.add(each, values) for each in choices]
            return self.apply("where", self._condition(condition, values), *chosen)
        if term.operation in CONDITIONS:
            return self.apply("as_number", self._condition(term, values))
        return self.apply(term.operation, *(self.add(each, values) for each in term.arguments))

    def _condition(self, term: Term, values: Mapping[str, float] | None) -> int:
        if term.constant is not None:
            return self.number(term.constant)
        if term.operation in CONDITIONS:
            return self.apply(term.operation, *(self.add(each, values) for each in term.arguments))
        return self.apply("both", *(self._condition(each, values) for each in term.arguments))

    def place(self, step: Operation) -> int:
        """Return the place of `step` as it is."""
        place = self._places.get(step)
        if place is None:
            place = self._places[step] = len(self.steps)
            self.steps.append(step)
        return place
