"""Nothing is clipped and nothing overlaps, in any lab, language, size and text scale.

In the short form either language has every second size. The long one: ``ACTIVATION_LAB_SIZES=all``.
"""

import os

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel

from app.lab_kit.lab import Lab, View
from app.start.screenshot import settle
from app.window.lab_catalogue import LABS
from app.words.translation import Language
from tests.app.conftest import WindowMaker
from tests.app.layout_audit import layout_faults

VIEWS = [(lab, view) for lab in LABS for view in lab.views]
NAMES = [view.key or lab.key for lab, view in VIEWS]
SIZES = [(1024, 600), (1280, 640), (1366, 728), (1600, 900), (1920, 1080), (2560, 1440)]
LONG = os.environ.get("ACTIVATION_LAB_SIZES") == "all"
LARGE_TEXT, SIZES_FOR_LARGE_TEXT = 2.0, [(1366, 728), (1920, 1080), (2560, 1440)]


@pytest.mark.parametrize("scale", [1.0, 1.5, LARGE_TEXT])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(("lab", "view"), VIEWS, ids=NAMES)
def test_every_text_fits_and_nothing_overlaps(
    make_window: WindowMaker, lab: Lab, view: View, language: Language, scale: float
) -> None:
    window = make_window(language=language, scale=scale)
    window.show()
    page = window.open_lab(lab.key, view.key)
    page.show_demonstration()
    sizes = SIZES_FOR_LARGE_TEXT if scale == LARGE_TEXT else SIZES
    for width, height in sizes if LONG else sizes[language == "en" :: 2]:
        window.resize(QSize(width, height))
        settle()
        assert layout_faults(window) == [], f"{width}x{height}"
        assert window.size() == QSize(width, height)


@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize(("lab", "view"), VIEWS, ids=NAMES)
def test_a_presentation_fits_and_nothing_is_too_small_for_the_last_row(
    make_window: WindowMaker, lab: Lab, view: View, language: Language
) -> None:
    window = make_window(language=language)
    window.show()
    window.set_presenting(on=True)
    page = window.open_lab(lab.key, view.key)
    page.show_demonstration()
    for width, height in [(1024, 768), (1280, 720), (1920, 1080)]:
        window.resize(QSize(width, height))
        settle()
        assert layout_faults(window) == [], f"{width}x{height}"
    small = [
        label.text()
        for label in page.findChildren(QLabel)
        if label.isVisible() and label.text() and label.fontInfo().pixelSize() < 18
    ]
    assert small == []
