"""Chooses one of the two starts."""

from app.lab_kit.form.rows import Combo, NumberRow, Seed
from app.lab_kit.form.settings_form import SettingsForm
from app.labs.symmetry.two_starts.run.settings import Start
from app.labs.symmetry.two_starts.run.start_texts import start_title
from app.labs.symmetry.two_starts.run.state import SideName
from app.labs.symmetry.two_starts.side_card import name_chip, style_chip
from app.look.look import Look
from app.words.translation import translate

_GAP = 8


def _amount(key: str) -> NumberRow:
    return NumberRow(key, shown=lambda start: start.amount_field == key, in_one_line=True)


class StartControls(SettingsForm):
    """The rule of a start, its free number, and its seed.

    Parameters
    ----------
    name
        A or B.
    look
        Theme and scale.
    """

    def __init__(self, name: SideName, look: Look) -> None:
        self._chip = name_chip(name)
        kind = Combo(
            "kind",
            text=start_title,
            lead=self._chip,
            name=lambda: translate("Symmetry", "Initialization of {side}").format(side=name),
        )
        amounts = [_amount(key) for key in ("constant", "small", "large")]
        seed = Seed("seed", shown=lambda start: start.is_random)
        super().__init__(Start, (kind, *amounts, seed), look, gap=_GAP)
        look.changed.connect(self._apply_look)
        self._apply_look()

    def show_start(self, start: Start) -> None:
        """Show a start without emitting anything."""
        self.show_record(start)

    def _apply_look(self) -> None:
        style_chip(self._chip, self._look)
