"""The keyboard reaches everything in the order of the picture, and what it reaches is seen."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.lab_kit.lab import Lab, View
from app.lab_kit.lab_frame import LabFrame
from app.lab_kit.views_page import ViewsPage
from app.labs.xor.shared.data_settings import KINDS, OWN_POINTS
from app.look.look import ThemeChoice
from app.start.screenshot import settle
from app.widgets.frame.tab_order import order_as_seen
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from tests.app.conftest import WindowMaker

VIEWS = [(lab, view) for lab in LABS for view in lab.views]
NAMES = [view.key or lab.key for lab, view in VIEWS]
_MOST_STOPS = 200
_LEAST_PIXELS = 60
_LEAST_CONTRAST = 3.0


def _shown(qtbot: QtBot, window: MainWindow, lab: Lab, view: View, size: QSize) -> LabFrame:
    window.resize(size)
    window.show()
    page = window.open_lab(lab.key, view.key)
    page.show_demonstration()
    settle()
    with qtbot.waitActive(window):
        window.activateWindow()
    shown = page.view if isinstance(page, ViewsPage) else page
    assert isinstance(shown, LabFrame)
    return shown


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize(("lab", "view"), VIEWS, ids=NAMES)
def test_the_tab_key_goes_through_the_picture_and_what_it_reaches_is_seen(
    make_window: WindowMaker, qtbot: QtBot, lab: Lab, view: View, scale: float
) -> None:
    window = make_window(scale=scale)
    page = _shown(qtbot, window, lab, view, QSize(1024, 700))
    stops = order_as_seen(window)
    assert len(stops) < _MOST_STOPS
    regions = [window.top_bar, page.header, page.panel, page.hero]
    places = [
        [number for number, stop in enumerate(stops) if region.isAncestorOf(stop)]
        for region in regions
        if region.isVisible()
    ]
    in_order = [place for place in places if place]
    for before, after in pairwise(in_order):
        assert max(before) < min(after)
    first = stops[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    reached: list[QWidget] = []
    while _focused() is not first or not reached:
        stop = _focused()
        assert stop not in reached
        assert _is_seen(stop), stop
        reached.append(stop)
        # Of a choice that has had the keyboard one button is left as a stop.
        stops = order_as_seen(window)
        following = stops[(stops.index(stop) + 1) % len(stops)]
        QTest.keyClick(stop, Qt.Key.Key_Tab)
        assert _focused() is following
    QTest.keyClick(first, Qt.Key.Key_Backtab)
    assert _focused() is reached[-1]


def _is_seen(widget: QWidget) -> bool:
    """Whether a widget, or as much of it as fits, lies in the view of every area that scrolls around it."""
    area = widget.parentWidget()
    while area is not None:
        if isinstance(area, QAbstractScrollArea):
            view = area.viewport()
            place = QRect(widget.mapTo(view, QPoint()), widget.size())
            seen = place.intersected(view.rect())
            if seen.height() < min(widget.height(), view.height()) - 12:
                return False
        area = area.parentWidget()
    return True


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("lab", "view"), VIEWS, ids=NAMES)
def test_the_focus_is_seen_at_a_contrast_of_three(
    make_window: WindowMaker, qtbot: QtBot, lab: Lab, view: View, theme: ThemeChoice
) -> None:
    window = make_window(theme=theme)
    _shown(qtbot, window, lab, view, QSize(1600, 900))
    faint: dict[str, int] = {}
    for stop in order_as_seen(window):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        place = QRect(stop.mapTo(window, QPoint()), stop.size())
        focused = window.grab(place).toImage()
        window.setFocus()
        changed = _clearly_changed(focused, window.grab(place).toImage())
        if changed < _LEAST_PIXELS:
            faint[f"{type(stop).__name__} {stop.property('role')} {stop.accessibleName()}"] = changed
    assert not faint, faint


def _clearly_changed(one: QImage, other: QImage) -> int:
    """Return how many pixels of two pictures differ at a contrast that is seen."""
    width, height = one.width(), one.height()
    return sum(
        _contrast(one.pixelColor(x, y), other.pixelColor(x, y)) >= _LEAST_CONTRAST
        for x in range(width)
        for y in range(height)
        if one.pixel(x, y) != other.pixel(x, y)
    )


def _contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_page_scrolls_by_keys_that_no_control_takes(make_window: WindowMaker, qtbot: QtBot) -> None:
    lab, view = VIEWS[NAMES.index("one_run")]
    window = make_window(scale=1.5)
    page = _shown(qtbot, window, lab, view, QSize(1024, 700))
    bar = page.hero_scroller.verticalScrollBar()
    assert bar.maximum() > 0
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(page, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_Up)
    assert bar.value() < bar.maximum()
    QTest.keyClick(page, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_the_written_out_pass_takes_the_keyboard_and_escape_gives_it_back(
    make_window: WindowMaker, qtbot: QtBot
) -> None:
    lab, view = VIEWS[NAMES.index("one_run")]
    window = make_window()
    page = _shown(qtbot, window, lab, view, QSize(1600, 900))
    drawer, button = page.drawer, page._numbers  # type: ignore[attr-defined]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(drawer.isVisible)
    assert drawer.isAncestorOf(_focused())
    QTest.keyClick(_focused(), Qt.Key.Key_Escape)
    assert not drawer.isVisible()
    assert _focused() is button
    window.set_presenting(on=True)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert not page.presenting, "elsewhere Escape ends the presentation"


def test_a_map_of_own_points_is_one_press_of_the_tab_key_away(make_window: WindowMaker, qtbot: QtBot) -> None:
    lab, view = VIEWS[NAMES.index("one_run")]
    window = make_window()
    page = _shown(qtbot, window, lab, view, QSize(1600, 900))
    controls = page.controls  # type: ignore[attr-defined]
    controls.data["kind"].combo.activated.emit(KINDS.index(OWN_POINTS))
    controls.folds["data"].head.click()
    settle()
    edit = controls.data.edit_button
    edit.setFocus()
    if not edit.isChecked():
        QTest.keyClick(edit, Qt.Key.Key_Space)
    settle()
    QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert _focused() is page.pictures.map.plot  # type: ignore[attr-defined]
