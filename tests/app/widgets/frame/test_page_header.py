"""The head of a page: one row where everything fits, two where it does not."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.start.screenshot import settle
from app.widgets.frame.page_header import PageHeader


def _header(qtbot: QtBot) -> tuple[PageHeader, QPushButton]:
    header, button = PageHeader(), QPushButton("Switch between the views")
    qtbot.addWidget(header)
    header.question.setText("Why does it work?")
    header.add(button)
    header.set_gap(12)
    header.resize(900, 60)
    header.show()
    settle()
    return header, button


def _is_below_question(header: PageHeader, button: QPushButton) -> bool:
    return button.mapTo(header, button.rect().topLeft()).y() >= header.question.geometry().bottom()


def test_what_does_not_fit_beside_the_question_stands_below_it(qtbot: QtBot) -> None:
    header, button = _header(qtbot)
    assert not _is_below_question(header, button)
    header.resize(header.question.sizeHint().width() + button.sizeHint().width() - 20, 120)
    settle()
    assert _is_below_question(header, button)
    header.resize(900, 60)
    settle()
    assert not _is_below_question(header, button)


def test_a_longer_question_sends_the_rest_below(qtbot: QtBot) -> None:
    header, button = _header(qtbot)
    header.question.setText("Why does it work? " * 12)
    settle()
    assert _is_below_question(header, button)
