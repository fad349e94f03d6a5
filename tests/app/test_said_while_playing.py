"""While time runs, every sentence, description and number belongs to one update, or names its own.

The numbers are drawn at every frame, the sentences at most four times a second. A long version:
``ACTIVATION_LAB_FRAMES=2000``.
"""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.lab_kit.lab_frame import LabFrame
from app.labs.saturation.page import SaturationPage
from app.labs.saturation.session import SaturationSession
from app.labs.saturation.state import SaturationState
from app.labs.symmetry.two_starts.page import TwoStartsPage
from app.labs.symmetry.two_starts.run.session import TwoStartsSession
from app.labs.xor.compare.page import ComparePage
from app.labs.xor.compare.run.session import CompareSession
from app.labs.xor.one_run.looks.looks import Picture
from app.labs.xor.one_run.page import OneRunPage
from app.labs.xor.one_run.run.session import OneRunSession
from app.look.look import Look
from app.widgets.frame.spoken_description import SpokenDescription
from app.words.number_format import percent, readable
from app.words.translation import Language, LanguageSwitch
from app.work.training_clock import TrainingClock

FRAMES = int(os.environ.get("ACTIVATION_LAB_FRAMES", "16"))
EPOCH = {"en": "Epoch {number}", "ko": "{number}에폭"}


@pytest.fixture(params=["en", "ko"])
def language(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Language]:
    languages = LanguageSwitch()
    languages.use(request.param)
    yield request.param
    languages.use("en")


def epoch_name(language: Language, epoch: int) -> str:
    """Return what a sentence about an epoch that has passed begins with."""
    return EPOCH[language].format(number=f"{epoch:,}")


def named_epoch(language: Language, said: str) -> int | None:
    """Return the epoch that a sentence begins with, or None where it names none."""
    named = re.match(EPOCH[language].format(number=r"([\d,]+)") + ": ", said)
    return int(named[1].replace(",", "")) if named else None


class Listener:
    """Notes after every frame what is shown, and what is true of the frame.

    Attributes
    ----------
    frames
        How many there were.
    sentences
        What was said at each.
    lagged
        At how many of them the sentence spoke of an earlier one.

    Parameters
    ----------
    page
        The lab, shown.
    drawn
        Is emitted after every frame.
    named
        Returns the name of the moment that is drawn.
    """

    def __init__(self, page: LabFrame, drawn: SignalInstance, named: Callable[[], str]) -> None:
        self.page, self._named = page, named
        self.frames = 0
        self.sentences: list[str] = []
        self._true_sentences: dict[str, str] = {}
        self._true_descriptions: dict[tuple[int, str], str] = {}
        self.lagged = 0
        page.say_now()
        self._note(named())
        drawn.connect(self.look)

    def look(self) -> None:
        """Compare everything that is said with the frame that it names."""
        page, now = self.page, self._named()
        self.frames += 1
        self._note(now)
        said = shown_sentence(page)
        assert page.accessibleDescription() == said
        moment, _, sentence = said.partition(": ")
        if moment in self._true_sentences:
            assert sentence == self._true_sentences[moment]
            self.lagged += moment != now
        else:
            assert said == self._true_sentences[now]
        self.sentences.append(said)
        for number, widget, _ in self._described():
            moment, _, text = widget.accessibleDescription().partition(": ")
            assert text == self._true_descriptions[number, moment]

    def _note(self, now: str) -> None:
        """Note what is true of the frame that is drawn."""
        self._true_sentences[now] = self.page.observation.text
        for number, _, description in self._described():
            assert description._moment() == now
            self._true_descriptions[number, now] = description._text()

    def _described(self) -> Iterator[tuple[int, QWidget, SpokenDescription]]:
        """Yield what is seen and described."""
        for number, description in enumerate(self.page.findChildren(SpokenDescription)):
            widget = description.parent()
            if isinstance(widget, QWidget) and widget.isVisible() and description._text():
                yield number, widget, description


def shown_sentence(page: LabFrame) -> str:
    """Return what the strip says now, without markup."""
    (label,) = (
        each for each in page.observation.findChildren(QLabel) if each.property("role") == "observationText"
    )
    return label.accessibleName()


def _play(
    qtbot: QtBot, page: LabFrame, clock: TrainingClock, listener: Listener, most: int = 1_000_000
) -> None:
    """Let time run for some frames, and stop it in the middle of one."""
    page.toggle_playing()
    wanted = min(FRAMES, most)
    qtbot.waitUntil(lambda: listener.frames >= wanted, timeout=60_000 + 500 * FRAMES)
    if clock.playing:
        page.toggle_playing()
    assert not clock.playing
    assert shown_sentence(page) == page.observation.text, "time stands still: no moment is named"


def _shown(qtbot: QtBot, page: LabFrame) -> LabFrame:
    qtbot.addWidget(page)
    page.resize(1600, 844)
    page.show()
    return page


@pytest.mark.parametrize("view", [Picture.POINTS, Picture.SPACE, Picture.WEIGHTS])
def test_of_one_run(qtbot: QtBot, look: Look, language: Language, view: Picture) -> None:
    session = OneRunSession()
    page = OneRunPage(session, look)
    _shown(qtbot, page)
    session.change(neurons=2, speed=7)
    page.pictures.show_view(view)
    page.show_numbers(shown=True)
    listener = Listener(page, page.clock.frame_due, lambda: epoch_name(language, session.state.update_count))

    def check() -> None:
        state = session.state
        counts = [each.text() for each in page.transport.findChildren(QLabel)]
        assert f"{state.update_count:,}" in counts
        assert f"{state.update_count:,}" in page.time_line.track.accessibleDescription()
        said = listener.sentences[-1]
        named = named_epoch(language, said)
        epoch = named if named is not None else state.update_count
        # The last number of the sentence is the loss; it is that of the epoch that is named.
        assert readable(float(state.whole_history[epoch])) in said
        written = page.drawer._shown
        assert written is not None
        assert f"{written.state.update_count:,}" in page.drawer._title.text()

    page.clock.frame_due.connect(check)
    _play(qtbot, page, page.clock, listener)
    check()
    assert listener.lagged > 0, "a sentence that never waits is not what is tested here"


def test_of_a_comparison(qtbot: QtBot, look: Look, language: Language) -> None:
    session = CompareSession()
    page = ComparePage(session, look)
    _shown(qtbot, page)
    session.change(speed=7)
    session.step(100)
    listener = Listener(page, page.clock.frame_due, lambda: epoch_name(language, session.state.update_count))

    def check() -> None:
        for card, network in zip(page.pictures.grid.cards, session.state.networks, strict=True):
            said = card.accessibleDescription()
            named = named_epoch(language, said)
            assert named is not None
            assert readable(float(network.loss_history[named])) in said

    page.clock.frame_due.connect(check)
    _play(qtbot, page, page.clock, listener)
    assert listener.lagged > 0


def test_of_two_starts(qtbot: QtBot, look: Look, language: Language) -> None:
    session = TwoStartsSession()
    page = TwoStartsPage(session, look)
    _shown(qtbot, page)
    session.change(speed=7)
    listener = Listener(page, page.clock.frame_due, lambda: epoch_name(language, session.state.epoch))

    def check() -> None:
        said = listener.sentences[-1]
        named = named_epoch(language, said)
        epoch = named if named is not None else session.state.epoch
        assert len(re.findall(rf"(?<!\d){epoch:,}(?!\d)", said)) == (2 if named is not None else 1)

    page.clock.frame_due.connect(check)
    _play(qtbot, page, page.clock, listener)
    assert listener.lagged > 0


def test_of_a_distribution_that_is_pushed(qtbot: QtBot, look: Look, language: Language) -> None:
    session = SaturationSession()
    page = SaturationPage(session, look)
    _shown(qtbot, page)
    listener = Listener(page, session.changed, lambda: f"μ = {session.scene.mean:.2f}")

    def check() -> None:
        said = listener.sentences[-1]
        named = re.match(r"μ = ([\d.]+): ", said)
        mean = float(named[1]) if named else session.scene.mean
        state = SaturationState(replace(session.scene, mean=mean))
        assert percent(state.exact_share) in said

    session.changed.connect(check)
    # After 120 steps the mean has come to its end.
    _play(qtbot, page, page.clock, listener, most=100)
    assert listener.lagged > 0
