"""A page follows look and language of the window, each change once, and out of sight only when seen again."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.lab_kit.lab import LabPage
from app.lab_kit.views_page import ViewsPage
from app.look.look import FollowingLook, Look
from app.start.screenshot import settle
from app.window.main_window import MainWindow
from app.words.translation import LanguageSwitch
from tests.app.stub_lab import StubPage, stub_labs


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> Iterator[MainWindow]:
    languages = LanguageSwitch()
    window = MainWindow(stub_labs(), look, languages, None)
    qtbot.addWidget(window)
    window.show()
    yield window
    languages.use("en")


def _stub(page: LabPage) -> StubPage:
    stub = page.view if isinstance(page, ViewsPage) else page
    assert isinstance(stub, StubPage)
    return stub


def test_a_held_look_stays_and_then_takes_over_everything_in_one_change(look: Look) -> None:
    following = FollowingLook(look)
    changes: list[float] = []
    following.changed.connect(lambda: changes.append(following.text_scale))
    look.set_text_scale(1.15)
    assert changes == [1.15]
    following.hold()
    look.set_text_scale(1.3)
    look.set_theme_choice("dark")
    look.set_projector(on=True)
    assert (following.text_scale, following.theme.name, following.projector) == (1.15, "light", False)
    assert changes == [1.15]
    following.release()
    assert (following.text_scale, following.projector) == (1.3, True)
    assert (following.theme_choice, following.theme.name) == ("dark", "light")
    assert changes == [1.15, 1.3]
    look.set_projector(on=False)
    assert following.theme.name == "dark"
    assert len(changes) == 3


def test_a_look_that_comes_back_to_what_it_was_is_no_change(look: Look) -> None:
    following = FollowingLook(look)
    changes: list[str] = []
    following.changed.connect(lambda: changes.append("changed"))
    following.hold()
    look.set_theme_choice("dark")
    look.set_theme_choice("light")
    following.release()
    assert changes == []


def test_the_page_that_is_seen_follows_each_change_once(window: MainWindow) -> None:
    page = _stub(window.open_lab("one"))
    page.followed.clear()
    window.use_language("ko")
    settle()
    window.top_bar.theme_requested.emit("dark")
    settle()
    window.run_command("larger_text")
    settle()
    assert page.followed == ["language", "dark 1", "dark 1.15"]


@pytest.mark.parametrize("away", [("two", "first"), ("two", "second")], ids=["first", "second"])
def test_a_page_out_of_sight_follows_once_when_it_is_seen_again(
    window: MainWindow, away: tuple[str, str]
) -> None:
    page = _stub(window.open_lab(*away))
    window.open_lab("two", {"first": "second", "second": "first"}[away[1]])
    window.open_lab("one")
    page.followed.clear()
    window.use_language("ko")
    settle()
    window.top_bar.theme_requested.emit("dark")
    window.run_command("larger_text")
    settle()
    assert page.followed == []
    window.open_lab(*away)
    assert sorted(page.followed) == ["dark 1.15", "language"]
    settle()
    assert len(page.followed) == 2


def test_a_page_that_was_never_left_does_not_wait_to_be_seen(window: MainWindow, qtbot: QtBot) -> None:
    page = StubPage(FollowingLook(window._look))
    qtbot.addWidget(page)
    page.followed.clear()
    window.use_language("ko")
    window.top_bar.theme_requested.emit("dark")
    settle()
    assert sorted(page.followed) == ["dark 1", "language"]
