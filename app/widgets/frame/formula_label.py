"""A label that shows one typeset formula."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.look.look import Look
from app.look.own_formula import OwnFormulaText
from app.look.svg import Formula
from app.words.spoken_formula import spoken_formula
from app.words.spoken_role import speak_as


class FormulaLabel(QWidget):
    """Paints a formula in the theme's ink, no wider than the label.

    Parameters
    ----------
    look
        Theme and scale.
    font_pixels
        Font size at scale 1.
    alignment
        Where the formula stands when the label is wider.
    """

    def __init__(
        self,
        look: Look,
        font_pixels: float,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._font_pixels = font_pixels
        self._alignment = alignment
        self._formula: Formula | OwnFormulaText | None = None
        self._name = ""
        speak_as(self, QAccessible.Role.StaticText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        look.changed.connect(self._relayout)

    def show_formula(self, name: str) -> None:
        """Show ``resources/formulas/<name>.svg``."""
        if name != self._name:
            self._name, self._formula = name, Formula(name)
            self.setAccessibleName(spoken_formula(name))
            self._relayout()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and self._name:
            self.setAccessibleName(spoken_formula(self._name))
        super().changeEvent(event)

    def show_own_formula(self, formula: str) -> None:
        """Show ``g(z) =`` and the formula of somebody's own function."""
        self._name = ""
        self._formula = OwnFormulaText(formula, with_head=True)
        self.setAccessibleName(f"g(z) = {formula}")
        self._relayout()

    def sizeHint(self) -> QSize:
        """Return the formula's size at the present scale."""
        if self._formula is None:
            return QSize(0, 0)
        pixels = self._look.px(self._font_pixels)
        return QSize(round(self._formula.width(pixels)) + 1, round(self._formula.height(pixels)) + 2)

    def minimumSizeHint(self) -> QSize:
        """Return a size at which the formula is still read, drawn smaller."""
        hint = self.sizeHint()
        return QSize(hint.width() // 2, hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the formula, smaller where the label is too narrow."""
        if self._formula is None:
            return
        pixels = float(self._look.px(self._font_pixels))
        pixels *= min(1.0, self.width() / max(1.0, self._formula.width(pixels)))
        left = 0.0
        if self._alignment & Qt.AlignmentFlag.AlignRight:
            left = self.width() - self._formula.width(pixels)
        with QPainter(self) as painter:
            top = (self.height() - self._formula.height(pixels)) / 2
            self._formula.paint(painter, left, top, pixels, self._look.color("ink"))

    def _relayout(self) -> None:
        self.updateGeometry()
        self.update()
