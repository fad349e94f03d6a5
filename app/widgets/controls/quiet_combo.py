"""A combo box that leaves the wheel to the panel it stands in."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class QuietCombo(QComboBox):
    """Chooses by a click or by keys; the wheel scrolls what is around it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the scrolling panel."""
        event.ignore()
