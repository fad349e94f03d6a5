"""TOML from a file that anybody may have written: refused in one sentence, read in bounded time."""

import re
import tomllib
from typing import Any

from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

MOST_CHARACTERS = 2_000_000

_LONG_KEY = re.compile(r"""(?<![\w"'-])(?:(?:[\w-]+|"[^"\n]*"|'[^'\n]*')[ \t]*\.[ \t]*){16}""")
"""Time and memory for a key grow with the square of its parts, so that one long line would take all."""

_LINE = re.compile(r"at line (\d+)")


def read_toml(text: str) -> dict[str, Any]:
    """Return what a text says in TOML.

    Raises
    ------
    InvalidValueError
        If it is no TOML, naming the line, or larger or more deeply nested than anything that makes sense.
    """
    if len(text) > MOST_CHARACTERS:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file has more than {high} characters."),
            high=MOST_CHARACTERS,
        )
    if _LONG_KEY.search(text):
        raise _too_deep()
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise _too_deep() from error
    except ValueError as error:
        # Numbers of thousands of digits are refused by Python itself, without a line.
        line = _LINE.search(str(error))
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "Line {line} of the file is not written as TOML."),
            line=int(line[1]) if line else text.count("\n") + 1,
        ) from error


def _too_deep() -> InvalidValueError:
    return InvalidValueError(QT_TRANSLATE_NOOP("InvalidValue", "The file is nested too deeply."))
