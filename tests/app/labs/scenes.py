"""Scenes as texts and as pictures."""

from PySide6.QtGui import QImage

from app.lab_kit.lab_frame import LabFrame
from app.lab_kit.scene_text import PlacedScene, ScenePlace, read_scene
from app.start.screenshot import settle
from engine.records.bounded_record import BoundedRecord


def read_back(scene: BoundedRecord) -> BoundedRecord:
    """Return the scene that a scene's text describes."""
    place = ScenePlace("lab")
    return read_scene(PlacedScene(place, scene).text, place, type(scene)).scene


def picture(page: LabFrame) -> QImage:
    """Return the page as it looks when everything has come to rest."""
    focused = page.focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle()
    return page.grab().toImage()
