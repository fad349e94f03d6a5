"""Chooses one of the two starts."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.labs.symmetry.two_starts.run.settings import Start, StartKind
from app.labs.symmetry.two_starts.run.start_texts import start_title
from app.labs.symmetry.two_starts.run.state import SideName
from app.labs.symmetry.two_starts.side_card import name_chip, style_chip
from app.look.look import Look
from app.widgets.controls.quiet_combo import QuietCombo
from app.widgets.controls.seed_row import SeedRow
from app.widgets.controls.slider_row import SliderRow
from app.words.number_format import shortest
from app.words.translation import translate
from engine.records.bounded_record import number_bounds

_DECIMALS = 4


class StartControls(QWidget):
    """The rule of a start, its free number, and its seed.

    Signals
    -------
    field_changed
        (name, value): the user wants another value for a field of `Start`.
    new_seed_requested
        The user wants a seed drawn at random.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    name
        A or B.
    look
        Theme and scale.
    """

    field_changed = Signal(str, object)
    new_seed_requested = Signal()
    rejected = Signal(str)

    def __init__(self, name: SideName, look: Look) -> None:
        super().__init__()
        self._name = name
        self._look = look
        self._chip = name_chip(name)
        self.kind = QuietCombo()
        for kind in StartKind:
            self.kind.addItem(kind.value, kind)
        self.amounts = {
            "constant": self._amount("constant", step=0.05, logarithmic=False),
            "small": self._amount("small", step=0.001, logarithmic=True),
            "large": self._amount("large", step=0.5, logarithmic=True),
        }
        self.seed = SeedRow(look, number_bounds(Start, "seed"))
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._chip)
        head.addWidget(self.kind, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for row in self.amounts.values():
            column.addWidget(row)
        column.addWidget(self.seed)
        self.kind.activated.connect(lambda index: self.field_changed.emit("kind", tuple(StartKind)[index]))
        self.seed.seed_entered.connect(lambda seed: self.field_changed.emit("seed", seed))
        self.seed.new_seed_requested.connect(self.new_seed_requested)
        self.seed.rejected.connect(self.rejected)
        look.changed.connect(self._apply_look)
        self._apply_look()
        self._retranslate()

    def show_start(self, start: Start) -> None:
        """Show a start without emitting anything."""
        self.kind.setCurrentIndex(tuple(StartKind).index(start.kind))
        for field, row in self.amounts.items():
            row.setVisible(field == start.amount_field)
            row.show_value(getattr(start, field))
        self.seed.setVisible(start.is_random)
        self.seed.show_seed(start.seed)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _amount(self, field: str, *, step: float, logarithmic: bool) -> SliderRow:
        bounds = number_bounds(Start, field)
        row = SliderRow(self._look, bounds, step=step, logarithmic=logarithmic, in_one_line=True)
        row.set_format(lambda value: shortest(value, _DECIMALS))
        row.value_changed.connect(lambda value: self.field_changed.emit(field, value))
        row.rejected.connect(self.rejected)
        return row

    def _retranslate(self) -> None:
        for index, kind in enumerate(StartKind):
            self.kind.setItemText(index, start_title(kind))
        self.kind.setAccessibleName(translate("Symmetry", "Initialization of {side}").format(side=self._name))
        self.amounts["constant"].set_text("<i>c</i>")
        self.amounts["small"].set_text("<i>σ</i>")
        self.amounts["large"].set_text("<i>σ</i>")

    def _apply_look(self) -> None:
        style_chip(self._chip, self._look)
