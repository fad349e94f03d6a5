"""Time: steps are done within a budget, drawing follows, and the end stops it."""

from pytestqt.qtbot import QtBot

from app.work.training_clock import TrainingClock


class _Counter:
    def __init__(self, limit: int = 1_000_000) -> None:
        self.steps = 0
        self.limit = limit

    def advance(self, steps: int) -> bool:
        self.steps += steps
        return self.steps < self.limit


def test_two_ticks_do_the_steps_of_one_frame(qtbot: QtBot) -> None:
    counter = _Counter()
    clock = TrainingClock(counter.advance)
    clock.set_steps_per_frame(7)
    clock.tick()
    clock.tick()
    assert counter.steps == 7


def test_few_steps_are_done_at_once_in_the_tick_that_does_not_draw(qtbot: QtBot) -> None:
    counter = _Counter()
    clock = TrainingClock(counter.advance)
    clock.set_steps_per_frame(4)
    at_drawing: list[int] = []
    clock.frame_due.connect(lambda: at_drawing.append(counter.steps))
    clock.tick()
    assert counter.steps == 4
    clock.tick()
    assert at_drawing == [4]


def test_a_frame_is_drawn_at_every_second_tick(qtbot: QtBot) -> None:
    clock = TrainingClock(_Counter().advance)
    drawn: list[None] = []
    clock.frame_due.connect(lambda: drawn.append(None))
    for _ in range(6):
        clock.tick()
    assert len(drawn) == 3


def test_a_tick_ends_when_its_budget_is_spent(qtbot: QtBot) -> None:
    counter = _Counter()

    def slow(steps: int) -> bool:
        import time

        end = time.perf_counter() + 0.004
        while time.perf_counter() < end:
            pass
        return counter.advance(steps)

    clock = TrainingClock(slow)
    clock.set_steps_per_frame(100_000)
    clock.tick()
    assert 0 < counter.steps < 1000


def test_the_clock_stops_and_draws_once_more_when_nothing_can_follow(qtbot: QtBot) -> None:
    counter = _Counter(limit=20)
    clock = TrainingClock(counter.advance)
    clock.set_steps_per_frame(16)
    with qtbot.waitSignals([clock.playing_changed, clock.frame_due]):
        clock.play()
    qtbot.waitUntil(lambda: not clock.playing)
    assert counter.steps >= 20


def test_toggling_plays_and_pauses(qtbot: QtBot) -> None:
    clock = TrainingClock(_Counter().advance)
    said: list[bool] = []
    clock.playing_changed.connect(said.append)
    clock.toggle()
    clock.play()
    clock.toggle()
    clock.pause()
    assert said == [True, False]


def test_a_pause_draws_what_was_done_since_the_last_frame(qtbot: QtBot) -> None:
    counter = _Counter()
    clock = TrainingClock(counter.advance)
    clock.set_steps_per_frame(4)
    told: list[object] = []
    clock.playing_changed.connect(told.append)
    clock.frame_due.connect(lambda: told.append(counter.steps))
    clock.play()
    clock.tick()
    clock.pause()
    assert told == [True, False, 4]
    clock.pause()
    assert told == [True, False, 4]


def test_an_end_is_drawn_once(qtbot: QtBot) -> None:
    counter = _Counter(limit=1)
    clock = TrainingClock(counter.advance)
    drawn: list[None] = []
    clock.frame_due.connect(lambda: drawn.append(None))
    clock.play()
    clock.tick()
    assert drawn == [None]
