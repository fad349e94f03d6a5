"""Search field and family filter, as a row of pills or, where that is too wide, as a combo box."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.labs.gallery.facts.fact_texts import family_filter_text
from app.look.look import Look
from app.look.svg import icon_pixmap
from app.widgets.controls.escape_key import EscapeKeeper
from app.widgets.controls.quiet_combo import QuietCombo
from app.words.translation import translate
from engine.activations import Family

_SEARCH_WIDTH = 168
_COMBO_WIDTH = 168
_GAP = 8
_ICON = 16
_ICON_LEFT = 12


class _SearchField(QLineEdit):
    """A field that the arrow down leaves towards the cards and Escape empties."""

    left_downwards = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "search")
        EscapeKeeper(self, lambda: bool(self.text()))
        look.changed.connect(self._apply_look)
        self._apply_look()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        size = self._look.px(_ICON)
        sign = icon_pixmap("search", self._look.color("ink2"), size, self.devicePixelRatioF())
        with QPainter(self) as painter:
            painter.drawPixmap(self._look.px(_ICON_LEFT), (self.height() - size) // 2, sign)

    def _apply_look(self) -> None:
        self.setTextMargins(self._look.px(_ICON), 0, 0, 0)
        self.setFixedWidth(self._look.px(_SEARCH_WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class FilterBar(QWidget):
    """Narrows the cards down to a family, a name, or both.

    Signals
    -------
    family_chosen
        (family): the user chose a family, or None for all.
    search_changed
        (text): the user typed into the search field.
    cards_wanted
        The user wants to go on from the search field to the cards.

    Parameters
    ----------
    look
        Theme and scale.
    counts
        How many functions each family has.
    families
        The families in the order in which they are offered.
    """

    family_chosen = Signal(object)
    search_changed = Signal(str)
    cards_wanted = Signal()

    def __init__(self, look: Look, counts: Mapping[Family, int], families: Sequence[Family]) -> None:
        super().__init__()
        self._look = look
        self._choices: tuple[Family | None, ...] = (None, *families)
        self._counts: dict[Family | None, int] = {}
        self._count(counts)
        self._search = _SearchField(look)
        self._combo = QuietCombo()
        self._group = QButtonGroup(self)
        self._pills = [self._pill(number) for number in range(len(self._choices))]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._search)
        row.addWidget(self._combo)
        for pill in self._pills:
            row.addWidget(pill)
        self._search.textEdited.connect(self.search_changed)
        self._search.left_downwards.connect(self.cards_wanted)
        self._search.textChanged.connect(self._forward_clearing)
        self._combo.activated.connect(lambda number: self.family_chosen.emit(self._choices[number]))
        self._group.idClicked.connect(lambda number: self.family_chosen.emit(self._choices[number]))
        look.changed.connect(self._apply_look)
        self.retranslate()
        self._apply_look()
        self.show_as_pills(as_pills=True)

    def show_choice(self, family: Family | None, search: str) -> None:
        """Show a filter without emitting anything."""
        number = self._choices.index(family)
        self._pills[number].setChecked(True)
        self._combo.setCurrentIndex(number)
        if self._search.text() != search:
            self._search.setText(search)

    def show_counts(self, counts: Mapping[Family, int]) -> None:
        """Say how many functions each family has."""
        before = dict(self._counts)
        self._count(counts)
        if self._counts != before:
            self.retranslate()
            self.updateGeometry()

    def _count(self, counts: Mapping[Family, int]) -> None:
        self._counts = {family: counts[family] for family in self._choices if family is not None}
        self._counts[None] = sum(counts.values())

    def show_as_pills(self, *, as_pills: bool) -> None:
        """Offer the families as pills, or in a combo box."""
        self._combo.setVisible(not as_pills)
        for pill in self._pills:
            pill.setVisible(as_pills)

    def width_needed(self, *, as_pills: bool) -> int:
        """Return the width of the bar in one of its two forms, in pixels."""
        families = self._pills if as_pills else [self._combo]
        for widget in families:
            widget.ensurePolished()
        width = sum(widget.sizeHint().width() for widget in self._pills) if as_pills else 0
        width += 0 if as_pills else self._look.px(_COMBO_WIDTH)
        return self._look.px(_SEARCH_WIDTH) + len(families) * _GAP + width

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._search.setPlaceholderText(translate("Gallery", "Search a name"))
        self._search.setAccessibleName(translate("Gallery", "Search a function by its name"))
        self._combo.setAccessibleName(translate("Gallery", "Family of functions"))
        chosen = self._combo.currentIndex()
        self._combo.clear()
        for family, pill in zip(self._choices, self._pills, strict=True):
            text = f"{family_filter_text(family)}  {self._counts[family]}"
            pill.setText(text)
            pill.setAccessibleName(text)
            self._combo.addItem(text)
        self._combo.setCurrentIndex(max(chosen, 0))

    def sizeHint(self) -> QSize:
        """Return the width of the form that is shown."""
        as_pills = self._pills[0].isVisibleTo(self)
        return QSize(self.width_needed(as_pills=as_pills), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return no width: the page changes the form before the bar becomes too narrow for it."""
        return QSize(0, super().minimumSizeHint().height())

    def _pill(self, number: int) -> QPushButton:
        pill = QPushButton()
        pill.setProperty("role", "pill")
        pill.setCheckable(True)
        pill.setAutoExclusive(True)
        pill.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group.addButton(pill, number)
        return pill

    def _forward_clearing(self, text: str) -> None:
        # Clearing by Escape or from a menu is no edit for Qt.
        if not text:
            self.search_changed.emit(text)

    def _apply_look(self) -> None:
        self._combo.setFixedWidth(self._look.px(_COMBO_WIDTH))
        self.updateGeometry()
