"""Where the parts of a network's card stand: geometry in pixels."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from app.look.look import Look
from app.widgets.frame.text_line import TextLine
from app.words.translation import translate

PADDING = 9.0
TEXT_PX = 14.0
NUMBER_GAP = 9.0

_HEAD, _LINE, _BADGE = 34, 23, 29
_SIDE_HEAD, _SIDE_LINE = 30, 20
_SIDE_GAP = 9.0
_LEAST_INNER = 116
_WIDE_ENOUGH = 190
_SIDE_TEXT = 104
_SIDE_MAP = 90


class CardForm(StrEnum):
    """What a card shows, and how."""

    UPRIGHT = "upright"
    """The map above the numbers."""
    SIDE = "side"
    """The numbers beside the map, where cards stand in several rows."""
    BARE = "bare"
    """The map above the badge only, for a projector."""


@dataclass(frozen=True)
class CardLayout:
    """Where the parts of a card stand.

    Attributes
    ----------
    head
        Swatch and name.
    map_area
        The square of the map.
    numbers
        The lines of the predictions: one of four, two of two, or none.
    facts
        The lines of loss and neurons: one for both, one for each, or none.
    seed
        The line of the seed, or None.
    badge
        The line of the badge.
    """

    head: QRectF
    map_area: QRectF
    numbers: tuple[QRectF, ...]
    facts: tuple[QRectF, ...]
    seed: QRectF | None
    badge: QRectF

    @property
    def words(self) -> QRectF:
        """The room of everything that changes while the network trains, but for the map."""
        area = QRectF(self.badge)
        for line in (*self.numbers, *self.facts, self.seed or self.badge):
            area = area.united(line)
        # An italic letter reaches a little beyond its line.
        return area.adjusted(-PADDING / 2, 0.0, PADDING / 2, 0.0)


def least_width(form: CardForm, look: Look) -> float:
    """Return the width below which a card of that form cannot be read."""
    if form is CardForm.SIDE:
        return 2 * PADDING + _SIDE_MAP + _SIDE_GAP + look.px(_SIDE_TEXT)
    return 2 * PADDING + look.px(_LEAST_INNER)


def least_height(form: CardForm, look: Look, *, width: float, has_seed: bool, map_side: float) -> float:
    """Return the height of a card with a map of that side; in the form SIDE the texts decide."""
    numbers, facts = _line_counts(form, look, width)
    lines = numbers + facts + (1 if has_seed and form is not CardForm.BARE else 0)
    if form is CardForm.SIDE:
        texts = lines * look.px(_SIDE_LINE) + look.px(_BADGE)
        return look.px(_SIDE_HEAD) + max(texts, _SIDE_MAP) + PADDING
    return look.px(_HEAD) + map_side + lines * look.px(_LINE) + look.px(_BADGE) + 1.4 * PADDING


def card_layout(form: CardForm, look: Look, size: QSizeF, *, has_seed: bool) -> CardLayout:
    """Return where the parts of a card of that size stand."""
    inner = size.width() - 2 * PADDING
    numbers, facts = _line_counts(form, look, size.width())
    seed = 1 if has_seed and form is not CardForm.BARE else 0
    side_by_side = form is CardForm.SIDE
    head = QRectF(PADDING, 0.0, inner, look.px(_SIDE_HEAD if side_by_side else _HEAD))
    line, badge = float(look.px(_SIDE_LINE if side_by_side else _LINE)), float(look.px(_BADGE))
    texts = (numbers + facts + seed) * line + badge
    if side_by_side:
        side = max(1.0, min(size.height() - head.bottom() - PADDING, inner - _SIDE_GAP - look.px(_SIDE_TEXT)))
        map_area = QRectF(PADDING, head.bottom(), side, side)
        left, top = map_area.right() + _SIDE_GAP, head.bottom()
        width = size.width() - PADDING - left
    else:
        room = size.height() - head.bottom() - texts - 1.4 * PADDING
        side = max(1, int(min(inner, room)))
        map_area = QRectF(round((size.width() - side) / 2), head.bottom(), side, side)
        # On a card much wider than its map the words stand below the map rather than at the edges.
        width = min(inner, max(side, look.px(_WIDE_ENOUGH)))
        left, top = (size.width() - width) / 2, map_area.bottom() + 0.4 * PADDING
        head = QRectF(left, head.top(), width, head.height())
    lines = [QRectF(left, top + index * line, width, line) for index in range(numbers + facts + seed)]
    return CardLayout(
        head=head,
        map_area=map_area,
        numbers=tuple(lines[:numbers]),
        facts=tuple(lines[numbers : numbers + facts]),
        seed=lines[-1] if seed else None,
        badge=QRectF(left, top + len(lines) * line, width, badge),
    )


def _line_counts(form: CardForm, look: Look, width: float) -> tuple[int, int]:
    """Return how many lines the predictions and the facts take, whatever they are at present."""
    if form is CardForm.BARE:
        return 0, 0
    if form is CardForm.SIDE:
        return 2, 2
    inner = width - 2 * PADDING
    one = QFontMetricsF(look.font(TEXT_PX)).horizontalAdvance("0.00")
    hat = QFontMetricsF(look.math_font(TEXT_PX)).horizontalAdvance("ŷ")
    numbers = hat + 4 * one + 4 * NUMBER_GAP
    loss = translate("XorCompare", "Loss {loss}").format(loss="<b>0.000</b>")
    neurons = translate("XorCompare", "sat. {count}/{all}").format(count=16, all=16)
    facts = sum(TextLine(look, text, TEXT_PX).width for text in (loss, neurons)) + NUMBER_GAP
    return (1 if numbers <= inner else 2), (1 if facts <= inner else 2)
