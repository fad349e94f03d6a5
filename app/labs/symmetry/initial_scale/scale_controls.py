"""The controls of the view of the initial scale."""

from PySide6.QtWidgets import QLabel

from app.lab_kit.form.rows import Divider, Note, NumberRow, Own, Segments
from app.lab_kit.form.settings_form import SettingsForm
from app.labs.symmetry.initial_scale.scale_session import ScaleSession
from app.look.look import Look
from app.widgets.controls.activation_controls import ActivationControls
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.progress_bar import ProgressBar
from app.words.number_format import fixed, percent
from app.words.translation import translate
from engine.activations import ELEMENTWISE
from engine.phenomena.initial_scale import ScaleScanSettings

SEED_COUNTS = (50, 200, 500, 1000)


def progress_text(session: ScaleSession) -> str:
    """Return how far the training is."""
    scan = session.scan
    return translate("Symmetry", "{judged} of {seeds} seeds · {done}").format(
        judged=scan.trials if scan is not None else 0,
        seeds=session.settings.seeds,
        done=percent(scan.done if scan is not None else 0.0, 0),
    )


def _about(settings: ScaleScanSettings) -> str:
    return translate(
        "Symmetry",
        "XOR, one hidden layer of {neurons} neurons, weights <i>σ</i>·randn, biases 0. After "
        "{epochs} epochs a network counts as solved if all four points are right and the loss "
        "is below 0.1.",
    ).format(neurons=settings.neurons, epochs=fixed(settings.updates, 0))


ROWS = (
    Note(_about),
    Divider(),
    Own("activation", control=lambda look: ActivationControls(ELEMENTWISE, look)),
    NumberRow("learning_rate"),
    Segments("seeds", options=SEED_COUNTS),
    Divider(),
)


class ScaleControls(SettingsForm):
    """What is trained, and how far the training is.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(ScaleScanSettings, ROWS, look)
        self._progress_text = QLabel()
        self._progress_text.setProperty("role", "label")
        self._progress = ProgressBar(look)
        self.add(self._progress_text)
        self.add(self._progress)

    def show_session(self, session: ScaleSession) -> None:
        """Show settings and progress without emitting anything."""
        self.show_record(session.settings)
        scan = session.scan
        self._progress.show_share(scan.done if scan is not None else 0.0)
        self._progress_text.setText(progress_text(session))
        self._progress.setAccessibleName(translate("Symmetry", "Share of the networks that are trained"))


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
