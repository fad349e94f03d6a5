"""Chooses what is learned."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton

from app.lab_kit.form.rows import Check, Combo, Extra, NumberRow, Seed
from app.lab_kit.form.settings_form import SettingsForm
from app.labs.xor.shared.data_settings import CLOUDS, GATES, OWN_POINTS, TRUTH_TABLE, DataSettings
from app.look.look import Look
from app.words.number_format import shortest
from app.words.translation import translate
from engine.data.placed_points import PlacedPoints
from engine.records.another_seed import another_seed
from engine.records.record_access import replaced

_GAP = 6


def data_name(kind: str) -> str:
    """Return the name of a kind of `DataSettings` in the present language."""
    if kind == TRUTH_TABLE:
        return translate("Xor", "XOR truth table")
    if kind == OWN_POINTS:
        return translate("Xor", "Own points, CSV")
    return translate("Dataset", (GATES | CLOUDS)[kind].name)


def _is_cloud(data: DataSettings) -> bool:
    return data.kind in CLOUDS


def _is_own(data: DataSettings) -> bool:
    return data.kind == OWN_POINTS


def _needs_seed(data: DataSettings) -> bool:
    # Of one's own points the seed only draws which are kept back.
    return _is_cloud(data) or (not data.is_truth_table and data.test_share > 0.0)


class DataControls(SettingsForm):
    """A combo box of data sets; below it what the chosen one can be given.

    Signals
    -------
    value_changed
        (data): the user wants other `DataSettings`.
    editing_toggled
        (on): the user wants to edit points on the map, or no longer.
    csv_requested
        The user wants to open a file of points.
    saving_requested
        The user wants to save the points into a file.

    Parameters
    ----------
    look
        Theme and scale.
    """

    value_changed = Signal(object)
    editing_toggled = Signal(bool)
    csv_requested = Signal()
    saving_requested = Signal()

    def __init__(self, look: Look) -> None:
        self._shown = DataSettings()
        self.edit_button, self.csv_button, self.save_button = QPushButton(), QPushButton(), QPushButton()
        self.edit_button.setCheckable(True)
        self.edit_button.setProperty("role", "toggle")
        self._hint = QLabel()
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self._scaling = QLabel()
        self._scaling.setProperty("role", "small")
        self._scaling.setWordWrap(True)
        rows = (
            Combo("kind", text=data_name),
            NumberRow("sample_count", shown=_is_cloud),
            NumberRow("noise", shown=_is_cloud),
            Extra(self.edit_button, shown=_is_own),
            Extra(self._hint, shown=lambda data: _is_own(data) and self.edit_button.isChecked()),
            Check("standardised", shown=_is_own),
            Extra(self._scaling, shown=lambda data: data.standardised and _is_own(data)),
            Extra(self.csv_button, shown=_is_own),
            Extra(self.save_button, shown=_is_own),
            Seed("seed", shown=_needs_seed, is_of_data=True),
            NumberRow("test_share", shown=lambda data: not data.is_truth_table),
        )
        super().__init__(DataSettings, rows, look, gap=_GAP)
        self.edit_button.toggled.connect(self.editing_toggled)
        self.csv_button.clicked.connect(self.csv_requested)
        self.save_button.clicked.connect(self.saving_requested)
        self.field_changed.connect(self._take_over)
        self.new_seed_requested.connect(lambda: self._change(seed=another_seed(self._shown.seed)))
        self.retranslate()

    def show_value(self, shown: DataSettings) -> None:
        """Show a choice without emitting anything of it."""
        self._shown = shown
        self._say_scaling()
        self.show_record(shown)
        self.show_editing(on=_is_own(shown) and self.edit_button.isChecked())

    def show_editing(self, *, on: bool) -> None:
        """Show whether points are edited, without emitting anything."""
        self.edit_button.blockSignals(True)
        self.edit_button.setChecked(on)
        self.edit_button.blockSignals(False)
        self._hint.setVisible(on)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        super().retranslate()
        self._say_scaling()
        self.edit_button.setText(translate("Xor", "Edit points on the map"))
        self.csv_button.setText(translate("Xor", "Open a table…"))
        self.save_button.setText(translate("Xor", "Save as CSV…"))
        self._hint.setText(
            translate(
                "Xor",
                "Click: class 1. Right click or Shift + click: class 0. Drag to move, double-click to "
                "remove. Keys: 1 and 0 set the class of the chosen point, or add one; N: next; arrows; "
                "Delete.",
            )
        )

    def _say_scaling(self) -> None:
        """Say with which means and standard deviations the coordinates become the network's inputs."""
        scaling = self._shown.standardisation
        lines = (
            translate("Xor", "{name}: mean {mean}, standard deviation {deviation}").format(
                name=name, mean=shortest(mean, 4), deviation=shortest(deviation, 4)
            )
            for name, mean, deviation in zip(("x₁", "x₂"), scaling.means, scaling.deviations, strict=True)
        )
        self._scaling.setText("\n".join(lines))

    def _take_over(self, key: str, value: object) -> None:
        if key == "kind":
            self._choose(str(value))
        else:
            self._change(**{key: value})

    def _choose(self, kind: str) -> None:
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
        self.value_changed.emit(replaced(self._shown, **fields))
