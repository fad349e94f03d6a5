"""Random scenes of the statistics, small enough to be trained at once, and what a hand does to a page."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.labs.xor.statistics.page import StatisticsPage
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.scene import (
    OtherResults,
    ScanCell,
    ScanScene,
    StatisticsLook,
    StatisticsScene,
)
from app.labs.xor.statistics.seeds.seed_table import SeedTable
from app.start.screenshot import settle
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.success_scan import LEARNING_RATES, SIGMAS, ScanPlan
from engine.network.initializers import initializer
from tests.app.labs.xor.statistics.reference import NAMES

SMALL = RepeatedSettings(
    activations=tuple(NAMES)[3:6], widths=(2, 3), replicas=50, updates=20, learning_rate=3.0
)
_MOST_NETWORKS = 800
_ACTIVATIONS = list(NAMES)


def random_settings(rng: random.Random) -> RepeatedSettings:
    """Return few networks of any kind."""
    return RepeatedSettings(
        activations=tuple(rng.sample(_ACTIVATIONS, rng.randint(1, 3))),
        widths=tuple(sorted(rng.sample(range(1, 9), rng.randint(1, 2)))),
        replicas=rng.choice([50, 53]),
        updates=rng.choice([1, 7, 20]),
        learning_rate=rng.choice([0.05, 0.5, 10.0]),
        initializer=initializer(rng.choice(["xavier_normal", "he_normal", "he_uniform"])),
        use_bias=rng.random() < 0.8,
        bias_scale=rng.choice([0.0, 0.1, 0.25]),
        kink_side=rng.choice(["left", "right"]),
        success_loss=rng.choice([0.1, 0.2]),
        first_seed=rng.choice([0, 7, 2_000_000_000]),
    )


def random_scene(rng: random.Random) -> StatisticsScene:
    """Return any scene."""
    maybe = rng.random
    rows = rng.choice(["sigma", "width"])
    return StatisticsScene(
        random_settings(rng),
        trained=maybe() < 0.6,
        judged=rng.choice([0, 0, 0, 1, 32, 90]),
        looked=StatisticsLook(
            rng.choice(list(Detail)),
            rng.choice([None, *_ACTIVATIONS]),
            rng.choice([None, 1, 2, 3, 8]),
            rng.choice([None, 0, 8, 2_000_000_017]),
            conditions=maybe() < 0.3,
        ),
        others=OtherResults(
            maybe() < 0.4, random_settings(rng), 0, maybe() < 0.3, random_settings(rng), rng.choice([0, 16])
        ),
        map=ScanScene(
            ScanPlan(rng.choice(_ACTIVATIONS), rows, rng.randint(1, 8), 10),
            maybe() < 0.3,
            rng.choice([0, 0, 70]),
            rng.choice([None, ScanCell(rows, rng.choice(SIGMAS) if rows == "sigma" else 5, 0.3)]),
            rng.choice([None, 3]),
        ),
    )


class Hand:
    """Does to a page what a user does, at random.

    Parameters
    ----------
    page
        The page.
    rng
        What decides.
    qtbot
        Waits.
    """

    def __init__(self, page: StatisticsPage, rng: random.Random, qtbot: QtBot) -> None:
        self.page, self.rng, self.qtbot = page, rng, qtbot
        page.session.apply_settings(SMALL)
        page.scan.change(replicas=10)
        self._deeds: list[Callable[[], object]] = [
            self._set,
            self._set,
            self._train,
            self._train,
            self._give_up,
            self._press_bar,
            self._press_title,
            self._choose_detail,
            self._choose_detail,
            self._press_seed,
            self._forget,
            self._set_scan,
            self._press_cell,
            self._press_scanned_seed,
            self._press_conditions,
            self._start_anew,
        ]

    def act(self) -> str:
        """Do one thing, wait for what it computes, and return its name."""
        deed = self.rng.choice(self._deeds)
        deed()
        self.page.wait_until_computed()
        settle()
        return deed.__name__

    def _set(self) -> None:
        fields: dict[str, list[Any]] = {
            "activations": [SMALL.activations, SMALL.activations[1:], (*SMALL.activations, _ACTIVATIONS[8])],
            "widths": [(2, 3), (3,), (2, 3, 5)],
            "replicas": [50, 60],
            "updates": [20, 40],
            "learning_rate": [3.0, 0.2],
            "use_bias": [True, False],
            "bias_scale": [0.0, 0.5],
            "kink_side": ["left", "right"],
            "success_loss": [0.1, 0.5],
        }
        field = self.rng.choice(list(fields))
        self.page.controls.field_changed.emit(field, self.rng.choice(fields[field]))

    def _train(self) -> None:
        if self._is_small:
            self.page.toggle_playing()

    def _give_up(self) -> None:
        self.page.session.apply_settings(replace(SMALL, replicas=200, updates=self.rng.choice([300, 400])))
        if self.page.session.looks.detail is Detail.SCAN:
            return
        self.page.toggle_playing()
        session = self.page.session
        self.qtbot.waitUntil(lambda: session.result is not None and session.result.trained > 0)
        if session.running:
            self.page.toggle_playing()

    def _press_bar(self) -> None:
        bars = self.page.pictures.rates.bars
        settings = self.page.session.settings
        if self.page.session.result is not None:
            settings = self.page.session.result.settings
        hidden, neurons = self.rng.choice(settings.activations), self.rng.choice(settings.widths)
        place = bars.bar_at(hidden, neurons)
        if bars.isVisible() and place is not None:
            self._click(bars, place.center().toPoint())

    def _press_title(self) -> None:
        bars = self.page.pictures.rates.bars
        if bars.isVisible():
            self._click(bars, QPoint(self.rng.randrange(bars.width()), 12))

    def _choose_detail(self) -> None:
        self.page.pictures.details.tabs.value_chosen.emit(self.rng.choice(list(Detail)[1:]))

    def _press_seed(self) -> None:
        self._press_row(self.page.pictures.details.seeds)

    def _press_scanned_seed(self) -> None:
        self._press_row(self.page.pictures.details.scan.seeds)

    def _press_row(self, table: SeedTable) -> None:
        if table.isVisible() and table.model().rowCount() > 1:
            place = table.visualRect(table.model().index(self.rng.randrange(2), 0)).center()
            self._click(table.viewport(), place)

    def _forget(self) -> None:
        if self.page.pictures.rates.forget.isVisible():
            self.page.pictures.rates.forget.click()

    def _set_scan(self) -> None:
        fields: dict[str, list[Any]] = {
            "rows": ["sigma", "width"],
            "activation": _ACTIVATIONS[3:7],
            "neurons": [2, 4],
            "replicas": [10, 12],
        }
        field = self.rng.choice(list(fields))
        self.page.scan_controls.field_changed.emit(field, self.rng.choice(fields[field]))

    def _press_cell(self) -> None:
        picture = self.page.pictures.details.scan.map
        if picture.isVisible():
            cell = self.rng.randrange(7), self.rng.randrange(len(LEARNING_RATES))
            self._click(picture, picture.cell_rectangle(*cell).center().toPoint())

    def _press_conditions(self) -> None:
        if self.page.pictures.rates.isVisible():
            self.page.pictures.rates.chip.click()

    def _start_anew(self) -> None:
        if self.rng.random() < 0.5 and self._is_small:
            self.page.new_seed()
        else:
            self.page.reset_all()
            self.page.session.apply_settings(SMALL)
            self.page.scan.change(replicas=10)

    @property
    def _is_small(self) -> bool:
        if self.page.session.looks.detail is Detail.SCAN:
            return self.page.scan.settings.network_count <= _MOST_NETWORKS
        return self.page.session.settings.network_count <= 4 * _MOST_NETWORKS

    @staticmethod
    def _click(widget: Any, place: QPoint) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
