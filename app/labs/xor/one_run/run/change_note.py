"""What stands beside the controls of a run whose rule was changed: take it back, or start with it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from app.labs.xor.one_run.run.change_texts import change_note
from app.labs.xor.one_run.run.rule_changes import RuleChange
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.rich_text import render
from app.words.translation import translate

_GOES_ON, _BEGINS = "goes on", "begins"


class ChangeNote(QFrame):
    """The latest change until the update shown.

    Signals
    -------
    take_back_requested
        (change): the user wants the run without it.
    start_requested
        The user wants the run from the start by the new rule.

    Parameters
    ----------
    look
        Theme and scale.
    """

    take_back_requested = Signal(object)
    start_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "tintedNote")
        self._look = look
        self._change: RuleChange | None = None
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._back = IconButton(look, "close", role="icon", color_role="ink2")
        self._choice = SegmentedControl((_GOES_ON, _BEGINS))
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._text, 1)
        head.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 4, 8, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._choice)
        self._back.clicked.connect(lambda: self.take_back_requested.emit(self._change))
        self._choice.value_chosen.connect(self._choose)

    @property
    def has_change(self) -> bool:
        """Whether there is something to say."""
        return self._change is not None

    def show_state(self, state: OneRunState) -> None:
        """Show the latest change until the update shown, if there is one."""
        self._change = state.latest_change
        self._choice.show_value(_GOES_ON)
        self._choice.set_texts(
            (translate("XorChange", "From here on"), translate("XorChange", "From the start"))
        )
        self._back.describe(translate("XorChange", "Take the change back"))
        if self._change is not None:
            self._text.setText(render(change_note(state, self._change), self._look))

    def _choose(self, value: object) -> None:
        if value == _BEGINS:
            self.start_requested.emit()
