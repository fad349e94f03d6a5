"""The parts that texts of records are made of: numbers, lists, and names with arguments."""

import re
from collections.abc import Sequence

from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_WHOLE = re.compile(r"[+-]?[0-9]{1,30}")
_NUMBER = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_OPENING, _CLOSING = "([{", ")]}"
_LONGEST_SHOWN = 60


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
            value=shortened(text),
        )
    if _NUMBER.fullmatch(text):
        return float(text)
    raise InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "{key} must be a number, not {value}."),
        key=key,
        value=shortened(text),
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
            value=shortened(text),
        )
    return name, arguments


def only_text(key: str, texts: Sequence[str]) -> str:
    """Return the one text under a key.

    Raises
    ------
    InvalidValueError
        If there are several.
    """
    if len(texts) > 1:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{value} is said twice."), value=shortened(key)
        )
    return texts[0]


def shortened(text: str) -> str:
    """Return a text as a message shows it: whole, or its beginning."""
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
