"""Chooses an activation function by its name and the line it is drawn with."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from app.look.look import Look
from app.widgets.controls.quiet_combo import QuietCombo
from app.words.translation import translate
from engine.activations import ActivationRecord

_SWATCH = QSize(26, 16)
_SWATCH_WIDTH = 3.0
_SWATCH_DASH = 0.6


def swatch(look: Look, activation_key: str, pixel_ratio: float) -> QPixmap:
    """Return the short line that stands for an activation function in lists."""
    size = QSize(look.px(_SWATCH.width()), look.px(_SWATCH.height()))
    pixmap = QPixmap(size * pixel_ratio)
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    pen = look.activation_pen(activation_key, _SWATCH_WIDTH)
    if pen.style() == Qt.PenStyle.CustomDashLine:
        pen.setDashPattern([_SWATCH_DASH * length for length in pen.dashPattern()])
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        middle = size.height() // 2
        painter.drawLine(2, middle, size.width() - 2, middle)
    return pixmap


class ActivationCombo(QuietCombo):
    """A combo box of activation functions.

    Signals
    -------
    key_chosen
        (key): the user chose another function.

    Parameters
    ----------
    records
        The functions offered.
    look
        Theme and scale.
    """

    key_chosen = Signal(str)

    def __init__(
        self, records: Sequence[ActivationRecord], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._records: tuple[ActivationRecord, ...] = ()
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.activated.connect(lambda index: self.key_chosen.emit(self._records[index].key))
        look.changed.connect(self._draw_swatches)
        self.offer(records)

    def offer(self, records: Sequence[ActivationRecord]) -> None:
        """Offer other functions; which is shown is to be said afterwards."""
        self._records = tuple(records)
        self.clear()
        self.setMaxVisibleItems(len(self._records))
        for record in self._records:
            self.addItem(record.name, record.key)
        self._draw_swatches()
        self._retranslate()

    def show_key(self, key: str) -> None:
        """Show a function without emitting anything."""
        self.setCurrentIndex(self.findData(key))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for index, record in enumerate(self._records):
            self.setItemText(index, translate("Activation", record.name))
        self.setAccessibleName(translate("ActivationCombo", "Activation function"))

    def _draw_swatches(self) -> None:
        self.setIconSize(QSize(self._look.px(_SWATCH.width()), self._look.px(_SWATCH.height())))
        for index, record in enumerate(self._records):
            self.setItemIcon(index, QIcon(swatch(self._look, record.key, self.devicePixelRatioF())))
