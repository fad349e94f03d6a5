"""The controls of the scan."""

from PySide6.QtCore import Signal

from app.labs.xor.statistics.run.texts import condition_texts
from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls
from app.widgets.controls.control_panel import ControlColumn
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.controls.slider_row import SliderRow
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import ELEMENTWISE
from engine.ensembles.success_scan import ScanSettings
from engine.records.bounded_record import number_bounds

_ROWS = ("sigma", "width")


class ScanControls(ControlColumn):
    """What the rows are, which activation is trained, and how many networks each cell has.

    Signals
    -------
    field_changed
        (name, value): the user wants another value for a field of `ScanSettings`.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    field_changed = Signal(str, object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._settings: ScanSettings | None = None
        self._rows_title = self.add_title()
        self.rows = SegmentedControl(_ROWS)
        self.add(self.rows)
        self.add_divider()
        self._activation_title = self.add_title()
        self.activation = ActivationControls(ELEMENTWISE, look)
        self.add(self.activation)
        self.neurons = self._slider("neurons", step=1.0)
        self.replicas = self._slider("replicas", step=10.0)
        self.add_divider()
        self._about = self.add_note()
        self.rows.value_chosen.connect(lambda rows: self.field_changed.emit("rows", rows))
        self.activation.activation_changed.connect(
            lambda chosen: self.field_changed.emit("activation", chosen)
        )
        self.activation.rejected.connect(self.rejected)

    def show_settings(self, settings: ScanSettings) -> None:
        """Show the settings without emitting anything."""
        self._settings = settings
        self.rows.show_value(settings.rows)
        self.activation.show_activation(settings.activation)
        self.neurons.show_value(settings.neurons)
        self.neurons.setVisible(settings.rows == "sigma")
        self.replicas.show_value(settings.replicas)
        conditions = condition_texts(settings.common)
        # Initial weights and learning rate are what the map varies, or stand in its title.
        kept = [conditions[0], conditions[1], conditions[-1]]
        self._about.setText(
            render(
                translate("XorStatistics", "As in the statistics: {conditions}. They are set there.").format(
                    conditions=", ".join(kept)
                ),
                self._look,
            )
        )

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._rows_title.setText(translate("XorStatistics", "Rows of the map"))
        self.rows.set_texts([translate("XorStatistics", "Initial σ"), translate("XorStatistics", "Neurons")])
        self._activation_title.setText(translate("XorStatistics", "Activation function"))
        self.neurons.set_text(translate("XorStatistics", "Hidden neurons"))
        self.replicas.set_text(translate("XorStatistics", "Networks per cell"))
        if self._settings is not None:
            self.show_settings(self._settings)

    def _slider(self, field: str, *, step: float) -> SliderRow:
        row = SliderRow(self._look, number_bounds(ScanSettings, field), step=step, decimals=0)
        row.value_changed.connect(lambda value: self.field_changed.emit(field, value))
        row.rejected.connect(self.rejected)
        self.add(row)
        return row
