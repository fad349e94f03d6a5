"""The four claims of lectures as buttons, with the condition under which each holds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.labs.symmetry.two_starts.run.claim_texts import (
    claim_text,
    claim_title,
    exception_text,
    noise_text,
    opening_text,
)
from app.labs.symmetry.two_starts.run.claims import Claim
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.rich_text import render
from app.words.translation import translate


class ClaimBar(QWidget):
    """A row of claims, and the sentence of the chosen one: its condition, or its exception.

    Signals
    -------
    claim_requested
        (claim, exception): show the state of a claim, or the one in which it does not hold.

    Parameters
    ----------
    look
        Theme and scale.
    """

    claim_requested = Signal(object, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._claim: tuple[Claim, bool] | None = None
        self._measured = False
        self._claims = SegmentedControl(tuple(Claim))
        self._claims.fit_texts()
        self._cases = SegmentedControl((False, True))
        self._cases.fit_texts()
        self._text = QLabel()
        self._text.setProperty("role", "note")
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._two_lines = False
        self._first_line = QHBoxLayout()
        self._first_line.addWidget(
            self._claims, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        words = QHBoxLayout()
        words.setSpacing(10)
        words.addWidget(self._cases, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(self._text, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(10)
        self._parts.addLayout(self._first_line)
        self._parts.addLayout(words, 1)
        self._claims.value_chosen.connect(lambda claim: self.claim_requested.emit(claim, False))
        self._cases.value_chosen.connect(self._request_case)

    def set_two_lines(self, *, two_lines: bool) -> None:
        """Put the sentence below the buttons instead of beside them; there it needs a chosen claim."""
        self._two_lines = two_lines
        self._show_texts()
        self._parts.setDirection(
            QBoxLayout.Direction.TopToBottom if two_lines else QBoxLayout.Direction.LeftToRight
        )

    def add_beside(self, widget: QWidget) -> None:
        """Put a widget at the right of the buttons."""
        self._first_line.addWidget(widget)

    def show_claim(self, claim: tuple[Claim, bool] | None, *, measured: bool) -> None:
        """Show which claim's state, or which exception, is on screen.

        Parameters
        ----------
        claim
            The claim and whether its exception is shown, or None.
        measured
            Whether to say what was measured about breaking the symmetry.
        """
        self._claim, self._measured = claim, measured
        self._claims.show_value(claim[0] if claim is not None else None)
        self._show_texts()

    def retranslate(self) -> None:
        """Set every text."""
        self._claims.set_texts([claim_title(claim) for claim in Claim])
        self._claims.setAccessibleName(translate("Symmetry", "What lectures say"))
        self._cases.setAccessibleName(translate("Symmetry", "When it holds"))
        self._cases.set_texts([translate("Symmetry", "Holds when"), translate("Symmetry", "Fails when")])
        self._show_texts()

    def _show_texts(self) -> None:
        claim = self._claim
        self._cases.setVisible(claim is not None and not self._measured)
        if self._measured:
            text = noise_text()
        elif claim is None:
            text = opening_text()
        else:
            self._cases.show_value(claim[1])
            text = exception_text(claim[0]) if claim[1] else claim_text(claim[0])
        self._text.setText(render(text, self._look))
        self._text.setVisible(not self._two_lines or self._measured or claim is not None)

    def _request_case(self, exception: bool) -> None:
        if self._claim is not None:
            self.claim_requested.emit(self._claim[0], exception)
