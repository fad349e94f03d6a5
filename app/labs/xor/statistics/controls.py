"""The controls of the view: what is trained, and when it counts as a success."""

from app.lab_kit.form.rows import Check, Divider, NumberRow, Own, Reset, Seed, Segments
from app.lab_kit.form.settings_form import SettingsForm
from app.labs.xor.shared.controls.activation_list import ActivationList
from app.labs.xor.shared.controls.initializer_controls import initializer_controls
from app.labs.xor.statistics.widths_field import WidthsField
from app.look.look import Look
from app.words.translation import translate
from engine.ensembles.repeated_settings import RepeatedSettings

_USUAL = tuple(each.key for each in RepeatedSettings().activations)

ROWS = (
    Own("activations", control=lambda look: ActivationList(_USUAL, look)),
    Own("widths", control=lambda _look: WidthsField()),
    Divider(),
    NumberRow("replicas"),
    NumberRow("updates"),
    NumberRow("learning_rate"),
    Own("initializer", control=initializer_controls),
    Divider(),
    Check("use_bias"),
    NumberRow("bias_scale", shown=lambda settings: settings.use_bias),
    Segments("kink_side", texts=lambda _settings: ("ReLU′(0) = 0", "ReLU′(0) = 1")),
    NumberRow("success_loss"),
    Seed("first_seed"),
    Reset(lambda: translate("XorStatistics", "Reset all settings")),
)


class StatisticsControls(SettingsForm):
    """Everything that decides which networks are trained.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(RepeatedSettings, ROWS, look)

    def show_settings(self, settings: RepeatedSettings) -> None:
        """Show the settings without emitting anything."""
        self.show_record(settings)
