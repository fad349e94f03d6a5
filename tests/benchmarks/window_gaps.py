"""How long the window ever keeps one waiting while the statistics train all their networks beside it."""

from time import perf_counter, sleep

from PySide6.QtCore import QCoreApplication, QSize, Qt, QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from app.look.fonts import load_bundled_fonts
from app.look.look import Look
from app.start.screenshot import settle
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.words.translation import LanguageSwitch
from tests.benchmarks.measuring import Row, interleaved

_SIZE = QSize(1600, 900)
_TICK_MS = 8
_IDLE_SECONDS = 3.0
_PAUSE_SECONDS = 0.0005


class _Ticks:
    """Notes the longest time between two ticks of a timer of the window's thread."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer()
        self._timer.setInterval(_TICK_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.longest, self._last = 0.0, perf_counter()
        self._timer.start()

    def stop(self) -> float:
        self._timer.stop()
        return self.longest

    def _tick(self) -> None:
        now = perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def window_gap_rows(rounds: int) -> list[Row]:
    """Return the longest wait while 7 activations × 3 widths × 400 networks make 3000 updates each."""
    qInstallMessageHandler(lambda *_message: None)
    application = QApplication.instance() or QApplication([])
    load_bundled_fonts()
    window = MainWindow(LABS, Look("light", 1.0), LanguageSwitch(), None)
    window.resize(_SIZE)
    window.show()
    lab = window.open_lab("xor")
    lab.show_view("statistics")
    page = lab.view
    page.session.cancel()
    settle()
    ticks = _Ticks()

    def idle() -> float:
        ticks.start()
        end = perf_counter() + _IDLE_SECONDS
        while perf_counter() < end:
            _turn()
        return ticks.stop()

    def training() -> float:
        ticks.start()
        page.session.start()
        while page.session.running:
            _turn()
        return ticks.stop()

    waits = interleaved({"idle": idle, "training": training}, rounds)
    window.close()
    application.processEvents()
    return [
        Row(
            "longest wait of the window while the statistics train, against the idle window",
            waits["training"] / waits["idle"],
            "≤ 50 ms",
            f"{1e3 * waits['training']:.0f} ms, idle {1e3 * waits['idle']:.0f} ms",
        )
    ]


def _turn() -> None:
    QCoreApplication.processEvents()
    sleep(_PAUSE_SECONDS)
