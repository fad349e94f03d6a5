"""What all labs share: what is observed is heard as well."""

import pytest
from PySide6.QtWidgets import QLabel

from app.lab_kit.lab import Lab, View
from app.lab_kit.lab_frame import LabFrame
from app.start.screenshot import settle
from app.window.lab_catalogue import LABS
from tests.app.conftest import WindowMaker

_VIEWS = [(lab, view) for lab in LABS for view in lab.views]


@pytest.mark.parametrize(("lab", "view"), _VIEWS, ids=[view.key or lab.key for lab, view in _VIEWS])
def test_the_observation_is_the_accessible_description(
    make_window: WindowMaker, lab: Lab, view: View
) -> None:
    window = make_window()
    window.show()
    page = window.open_lab(lab.key, view.key)
    page.show_demonstration()
    settle()
    (frame,) = (each for each in [page, *page.findChildren(LabFrame)] if _is_seen(each))
    assert isinstance(frame, LabFrame)
    first = frame.accessibleDescription()
    assert len(first) > 20
    assert first == frame.observation.text == _written(frame)
    assert "<b>" not in first
    assert "<span" not in first
    window.use_language("ko")
    settle()
    assert frame.accessibleDescription() == frame.observation.text == _written(frame)
    assert frame.accessibleDescription() != first


def _is_seen(page: object) -> bool:
    return isinstance(page, LabFrame) and page.isVisible()


def _written(frame: LabFrame) -> str:
    """Return the text of the label in the strip."""
    (label,) = (
        each for each in frame.observation.findChildren(QLabel) if each.property("role") == "observationText"
    )
    return label.accessibleName()
