"""The small markup of sentences."""

from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.look.look import MATH_FAMILY, Look
from app.words.rich_text import plain, render


def test_variables_get_the_face_of_mathematics(look: Look) -> None:
    assert f"font-family:'{MATH_FAMILY}'" in render("input <i>z</i>", look)


def test_states_get_their_colour(look: Look) -> None:
    assert look.theme.saturated in render('<span class="saturated">39%</span>', look)


def test_screen_readers_get_the_words_alone() -> None:
    assert (
        plain('<b>39%</b> of <i>z</i>, |<i>g′</i>| &lt; <span class="dead">0.05</span>')
        == "39% of z, |g′| < 0.05"
    )


def test_a_sign_before_a_number_is_no_markup(qtbot: QtBot, look: Look) -> None:
    text = "<b>2 (<1%)</b>, <b>7 (>99.9%)</b>"
    assert plain(text) == "2 (<1%), 7 (>99.9%)"
    label = QTextDocument()
    label.setHtml(render(text, look))
    assert label.toPlainText() == "2 (<1%), 7 (>99.9%)"
