"""Where the bars of success rates stand: rows of activations, a column for each width."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF

_GAP = 12
_NARROWEST_BAR = 96
_THICKEST_BAR = 22
_BAR_SHARE = 0.55


@dataclass(frozen=True)
class Column:
    """One width.

    Attributes
    ----------
    index
        Of the width.
    area
        The whole column with its title.
    left, right
        Where 0 % and 100 % lie.
    """

    index: int
    area: QRectF
    left: float
    right: float

    def x(self, share: float) -> float:
        """Return where a share lies."""
        return self.left + share * (self.right - self.left)


@dataclass(frozen=True)
class BarLayout:
    """The places of everything.

    Attributes
    ----------
    columns
        What is shown: all widths, or the selected one where there is no room for all.
    titles
        Where each width's title stands; in a narrow picture they are a switch above the one column.
    top, row_height
        Where the rows begin, and how high each is.
    bar_height
        Of one bar.
    axis_top
        Where the numbers of the axis begin.
    """

    columns: tuple[Column, ...]
    titles: tuple[QRectF, ...]
    top: float
    row_height: float
    bar_height: float
    axis_top: float

    def row(self, index: int) -> QRectF:
        """Return the whole row of an activation."""
        left, right = self.columns[0].area.left(), self.columns[-1].area.right()
        return QRectF(left, self.top + index * self.row_height, right - left, self.row_height)


@dataclass(frozen=True)
class BarRoom:
    """What the texts need, in pixels.

    Attributes
    ----------
    names, numbers
        Widths of the longest name at the left and of the longest text behind a bar.
    head, axis
        Heights of the titles and of the axis.
    scale
        Pixels per design pixel.
    """

    names: float
    numbers: float
    head: float
    axis: float
    scale: float


def bar_layout(size: QSizeF, widths: Sequence[int], selected: int, rows: int, room: BarRoom) -> BarLayout:
    """Return the places in a picture of `size`; `selected` is the index of the selected width."""
    gap, count = _GAP * room.scale, len(widths)
    width = size.width() - room.names - gap
    column_width = (width - gap * (count - 1)) / count
    padding = 10 * room.scale
    fits = column_width - room.numbers - 2 * padding >= _NARROWEST_BAR * room.scale
    height = max(size.height() - room.head - room.axis, rows)
    top, left = room.head, room.names + gap

    def column(index: int, at: float, wide: float) -> Column:
        area = QRectF(at, 0.0, wide, size.height())
        return Column(index, area, at + padding, at + wide - padding - room.numbers)

    if fits:
        columns = tuple(
            column(index, left + index * (column_width + gap), column_width) for index in range(count)
        )
        titles = tuple(QRectF(each.area.left(), 0.0, column_width, room.head) for each in columns)
    else:
        columns = (column(selected, left, width),)
        part = size.width() / count
        titles = tuple(QRectF(index * part, 0.0, part, room.head) for index in range(count))
    row_height = height / rows
    bar_height = min(_BAR_SHARE * row_height, _THICKEST_BAR * room.scale)
    return BarLayout(columns, titles, top, row_height, bar_height, size.height() - room.axis)
