"""A user who clicks, drags, types and resizes at random, the same way for the same seed."""

import random
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QSlider,
    QWidget,
)

from app.look.look import TEXT_SCALES
from app.start.screenshot import settle
from app.widgets.plots.plot import Plot
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.window.shortcuts import SHORTCUTS

NONSENSE = [
    "",
    "abc",
    "-1e308",
    "nan",
    "1e999",
    "0",
    "3",
    "0.5",
    "−2",
    "9" * 40,
    "한글",
    "1,2,3",
    "<b>",
    "∞",
    "7.25",
]
SIZES = [(1024, 700), (1280, 720), (1600, 900), (1920, 1080)]


class RandomUser:
    """Acts on a window at random.

    Parameters
    ----------
    window
        The window, shown.
    seed
        Decides every action.

    Attributes
    ----------
    opened
        (lab, view) that were opened so far.
    """

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window = window
        self._random = random.Random(seed)
        self.opened: set[tuple[str, str]] = set()
        self._unopened: list[tuple[str, str]] = []
        self._actions: list[tuple[int, Callable[[], str]]] = [
            (3, self._open_lab),
            (8, self._click),
            (6, self._type),
            (6, self._slide),
            (4, self._choose),
            (6, self._drag_plot),
            (3, self._press_key),
            (1, self._resize),
            (1, self._change_look),
            (4, self._wait),
        ]

    def act(self) -> str:
        """Do one action and return what it was."""
        weights = [weight for weight, _ in self._actions]
        action = self._random.choices([action for _, action in self._actions], weights)[0]
        done = action()
        settle()
        for dialog in self._window.findChildren(QDialog):
            dialog.close()
        # Only a running event loop deletes what deletes itself when it is closed.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return done

    def _any(self, kind: type[QWidget]) -> QWidget | None:
        page = self._window.active_page
        if page is None:
            return None
        found = [each for each in page.findChildren(kind) if each.isVisible() and each.isEnabled()]
        return self._random.choice(found) if found else None

    def _open_lab(self) -> str:
        if not self._unopened:
            self._unopened = [(lab.key, view.key) for lab in LABS for view in lab.views]
            self._random.shuffle(self._unopened)
        key, view = self._unopened.pop()
        self._window.top_bar.lab_requested.emit(key)
        page = self._window.active_page
        if page is not None:
            page.show_view(view)
        self.opened.add((key, view))
        return f"open {key} {view}".strip()

    def _click(self) -> str:
        button = self._any(QAbstractButton)
        if isinstance(button, QAbstractButton):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return f"click {button.text() or button.accessibleName()}"
        return "click nothing"

    def _type(self) -> str:
        field = self._any(QLineEdit)
        text = self._random.choice(NONSENSE)
        if isinstance(field, QLineEdit):
            field.selectAll()
            field.insert(text)
            field.setModified(True)
            QTest.keyClick(field, Qt.Key.Key_Return)
        return f"type {text!r}"

    def _slide(self) -> str:
        slider = self._any(QSlider)
        if isinstance(slider, QSlider):
            slider.setValue(self._random.randint(slider.minimum(), slider.maximum()))
            return f"slide {slider.accessibleName()}"
        return "slide nothing"

    def _choose(self) -> str:
        combo = self._any(QComboBox)
        if isinstance(combo, QComboBox) and combo.count():
            index = self._random.randrange(combo.count())
            combo.setCurrentIndex(index)
            combo.activated.emit(index)
            return f"choose {combo.currentText()}"
        return "choose nothing"

    def _drag_plot(self) -> str:
        plot = self._any(Plot)
        if plot is None:
            return "drag nothing"
        target = plot.viewport() if isinstance(plot, Plot) else plot
        points = [
            QPoint(
                self._random.randrange(max(1, target.width())),
                self._random.randrange(max(1, target.height())),
            )
            for _ in range(3)
        ]
        QTest.mousePress(target, Qt.MouseButton.LeftButton, pos=points[0])
        for point in points[1:]:
            QTest.mouseMove(target, point)
            QApplication.processEvents()
        QTest.mouseRelease(target, Qt.MouseButton.LeftButton, pos=points[-1])
        return "drag plot"

    def _press_key(self) -> str:
        shortcut = self._random.choice(SHORTCUTS)
        self._window.run_command(shortcut.command)
        return shortcut.command

    def _resize(self) -> str:
        size = self._random.choice(SIZES)
        self._window.resize(QSize(*size))
        return f"resize {size}"

    def _change_look(self) -> str:
        look = self._window.top_bar
        what = self._random.choice(["ko", "en", "light", "dark", *TEXT_SCALES])
        if what in ("ko", "en"):
            look.language_requested.emit(what)
        elif what in ("light", "dark"):
            look.theme_requested.emit(what)
        else:
            signals = [look.larger_text_requested, look.smaller_text_requested]
            self._random.choice(signals).emit()
        return f"look {what}"

    def _wait(self) -> str:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, self._random.choice([1, 20, 40]))
        return "wait"
