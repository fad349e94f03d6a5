"""The command line: what may be asked of the program, checked before a window exists."""

import argparse
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QSize

from app.look.look import TEXT_SCALES, ThemeChoice
from app.start.option_parser import EXPORTS, PROFILES, THEMES, option_parser
from app.words.number_format import parse_number
from app.words.translation import LANGUAGES, Language, system_language
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_Value = TypeVar("_Value")
_NOT_TOGETHER = (
    ("--self-test", "--screenshot"),
    ("--self-test", "--scene"),
    ("--scene", "--lab"),
    ("--scene", "--view"),
    ("--data", "--scene"),
    ("--data", "--lab"),
    ("--data", "--view"),
    ("--data", "--self-test"),
    ("--export", "--screenshot"),
)
_BESIDE = (("--export", "--of"), ("--of", "--export"), ("--export", "--data"))
_SMALLEST = (800, 560)
_LARGEST = (7680, 4320)


class Options(NamedTuple):
    """The checked command line; None stands for "not given".

    Attributes
    ----------
    lab
        Key of the lab to open.
    view
        Key of the view of that lab to show.
    scene
        Text of the scene to open, or the file that holds it; not read yet.
    data
        Table of points to learn.
    export
        Where to write what `--of` names: the points of `data` as they were understood. The program then ends.
    language, theme, text_scale
        Override the stored preferences for this run.
    size
        Window size in device-independent pixels.
    screenshot
        Where to write a picture of the scene, or else of the lab's demonstration state; the program then
        ends.
    self_test
        Open every lab, run a step in each, and end.
    projector
        Show one lab alone, drawn for a projector.
    """

    lab: str | None
    view: str | None
    scene: str | None
    data: Path | None
    export: Path | None
    language: Language | None
    theme: ThemeChoice | None
    text_scale: float | None
    size: QSize | None
    screenshot: Path | None
    self_test: bool
    projector: bool


def parse_options(arguments: Sequence[str], views: Mapping[str, Sequence[str]]) -> Options:
    """Return the options that `arguments` name.

    Parameters
    ----------
    arguments
        The command line without the program's name.
    views
        For the key of each lab the keys of its views, none for a lab of one view; the first lab is opened
        when none is asked for.

    Raises
    ------
    InvalidValueError
        If an argument is not allowed; it says what is.
    SystemExit
        After ``--help`` or ``--version``, with code 0.
    """
    try:
        language = named_language(arguments) or system_language()
        given, unknown = option_parser(views, language).parse_known_args(arguments)
    except argparse.ArgumentError as error:
        # What argparse says itself is English.
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field} lacks its value, or has one although it takes none."),
            field=error.argument_name,
        ) from error
    if unknown:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "There is no option {value}; --help lists those that there are."
            ),
            value=_visible(unknown[0]),
        )
    for first, second in _NOT_TOGETHER:
        if _is_given(given, first) and _is_given(given, second):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "{first} and {second} cannot be used together."),
                first=first,
                second=second,
            )
    for first, second in _BESIDE:
        if _is_given(given, first) and not _is_given(given, second):
            raise InvalidValueError(
                QT_TRANSLATE_NOOP("InvalidValue", "{first} needs {second} beside it."),
                first=first,
                second=second,
            )
    _one_of("--of", given.of, {key: key for key in EXPORTS})
    lab = _one_of("--lab", given.lab, {key: key for key in views})
    return Options(
        lab=lab,
        view=_view(given.view, lab or next(iter(views)), views),
        scene=given.scene,
        data=None if given.data is None else Path(given.data),
        export=_new_file("--export", given.export, ".csv"),
        language=_one_of("--lang", given.lang, {language: language for language in LANGUAGES}),
        theme=_one_of("--theme", given.theme, {theme: theme for theme in THEMES}),
        text_scale=_text_scale(given.text_scale),
        size=_size(given.size),
        screenshot=_new_file("--screenshot", given.screenshot, ".png"),
        self_test=given.self_test,
        projector=_one_of("--profile", given.profile, PROFILES) is True,
    )


def named_language(arguments: Sequence[str]) -> Language | None:
    """Return the language that `arguments` ask for, however wrong the rest of them is."""
    words = [word for argument in arguments for word in argument.split("=", 1)]
    for flag, value in pairwise(words):
        for language in LANGUAGES:
            if flag == "--lang" and value == language:
                return language
    return None


def _is_given(given: argparse.Namespace, flag: str) -> bool:
    value = getattr(given, flag.removeprefix("--").replace("-", "_"))
    return value is not None and value is not False


def _view(text: str | None, lab: str, views: Mapping[str, Sequence[str]]) -> str | None:
    if text is not None and not views[lab]:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The lab {lab} has one view only, so not {value}."),
            lab=lab,
            value=_visible(text),
        )
    return _one_of("--view", text, {key: key for key in views[lab]})


def _one_of(flag: str, text: str | None, options: dict[str, _Value]) -> _Value | None:
    if text is None:
        return None
    if text not in options:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "{field} must be one of {options}, not {value}."),
            field=flag,
            options=", ".join(options),
            value=_visible(text),
        )
    return options[text]


def _visible(text: str) -> str:
    """Return `text`, within quotation marks where nothing would be seen of it."""
    return text if text.strip() else f"“{text}”"


def _text_scale(text: str | None) -> float | None:
    number = parse_number(text) if text is not None else None
    if number in TEXT_SCALES:
        return number
    return _one_of("--text-scale", text, {f"{scale:g}": scale for scale in TEXT_SCALES})


def _size(text: str | None) -> QSize | None:
    if text is None:
        return None
    parts = text.lower().split("x")
    if len(parts) == len(_SMALLEST) and all(part.isascii() and part.isdigit() for part in parts):
        numbers = [int(part[:6]) for part in parts]
        limits = zip(numbers, _SMALLEST, _LARGEST, strict=True)
        if all(low <= number <= high for number, low, high in limits):
            return QSize(*numbers)
    raise InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "{field} must be a size from {low} to {high}, not {value}."),
        field="--size",
        low="x".join(map(str, _SMALLEST)),
        high="x".join(map(str, _LARGEST)),
        value=_visible(text),
    )


def _new_file(flag: str, text: str | None, ending: str) -> Path | None:
    if text is None:
        return None
    path = Path(text)
    if path.suffix.lower() != ending or not path.parent.is_dir():
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "{field} must be a {ending} file in a folder that exists, not {value}."
            ),
            field=flag,
            ending=ending,
            value=_visible(text),
        )
    return path
