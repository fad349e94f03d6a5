"""The single run on other data than the truth table: everything that is shown is true of them."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.labs.xor.one_run.answers.prediction_summary import BINS, counts_by_class
from app.labs.xor.one_run.looks.looks import CurveKind
from app.labs.xor.one_run.numbers.numbers_drawer import NumbersDrawer
from app.labs.xor.one_run.numbers.numbers_texts import copied_text
from app.labs.xor.one_run.numbers.written_state import written_state
from app.labs.xor.one_run.points.operating_facts import operating_layer
from app.labs.xor.one_run.run.captions import output_note, question, standing
from app.labs.xor.one_run.run.observation import observation
from app.labs.xor.one_run.run.session import OneRunSession
from app.labs.xor.shared.data_settings import CLOUDS, OWN_POINTS, DataSettings
from app.labs.xor.shared.sample_texts import point_text
from app.labs.xor.shared.settings import XorSettings
from app.look.look import Look
from engine.activations import activation
from engine.data.placed_points import PlacedPoints
from engine.descent.training import TrainingRun
from engine.history.held_out_loss import evaluated
from engine.history.standstill import Standstill
from engine.network.initializers import initializer
from engine.network.optimizers import Adam, Momentum
from engine.network.outcomes import SOLVED_LOSS
from tests.app.labs.xor.one_run.calculator import calculate, read

CIRCLE = DataSettings(kind="circle", sample_count=40, noise=0.03, test_share=0.25)


@pytest.fixture
def session(qtbot: QtBot) -> OneRunSession:
    return OneRunSession()


@pytest.mark.parametrize("kind", CLOUDS)
def test_a_run_on_a_cloud_is_the_engines_run_on_its_training_samples(
    session: OneRunSession, kind: str
) -> None:
    data = DataSettings(kind=kind, sample_count=40, test_share=0.25)
    session.change(data=data, batch_size=8)
    for count in (1, 12, 27):
        session.step(count)
    run = TrainingRun(session.settings.training, data.split().train)
    run.step(40)
    state = session.state
    assert np.array_equal(state.loss_history, run.loss_history)
    assert state.sample_count == len(state.classes) == 30
    assert state.correct_count == round(30 * run.accuracy)


def test_changing_the_data_rewinds_and_keeps_the_seed_and_weights_typed_in(session: OneRunSession) -> None:
    session.set_parameters(session.state.parameters)
    start = session.state.parameters
    session.step(5)
    session.change(data=CIRCLE)
    assert session.state.update_count == 0
    assert session.state.parameters.equals(start)


def test_the_test_samples_are_evaluated_at_every_moment_that_is_shown(session: OneRunSession) -> None:
    session.change(data=CIRCLE)
    test = CIRCLE.split().test
    assert test is not None
    for count in (0, 3, 50, 400):
        session.step(count)
        state = session.state
        expected = evaluated(state.architecture, state.parameters, test)
        assert state.test_curve is not None
        updates, losses = state.test_curve
        assert updates[-1] == state.update_count
        assert losses[-1] == expected.loss
        assert (np.diff(updates) >= 0).all()
    session.show_update(60)
    updates, losses = session.state.test_curve or (np.empty(0), np.empty(0))
    assert updates[-1] == 60
    assert updates.max() == 60


@pytest.mark.parametrize(("changed_at", "kept"), [(40, 5), (44, 6)])
def test_the_test_curve_follows_weights_that_are_typed_in(
    session: OneRunSession, changed_at: int, kept: int
) -> None:
    session.change(data=CIRCLE)
    session.step(80)
    before = session.state.test_curve
    session.show_update(changed_at)
    session.set_parameters(TrainingRun(session.settings.training, CIRCLE.split().train).parameters)
    after = session.state.test_curve
    assert before is not None
    assert after is not None
    assert after[0].tolist() == [0.0, 8.0, 16.0, 24.0, 32.0, 40.0, float(changed_at)]
    assert np.array_equal(after[1][:kept], before[1][:kept])
    assert after[1][kept:] == pytest.approx(after[1][0])
    session.step(8)
    updates = (session.state.test_curve or before)[0]
    assert updates.tolist() == [0.0, 8.0, 16.0, 24.0, 32.0, 40.0, 48.0, changed_at + 8.0]


def test_solved_means_all_training_samples(session: OneRunSession) -> None:
    session.change(data=replace(CIRCLE, test_share=0.0), neurons=8, learning_rate=2.0)
    while session.state.solved_at is None and session.state.update_count < 6000:
        session.step(50)
    solved_at = session.state.solved_at
    assert solved_at is not None
    run = TrainingRun.replay(session.settings.training, CIRCLE.dataset(), (), solved_at)
    assert run.accuracy == 1.0
    assert run.loss < SOLVED_LOSS
    assert f"Solved at epoch {solved_at:,}" in observation(session.state)
    assert "all 40 training samples" in observation(session.state)


def test_a_plateau_has_a_name_on_the_truth_table_only(session: OneRunSession) -> None:
    """Zeros stay at ln 2 on any balanced data, but there its name would tell of four points."""
    session.change(data=replace(CIRCLE, test_share=0.0), initializer=initializer("zeros"))
    session.step(200)
    assert session.state.plateau is None


def test_mini_batches_are_counted_in_epochs(session: OneRunSession) -> None:
    session.change(data=CIRCLE, batch_size=8)
    session.step(6)
    state = session.state
    assert state.updates_per_epoch == 4
    assert "Epoch <b>1.50</b>" in standing(state)
    assert "4 updates, each with up to 8 of the 30 training samples" in output_note(state)
    session.change(batch_size=0)
    assert "one update with all 30 training samples" in output_note(session.state)


def test_a_batch_that_moves_where_all_samples_together_do_not_is_no_fixed_point(
    session: OneRunSession,
) -> None:
    session.change(initializer=initializer("zeros"))
    assert session.state.standstill is Standstill.ZERO_GRADIENT
    session.change(batch_size=1)
    assert session.state.standstill is None
    before = session.state.parameters
    session.step()
    assert not session.state.parameters.equals(before)


def test_sentences_name_no_four_points_on_other_data(session: OneRunSession) -> None:
    session.change(data=CIRCLE)
    for fields in (
        {},
        {"hidden_layers": 0},
        {"activation": activation("identity")},
        {"initializer": initializer("constant", 0.5)},
        {"activation": activation("relu"), "initializer": initializer("constant", -3.0), "use_bias": False},
        {"activation": activation("relu"), "hidden_layers": 2, "seed": 5, "learning_rate": 3.0},
    ):
        session.apply_settings(replace(XorSettings(), data=CIRCLE, **fields))
        for count in (0, 150):
            session.step(count)
            sentence = observation(session.state)
            assert "four" not in sentence
            assert "Test: " in sentence
            assert "XOR" not in question(session.state)


@pytest.mark.parametrize("optimizer", [Momentum(), Adam()], ids=lambda each: each.key)
@pytest.mark.parametrize("sample", [0, 29, None])
def test_the_written_update_of_a_mini_batch_is_the_next_one(
    session: OneRunSession, sample: int | None, optimizer: Momentum | Adam
) -> None:
    session.change(data=CIRCLE, batch_size=7, optimizer=optimizer, learning_rate=0.05, neurons=2)
    session.step(7)
    state = session.state
    text = copied_text(written_state(state, sample))
    written = {(line.symbol, line.place): line for line in read(text)}
    assert "mean of the next mini-batch of 7," in text
    for line in written.values():
        if line.terms:
            assert abs(calculate(line.terms) - line.value) <= line.unit * (1 + 1e-9), line
    session.step()
    after = session.state
    for layer, weight in enumerate(after.parameters.weights, 1):
        for i, row in enumerate(weight[0], 1):
            for j, value in enumerate(row, 1):
                line = written[f"W[{layer}]", f"({i}, {j})"]
                assert abs(line.value - value) <= line.unit
    assert written_state(state, sample).written.next_loss == pytest.approx(after.loss, rel=1e-12)


def test_the_mean_of_many_samples_has_no_column_for_each(session: OneRunSession) -> None:
    session.change(data=CIRCLE)
    text = copied_text(written_state(session.state, None))
    assert "Forward pass" not in text
    assert "L = 1/30 Σ Lᵢ" in text
    assert "dW[1] = 1/30 dz[1] Xᵀ" in text
    assert text.startswith("Circle · ")


def test_the_drawer_follows_a_sample_by_its_number_and_never_one_that_is_gone(
    qtbot: QtBot, look: Look, session: OneRunSession
) -> None:
    drawer = NumbersDrawer(look)
    qtbot.addWidget(drawer)
    session.change(data=CIRCLE)
    drawer.show()
    drawer.show_sample(3, followed=3)
    drawer.show_state(session.state, at_once=True)
    field = drawer.chooser.number
    assert field.isVisible()
    assert field.text() == "sample 4 of 30"
    field.selectAll()
    qtbot.keyClicks(field, "30")
    with qtbot.waitSignal(drawer.sample_chosen) as emitted:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert emitted.args == [29]
    assert field.text() == "sample 30 of 30"
    x1, x2 = session.state.points[29]
    assert f"x = {point_text(x1, x2, 4)}ᵀ" in drawer.text
    session.look(sample=30)
    session.change(data=replace(CIRCLE, sample_count=12))
    assert session.looks.followed == 7
    drawer.show_sample(7, followed=7)
    drawer.show_state(session.state, at_once=True)
    field.selectAll()
    qtbot.keyClicks(field, "10")
    with qtbot.waitSignal(drawer.rejected):
        qtbot.keyClick(field, Qt.Key.Key_Return)


def test_few_own_points_are_named_one_by_one(session: OneRunSession) -> None:
    points = PlacedPoints.of([(0.25, 0.5, 1), (1.0, -0.1, 0), (0.0, 0.0, 1)])
    session.change(data=DataSettings(kind=OWN_POINTS, points=points))
    text = copied_text(written_state(session.state, None))
    assert "columns: (0.25, 0.5), (1, −0.1), (0, 0)" in text


def test_many_samples_stand_on_the_curve_where_few_would(session: OneRunSession) -> None:
    session.change(data=replace(CIRCLE, sample_count=200, test_share=0.0))
    session.step(30)
    state = session.state
    for kind in CurveKind:
        layer = operating_layer(state, 1, kind, 50.0)
        for row, neuron in enumerate(layer.neurons):
            assert neuron.points == ()
            z = state.passed.z[0][0, row]
            g = state.settings.activation
            heights = g.value(z) if kind is CurveKind.VALUE else g.derivative(z)
            assert np.array_equal(neuron.places, np.stack((z, heights)))


def test_the_histogram_counts_every_prediction_once_in_its_class() -> None:
    predictions = np.array([0.0, 0.04, 0.05, 0.5, 0.99, 1.0, 1.0])
    classes = np.array([0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 0.0])
    ones, zeros = counts_by_class(predictions, classes)
    assert (ones[1], ones[10], ones[BINS - 1]) == (1, 1, 2)
    assert (zeros[0], zeros[BINS - 1]) == (2, 1)
    assert ones.sum() + zeros.sum() == 7
