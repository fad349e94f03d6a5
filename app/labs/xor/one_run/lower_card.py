"""The card below network and map: tabs, the page that is chosen, and a figure as high as both."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

_SPACING = 16
_BELOW_TABS = 6
_UNLIMITED = 16_777_215


class LowerCard(QFrame):
    """Tabs above pages; a figure, where there is one, stands beside both and has the card's whole height.

    Parameters
    ----------
    tabs
        The choice of pages.
    """

    def __init__(self, tabs: QWidget) -> None:
        super().__init__()
        self._tabs = tabs
        self._pages: QStackedWidget | None = None
        self._figure: QWidget | None = None
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(_SPACING)
        self._row, self._column = row, QVBoxLayout()
        self._column.setSpacing(_BELOW_TABS)
        head = QHBoxLayout()
        head.addWidget(tabs)
        head.addStretch(1)
        self._column.addLayout(head)
        row.addLayout(self._column, 1)

    def hold(self, pages: QStackedWidget, figure: QWidget) -> None:
        """Take the pages and the figure of one of them in."""
        self._pages, self._figure = pages, figure
        self._column.addWidget(pages, 1)
        self._row.addWidget(figure, 1)

    def release(self) -> None:
        """Forget both, which stand elsewhere from now on."""
        if self._pages is not None:
            self._pages.setMinimumWidth(0)
            self._pages.setMaximumWidth(_UNLIMITED)
        self._pages = self._figure = None

    def show_figure(self, *, shown: bool) -> None:
        """Give the figure all the room beside the tabs, or the page the whole width."""
        if self._pages is None or self._figure is None:
            return
        page = self._pages.currentWidget() or self._pages
        width = max(self._tabs.sizeHint().width(), page.minimumSizeHint().width())
        self._pages.setMinimumWidth(width if shown else 0)
        self._pages.setMaximumWidth(width if shown else _UNLIMITED)
        self._row.setStretchFactor(self._column, 0 if shown else 1)
        self._figure.setVisible(shown)
