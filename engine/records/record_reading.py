"""Reading a frozen record from its text: the inverse of `engine.records.record_writing`.

Every text is checked by the same rules as the record's constructor.
"""

from collections.abc import Mapping, Sequence
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin
from urllib.parse import unquote

from engine.records.bounded_record import BoundedRecord
from engine.records.invalid_value import InvalidValueError
from engine.records.record_entries import Entry, WrittenInParts, built, entries, is_kind
from engine.records.text_parts import only_text, read_number, shortened, split_list
from engine.records.translatable import QT_TRANSLATE_NOOP

_Record = TypeVar("_Record", bound=BoundedRecord)


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
    in_parts: list[Entry] = []
    known: set[str] = set()
    for entry in entries(kind):
        if is_kind(entry.kind, WrittenInParts):
            in_parts.append(entry)
            known.update(entry.kind.keys())
        else:
            known.add(entry.key)
            if entry.key in texts:
                values[entry.path] = _value(entry.key, entry.kind, only_text(entry.key, texts[entry.key]))
    for key in texts:
        if key not in known:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "There is nothing called {value} here."),
                value=shortened(key),
            )
    record: _Record = built(kind, (), kind(), values)
    for entry in in_parts:
        own = {key: texts[key] for key in set(entry.kind.keys()) & set(texts)}
        values[entry.path] = entry.kind.read_pairs(own, record)
    if in_parts:
        record = built(kind, (), kind(), values)
    return record


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
            value=shortened(text),
        )
    return options[text]
