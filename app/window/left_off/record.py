"""Where the program was left: lab, view, scenes, scenes of late and the window's place, in a file of its own.

The file stands beside the preferences. It is read before the first window is painted, so that nothing of a
lab is imported here: scenes are kept as texts.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from app.lessons.toml_text import read_toml
from app.window.recent_scenes import MOST_RECENT, RecentScene
from engine.data.point_table.file_text import file_text
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_LARGEST = 100_000
"""Pixels; no desktop is larger."""


class WindowPlace(NamedTuple):
    """Where a window stands while it is neither maximised nor in full screen.

    Attributes
    ----------
    x, y
        Of the upper left corner of its frame.
    width, height
        Without the frame.
    frame_width, frame_height
        What the frame adds to that.
    maximised
        Whether it fills the screen.
    """

    x: int
    y: int
    width: int
    height: int
    frame_width: int = 0
    frame_height: int = 0
    maximised: bool = False


class LeftOff(NamedTuple):
    """Where the program was left.

    Attributes
    ----------
    lab, view
        Keys of what was shown last; empty where that is not known.
    scenes
        The text of the scene of each view that was visited, by the view's place as it is written in it.
    recent
        The scenes of late.
    window
        The window's place, or None.
    """

    lab: str = ""
    view: str = ""
    scenes: Mapping[str, str] = {}
    recent: tuple[RecentScene, ...] = ()
    window: WindowPlace | None = None

    @property
    def is_maximised(self) -> bool:
        """Whether the window took the whole screen."""
        return self.window is not None and self.window.maximised


def read_left_off(path: Path) -> LeftOff:
    """Return what the file says, or nothing known where there is no file.

    Raises
    ------
    InvalidValueError
        If the file is damaged.
    """
    if not path.exists():
        return LeftOff()
    try:
        return _left_off(read_toml(file_text(path)[0]))
    except (InvalidValueError, TypeError, ValueError) as error:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "The program starts anew: the file that says where it was left is damaged."
            )
        ) from error


def left_off_text(left: LeftOff) -> str:
    """Return the file's text; `read_left_off` is its inverse."""
    import tomlkit

    table: dict[str, Any] = {"lab": left.lab, "view": left.view}
    if left.window is not None:
        table["window"] = left.window._asdict()
    table["recent"] = [{"file": each.file} if each.file else {"scene": each.text} for each in left.recent]
    table["scenes"] = dict(left.scenes)
    return tomlkit.dumps(table)


def _left_off(table: Mapping[str, Any]) -> LeftOff:
    window = table.get("window")
    return LeftOff(
        _text(table.get("lab", "")),
        _text(table.get("view", "")),
        {_text(place): _text(scene) for place, scene in dict(table.get("scenes", {})).items()},
        tuple(
            RecentScene(_text(each.get("scene", "")), _text(each.get("file", "")))
            for each in map(dict, table.get("recent", []))
        )[:MOST_RECENT],
        None if window is None else _window_place(dict(window)),
    )


def _window_place(table: dict[str, object]) -> WindowPlace:
    maximised = bool(table.pop("maximised", False))
    return WindowPlace(**{name: _pixels(each) for name, each in table.items()}, maximised=maximised)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _pixels(value: object) -> int:
    if not isinstance(value, int) or abs(value) > _LARGEST:
        raise TypeError(value)
    return value
