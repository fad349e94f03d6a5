"""The observation can be read: it changes a few times a second, and never stays behind what holds."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.look import Look
from app.widgets.observation_strip import ObservationStrip


def _strip(qtbot: QtBot, look: Look) -> tuple[ObservationStrip, QLabel]:
    strip = ObservationStrip(look)
    qtbot.addWidget(strip)
    strip.resize(800, 52)
    strip.show()
    sentence = next(
        label for label in strip.findChildren(QLabel) if label.property("role") == "observationText"
    )
    return strip, sentence


def test_the_first_sentence_is_there_at_once_and_the_last_one_within_a_moment(
    qtbot: QtBot, look: Look
) -> None:
    strip, sentence = _strip(qtbot, look)
    made: list[int] = []

    def about(frame: int) -> str:
        made.append(frame)
        return f"frame {frame}"

    strip.show_sentence(lambda: about(0))
    assert sentence.text() == "frame 0"
    for frame in range(1, 100):
        strip.show_sentence(lambda frame=frame: about(frame))
    assert sentence.text() == "frame 0"
    qtbot.waitUntil(lambda: sentence.text() == "frame 99")
    assert made == [0, 99], "a sentence that nobody can read is not made"


def test_what_was_observed_last_can_be_asked_for_and_shown_without_waiting(qtbot: QtBot, look: Look) -> None:
    strip, sentence = _strip(qtbot, look)
    strip.show_sentence(lambda: "one")
    strip.show_sentence(lambda: "<b>two</b>")
    assert strip.text == "two"
    assert sentence.text() == "one"
    strip.show_now()
    assert sentence.text() == "<b>two</b>"


def test_a_problem_is_shown_at_once_and_gives_way_to_the_last_observation(qtbot: QtBot, look: Look) -> None:
    strip, sentence = _strip(qtbot, look)
    strip.show_sentence(lambda: "one")
    strip.show_problem("must be a number")
    assert sentence.text() == "must be a number"
    strip.show_sentence(lambda: "two")
    assert sentence.text() == "must be a number"
    strip.show_now()
    strip.clear_problem()
    assert sentence.text() == "two"
