"""The card below network and map: tabs, the page that is chosen, what else belongs to one of the pages."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

_SPACING = 16
_BELOW_TABS = 6
_UNLIMITED = 16_777_215


class LowerCard(QFrame):
    """Tabs above pages.

    A page's choice may stand at the end of the tabs, and a page's figure beside both with the card's whole
    height.

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
        self._choice: QWidget | None = None
        self.setProperty("role", "card")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(_SPACING)
        self._row, self._column = row, QVBoxLayout()
        self._column.setSpacing(_BELOW_TABS)
        self._head = QHBoxLayout()
        self._head.addWidget(tabs)
        self._head.addStretch(1)
        self._column.addLayout(self._head)
        row.addLayout(self._column, 1)

    def hold(self, pages: QStackedWidget, *, figure: QWidget, choice: QWidget) -> None:
        """Take in the pages, the figure of one of them and the choice that another one offers."""
        self._pages, self._figure, self._choice = pages, figure, choice
        self._head.addWidget(choice)
        self._column.addWidget(pages, 1)
        self._row.addWidget(figure, 1)

    def release(self) -> None:
        """Forget all, which stand elsewhere from now on."""
        if self._pages is not None:
            self._pages.setMinimumWidth(0)
            self._pages.setMaximumWidth(_UNLIMITED)
        self._pages = self._figure = self._choice = None

    def height_for(self, page: QWidget) -> int:
        """Return the height below which a page would be squeezed."""
        margins = self._row.contentsMargins()
        head = self._tabs.sizeHint().height() + _BELOW_TABS
        frame = 2 * self.frameWidth() + margins.top() + margins.bottom()
        return frame + head + page.minimumSizeHint().height()

    def show_choice(self, *, shown: bool) -> None:
        """Show the choice at the end of the tabs."""
        if self._choice is not None:
            self._choice.setVisible(shown)

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
