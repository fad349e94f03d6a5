"""All cards in rows below their family names, as many columns as the width allows."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.labs.gallery.cards.card import ActivationCard, CardState
from app.labs.gallery.cards.card_cells import Cell, card_cells, nearest_cell
from app.labs.gallery.cards.reading_guide import ReadingGuide
from app.labs.gallery.facts.fact_texts import family_text
from app.look.look import Look
from app.words.spoken_role import speak_as
from app.words.translation import translate
from engine.activations import Family

LEAST_CARD_WIDTH = 204
_LEAST_CARD_HEIGHT = 134
_MOST_COLUMNS = 5
_USUAL, _TALLEST = 0.6, 0.78
"""Heights of a card over its width."""
_GAP = 12
_ROW_GAP = 4
_HEADING = 24
_HEADING_PIXELS = 14
_LINE_GAP = 10
_SCROLL_GAP = 6
"""Distance from the scroll bar."""


@dataclass(frozen=True)
class _Heading:
    """A family's name above its cards in one row."""

    family: Family
    area: QRectF


class FunctionCards(QWidget):
    """Lays the cards out and moves among them by arrow keys.

    Signals
    -------
    card_chosen
        (key): the user clicked a card or pressed Enter on it.
    card_reached
        (key): the user came to a card by an arrow key.

    Parameters
    ----------
    look
        Theme and scale.
    states
        What the cards show at first, in their order.
    """

    card_chosen = Signal(str)
    card_reached = Signal(str)

    def __init__(self, look: Look, states: Sequence[CardState]) -> None:
        super().__init__()
        self._look = look
        speak_as(self, QAccessible.Role.List)
        self._most_columns = _MOST_COLUMNS
        self._visible_keys: tuple[str, ...] = ()
        self._headings: tuple[_Heading, ...] = ()
        self._columns = 1
        self._cards: dict[str, ActivationCard] = {}
        self._guide = ReadingGuide(look, self)
        self._nothing = QLabel(self)
        self._nothing.setProperty("role", "note")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._have_cards(states)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._relayout)

    def card(self, key: str) -> ActivationCard:
        """Return the card of a function."""
        return self._cards[key]

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        return self._columns

    def set_most_columns(self, most: int) -> None:
        """Use at most so many columns."""
        self._most_columns = min(most, _MOST_COLUMNS)
        self._relayout()

    def show_states(self, states: Sequence[CardState], visible_keys: tuple[str, ...]) -> None:
        """Show other states, and only the cards of `visible_keys`."""
        self._have_cards(states)
        for state in states:
            self._cards[state.activation.key].show_state(state)
        selected = next(state.activation.key for state in states if state.is_selected)
        # One stop of the Tab key for the whole grid; the arrows do the rest.
        stop = selected if selected in visible_keys else next(iter(visible_keys), "")
        for key, card in self._cards.items():
            policy = Qt.FocusPolicy.StrongFocus if key == stop else Qt.FocusPolicy.ClickFocus
            card.setFocusPolicy(policy)
        if visible_keys != self._visible_keys:
            self._visible_keys = visible_keys
            self._relayout()

    def _have_cards(self, states: Sequence[CardState]) -> None:
        """Make a card for each function that has none, and take those of others away."""
        keys = {state.activation.key for state in states}
        for key in [key for key in self._cards if key not in keys]:
            card = self._cards.pop(key)
            card.hide()
            card.deleteLater()
        for state in states:
            key = state.activation.key
            if key not in self._cards:
                card = self._cards[key] = ActivationCard(self._look, state, self)
                card.clicked.connect(lambda _checked, key=key: self.card_chosen.emit(key))
                card.arrow_pressed.connect(lambda arrow, key=key: self._go_on(key, arrow))
                self._visible_keys = ()

    def focus_first(self) -> None:
        """Give the first card the keyboard focus."""
        if self._visible_keys:
            self._reach(self._visible_keys[0])

    def retranslate(self) -> None:
        """Set every text in the present language."""
        for card in self._cards.values():
            card.retranslate()
        self._guide.retranslate()
        self.setAccessibleName(translate("Gallery", "Activation functions"))
        self._nothing.setText(
            translate("Gallery", "No function is called that. Try another name, or show all families again.")
        )
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return True: fewer columns need more rows."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height below which the cards would be too small to read."""
        rows = self._row_count(self._columns_for(width))
        return round(rows * self._row_height(self._look.px(_LEAST_CARD_HEIGHT))) - _ROW_GAP

    def sizeHint(self) -> QSize:
        """Return the size of the usual window."""
        width = self._look.px(_MOST_COLUMNS * (LEAST_CARD_WIDTH + _GAP))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return the width of one card; the height follows from the width."""
        return QSize(self._look.px(LEAST_CARD_WIDTH), self._look.px(_LEAST_CARD_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the cards anew."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the family names and the lines after them."""
        look = self._look
        font = look.font(_HEADING_PIXELS, QFont.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        with QPainter(self) as painter:
            painter.setFont(font)
            for heading in self._headings:
                area, text = heading.area, family_text(heading.family)
                painter.setPen(look.color("ink2"))
                painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
                start = area.left() + metrics.horizontalAdvance(text) + _LINE_GAP
                if start < area.right():
                    painter.setPen(look.pen("line2", 1))
                    middle = round(area.center().y()) + 0.5
                    painter.drawLine(QPointF(start, middle), QPointF(area.right(), middle))

    def _columns_for(self, width: int) -> int:
        least = self._look.px(LEAST_CARD_WIDTH)
        return max(1, min(self._most_columns, (width - _SCROLL_GAP + _GAP) // (least + _GAP)))

    def _row_count(self, columns: int) -> int:
        cells, guide = self._cells(columns)
        return max((*cells, guide))[0] + 1

    def _cells(self, columns: int) -> tuple[list[Cell], Cell]:
        sizes = Counter(self._cards[key].family for key in self._visible_keys)
        return card_cells(tuple(sizes.values()), columns)

    def _row_height(self, card_height: float) -> float:
        return self._look.px(_HEADING) + card_height + _ROW_GAP

    def _relayout(self) -> None:
        self.updateGeometry()
        self._place()

    def _place(self) -> None:
        columns = self._columns = self._best_columns()
        cells, guide = self._cells(columns)
        width, height = self._card_size(columns)
        heading = self._look.px(_HEADING)
        for key, card in self._cards.items():
            card.setVisible(key in self._visible_keys)
        nothing = not self._visible_keys
        self._nothing.setVisible(nothing)
        self._nothing.setGeometry(self.rect())
        self._guide.setVisible(not nothing)
        headings: list[_Heading] = []
        for key, (row, column) in zip(self._visible_keys, cells, strict=True):
            area = self._cell(row, column, width, height)
            self._cards[key].setGeometry(area)
            above = QRectF(area.left(), area.top() - heading, area.width(), heading)
            family = self._cards[key].family
            if column and headings[-1].family == family:
                headings[-1] = _Heading(family, headings[-1].area.united(above))
            else:
                headings.append(_Heading(family, above))
        self._headings = tuple(headings)
        self._guide.setGeometry(self._cell(*guide, width, height))
        self.update()

    def _best_columns(self) -> int:
        """Return how many columns make the cards largest; all of them always have the same."""
        most = self._columns_for(self.width())
        if len(self._visible_keys) == len(self._cards):
            return most

        def size(columns: int) -> float:
            width, height = self._card_size(columns)
            fits = self._row_count(columns) * self._row_height(height) <= self.height() + _ROW_GAP + 1
            return min(width * _USUAL, height) if fits else 0.0

        return max(range(most, 0, -1), key=size)

    def _card_size(self, columns: int) -> tuple[float, float]:
        """Return how large each card is where so many stand side by side."""
        scrolls = self.height() <= self.heightForWidth(self.width())
        inside = self.width() - (_SCROLL_GAP if scrolls else 0)
        width = (inside - (columns - 1) * _GAP) / columns
        room = (self.height() + _ROW_GAP) / self._row_count(columns) - self._look.px(_HEADING) - _ROW_GAP
        least = self._look.px(_LEAST_CARD_HEIGHT)
        return width, max(min(max(room, least), max(width * _TALLEST, 1)), least)

    def _cell(self, row: int, column: int, width: float, height: float) -> QRect:
        left = round(column * (width + _GAP))
        right = round(column * (width + _GAP) + width)
        top = round(row * self._row_height(height)) + self._look.px(_HEADING)
        return QRect(left, top, right - left, round(height))

    def _go_on(self, key: str, arrow: Qt.Key) -> None:
        keys, (cells, _) = self._visible_keys, self._cells(self._columns)
        place, last = keys.index(key), len(keys) - 1
        target = {
            Qt.Key.Key_Left: place - 1,
            Qt.Key.Key_Right: place + 1,
            Qt.Key.Key_Up: nearest_cell(cells, place, -1),
            Qt.Key.Key_Down: nearest_cell(cells, place, 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }[arrow]
        if 0 <= target <= last and target != place:
            self._reach(keys[target])

    def _reach(self, key: str) -> None:
        self.card_reached.emit(key)
        self._cards[key].setFocus(Qt.FocusReason.OtherFocusReason)
