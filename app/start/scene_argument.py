"""The scene that the command line names, by its text or by a file that holds one."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from app.lab_kit.lab import Lab
from app.lab_kit.scene_text import PlacedScene
from app.lessons.lesson_file import read_scene_file
from app.window.scenes import read_any_scene
from engine.data.point_table.file_text import file_text
from engine.records.invalid_value import InvalidValueError


def read_scene_argument(text: str, labs: Sequence[Lab]) -> PlacedScene:
    """Return the scene in the file called `text`, if there is such a file, or else the one that `text` is.

    Raises
    ------
    InvalidValueError
        In one sentence that names the part that is wrong.
    """
    path = Path(text)
    if _is(path, Path.is_file):
        return read_scene_file(path, partial(read_any_scene, labs=labs)).scenes[0]
    try:
        return read_any_scene(text, labs)
    except InvalidValueError:
        # A folder may be called like a lab, but what is called like nothing else was meant as a file.
        if text.strip() and _is(path, Path.exists):
            file_text(path)
        raise


def _is(path: Path, what: Callable[[Path], bool]) -> bool:
    try:
        return what(path)
    except (OSError, ValueError):
        # A scene may be longer than the name of any file.
        return False
