"""Scenes as texts and as pictures."""

import numpy as np
from PySide6.QtGui import QImage

from app.lab_kit.lab_frame import LabFrame
from app.lab_kit.scene_text import PlacedScene, ScenePlace, read_scene
from app.start.screenshot import settle
from engine.records.bounded_record import BoundedRecord


def read_back(scene: BoundedRecord) -> BoundedRecord:
    """Return the scene that a scene's text describes."""
    place = ScenePlace("lab")
    return read_scene(PlacedScene(place, scene).text, place, type(scene)).scene


def difference(driven: LabFrame, fresh: LabFrame) -> str:
    """Return where two pages that show the same scene look otherwise, or an empty text."""
    one, other = _picture(driven), _picture(fresh)
    rows, columns = np.nonzero((one != other).any(axis=2))
    if not rows.size:
        return ""
    place = f"x {columns.min()} to {columns.max()}, y {rows.min()} to {rows.max()}"
    return f"{rows.size} pixels, {place}: {driven.scene}"


def _picture(page: LabFrame) -> np.ndarray:
    """Return the page as it looks at rest, without a focus, (height, width, 4)."""
    focused = page.focusWidget()
    if focused is not None:
        focused.clearFocus()
    settle()
    image = page.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.array(image.constBits()).reshape(image.height(), image.width(), 4)
