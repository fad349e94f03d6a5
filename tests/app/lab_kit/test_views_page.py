"""A lab of several views: one at a time, built when first shown; a view can ask for what another shows."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.lab_kit.lab import Lab, View
from app.lab_kit.views_page import ViewsPage
from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.shared.settings import XorSettings
from app.labs.xor.shared.view_keys import LAB_KEY, ONE_RUN
from app.look.look import Look
from app.window.lab_catalogue import LABS
from engine.activations import activation
from tests.app.conftest import WindowMaker
from tests.app.recording_page import RecordingPage

VIEWS = next(lab for lab in LABS if lab.key == LAB_KEY).views


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> ViewsPage:
    page = ViewsPage(look, (VIEWS[0], View("other", "Other", RecordingPage, VIEWS[0].scene_kind)))
    qtbot.addWidget(page)
    page.resize(1600, 844)
    page.show()
    return page


def _switch_to(qtbot: QtBot, page: ViewsPage, text: str) -> None:
    button = next(each for each in page.view.findChildren(QPushButton) if each.text() == text)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_catalogue_names_every_view_once() -> None:
    for lab in LABS:
        assert len({view.key for view in lab.views}) == len(lab.views) > 0
        assert lab.view_keys == (tuple(view.key for view in lab.views) if len(lab.views) > 1 else ())
        assert all(view.title for view in lab.views) == (len(lab.views) > 1)


def test_a_lab_of_one_view_is_its_page_alone(look: Look, qtbot: QtBot) -> None:
    page = Lab("lab", "Lab", "", (View("", "", RecordingPage, VIEWS[0].scene_kind),)).create(look)
    qtbot.addWidget(page)
    assert isinstance(page, RecordingPage)
    page.show_view("")


def test_a_view_is_built_when_it_is_first_shown_and_kept(qtbot: QtBot, page: ViewsPage) -> None:
    assert page.findChildren(RecordingPage) == []
    _switch_to(qtbot, page, "Other")
    other = page.view
    assert isinstance(other, RecordingPage)
    page.show_view(ONE_RUN)
    page.show_view("other")
    assert page.view is other


def test_every_switch_marks_its_own_view_and_keeps_the_keyboard(qtbot: QtBot, page: ViewsPage) -> None:
    with qtbot.waitActive(page):
        page.activateWindow()
    _switch_to(qtbot, page, "Other")
    assert page.focusWidget().text() == "Other"
    _switch_to(qtbot, page, "One run")
    assert isinstance(page.view, OneRunPage)
    assert page.focusWidget().text() == "One run"
    marked = [each.text() for each in page.findChildren(QPushButton) if each.isChecked() and each.text()]
    assert {"Other", "One run"} <= set(marked)


def test_leaving_a_view_stops_its_time(page: ViewsPage) -> None:
    one_run = page.view
    assert isinstance(one_run, OneRunPage)
    page.toggle_playing()
    assert one_run.clock.playing
    page.show_view("other")
    assert not one_run.clock.playing


@pytest.mark.parametrize(
    "command", ["show_demonstration", "toggle_playing", "step_once", "rewind", "new_seed", "reset_all"]
)
def test_a_command_reaches_the_view_that_is_shown(page: ViewsPage, command: str) -> None:
    page.show_view("other")
    getattr(page, command)()
    assert isinstance(page.view, RecordingPage)
    assert page.view.told == [command]


@pytest.mark.parametrize("asking", ["one_run", "compare", "statistics"])
def test_a_network_asked_for_by_a_view_opens_in_the_single_run_at_its_start(
    make_window: WindowMaker, asking: str
) -> None:
    page = make_window().open_lab(LAB_KEY)
    assert isinstance(page, ViewsPage)
    one_run = page.view
    assert isinstance(one_run, OneRunPage)
    one_run.session.step(20)
    page.show_view(asking)
    wanted = XorSettings(activation=activation("relu"), neurons=2, seed=17, learning_rate=1.0)
    page.view.open_requested.emit(LAB_KEY, wanted)
    assert page.view is one_run
    assert one_run.session.settings == wanted
    assert one_run.session.state.update_count == 0


def test_what_a_view_asks_to_be_shown_goes_on_to_the_window(qtbot: QtBot, page: ViewsPage) -> None:
    with qtbot.waitSignal(page.open_requested) as asked:
        page.view.open_requested.emit("gallery", "relu")
    assert asked.args == ["gallery", "relu"]


def test_a_presentation_hides_the_switch_of_every_view(page: ViewsPage) -> None:
    page.set_presenting(on=True)
    page.show_view("other")
    for view in (page.view, page._pages[ONE_RUN]):
        shown = [each.text() for each in view.findChildren(QPushButton) if each.isVisibleTo(view)]
        assert "Other" not in shown
