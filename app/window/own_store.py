"""Somebody's own functions, kept between sessions in a file of their own beside the preferences.

Whatever is wrong with the file, the functions that can be read are there; those that cannot are named, and
the file as it was is kept beside it.
"""

import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from app.look.own_functions import OwnFunction, OwnFunctions
from app.work.whole_file import write_whole
from engine.activations.own.definition import OwnDefinition, checked_name, own_definition, read_own
from engine.data.point_table.file_text import file_text
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_log = logging.getLogger(__name__)

FORMAT = 1
MOST_FUNCTIONS = 40
_LARGEST_NUMBER = 1000
_LONGEST_SHOWN = 40


class OwnStore(QObject):
    """Reads the functions and writes them down whenever they are others.

    Attributes
    ----------
    problems
        What could not be read, to be said.

    Parameters
    ----------
    path
        The file.
    functions
        What is kept.
    """

    def __init__(self, path: Path, functions: OwnFunctions) -> None:
        super().__init__(functions)
        self._path, self._functions = path, functions
        self.problems: list[InvalidValueError] = []
        functions.show(self._read())
        functions.changed.connect(self._write)

    @property
    def _old(self) -> Path:
        return self._path.with_suffix(".old.toml")

    def _read(self) -> tuple[OwnFunction, ...]:
        from app.lessons.toml_text import read_toml

        if not self._path.exists():
            return ()
        try:
            table = read_toml(file_text(self._path)[0])
            entries = table.get("function", [])
            if not isinstance(entries, list) or table.get("format") != FORMAT:
                raise TypeError(entries)  # noqa: TRY301  (a file of another kind is as bad as a damaged one)
        except (InvalidValueError, OSError, TypeError, ValueError):
            self._complain(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "The file of your own functions cannot be read; it is kept as {value}, and the list "
                    "begins anew.",
                )
            )
            return ()
        functions: list[OwnFunction] = []
        bad: list[str] = []
        for entry in entries[:MOST_FUNCTIONS]:
            try:
                functions.append(_function(entry, functions))
            except (InvalidValueError, KeyError, TypeError, ValueError):
                bad.append(_called(entry))
        bad += map(_called, entries[MOST_FUNCTIONS:])
        if bad:
            self._complain(
                QT_TRANSLATE_NOOP(
                    "InvalidValue",
                    "Of your own functions these cannot be read: {options}. The others are there; the file "
                    "as it was is kept as {value}.",
                ),
                options=", ".join(bad),
            )
        return tuple(functions)

    def _complain(self, template: str, **values: object) -> None:
        try:
            write_whole(self._old, self._path.read_bytes())
        except (InvalidValueError, OSError) as error:
            _log.warning("the unreadable file of own functions is not kept: %s", error)
        self.problems.append(InvalidValueError(template, value=self._old.name, **values))

    def _write(self) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, own_functions_text(self._functions.all).encode())
        except (InvalidValueError, OSError) as error:
            _log.warning("own functions are not kept: %s", error)


def own_functions_text(functions: tuple[OwnFunction, ...]) -> str:
    """Return the text of the file."""
    import tomlkit

    entries = [{"number": each.number, "name": each.definition.name, "text": each.key} for each in functions]
    return tomlkit.dumps({"format": FORMAT, "function": entries})


def _function(entry: Mapping[str, Any], others: list[OwnFunction]) -> OwnFunction:
    definition, values = read_own(entry["text"])
    name, number = entry.get("name", ""), entry["number"]
    if values or not isinstance(name, str) or type(number) is not int or not 0 < number <= _LARGEST_NUMBER:
        raise TypeError(entry)
    named = own_definition(definition.formula_text, *definition.parameters, name=checked_name(name))
    if any(_is_same(named, number, other) for other in others):
        raise ValueError(entry)
    return OwnFunction(number, named)


def _is_same(definition: OwnDefinition, number: int, other: OwnFunction) -> bool:
    return number == other.number or definition.formula_text == other.definition.formula_text


def _called(entry: object) -> str:
    """Return what a bad entry is called as far as that can be told."""
    for part in ("name", "text"):
        called = entry.get(part) if isinstance(entry, Mapping) else entry
        if isinstance(called, str) and called:
            return called[:_LONGEST_SHOWN]
    return "?"
