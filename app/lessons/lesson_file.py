"""Lesson files: scenes one after the other, written in TOML. A saved scene is a lesson of one step.

::

    format = 1
    id = "born-dead"
    title = { ko = "…", en = "…" }

    [[step]]
    scene = "xor/one_run?activation=relu&seed=126&epoch=180"
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from app.lab_kit.scene_text import PlacedScene
from app.lessons.toml_text import read_toml
from engine.data.point_table.file_text import file_text
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

FORMAT = 1
MOST_STEPS = 500
ENDING = ".toml"

_STEP_HEAD = re.compile(r"[ \t]*\[\[[ \t]*step[ \t]*\]\]")
_SCENE_KEY = re.compile(r"[ \t]*scene[ \t]*=")

ReadScene = Callable[[str], PlacedScene]
"""Reads the text of a scene of any view; it raises `InvalidValueError`."""


class BadStep(NamedTuple):
    """A step that cannot be opened.

    Attributes
    ----------
    line
        Where it is written, counted from 1; where that is unknown, the last line before it that is known.
    error
        Why.
    """

    line: int
    error: InvalidValueError


class Lesson(NamedTuple):
    """What a lesson file holds.

    Attributes
    ----------
    scenes
        Of the good steps, in their order; at least one.
    bad_steps
        The others.
    """

    scenes: tuple[PlacedScene, ...]
    bad_steps: tuple[BadStep, ...] = ()


def read_scene_file(path: Path, read_scene: ReadScene) -> Lesson:
    """Return the scenes of a lesson file, or the one of a file that holds one line of text.

    Raises
    ------
    InvalidValueError
        If the file cannot be read, or nothing of it can be opened.
    """
    text, _encoding = file_text(path)
    is_line = path.suffix.lower() != ENDING and len(text.strip().splitlines()) <= 1
    return Lesson((read_scene(text),)) if is_line else read_lesson(text, read_scene)


def read_lesson(text: str, read_scene: ReadScene) -> Lesson:
    """Return the good steps of a lesson and name the bad ones.

    Raises
    ------
    InvalidValueError
        If the text is no lesson, or none of its steps is good.
    """
    steps = lesson_steps(read_toml(text))
    lines = _lines_of_scenes(text, len(steps))
    good, bad = [], []
    for step, line in zip(steps, lines, strict=True):
        try:
            good.append(read_scene(_scene_text(step)))
        except InvalidValueError as error:
            bad.append(BadStep(line, error))
    if not good:
        raise in_line(bad[0])
    return Lesson(tuple(good), tuple(bad))


def lesson_steps(table: dict[str, Any]) -> list[Any]:
    """Return the steps of a lesson's table, unread; there is at least one.

    Raises
    ------
    InvalidValueError
        If the table is none of a lesson, or of a format that this program does not know.
    """
    form, steps = table.get("format"), table.get("step")
    if type(form) is not int or not isinstance(steps, list) or not 0 < len(steps) <= MOST_STEPS:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file is neither a saved scene nor a lesson.")
        )
    if form != FORMAT:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "The file is of another format than {known}, which this program reads."
            ),
            known=FORMAT,
        )
    return steps


def in_line(step: BadStep) -> InvalidValueError:
    """Return the error that names the line of a step and says what is wrong there."""
    return InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "Line {line}: {reason}"), line=step.line, reason=step.error
    )


def _scene_text(step: object) -> str:
    text = step.get("scene") if isinstance(step, dict) else None
    if not isinstance(text, str):
        raise InvalidValueError(QT_TRANSLATE_NOOP("InvalidValue", "The step has no scene."))
    return text


def _lines_of_scenes(text: str, count: int) -> list[int]:
    """Return the line of each step's scene, or of its head; all 1 where the heads cannot be told apart."""
    lines = text.splitlines()
    heads = [number for number, line in enumerate(lines) if _STEP_HEAD.match(line)]
    if len(heads) != count:
        return [1] * count
    ends = [*heads[1:], len(lines)]
    return [
        1 + next((each for each in range(head, end) if _SCENE_KEY.match(lines[each])), head)
        for head, end in zip(heads, ends, strict=True)
    ]
