"""Every view can be read by a screen reader: names, roles, values, and a description of every picture."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from app.lab_kit.lab import Lab, View
from app.start.screenshot import settle
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.controls.slider_row import SliderRow
from app.widgets.frame.observation_strip import ObservationStrip
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.window.scenes import read_any_scene
from app.words.spoken_role import install_spoken_roles
from app.words.translation import Language, translate
from tests.app.conftest import WindowMaker
from tests.app.reader_audit import reader_faults, spoken_tree

VIEWS = [(lab, view) for lab in LABS for view in lab.views]
NAMES = [view.key or lab.key for lab, view in VIEWS]
_WITH_TIME = ("saturation", "one_run", "compare", "two_starts")

pytestmark = pytest.mark.usefixtures("reader")


@pytest.fixture
def reader() -> Iterator[None]:
    """A screen reader is there."""
    install_spoken_roles()
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def _shown(window: MainWindow, lab: Lab, view: View, size: QSize) -> MainWindow:
    window.resize(size)
    window.show()
    window.open_lab(lab.key, view.key).show_demonstration()
    settle()
    return window


def _names_of_views(lab: Lab) -> set[str]:
    return {translate("View", view.title) for view in lab.views}


@pytest.mark.parametrize(
    ("language", "size"), [("ko", QSize(1600, 900)), ("en", QSize(1024, 700))], ids=["ko", "en"]
)
@pytest.mark.parametrize(("lab", "view"), VIEWS, ids=NAMES)
def test_nothing_is_without_name_role_value_or_description(
    make_window: WindowMaker, lab: Lab, view: View, language: Language, size: QSize
) -> None:
    window = _shown(make_window(language=language), lab, view, size)
    assert reader_faults(window) == []
    tabs = [
        found.object()
        for found in spoken_tree(window.page)
        if found.role() == QAccessible.Role.PageTab and not found.state().selected
    ]
    for tab in tabs:
        if isinstance(tab, QAbstractButton) and tab.isVisible() and tab.text() not in _names_of_views(lab):
            tab.click()
            settle()
            assert reader_faults(window) == [], tab.text()
    window.set_presenting(on=True)
    settle()
    assert reader_faults(window) == [], "presented"
    window.set_presenting(on=False)


@pytest.mark.parametrize(("lab", "view"), VIEWS, ids=NAMES)
def test_a_slider_tells_the_number_of_its_field_and_a_label_its_control(
    make_window: WindowMaker, lab: Lab, view: View
) -> None:
    window = _shown(make_window(), lab, view, QSize(1600, 900))
    for row in window.page.findChildren(SliderRow):
        spoken = QAccessible.queryAccessibleInterface(row.slider)
        assert spoken is not None
        assert spoken.role() == QAccessible.Role.Slider
        assert spoken.text(QAccessible.Text.Value) == row.field.text()
        (label,) = row.findChildren(QLabel)
        assert label.buddy() is row.field


def test_of_each_choice_exactly_one_is_told_to_be_chosen(make_window: WindowMaker) -> None:
    window = make_window()
    for lab, view in VIEWS:
        _shown(window, lab, view, QSize(1600, 900))
        for found in spoken_tree(window.page):
            if isinstance(found.object(), SegmentedControl):
                parts = [found.child(number) for number in range(found.childCount())]
                states = [part.state() for part in parts if part is not None]
                roles = {part.role() for part in parts if part is not None}
                is_of_tabs = found.role() == QAccessible.Role.PageTabList
                assert roles == {QAccessible.Role.PageTab if is_of_tabs else QAccessible.Role.RadioButton}
                chosen = [state.selected if is_of_tabs else state.checked for state in states]
                assert sum(map(bool, chosen)) <= 1


@pytest.mark.parametrize(
    ("lab", "view"),
    [pair for pair in VIEWS if pair[1].key in _WITH_TIME or pair[0].key in _WITH_TIME],
    ids=lambda each: each.key,
)
def test_a_reader_is_told_what_a_step_led_to_and_where_time_stopped(
    make_window: WindowMaker, qtbot: QtBot, lab: Lab, view: View
) -> None:
    window = _shown(make_window(), lab, view, QSize(1600, 900))
    (strip,) = (each for each in window.page.findChildren(ObservationStrip) if each.isVisible())
    for command in ("rewind", "toggle_playing"):
        window.run_command(command)
    with qtbot.waitSignal(strip.announced):
        window.run_command("toggle_playing")
    assert strip.text
    with qtbot.waitSignal(strip.announced) as told:
        window.run_command("step_once")
    assert told.args == [strip.text]


def test_a_reader_is_told_that_a_network_has_solved_the_task_while_it_plays(
    make_window: WindowMaker, qtbot: QtBot
) -> None:
    window = make_window()
    window.show()
    text = "xor/one_run?activation=tanh&neurons=4&seed=0&epoch=60&speed=1"
    page = window.open_scene(read_any_scene(text, LABS))
    (strip,) = (each for each in page.findChildren(ObservationStrip) if each.isVisible())
    with qtbot.waitSignal(strip.announced, timeout=20_000) as told:
        window.run_command("toggle_playing")
    assert told.args is not None
    assert "Solved" in told.args[0]
    window.run_command("toggle_playing")
