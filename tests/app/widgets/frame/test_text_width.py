"""A text's width is found once and stays that of its font."""

from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.widgets.frame.text_width import text_width


def test_a_width_is_that_of_the_text_in_its_own_font_whenever_it_is_asked_for(
    qtbot: QtBot, look: Look
) -> None:
    fonts = [
        look.font(pixels, weight)
        for pixels in (13, 20)
        for weight in (QFont.Weight.Normal, QFont.Weight.Bold)
    ]
    fonts.append(look.math_font(20))
    for _ in range(2):
        for font in fonts:
            for text in ("0.53", "0.54", "손실", ""):
                assert text_width(font, text) == QFontMetricsF(font).horizontalAdvance(text)


def test_more_texts_than_are_kept_have_their_widths_too(qtbot: QtBot, look: Look) -> None:
    font = look.font(15)
    for number in range(5000):
        text_width(font, f"{number:,}")
    assert text_width(font, "4,999") == QFontMetricsF(font).horizontalAdvance("4,999")
