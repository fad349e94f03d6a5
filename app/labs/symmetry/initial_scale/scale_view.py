"""The view of the initial scale: the plot, and the same numbers as a table."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QWidget

from app.labs.symmetry.initial_scale.scale_observation import sigma_text
from app.labs.symmetry.initial_scale.scale_plot import ScalePlot
from app.labs.symmetry.initial_scale.scale_session import ScaleSession
from app.look.look import Look
from app.widgets.frame.card import Card
from app.words.number_format import fixed, percent, shortest
from app.words.rich_text import render
from app.words.translation import translate
from engine.activations import Activation
from engine.phenomena.initial_scale import SIGMAS

_RATE_DECIMALS = 4
_PARAMETER_DECIMALS = 2
_TABLE_WIDTH = 300
_PLOT_HEIGHT = 360


class _PlotCard(Card):
    """A card that leaves out the remark beside its title where it would be cut off."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._texts = ("", "")
        # The card is to become as narrow as its place is, whatever the remark wants.
        self._note.setMinimumWidth(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the remark to the width."""
        super().resizeEvent(event)
        self._fit_texts()

    def set_texts(self, title: str, note: str) -> None:
        """Set the title, and the remark that is shown where it has room."""
        self._texts = (title, note)
        self._fit_texts()

    def _fit_texts(self) -> None:
        title, note = self._texts
        self.set_title(title, note)
        if self.head_width() > self.width():
            self.set_title(title)


class ScaleView(QWidget):
    """A card with the plot and a card with the counts.

    Parameters
    ----------
    look
        Theme and scale.
    """

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._plot_card, self._table_card = _PlotCard(look), Card(look)
        self.plot = ScalePlot(look)
        self._plot_card.add(self.plot, 1)
        self._heads = tuple(_cell("small") for _ in range(3))
        self._sigmas = tuple(_cell("label") for _ in SIGMAS)
        self._counts = tuple(_cell("value") for _ in SIGMAS)
        self._intervals = tuple(_cell("note") for _ in SIGMAS)
        self._table_card.body.addLayout(self._table())
        self._table_card.body.addStretch(1)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(12)
        self._parts.addWidget(self._plot_card, 1)
        self._parts.addWidget(self._table_card)

    def set_one_column(self, *, one_column: bool) -> None:
        """Put the table below the plot instead of beside it."""
        self._parts.setDirection(
            QBoxLayout.Direction.TopToBottom if one_column else QBoxLayout.Direction.LeftToRight
        )
        self._table_card.setMinimumWidth(0 if one_column else self._look.px(_TABLE_WIDTH))
        self.plot.setMinimumHeight(self._look.px(_PLOT_HEIGHT) if one_column else 0)

    def set_presenting(self, *, on: bool) -> None:
        """Show the plot alone to an audience: it has the intervals that the table counts."""
        self._table_card.setVisible(not on)
        if on:
            self.plot.setMinimumHeight(0)

    def show_session(self, session: ScaleSession) -> None:
        """Show what is known so far."""
        scan = session.scan
        self.plot.show_scan(scan)
        for index, sigma in enumerate(SIGMAS):
            rate = scan.rates[index] if scan is not None and scan.trials else None
            self._sigmas[index].setText(sigma_text(sigma))
            self._counts[index].setText(f"{rate.successes} / {rate.trials}" if rate else "–")
            low, high = rate.interval() if rate else (0.0, 1.0)
            self._intervals[index].setText(f"{percent(low, 0)} – {percent(high, 0)}" if rate else "")
        settings = session.settings
        self._plot_card.set_texts(
            translate("Symmetry", "Share of networks that solve XOR"),
            translate(
                "Symmetry", "{activation} 2-{neurons}-1 · learning rate {rate} · {epochs} epochs"
            ).format(
                activation=_activation_text(settings.activation),
                neurons=settings.neurons,
                epochs=fixed(settings.updates, 0),
                rate=shortest(settings.learning_rate, _RATE_DECIMALS),
            ),
        )

    def retranslate(self) -> None:
        """Set the fixed texts."""
        self.plot.setAccessibleName(translate("Symmetry", "Share of networks that solve XOR, over σ"))
        self._table_card.set_title(translate("Symmetry", "Counted"))
        texts = ("<i>σ</i>", translate("Symmetry", "solved"), translate("Symmetry", "95% interval"))
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(render(text, self._look))

    def apply_style(self, activation_key: str) -> None:
        """Take over the present theme, scale and the activation's colour."""
        self.plot.apply_style(activation_key)

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        for column, (head, cells) in enumerate(
            zip(self._heads, (self._sigmas, self._counts, self._intervals), strict=True)
        ):
            grid.setColumnStretch(column, 1)
            grid.addWidget(head, 0, column)
            for row, cell in enumerate(cells, start=1):
                grid.addWidget(cell, row, column)
        return grid


def _activation_text(activation: Activation) -> str:
    name = translate("Activation", activation.name)
    if activation.values == tuple(activation.record.defaults.values()):
        return name
    values = (
        f"<i>{parameter.plain_symbol}</i> = {shortest(value, _PARAMETER_DECIMALS)}"
        for parameter, value in zip(activation.record.parameters, activation.values, strict=True)
    )
    return f"{name} ({', '.join(values)})"


def _cell(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    return label
