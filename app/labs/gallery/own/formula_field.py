"""The field in which a formula is typed: one line, coloured as it is read, with a wave under a fault."""

import re

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPalette,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from PySide6.QtWidgets import QPlainTextEdit

from app.look.look import CODE_FAMILY, Look
from engine.activations.own.reading.formula_error import FormulaError
from engine.activations.own.reading.language import CONSTANTS, FUNCTIONS, VARIABLE

_PIXELS = 24
_PADDING = 10
_NAME = re.compile(r"[A-Za-z_]\w*")
_LONGEST = 2000


class _FormulaColours(QSyntaxHighlighter):
    """Functions in the accent, parameters in the colour of own functions, and a wave under a fault."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        super().__init__(document)
        self._look = look
        self._fault: tuple[int, int] | None = None

    def show_fault(self, fault: tuple[int, int] | None) -> None:
        if fault != self._fault:
            self._fault = fault
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for found in _NAME.finditer(text):
            name = found[0]
            if name in FUNCTIONS:
                color = self._look.color("accent")
            elif name == VARIABLE or name in CONSTANTS:
                continue
            else:
                color = self._look.activation_pen("own()", 1).color()
            coloured = QTextCharFormat()
            coloured.setForeground(color)
            self.setFormat(found.start(), len(name), coloured)
        if self._fault is not None and text:
            start, end = self._fault
            start = min(start, len(text) - 1)
            wrong = QTextCharFormat()
            wrong.setForeground(self._look.color("saturated"))
            wrong.setBackground(self._look.color("saturated_tint"))
            wrong.setUnderlineColor(self._look.color("saturated"))
            wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            self.setFormat(start, max(1, end - start), wrong)


class FormulaField(QPlainTextEdit):
    """Takes a formula; Ctrl+Z inside of it takes back what was typed.

    Signals
    -------
    typed
        (text): the user changed the text.
    entered
        The user pressed Enter.

    Parameters
    ----------
    look
        Theme and scale.
    """

    typed = Signal(str)
    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._known = ""
        self.setProperty("role", "formula")
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        for name in ("Vertical", "Horizontal"):
            getattr(self, f"set{name}ScrollBarPolicy")(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_PADDING)
        self._colours = _FormulaColours(self.document(), look)
        self.textChanged.connect(self._tell)
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_formula(self, text: str, error: FormulaError | None) -> None:
        """Show a text, and what is wrong with it."""
        if text != self.toPlainText():
            self._known = text
            self.setPlainText(text)
        self._colours.show_fault(None if error is None else (error.start, error.end))
        state = "problem" if error is not None and text else ""
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)

    def insert(self, text: str) -> None:
        """Put a text in at the cursor; of a function's brackets the cursor stands between."""
        cursor = self.textCursor()
        cursor.insertText(text)
        if text.endswith(")"):
            cursor.setPosition(cursor.position() - 1)
        self.setTextCursor(cursor)
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take everything but a second line."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste a text as one line."""
        self.textCursor().insertText(" ".join(source.text()[:_LONGEST].split()))

    def sizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(self._look.px(400), self._line_height())

    def minimumSizeHint(self) -> QSize:
        """Return the height of one line."""
        return QSize(self._look.px(160), self._line_height())

    def _line_height(self) -> int:
        return round(QFontMetricsF(self.font()).height()) + 2 * _PADDING + 6

    def _tell(self) -> None:
        text = self.toPlainText()
        if "\n" in text:
            self.setPlainText(" ".join(text.split()))
        elif text != self._known:
            # Colours alone count as a change for Qt.
            self._known = text
            self.typed.emit(text[:_LONGEST])

    def _apply_look(self) -> None:
        font = QFont(CODE_FAMILY)
        font.setPixelSize(self._look.font_px(_PIXELS))
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        font.setFeature(QFont.Tag("calt"), 0)
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.color("ink3"))
        self.setPalette(palette)
        self._colours.rehighlight()
        self.setFixedHeight(self._line_height())
        self.updateGeometry()
