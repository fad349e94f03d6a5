"""Windows for tests: never the user's stored preferences."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.look.look import Look, ThemeChoice
from app.window.lab_catalogue import LABS
from app.window.main_window import MainWindow
from app.words.translation import Language, LanguageSwitch

WindowMaker = Callable[..., MainWindow]


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look("light", 1.0)


@pytest.fixture
def make_window(qtbot: QtBot) -> Iterator[WindowMaker]:
    languages = LanguageSwitch()

    def make(language: Language = "en", theme: ThemeChoice = "light", scale: float = 1.0) -> MainWindow:
        languages.use(language)
        window = MainWindow(LABS, Look(theme, scale), languages, None)
        qtbot.addWidget(window)
        return window

    yield make
    languages.use("en")
