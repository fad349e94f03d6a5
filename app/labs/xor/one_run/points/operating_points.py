"""The card "Operating points": a layer's activation curves with the samples on them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.labs.xor.one_run.looks.looks import CurveKind
from app.labs.xor.one_run.points.operating_facts import axis_limit, operating_layer
from app.labs.xor.one_run.points.operating_plots import OperatingPlots
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.settings import MOST_HIDDEN_LAYERS
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations.facts import largest_slope

_SIDE_WIDTH = 128
_SIDE_WIDTH_FOR_LAYERS = 156
_LAYERS_BESIDE_CURVE = 2
_CURVE_CHOICE_WIDTH = 72
_TITLE_AND_NOTE = 92
_SIDE_ROW = 48
_GAP = 20
_COMPACT_GAP = 4
_UNLIMITED = 16_777_215


class OperatingPoints(QWidget):
    """Title, choice of curve and layer, and the neurons' curves: what the card holds.

    Signals
    -------
    curve_chosen, layer_chosen
        (CurveKind), (layer, counted from 1): the user wants to see another one.

    Parameters
    ----------
    look
        Theme and scale.
    """

    curve_chosen = Signal(object)
    layer_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self._is_compact = False
        self._layer, self._kind = 1, CurveKind.VALUE
        self._title, self._note, self._frozen, self._nothing = QLabel(), QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "cardTitle")
        self._note.setProperty("role", "note")
        self._frozen.setProperty("role", "badge")
        self._frozen.setProperty("state", "dead")
        self._nothing.setProperty("role", "note")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for label in (self._note, self._frozen, self._nothing):
            label.setWordWrap(True)
        self.curve_choice = SegmentedControl(tuple(CurveKind))
        self.curve_choice.set_texts(["g", "g′"])
        self.curve_choice.show_value(self._kind)
        self.curve_choice.value_chosen.connect(self.curve_chosen)
        self.layer_choices = {
            layers: SegmentedControl(range(1, layers + 1)) for layers in range(2, MOST_HIDDEN_LAYERS + 1)
        }
        for choice in self.layer_choices.values():
            choice.value_chosen.connect(self.layer_chosen)
        self.plots = OperatingPlots(look)
        self._build()
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_choice(self, layer: int, kind: CurveKind) -> None:
        """From the next state on show this curve of this hidden layer, counted from 1."""
        self._layer, self._kind = layer, kind
        self.curve_choice.show_value(kind)

    def set_compact(self, compact: bool) -> None:
        """Show a block of small cells under the title, or rows of large ones beside it."""
        if compact != self._is_compact:
            self._is_compact = compact
            self.plots.set_compact(compact)
            self._arrange()

    def show_state(self, state: OneRunState) -> None:
        """Show a state; of one without hidden layers, that there is nothing to show."""
        had_layers = self._hidden_layers
        had_truth_table = self._state is None or self._state.is_truth_table
        self._state = state
        if state.is_truth_table != had_truth_table:
            self._name_note()
        if self._hidden_layers != had_layers:
            self._arrange()
        self._draw()

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self._title.setText(translate("Xor", "Operating points"))
        self._name_note()
        self._frozen.setText(render(translate("Xor", "Hidden layer frozen: <i>g′</i> = 0"), self._look))
        self._nothing.setText(
            translate(
                "Xor", "Without a hidden layer there is no activation on whose curve points could stand."
            )
        )
        self.curve_choice.setAccessibleName(translate("Xor", "Curve under the points"))
        self.plots.setAccessibleName(translate("Xor", "Operating points"))
        for layers, choice in self.layer_choices.items():
            choice.setAccessibleName(translate("Xor", "Hidden layer shown"))
            choice.set_texts([f"h[{layer}]" for layer in range(1, layers + 1)])
            choice.setToolTip(translate("Xor", "Hidden layer shown"))
        self._arrange()
        self._draw()

    def _name_note(self) -> None:
        if self._state is None or self._state.is_truth_table:
            text = translate("Xor", "where the four points stand on the curve")
        else:
            text = translate("Xor", "where the training samples stand on the curve")
        self._note.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the choice of the curve where there is room for it."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while hidden."""
        super().showEvent(event)
        self._draw()

    @property
    def _hidden_layers(self) -> int:
        return self._state.settings.hidden_layers if self._state is not None else 0

    def _build(self) -> None:
        self._side = QWidget()
        self._title_row = QHBoxLayout()
        # Where both do not fit into one line the choice of the curve moves, not the card.
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._title_row.addWidget(self._title, 1)
        self._tools = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._tools.setSpacing(6)
        for choice in (*self.layer_choices.values(), self.curve_choice):
            self._tools.addWidget(choice)
        self._head = QVBoxLayout(self._side)
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(6)
        self._head.addLayout(self._title_row)
        self._head.addWidget(self._note)
        self._head.addWidget(self._frozen)
        self._head.addStretch(1)
        self._head.addLayout(self._tools)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._side)
        self._whole.addWidget(self.plots, 1)
        self._whole.addWidget(self._nothing, 1)

    def _apply_look(self) -> None:
        for choice in (*self.layer_choices.values(), self.curve_choice):
            choice.fit_texts()
        self.retranslate()

    def _arrange(self) -> None:
        """Place title, choices and curves; in a block the choice of the curve stands beside the title."""
        px, is_compact = self._look.px, self._is_compact
        direction = QBoxLayout.Direction
        self._whole.setDirection(direction.TopToBottom if is_compact else direction.LeftToRight)
        self._whole.setSpacing(px(_COMPACT_GAP if is_compact else _GAP))
        has_many = self._hidden_layers > _LAYERS_BESIDE_CURVE
        side_width = px(_SIDE_WIDTH_FOR_LAYERS if has_many else _SIDE_WIDTH)
        self._side.setMinimumWidth(0 if is_compact else side_width)
        self._side.setMaximumWidth(_UNLIMITED if is_compact else side_width)
        is_one_row = is_compact and not has_many
        self._tools.setDirection(direction.LeftToRight if is_one_row else direction.TopToBottom)
        self.curve_choice.setMinimumWidth(px(_CURVE_CHOICE_WIDTH))
        wanted = self._title.sizeHint().width() + self._title_row.spacing() + px(_CURVE_CHOICE_WIDTH)
        home = self._title_row if is_compact and wanted <= self.width() else self._tools
        if home.indexOf(self.curve_choice) < 0:
            home.addWidget(self.curve_choice)
        self._show_choices()

    def _show_choices(self) -> None:
        """Show what there is to choose; on a projector the controls are away."""
        layers = self._hidden_layers
        for count, choice in self.layer_choices.items():
            choice.setVisible(count == layers and not self._look.projector)
            choice.show_value(self._layer)
        self.plots.setVisible(layers > 0)
        self._nothing.setVisible(layers == 0)
        self.curve_choice.setVisible(layers > 0 and not self._look.projector)
        is_frozen = self._state is not None and layers > 0 and _is_frozen(self._state)
        self._frozen.setVisible(is_frozen and not self._is_compact)
        rows = 1 + is_frozen + (layers > 1)
        has_room = self.height() >= self._look.px(_TITLE_AND_NOTE + rows * _SIDE_ROW)
        self._note.setVisible(has_room and layers > 0 and not self._is_compact)

    def _draw(self) -> None:
        state = self._state
        if state is None or not self.isVisible():
            return
        self._show_choices()
        if state.settings.hidden_layers == 0:
            return
        limit = axis_limit(state, self._layer)
        self.plots.show_layer(state, operating_layer(state, self._layer, self._kind, limit))


def _is_frozen(state: OneRunState) -> bool:
    return largest_slope(state.settings.activation).value == 0.0
