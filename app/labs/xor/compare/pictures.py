"""The cards of the networks above the loss curves and the order of solving."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.labs.xor.compare.cards.card_grid import NetworkCards
from app.labs.xor.compare.loss.loss_plot import CompareLossCard
from app.labs.xor.compare.loss.solved_order import SolvedOrderCard
from app.labs.xor.compare.run.state import CompareState
from app.look.look import Look

_GAP = 12
_ROOM_FOR_BOTH = 640
_ROOM_FOR_NOTE = 520
_ROOM_FOR_ORDER_NOTE = 320
_ORDER_SHARE = 0.3
_ORDER_WIDTH = (276, 380)
_LOWER_HEIGHT = 188
_PRESENTED_LOWER_SHARE = 0.5
_SCROLL_BAR = 10


class ComparePictures(QWidget):
    """All plots and numbers of the comparison, and how they share the room.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._presenting = False
        self._is_stacked: bool | None = None
        self._state: CompareState | None = None
        self.grid = NetworkCards(look)
        self.loss, self.order = CompareLossCard(look), SolvedOrderCard(look)
        self._places = QGridLayout(self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(_GAP)
        self._places.setColumnStretch(0, 1)
        self._arrange()

    def show_state(self, state: CompareState, *, is_steady: bool) -> bool:
        """Draw a state, in which networks train unless `is_steady`; return whether it needs other room."""
        self._state = state
        needs_room = self.grid.show_states(state.networks, has_seed=not state.settings.same_start)
        self.loss.show_state(state, is_steady=is_steady)
        self.order.show_state(state)
        if needs_room:
            self._fit()
        return needs_room

    def set_presenting(self, *, on: bool) -> None:
        """Show what can be read from the last row, or everything again."""
        self._presenting = on
        self.grid.set_bare(on=on)
        self._fit()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.grid.retranslate()
        self.loss.retranslate()
        self.order.retranslate()

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self.loss.apply_style()
        self._fit()

    def minimum_height(self, width: int) -> int:
        """Return the height below which they are to scroll, at a width."""
        width -= _SCROLL_BAR
        return self.grid.least_height(width) + _GAP + self._lower_height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._fit()

    def _lower_height(self, width: int) -> int:
        """Return the height that the plots below the cards need at least."""
        least = self._look.px(_LOWER_HEIGHT)
        order = self.order.least_height
        if width < self._look.px(_ROOM_FOR_BOTH):
            return least + _GAP + order
        return max(least, order)

    def _arrange(self) -> None:
        stacked = self.width() < self._look.px(_ROOM_FOR_BOTH)
        if stacked == self._is_stacked:
            return
        self._is_stacked = stacked
        for part in (self.grid, self.loss, self.order):
            self._places.removeWidget(part)
        self._places.addWidget(self.grid, 0, 0, 1, 2)
        if stacked:
            self._places.addWidget(self.loss, 1, 0, 1, 2)
            self._places.addWidget(self.order, 2, 0, 1, 2)
        else:
            self._places.addWidget(self.loss, 1, 0)
            self._places.addWidget(self.order, 1, 1)
        for row, stretch in enumerate((0, 1, 0)):
            self._places.setRowStretch(row, stretch)

    def _fit(self) -> None:
        """Give the cards the height at which the maps fill them, as far as the plots leave it."""
        self._arrange()
        width, px = self.width(), self._look.px
        wanted, least = self.grid.wanted_height(width), self.grid.least_height(width)
        if self._presenting:
            height = min(wanted, round((1.0 - _PRESENTED_LOWER_SHARE) * self.height()))
        else:
            height = max(least, min(wanted, self.height() - _GAP - self._lower_height(width)))
        self.grid.setFixedHeight(max(1, height))
        low, high = (px(each) for each in _ORDER_WIDTH)
        if self._is_stacked:
            order_width = width
            self.order.setMinimumWidth(0)
            self.order.setMaximumWidth(width)
        else:
            order_width = min(max(round(_ORDER_SHARE * width), low), high)
            self.order.setFixedWidth(order_width)
        self.order.show_note(shown=not self._presenting and order_width >= px(_ROOM_FOR_ORDER_NOTE))
        self.loss.show_note(shown=not self._presenting and self.loss.width() >= px(_ROOM_FOR_NOTE))
