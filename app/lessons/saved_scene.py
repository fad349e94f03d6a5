"""Writes a scene as a lesson of one step; what a teacher wrote around it stays."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from app.lessons.lesson_file import FORMAT, lesson_steps
from app.lessons.toml_text import read_toml
from app.work.whole_file import write_whole
from engine.data.point_table.file_text import file_text
from engine.records.invalid_value import InvalidValueError

_LONGEST_KEPT = 200_000
"""Characters; to parse with comments takes long."""

_NOT_IN_A_NAME = re.compile(r"[^\w-]+")


def holds_one_scene(path: Path) -> bool:
    """Return whether a scene saved there would take the place of a saved scene, and of nothing else."""
    return _document(path) is not None


def save_scene(path: Path, scene_text: str, title: Mapping[str, str]) -> None:
    """Save a scene.

    Over a saved scene, everything but the scene itself stays as it is written there: comments, title and
    words. Any other file is replaced.

    Parameters
    ----------
    path
        Where.
    scene_text
        The scene as one line.
    title
        What a new file calls it, by language.

    Raises
    ------
    InvalidValueError
        If the file cannot be written; the old one is as it was.
    """
    document = _document(path)
    if document is None:
        document = _new_document(path.stem, title)
    steps: Any = document["step"]
    steps[0]["scene"] = scene_text
    write_whole(path, tomlkit.dumps(document).encode())


def _document(path: Path) -> tomlkit.TOMLDocument | None:
    """Return the file with its comments if it is a lesson of one step that can be kept, or None."""
    try:
        text, _encoding = file_text(path)
        if len(text) > _LONGEST_KEPT or len(lesson_steps(read_toml(text))) != 1:
            return None
        document = tomlkit.parse(text)
        steps: Any = document["step"]
        return document if isinstance(steps[0], dict) else None
    except (InvalidValueError, TOMLKitError, RecursionError):
        return None


def _new_document(name: str, title: Mapping[str, str]) -> tomlkit.TOMLDocument:
    document = tomlkit.document()
    document["format"] = FORMAT
    document["id"] = _NOT_IN_A_NAME.sub("-", name).strip("-").lower() or "scene"
    table = tomlkit.inline_table()
    table.update(title)
    document["title"] = table
    steps = tomlkit.aot()
    steps.append(tomlkit.table())
    document["step"] = steps
    return document
