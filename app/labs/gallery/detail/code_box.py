"""A function's NumPy code, ready to be copied."""

import html
import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.look.look import CODE_FAMILY, Look
from app.widgets.controls.icon_button import IconButton
from app.words.translation import translate
from app.work.timers import single_shot

_PIXELS = 13
_PADDING = 12
_COPIED_MS = 1600
_KEYWORD = re.compile(r"\b(def|return|for|in|if|else|from|import)\b")


class CodeBox(QFrame):
    """Shows a few lines of Python with a button that copies them.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._code = ""
        self.setProperty("role", "code")
        self._first, self._others = QLabel(), QLabel()
        self.copy_button = IconButton(look, "copy", role="flat", color_role="ink2")
        for label in (self._first, self._others):
            label.setProperty("role", "code")
            label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._first, 1)
        head.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 2, 4, _PADDING - 2)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._others)
        self._feedback = single_shot(self, _COPIED_MS)
        self._feedback.timeout.connect(self.retranslate)
        self.copy_button.clicked.connect(self._copy)
        look.changed.connect(self._show_code)
        self.retranslate()

    def show_code(self, code: str) -> None:
        """Show other code."""
        if code != self._code:
            self._code = code
            self._feedback.stop()
            self.retranslate()
            self._show_code()

    def retranslate(self) -> None:
        """Set the button's text in the present language."""
        copied = self._feedback.isActive()
        text = translate("Gallery", "Copied") if copied else translate("Gallery", "Copy")
        self.copy_button.setText(text)
        self.copy_button.set_icon_name("check" if copied else "copy")
        self.copy_button.setAccessibleName(translate("Gallery", "Copy the NumPy code"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the longest line into the width."""
        super().resizeEvent(event)
        self._show_code()

    def _copy(self) -> None:
        imports = "" if self._code.startswith("import ") else "import numpy as np\n\n\n"
        QGuiApplication.clipboard().setText(f"{imports}{self._code}\n")
        self._feedback.start()
        self.retranslate()

    def _show_code(self) -> None:
        shown = self._code[max(self._code.find("def "), 0) :]
        longest = max(shown.splitlines(), key=len, default="")
        font = self._look.font(_PIXELS)
        font.setFamily(CODE_FAMILY)
        width = QFontMetricsF(font).horizontalAdvance(longest)
        room = self.width() - _PADDING - 6
        pixels = self._look.px(_PIXELS) * min(1.0, room / width if width else 1.0)
        keyword = rf'<span style="color:{self._look.theme.accent}">\1</span>'
        body = _KEYWORD.sub(keyword, html.escape(shown, quote=False))
        lines = [re.sub(r"^ +", lambda found: "&nbsp;" * len(found[0]), line) for line in body.splitlines()]
        for label, part in ((self._first, lines[:1]), (self._others, lines[1:])):
            label.setText(f'<div style="font-size:{int(pixels)}px">{"<br>".join(part)}</div>')
