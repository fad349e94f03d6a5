"""The gallery's widgets: cards at the left, one function or the comparison at the right."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from app.lab_kit.lab_frame import LabFrame
from app.lab_kit.scene_history import SceneHistory
from app.labs.gallery.cards.card import CardState
from app.labs.gallery.cards.card_grid import LEAST_CARD_WIDTH, FunctionCards
from app.labs.gallery.cards.filter_bar import FilterBar
from app.labs.gallery.own.editor import OwnEditor
from app.labs.gallery.own.moments import GalleryMoment, GalleryMoments
from app.labs.gallery.selection.highlight import highlight
from app.labs.gallery.selection.observation import observation
from app.labs.gallery.selection.session import FAMILY_ORDER, GallerySession
from app.labs.gallery.side_pane import WIDTH, SidePane
from app.look.look import Look
from app.widgets.controls.escape_key import EscapeKeeper
from app.words.translation import translate
from engine.activations import ACTIVATIONS, Family
from engine.records.bounded_record import BoundedRecord

_COLUMNS_BESIDE_PANE = 3
_GRID_EXTRA = 32
"""Gaps between three cards and the scroll bar beside them."""

_HEADER_GAP = 24
_MOST_COLUMNS = 5
_NARROW_COLUMNS = 3
_NARROW_WIDTH = 1200


class GalleryPage(LabFrame):
    """Shows every activation function on the same axes.

    Parameters
    ----------
    session
        Settings and which cards they show.
    look
        Theme and scale.
    """

    scrolls_when_presented = True

    def __init__(self, session: GallerySession, look: Look) -> None:
        super().__init__(look, with_panel=False)
        self.session = session
        session.setParent(self)
        session.use(look.own)
        self.filters = FilterBar(look, session.family_sizes, FAMILY_ORDER)
        self._editor: OwnEditor | None = None
        self._has_cards = True
        self.grid = FunctionCards(look, self._card_states())
        self.pane = SidePane(look)
        self._is_drawer = False
        self._filter_place = QHBoxLayout(self.header_right)
        self._filter_place.setContentsMargins(0, 0, 0, 0)
        self._filter_place.addWidget(self.filters)
        hero = self._hero_column = QVBoxLayout(self.hero)
        hero.setContentsMargins(0, 0, 0, 0)
        hero.addWidget(self.grid)
        self.body_row.addWidget(self.pane)
        self.hero_scroller.installEventFilter(self)
        EscapeKeeper(self, lambda: self._drawer_is_open)
        self._connect()
        self.finish_construction()
        self.history = SceneHistory(GalleryMoments(session), self._show_moment)
        self._show_settings()

    def retranslate(self) -> None:
        """Set every text of the page in the present language."""
        self._show_question()
        self.filters.retranslate()
        self.grid.retranslate()
        self.pane.retranslate()
        self._show_settings()
        self._arrange_all()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self._arrange_all()
        self._show_settings()

    def set_presenting(self, *, on: bool) -> None:
        """Show no filters to an audience, wherever they stand."""
        self.filters.setVisible(not on)
        super().set_presenting(on=on)

    def hero_minimum_size(self, *, narrow: bool) -> QSize:  # noqa: ARG002  (the grid knows its own height)
        """Return no size: the height that the cards need follows from the width they have."""
        return QSize(0, 0)

    def step_once(self) -> None:
        """Select the next card."""
        self.session.select_next()
        self.hero_scroller.ensureWidgetVisible(self.grid.card(self.session.scene.selected))

    def show_scene(self, scene: BoundedRecord) -> None:
        """Show a scene, from the first card on."""
        super().show_scene(scene)
        self.hero_scroller.verticalScrollBar().setValue(0)

    def _show_moment(self, moment: BoundedRecord) -> None:
        """Show a scene, and have the own functions of that moment if it is one."""
        if isinstance(moment, GalleryMoment):
            self.session.own.show(moment.own.functions)
            moment = moment.shown
        self.show_scene(moment)

    def reset_all(self) -> None:
        """Bring every setting back to its default, and the first card into sight."""
        super().reset_all()
        self.hero_scroller.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the width: pane or drawer, pills or combo box."""
        super().resizeEvent(event)
        self._arrange_all()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the drawer where the cards are, whatever moves them."""
        if watched is self.hero_scroller and event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place_drawer()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the drawer with Escape."""
        if event.key() == Qt.Key.Key_Escape and self._drawer_is_open:
            self._close_drawer()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        session, detail = self.session, self.pane.detail
        session.changed.connect(self._show_settings)
        session.changed.connect(self.observation.clear_problem)
        self.filters.family_chosen.connect(lambda family: session.look(family=family))
        self.filters.search_changed.connect(lambda text: session.look(search=text))
        self.filters.cards_wanted.connect(self.grid.focus_first)
        self.grid.card_chosen.connect(self._choose)
        self.grid.card_reached.connect(self._reach)
        self.pane.comparing_chosen.connect(lambda comparing: session.look(comparing=comparing))
        self.pane.closed.connect(self._close_drawer)
        detail.activation_changed.connect(session.set_activation)
        detail.logit_changed.connect(session.set_logit)
        detail.compare_toggled.connect(lambda: self._toggle_compared(session.scene.selected))
        detail.saturation_requested.connect(
            lambda: self.open_requested.emit("saturation", session.scene.selected_activation)
        )
        detail.rejected.connect(self.observation.show_problem)
        self.pane.removal_requested.connect(self._toggle_compared)
        self.pane.clearing_requested.connect(session.clear_compared)
        self.pane.family_requested.connect(session.compare_family)

    @property
    def editor(self) -> OwnEditor:
        """The card in which own functions are made, built when it is first wanted."""
        if self._editor is None:
            self._editor = editor = OwnEditor(self.look)
            editor.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            self._hero_column.insertWidget(0, editor)
            self._connect_editor(editor)
        return self._editor

    def _connect_editor(self, editor: OwnEditor) -> None:
        session = self.session
        editor.formula_typed.connect(lambda text: self.attempt(lambda: session.type_formula(text)))
        editor.keep_requested.connect(lambda: self._do(session.keep))
        editor.replace_requested.connect(lambda: self._do(lambda: session.keep(in_place=True)))
        editor.delete_requested.connect(lambda: self._do(session.delete))
        editor.new_requested.connect(session.begin_new)
        editor.new_requested.connect(editor.field.setFocus)
        editor.name_given.connect(self._rename)
        editor.parameter_changed.connect(
            lambda parameter: self.attempt(lambda: session.set_parameter(parameter))
        )
        editor.rejected.connect(self.observation.show_problem)

    def _rename(self, name: str) -> None:
        if not self._do(lambda: self.session.rename(name)):
            self.editor.retranslate()

    def _do(self, action: Callable[[], object]) -> bool:
        """Do what a press of a button asks for, as a step of its own to take back."""
        if self.history is not None:
            self.history.separate()
        return self.attempt(action)

    def _choose(self, key: str) -> None:
        if self.session.scene.comparing:
            self._toggle_compared(key)
        else:
            self.session.select(key)
        if self._is_drawer:
            self.session.look(drawer=True)

    def _reach(self, key: str) -> None:
        self.session.select(key)
        self.hero_scroller.ensureWidgetVisible(self.grid.card(key))

    def _toggle_compared(self, key: str) -> None:
        self.attempt(lambda: self.session.toggle_compared(key))

    def _card_states(self) -> list[CardState]:
        settings = self.session.scene
        return [
            CardState(
                settings.activation(record.key),
                settings.logits,
                is_selected=record.key == settings.selected,
                is_compared=record.key in settings.compared,
            )
            for record in self.session.cards
        ]

    def _show_question(self) -> None:
        self.question.setText(
            translate("Gallery", "{count} activation functions: what sets them apart?").format(
                count=len(ACTIVATIONS)
            )
            if self.session.scene.family is not Family.OWN
            else translate("Gallery", "Can a function of your own be an activation?")
        )

    def _show_settings(self) -> None:
        settings = self.session.scene
        self._show_question()
        is_own = settings.family is Family.OWN
        if is_own:
            self.editor.show_editing(self.session.editing)
        if self._editor is not None:
            self._editor.setVisible(is_own and not self.presenting)
        has_cards = not is_own or bool(self.session.visible_keys)
        if has_cards != self._has_cards:
            self._has_cards = has_cards
            self.grid.setVisible(has_cards)
        self.filters.show_counts(self.session.family_sizes)
        self.filters.show_choice(settings.family, settings.search)
        self.grid.show_states(self._card_states(), self.session.visible_keys)
        self.pane.show_settings(settings)
        self._show_drawer()
        self.observation.show_sentence(lambda: observation(highlight(settings)))

    def _arrange_all(self) -> None:
        self._arrange_pane()
        self._arrange_filters()

    def _arrange_pane(self) -> None:
        """Put the pane beside the cards where three columns remain, else over them as a drawer."""
        look = self.look
        margins = self.root_column.contentsMargins()
        inside = self.width() - margins.left() - margins.right()
        width = min(look.px(WIDTH), inside)
        least = _COLUMNS_BESIDE_PANE * look.px(LEAST_CARD_WIDTH) + _GRID_EXTRA + self.body_row.spacing()
        is_drawer = inside < width + least
        self.pane.setFixedWidth(width)
        if is_drawer != self._is_drawer:
            self._is_drawer = is_drawer
            self.pane.setProperty("drawer", is_drawer)
            self.pane.set_closable(closable=is_drawer)
            if is_drawer:
                self.body_row.removeWidget(self.pane)
                self.pane.setParent(self)
            else:
                self.body_row.addWidget(self.pane)
            self._show_drawer()
        self.grid.set_most_columns(_NARROW_COLUMNS if self.width() < _NARROW_WIDTH else _MOST_COLUMNS)
        self._place_drawer()

    def _show_drawer(self) -> None:
        """Show the pane, where it is a drawer only if that is open."""
        self.pane.setVisible(not self._is_drawer or self.session.scene.drawer)
        if self._is_drawer:
            self.pane.raise_()

    def _place_drawer(self) -> None:
        """Let the drawer cover the right part of the cards; the observation stays in sight."""
        if self._is_drawer:
            area = self.hero_scroller.geometry()
            if self.filters.parentWidget() is self:
                area.setTop(self.filters.geometry().top())
            left = area.right() + 1 - self.pane.width()
            self.pane.setGeometry(QRect(left, area.top(), self.pane.width(), area.height()))

    def _arrange_filters(self) -> None:
        """Keep question and filter on one line as long as they fit."""
        margins = self.root_column.contentsMargins()
        inside = self.width() - margins.left() - margins.right()
        beside = inside - self.question.sizeHint().width() - _HEADER_GAP
        as_pills = self.filters.width_needed(as_pills=True) <= beside
        in_header = as_pills or self.filters.width_needed(as_pills=False) <= beside
        self.filters.show_as_pills(as_pills=as_pills)
        if in_header:
            self._filter_place.addWidget(self.filters)
        else:
            self.hero_column.insertWidget(0, self.filters, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def _drawer_is_open(self) -> bool:
        return self._is_drawer and self.pane.isVisible()

    def _close_drawer(self) -> None:
        if self._drawer_is_open:
            self.session.look(drawer=False)
            self.grid.card(self.session.scene.selected).setFocus(Qt.FocusReason.OtherFocusReason)
