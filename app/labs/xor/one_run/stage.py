"""The large card: the network beside one square or two."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.labs.xor.one_run.landscape.landscape_view import LandscapeView
from app.labs.xor.one_run.looks.looks import SQUARE_PICTURES, Picture
from app.labs.xor.one_run.map.square_map import SquareOutputMap
from app.labs.xor.one_run.network.network_diagram import NetworkDiagram
from app.labs.xor.one_run.run.captions import picture_names
from app.labs.xor.one_run.space.hidden_space import HiddenSpaceView, axes_note
from app.labs.xor.shared.painting.color_bar import ColorBar
from app.look.look import Look
from app.widgets.controls.segmented_control import SegmentedControl
from app.widgets.frame.line_place import LinePlace
from app.words.rich_text import render
from app.words.translation import translate

_GAP = 12
_NOTE_LINES = 2
_HEAD_GAP = 8
_NETWORK, _NARROW_NETWORK = 300, 210
_LANDSCAPE_CHOICES = 246
_SMALLEST_SIDE = 150
_SPACE_ROOM, _LANDSCAPE_ROOM = 36, 56
_STACKED_HEIGHT = 380
_UNLIMITED = 16_777_215


class Stage(QFrame):
    """Network, output map, hidden space and loss landscape, the squares equally large.

    Signals
    -------
    picture_chosen
        (Picture): the user wants to see another square.

    Parameters
    ----------
    look
        Theme and scale.
    """

    picture_chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.network, self.map = NetworkDiagram(look), SquareOutputMap(look)
        self.space, self.landscape = HiddenSpaceView(look), LandscapeView(look)
        self.tabs = SegmentedControl(SQUARE_PICTURES, tabs=True)
        self.second_tabs = SegmentedControl(SQUARE_PICTURES[1:], tabs=True)
        self._has_two, self._is_stacked = False, False
        self._has_note, self._visible_height = False, 0
        self._shown = Picture.MAP
        self._has_plane, self._has_neuron_axes = True, True
        for tabs in (self.tabs, self.second_tabs):
            tabs.fit_texts()
            tabs.value_chosen.connect(self.picture_chosen)
        self._build()
        # Wider tick labels leave the squares less room.
        self.map.plot.plane_changed.connect(self.fit)

    def arrange(self, *, has_two: bool, is_stacked: bool, has_note: bool) -> None:
        """Show two squares or one, beside the network or, where that is too narrow, below it."""
        self._has_two, self._is_stacked = has_two, is_stacked
        self._has_note = has_note
        self._map_head.setVisible(has_two)
        self._second_head.setVisible(has_two)
        self.tabs.setVisible(not has_two)
        self._place()
        self._show()

    def set_visible_height(self, height: int) -> None:
        """Take note of how much of the page is seen at once: no square is higher."""
        if height != self._visible_height:
            self._visible_height = height
            self.updateGeometry()
            self.fit()

    def show_picture(self, picture: Picture, *, has_plane: bool, has_neuron_axes: bool) -> None:
        """Show a square; without a plane of hidden neurons the map in its place.

        Parameters
        ----------
        picture
            Which one.
        has_plane
            Whether there is a hidden space.
        has_neuron_axes
            Whether its axes are two neurons.
        """
        self._shown, self._has_plane, self._has_neuron_axes = picture, has_plane, has_neuron_axes
        self._show()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        names = picture_names()
        self.tabs.set_texts([names[each] for each in SQUARE_PICTURES])
        self.second_tabs.set_texts([names[each] for each in SQUARE_PICTURES[1:]])
        for tabs in (self.tabs, self.second_tabs):
            tabs.setAccessibleName(translate("Xor", "Square picture"))
        self._network_title.setText(translate("Xor", "Network"))
        self._network_note.setText(translate("Xor", "tiles: each neuron's output; lines: weights"))
        self._map_title.setText(names[Picture.MAP])
        self.map.plot.retranslate()
        self.network.retranslate()
        self.space.retranslate()
        self.landscape.retranslate()
        self.apply_style()

    def apply_style(self) -> None:
        """Take over the present theme and scale."""
        self.map.apply_style()
        self._color_bar.apply_style()
        self._axes_note.setText(render(axes_note(), self._look))
        self.fit()

    def narrowest_width(self) -> int:
        """Return the width below which the tabs would be cut, in pixels."""
        return self.tabs.sizeHint().width() + self._frame()

    def minimumSizeHint(self) -> QSize:
        """Return the size below which something is cut; where the page scrolls, all that is seen of it."""
        size = super().minimumSizeHint()
        if self._is_stacked:
            size.setHeight(max(size.height(), min(self._look.px(_STACKED_HEIGHT), self._visible_height)))
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the squares as large as possible."""
        super().resizeEvent(event)
        self._place()
        self.fit()

    def fit(self) -> None:
        """Give the squares their size and the network the rest."""
        left, below = self.map.plot.axis_widths
        room_left = max(left, self._look.px(_SPACE_ROOM))
        self.space.plane.set_axis_rooms(room_left, below)
        beside = room_left
        if self._shows_landscape:
            room_left = max(left, self._look.px(_LANDSCAPE_ROOM))
            self.landscape.picture.set_axis_rooms(room_left, below)
            beside = room_left + self.landscape.picture.bar_room
        if self._is_below_each_other:
            height = min(self.width() - self._frame(), self._look.px(460))
            height = min(height, self._visible_height or height)
            for square in (self.map, self._second):
                square.setMinimumSize(1, height)
                square.setMaximumSize(_UNLIMITED, height)
            self._network_note.hide()
            return
        network = self._look.px(_NETWORK if self._has_two else _NARROW_NETWORK)
        network = max(network, self.network.minimumSizeHint().width())
        if self._shows_landscape:
            choices = self.landscape.minimumSizeHint().width()
            network = max(network, self._look.px(_LANDSCAPE_CHOICES), choices)
        height = self.height() - self._head_height() - _HEAD_GAP - self._frame()
        if self._visible_height:
            height = min(height, self._visible_height - self._head_height() - _HEAD_GAP - self._frame())
        room = self.width() - self._frame() - network - 2 * _GAP - 1 - beside
        if self._has_two:
            room = (room - 2 * _GAP - 1 - left) // 2
        side = max(self._look.px(_SMALLEST_SIDE), min(height - below, room))
        widths = side + left, side + beside
        squares: tuple[QWidget, ...] = self.map, self._second
        for place, width in zip(squares, widths, strict=True):
            place.setFixedWidth(width)
            place.setMinimumHeight(side + below if self._is_stacked else 1)
            # Where the page scrolls the square stands at the top, not beside the middle of a higher network.
            place.setMaximumHeight(side + below if self._is_stacked else _UNLIMITED)
        taken = sum(widths) + 4 * _GAP if self._has_two else self.tabs.sizeHint().width() + _GAP
        self._fit_note(self.width() - self._frame() - taken)

    @property
    def _shows_landscape(self) -> bool:
        return self._shown is Picture.LANDSCAPE or (self._has_two and not self._has_plane)

    @property
    def _is_below_each_other(self) -> bool:
        px = self._look.px
        landscape = px(_LANDSCAPE_ROOM) + self.landscape.picture.bar_room + px(_SMALLEST_SIDE)
        needed = self._frame() + self.network.minimumSizeHint().width() + 2 * _GAP + 1 + landscape
        return self._is_stacked and self.width() < needed

    def _frame(self) -> int:
        margins = self._grid.contentsMargins()
        return margins.left() + margins.right() + 2 * self.frameWidth()

    def _fit_note(self, room: int) -> None:
        """Show the note beside the network's title where it has room."""
        beside = self._network_title.sizeHint().width() + _GAP + self._network_note.sizeHint().width()
        self._network_note.setVisible(self._has_note and beside <= room)

    def _head_height(self) -> int:
        heads = self.tabs, self._network_title, self._color_bar
        return max(each.sizeHint().height() for each in heads)

    def _show(self) -> None:
        has_two, shown = self._has_two, self._shown
        if shown is Picture.SPACE and not self._has_plane:
            shown = Picture.MAP
        offered = [each for each in SQUARE_PICTURES if each is not Picture.SPACE or self._has_plane]
        self.tabs.set_offered(offered)
        self.second_tabs.set_offered(offered[1:])
        self.tabs.show_value(shown)
        second = Picture.LANDSCAPE if self._shows_landscape else Picture.SPACE
        self.second_tabs.show_value(second)
        self.map.setVisible(has_two or shown is Picture.MAP)
        self._second.setVisible(has_two or shown is not Picture.MAP)
        is_landscape = second is Picture.LANDSCAPE
        self._second.setCurrentWidget(self.landscape.picture if is_landscape else self.space)
        self.landscape.setVisible(is_landscape)
        has_space = (has_two or shown is Picture.SPACE) and not is_landscape
        self._axes_place.setVisible(has_space and not self._has_neuron_axes)
        self.fit()

    def _build(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 10, 16, 10)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(_HEAD_GAP)
        self._network_title, self._map_title = QLabel(), QLabel()
        self._network_note, self._axes_note = QLabel(), QLabel()
        for label in (self._network_title, self._map_title):
            label.setProperty("role", "cardTitle")
        for label in (self._network_note, self._axes_note):
            label.setProperty("role", "note")
        self._axes_place = LinePlace(self._axes_note, _NOTE_LINES)
        self._color_bar = ColorBar(self._look)
        self._head_row = _row(self._network_title, self._network_note, None)
        self._head, self._map_head, self._second_head = QWidget(), QWidget(), QWidget()
        self._head.setLayout(self._head_row)
        self._map_head.setLayout(_row(self._map_title, None, self._color_bar))
        self._second_head.setLayout(_row(self.second_tabs, None))
        self._network_part = QWidget()
        column = QVBoxLayout(self._network_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_HEAD_GAP)
        column.addWidget(self.network, 1)
        column.addWidget(self._axes_place)
        column.addWidget(self.landscape)
        self._second = QStackedWidget()
        self._second.setProperty("role", "plain")
        self._second.addWidget(self.space)
        self._second.addWidget(self.landscape.picture)
        self._dividers = _divider(), _divider()
        self._place()

    def _place(self) -> None:
        """Put every part at its place in the grid."""
        grid = self._grid
        parts = (self._head, self._network_part, self._map_head, self._second_head)
        for part in (*parts, self.tabs, self.map, self._second, *self._dividers):
            grid.removeWidget(part)
        is_below, left = self._is_below_each_other, Qt.AlignmentFlag.AlignLeft
        self._dividers[0].setVisible(not is_below)
        self._dividers[1].setVisible(self._has_two)
        grid.addWidget(self._network_part, 1, 0)
        if is_below:
            grid.addWidget(self._head, 0, 0)
            grid.addWidget(self.tabs, 2, 0, left)
            grid.addWidget(self.map, 3, 0)
            grid.addWidget(self._second, 3, 0)
        elif self._has_two:
            grid.addWidget(self._head, 0, 0)
            grid.addWidget(self._dividers[0], 0, 1, 2, 1)
            grid.addWidget(self._map_head, 0, 2)
            grid.addWidget(self.map, 1, 2)
            grid.addWidget(self._dividers[1], 0, 3, 2, 1)
            grid.addWidget(self._second_head, 0, 4)
            grid.addWidget(self._second, 1, 4)
        else:
            # The tabs may be wider than the square.
            self._head_row.addWidget(self.tabs)
            grid.addWidget(self._head, 0, 0, 1, 3)
            grid.addWidget(self._dividers[0], 1, 1)
            vertical = Qt.AlignmentFlag.AlignTop if self._is_stacked else Qt.AlignmentFlag(0)
            grid.addWidget(self.map, 1, 2, vertical)
            grid.addWidget(self._second, 1, 2, vertical)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Return widgets beside each other, with what room is left where None stands."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _divider() -> QFrame:
    line = QFrame()
    line.setProperty("role", "divider")
    line.setFixedWidth(1)
    return line
