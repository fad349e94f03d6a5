"""Asks where a scene is to be saved or opened, and before anything is overwritten."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.lessons.lesson_file import ENDING
from app.look.look import Look
from app.look.stylesheet import stylesheet
from app.words.translation import translate


class SceneDialogs:
    """The dialogs of a window; each calls back with what was chosen, or not at all.

    Parameters
    ----------
    window
        Over which they open.
    look
        Theme and scale.
    """

    def __init__(self, window: QWidget, look: Look) -> None:
        self._window, self._look = window, look
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = documents if Path(documents).is_dir() else QDir.homePath()

    def ask_what_to_open(self, then: Callable[[Path], None]) -> None:
        """Ask for a file that is there."""
        dialog = self._dialog(translate("Scenes", "Open a scene or a lesson"), then)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        readable = translate("Scenes", "Scenes and lessons (*.toml *.txt)")
        dialog.setNameFilters([readable, translate("Scenes", "All files (*)")])
        dialog.open()

    def ask_where_to_save(self, name: str, then: Callable[[Path], None]) -> None:
        """Ask for a place, suggesting a name without its ending."""
        dialog = self._dialog(translate("Scenes", "Save the scene"), then)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # The question before overwriting is ours: it depends on what is in the file.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setNameFilter(translate("Scenes", "Scenes (*.toml)"))
        dialog.setDefaultSuffix(ENDING.removeprefix("."))
        dialog.selectFile(f"{name}{ENDING}")
        dialog.open()

    def ask_before_overwriting(
        self, path: Path, then: Callable[[Path], None], *, is_scene: bool
    ) -> QMessageBox:
        """Ask whether a file is to be overwritten, and say what would be lost."""
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setStyleSheet(stylesheet(self._look))
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(translate("Scenes", "Save the scene"))
        box.setIcon(QMessageBox.Icon.Question if is_scene else QMessageBox.Icon.Warning)
        said = (
            translate(
                "Scenes",
                "There is a scene in this file already: {name}\n"
                "Put the present one in its place? What else is written in the file stays.",
            )
            if is_scene
            else translate(
                "Scenes",
                "This file is not a saved scene: {name}\nReplace it? All that it holds would be lost.",
            )
        )
        box.setText(said.format(name=path.name))
        replace = box.addButton(translate("Scenes", "Replace"), QMessageBox.ButtonRole.DestructiveRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        replace.clicked.connect(lambda: then(path))
        box.open()
        return box

    def _dialog(self, title: str, then: Callable[[Path], None]) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def take(name: str) -> None:
            self._folder = str(Path(name).parent)
            then(Path(name))

        dialog.fileSelected.connect(take)
        return dialog
