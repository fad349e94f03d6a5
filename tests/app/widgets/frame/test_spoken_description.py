"""Descriptions for screen readers follow what is shown, a few times a second."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.widgets.frame.spoken_description import SpokenDescription


def test_the_first_text_is_there_at_once_and_the_last_one_follows(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    asked: list[int] = []
    frames = [0]

    def text() -> str:
        asked.append(frames[-1])
        return f"frame {frames[-1]}"

    description = SpokenDescription(widget, text, lambda: f"Epoch {frames[-1]}")
    description.renew()
    assert widget.accessibleDescription() == "Epoch 0: frame 0"
    for frame in range(1, 100):
        frames.append(frame)
        description.renew()
    assert asked == [0]
    qtbot.waitUntil(lambda: widget.accessibleDescription() == "Epoch 99: frame 99")
    assert asked == [0, 99]


def test_whoever_cannot_wait_gets_the_last_text(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    texts = ["one"]
    description = SpokenDescription(widget, lambda: texts[-1], lambda: f"Epoch {len(texts)}")
    description.renew()
    texts.append("two")
    description.renew()
    assert widget.accessibleDescription() == "Epoch 1: one"
    description.catch_up()
    assert widget.accessibleDescription() == "Epoch 2: two"


def test_where_nothing_is_shown_nothing_is_described(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    SpokenDescription(widget, lambda: "", lambda: pytest.fail("of no moment")).renew()
    assert widget.accessibleDescription() == ""
