"""How long the program takes to its first window and its first lab, against bare scripts.

Every start is a process of its own. A script prints the monotonic time at which what it waits for had been
painted; that clock is the same in all processes.
"""

import os
import subprocess
import sys
import tempfile
import time

from tests.benchmarks.measuring import Row, interleaved

_WATCH = """
import sys, time
from PySide6.QtCore import QTimer
def report():
    print(time.monotonic(), flush=True)
    sys.stdout.flush()
    import os
    os._exit(0)
def when_painted(kind):
    paint = kind.paintEvent
    def paint_and_tell(self, event):
        if not getattr(self, "_told", False):
            self._told = True
            QTimer.singleShot(0, report)
        paint(self, event)
    kind.paintEvent = paint_and_tell
"""

_EMPTY_WINDOW = (
    _WATCH
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    pass
when_painted(Window)
application = QApplication([])
window = Window()
window.resize(1600, 900)
window.show()
application.exec()
"""
)

_FOUR_PLOTS = (
    _WATCH
    + """
from PySide6.QtWidgets import QApplication, QGridLayout, QMainWindow, QWidget
import numpy as np
import pyqtgraph as pg
class Window(QMainWindow):
    pass
when_painted(Window)
application = QApplication([])
window = Window()
middle = QWidget()
grid = QGridLayout(middle)
x = np.linspace(0, 6, 400)
for place in range(4):
    plot = pg.PlotWidget()
    plot.plot(x, np.sin(x + place))
    grid.addWidget(plot, place // 2, place % 2)
window.setCentralWidget(middle)
window.resize(1600, 900)
window.show()
application.exec()
"""
)

_OUR_WINDOW = (
    _WATCH
    + """
from app.start.application import main
from app.window.main_window import MainWindow
when_painted(MainWindow)
main(["--size", "1600x900"])
"""
)

_OUR_LAB = (
    _WATCH
    + """
from app.start.application import main
from app.lab_kit.lab_frame import LabFrame
when_painted(LabFrame)
main(["--size", "1600x900"])
"""
)


def start_up_rows(rounds: int) -> list[Row]:
    """Return the rows on the first window and the first lab."""
    scripts = {"bare": _EMPTY_WINDOW, "window": _OUR_WINDOW, "plots": _FOUR_PLOTS, "lab": _OUR_LAB}
    with tempfile.TemporaryDirectory() as folder:
        # Neither the first import, which compiles, nor the user's own preferences count.
        for script in scripts.values():
            _seconds_to_paint(script, folder)
        medians = interleaved(
            {
                name: lambda script=script: _seconds_to_paint(script, folder)
                for name, script in scripts.items()
            },
            rounds,
        )
    milliseconds = {name: 1000 * value for name, value in medians.items()}
    return [
        Row(
            "First window, against an empty QMainWindow",
            medians["window"] / medians["bare"],
            "≤ 1.4",
            f"{milliseconds['window']:.0f} ms, bare {milliseconds['bare']:.0f} ms",
        ),
        Row(
            "First lab painted, against four PlotWidgets",
            medians["lab"] / medians["plots"],
            "≤ 1.6",
            f"{milliseconds['lab']:.0f} ms, bare {milliseconds['plots']:.0f} ms",
        ),
    ]


def _seconds_to_paint(script: str, folder: str) -> float:
    # As on any desktop, compiled modules are kept, here in a folder of their own.
    environment = os.environ | {"XDG_CONFIG_HOME": folder, "PYTHONPYCACHEPREFIX": folder}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if not done.stdout.strip():
        raise RuntimeError(f"a start-up script painted nothing:\n{done.stderr}")
    return float(done.stdout.split()[-1]) - start
