"""The widgets of the view of the initial scale: what is trained at the left, the scan at the right."""

from dataclasses import replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout

from app.lab_kit.lab_frame import LabFrame
from app.labs.symmetry.initial_scale.scale_controls import ScaleControls, ScanButton, progress_text
from app.labs.symmetry.initial_scale.scale_observation import scan_observation
from app.labs.symmetry.initial_scale.scale_view import ScaleView
from app.labs.symmetry.initial_scale.scene import InitialScaleScene
from app.labs.symmetry.initial_scale.session import InitialScaleSession
from app.look.look import Look
from app.words.translation import translate
from engine.ensembles.success_rate import SuccessRate
from engine.phenomena.initial_scale import ScaleScanSettings
from engine.records.bounded_record import BoundedRecord

_HEIGHT_OF_PLOT = 480
_HEIGHT_OF_PLOT_AND_TABLE = 860


class InitialScalePage(LabFrame):
    """Shows from which initial weights how many networks learn XOR.

    Parameters
    ----------
    session
        Settings and scan.
    look
        Theme and scale.
    """

    has_time = True

    def __init__(self, session: InitialScaleSession, look: Look) -> None:
        super().__init__(look)
        self.session = session
        session.setParent(self)
        self._is_new = True
        self._styled_key = ""
        self._shown: tuple[ScaleScanSettings, tuple[SuccessRate, ...]] | None = None
        self.controls, self.scan_button = ScaleControls(look), ScanButton(look)
        self.panel.add(self.controls)
        self.panel.pin_below(self.scan_button)
        self.scale = ScaleView(look)
        self.present_bar.offer_steps(offered=False)
        column = QVBoxLayout(self.hero)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.scale)
        session.scale.changed.connect(self._show_scan)
        self.controls.field_changed.connect(self._change)
        self.controls.rejected.connect(self.observation.show_problem)
        self.scan_button.clicked.connect(session.toggle)
        self.finish_construction()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self.question.setText(translate("Symmetry", "What happens if all weights start the same?"))
        for part in (self.controls, self.scan_button, self.scale):
            part.retranslate()
        self._draw()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self._styled_key = ""
        self._draw()

    def arrange(self, *, narrow: bool) -> None:
        """Put the table below the plot when the window is narrow."""
        self.scale.set_one_column(one_column=narrow and not self.presenting)
        self.scale.set_presenting(on=self.presenting)

    def hero_minimum_size(self, *, narrow: bool) -> QSize:
        """Return the height below which plot and table would be too small."""
        return QSize(0, self.look.px(_HEIGHT_OF_PLOT_AND_TABLE if narrow else _HEIGHT_OF_PLOT))

    @property
    def scene(self) -> BoundedRecord:
        """What is shown."""
        return self.session.scene

    def show_scene(self, scene: BoundedRecord) -> None:
        """Show a scene; the networks of a trained one are trained, with progress."""
        if isinstance(scene, InitialScaleScene):
            self._is_new = False
            self.observation.clear_problem()
            self.session.show(scene)
            self.say_now()

    def show_demonstration(self) -> None:
        """Show a small scan, trained, the same at every call."""
        self._is_new = False
        self.session.show_demonstration()
        self.say_now()

    def toggle_playing(self) -> None:
        """Train the networks, or give it up."""
        self.session.toggle()

    def reset_all(self) -> None:
        """Bring every setting back to its default, and train."""
        self.session.reset()
        self.say_now()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin when the page is seen for the first time: an empty picture says nothing."""
        super().showEvent(event)
        if self._is_new:
            self._is_new = False
            self.session.show(replace(self.session.scene, trained=True))

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the scan's thread."""
        self.session.shut_down()
        super().closeEvent(event)

    def _change(self, key: str, value: object) -> None:
        self.observation.clear_problem()
        self.session.change(**{key: value})

    def _show_scan(self) -> None:
        """Show how far the scan is; what it knows is drawn only when that is more than before."""
        scan = self.session.scale.scan
        if scan is None or scan.trials == 0 or (scan.settings, scan.rates) != self._shown:
            self._draw()
        else:
            self._show_progress()

    def _show_progress(self) -> None:
        scale = self.session.scale
        self.controls.show_session(scale)
        self.scan_button.show_running(running=scale.running)
        self.present_bar.show_playing(playing=scale.running)
        self.observation.show_running(running=scale.running)
        self.present_bar.show_status(
            translate("Activation", scale.settings.activation.name), progress_text(scale)
        )

    def _draw(self) -> None:
        scan, running = self.session.scale.scan, self.session.scale.running
        key = self.session.settings.activation.key
        if key != self._styled_key:
            self._styled_key = key
            self.scale.apply_style(key)
        self._shown = (scan.settings, scan.rates) if scan is not None else None
        self._show_progress()
        self.scale.show_session(self.session.scale)
        self.observation.show_sentence(lambda: scan_observation(scan, running=running))
