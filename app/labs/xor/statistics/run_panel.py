"""The foot of the control panel: how far the training is, and the button that starts it or gives it up."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.xor.statistics.run.progress import Progress
from app.labs.xor.statistics.run.texts import count_text
from app.look.look import Look
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.progress_bar import ProgressBar
from app.words.translation import translate

_COUNT_PX = 15


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
        self._look = look
        self._progress = Progress(0, 0, 0.0, running=False)
        self._title, self._count = QLabel(), QLabel()
        self._title.setProperty("role", "group")
        self._count.setProperty("role", "value")
        self._count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
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
        look.changed.connect(self._fix_size)

    def show_progress(self, progress: Progress) -> None:
        """Show how far an experiment is, and whether its networks are being trained."""
        wanted_before, self._progress = self._progress.wanted, progress
        if progress.wanted != wanted_before:
            self._fix_size()
        self._bar.show_share(progress.done)
        self.button.set_icon_name("close" if progress.running else "play")
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._title.setText(translate("XorStatistics", "Networks"))
        self._bar.setAccessibleName(translate("XorStatistics", "Share of the networks that are trained"))
        self._count.setText(count_text(self._progress))
        if self._progress.running:
            self.button.setText(translate("XorStatistics", "Cancel"))
        elif self._progress.trained:
            self.button.setText(translate("XorStatistics", "Train all again"))
        else:
            self.button.setText(translate("XorStatistics", "Train all at once"))

    def _fix_size(self) -> None:
        # A count of fixed size spares the panel a layout whenever it changes.
        font = self._look.font(_COUNT_PX, QFont.Weight.DemiBold)
        fullest = replace(self._progress, trained=self._progress.wanted)
        self._count.setFixedSize(QFontMetrics(font).size(0, count_text(fullest)) + QSize(2, 2))
