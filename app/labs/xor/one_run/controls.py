"""The XOR lab's settings at the left of its page, below the transport controls."""

from collections.abc import Sequence
from dataclasses import replace

from app.lab_kit.form.rows import (
    Check,
    Divider,
    Extra,
    Folded,
    FormPart,
    NumberRow,
    Own,
    Reset,
    Seed,
    Segments,
    Stepper,
)
from app.lab_kit.form.settings_form import SettingsForm
from app.labs.xor.one_run.run.captions import output_note
from app.labs.xor.one_run.run.change_note import ChangeNote
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.controls.data_controls import DataControls, data_name
from app.labs.xor.shared.controls.initializer_controls import initializer_controls
from app.labs.xor.shared.controls.optimizer_controls import OptimizerControls
from app.labs.xor.shared.settings import XOR_LOSSES, XorSettings
from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls
from app.widgets.controls.control_panel import ControlPanel
from app.words.number_format import fixed, shortest
from app.words.translation import translate
from engine.activations import ELEMENTWISE
from engine.data.standardisation import NOT_STANDARDISED
from engine.network.initializers import initializer
from engine.records.bounded_record import number_bounds

_SUMMARY_DECIMALS = 3


def _has_hidden_layers(settings: XorSettings) -> bool:
    return settings.hidden_layers > 0


def _slope_texts(settings: XorSettings) -> tuple[str, str]:
    left, right = (shortest(slope, 3) for slope in settings.kink_slopes or (0.0, 0.0))
    return (
        translate("Xor", "{slope} (left)").format(slope=left),
        translate("Xor", "{slope} (right)").format(slope=right),
    )


def _loss_names(_settings: XorSettings) -> tuple[str, str]:
    return translate("Xor", "Cross-entropy"), translate("Xor", "Squared error")


def _data_summary(settings: XorSettings) -> str:
    name = data_name(settings.data.kind)
    is_scaled = settings.data.standardisation is not NOT_STANDARDISED
    # Texts inside f-strings are not collected.
    return " · ".join((name, translate("Xor", "standardised"))) if is_scaled else name


def _start_summary(settings: XorSettings) -> str:
    rule = settings.initializer
    name = translate("Initializer", rule.name)
    if rule != initializer(rule.key):
        name = f"{name} {shortest(rule.scale, _SUMMARY_DECIMALS)}"
    if not settings.use_bias:
        biases = translate("Xor", "no biases")
    elif settings.bias_scale == 0.0:
        biases = translate("Xor", "biases 0")
    else:
        biases = translate("Xor", "bias σ {scale}").format(
            scale=shortest(settings.bias_scale, _SUMMARY_DECIMALS)
        )
    return f"{name} · {biases}"


def _descent_summary(settings: XorSettings) -> str:
    name = translate("Optimizer", settings.optimizer.name)
    if settings.batch_size:
        batch = translate("Xor", "mini-batch {size}").format(size=settings.batch_size)
    else:
        batch = translate("Xor", "full batch")
    return f"{name} · {batch}"


def _loss_summary(settings: XorSettings) -> str:
    names = _loss_names(settings)
    return " · ".join((names[XOR_LOSSES.index(settings.loss)], translate("Xor", "sigmoid")))


ROWS: tuple[FormPart, ...] = (
    Own(
        "activation",
        control=lambda look: ActivationControls(ELEMENTWISE, look),
        enabled=_has_hidden_layers,
    ),
    Segments("kink_side", texts=_slope_texts, shown=lambda settings: settings.kink_slopes is not None),
    Stepper("hidden_layers"),
    Stepper("neurons", enabled=_has_hidden_layers),
    NumberRow("learning_rate"),
    Seed("seed"),
    Divider(),
    Folded(
        "data",
        lambda: translate("Field", "Data"),
        _data_summary,
        (Own("data", control=DataControls, titled=False),),
    ),
    Folded(
        "start",
        lambda: translate("Xor", "Initial values"),
        _start_summary,
        (
            Own("initializer", control=initializer_controls),
            Check("use_bias"),
            NumberRow("bias_scale", shown=lambda settings: settings.use_bias),
        ),
    ),
    Folded(
        "descent",
        lambda: translate("Xor", "Optimization"),
        _descent_summary,
        (
            Own("optimizer", control=OptimizerControls),
            NumberRow("batch_size"),
            NumberRow("stop_epoch"),
            NumberRow("stop_loss"),
        ),
    ),
    Folded(
        "loss",
        lambda: translate("Xor", "Loss, output"),
        _loss_summary,
        (Segments("loss", texts=_loss_names),),
    ),
    Reset(lambda: translate("Xor", "Reset all settings")),
)


def _with_note(note: ChangeNote) -> Sequence[FormPart]:
    """Return the rows with the note on a change under way below the learning rate."""
    place = next(number for number, row in enumerate(ROWS) if getattr(row, "key", "") == "learning_rate") + 1
    return *ROWS[:place], Extra(note, lambda _settings: note.has_change), *ROWS[place:]


class OneRunControls(SettingsForm):
    """Everything that decides the run.

    Attributes
    ----------
    change_note
        What was changed under way.
    settings
        What is shown, or None before anything is.

    Parameters
    ----------
    panel
        The panel to fill.
    look
        Theme and scale.
    """

    _state: OneRunState | None = None

    def __init__(self, panel: ControlPanel, look: Look) -> None:
        self.change_note = ChangeNote(look)
        super().__init__(XorSettings, _with_note(self.change_note), look)
        panel.add(self)
        self.settings: XorSettings | None = None
        self._note = self.folds["loss"].content.add_note()
        self.data: DataControls = self["data"]
        self["batch_size"].set_format(lambda size: fixed(size, 0) if size else translate("Xor", "all"))
        self["stop_epoch"].set_format(lambda epoch: fixed(epoch, 0) if epoch else translate("Xor", "none"))
        self["stop_loss"].set_format(lambda loss: shortest(loss, 4) if loss else translate("Xor", "none"))
        self._most_in_batch = 0

    def show_settings(self, state: OneRunState) -> None:
        """Show the settings of a state without emitting anything."""
        self._state, self.settings = state, state.settings
        self.change_note.show_state(state)
        self._bound_batch_size(state)
        is_full = state.next_batch is None
        self.show_record(replace(state.settings, batch_size=0) if is_full else state.settings)
        self._note.setText(output_note(state))

    def retranslate(self) -> None:
        """Set every text in the present language."""
        super().retranslate()
        if self._state is not None:
            self.show_settings(self._state)

    def _bound_batch_size(self, state: OneRunState) -> None:
        bounds = number_bounds(XorSettings, "batch_size")
        most = min(state.sample_count, int(bounds.high))
        if most != self._most_in_batch:
            self._most_in_batch = most
            self["batch_size"].set_bounds(bounds._replace(high=most))
