"""The plots and numbers of the XOR lab, and how they share the room in windows of different size."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QWidget

from app.labs.xor.one_run.answers.predictions import PredictionsCard
from app.labs.xor.one_run.looks.looks import LOWER_PICTURES, OneRunLooks, Picture, SidePicture
from app.labs.xor.one_run.looks.neuron import Neuron
from app.labs.xor.one_run.lower_card import LowerCard
from app.labs.xor.one_run.points.operating_points import OperatingPoints
from app.labs.xor.one_run.run.arrangement import Arrangement
from app.labs.xor.one_run.run.captions import picture_names
from app.labs.xor.one_run.run.loss_card import LossCard
from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.one_run.space.hidden_axes import PLANE_NEURONS
from app.labs.xor.one_run.space.hidden_space_facts import has_hidden_plane
from app.labs.xor.one_run.stage import Stage
from app.labs.xor.one_run.weights.weights_page import WeightsPage
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.translation import translate

_GAP = 12
_LOSS, _PREDICTIONS = 300, 288
_SIDES = {Arrangement.FULL: 252, Arrangement.LOW: 322, Arrangement.PRESENTED: 300}
_LOWER_HEIGHT = 184
_WIDE_STAGE, _FULL_STAGE, _LOW_HEIGHT = 344, 264, 370
_STACKED_CARD = 200
_WIDTH_FOR_TWO_CARDS = 460
_UNLIMITED = 16_777_215


class OneRunPictures(QWidget):
    """Network and squares, loss, predictions, operating points and weights.

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
        self._is_one_column = False
        self._state: OneRunState | None = None
        self._looks = OneRunLooks()
        self.stage = Stage(look)
        self.network, self.map = self.stage.network, self.stage.map
        self.space, self.landscape = self.stage.space, self.stage.landscape
        self.loss, self.predictions = LossCard(look), PredictionsCard(look)
        self.points, self.weights = OperatingPoints(look), WeightsPage(look)
        self._parts = (
            self.loss,
            self.predictions,
            self.network,
            self.points,
            self.space,
            self.weights,
            self.landscape,
        )
        self.lower_tabs = SegmentedControl(LOWER_PICTURES, tabs=True)
        self.side_tabs = SegmentedControl(tuple(SidePicture), tabs=True)
        for tabs in (self.lower_tabs, self.side_tabs):
            tabs.fit_texts()
        self.lower_card = LowerCard(
            self.lower_tabs,
            {self.points: self.points.choices, self.weights: self.weights.matrices.layers},
        )
        self._points_card = QFrame()
        self._points_card.setProperty("role", "card")
        self._points_row = QHBoxLayout(self._points_card)
        self._points_row.setContentsMargins(16, 10, 16, 10)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._connect()

    @property
    def arrangement(self) -> Arrangement | None:
        """Which cards stand where now."""
        return self._arrangement

    def arrange(self, arrangement: Arrangement, visible_height: int) -> None:
        """Place the cards in a page of which so many pixels are seen at once."""
        if arrangement is not self._arrangement:
            self._arrangement = arrangement
            self._place_cards()
            self._show_pictures()
        self.stage.set_visible_height(visible_height)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which the page is to scroll."""
        px, now, size = self._look.px, self._arrangement, super().minimumSizeHint()
        stage = self.stage.minimumSizeHint().height()
        if now is Arrangement.STACKED:
            cards = (self._is_one_column + 1) * (px(_STACKED_CARD) + _GAP)
            size.setHeight(stage + cards + self._lower_height() + _GAP)
        elif now is Arrangement.LOW:
            size.setHeight(max(size.height(), px(_LOW_HEIGHT)))
        elif now is not Arrangement.PRESENTED:
            wished = px(_WIDE_STAGE if now is Arrangement.WIDE else _FULL_STAGE)
            size.setHeight(max(size.height(), max(stage, wished) + _GAP + self._lower_height()))
        return size

    def narrowest_width(self) -> int:
        """Return the width below which the tabs would be cut, in pixels."""
        return max(self.stage.narrowest_width(), self.lower_card.narrowest_width())

    def show_view(self, picture: Picture) -> None:
        """Ask for a picture at the place that it shares with others."""
        self.look_requested.emit({"lower_tab" if picture in LOWER_PICTURES else "tab": picture})

    def show_state(self, state: OneRunState, looks: OneRunLooks) -> None:
        """Draw what is looked at of a state."""
        # Other settings move nothing: a new arrangement costs more than the drawing.
        is_other = looks != self._looks or self._state is None or _shape(state) != _shape(self._state)
        self._state, self._looks = state, looks
        self.points.show_choice(looks.layer, looks.curve)
        self.weights.show_choice(looks.weights_layer, looks.neuron)
        self.landscape.settings = looks.landscape
        if is_other:
            self._show_pictures()
        for part in self._parts:
            part.show_state(state)
        self.map.plot.show_state(state)
        if looks.neuron != self.network.selected:
            self.network.select(looks.neuron)
        if is_other:
            self._fit()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        names = picture_names()
        self.lower_tabs.set_texts([names[each] for each in LOWER_PICTURES])
        self.lower_tabs.setAccessibleName(translate("Xor", "Row picture"))
        self.side_tabs.set_texts([translate("Xor", "Loss"), translate("Xor", "Predictions")])
        self.side_tabs.setAccessibleName(translate("Xor", "Card shown"))
        self.stage.retranslate()
        for part in (self.loss, self.predictions, self.points, self.weights):
            part.retranslate()
        if self._state is not None:
            self.show_state(self._state, self._looks)
        self._fit()

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self.stage.apply_style()
        self.loss.apply_style()
        self.predictions.rows.updateGeometry()
        self.weights.apply_style()

    def event(self, event: QEvent) -> bool:
        """Follow the height that the weights of a larger or smaller network need."""
        if (
            event.type() == QEvent.Type.LayoutRequest
            and self._arrangement is not None
            and self._arrangement is not Arrangement.PRESENTED
            and self.lower_card.minimumHeight() != self._lower_height()
        ):
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size."""
        super().resizeEvent(event)
        is_one_column = self.width() < self._look.px(_WIDTH_FOR_TWO_CARDS)
        if is_one_column is not self._is_one_column:
            self._is_one_column = is_one_column
            if self._arrangement is Arrangement.STACKED:
                self._place_cards()
        self._fit()

    def _place_cards(self) -> None:
        now = self._arrangement
        presented = now is Arrangement.PRESENTED
        cards: tuple[QWidget, ...] = (
            self.stage,
            self.loss,
            self.predictions,
            self.lower_card,
            self._points_card,
            self.side_tabs,
        )
        for each in cards:
            self._grid.removeWidget(each)
        if presented:
            self._points_row.addWidget(self.points)
            # A widget that leaves a stack stays hidden.
            self.points.show()
        else:
            self.lower_card.pages.insertWidget(0, self.points)
        self.points.set_titled(titled=presented)
        self.points.set_compact(compact=presented or now is Arrangement.LOW)
        self.loss.set_low(low=presented or now is Arrangement.LOW)
        self.stage.arrange(
            has_two=now is Arrangement.WIDE,
            is_stacked=now is Arrangement.STACKED,
            has_note=now in (Arrangement.WIDE, Arrangement.FULL),
        )
        self.lower_card.setVisible(not presented)
        places: dict[QWidget, tuple[int, int, int, int]]
        if now is Arrangement.WIDE:
            places = {
                self.stage: (0, 0, 1, 3),
                self.loss: (1, 0, 1, 1),
                self.predictions: (1, 1, 1, 1),
                self.lower_card: (1, 2, 1, 1),
            }
        elif now is Arrangement.FULL:
            places = {
                self.stage: (0, 0, 2, 1),
                self.loss: (0, 1, 1, 1),
                self.predictions: (1, 1, 1, 1),
                self.lower_card: (2, 0, 1, 2),
            }
        elif now is Arrangement.LOW:
            places = {
                self.stage: (0, 0, 3, 1),
                self.side_tabs: (0, 1, 1, 1),
                self.loss: (1, 1, 1, 1),
                self.predictions: (1, 1, 1, 1),
                self.lower_card: (2, 1, 1, 1),
            }
        elif now is Arrangement.STACKED:
            below = self._is_one_column
            places = {
                self.stage: (0, 0, 1, 2),
                self.loss: (1, 0, 1, 2 if below else 1),
                self.predictions: (2, 0, 1, 2) if below else (1, 1, 1, 1),
                self.lower_card: (3, 0, 1, 2),
            }
        else:
            places = {
                self.stage: (0, 0, 2, 1),
                self._points_card: (0, 1, 1, 1),
                self.predictions: (0, 1, 1, 1),
                self.loss: (1, 1, 1, 1),
            }
        for card, place in places.items():
            self._grid.addWidget(card, *place)
        rows = {
            Arrangement.WIDE: (1, 0, 0),
            Arrangement.FULL: (1, 1, 0),
            Arrangement.LOW: (0, 1, 1),
            Arrangement.STACKED: (3, 2, 2),
        }
        for row, stretch in enumerate(rows.get(now, (3, 2, 0)) if now is not None else ()):
            self._grid.setRowStretch(row, stretch)
        columns = {Arrangement.WIDE: (0, 0, 1), Arrangement.STACKED: (1, 1, 0)}
        for column, stretch in enumerate(columns.get(now, (1, 0, 0)) if now is not None else ()):
            self._grid.setColumnStretch(column, stretch)
        self._show_side_cards()

    def _show_side_cards(self) -> None:
        has_neurons = self._state is not None and self._state.settings.hidden_layers > 0
        with_points = self._arrangement is Arrangement.PRESENTED and has_neurons
        is_low = self._arrangement is Arrangement.LOW
        self.side_tabs.setVisible(is_low)
        self.side_tabs.show_value(self._looks.side)
        self._points_card.setVisible(with_points)
        self.loss.setVisible(not is_low or self._looks.side is SidePicture.LOSS)
        self.predictions.setVisible(
            not with_points and (not is_low or self._looks.side is SidePicture.PREDICTIONS)
        )

    def _show_pictures(self) -> None:
        state = self._state
        self.stage.show_picture(
            self._looks.tab,
            has_plane=state is not None and has_hidden_plane(state),
            has_neuron_axes=state is not None and state.settings.layer_sizes[-2] == PLANE_NEURONS,
        )
        self.lower_tabs.show_value(self._looks.lower_tab)
        if self._arrangement is not Arrangement.PRESENTED:
            is_weights = self._looks.lower_tab is Picture.WEIGHTS
            self.lower_card.show_page(self.weights if is_weights else self.points)
        self._show_side_cards()

    def _connect(self) -> None:
        def look(key: str, value: object) -> None:
            self.look_requested.emit({key: value})

        self.stage.picture_chosen.connect(self.show_view)
        self.lower_tabs.value_chosen.connect(self.show_view)
        self.side_tabs.value_chosen.connect(lambda side: look("side", side))
        self.points.curve_chosen.connect(lambda curve: look("curve", curve))
        self.points.layer_chosen.connect(lambda layer: look("layer", layer))
        self.weights.matrices.layer_chosen.connect(lambda layer: look("weights_layer", layer))
        self.landscape.settings_changed.connect(lambda settings: look("landscape", settings))
        self.network.neuron_selected.connect(self._choose_neuron)

    def _choose_neuron(self, neuron: Neuron) -> None:
        self.look_requested.emit(
            {"neuron": neuron, "weights_layer": neuron.layer + 1, "lower_tab": Picture.WEIGHTS}
        )

    def _fit(self) -> None:
        """Give the side column its width and the row its height."""
        now, px = self._arrangement, self._look.px
        if now is None:
            return
        widths: dict[QWidget, int] = dict.fromkeys(
            (self.loss, self.predictions, self._points_card, self.lower_card), 0
        )
        if now is Arrangement.WIDE:
            widths |= {self.loss: px(_LOSS), self.predictions: px(_PREDICTIONS)}
        elif now in _SIDES:
            beside = (self.loss, self.predictions, self._points_card)
            widths |= dict.fromkeys(beside, px(_SIDES[now]))
            if now is Arrangement.LOW:
                widths[self.lower_card] = px(_SIDES[now])
        for card, width in widths.items():
            card.setMinimumWidth(width)
            card.setMaximumWidth(width or _UNLIMITED)
        # Beside the squares the row takes what the other card leaves.
        lower = self._lower_height()
        self.lower_card.setMinimumHeight(lower)
        self.lower_card.setMaximumHeight(_UNLIMITED if now is Arrangement.LOW else lower)
        self.lower_card.fit()
        # A page that is hidden does not tell its layout that it needs another size.
        layout = self.lower_card.pages.layout()
        if layout is not None:
            layout.invalidate()
        self.lower_card.pages.updateGeometry()
        self.updateGeometry()

    def _lower_height(self) -> int:
        page = self.weights if self._looks.lower_tab is Picture.WEIGHTS else self.points
        needed = self.lower_card.height_for(page)
        return needed if self._arrangement is Arrangement.LOW else max(self._look.px(_LOWER_HEIGHT), needed)


def _shape(state: OneRunState) -> tuple[tuple[int, ...], bool]:
    """Return what of a network decides how much room its parts need."""
    return state.settings.layer_sizes, state.settings.use_bias
