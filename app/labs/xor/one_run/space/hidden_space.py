"""The square "Hidden space": the plane of the last hidden layer, and what its axes are."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.one_run.space.hidden_plane import HiddenPlane
from app.labs.xor.one_run.space.hidden_space_facts import has_hidden_plane, hidden_space
from app.look.look import Look
from app.words.number_format import fixed
from app.words.translation import translate


class HiddenSpaceView(QWidget):
    """The plane; with one hidden neuron or none there is nothing to show.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._state: OneRunState | None = None
        self.plane = HiddenPlane(look)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.plane)
        self.retranslate()

    def show_state(self, state: OneRunState) -> None:
        """Show a state; nothing is computed while the square is hidden."""
        self._state = state
        if has_hidden_plane(state) and self.isVisible():
            space = hidden_space(state)
            self.plane.show_space(state, space)
            self.setToolTip(
                "" if space.axes.are_neurons else _axes_text(space.axes.kept, state.architecture.layer_count)
            )

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.plane.setAccessibleName(translate("Xor", "Hidden space"))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while hidden."""
        super().showEvent(event)
        if self._state is not None:
            self.show_state(self._state)


def axes_note() -> str:
    """Return in a few words what the axes are where they are not two neurons (markup)."""
    return translate("Xor", "<i>u</i>: where the output grows, <i>v</i>: widest of the rest")


def _axes_text(kept: float, layer: int) -> str:
    return translate(
        "Xor",
        "u = W[{layer}]·h / ‖W[{layer}]‖: the output depends on u alone. v: the widest direction of what is "
        "left; it keeps {share} % of the variance there.",
    ).format(layer=layer, share=fixed(100.0 * kept, 2))
