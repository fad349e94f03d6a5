"""Everything that is shown of one of the two networks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.labs.symmetry.two_starts.gradient_table import GradientTable, common_exponent
from app.labs.symmetry.two_starts.loss_plot import TwoLossesPlot
from app.labs.symmetry.two_starts.run.start_texts import start_note, start_title
from app.labs.symmetry.two_starts.run.state import Side, SideName, SymmetryState
from app.labs.symmetry.two_starts.similarity_map import SimilarityMap
from app.labs.symmetry.two_starts.weight_plane import WeightPlane
from app.look.look import Look
from app.words.number_format import scientific
from app.words.rich_text import render
from app.words.spoken_role import speak_as
from app.words.translation import translate

_PADDING = 14
_NO_NUMBER = "–"
_TOTAL_PX = 24
_WIDTH_FOR_REMARKS = 560
_HEIGHT_FOR_REMARKS = 520
_HEIGHT_FOR_PRESENTED_LOSSES = 520
"""Type on a projector is large: in a lower card the loss would be a line without a scale."""


def name_chip(name: SideName) -> QLabel:
    """Return the small dark square with the letter of a network; `style_chip` gives it its look."""
    chip = QLabel(name)
    chip.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return chip


def style_chip(chip: QLabel, look: Look) -> None:
    """Take over the present theme and scale."""
    chip.setStyleSheet(
        f"background:{look.theme.ink}; color:{look.theme.surface}; border-radius:6px;"
        f"font-weight:700; font-size:{look.px(14)}px"
    )
    chip.setFixedSize(look.px(26), look.px(26))


class SideCard(QFrame):
    """How many neurons are different, where they are, how alike, their gradients, and both losses.

    Parameters
    ----------
    name
        A or B.
    look
        Theme and scale.
    """

    def __init__(self, name: SideName, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: SymmetryState | None = None
        self._index = 0 if name == "A" else 1
        self._presenting = False
        self.setProperty("role", "card")
        speak_as(self, QAccessible.Role.Grouping)
        # Two cards share the width evenly whatever their texts.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.chip = name_chip(name)
        self._title, self._start = _text("cardTitle"), _text("note")
        self._count_title = _text("note")
        self._count = _text("huge")
        self.plane, self.losses = WeightPlane(look), TwoLossesPlot(look)
        self.similarity, self.gradients = SimilarityMap(look), GradientTable(look)
        self._plane_title, self._similarity_title = _text("cardTitle"), _text("cardTitle")
        self._similarity_of, self._similarity_note = _text("note"), _text("small")
        self._similarity_note.setWordWrap(True)
        self._gradient_title, self._gradient_scale = _text("cardTitle"), _text("note")
        self._gradient_badge = _text("badge")
        self._gradient_head = self._build_gradient_head()
        self._loss_title, self._loss_value = _text("cardTitle"), _text("cardTitle")
        # Whether the value stands here depends on the width of the plot, which is not to depend on the value.
        self._loss_value.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._loss_value.setAlignment(Qt.AlignmentFlag.AlignRight)
        for plot in (self.plane, self.losses):
            plot.resized.connect(self._place_labels)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(_line(vertical=False))
        column.addLayout(self._upper_half(), 60)
        self._lower = QWidget()
        self._lower.setLayout(self._lower_half())
        column.addWidget(_line(vertical=False))
        column.addWidget(self._lower, 40)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the remarks beside the titles where they do not fit."""
        super().resizeEvent(event)
        roomy = self.width() >= self._look.px(_WIDTH_FOR_REMARKS)
        self._start.setVisible(roomy)
        self._similarity_of.setVisible(roomy)
        self._similarity_note.setVisible(self.height() >= self._look.px(_HEIGHT_FOR_REMARKS))
        self._place_lower_half()

    def set_presenting(self, *, on: bool) -> None:
        """Show for a projector what has room in large type."""
        self._presenting = on
        self._place_lower_half()

    def show_state(self, state: SymmetryState) -> None:
        """Show this card's network in a state."""
        self._state = state
        side = state.sides[self._index]
        self._title.setText(start_title(side.start.kind))
        self._start.setText(render(start_note(side.start), self._look))
        self._show_count(side)
        self.similarity.show_side(side, state.epoch)
        self._similarity_note.setText(_similarity_note(side))
        self.gradients.show_side(side, state.settings.activation.key, state.epoch)
        self._show_gradient_head(side)
        self._place_labels()

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self._count_title.setText(translate("Symmetry", "Different hidden neurons"))
        self._plane_title.setText(translate("Symmetry", "Paths in the weight plane"))
        self._similarity_title.setText(translate("Symmetry", "Similarity"))
        self._similarity_of.setText(
            render(
                translate("Symmetry", "cosine of <i>w</i><sub>1</sub>, <i>w</i><sub>2</sub>, <i>b</i>"),
                self._look,
            )
        )
        self._loss_title.setText(translate("Symmetry", "Loss"))
        self.setAccessibleName(translate("Symmetry", "Network {name}").format(name=self.chip.text()))
        for picture, name in (
            (self.plane, translate("Symmetry", "Paths in the weight plane, network {name}")),
            (self.losses, translate("Symmetry", "Losses of both networks, network {name} in front")),
            (self.similarity, translate("Symmetry", "Similarity of the neurons of network {name}")),
            (self.gradients, translate("Symmetry", "Gradients of network {name}")),
        ):
            picture.setAccessibleName(name.format(name=self.chip.text()))

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        style_chip(self.chip, self._look)
        self.plane.apply_style()
        self.losses.apply_style(activation_key)

    def _place_labels(self) -> None:
        if self._state is not None:
            side = self._state.sides[self._index]
            self.plane.show_side(self._state, side)
            self.losses.show_side(self._state, side)
            self._loss_value.setText(self.losses.value_without_place)

    def _place_lower_half(self) -> None:
        """Where there is no room for digits and losses, leave the gradients' verdict below the similarity."""
        has_room = not self._presenting or self.height() >= self._look.px(_HEIGHT_FOR_PRESENTED_LOSSES)
        self._lower.setVisible(has_room)
        self._gradient_scale.setVisible(has_room)
        home = self._gradient_column if has_room else self._similarity_column
        if home.indexOf(self._gradient_head) < 0:
            home.insertWidget(0 if has_room else home.count() - 1, self._gradient_head)

    def _build_gradient_head(self) -> QWidget:
        head = QWidget()
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._gradient_title)
        row.addWidget(self._gradient_scale)
        row.addStretch(1)
        row.addWidget(self._gradient_badge)
        return head

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(_PADDING, 6, _PADDING, 6)
        row.setSpacing(10)
        row.addWidget(self.chip)
        row.addWidget(self._title)
        row.addWidget(self._start)
        row.addStretch(1)
        row.addWidget(self._count_title)
        row.addWidget(self._count)
        return row

    def _upper_half(self) -> QHBoxLayout:
        left, right = _column(), _column()
        left.setContentsMargins(_PADDING, 10, 4, 6)
        left.addWidget(self._plane_title)
        left.addWidget(self.plane, 1)
        right.setContentsMargins(6, 10, _PADDING, 8)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._similarity_title)
        head.addWidget(self._similarity_of, 1)
        right.addLayout(head)
        right.addWidget(self.similarity, 1)
        right.addWidget(self._similarity_note)
        right.addStretch(0)
        self._similarity_column = right
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 57)
        row.addLayout(right, 43)
        return row

    def _lower_half(self) -> QHBoxLayout:
        left, right = _column(), _column()
        left.setContentsMargins(_PADDING, 8, 8, 8)
        left.addWidget(self._gradient_head)
        left.addWidget(self.gradients, 1)
        left.addStretch(0)
        self._gradient_column = left
        right.setContentsMargins(10, 8, 4, 4)
        loss_head = QHBoxLayout()
        loss_head.addWidget(self._loss_title)
        loss_head.addWidget(self._loss_value, 1)
        right.addLayout(loss_head)
        right.addWidget(self.losses, 1)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addLayout(left, 56)
        row.addWidget(_line(vertical=True))
        row.addLayout(right, 44)
        return row

    def _show_count(self, side: Side) -> None:
        if not side.hidden:
            self._count.setText(_NO_NUMBER)
            _set_state(self._count, "")
            return
        look = self._look
        total = (
            f'<span style="color:{look.theme.ink2}; font-size:{look.px(_TOTAL_PX)}px; font-weight:600">'
            f" / {side.neuron_count}</span>"
        )
        self._count.setText(f"{side.distinct_count}{total}")
        _set_state(self._count, _color_of_difference(side, differ=side.distinct_count == side.neuron_count))

    def _show_gradient_head(self, side: Side) -> None:
        exponent = common_exponent(side.gradient_rows)
        title = translate("Symmetry", "Gradient <i>dW</i><sup>[1]</sup>")
        self._gradient_title.setText(render(title, self._look))
        self._gradient_scale.setText(scientific(10.0**exponent, 1).removeprefix("1 ") if exponent else "")
        self._gradient_badge.setVisible(side.hidden)
        if side.gradients_are_zero:
            text, state = translate("Symmetry", "all rows 0"), "dead"
        elif side.gradients_are_equal:
            text, state = translate("Symmetry", "all rows equal"), "saturated"
        else:
            text, state = translate("Symmetry", "rows differ"), _color_of_difference(side, differ=True)
        self._gradient_badge.setText(text)
        _set_state(self._gradient_badge, state)


def _color_of_difference(side: Side, *, differ: bool) -> str:
    """Return the colour of a remark on neurons: that they differ is good news only of a run that succeeds."""
    if not differ:
        return "saturated"
    return "healthy" if side.is_solved else ""


def _similarity_note(side: Side) -> str:
    if not side.hidden:
        return translate("Symmetry", "The only neuron is the output neuron.")
    if not side.rows.any():
        return translate("Symmetry", "Zero vectors have no direction, so no cosine (–).")
    if side.distinct_count == 1:
        return translate("Symmetry", "Every cell is 1: the hidden neurons are one neuron.")
    if side.distinct_count < side.neuron_count:
        return translate("Symmetry", "Equal neurons have 1 off the diagonal as well.")
    return translate("Symmetry", "No two neurons are equal; 1 would mean the same direction.")


def _set_state(label: QLabel, state: str) -> None:
    if label.property("state") != state:
        label.setProperty("state", state)
        label.style().unpolish(label)
        label.style().polish(label)


def _text(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    return label


def _column() -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    return column


def _line(*, vertical: bool) -> QWidget:
    line = QFrame()
    line.setProperty("role", "divider")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
