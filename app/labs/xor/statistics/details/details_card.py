"""The card below the rates: one of several closer looks at the networks of the selected width."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from app.labs.xor.statistics.details.failures_view import FailuresView
from app.labs.xor.statistics.details.loss_bands_view import LossBandsView
from app.labs.xor.statistics.details.times_view import TimesView
from app.labs.xor.statistics.rates.fitting_card import FittingCard
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.texts import activation_text, network_text, share_text
from app.labs.xor.statistics.scan.scan_view import ScanView
from app.labs.xor.statistics.seeds.seed_table import SeedTable
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.translation import translate
from engine.ensembles.network_outcomes import no_outcomes

_HEAD = 70
_PADDING = 34
_LEAST_TABLE = 190


class DetailsCard(FittingCard):
    """Loss bands, times of success, final losses of the failures, seeds, or the scan.

    Signals
    -------
    detail_chosen
        (detail): the user wants to see another one.

    Parameters
    ----------
    look
        Theme and scale.
    session
        What is shown.
    scan
        The scan, which is an experiment of its own.
    """

    detail_chosen = Signal(object)

    def __init__(self, look: Look, session: StatisticsSession, scan: ScanSession) -> None:
        super().__init__(look)
        self._session = session
        self._detail = Detail.LOSSES
        self.tabs = SegmentedControl(tuple(Detail), tabs=True)
        self.tabs.fit_texts()
        self.take_tabs()
        self.losses = LossBandsView(look, session)
        self.times = TimesView(look, session)
        self.failures = FailuresView(look, session)
        self.seeds = SeedTable(look)
        self.scan = ScanView(look, scan)
        self._stacked = QWidget()
        self._stack = QStackedLayout(self._stacked)
        self._views: dict[Detail, QWidget] = {
            Detail.LOSSES: self.losses,
            Detail.TIMES: self.times,
            Detail.FAILURES: self.failures,
            Detail.SEEDS: self.seeds,
            Detail.SCAN: self.scan,
        }
        for view in self._views.values():
            self._stack.addWidget(view)
        self.add(self._stacked, 1)
        self.tabs.value_chosen.connect(self.detail_chosen)
        self.seeds.seed_selected.connect(lambda seed: session.look(seed=seed))

    @property
    def detail(self) -> Detail:
        """What is shown."""
        return self._detail

    def least_height(self, width: int) -> int:
        """Return the height below which what is shown could not be read, in a card of `width`."""
        return self._look.px(_HEAD) + self._heights(width)[self._detail]

    def most_height(self, width: int) -> int:
        """Return the height at which every detail can be read, in a card of `width`."""
        return self._look.px(_HEAD) + max(self._heights(width).values())

    def _heights(self, width: int) -> dict[Detail, int]:
        return {
            Detail.RATES: 0,
            Detail.LOSSES: self.losses.least_height(width - _PADDING),
            Detail.TIMES: self.times.least_height,
            Detail.FAILURES: self.failures.least_height,
            Detail.SEEDS: self._look.px(_LEAST_TABLE),
            Detail.SCAN: self.scan.least_height(),
        }

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what has no room."""
        self.scan.set_stacked(stacked=narrow)
        # What is hidden does not tell that it needs another height, yet the height of all is the highest.
        self.scan.updateGeometry()
        self._stacked.updateGeometry()
        self.refresh()

    def take_tabs(self) -> None:
        """Show the switch in the card, which then stands below the rates."""
        self.head.addWidget(self.tabs)
        self.set_beside(self.tabs)
        self.tabs.set_offered([detail for detail in Detail if detail is not Detail.RATES])

    def give_tabs(self) -> SegmentedControl:
        """Give the switch away, to stand above the one card that is shown."""
        self.head.removeWidget(self.tabs)
        self.set_beside()
        self.tabs.set_offered(tuple(Detail))
        return self.tabs

    def show_detail(self, detail: Detail) -> None:
        """Show another detail."""
        self._detail = detail
        if detail in self._views:
            self._stack.setCurrentWidget(self._views[detail])
        self.tabs.show_value(detail)
        self.refresh()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.tabs.set_texts(
            [
                translate("XorStatistics", "Rates"),
                translate("XorStatistics", "Loss"),
                translate("XorStatistics", "Time"),
                translate("XorStatistics", "Failures"),
                translate("XorStatistics", "Seeds"),
                translate("XorStatistics", "Scan"),
            ]
        )
        self.tabs.setAccessibleName(translate("XorStatistics", "Details"))
        self.seeds.retranslate()
        self.scan.retranslate()
        self.refresh()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self.seeds.apply_look()
        self.scan.apply_look()
        self.refresh()

    def refresh(self) -> None:
        """Show what the sessions know now."""
        title, note = self._shown_title()
        self.show_title(title, [note])
        if self._detail is Detail.LOSSES:
            self.losses.refresh()
        elif self._detail is Detail.TIMES:
            self.times.refresh()
        elif self._detail is Detail.FAILURES:
            self.failures.refresh()
        elif self._detail is Detail.SEEDS:
            result = self._session.result
            found = result.find(*self._session.selected) if result is not None else None
            outcomes = found.outcomes if found is not None else no_outcomes(0)
            settings = result.settings if result is not None else self._session.settings
            self.seeds.show_outcomes(outcomes, self._session.looks.seed, settings.success_loss)
        elif self._detail is Detail.SCAN:
            self.scan.refresh()

    def _shown_title(self) -> tuple[str, str]:
        hidden, neurons = self._session.selected
        network = network_text(neurons)
        if self._detail is Detail.LOSSES:
            return translate("XorStatistics", "Loss curves"), translate(
                "XorStatistics", "{network} · median, middle 50% and 80% of the networks"
            ).format(network=network)
        if self._detail is Detail.TIMES:
            return translate("XorStatistics", "Time of success"), translate(
                "XorStatistics", "{network} · of the networks that succeeded; processor time measured here"
            ).format(network=network)
        if self._detail is Detail.FAILURES:
            return translate("XorStatistics", "Where they stopped"), translate(
                "XorStatistics", "{network} · sorted by the final loss"
            ).format(network=network)
        if self._detail is Detail.SCAN:
            return self.scan.title()
        result = self._session.result
        found = result.find(hidden, neurons) if result is not None else None
        title = f"{activation_text(hidden)} {network}"
        if found is None or not found.outcomes.count:
            return title, ""
        rate = found.outcomes.rate
        return title, translate(
            "XorStatistics", "{successes} of {trials} succeeded ({share}) · press a seed to open its run"
        ).format(successes=rate.successes, trials=rate.trials, share=escape(share_text(rate)))
