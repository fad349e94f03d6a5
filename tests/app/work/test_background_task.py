"""Long computations: progress arrives here, the latest request wins, and nothing outlives its owner."""

import itertools
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from app.work.background_task import BackgroundTask


class Counted:
    """Work that yields numbers, each only after the test has allowed it."""

    def __init__(self, last: int, name: str = "") -> None:
        self.last, self.name = last, name
        self.allowed = threading.Semaphore(0)
        self.begun, self.ended = threading.Event(), threading.Event()
        self.thread: int | None = None

    def __call__(self) -> Iterator[object]:
        self.thread = threading.get_ident()
        self.begun.set()
        try:
            for number in range(self.last + 1):
                yield f"{self.name}{number}"
                assert self.allowed.acquire(timeout=10)
        finally:
            self.ended.set()

    def allow(self, count: int) -> None:
        for _ in range(count):
            self.allowed.release()


@pytest.fixture
def task(qtbot: QtBot) -> Iterator[BackgroundTask]:
    task = BackgroundTask()
    yield task
    task.shut_down()


def listen(task: BackgroundTask) -> list[object]:
    heard: list[object] = []
    task.progressed.connect(heard.append)
    task.finished.connect(lambda: heard.append("finished"))
    task.running_changed.connect(lambda running: heard.append("on" if running else "off"))
    return heard


def test_items_arrive_in_the_gui_thread_and_the_last_one_always_does(
    task: BackgroundTask, qtbot: QtBot
) -> None:
    heard, threads = listen(task), []
    task.progressed.connect(lambda _: threads.append(threading.get_ident()))
    work = Counted(3000)
    work.allow(3001)

    with qtbot.waitSignal(task.finished):
        task.start(work)

    assert work.thread != threading.get_ident()
    assert set(threads) == {threading.get_ident()}
    assert heard[0] == "on"
    assert heard[-3:] == ["3000", "off", "finished"]
    assert len(heard) < 1000
    assert not task.running


def test_what_is_known_arrives_while_the_computation_goes_on(task: BackgroundTask, qtbot: QtBot) -> None:
    work = Counted(1)
    with qtbot.waitSignal(task.progressed) as said:
        task.start(work)
    assert said.args == ["0"]
    assert task.running
    work.allow(2)
    qtbot.waitUntil(lambda: not task.running)


def test_after_cancelling_nothing_arrives(task: BackgroundTask, qtbot: QtBot) -> None:
    heard = listen(task)
    work = Counted(1000)
    task.start(work)
    assert work.begun.wait(10)

    task.cancel()
    assert not task.running
    work.allow(1)

    assert work.ended.wait(10)
    task.shut_down()
    QCoreApplication.processEvents()
    assert heard in (["on", "off"], ["on", "0", "off"])


def test_the_latest_request_wins(task: BackgroundTask, qtbot: QtBot) -> None:
    heard = listen(task)
    works = [Counted(1, name) for name in "abc"]
    task.start(works[0])
    assert works[0].begun.wait(10)
    task.start(works[1])
    task.start(works[2])
    for work in works:
        work.allow(2)

    with qtbot.waitSignal(task.finished):
        pass

    assert not works[1].begun.is_set()
    assert heard == ["on", *[f"c{number}" for number in (0, 1) if f"c{number}" in heard], "off", "finished"]
    assert heard[-3] == "c1"


def test_cancelling_gives_up_what_waits_for_its_turn_too(task: BackgroundTask, qtbot: QtBot) -> None:
    heard = listen(task)
    first, second = Counted(1000, "a"), Counted(0, "b")
    task.start(first)
    assert first.begun.wait(10)
    task.start(second)
    task.cancel()
    assert not task.running
    assert heard[-1] == "off"
    told = len(heard)
    first.allow(1)
    second.allow(1)

    third = Counted(0, "c")
    third.allow(1)
    with qtbot.waitSignal(task.finished):
        task.start(third)
    assert not second.begun.is_set()
    assert heard[told:] == ["on", "c0", "off", "finished"]


def test_it_can_be_started_again_right_after_cancelling(task: BackgroundTask, qtbot: QtBot) -> None:
    first, second = Counted(1000, "a"), Counted(0, "b")
    task.start(first)
    assert first.begun.wait(10)
    task.cancel()
    heard = listen(task)
    task.start(second)
    assert task.running
    first.allow(1)
    second.allow(1)

    with qtbot.waitSignal(task.finished):
        pass
    assert heard == ["on", "b0", "off", "finished"]


def test_an_error_in_the_work_is_raised_again_in_the_gui_thread(task: BackgroundTask, qtbot: QtBot) -> None:
    def broken() -> Iterator[object]:
        yield 1
        raise ZeroDivisionError("inside")

    heard = listen(task)
    with qtbot.captureExceptions() as raised:
        task.start(broken)
        qtbot.waitUntil(lambda: len(raised) > 0)
    assert [kind for kind, _error, _trace in raised] == [ZeroDivisionError]
    assert heard == ["on", 1, "off"]
    assert not task.running


def test_shutting_down_waits_for_the_thread_and_leaves_the_task_usable(
    task: BackgroundTask, qtbot: QtBot
) -> None:
    begun, ended = threading.Event(), threading.Event()

    def slow_to_end() -> Iterator[object]:
        begun.set()
        try:
            yield from itertools.count()
        finally:
            # Whoever does not wait for the thread is past its end by then.
            threading.Event().wait(0.1)
            ended.set()

    task.start(slow_to_end)
    assert begun.wait(10)
    task.shut_down()
    assert ended.is_set()
    assert not task.running

    again = Counted(0)
    again.allow(1)
    with qtbot.waitSignal(task.finished):
        task.start(again)


def test_a_task_that_is_destroyed_takes_its_thread_along(qtbot: QtBot) -> None:
    begun, ended = threading.Event(), threading.Event()

    def endless() -> Iterator[object]:
        begun.set()
        try:
            yield from itertools.count()
        finally:
            ended.set()

    task = BackgroundTask()
    task.start(endless)
    assert begun.wait(10)

    task.deleteLater()
    with qtbot.waitSignal(task.destroyed):
        pass

    assert ended.is_set()


def test_the_work_rests_while_what_it_told_is_shown(task: BackgroundTask, qtbot: QtBot) -> None:
    made = itertools.count()
    latest = [0]

    def work() -> Iterator[object]:
        for number in made:
            latest[0] = number
            yield number

    moved = []

    def show(_item: object) -> None:
        before = latest[0]
        threading.Event().wait(0.02)
        moved.append(latest[0] - before)

    task.progressed.connect(show)
    task.start(work)
    qtbot.waitUntil(lambda: len(moved) >= 4)
    task.cancel()
    assert moved[:4] == [0, 0, 0, 0]
