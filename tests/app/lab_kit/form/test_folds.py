"""A fold says in one line what is inside, and opens in place."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import DataSettings
from app.look.look import Look
from app.widgets.frame.vertical_scroller import VerticalScroller
from engine.network.initializers import initializer
from engine.network.losses import MEAN_SQUARED_ERROR
from engine.network.optimizers import Adam

_ABOVE_THE_PAGE = 56
_LESSON_BAR = 72


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> OneRunPage:
    page = OneRunPage(OneRunSession(), look)
    qtbot.addWidget(page)
    page.resize(1600, 900 - _ABOVE_THE_PAGE - _LESSON_BAR)
    page.show()
    return page


def _summaries(page: OneRunPage) -> dict[str, str]:
    return {key: fold.head.accessibleDescription() for key, fold in page.controls.folds.items()}


def test_a_closed_fold_says_what_is_inside(page: OneRunPage) -> None:
    assert _summaries(page) == {
        "data": "XOR truth table",
        "start": "Xavier normal · biases 0",
        "descent": "Gradient descent · full batch",
        "loss": "Cross-entropy · sigmoid",
    }
    page.session.change(
        data=DataSettings(kind="circle", sample_count=50),
        initializer=initializer("normal", 0.3),
        bias_scale=0.25,
        optimizer=Adam(),
        batch_size=10,
        loss=MEAN_SQUARED_ERROR,
    )
    assert _summaries(page) == {
        "data": "Circle",
        "start": "Normal 0.3 · bias σ 0.25",
        "descent": "Adam · mini-batch 10",
        "loss": "Squared error · sigmoid",
    }
    page.session.change(use_bias=False)
    assert _summaries(page)["start"] == "Normal 0.3 · no biases"


def test_a_batch_of_all_samples_is_called_a_full_batch(page: OneRunPage) -> None:
    page.session.change(batch_size=10)
    assert _summaries(page)["descent"] == "Gradient descent · full batch"


def test_a_fold_opens_and_closes_by_key_and_says_so(qtbot: QtBot, page: OneRunPage) -> None:
    controls, told = page.controls, []
    controls.folds_changed.connect(told.append)
    assert not controls["optimizer"].isVisible()
    qtbot.keyClick(controls.folds["descent"].head, Qt.Key.Key_Space)
    assert controls["optimizer"].isVisible()
    qtbot.keyClick(controls.folds["start"].head, Qt.Key.Key_Space)
    qtbot.keyClick(controls.folds["descent"].head, Qt.Key.Key_Space)
    assert not controls["optimizer"].isVisible()
    assert told == [("descent",), ("start", "descent"), ("start",)]


def test_folds_are_restored_without_being_told(page: OneRunPage) -> None:
    controls, told = page.controls, []
    controls.folds_changed.connect(told.append)
    controls.show_folds(("data", "unknown"))
    assert [key for key, fold in controls.folds.items() if fold.is_open] == ["data"]
    assert told == []


def test_the_panel_needs_no_scrolling_under_a_lesson(page: OneRunPage) -> None:
    scroller = page.panel.findChild(VerticalScroller)
    assert scroller.verticalScrollBar().maximum() == 0
    assert all(not fold.is_open for fold in page.controls.folds.values())
    # At the usual size of a lecturer's notebook it scrolls, but not for what is wanted most.
    page.resize(1366, 768 - _ABOVE_THE_PAGE - _LESSON_BAR)
    seed = page.controls["seed"]
    assert seed.mapTo(scroller, seed.rect().bottomLeft()).y() < scroller.height()
