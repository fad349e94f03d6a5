"""Chooses one of the training samples, or the mean of all."""

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.labs.xor.one_run.run.state import OneRunState
from app.labs.xor.shared.painting.map_items import draw_class_marker
from app.labs.xor.shared.sample_texts import point_text
from app.look.look import Look
from app.widgets.controls.number_field import NumberField
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.translation import translate
from engine.records.translatable import QT_TRANSLATE_NOOP
from engine.records.value_rules import NumberBounds

_POINTS = range(4)
_ONE, _MEAN = "one", "mean"
_MARKER = 14
_RADIUS = 5.5
_GAP = 8
_BESIDE_FROM = 560
_MARKED_FROM = 290


class SampleChooser(QWidget):
    """The four points with the markers of their classes, or a sample's number, beside one or the mean of all.

    Signals
    -------
    sample_chosen
        (index or None): the user chose a point, or the mean of all.
    rejected
        (sentence): the user typed what is not allowed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    sample_chosen = Signal(object)
    rejected = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sample: int | None = 0
        self._last_point = 0
        self._is_truth_table = True
        self._classes: tuple[int, ...] = ()
        self._names: list[str] = []
        self._are_marked = True
        self._sample_count = len(_POINTS)
        self.number = NumberField(_numbers(len(_POINTS)))
        self.number.set_format(self._number_text)
        self.number.hide()
        self.points, self.mode = SegmentedControl(_POINTS), SegmentedControl((_ONE, _MEAN))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.points, 5)
        self._row.addWidget(self.number, 5)
        self._row.addWidget(self.mode, 3)
        self.points.value_chosen.connect(self._choose)
        self.number.value_entered.connect(lambda number: self._choose(round(number) - 1))
        self.number.rejected.connect(self.rejected)
        self.mode.value_chosen.connect(self._choose_mode)
        self.show_sample(0, followed=0)

    def take_focus(self) -> None:
        """Give the keyboard to the point that is followed."""
        if not self.number.isHidden():
            self.number.setFocus()
        elif self._sample is None:
            self.mode.focus_value()
        else:
            self.points.focus_value()

    @property
    def last_point(self) -> int:
        """The point that was followed last, whatever is now."""
        return self._last_point

    @property
    def sample(self) -> int | None:
        """The chosen point, or None for the mean."""
        return self._sample

    def show_sample(self, last: int, *, followed: int | None) -> None:
        """Mark the point `followed` or the mean, without emitting anything; `last` was the last point."""
        sample = self._sample = followed
        self._last_point = last
        self.points.show_value(sample)
        self.number.show_value(last + 1)
        self.mode.show_value(_MEAN if sample is None else _ONE)

    def show_points(self, state: OneRunState) -> None:
        """Name the points and give them the markers of their classes, or number many."""
        if state.sample_count != self._sample_count:
            self._sample_count = state.sample_count
            self.number.set_bounds(_numbers(state.sample_count))
            self.number.show_value(self._last_point + 1)
        if state.is_truth_table is not self._is_truth_table:
            self._is_truth_table = state.is_truth_table
            self.points.setVisible(state.is_truth_table)
            self.number.setVisible(not state.is_truth_table)
            self.retranslate()
        if state.is_truth_table and state.classes != self._classes:
            self._classes = state.classes
            self._names = [point_text(x1, x2) for x1, x2 in state.points]
            self.apply_look()

    def retranslate(self) -> None:
        """Set the fixed texts."""
        mean = translate("Xor", "Mean of four") if self._is_truth_table else translate("Xor", "Mean of all")
        self.mode.set_texts([translate("Xor", "One point"), mean])
        self.mode.setAccessibleName(translate("Xor", "What is followed"))
        self.number.setAccessibleName(translate("Xor", "Number of the sample that is followed"))
        self.number.show_value(self._last_point + 1)
        self.points.setAccessibleName(translate("Xor", "Point that is followed"))

    def apply_look(self) -> None:
        """Draw the markers in the present theme and scale."""
        self._show_points(are_marked=self._are_marked)

    def arrange(self, width: int) -> None:
        """Stand side by side where `width` has the room, otherwise one above the other."""
        are_marked = width >= self._look.px(_MARKED_FROM)
        if are_marked != self._are_marked:
            self._show_points(are_marked=are_marked)
        is_row = width >= self._look.px(_BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(direction)

    def _show_points(self, *, are_marked: bool) -> None:
        """Name the points; where there is no room for markers, without spaces too."""
        self._are_marked = are_marked
        size = self._look.px(_MARKER)
        names = self._names if are_marked else [name.replace(" ", "") for name in self._names]
        icons = [self._marker(of_class, size) if are_marked else QIcon() for of_class in self._classes]
        self.points.set_texts(names)
        self.points.set_icons(icons, QSize(size, size))

    def _number_text(self, number: float) -> str:
        return translate("Xor", "sample {number} of {total}").format(
            number=round(number), total=self._sample_count
        )

    def _choose_mode(self, mode: object) -> None:
        self._choose(None if mode == _MEAN else self._last_point)

    def _choose(self, sample: object) -> None:
        chosen = sample if isinstance(sample, int) else None
        if chosen != self._sample:
            self.show_sample(self._last_point if chosen is None else chosen, followed=chosen)
            self.sample_chosen.emit(chosen)

    def _marker(self, of_class: int, size: int) -> QIcon:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            radius = _RADIUS * size / _MARKER
            color = self._look.color(f"class_{of_class}")
            draw_class_marker(painter, QPointF(size / 2, size / 2), of_class, radius, color)
        return QIcon(pixmap)


def _numbers(sample_count: int) -> NumberBounds:
    return NumberBounds(QT_TRANSLATE_NOOP("Field", "Sample"), 1, sample_count, integer=True, step=1.0)
