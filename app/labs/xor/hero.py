"""The plots and numbers of the XOR lab, and how they share the room in windows of different size."""

from enum import StrEnum

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from app.labs.xor.color_bar import ColorBar
from app.labs.xor.loss_plot import LossCard
from app.labs.xor.output_map import SquareOutputMap
from app.labs.xor.predictions import PredictionsCard
from app.labs.xor.state import XorState
from app.labs.xor.weights import WeightsView
from app.look import Look
from app.translation import translate
from app.widgets.card import Card
from app.widgets.segmented_control import SegmentedControl

_GAP = 12
_MAP, _WEIGHTS = "map", "weights"
_SMALLEST_MAP = 200
_FULL_BESIDE = 440
_TABBED_BESIDE = 226
_ROOM_FOR_LONG_BADGE = 280
_UNLIMITED = 16_777_215


class Arrangement(StrEnum):
    """Which cards stand where."""

    FULL = "full"
    """The map at the left; loss, predictions and weights in a column beside it."""
    TABBED = "tabbed"
    """The map at the left, with the weights as its second tab; loss and predictions beside it."""
    PRESENTED = "presented"
    """The map with loss and predictions beside it and no weights, for a projector."""
    STACKED = "stacked"
    """As TABBED, but loss and predictions below the map."""


_FULL_SIZE = QSize(1060, 668)
_TABBED_WIDTH = 660


def arrangement_for(room: QSize, text_scale: float) -> Arrangement:
    """Return the arrangement for the room that the hero has before it scrolls, in pixels."""
    width, height = room.width() / text_scale, room.height() / text_scale
    if width >= _FULL_SIZE.width() and height >= _FULL_SIZE.height():
        return Arrangement.FULL
    return Arrangement.TABBED if width >= _TABBED_WIDTH else Arrangement.STACKED


class XorHero(QWidget):
    """Output map, loss, predictions and weights.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._arrangement: Arrangement | None = None
        self._state: XorState | None = None
        self.map = SquareOutputMap(look)
        self.loss, self.predictions = LossCard(look), PredictionsCard(look)
        self.weights = WeightsView(look)
        self._color_bar = ColorBar(look)
        self.tabs = SegmentedControl((_MAP, _WEIGHTS))
        self.tabs.fit_texts()
        self.tabs.value_chosen.connect(self.show_tab)

        self._map_card = Card(look)
        self._map_card.head.insertWidget(0, self.tabs)
        self._map_card.head.addWidget(self._color_bar)
        self._weights_page, self._weights_card = QWidget(), QFrame()
        self._weights_card.setProperty("role", "card")
        self._weights_tab = QVBoxLayout(self._weights_page)
        self._weights_home = QVBoxLayout(self._weights_card)
        self._weights_tab.setContentsMargins(0, 0, 0, 0)
        self._weights_home.setContentsMargins(16, 10, 16, 10)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.map)
        self._pages.addWidget(self._weights_page)
        self._pages.setProperty("role", "plain")
        self._map_card.add(self._pages, 1)

        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self.show_tab(_MAP)

    @property
    def arrangement(self) -> Arrangement | None:
        """Which cards stand where now."""
        return self._arrangement

    def arrange(self, arrangement: Arrangement) -> None:
        """Place the cards."""
        if arrangement is self._arrangement:
            self._fit_map_card()
            return
        self._arrangement = arrangement
        full, stacked = arrangement is Arrangement.FULL, arrangement is Arrangement.STACKED
        cards = (self._map_card, self.loss, self.predictions, self._weights_card)
        for card in cards:
            self._grid.removeWidget(card)
        (self._weights_home if full else self._weights_tab).addWidget(self.weights)
        self.weights.show_title(shown=full)
        self._weights_card.setVisible(full)
        has_tabs = arrangement in (Arrangement.TABBED, Arrangement.STACKED)
        self.tabs.setVisible(has_tabs)
        if not has_tabs:
            self.show_tab(_MAP)
        if stacked:
            for row, card in enumerate(cards[:3]):
                self._grid.addWidget(card, row, 0)
        else:
            self._grid.addWidget(self._map_card, 0, 0, 3 if full else 2, 1)
            for row, card in enumerate(cards[1 : 4 if full else 3]):
                self._grid.addWidget(card, row, 1)
        for row, stretch in enumerate((0, 0, 0) if stacked else (6, 1, 0)):
            self._grid.setRowStretch(row, stretch)
        self._grid.setColumnStretch(0, 1 if stacked else 0)
        self._grid.setColumnStretch(1, 0 if stacked else 1)
        self.loss.show_note(shown=full)
        self._name_map()
        self._fit_map_card()

    def minimum_height(self, arrangement: Arrangement, width: int) -> int:
        """Return the height below which an arrangement of that width is to scroll."""
        px = self._look.px
        if arrangement is Arrangement.STACKED:
            return width + px(40) + px(230) + px(220) + 2 * _GAP
        return px(640 if arrangement is Arrangement.FULL else 420)

    def show_tab(self, tab: str) -> None:
        """Show the map or the weights in the large card."""
        self.tabs.show_value(tab)
        self._pages.setCurrentWidget(self._weights_page if tab == _WEIGHTS else self.map)
        self._color_bar.setVisible(tab == _MAP)

    def show_state(self, state: XorState) -> None:
        """Draw a state."""
        self._state = state
        for part in (self.loss, self.predictions, self.weights):
            part.show_state(state)
        self.map.plot.show_state(state)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.tabs.set_texts([translate("Xor", "Output map"), translate("Xor", "Weights")])
        for part in (self.loss, self.predictions, self.weights):
            part.retranslate()
        self._name_map()
        if self._state is not None:
            self.show_state(self._state)

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self.map.apply_style()
        self.loss.apply_style()
        self._color_bar.apply_style()
        self.predictions.rows.updateGeometry()
        self.weights.table.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the map square and its card without empty sides."""
        super().resizeEvent(event)
        self._fit_map_card()

    def _name_map(self) -> None:
        full, presented = (self._arrangement is each for each in (Arrangement.FULL, Arrangement.PRESENTED))
        self._map_card.set_title(
            translate("Xor", "Output map <i>ŷ</i>") if full or presented else "",
            translate("Xor", "dotted: where a hidden neuron has <i>z</i> = 0") if full else "",
        )

    def _fit_map_card(self) -> None:
        """Make the map's card as wide as its height needs, so that the rest has the room beside it."""
        px = self._look.px
        margins = self._map_card.body.contentsMargins()
        frame_width = margins.left() + margins.right() + 2
        if self._arrangement is Arrangement.STACKED:
            self._map_card.setMinimumWidth(0)
            self._map_card.setMaximumWidth(_UNLIMITED)
            self.map.setMinimumHeight(self.map.height_for_width(self.width() - frame_width))
            self.predictions.shorten_badge(short=False)
            return
        self.map.setMinimumHeight(px(_SMALLEST_MAP))
        head = max(self._map_card.head.sizeHint().height(), self._color_bar.sizeHint().height())
        frame_height = margins.top() + margins.bottom() + 2 + self._map_card.body.spacing() + head
        wanted = self.map.width_for_height(self.height() - frame_height) + frame_width
        beside = px(_FULL_BESIDE if self._arrangement is Arrangement.FULL else _TABBED_BESIDE)
        map_width = max(px(_SMALLEST_MAP), min(wanted, self.width() - beside - _GAP))
        self._map_card.setFixedWidth(map_width)
        self.predictions.shorten_badge(short=self.width() - map_width - _GAP < px(_ROOM_FOR_LONG_BADGE))
