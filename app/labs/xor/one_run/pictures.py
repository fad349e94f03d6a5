"""The plots and numbers of the XOR lab, and how they share the room in windows of different size."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QStackedWidget, QWidget

from app.labs.xor.one_run.answers.predictions import PredictionsCard
from app.labs.xor.one_run.landscape.landscape_view import LandscapeView
from app.labs.xor.one_run.looks.looks import LOWER_PICTURES, OneRunLooks, Picture
from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.lower_card import LowerCard
from app.labs.xor.one_run.map.square_map import SquareOutputMap
from app.labs.xor.one_run.network.network_diagram import NetworkDiagram
from app.labs.xor.one_run.points.operating_points import OperatingPoints
from app.labs.xor.one_run.run.arrangement import Arrangement
from app.labs.xor.one_run.run.captions import long_view_names, view_names
from app.labs.xor.one_run.run.loss_card import LossCard
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.one_run.space.hidden_space import HiddenSpaceView
from app.labs.xor.one_run.weights.weights_page import WeightsPage
from app.labs.xor.shared.painting.color_bar import ColorBar
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.frame.card import Card
from app.words.translation import translate

_GAP = 12
_STAGE_GAP = 12
_FULL_SIDE = 300
_TABBED_SIDE = 226
_LOWER_HEIGHT = 236
_LANDSCAPE_HEIGHT = 298
_LANDSCAPE_SHARE = 0.45
_STACKED_NETWORK = 380
_SMALLEST_MAP = 200
_ROOM_FOR_BOTH = 840
_ROOM_FOR_LONG_BADGE = 280
_UNLIMITED = 16_777_215


class OneRunPictures(QWidget):
    """Network, output map, loss, predictions, operating points, hidden space and weights.

    Signals
    -------
    look_requested
        (values): the user wants to see something else, values of `OneRunLooks` by their names.

    Parameters
    ----------
    look
        Theme and scale.
    """

    look_requested = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._arrangement: Arrangement | None = None
        self._state: OneRunState | None = None
        self._looks = OneRunLooks()
        self.network, self.map = NetworkDiagram(look), SquareOutputMap(look)
        self.loss, self.predictions = LossCard(look), PredictionsCard(look)
        self.points, self.space, self.weights = (
            OperatingPoints(look),
            HiddenSpaceView(look),
            WeightsPage(look),
        )
        self.landscape = LandscapeView(look)
        self._parts = (
            self.loss,
            self.predictions,
            self.network,
            self.points,
            self.space,
            self.weights,
            self.landscape,
        )
        self._color_bar = ColorBar(look)
        self.tabs, self.lower_tabs = SegmentedControl(tuple(Picture)), SegmentedControl(LOWER_PICTURES)
        for tabs in (self.tabs, self.lower_tabs):
            tabs.fit_texts()
            tabs.value_chosen.connect(self.show_view)

        self._pages = QStackedWidget()
        self._pages.setProperty("role", "plain")
        for page in (self.points, self.space, self.weights, self.landscape):
            self._pages.addWidget(page)
        self._stage_card, self._lower_card = Card(look), LowerCard(self.lower_tabs)
        self._points_card = QFrame()
        self._points_card.setProperty("role", "card")
        self._points_row = QHBoxLayout(self._points_card)
        self._points_row.setContentsMargins(16, 10, 16, 10)
        self._stage_card.head.insertWidget(0, self.tabs)
        self._stage_card.head.addWidget(self._color_bar)
        self._stage = QHBoxLayout()
        self._stage.setSpacing(_STAGE_GAP)
        self._stage.addWidget(self.network, 1)
        self._stage.addWidget(self.map)
        self._stage_card.body.addLayout(self._stage, 1)

        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._connect()

    @property
    def arrangement(self) -> Arrangement | None:
        """Which cards stand where now."""
        return self._arrangement

    def arrange(self, arrangement: Arrangement) -> None:
        """Place the cards."""
        if arrangement is not self._arrangement:
            self._arrangement = arrangement
            self._place_cards()
            self._show_views()
            self._name_stage()
        self._fit()

    def minimum_height(self, arrangement: Arrangement, width: int) -> int:
        """Return the height below which an arrangement of that width is to scroll."""
        px = self._look.px
        if arrangement is Arrangement.STACKED:
            return min(width, px(460)) + px(40) + px(230) + px(220) + 2 * _GAP
        return px(620 if arrangement is Arrangement.FULL else 420)

    def narrowest_width(self) -> int:
        """Return the width below which the tabs would be cut, in pixels."""
        head = self._stage_card.head
        return self.tabs.sizeHint().width() + (head.count() - 1) * head.spacing() + self._frame_width()

    def show_view(self, view: Picture) -> None:
        """Ask for a view: in the large card where only one fits, in the lower card where that holds it."""
        wanted = {"lower_tab": view} if view in LOWER_PICTURES else {}
        if self._arrangement is not Arrangement.FULL or view not in LOWER_PICTURES:
            wanted["tab"] = view
        self.look_requested.emit(wanted)

    def show_state(self, state: OneRunState, looks: OneRunLooks) -> None:
        """Draw what is looked at of a state."""
        # Other settings move nothing: a new arrangement costs more than the drawing.
        is_other = looks != self._looks or self._state is None or _shape(state) != _shape(self._state)
        self._state, self._looks = state, looks
        self.points.show_choice(looks.layer, looks.curve)
        self.weights.show_choice(looks.weights_layer, looks.neuron)
        self.landscape.settings = looks.landscape
        self._show_side_cards()
        for part in self._parts:
            part.show_state(state)
        self.map.plot.show_state(state)
        if looks.neuron != self.network.selected:
            self.network.select(looks.neuron)
        if is_other:
            self._show_views()
            self._fit()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        names, long_names = view_names(), long_view_names()
        self.tabs.set_texts([names[view] for view in Picture])
        self.lower_tabs.set_texts([long_names[view] for view in LOWER_PICTURES])
        for part in self._parts:
            part.retranslate()
        self._name_stage()
        if self._state is not None:
            self.show_state(self._state, self._looks)

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self.map.apply_style()
        self.loss.apply_style()
        self._color_bar.apply_style()
        self.predictions.rows.updateGeometry()
        self.weights.apply_style()

    def event(self, event: QEvent) -> bool:
        """Follow the height that the weights of a larger or smaller network need."""
        if (
            event.type() == QEvent.Type.LayoutRequest
            and self._arrangement is Arrangement.FULL
            and self._lower_card.minimumHeight() != self._lower_height()
        ):
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the map square and its card without empty sides."""
        super().resizeEvent(event)
        self._show_views()
        self._name_stage()
        self._fit()

    @property
    def _has_tabs(self) -> bool:
        return self._arrangement in (Arrangement.TABBED, Arrangement.STACKED)

    def _place_cards(self) -> None:
        full, stacked = self._arrangement is Arrangement.FULL, self._arrangement is Arrangement.STACKED
        presented = self._arrangement is Arrangement.PRESENTED
        cards = (self._stage_card, self.loss, self.predictions, self._lower_card, self._points_card)
        for card in cards:
            self._grid.removeWidget(card)
        if full:
            self._lower_card.hold(
                self._pages, figure=self.landscape.figure, choice=self.weights.matrices.layers
            )
        else:
            self._lower_card.release()
            self._stage.addWidget(self._pages, 1)
            self.landscape.take_figure_back()
            self.weights.matrices.take_layers_back()
        if presented:
            self._points_row.addWidget(self.points)
            # A widget that leaves a stack stays hidden.
            self.points.show()
        else:
            self._pages.insertWidget(0, self.points)
        self._lower_card.setVisible(full)
        self.points.set_compact(not full)
        self.tabs.setVisible(self._has_tabs)
        if stacked:
            for row, card in enumerate(cards[:3]):
                self._grid.addWidget(card, row, 0)
        elif presented:
            self._grid.addWidget(self._stage_card, 0, 0, 2, 1)
            for side in (self._points_card, self.predictions):
                self._grid.addWidget(side, 0, 1)
            self._grid.addWidget(self.loss, 1, 1)
        else:
            self._grid.addWidget(self._stage_card, 0, 0, 2, 1)
            self._grid.addWidget(self.loss, 0, 1)
            self._grid.addWidget(self.predictions, 1, 1)
            if full:
                self._grid.addWidget(self._lower_card, 2, 0, 1, 2)
        for row, stretch in enumerate((0, 0, 0) if stacked else (3, 2, 0) if presented else (6, 1, 0)):
            self._grid.setRowStretch(row, stretch)
        self._grid.setColumnStretch(0, 1)
        self.loss.set_low(low=presented)
        self._show_side_cards()

    def _show_side_cards(self) -> None:
        has_neurons = self._state is not None and self._state.settings.hidden_layers > 0
        with_points = self._arrangement is Arrangement.PRESENTED and has_neurons
        self._points_card.setVisible(with_points)
        self.predictions.setVisible(not with_points)

    def _show_views(self) -> None:
        view, lower_view = self._looks.tab, self._looks.lower_tab
        alone = self._has_tabs
        crowded = self._arrangement is Arrangement.PRESENTED and self.width() < self._look.px(_ROOM_FOR_BOTH)
        self.network.setVisible((not alone and not crowded) or view is Picture.NETWORK)
        self.map.setVisible(not alone or view is Picture.MAP)
        self._pages.setVisible(self._arrangement is Arrangement.FULL or (alone and view in LOWER_PICTURES))
        self._color_bar.setVisible(not alone)
        self.tabs.show_value(view)
        self.lower_tabs.show_value(lower_view)
        if self._arrangement is not Arrangement.PRESENTED:
            pages = (self.points, self.space, self.weights, self.landscape)
            self._pages.setCurrentWidget(pages[LOWER_PICTURES.index(lower_view)])
        self._lower_card.show_choice(shown=lower_view is Picture.WEIGHTS)
        self._lower_card.show_figure(shown=lower_view is Picture.LANDSCAPE)

    def _connect(self) -> None:
        def look(key: str, value: object) -> None:
            self.look_requested.emit({key: value})

        self.points.curve_chosen.connect(lambda curve: look("curve", curve))
        self.points.layer_chosen.connect(lambda layer: look("layer", layer))
        self.weights.matrices.layer_chosen.connect(lambda layer: look("weights_layer", layer))
        self.landscape.settings_changed.connect(lambda settings: look("landscape", settings))
        self.network.neuron_selected.connect(self._choose_neuron)
        # Wider tick labels leave the square less room.
        self.map.plot.plane_changed.connect(self._fit)

    def _choose_neuron(self, neuron: Neuron) -> None:
        wanted: dict[str, object] = {"neuron": neuron, "weights_layer": neuron.layer + 1}
        if self._arrangement is Arrangement.FULL:
            wanted["lower_tab"] = Picture.WEIGHTS
        self.look_requested.emit(wanted)

    def _name_stage(self) -> None:
        both = self.network.isVisibleTo(self)
        alone = translate("Xor", "Output map <i>ŷ</i>")
        title = translate("Xor", "Network and output map <i>ŷ</i>") if both else alone
        self._stage_card.set_title(
            "" if self._has_tabs else title,
            translate("Xor", "tiles: each neuron's output; lines: weights")
            if self._arrangement is Arrangement.FULL
            else "",
        )

    def _fit(self) -> None:
        """Give the map the largest square, the side column its width and the lower card its height."""
        px = self._look.px
        margins = self._stage_card.body.contentsMargins()
        frame = self._frame_width()
        head = max(self._stage_card.head.sizeHint().height(), self._color_bar.sizeHint().height())
        frame_height = margins.top() + margins.bottom() + 2 + self._stage_card.body.spacing() + head
        if self._arrangement is Arrangement.STACKED:
            side = self.width()
            self._fit_map(side, side)
            self.map.setMinimumHeight(self.map.height_for_width(min(self.width() - frame, px(460))))
            self.network.setMinimumHeight(px(_STACKED_NETWORK))
            self.landscape.setMinimumHeight(px(_STACKED_NETWORK))
        else:
            full = self._arrangement is Arrangement.FULL
            side = px(_FULL_SIDE if self._arrangement is not Arrangement.TABBED else _TABBED_SIDE)
            lower = self._lower_height()
            self._lower_card.setFixedHeight(lower)
            self.map.setMinimumHeight(px(_SMALLEST_MAP))
            self.network.setMinimumHeight(0)
            self.landscape.setMinimumHeight(0)
            height = self.height() - frame_height - (lower + _GAP if full else 0)
            room = self.width() - side - _GAP - frame
            wanted = self.map.width_for_height(height)
            beside = px(300) + _STAGE_GAP if self.network.isVisibleTo(self) else 0
            self._fit_map(room, min(wanted, room - beside))
        for card in (self.loss, self.predictions, self._points_card):
            card.setMinimumWidth(0)
            card.setMaximumWidth(side if self._arrangement is not Arrangement.STACKED else _UNLIMITED)
            if self._arrangement is not Arrangement.STACKED:
                card.setMinimumWidth(side)
        self.predictions.shorten_badge(short=side < px(_ROOM_FOR_LONG_BADGE))
        # A page that is hidden does not tell its layout that it needs another size.
        layout = self._pages.layout()
        if layout is not None:
            layout.invalidate()
        self._pages.updateGeometry()

    def _lower_height(self) -> int:
        px = self._look.px
        if self._looks.lower_tab is Picture.LANDSCAPE:
            return max(px(_LANDSCAPE_HEIGHT), round(_LANDSCAPE_SHARE * self.height()))
        if self._looks.lower_tab is Picture.WEIGHTS:
            return max(px(_LOWER_HEIGHT), self._lower_card.height_for(self.weights))
        return px(_LOWER_HEIGHT)

    def _frame_width(self) -> int:
        margins = self._stage_card.body.contentsMargins()
        return margins.left() + margins.right() + 2

    def _fit_map(self, room: int, beside_network: int) -> None:
        if self._has_tabs:
            self.map.setMinimumWidth(1)
            self.map.setMaximumWidth(_UNLIMITED)
        else:
            self.map.setFixedWidth(max(self._look.px(_SMALLEST_MAP), min(beside_network, room)))


def _shape(state: OneRunState) -> tuple[tuple[int, ...], bool]:
    """Return what of a network decides how much room its parts need."""
    return state.settings.layer_sizes, state.settings.use_bias
