"""The menu of the scene: undo and redo, copy and paste, open and save, and the scenes of late."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.lab_kit.lab import Lab
from app.look.look import Look
from app.look.stylesheet import stylesheet
from app.window.recent_scenes import RecentScene, RecentScenes
from app.window.scene_texts import recent_text
from app.window.shortcuts import SHORTCUTS, Command
from app.words.translation import translate


class SceneMenu(QMenu):
    """Made anew whenever it opens, in the present language and look.

    Parameters
    ----------
    look
        Theme and scale.
    window
        Over which it opens.
    run
        Does what a command stands for.
    can_run
        Whether a command would do anything now.
    """

    def __init__(
        self, look: Look, window: QWidget, run: Callable[[Command], None], can_run: Callable[[Command], bool]
    ) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(stylesheet(look))
        self._run, self._can_run = run, can_run
        self._add("undo", translate("SceneMenu", "Undo"))
        self._add("redo", translate("SceneMenu", "Redo"))
        self.addSeparator()
        self._add("copy_scene", translate("SceneMenu", "Copy the scene as text"))
        self._add("paste_scene", translate("SceneMenu", "Paste a scene"))
        self.addSeparator()
        self._add("open_scene", translate("SceneMenu", "Open…"))
        self._add("save_scene", translate("SceneMenu", "Save…"))

    def add_recent(
        self, recent: RecentScenes, labs: Sequence[Lab], open_recent: Callable[[RecentScene], None]
    ) -> None:
        """Append the scenes of late."""
        menu = self.addMenu(translate("SceneMenu", "Recent scenes"))
        menu.setEnabled(bool(recent.scenes))
        for scene in recent.scenes:
            action = menu.addAction(recent_text(scene, labs).replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, scene=scene: open_recent(scene))

    def open_at(self, place: QPoint) -> None:
        """Open below a place of the screen."""
        self.popup(place)

    def _add(self, command: Command, text: str) -> None:
        keys = next(each.keys[0] for each in SHORTCUTS if each.command == command)
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        # The key is written, not bound: it is bound once, in the table of shortcuts.
        action = self.addAction(f"{text}\t{native}")
        action.setEnabled(self._can_run(command))
        action.triggered.connect(lambda: self._run(command))
