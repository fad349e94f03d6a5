"""The view of repeated training: what is trained at the left, rates and closer looks at the right."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from app.invalid_value_text import invalid_value_text
from app.lab_frame import LabFrame
from app.labs.xor.statistics.controls import StatisticsControls
from app.labs.xor.statistics.details_card import Detail, DetailsCard
from app.labs.xor.statistics.observation import observation
from app.labs.xor.statistics.rates_card import RatesCard
from app.labs.xor.statistics.run_panel import RunPanel
from app.labs.xor.statistics.scan_controls import ScanControls
from app.labs.xor.statistics.scan_session import ScanSession
from app.labs.xor.statistics.session import StatisticsSession
from app.labs.xor.statistics.settings import single_run
from app.look import Look
from app.translation import translate
from engine.activations import Activation
from engine.invalid_value import InvalidValueError
from engine.repeated_training import Combination
from engine.success_scan import LEARNING_RATES

_LAB_KEY = "xor"
_GAP = 12
_RATES_SHARE = 36
_DETAILS_SHARE = 20


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
        self.scan = ScanSession(self)
        self._shown: tuple[object, ...] = ()
        self._is_new = True
        self._build_panel()
        self.rates = RatesCard(look, session)
        self.details = DetailsCard(look, session, self.scan)
        self._column = QVBoxLayout(self.hero)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self.rates, _RATES_SHARE)
        self._column.addWidget(self.details, _DETAILS_SHARE)
        self._connect()
        self.details.show_detail(Detail.LOSSES)
        self.finish_construction()
        self._show_settings()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self.question.setText(translate("XorStatistics", "XOR solved: skill, or luck?"))
        for part in (self.controls, self.scan_controls, self.run_panel, self.rates, self.details):
            part.retranslate()
        self._show_observation(at_once=True)

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self.controls.retranslate()
        self.rates.refresh()
        self.details.apply_look()
        self._show_observation()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: small pictures may need another row."""
        super().resizeEvent(event)
        self._place()

    def arrange(self, *, narrow: bool) -> None:
        """Leave out what has no room in a narrow page."""
        self.rates.set_narrow(narrow=narrow)
        self.details.set_narrow(narrow=narrow)
        detail = self.details.detail
        if narrow:
            self._column.insertWidget(0, self.details.give_tabs())
            detail = Detail.RATES if detail is Detail.LOSSES else detail
        else:
            self.details.take_tabs()
            detail = Detail.LOSSES if detail is Detail.RATES else detail
        self._show_detail(detail)
        self._show_observation(at_once=True)

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the height below which bars and pictures would be too small to read."""
        del narrow
        margins = self.root_column.contentsMargins()
        width = self.width() - margins.left() - margins.right() - self.panel.width()
        width -= self.body_row.spacing()
        rates, details = self.rates.least_height(width), self.details.least_height(width)
        if self.presenting:
            rates = details = 0
        self.rates.setMinimumHeight(rates)
        self.details.setMinimumHeight(details)
        shown = [
            least for card, least in ((self.rates, rates), (self.details, details)) if card.isVisibleTo(self)
        ]
        tabs = self.details.tabs.sizeHint().height() + _GAP if self.narrow else 0
        return QSize(0, sum(shown) + _GAP * (len(shown) - 1) + tabs)

    def show_demonstration(self) -> None:
        """Show a small experiment, the same at every call."""
        self._is_new = False
        self.scan.cancel()
        self._show_detail(Detail.RATES if self.narrow else Detail.LOSSES)
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
        if not self._in_scan and not self.session.running:
            self.session.start()

    def reset_all(self) -> None:
        """Bring every setting back to its default."""
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
        self.scan.shut_down()
        super().closeEvent(event)

    @property
    def _in_scan(self) -> bool:
        return self.details.detail is Detail.SCAN

    def _build_panel(self) -> None:
        self.controls = StatisticsControls(self.look)
        self.scan_controls = ScanControls(self.look)
        self.scan_controls.hide()
        self.panel.add(self.controls)
        self.panel.add(self.scan_controls)
        self.run_panel = RunPanel(self.look)
        self.panel.pin_below(self.run_panel)

    def _connect(self) -> None:
        session, scan, details = self.session, self.scan, self.details
        session.settings_changed.connect(self._show_settings)
        session.changed.connect(self._show_known)
        session.selection_changed.connect(self._draw)
        scan.changed.connect(self._show_scan)
        scan.cell_selected.connect(self._show_scan)
        self.controls.field_changed.connect(self._change)
        self.controls.new_seed_requested.connect(self.new_seed)
        self.controls.reset_requested.connect(self.reset_all)
        self.scan_controls.field_changed.connect(self._change_scan)
        for part in (self.controls, self.scan_controls):
            part.rejected.connect(self.observation.show_problem)
        self.run_panel.toggle_requested.connect(self.toggle_playing)
        self.rates.bars.selected.connect(session.select)
        self.rates.bars.bar_chosen.connect(self._show_seeds)
        self.rates.conditions.change_requested.connect(self._train_with)
        self.rates.chip.toggled.connect(self._place)
        details.detail_chosen.connect(self._show_detail)
        for view in (details.losses.band_chosen, details.times.row_chosen, details.causes.row_chosen):
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
        self.scan.follow(self.session.settings)
        self._shown = ()
        self._show_known()
        self._show_scan()
        self._place()

    def _show_known(self) -> None:
        session, result = self.session, self.session.result
        settings = session.settings
        if not self._in_scan:
            is_theirs = result is not None and result.settings == settings
            self.run_panel.show_progress(
                result.trained if result is not None and is_theirs else 0,
                settings.network_count,
                result.done if result is not None and is_theirs else 0.0,
                running=session.running,
            )
        combinations: tuple[Combination, ...] = result.combinations if result is not None else ()
        shown = (combinations, session.running, session.standing, session.previous)
        if shown != self._shown:
            self._shown = shown
            self._draw()

    def _draw(self) -> None:
        self.rates.refresh()
        self.details.refresh()
        self._show_observation()

    def _show_scan(self) -> None:
        scan = self.scan
        self.scan_controls.show_settings(scan.settings)
        if not self._in_scan:
            return
        known = scan.scan
        cells = [cell for row in known.cells for cell in row] if known is not None else []
        wanted = len(scan.settings.row_values) * len(LEARNING_RATES) * scan.settings.replicas
        self.run_panel.show_progress(
            sum(cell.count for cell in cells),
            wanted,
            known.done if known is not None else 0.0,
            running=scan.running,
        )
        self.details.refresh()
        self._show_observation()

    def _show_detail(self, detail: Detail) -> None:
        self.details.show_detail(detail)
        # In a narrow page there is room for one card.
        self.rates.setVisible(detail is Detail.RATES if self.narrow else not self._in_scan)
        self.details.setVisible(detail is not Detail.RATES)
        self.controls.setVisible(not self._in_scan)
        self.scan_controls.setVisible(self._in_scan)
        self._shown = ()
        self._show_known()
        self._show_scan()
        self._place()

    def _show_seeds(self, hidden: Activation, neurons: int) -> None:
        self.session.select(hidden, neurons)
        self._show_detail(Detail.SEEDS)

    def _open_run(self, seed: int) -> None:
        result = self.session.result
        if result is not None:
            self.open_requested.emit(_LAB_KEY, single_run(result.settings, *self.session.selected, seed))

    def _open_scanned_run(self, seed: int) -> None:
        settings = self.scan.settings
        row, column = self.scan.cell
        common = settings.cell_settings(row, column)
        self.open_requested.emit(_LAB_KEY, single_run(common, settings.activation, common.widths[0], seed))

    def _place(self) -> None:
        self.hero.setMinimumHeight(self.hero_minimum_size(narrow=self.narrow).height())

    def _show_observation(self, *, at_once: bool = False) -> None:
        detail, brief = self.details.detail, self.narrow
        sentence = observation(self.session, self.scan, detail, brief=brief)
        self.observation.show_sentence(sentence, at_once=at_once)
