"""The cards of all compared networks, in one row or in several."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.labs.xor.compare.cards.card_layout import CardForm, least_height, least_width
from app.labs.xor.compare.cards.network_card import NetworkCard
from app.labs.xor.compare.run.settings import MOST
from app.labs.xor.compare.run.state import NetworkState
from app.look.look import Look

GAP = 10
_LEAST_MAP = 84
_LARGEST_MAP = 230


class NetworkCards(QWidget):
    """Holds one card for each network.

    Signals
    -------
    network_chosen
        (key): the user wants to open the network of an activation.

    Parameters
    ----------
    look
        Theme and scale.
    """

    network_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._count = 0
        self._has_seed = False
        self._bare = False
        self._cards = tuple(NetworkCard(look) for _ in range(MOST))
        for card in self._cards:
            card.setParent(self)
            card.hide()
            card.clicked.connect(lambda _checked=False, card=card: self.network_chosen.emit(card.key))

    @property
    def cards(self) -> tuple[NetworkCard, ...]:
        """The cards in use."""
        return self._cards[: self._count]

    def show_states(self, states: Sequence[NetworkState], *, has_seed: bool) -> bool:
        """Show these networks, and their seeds if each has its own; return whether that needs other room."""
        changed = (len(states), has_seed) != (self._count, self._has_seed)
        self._count, self._has_seed = len(states), has_seed
        for card, state in zip(self._cards, states, strict=False):
            card.show_state(state, has_seed=has_seed)
        if changed:
            for number, card in enumerate(self._cards):
                card.setVisible(number < self._count)
            self._place()
        return changed

    def set_bare(self, *, on: bool) -> None:
        """Leave the numbers out, for a projector."""
        if on != self._bare:
            self._bare = on
            self._place()

    def retranslate(self) -> None:
        """Follow the language."""
        for card in self._cards:
            card.retranslate()

    def least_height(self, width: int) -> int:
        """Return the height below which the cards cannot be read, at a width."""
        return self._height(width, _LEAST_MAP)

    def wanted_height(self, width: int) -> int:
        """Return the height at which the maps are as wide as their cards, at a width."""
        form, columns = self._arrangement(width)
        side = _column_width(width, columns) if form is not CardForm.SIDE else _LEAST_MAP
        return self._height(width, min(side - 18.0, self._look.px(_LARGEST_MAP)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards."""
        super().resizeEvent(event)
        self._place()

    def _arrangement(self, width: int) -> tuple[CardForm, int]:
        """Return the form of the cards and in how many columns they stand."""
        count = max(1, self._count)
        if self._bare:
            return CardForm.BARE, count
        if _column_width(width, count) >= least_width(CardForm.UPRIGHT, self._look):
            return CardForm.UPRIGHT, count
        needed = least_width(CardForm.SIDE, self._look)
        most = max(1, int((width + GAP) / (needed + GAP)))
        rows = -(-count // most)
        return CardForm.SIDE, -(-count // rows)

    def _height(self, width: int, map_side: float) -> int:
        form, columns = self._arrangement(width)
        card = least_height(
            form,
            self._look,
            width=_column_width(width, columns),
            has_seed=self._has_seed,
            map_side=map_side,
        )
        rows = -(-max(1, self._count) // columns)
        return round(rows * card + (rows - 1) * GAP)

    def _place(self) -> None:
        form, columns = self._arrangement(self.width())
        rows = -(-max(1, self._count) // columns)
        width = _column_width(self.width(), columns)
        height = (self.height() - (rows - 1) * GAP) / rows
        for number, card in enumerate(self.cards):
            row, column = divmod(number, columns)
            left, top = round(column * (width + GAP)), round(row * (height + GAP))
            right, bottom = round(column * (width + GAP) + width), round(row * (height + GAP) + height)
            card.set_form(form)
            card.setGeometry(QRect(left, top, right - left, bottom - top))


def _column_width(width: int, columns: int) -> float:
    return (width - (columns - 1) * GAP) / columns
