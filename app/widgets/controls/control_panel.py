"""The card at the left of a lab: controls that scroll, and what is pinned above and below them."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.widgets.frame.vertical_scroller import VerticalScroller
from app.words.spoken_role import speak_as
from app.words.translation import translate

_PADDING = 18
ROW_GAP = 10
_SECTION_GAP = 14
_PINNED_GAP = 12


class ControlColumn(QWidget):
    """Controls one below the other, in sections.

    Parameters
    ----------
    gap
        Between two rows, in pixels.
    """

    def __init__(self, gap: int = ROW_GAP) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(gap)

    def add(self, widget: QWidget) -> None:
        """Append a control."""
        self._rows.addWidget(widget)

    def add_title(self) -> QLabel:
        """Append and return the title of the controls that follow; the page sets its text."""
        return self._add_text("group")

    def add_note(self) -> QLabel:
        """Append and return a quiet remark; the page sets its text."""
        return self._add_text("small")

    def add_divider(self) -> None:
        """Append a line between two sections."""
        self._rows.addSpacing(_SECTION_GAP - ROW_GAP)
        self._rows.addWidget(_divider())
        self._rows.addSpacing(_SECTION_GAP - ROW_GAP)

    def _add_text(self, role: str) -> QLabel:
        label = QLabel()
        label.setProperty("role", role)
        label.setWordWrap(True)
        self._rows.addWidget(label)
        return label


class ControlPanel(QFrame):
    """A column of controls in sections; a lab with several views adds a `ControlColumn` for each."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        speak_as(self, QAccessible.Role.Grouping)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        content = QWidget()
        # An alignment to the top would give the rows the height of unwrapped texts; a stretch does not.
        whole = QVBoxLayout(content)
        whole.setContentsMargins(_PADDING, _PADDING - 2, _PADDING, _PADDING - 4)
        whole.setSpacing(0)
        self._controls = ControlColumn()
        whole.addWidget(self._controls)
        whole.addStretch(1)
        self._scroller = VerticalScroller(content)
        self._column.addWidget(self._scroller, 1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def add(self, widget: QWidget) -> None:
        """Append a control."""
        self._controls.add(widget)

    def add_title(self) -> QLabel:
        """Append and return the title of the controls that follow; the page sets its text."""
        return self._controls.add_title()

    def add_note(self) -> QLabel:
        """Append and return a quiet remark; the page sets its text."""
        return self._controls.add_note()

    def add_divider(self) -> None:
        """Append a line between two sections."""
        self._controls.add_divider()

    def pin_above(self, widget: QWidget) -> None:
        """Keep `widget` above the scrolling controls, with a line below it."""
        self._column.insertWidget(0, _pinned(widget, _divider(), top=_PADDING - 4, bottom=0))

    def pin_below(self, widget: QWidget) -> None:
        """Keep `widget` below the scrolling controls."""
        self._column.addWidget(_pinned(widget, top=8, bottom=_PADDING))

    def _retranslate(self) -> None:
        self.setAccessibleName(translate("ControlPanel", "Settings"))


def _divider() -> QFrame:
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedHeight(1)
    return line


def _pinned(*widgets: QWidget, top: int, bottom: int) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(_PADDING, top, _PADDING, bottom)
    column.setSpacing(_PINNED_GAP)
    for widget in widgets:
        column.addWidget(widget)
    return holder
