"""Which activations are compared: a check box for each, and a combo box for more."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.labs.xor.statistics.run.texts import activation_text
from app.look.look import Look
from app.widgets.controls.activation_combo import ActivationCombo, swatch
from app.words.translation import translate
from engine.activations import ELEMENTWISE, Activation, activation
from engine.ensembles.repeated_settings import RepeatedSettings

_SWATCH = QSize(26, 16)
_USUAL = RepeatedSettings().activations


class ActivationChecklist(QWidget):
    """Chooses any number of activations: the usual ones are listed always, others while they are chosen.

    Signals
    -------
    activations_changed
        (activations): the user checked or unchecked one, or added another.

    Parameters
    ----------
    look
        Theme and scale.
    """

    activations_changed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._listed: tuple[Activation, ...] = _USUAL
        self._shown: tuple[Activation, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.boxes: list[QCheckBox] = []
        self._offered = tuple(
            record for record in ELEMENTWISE if record not in [each.record for each in self._listed]
        )
        self.more = ActivationCombo(self._offered, look)
        self.more.key_chosen.connect(self._add)
        for _ in self._listed:
            self._add_box()
        self._column.addSpacing(6)
        self._column.addWidget(self.more)
        look.changed.connect(self._draw)

    def show_activations(self, chosen: Sequence[Activation]) -> None:
        """Check these without emitting anything; one that is not listed yet is listed."""
        self._shown = tuple(chosen)
        self._listed = (*_USUAL, *(each for each in chosen if each not in _USUAL))
        while len(self.boxes) < len(self._listed):
            self._add_box()
        self._draw()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.more.setPlaceholderText(translate("XorStatistics", "Add a function…"))
        self.more.setAccessibleName(translate("XorStatistics", "Add a function…"))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _add_box(self) -> None:
        box = QCheckBox()
        place = len(self.boxes)
        self.boxes.append(box)
        self._column.insertWidget(place, box)
        box.clicked.connect(lambda checked: self._check(place, checked=checked))

    def _check(self, place: int, *, checked: bool) -> None:
        changed = self._listed[place]
        # The order of the list is the order of the rows.
        wanted = tuple(each for each in self._listed if (checked if each == changed else each in self._shown))
        self._ask_for(wanted)

    def _add(self, key: str) -> None:
        added = activation(key)
        self._ask_for((*(each for each in self._shown if each != added), added))

    def _ask_for(self, wanted: tuple[Activation, ...]) -> None:
        self.activations_changed.emit(wanted)
        # Whoever listens shows what holds now; a refused change leaves the boxes as they were.
        self._draw()

    def _draw(self) -> None:
        look = self._look
        for place, box in enumerate(self.boxes):
            box.setVisible(place < len(self._listed))
        for box, each in zip(self.boxes, self._listed, strict=False):
            box.setChecked(each in self._shown)
            box.setText(activation_text(each))
            box.setIcon(QIcon(swatch(look, each.key, self.devicePixelRatioF())))
            box.setIconSize(QSize(look.px(_SWATCH.width()), look.px(_SWATCH.height())))
        self.more.setCurrentIndex(-1)
