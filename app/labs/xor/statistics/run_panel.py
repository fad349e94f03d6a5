"""The foot of the control panel: how far the training is, and the button that starts it or gives it up."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.look import Look
from app.translation import translate
from app.widgets.icon_button import IconButton
from app.widgets.progress_bar import ProgressBar


class RunPanel(QWidget):
    """Progress and the primary button.

    Signals
    -------
    toggle_requested
        The user pressed the button.

    Parameters
    ----------
    look
        Theme and scale.
    """

    toggle_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._running = False
        self._begun = False
        self._trained = self._wanted = 0
        self._title, self._count = QLabel(), QLabel()
        self._title.setProperty("role", "group")
        self._count.setProperty("role", "value")
        self._bar = ProgressBar(look)
        self.button = IconButton(look, "play", role="primary")
        line = QHBoxLayout()
        line.addWidget(self._title)
        line.addStretch(1)
        line.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self._bar)
        column.addWidget(self.button)
        self.button.clicked.connect(self.toggle_requested)

    def show_progress(self, trained: int, wanted: int, done: float, *, running: bool) -> None:
        """Show how many networks have been judged, the share of the work that is done, and what runs."""
        self._trained, self._wanted = trained, wanted
        self._running, self._begun = running, trained > 0
        self._bar.show_share(done)
        self.button.set_icon_name("close" if running else "play")
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._title.setText(translate("XorStatistics", "Trained networks"))
        self._count.setText(f"{self._trained:,} / {self._wanted:,}")
        if self._running:
            self.button.setText(translate("XorStatistics", "Cancel"))
        elif self._begun:
            self.button.setText(translate("XorStatistics", "Train all again"))
        else:
            self.button.setText(translate("XorStatistics", "Train all at once"))
