"""Windows for tests: never the user's stored preferences."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.lab_catalogue import LABS
from app.look import Look, ThemeChoice
from app.main_window import MainWindow
from app.translation import Language, LanguageSwitch

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
