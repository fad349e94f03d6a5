"""The text form of frozen records: ``key=value`` for every field that differs from its default.

A record is written field by field in its order. Nested records are flattened: a field keeps its own name
where no other field of the whole record has it, or where it stands less deep than the others; otherwise the
name of the record that holds it stands in front, as in ``data.seed``. Values are written as

======================  =====================================================
bool                    ``yes``, ``no``
int, float              whole numbers whole, others by `repr`
str, enumerations       percent-encoded
None                    ``none``
`Written`               its own text, percent-encoded
tuple of these          with commas; those in brackets or quotation marks do not split
======================  =====================================================

Every text is checked by the same rules as the record's constructor.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from types import NoneType, UnionType
from typing import (
    Any,
    Literal,
    Protocol,
    Self,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
    runtime_checkable,
)
from urllib.parse import quote, unquote

from engine.records.bounded_record import BoundedRecord
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import Rule

_SAFE = "()[]{}=,:;\"'*+-/.<>!^~|$@"
_WHOLE = re.compile(r"[+-]?[0-9]{1,30}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_OPENING, _CLOSING = "([{", ")]}"


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


_Record = TypeVar("_Record", bound=BoundedRecord)


@dataclass(frozen=True)
class _Entry:
    """One value of a record: where it is, what it is called, what it may be."""

    path: tuple[str, ...]
    key: str
    kind: Any
    default: object


def record_pairs(record: BoundedRecord) -> list[tuple[str, str]]:
    """Return key and text of every value of `record` that differs from its default, in the record's order."""
    found: list[tuple[str, str]] = []
    for entry in _entries(type(record)):
        value = _at(record, entry.path)
        if value == entry.default:
            continue
        if _is(entry.kind, WrittenInParts):
            found.extend(cast(WrittenInParts, value).pairs(record))
        else:
            found.append((entry.key, _text(value)))
    return found


def read_record(kind: type[_Record], texts: Mapping[str, Sequence[str]]) -> _Record:
    """Return the record that `texts` describe; what they do not name has its default.

    Parameters
    ----------
    kind
        What is read.
    texts
        The texts under each key, in their order.

    Raises
    ------
    InvalidValueError
        Naming the key that is unknown or stands twice, or the value that is not allowed.
    """
    values: dict[tuple[str, ...], object] = {}
    in_parts: list[_Entry] = []
    known: set[str] = set()
    for entry in _entries(kind):
        if _is(entry.kind, WrittenInParts):
            in_parts.append(entry)
            known.update(entry.kind.keys())
        else:
            known.add(entry.key)
            if entry.key in texts:
                values[entry.path] = _value(entry.key, entry.kind, only_text(entry.key, texts[entry.key]))
    for key in texts:
        if key not in known:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "There is nothing called {value} here."), value=_short(key)
            )
    record: _Record = _build(kind, (), kind(), values)
    for entry in in_parts:
        own = {key: texts[key] for key in set(entry.kind.keys()) & set(texts)}
        values[entry.path] = entry.kind.read_pairs(own, record)
    if in_parts:
        record = _build(kind, (), kind(), values)
    return record


def number_text(number: float) -> str:
    """Return a number as it is written in texts: with a point in every language, whole numbers whole."""
    if isinstance(number, float) and number.is_integer() and abs(number) < 1e15:
        return "-0.0" if number == 0.0 and str(number)[0] == "-" else str(int(number))
    return repr(number)


def read_number(key: str, text: str, *, whole: bool = False) -> float:
    """Return the number that is written.

    Raises
    ------
    InvalidValueError
        If it is none, or is not whole where it must be; its bounds are not checked here.
    """
    if whole:
        if _WHOLE.fullmatch(text):
            return int(text)
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{key} must be a whole number, not {value}."),
            key=key,
            value=_short(text),
        )
    if _NUMBER.fullmatch(text):
        return float(text)
    raise InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "{key} must be a number, not {value}."), key=key, value=_short(text)
    )


def split_list(text: str, separator: str = ",") -> list[str]:
    """Return the parts between separators that stand in no brackets or quotation marks; none of no text."""
    if not text:
        return []
    parts, start, depth, quoted = [], 0, 0, False
    for place, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif quoted:
            continue
        elif letter in _OPENING:
            depth += 1
        elif letter in _CLOSING:
            depth -= 1
        elif letter == separator and depth == 0:
            parts.append(text[start:place])
            start = place + 1
    return [*parts, text[start:]]


def read_call(text: str) -> tuple[str, dict[str, str]]:
    """Return the name and the arguments of a text such as ``adam(beta1=0.8)``.

    Raises
    ------
    InvalidValueError
        If the text is not of that form, or names an argument twice.
    """
    name, bracket, rest = text.partition("(")
    arguments: dict[str, str] = {}
    is_well_formed = not bracket or rest.endswith(")")
    for part in split_list(rest[:-1]) if is_well_formed else ():
        key, sign, value = part.partition("=")
        is_well_formed = is_well_formed and bool(sign) and key not in arguments
        arguments[key] = value
    if not is_well_formed:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{value} must be written like name or name(number=0.5)."),
            value=_short(text),
        )
    return name, arguments


_ENTRIES: dict[object, tuple[_Entry, ...]] = {}


def _entries(kind: type[BoundedRecord]) -> tuple[_Entry, ...]:
    if kind not in _ENTRIES:
        found = list(_found(kind, kind(), ()))
        by_name: dict[str, list[tuple[str, ...]]] = {}
        for path, _kind, _default in found:
            by_name.setdefault(path[-1], []).append(path)
        _ENTRIES[kind] = tuple(
            _Entry(path, _key(path, by_name[path[-1]]), each, default) for path, each, default in found
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
        if _is(inner, BoundedRecord) and is_dataclass(inner) and not _is(inner, Written):
            yield from _found(inner, value, own)
        else:
            yield own, inner, value


def _key(path: tuple[str, ...], others: list[tuple[str, ...]]) -> str:
    least = min(map(len, others))
    is_free = len(others) == 1 or (len(path) == least and sum(len(each) == least for each in others) == 1)
    return path[-1] if is_free else ".".join(path[-2:])


def _build(
    kind: type[Any], path: tuple[str, ...], default: object, values: Mapping[tuple[str, ...], object]
) -> Any:  # noqa: ANN401  (the record's own type)
    given = {}
    for each in fields(kind):
        own = (*path, each.name)
        value = getattr(default, each.name)
        if own in values:
            given[each.name] = values[own]
        elif any(place[: len(own)] == own for place in values):
            given[each.name] = _build(type(value), own, value, values)
        else:
            given[each.name] = value
    return kind(**given)


def _at(record: object, path: tuple[str, ...]) -> object:
    for name in path:
        record = getattr(record, name)
    return record


def _is(kind: Any, wanted: type) -> bool:  # noqa: ANN401  (whatever stands in an annotation)
    if wanted is Written:
        return isinstance(kind, type) and hasattr(kind, "read") and hasattr(kind, "text")
    if wanted is WrittenInParts:
        return isinstance(kind, type) and hasattr(kind, "read_pairs")
    return isinstance(kind, type) and issubclass(kind, wanted)


def _text(value: object) -> str:
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return _text(value.value)
    if isinstance(value, (int, float)):
        return number_text(value)
    if isinstance(value, tuple) and not isinstance(value, Written):
        return ",".join(map(_text, value))
    if isinstance(value, str):
        return quote(value, safe="")
    return quote(value.text, safe=_SAFE)  # type: ignore[attr-defined]


def _value(key: str, kind: Any, text: str) -> object:  # noqa: ANN401  (whatever stands in an annotation)
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        if text == "none" and NoneType in get_args(kind):
            return None
        (kind,) = (each for each in get_args(kind) if each is not NoneType)
        return _value(key, kind, text)
    if origin is tuple:
        inner = get_args(kind)[0]
        return tuple(_value(key, inner, each) for each in split_list(text))
    if kind is bool:
        return _choice(key, {"yes": True, "no": False}, text)
    if kind is int or kind is float:
        return read_number(key, text, whole=kind is int)
    plain = unquote(text)
    if origin is Literal:
        return _choice(key, {each: each for each in get_args(kind)}, plain)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice(key, {each.value: each for each in kind}, plain)
    return plain if kind is str else kind.read(plain)


def _choice(key: str, options: Mapping[str, object], text: str) -> object:
    if text not in options:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{key} must be one of {options}, not {value}."),
            key=key,
            options=", ".join(options),
            value=_short(text),
        )
    return options[text]


def only_text(key: str, texts: Sequence[str]) -> str:
    """Return the one text under a key.

    Raises
    ------
    InvalidValueError
        If there are several.
    """
    if len(texts) > 1:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{value} is said twice."), value=_short(key)
        )
    return texts[0]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"


_LONGEST_SHOWN = 60


def record_keys(kind: type[BoundedRecord]) -> tuple[str, ...]:
    """Return the keys of a record's values, in its order: those of its text."""
    return tuple(entry.key for entry in _entries(kind))


def value_at(record: BoundedRecord, key: str) -> object:
    """Return the value that a record's text names `key`, however deep it stands, or the record called so.

    Raises
    ------
    KeyError
        If there is none.
    """
    return _at(record, _path(type(record), key))


def rule_at(kind: type[BoundedRecord], key: str) -> Rule | None:
    """Return the rule of the value that `value_at` finds under `key`, or None where it has none.

    Raises
    ------
    KeyError
        If there is no such value.
    """
    *outer, name = _path(kind, key)
    holder: Any = type(_at(kind(), tuple(outer)))
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
    made: _Record = _build(type(record), (), record, paths)
    return made


def _path(kind: type[BoundedRecord], key: str) -> tuple[str, ...]:
    """Return where the value or the record that is called `key` stands."""
    entries = _entries(kind)
    for entry in entries:
        if entry.key == key:
            return entry.path
    for path in (entry.path for entry in entries):
        if key in path[:-1]:
            return path[: path.index(key) + 1]
    raise KeyError(key)
