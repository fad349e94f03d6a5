"""The card of the success rates: bars, their legend, and the conditions under which they hold."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from app.labs.xor.statistics.rates.conditions_row import ConditionsRow
from app.labs.xor.statistics.rates.fitting_card import FittingCard
from app.labs.xor.statistics.rates.rate_bars import RateBars
from app.labs.xor.statistics.rates.whisker_legend import WhiskerLegend
from app.labs.xor.statistics.run.results import ResultStanding
from app.labs.xor.statistics.run.session import StatisticsSession
from app.labs.xor.statistics.run.texts import correction_text, name_of_test, success_rule
from app.look.look import Look
from app.words.spoken_role import speak_as
from app.words.translation import translate
from engine.ensembles.proportion_test import LEVEL, ProportionTest
from engine.ensembles.repeated_settings import RepeatedSettings

_HEAD = 64
_PADDING, _GAP = 34, 6


class RatesCard(FittingCard):
    """Shows how often each activation succeeds at each width.

    Parameters
    ----------
    look
        Theme and scale.
    session
        What is shown.
    """

    def __init__(self, look: Look, session: StatisticsSession) -> None:
        super().__init__(look)
        self._session = session
        self.bars = RateBars(look, session)
        self.conditions = ConditionsRow(look)
        self.conditions.hide()
        self.chip = QPushButton()
        self.chip.setProperty("role", "compact")
        speak_as(self.chip, QAccessible.Role.Button)
        self.chip.setCheckable(True)
        self.forget = QPushButton()
        self.forget.setProperty("role", "compact")
        self._legend = WhiskerLegend(look)
        for widget in (self._legend, self.forget, self.chip):
            self.head.addWidget(widget)
        self.set_beside(self._legend, self.forget, self.chip)
        self.add(self.conditions)
        self.add(self.bars, 1)
        self.chip.toggled.connect(lambda on: session.look(conditions=on))
        self.forget.clicked.connect(session.forget_previous)
        self._is_narrow = False

    def least_height(self, width: int) -> int:
        """Return the height below which the bars would be too tight, in a card of `width`."""
        is_open = self._session.looks.conditions
        extra = self.conditions.height_at(width - _PADDING) + _GAP if is_open else 0
        return self._look.px(_HEAD) + self.bars.least_height + extra

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out what has no room."""
        self._is_narrow = narrow
        self.conditions.set_stacked(stacked=narrow)
        self.refresh()

    def retranslate(self) -> None:
        """Set every text in the present language."""
        self._legend.retranslate()
        self.chip.setText(translate("XorStatistics", "Conditions"))
        self.forget.setText(translate("XorStatistics", "Stop comparing"))
        self.forget.setToolTip(translate("XorStatistics", "Compare with the result before no longer"))
        self.refresh()

    def refresh(self) -> None:
        """Show what the session knows now."""
        session = self._session
        result = session.result
        settings = result.settings if result is not None else session.settings
        self.conditions.show_settings(session.settings)
        self.conditions.setVisible(session.looks.conditions)
        self.chip.setChecked(session.looks.conditions)
        self._legend.setVisible(not self._is_narrow)
        self.forget.setVisible(session.previous is not None)
        self.show_title(translate("XorStatistics", "Success rate"), self._remarks(settings))
        self.bars.refresh()

    def _remarks(self, settings: RepeatedSettings) -> list[str]:
        session = self._session
        if session.standing is ResultStanding.OTHER and not session.running:
            other = translate(
                "XorStatistics", '<span class="saturated">These are the results of other settings</span>'
            )
            return [other + ": " + translate("XorStatistics", "train again"), other]
        rule = success_rule(settings)
        if session.previous is None:
            return [rule]
        before = translate("XorStatistics", "Dashed: the result before")
        test = self._a_test()
        if test is None:
            return [before]
        star = translate("XorStatistics", "* different at the {level}% level").format(
            level=round(100 * LEVEL)
        )
        about = ", ".join(filter(None, (name_of_test(test.test), correction_text(test))))
        named = f"{before}. {star}: {about}"
        return [named, f"{before}. {star}", before]

    def _a_test(self) -> ProportionTest | None:
        result = self._session.result
        tests = (
            self._session.test_against_previous(each) for each in (result.combinations if result else ())
        )
        return next((test for test in tests if test is not None), None)
