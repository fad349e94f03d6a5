"""What every test relies on: a Qt that needs no screen, and a clean end of every test that used it."""

import gc
import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# As `app.start.application` sets them.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from app.look.fonts import load_bundled_fonts


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, in the style and with the fonts that the program uses."""
    qapp.setStyle("Fusion")
    load_bundled_fonts()
    return qapp


@pytest.fixture(autouse=True)
def qt_is_left_clean(request: pytest.FixtureRequest) -> Iterator[None]:
    """Collect no cycles while Qt handles events, and destroy what a Qt test leaves behind."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    gc.collect()
    gc.disable()
    request.getfixturevalue("qapp")
    font, palette = QApplication.font(), QApplication.palette()
    yield
    # What pytest-qt has closed goes first: a plot of pyqtgraph cannot be closed twice.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for widget in QApplication.topLevelWidgets():
        widget.close()
        # Menus, popups and pyqtgraph's own hidden widgets go with what made them; one by one they would be
        # destroyed twice.
        if not type(widget).__module__.startswith(("PySide6", "pyqtgraph")):
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.setFont(font)
    QApplication.setPalette(palette)
    gc.enable()
    gc.collect()
