"""What a record with its nested records holds, value by value, and the key of each in the record's text.

Nested records are flattened: a field keeps its own name where no other field of the whole record has it, or
where it stands less deep than the others; otherwise the name of the record that holds it stands in front, as
in ``data.seed``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, Protocol, Self, get_type_hints, runtime_checkable

from engine.records.bounded_record import BoundedRecord


@runtime_checkable
class Written(Protocol):
    """A value with a text of its own."""

    @property
    def text(self) -> str:
        """The value as text; `read` is its inverse."""

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the value that is written.

        Raises
        ------
        InvalidValueError
            If the text is not of its form or says what is not allowed.
        """


@runtime_checkable
class WrittenInParts(Protocol):
    """A part of a record that is written under keys of its own, in a way that may depend on the rest."""

    def pairs(self, record: object) -> Iterable[tuple[str, str]]:
        """Return what is written of it, given the record that holds it."""

    @classmethod
    def keys(cls) -> tuple[str, ...]:
        """Return the keys that it may be written under."""

    @classmethod
    def read_pairs(cls, texts: Mapping[str, Sequence[str]], record: object) -> Self:
        """Return it from the texts under its keys, given the record that holds its default.

        Raises
        ------
        InvalidValueError
            If they do not say what is allowed.
        """


@dataclass(frozen=True)
class Entry:
    """One value of a record: where it is, what it is called, what it may be."""

    path: tuple[str, ...]
    key: str
    kind: Any
    default: object


_ENTRIES: dict[object, tuple[Entry, ...]] = {}


def entries(kind: type[BoundedRecord]) -> tuple[Entry, ...]:
    """Return every value of a record of this kind, in the record's order."""
    if kind not in _ENTRIES:
        found = list(_found(kind, kind(), ()))
        by_name: dict[str, list[tuple[str, ...]]] = {}
        for path, _kind, _default in found:
            by_name.setdefault(path[-1], []).append(path)
        _ENTRIES[kind] = tuple(
            Entry(path, _key(path, by_name[path[-1]]), each, default) for path, each, default in found
        )
    return _ENTRIES[kind]


def _found(
    kind: Any,  # noqa: ANN401  (whatever stands in an annotation)
    default: object,
    path: tuple[str, ...],
) -> Iterable[tuple[tuple[str, ...], Any, object]]:
    hints = get_type_hints(kind)
    for each in fields(kind):
        inner, own = hints[each.name], (*path, each.name)
        value = getattr(default, each.name)
        if is_kind(inner, BoundedRecord) and is_dataclass(inner) and not is_kind(inner, Written):
            yield from _found(inner, value, own)
        else:
            yield own, inner, value


def _key(path: tuple[str, ...], others: list[tuple[str, ...]]) -> str:
    least = min(map(len, others))
    is_free = len(others) == 1 or (len(path) == least and sum(len(each) == least for each in others) == 1)
    return path[-1] if is_free else ".".join(path[-2:])


def built(
    kind: type[Any], path: tuple[str, ...], default: object, values: Mapping[tuple[str, ...], object]
) -> Any:  # noqa: ANN401  (the record's own type)
    """Return the record of this kind with `values`, each under its whole path, and else those of `default`.

    Parameters
    ----------
    kind
        What is made.
    path
        Where it stands in the whole record.
    default
        A record of this kind.
    values
        Values by their path in the whole record.

    Raises
    ------
    InvalidValueError
        If a value is not allowed.
    """
    given = {}
    for each in fields(kind):
        own = (*path, each.name)
        value = getattr(default, each.name)
        if own in values:
            given[each.name] = values[own]
        elif any(place[: len(own)] == own for place in values):
            given[each.name] = built(type(value), own, value, values)
        else:
            given[each.name] = value
    return kind(**given)


def at(record: object, path: tuple[str, ...]) -> object:
    """Return what stands in a record at a path of field names."""
    for name in path:
        record = getattr(record, name)
    return record


def is_kind(kind: Any, wanted: type) -> bool:  # noqa: ANN401  (whatever stands in an annotation)
    """Return whether an annotation names a class that is, or behaves like, `wanted`."""
    if wanted is Written:
        return isinstance(kind, type) and hasattr(kind, "read") and hasattr(kind, "text")
    if wanted is WrittenInParts:
        return isinstance(kind, type) and hasattr(kind, "read_pairs")
    return isinstance(kind, type) and issubclass(kind, wanted)
