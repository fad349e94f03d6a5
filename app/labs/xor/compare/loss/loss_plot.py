"""The losses of all compared networks on the same axes."""

from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.lab_kit.axis_steps import FINE_EPOCHS
from app.labs.xor.compare.loss.end_names import EndNames
from app.labs.xor.compare.loss.loss_lines import LossLine, LossLines
from app.labs.xor.compare.run.settings import MOST
from app.labs.xor.compare.run.state import CompareState, NetworkState
from app.labs.xor.compare.run.texts import activation_name
from app.labs.xor.shared.loss_plot import DashedLines, LossPlot
from app.labs.xor.shared.painting.map_items import MapLabel
from app.look.look import Look
from app.widgets.frame.card import Card
from app.widgets.plots.markers import Markers
from app.widgets.plots.plot_items import hide_overlapping
from app.words.moment_text import epoch_moment
from app.words.number_format import shortest
from app.words.translation import translate
from app.words.verdict_texts import loss_text
from engine.network.outcomes import ALWAYS_HALF, SOLVED_LOSS, TWO_AND_TWO_HALVES

_CURVE_WIDTH = 2.75
_SHORTEST_RANGE = 100
_LOWEST_TOP, _HIGHEST_TOP = 0.8, 10.0
"""A loss beyond the highest top leaves the plot: otherwise one that explodes would flatten all others."""

_THRESHOLD_DASH = (2.0, 3.0)
_DOT_RADIUS = 5.5
_ABOVE_LABELS = 60.0
_RIGHT_MARGIN = 26
_TICK_ROOM = 72
_FEWEST_TICKS, _MOST_TICKS, _LOSS_TICKS = 3, 7, 5
_NAMES_GAP = 2
_LABEL_SHARE = 0.6


class CompareLossPlot(LossPlot):
    """One loss curve for each network, paler after the moment shown; the ranges hold all of it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, right_margin=_RIGHT_MARGIN, parent=parent)
        self._lines = LossLines()
        self._dots = tuple(Markers() for _ in range(MOST))
        self._threshold = DashedLines()
        self._labels = tuple(
            MapLabel(look, pixels=13.5, role=role, anchor=(1, 1)) for role in ("ink2", "ink2", "healthy")
        )
        for dots in self._dots:
            dots.setZValue(_ABOVE_LABELS)
        self.add_items(self.levels, self._threshold, self.cursor, self._lines, *self._dots, *self._labels)
        self._state: CompareState | None = None
        self._is_steady = True
        self._description = self.describe(self._spoken, self._moment)
        self.resized.connect(self._follow_size)
        self._follow_size()

    def show_state(self, state: CompareState, *, is_steady: bool) -> None:
        """Draw a state; while networks train (`is_steady` is False) the curves are only added to."""
        self._state, self._is_steady = state, is_steady
        self._description.renew()
        self._draw()

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        super().apply_style()
        look = self.look
        self._threshold.set_pen(look.pen("healthy", 1.5, _THRESHOLD_DASH))
        for label in self._labels:
            label.apply_look()
        for dots in self._dots:
            dots.set_style(look, "ink", _DOT_RADIUS)
        self._draw()

    def height_of(self, loss: float) -> float:
        """Return how far below the top edge of the plot a loss stands, in pixels."""
        low, high = self.view[1]
        box = self.getViewBox()
        place = box.mapToScene(box.mapFromView(QPointF(0.0, min(max(loss, low), high))))
        return float(place.y())

    def _spoken(self) -> str:
        networks = self._state.networks if self._state is not None else ()
        return "; ".join(
            f"{activation_name(each.activation)} {loss_text(each.loss, is_solved=each.is_solved)}"
            for each in networks
        )

    def _moment(self) -> str:
        return epoch_moment(self._state.update_count) if self._state is not None else ""

    def _follow_size(self) -> None:
        across = int(self.getViewBox().width() / self.look.px(_TICK_ROOM))
        self.set_most_ticks(min(max(across, _FEWEST_TICKS), _MOST_TICKS), _LOSS_TICKS)
        self._draw()

    def _draw(self) -> None:
        state = self._state
        if state is None:
            return
        right, top = self.show_ranges(
            max(state.last_update, _SHORTEST_RANGE),
            FINE_EPOCHS,
            max(min(1.02 * state.largest_loss, _HIGHEST_TOP), _LOWEST_TOP),
        )
        self._lines.show_lines(
            [
                LossLine(self.look.activation_pen(each.activation.key, _CURVE_WIDTH), each.whole_history)
                for each in state.networks
            ],
            state.update_count,
            self.view,
            is_steady=self._is_steady,
        )
        for number, dots in enumerate(self._dots):
            dots.setVisible(number < len(state.networks))
            if number < len(state.networks):
                self._mark_solving(dots, state.networks[number])
        self.cursor.set_lines([QLineF(state.update_count, 0.0, state.update_count, top)])
        self._draw_levels(right, top)

    def _mark_solving(self, dots: Markers, network: NetworkState) -> None:
        dots.setBrush(QColor(self.look.line_style(network.activation.key).color))
        at = network.solved_at
        dots.setData(*(([at], [network.whole_history[at]]) if at is not None else ([], [])))

    def _draw_levels(self, right: float, top: float) -> None:
        """Draw the levels that have a name, and the one below which XOR counts as solved."""
        named = (
            (ALWAYS_HALF.loss, (translate("Plateau", ALWAYS_HALF.name), "ln 2")),
            (TWO_AND_TWO_HALVES.loss, (translate("Plateau", TWO_AND_TWO_HALVES.name), "½·ln 2")),
            (
                SOLVED_LOSS,
                (
                    translate("XorCompare", "success below {loss}").format(loss=shortest(SOLVED_LOSS, 2)),
                    shortest(SOLVED_LOSS, 2),
                ),
            ),
        )
        lines = [QLineF(0.0, loss, right, loss) for loss, _ in named]
        self.levels.set_lines(lines[:2])
        self._threshold.set_lines(lines[2:])
        room = _LABEL_SHARE * self.getViewBox().width()
        for label, (loss, texts) in zip(self._labels, named, strict=True):
            label.set_fitting_text(texts, room)
            label.setVisible(True)
            label.setPos(right, loss)
            height = label.textItem.boundingRect().height()
            box = max(1.0, self.getViewBox().height())
            label.setVisible((top - loss) * box / top >= height)
        hide_overlapping(self._labels)


class CompareLossCard(Card):
    """The loss curves with the names of the activations at their ends.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._state: CompareState | None = None
        self._has_note = True
        self.plot = CompareLossPlot(look)
        self.names = EndNames(look)
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_NAMES_GAP)
        row.addWidget(self.plot, 1)
        row.addWidget(self.names)
        self.add(content, 1)
        self.plot.resized.connect(self._place_names)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.plot.setAccessibleName(translate("XorCompare", "Loss curves"))
        self._show_title()
        self.names.updateGeometry()
        if self._state is not None:
            self.show_state(self._state)

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self.plot.apply_style()
        self._place_names()

    def show_note(self, *, shown: bool) -> None:
        """Say beside the title what is drawn, where there is room."""
        self._has_note = shown
        self._show_title()

    def show_state(self, state: CompareState, *, is_steady: bool = True) -> None:
        """Show a state; while networks train (`is_steady` is False) the curves are only added to."""
        changed = self._state is None or len(self._state.networks) != len(state.networks)
        self._state = state
        self.plot.show_state(state, is_steady=is_steady)
        self._place_names()
        if changed:
            self._show_title()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the names beside their curves."""
        super().resizeEvent(event)
        self._place_names()

    def _show_title(self) -> None:
        count = len(self._state.networks) if self._state is not None else 0
        note = translate("XorCompare", "by epoch, {count} networks on the same axes").format(count=count)
        self.set_title(translate("XorCompare", "Loss"), note if self._has_note and count else "")

    def _place_names(self) -> None:
        if self._state is None:
            return
        (_, top) = self.plot.view[1]
        ends = [(each.activation, self.plot.height_of(each.loss)) for each in self._state.networks]
        self.names.show_names(ends, (self.plot.height_of(top), self.plot.height_of(0.0) + 10.0))
