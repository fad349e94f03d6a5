"""The controls of the view of the initial scale."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from app.labs.symmetry.initial_scale.scale_session import ScaleSession
from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls
from app.widgets.controls.control_panel import ControlColumn
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.progress_bar import ProgressBar
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.controls.slider_row import SliderRow
from app.words.number_format import fixed, percent, shortest
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import ELEMENTWISE
from engine.phenomena.initial_scale import ScaleScanSettings
from engine.records.bounded_record import number_bounds

SEED_COUNTS = (50, 200, 500, 1000)
_RATE_DECIMALS = 4


def progress_text(session: ScaleSession) -> str:
    """Return how far the training is."""
    scan = session.scan
    return translate("Symmetry", "{judged} of {seeds} seeds · {done}").format(
        judged=scan.trials if scan is not None else 0,
        seeds=session.settings.seeds,
        done=percent(scan.done if scan is not None else 0.0, 0),
    )


class ScaleControls(ControlColumn):
    """What is trained, and how far the training is.

    Signals
    -------
    field_changed
        (name, value): the user wants another value for a field of `ScaleScanSettings`.
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
        self._about = self.add_note()
        self.add_divider()
        self._activation_title = self.add_title()
        self.activation = ActivationControls(ELEMENTWISE, look)
        self.add(self.activation)
        self.learning_rate = SliderRow(
            look, number_bounds(ScaleScanSettings, "learning_rate"), step=0.01, logarithmic=True
        )
        self.learning_rate.set_format(lambda rate: shortest(rate, _RATE_DECIMALS))
        self.add(self.learning_rate)
        self._seeds_title = self.add_title()
        self.seeds = SegmentedControl(SEED_COUNTS)
        self.add(self.seeds)
        self.add_divider()
        self._progress_text = QLabel()
        self._progress_text.setProperty("role", "label")
        self._progress = ProgressBar(look)
        self.add(self._progress_text)
        self.add(self._progress)
        self.activation.activation_changed.connect(
            lambda chosen: self.field_changed.emit("activation", chosen)
        )
        self.activation.rejected.connect(self.rejected)
        self.learning_rate.value_changed.connect(lambda rate: self.field_changed.emit("learning_rate", rate))
        self.learning_rate.rejected.connect(self.rejected)
        self.seeds.value_chosen.connect(lambda count: self.field_changed.emit("seeds", count))

    def show_session(self, session: ScaleSession) -> None:
        """Show settings and progress without emitting anything."""
        settings, scan = session.settings, session.scan
        self.activation.show_activation(settings.activation)
        self.learning_rate.show_value(settings.learning_rate)
        self.seeds.show_value(settings.seeds)
        self._progress.show_share(scan.done if scan is not None else 0.0)
        self._progress_text.setText(progress_text(session))
        self._about.setText(
            render(
                translate(
                    "Symmetry",
                    "XOR, one hidden layer of {neurons} neurons, weights <i>σ</i>·randn, biases 0. After "
                    "{epochs} epochs a network counts as solved if all four points are right and the loss "
                    "is below 0.1.",
                ).format(neurons=settings.neurons, epochs=fixed(settings.updates, 0)),
                self._look,
            )
        )

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self._activation_title.setText(translate("Symmetry", "Hidden activation function"))
        self.learning_rate.set_text(translate("Symmetry", "Learning rate"))
        self._seeds_title.setText(translate("Symmetry", "Seeds for each σ"))


class ScanButton(IconButton):
    """The primary button of the view: starts the scan, or gives it up."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, "play", role="primary")
        self._running = False

    def show_running(self, *, running: bool) -> None:
        """Show whether the scan runs."""
        self._running = running
        self.set_icon_name("close" if running else "play")
        self.retranslate()

    def retranslate(self) -> None:
        """Set the text."""
        self.setText(
            translate("Symmetry", "Cancel") if self._running else translate("Symmetry", "Train the networks")
        )
