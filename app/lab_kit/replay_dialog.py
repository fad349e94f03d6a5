"""Waits for a long replay beside the window, shows how far it is, and lets the user give it up."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from app.lab_kit.replay import Replay
from app.look.look import Look
from app.look.stylesheet import stylesheet
from app.words.translation import translate
from app.work.background_task import BackgroundTask
from engine.records.invalid_value import InvalidValueError
from engine.records.translatable import QT_TRANSLATE_NOOP

_STEPS = 1000


class ReplayDialog(QProgressDialog):
    """Shows how far a replay is.

    Parameters
    ----------
    replay
        The replay.
    length
        How many updates it will make.
    look
        Theme and scale.
    parent
        Over which it opens.
    """

    def __init__(self, replay: Replay[Any], length: int, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._replay, self._length = replay, length
        self._outcome: object = None
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.setStyleSheet(stylesheet(look))
        self.setWindowTitle(translate("Replay", "Opening a scene"))
        self.setLabelText(translate("Replay", "The run is made again, update by update."))
        self.setCancelButtonText(translate("Replay", "Cancel"))
        self.setRange(0, _STEPS)
        self.setMinimumWidth(look.px(420))
        self.setAutoClose(False)
        self.setAutoReset(False)
        self._task = BackgroundTask(self)
        self._task.progressed.connect(self._tell)
        self._loop = QEventLoop(self)
        self._task.running_changed.connect(self._loop.quit)
        self.canceled.connect(self._task.cancel)

    def run(self) -> Any:  # noqa: ANN401  (each view's own kind of run)
        """Return the run as soon as it is made again.

        Raises
        ------
        InvalidValueError
            If it cannot be, or the user gave it up.
        """
        self._task.start(self._work)
        self.show()
        if self._task.running:
            self._loop.exec()
        self._task.shut_down()
        self.hide()
        self.deleteLater()
        if isinstance(self._outcome, InvalidValueError):
            raise self._outcome
        if self._outcome is None:
            raise InvalidValueError(
                QT_TRANSLATE_NOOP(
                    "InvalidValue", "The scene was not opened: to make its run again was given up."
                )
            )
        return self._outcome

    def _work(self) -> Iterator[object]:
        try:
            run = yield from self._replay
        except InvalidValueError as error:
            yield error
        else:
            yield run

    def _tell(self, item: object) -> None:
        if isinstance(item, int):
            self.setValue(min(_STEPS - 1, item * _STEPS // self._length))
        else:
            self._outcome = item
