"""A lab for tests whose scene is one number; a picture of it needs a computation in the background."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QLabel, QVBoxLayout

from app.lab_kit.lab import Lab, View
from app.lab_kit.lab_frame import LabFrame
from app.look.look import Look
from app.work.background_task import BackgroundTask
from engine.records.bounded_record import BoundedRecord, whole
from engine.records.invalid_value import InvalidValueError


@dataclass(frozen=True)
class StubSettings(BoundedRecord):
    """What is set."""

    number: int = whole(3, "Number", 0, 9)


@dataclass(frozen=True)
class StubScene(BoundedRecord):
    """What is set, and what is looked at."""

    settings: StubSettings = StubSettings()
    tab: Literal["map", "numbers"] = "map"


class StubPage(LabFrame):
    """Shows the number, doubled in the background, and writes down what it follows."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.followed: list[str] = []
        self._scene = StubScene()
        self._task = BackgroundTask(self)
        self._task.progressed.connect(lambda doubled: self.label.setText(str(doubled)))
        self.label = QLabel()
        QVBoxLayout(self.hero).addWidget(self.label)
        self.finish_construction()

    def retranslate(self) -> None:
        self.followed.append("language")

    def apply_look(self) -> None:
        self.followed.append(f"{self.look.theme.name} {self.look.text_scale:g}")

    @property
    def scene(self) -> StubScene:
        return self._scene

    def show_scene(self, scene: BoundedRecord) -> None:
        assert isinstance(scene, StubScene)
        if scene.settings.number == 9 and scene.tab == "numbers":
            raise InvalidValueError("There are no numbers of 9.")
        self._scene = scene
        self.label.clear()
        self._task.start(lambda: self._double(scene.settings.number))

    def show_demonstration(self) -> None:
        self.show_scene(StubScene(StubSettings(1)))
        self.wait_until_computed()

    @staticmethod
    def _double(number: int) -> Iterator[object]:
        yield 2 * number


def stub_labs() -> tuple[Lab, ...]:
    """Return a lab of one view and one of two."""
    return (
        Lab("one", "One", "tab_gallery", (View("", "", StubPage, lambda: StubScene),)),
        Lab(
            "two",
            "Two",
            "tab_xor",
            (
                View("first", "First", StubPage, lambda: StubScene),
                View("second", "Second", StubPage, lambda: StubScene),
            ),
        ),
    )
