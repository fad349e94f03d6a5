"""The card of the rows: tabs, the page that is chosen, and the choices that the pages offer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QStackedWidget, QVBoxLayout, QWidget

_BELOW_TABS = 6


class LowerCard(QFrame):
    """Tabs above pages; the choices of the page shown stand at the end of the tabs, or below them.

    Parameters
    ----------
    tabs
        The choice of pages.
    pages
        The pages, each with its choices.
    """

    def __init__(self, tabs: QWidget, pages: dict[QWidget, QWidget]) -> None:
        super().__init__()
        self._tabs, self._choices = tabs, pages
        self.setProperty("role", "card")
        self.pages = QStackedWidget()
        self.pages.setProperty("role", "plain")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 8, 16, 8)
        self._column.setSpacing(_BELOW_TABS)
        self._head = QGridLayout()
        self._head.setContentsMargins(0, 0, 0, 0)
        self._head.setSpacing(_BELOW_TABS)
        self._head.addWidget(tabs, 0, 0)
        self._head.setColumnStretch(1, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(self.pages, 1)
        for page in pages:
            self.pages.addWidget(page)

    def show_page(self, page: QWidget) -> None:
        """Show a page and its choices."""
        self.pages.setCurrentWidget(page)
        for each, choices in self._choices.items():
            choices.setVisible(each is page)
        self.fit()

    def fit(self) -> None:
        """Put the choices beside the tabs where both have room, else below them."""
        choices = self._shown_choices()
        is_beside = self._needed_width(choices) <= self.width()
        row, column = (0, 1) if is_beside else (1, 0)
        for each in self._choices.values():
            self._head.addWidget(each, row, column, Qt.AlignmentFlag.AlignRight)

    def height_for(self, page: QWidget) -> int:
        """Return the height below which a page would be squeezed."""
        margins, choices = self._column.contentsMargins(), self._shown_choices()
        head = self._tabs.sizeHint().height() + _BELOW_TABS
        if self._needed_width(choices) > self.width():
            head += choices.sizeHint().height() + _BELOW_TABS
        frame = 2 * self.frameWidth() + margins.top() + margins.bottom()
        return frame + head + page.minimumSizeHint().height()

    def narrowest_width(self) -> int:
        """Return the width below which the tabs would be cut, in pixels."""
        margins = self._column.contentsMargins()
        frame = margins.left() + margins.right() + 2 * self.frameWidth() + _BELOW_TABS
        return self._tabs.sizeHint().width() + frame

    def _shown_choices(self) -> QWidget:
        page = self.pages.currentWidget()
        return next(choices for each, choices in self._choices.items() if each is page)

    def _needed_width(self, choices: QWidget) -> int:
        return self.narrowest_width() + choices.sizeHint().width()
