"""Under what the rates hold, and one press to the cases in which they are others."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from app.labs.xor.statistics.run.texts import condition_texts
from app.look.look import Look
from app.words.number_format import shortest
from app.words.rich_text import render
from app.words.translation import translate
from engine.ensembles.repeated_settings import RepeatedSettings

OTHER_BIAS_SCALE = 0.1


class ConditionsRow(QWidget):
    """The conditions in a sentence, and buttons that train again with one of them changed.

    Signals
    -------
    change_requested
        (field, value): train again with another value of a field of `RepeatedSettings`.

    Parameters
    ----------
    look
        Theme and scale.
    """

    change_requested = Signal(str, object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._settings = RepeatedSettings()
        self._text = QLabel()
        self._text.setProperty("role", "note")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.kink, self.bias = QPushButton(), QPushButton()
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 2)
        self._parts.setSpacing(8)
        self._parts.addWidget(self._text, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.kink, self.bias):
            button.setProperty("role", "compact")
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._parts.addLayout(buttons)
        self.kink.clicked.connect(self._change_kink)
        self.bias.clicked.connect(self._change_bias)

    def height_at(self, width: int) -> int:
        """Return the height that the row needs at a width."""
        least = self._parts.minimumSize().height()
        return max(least, self._parts.heightForWidth(width)) if self._parts.hasHeightForWidth() else least

    def set_stacked(self, *, stacked: bool) -> None:
        """Put the buttons below the sentence."""
        self._parts.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )

    def show_settings(self, settings: RepeatedSettings) -> None:
        """Show the conditions of these settings."""
        self._settings = settings
        self._text.setText(
            render(
                translate("XorStatistics", "These rates hold for: {conditions}. Others move them:").format(
                    conditions=", ".join(condition_texts(settings))
                ),
                self._look,
            )
        )
        self.kink.setText(
            translate("XorStatistics", "Train with ReLU′(0) = {slope}").format(
                slope="1" if settings.kink_side == "left" else "0"
            )
        )
        self.bias.setVisible(settings.use_bias)
        self.bias.setText(
            translate("XorStatistics", "Train with biases 0")
            if settings.bias_scale
            else translate("XorStatistics", "Train with biases N(0, {sigma}²)").format(
                sigma=shortest(OTHER_BIAS_SCALE, 2)
            )
        )

    def _change_kink(self) -> None:
        self.change_requested.emit("kink_side", "right" if self._settings.kink_side == "left" else "left")

    def _change_bias(self) -> None:
        self.change_requested.emit("bias_scale", 0.0 if self._settings.bias_scale else OTHER_BIAS_SCALE)
