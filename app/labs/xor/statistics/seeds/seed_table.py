"""The list of seeds of one combination; a press opens that very network."""

from PySide6.QtCore import QItemSelection, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from app.labs.xor.statistics.seeds.seed_model import DEAD_COLUMN, SUCCESS_COLUMN, SeedModel
from app.look.look import Look
from app.words.translation import translate
from engine.ensembles.network_outcomes import NetworkOutcomes

_ROW = 28
_LEAST_WIDTHS = {SUCCESS_COLUMN: 520, DEAD_COLUMN: 430}


class SeedTable(QTableView):
    """A table of networks, failures first.

    Signals
    -------
    seed_chosen
        (seed): the user wants to see the run of that seed.
    seed_selected
        (seed): the user marked another row.

    Parameters
    ----------
    look
        Theme and scale.
    """

    seed_chosen = Signal(int)
    seed_selected = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._seeds = SeedModel(look)
        self._shown_seed: int | None = None
        self.setModel(self._seeds)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        head = self.horizontalHeader()
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        head.setResizeContentsPrecision(50)
        self.clicked.connect(self._choose)
        self.apply_look()

    def show_outcomes(self, outcomes: NetworkOutcomes, seed: int | None, success_loss: float) -> None:
        """Show the networks of another combination, and mark one if it is there."""
        are_others = self._seeds.show_outcomes(outcomes, success_loss)
        if are_others or seed != self._shown_seed:
            self._shown_seed = seed
            self._mark()

    def retranslate(self) -> None:
        """Write everything in the present language."""
        self.setAccessibleName(translate("XorStatistics", "Seeds"))
        self._seeds.retranslate()
        self._mark()

    def apply_look(self) -> None:
        """Take over the present scale."""
        self.verticalHeader().setDefaultSectionSize(self._look.px(_ROW))
        self.verticalHeader().setMinimumSectionSize(self._look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Return a size at which some rows are seen."""
        return QSize(self._look.px(200), self._look.px(96))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out the columns for which there is no room."""
        super().resizeEvent(event)
        for column, least in _LEAST_WIDTHS.items():
            self.setColumnHidden(column, self.width() < self._look.px(least))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the present row with Enter."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Tell which row the user marked."""
        super().selectionChanged(selected, deselected)
        for index in selected.indexes()[:1]:
            seed = self._seeds.seed(index.row())
            if seed != self._shown_seed:
                self._shown_seed = seed
                self.seed_selected.emit(seed)

    def _mark(self) -> None:
        row = self._seeds.row(self._shown_seed) if self._shown_seed is not None else None
        if row is None:
            self.clearSelection()
        elif row not in {each.row() for each in self.selectionModel().selectedRows()}:
            self.selectRow(row)
            self.scrollToTop()
            self.scrollTo(self._seeds.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        self.seed_chosen.emit(self._seeds.seed(index.row()))
