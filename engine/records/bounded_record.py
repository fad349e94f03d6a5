"""Frozen records whose fields carry their own bounds, and the names that people know them by.

A lab's settings are one such record. Controls take names, ranges and formats from the fields, and every
way to make a record (constructor, ``dataclasses.replace``, a file) passes the same check.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from engine.records.value_rules import Choices, Named, NumberBounds, Rule


def real(
    default: float,
    name: str,
    low: float,
    high: float,
    *,
    step: float = 0.1,
    decimals: tuple[int, int] = (2, 2),
    unit: str = "",
    logarithmic: bool = False,
) -> Any:  # noqa: ANN401  (a dataclass field)
    """Return a dataclass field for a real number in [`low`, `high`]; the rest as in `NumberBounds`."""
    rule = NumberBounds(name, low, high, step=step, decimals=decimals, unit=unit, logarithmic=logarithmic)
    return field(default=default, metadata={"rule": rule})


def whole(
    default: int,
    name: str,
    low: int,
    high: int,
    *,
    step: int = 1,
    unit: str = "",
    logarithmic: bool = False,
) -> Any:  # noqa: ANN401  (a dataclass field)
    """Return a dataclass field for a whole number in [`low`, `high`]; the rest as in `NumberBounds`."""
    rule = NumberBounds(name, low, high, integer=True, step=step, unit=unit, logarithmic=logarithmic)
    return field(default=default, metadata={"rule": rule})


def choice(default: object, name: str, options: Sequence[object]) -> Any:  # noqa: ANN401  (a dataclass field)
    """Return a dataclass field that takes one of `options`."""
    return field(default=default, metadata={"rule": Choices(name, tuple(options))})


def named(default: object, name: str) -> Any:  # noqa: ANN401  (a dataclass field)
    """Return a dataclass field for a value that checks itself, such as an activation."""
    return field(default=default, metadata={"rule": Named(name)})


@dataclass(frozen=True)
class BoundedRecord:
    """Base of every settings record: checks each field that carries a rule.

    Raises
    ------
    InvalidValueError
        On construction, naming the first field that is out of bounds.
    """

    def __post_init__(self) -> None:
        for name, rule in _rules(self):
            rule.check(getattr(self, name))


_RULES: dict[type[BoundedRecord], tuple[tuple[str, Rule], ...]] = {}


def _rules(record: BoundedRecord) -> tuple[tuple[str, Rule], ...]:
    """Return the fields that carry a rule, looked up once per class: records are made at every frame."""
    kind = type(record)
    if kind not in _RULES:
        _RULES[kind] = tuple(
            (each.name, each.metadata["rule"]) for each in fields(kind) if "rule" in each.metadata
        )
    return _RULES[kind]


def number_bounds(record: type[BoundedRecord] | BoundedRecord, field_name: str) -> NumberBounds:
    """Return the bounds of the numeric field `field_name` of `record`.

    Raises
    ------
    KeyError
        If the record has no such field or the field is not a bounded number.
    """
    for each in fields(record):
        if each.name == field_name and isinstance(each.metadata.get("rule"), NumberBounds):
            rule: NumberBounds = each.metadata["rule"]
            return rule
    raise KeyError(field_name)
