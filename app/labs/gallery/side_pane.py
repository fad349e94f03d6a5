"""The card at the right of the gallery: one function in detail, or the comparison."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout

from app.labs.gallery.compare.compare_pane import ComparePane
from app.labs.gallery.detail.detail_pane import DetailPane
from app.labs.gallery.selection.settings import GallerySettings
from app.look.look import Look
from app.widgets.controls.icon_button import IconButton
from app.widgets.controls.segmented_control import SegmentedControl
from app.words.translation import translate

WIDTH = 422


class SidePane(QFrame):
    """Holds detail and comparison, with a switch between them.

    Signals
    -------
    comparing_chosen
        (comparing): the user switched to the comparison or back.
    removal_requested
        (key): the user wants a function out of the comparison.
    clearing_requested
        The user wants all functions out of it.
    family_requested
        The user wants the whole family of the selected function in it.
    closed
        The user closed the pane, where it lies over the cards as a drawer.

    Parameters
    ----------
    look
        Theme and scale.
    """

    comparing_chosen = Signal(object)
    removal_requested = Signal(str)
    clearing_requested = Signal()
    family_requested = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "card")
        self.detail = DetailPane(look)
        self._comparison: ComparePane | None = None
        self._switch = SegmentedControl((False, True), tabs=True)
        self._close = IconButton(look, "close", role="icon", color_role="ink2")
        self._count = 0
        head = QHBoxLayout()
        head.setContentsMargins(16, 13, 16, 9)
        head.setSpacing(10)
        head.addWidget(self._switch, 1)
        head.addWidget(self._close)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._pages, 1)
        self._switch.value_chosen.connect(self.comparing_chosen)
        self._close.clicked.connect(self.closed)

    def show_settings(self, settings: GallerySettings) -> None:
        """Show what `settings` describe."""
        self._count = len(settings.compared)
        self._switch.show_value(settings.comparing)
        self._show_switch_texts()
        self.detail.show_settings(settings)
        if settings.comparing:
            comparison = self._built_comparison()
            comparison.show_settings(settings)
            self._pages.setCurrentWidget(comparison)
        else:
            self._pages.setCurrentWidget(self.detail)

    def set_closable(self, *, closable: bool) -> None:
        """Offer to close the pane."""
        self._close.setVisible(closable)

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._close.describe(translate("Gallery", "Close"))
        self._switch.setAccessibleName(translate("Gallery", "One function or several"))
        self._show_switch_texts()
        self.detail.retranslate()
        if self._comparison is not None:
            self._comparison.retranslate()

    def _built_comparison(self) -> ComparePane:
        """Return the comparison, built when it is first wanted: its plots would delay the first picture."""
        if self._comparison is None:
            self._comparison = ComparePane(self._look)
            self._comparison.removal_requested.connect(self.removal_requested)
            self._comparison.clearing_requested.connect(self.clearing_requested)
            self._comparison.family_requested.connect(self.family_requested)
            self._comparison.retranslate()
            self._pages.addWidget(self._comparison)
        return self._comparison

    def _show_switch_texts(self) -> None:
        compare = translate("Gallery", "Compare")
        count = f"  {self._count}" if self._count else ""
        self._switch.set_texts((translate("Gallery", "Detail"), f"{compare}{count}"))
