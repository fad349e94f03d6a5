"""The view with two starts: the claims above, the two networks below, side by side or one at a time."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.labs.symmetry.two_starts.claim_bar import ClaimBar
from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.symmetry.two_starts.run.state import SIDE_NAMES, Side, SideName, SymmetryState
from app.labs.symmetry.two_starts.side_card import SideCard
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.translation import translate

_WIDTH_FOR_BOTH = 860
_WIDTH_FOR_ONE_LINE = 900
_WIDTH_FOR_SWITCH = 640
_GAP = 12
_LEAST_HEIGHT, _LEAST_HEIGHT_IN_NARROW_WINDOW = 480, 440


class TwoStartsView(QWidget):
    """Claims, networks, and the switch between the networks where only one fits.

    Signals
    -------
    front_requested
        (name): the user wants to see this network where only one fits.

    Parameters
    ----------
    look
        Theme and scale.
    """

    front_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._one_at_a_time = self._presenting = self._narrow = False
        self._switch_is_beside: bool | None = None
        self._front: SideName = "A"
        self._state: SymmetryState | None = None
        self.claims = ClaimBar(look)
        self.switch = SegmentedControl(SIDE_NAMES, tabs=True)
        self.cards = tuple(SideCard(name, look) for name in SIDE_NAMES)
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for card in self.cards:
            row.addWidget(card, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(_GAP)
        self._column.addWidget(self.claims)
        self._column.addLayout(row, 1)
        self.switch.value_chosen.connect(self.front_requested)
        self._fit_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both networks or one at a time, as the width allows."""
        super().resizeEvent(event)
        self._fit_width()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the plots would be too small to read.

        On a projector, where nobody scrolls, the plots shrink as far as their own smallest size. That height
        must not shrink with the width, or a scroll bar would take away its own reason.
        """
        least = super().minimumSizeHint()
        if self._presenting:
            return least
        height = _LEAST_HEIGHT_IN_NARROW_WINDOW if self._narrow else _LEAST_HEIGHT
        return least.expandedTo(QSize(0, self._look.px(height)))

    def show_state(self, state: SymmetryState, session: TwoStartsSession) -> None:
        """Show a state of the session."""
        self._state, self._front = state, session.looks.front
        self.claims.show_claim(session.claim, measured=state.is_measured_noise)
        self.switch.set_texts([_switch_text(side) for side in state.sides])
        self._show_cards()

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.claims.retranslate()
        self.switch.setAccessibleName(translate("Symmetry", "Network in front"))
        for card in self.cards:
            card.retranslate()

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        for card in self.cards:
            card.apply_style(activation_key)
        self._fit_width()

    def set_narrow(self, *, narrow: bool) -> None:
        """Ask for less height in a narrow window."""
        self._narrow = narrow
        self.updateGeometry()

    def set_presenting(self, *, on: bool) -> None:
        """Show the networks without the claims."""
        self._presenting = on
        self.updateGeometry()
        self.claims.setVisible(not on)
        for card in self.cards:
            card.set_presenting(on=on)
        self._fit_width()

    def _fit_width(self) -> None:
        width, look = self.width(), self._look
        self._one_at_a_time = width < look.px(_WIDTH_FOR_BOTH)
        self.claims.set_two_lines(two_lines=width < look.px(_WIDTH_FOR_ONE_LINE))
        roomy = width >= look.px(_WIDTH_FOR_SWITCH)
        self._place_switch(beside_claims=roomy and not self._presenting)
        self.switch.setVisible(self._one_at_a_time)
        self._show_cards()

    def _show_cards(self) -> None:
        self.switch.show_value(self._front)
        for name, card in zip(SIDE_NAMES, self.cards, strict=True):
            shown = not self._one_at_a_time or name == self._front
            card.setVisible(shown)
            if shown and self._state is not None:
                card.show_state(self._state)

    def _place_switch(self, *, beside_claims: bool) -> None:
        if beside_claims == self._switch_is_beside:
            return
        self._switch_is_beside = beside_claims
        self._column.removeWidget(self.switch)
        if beside_claims:
            self.claims.add_beside(self.switch)
        else:
            self._column.insertWidget(1, self.switch)


def _switch_text(side: Side) -> str:
    count = f" · {side.distinct_count} / {side.neuron_count}" if side.hidden else ""
    return f"{side.name}{count}"
