"""What speaks for a function and what against it, side by side."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.look.look import Look
from app.words.translation import translate

_LINES = 2
_UNBROKEN = "\N{NO-BREAK SPACE}"
_OPERATOR = re.compile(r" ([<>=≤≥≈~→]) ")
"""A line must not break beside one of these."""


class _ProseColumn(QWidget):
    """A title with statements below it, each after a sign."""

    def __init__(self, look: Look, sign: str, role: str) -> None:
        super().__init__()
        self._look = look
        self._role = role
        self.title = QLabel()
        self.title.setProperty("role", "group")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        self._signs, self._statements = [], []
        for _ in range(_LINES):
            mark, statement = QLabel(sign), QLabel()
            statement.setProperty("role", "small")
            statement.setWordWrap(True)
            for label in (mark, statement):
                label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            row = QHBoxLayout()
            row.setSpacing(7)
            row.addWidget(mark)
            row.addWidget(statement, 1)
            column.addLayout(row)
            self._signs.append(mark)
            self._statements.append(statement)
        column.addStretch(1)

    def show_statements(self, statements: tuple[str, ...]) -> None:
        for label, text in zip(self._statements, statements, strict=True):
            label.setText(_OPERATOR.sub(lambda found: f"{_UNBROKEN}{found[1]}{_UNBROKEN}", text))

    def apply_style(self) -> None:
        color = getattr(self._look.theme, self._role)
        for sign in self._signs:
            sign.setStyleSheet(f"color:{color}; font-weight:700; font-size:{self._look.px(14)}px")


class ProsAndCons(QWidget):
    """Two columns of statements.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._pros = _ProseColumn(look, "+", "healthy")
        self._cons = _ProseColumn(look, "×", "saturated")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.addWidget(self._pros, 0, 0)
        grid.addWidget(self._cons, 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        look.changed.connect(self.apply_style)
        self.apply_style()

    def show_statements(self, pros: tuple[str, ...], cons: tuple[str, ...]) -> None:
        """Show two statements for and two against."""
        self._pros.title.setText(translate("Gallery", "Strengths"))
        self._cons.title.setText(translate("Gallery", "Weaknesses"))
        self._pros.show_statements(pros)
        self._cons.show_statements(cons)

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self._pros.apply_style()
        self._cons.apply_style()
