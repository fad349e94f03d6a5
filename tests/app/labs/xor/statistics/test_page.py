"""The view as it is used: what is pressed, what is then shown, and that a seed opens that very network."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QSlider
from pytestqt.qtbot import QtBot

from app.labs.xor.shared.settings import XorSettings
from app.labs.xor.statistics.page import StatisticsPage
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.results import ResultStanding
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.seeds.seed_table import SeedTable
from app.look.look import Look
from app.start.screenshot import settle
from engine.activations import activation
from engine.data.datasets import XOR
from engine.descent.training import TrainingRun
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import initial_networks
from engine.ensembles.success_scan import LEARNING_RATES, SIGMAS
from engine.network.initializers import initializer
from engine.network.outcomes import solved

RELU = activation("relu")
SHORT = RepeatedSettings(
    activations=(activation("tanh"), RELU), widths=(2, 4), replicas=50, updates=400, learning_rate=1.0
)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> StatisticsPage:
    page = StatisticsPage(StatisticsSession(), look)
    qtbot.addWidget(page)
    page.resize(1600, 844)
    page.show_demonstration()
    page.show()
    settle()
    return page


def _train(qtbot: QtBot, page: StatisticsPage, settings: RepeatedSettings) -> None:
    page.session.apply_settings(settings)
    page.session.start()
    qtbot.waitUntil(lambda: not page.session.running)
    settle()


def _press_bar(qtbot: QtBot, page: StatisticsPage, key: str, neurons: int) -> None:
    bar = page.pictures.rates.bars.bar_at(activation(key), neurons)
    assert bar is not None
    qtbot.mouseClick(page.pictures.rates.bars, Qt.MouseButton.LeftButton, pos=bar.center().toPoint())


def _press_row(qtbot: QtBot, table: SeedTable, row: int) -> None:
    place = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _texts(table: SeedTable, row: int) -> list[str]:
    model = table.model()
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_training_begins_when_the_view_is_first_seen(qtbot: QtBot, look: Look) -> None:
    page = StatisticsPage(StatisticsSession(), look)
    qtbot.addWidget(page)
    assert not page.session.running
    page.show()
    assert page.session.running
    assert page.run_panel.button.text() == "Cancel"
    qtbot.waitUntil(lambda: page.session.result is not None and page.session.result.trained > 0)
    qtbot.mouseClick(page.run_panel.button, Qt.MouseButton.LeftButton)
    assert not page.session.running
    page.hide()
    page.show()
    assert not page.session.running


def test_a_first_picture_of_every_bar_comes_before_all_networks_are_trained(
    qtbot: QtBot, page: StatisticsPage
) -> None:
    page.session.apply_settings(replace(SHORT, replicas=2000, updates=3000))
    page.toggle_playing()
    qtbot.waitUntil(
        lambda: (
            page.session.result is not None
            and all(each.outcomes.count for each in page.session.result.combinations)
        )
    )
    assert page.session.running
    assert page.session.result is not None
    assert page.session.result.trained == 4 * 16
    page.toggle_playing()
    assert not page.session.running


def test_a_bar_lists_its_networks_failures_first(qtbot: QtBot, page: StatisticsPage) -> None:
    _press_bar(qtbot, page, "relu", 4)
    result, table = page.session.result, page.pictures.details.seeds
    assert result is not None
    found = result.find(RELU, 4)
    assert found is not None
    failures = found.outcomes.count - found.outcomes.rate.successes

    assert page.pictures.details.detail is Detail.SEEDS
    assert table.model().rowCount() == found.outcomes.count
    assert 0 < failures < found.outcomes.count
    assert _texts(table, failures - 1)[1].startswith("✕")
    assert _texts(table, failures)[1].startswith("✓")
    assert len({_texts(table, row)[0] for row in range(found.outcomes.count)}) == found.outcomes.count


def _assert_seeds_open_their_networks(qtbot: QtBot, page: StatisticsPage, key: str, neurons: int) -> None:
    _press_bar(qtbot, page, key, neurons)
    result, table = page.session.result, page.pictures.details.seeds
    assert result is not None
    found = result.find(activation(key), neurons)
    assert found is not None
    for row in (0, 3):
        seed = int(_texts(table, row)[0])
        with qtbot.waitSignal(page.open_requested) as opened:
            _press_row(qtbot, table, row)
        lab, settings = opened.args
        assert lab == "xor"
        assert isinstance(settings, XorSettings)
        index = seed - result.settings.first_seed
        run = TrainingRun(settings.training, XOR)
        assert run.parameters.equals(initial_networks(result.settings, neurons, [seed]))
        run.step(result.settings.updates)
        assert run.loss == pytest.approx(found.outcomes.losses[index], rel=1e-6)
        assert bool(solved(run.predictions, XOR.targets, run.loss)) == found.outcomes.succeeded[index]


@pytest.mark.parametrize(("key", "neurons"), [("relu", 2), ("tanh", 4), ("sigmoid", 2), ("step", 8)])
def test_a_seed_opens_exactly_that_network(
    qtbot: QtBot, page: StatisticsPage, key: str, neurons: int
) -> None:
    _assert_seeds_open_their_networks(qtbot, page, key, neurons)


def test_a_seed_opens_exactly_that_network_whatever_the_settings(qtbot: QtBot, page: StatisticsPage) -> None:
    # Without biases the point (0, 0) lies on the kink, so that the side of the derivative matters.
    without_biases = replace(SHORT, use_bias=False, kink_side="right", first_seed=1000)
    with_biases = replace(SHORT, initializer=initializer("he_uniform"), bias_scale=0.5, first_seed=77)
    for settings in (without_biases, with_biases, replace(with_biases, bias_scale=0.0, kink_side="right")):
        _train(qtbot, page, settings)
        _assert_seeds_open_their_networks(qtbot, page, "relu", 4)


def test_a_seed_of_the_present_row_opens_with_enter(qtbot: QtBot, page: StatisticsPage) -> None:
    _press_bar(qtbot, page, "elu", 2)
    table = page.pictures.details.seeds
    table.setCurrentIndex(table.model().index(2, 0))
    with qtbot.waitSignal(page.open_requested) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args[1].seed == int(_texts(table, 2)[0])
    assert opened.args[1].activation == activation("elu")


def test_loss_bands_times_and_failures_open_the_networks_of_their_row(
    qtbot: QtBot, page: StatisticsPage
) -> None:
    for detail, view in (
        (Detail.LOSSES, page.pictures.details.losses),
        (Detail.TIMES, page.pictures.details.times),
        (Detail.FAILURES, page.pictures.details.failures),
    ):
        page.pictures.details.detail_chosen.emit(detail)
        settle()
        place = QPoint(view.width() - 60, view.height() // 2)
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)
        assert page.pictures.details.detail is Detail.SEEDS, detail


def test_the_title_of_a_width_selects_it_and_the_arrow_keys_go_on(qtbot: QtBot, page: StatisticsPage) -> None:
    bars = page.pictures.rates.bars
    below = bars.bar_at(RELU, 8)
    assert below is not None
    qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(round(below.center().x()), 12))
    assert page.session.selected == (RELU, 8)
    assert page.pictures.details.detail is Detail.LOSSES
    qtbot.keyClick(bars, Qt.Key.Key_Left)
    qtbot.keyClick(bars, Qt.Key.Key_Down)
    assert page.session.selected == (activation("leaky_relu"), 4)
    qtbot.keyClick(bars, Qt.Key.Key_Return)
    assert page.pictures.details.detail is Detail.SEEDS


def test_a_result_of_other_settings_says_so(page: StatisticsPage) -> None:
    page.session.change(learning_rate=0.2)
    settle()
    assert page.session.standing is ResultStanding.OTHER
    assert "have changed" in page.observation.text


def test_conditions_are_said_and_one_press_shows_how_far_the_bars_move(
    qtbot: QtBot, page: StatisticsPage
) -> None:
    _train(qtbot, page, replace(SHORT, replicas=200, updates=1500))
    page.pictures.rates.forget.click()
    assert "biases 0" in page.observation.text
    assert "ReLU′(0)\u00a0=\u00a00" in page.observation.text
    page.pictures.rates.chip.click()
    assert page.pictures.rates.conditions.isVisible()
    page.pictures.rates.conditions.kink.click()
    assert page.session.settings.kink_side == "right"
    qtbot.waitUntil(lambda: not page.session.running)
    page.observation.show_now()
    assert page.session.previous is not None
    assert "McNemar" in page.observation.text
    assert "two-sided 5%" in page.observation.text
    count = len(page.session.result.combinations) if page.session.result is not None else 0
    assert f"Bonferroni ×{count}" in page.observation.text
    remarks = page.pictures.rates._remarks(page.session.settings)
    assert remarks[0].endswith(f"McNemar's exact test, two-sided, Bonferroni ×{count}")
    assert "ReLU′(0)\u00a0=\u00a01" in page.observation.text
    assert page.pictures.rates.forget.isVisible()
    page.pictures.rates.forget.click()
    assert page.session.previous is None


def test_what_cannot_be_trained_is_refused_in_a_sentence_and_the_control_comes_back(
    qtbot: QtBot, page: StatisticsPage
) -> None:
    page.session.change(activations=(RELU,))
    box = page.controls["activations"].box("relu")
    box.click()
    assert "from 1 to 8" in page.observation.problem
    assert box.isChecked()
    widths = page.controls["widths"]
    widths.selectAll()
    qtbot.keyClicks(widths, "2, 9")
    qtbot.keyClick(widths, Qt.Key.Key_Return)
    assert "from 1 to 8, not 9" in page.observation.problem
    assert widths.text() == "2, 4, 8"
    widths.selectAll()
    qtbot.keyClicks(widths, "8 3")
    qtbot.keyClick(widths, Qt.Key.Key_Return)
    assert page.session.settings.widths == (3, 8)
    assert widths.text() == "3, 8"


def test_any_elementwise_activation_can_be_added(qtbot: QtBot, page: StatisticsPage) -> None:
    page.session.change(activations=(RELU, activation("tanh")))
    page.controls["activations"].more.click()
    box = page.controls["activations"].box("silu")
    box.click()
    assert activation("silu") in page.session.settings.activations
    assert "SiLU" in box.text()
    assert box.isChecked()
    box.click()
    assert activation("silu") not in page.session.settings.activations
    assert not box.isChecked()
    page.controls["activations"].more.click()
    assert not box.isVisible()


def test_the_scan_opens_a_network_of_its_cell(qtbot: QtBot, page: StatisticsPage) -> None:
    page.session.apply_settings(replace(SHORT, updates=100))
    page.pictures.details.detail_chosen.emit(Detail.SCAN)
    settle()
    assert page.pictures.rates.isVisible()
    page.scan.change(replicas=10)
    page.toggle_playing()
    qtbot.waitUntil(lambda: not page.scan.running)
    view = page.pictures.details.scan
    cell = view.map.cell_rectangle(5, 4).center().toPoint()
    qtbot.mouseClick(view.map, Qt.MouseButton.LeftButton, pos=cell)
    assert page.scan.cell == (5, 4)
    assert view.seeds.model().rowCount() == 10
    with qtbot.waitSignal(page.open_requested) as opened:
        _press_row(qtbot, view.seeds, 0)
    settings = opened.args[1]
    assert settings.learning_rate == LEARNING_RATES[4]
    assert settings.initializer.scale == SIGMAS[5]
    assert settings.activation == page.scan.settings.activation
    run = TrainingRun(settings.training, XOR)
    run.step(100)
    outcomes = page.scan.cell_outcomes
    assert outcomes is not None
    np.testing.assert_allclose(outcomes.losses[settings.seed], run.loss, rtol=1e-9)


def test_a_reset_within_the_scan_is_one_of_the_scan(page: StatisticsPage) -> None:
    page.session.apply_settings(replace(SHORT, updates=100))
    page.pictures.details.detail_chosen.emit(Detail.SCAN)
    page.scan.change(replicas=10, rows="width")
    page.reset_all()
    assert (page.scan.settings.replicas, page.scan.settings.rows) == (100, "sigma")
    assert page.session.settings.updates == 100
    assert page.scan.settings.common.updates == 100


def test_new_seeds_within_the_scan_are_trained(qtbot: QtBot, page: StatisticsPage) -> None:
    page.session.apply_settings(replace(SHORT, updates=20))
    page.pictures.details.detail_chosen.emit(Detail.SCAN)
    page.scan.change(replicas=10)
    page.toggle_playing()
    qtbot.waitUntil(lambda: not page.scan.running)
    page.new_seed()
    assert page.scan.running
    qtbot.waitUntil(lambda: not page.scan.running)
    assert page.scan.scan is not None
    assert page.scan.scan.settings.common.first_seed == page.session.settings.first_seed


def test_a_narrow_page_shows_one_card_at_a_time(page: StatisticsPage) -> None:
    page.resize(1024, 644)
    settle()
    assert page.pictures.rates.isVisible()
    assert not page.pictures.details.isVisible()
    page.pictures.details.detail_chosen.emit(Detail.FAILURES)
    assert not page.pictures.rates.isVisible()
    assert page.pictures.details.isVisible()
    page.resize(1600, 844)
    settle()
    assert page.pictures.rates.isVisible()
    assert page.pictures.details.detail is Detail.FAILURES


def test_closing_the_page_ends_the_threads(page: StatisticsPage) -> None:
    page.session.apply_settings(replace(SHORT, replicas=2000, updates=100_000))
    page.session.start()
    page.close()
    assert not page.session.running


def test_every_slider_changes_its_setting_without_a_complaint(page: StatisticsPage) -> None:
    page.show_demonstration()
    for slider in page.findChildren(QSlider):
        slider.setValue(slider.value() + max(1, slider.singleStep()))
        settle()
    assert page.observation.problem == ""
    page.session.cancel()
    page.scan.cancel()


@pytest.mark.parametrize("size", [(1600, 844), (1366, 712), (1024, 644), (1920, 1024)])
def test_the_switch_of_the_details_stays_where_it_was_pressed(
    page: StatisticsPage, size: tuple[int, int]
) -> None:
    page.resize(*size)
    settle()
    tabs = page.pictures.details.tabs
    places = set()
    for detail in Detail:
        page.session.look(detail=detail)
        settle()
        places.add(tabs.mapTo(page, QPoint(0, 0)).y())
    assert len(places) == 1
