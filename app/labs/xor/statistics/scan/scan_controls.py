"""The controls of the scan."""

from app.lab_kit.form.rows import Divider, Note, NumberRow, Own, Segments
from app.lab_kit.form.settings_form import SettingsForm
from app.labs.xor.statistics.run.texts import condition_texts
from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls
from app.words.translation import translate
from engine.activations import ELEMENTWISE
from engine.ensembles.success_scan import ScanSettings


def _row_names(_settings: ScanSettings) -> tuple[str, str]:
    return translate("XorStatistics", "Initial σ"), translate("XorStatistics", "Neurons")


def _about(settings: ScanSettings) -> str:
    conditions = condition_texts(settings.common)
    # Initial weights and learning rate are what the map varies, or stand in its title.
    kept = [conditions[0], conditions[1], conditions[-1]]
    return translate("XorStatistics", "As in the statistics: {conditions}. They are set there.").format(
        conditions=", ".join(kept)
    )


ROWS = (
    Segments("rows", texts=_row_names),
    Divider(),
    Own("activation", control=lambda look: ActivationControls(ELEMENTWISE, look)),
    NumberRow("neurons", shown=lambda settings: settings.rows == "sigma"),
    NumberRow("replicas"),
    Divider(),
    Note(_about),
)


class ScanControls(SettingsForm):
    """What the rows are, which activation is trained, and how many networks each cell has.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(ScanSettings, ROWS, look)

    def show_settings(self, settings: ScanSettings) -> None:
        """Show the settings without emitting anything."""
        self.show_record(settings)
