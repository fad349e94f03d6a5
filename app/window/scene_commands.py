"""What can be done with the scene that is shown: copy, paste, open, save, drop."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from app.lab_kit.lab import Lab
from app.lab_kit.scene_text import PlacedScene, ScenePlace
from app.lessons.lesson_file import ENDING, read_scene_file
from app.look.look import Look
from app.window.recent_scenes import RecentScene, RecentScenes
from app.window.scene_dialogs import SceneDialogs
from app.window.scene_texts import left_out, opened, titles_by_language
from app.window.scenes import read_any_scene
from app.words.invalid_value_text import invalid_value_text
from app.words.translation import translate
from engine.records.invalid_value import InvalidValueError

if TYPE_CHECKING:
    from app.window.main_window import MainWindow


class SceneCommands:
    """Brings scenes into a window and out of it; what goes wrong is said in the page and changes nothing.

    Attributes
    ----------
    recent
        The scenes of late.

    Parameters
    ----------
    window
        The window, with a lab open.
    labs
        The lab catalogue.
    look
        Theme and scale.
    recent
        The scenes of late.
    """

    def __init__(self, window: "MainWindow", labs: Sequence[Lab], look: Look, recent: RecentScenes) -> None:
        self._window, self._labs = window, tuple(labs)
        self._dialogs = SceneDialogs(window, look)
        self.recent = recent

    @property
    def present(self) -> PlacedScene:
        """The scene that is shown."""
        page = self._window.page
        return PlacedScene(ScenePlace(self._window.active_lab, page.view_key), page.scene)

    def all_texts(self) -> dict[str, str]:
        """Return the text of the scene of each view that was visited, by the view's place."""
        return {
            place.text: PlacedScene(place, scene).text
            for lab, page in self._window.pages.items()
            for place, scene in ((ScenePlace(lab, view), scene) for view, scene in page.scenes.items())
        }

    def copy(self) -> None:
        """Put the line of text that restores what is shown on the clipboard."""
        text = self.present.text
        QGuiApplication.clipboard().setText(text)
        self.recent.add(RecentScene(text))
        self._note(translate("Scenes", "The scene was copied: paste it anywhere as a line of text."))

    def paste(self) -> None:
        """Open the scene that is on the clipboard, be it a text or a file, or say why it is none."""
        self.take(QGuiApplication.clipboard().mimeData())

    def open(self) -> None:
        """Ask for a file and open it."""
        self._dialogs.ask_what_to_open(self.open_file)

    def save(self) -> None:
        """Save what is shown now, wherever the user wants it."""
        placed = self.present
        self._dialogs.ask_where_to_save(
            placed.place.text.replace("/", "-"), lambda path: self.save_as(path, placed)
        )

    def save_as(self, path: Path, placed: PlacedScene) -> None:
        """Save a scene in a file; before a file is overwritten the user is asked."""
        from app.lessons.saved_scene import holds_one_scene, save_scene

        def write(path: Path) -> None:
            save_scene(path, placed.text, titles_by_language(placed.place, self._labs))
            self.recent.add(RecentScene(file=str(path.absolute())))
            self._note(translate("Scenes", "The scene was saved: {name}").format(name=path.name))

        def write_or_say(path: Path) -> None:
            self._attempt(lambda: write(path))

        if path.is_file():
            self._dialogs.ask_before_overwriting(path, write_or_say, is_scene=holds_one_scene(path))
        else:
            write_or_say(path)

    def open_text(self, text: str) -> None:
        """Open a scene that is written, or say why it is none."""

        def enter() -> None:
            self._enter(self._read(text))
            self.recent.add(RecentScene(self.present.text))

        self._attempt(enter)

    def open_file(self, path: Path) -> None:
        """Open the first good scene of a file, name the bad ones, or say why there is none."""

        def enter() -> None:
            lesson = read_scene_file(path, self._read)
            self._enter(lesson.scenes[0])
            self.recent.add(RecentScene(file=str(path.absolute())))
            problem = left_out(lesson)
            if problem:
                self._window.page.show_problem(problem)
            else:
                self._note(opened(lesson, path.name))

        self._attempt(enter)

    def open_recent(self, recent: RecentScene) -> None:
        """Open a scene of late; a file that is not there any more is forgotten."""
        if recent.file:
            path = Path(recent.file)
            self.open_file(path)
            if not path.exists():
                self.recent.remove(recent)
        else:
            self.open_text(recent.text)

    @staticmethod
    def can_take(data: QMimeData) -> bool:
        """Return whether something that is dragged over the window may be dropped."""
        return data.hasText() or any(url.isLocalFile() for url in data.urls())

    def take(self, data: QMimeData | None) -> None:
        """Open what was dropped or pasted: a file, or the text of a scene."""
        if data is None:
            # So is an empty clipboard on some platforms.
            data = QMimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if not files:
            self.open_text(data.text())
        elif files[0].suffix.lower() == ENDING or not self._window.page.take_file(files[0]):
            self.open_file(files[0])

    def _read(self, text: str) -> PlacedScene:
        return read_any_scene(text, self._labs)

    def _enter(self, placed: PlacedScene) -> None:
        window = self._window
        before = window.active_lab, window.page.view_key
        try:
            window.open_lab(*placed.place).enter_scene(placed.scene)
        except InvalidValueError:
            window.open_lab(*before)
            raise

    def _attempt(self, action: Callable[[], None]) -> None:
        try:
            action()
        except InvalidValueError as error:
            self._window.page.show_problem(invalid_value_text(error))

    def _note(self, sentence: str) -> None:
        self._window.page.show_notice(sentence)
