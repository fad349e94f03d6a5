"""The tree of a formula."""

from dataclasses import dataclass

from engine.activations.own.reading.operations import constant_result

CONDITIONS = ("less", "less_equal", "greater", "greater_equal")


@dataclass(frozen=True, eq=False)
class Term:
    """A function of terms, or z, a number or the name of a parameter.

    Attributes
    ----------
    operation
        ``"z"``, ``"number"``, ``"name"``, or the name of what is done with the `arguments`.
    arguments
        What it is done with.
    constant
        Its value where neither z nor a parameter is in it.
    name
        The name of the parameter, where it is one.
    """

    operation: str
    arguments: tuple["Term", ...] = ()
    constant: float | None = None
    name: str = ""

    @property
    def is_condition(self) -> bool:
        """Whether it is a comparison, or one chained of several."""
        if self.operation == "multiply":
            return all(each.is_condition for each in self.arguments)
        return self.operation in CONDITIONS


def number(value: float) -> Term:
    """Return the term of a number."""
    return Term("number", constant=value)


def combined(operation: str, *arguments: Term) -> Term:
    """Return the term of `operation` on `arguments`."""
    values = [each.constant for each in arguments if each.constant is not None]
    is_constant = len(values) == len(arguments)
    return Term(operation, arguments, constant_result(operation, *values) if is_constant else None)
