"""A page for tests that writes down which commands reach it."""

from app.lab_kit.lab_frame import LabFrame
from app.look.look import Look


class RecordingPage(LabFrame):
    """Writes down the names of the commands that it is given."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.told: list[str] = []
        self.finish_construction()

    def retranslate(self) -> None: ...

    def apply_look(self) -> None: ...

    def show_demonstration(self) -> None:
        self.told.append("show_demonstration")

    def toggle_playing(self) -> None:
        self.told.append("toggle_playing")

    def step_once(self) -> None:
        self.told.append("step_once")

    def rewind(self) -> None:
        self.told.append("rewind")

    def new_seed(self) -> None:
        self.told.append("new_seed")

    def reset_all(self) -> None:
        self.told.append("reset_all")
