"""The work on an own function: what is typed, what it makes, and whether it is kept."""

from dataclasses import dataclass

from app.look.own_functions import OwnFunction
from engine.activations.own.definition import OwnParameter
from engine.activations.own.reading.formula_error import FormulaError


@dataclass(frozen=True)
class OwnEditing:
    """What the editor shows.

    Attributes
    ----------
    text
        What is typed.
    error
        Why it is no formula, or None.
    parameters
        Of the function that it makes.
    kept
        The function of the list that is worked on, or None for a new one.
    is_kept
        Whether what is typed is that very function.
    """

    text: str = ""
    error: FormulaError | None = None
    parameters: tuple[OwnParameter, ...] = ()
    kept: OwnFunction | None = None
    is_kept: bool = False
