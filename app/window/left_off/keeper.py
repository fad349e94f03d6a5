"""Brings back where the program was left, and writes down where it is."""

import logging
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize

from app.lab_kit.lab import Lab, LabPage, View
from app.look.look import Look
from app.window.left_off.record import LeftOff, left_off_text, read_left_off
from app.window.left_off.window_place import place_of, put_in_place
from app.words.invalid_value_text import invalid_value_text
from app.words.translation import translate
from engine.records.invalid_value import InvalidValueError

if TYPE_CHECKING:
    from app.window.main_window import MainWindow

_log = logging.getLogger(__name__)


class LeftOffKeeper(QObject):
    """Keeps where the program was left in a file; what is wrong with the file makes it start anew.

    The file is written when the window is closed, when another lab is opened, when the program is left for
    another, and when the scenes of late change. Of two windows the one that is closed last wins.

    Attributes
    ----------
    left
        Where the program was left.
    problems
        Why that is not known, to be said.

    Parameters
    ----------
    path
        The file.
    labs
        The lab catalogue.
    """

    def __init__(self, path: Path, labs: Sequence[Lab], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.problems: list[InvalidValueError] = []
        self.left = LeftOff()
        try:
            self.left = read_left_off(path)
        except InvalidValueError as error:
            self.problems.append(error)
        self._texts = dict(self.left.scenes)
        self._instead: dict[str, str] = {}
        views = {lab.key: lab.view_keys for lab in labs}
        if self.left.lab not in views or self.left.view not in (views[self.left.lab] or ("",)):
            self.left = self.left._replace(lab="", view="")
        self.labs = tuple(
            lab._replace(views=tuple(map(partial(self._restoring, lab), lab.views))) for lab in labs
        )

    def attach(self, window: "MainWindow", size: QSize | None = None) -> bool:
        """Put a window where it was, and write down when it is closed where it is.

        Parameters
        ----------
        window
            The window, not shown yet.
        size
            Another size than it had, if that is asked for.

        Returns
        -------
        bool
            Whether there is still a screen where the window was.
        """
        self._window = window
        self.setParent(window)
        window.closing.connect(self.write)
        place = self.left.window
        if place is not None and size is not None:
            place = place._replace(width=size.width(), height=size.height())
        return place is not None and put_in_place(window, place)

    def begin_writing(self) -> None:
        """Write from now on at every good moment; the first lab is open."""
        from PySide6.QtGui import QGuiApplication

        self._window.lab_opened.connect(self.write)
        self._window.scenes.recent.changed.connect(self.write)
        QGuiApplication.instance().applicationStateChanged.connect(self._write_when_left)  # type: ignore[union-attr]

    def write(self) -> None:
        """Write down where the program is; if that cannot be, the file stays as it was."""
        from app.work.whole_file import write_whole

        window = self._window
        if window.active_page is None:
            return
        for place, text in window.scenes.all_texts().items():
            # What could not be shown again is kept until something else is done in its place.
            if text != self._instead.get(place):
                self._texts[place] = text
        left = LeftOff(
            window.active_lab,
            window.page.view_key,
            self._texts,
            window.scenes.recent.scenes,
            place_of(window),
        )
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_whole(self._path, left_off_text(left).encode())
        except (InvalidValueError, OSError) as error:
            _log.warning("where the program was left is not kept: %s", error)

    def _write_when_left(self) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.applicationState() == Qt.ApplicationState.ApplicationInactive:
            self.write()

    def _restoring(self, lab: Lab, view: View) -> View:
        return view._replace(create=partial(self._create, lab, view))

    def _create(self, lab: Lab, view: View, look: Look) -> LabPage:
        from app.lab_kit.scene_text import PlacedScene, ScenePlace, read_scene

        page = view.create(look)
        place = ScenePlace(lab.key, view.key)
        text = self._texts.get(place.text)
        if text is not None:
            try:
                page.restore_scene(read_scene(text, place, view.scene_kind()).scene)
            except InvalidValueError as error:
                said = translate("Scenes", "What was shown here last cannot be shown again: {reason}")
                self._instead[place.text] = PlacedScene(place, page.scene).text
                page.show_problem(said.format(reason=invalid_value_text(error)))
        return page
