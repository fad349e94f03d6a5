"""The choices for the picture of the loss landscape."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QGridLayout,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from app.labs.xor.one_run.landscape.landscape_facts import chosen_places, offered_places
from app.labs.xor.one_run.landscape.landscape_texts import place_text
from app.labs.xor.one_run.looks.landscape_settings import GRID_POINTS, LandscapeSettings, PlaneKind
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.widgets.controls.quiet_combo import QuietCombo
from app.widgets.controls.seed_row import SeedRow
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.controls.slider_row import SliderRow
from app.words.translation import translate
from engine.network.network import Architecture
from engine.network.parameter_vectors import ParameterPlace
from engine.records.another_seed import another_seed
from engine.records.bounded_record import number_bounds

FEWEST_ROWS, MOST_ROWS = 2, 4
_GAP = 6


class _Places(QuietCombo):
    """A combo box of parameters."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    @property
    def place(self) -> ParameterPlace:
        """The one that is chosen."""
        return ParameterPlace.read(self.currentData())


class LandscapeControls(QWidget):
    """Which plane, which parameters or directions, how far, and how fine.

    Signals
    -------
    settings_changed
        (LandscapeSettings): the user chose something else.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    settings_changed = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._settings = LandscapeSettings()
        self._offered_for: tuple[Architecture, bool] | None = None
        self.kind = SegmentedControl(tuple(PlaneKind))
        self.first, self.second = _Places(), _Places()
        self.seed = SeedRow(look, number_bounds(LandscapeSettings, "seed"))
        self.reach = SliderRow(look, number_bounds(LandscapeSettings, "reach"), in_one_line=True)
        self.points = SegmentedControl(GRID_POINTS)
        self.points.set_texts([str(points) for points in GRID_POINTS])
        self.points.fit_texts()
        self.kind.fit_texts()
        self._build()
        self._connect()

    def show_settings(self, state: OneRunState, settings: LandscapeSettings) -> None:
        """Show settings for the network of a state without emitting anything."""
        self._settings = settings
        self._offer(state)
        self.kind.show_value(settings.kind)
        is_two = settings.kind is PlaneKind.TWO_PARAMETERS
        self._plane.setCurrentIndex(0 if is_two else 1)
        for combo, place in zip((self.first, self.second), chosen_places(state, settings), strict=True):
            combo.setCurrentIndex(combo.findData(place.text))
        self.seed.show_value(settings.seed)
        self.reach.show_value(settings.reach)
        self.points.show_value(settings.points)

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.kind.set_texts([translate("Xor", "Parameters"), translate("Xor", "Random")])
        self.kind.setAccessibleName(translate("Field", "Plane"))
        self.first.setAccessibleName(translate("Xor", "Parameter along x"))
        self.second.setAccessibleName(translate("Xor", "Parameter along y"))
        self.points.setAccessibleName(translate("Field", "Grid points"))
        self.points.setToolTip(translate("Field", "Grid points"))

    def arrange(self, rows: int) -> None:
        """Take two rows; or three; or four, with the parameters below each other."""
        for part in (self.kind, self._plane, self.reach, self.points):
            self._grid.removeWidget(part)
        right = Qt.AlignmentFlag.AlignRight
        self._pair.setDirection(
            QBoxLayout.Direction.TopToBottom if rows == MOST_ROWS else QBoxLayout.Direction.LeftToRight
        )
        if rows == FEWEST_ROWS:
            self._grid.addWidget(self.kind, 0, 0)
            self._grid.addWidget(self.points, 0, 1, right)
            self._grid.addWidget(self._plane, 1, 0)
            self._grid.addWidget(self.reach, 1, 1, right)
        else:
            self._grid.addWidget(self.kind, 0, 0, 1, 2)
            self._grid.addWidget(self._plane, 1, 0, 1, 2)
            self._grid.addWidget(self.reach, 2, 0)
            self._grid.addWidget(self.points, 2, 1, right)

    def _offer(self, state: OneRunState) -> None:
        offered_for = (state.architecture, state.settings.use_bias)
        if offered_for == self._offered_for:
            return
        self._offered_for = offered_for
        for combo in (self.first, self.second):
            combo.clear()
            for place in offered_places(state):
                combo.addItem(place_text(state, place), place.text)

    def _build(self) -> None:
        two = QWidget()
        self._pair = QBoxLayout(QBoxLayout.Direction.TopToBottom, two)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.setSpacing(_GAP)
        self._pair.addWidget(self.first, 1)
        self._pair.addWidget(self.second, 1)
        self._plane = QStackedWidget()
        self._plane.setProperty("role", "plain")
        self._plane.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._plane.addWidget(two)
        self._plane.addWidget(self.seed)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._grid.setColumnStretch(0, 1)
        self.reach.show_field_alone(alone=True)
        self.arrange(MOST_ROWS)

    def _connect(self) -> None:
        self.kind.value_chosen.connect(lambda kind: self._change(kind=kind))
        self.first.activated.connect(lambda: self._choose_first(self.first.place))
        self.second.activated.connect(lambda: self._choose_second(self.second.place))
        self.seed.value_changed.connect(lambda seed: self._change(seed=seed))
        self.seed.new_seed_requested.connect(self._draw_new_seed)
        self.reach.value_changed.connect(lambda reach: self._change(reach=reach))
        self.points.value_chosen.connect(lambda points: self._change(points=points))
        for part in (self.seed, self.reach):
            part.rejected.connect(self.rejected)

    def _choose_first(self, place: ParameterPlace) -> None:
        # The one that the other axis has: both change places.
        second = self._settings.first if place == self._settings.second else self._settings.second
        self._change(first=place, second=second)

    def _choose_second(self, place: ParameterPlace) -> None:
        first = self._settings.second if place == self._settings.first else self._settings.first
        self._change(first=first, second=place)

    def _draw_new_seed(self) -> None:
        self._change(seed=another_seed(self._settings.seed))

    def _change(self, **fields: object) -> None:
        self.settings_changed.emit(replace(self._settings, **fields))  # type: ignore[arg-type]
