"""Ctrl+C in the terminal ends the program, with what closing writes."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.start.interrupt import ClosesOnInterrupt


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name != "posix", reason="a process cannot interrupt itself there")
def test_an_interrupt_closes_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    ClosesOnInterrupt(window)
    os.kill(os.getpid(), signal.SIGINT)
    qtbot.waitUntil(lambda: not window.isVisible())


@pytest.mark.skipif(os.name != "posix", reason="a terminal interrupts otherwise there")
def test_an_interrupted_program_ends_without_an_error(tmp_path: os.PathLike[str]) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    program = (
        "import os, signal, threading\n"
        "from app.start.application import main\n"
        "threading.Timer(4, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
        "raise SystemExit(main(['--lab', 'saturation']))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
