"""The values of a record, however deep they stand, by the keys of its text."""

from dataclasses import fields
from typing import Any, TypeVar

from engine.records.bounded_record import BoundedRecord
from engine.records.record_entries import at, built, entries
from engine.records.value_rules import Rule

_Record = TypeVar("_Record", bound=BoundedRecord)


def record_keys(kind: type[BoundedRecord]) -> tuple[str, ...]:
    """Return the keys of a record's values, in its order: those of its text."""
    return tuple(entry.key for entry in entries(kind))


def value_at(record: BoundedRecord, key: str) -> object:
    """Return the value that a record's text names `key`, however deep it stands, or the record called so.

    Raises
    ------
    KeyError
        If there is none.
    """
    return at(record, _path(type(record), key))


def rule_at(kind: type[BoundedRecord], key: str) -> Rule | None:
    """Return the rule of the value that `value_at` finds under `key`, or None where it has none.

    Raises
    ------
    KeyError
        If there is no such value.
    """
    *outer, name = _path(kind, key)
    holder: Any = type(at(kind(), tuple(outer)))
    (found,) = (each for each in fields(holder) if each.name == name)
    return found.metadata.get("rule")


def replaced(record: _Record, **values: object) -> _Record:
    """Return the record with other values, each under the key of its text (``data.seed`` for one inside).

    A record inside is replaced whole under the name of its field.

    Raises
    ------
    KeyError
        If there is no such value.
    InvalidValueError
        If a value is not allowed.
    """
    paths = {_path(type(record), key): value for key, value in values.items()}
    made: _Record = built(type(record), (), record, paths)
    return made


def _path(kind: type[BoundedRecord], key: str) -> tuple[str, ...]:
    """Return where the value or the record that is called `key` stands."""
    for entry in entries(kind):
        if entry.key == key:
            return entry.path
    for path in (entry.path for entry in entries(kind)):
        if key in path[:-1]:
            return path[: path.index(key) + 1]
    raise KeyError(key)
