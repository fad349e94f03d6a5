"""What is found about an own function beside its facts: is g′ right, what is it close to, where it ends."""

import math

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.labs.gallery.facts.fact_texts import name_text, number_text
from app.look.look import Look
from app.words.number_format import readable
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import Activation
from engine.activations.own.record import OwnRecord
from engine.activations.own_findings import (
    CLOSENESS_LIMIT,
    closest,
    derivative_check,
    first_non_finite,
)

_GOOD = 1e-5
_SMALL = 1e-300


class OwnFindings(QWidget):
    """The check of the derivative as a badge, and a line each for what else was found; of own functions only.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Activation | None = None
        self._check, self._close, self._end = QLabel(), QLabel(), QLabel()
        self._check.setProperty("role", "badge")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for label in (self._check, self._close, self._end):
            label.setWordWrap(True)
            column.addWidget(label)
        for label in (self._close, self._end):
            label.setProperty("role", "small")
        look.changed.connect(self.retranslate)

    def show_activation(self, shown: Activation) -> None:
        """Show what was found of a function."""
        if shown != self._shown:
            self._shown = shown
            self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        shown = self._shown
        is_own = shown is not None and isinstance(shown.record, OwnRecord)
        self.setVisible(is_own)
        if shown is None or not is_own:
            return
        check = derivative_check(shown)
        state = "dead" if math.isnan(check) else "healthy" if check < _GOOD else "saturated"
        self._check.setText(check_text(check))
        self._check.setProperty("state", state)
        self._check.style().unpolish(self._check)
        self._check.style().polish(self._check)
        self._close.setText(render(closest_text(shown), self._look))
        ends = end_text(shown)
        self._end.setText(render(ends, self._look))
        self._end.setVisible(bool(ends))


def check_text(check: float) -> str:
    """Return what the check of g′ against differences of g found."""
    if math.isnan(check):
        return translate("Own", "g′ not checked: g is not finite everywhere on |z| ≤ 6")
    text = translate("Own", "✓ largest difference from numerical g′: {difference}")
    if check >= _GOOD:
        text = translate("Own", "g′ differs from the numerical one by up to {difference}")
    return text.format(difference=readable(check, 2) if check > _SMALL else "0")


def closest_text(shown: Activation) -> str:
    """Return which function of the catalogue is closest (markup)."""
    found = closest(shown)
    if found is None:
        return translate("Own", "Not compared with others: not finite everywhere on |<i>z</i>| ≤ 6.")
    return translate(
        "Own", "Closest: <b>{name}</b>, largest difference <b>{difference}</b> on |<i>z</i>| ≤ {limit}"
    ).format(
        name=name_text(found.activation),
        difference=readable(found.difference, 4) if found.difference else "0",
        limit=number_text(CLOSENESS_LIMIT),
    )


def end_text(shown: Activation) -> str:
    """Return where the function stops being finite (markup), or nothing."""
    sentences = []
    for side in ("left", "right"):
        end = first_non_finite(shown, side)
        if end is None:
            continue
        template = {
            ("value", True): translate("Own", "<i>g</i> has no value at <i>z</i> = {place}."),
            ("value", False): translate("Own", "<i>g</i> overflows at <i>z</i> = {place}."),
            ("derivative", True): translate("Own", "<i>g′</i> has no value at <i>z</i> = {place}."),
            ("derivative", False): translate("Own", "<i>g′</i> overflows at <i>z</i> = {place}."),
        }[end.of, end.is_undefined]
        sentences.append(template.format(place=readable(end.z, 4) if end.z else "0"))
    return " ".join(dict.fromkeys(sentences))
