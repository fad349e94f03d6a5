"""The scan: the map, and the seeds of the selected cell beside it."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from app.labs.xor.statistics.run.scan_session import ScanSession
from app.labs.xor.statistics.run.texts import (
    activation_text,
    cell_text,
    initializer_text,
    interval_text,
    network_text,
    share_text,
)
from app.labs.xor.statistics.scan.scan_map import ScanMap
from app.labs.xor.statistics.seeds.seed_table import SeedTable
from app.look.look import Look
from app.words.rich_text import render
from app.words.translation import translate
from engine.ensembles.network_outcomes import no_outcomes

_MAP_HEIGHT, _SEEDS_HEIGHT = 280, 200


class ScanView(QWidget):
    """Shows a scan.

    Signals
    -------
    seed_chosen
        (seed): the user wants to see the run of that seed in the selected cell.

    Parameters
    ----------
    look
        Theme and scale.
    session
        What is shown.
    """

    seed_chosen = Signal(int)

    def __init__(self, look: Look, session: ScanSession) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self.map = ScanMap(look, session)
        self.seeds = SeedTable(look)
        self._cell = QLabel()
        self._cell.setProperty("role", "note")
        self._cell.setWordWrap(True)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._cell)
        column.addWidget(self.seeds, 1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(16)
        self._parts.addWidget(self.map, 3)
        self._parts.addWidget(self._side, 2)
        self.map.cell_chosen.connect(session.select_cell)
        self.seeds.seed_chosen.connect(self.seed_chosen)
        self.seeds.seed_selected.connect(session.select_seed)
        session.looked.connect(self.refresh)

    def set_stacked(self, *, stacked: bool) -> None:
        """Show the seeds below the map instead of beside it."""
        self.map.setMinimumHeight(self._look.px(_MAP_HEIGHT) if stacked else 0)
        self._parts.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )

    def least_height(self) -> int:
        """Return the height below which the cells, and the seeds below them, could not be read."""
        is_stacked = self._parts.direction() == QBoxLayout.Direction.TopToBottom
        return self._look.px(_MAP_HEIGHT + (_SEEDS_HEIGHT if is_stacked else 0))

    def title(self) -> tuple[str, str]:
        """Return the card's title and the remark beside it."""
        settings = self._session.settings
        what = (
            network_text(settings.neurons)
            if settings.rows == "sigma"
            else initializer_text(settings.common.initializer)
        )
        return translate("XorStatistics", "Success over two settings"), (
            f"{activation_text(settings.activation)} · {what} · "
            + translate("XorStatistics", "{replicas} networks per cell, {epochs} epochs").format(
                replicas=settings.replicas, epochs=f"{settings.common.updates:,}"
            )
        )

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self.seeds.retranslate()
        self.refresh()

    def apply_look(self) -> None:
        """Take over the present theme and scale."""
        self.seeds.apply_look()
        self.refresh()

    def refresh(self) -> None:
        """Show what the session knows now."""
        self.map.refresh()
        outcomes = self._session.cell_outcomes
        self.seeds.show_outcomes(
            outcomes if outcomes is not None else no_outcomes(0),
            self._session.seed,
            self._session.settings.common.success_loss,
        )
        text = cell_text(self._session.settings, *self._session.cell)
        if outcomes is not None:
            text += " · " + translate(
                "XorStatistics", "{successes} of {trials} ({share}), 95% interval {interval}"
            ).format(
                successes=outcomes.rate.successes,
                trials=outcomes.rate.trials,
                share=escape(share_text(outcomes.rate)),
                interval=escape(interval_text(outcomes.rate)),
            )
        self._cell.setText(render(text, self._look))
