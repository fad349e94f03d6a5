"""Which activations are compared: a check box with its line for each, and its parameters beside it."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.labs.xor.compare.run.settings import USUAL
from app.labs.xor.compare.run.texts import parameter_text
from app.look.look import Look
from app.widgets.controls.activation_combo import swatch
from app.widgets.controls.activation_controls import ParameterRows
from app.words.translation import translate
from engine.activations import ELEMENTWISE, Activation, ActivationRecord, activation

_SWATCH = QSize(26, 16)
_INDENT = 27


class _ActivationRow(QWidget):
    """One activation: its check box and, while it is compared, its parameters with sliders that open."""

    activation_chosen = Signal(object)
    activation_removed = Signal(str)
    rejected = Signal(str)

    def __init__(self, record: ActivationRecord, look: Look) -> None:
        super().__init__()
        self._record, self._look = record, look
        self._latest = activation(record.key)
        self.box = QCheckBox()
        self.values = QPushButton()
        self.values.setProperty("role", "flat")
        self.values.setCheckable(True)
        self.values.hide()
        self.sliders = ParameterRows(look, in_one_line=True)
        self.sliders.hide()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.box, 1)
        line.addWidget(self.values)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.sliders)
        self.box.clicked.connect(self._choose)
        self.values.toggled.connect(self._show_parameters)
        self.sliders.activation_changed.connect(self.activation_chosen)
        self.sliders.rejected.connect(self.rejected)
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_activation(self, chosen: Activation | None) -> None:
        """Show whether it is compared, and with which parameters."""
        self.box.setChecked(chosen is not None)
        if chosen is not None:
            self._latest = chosen
        self._show_parameters()

    def retranslate(self) -> None:
        """Follow the language."""
        name = translate("Activation", self._record.name)
        self.box.setText(name)
        self.values.setAccessibleName(translate("XorCompare", "Parameters of {name}").format(name=name))

    def _show_parameters(self) -> None:
        has_any = self.box.isChecked() and bool(self._latest.values)
        self.values.setVisible(has_any)
        self.values.setText(parameter_text(self._latest))
        if has_any and self.values.isChecked():
            self.sliders.show_activation(self._latest)
        else:
            self.sliders.hide()

    def _choose(self, checked: bool) -> None:
        if checked:
            self.activation_chosen.emit(self._latest)
        else:
            self.activation_removed.emit(self._record.key)

    def _apply_look(self) -> None:
        look = self._look
        self.box.setIcon(QIcon(swatch(look, self._record.key, self.devicePixelRatioF())))
        self.box.setIconSize(QSize(look.px(_SWATCH.width()), look.px(_SWATCH.height())))
        self.sliders.setContentsMargins(look.px(_INDENT), 0, 0, 0)


class ComparedActivations(QWidget):
    """Chooses activations with their parameters; those that are rarely wanted are folded away at first.

    Signals
    -------
    activation_chosen
        (activation): the user wants one more, or the same function with other parameters.
    activation_removed
        (key): the user wants one less.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    activation_chosen = Signal(object)
    activation_removed = Signal(str)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._chosen: dict[str, Activation] = {}
        self._is_open = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rows = {record.key: _ActivationRow(record, look) for record in ELEMENTWISE}
        for row in self._rows.values():
            row.activation_chosen.connect(self.activation_chosen)
            row.activation_removed.connect(self.activation_removed)
            row.rejected.connect(self.rejected)
            column.addWidget(row)
        self.more = QPushButton()
        self.more.setProperty("role", "flat")
        self.more.clicked.connect(self._open_or_close)
        column.addWidget(self.more)

    def box(self, key: str) -> QCheckBox:
        """Return the check box of an activation."""
        return self._rows[key].box

    def parameters(self, key: str) -> tuple[QPushButton, ParameterRows]:
        """Return the button that opens an activation's sliders, and the sliders."""
        return self._rows[key].values, self._rows[key].sliders

    def show_activations(self, chosen: tuple[Activation, ...]) -> None:
        """Show which activations are compared, without emitting anything."""
        before, self._chosen = self._chosen, {each.key: each for each in chosen}
        if self._chosen == before:
            # A choice that was refused leaves nothing but a box to be set right.
            for key, row in self._rows.items():
                row.box.setChecked(key in self._chosen)
            return
        for key, row in self._rows.items():
            row.show_activation(self._chosen.get(key))
        self._show_rows()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        for row in self._rows.values():
            row.retranslate()
        self._show_rows()

    def _open_or_close(self) -> None:
        self._is_open = not self._is_open
        self._show_rows()

    def _show_rows(self) -> None:
        for key, row in self._rows.items():
            row.setVisible(self._is_open or key in USUAL or key in self._chosen)
        self.more.setText(
            translate("XorCompare", "Fewer functions")
            if self._is_open
            else translate("XorCompare", "More functions")
        )
