"""The comparison's settings at the left of its page, below the transport controls."""

from app.lab_kit.form.rows import Check, Divider, Note, NumberRow, Own, Reset, Seed, Segments
from app.lab_kit.form.settings_form import SettingsForm
from app.labs.xor.compare.run.settings import USUAL, CompareSettings
from app.labs.xor.shared.controls.activation_list import ActivationList
from app.labs.xor.shared.controls.initializer_controls import initializer_controls
from app.look.look import Look
from app.widgets.controls.control_panel import ControlPanel
from app.words.translation import translate


def _about(_settings: CompareSettings) -> str:
    return translate(
        "XorCompare",
        "Sigmoid output, mean cross-entropy, all four points at each epoch. An activation that is "
        "added or changed starts alone and catches up. One seed proves little: roll the dice, and "
        "the order and the failures change. “Statistics” repeats it with hundreds of seeds.",
    )


ROWS = (
    Own("activations", control=lambda look: ActivationList(USUAL, look)),
    Divider(),
    Check("same_start"),
    Seed("seed"),
    NumberRow("learning_rate"),
    Divider(),
    NumberRow("neurons"),
    Own("initializer", control=initializer_controls),
    Check("use_bias"),
    NumberRow("bias_scale", shown=lambda settings: settings.use_bias),
    Segments("kink_side", texts=lambda _settings: ("ReLU′(0) = 0", "ReLU′(0) = 1")),
    Note(_about),
    Reset(lambda: translate("XorCompare", "Reset all settings")),
)


class CompareControls(SettingsForm):
    """Everything that decides the runs.

    Parameters
    ----------
    panel
        The panel to fill.
    look
        Theme and scale.
    """

    def __init__(self, panel: ControlPanel, look: Look) -> None:
        super().__init__(CompareSettings, ROWS, look)
        panel.add(self)

    def show_settings(self, settings: CompareSettings) -> None:
        """Show settings without emitting anything."""
        self.show_record(settings)
