"""What an own activation is: a formula and the range of each of its parameters, written as one text."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from zlib import crc32

from engine.activations.own.reading.formula import OwnFormula, read_formula
from engine.records.invalid_value import InvalidValueError, out_of_bounds, without_fraction
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

_TEXT = re.compile(r"\s*own\s*\(\s*\"(?P<formula>[^\"]*)\"\s*(?P<rest>(?:,[^\"]*)?)\)\s*", re.DOTALL)
_ASSIGNMENT = re.compile(
    r"\s*(?P<name>[A-Za-z]\w*)(?:\.(?P<limit>low|high|default))?\s*=\s*(?P<value>[^\s=]+)\s*"
)

LARGEST_PARAMETER = 1000.0
_LONGEST_LABEL = 24


@dataclass(frozen=True)
class OwnParameter:
    """A number of an own activation, with the values that it may take.

    Raises
    ------
    InvalidValueError
        If the numbers are not finite, exceed ±1000, or are not in order.
    """

    name: str
    default: float = 1.0
    low: float = 0.01
    high: float = 4.0

    def __post_init__(self) -> None:
        for limit in (self.default, self.low, self.high):
            if not abs(limit) <= LARGEST_PARAMETER:
                raise out_of_bounds(self.name, limit, -LARGEST_PARAMETER, LARGEST_PARAMETER)
        if not self.low < self.high:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "{field}: the low end {low} must lie below the high end {high}."
                ),
                field=self.name,
                low=without_fraction(self.low),
                high=without_fraction(self.high),
            )
        self.bounds.check(self.default)

    @property
    def bounds(self) -> NumberBounds:
        """The values that it may take."""
        return NumberBounds(self.name, self.low, self.high)

    @property
    def limits_text(self) -> str:
        """What differs from the usual, such as ``",beta.low=-1.0"``."""
        usual = OwnParameter(self.name)
        return "".join(
            f",{self.name}.{limit}={getattr(self, limit)!r}"
            for limit in ("default", "low", "high")
            if getattr(self, limit) != getattr(usual, limit)
        )


@dataclass(frozen=True)
class OwnDefinition:
    """A formula with its parameters; equal, whatever it is called, where formula and parameters are.

    Attributes
    ----------
    formula_text
        The formula in its normal form.
    parameters
        One for each unknown name, in order of appearance.
    name
        What its maker calls it; empty where it has no name but its formula.
    """

    formula_text: str
    parameters: tuple[OwnParameter, ...] = ()
    name: str = field(default="", compare=False)

    @property
    def formula(self) -> OwnFormula:
        """The formula, read."""
        return read_formula(self.formula_text)

    @property
    def label(self) -> str:
        """The formula as a name in lists and sentences: without markup, and not long."""
        label = self.formula_text
        for sign, shown in (("<=", "≤"), (">=", "≥"), ("<", "‹"), (">", "›")):
            label = label.replace(sign, shown)
        if len(label) <= _LONGEST_LABEL:
            return label
        # Two long formulas that begin alike are told apart.
        return f"{label[: _LONGEST_LABEL - 6]}…{crc32(label.encode()) & 0xFFFF:04x}"

    @property
    def text(self) -> str:
        """The whole definition, such as ``own("z*sigmoid(beta*z)",beta.high=10.0)``."""
        return self.text_with({})

    def text_with(self, values: Mapping[str, float]) -> str:
        """Return the definition with the parameters' `values`, which `read_own` reads."""
        assigned = "".join(f",{name}={value!r}" for name, value in values.items())
        return f'own("{self.formula_text}"{assigned}{"".join(each.limits_text for each in self.parameters)})'

    def with_parameter(self, changed: OwnParameter) -> "OwnDefinition":
        """Return the definition with another default or range of one parameter."""
        parameters = tuple(changed if each.name == changed.name else each for each in self.parameters)
        return replace(self, parameters=parameters)

    def with_defaults(self, values: Mapping[str, float]) -> "OwnDefinition":
        """Return the definition with other defaults."""
        return replace(
            self, parameters=tuple(replace(each, default=values[each.name]) for each in self.parameters)
        )


def own_definition(formula: str, *parameters: OwnParameter, name: str = "") -> OwnDefinition:
    """Return the definition of the function that somebody typed as `formula`.

    Parameters
    ----------
    formula
        As it was typed.
    *parameters
        Those with another default or range than the usual; one that the formula does not have is left out.
    name
        What it is called.

    Raises
    ------
    FormulaError
        If the formula cannot be read.
    """
    read = read_formula(formula)
    given = {each.name: each for each in parameters}
    return OwnDefinition(
        read.text, tuple(given.get(each, OwnParameter(each)) for each in read.parameter_names), name
    )


def checked_name(name: str) -> str:
    """Return what somebody wants to call a function, without blanks around it.

    Raises
    ------
    InvalidValueError
        If it is too long, or holds signs that are no part of names.
    """
    name = " ".join(name.split())
    if len(name) > _LONGEST_LABEL or not name.isprintable() or set(name) & set('<>&"'):
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue",
                "A name has at most {high} characters, and none of them is < > & or a quotation mark.",
            ),
            high=_LONGEST_LABEL,
        )
    return name


def is_own(text: str) -> bool:
    """Whether `text` begins as that of an own activation does."""
    return re.match(r"\s*own\s*\(", text) is not None


def read_own(text: str) -> tuple[OwnDefinition, dict[str, float]]:
    """Return the definition that is written as `text`, and the values of the parameters that are given.

    Raises
    ------
    InvalidValueError
        If the text is not of the form ``own("formula",name=value,name.low=value,…)``, if the formula cannot
        be read (`FormulaError`, whose places count within the formula), if a parameter is unknown, or if a
        number is not finite.
    """
    whole = _TEXT.fullmatch(text)
    if whole is None:
        raise _unreadable(text)
    values: dict[str, float] = {}
    limits: dict[str, dict[str, float]] = {}
    for assignment in whole["rest"].split(",")[1:]:
        part = _ASSIGNMENT.fullmatch(assignment)
        place = values if part is None or not part["limit"] else limits.setdefault(part["name"], {})
        key = "" if part is None else part["limit"] or part["name"]
        if part is None or key in place:
            raise _unreadable(text)
        place[key] = _number(part["value"], text)
    names = read_formula(whole["formula"]).parameter_names
    unknown = next((each for each in (*values, *limits) if each not in names), None)
    if unknown is not None:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The formula {options} has no parameter {value}."),
            options=whole["formula"],
            value=unknown,
        )
    parameters = [OwnParameter(name, **limits.get(name, {})) for name in names]
    return own_definition(whole["formula"], *parameters), values


def _number(written: str, text: str) -> float:
    try:
        value = float(written)
    except ValueError:
        raise _unreadable(text) from None
    if not math.isfinite(value):
        raise _unreadable(text)
    return value


def _unreadable(text: str) -> InvalidValueError:
    return InvalidValueError(
        QT_TRANSLATE_NOOP(
            "InvalidValue",
            'An own activation is written like own("z*sigmoid(beta*z)",beta=1.7), not like {value}.',
        ),
        value=text,
    )
