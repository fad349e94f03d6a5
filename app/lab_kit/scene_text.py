"""A scene as one line of text: lab, view, and what differs from that view's defaults.

::

    xor/one_run?activation=elu(alpha=0.5)&neurons=2&seed=7&epoch=24

A lab of one view is named by its key alone. ``v=`` names the version of a view's text, left out while it is
1. Blanks and line breaks around a pasted text and full-width digits are forgiven; everything else is refused
whole, in one sentence that names the part.
"""

from collections.abc import Mapping
from typing import NamedTuple

from engine.records.bounded_record import BoundedRecord
from engine.records.invalid_value import InvalidValueError
from engine.records.record_reading import read_record
from engine.records.record_writing import record_pairs
from engine.records.text_parts import read_number
from engine.records.translatable import QT_TRANSLATE_NOOP

LONGEST_TEXT = 100_000
VERSION = 1
"""Of every view's text so far."""

_FULL_WIDTH_DIGITS = {ord("０") + digit: ord("0") + digit for digit in range(10)}
_LONGEST_SHOWN = 60


class ScenePlace(NamedTuple):
    """Where a scene belongs.

    Attributes
    ----------
    lab
        Key of the lab.
    view
        Key of the view; empty in a lab of one view.
    """

    lab: str
    view: str = ""

    @property
    def text(self) -> str:
        """The place as it is written: ``xor/one_run``, ``gallery``."""
        return f"{self.lab}/{self.view}" if self.view else self.lab


class PlacedScene(NamedTuple):
    """A scene and the view that it belongs to.

    Attributes
    ----------
    place
        The view.
    scene
        The record of the view's kind.
    """

    place: ScenePlace
    scene: BoundedRecord

    @property
    def text(self) -> str:
        """The scene as one line; `read_scene` is its inverse."""
        pairs = "&".join(f"{key}={text}" for key, text in record_pairs(self.scene))
        return f"{self.place.text}?{pairs}" if pairs else self.place.text


def read_place(text: str, views: Mapping[str, tuple[str, ...]]) -> ScenePlace:
    """Return the view that a scene's text belongs to, before anything of the lab is imported.

    Parameters
    ----------
    text
        The text of a scene.
    views
        The keys of each lab's views, none for a lab of one view.

    Raises
    ------
    InvalidValueError
        If there is no such lab or view, or the text is too long.
    """
    written, _mark, _pairs = _cleaned(text).partition("?")
    lab, _slash, view = written.partition("/")
    if lab not in views:
        raise _not_one_of(QT_TRANSLATE_NOOP("Field", "The lab of a scene"), views, lab)
    if view not in (views[lab] or ("",)) and not (view == "" and views[lab]):
        raise _not_one_of(QT_TRANSLATE_NOOP("Field", "The view of a scene"), views[lab] or ("",), view)
    return ScenePlace(lab, view or (views[lab][0] if views[lab] else ""))


def read_scene(text: str, place: ScenePlace, kind: type[BoundedRecord]) -> PlacedScene:
    """Return the scene that is written.

    Parameters
    ----------
    text
        The text.
    place
        What `read_place` found in it.
    kind
        The record of that view.

    Raises
    ------
    InvalidValueError
        In one sentence that names the part that is wrong.
    """
    _place, _mark, pairs = _cleaned(text).partition("?")
    texts: dict[str, list[str]] = {}
    for pair in pairs.split("&") if pairs else ():
        key, sign, value = pair.partition("=")
        if not sign:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "The parts of a scene are written like name=value, not like {value}."
                ),
                value=pair[:_LONGEST_SHOWN],
            )
        texts.setdefault(key, []).append(value)
    for version in texts.pop("v", ()):
        if read_number("v", version, whole=True) != VERSION:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "The scene is of version {value}; this program reads version {known}."
                ),
                value=version,
                known=VERSION,
            )
    return PlacedScene(place, read_record(kind, texts))


def _cleaned(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP(
                "InvalidValue", "The text of a scene has at most {most} characters, not {value}."
            ),
            most=LONGEST_TEXT,
            value=len(text),
        )
    cleaned = text.strip().translate(_FULL_WIDTH_DIGITS)
    if len(cleaned.splitlines()) > 1:
        raise InvalidValueError(
            QT_TRANSLATE_NOOP("InvalidValue", "The text of a scene is one line, without line breaks inside.")
        )
    return cleaned


def _not_one_of(field: str, options: Mapping[str, object] | tuple[str, ...], value: str) -> InvalidValueError:
    return InvalidValueError(
        QT_TRANSLATE_NOOP("InvalidValue", "{field} must be one of {options}, not {value}."),
        field=field,
        options=", ".join(options),
        value=value[:_LONGEST_SHOWN],
    )
