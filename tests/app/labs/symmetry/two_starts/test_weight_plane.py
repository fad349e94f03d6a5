"""The plane of a neuron's two weights has one unit for both axes."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.symmetry.two_starts.weight_plane import WeightPlane
from app.look.look import Look
from app.start.screenshot import settle


@pytest.mark.parametrize("size", [(200, 200), (420, 180), (180, 420), (700, 690)])
def test_a_unit_is_as_long_in_both_directions_at_every_size(
    qtbot: QtBot, look: Look, size: tuple[int, int]
) -> None:
    session = TwoStartsSession()
    session.show_demonstration()
    holder = QWidget()
    qtbot.addWidget(holder)
    plane = WeightPlane(look, holder)
    plane.resize(QSize(300, 300))
    holder.show()
    plane.apply_style()
    plane.show_side(session.state, session.state.sides[1])
    plane.resize(QSize(*size))
    settle()
    (left, right), (bottom, top) = plane.view
    box = plane.getViewBox()
    assert box.width() / (right - left) == pytest.approx(box.height() / (top - bottom))
    assert min(right, top) == pytest.approx(session.state.weight_limit)
