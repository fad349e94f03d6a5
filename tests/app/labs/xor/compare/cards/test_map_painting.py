"""The painted map has the colour of what the network answers, at the right place."""

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.labs.xor.compare.cards.map_painting import paint_map
from app.labs.xor.compare.run.session import CompareSession
from app.labs.xor.compare.run.state import NetworkState
from app.labs.xor.shared.input_plane import PLANE
from app.labs.xor.shared.painting.map_items import color_table, diverging_colors
from app.look.look import Look
from engine.network.network import forward

SIDE = 171
"""With the map's width of 1.7 so many pixels are a hundredth of the plane apart."""


@pytest.fixture
def networks(qtbot: QtBot) -> dict[str, NetworkState]:
    session = CompareSession()
    session.show_demonstration()
    return {each.activation.key: each for each in session.state.networks}


def _painted(network: NetworkState, look: Look) -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("magenta"))
    with QPainter(image) as painter:
        paint_map(painter, QRectF(0, 0, SIDE, SIDE), network, look, color_table(look))
    return image


@pytest.mark.parametrize("key", ["sigmoid", "relu", "silu"])
def test_every_pixel_away_from_the_boundary_is_the_answer_of_its_place(
    networks: dict[str, NetworkState], look: Look, key: str
) -> None:
    network = networks[key]
    image = _painted(network, look)
    colors = diverging_colors(look)
    compared = 0
    for column in range(5, SIDE, 16):
        for row in range(5, SIDE, 16):
            x1 = PLANE.left + (column + 0.5) / SIDE * (PLANE.right - PLANE.left)
            x2 = PLANE.top - (row + 0.5) / SIDE * (PLANE.top - PLANE.bottom)
            point = np.array([[x1], [x2]])
            answer = float(
                forward(network.architecture, network.moment.parameters, point).predictions[0, 0, 0]
            )
            if abs(answer - 0.5) < 0.15:
                continue
            wanted, found = colors[round(answer * (len(colors) - 1))], image.pixelColor(column, row)
            for part in (QColor.red, QColor.green, QColor.blue):
                assert part(found) == pytest.approx(part(wanted), abs=12), (x1, x2)
            compared += 1
    assert compared > 40


def test_a_boundary_that_only_rounding_would_draw_is_left_out(
    networks: dict[str, NetworkState], look: Look
) -> None:
    image = _painted(networks["identity"], look)
    middle = diverging_colors(look)[256]
    colors = {image.pixel(column, row) for column in range(SIDE) for row in range(SIDE)}
    assert all(abs(QColor(each).lightness() - middle.lightness()) <= 2 for each in colors)
    dark = look.color("ink").lightness()
    boundary = _painted(networks["tanh"], look)
    assert any(
        abs(boundary.pixelColor(column, row).lightness() - dark) < 20
        for column in range(SIDE)
        for row in range(SIDE)
    )
