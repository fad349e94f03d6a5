"""The time of one frame of each lab against a bare pyqtgraph window, both 1600 × 900.

A frame is a change, the handling of everything that follows from it, and the painting.
"""

import sys
from collections.abc import Callable
from statistics import median

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QSize, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QGridLayout, QSlider, QWidget

from app.lab_kit.lab import LabPage
from app.look.fonts import load_bundled_fonts
from app.look.look import Look
from app.start.screenshot import settle
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.words.translation import LanguageSwitch
from app.work.training_clock import TrainingClock
from tests.benchmarks.measuring import Row, seconds

_SIZE = QSize(1600, 900)
_WARM_UP = 10
_FRAMES = 40
_IN_A_ROW = 5
"""After so many frames it is the other window's turn, so that a machine that slows down does so for both."""

_NEVER_MS = 10**8

_Frame = Callable[[], object]


class BareWindow(QWidget):
    """Four plots of 400 points, drawn as the labs draw (antialiased, 2 px, fixed ranges), nothing else."""

    def __init__(self) -> None:
        super().__init__()
        grid = QGridLayout(self)
        self._x = np.linspace(0.0, 2.0 * np.pi, 400)
        self._curves = []
        for place in range(4):
            plot = pg.PlotWidget()
            plot.setRange(xRange=(0.0, 2.0 * np.pi), yRange=(-1.0, 1.0), padding=0)
            grid.addWidget(plot, place // 2, place % 2)
            pen = pg.mkPen("w", width=2)
            self._curves.append(plot.plot(self._x, np.sin(self._x), pen=pen, antialias=True))
        self._phase = 0.0
        self.resize(_SIZE)

    def frame(self) -> None:
        """Move all curves and paint."""
        self._phase += 0.1
        for number, curve in enumerate(self._curves):
            curve.setData(self._x, np.sin(self._x + self._phase + number))
        QCoreApplication.processEvents()


def frame_rows(rounds: int) -> list[Row]:
    """Return for every view of every lab the frame while it plays and while its slowest slider is dragged."""
    qInstallMessageHandler(lambda *_message: None)
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")
    load_bundled_fonts()
    bare = BareWindow()
    window = MainWindow(LABS, Look("light", 1.0), LanguageSwitch(), None)
    window.resize(_SIZE)
    bare.show()
    window.show()
    rows: list[Row] = []
    for lab in LABS:
        for view in lab.views:
            name = " · ".join(filter(None, (lab.key, view.key)))
            try:
                page = window.open_lab(lab.key, view.key)
            except ImportError as error:
                sys.stdout.write(f"{name}: skipped, cannot be opened ({error})\n")
                continue
            rows += _page_rows(name, page, bare, rounds)
    window.close()
    bare.close()
    return rows


def _page_rows(name: str, page: LabPage, bare: BareWindow, rounds: int) -> list[Row]:
    rows: list[Row] = []
    page.show_demonstration()
    settle()
    playing = _playing_frame(page)
    if playing is not None:
        rows.append(_row(f"Frame of {name} while playing", bare, playing, rounds))
        page.reset_all()
        settle()
    dragged = [
        _row(f"Frame of {name} while dragging “{slider.accessibleName()}”", bare, frame, rounds)
        for slider, frame in _dragging_frames(page)
    ]
    if dragged:
        rows.append(max(dragged, key=lambda row: row.ratio))
    return rows


def _row(name: str, bare: BareWindow, frame: _Frame, rounds: int) -> Row:
    for _ in range(_WARM_UP):
        bare.frame()
        frame()
    ours: list[float] = []
    its: list[float] = []
    for _ in range(rounds * _FRAMES // _IN_A_ROW):
        its += [seconds(bare.frame) for _ in range(_IN_A_ROW)]
        ours += [seconds(frame) for _ in range(_IN_A_ROW)]
    mine, reference = 1000 * median(ours), 1000 * median(its)
    return Row(name, mine / reference, "≤ 2.5", f"{mine:.1f} ms, bare window {reference:.1f} ms")


def _playing_frame(page: LabPage) -> _Frame | None:
    """Start time, and return what does one frame's ticks and paints; None for a lab without time."""
    page.toggle_playing()
    clock = next((each for each in page.findChildren(TrainingClock) if each.playing), None)
    if clock is None:
        page.toggle_playing()  # A computation in the background would disturb what is measured next.
        return None
    # The ticks are made by hand, back to back; the clock must only believe that it runs.
    clock._timer.setInterval(_NEVER_MS)

    def frame() -> None:
        if not clock.playing:
            page.rewind()
            page.toggle_playing()
            clock._timer.setInterval(_NEVER_MS)
        clock.tick()
        clock.tick()
        QCoreApplication.processEvents()

    return frame


def _dragging_frames(page: LabPage) -> list[tuple[QSlider, _Frame]]:
    sliders = [each for each in page.findChildren(QSlider) if each.isVisible() and each.isEnabled()]
    return [(slider, _dragging_frame(slider)) for slider in sliders]


def _dragging_frame(slider: QSlider) -> _Frame:
    low, high = slider.minimum(), slider.maximum()
    middle, step = (low + high) // 2, max(1, (high - low) // 100)
    places = [middle + step * k for k in (0, 1, 2, 3, 2, 1)]
    count = 0

    def frame() -> None:
        nonlocal count
        count += 1
        slider.setValue(min(places[count % len(places)], high))
        QCoreApplication.processEvents()

    return frame
