"""A chosen activation with its parameters: one value, written and read as ``elu(alpha=0.5)``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType

from numpy.typing import ArrayLike

from engine.activations.base.record import (
    ActivationRecord,
    AffinePiece,
    FloatArray,
    KinkSide,
    OutputRange,
    as_floats,
)
from engine.activations.catalogue import ACTIVATIONS
from engine.activations.own.definition import OwnDefinition, is_own, read_own
from engine.activations.own.record import OwnRecord, own_record
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_RECORDS = {record.key: record for record in ACTIVATIONS}
_TEXT = re.compile(r"\s*(?P<key>\w+)\s*(?:\((?P<parameters>[^()]*)\)\s*)?")
_ASSIGNMENT = re.compile(r"\s*(?P<name>\w+)\s*=\s*(?P<value>\S+)\s*")


@dataclass(frozen=True)
class Activation:
    """An activation function with a value for each of its parameters; make one with `activation`.

    Two are equal, and hash alike, when function and parameters are.

    Attributes
    ----------
    record
        The function.
    values
        The parameters' values, in the record's order.
    """

    record: ActivationRecord
    values: tuple[float, ...]

    @property
    def key(self) -> str:
        """The record's key."""
        return self.record.key

    @property
    def name(self) -> str:
        """The record's English name (context ``"Activation"``)."""
        return self.record.name

    @cached_property
    def parameters(self) -> Mapping[str, float]:
        """The parameters by name, read-only."""
        names = [each.name for each in self.record.parameters]
        return MappingProxyType(dict(zip(names, self.values, strict=True)))

    @property
    def text(self) -> str:
        """The choice as text: ``"relu"``, ``"elu(alpha=0.5)"``, ``'own("z*tanh(z)")'``.

        `parse_activation` is its inverse.
        """
        if isinstance(self.record, OwnRecord):
            return self.record.definition.text_with(self.parameters)
        if not self.values:
            return self.key
        return f"{self.key}({', '.join(f'{name}={value!r}' for name, value in self.parameters.items())})"

    @classmethod
    def read(cls, text: str) -> "Activation":
        """Return the choice that is written, see `parse_activation`."""
        return parse_activation(text)

    def __str__(self) -> str:
        return self.text

    def value(self, z: ArrayLike, **options: int) -> FloatArray:
        """Return g(z), see `ActivationRecord.value`; softmax takes ``axis=`` (default: the last)."""
        return self.record.value_function(as_floats(z), *self.values, **options)

    def derivative(self, z: ArrayLike, *, kink_side: KinkSide = "left") -> FloatArray:
        """Return g'(z), see `ActivationRecord.derivative`."""
        return self.record.derivative_with(z, self.values, kink_side)

    def jacobian(self, logits: ArrayLike) -> FloatArray:
        """Return the Jacobian of a vector function, see `ActivationRecord.jacobian`."""
        return self.record.jacobian(logits, **self.parameters)

    @property
    def kinks(self) -> tuple[float, ...]:
        """The points where g is not differentiable, ascending."""
        return self.record.kinks(**self.parameters)

    @property
    def output_range(self) -> OutputRange:
        """The set of values of g."""
        return self.record.output_range(**self.parameters)

    @property
    def pieces(self) -> tuple[AffinePiece, ...]:
        """The lines whose maximum g is (maxout), otherwise empty."""
        return self.record.pieces(**self.parameters)

    @property
    def line(self) -> AffinePiece | None:
        """The line that g is for every z, or None where it is none."""
        if self.record.line_function is not None:
            return self.record.line_function(*self.values)
        steepest = max(self.pieces, key=lambda piece: (piece.slope, piece.intercept), default=None)
        same_slope = steepest is not None and all(each.slope == steepest.slope for each in self.pieces)
        return steepest if same_slope else None

    def with_parameter(self, name: str, value: float) -> "Activation":
        """Return the same function with another value of one parameter.

        Raises
        ------
        InvalidValueError
            If the function has no such parameter or the value is out of bounds.
        """
        return _chosen(self.record, {**self.parameters, name: value})


def activation(key: str, **parameters: float) -> Activation:
    """Return the activation function `key` with the given parameters and the defaults of the others.

    The key of an own activation is its definition as a text, see `OwnRecord`.

    Raises
    ------
    InvalidValueError
        If there is no such function or parameter, or a value is out of bounds.
    """
    if is_own(key):
        definition, values = read_own(key)
        return _chosen(own_record(definition), {**values, **parameters})
    if key not in _RECORDS:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "There is no activation function {value}; the choice is {options}."
            ),
            value=key,
            options=", ".join(_RECORDS),
        )
    return _chosen(_RECORDS[key], parameters)


def own_activation(definition: OwnDefinition, **parameters: float) -> Activation:
    """Return the own activation of `definition`, see `activation`."""
    return _chosen(own_record(definition), parameters)


def _chosen(record: ActivationRecord, parameters: Mapping[str, float]) -> Activation:
    return Activation(record, record.complete(parameters))


def parse_activation(text: str) -> Activation:
    """Return the choice written as `text`, such as ``"relu"``, ``"elu(alpha=0.5)"`` or ``'own("z*z")'``.

    Raises
    ------
    InvalidValueError
        If the text is not of that form, or says what `activation` does not allow.
    """
    if is_own(text):
        return activation(text)
    whole = _TEXT.fullmatch(text)
    if whole is None:
        raise _unreadable(text)
    parameters: dict[str, float] = {}
    written = whole["parameters"]
    for assignment in written.split(",") if written and written.strip() else ():
        part = _ASSIGNMENT.fullmatch(assignment)
        if part is None or part["name"] in parameters:
            raise _unreadable(text)
        parameters[part["name"]] = _number(part["value"], text)
    return activation(whole["key"], **parameters)


def _number(written: str, text: str) -> float:
    """Return the whole or decimal number that is written."""
    for kind in (int, float):
        try:
            return kind(written)
        except ValueError:
            continue
    raise _unreadable(text)


def _unreadable(text: str) -> InvalidValueError:
    return InvalidValueError(
        QT_TRANSLATE_NOOP(
            "InvalidValue", "An activation is written like relu or elu(alpha=0.5), not like {value}."
        ),
        value=text,
    )
