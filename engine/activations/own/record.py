"""The record of an own activation: like one of the catalogue, but made of a formula and equal by value."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

from engine.activations.base.record import (
    ActivationRecord,
    AffinePiece,
    Family,
    FloatArray,
    KinkSide,
    OutputRange,
    Parameter,
)
from engine.activations.own.curve import own_curve
from engine.activations.own.definition import OwnDefinition, OwnParameter
from engine.activations.own.output_range import output_range
from engine.activations.own.pieces import line_of
from engine.records.value_rules import NumberBounds

_GREEK = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "theta": "θ", "kappa": "κ",
    "lambda_": "λ", "mu": "μ", "sigma": "σ", "tau": "τ", "phi": "φ", "omega": "ω",
}  # fmt: skip


@dataclass(frozen=True, eq=False, kw_only=True)
class OwnRecord(ActivationRecord):
    """The record of an own activation; two are equal, and hash alike, where their definitions are.

    Attributes
    ----------
    definition
        What it was made of. Its text without values is the record's key.
    """

    definition: OwnDefinition

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnRecord) and self.definition == other.definition

    def __hash__(self) -> int:
        return hash(self.definition)

    def __reduce__(self) -> tuple[Callable[[OwnDefinition], "OwnRecord"], tuple[OwnDefinition]]:
        return own_record, (self.definition,)


def own_record(definition: OwnDefinition) -> OwnRecord:
    """Return the record of `definition`."""
    # The name takes no part in the equality of definitions, but a record shows it.
    return _own_record(definition, definition.name)


@lru_cache(maxsize=256)
def _own_record(definition: OwnDefinition, name: str) -> OwnRecord:
    formula = definition.formula_text
    return OwnRecord(
        key=definition.text,
        name=name or definition.label,
        family=Family.OWN,
        formula=f"g(z)={formula}",
        derivative_formula="",
        short_formula=formula,
        papers=(),
        value_function=partial(_value, formula),
        derivative_function=partial(_derivative, formula),
        range_function=partial(_output_range, formula),
        parameters=tuple(_parameter(each) for each in definition.parameters),
        kink_function=partial(_kinks, formula),
        line_function=partial(_line, formula),
        definition=definition,
    )


def _value(formula: str, z: FloatArray, *values: float) -> FloatArray:
    return own_curve(formula, values).value(z)


def _derivative(formula: str, z: FloatArray, *values: float, kink_side: KinkSide) -> FloatArray:
    return own_curve(formula, values).derivative(z, kink_side)


def _kinks(formula: str, *values: float) -> tuple[float, ...]:
    return own_curve(formula, values).kinks


def _output_range(formula: str, *values: float) -> OutputRange:
    return output_range(own_curve(formula, values))


def _line(formula: str, *values: float) -> AffinePiece | None:
    curve = own_curve(formula, values)
    return line_of(curve.graph, curve.place)


def _parameter(given: OwnParameter) -> Parameter:
    greek = _GREEK.get(given.name)
    symbol = rf"\{given.name.rstrip('_')}" if greek else given.name.replace("_", r"\_")
    plain = greek or given.name
    bounds = NumberBounds(plain, given.low, given.high)
    return Parameter(given.name, symbol, plain, given.default, bounds)
