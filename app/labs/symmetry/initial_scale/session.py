"""What the view of the initial scale knows: its settings and the scan over σ."""

from PySide6.QtCore import QObject

from app.lab_kit.view_session import ViewSession
from app.labs.symmetry.initial_scale.scale_session import DEMONSTRATED, ScaleSession, demonstrated_scan
from app.labs.symmetry.initial_scale.scene import InitialScaleScene
from engine.phenomena.initial_scale import ScaleScanSettings
from engine.records.record_access import replaced


class InitialScaleSession(ViewSession[InitialScaleScene]):
    """Holds one scan, and trains what other settings ask for.

    Attributes
    ----------
    scale
        The scan.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scale = ScaleSession(ScaleScanSettings(), self)

    @property
    def settings(self) -> ScaleScanSettings:
        """The present settings."""
        return self.scale.settings

    @property
    def scene(self) -> InitialScaleScene:
        """What is shown, or will be when the training is over."""
        return InitialScaleScene(self.settings, trained=self.scale.running or self.scale.is_complete)

    def show(self, scene: InitialScaleScene) -> None:
        """Show a scene; a trained one is trained beside the window unless that has been done."""
        if scene == self.scene and scene.trained:
            return
        self.scale.show(scene.settings, None)
        if scene.trained:
            self.scale.start()

    @property
    def default(self) -> InitialScaleScene:
        """The default settings, trained."""
        return InitialScaleScene(trained=True)

    @property
    def demonstration(self) -> InitialScaleScene:
        """A small scan that is trained at once."""
        return InitialScaleScene(DEMONSTRATED, trained=True)

    def show_demonstration(self) -> None:
        """Show the demonstration, all of its networks trained."""
        self.scale.show(DEMONSTRATED, demonstrated_scan())

    def change(self, **values: object) -> None:
        """Change some settings, each named as in the text of a scene, and train what they ask for.

        Raises
        ------
        InvalidValueError
            If a setting cannot take the value; nothing changes then.
        """
        settings = replaced(self.settings, **values)
        if settings != self.settings:
            self.show(InitialScaleScene(settings, trained=True))
            self.edited.emit()

    def toggle(self) -> None:
        """Train the networks, or give it up."""
        if self.scale.running:
            self.scale.cancel()
        else:
            self.scale.start()

    def shut_down(self) -> None:
        """Give up and wait for the thread, before the window closes."""
        self.scale.shut_down()
