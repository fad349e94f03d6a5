"""A card with an optional title line above its content."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.look.look import Look
from app.words.rich_text import plain, render
from app.words.spoken_role import speak_as


class Card(QFrame):
    """A bordered surface: title and remark at the left of its first line, anything at the right.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title_text = self._note_text = ""
        self.setProperty("role", "card")
        speak_as(self, QAccessible.Role.Grouping)
        self._title = QLabel()
        self._title.setProperty("role", "cardTitle")
        self._title.hide()
        self._note = QLabel()
        self._note.setProperty("role", "note")
        self.head = QHBoxLayout()
        self.head.setSpacing(10)
        self.head.addWidget(self._title)
        self.head.addWidget(self._note, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 10, 16, 10)
        self.body.setSpacing(6)
        self.body.addLayout(self.head)
        look.changed.connect(self._show_texts)

    def set_title(self, title: str, note: str = "") -> None:
        """Set the title and the quiet remark beside it (markup of `app.words.rich_text`)."""
        if (title, note) != (self._title_text, self._note_text):
            self._title_text, self._note_text = title, note
            self._show_texts()

    def head_width(self) -> int:
        """Return the width at which everything in the first line can be read."""
        margins = self.body.contentsMargins()
        items = [self.head.itemAt(index) for index in range(self.head.count())]
        widths = [item.sizeHint().width() for item in items if item is not None]
        gaps = (len(widths) - 1) * self.head.spacing()
        return sum(widths) + gaps + margins.left() + margins.right() + 2 * self.frameWidth()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Append a widget below the title."""
        self.body.addWidget(widget, stretch)

    def _show_texts(self) -> None:
        self._title.setText(render(self._title_text, self._look))
        # Where something else names the card to the eye, a reader still hears its title.
        self.setAccessibleName(plain(self._title_text) or self.accessibleName())
        self._title.setVisible(bool(self._title_text))
        self._note.setText(render(self._note_text, self._look))
