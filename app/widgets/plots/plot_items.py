"""What is drawn on plots by more than one lab: zones and labels."""

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.look.look import Look
from app.words.rich_text import render

_GROUND_OPACITY = 0.85
_MARKUP = frozenset("<&")


class Zone(pg.GraphicsObject):  # type: ignore[misc]  # pyqtgraph is untyped
    """A tinted vertical band with a dotted line at each finite end."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(-90)
        self._band = QRectF()
        self._edges: list[float] = []
        self._brush = QBrush()
        self._pen = QPen()

    def set_style(self, look: Look, role: str, opacity: float) -> None:
        """Fill with a colour role at an opacity from 0 to 1; the edges are drawn in the full colour."""
        self._brush = QBrush(look.color(role, opacity))
        self._pen = look.pen(role, 1.6, (1.2, 2.2))
        self.update()

    def set_band(self, low: float, high: float, view: tuple[float, float], y: tuple[float, float]) -> None:
        """Cover [`low`, `high`] as far as it lies in the x range `view`, over the y range `y`."""
        left, right = max(low, view[0]), min(high, view[1])
        self.setVisible(right > left)
        band = QRectF(left, y[0], max(0.0, right - left), y[1] - y[0])
        edges = [edge for edge in (low, high) if view[0] < edge < view[1]]
        if (band, edges) != (self._band, self._edges):
            self.prepareGeometryChange()
            self._band, self._edges = band, edges

    def boundingRect(self) -> QRectF:
        """Return the band in plot coordinates."""
        return self._band

    def paint(
        self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Paint the band and its edges."""
        painter.fillRect(self._band, self._brush)
        painter.setPen(self._pen)
        for edge in self._edges:
            painter.drawLine(QPointF(edge, self._band.top()), QPointF(edge, self._band.bottom()))


class PlotLabel(pg.TextItem):  # type: ignore[misc]  # pyqtgraph is untyped
    """A text at a place of a plot, in a colour role of the theme.

    Attributes
    ----------
    paints_background
        Whether a subclass paints something below the text.

    Parameters
    ----------
    look
        Theme and scale.
    pixels
        Font size at scale 1.
    role
        Colour role of `app.look.theme.Theme`.
    anchor
        Which point of the text stands at the place: (0, 0) is its upper left corner.
    bold
        Whether the whole text is bold.
    """

    paints_background = False

    def __init__(
        self,
        look: Look,
        *,
        pixels: float = 14,
        role: str = "ink2",
        anchor: tuple[float, float] = (0.0, 0.0),
        bold: bool = False,
    ) -> None:
        super().__init__(anchor=anchor)
        self._look = look
        self._pixels = pixels
        self._role = role
        self._color: QColor | None = None
        self._bold = bold
        self._text = ""
        self._widths: dict[str, float] = {}
        self._wanted_anchor = anchor
        self._has_ground = False
        self.textItem.document().setDocumentMargin(2)
        # The text is an item of its own; Qt need not ask for what else there is to paint.
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, not self.paints_background)
        self.setZValue(50)

    def show(self) -> None:
        """Show the label, in its right proportions: those are not kept up while it is hidden."""
        self.setVisible(True)

    def set_text(self, text: str) -> None:
        """Show `text` (markup of `app.words.rich_text`)."""
        if text != self._text:
            self._text = text
            self._write()

    def set_fitting_text(self, texts: Sequence[str], pixels: float) -> bool:
        """Show the first of `texts` that is not wider than `pixels`; return whether one is."""
        fits = False
        for text in texts:
            if text not in self._widths:
                self.set_text(text)
                self._widths[text] = self.textItem.boundingRect().width()
            fits = self._widths[text] <= pixels
            if fits:
                break
        self.set_text(text)
        return fits

    def set_wanted_anchor(self, anchor: tuple[float, float]) -> None:
        """Set which point of the text is to stand at the place, as far as it fits."""
        self._wanted_anchor = anchor

    def area(self) -> QRectF:
        """Return where the text stands, in pixels of the scene."""
        return QRectF(self.textItem.mapRectToScene(self.textItem.boundingRect()))

    def place_inside(self, x: float, y: float) -> None:
        """Stand at (x, y) of the plot, moved as little as needed to lie inside the visible range."""
        self.stand_in(self.area_inside(x, y, self._wanted_anchor), x, y)

    def area_inside(
        self, x: float, y: float, anchor: tuple[float, float], shift: tuple[float, float] = (0.0, 0.0)
    ) -> QRectF:
        """Return where the text stands if it is placed at (x, y) inside the visible range.

        Parameters
        ----------
        x, y
            A point of the plot.
        anchor
            Which point of the text is to stand there.
        shift
            Pixels to the right and downwards from there.

        Returns
        -------
        QRectF
            In pixels of the plot's area.
        """
        box = self.getViewBox()
        text = self.textItem.boundingRect()
        if box is None or box.width() <= 0 or box.height() <= 0:
            return QRectF(-anchor[0] * text.width(), -anchor[1] * text.height(), text.width(), text.height())
        place = box.mapFromView(QPointF(x, y))
        left = place.x() + shift[0] - anchor[0] * text.width()
        top = place.y() + shift[1] - anchor[1] * text.height()
        return QRectF(
            min(max(left, 0.0), max(0.0, box.width() - text.width())),
            min(max(top, 0.0), max(0.0, box.height() - text.height())),
            text.width(),
            text.height(),
        )

    def stand_in(self, area: QRectF, x: float, y: float) -> None:
        """Fill an area that `area_inside` returned for (x, y), and follow that point of the plot."""
        box = self.getViewBox()
        known = box is not None and box.width() > 0 and box.height() > 0
        place = box.mapFromView(QPointF(x, y)) if known else QPointF()
        self.setAnchor(
            (
                (place.x() - area.left()) / max(area.width(), 1.0),
                (place.y() - area.top()) / max(area.height(), 1.0),
            )
        )
        self.setPos(x, y)

    def set_ground(self, *, shown: bool) -> None:
        """Set whether a quiet ground in the card's colour keeps the text legible on what it stands on."""
        if shown != self._has_ground:
            self._has_ground = shown
            self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemHasNoContents, not shown)
            self.update()

    def paint(self, painter: QPainter, *_args: object) -> None:
        """Paint the ground."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color("surface", _GROUND_OPACITY))
        area = self.textItem.boundingRect().adjusted(0, 2, 0, -2)
        painter.drawRoundedRect(self.textItem.mapRectToParent(area), 4, 4)

    def set_color(self, color: QColor) -> None:
        """Use this colour instead of the role's."""
        self._color = color
        self.apply_look()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self._widths.clear()
        self._write()

    def _write(self) -> None:
        look = self._look
        font = look.font(self._pixels, QFont.Weight.Bold if self._bold else QFont.Weight.Medium)
        if font != self.textItem.font():
            self.textItem.setFont(font)
        self.textItem.setDefaultTextColor(self._color or look.color(self._role))
        if _MARKUP.isdisjoint(self._text):
            # A number that changes at every frame is written several times faster so.
            self.textItem.setPlainText(self._text)
        else:
            self.textItem.setHtml(render(self._text, look))
        self.updateTextPos()


def hide_overlapping(labels: Sequence[PlotLabel]) -> None:
    """Leave out every label that would stand on one before it in `labels`."""
    taken: list[QRectF] = []
    for label in labels:
        if not label.isVisible():
            continue
        area = label.area()
        if any(area.intersects(other) for other in taken):
            label.hide()
        else:
            taken.append(area)


class Chip(PlotLabel):
    """A short text on a filled rounded rectangle: the handle of a line, or the name of a probe."""

    paints_background = True

    def __init__(self, look: Look, *, fill_role: str, text_role: str, anchor: tuple[float, float]) -> None:
        super().__init__(look, pixels=14, role=text_role, anchor=anchor, bold=True)
        self._fill_role = fill_role
        self.textItem.document().setDocumentMargin(4)
        self.setZValue(60)

    def paint(self, painter: QPainter, *_args: object) -> None:
        """Paint the rectangle below the text."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.color(self._fill_role))
        area = self.textItem.mapRectToParent(self.textItem.boundingRect())
        painter.drawRoundedRect(area, 6, 6)
