"""The loss plot at an earlier epoch: what came after it stays visible, but paler."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.run.loss_card import LossCard
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import DataSettings
from app.look.look import Look


@pytest.fixture
def card(qtbot: QtBot, look: Look) -> LossCard:
    card = LossCard(look)
    qtbot.addWidget(card)
    card.apply_style()
    card.resize(300, 250)
    return card


@pytest.mark.parametrize("updates", [300, 30_000])
def test_past_and_future_meet_at_the_epoch_shown_and_the_axes_stay(card: LossCard, updates: int) -> None:
    plot, session = card.plot, OneRunSession()
    session.step(updates)
    plot.show_state(session.state)
    view = plot.view
    assert not plot._future.isVisible()

    shown = updates // 3
    session.show_update(shown)
    plot.show_state(session.state)

    assert plot.view == view
    assert plot._future.isVisible()
    (past, past_loss), (future, future_loss) = plot._curve.getData(), plot._future.getData()
    assert past[-1] == future[0] == shown
    assert past_loss[-1] == future_loss[0] == session.state.loss
    assert (np.diff(past) > 0).all()
    assert (np.diff(future) > 0).all()
    assert future[-1] == updates
    assert plot._future.opts["pen"].color().alphaF() < plot._curve.opts["pen"].color().alphaF()


def test_the_dashed_curve_is_named_where_there_is_room_for_it(card: LossCard) -> None:
    session = OneRunSession()
    session.change(data=DataSettings(kind="circle", sample_count=40, test_share=0.25))
    session.step(20)
    card.show_state(session.state)
    card.show()
    assert card._note.text() == "dashed: test"
    assert card.head_width() <= card.width()
    card.setMinimumWidth(1)
    card.resize(card.head_width() - 5, 250)
    assert card._note.text() == ""
    card.resize(400, 250)
    assert card._note.text() == "dashed: test"
    session.change(data=DataSettings())
    card.show_state(session.state)
    assert card._note.text() == ""


def test_the_test_curve_and_the_epochs_of_mini_batches(card: LossCard) -> None:
    session = OneRunSession()
    session.change(data=DataSettings(kind="circle", sample_count=40, test_share=0.25), batch_size=10)
    session.step(60)
    card.show_state(session.state)
    plot = card.plot
    assert plot._test_curve.isVisible()
    x, losses = plot._test_curve.getData()
    assert x[-1] == plot._curve.getData()[0][-1] == 20.0
    test = session.state.test_evaluation
    assert test is not None
    assert losses[-1] == test.loss
    assert plot.view[1][1] >= losses.max()
    assert not any(label.isVisible() for label in plot._level_labels)


def test_the_present_has_no_cursor_and_no_paler_curve(card: LossCard) -> None:
    plot, session = card.plot, OneRunSession()
    session.step(50)
    session.show_update(10)
    plot.show_state(session.state)
    assert len(plot.cursor._lines) == 1
    session.show_present()
    plot.show_state(session.state)
    assert plot.cursor._lines == []
    assert not plot._future.isVisible()
