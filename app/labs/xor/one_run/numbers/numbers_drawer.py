"""The numbers drawer: the forward and backward pass and the update, to be followed with a calculator."""

from time import perf_counter

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout

from app.labs.xor.one_run.numbers.numbers_texts import (
    check_text,
    copied_text,
    full_rule_text,
    left_out_text,
    loss_text,
    rule_text,
    section_texts,
    short_check_text,
)
from app.labs.xor.one_run.numbers.pass_sheet import PassSheet
from app.labs.xor.one_run.numbers.sample_chooser import SampleChooser
from app.labs.xor.one_run.numbers.written_state import WrittenState, written_state
from app.labs.xor.one_run.run.captions import epoch_text
from app.labs.xor.one_run.run.state import OneRunState
from app.look.look import Look
from app.widgets.controls.escape_key import EscapeKeeper
from app.widgets.controls.icon_button import IconButton
from app.widgets.frame.hover_label import set_tool_tip
from app.words.rich_text import render
from app.words.translation import translate
from app.work.timers import single_shot

_PACE_MS = 250
_REST_PER_WORK = 10
_COPIED_MS = 1600
_PADDING = 16
_GAP = 10
_FOOT_BESIDE_FROM = 480
_ROW, _COLUMN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class NumbersDrawer(QFrame):
    """Shows every number of one pass, line by line, as the network trains.

    It follows at most four times a second, and does nothing while it is hidden.

    Signals
    -------
    sample_chosen
        (index or None): the user chose one of the samples, or the mean of all.
    rejected
        (sentence): the user typed what is not allowed.
    closed
        The user wants the drawer closed.

    Parameters
    ----------
    look
        Theme and scale.
    """

    sample_chosen = Signal(object)
    rejected = Signal(str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state: OneRunState | None = None
        self._shown: WrittenState | None = None
        self.setProperty("role", "card")
        self.chooser = SampleChooser(look)
        self.sheet = PassSheet(look)
        self._build_head()
        self.scroller = QScrollArea()
        self.scroller.setWidgetResizable(True)
        self.scroller.setFrameShape(QFrame.Shape.NoFrame)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(self.sheet)
        self._build_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _GAP, _PADDING, _GAP)
        column.setSpacing(_GAP)
        column.addLayout(self._head)
        column.addLayout(self._check_row)
        column.addWidget(self.chooser)
        column.addWidget(self.scroller, 1)
        column.addLayout(self._foot)
        self._pace = single_shot(self)
        self._pace.timeout.connect(self._catch_up)
        self._copied = single_shot(self, _COPIED_MS)
        self._copied.timeout.connect(self._describe_copy)
        self.chooser.sample_chosen.connect(self._follow)
        self.chooser.rejected.connect(self.rejected)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.closed)
        EscapeKeeper(self, self.isVisible)
        look.changed.connect(self._apply_look)
        self.retranslate()

    def take_focus(self) -> None:
        """Give the keyboard to the choice of the point."""
        self.chooser.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape, scroll by the keys that nothing here has taken."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    @property
    def sample(self) -> int | None:
        """The point that is followed, or None for the mean of all."""
        return self.chooser.sample

    @property
    def text(self) -> str:
        """Everything that is shown, as plain text; empty before the drawer was seen."""
        return copied_text(self._shown) if self._shown is not None else ""

    def show_state(self, state: OneRunState, *, at_once: bool = False) -> None:
        """Show a state, now or within a quarter of a second; while hidden, only remember it."""
        self._state = state
        if self.isVisible() and (at_once or not self._pace.isActive()):
            self._refresh()

    def show_sample(self, last: int, *, followed: int | None) -> bool:
        """From the next state on follow a point or, if None, the mean of all; `last` was the last point.

        Returns
        -------
        bool
            Whether that is another one than before.
        """
        is_other = (last, followed) != (self.chooser.last_point, self.sample)
        if is_other:
            self.chooser.show_sample(last, followed=followed)
        return is_other

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._name()
        self.close_button.describe(translate("Xor", "Close the numbers"))
        self.sheet.setAccessibleName(translate("Xor", "The pass, line by line"))
        self._rule.setText(rule_text())
        for label in (self._rule, self._loss):
            label.setToolTip(f"{rule_text()}\n{full_rule_text()}")
        self._describe_copy()
        self.chooser.retranslate()
        self._refresh_if_seen()

    def changeEvent(self, event: QEvent) -> None:
        """Keep the head in order when fonts change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while hidden."""
        super().showEvent(event)
        self._refresh_if_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width."""
        super().resizeEvent(event)
        self._arrange()

    def _build_head(self) -> None:
        self._title, self._badge, self._left_out = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "cardTitle")
        self._badge.setProperty("role", "badge")
        self._left_out.setProperty("role", "note")
        self.copy_button = IconButton(self._look, "copy", role="icon", color_role="ink2")
        self.close_button = IconButton(self._look, "close", role="icon", color_role="ink2")
        self._head, self._check_row = QHBoxLayout(), QBoxLayout(_ROW)
        self._check_is_in_head = False
        self._head.setSpacing(_GAP)
        self._check_row.setSpacing(_GAP)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self.copy_button)
        self._head.addWidget(self.close_button)
        self._check_row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        self._check_row.addWidget(self._left_out, 1, Qt.AlignmentFlag.AlignLeft)

    def _build_foot(self) -> None:
        self._rule, self._loss = QLabel(), QLabel()
        self._rule.setProperty("role", "small")
        self._rule.setWordWrap(True)
        self._loss.setProperty("role", "label")
        self._foot = QHBoxLayout()
        self._foot.setSpacing(_GAP)
        self._foot.addWidget(self._rule, 1)
        self._foot.addWidget(self._loss)

    def _follow(self, sample: int | None) -> None:
        self._refresh_if_seen()
        self.scroller.verticalScrollBar().setValue(0)
        self.sample_chosen.emit(sample)

    def _catch_up(self) -> None:
        if self.isVisible() and self._shown is not None and self._shown.state is not self._state:
            self._refresh()

    def _refresh_if_seen(self) -> None:
        if self.isVisible():
            self._refresh()

    def _refresh(self) -> None:
        if self._state is None:
            return
        begun = perf_counter()
        self._shown = shown = written_state(self._state, self.sample)
        self.chooser.show_points(self._state)
        self.sheet.show_steps(shown.written.steps, section_texts(shown))
        if QAccessible.isActive():
            self.sheet.setAccessibleDescription(self.text)
        self._loss.setText(render(loss_text(shown), self._look))
        self._name()
        self._show_check()
        # A network with hundreds of weights must not take the time of the frames while it trains.
        spent_ms = 1000.0 * (perf_counter() - begun)
        self._pace.start(max(_PACE_MS, round(_REST_PER_WORK * spent_ms)))

    def _name(self) -> None:
        """Say of which epoch the numbers are: while the network trains, the page beside them goes on."""
        shown = self._shown
        self._title.setText(
            translate("Xor", "Numbers · epoch {epoch}").format(
                epoch=epoch_text(shown.state, shown.state.update_count)
            )
            if shown is not None
            else translate("Xor", "Numbers")
        )

    def _show_check(self) -> None:
        if self._shown is None:
            return
        check = self._shown.check
        state = "healthy" if check.passed else "saturated" if check.compared else ""
        if self._badge.property("state") != state:
            self._badge.setProperty("state", state)
            self._badge.style().unpolish(self._badge)
            self._badge.style().polish(self._badge)
        set_tool_tip(self._badge, check_text(check))
        self._left_out.setText(left_out_text(check))
        self._arrange()

    def _arrange(self) -> None:
        """Give head and foot as many rows as the width asks for."""
        room = self.width() - 2 * _PADDING - 2
        self.chooser.arrange(room)
        is_row = room >= self._look.px(_FOOT_BESIDE_FROM)
        self._rule.setVisible(is_row)
        if self._shown is None:
            return
        badge, left_out = self._badge, self._left_out
        badge.setText(check_text(self._shown.check))
        if badge.sizeHint().width() > room:
            badge.setText(short_check_text(self._shown.check))
        check = badge.sizeHint().width() + _GAP + left_out.sizeHint().width()
        title_and_buttons = (self._title, self.copy_button, self.close_button)
        others = sum(widget.sizeHint().width() + _GAP for widget in title_and_buttons)
        self._put_check(in_head=others + check <= room)
        self._check_row.setDirection(_ROW if check <= room else _COLUMN)

    def _put_check(self, *, in_head: bool) -> None:
        """Put the gradient check beside the title, or into a row of its own."""
        if in_head == self._check_is_in_head:
            return
        self._check_is_in_head = in_head
        for place, widget in enumerate((self._badge, self._left_out)):
            (self._check_row if in_head else self._head).removeWidget(widget)
            if in_head:
                self._head.insertWidget(place + 1, widget, 0, Qt.AlignmentFlag.AlignVCenter)
            else:
                self._check_row.addWidget(widget, place, Qt.AlignmentFlag.AlignLeft)

    def _apply_look(self) -> None:
        self.chooser.apply_look()
        self.sheet.apply_look()
        if self._shown is not None:
            self._loss.setText(render(loss_text(self._shown), self._look))
        self._arrange()

    def _copy(self) -> None:
        if self._shown is not None:
            QGuiApplication.clipboard().setText(self.text)
            self._copied.start()
            self._describe_copy()

    def _describe_copy(self) -> None:
        is_copied = self._copied.isActive()
        self.copy_button.set_icon_name("check" if is_copied else "copy")
        self.copy_button.describe(
            translate("Xor", "Copied") if is_copied else translate("Xor", "Copy all numbers as text")
        )
