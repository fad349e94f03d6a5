"""The success rates as bars with their intervals: a row for each activation, a column for each width."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)

from app.labs.xor.statistics.rates.bar_layout import BarLayout, BarRoom, Column, bar_layout
from app.labs.xor.statistics.rates.bar_painting import (
    NUMBER_PX,
    NUMBER_WEIGHT,
    paint_axis,
    paint_ghost,
    paint_share,
    paint_title,
    paint_whisker,
)
from app.labs.xor.statistics.run.results import ResultStanding
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.texts import (
    activation_text,
    combination_text,
    is_frozen,
    nothing_known_text,
)
from app.look.look import Look
from app.widgets.controls.activation_combo import swatch
from app.widgets.tables.painted_parts import PaintedParts, arrow_direction
from app.words.translation import translate
from engine.activations import Activation
from engine.ensembles.repeated_settings import RepeatedSettings
from engine.ensembles.repeated_training import Combination

_NAME, _SMALL = 15, 13
_HEAD, _AXIS, _ROW = 46, 26, 28
_SWATCH_ROOM = 36
_NORMAL, _SEMIBOLD = QFont.Weight.Normal, QFont.Weight.DemiBold


class RateBars(PaintedParts[tuple[Activation, int]]):
    """Paints the bars; a bar or a title can be clicked, or reached with the arrow keys and Enter.

    Signals
    -------
    bar_chosen
        (activation, neurons): the user wants to see the networks of a bar.
    selected
        (activation, neurons): the user went on to another bar or width.

    Parameters
    ----------
    look
        Theme and scale.
    session
        What is shown.
    """

    can_be_pressed = True
    bar_chosen = Signal(object, int)
    selected = Signal(object, int)

    def __init__(self, look: Look, session: StatisticsSession) -> None:
        super().__init__(look)
        self._session = session
        self._layout: BarLayout | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def least_height(self) -> int:
        """The height below which the rows would be too tight."""
        return self.look.px(_HEAD + _AXIS) + len(self._settings.activations) * self.look.px(_ROW)

    def minimumSizeHint(self) -> QSize:
        """Return a size that the page may go below only in a presentation."""
        return QSize(self.look.px(260), self.look.px(150))

    def refresh(self) -> None:
        """Show what the session knows now."""
        self.setAccessibleName(translate("XorStatistics", "Success rates"))
        self.renew()

    def bar_at(self, hidden: Activation, neurons: int) -> QRectF | None:
        """Return where the row of a combination lies, or None while it is not shown."""
        return dict(self.parts()).get((hidden, neurons))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint everything."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            places = self._places()
            self._paint_titles(painter, places)
            self._paint_names(painter, places)
            for column in places.columns:
                paint_axis(painter, self.look, places, column)
                for index, hidden in enumerate(self._settings.activations):
                    self._paint_bar(painter, places, column, index, hidden)

    def spoken(self) -> str:
        """Return what is known of every combination."""
        return ". ".join(self._described()) or nothing_known_text()

    def parts(self) -> list[tuple[tuple[Activation, int], QRectF]]:
        """Return the activation and the width of each bar, and its row in its column."""
        places, settings = self._places(), self._settings
        found = []
        for column in places.columns:
            for index, hidden in enumerate(settings.activations):
                row, area = places.row(index), column.area
                place = QRectF(area.left(), row.top(), area.width(), row.height())
                found.append(((hidden, settings.widths[column.index]), place))
        return found

    def told_of(self, part: tuple[Activation, int]) -> str:
        """Return the counts of a bar, empty while no network of it has been trained."""
        found = self._combination(*part)
        return combination_text(found) if found is not None else ""

    def press(self, part: tuple[Activation, int]) -> None:
        """Choose the bar."""
        self.bar_chosen.emit(*part)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the width whose title was pressed, or a bar."""
        width = self._width_titled_at(event.position())
        if width is not None:
            self.selected.emit(self._session.selected[0], width)
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be pressed."""
        super().mouseMoveEvent(event)
        if self._width_titled_at(event.position()) is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to a neighbour with the arrows, open the networks with Enter."""
        direction, settings = arrow_direction(event), self._settings
        hidden, neurons = self._session.selected
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.bar_chosen.emit(hidden, neurons)
        elif direction is not None:
            right, down = direction
            row = (settings.activations.index(hidden) + down) % len(settings.activations)
            column = (settings.widths.index(neurons) + right) % len(settings.widths)
            self.selected.emit(settings.activations[row], settings.widths[column])
        else:
            super().keyPressEvent(event)

    @property
    def _settings(self) -> RepeatedSettings:
        result = self._session.result
        return result.settings if result is not None else self._session.settings

    def _combination(self, hidden: Activation, neurons: int) -> Combination | None:
        result = self._session.result
        found = result.find(hidden, neurons) if result is not None else None
        return found if found is not None and found.outcomes.count else None

    def _described(self) -> list[str]:
        result = self._session.result
        known = result.combinations if result is not None else ()
        return [combination_text(each) for each in known if each.outcomes.count]

    def _width_titled_at(self, position: QPointF) -> int | None:
        titled = zip(self._settings.widths, self._places().titles, strict=True)
        return next((width for width, title in titled if title.contains(position)), None)

    def _metrics(self, pixels: float, weight: QFont.Weight = _NORMAL) -> QFontMetricsF:
        return QFontMetricsF(self.look.font(pixels, weight))

    def _places(self) -> BarLayout:
        settings, look = self._settings, self.look
        name_metrics, small = self._metrics(_NAME, _SEMIBOLD), self._metrics(_SMALL)
        names = max(
            name_metrics.horizontalAdvance(activation_text(each))
            + (small.horizontalAdvance(_frozen_text()) + look.px(10) if is_frozen(each) else 0.0)
            for each in settings.activations
        )
        numbers = self._metrics(NUMBER_PX, NUMBER_WEIGHT).horizontalAdvance("99.8%") + look.px(12)
        if self._session.previous is not None:
            numbers += small.horizontalAdvance("+100*") + look.px(8)
        narrow = self.width() < look.px(560)
        room = BarRoom(
            names=min(names, self.width() * (0.36 if narrow else 0.25)) + look.px(_SWATCH_ROOM),
            numbers=numbers,
            head=look.px(_HEAD),
            axis=look.px(_AXIS),
            scale=look.px(100) / 100,
        )
        selected = settings.widths.index(self._session.selected[1])
        return bar_layout(QSizeF(self.size()), settings.widths, selected, len(settings.activations), room)

    def _paint_titles(self, painter: QPainter, places: BarLayout) -> None:
        look, settings = self.look, self._settings
        neurons = self._session.selected[1]
        is_switch = len(places.columns) < len(places.titles)
        for width, area in zip(settings.widths, places.titles, strict=True):
            is_selected = width == neurons
            if is_selected:
                plate = area if is_switch else QRectF(area.left(), 0, area.width(), self.height())
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(look.color("accent_tint", 1.0 if is_switch else 0.75))
                painter.drawRoundedRect(plate, 8, 8)
            paint_title(painter, look, area, width, role="accent" if is_selected else "ink")

    def _paint_names(self, painter: QPainter, places: BarLayout) -> None:
        look = self.look
        metrics = self._metrics(_NAME, _SEMIBOLD)
        right = places.columns[0].area.left() - look.px(8)
        for index, hidden in enumerate(self._settings.activations):
            row = places.row(index)
            line = swatch(look, hidden.key, self.devicePixelRatioF())
            top = row.center().y() - line.deviceIndependentSize().height() / 2
            painter.drawPixmap(QPointF(0, top), line)
            left = look.px(_SWATCH_ROOM)
            text = metrics.elidedText(activation_text(hidden), Qt.TextElideMode.ElideRight, right - left)
            painter.setFont(look.font(_NAME, _SEMIBOLD))
            painter.setPen(look.color("ink"))
            baseline = row.center().y() + metrics.capHeight() / 2
            painter.drawText(QPointF(left, baseline), text)
            note = _frozen_text()
            needed = self._metrics(_SMALL).horizontalAdvance(note)
            if is_frozen(hidden):
                painter.setFont(look.font(_SMALL))
                painter.setPen(look.color("ink2"))
                after = left + metrics.horizontalAdvance(text) + look.px(8)
                if after + needed <= right + 1:
                    painter.drawText(QPointF(right - needed, baseline), note)

    def _paint_bar(
        self, painter: QPainter, places: BarLayout, column: Column, index: int, hidden: Activation
    ) -> None:
        look, row = self.look, places.row(index)
        bar = hidden, self._settings.widths[column.index]
        selected = bar == self._session.selected
        if bar == self.hovered or (selected and self.hasFocus()):
            painter.setPen(look.pen("accent", 1.5) if selected and self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent", 0.07))
            painter.drawRoundedRect(
                QRectF(column.area.left() + 2, row.top() + 1, column.area.width() - 4, row.height() - 2), 6, 6
            )
        combination = self._combination(*bar)
        if combination is None:
            return
        rate, middle = combination.outcomes.rate, row.center().y()
        top = middle - places.bar_height / 2
        color = QColor(look.line_style(hidden.key).color)
        faded = self._session.standing is ResultStanding.OTHER
        color.setAlphaF(0.35 if faded else 0.9)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        filled = QRectF(column.left, top, column.x(rate.share) - column.left, places.bar_height)
        painter.drawRoundedRect(filled, 2, 2)
        before = self._session.before(combination)
        if before is not None:
            paint_ghost(painter, look, filled, column.x(before.outcomes.rate.share))
        low, high = rate.interval()
        paint_whisker(painter, look, column.x(low), column.x(high), middle)
        place = QPointF(max(column.x(high), filled.right()) + look.px(8), middle)
        paint_share(painter, look, place, rate, self._session.test_against_previous(combination))


def _frozen_text() -> str:
    return translate("XorStatistics", "hidden layer fixed")
