"""Scenes of every lab: read from a text, or made from the part of one that another lab has."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from app.lab_kit.lab import Lab
from app.lab_kit.scene_text import PlacedScene, read_place, read_scene
from engine.records.bounded_record import BoundedRecord


def read_any_scene(text: str, labs: Sequence[Lab]) -> PlacedScene:
    """Return the scene that is written, of whichever view.

    Raises
    ------
    InvalidValueError
        In one sentence that names the part that is wrong.
    """
    place = read_place(text, {lab.key: lab.view_keys for lab in labs})
    view = next(view for lab in labs if lab.key == place.lab for view in lab.views if view.key == place.view)
    return read_scene(text, place, view.scene_kind())


def scene_with(part: object, kind: type[BoundedRecord]) -> BoundedRecord:
    """Return the default scene of a kind but for one part of it, such as its settings; or that scene itself.

    Parameters
    ----------
    part
        What takes the place of the part of its own type that stands least deep.
    kind
        The record of the scenes.

    Raises
    ------
    TypeError
        If scenes of this kind have no such part.
    InvalidValueError
        If the part does not fit the rest.
    """
    if isinstance(part, kind):
        return part
    scene: BoundedRecord | None = _with_part(kind(), part)
    if scene is None:
        raise TypeError(type(part).__name__)
    return scene


def _with_part(record: BoundedRecord, part: object) -> Any:  # noqa: ANN401  (the record's own type)
    values = {each.name: getattr(record, each.name) for each in fields(record)}
    for name, value in values.items():
        if type(value) is type(part):
            return replace(record, **{name: part})
    for name, value in values.items():
        inner = _with_part(value, part) if isinstance(value, BoundedRecord) else None
        if inner is not None:
            return replace(record, **{name: inner})
    return None
