"""The badge of a card has the colour of its verdict."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.labs.xor.compare.cards.card_writing import CardWriter
from app.labs.xor.compare.run.texts import CardBadge, Standing
from app.look.look import Look

PLATES = {
    Standing.SOLVED: "healthy_tint",
    Standing.IMPOSSIBLE: "saturated_tint",
    Standing.CANNOT_MOVE: "saturated_tint",
    Standing.STOPPED: "saturated_tint",
    Standing.PLATEAU: "sunken",
    Standing.LEARNING: "sunken",
    Standing.LOST: "sunken",
    Standing.CATCHING_UP: "sunken",
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("standing", PLATES)
def test_the_plate_of_a_badge_is_that_of_its_verdict(qtbot, standing: Standing, theme: str) -> None:
    look = Look(theme, 1.0)
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    with QPainter(image) as painter:
        CardWriter(look).paint_badge(painter, QRectF(0, 0, 300, 40), CardBadge(standing, ("word",)))
    colors = [image.pixelColor(x, y).name() for x in range(300) for y in range(0, 40, 4)]
    plates = {name: colors.count(look.color(name).name()) for name in set(PLATES.values())}
    assert max(plates, key=plates.__getitem__) == PLATES[standing]
    has_icon = standing in {Standing.SOLVED, Standing.IMPOSSIBLE, Standing.CANNOT_MOVE, Standing.STOPPED}
    painted = sum(color != QColor("magenta").name() for color in colors)
    assert (painted > _painted_without_icon(look)) is has_icon


def _painted_without_icon(look: Look) -> int:
    image = QImage(300, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    with QPainter(image) as painter:
        CardWriter(look).paint_badge(painter, QRectF(0, 0, 300, 40), CardBadge(Standing.LEARNING, ("word",)))
    return sum(image.pixelColor(x, y) != QColor("magenta") for x in range(300) for y in range(0, 40, 4))
