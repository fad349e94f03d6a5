"""What an activation function is: one frozen record of its definition, formulas and source."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Literal, get_args

import numpy as np
from numpy.typing import ArrayLike, NDArray

from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

FloatArray = NDArray[np.float64]
"""float64, or float32 where the caller brought that: NumPy's types cannot say "the one that came in"."""

KinkSide = Literal["left", "right"]
KINK_SIDES: tuple[KinkSide, ...] = get_args(KinkSide)


class Family(StrEnum):
    """The group that an activation function is shown in."""

    STEP = "step"
    LINEAR = "linear"
    SIGMOID_LIKE = "sigmoid-like"
    RELU_LIKE = "relu-like"
    MODERN = "modern"
    OUTPUT = "output"
    OTHER = "other"
    OWN = "own"
    """What somebody made; no function of the catalogue is of it."""


@dataclass(frozen=True)
class Parameter:
    r"""A number that shapes an activation function.

    Attributes
    ----------
    name
        The keyword it is passed by, such as ``"alpha"``.
    symbol
        Its symbol in LaTeX, such as ``\alpha``.
    plain_symbol
        The symbol as plain text, such as ``"α"``.
    default
        The value it has unless another is given.
    bounds
        The values it may take.
    """

    name: str
    symbol: str
    plain_symbol: str
    default: float
    bounds: NumberBounds


@dataclass(frozen=True)
class OutputRange:
    """The set of values that an activation function takes on the whole real line.

    Attributes
    ----------
    low, high
        Infimum and supremum; infinite where there is none.
    low_attained, high_attained
        Whether g(z) = low (or high) for a finite z; a bound that is only approached is not attained.
    values
        The values one by one where they are finitely many (step: 0 and 1), otherwise empty: every number
        between the ends is then a value.
    """

    low: float
    high: float
    low_attained: bool = False
    high_attained: bool = False
    values: tuple[float, ...] = ()


@dataclass(frozen=True)
class AffinePiece:
    """One line ``slope * z + intercept`` of a maxout."""

    slope: float
    intercept: float


@dataclass(frozen=True)
class Paper:
    """Where an activation function was introduced to neural networks, or a source that describes it.

    Attributes
    ----------
    authors, title
        As the paper has them.
    published
        Year, and where it helps venue or what the paper adds: ``"2018, arXiv 2017"``, ``"2017, β"``.
    """

    authors: str
    title: str
    published: str


@dataclass(frozen=True, eq=False)
class ActivationRecord:
    """Everything that is known of one activation function g; adding a function is adding a record.

    The catalogue holds one record of each function, compared by identity; those of own functions
    (`engine.activations.own`) are compared by what they are made of.

    Attributes
    ----------
    key
        Name in settings and texts: ``"leaky_relu"``.
    name, long_name
        English names in the translation context ``"Activation"``; `long_name` spells out an abbreviation
        and is empty where there is nothing to spell out.
    family
        The group it is shown in.
    formula, derivative_formula, short_formula
        LaTeX; the first two begin with ``g(z)=`` and ``g'(z)=``, the last is the bare right-hand side in
        its shortest form.
    papers
        Sources, those who introduced it first.
    value_function
        ``(z, *values) -> g(z)`` for a float array z and the parameters' values in order.
    derivative_function
        ``(z, *values) -> g'(z)``; where the record has a `kink_function`, it also takes ``kink_side=``.
        None for a function that is not elementwise, which has a `jacobian_function` instead.
    range_function
        ``(*values) -> OutputRange``.
    parameters
        The parameters, in the order in which they are written.
    kink_function
        ``(*values) -> points``, ascending, where g is not differentiable; None if there never is one.
    jacobian_function
        ``(logits, *values) -> Jacobian`` of a vector function.
    piece_function
        ``(*values) -> lines`` whose maximum the function is (maxout), otherwise None.
    line_function
        ``(*values) -> line`` that g is for every z, or None where it bends; None if it always does.
    is_vector
        Whether it takes several pre-activations together (softmax: all logits of a layer; maxout: its
        pieces), so that it cannot be chosen as an elementwise activation of a hidden layer.
    """

    key: str
    name: str
    family: Family
    formula: str
    derivative_formula: str
    short_formula: str
    papers: tuple[Paper, ...]
    value_function: Callable[..., FloatArray]
    derivative_function: Callable[..., FloatArray] | None
    range_function: Callable[..., OutputRange]
    parameters: tuple[Parameter, ...] = ()
    long_name: str = ""
    kink_function: Callable[..., tuple[float, ...]] | None = None
    jacobian_function: Callable[..., FloatArray] | None = None
    piece_function: Callable[..., tuple[AffinePiece, ...]] | None = None
    line_function: Callable[..., AffinePiece | None] | None = None
    is_vector: bool = False

    @property
    def has_curve(self) -> bool:
        """Whether g is a function of one number z, so that it can be drawn and has a derivative g'."""
        return self.derivative_function is not None

    @property
    def is_elementwise(self) -> bool:
        """Whether it is applied to each neuron by itself, as a hidden layer needs it."""
        return self.has_curve and not self.is_vector

    @property
    def defaults(self) -> Mapping[str, float]:
        """The default value of each parameter, in order."""
        return MappingProxyType({each.name: each.default for each in self.parameters})

    def parameter(self, name: str) -> Parameter:
        """Return the parameter called `name`.

        Raises
        ------
        InvalidValueError
            If the function has no such parameter.
        """
        for each in self.parameters:
            if each.name == name:
                return each
        if not self.parameters:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "{activation} takes no parameter, so not {value}."),
                activation=self.key,
                value=name,
            )
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "{activation} has no parameter {value}; it takes one of {options}."
            ),
            activation=self.key,
            value=name,
            options=", ".join(self.defaults),
        )

    def complete(self, parameters: Mapping[str, float]) -> tuple[float, ...]:
        """Return the values of all parameters in order: those given, checked, and defaults for the others.

        Raises
        ------
        InvalidValueError
            If a name is unknown or a value out of bounds.
        """
        for name, value in parameters.items():
            self.parameter(name).bounds.check(value)
        complete = {**self.defaults, **parameters}
        return tuple(
            value if self.parameter(name).bounds.integer else float(value) + 0.0  # -0.0 becomes 0.0
            for name, value in complete.items()
        )

    def value(self, z: ArrayLike, **parameters: float) -> FloatArray:
        """Return g(z) for every element of `z`.

        Parameters
        ----------
        z
            Pre-activations, any shape. float32 and float64 are kept; every other type becomes float64.
        **parameters
            As named in `parameters`; the defaults where left out.

        Returns
        -------
        ndarray
            Same shape as `z`. In float64 within 4 ULP of the true value (times the condition number where
            that exceeds 1). At ±inf the limit; NaN only for NaN.

        Raises
        ------
        InvalidValueError
            If a parameter is unknown or out of bounds.
        """
        return self.value_function(as_floats(z), *self.complete(parameters))

    def derivative(self, z: ArrayLike, *, kink_side: KinkSide = "left", **parameters: float) -> FloatArray:
        """Return g'(z) for every element of `z`, with the accuracy of `value`.

        Parameters
        ----------
        z
            Pre-activations (never activations), any shape.
        kink_side
            Which one-sided derivative stands for g' where g is not differentiable: with ``"left"``
            ReLU'(0) is 0, with ``"right"`` it is 1.
        **parameters
            As named in `parameters`; the defaults where left out.

        Raises
        ------
        InvalidValueError
            If a parameter is unknown or out of bounds.
        TypeError
            If the function is not elementwise (softmax): it has a Jacobian and no derivative.
        """
        return self.derivative_with(z, self.complete(parameters), kink_side)

    def derivative_with(self, z: ArrayLike, values: tuple[float, ...], kink_side: KinkSide) -> FloatArray:
        """Return `derivative` with the complete parameter `values`, which are not checked again."""
        if self.derivative_function is None:
            raise TypeError(f"{self.key} is a vector function: use jacobian")
        if self.kink_function is None:
            return self.derivative_function(as_floats(z), *values)
        return self.derivative_function(as_floats(z), *values, kink_side=kink_side)

    def jacobian(self, logits: ArrayLike, **parameters: float) -> FloatArray:
        """Return the matrices of partial derivatives of a vector function.

        Parameters
        ----------
        logits
            Shape (..., n).
        **parameters
            As named in `parameters`; the defaults where left out.

        Returns
        -------
        ndarray
            Shape (..., n, n): element (i, j) is the derivative of output i with respect to logit j.

        Raises
        ------
        InvalidValueError
            If a parameter is unknown or out of bounds.
        TypeError
            If the function is elementwise.
        """
        if self.jacobian_function is None:
            raise TypeError(f"{self.key} is an elementwise function: use derivative")
        return self.jacobian_function(as_floats(logits), *self.complete(parameters))

    def kinks(self, **parameters: float) -> tuple[float, ...]:
        """Return the points where g is not differentiable, ascending."""
        return self.kink_function(*self.complete(parameters)) if self.kink_function else ()

    def output_range(self, **parameters: float) -> OutputRange:
        """Return the set of values of g (of each component for a vector function)."""
        return self.range_function(*self.complete(parameters))

    def pieces(self, **parameters: float) -> tuple[AffinePiece, ...]:
        """Return the lines whose maximum g is, by ascending slope; empty for all but maxout."""
        return self.piece_function(*self.complete(parameters)) if self.piece_function else ()


def as_floats(z: ArrayLike) -> FloatArray:
    """Return `z` as an array of float32 or float64, without copying one that already is."""
    array = np.asarray(z)
    if array.dtype == np.float64 or array.dtype == np.float32:
        return array
    return array.astype(np.float64)
