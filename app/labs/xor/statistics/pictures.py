"""Rates and details: one above the other, or one at a time with a switch above, as there is room."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.labs.xor.statistics.details.details_card import DetailsCard
from app.labs.xor.statistics.rates.rates_card import RatesCard
from app.labs.xor.statistics.run.detail import Detail
from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.session import StatisticsSession
from app.look.look import Look

_GAP = 12
_DETAILS_SHARE = 0.35


class StatisticsPictures(QWidget):
    """The two cards.

    Signals
    -------
    detail_chosen
        (detail): the user wants to see another detail.
    arranged
        Another detail is shown now, or in another place.

    Parameters
    ----------
    look
        Theme and scale.
    session, scan
        What is shown.
    """

    detail_chosen = Signal(object)
    arranged = Signal()

    def __init__(self, look: Look, session: StatisticsSession, scan: ScanSession) -> None:
        super().__init__()
        self._is_one_card = False
        self._detail = Detail.RATES
        self.rates = RatesCard(look, session)
        self.details = DetailsCard(look, session, scan)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self.rates, 1)
        self._column.addWidget(self.details, 1)
        self.details.detail_chosen.connect(self._choose)
        self.details.show_detail(Detail.LOSSES)

    @property
    def detail(self) -> Detail:
        """What the lower card shows; `Detail.RATES` where the rates have all the room."""
        return self.details.detail

    @property
    def is_one_card(self) -> bool:
        """Whether there is room for one card alone."""
        return self._is_one_card

    def show_detail(self, detail: Detail) -> None:
        """Show another detail; below the rates, where there is room for both, first the losses."""
        self._detail = detail
        below = Detail.LOSSES if detail is Detail.RATES and not self._is_one_card else detail
        self.details.show_detail(below)
        self._show_cards()
        self.arranged.emit()

    def arrange(self, room: QSize, *, narrow: bool, alone: bool) -> None:
        """Give the cards their places.

        Parameters
        ----------
        room
            What there is without scrolling.
        narrow
            Whether the rules for narrow windows hold.
        alone
            Whether to show one card at a time, however much room there is.
        """
        self.rates.set_narrow(narrow=narrow)
        self.details.set_narrow(narrow=narrow)
        # Whatever detail is shown: the switch is to stay where it was pressed.
        both = self.rates.least_height(room.width()) + _GAP + self.details.most_height(room.width())
        one_card = narrow or alone or both > room.height()
        if one_card != self._is_one_card:
            self._is_one_card = one_card
            self._move_tabs()
        if one_card:
            rates, details = self.rates.least_height(room.width()), self.details.least_height(room.width())
        else:
            # However many lines the observation has.
            details = max(self.details.most_height(room.width()), round(_DETAILS_SHARE * room.height()))
            rates = room.height() - _GAP - details
        self.rates.setMinimumHeight(0 if alone else rates)
        self.details.setMinimumHeight(0 if alone else details)

    @property
    def least_height(self) -> int:
        """The height below which what is shown could not be read; up to date after `arrange`."""
        shown = [card.minimumHeight() for card in (self.rates, self.details) if card.isVisibleTo(self)]
        tabs = self.details.tabs.sizeHint().height() + _GAP if self._is_one_card else 0
        return sum(shown) + _GAP * (len(shown) - 1) + tabs

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.rates.retranslate()
        self.details.retranslate()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self.rates.refresh()
        self.details.apply_look()

    def refresh(self) -> None:
        """Show what the sessions know now."""
        self.rates.refresh()
        self.details.refresh()

    def _move_tabs(self) -> None:
        if self._is_one_card:
            self._column.insertWidget(0, self.details.give_tabs())
        else:
            self.details.take_tabs()
        self.show_detail(self._detail)

    def _choose(self, detail: Detail) -> None:
        # Rates and losses together are the page as it is opened.
        are_both = detail is Detail.LOSSES and not self._is_one_card
        self.detail_chosen.emit(Detail.RATES if are_both else detail)

    def _show_cards(self) -> None:
        detail = self.detail
        self.rates.setVisible(not self._is_one_card or detail is Detail.RATES)
        self.details.setVisible(detail is not Detail.RATES)
