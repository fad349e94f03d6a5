"""The plot that every lab uses: fixed ranges, quiet axes, grid lines that cost nothing."""

import math
from collections.abc import Callable, Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.look.look import Look
from app.widgets.frame.spoken_description import SpokenDescription
from app.widgets.plots.plot_axis import PlotAxis
from app.words.number_format import shortest

_TICK_PX = 14
_MOST_DECIMALS = 6
_RIGHT_MARGIN = 14
"""Room for the right half of the last tick label."""


def round_ticks(low: float, high: float, most: int) -> list[float]:
    """Return at most `most` round numbers in [`low`, `high`], steps of 1, 2, 2.5 or 5 · 10ⁿ apart."""
    span = high - low
    power = 10.0 ** math.floor(math.log10(span / most))
    most_steps = most - 1 + 1e-9
    step = next(
        factor * power for factor in (1.0, 2.0, 2.5, 5.0, 10.0, 20.0) if span / (factor * power) <= most_steps
    )
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [number * step for number in range(first, last + 1)]


class _Grid(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """Grid and zero lines at given places, painted as a few straight lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(-100)
        self._area = QRectF(0, 0, 1, 1)
        self._lines: list[QLineF] = []
        self._zero_lines: list[QLineF] = []
        self._pen = QPen()
        self._zero_pen = QPen()

    def set_pens(self, pen: QPen, zero_pen: QPen) -> None:
        self._pen, self._zero_pen = pen, zero_pen
        self.update()

    def set_lines(self, area: QRectF, x_places: Sequence[float], y_places: Sequence[float]) -> None:
        self.prepareGeometryChange()
        self._area = area
        vertical = {x: QLineF(x, area.top(), x, area.bottom()) for x in x_places}
        horizontal = {y: QLineF(area.left(), y, area.right(), y) for y in y_places}
        self._lines = [*vertical.values(), *horizontal.values()]
        self._zero_lines = [lines[0.0] for lines in (vertical, horizontal) if 0.0 in lines]

    def boundingRect(self) -> QRectF:
        return self._area

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setPen(self._pen)
        painter.drawLines(self._lines)
        painter.setPen(self._zero_pen)
        painter.drawLines(self._zero_lines)


class Plot(pg.PlotWidget):  # type: ignore[misc]  # pyqtgraph is untyped
    """A plot with left and bottom axis whose ranges change only when they are told to.

    Signals
    -------
    resized
        The area inside the axes has another size, so that texts may fit or not fit now.

    Parameters
    ----------
    look
        Theme and scale.
    tick_px
        Size of the tick labels at scale 1.
    grid
        Which grid lines help reading: ``"xy"``, ``"y"``, ``"x"`` or ``""``.
    """

    resized = Signal()

    def __init__(
        self, look: Look, *, tick_px: float = _TICK_PX, grid: str = "xy", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, axisItems={side: PlotAxis(side) for side in ("left", "bottom")})
        # What is dropped on the window is for the window.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        # pyqtgraph binds the plot item's own `addItem` to the widget, which would hide the one below.
        del self.__dict__["addItem"]
        for item in self.scene().items():
            _keep_moves_to_itself(item)
        self.look = look
        self._tick_px = tick_px
        self._grid_directions = grid
        self._most_ticks = (7, 5)
        self._range = ((0.0, 1.0), (0.0, 1.0))
        self._x_text: Callable[[float], str] = _plain_tick
        self._y_text: Callable[[float], str] = _plain_tick
        self._left_axis_width = 0
        self._given_ticks: dict[str, Sequence[float]] = {}
        # What can be dragged here has a field as well; a stop of the Tab key would lead to nothing.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self.setFrameShape(self.Shape.NoFrame)
        self.getPlotItem().setContentsMargins(0, 8, _RIGHT_MARGIN, 0)
        self._grid = _Grid()
        self.addItem(self._grid, ignoreBounds=True)
        # Queued: items must not be moved while the layout is still resizing them.
        self.getViewBox().sigResized.connect(self._announce_resize, Qt.ConnectionType.QueuedConnection)
        look.changed.connect(self._apply_axes_look)
        self._apply_axes_look()

    def addItem(self, item: QGraphicsItem, *arguments: object, **options: object) -> None:
        """Add an item; it does not report its moves, since no range follows the items."""
        _keep_moves_to_itself(item)
        self.getPlotItem().addItem(item, *arguments, **options)

    def add_items(self, *items: QGraphicsItem) -> None:
        """Add what is drawn; no range follows it."""
        for item in items:
            self.addItem(item, ignoreBounds=True)

    def describe(self, text: Callable[[], str], moment: Callable[[], str] = str) -> SpokenDescription:
        """Say to those who do not see it what the plot shows; the subclass renews what this returns.

        Parameters
        ----------
        text
            Returns what is shown, in words.
        moment
            Returns the name of the moment that is shown, where time passes.
        """
        return SpokenDescription(self, text, moment)

    def set_tick_texts(
        self,
        x_text: Callable[[float], str] | None = None,
        y_text: Callable[[float], str] | None = None,
    ) -> None:
        """Write the tick labels by functions of the value."""
        self._x_text = x_text or self._x_text
        self._y_text = y_text or self._y_text
        self._place_ticks()

    def set_most_ticks(self, x: int, y: int) -> None:
        """Set how many ticks an axis may have at most."""
        if (x, y) == self._most_ticks:
            return
        self._most_ticks = (x, y)
        self._place_ticks()

    def set_ticks_at(self, x: Sequence[float] | None = None, y: Sequence[float] | None = None) -> None:
        """Put the ticks of an axis at given places instead of at round numbers."""
        given = {name: tuple(places) for name, places in (("x", x), ("y", y)) if places is not None}
        if any(self._given_ticks.get(name) != places for name, places in given.items()):
            self._given_ticks.update(given)
            self._place_ticks()

    def set_view(self, x: tuple[float, float], y: tuple[float, float]) -> None:
        """Show the given ranges exactly."""
        if (x, y) == self._range:
            return
        self._range = (x, y)
        self.setRange(xRange=x, yRange=y, padding=0)
        # Left to the next painting, the items would move while they are painted, and be painted twice.
        self.getViewBox().updateMatrix()
        self._place_ticks()

    @property
    def view(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The ranges (x, y) shown."""
        return self._range

    @property
    def left_axis_width(self) -> int:
        """The width that the tick labels of the left axis need, in pixels."""
        return self._left_axis_width

    def sizeHint(self) -> QSize:
        """Return a small size: a plot takes what the layout leaves it."""
        return QSize(160, 90)

    def minimumSizeHint(self) -> QSize:
        """Return the size below which nothing can be read."""
        return QSize(90, 70)

    def pixels_across(self, x_distance: float) -> float:
        """Return how many pixels a distance on the x axis is."""
        low, high = self._range[0]
        return float(self.getViewBox().width()) * x_distance / (high - low)

    def _announce_resize(self) -> None:
        self.resized.emit()

    def _place_ticks(self) -> None:
        places = []
        for name, (low, high), most in zip("xy", self._range, self._most_ticks, strict=True):
            given = self._given_ticks.get(name)
            places.append(list(given) if given is not None else round_ticks(low, high, most))
        x_places, y_places = places
        self.getAxis("bottom").set_labels([(x, self._x_text(x)) for x in x_places])
        y_labels = [(y, self._y_text(y)) for y in y_places]
        self.getAxis("left").set_labels(y_labels)
        (x_low, x_high), (y_low, y_high) = self._range
        self._grid.set_lines(
            QRectF(x_low, y_low, x_high - x_low, y_high - y_low),
            x_places if "x" in self._grid_directions else [],
            y_places if "y" in self._grid_directions else [],
        )
        self._fit_left_axis([text for _, text in y_labels])

    def _fit_left_axis(self, texts: Sequence[str]) -> None:
        # A width that follows the text as it is painted would make the plot jump.
        metrics = pg.QtGui.QFontMetrics(self.look.font(self._tick_px))
        widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        if widest + 12 != self._left_axis_width:
            self._left_axis_width = widest + 12
            self.getAxis("left").setWidth(self._left_axis_width)

    def _apply_axes_look(self) -> None:
        look = self.look
        self.setBackground(look.color("surface"))
        font = look.font(self._tick_px)
        for name in ("left", "bottom"):
            axis = self.getAxis(name)
            axis.setPen(look.pen("axis", 1.25))
            axis.setTextPen(look.color("ink2"))
            axis.set_font(font)
        self.getAxis("bottom").setHeight(look.px(self._tick_px) + 14)
        self._grid.set_pens(look.pen("grid", 1), look.pen("zero", 1.25))
        self._place_ticks()


def align_left_axes(*plots: Plot) -> None:
    """Give plots that stand one above the other the same left edge, so that their x axes agree."""
    width = max(plot.left_axis_width for plot in plots)
    for plot in plots:
        axis = plot.getAxis("left")
        if axis.fixedWidth != width:
            axis.setWidth(width)


def _keep_moves_to_itself(item: QGraphicsItem) -> None:
    # The report passes every transform through Python, which costs time and has crashed PySide6.
    item.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges, False)


def _plain_tick(value: float) -> str:
    return shortest(value, _MOST_DECIMALS)
