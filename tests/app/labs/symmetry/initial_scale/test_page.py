"""The page of the initial scale: it trains what is asked for, shows how far it is, and can be stopped."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.labs.symmetry.initial_scale.page import InitialScalePage
from app.labs.symmetry.initial_scale.scale_plot import _lecture_text
from app.labs.symmetry.initial_scale.scene import InitialScaleScene
from app.labs.symmetry.initial_scale.session import InitialScaleSession
from app.look.look import Look
from app.start.screenshot import settle
from engine.activations import activation
from engine.ensembles.success_rate import SuccessRate
from engine.phenomena.initial_scale import ScaleScan, ScaleScanSettings

SHORT = ScaleScanSettings(updates=30, seeds=12)
LONG = ScaleScanSettings(updates=100_000, seeds=2000)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> InitialScalePage:
    page = InitialScalePage(InitialScaleSession(), look)
    qtbot.addWidget(page)
    page.resize(1560, 820)
    return page


def press(qtbot: QtBot, widget: object) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def wait(qtbot: QtBot, page: InitialScalePage) -> None:
    scale = page.session.scale
    qtbot.waitUntil(lambda: scale.is_complete and not scale.running)


def test_it_trains_when_it_is_seen_first_and_what_is_asked_for_after_that(
    page: InitialScalePage, qtbot: QtBot
) -> None:
    scale = page.session.scale
    scale.apply_settings(SHORT)
    assert not scale.running
    page.show()
    assert scale.running
    wait(qtbot, page)
    assert "(12 seeds each)" in page.observation.text
    assert page.scan_button.text() == "Train the networks"

    page.controls["seeds"].value_chosen.emit(50)
    page.controls["activation"].value_changed.emit(activation("elu", alpha=0.5))
    page.controls["learning_rate"].value_changed.emit(0.25)
    assert page.session.settings == ScaleScanSettings(activation("elu", alpha=0.5), 4, 0.25, 30, 50)
    assert scale.running
    wait(qtbot, page)
    page.hide()
    page.show()
    assert not scale.running


def test_training_can_be_given_up_and_taken_up(page: InitialScalePage, qtbot: QtBot) -> None:
    page.show_scene(InitialScaleScene(LONG, trained=True))
    page.show()
    assert page.scan_button.text() == "Cancel"
    press(qtbot, page.scan_button)
    assert not page.session.scale.running
    assert page.scan_button.text() == "Train the networks"
    press(qtbot, page.scan_button)
    assert page.session.scale.running


def test_a_scan_that_was_cancelled_at_once_is_not_said_to_run(page: InitialScalePage, qtbot: QtBot) -> None:
    page.show_scene(InitialScaleScene(LONG, trained=True))
    page.show()
    assert page.observation.text.startswith("The first networks are being trained")
    press(qtbot, page.scan_button)
    page.observation.show_now()
    assert page.observation.text.startswith("No network has been judged yet")
    page.retranslate()
    assert not page.session.scale.running


def test_presenting_shows_the_scan_and_offers_no_steps(page: InitialScalePage, qtbot: QtBot) -> None:
    bar = page.present_bar
    page.set_presenting(on=True)
    page.show_scene(InitialScaleScene(LONG, trained=True))
    page.show()
    assert bar._left.text() == "Sigmoid"
    assert bar._right.text() == "0 of 2000 seeds · 0%"
    assert bar._play.toolTip().startswith("Pause")
    assert not bar._step.isVisible()
    assert not bar._rewind.isVisible()
    press(qtbot, bar._play)
    assert not page.session.scale.running
    assert bar._play.toolTip().startswith("Play")


def test_a_reset_brings_the_defaults_back_and_trains_them(page: InitialScalePage) -> None:
    page.show_scene(InitialScaleScene(SHORT))
    page.reset_all()
    assert page.scene == InitialScaleScene(trained=True)
    assert page.session.scale.running


def test_the_remark_on_the_scan_is_left_out_where_it_would_be_cut_off(
    page: InitialScalePage, look: Look
) -> None:
    look.set_text_scale(1.15)
    page.show_scene(InitialScaleScene(SHORT, trained=True))
    page.show()
    card = page.scale._plot_card
    remarks = {}
    for width in (1600, 1208, 1600):
        page.resize(width, 760)
        settle()
        assert card.head_width() <= card.width()
        remarks[width] = card._note.text()
    assert "learning rate" in remarks[1600]
    assert remarks[1208] == ""


def test_closing_the_page_ends_the_scan(page: InitialScalePage) -> None:
    page.show_scene(InitialScaleScene(LONG, trained=True))
    assert page.session.scale.running
    page.close()
    assert not page.session.scale.running


def test_the_lectures_value_is_called_too_small_only_where_it_is() -> None:
    rates = tuple(
        SuccessRate(count, 200) for count in [0, 0, 0, 2, 20, 103, 194, 200, 200, 200, 196, 189, 159]
    )
    scan = ScaleScan(ScaleScanSettings(), rates, 1.0)
    assert _lecture_text(scan) == "the lecture's 0.01: too small here"
    even = replace(scan, rates=tuple(SuccessRate(120, 200) for _ in rates))
    never = replace(scan, rates=tuple(SuccessRate(0, 200) for _ in rates))
    for other in (even, never, None):
        assert _lecture_text(other) == "the lecture's 0.01"
