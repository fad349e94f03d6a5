"""Chooses what is learned."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.labs.xor.shared.data_settings import CLOUDS, OWN_POINTS, TRUTH_TABLE, DataSettings
from app.look.look import Look
from app.widgets.controls.quiet_combo import QuietCombo
from app.widgets.controls.seed_row import SeedRow
from app.widgets.controls.slider_row import SliderRow
from app.words.number_format import shortest
from app.words.translation import translate
from engine.data.placed_points import PlacedPoints
from engine.records.another_seed import another_seed
from engine.records.bounded_record import number_bounds
from engine.records.value_rules import NumberBounds

KINDS = (TRUTH_TABLE, *CLOUDS, OWN_POINTS)
"""What the combo box offers, in its order."""

_LABEL_GAP = 10


class DataControls(QWidget):
    """A combo box of data sets; below it what the chosen one can be given.

    Signals
    -------
    data_changed
        (data): the user wants other `DataSettings`.
    editing_toggled
        (on): the user wants to edit points on the map, or no longer.
    csv_requested
        The user wants to open a file of points.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    data_changed = Signal(object)
    editing_toggled = Signal(bool)
    csv_requested = Signal()
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown = DataSettings()
        self._label = QLabel()
        self._label.setProperty("role", "group")
        self.combo = QuietCombo()
        for kind in KINDS:
            self.combo.addItem("", kind)
        self.sample_count = self._slider("sample_count", step=10.0, decimals=0, logarithmic=True)
        self.noise = self._slider("noise", step=0.01, decimals=2)
        self.seed = SeedRow(look, number_bounds(DataSettings, "seed"), is_of_data=True)
        self.test_share = self._percentage("test_share", step=5.0)
        self.edit_button, self.csv_button = QPushButton(), QPushButton()
        self.edit_button.setCheckable(True)
        self.edit_button.setProperty("role", "toggle")
        self._hint = QLabel()
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        head = QHBoxLayout()
        head.setSpacing(_LABEL_GAP)
        head.addWidget(self._label)
        head.addWidget(self.combo, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._own = (self.edit_button, self._hint, self.csv_button)
        for row in (self.sample_count, self.noise, *self._own, self.seed, self.test_share):
            self._column.addWidget(row)
        self.edit_button.toggled.connect(self.editing_toggled)
        self.csv_button.clicked.connect(self.csv_requested)
        self.combo.activated.connect(self._choose)
        self.seed.seed_entered.connect(lambda seed: self._change(seed=seed))
        self.seed.new_seed_requested.connect(lambda: self._change(seed=another_seed(self._shown.seed)))
        self.seed.rejected.connect(self.rejected)
        self._retranslate()

    def show_data(self, shown: DataSettings) -> None:
        """Show a choice without emitting anything."""
        self._shown = shown
        self.combo.setCurrentIndex(self.combo.findData(shown.kind))
        self.sample_count.show_value(shown.sample_count)
        self.noise.show_value(shown.noise)
        self.seed.show_seed(shown.seed)
        self.test_share.show_value(100.0 * shown.test_share)
        for row in (self.sample_count, self.noise):
            row.setVisible(shown.kind in CLOUDS)
        # Of one's own points the seed only draws which are kept back.
        self.seed.setVisible(shown.kind in CLOUDS or (not shown.is_truth_table and shown.test_share > 0.0))
        self.test_share.setVisible(not shown.is_truth_table)
        is_own = shown.kind == OWN_POINTS
        for widget in (self.edit_button, self.csv_button):
            widget.setVisible(is_own)
        self.show_editing(on=is_own and self.edit_button.isChecked())

    def show_editing(self, *, on: bool) -> None:
        """Show whether points are edited, without emitting anything."""
        self.edit_button.blockSignals(True)
        self.edit_button.setChecked(on)
        self.edit_button.blockSignals(False)
        self._hint.setVisible(on)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _slider(self, field: str, *, step: float, decimals: int, logarithmic: bool = False) -> SliderRow:
        bounds = number_bounds(DataSettings, field)
        row = SliderRow(self._look, bounds, step=step, decimals=decimals, logarithmic=logarithmic)
        row.value_changed.connect(lambda value: self._change(**{field: value}))
        row.rejected.connect(self.rejected)
        return row

    def _percentage(self, field: str, *, step: float) -> SliderRow:
        """Return a row that shows and takes a share in percent, as everything around it does."""
        bounds = number_bounds(DataSettings, field)
        in_percent = NumberBounds(bounds.name, 100.0 * bounds.low, 100.0 * bounds.high)
        row = SliderRow(self._look, in_percent, step=step, decimals=0)
        row.set_format(lambda value: f"{shortest(value, 2)}%")
        row.value_changed.connect(lambda value: self._change(**{field: value / 100.0}))
        row.rejected.connect(self.rejected)
        return row

    def _choose(self, index: int) -> None:
        kind = KINDS[index]
        # Each problem is shown well by another noise.
        noise = CLOUDS[kind].default_noise if kind in CLOUDS else self._shown.noise
        points = self._shown.points
        if kind == OWN_POINTS and points == DataSettings().points:
            # What is edited begins as the samples that were learned last.
            points = PlacedPoints.of_dataset(self._shown.dataset())
        self._change(kind=kind, noise=noise, points=points)
        if kind == OWN_POINTS:
            self.editing_toggled.emit(True)

    def _change(self, **fields: object) -> None:
        self.data_changed.emit(replace(self._shown, **fields))  # type: ignore[arg-type]

    def _retranslate(self) -> None:
        self._label.setText(translate("Field", "Data"))
        self.combo.setAccessibleName(translate("Field", "Data"))
        for index, kind in enumerate(KINDS):
            self.combo.setItemText(index, data_name(kind))
        self.sample_count.set_text(translate("Field", "Samples"))
        self.noise.set_text(translate("Field", "Noise"))
        self.test_share.set_text(translate("Xor", "Test samples"))
        self.edit_button.setText(translate("Xor", "Edit points on the map"))
        self.csv_button.setText(translate("Xor", "Open a CSV file…"))
        self._hint.setText(
            translate(
                "Xor",
                "Click: class 1. Right click or Shift + click: class 0. Drag to move, double-click to "
                "remove. Keys: 1, 0, N, arrows, Delete.",
            )
        )


def data_name(kind: str) -> str:
    """Return the name of a kind of `DataSettings` in the present language."""
    if kind == TRUTH_TABLE:
        return translate("Xor", "XOR truth table")
    if kind == OWN_POINTS:
        return translate("Xor", "Own points, CSV")
    return translate("Dataset", CLOUDS[kind].name)
