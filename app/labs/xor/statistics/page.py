"""The view of repeated training: what is trained at the left, rates and closer looks at the right."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from app.lab_kit.lab_frame import LabFrame
from app.labs.xor.shared.view_keys import LAB_KEY
from app.labs.xor.statistics.controls import StatisticsControls
from app.labs.xor.statistics.pictures import StatisticsPictures
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.observation import observation
from app.labs.xor.statistics.run.scene import StatisticsScene
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.settings import single_run
from app.labs.xor.statistics.run.texts import progress_text
from app.labs.xor.statistics.run_panel import RunPanel
from app.labs.xor.statistics.scan.scan_controls import ScanControls
from app.look.look import Look
from app.words.invalid_value_text import invalid_value_text
from app.words.translation import translate
from engine.activations import Activation
from engine.ensembles.repeated_training import Combination
from engine.records.bounded_record import BoundedRecord
from engine.records.invalid_value import InvalidValueError

_STRIP_HEIGHT = 52


class StatisticsPage(LabFrame):
    """Trains hundreds of networks at once and shows how many of them learn XOR.

    Parameters
    ----------
    session
        Settings and results.
    look
        Theme and scale.
    """

    has_time = True

    def __init__(self, session: StatisticsSession, look: Look) -> None:
        super().__init__(look)
        self.session = session
        session.setParent(self)
        self.scan = session.scan
        self._shown: tuple[object, ...] = ()
        self._shown_detail = session.looks.detail
        self._is_new = True
        self._build_panel()
        self.pictures = StatisticsPictures(look, session, self.scan)
        self.present_bar.offer_steps(offered=False)
        column = QVBoxLayout(self.hero)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pictures)
        self._connect()
        self.finish_construction()
        self._show_settings()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self.question.setText(translate("XorStatistics", "XOR solved: skill, or luck?"))
        for part in (self.controls, self.scan_controls, self.run_panel, self.pictures):
            part.retranslate()
        self._show_observation()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self.controls.retranslate()
        self.pictures.apply_look()
        self._show_observation()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size: the cards may need other places."""
        super().resizeEvent(event)
        self._place()

    def arrange(self, *, narrow: bool) -> None:
        """Give the cards the places for the present size."""
        del narrow
        self._place()
        self._show_observation()
        self.observation.show_now()

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the height below which bars and pictures would be too small to read."""
        del narrow
        return QSize(0, self.pictures.least_height)

    def set_presenting(self, *, on: bool) -> None:
        """Show one card at a time on a projector."""
        super().set_presenting(on=on)
        self._place()

    @property
    def scene(self) -> StatisticsScene:
        """What is shown."""
        return self.session.scene

    def show_scene(self, scene: BoundedRecord) -> None:
        """Show a scene; networks that have to be trained for it are trained in the background."""
        if isinstance(scene, StatisticsScene):
            self._is_new = False
            self.observation.clear_problem()
            self.session.show(scene)

    def show_demonstration(self) -> None:
        """Show a small experiment, the same at every call."""
        self._is_new = False
        self.session.show_demonstration()

    def toggle_playing(self) -> None:
        """Train all networks, or give it up."""
        experiment = self.scan if self._in_scan else self.session
        if experiment.running:
            experiment.cancel()
        else:
            experiment.start()

    def new_seed(self) -> None:
        """Use other seeds, and train them."""
        self.session.draw_new_seed()
        experiment = self.scan if self._in_scan else self.session
        if not experiment.running:
            experiment.start()

    def reset_all(self) -> None:
        """Bring every setting that can be seen back to its default."""
        if self._in_scan:
            self.scan.reset()
        else:
            self.session.reset()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin when the page is seen for the first time: an empty picture says nothing."""
        super().showEvent(event)
        if self._is_new:
            self._is_new = False
            self.session.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what is computed."""
        self.session.shut_down()
        super().closeEvent(event)

    @property
    def _in_scan(self) -> bool:
        return self.session.looks.detail is Detail.SCAN

    def _build_panel(self) -> None:
        self.controls = StatisticsControls(self.look)
        self.scan_controls = ScanControls(self.look)
        self.scan_controls.hide()
        self.panel.add(self.controls)
        self.panel.add(self.scan_controls)
        self.run_panel = RunPanel(self.look)
        self.panel.pin_below(self.run_panel)

    def _connect(self) -> None:
        session, scan = self.session, self.scan
        rates, details = self.pictures.rates, self.pictures.details
        session.settings_changed.connect(self._show_settings)
        session.changed.connect(self._show_known)
        session.looked.connect(self._show_looked)
        scan.changed.connect(self._show_scan)
        self.controls.field_changed.connect(self._change)
        self.controls.new_seed_requested.connect(self.new_seed)
        self.controls.reset_requested.connect(self.reset_all)
        self.scan_controls.field_changed.connect(self._change_scan)
        for part in (self.controls, self.scan_controls):
            part.rejected.connect(self.observation.show_problem)
        self.run_panel.toggle_requested.connect(self.toggle_playing)
        rates.bars.selected.connect(session.select)
        rates.bars.bar_chosen.connect(self._show_seeds)
        rates.conditions.change_requested.connect(self._train_with)
        self.pictures.detail_chosen.connect(lambda detail: session.look(detail=detail))
        self.pictures.arranged.connect(self._show_detail)
        for view in (details.losses.band_chosen, details.times.row_chosen, details.failures.row_chosen):
            view.connect(self._show_seeds)
        details.seeds.seed_chosen.connect(self._open_run)
        details.scan.seed_chosen.connect(self._open_scanned_run)

    def _change(self, field: str, value: object) -> None:
        self.observation.clear_problem()
        try:
            self.session.change(**{field: value})
        except InvalidValueError as error:
            self._show_settings()
            self.observation.show_problem(invalid_value_text(error))

    def _change_scan(self, field: str, value: object) -> None:
        self.observation.clear_problem()
        self.scan.change(**{field: value})

    def _train_with(self, field: str, value: object) -> None:
        self.session.change(**{field: value})
        if not self.session.running:
            self.session.start()

    def _show_settings(self) -> None:
        self.controls.show_settings(self.session.settings)
        self._show_everything()

    def _show_progress(self) -> None:
        progress = (self.scan if self._in_scan else self.session).progress
        self.run_panel.show_progress(progress)
        self.present_bar.show_playing(playing=progress.running)
        self.present_bar.show_status(progress_text(progress), "")

    def _show_known(self) -> None:
        session, result = self.session, self.session.result
        self._show_progress()
        combinations: tuple[Combination, ...] = result.combinations if result is not None else ()
        shown = (combinations, session.running, session.standing, session.previous)
        if shown != self._shown:
            self._shown = shown
            self._draw()

    def _draw(self) -> None:
        self.pictures.refresh()
        self._show_observation()

    def _show_looked(self) -> None:
        detail = self.session.looks.detail
        if detail is not self._shown_detail:
            self._shown_detail = detail
            self.pictures.show_detail(detail)
        else:
            self._draw()
            self._place()

    def _show_scan(self) -> None:
        self.scan_controls.show_settings(self.scan.settings)
        if self._in_scan:
            self._show_progress()
            self.pictures.details.refresh()
            self._show_observation()

    def _show_detail(self) -> None:
        self.controls.setVisible(not self._in_scan)
        self.scan_controls.setVisible(self._in_scan)
        self._show_everything()

    def _show_everything(self) -> None:
        self._shown = ()
        self._show_known()
        self._show_scan()
        self._place()
        # Another card asks another question: the sentence on the one before is not to stay.
        self._show_observation()
        self.observation.show_now()

    def _show_seeds(self, hidden: Activation, neurons: int) -> None:
        self.session.select(hidden, neurons)
        self.session.look(detail=Detail.SEEDS)

    def _open_run(self, seed: int) -> None:
        result = self.session.result
        if result is not None:
            self.open_requested.emit(LAB_KEY, single_run(result.settings, *self.session.selected, seed))

    def _open_scanned_run(self, seed: int) -> None:
        settings = self.scan.settings
        row, column = self.scan.cell
        common = settings.cell_settings(row, column)
        self.open_requested.emit(LAB_KEY, single_run(common, settings.activation, common.widths[0], seed))

    def _place(self) -> None:
        self.pictures.arrange(self._hero_room(), narrow=self.narrow, alone=self.presenting)
        self.hero.setMinimumHeight(0 if self.presenting else self.pictures.least_height)

    def _hero_room(self) -> QSize:
        """Return the room for the hero, with an observation of one line, whatever scrolls."""
        margins = self.root_column.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        height = self.height() - margins.top() - margins.bottom() - self.question.minimumHeight()
        if self.presenting:
            height -= self.present_bar.minimumHeight()
        else:
            width -= self.panel.width() + self.body_row.spacing()
        return QSize(width, height - self.look.px(_STRIP_HEIGHT) - self.hero_column.spacing())

    def _show_observation(self) -> None:
        detail, brief = self.pictures.detail, self.pictures.is_one_card
        sentence = observation(self.session, self.scan, detail, brief=brief)
        self.observation.show_sentence(lambda: sentence)
        self.observation.show_running(running=self.session.running or self.scan.running)
