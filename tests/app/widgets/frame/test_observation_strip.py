"""The observation can be read: it changes a few times a second, and never stays behind what holds."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.look.look import Look
from app.start.screenshot import settle
from app.widgets.frame.observation_strip import ObservationStrip


def _strip(qtbot: QtBot, look: Look) -> tuple[ObservationStrip, QLabel]:
    strip = ObservationStrip(look)
    qtbot.addWidget(strip)
    strip.resize(800, 52)
    strip.show()
    sentence = next(
        label for label in strip.findChildren(QLabel) if label.property("role") == "observationText"
    )
    return strip, sentence


def test_while_time_runs_a_sentence_stays_for_a_moment_and_names_the_one_it_speaks_of(
    qtbot: QtBot, look: Look
) -> None:
    strip, sentence = _strip(qtbot, look)
    made: list[int] = []

    def about(frame: int) -> str:
        made.append(frame)
        return f"frame {frame}"

    strip.show_sentence(lambda: about(0), "Epoch 0")
    assert sentence.text() == "Epoch 0: frame 0"
    for frame in range(1, 100):
        strip.show_sentence(lambda frame=frame: about(frame), f"Epoch {frame}")
    assert sentence.text() == "Epoch 0: frame 0"
    qtbot.waitUntil(lambda: sentence.text() == "Epoch 99: frame 99")
    assert made == [0, 99], "a sentence that nobody can read is not made"
    assert sentence.accessibleName() == "Epoch 99: frame 99"


def test_while_time_stands_still_every_sentence_is_shown_at_once(qtbot: QtBot, look: Look) -> None:
    strip, sentence = _strip(qtbot, look)
    for text in ("one", "two", "three"):
        strip.show_sentence(lambda text=text: text)
        assert sentence.text() == text
    strip.show_sentence(lambda: "four", "Epoch 4")
    assert sentence.text() == "Epoch 4: four", "time has begun to run"
    strip.show_sentence(lambda: "five", "Epoch 5")
    strip.show_sentence(lambda: "six")
    assert sentence.text() == "six", "time has stopped"


def test_what_was_observed_last_can_be_asked_for_and_shown_without_waiting(qtbot: QtBot, look: Look) -> None:
    strip, sentence = _strip(qtbot, look)
    strip.show_sentence(lambda: "one", "Epoch 1")
    strip.show_sentence(lambda: "<b>two</b>", "Epoch 2")
    assert strip.text == "two"
    assert sentence.text() == "Epoch 1: one"
    strip.show_now()
    assert sentence.text() == "Epoch 2: <b>two</b>"


def test_what_is_said_is_told_without_markup_whenever_it_changes(qtbot: QtBot, look: Look) -> None:
    strip, _ = _strip(qtbot, look)
    told: list[str] = []
    strip.said.connect(told.append)
    for text in ("<b>one</b>", "<b>one</b>", "two"):
        strip.show_sentence(lambda text=text: text)
    strip.show_sentence(lambda: "three", "<i>μ</i> = 1")
    assert told == ["one", "two", "μ = 1: three"]


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


def test_a_reader_is_told_a_problem_at_once_and_the_observation_when_time_stops(
    qtbot: QtBot, look: Look
) -> None:
    strip, _ = _strip(qtbot, look)
    told: list[str] = []
    strip.announced.connect(told.append)
    strip.show_problem("not a number")
    strip.show_notice("copied")
    assert told == ["not a number", "copied"]
    strip.show_running(running=True)
    for frame in range(20):
        strip.show_sentence(lambda frame=frame: f"<b>frame</b> {frame}", f"Epoch {frame}")
        strip.show_running(running=True)
    strip.show_running(running=False)
    strip.show_running(running=False)
    with qtbot.waitSignal(strip.announced):
        pass
    assert told[2:] == ["frame 19"], "of all the frames nobody was told"


def test_of_steps_that_follow_each_other_fast_a_reader_is_told_the_last(qtbot: QtBot, look: Look) -> None:
    strip, _ = _strip(qtbot, look)
    told: list[str] = []
    strip.announced.connect(told.append)
    with qtbot.waitSignal(strip.announced):
        for step in range(5):
            strip.show_sentence(lambda step=step: f"step {step}")
            strip.announce()
    assert told == ["step 4"]


def test_the_title_stands_above_the_sentence_where_it_would_leave_too_little_beside_it(
    qtbot: QtBot, look: Look
) -> None:
    strip = ObservationStrip(look)
    qtbot.addWidget(strip)
    strip.show_sentence(lambda: "What is to be seen now.")
    strip.show()
    for width, is_above in ((900, False), (220, True), (900, False)):
        strip.resize(width, 120)
        settle()
        title = strip._title.geometry()
        place = strip._place_of_sentence.geometry()
        assert (place.top() >= title.bottom()) is is_above
        assert (place.left() > title.right()) is not is_above
    strip.set_low(low=True)
    assert strip._eye.isVisible()
    assert not strip._title.isVisible()
