"""The card in which an own function is typed and kept, renamed and deleted."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton

from app.labs.gallery.own.flow_row import FlowRow
from app.labs.gallery.own.formula_field import FormulaField
from app.labs.gallery.own.parameter_ranges import ParameterRanges
from app.labs.gallery.selection.own_editing import OwnEditing
from app.look.look import Look
from app.widgets.controls.activation_combo import swatch
from app.widgets.controls.icon_button import IconButton
from app.widgets.frame.card import Card
from app.words.invalid_value_text import invalid_value_text
from app.words.own_names import own_name
from app.words.translation import translate
from engine.activations.own.reading.formula_error import Repair

_FUNCTIONS = (
    "sigmoid", "tanh", "exp", "log", "sqrt", "abs", "sign", "sin", "cos", "erf", "softplus", "relu", "max",
    "min", "where",
)  # fmt: skip
_SIGNS = ("+", "-", "*", "/", "**", "<", ">", "<=", ">=", "pi", "e")


class OwnEditor(Card):
    """Shows the function that is being made, and what can be done with it.

    Signals
    -------
    formula_typed
        (text): the user changed the formula.
    keep_requested, replace_requested, delete_requested, new_requested
        The user wants the function in every lab; in the place of the one that it was made from; gone; to
        begin another.
    name_given
        (name): the user calls it something else.
    parameter_changed
        (parameter): the user changed the range or the default of a parameter.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    formula_typed = Signal(str)
    keep_requested = Signal()
    replace_requested = Signal()
    delete_requested = Signal()
    new_requested = Signal()
    name_given = Signal(str)
    parameter_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._editing = OwnEditing()
        self._line, self.name, self._state = QLabel(), QLineEdit(), QLabel()
        self._state.setProperty("role", "badge")
        self.new, self.delete = (
            IconButton(look, "plus", role="compact"),
            IconButton(look, "close", role="compact"),
        )
        for widget in (self._line, self.name, self._state):
            self.head.addWidget(widget)
        self._lead = QLabel()
        self._lead.setProperty("role", "formulaLead")
        self.field = FormulaField(look)
        formula = QHBoxLayout()
        formula.addWidget(self._lead)
        formula.addWidget(self.field, 1)
        self.body.addLayout(formula)
        self._problem = QLabel()
        self._problem.setProperty("role", "problem")
        self._problem.setWordWrap(True)
        self.repair = QPushButton()
        self.repair.setProperty("role", "compact")
        problem = QHBoxLayout()
        problem.addWidget(self._problem, 1)
        problem.addWidget(self.repair)
        self.body.addLayout(problem)
        self._hint = QLabel()
        self._hint.setProperty("role", "small")
        self._hint.setWordWrap(True)
        self._chips = FlowRow([self._chip(text) for text in (*_FUNCTIONS, *_SIGNS)])
        self.add(self._chips)
        self.add(self._hint)
        self.ranges = ParameterRanges(look)
        self.add(self.ranges)
        self.keep = IconButton(look, "plus", role="primary")
        self.replace = QPushButton()
        actions = QHBoxLayout()
        actions.addWidget(self.keep)
        actions.addWidget(self.replace)
        actions.addStretch(1)
        actions.addWidget(self.new)
        actions.addWidget(self.delete)
        self.body.addLayout(actions)
        self._connect()
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_editing(self, editing: OwnEditing) -> None:
        """Show another state of the work."""
        self._editing = editing
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        editing, kept = self._editing, self._editing.kept
        self._lead.setText("g(z) =")
        self.field.setPlaceholderText("z*sigmoid(beta*z)")
        self.field.setAccessibleName(translate("Own", "Formula of g(z)"))
        self.field.show_formula(editing.text, editing.error)
        self.name.setAccessibleName(translate("Own", "Name of the function"))
        self.name.setPlaceholderText(translate("Own", "Name"))
        self.name.setVisible(kept is not None)
        if kept is not None and not self.name.hasFocus():
            self.name.setText(own_name(kept))
        self._show_state()
        self.new.setText(translate("Own", "New function"))
        self.delete.setText(translate("Own", "Delete"))
        self.delete.setVisible(kept is not None)
        self._show_problem()
        self._show_hint()
        self.ranges.show_parameters(editing.parameters)
        can_keep = editing.error is None and not editing.is_kept and bool(editing.text.strip())
        self.keep.setText(translate("Own", "Use in every lab"))
        self.keep.setEnabled(can_keep)
        self.replace.setVisible(can_keep and kept is not None)
        if kept is not None:
            self.replace.setText(translate("Own", "In place of “{name}”").format(name=own_name(kept)))
        self._apply_look()

    def _show_state(self) -> None:
        editing = self._editing
        if not editing.text.strip():
            text, state = translate("Own", "Type a formula of z"), "dead"
        elif editing.error is not None:
            text, state = translate("Own", "Drawn once it is mended"), "saturated"
        elif editing.is_kept:
            text, state = translate("Own", "✓ In the lists of every lab"), "healthy"
        else:
            text, state = translate("Own", "✓ A formula that can be used"), "healthy"
        self._state.setText(text)
        self._state.setProperty("state", state)
        self._state.style().unpolish(self._state)
        self._state.style().polish(self._state)

    def _show_problem(self) -> None:
        error = self._editing.error if self._editing.text.strip() else None
        self._problem.setVisible(error is not None)
        repair = error.repair if error is not None else None
        self.repair.setVisible(repair is not None)
        if error is not None:
            self._problem.setText(invalid_value_text(error))
        if repair is not None:
            mended = repair.apply(self._editing.text)
            self.repair.setText(
                translate("Own", "Change to {formula}").format(formula=_around(repair, mended))
            )
            self.repair.setToolTip(mended)

    def _show_hint(self) -> None:
        names = ", ".join(each.name for each in self._editing.parameters)
        text = translate("Own", "Any other name becomes a parameter with a slider.")
        if names:
            text = translate("Own", "Parameters, each with a slider: {names}").format(names=names)
        self._hint.setText(text)

    def _connect(self) -> None:
        self.field.typed.connect(self.formula_typed)
        self.field.entered.connect(self._enter)
        self.repair.clicked.connect(self._mend)
        self.keep.clicked.connect(self.keep_requested)
        self.replace.clicked.connect(self.replace_requested)
        self.delete.clicked.connect(self.delete_requested)
        self.new.clicked.connect(self.new_requested)
        self.name.editingFinished.connect(self._rename)
        self.ranges.parameter_changed.connect(self.parameter_changed)
        self.ranges.rejected.connect(self.rejected)

    def _chip(self, text: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setProperty("role", "chip")
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inserted = f"{text}()" if text in _FUNCTIONS else text
        chip.clicked.connect(lambda: self.field.insert(inserted))
        return chip

    def _enter(self) -> None:
        if self.keep.isEnabled():
            self.keep_requested.emit()

    def _mend(self) -> None:
        error = self._editing.error
        if error is not None and error.repair is not None:
            self.formula_typed.emit(error.repair.apply(self._editing.text))

    def _rename(self) -> None:
        kept = self._editing.kept
        if kept is not None and self.name.text() != own_name(kept):
            self.name_given.emit(self.name.text())

    def _apply_look(self) -> None:
        look, kept = self._look, self._editing.kept
        key = kept.key if kept is not None else "own()"
        self._line.setPixmap(swatch(look, key, self.devicePixelRatioF()))
        self.name.setFixedWidth(look.px(200))


def _around(repair: Repair, mended: str) -> str:
    """Return the mended formula, or of a long one what is near the repair."""
    first, last = max(0, repair.start - 8), repair.start + len(repair.text) + 8
    cut = mended[first:last]
    return f"{'…' if first else ''}{cut}{'…' if last < len(mended) else ''}"
