"""The networks of one combination as a table, failures first."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from app.labs.xor.statistics.run.texts import final_loss_text, level_text
from app.look.look import Look
from app.words.translation import translate
from engine.ensembles.failure_levels import FAILURE_LEVELS, NO_FAILURE
from engine.ensembles.network_outcomes import NetworkOutcomes, no_outcomes
from engine.network.outcomes import SOLVED_LOSS

_ModelIndex = QModelIndex | QPersistentModelIndex
_SEED, _VERDICT, _LOSS, SUCCESS_COLUMN, DEAD_COLUMN = range(5)
_ROOT = QModelIndex()


class SeedModel(QAbstractTableModel):
    """A row for each network.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._outcomes = no_outcomes(0)
        self._success_loss = SOLVED_LOSS
        self._order = self._outcomes.failures_first

    def show_outcomes(self, outcomes: NetworkOutcomes, success_loss: float) -> bool:
        """Show other networks, which succeed below a loss; returns whether they are others."""
        if outcomes is self._outcomes:
            return False
        self.beginResetModel()
        self._success_loss = success_loss
        self._outcomes = outcomes
        self._order = outcomes.failures_first
        self.endResetModel()
        return True

    def retranslate(self) -> None:
        """Write everything in the present language."""
        self.beginResetModel()
        self.endResetModel()

    def seed(self, row: int) -> int:
        """Return the seed of the network in a row."""
        return self._outcomes.first_seed + int(self._order[row])

    def row(self, seed: int) -> int | None:
        """Return the row of the network of a seed, or None if there is none."""
        rows = (self._order == seed - self._outcomes.first_seed).nonzero()[0]
        return int(rows[0]) if rows.size else None

    def rowCount(self, parent: _ModelIndex = _ROOT) -> int:
        """Return the number of networks."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: _ModelIndex = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else DEAD_COLUMN + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the head of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (
                translate("XorStatistics", "seed"),
                translate("XorStatistics", "outcome"),
                translate("XorStatistics", "final loss"),
                translate("XorStatistics", "first success"),
                translate("XorStatistics", "dead neurons"),
            )[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: _ModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell, its side and its colour."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        network = int(self._order[index.row()])
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == _VERDICT:
            return self._look.color("healthy" if self._outcomes.succeeded[network] else "ink2")
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(network, index.column())
        return None

    def _text(self, network: int, column: int) -> str:
        outcomes = self._outcomes
        if column == _SEED:
            return str(outcomes.first_seed + network)
        if column == _VERDICT:
            level = int(outcomes.levels[network])
            if level == NO_FAILURE:
                return "✓ " + translate("XorStatistics", "success")
            return "✕ " + level_text(FAILURE_LEVELS[level])
        if column == _LOSS:
            return final_loss_text(
                float(outcomes.losses[network]),
                succeeded=bool(outcomes.succeeded[network]),
                limit=self._success_loss,
            )
        if column == SUCCESS_COLUMN:
            return f"{solved_at:,}" if (solved_at := int(outcomes.solved_at[network])) >= 0 else "–"
        return str(int(outcomes.dead_neurons[network]))


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column == _VERDICT else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
