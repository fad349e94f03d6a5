"""The scene that the command line names, by its text or by a file that holds one."""

from collections.abc import Sequence
from pathlib import Path

from app.lab_kit.lab import Lab
from app.lab_kit.scene_text import LONGEST_TEXT, PlacedScene
from app.window.scenes import read_any_scene
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP


def read_scene_argument(text: str, labs: Sequence[Lab]) -> PlacedScene:
    """Return the scene in the file called `text`, if there is such a file, or else the one that `text` is.

    Raises
    ------
    InvalidValueError
        In one sentence that names the part that is wrong.
    """
    return read_any_scene(_file_text(text) if _is_file(text) else text, labs)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        # A scene may be longer than the name of any file.
        return False


def _file_text(name: str) -> str:
    try:
        with Path(name).open(encoding="utf-8-sig") as file:
            # What is longer than any scene is refused, and so it need not be read to its end.
            return file.read(LONGEST_TEXT + 1)
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The file {value} cannot be read as text."), value=name
        ) from error
